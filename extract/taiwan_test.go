package extract

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"statsheet/extract/document"
)

// How offices and newspapers of Taiwan, Hong Kong and Macao put figures: value,
// indicator, measure with direction and basis, period, region and status of the rows, the
// last two where they are not the document's and actual.
var taiwanTests = []struct{ name, region, text, want string }{
	{
		"moved within a time", "台湾", "5月茶葉外銷3億元，月減4.6%、年增12%，毛利率季減2個百分點。",
		"300000000 茶葉外銷 level 2025-05；4.6 茶葉外銷 change down mom 2025-05；12 茶葉外銷 change up yoy 2025-05；2 毛利率 change down qoq 2025-05",
	},
	{
		"growth", "台湾", "首季出口成長5%，進口則衰退2%，投資負成長1%。",
		"5 出口 change up yoy 2025-Q1；2 進口 change down yoy 2025-Q1；1 投資 change down yoy 2025-Q1",
	},
	{
		"what was expected", "台湾", "第2季經濟成長率概估為3.1%，較5月預測數上修0.4個百分點。",
		"3.1 經濟成長率 change up yoy 2025-Q2；0.4 經濟成長率 change up 2025-Q2",
	},
}

func TestTaiwan(t *testing.T) {
	x := tableSet(t)
	for _, tt := range taiwanTests {
		t.Run(tt.name, func(t *testing.T) {
			facts, _, err := x.Text(tt.text, document.Options{Name: "a.txt", Date: "2025-08", Region: tt.region})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, f := range facts {
				row := []string{f.Value, f.Indicator, f.Measure, f.Direction, f.Basis, f.Period}
				if f.Region != tt.region {
					row = append(row, f.Region)
				}
				if f.Status != "actual" {
					row = append(row, f.Status)
				}
				got = append(got, strings.Join(strings.Fields(strings.Join(row, " ")), " "))
			}
			if diff := cmp.Diff(strings.Split(tt.want, "；"), got); diff != "" {
				t.Error(diff)
			}
		})
	}
}
