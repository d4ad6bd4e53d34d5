package rules

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"
)

// wholes are rule files that use together every key of every level.
var wholes = []string{`
format: &a statsheet.rules/v1
pack: {id: mine, title: 我的, version: 1.0.0, requires: '>=0.1', extends: [small], disable: [small/nouns]}
units:
  丘类: [丘, {name: 丘田, aliases: [丘地], before: [第], kind: area, code: mu, factor: 2, base: mu, source: 县志}]
  area: [{name: 垄, factor: 3, base: mu}]
places: [{name: 火星市, code: '990000', level: prefecture, parent: 金星市, aliases: [火星]}, {file: places.txt}]
periods: {去年: year-1}
traditional: {file: signs.txt}
`, `
format: &a statsheet.rules/v1
pack: {id: mine}
words:
  翻: [翻修, {file: words.txt}]
  翻新: {file: words.txt}
  up: {extend: [上扬]}
fragments: {数: '{quantity}|{percent}'}
exclude: [{id: 条, pattern: '第{any}条', reason: 条款}]
targets: [计划, '拟{up}']
rules:
  - id: r
    title: 翻修
    priority: 7
    status: experimental
    pattern: '(?<indicator>{noun}){翻}(?<value>{数})'
    unless: ['不{翻}', '未{翻新}']
    set: {measure: level, direction: up, unit_code: m2, unit_kind: area, period: 2024-Q1, indicator: 甲}
    attach: previous
    relate: {part_of: previous}
    zip: [indicator, value]
    tests: [{text: 甲翻修3丘, facts: [{value: 3, direction: up, period: }], known_gap: true}, {text: 甲, none: true}]
`}

// lists are the lists that wholes read.
var lists = map[string]string{"words.txt": "翻盖\n", "places.txt": "990001\t金星市\tprefecture\t\t金星|启明\n", "signs.txt": "萬\t万\n"}

// beside is what it builds on.
var beside = map[string]string{"small.yaml": head + "words: {up: [增长], and: [和], and_inside: [参与]}\n" +
	"rules: [{id: nouns, pattern: '(?<indicator>{noun}){up}(?<value>{percent})'}]\n"}

// breaks are ways to write an entry wrongly, K standing for its key and V for its
// value; faulty ones are never read.
var breaks = []struct {
	entry  string
	faulty bool
}{
	{"K: null", false},
	{"K:", false},
	{"K: ''", false},
	{"K: ' '", false},
	{"K: 7", false},
	{"K: 甲", false},
	{"K: []", false},
	{"K: {}", false},
	{"K: [V, null]", false},
	{"K: ['']", false},
	{"K: [[甲]]", false},
	{"K: {甲: 乙}", false},
	{"K: {file: gone.txt}", false},
	{"K: !x V", false},
	{"K: *a", true},
	{"K: [*a]", true},
	{"K: [V, *a, 甲]", true},
	{"K: {<<: *a}", true},
	{"<<: *a", true},
	{"<<: {K: V}", true},
	{"*a : V", true},
	{"[K]: V", true},
	{"K: V, K: V", true},
	{"'K:甲'", true},
	{"'K：甲'", true},
	{"'K：': V", false},
	{"", false},
}

// entry is an entry of a mapping: the place of its key.
type entry struct {
	of *yaml.Node
	at int
}

// entriesOf lists the entries of all mappings in n, those with the same keys above
// them once. above are the keys above n.
func entriesOf(n *yaml.Node, above string, seen map[string]bool) []entry {
	var out []entry
	for i, c := range n.Content {
		if n.Kind != yaml.MappingNode {
			out = append(out, entriesOf(c, above, seen)...)
			continue
		}
		if i%2 == 1 {
			continue
		}
		path := above + "/" + c.Value
		if !seen[path] {
			seen[path] = true
			out = append(out, entry{n, i})
		}
		out = append(out, entriesOf(n.Content[i+1], path, seen)...)
	}
	return out
}

// written writes n with one entry written wrongly.
func (e entry) written(n *yaml.Node, wrong string) string {
	var parts []string
	for i, c := range n.Content {
		switch text := e.written(c, wrong); {
		case n.Kind == yaml.MappingNode && i%2 == 1:
			continue
		case n.Kind != yaml.MappingNode:
			parts = append(parts, text)
		case n == e.of && i == e.at:
			parts = append(parts, strings.NewReplacer("K", text, "V", e.written(n.Content[i+1], wrong)).Replace(wrong))
		default:
			parts = append(parts, text+": "+e.written(n.Content[i+1], wrong))
		}
	}
	switch n.Kind {
	case yaml.MappingNode:
		return "{" + strings.Join(parts, ",\n") + "}"
	case yaml.SequenceNode:
		return "[" + strings.Join(parts, ",\n") + "]"
	case yaml.ScalarNode, yaml.AliasNode, yaml.DocumentNode, yaml.StreamNode:
	}
	text := strings.ReplaceAll(n.Value, "'", "''")
	if n.Style != 0 {
		text = "'" + text + "'"
	}
	if n.Anchor != "" {
		text = "&" + n.Anchor + " " + text
	}
	return text
}

