package rules

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"

	"github.com/google/go-cmp/cmp"
)

var (
	verb    = regexp.MustCompile(`%(\[\d\])?[sd]`)
	english = regexp.MustCompile("[a-z]{3,} [a-z]{3,}") // more than the name of a key
)

// inBothLanguages checks that each fault says all it says in both languages.
func inBothLanguages(t *testing.T, err error) Faults {
	t.Helper()
	faults, ok := errors.AsType[Faults](err)
	if !ok {
		t.Fatalf("no faults: %v", err)
	}
	for _, f := range faults {
		if f.Message == (Phrase{}) {
			t.Errorf("%s: no message", f)
		}
		for _, p := range []Phrase{f.Message, f.Hint} {
			if p != (Phrase{}) {
				complete(t, p)
			}
		}
	}
	return faults
}

// complete checks that a phrase has both its texts, and each in its language.
func complete(t *testing.T, p Phrase) {
	t.Helper()
	if p.English == "" || p.Chinese == p.English || strings.IndexFunc(p.Chinese, isHan) < 0 {
		t.Errorf("%q, %q: not in both languages", p.Chinese, p.English)
	}
	if s := p.Chinese + p.English; strings.Contains(s, "%!") || strings.Contains(s, "{MISSING") {
		t.Errorf("%q, %q: an argument is missing", p.Chinese, p.English)
	}
	if strings.Contains(p.Chinese, "  ") {
		t.Errorf("%q: two spaces", p.Chinese)
	}
}

func isHan(r rune) bool { return unicode.Is(unicode.Han, r) }

// tabled reads the phrases of a source file; those of a list have no name.
func tabled(t *testing.T, file string) (names []string, phrases []Phrase) {
	t.Helper()
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var name string
	ast.Inspect(parsed, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ValueSpec:
			name = n.Names[0].Name
		case *ast.CompositeLit:
			if len(n.Elts) != 2 {
				return true
			}
			zh, ok := constant(n.Elts[0])
			if en, both := constant(n.Elts[1]); ok && both {
				names, phrases = append(names, name), append(phrases, Phrase{zh, en})
			}
		}
		return true
	})
	return names, phrases
}

// constant is the value of a text that is written out, the format aside.
func constant(e ast.Expr) (string, bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		s, err := strconv.Unquote(e.Value)
		return s, err == nil
	case *ast.Ident:
		return Format, e.Name == "Format"
	case *ast.BinaryExpr:
		x, ok := constant(e.X)
		y, both := constant(e.Y)
		return x + y, ok && both
	}
	return "", false
}

// Every message stands in both languages, with the same arguments, once.
func TestMessageTable(t *testing.T) {
	for _, file := range []string{"message.go", "yamltext.go"} {
		names, phrases := tabled(t, file)
		if len(phrases) < 50 {
			t.Fatalf("%s: %d phrases", file, len(phrases))
		}
		seen := map[string]bool{}
		for i, p := range phrases {
			complete(t, p)
			zh, en := verb.FindAllString(p.Chinese, -1), verb.FindAllString(p.English, -1)
			if slices.Sort(zh); !slices.Equal(zh, slices.Sorted(slices.Values(en))) {
				t.Errorf("%q, %q: other arguments", p.Chinese, p.English)
			}
			if seen[p.English] && !strings.HasPrefix(names[i], "what") {
				t.Errorf("%q stands twice", p.English)
			}
			seen[p.English] = true
		}
	}
}

