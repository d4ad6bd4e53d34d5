package ruletest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"statsheet/extract"
	"statsheet/rules"
)

// Every suggestion is a rule file that loads and whose examples hold, and its
// rule makes a fact of the number.
func TestSuggest(t *testing.T) {
	gaps := []extract.Gap{
		{Fate: "unclaimed", Left: "，渔民占", Number: "{percent}", Right: "，", Text: "41%", Sentence: "近年来，渔民占41%，人心安定。"},
		{Fate: "unclaimed", Left: "{region}", Number: "{quantity}", Right: "渔船'靠岸。", Text: "30艘", Sentence: "全市30艘渔船'靠岸。"},
		{Fate: "unclaimed", Left: "，", Number: "{quantity}", Right: "，", Text: "5—10年", Sentence: "渔港，5—10年，"},
		{Fate: "review", Left: "收入分别增长", Number: "{percent}", Right: "、{percent}。", Text: "4.3%", Sentence: "2024年，城镇、农村、牧区居民收入分别增长4.3%、5.5%。"},
		{Fate: "review", Left: "{percent}和", Number: "{percent}", Right: "。", Text: "5.5%", Sentence: "居民收入分别增长4.3%和5.5%。"},
		{Fate: "unclaimed", Left: "不在句中", Number: "{percent}", Right: "。", Text: "9%", Sentence: "这句没有那些词。"},
	}
	got, err := Suggest(gaps, rules.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{"(?<indicator>渔民占) (?<value>{percent})", "(?<value>{quantity}) (?<indicator>渔船)", "", "(?<indicator>收入分别增长) (?<value>{percent})", "", ""} {
		if got[i].Pattern != want || (got[i].File == "") != (want == "") {
			t.Errorf("gap %d: pattern %q, want %q\n%s", i+1, got[i].Pattern, want, got[i].File)
		}
	}
	dir := t.TempDir()
	for _, s := range got {
		if s.File == "" {
			continue
		}
		path := filepath.Join(dir, "mine.yaml")
		if err := os.WriteFile(path, []byte(s.File), 0o600); err != nil {
			t.Fatal(err)
		}
		set, err := rules.Load(rules.Options{Dirs: []string{path}})
		if err != nil {
			t.Fatal(err)
		}
		passed := 0
		report := Run(set)
		for _, res := range report.Results {
			if strings.HasPrefix(res.Rule.ID, "suggested-") && res.Outcome == Pass {
				passed++
			}
		}
		if passed != 2 || len(report.Untested) > 0 {
			t.Errorf("%d examples pass of\n%s", passed, s.File)
		}
	}
}

func TestSuggestNothing(t *testing.T) {
	got, err := Suggest(nil, rules.Options{})
	if err != nil || len(got) != 0 {
		t.Errorf("%v %v", got, err)
	}
}
