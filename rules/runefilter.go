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

// Begins returns the characters that folded words begin with, in both widths; with back, those
// that they end with.
func Begins(words []string, back bool) (f RuneFilter) {
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		if back {
			r, _ = utf8.DecodeLastRuneInString(w)
		}
		f.Add(r)
		if wide, ok := fullWidth(r); ok {
			f.Add(wide)
		}
	}
	return f
}
