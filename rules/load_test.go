package rules

import (
	"reflect"
	"strings"
	"testing"
	"testing/fstest"
)

// loadFiles loads rule files given as text; "default" files come first as the
// built-in ones, then each further map as a folder of the user.
func loadFiles(o Options, folders ...map[string]string) (*Set, error) {
	l := &loader{options: o, lexicon: newLexiconBuilder()}
	var roots []*root
	for i, files := range folders {
		m := fstest.MapFS{}
		for name, text := range files {
			m[name] = &fstest.MapFile{Data: []byte(text)}
		}
		r, err := folderRoot(m, "", i == 0)
		if err != nil {
			return nil, err
		}
		roots = append(roots, r)
	}
	return l.load(roots)
}

const head = "format: statsheet.rules/v1\n"

// base is a small lexicon and pack that tests build on.
var base = map[string]string{
	"a-units.yaml": head + `
units:
  people: [人, {name: 人次, aliases: [人数次]}]
  orgs: [家, 所]
  area: [{name: 亩, factor: "666.67", base: m2, source: 国务院1984年}]
words:
  built: [新建, 建成, 组建]
  up: [增长, 增加, 增]
  down: [下降]
  reach: [达到, 达, 为]
  and: [和, 及, 与, 以及]
  and_inside: [参与, 涉及]
`,
	"b-pack.yaml": head + `
pack: {id: small, title: 小包, version: 1.0.0}
fragments:
  n: '{quantity}|{percent}'
  qn: '(?<fact>(?<value>{quantity})(?<indicator>{noun}))'
  nq: '(?<fact>(?<indicator>{noun}){reach}?(?<value>{n}))'
rules:
  - id: built
    priority: 80
    pattern: '(?<verb>{built}) {list:qn}'
  - id: level
    priority: 60
    pattern: '(?<fact>(?<indicator>{noun}) {reach}了? (?<value>{n}))'
    unless: ['不{reach}']
  - id: nouns
    pattern: '{list:nq}'
  - id: both
    priority: 90
    pattern: '(?<indicator>{noun})(?:[、和](?<indicator>{noun}))+ 分别 (?<direction>{up}|{down}) (?<value>{n})(?:[、和](?<value>{n}))+'
    zip: [indicator, value]
`,
}

func TestLoadSmall(t *testing.T) {
	set, err := loadFiles(Options{}, base)
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, r := range set.Rules {
		ids = append(ids, r.ID)
	}
	if got := strings.Join(ids, " "); got != "small/both small/built small/level small/nouns" {
		t.Error(got)
	}
	for _, r := range set.Rules {
		t.Log(r.ID, r.Pattern.Lead, r.Pattern.Expr())
	}
}

// The lexicon is given away once, complete and before the rules, and is the set's.
func TestLoadGivesLexicon(t *testing.T) {
	var given []*Lexicon
	set, err := loadFiles(Options{Lexicon: func(l *Lexicon) { given = append(given, l) }}, base, map[string]string{
		"mine.yaml": head + "words:\n  built: [新建, 翻建, 翻建]\n",
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(given) != 1 || given[0] != set.Lexicon {
		t.Fatalf("given %d lexicons", len(given))
	}
	if got := strings.Join(given[0].Words["built"], " "); got != "新建 建成 组建 翻建" {
		t.Errorf("words: %s", got)
	}
}

// A load of the lexicon alone leaves out the rules and nothing else; what the user names is
// checked all the same.
func TestLoadLexiconOnly(t *testing.T) {
	whole, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	bare, err := Load(Options{LexiconOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	if n := len(bare.Rules) + len(bare.Excludes); n > 0 || len(bare.Packs) != len(whole.Packs) {
		t.Errorf("%d rules and excludes, %d packs of %d", n, len(bare.Packs), len(whole.Packs))
	}
	a, b := whole.Lexicon, bare.Lexicon
	if !reflect.DeepEqual(a.Units, b.Units) || !reflect.DeepEqual(a.Words, b.Words) || !reflect.DeepEqual(a.UnitSets, b.UnitSets) ||
		!reflect.DeepEqual(a.Places, b.Places) || !reflect.DeepEqual(a.Periods, b.Periods) {
		t.Error("the lexicon is another one")
	}
	if _, err := Load(Options{LexiconOnly: true, Packs: []string{"nowhere"}}); err == nil {
		t.Error("no error for a pack that is not there")
	}
	for n, folders := range [][]map[string]string{{base}, {base, {"mine.yaml": head + "words:\n  built: [新建]\n"}}} {
		set, err := loadFiles(Options{LexiconOnly: true}, folders...)
		if err != nil || (len(set.Rules) > 0) != (n > 0) {
			t.Errorf("%d folders of the user: %d rules, %v", n, len(set.Rules), err)
		}
	}
}

// What loading allocates, which goes with the time it takes, is bounded, so that work done
// for each use of a word list instead of once is seen without a clock.
func TestLoadingWork(t *testing.T) {
	load := func() *Set {
		set, err := Default()
		if err != nil {
			t.Fatal(err)
		}
		return set
	}
	loaded := testing.AllocsPerRun(2, func() { load() })
	prepared := testing.AllocsPerRun(2, func() { load().Prepare() }) - loaded
	t.Logf("allocations: %.0f to load, %.0f to prepare", loaded, prepared)
	most := 100_000.0
	if raced {
		most = 113_000 // the race detector allocates too
	}
	if loaded > most || prepared > 15_500 {
		t.Errorf("%.0f allocations to load the built-in packs, %.0f to prepare them", loaded, prepared)
	}
}
