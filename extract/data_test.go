package extract

import (
	"strings"
	"testing"
	"unicode/utf8"

	"statsheet/extract/document"
)

func TestEndlessData(t *testing.T) {
	for name, unit := range map[string]string{"commas": "12,7,", "tabs": "1\t", "bars": "3|", "digits": "4711", "spaces": "8 "} {
		t.Run(name, func(t *testing.T) {
			text := strings.Repeat(unit, 150_000/len(unit))
			facts, entries, summary := extractAll(t, "产值增长5%。\n"+text+"\n产值下降3%。\n")
			if len(facts) != 2 {
				t.Errorf("%d facts", len(facts))
			}
			var b strings.Builder
			for _, e := range entries[1 : len(entries)-1] {
				if e.Fate != fateReview || e.Line != 2 || e.Reason != ReasonData {
					t.Fatalf("entry %.80v", e)
				}
				b.WriteString(e.Text)
			}
			if squeezed(b.String()) != squeezed(text) {
				t.Error("the ledger is not the text")
			}
			if n := summary.Notes; len(n) != 2 || n[0].Line != 2 || !strings.Contains(n[0].Message, "没有文字的数据") {
				t.Errorf("notes %v", n)
			}
		})
	}
}

// squeezed leaves out the blanks that the reader leaves out at the ends of pieces.
func squeezed(text string) string { return strings.Join(strings.Fields(text), "") }

func extractAll(t *testing.T, text string) (facts []*Fact, entries []*Entry, summary Summary) {
	t.Helper()
	summary, err := tableSet(t).Run(t.Context(), document.FromString(text, document.Options{Date: "2024"}), Options{Jobs: 2}, Output{
		Fact:  func(f *Fact) error { facts = append(facts, f); return nil },
		Entry: func(e *Entry) error { entries = append(entries, e); return nil },
	})
	if err != nil {
		t.Fatal(err)
	}
	return facts, entries, summary
}

// A sentence of many figures is cut, so that none is written with all others.
func TestSentenceOfManyFigures(t *testing.T) {
	const n = 3000
	facts, _, summary := extractAll(t, strings.Repeat("产值增长5%，", n)+"税收增长6%。")
	if len(facts) != n+1 {
		t.Errorf("%d facts", len(facts))
	}
	for _, f := range facts {
		if utf8.RuneCountInString(f.Sentence) > 8*(maxNumbers+1) {
			t.Fatalf("sentence of %d characters", utf8.RuneCountInString(f.Sentence))
		}
	}
	if n := summary.Notes; len(n) != 1 || n[0].Line != 1 {
		t.Errorf("notes %v", n)
	}
}

func TestManyLongLines(t *testing.T) {
	_, _, summary := extractAll(t, strings.Repeat(strings.Repeat("产值增长5%，", 300)+"\n", 50))
	if n := summary.Notes; len(n) != maxLongLines+1 || !strings.Contains(n[maxLongLines].Message, "50") {
		t.Errorf("%d notes, the last %v", len(n), n[len(n)-1])
	}
}
