package extract

import (
	"cmp"
	"slices"
	"unicode"

	"statsheet/rules"
)

// A text of a case — a judgment, an award, a fine, a report of one — tells many events, each of its
// own day, and between them what the sides claim and the court finds, which is of no day at all.

// lawsuitWords are the words by which it is told that a text is one of a case, and what in it is of
// no day.
type lawsuitWords struct {
	Pleads *wordset `list:"weighs pleads"` // ends of what opens a paragraph of one: 诉称
	Sues   *wordset `list:"sues"`          // what one side does: 请求裁决
	Weighs *wordset `list:"weighs"`        // of those, the ones whose paragraph weighs what was told: 本院认为
	Claims *wordset `list:"claims"`        // before what one side wants or the court finds: 请求判令
	Anew   *wordset `list:"new_matter"`    // beginnings of a sentence that leaves what was told: 另查明
}

// fineWords are the words around fines.
type fineWords struct {
	Fined  *wordset `list:"fined"`        // verbs of fining: 处以
	Guilty *wordset `list:"passive deed"` // before them, behind who or what is fined: 被
}

// fineOf leaves out who is fined, for what and by whom: 罚款 of 某厂被环保局罚款, 处以罚款 of
// 对无证经营的行为处以罚款.
func (n *nouns) fineOf(text []glyph) []glyph {
	i, _ := n.Fined.index(text, 1)
	if i < 0 {
		return text
	}
	if at, w := n.Guilty.index(text[:i], 0); at >= 0 && n.Keep.prefix(text[at:]) <= w {
		return text[i:]
	}
	return text
}

// lawsuitState is what is known of a text of a case.
type lawsuitState struct {
	lawsuit bool // it is one
	weighs  bool // its paragraph weighs what was told
}

// enterPlea notes whether a sentence is of a case, and forgets the time told before it where it
// leaves what that was of: 另查明，….
func (c *reportContext) enterPlea(s *sentence, newLine bool) {
	text, w := s.maskGlyphs(), &c.x.words
	c.lawsuit = c.lawsuit || w.Sues.in(text)
	if newLine && s.start <= maxIndent {
		opening := text[:openingEnd(text)]
		c.lawsuit = c.lawsuit || w.Pleads.suffix(opening) > 0
		c.weighs = w.Weighs.suffix(opening) > 0 || w.Weighs.prefix(opening) > 0
	}
	if c.lawsuit && (c.weighs || w.Anew.prefix(text) > 0 || isItem(s.folded)) {
		c.paragraph = when{}
	}
}

// openingEnd returns where the words end that open a paragraph: 原告诉称|：….
func openingEnd(text []glyph) int {
	text = text[:min(len(text), maxPlea)]
	if i := slices.IndexFunc(text, func(g glyph) bool { return g.folded == '：' || g.folded == '，' }); i >= 0 {
		return i
	}
	return 0
}

const maxPlea = 40 // characters of the words that open a paragraph of a case

// isItem reports whether a sentence is an item of a list within its paragraph: 2.….
func isItem(text []rune) bool {
	i := 0
	for i < len(text) && unicode.IsDigit(text[i]) {
		i++
	}
	return i > 0 && i+1 < len(text) && (text[i] == '.' || text[i] == '、') && !unicode.IsDigit(text[i+1])
}

// ofEvent returns the time of a figure of a case that tells none itself: that of the events told
// before it in its paragraph. What is claimed is of none.
func (c *reportContext) ofEvent(r *row) when {
	if c.x.words.Claims.in(c.s.maskGlyphs()[:r.at(c.s)]) {
		return when{}
	}
	if c.own.years() {
		return c.paragraph
	}
	return cmp.Or(c.own, c.paragraph)
}

// datesEvent reports whether the period at a mask offset is that of an event of a case, which the
// clauses behind it go on to tell: 甲公司于2018年3月5日签订合同，合同总价….
func (c *reportContext) datesEvent(at int) bool {
	return c.lawsuit && c.x.words.On.suffix(c.s.maskGlyphs()[:at]) > 0 && c.s.class(at) == rules.Period && c.s.figures(clauseStart(c.s.mask, at), at) == 0
}
