package extract

import (
	"cmp"
	"fmt"
	"slices"

	"statsheet/extract/mention"
	"statsheet/extract/numeral"
	"statsheet/rules"
)

// asBefore resolves 今年 of a text of which the first figures were of as much of that year as was known when it
// was written, 截至10月底，今年…, as what that was, where nothing else is near.
func (c *reportContext) asBefore(w when, m *mention.Mention) when {
	if m.Period == (mention.Period{Relative: true}) && c.first.year == w.year && c.first.sub != "" && c.near().year == 0 && c.first.text == c.s.quote(m.Start, m.End) {
		return c.first
	}
	return w
}

// setsOut reports whether what follows the period at a mask offset, in its clause or in the next where it closes its
// own, is planned or expected, or is of days of it that are named: 今年计划…, 今年，我们将…, 今年春节.
func (c *current) setsOut(at int) bool {
	end := clauseEnd(c.s.mask, at)
	if end == at+1 && end < len(c.s.mask) {
		end = clauseEnd(c.s.mask, end+1)
	}
	after := c.s.glyphs(at+1, end)
	return c.x.words.Holiday.prefix(after) > 0 || c.x.words.Estimate.in(after) ||
		slices.ContainsFunc(c.s.goals, func(g span) bool { return g.from > at && g.from < end })
}

// isThatYear reports whether a period is the year that the text is about or was written in, and nothing
// else: 全年, 今年.
func isThatYear(p mention.Period) bool {
	return p == mention.Period{} || p == mention.Period{Relative: true}
}

// sameDays notes that the year before, which figures of days off are compared with at a mask
// offset, is that of the same days: 比去年春节.
func (c *reportContext) sameDays(w when, m *mention.Mention, at int) when {
	off := c.x.words.Holiday
	if c.bases[at] && len(w.iso) <= len("2025-10") && w.year == c.ref.year-1 && (off.prefix(c.s.maskGlyphs()[at+1:]) > 0 || off.suffix(c.s.runeGlyphs(m.Start, m.End)) > 0) {
		w.same = true
	}
	return w
}

// timeOf resolves the period of a mention, and that of 以来 behind it.
func (c *reportContext) timeOf(m *mention.Mention, at int, near when) when {
	if c.addsTime(at) && m.Period == (mention.Period{Year: near.year - 1}) && near.sub != "" && !near.month() {
		return withinSub(near.year-1, near.sub, 0) // 上半年，…盈利9亿元（2024年：8亿元）
	}
	if !c.sinceThen(at) && !c.goesOnFrom(at, m) {
		return c.sameDays(c.periodOf(m, at, near), m, at)
	}
	if m.Period.Year != 0 {
		m.Period.Since = true
	}
	return c.periodOf(m, at, near).upTo(c.ref, near)
}

// goesOnFrom reports whether the period at a mask offset, which ends with such a word, is the time from
// there on: 2022年3月以来, and of a month 从7月份开始，.
func (c *current) goesOnFrom(at int, m *mention.Mention) bool {
	if !m.Period.Since || c.x.words.Ever.suffix(c.s.runeGlyphs(m.Start, m.End)) > 0 {
		return m.Period.Since
	}
	led := at > 0 && c.s.rune(at+1) == '，' && c.x.words.Start.suffix(c.s.maskGlyphs()[:at]) > 0
	return led && m.Period.Day == 0
}

// sinceThen reports whether 以来 closes the clause that a year begins:
// 自2021年开园以来.
func (c *current) sinceThen(at int) bool {
	end := clauseEnd(c.s.mask[:min(len(c.s.mask), at+maxSince+1)], at)
	return end-at <= maxSince && c.x.words.Ever.suffix(c.s.maskGlyphs()[at+1:end]) > 0
}

const maxSince = 16 // characters from a year to 以来

// periodOf resolves the period of a mention. 同期 is the year before where
// something is compared with it or a bracket adds its figure. In a budget, next year is the
// financial year that the budget is for.
func (c *reportContext) periodOf(m *mention.Mention, at int, near when) when {
	base := c.bases[at] || c.aside(c.s, at)
	if c.budget && m.Period.Relative && m.Period.RelYear == 1 && !m.Period.That && m.Period.Sub == "" {
		return c.financial(when{})
	}
	if p := m.Period; p.Same && p.Relative && p.RelYear == 0 && !base {
		return near // 同期 that nothing is compared with
	}
	if m.Period.Now && near.sub != "" && !near.day() && c.x.words.ThatMonth.prefix(c.s.glyphs(at, at+1)) > 0 {
		return withinSub(near.year, fmt.Sprintf("%02d", lastMonth(near.sub)), 0) // 当月, the last that the text is about
	}
	near = c.nearOf(m, at, near)
	if base && m.Period.Steps == -1 {
		if w := partBefore(near, m.Period.StepUnit); w.iso != "" {
			return w
		}
	}
	if c.isLength(m) {
		return when{}
	}
	if w := c.yearBeforeThat(m.Period, at, near); w.year != 0 {
		return w
	}
	near = near.before(m.Period, base)
	if w := ofQuarter(m.Period, near); w.iso != "" {
		return w
	}
	if p := m.Period; p.Year == 0 && !p.Relative && (c.isGoal(at) || at >= c.intends || c.target && near.sub != "") {
		p.Until = true // 将于8月举办
		return resolve(p, c.ref, near)
	}
	if m.Period.Since && near.year == 0 {
		near = c.first // 年初以来 in an account of the first quarter
	}
	w := resolve(m.Period, c.writtenIn(m.Period), near)
	return w.besideNear(m.Period, near)
}

