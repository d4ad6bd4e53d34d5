package extract

import (
	"statsheet/extract/mention"
	"statsheet/rules"
)

// Times at which something began, which are not those of what is told of it: 该校创办于1906年，现有教师900人.

// founds reports whether the period at a mask offset tells when something came about: 创办于|1906年，
// 公司|2010年成立，, 2015年|建成的. It is no time of the figures behind it, unless one counts those.
func (c *current) founds(at int) bool {
	text, next := c.s.maskGlyphs(), at+1
	if c.x.words.FoundedIn.suffix(text[:at]) > 0 {
		return next == len(text) || isClauseEnd(c.s.mask[next])
	}
	if w := c.x.words.Founded.prefix(text[next:]); w > 0 && next+w < len(text) && text[next+w].folded == '的' {
		return !c.countsBehind(next + w + 1)
	}
	from, end := clauseStart(c.s.mask, at), clauseEnd(c.s.mask, at)
	if c.numbersBetween(from-1, end) {
		return false
	}
	w := c.x.words.Founded.suffix(text[next:end])
	return w > 0 && (at > from && !rules.IsMask(c.s.mask[at-1]) || next+w == end)
}

// countsBehind reports whether the words from a mask offset on name what the next figure of their clause
// counts, 2015年建成的|小学9所, and no figure of it, 2015年建成的|水库库容9亿立方米.
func (c *current) countsBehind(from int) bool {
	at := c.s.untilFigure(from)
	if at == len(c.s.mask) || isClauseEnd(c.s.mask[at]) {
		return false
	}
	kind := mention.UnitKind(c.x.set.Lexicon, &c.s.mentions[c.s.who[at]])
	return kind == "count" && c.x.nouns.Bare.suffix(c.s.glyphs(from, at)) == 0
}

// outlived reports whether the figure at value is of what there is by now, 现有, and the period at a mask
// offset of what happened in a year long over, in a clause before it: 1958年更名为云州学院，现有教师900人.
func (c *reportContext) outlived(m mark, value int) bool {
	from := clauseStart(c.s.mask, value)
	if m.at >= from || m.period.year >= c.ref.lastFull() || !hasWord(c.x.words.Existing, c.s.glyphs(from, value)) {
		return false
	}
	alone := clauseStart(c.s.mask, m.at) == m.at && from == m.at+2 // 2015年，现有教师900人
	return !alone && !c.x.ends(m.period.text, c.x.words.PeriodEnd)
}
