package rules

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/dlclark/regexp2/v2"
	gocmp "github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"
)

// reference finds the first match of a pattern with regexp2, which defines
// what the pattern language means.
type reference struct {
	re     *regexp2.Regexp
	groups []string
}

func newReference(t rapid.TB, p *Pattern) *reference {
	t.Helper()
	var w emitter
	w.write(p.words.lower(p.tree), nil)
	re, err := regexp2.Compile(w.out.String())
	if err != nil {
		t.Fatalf("%s: %v", p.Source, err)
	}
	return &reference{re, w.groups}
}

func (r *reference) find(t rapid.TB, mask []rune, from int) (Match, bool) {
	t.Helper()
	found, err := r.re.FindRunesMatchStartingAt(mask, from)
	if err != nil {
		t.Fatal(err)
	}
	if found == nil {
		return Match{}, false
	}
	m := Match{Start: found.RuneIndex, End: found.RuneIndex + found.RuneLength}
	for i, name := range r.groups {
		for _, c := range found.GroupByName("g" + strconv.Itoa(i+1)).Captures {
			m.Captures = append(m.Captures, Capture{Group: name, Start: c.RuneIndex, End: c.RuneIndex + c.RuneLength})
		}
	}
	slices.SortStableFunc(m.Captures, func(a, b Capture) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	return m, true
}

// withoutRepeats drops captures that stand twice: how often a repetition takes
// nothing at one place is the engine's own affair.
func withoutRepeats(captures []Capture) []Capture {
	return slices.CompactFunc(captures, func(a, b Capture) bool {
		return a.Group == b.Group && a.Start == b.Start && a.End == b.End
	})
}

// agree compares all matches of a pattern with those of the reference.
func agree(t rapid.TB, p *Pattern, r *reference, mask []rune) {
	t.Helper()
	var m Match
	for from := 0; from <= len(mask); from++ {
		ok, err := p.Find(NewMask(mask), from, &m)
		if err != nil {
			t.Fatal(err)
		}
		want, found := r.find(t, mask, from)
		if ok != found {
			t.Fatalf("pattern %s\n%s\nmask %q from %d: got %v, want %v %d–%d", p.Source, p.Expr(), string(mask), from, ok, found, want.Start, want.End)
		}
		if !ok {
			return
		}
		got := Match{Start: m.Start, End: m.End, Captures: withoutRepeats(m.Captures)}
		want.Captures = withoutRepeats(want.Captures)
		ignore := []gocmp.Option{
			cmpopts.IgnoreUnexported(Match{}, Capture{}), cmpopts.IgnoreFields(Capture{}, "Lead"), cmpopts.IgnoreFields(Match{}, "Work"), cmpopts.EquateEmpty(),
		}
		if diff := gocmp.Diff(want, got, ignore...); diff != "" {
			t.Fatalf("pattern %s\n%s\nmask %q from %d: -want +got\n%s", p.Source, p.Expr(), string(mask), from, diff)
		}
		from = m.Start
	}
}

// groupPattern draws a pattern with groups and lazy quantifiers too. It draws no
// possessive ones: regexp2 takes (?:a?+)? for a?+.
func groupPattern(t *rapid.T, depth int) string {
	if depth <= 0 {
		return patternOf(t, 0)
	}
	sub := func() string { return groupPattern(t, depth-1) }
	switch rapid.IntRange(0, 9).Draw(t, "kind") {
	case 0:
		return "(?:" + sub() + "|" + sub() + "|" + sub() + ")"
	case 1:
		return "(?:" + sub() + ")" + rapid.SampledFrom([]string{"?", "??", "{0,2}", "{1,3}?", "{2}", "*", "+?"}).Draw(t, "quantifier")
	case 2:
		return rapid.SampledFrom([]string{"(?=", "(?!", "(?<=", "(?<!", "(?>"}).Draw(t, "look") + sub() + ")"
	case 3:
		return "(?<indicator>" + sub() + ")"
	case 4:
		return "(?<value>" + sub() + ")"
	case 5:
		return rapid.SampledFrom([]string{"{list:qn}", "{list:up}", "[^，增]+", "{char}{0,3}?", "\\b", "^", "$"}).Draw(t, "more")
	}
	return sub() + sub()
}

// The machine finds what regexp2 finds, capture for capture.
func TestMachineAgrees(t *testing.T) {
	set, err := loadFiles(Options{}, base)
	if err != nil {
		t.Fatal(err)
	}
	v := newVocabulary(set.Lexicon)
	s := &scope{vocabulary: v, fragments: []map[string]*fragment{{"qn": {name: "qn"}}}}
	qn := parseOf(t, s, "(?<fact>(?<value>{quantity})(?<indicator>{noun}))")
	s.fragments[0]["qn"].parsed = qn
	rapid.Check(t, func(t *rapid.T) {
		text := groupPattern(t, 4)
		clean := true
		p := &patternParser{src: []rune(text), names: s, room: &s.vocabulary.room, report: func(int, int, Phrase, Phrase) { clean = false }}
		tree := p.parse()
		if !clean {
			t.Skip("no pattern")
		}
		pat := newPattern(text, tree, v, rapid.Bool().Draw(t, "lead"))
		ref := newReference(t, pat)
		for range 4 {
			agree(t, pat, ref, drawMask(t, set.Lexicon))
		}
	})
}

func parseOf(t *testing.T, s *scope, text string) *expr {
	t.Helper()
	p := &patternParser{src: []rune(text), names: s, room: &s.vocabulary.room, report: func(_, _ int, m, _ Phrase) { t.Fatal(m) }}
	return p.parse()
}

// The built-in patterns find in prose what regexp2 finds.
func TestBuiltinsAgree(t *testing.T) {
	set, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Repeat("全市“双一流”高校（含分校）拥有<家>实验室、<家>中心，其中省级<家>，占<%>，同比增长<%>；", 1) +
		"早稻、晚稻产量分别增长<%>和<%>，比<p>增加<人>，由<%>提高到<%>，居<r>第<k>。新建<家>医院和<家>学校，为<人>服务。"
	mask := maskOf(t, set.Lexicon, text)
	for _, r := range set.Rules {
		for _, p := range append([]*Pattern{r.Pattern}, r.Unless...) {
			agree(t, p, newReference(t, p), mask)
		}
	}
	for _, e := range set.Excludes {
		agree(t, e.Pattern, newReference(t, e.Pattern), mask)
	}
	for _, p := range set.Targets {
		agree(t, p, newReference(t, p), mask)
	}
}
