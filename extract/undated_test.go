package extract

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"statsheet/extract/document"
)

// What figures have of the times of those around them: as timeTests.
var undatedTests = []struct {
	name, date, text string
	want             []string
}{
	{"a year long over is of its figure alone behind undated ones", "2024", "石桥乡各村情况\n东岭村：全村有农户171户，党员16名，2022年人均纯收入9364元，以种茶为主。\n西坪村：全村有农户178户，2022年人均纯收入8470元。", []string{
		"171", "16", "9364 2022", "178", "8470 2022",
	}},
	{"a year that opens the figures is that of later ones", "2024", "石桥乡各村情况\n2022年，全乡有农户900户。\n东岭村有农户171户。", []string{"900 2022", "171 2022"}},
	{"a month to come is of what is to be done by then alone", "2023-05-20", "某局会议纪要\n通知要求各地在10月底前完成培训706人。\n会议指出，全市零售总额96亿元，增长4.9%。", []string{
		"706 2023-10 target", "9600000000 2023-05-20", "4.9 2023-05-20",
	}},
	{"December against the end of the year before", "2024-01-20", "截至2023年12月，全县网民9万人，较2022年底增加2万人。6月底，网民8万人，较2022年底增加1万人。", []string{
		"90000 2023-12", "20000 2023-12 2022 yoy", "80000 2023-06", "10000 2023-06 2022 since",
	}},
}

func TestTimesOfUndated(t *testing.T) {
	x := tableSet(t)
	for _, tt := range undatedTests {
		facts, _, err := x.Text(tt.text, document.Options{Name: "a.txt", Date: tt.date})
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(tt.want, timesOf(facts)); d != "" {
			t.Errorf("%s: -want +got\n%s", tt.name, d)
		}
	}
}
