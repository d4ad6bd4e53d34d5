package rules

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The plain lists of the built-in files are what the YAML parser reads of them.
func TestPlainLists(t *testing.T) {
	r, err := builtinRoot()
	if err != nil {
		t.Fatal(err)
	}
	plain, parsed, lists := newLexiconBuilder(), newLexiconBuilder(), 0
	for _, p := range r.paths {
		f, whole := r.file(p, &sink{}), r.file(p, &sink{})
		f.open(false)
		whole.read()
		whole.parse(whole.data)
		plain.read(f)
		parsed.read(whole)
		lists += len(f.plain)
		if faults := append(f.faults.faults, whole.faults.faults...); len(faults) > 0 {
			t.Fatal(faults)
		}
	}
	if diff := cmp.Diff(parsed.lex.Words, plain.lex.Words); diff != "" {
		t.Error(diff)
	}
	if lists < len(plain.lex.Words)/2 {
		t.Errorf("%d of %d lists are plain", lists, len(plain.lex.Words))
	}
}

func TestWithoutLists(t *testing.T) {
	text := `format: statsheet.rules/v1
other:
  beside: [甲, 乙]
words:
  # a: [甲]
  one: [甲, 乙丙, 3A]
  several: [
    丁,
    戊, 己,
  ]
  none: []
  quoted: [甲, "乙"]
  marked: [甲, -乙]
  nothing: [甲, null]
  broken: [甲
    乙, 丙]
  added: {extend: [甲]}
  last: [庚]
rules:
  - zip: [甲, 乙]
`
	want := strings.NewReplacer("  # a: [甲]", "", "[甲, 乙丙, 3A]", "[]", "[\n    丁,\n    戊, 己,\n  ]", "[]\n\n\n", "[庚]", "[]").Replace(text)
	r, err := builtinRoot()
	if err != nil {
		t.Fatal(err)
	}
	f := r.file("words.yaml", &sink{})
	if diff := cmp.Diff(want, string(f.withoutLists([]byte(text)))); diff != "" {
		t.Error(diff)
	}
	lists := map[int]plainList{6: {"甲", "乙丙", "3A"}, 7: {"丁", "戊", "己"}, 18: {"庚"}}
	if diff := cmp.Diff(lists, f.plain); diff != "" {
		t.Error(diff)
	}
}
