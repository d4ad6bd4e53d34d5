package extract_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"statsheet/extract"
	"statsheet/extract/document"
	"statsheet/rules"
)

// TestGaveUp runs a rule that has to give up: both the trace and the profile
// name it.
func TestGaveUp(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.yaml")
	if err := os.WriteFile(path, []byte(`format: statsheet.rules/v1
pack: {id: mine, title: 我的规则, version: 0.1.0}
rules:
  - id: endless
    title: 没完没了
    priority: 90
    pattern: '甲{char}*乙{char}*丙{char}*丁{char}*戊(?<value>{quantity})(?!货船)'
`), 0o644); err != nil {
		t.Fatal(err)
	}
	set, err := rules.Load(rules.Options{Dirs: []string{path}, Packs: []string{"mine"}})
	if err != nil {
		t.Fatal(err)
	}
	x := extract.New(set)
	text, o := strings.Repeat("甲乙丙丁戊", 60)+"3艘货船。", document.Options{Lexicon: set.Lexicon}
	summary, err := x.Explain(t.Context(), document.FromString(text, o), extract.ExplainOptions{}, func(tr *extract.Trace) error {
		if len(tr.GaveUp) != 1 || tr.GaveUp[0] != "mine/endless" {
			t.Errorf("gave up: %v", tr.GaveUp)
		}
		return nil
	})
	if err != nil || summary.Failed != 1 {
		t.Errorf("%d failed, %v", summary.Failed, err)
	}
	var p extract.Profile
	if err := x.Profile(t.Context(), document.FromString(text, o), &p); err != nil {
		t.Fatal(err)
	}
	if c := p.Rules(); len(c) != 1 || c[0].TimeOuts != 1 || len(p.Notes) != 1 {
		t.Errorf("%+v %v", c, p.Notes)
	}
}
