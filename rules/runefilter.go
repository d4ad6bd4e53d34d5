package rules

import "unicode/utf8"

// RuneFilter tells of most characters that they are not in a set, in a small
// fraction of the time that asking the set takes. The zero value is that of an
// empty set.
type RuneFilter [16]uint64

// Add adds a character.
func (f *RuneFilter) Add(r rune) { f[r>>6&15] |= 1 << (r & 63) }

// May reports whether a character may be in the set.
func (f *RuneFilter) May(r rune) bool { return f[r>>6&15]>>(r&63)&1 != 0 }

// PairFilter tells of most pairs of characters that no word of a list begins with them, one
// behind the other; or ends, one before the other. The zero value is that of an empty list.
type PairFilter [64]uint32

// May reports whether a word may begin with r and next, or with r be at its end.
func (f *PairFilter) May(r, next rune) bool { return f[r&63]>>(next&31)&1 != 0 }

// add adds the words that begin with a character and, if they have another, that.
func (f *PairFilter) add(r, next rune, more bool) {
	if !more {
		f[r&63] = ^uint32(0)
		return
	}
	f[r&63] |= 1 << (next & 31)
}

// Begins returns the characters that folded words begin with, and the first two of them, in both
// widths; with back, those that they end with, and the last two from behind.
func Begins(words []string, back bool) (first RuneFilter, pairs PairFilter) {
	decode := func(w string) (rune, string) {
		if back {
			r, n := utf8.DecodeLastRuneInString(w)
			return r, w[:len(w)-n]
		}
		r, n := utf8.DecodeRuneInString(w)
		return r, w[n:]
	}
	for _, w := range words {
		r, rest := decode(w)
		next, _ := decode(rest)
		both := bothOf(r)
		for _, r := range both {
			first.Add(r)
			for _, next := range bothOf(next) {
				pairs.add(r, next, rest != "")
			}
		}
	}
	return first, pairs
}

// bothOf returns a character of a folded word in both widths.
func bothOf(r rune) [2]rune {
	if wide, ok := fullWidth(r); ok {
		return [2]rune{r, wide}
	}
	return [2]rune{r, r}
}
