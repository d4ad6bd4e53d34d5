package extract

import (
	"slices"
	"unicode/utf8"

	"statsheet/rules"
)

// glyph is one character of a text: as written, and as words are matched
// (simplified, half width, Chinese punctuation).
type glyph struct{ source, folded rune }

// wordset finds the words of a list in a text: at its beginning, at its end,
// or anywhere; always the longest.
type wordset struct {
	forward, backward *branch
	heads, tails      rules.RuneFilter // what words begin and end with
}

// branch is a node of the tree of the words: the characters that go on from
// it, sorted, and where they lead.
type branch struct {
	runes []rune
	next  []*branch
	end   bool // a word ends here
}

func newWordset(lex *rules.Lexicon, lists ...string) *wordset {
	w := &wordset{forward: &branch{}, backward: &branch{}}
	for _, name := range lists {
		for _, word := range lex.Words[name] {
			w.add([]rune(word))
		}
	}
	return w
}

func (w *wordset) add(word []rune) {
	f, b := w.forward, w.backward
	for i := range word {
		f = f.grow(word[i])
		b = b.grow(word[len(word)-1-i])
	}
	f.end, b.end = true, true
	if len(word) > 0 {
		w.heads.Add(word[0])
		w.tails.Add(word[len(word)-1])
	}
}

func (b *branch) grow(r rune) *branch {
	i, ok := slices.BinarySearch(b.runes, r)
	if !ok {
		b.runes = slices.Insert(b.runes, i, r)
		b.next = slices.Insert(b.next, i, &branch{})
	}
	return b.next[i]
}

// child returns where r leads, nil if nowhere.
func (b *branch) child(r rune) *branch {
	runes, from := b.runes, 0
	for len(runes) > 8 {
		half := len(runes) / 2
		if runes[half] <= r {
			from += half
			runes = runes[half:]
		} else {
			runes = runes[:half]
		}
	}
	for i, x := range runes {
		if x == r {
			return b.next[from+i]
		}
	}
	return nil
}

// prefix returns the length of the longest word that text begins with.
func (w *wordset) prefix(text []glyph) int {
	if len(text) == 0 || !w.heads.May(text[0].folded) {
		return 0
	}
	return w.longest(text)
}

func (w *wordset) longest(text []glyph) int {
	best := 0
	for b, i := w.forward, 0; i < len(text); i++ {
		if b = b.child(text[i].folded); b == nil {
			break
		}
		if b.end {
			best = i + 1
		}
	}
	return best
}

// suffix returns the length of the longest word that text ends with.
func (w *wordset) suffix(text []glyph) int {
	if len(text) == 0 || !w.tails.May(text[len(text)-1].folded) {
		return 0
	}
	best := 0
	for b, i := w.backward, len(text)-1; i >= 0; i-- {
		if b = b.child(text[i].folded); b == nil {
			break
		}
		if b.end {
			best = len(text) - i
		}
	}
	return best
}

// index returns where the first word at or after from begins and its length;
// -1 if there is none.
func (w *wordset) index(text []glyph, from int) (int, int) {
	for i := from; i < len(text); i++ {
		if !w.heads.May(text[i].folded) {
			continue
		}
		if n := w.longest(text[i:]); n > 0 {
			return i, n
		}
	}
	return -1, 0
}

// has reports whether the text is a word of the set.
func (w *wordset) has(text []glyph) bool { return len(text) > 0 && w.prefix(text) == len(text) }

// glyphs returns the characters of s between two mask offsets.
func (s *sentence) glyphs(from, to int) []glyph {
	return s.runeGlyphs(int(s.at[from]), int(s.at[to]))
}

// maskGlyphs returns one glyph for each rune of the mask, so that offsets into
// both are the same. A mention is its mask rune. The glyphs must not be changed.
func (s *sentence) maskGlyphs() []glyph {
	return s.masked[:len(s.mask):len(s.mask)]
}

// runeGlyphs returns the characters of s between two rune offsets. They must
// not be changed.
func (s *sentence) runeGlyphs(from, to int) []glyph {
	if len(s.written) == len(s.folded) {
		return s.written[from:to:to]
	}
	out := make([]glyph, 0, to-from)
	for i := from; i < to; i++ {
		out = append(out, glyph{s.source[i], foldPunct(s.folded[i])})
	}
	return out
}

// foldPunct gives half-width punctuation its Chinese form.
func foldPunct(r rune) rune {
	if r < 128 && fullPunct[r] != 0 {
		return fullPunct[r]
	}
	return r
}

// written returns text as the source has it.
func written(text []glyph) string {
	var memory [192]byte
	out := memory[:0]
	for _, g := range text {
		out = utf8.AppendRune(out, g.source)
	}
	return string(out)
}