// faulty are rule files with the faults that TestFaults does not show.
var faulty = map[string]string{
	"keys":     "pack: [a]\nunits: 元\nwords: {甲: 子, 乙: [~], 丙: [['丁']], 丁: [' ']}\nperiods: {去年: [1]}\nfragments: {a: [b], 元: '甲', people: 甲, built: 甲, noun: 甲, 1a: 甲}\nrules: {}\nexclude: {}\ntargets: [[甲]]\n",
	"twice":    "words: {甲: [子], 甲: [丑], {子: 丑}: 寅}\n",
	"pack":     "pack: {title: 甲, requires: 新, extends: [mine-too], disable: 1}\n",
	"names":    "pack: {id: 1a}\nwords: {1a: [甲]}\nunits: {1a: [甲]}\n",
	"requires": "pack: {id: mine, requires: 新, extends: [mine]}\n",
	"empty":    "pack: {id: ' '}\n",
	"files":    "words:\n  甲: {file: none.txt}\n  乙: [{file: binary.txt}, {fill: a}]\n  丙: {file: large.txt}\n  丁: {file: pipe.txt}\ntraditional: {file: lines.txt}\nplaces: {file: lines.txt}\n",
	"places":   "traditional: 甲\nplaces:\n  - 浙江省\n  - {name: 甲省, level: provinc}\n  - {code: 1}\n",
	"units":    "units:\n  money:\n    - [元]\n    - {name: 甲, factor: '2'}\n    - ''\n    - {kind: money}\n    - {name: 乙, aliases: {a: b}}\n",
	"rules": "pack: {id: mine}\nfragments: {甲: '{甲}'}\nexclude:\n  - {id: 1a, pattern: '甲{any}', reason: 甲}\n  - 甲\nrules:\n" +
		"  - {id: a, pattern: '甲(?<value>{any})', priority: 一, status: [a], set: {value: 1, unit_kind: mony}, attach: next, relate: {part: previous, part_of: next}, zip: [value]}\n" +
		"  - {id: b, pattern: '(?<value>{any})?', unless: {a: b}}\n" +
		"  - {id: c, pattern: '甲(?<value>{any})', zip: [indicator, value], tests: [{text: 甲, facts: []}, {text: 甲, none: maybe}, {none: true}]}\n",
}

