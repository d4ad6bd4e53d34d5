package extract

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"statsheet/extract/document"
)

// Typesetters put blanks between Chinese characters and digits; the facts are
// the same with and without them.
var spacedTests = []struct{ spaced, tight string }{
	{"2023 年，全县新建粮仓 46 座，比 2022 年增加 12 座，占 38.5%。", "2023年，全县新建粮仓46座，比2022年增加12座，占38.5%。"},
	{"三季度末余额达 3.4 万亿元，同比增长 6 %；其中，外币存款 27 亿美元。", "三季度末余额达3.4万亿元，同比增长6%；其中，外币存款27亿美元。"},
	{"（约合 18. 6 亿元人民币）， 400 多家门店参加。", "（约合18.6亿元人民币），400多家门店参加。"},
}

func factsOf(t *testing.T, x *Extractor, text string) []Fact {
	t.Helper()
	facts, _, err := x.Text(text, document.Options{Name: "a.txt", Date: "2023-12"})
	if err != nil {
		t.Fatal(err)
	}
	return facts
}

func TestSpacedText(t *testing.T) {
	x := tableSet(t)
	for _, tt := range spacedTests {
		got, want := factsOf(t, x, tt.spaced), factsOf(t, x, tt.tight)
		if len(want) < 2 {
			t.Fatalf("%s: %d facts", tt.tight, len(want))
		}
		ignore := cmpopts.IgnoreFields(Fact{}, "FactID", "RelatesTo", "PartOf", "Start", "End", "At", "Mention", "Sentence", "PeriodText")
		if diff := cmp.Diff(want, got, ignore); diff != "" {
			t.Errorf("%s: facts differ from those without blanks (-tight +spaced):\n%s", tt.spaced, diff)
		}
		runes := []rune(tt.spaced)
		for _, f := range got {
			if !strings.HasPrefix(string([]rune(f.Sentence)[f.At:]), f.Mention) {
				t.Errorf("%q does not stand at %d of %q", f.Mention, f.At, f.Sentence)
			}
			if text := string(runes[f.Start:f.End]); text != f.Mention || !strings.Contains(tt.spaced, f.Sentence) {
				t.Errorf("mention %q stands where the source has %q", f.Mention, text)
			}
		}
	}
}

// Blanks that tell items and columns apart stay.
func TestKeptBlanks(t *testing.T) {
	for _, text := range []string{"2 人口", "3.1 规模", "甲  12  乙  34", "营收增长　12家门店开业", "Tier 2"} {
		runes := []rune(text)
		if got := string(tighten(runes, runes).source); got != text {
			t.Errorf("%q became %q", text, got)
		}
	}
}
