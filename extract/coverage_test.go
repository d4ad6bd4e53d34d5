package extract_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"statsheet/extract"
	"statsheet/extract/document"
	"statsheet/rules"
)

// noRules returns the built-in words without any rule, so that every number is
// unclaimed.
func noRules(t *testing.T) *rules.Set {
	t.Helper()
	set, err := rules.Load(rules.Options{Packs: []string{"names"}})
	if err != nil {
		t.Fatal(err)
	}
	if len(set.Rules) > 0 {
		t.Fatalf("%d rules", len(set.Rules))
	}
	return set
}

func TestCoverage(t *testing.T) {
	set := noRules(t)
	x := extract.New(set)
	var c extract.Coverage
	for _, text := range []string{
		"全市新增渔船30艘。2024年，全市新增渔船5艘。\n第三批渔船下水。",
		"全县新增 渔船12艘。渔民占41%，比上年提高2个百分点。",
	} {
		doc := document.FromString(text, document.Options{Name: "a.txt", Lexicon: set.Lexicon})
		if _, err := x.Cover(t.Context(), doc, extract.Options{Jobs: 1}, &c); err != nil {
			t.Fatal(err)
		}
	}
	want := []extract.Gap{
		{Fate: "unclaimed", Left: "{region}新增渔船", Number: "{quantity}", Right: "。", Count: 2, Document: "a.txt", Line: 1, Text: "30艘", Sentence: "全市新增渔船30艘。", At: 6},
		{Fate: "unclaimed", Left: "渔民占", Number: "{percent}", Right: "，", Count: 1, Document: "a.txt", Line: 1, Text: "41%", Sentence: "渔民占41%，比上年提高2个百分点。", At: 3},
		{Fate: "unclaimed", Left: "，{region}新增渔船", Number: "{quantity}", Right: "。", Count: 1, Document: "a.txt", Line: 1, Text: "5艘", Sentence: "2024年，全市新增渔船5艘。", At: 12},
		{Fate: "unclaimed", Left: "，比{period}提高", Number: "{pp}", Right: "。", Count: 1, Document: "a.txt", Line: 1, Text: "2个百分点", Sentence: "渔民占41%，比上年提高2个百分点。", At: 12},
	}
	got := c.Gaps()
	if len(got) != 4 {
		t.Fatalf("%d groups: %+v", len(got), got)
	}
	for _, w := range want {
		if found := one(got, w.Left); !cmp.Equal(found, w) {
			t.Errorf("%s: %s", w.Left, cmp.Diff(w, found))
		}
	}
	if got[0].Count != 2 {
		t.Errorf("first is %+v", got[0])
	}
	if c.Total() != 5 || c.Numbers["unclaimed"] != 5 || c.Share("unclaimed") != 100 {
		t.Errorf("%d numbers: %v", c.Total(), c.Numbers)
	}
}

func one(gaps []extract.Gap, left string) extract.Gap {
	for _, g := range gaps {
		if g.Left == left {
			return g
		}
	}
	return extract.Gap{}
}

func TestCoverageWidth(t *testing.T) {
	set := noRules(t)
	c := extract.Coverage{Width: 2}
	doc := document.FromString("全市新增渔船30艘。全县共有渔船5艘。", document.Options{Lexicon: set.Lexicon})
	if _, err := extract.New(set).Cover(t.Context(), doc, extract.Options{}, &c); err != nil {
		t.Fatal(err)
	}
	if got := c.Gaps(); len(got) != 1 || got[0].Left != "渔船" || got[0].Count != 2 {
		t.Errorf("%+v", got)
	}
	if (&extract.Coverage{}).Share("unclaimed") != 0 {
		t.Error("a share of nothing")
	}
}

func TestCoverageReview(t *testing.T) {
	set, err := rules.Default()
	if err != nil {
		t.Fatal(err)
	}
	var c extract.Coverage
	doc := document.FromString("2024年，城镇、农村、牧区居民收入分别增长4.3%、5.5%。", document.Options{Lexicon: set.Lexicon})
	if _, err := extract.New(set).Cover(t.Context(), doc, extract.Options{}, &c); err != nil {
		t.Fatal(err)
	}
	if c.Numbers["review"] != 2 || len(c.Gaps()) != 2 || c.Gaps()[0].Fate != "review" {
		t.Errorf("%v %+v", c.Numbers, c.Gaps())
	}
}

// The summary of a run lists the groups where it is asked to.
func TestRunListsGaps(t *testing.T) {
	set := noRules(t)
	text := "全市新增渔船30艘。渔民占41%。"
	for _, asked := range []bool{true, false} {
		doc := document.FromString(text, document.Options{Lexicon: set.Lexicon})
		s, err := extract.New(set).Run(t.Context(), doc, extract.Options{Gaps: asked}, extract.Output{})
		if err != nil {
			t.Fatal(err)
		}
		if want := map[bool]int{true: 2}[asked]; len(s.Gaps) != want {
			t.Errorf("asked %v: %d groups: %+v", asked, len(s.Gaps), s.Gaps)
		}
		if s.Format == "" || s.Encoding == "" {
			t.Errorf("format %q, encoding %q", s.Format, s.Encoding)
		}
	}
}

// At leads to the very characters of the mention, of which a sentence may hold
// several.
func TestMentionsStandAt(t *testing.T) {
	set, err := rules.Default()
	if err != nil {
		t.Fatal(err)
	}
	x := extract.New(set)
	text := "2024年，全市新建公园18个，新建绿道8个，其中社区公园8个。\n| 指标 | 数量（个） |\n| --- | --- |\n| 公园 | 8 |\n| 绿道 | 18 |\n"
	facts, entries, err := x.Text(text, document.Options{Name: "a.md", Lexicon: set.Lexicon})
	if err != nil || len(facts) < 5 {
		t.Fatal(len(facts), err)
	}
	at := map[int]bool{}
	for _, f := range facts {
		if got := cut(f.Sentence, f.At, f.Mention); got != f.Mention {
			t.Errorf("%s stands at %d of %s: %s", f.Mention, f.At, f.Sentence, got)
		}
		if f.Line == 1 && at[f.At] {
			t.Errorf("two facts at %d", f.At)
		}
		at[f.At] = at[f.At] || f.Line == 1
	}
	for _, e := range entries {
		if got := cut(e.Sentence, e.At, e.Text); got != e.Text {
			t.Errorf("%s stands at %d of %s: %s", e.Text, e.At, e.Sentence, got)
		}
	}
}

func cut(sentence string, at int, text string) string {
	runes := []rune(sentence)
	return string(runes[at:min(len(runes), at+len([]rune(text)))])
}