// wrong are patterns with the faults that TestFaults does not show.
var wrong = []string{
	")", "{any}{3,2}", "{any}+*", "(?:*{any})", "^*{any}", "(?i)甲", "(?<value{any})", "{any", `\`, `\1`, `\q`, `\pL`, `\p{Hann}`, `\u12`, "[甲", "[甲[乙]]", "[{noun}]", "[z-a]",
	"{list}", "{any:people}", strings.Repeat("(", 70) + "{any}" + strings.Repeat(")", 70), strings.Repeat("甲", maxPattern+1), "{list:nq}{huge}",
}

// broken are files that are no YAML.
var broken = []string{
	"a: [1, 2", "a: {b: 1", "a: {b: 1 c: 2}", "a: [1 2: 3 4]", "a: b: c", "- a\nb: c", "a: *b", "a: \"\\q\"", "a:\n\t- b", "a: 'b", "a: @b", "a: %b", "%YAML 3.0\n---\na", "a: !<b", "a: |x\n b",
	"a:\n  b: 1\n c: 2", "? a\n: b\n: c", "&", "a: \x01", "a\nb: c", "--- a\n... b", "'a' 'b'", "[a]]", "{a: b}}", "a: |\n\tb", "%X", "a: \"\\xZZ\"", strings.Repeat("[", 20_000), "a: !x!y z", "a: 'b\n--- c'",
}

// extra are the files that the faulty rule files name.
func extra() fstest.MapFS {
	return fstest.MapFS{
		"binary.txt": {Data: []byte("\xff")}, "large.txt": {Data: make([]byte, maxFile+1)},
		"pipe.txt": {Mode: fs.ModeNamedPipe}, "lines.txt": {Data: []byte("甲乙")},
	}
}

// faultsOf loads one file beside the base and returns what is wrong with it.
func faultsOf(t *testing.T, text string) Faults {
	t.Helper()
	files := extra()
	files["mine.yaml"] = &fstest.MapFile{Data: []byte(text)}
	r, err := folderRoot(files, "", false)
	if err != nil {
		t.Fatal(err)
	}
	below := fstest.MapFS{}
	for name, text := range base {
		below[name] = &fstest.MapFile{Data: []byte(text)}
	}
	b, err := folderRoot(below, "", true)
	if err != nil {
		t.Fatal(err)
	}
	l := &loader{lexicon: newLexiconBuilder()}
	_, err = l.load([]*root{b, r})
	if err == nil {
		t.Errorf("no fault in %.200s", text)
		return nil
	}
	return inBothLanguages(t, err)
}

// together are folders whose faults take more than one file, or one that is
// made.
func together() []map[string]string {
	var units, large strings.Builder
	units.WriteString(head + "units:\n  many:\n")
	for i := range MaxUnits {
		units.WriteString("    - 元" + strconv.Itoa(i) + "\n")
	}
	large.WriteString(head + "pack: {id: mine}\nfragments:\n  a0: '甲|乙'\n")
	for i := range 20 {
		fmt.Fprintf(&large, "  a%d: '{a%d}{a%d}'\n", i+1, i, i)
	}
	return []map[string]string{
		{"a.yaml": units.String()},
		{"a.yaml": large.String() + "rules: [{id: r, pattern: '{a20}(?<value>{any})'}]\n"},
		{"a.yaml": "format: rules\n", "1a.yaml": head + "rules: []\n"},
		{"a.yaml": head + "pack: {id: mine}\nfragments: {a: 甲, built: 甲, noun: 甲, 1a: 甲}\n", "b.yaml": head + "fragments: {a: 乙}\n"},
		{"a.yaml": head + "pack: {id: mine}\n", "b.yaml": head + "pack: {id: mine, disable: [small/up]}\n"},
	}
}

// Every message of the table comes of some file, complete in both languages.
func TestMessagesInUse(t *testing.T) {
	var all Faults
	for _, text := range faulty {
		all = append(all, faultsOf(t, head+text)...)
	}
	for _, pattern := range wrong {
		all = append(all, faultsOf(t, packWith(pattern))...)
	}
	for _, text := range broken {
		faults := faultsOf(t, text)
		all = append(all, faults...)
		if english.MatchString(faults[0].Message.Chinese) {
			t.Errorf("%.40q: %s", text, faults[0].Message.Chinese)
		}
	}
	for _, files := range together() {
		_, err := loadFiles(Options{}, base, files)
		all = append(all, inBothLanguages(t, err)...)
	}
	_, err := Load(Options{Dirs: []string{t.TempDir(), "no-such-folder"}})
	all = append(all, inBothLanguages(t, err)...)
	for _, tt := range slices.Concat(faultTests, wordFaults) {
		all = append(all, faultsOf(t, tt.file)...)
	}
	set, err := loadFiles(Options{}, base, map[string]string{
		"mine.yaml":  head + "pack: {id: mine}\nwords: {up: [更多], down: [更少、更低], made: [增补]}\nrules: [{id: r, pattern: '7天期(?<value>{any})'}]\n",
		"other.yaml": head + "words: {made: [扩建]}\n",
	})
	if err != nil {
		t.Fatal(err)
	}
	all = append(all, inBothLanguages(t, Faults(set.Notes))...)
	var said strings.Builder
	for _, f := range all {
		said.WriteString(f.Message.English + "\n" + f.Hint.English + "\n")
	}
	names, phrases := tabled(t, "message.go")
	for i, p := range phrases {
		pattern := verb.ReplaceAllString(regexp.QuoteMeta(p.English), ".*")
		pattern = regexp.MustCompile(`%\\\[\d\\\]s`).ReplaceAllString(pattern, ".*")
		used := strings.HasPrefix(names[i], "msg") || strings.HasPrefix(names[i], "hint")
		if names[i] == "msgUnreadableYAML" {
			used = false // for errors of the parser that have no place; none is known
		}
		if used && !regexp.MustCompile(`(?m)^`+pattern+`$`).MatchString(said.String()) {
			t.Errorf("%s: %q is never said", names[i], p.English)
		}
	}
}

// A fault is drawn in Chinese.
func TestFaultText(t *testing.T) {
	got := faultsOf(t, packWith("{any}(?<value>{quantty}))")).Text("zh")
	want := `mine.yaml:4:37: 没有占位符 {quantty}
  4 |   - {id: r, pattern: '{any}(?<value>{quantty}))'}
    |                                     ^^^^^^^^^
  是不是想写 {quantity}？

mine.yaml:4:47: 多了右括号 )，前面没有左括号 (
  4 |   - {id: r, pattern: '{any}(?<value>{quantty}))'}
    |                                               ^
  要匹配这个字符本身，请写 \)`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	got = faultsOf(t, head+"rules: [{id: r, pattern: '甲(?<value>{any})', attach: 甲, status: 好}]\n").Text("zh")
	if !strings.Contains(got, "可以写：experimental、stable") || !strings.Contains(got, "键 attach 不能是 甲") {
		t.Error(got)
	}
	got = (Faults{{Message: msgUnknownPack.with("甲"), Hint: hintPack}}).Text("zh")
	if want := "没有规则包 甲\n  例如 pack: {id: my-rules}"; got != want {
		t.Error(got)
	}
}
