package rules

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// patternOf draws a pattern of the language.
func patternOf(t *rapid.T, depth int) string {
	atoms := []string{
		"增", "长", "为", "达到", "A", "，", "[由从]", "[^，]", ".", "{quantity}", "{quantity:people}", "{percent}",
		"{any}", "{period}", "{char}", "{edge}", "{stop}", "{noun}", "{up}", "{built}", "\\d", "(?#c)",
	}
	if depth <= 0 {
		return rapid.SampledFrom(atoms).Draw(t, "atom")
	}
	sub := func() string { return patternOf(t, depth-1) }
	switch rapid.IntRange(0, 8).Draw(t, "kind") {
	case 0:
		return "(?:" + sub() + "|" + sub() + ")"
	case 1:
		return "(?:" + sub() + ")" + rapid.SampledFrom([]string{"?", "{0,2}", "{1,3}", "{2}", "?+"}).Draw(t, "quantifier")
	case 2:
		return rapid.SampledFrom([]string{"(?=", "(?!", "(?<=", "(?<!", "(?>"}).Draw(t, "look") + sub() + ")"
	case 3:
		return "(?<indicator>" + sub() + ")"
	}
	return sub() + sub()
}

// drawMask draws a short mask.
func drawMask(t *rapid.T, lex *Lexicon) []rune {
	pieces := []string{"增长", "增", "长", "为", "达到", "达", "A", "，", "由", "从", "新建", "组建", "甲", "乙", "<人>", "<~人>", "<家>", "<%>", "<p>", "<r>", "1"}
	var b strings.Builder
	for range rapid.IntRange(0, 8).Draw(t, "pieces") {
		b.WriteString(rapid.SampledFrom(pieces).Draw(t, "piece"))
	}
	return maskOf(nopTB{}, lex, b.String())
}

// nopTB lets maskOf be used where there is no testing.TB.
type nopTB struct{ testing.TB }

func (nopTB) Helper() {}

// The prefilter may let too much through, but never drops a rule that
// matches.
func TestCandidatesAreExact(t *testing.T) {
	set, err := loadFiles(Options{}, base)
	if err != nil {
		t.Fatal(err)
	}
	v := newVocabulary(set.Lexicon)
	s := &scope{vocabulary: v}
	rapid.Check(t, func(t *rapid.T) {
		var patterns []*Pattern
		var needs [][]need
		for range 4 {
			text := patternOf(t, 3)
			clean := true
			p := &patternParser{src: []rune(text), names: s, room: &s.vocabulary.room, report: func(int, int, Phrase, Phrase) { clean = false }}
			tree := p.parse()
			if !clean {
				continue
			}
			pat := newPattern(text, tree, v, rapid.Bool().Draw(t, "lead"))
			patterns = append(patterns, pat)
			needs = append(needs, newDemands(v.chars).needs(pat.tree))
		}
		f := newPrefilter(needs)
		var found tally
		for range 3 {
			mask := drawMask(t, set.Lexicon)
			f.search(mask, &found)
			got := found.patterns(0, len(needs), nil)
			if !slices.IsSorted(got) {
				t.Fatalf("candidates not in order: %v", got)
			}
			for i, p := range patterns {
				var m Match
				ok, err := p.Find(NewMask(mask), 0, &m)
				if err != nil {
					t.Fatalf("%s: %v", p.Source, err)
				}
				if ok && !slices.Contains(got, i) {
					t.Fatalf("pattern %q (%s) matches %q but is no candidate; needs %v", p.Source, p.Expr(), string(mask), needs[i])
				}
			}
		}
	})
}

// candidatesOf returns the indexes of the rules that may match a mask.
func candidatesOf(set *Set, mask []rune) []int {
	var c Candidates
	set.Candidates(mask, &c)
	return c.Rules
}

func TestCandidates(t *testing.T) {
	set, err := loadFiles(Options{}, base)
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct{ mask, want string }{
		{"新建<家>医院", "small/built small/nouns"},
		{"甲、乙分别增长<%>和<%>", "small/both small/nouns"},
		{"产量为<%>", "small/level small/nouns"},
		{"新建医院", ""},
		{"", ""},
	}
	for _, tt := range tests {
		var got []string
		for _, i := range candidatesOf(set, maskOf(t, set.Lexicon, tt.mask)) {
			got = append(got, set.Rules[i].ID)
		}
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("%s: got %q, want %q", tt.mask, s, tt.want)
		}
	}
}

func TestCandidatesDoNotAllocate(t *testing.T) {
	set, err := loadFiles(Options{}, base)
	if err != nil {
		t.Fatal(err)
	}
	mask := maskOf(t, set.Lexicon, "新建<家>医院，甲、乙分别增长<%>和<%>")
	var c Candidates
	if n := testing.AllocsPerRun(100, func() { set.Candidates(mask, &c) }); n > 0 {
		t.Errorf("%v allocations", n)
	}
}
