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
	{"a second list without a word for each", "温州市、宁波市出口额分别增长5%、6%，达到3亿元、4亿元。", []string{
		"出口额 温州市", "出口额 宁波市", "出口额 温州市", "出口额 宁波市",
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
	{"firms and places that are counted, by how they grew", "销售收入30亿元。电机、水泵两个板块增幅居前，分别达14%和12%。温州、宁波两个分公司增速较快，分别为9%和8%。", []string{
		"销售收入 浙江省", "电机、水泵板块增幅居前 浙江省", "电机板块 浙江省", "水泵板块 浙江省",
		"分公司增速较快 温州市、宁波市", "温州分公司 温州市", "宁波分公司 宁波市",
	}},
	{"ranked firms", "市值居前的是云桥集团、长河科技，分别为30亿元、20亿元。", []string{"云桥集团市值 浙江省", "长河科技市值 浙江省"}},
	{"a clause says how they rank", "陶瓷业、皮革业、家具业产值均居全市前三位，分别增长9%、8%、7%。", []string{
		"陶瓷业、皮革业、家具业产值 浙江省", "陶瓷业产值 浙江省", "皮革业产值 浙江省", "家具业产值 浙江省",
	}},
	{"how firms rank, and what they did", "云桥集团、长河科技位居前两位，分别实现销售收入30亿元、20亿元。", []string{
		"云桥集团、长河科技 浙江省", "云桥集团销售收入 浙江省", "长河科技销售收入 浙江省",
	}},
	{"how places rank, which the table has or has not", "温州市、柳树镇、高新区位居前三，分别增长9%、8%、7%。宁波市、柳树镇出口额分列前两位，分别为8亿元、7亿元。", []string{
		"柳树镇、高新区 温州市", "温州市 温州市", "柳树镇 浙江省", "高新区 浙江省",
		"柳树镇出口额 宁波市", "出口额 宁波市", "柳树镇出口额 浙江省",
	}},
	{"places of the table that rank", "温州、宁波位居前两位，分别增长9%、8%。", []string{" 温州市、宁波市", " 温州市", " 宁波市"}},
	{"how they rank by one figure, and another of each", "全市陶瓷、皮革、家具等行业产值位居前三，占比分别为9%、8%、7%，利润分别为3亿元、2亿元、1亿元。", []string{
		"陶瓷、皮革、家具等行业产值 浙江省", "陶瓷行业产值占比 浙江省", "皮革行业产值占比 浙江省", "家具行业产值占比 浙江省",
		"陶瓷行业利润 浙江省", "皮革行业利润 浙江省", "家具行业利润 浙江省",
	}},
	{"three trades that are counted", "陶瓷、皮革、家具三大行业增长较快，利润分别为3亿元、2亿元、1亿元。", []string{
		"陶瓷利润 浙江省", "皮革利润 浙江省", "家具利润 浙江省",
	}},
	{"trades that are counted before the time", "陶瓷、皮革两个百亿级产业去年产值分别达120亿元和130亿元。家具、玩具两大产业全年产值分别为30亿元、20亿元。", []string{
		"陶瓷、皮革百亿级产业 浙江省", "陶瓷产值 浙江省", "皮革产值 浙江省", "家具产值 浙江省", "玩具产值 浙江省",
	}},
	{"clauses that say how each grew", "蔬菜价格涨幅扩大，水果价格涨幅回落，分别上涨3%、1%。", []string{"蔬菜价格 浙江省", "水果价格 浙江省"}},
	{"trades of a longer name", "陶瓷业、皮革业、木质家具业用工需求较大，分别为3万人、2万人、1万人。", []string{
		"陶瓷业用工需求 浙江省", "皮革业用工需求 浙江省", "木质家具业用工需求 浙江省",
	}},
	{"firms of a longer name", "国有企业、民营企业、外商投资企业利润分别增长5%、6%、7%。", []string{
		"国有企业利润 浙江省", "民营企业利润 浙江省", "外商投资企业利润 浙江省",
	}},
	{"a clause says which figure", "网络零售额方面，海宁市、经开区分别为8亿元、3亿元。", []string{"网络零售额 海宁市", "经开区网络零售额 浙江省"}},
	{"trades that commas join", "采矿业，制造业，电力、热力、燃气及水的生产和供应业增加值分别增长2%、5%、4%。", []string{
		"采矿业增加值 浙江省", "制造业增加值 浙江省", "电力、热力、燃气及水的生产和供应业增加值 浙江省",
	}},
	{"goods that commas join, one with a bracket", "去年，粮食，油料，蔬菜（含食用菌），水果产量分别为30万吨、5万吨、80万吨和12万吨。", []string{
		"粮食产量 浙江省", "油料产量 浙江省", "蔬菜（含食用菌）产量 浙江省", "水果产量 浙江省",
	}},
	{"semicolons, and one of each way of joining", "农、林、牧、渔业；制造业；批发和零售业投资分别下降2%、增长3%、增长4%。", []string{
		"农、林、牧、渔业投资 浙江省", "制造业投资 浙江省", "批发和零售业投资 浙江省",
	}},
	{"clauses that join some of the names", "小型、中型，大型企业利润分别为8亿元、5亿元、2亿元。", []string{
		"小型企业利润 浙江省", "中型企业利润 浙江省", "大型企业利润 浙江省",
	}},
	{"schools", "幼儿园，小学，初中在校生分别为8万人、5万人、2万人。", []string{
		"幼儿园在校生 浙江省", "小学在校生 浙江省", "初中在校生 浙江省",
	}},
	{"clauses that are no names", "受假期影响，客流回升，消费活跃，超市、便利店、百货店零售额分别增长5%、3%、4%。", []string{
		"超市零售额 浙江省", "便利店零售额 浙江省", "百货店零售额 浙江省",
	}},
	{"clauses that say how things fare", "经济发展，社会进步，居民收入分别增长5%、6%、7%。", []string{
		"居民收入 浙江省", "居民收入 浙江省", "居民收入 浙江省",
	}},
	{"who has a figure together before", "瓶装水和茶饮料收入合计82亿元，占总营收的比重为57%，毛利率分别为25.3%和31.9%。", []string{
		"瓶装水和茶饮料收入 浙江省", "瓶装水和茶饮料收入占总营收的比重 浙江省", "瓶装水毛利率 浙江省", "茶饮料毛利率 浙江省",
	}},
	{"who has a figure together before, with one noun", "公办和民办学校120所，学生分别为3万人、2万人。新建和续建项目120个，投资分别为3亿元、2亿元。", []string{
		"公办和民办学校 浙江省", "公办学校学生 浙江省", "民办学校学生 浙江省",
		"新建和续建项目 浙江省", "新建项目投资 浙江省", "续建项目投资 浙江省",
	}},
	{"one whose name holds a conjunction", "批发和零售业营收30亿元，2023年、2024年利润分别为2亿元、3亿元。", []string{
		"批发和零售业营收 浙江省", "批发和零售业利润 浙江省", "批发和零售业利润 浙江省",
	}},
	{"all before the figures is as many counts", "5个市和3个县分别增长3%和4%。", []string{"市 浙江省", "县 浙江省", "市 浙江省", "县 浙江省"}},
	{"who has a figure together, of kinds alone", "公办和民办在校生3万人，占比为50%，学校数分别为20所、30所。", []string{
		"公办和民办在校生 浙江省", "公办和民办在校生占比 浙江省", "公办学校数 浙江省", "民办学校数 浙江省",
	}},
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
