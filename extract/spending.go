package extract

import (
	"slices"

	"statsheet/rules"
)

// spends reports whether a row says what money was put into what follows it:
// 投资3亿元，建成泵站12座.
func (c *reportContext) spends(r *row, name ownName) bool {
	before := c.before(r)
	if verb := before[:max(len(before)-len(name.text), 0)]; c.x.nouns.do.suffix(name.text) == 0 || c.x.nouns.medial.suffix(verb) > 0 {
		return false // 完成投资3亿元
	}
	at, completed := c.doneWith(r)
	return at > 0 && !completed
}

// doneWith returns the mask offset of the verb that a clause behind the number of a row
// begins with, or of what 完成 there was done to; 0 if none follows.
func (c *reportContext) doneWith(r *row) (at int, completed bool) {
	text, n := c.s.maskGlyphs(), c.x.nouns
	for at = int(c.s.maskOf[r.value]) + 1; at < len(text); {
		left := n.left.prefix(text[at:])
		if text[at].folded != '，' && left < minVerb {
			break
		}
		completed = left > 0 && n.medial.prefix(text[at:]) == left
		at += max(left, 1)
	}
	if done := n.done.prefix(text[at:]); completed && done > 0 {
		return at + done, true
	}
	if n.do.prefix(text[at:]) < minVerb {
		return 0, false
	}
	return at, false
}

// spentOn returns what was done with the money of a row, which may have a number between
// the verb, or examples, and what it is done to: 改造厂房 of 投资3亿元，改造12座厂房.
func (c *reportContext) spentOn(r *row) []glyph {
	n := c.x.nouns
	from, _ := c.doneWith(r)
	to := c.untilFigure(from)
	if from == 0 || from == to {
		return nil
	}
	raw := c.s.glyphs(from, to)
	text, _ := n.clean(n.undone(raw))
	switch like := raw[len(raw)-1].folded == '等'; {
	case to == len(c.s.mask) || isClauseEnd(c.s.mask[to]):
	case c.x.stock.suffix(raw) > 0:
		return nil // 投资3亿元，入园企业达到14家
	case like:
		text = slices.Concat(text, raw[len(raw)-1:], n.after(c.s.glyphs(to+1, c.untilFigure(to+1))))
	case n.do.has(text):
		text = slices.Concat(text, n.after(c.s.glyphs(to+1, c.untilFigure(to+1))))
	}
	if len(text) > maxSpending {
		return nil
	}
	return text
}

// maxSpending is how long that may be.
const maxSpending = 40

// untilFigure returns the mask offset of the first figure or clause end from one on.
func (c *reportContext) untilFigure(at int) int {
	for at < len(c.s.mask) && !isClauseEnd(c.s.mask[at]) && !rules.MaskClass(c.s.mask[at]).IsFigure() {
		at++
	}
	return at
}
