package extract

import (
	"slices"
	"strings"

	"statsheet/rules"
)

// governs reports whether the period at a mask offset may hold for the number
// at value: it is not what a number is compared with, it opens its clause or
// stands in the number's own, and no bracket closes between them.
func (c *reportContext) governs(at, value int) bool {
	if c.pastFigure(at, value) || c.founds(at) || c.groundedOn(at, value) {
		return false
	}
	if c.bases[at] || c.dayOfOne(at, value) || at < clauseStart(c.s.mask, value) && !c.adverbial(at) && !c.behindSubject(at) && !c.announced(at) && !c.runsOn(at, value) {
		return false
	}
	if c.setsRecord(at) {
		return c.s.rune(at+1) == '（' && !slices.Contains(c.s.mask[at:value], '）')
	}
	if c.startsRange(at) && (c.s.figures(at, value) > 0 || c.x.words.GrownTo.in(c.s.glyphs(at, value))) {
		return false // 由上年729万人增加到732万人, 从1998年的小作坊发展成为…
	}
	return !c.aside(c.s, at) || c.datesClause(at) || c.aside(c.s, value) && !slices.Contains(c.s.mask[at:value], '）')
}

// dayOfOne reports whether the day of a month at a mask offset is told behind a subject, in a statement
// that ends before the figure at value: 云峰股份12日获批3项；江河财富涨超8%.
func (c *current) dayOfOne(at, value int) bool {
	p := &c.s.mentions[c.s.who[at]].Period
	if !p.Now || p.Day == 0 || !slices.Contains(c.s.mask[at:value], '；') {
		return false
	}
	before := c.s.glyphs(clauseStart(c.s.mask, at), at)
	return len(c.x.nouns.trim(before)) >= minSubject && c.x.words.Within.prefix(before) == 0
}

// runsOn reports whether the clause of the number at value goes on with what the one
// before it says of the period at a mask offset: 以2016年的跌幅最大，达9%.
func (c *current) runsOn(at, value int) bool {
	end := clauseEnd(c.s.mask, at)
	return end+1 == clauseStart(c.s.mask, value) && c.s.figures(at, end) == 0 && c.x.words.Reach.prefix(c.s.maskGlyphs()[end+1:value+1]) > 0
}

// pastFigure reports whether 上年同期 at a mask offset has had its figure before
// the clause of the number at value: 上年同期为9亿元，预计….
func (c *chronicle) pastFigure(at, value int) bool {
	if at >= clauseStart(c.s.mask, value) || c.s.figures(at, clauseEnd(c.s.mask, at)) == 0 {
		return false
	}
	return slices.ContainsFunc(c.marks, func(m mark) bool { return m.at == at && m.period.same })
}

// groundedOn reports whether the period at a mask offset only tells of when that is which the figure at value, behind
// it, came on top of: 在去年9家的基础上新增3家, 在2020年基数上增长2%.
func (c *current) groundedOn(at, value int) bool {
	text := c.s.maskGlyphs()
	if c.s.mentions[c.s.who[at]].Period.EndYear != 0 {
		return false // 在“十四五”基础上再奋斗五年
	}
	i, w := c.x.words.BuiltOn.index(text[:clauseEnd(c.s.mask, at)], at)
	if i < 0 || i+w > value {
		return false
	}
	for k := at; k > 0 && !isClauseEnd(c.s.mask[k-1]) && (k == at || c.s.class(k) != rules.Period); k-- {
		if c.x.words.SetOn.suffix(text[:k]) > 0 {
			return true
		}
	}
	return i == at+1
}

// setsRecord reports whether a period only says since when a figure was not
// reached: 2003年第三季（5.5%）以来最高, 1961年有观测记录以来历史同期第三少.
func (c *current) setsRecord(at int) bool {
	after := c.s.glyphs(at+1, clauseEnd(c.s.mask, at))
	p := &c.s.mentions[c.s.who[at]].Period
	since := p.Since || p.Same
	if i, w := c.x.words.Ever.index(after[:min(len(after), maxSince)], 0); i >= 0 {
		after, since = after[i+w:], true
	}
	for n := 1; since && n > 0; after = after[n:] {
		if n = c.x.words.RecordOf.prefix(after); n == 0 && len(after) > 0 && rules.MaskClass(after[0].folded) == rules.Period {
			n = 1 // 以来|同期
		}
	}
	if w := c.x.words.Record.prefix(after); w > 0 {
		since = since || c.x.words.Attains.suffix(c.s.maskGlyphs()[:at]) > 0
		return since || len(after) == w || !isHan(after[w].folded) || c.s.figures(at, clauseEnd(c.s.mask, at)) == 0 // not 2013年最低工资标准9元
	}
	return since && len(after) > 0 && (after[0].folded == '第' || rules.MaskClass(after[0].folded) == rules.Rank)
}

// startsRange reports whether 由 or 从 stands before a period, unless this runs on, 从7月份开始, or closes the
// clause with an end of its own, 从2014年末到2018年末，, or is only looked at: 从1—5月数据看，.
func (c *current) startsRange(at int) bool {
	if at == 0 || !c.x.words.Start.has(c.s.maskGlyphs()[at-1:at]) || c.sinceThen(at) {
		return false
	}
	end := clauseEnd(c.s.mask, at)
	if p := &c.s.mentions[c.s.who[at]].Period; p.Since || (p.EndYear != 0 || p.EndSub != "" || strings.Contains(p.Sub, "/")) && (end == at+1 || end == at+2 && c.s.mask[at+1] == '止') {
		return false
	}
	return end == len(c.s.mask) || c.s.mask[end-1] != '看'
}
