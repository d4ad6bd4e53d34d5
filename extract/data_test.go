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
		if utf8.RuneCountInString(f.Sentence) > 8*(maxSentence.numbers+1) {
			t.Fatalf("sentence of %d characters", utf8.RuneCountInString(f.Sentence))
		}
	}
	if n := summary.Notes; len(n) != 1 || n[0].Line != 1 {
		t.Errorf("notes %v", n)
	}
}

// A sentence that goes on and on is written in short pieces: with more of it in every
// row, some MB of text would become some GB.
func TestEndlessSentence(t *testing.T) {
	const n = 3000
	for name, clause := range map[string]string{"pauses": "新建学校12所，", "none": "新建学校12所"} {
		facts, _, _ := extractAll(t, strings.Repeat(clause, n))
		if len(facts) < n {
			t.Errorf("%s: %d facts of %d figures", name, len(facts), n)
		}
		for _, f := range facts {
			if n := utf8.RuneCountInString(f.Sentence); n > 2*maxPiece.characters+1 {
				t.Fatalf("%s: sentence of %d characters", name, n)
			}
			if f.Line != 1 || f.End-f.Start != 3 {
				t.Fatalf("%s: %q stands in line %d, %d–%d", name, f.Mention, f.Line, f.Start, f.End)
			}
		}
	}
	long := strings.Repeat("改建校舍3栋，", 150) + "完成。"
	facts, _, _ := extractAll(t, long+strings.Repeat("新建学校12所，", 300)+"共3600所。"+long)
	if facts[0].Sentence != long || facts[len(facts)-1].Sentence != long {
		t.Error("a sentence that is not too long is cut")
	}
}

func TestManyLongLines(t *testing.T) {
	_, _, summary := extractAll(t, strings.Repeat(strings.Repeat("产值增长5%，", 300)+"\n", 50))
	if n := summary.Notes; len(n) != maxLongLines+1 || !strings.Contains(n[maxLongLines].Message, "50") {
		t.Errorf("%d notes, the last %v", len(n), n[len(n)-1])
	}
}