// besideNear is the month or quarter that 上月 or 上季度 names, counted from the date, unless that is the one that the
// text is of already, which it is told beside: 8月上涨2%，上月为1%, written in September. What 上月 named before it
// names again.
func (w when) besideNear(p mention.Period, near when) when {
	switch {
	case p.Steps != -1 || p.StepUnit != 'M' && p.StepUnit != 'Q':
	case near.step == p.StepUnit:
		return near
	case w.iso != "" && w.iso == near.iso:
		return partBefore(near, p.StepUnit)
	}
	return w
}

// isLength reports whether months, weeks or days are only counted, not counted back: 较上一个三个月期间,
// 假期前3天, not 近三个月.
func (c *current) isLength(m *mention.Mention) bool {
	if m.Period.Day != 0 {
		return false // 截至9日当周
	}
	switch first := c.s.folded[m.Start]; m.Period.BackUnit {
	case 'M':
		return numeral.IsNumeral(first)
	case 'W', 'D':
		return numeral.IsNumeral(first) || first == '前'
	}
	return false
}

// nearOf returns the period that one at a mask offset counts from: that of a report for
// 报告期内, and where nothing is near, what the account is of for 全年, 本季 and 上年同期.
func (c *reportContext) nearOf(m *mention.Mention, at int, near when) when {
	switch p := m.Period; {
	case p.That && p.Relative && near.year == 0:
		return c.recalled
	case p.Report && c.whole.year != 0 && !c.reported(at):
		return c.whole
	case near.year == 0 && (p.StepUnit == 'Q' || p == (mention.Period{}) || p.Same && slices.Contains(c.s.folded[m.Start:m.End], '同')):
		return c.accounted()
	case p.Same && !p.Relative && p.Year == 0 && !c.bases[at] && !c.aside(c.s, at) && !slices.Contains(c.s.folded[m.Start:m.End], '同'):
		near.sub = "" // 截至6月底，上年度查出的…
	}
	return near
}

// reported reports whether the sentence names a report before a mask offset: 披露2021年年报，报告期内….
func (c *current) reported(at int) bool {
	for i := at - 1; i > 0; i-- {
		if c.s.class(i-1) == rules.Period && c.x.words.ReportName.prefix(c.s.maskGlyphs()[i:]) > 0 {
			return true
		}
	}
	return false
}

// writtenIn returns the date that a period counts from: 今年 in the account of the year
// before, written early in a year (2020年工作回顾, of 2021-01), is the year of the account.
func (c *reportContext) writtenIn(p mention.Period) reference {
	if p.Relative && p.RelYear == 0 && !p.Now && p.Back == 0 && p.StepUnit == 0 && c.ref.month <= lateAccount &&
		c.heading.year != 0 && c.heading.year == c.ref.year-1 && len(c.heading.iso) == len("2020") && !c.target {
		return reference{year: c.heading.year, month: 12, day: 31}
	}
	return c.ref
}

const lateAccount = 3 // the last month in which a year's account may still call it 今年

// before returns the year before a period where the years that it is compared with are
// counted back from there: 2018年至2022年，…比前五年上升.
func (w when) before(p mention.Period, base bool) when {
	if base && p.Back > 1 && p.BackUnit == 'Y' && w.year != 0 {
		w.year = cmp.Or(w.from, w.year) - 1
	}
	return w
}

// ofQuarter resolves 本季 and 上季 in an account of a quarter; it is nothing for others.
func ofQuarter(p mention.Period, near when) when {
	if p.StepUnit != 'Q' || partBefore(near, 'Q').iso == "" {
		return when{}
	}
	return besides(p, near)
}

// yearBeforeThat resolves 去年 where an account of last year compares with it, which means the year before that:
// 2024年出口9亿元，比去年增加1亿元, written in January 2025.
func (c *reportContext) yearBeforeThat(p mention.Period, at int, near when) when {
	end := p.Point
	p.Point = false
	if !c.bases[at] || p != (mention.Period{Relative: true, RelYear: -1}) || near.year != c.ref.year-1 || near.years() {
		return when{}
	}
	w := withinSub(near.year-1, "", 0)
	w.end = end
	return w
}
