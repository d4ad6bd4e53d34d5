package extract

import (
	"fmt"
	"strconv"

	"statsheet/rules"
)

// reviewed turns the year in the title of a report written early in that year
// into the year it looks back on: a 2026年政府工作报告 of January reviews 2025.
func (c *reportContext) reviewed(w when) when {
	if w.sub == "" && w.from == 0 && w.year != 0 && w.year == c.ref.year && c.ref.lastFull() < w.year {
		return when{iso: strconv.Itoa(w.year - 1), year: w.year - 1}
	}
	return w
}

// titlePeriod returns the period that the title of a report, or a line of its head, gives it: that
// of a plan is the year that it names. What came of a plan of several years is known up to the date of
// the report: “十四五”规划中期评估报告.
func (c *reportContext) titlePeriod(w when, title string) when {
	if year := c.ref.year; w.from != 0 && w.from < year && year < w.year && c.x.words.CameOf.in(c.readLine(title).glyphs) {
		return when{iso: fmt.Sprintf("%04d/%04d", w.from, year), year: year, from: w.from}
	}
	if c.speaksOfGoals(title) {
		return w
	}
	return c.reviewed(w)
}

// plansOne reports whether the title of a document, of which w is, ends with the word for a plan of
// a year that is not over: 云州市2025年工作要点.
func (c *reportContext) plansOne(w when, title []glyph) bool {
	early := w.year > c.ref.year || c.ref.month <= lastOfPlans
	return len(w.iso) == len("2025") && w.year >= c.ref.year && early && c.x.words.SetsOut.suffix(title) > 0
}

const lastOfPlans = 6 // the last month in which the plan of a year is published

// financial returns the financial year that a budget presented in a year is
// for: it begins in that year and ends in the next.
func (c *reportContext) financial(w when) when {
	year := c.ref.year
	if w.year != 0 || year == 0 {
		return w
	}
	return when{iso: fmt.Sprintf("%04d/%04d", year, year+1), year: year}
}

// inReview places a figure of a review of several years: a stock holds at its
// end, the starting point of 由a before its beginning, a flow for all of it.
func (c *chronicle) inReview(f *Fact, r *row, w when) string {
	before := c.beforeList(r)
	if from, to, months := w.ends(); months {
		switch {
		case c.ofPeriod(r), !c.old && threeMonths(from, to):
			return w.iso
		case c.old, c.x.words.Start.suffix(before) > 0:
			return from
		case f.Measure == "share", f.Measure == "ratio", f.Measure == "rank", c.x.words.Stock.suffix(before) > 0:
			return to
		}
		return w.iso
	}
	switch {
	case w.financial() && c.old:
		return fmt.Sprintf("%04d/%04d", w.from-1, w.year-1)
	case w.financial(), w.ahead, f.Measure == "level" && c.heldFor(r, w.year-w.from+1):
		return w.iso
	case f.Measure == "change" && c.yearOnYear(r):
		return strconv.Itoa(w.year)
	case f.Measure == "change", c.x.words.Hold.suffix(before) > 0, f.Measure == "share" && c.onAverage(r):
		return w.iso
	case f.Measure == "rank" && !c.old:
		return strconv.Itoa(w.year)
	case c.old, c.x.words.Start.suffix(before) > 0:
		if w.both {
			return strconv.Itoa(w.from) // 2020年到2025年，…由a
		}
		return strconv.Itoa(w.from - 1)
	case f.Measure == "level" && c.x.words.Flow.in(before), c.x.words.Cumulated.in(before) && (f.UnitKind == "money" || c.x.nouns.Do.in(before)):
		return w.iso // 使用外资累计超过10亿元, 完成投资超9亿元
	case f.Measure == "ratio" && c.multiplies(f):
		return w.iso
	case f.Measure == "share", f.Measure == "ratio", c.x.words.Stock.suffix(before) > 0, f.Measure == "level" && (c.x.words.Existing.in(before) || c.x.words.Owned.in(before) || c.x.words.AtEnd.suffix(c.name) > 0 || c.x.words.OfYear.suffix(c.name) > 0):
		return strconv.Itoa(w.year)
	}
	return w.iso
}

// beforeList returns what stands in its clause before the number of a row, or the first of the list that it is of:
// 达到 of 达到3万吨、4万吨.
func (c *chronicle) beforeList(r *row) []glyph {
	at := r.at(c.s)
	if r.label == nil && r.listed == 0 {
		return c.before(r)
	}
	first := at
	for first-2 >= r.match.from && c.x.nouns.listed(c.s, first-1) && c.s.class(first-2).IsFigure() {
		first -= 2
	}
	return c.s.runeGlyphs(int(c.s.at[clauseStart(c.s.mask, at)]), c.s.mentions[c.s.who[first]].Start)
}

// onAverage reports whether what stands before a share, from the figure before it on, says that it is of all years
// of a review: 年均贡献率为, 合格率平均达到.
func (c *current) onAverage(r *row) bool {
	value := r.at(c.s)
	from := value
	for from > clauseStart(c.s.mask, value) && !c.s.class(from-1).IsFigure() {
		from--
	}
	before := c.s.maskGlyphs()[from:value]
	end := len(before) - max(c.x.words.Reach.suffix(before), c.x.words.SetAt.suffix(before))
	return c.x.words.Yearly.in(before) || c.x.words.Averaged.suffix(before) > 0 || c.x.words.Averaged.suffix(before[:end]) > 0
}

// multiplies reports whether a ratio tells how many times another is the level before it, which is
// of all the years of the review: 累计投资9亿元，是“十二五”的2.5倍.
func (c *chronicle) multiplies(f *Fact) bool {
	g := c.last()
	return c.spoken > 0 && g.Measure == "level" && g.Indicator == f.Indicator && len(g.Period) == len("2016/2020")
}

// threeMonths reports whether two months are the first and the last of three, which
// rates such as that of unemployment are of as a whole: 2024年11月至2025年1月.
func threeMonths(from, to string) bool {
	return len(from) == len("2024-11") && len(to) == len(from) && 12*atoi(to[:4])+atoi(to[5:])-12*atoi(from[:4])-atoi(from[5:]) == 2
}

// ofPeriod reports whether a period and 的 stand right before the number of a row:
// 由2022年12月至2023年2月的3.3%降至3.1%.
func (c *current) ofPeriod(r *row) bool {
	at := r.at(c.s)
	return c.s.rune(at-1) == '的' && c.s.class(at-2) == rules.Period
}
