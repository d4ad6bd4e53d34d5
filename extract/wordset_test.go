package extract

import (
	"reflect"
	"strings"
	"testing"

	"statsheet/rules"
)

// TestListsHaveWords finds a word set whose list is in no rule file.
func TestListsHaveWords(t *testing.T) {
	set, err := rules.Default()
	if err != nil {
		t.Fatal(err)
	}
	var check func(reflect.Type)
	check = func(words reflect.Type) {
		for f := range words.Fields() {
			if f.Anonymous {
				check(f.Type)
			}
			for list := range strings.FieldsSeq(f.Tag.Get("list")) {
				if len(set.Lexicon.Words[list]) == 0 {
					t.Errorf("%s.%s: the list %q has no words", words.Name(), f.Name, list)
				}
			}
		}
	}
	for _, words := range []reflect.Type{reflect.TypeFor[nouns](), reflect.TypeFor[tableWords](), reflect.TypeFor[words]()} {
		check(words)
	}
}
