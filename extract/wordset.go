package extract

import (
	"reflect"
	"slices"
	"strings"
	"sync/atomic"
	"unicode/utf8"

	"statsheet/rules"
)

// glyph is one character of a text: as written, and as words are matched
// (simplified, half width, Chinese punctuation).
type glyph struct{ source, folded rune }

// wordset finds the words of a list in a text: at its beginning, at its end,
// or anywhere; always the longest.
type wordset struct {
	first, last       rules.RuneFilter // what its words begin and end with
	firstTwo, lastTwo rules.PairFilter // with which characters behind and before that
	forward, backward wordTree
	size              int // of the longest word
}

// wordTree is the tree of a list for one direction, made when a text first asks for it:
// most lists are asked in one direction, and many not at all by a short report.
type wordTree struct {
	words []string
	back  bool
	made  atomic.Pointer[rules.WordTree]
}

func (t *wordTree) tree() *rules.WordTree {
	if made := t.made.Load(); made != nil {
		return made
	}
	return t.make()
}

// make makes the tree. Where two texts ask at the same time, both have the same.
func (t *wordTree) make() *rules.WordTree {
	t.made.CompareAndSwap(nil, rules.NewWordTree(t.words, t.back))
	return t.made.Load()
}

// loadWords fills the word sets of a struct, and of those embedded in it, each with the
// words of the lists that its tag names.
func loadWords(to any, lex *rules.Lexicon) { fillWords(reflect.ValueOf(to).Elem(), lex) }

func fillWords(to reflect.Value, lex *rules.Lexicon) {
	for f, v := range to.Fields() {
		if list := f.Tag.Get("list"); list != "" {
			v.Set(reflect.ValueOf(newWordset(lex, strings.Fields(list)...)))
		} else if f.Anonymous {
			fillWords(v, lex)
		}
	}
}

func newWordset(lex *rules.Lexicon, lists ...string) *wordset {
	var words []string
	for _, name := range lists {
		words = append(words, lex.Words[name]...)
	}
	return wordsetOf(words)
}

func wordsetOf(words []string) *wordset {
	size := 0
	for _, w := range words {
		size = max(size, utf8.RuneCountInString(w))
	}
	w := &wordset{forward: wordTree{words: words}, backward: wordTree{words: words, back: true}, size: size}
	w.first, w.firstTwo = rules.Begins(words, false)
	w.last, w.lastTwo = rules.Begins(words, true)
	return w
}

// prefix returns the length of the longest word that text begins with.
func (w *wordset) prefix(text []glyph) int {
	if len(text) == 0 || !w.first.May(text[0].folded) {
		return 0
	}
	return w.longest(text)
}

// longest is prefix of a text whose first character a word may begin with.
func (w *wordset) longest(text []glyph) int {
	if len(text) > 1 && !w.firstTwo.May(text[0].folded, text[1].folded) {
		return 0
	}
	t, best := w.forward.tree(), 0
	for n, i := rules.WordNode(0), 0; i < len(text); i++ {
		if n = t.Step(n, text[i].folded); n == 0 {
			break
		}
		if n.End() {
			best = i + 1
		}
	}
	return best
}

// suffix returns the length of the longest word that text ends with.
func (w *wordset) suffix(text []glyph) int {
	if len(text) == 0 || !w.last.May(text[len(text)-1].folded) {
		return 0
	}
	return w.longestEnd(text)
}

// longestEnd is suffix of a text whose last character a word may end with.
func (w *wordset) longestEnd(text []glyph) int {
	if end := len(text); end > 1 && !w.lastTwo.May(text[end-1].folded, text[end-2].folded) {
		return 0
	}
	t, best := w.backward.tree(), 0
	for n, i := rules.WordNode(0), len(text)-1; i >= 0; i-- {
		if n = t.Step(n, text[i].folded); n == 0 {
			break
		}
		if n.End() {
			best = len(text) - i
		}
	}
	return best
}

// index returns where the first word at or after from begins and its length;
// -1 if there is none.
func (w *wordset) index(text []glyph, from int) (int, int) {
	for i := from; ; i++ {
		for i < len(text) && !w.first.May(text[i].folded) {
			i++
		}
		if i >= len(text) {
			return -1, 0
		}
		if n := w.longest(text[i:]); n > 0 {
			return i, n
		}
	}
}

// lastIndex returns where the last word that stands in text begins and its length; -1 if
// there is none.
func (w *wordset) lastIndex(text []glyph) (at, size int) {
	for end := len(text); end > 0; end-- {
		if n := w.suffix(text[:end]); n > 0 {
			return end - n, n
		}
	}
	return -1, 0
}

// has reports whether the text is a word of the set.
func (w *wordset) has(text []glyph) bool {
	n := len(text)
	return n > 0 && n <= w.size && w.prefix(text) == n
}

// in reports whether a word of the set stands in a text.
func (w *wordset) in(text []glyph) bool {
	i, _ := w.index(text, 0)
	return i >= 0
}

// endsWith reports whether a text ends with another.
func endsWith(text, end []glyph) bool {
	if len(end) > len(text) {
		return false
	}
	for i, g := range end {
		if text[len(text)-len(end)+i].folded != g.folded {
			return false
		}
	}
	return true
}

// indexRune returns where a character stands first in a text, -1 if it does not.
func indexRune(text []glyph, r rune) int {
	for i := range text {
		if text[i].folded == r {
			return i
		}
	}
	return -1
}

// lastIndexRune returns where a character stands last in a text, -1 if it does not.
func lastIndexRune(text []glyph, r rune) int {
	for i := range slices.Backward(text) {
		if text[i].folded == r {
			return i
		}
	}
	return -1
}

// nextBracket returns where the first bracket at or after an offset of a text opens and where
// it closes; -1 for both without one.
func nextBracket(text []glyph, from int) (open, closed int) {
	if i := indexRune(text[from:], '（'); i >= 0 {
		open = from + i
		if size := indexRune(text[open:], '）'); size > 0 {
			return open, open + size
		}
	}
	return -1, -1
}

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
		out = append(out, s.glyph(i))
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
