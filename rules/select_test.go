package rules

import (
	"errors"
	"maps"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func ruleIDs(s *Set) string {
	var ids []string
	for _, r := range s.Rules {
		ids = append(ids, r.ID)
	}
	return strings.Join(ids, " ")
}

// A pack of the user extends a built-in one, replaces a rule of it by id,
// switches one off and adds one.
func TestMerge(t *testing.T) {
	user := map[string]string{
		"copy.yaml": head + `
pack: {id: small, disable: [small/both]}
rules:
  - {id: level, priority: 85, pattern: '产量 {reach} (?<value>{n})'}
`,
		"sub/mine.yaml": head + `
pack: {id: mine, extends: [small]}
units: {orgs: [座], 新单位: [{name: 座, kind: length}]}
words: {built: [落成]}
fragments: {n: '{percent}'}
exclude: [{id: no, pattern: '第{any}条', reason: 条款}]
targets: ['计划', '拟']
rules:
  - {id: share, pattern: '占(?<value>{n})'}
`,
	}
	set, err := loadFiles(Options{}, base, user)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := ruleIDs(set), "small/level small/built small/nouns mine/share"; got != want {
		t.Errorf("rules %s, want %s", got, want)
	}
	if got := set.Lexicon.Words["built"]; !cmp.Equal(got, []string{"新建", "建成", "组建", "落成"}) {
		t.Error(got)
	}
	unit := set.Lexicon.Units[set.Lexicon.UnitSets["新单位"][0]]
	if unit.Name != "座" || unit.Kind != "length" {
		t.Errorf("%+v", unit)
	}
	if len(set.Targets) != 2 || set.Excludes[0].ID != "mine/no" {
		t.Error("targets or excludes are missing")
	}
	mask := maskOf(t, set.Lexicon, "今年拟新建")
	var m Match
	if ok, err := set.Targets[1].Find(NewMask(mask), 0, &m); !ok || err != nil || m.Start != 2 {
		t.Error(ok, err, m)
	}
}

func TestPacks(t *testing.T) {
	user := map[string]string{
		"a.yaml": head + "pack: {id: alone}\nrules: [{id: r, pattern: '占(?<value>{any})'}]\n",
		"b.yaml": head + "pack: {id: more, extends: [alone]}\nrules: [{id: r, pattern: '为(?<value>{any})'}]\n",
	}
	for packs, want := range map[string]string{
		"alone":       "alone/r",
		"more":        "alone/r more/r",
		"small alone": "small/both small/built small/level small/nouns alone/r",
	} {
		set, err := loadFiles(Options{Packs: strings.Fields(packs)}, base, user)
		if err != nil {
			t.Fatal(err)
		}
		if got := ruleIDs(set); got != want {
			t.Errorf("%s: %s, want %s", packs, got, want)
		}
	}
	_, err := loadFiles(Options{Packs: []string{"smal"}}, base)
	if err == nil || err.Error() != "unknown pack smal\n  did you mean small?" {
		t.Error(err)
	}
}

func TestFilesWithoutHeader(t *testing.T) {
	rule := "rules: [{id: r, pattern: '占(?<value>{any})'}]\n"
	set, err := loadFiles(Options{Packs: []string{"loose"}}, base, map[string]string{"loose.yaml": head + rule})
	if err != nil || ruleIDs(set) != "loose/r" {
		t.Error(set, err)
	}
	set, err = loadFiles(Options{Packs: []string{"one"}}, base, map[string]string{"a.yaml": head + "pack: {id: one}\n", "b.yaml": head + rule})
	if err != nil || ruleIDs(set) != "one/r" {
		t.Error(set, err)
	}
}

func TestMerged(t *testing.T) {
	set, err := loadFiles(Options{}, map[string]string{"base.yaml": head + `
pack: {id: tiny, title: 小}
fragments:
  n: '{quantity}|{percent}'
rules:
  - id: a
    # 说明
    pattern: '占(?<value>{n})'
  - id: b
    pattern: '为(?<value>{n})'
`}, map[string]string{"mine.yaml": head + `
pack: {id: tiny, title: 小}
rules:
  - id: b
    priority: 70
    pattern: '达(?<value>{n})'
`})
	if err != nil {
		t.Fatal(err)
	}
	got, err := set.Merged()
	if err != nil {
		t.Fatal(err)
	}
	want := `format: statsheet.rules/v1
# from mine.yaml:3
pack: {id: tiny, title: 小}
fragments:
  # from base.yaml:5
  n: '{quantity}|{percent}'
rules:
# from mine.yaml:5, replaces base.yaml:10
- id: b
  priority: 70
  pattern: '达(?<value>{n})'
# from base.yaml:7
- id: a
  # 说明
  pattern: '占(?<value>{n})'
`
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Error(diff)
	}
	again, err := loadFiles(Options{}, map[string]string{"merged.yaml": string(got)})
	if err != nil {
		t.Fatal(err)
	}
	if ruleIDs(again) != ruleIDs(set) {
		t.Error(ruleIDs(again))
	}
}

