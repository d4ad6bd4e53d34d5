package extract

import (
	"slices"
	"strconv"
)

// noteHistory notes the earlier years that the text tells figures of: one that tells of several is a
// history of its subject, not the news of a day.
func (c *reportContext) noteHistory() {
	if w := c.own; w.told && w.year < c.ref.year && !slices.Contains(c.history, w.year) && len(c.history) < severalYears {
		c.history = append(c.history, w.year)
	}
}

const severalYears = 2 // earlier years told that make a history

// ofWriting gives a figure for which only the day of writing is known the year of it, where the text is
// a history: 全村人口1800人, 投入9万元. What is traded has the price of its day, and changes what they
// are compared with. Where the sentence speaks of bygone days, no time is known: 改革开放初期，工厂4家.
func (c *reportContext) ofWriting(f *Fact, r *row) {
	c.noteHistory()
	if c.ref.day == 0 || c.news.year != 0 || f.Measure == "change" || f.PeriodText != "" || !inherits(f, "period") || f.Period != c.ref.String() {
		return
	}
	switch {
	case c.bygone(r.at(c.s)):
		f.Period = ""
		f.setInherited("period", false)
	case len(c.history) == severalYears && !c.x.words.Trading.in(c.s.maskGlyphs()):
		f.Period = strconv.Itoa(c.ref.year)
	}
}

// bygone reports whether a clause of the sentence up to the one of the number at a mask offset begins
// with days long past that nobody can tell the year of.
func (c *current) bygone(at int) bool {
	for from := 0; from <= at; from = clauseEnd(c.s.mask, from) + 1 {
		clause := c.s.maskGlyphs()[from:min(clauseEnd(c.s.mask, from), at)]
		if i, _ := c.x.words.LongAgo.index(clause, 0); i >= 0 && i <= maxLongAgo {
			return true
		}
	}
	return false
}

const maxLongAgo = 8 // characters before days long past: 到上世纪九十|年代
