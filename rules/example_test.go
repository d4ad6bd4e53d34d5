package rules

import (
	"bytes"
	"strings"
	"testing"
)

// The examples of built-in rules are left out when these are loaded, and read when they
// are asked for.
func TestExamplesUnread(t *testing.T) {
	set, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range set.Rules {
		if tests := r.Tests(); len(tests) == 0 || tests[0].Line <= r.Line {
			t.Errorf("%s has %d examples", r.ID, len(tests))
		}
		if faults := r.file.unread.file.faults.faults; len(faults) > 0 {
			t.Fatalf("%s: %v", r.ID, faults)
		}
	}
	merged, err := set.Merged()
	if err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(merged, []byte("tests:\n")); n < len(set.Rules) {
		t.Errorf("%d rules are printed with their examples, of %d", n, len(set.Rules))
	}
}

func TestWithoutExamples(t *testing.T) {
	text := `rules:
  - id: a
    tests:
      - {text: 甲, none: true}

      - text: 乙
    priority: 3
  - id: b
    tests:
    # none
    title: 丙
`
	want := "rules:\n  - id: a\n\n\n\n\n    priority: 3\n  - id: b\n\n    # none\n    title: 丙\n"
	if got := string(withoutExamples([]byte(text))); got != want {
		t.Errorf("%s", strings.ReplaceAll(got, "\n", "⏎\n"))
	}
}
