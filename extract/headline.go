package extract

import (
	"slices"

	"statsheet/extract/document"
)

// A headline, and a figure that is called out, say less than the text behind them, which tells
// the same figure again: what they leave out is taken from there.

// calledWithin is how many lines below a figure that is called out the text may say what it is.
const calledWithin = 12

// retold gives the figures that a headline or the beginning of a sentence calls out what the
// text says of the same figures further on: its time to 保有量达9万辆 above 截至2022年底，全市汽车
// 保有量达9万辆, its name to 85家 of 85家：今年新建书屋85家, or of a line of its own above that.
func (c *reportContext) retold(facts []*Fact) {
	head := c.s.block.Kind == document.Heading
	calls := len(facts) > 0 && facts[0].Indicator == "" && c.callsOut()
	if c.belowHead && (head || calls) {
		c.headlines = c.headlines[:0]
	}
	c.belowHead = !head && !calls
	for i, g := range facts {
		c.headlines = slices.DeleteFunc(c.headlines, func(f *Fact) bool {
			if head && f.Sentence != g.Sentence || !f.toldBy(g) {
				return false
			}
			f.takeFrom(g)
			c.noteItem(f, head)
			return !head
		})
		if i == 0 && calls || head && (g.Period == "" || inherits(g, "period")) {
			c.headlines = append(c.headlines, g)
		}
	}
}

// noteItem counts the headlines whose figures the text below has told again.
func (c *reportContext) noteItem(f *Fact, head bool) {
	if !head && f.Sentence != c.item {
		c.item = f.Sentence
		c.items++
	}
}

// callsOut reports whether the first figure of the sentence stands by itself: 85家, 85家：…, 85家 ….
func (c *current) callsOut() bool {
	if len(c.s.rows) == 0 {
		return false
	}
	next := c.s.rows[0].at(c.s) + 1
	return next >= len(c.s.mask) || isBlank(c.s.mask[next]) || isStop(c.s.mask[next])
}

// toldBy reports whether g is the figure that f is, and says more of it.
func (f *Fact) toldBy(g *Fact) bool {
	if g.Value != f.Value || g.High != f.High || g.Unit != f.Unit {
		return false
	}
	if f.Indicator == "" {
		return g.Indicator != "" && g.Line <= f.Line+calledWithin
	}
	return g.Measure == f.Measure && g.Direction == f.Direction
}

// takeFrom gives f the time of g and what depends on it, and the name of g where f has none.
func (f *Fact) takeFrom(g *Fact) {
	if f.Indicator == "" {
		f.Indicator, f.Verb, f.Per, f.Measure, f.Direction = g.Indicator, g.Verb, g.Per, g.Measure, g.Direction
		f.setInherited("indicator", true)
	}
	f.Status, f.Basis, f.BasePeriod = g.Status, g.Basis, g.BasePeriod
	if f.Period, f.PeriodText = g.Period, g.PeriodText; f.Period != "" {
		f.setInherited("period", true)
	}
}
