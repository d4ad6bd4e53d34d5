package extract

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"statsheet/extract/document"
)

// How figures limit what they state, and whether it is there or aimed at.
var boundTests = []struct {
	name, text string
	want       []string
}{
	{"words further off", "2022年，协会至少签订了6份协议，出口约占总产量的40%，食堂最多可容纳300人。", []string{"6 at_least actual", "40 approx actual", "300 at_most actual"}},
	{"of a list", "2022年，早稻、晚稻产量分别约为3万吨和2万吨，甲店、乙店收入超5万元、4万元。", []string{"30000 approx actual", "20000 approx actual", "50000 over actual", "40000 over actual"}},
	{"before what a share is of", "2022年，林地面积不低于土地面积的30%，租金超过店铺成本的四成，罚款不超过营业收入的5%。", []string{"30 at_least actual", "40 over actual", "5 at_most actual"}},
	{"of another time or place", "2022年，县城绿化率35%，超过上年的32%。", []string{"35 eq actual", "32 eq actual"}},
	{"before the verb of a change", "2022年，单位能耗约降1.5%，住院费用大约增长2%，合同签约下降3%。", []string{"1.5 approx actual", "2 approx actual", "3 eq actual"}},
	{"what a goal is", "2022年，全年4万辆的销售目标完成一半，超额完成能耗下降12%的目标。", []string{"40000 eq target", "50 eq actual", "12 eq target"}},
	{"what only begins like a goal", "2022年，走访8万户的目标客户，签订3万元的合同，全年目标不变。", []string{"80000 eq actual", "30000 eq actual"}},
	{"not past another figure", "2022年，至少有3个村通车，新建公路8公里。", []string{"3 at_least actual", "8 eq actual"}},
	{"the change of what is aimed at", "2022年销售额将突破3亿元，较上年增长20%。", []string{"300000000 over target", "20 eq target"}},
	{"a goal of its own figure", "2022年公司销售额预期为8亿元，资产12亿元。", []string{"800000000 eq target", "1200000000 eq actual"}},
	{"a year that is over", "2023年工厂将新增产能9万吨，2020年为2万吨。", []string{"90000 eq target", "20000 eq actual"}},
	{"what may be", "2023年降水量或超100毫米。", []string{"100 over target"}},
	{"numbers of a list", "实现收入12亿元。5。处置情况。", []string{"1200000000 eq actual"}},
}

func TestBounds(t *testing.T) {
	x := tableSet(t)
	for _, tt := range boundTests {
		facts, _, err := x.Text(tt.text, document.Options{Name: "a.txt", Date: "2022-09"})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, f := range facts {
			got = append(got, strings.Join([]string{f.Value, f.Bound, f.Status}, " "))
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: -want +got\n%s", tt.name, diff)
		}
	}
}
