package document

import (
	"sync"
	"testing"

	"statsheet/rules"
)

var builtin = sync.OnceValues(rules.Default)

// lexicon returns the words and places of the built-in rule files.
func lexicon(t testing.TB) *rules.Lexicon {
	t.Helper()
	set, err := builtin()
	if err != nil {
		t.Fatal(err)
	}
	return set.Lexicon
}
