package extract_test

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"statsheet/extract"
	"statsheet/extract/document"
	"statsheet/rules"
)

// explainText returns the traces of a text of a report from 浙江省.
func explainText(t *testing.T, text string) []*extract.Trace {
	t.Helper()
	set, err := rules.Default()
	if err != nil {
		t.Fatal(err)
	}
	doc := document.FromString(text, document.Options{Name: "t.txt", Date: "2025-02-25", Region: "浙江省", Lexicon: set.Lexicon})
	var traces []*extract.Trace
	if _, err := extract.New(set).Explain(t.Context(), doc, extract.ExplainOptions{}, func(tr *extract.Trace) error {
		traces = append(traces, tr)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return traces
}

// TestExplainTellsTheTruth explains the sample reports: what it names as the
// winner is the rule of the fact, every number of the ledger is there with its
// fate, and the columns come from where the fact says.
func TestExplainTellsTheTruth(t *testing.T) {
	set, err := rules.Default()
	if err != nil {
		t.Fatal(err)
	}
	paths, err := filepath.Glob("../testdata/reports/*.[tm]*")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no reports: %v", err)
	}
	known := map[string]bool{}
	for _, r := range set.Rules {
		known[r.ID] = true
	}
	x := extract.New(set)
	for _, path := range paths {
		t.Run(filepath.Base(path), func(t *testing.T) {
			var facts []extract.Fact
			var entries []extract.Entry
			read(t, path, set, func(doc *document.Reader) error {
				_, err := x.Run(t.Context(), doc, extract.Options{}, extract.Output{
					Fact:  func(f *extract.Fact) error { facts = append(facts, *f); return nil },
					Entry: func(e *extract.Entry) error { entries = append(entries, *e); return nil },
				})
				return err
			})
			read(t, path, set, func(doc *document.Reader) error {
				_, err := x.Explain(t.Context(), doc, extract.ExplainOptions{}, func(tr *extract.Trace) error {
					for i := range tr.Numbers {
						n := &tr.Numbers[i]
						n.Sentence = tr.Sentence
						if len(entries) == 0 || n.Entry != entries[0] {
							t.Fatalf("number %+v is not the next of the ledger: %+v", n.Entry, entries[:min(1, len(entries))])
						}
						entries = entries[1:]
						if n.Fact != nil {
							if len(facts) == 0 || *n.Fact != facts[0] {
								t.Fatalf("fact %+v is not the next of the run", n.Fact)
							}
							facts = facts[1:]
						}
						if n.Fact == nil && tr.Block != "table" || n.Fact != nil && known[n.Fact.Rule] {
							checkNumber(t, n)
						}
					}
					return nil
				})
				return err
			})
			if len(facts)+len(entries) > 0 {
				t.Errorf("%d facts and %d numbers were not explained", len(facts), len(entries))
			}
		})
	}
}

func read(t *testing.T, path string, set *rules.Set, do func(*document.Reader) error) {
	t.Helper()
	doc, err := document.Open(path, document.Options{Lexicon: set.Lexicon})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = doc.Close() }()
	if err := do(doc); err != nil {
		t.Fatal(err)
	}
}

// checkNumber holds what a trace says against what became of the number.
func checkNumber(t *testing.T, n *extract.TracedNumber) {
	t.Helper()
	won := n.Won()
	switch n.Fate {
	case "fact":
		if won == nil || won.Outcome != extract.Won || n.Fact == nil || won.Rule.ID != n.Fact.Rule {
			t.Errorf("line %d %s: fact of %s, explained by %+v", n.Line, n.Text, n.Reason, won)
		}
		if len(n.Sources) < 3 {
			t.Errorf("line %d %s: sources %+v", n.Line, n.Text, n.Sources)
		}
		for _, s := range n.Sources {
			checkSource(t, n, s)
		}
		return
	case "review":
		if won == nil || won.Outcome != extract.Uneven || len(won.Names) == len(won.Values) {
			t.Errorf("line %d %s: to be reviewed, explained by %+v", n.Line, n.Text, won)
		}
	case "excluded":
		if n.Reason != extract.ReasonFurniture && (n.Exclude == nil || n.Exclude.Reason != n.Reason) {
			t.Errorf("line %d %s: excluded by %+v, explained by %+v", n.Line, n.Text, n.Reason, n.Exclude)
		}
	default:
		if won != nil {
			t.Errorf("line %d %s: %s, explained by %s", n.Line, n.Text, n.Fate, won.Rule.ID)
		}
	}
	if n.Fact != nil || n.Sources != nil {
		t.Errorf("line %d %s: %s has a fact", n.Line, n.Text, n.Fate)
	}
}

// checkSource holds the origin of a column against the fact's own word for it.
func checkSource(t *testing.T, n *extract.TracedNumber, s extract.Source) {
	t.Helper()
	inherited := strings.Contains(" "+n.Fact.Inherited+" ", " "+s.Column+" ")
	value := map[string]string{
		"indicator": n.Fact.Indicator, "period": n.Fact.Period, "region": n.Fact.Region, "status": n.Fact.Status, "basis": n.Fact.Basis,
		"part_of": n.Fact.PartOf, "relates_to": n.Fact.RelatesTo,
	}[s.Column]
	within := s.Origin == extract.FromRule || s.Origin == extract.FromMatch || s.Origin == extract.FromClause || s.Origin == extract.FromSentence
	switch {
	case s.Value != value:
		t.Errorf("line %d %s: %s is %q, explained as %q", n.Line, n.Text, s.Column, value, s.Value)
	case s.Origin == extract.FromNowhere && value != "" && s.Column != "basis":
		t.Errorf("line %d %s: %s %q from nowhere", n.Line, n.Text, s.Column, value)
	case inherited && s.Column != "indicator" && within, !inherited && value != "" && !within && (s.Column == "period" || s.Column == "region"):
		t.Errorf("line %d %s: %s %q from %s, but inherited %q", n.Line, n.Text, s.Column, value, s.Origin, n.Fact.Inherited)
	}
}