// However an entry of a rule file is written wrongly, loading tells where, or takes
// it; what it takes can be printed.
func TestBrokenEntries(t *testing.T) {
	for _, whole := range wholes {
		top := parsed(t, whole)
		if _, err := loadFiles(Options{}, beside, withLists(entry{}.written(top, ""))); err != nil {
			t.Fatal(err)
		}
		for _, e := range entriesOf(top, "", map[string]bool{}) {
			for _, b := range breaks {
				if e.at > 0 && (strings.HasPrefix(b.entry, "<<") || !strings.Contains(b.entry, "K") && b.entry != "") {
					continue // it says nothing of the key: once for each mapping is enough
				}
				checkBroken(t, e, e.written(top, b.entry), b.entry, b.faulty)
			}
		}
	}
}

// parsed is the mapping of a rule file.
func parsed(t testing.TB, text string) *yaml.Node {
	t.Helper()
	var doc yaml.Node
	if err := yaml.Load([]byte(text), &doc); err != nil {
		t.Fatal(err)
	}
	return doc.Content[0]
}

// checkBroken loads a file with an entry written wrongly.
func checkBroken(t *testing.T, e entry, text, wrong string, faulty bool) {
	t.Helper()
	set, err := loadFiles(Options{}, beside, withLists(text))
	if err != nil {
		checkPlaced(t, err, text)
		return
	}
	if _, err = set.Merged(); err != nil || faulty {
		t.Errorf("%s as %q: taken, printing it: %v", e.of.Content[e.at].Value, wrong, err)
	}
}

// A file that is wrong throughout, and fragments that grow with each use, are told
// soon: what is not kept is not drawn, and what is too large is not filled in.
func TestEndlessFaults(t *testing.T) {
	var grown strings.Builder
	for i := range 60 {
		fmt.Fprintf(&grown, "  f%d: '{f%d}{f%d}'\n", i, i+1, i+1)
	}
	const pack = head + "pack: {id: mine}\n"
	for _, tt := range []struct {
		text string
		want int
	}{
		{pack + "rules: [{" + strings.Repeat("a: b, ", 20_000) + "}]\n", maxFaults},
		{pack + "rules: [{id: r, pattern: '" + strings.Repeat("{x}", 6000) + "'}]\n", maxFaults},
		{head + "pack: {id: mine, disable: [" + strings.Repeat("a/b, ", 20_000) + "]}\n", maxFaults},
		{pack + "fragments:\n" + grown.String() + "  f60: 甲\n", 4},
	} {
		_, err := loadFiles(Options{}, beside, map[string]string{"mine.yaml": tt.text})
		if faults := inBothLanguages(t, err); len(faults) != tt.want {
			t.Errorf("%.60q: %d faults, the first %v", tt.text, len(faults), faults[0])
		}
	}
}

// Carets point at the item that is wrong, whatever stands before it.
func TestFaultOfItem(t *testing.T) {
	const text = head + "words: {a: &a [甲]}\npack:\n  id: mine\n  disable:\n    - *a\n    - small/gone\n"
	_, err := loadFiles(Options{}, beside, map[string]string{"mine.yaml": text})
	var lines []int
	for _, f := range inBothLanguages(t, err) {
		lines = append(lines, f.Line)
	}
	if !slices.Equal(lines, []int{6, 7}) {
		t.Error(lines, err)
	}
}

// checkPlaced checks that all faults are of the user's file and say where.
func checkPlaced(t *testing.T, err error, text string) {
	t.Helper()
	faults, ok := errors.AsType[Faults](err)
	if !ok || len(faults) == 0 {
		t.Errorf("%v\n%s", err, text)
	}
	for _, f := range inBothLanguages(t, err) {
		if f.File != "mine.yaml" || f.Line < 1 || f.Column < 1 || !strings.Contains(f.Snippet, "^") {
			t.Errorf("%v\n%s", f, text)
		}
	}
}

// withLists are the files of a folder with a rule file and the lists that wholes read.
func withLists(text string) map[string]string {
	files := map[string]string{"mine.yaml": text}
	maps.Copy(files, lists)
	return files
}
