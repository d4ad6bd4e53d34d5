package extract

import (
	"slices"

	"statsheet/extract/document"
)

// retold notes the figures of a headline that does not say when they hold, and gives them
// the time that the text below it says of the same figures: 保有量达9万辆 above
// 截至2022年底，全市汽车保有量达9万辆.
func (c *reportContext) retold(facts []*Fact) {
	if c.s.block.Kind == document.Heading {
		if c.belowHead {
			c.headlines, c.belowHead = c.headlines[:0], false
		}
		for _, f := range facts {
			if f.Period == "" || inherits(f, "period") {
				c.headlines = append(c.headlines, f)
			}
		}
		return
	}
	c.belowHead = true
	for _, g := range facts {
		c.headlines = slices.DeleteFunc(c.headlines, func(f *Fact) bool { return g.tellsAgain(f) && g.lendTime(f) })
	}
}

// tellsAgain reports whether g is the figure that f is.
func (g *Fact) tellsAgain(f *Fact) bool {
	return g.Value == f.Value && g.High == f.High && g.Unit == f.Unit && g.Measure == f.Measure && g.Direction == f.Direction
}

// lendTime gives f the time of g, and what depends on it.
func (g *Fact) lendTime(f *Fact) bool {
	f.Period, f.PeriodText, f.Status = g.Period, g.PeriodText, g.Status
	f.Basis, f.BasePeriod = g.Basis, g.BasePeriod
	return true
}
