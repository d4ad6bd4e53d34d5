package mention

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestTrie holds the tries against a search through the list of words.
func TestTrie(t *testing.T) {
	letters := rapid.SampledFrom([]rune("一二三甲乙丙丁戊aé𠀀"))
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.StringOfN(letters, 1, 4, -1), 0, 30).Draw(t, "words")
		text := []rune(rapid.StringOfN(letters, 1, 12, -1).Draw(t, "text"))
		a := newAlphabet()
		other := newTrie(a, []string{"丁戊", "一"}, nil, false)
		payload := make([]int32, len(words))
		for i := range payload {
			payload[i] = int32(i)
		}
		forward, backward := newTrie(a, words, payload, false), newTrie(a, words, payload, true)
		for at := range len(text) + 1 {
			end, p := naive(words, text, at, true)
			if e, got := forward.longest(text, at); e != end || got != p {
				t.Fatalf("%q in %q at %d: %d %d, not %d %d", words, string(text), at, e, got, end, p)
			}
			start, p := naive(words, text, at, false)
			if s, got := backward.before(text, at, 0); s != start || got != p {
				t.Fatalf("%q before %d in %q: %d %d, not %d %d", words, at, string(text), s, got, start, p)
			}
			if has := at+1 < len(text) && text[at] == '丁' && text[at+1] == '戊' || at < len(text) && text[at] == '一'; other.has(text, at) != has {
				t.Fatalf("the words of one trie are found in another")
			}
		}
	})
}

// naive finds the longest word at an offset, or before it, of equal ones the
// last.
func naive(words []string, text []rune, at int, forward bool) (edge int, index int32) {
	longest, index := 0, int32(-1)
	for i, w := range words {
		n := len([]rune(w))
		from := at
		if !forward {
			from = at - n
		}
		if n >= longest && from >= 0 && from+n <= len(text) && string(text[from:from+n]) == w && !strings.ContainsRune(w, '𠀀') {
			longest, index = n, int32(i)
		}
	}
	if forward {
		return at + longest, index
	}
	return at - longest, index
}