func TestSatisfies(t *testing.T) {
	tests := []struct {
		version, requires string
		ok, valid         bool
	}{
		{"0.1.0", ">=0.1", true, true},
		{"0.1.0", ">=0.2", false, true},
		{"1.2.3", ">1.2, <2", true, true},
		{"2.0", ">1.2 <2", false, true},
		{"v1.0.0-rc1", "=1", true, true},
		{"dev", ">=9", true, true},
		{"1.0", "newest", false, false},
		{"1.0", "", true, false},
		{"1.0", "<=1.0.0", true, true},
	}
	for _, tt := range tests {
		ok, valid := satisfies(tt.version, tt.requires)
		if valid != tt.valid || ok != tt.ok && valid {
			t.Errorf("%s %s: %v %v", tt.version, tt.requires, ok, valid)
		}
	}
}

func TestCharset(t *testing.T) {
	a := charsOf("abcx")
	if diff := cmp.Diff(charset{{'a', 'c'}, {'x', 'x'}}, a); diff != "" {
		t.Error(diff)
	}
	if !a.not().not().within(a) || a.overlaps(a.not()) || a.minus(charsOf("b")).size() != 3 {
		t.Error("set algebra")
	}
	for class, want := range map[string]string{"abc-]": `[\-\]a-c]`, "占": "[占]"} {
		if got := charsOf(class).text(); got != want {
			t.Errorf("%s: %s", got, want)
		}
	}
	if got := charsOf("，").not().text(); got != "[^，]" {
		t.Error(got)
	}
}

func TestBuiltins(t *testing.T) {
	for _, p := range Builtins() {
		text, err := Source(p.ID)
		if err != nil || !strings.HasPrefix(string(text), "#") && !strings.HasPrefix(string(text), "format:") {
			t.Errorf("%s: %v %.40s", p.ID, err, text)
		}
	}
	if _, err := Source("no-such-pack"); !errors.Is(err, errUnknownPack) {
		t.Error(err)
	}
}

// The lists that the patterns themselves are made with are shipped.
func TestConjunctions(t *testing.T) {
	set, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"and", "and_inside"} {
		if len(set.Lexicon.Words[name]) == 0 {
			t.Errorf("the word list %s is missing", name)
		}
	}
}

func TestWordFile(t *testing.T) {
	files := maps.Clone(base)
	files["words/verbs.txt"] = "# 动词\n落成\n\n 新建 \n"
	files["c.yaml"] = head + "words: {built: [{file: words/verbs.txt}]}\nplaces: {file: places.tsv}\ntraditional: {file: t.tsv}\n"
	files["places.tsv"] = "330000\t浙江省\tprovince\t中国\t浙江|浙\nCN\t中国\tcountry\n"
	files["t.tsv"] = "萬\t万\n"
	set, err := loadFiles(Options{}, files)
	if err != nil {
		t.Fatal(err)
	}
	if got := set.Lexicon.Words["built"]; len(got) != 4 || got[3] != "落成" {
		t.Error(got)
	}
	want := Place{Name: "浙江省", Aliases: []string{"浙江", "浙"}, Code: "330000", Level: "province", Parent: "中国"}
	if diff := cmp.Diff(want, set.Lexicon.Places[0]); diff != "" {
		t.Error(diff)
	}
	if set.Lexicon.Traditional['萬'] != '万' {
		t.Error("the character table is missing")
	}
}
