package extract

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"statsheet/extract/document"
)

// Whose the figures of a list are: name and region of each row of a text of 浙江省.
var ownerListTests = []struct {
	name, text string
	want       []string
}{
	{"places that the table has and places that it has not", "余杭区、高新区和城东街道分别完成投资120亿元、98亿元和6亿元。出口增长5%。", []string{
		"投资 余杭区", "高新区投资 浙江省", "城东街道投资 浙江省", "出口 浙江省",
	}},
	{"a place behind the others", "云溪乡、白沙镇及安吉县的茶叶产量分别为3吨、4吨及90吨。", []string{
		"云溪乡茶叶产量 浙江省", "白沙镇茶叶产量 浙江省", "茶叶产量 安吉县",
	}},
	{"a name of several words", "滨江新城、云溪乡与义乌市数字经济核心产业增加值分别增长9%、4%、6%。", []string{
		"滨江新城数字经济核心产业增加值 浙江省", "云溪乡数字经济核心产业增加值 浙江省", "数字经济核心产业增加值 义乌市",
	}},
	{"ranked by a figure", "税收收入排名前三的是温州市、柳树镇和宁波市，分别为30亿元、20亿元和10亿元。", []string{
		"税收收入 温州市", "柳树镇税收收入 浙江省", "税收收入 宁波市",
	}},
	{"ranked firms", "市值居前的是云桥集团、长河科技，分别为30亿元、20亿元。", []string{"云桥集团市值 浙江省", "长河科技市值 浙江省"}},
	{"a clause says which figure", "网络零售额方面，海宁市、经开区分别为8亿元、3亿元。", []string{"网络零售额 海宁市", "经开区网络零售额 浙江省"}},
	{"who are no places", "其中城镇、农村居民收入分别增长4%、5%。", []string{"城镇居民收入 浙江省", "农村居民收入 浙江省"}},
	{"a place behind a verb of trade", "对越南、东盟出口分别增长3%、4%。", []string{"对越南出口 浙江省", "对东盟出口 浙江省"}},
	{"behind the parts of a total", "全省投资90亿元，其中温州市30亿元；消费80亿元，增长5%。", []string{
		"投资 浙江省", "投资 温州市", "消费 浙江省", "消费 浙江省",
	}},
}

func TestOwnerLists(t *testing.T) {
	x := tableSet(t)
	for _, c := range ownerListTests {
		facts, _, err := x.Text(c.text, document.Options{Name: "a.txt", Date: "2025-02", Region: "浙江省"})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for i := range facts {
			got = append(got, facts[i].Indicator+" "+facts[i].Region)
		}
		if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("%s: -want +got\n%s", c.name, d)
		}
	}
}
