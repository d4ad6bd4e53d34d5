package extract

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"statsheet/extract/document"
)

// What time the figures of a case are of.
func TestTimeInCase(t *testing.T) {
	tests := []struct {
		name, date, text string
		want             []string
	}{
		{"what is claimed, and what happened", "2021-06", "甲公司诉称：2018年3月，甲公司与乙公司签订合同，工程款5万元。请求判令乙公司支付工程款3万元。\n法院经审理查明：甲公司于2018年3月4日收到图纸，图纸费2万元，垫付材料款1万元。合同约定违约金4万元。另查明，乙公司支付鉴定费8千元。", []string{
			"50000 2018-03", "30000", "20000 2018-03-04", "10000 2018-03-04", "40000 2018-03-04", "8000",
		}},
		{"what the court weighs", "2021-06", "原告诉称：2018年3月，被告借款5万元。\n本院认为，截至2019年5月1日，被告欠款4万元。利息2万元过高。", []string{
			"50000 2018-03", "40000 2019-05-01", "20000",
		}},
		{"items of what is claimed", "2021-06", "被告辩称：2018年3月，被告归还借款5万元。2.关于利息1万元，约定不明。", []string{"50000 2018-03", "10000"}},
		{"no case", "2021-06", "2018年3月，公司归还借款5万元。要求各地归还借款3万元。", []string{"50000 2018-03", "30000 2018-03"}},
	}
	x := tableSet(t)
	for _, tt := range tests {
		facts, _, err := x.Text(tt.text, document.Options{Name: "a.txt", Date: tt.date})
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(tt.want, timesOf(facts)); d != "" {
			t.Errorf("%s: -want +got\n%s", tt.name, d)
		}
	}
}

// The names of figures of a case.
func TestNamesInCase(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"who says so", "合同约定月利率2%。请求裁决甲公司支付赔偿金5万元。乙公司主张扣除的水电费3万元。", []string{"月利率", "甲公司支付赔偿金", "扣除的水电费"}},
		{"what is found", "故借款本金应认定为5万元。赔偿金应为3万元。", []string{"借款本金", "赔偿金"}},
		{"words that only begin so", "故障维修3万次。", []string{"故障维修"}},
		{"who is fined, and for what", "甲公司因无证经营被市场监管局罚款3万元。对无证经营的行为处以罚款2万元。退还罚款1万元。", []string{"罚款", "处以罚款", "退还罚款"}},
		{"a total of several names", "受理费3万元，保全费1万元，合计4万元。合同内工程款3万元，签证工程款2万元，共计5万元。", []string{"受理费", "保全费", "合计", "合同内工程款", "签证工程款", "工程款"}},
		{"no total of them", "收入2万元，支出3万元，共计6万元。", []string{"收入", "支出", "支出"}},
	}
	x := tableSet(t)
	for _, tt := range tests {
		facts, _, err := x.Text(tt.text, document.Options{Name: "a.txt", Date: "2021-06"})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for i := range facts {
			got = append(got, facts[i].Indicator)
		}
		if d := cmp.Diff(tt.want, got); d != "" {
			t.Errorf("%s: -want +got\n%s", tt.name, d)
		}
	}
}
