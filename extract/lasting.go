package extract

import (
	"slices"
	"strconv"

	"statsheet/rules"
)

// lastingOf returns the period that holds after a mark: its own, but that of the text
// where the mark only adds the figure of an earlier time: 第四季上升2.4%，第三季則升1.9%；
// 投資下跌1%.
func (c *reportContext) lastingOf(m mark) when {
	if main := c.mainBefore(m.at); len(m.period.iso) == len(main.iso) && m.period.iso < main.iso && c.addsFigure(m.at) {
		return main
	}
	return m.period
}

// mainBefore returns the period that holds before the one at a mask offset.
func (c *reportContext) mainBefore(at int) when {
	main := c.near()
	for _, m := range c.marks {
		if m.at >= at {
			break
		}
		if m.region == "" && m.period.iso != "" && !c.bases[m.at] {
			main = m.period
		}
	}
	return main
}

// addsFigure reports whether the clause of the period at a mask offset begins with it and
// gives a figure without its name: 第三季則按年升1.9%, 11月為1.6%.
func (c *current) addsFigure(at int) bool {
	figure := slices.IndexFunc(c.s.mask[at+1:clauseEnd(c.s.mask, at)], func(r rune) bool { return rules.MaskClass(r).IsFigure() })
	if clauseStart(c.s.mask, at) != at || figure < 0 {
		return false
	}
	for text, n := c.s.glyphs(at+1, at+1+figure), c.x.nouns; len(text) > 0; {
		_, w := c.basisAt(text)
		if w = max(w, n.Left.prefix(text), n.Verbs.prefix(text), n.Swing.prefix(text)); w == 0 {
			return false
		}
		text = text[w:]
	}
	return true
}

// adds reports whether a time told behind w in its sentence only adds to it, so that w goes on:
// the later years of those that it spans, up to its end, or an earlier month or quarter.
func (w when) adds(later when) bool {
	if w.years() && later.years() {
		return later.from > w.from && later.year == w.year
	}
	return w.sub != "" && !w.day() && len(later.iso) == len(w.iso) && later.iso < w.iso
}

// foreseen reports whether a time to come is only that of a forecast, which holds for its
// sentence: 预计2025年至2027年利润分别为…, 预计下半年交付8万件, and in an account of a part of the year
// 今年计划新建学校9所.
func (c *reportContext) foreseen(m mark) bool {
	if c.target || c.ref.year == 0 {
		return false
	}
	if near := c.near(); near.sub != "" && m.period.iso == strconv.Itoa(c.ref.year) && m.period.spans(near) {
		return c.plansFor(m.at)
	}
	if !c.isGoal(m.at) {
		return false
	}
	if m.period.years() {
		return m.period.year > c.ref.year
	}
	return len(m.period.iso) > len("2025") && c.isAhead(m.period.iso)
}

// plansFor reports whether words of what is to be stand right behind the period at a mask offset, or
// before it in its clause: 今年计划投资3亿元.
func (c *current) plansFor(at int) bool {
	from := clauseStart(c.s.mask, at)
	return slices.ContainsFunc(c.s.goals, func(g span) bool { return g.from >= from && g.from <= at+1 })
}