// source returns where a column of the fact of a number comes from.
func source(n extract.TracedNumber, column string) extract.Source {
	for _, s := range n.Sources {
		if s.Column == column {
			return s
		}
	}
	return extract.Source{}
}

func TestExplainSources(t *testing.T) {
	text := "2024年，全省共有高校112所。在校学生达到128万人，比上年增长2.1%。\n二、2025年主要目标\n建设县乡公路320公里。\n2026年，杭州市将建成地铁12公里。\n各镇走势分化明显，估计7万多。\n"
	var numbers []extract.TracedNumber
	for _, tr := range explainText(t, text) {
		for _, n := range tr.Numbers {
			if n.Fact != nil {
				numbers = append(numbers, n)
			}
		}
	}
	tests := []struct {
		text, column string
		origin       extract.Origin
		words        string
		byDate       bool
	}{
		{"112所", "period", extract.FromSentence, "2024年", false},
		{"112所", "region", extract.FromClause, "全省", false},
		{"112所", "indicator", extract.FromMatch, "", false},
		{"128万人", "period", extract.FromParagraph, "2024年", false},
		{"128万人", "region", extract.FromDocument, "flag", false},
		{"2.1%", "indicator", extract.FromSentence, "在校学生 128万人", false},
		{"2.1%", "relates_to", extract.FromSentence, "在校学生 128万人", false},
		{"320公里", "period", extract.FromHeading, "2025年", false},
		{"320公里", "status", extract.FromHeading, "二、2025年主要目标", false},
		{"12公里", "status", extract.FromClause, "将", false},
		{"12公里", "region", extract.FromClause, "杭州市", false},
		{"7万多", "indicator", extract.FromSentence, "", false},
	}
	seen := map[string]bool{}
	for _, tt := range tests {
		for _, n := range numbers {
			if n.Text != tt.text {
				continue
			}
			seen[tt.text] = true
			if s := source(n, tt.column); s.Origin != tt.origin || s.Text != tt.words || s.ByDate != tt.byDate {
				t.Errorf("%s %s: %+v", tt.text, tt.column, s)
			}
		}
	}
	if len(seen) != 6 {
		t.Errorf("facts of %v only", seen)
	}
}

// What a figure that is told twice takes from the second time is explained so, and marked.
func TestExplainToldAgain(t *testing.T) {
	text := "汽车保有量达9万辆\n截至2024年底，全省汽车保有量达9万辆。\n85家：去年新建书屋85家。\n"
	type told struct{ indicator, period, text, inherited string }
	want := []told{
		{"汽车保有量 match", "2024 below", "截至2024年底", "period region"},
		{"汽车保有量 match", "2024 sentence", "截至2024年底", ""},
		{"新建书屋 below", "2024 below", "去年", "period region indicator"},
		{"新建书屋 match", "2024 clause", "去年", "region"},
	}
	var got []told
	for _, tr := range explainText(t, text) {
		for _, n := range tr.Numbers {
			if n.Fact == nil {
				continue
			}
			checkNumber(t, &n)
			name, when := source(n, "indicator"), source(n, "period")
			got = append(got, told{name.Value + " " + string(name.Origin), when.Value + " " + string(when.Origin), when.Text, n.Fact.Inherited})
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("told\n%q, want\n%q", got, want)
	}
}

// A list of what stays as it was has no figure for its rule.
func TestExplainNoFigure(t *testing.T) {
	traces := explainText(t, "全市产量分别持平和持平；利率0.4%。")
	if len(traces) != 1 || len(traces[0].Numbers) != 1 || traces[0].Numbers[0].Fact == nil || traces[0].Numbers[0].Fact.Indicator != "利率" {
		t.Errorf("traces %+v", traces)
	}
}

func TestExplainLine(t *testing.T) {
	set, err := rules.Default()
	if err != nil {
		t.Fatal(err)
	}
	x := extract.New(set)
	text := "2024年新建公路320公里。\n没有数。\n改造公路15公里。\n"
	for line, want := range map[int]int{0: 2, 1: 1, 2: 0, 3: 1, 9: 0} {
		got := 0
		doc := document.FromString(text, document.Options{Lexicon: set.Lexicon})
		if _, err := x.Explain(t.Context(), doc, extract.ExplainOptions{Line: line}, func(*extract.Trace) error { got++; return nil }); err != nil {
			t.Fatal(err)
		}
		if got != want {
			t.Errorf("line %d: %d sentences, want %d", line, got, want)
		}
	}
}

func TestExplainStops(t *testing.T) {
	set, err := rules.Default()
	if err != nil {
		t.Fatal(err)
	}
	x := extract.New(set)
	full := errors.New("full")
	doc := document.FromString("新建公路320公里。改造公路15公里。", document.Options{Lexicon: set.Lexicon})
	if _, err := x.Explain(t.Context(), doc, extract.ExplainOptions{}, func(*extract.Trace) error { return full }); !errors.Is(err, full) {
		t.Errorf("error %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	doc = document.FromString("新建公路320公里。", document.Options{Lexicon: set.Lexicon})
	if _, err := x.Explain(ctx, doc, extract.ExplainOptions{}, func(*extract.Trace) error { return nil }); err == nil {
		t.Error("no error after cancelling")
	}
}
