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
		{Fate: "unclaimed", Left: "{region}新增渔船", Number: "{quantity}", Right: "。", Count: 2, Document: "a.txt", Line: 1, Text: "30艘", Sentence: "全市新增渔船30艘。"},
		{Fate: "unclaimed", Left: "渔民占", Number: "{percent}", Right: "，", Count: 1, Document: "a.txt", Line: 1, Text: "41%", Sentence: "渔民占41%，比上年提高2个百分点。"},
		{Fate: "unclaimed", Left: "，{region}新增渔船", Number: "{quantity}", Right: "。", Count: 1, Document: "a.txt", Line: 1, Text: "5艘", Sentence: "2024年，全市新增渔船5艘。"},
		{Fate: "unclaimed", Left: "，比{period}提高", Number: "{pp}", Right: "。", Count: 1, Document: "a.txt", Line: 1, Text: "2个百分点", Sentence: "渔民占41%，比上年提高2个百分点。"},
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
