package extract

import (
	"slices"

	"statsheet/extract/document"
)

// A headline, and a figure that is called out, say less than the text behind them, which tells
// the same figure again: what they leave out is taken from there.

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
		c.headlines = slices.DeleteFunc(c.headlines, func(f *Fact) bool {
			again := f.toldBy(g)
			if again {
				f.takeTime(g)
				f.Status, f.Basis, f.BasePeriod = g.Status, g.Basis, g.BasePeriod
			}
			return again
		})
	}
}

// nameCalledOut names a figure that a sentence begins with by what it goes on to say it is:
// 85家：今年新建书屋85家.
func (c *reportContext) nameCalledOut(all []*Fact) {
	if len(all) < 2 || all[0].Indicator != "" {
		return
	}
	f, next := all[0], int(c.s.maskOf[c.s.rows[0].value])+1
	if next == len(c.s.mask) || c.s.mask[next] != '：' && c.s.mask[next] != '！' {
		return
	}
	for _, g := range all[1:] {
		if g.Indicator != "" && f.toldBy(g) {
			f.takeTime(g)
			f.Indicator, f.Verb = g.Indicator, g.Verb
			f.markInherited("indicator")
			return
		}
	}
}

// toldBy reports whether g is the figure that f is.
func (f *Fact) toldBy(g *Fact) bool {
	return g.Value == f.Value && g.High == f.High && g.Unit == f.Unit && g.Measure == f.Measure && g.Direction == f.Direction
}

// takeTime gives f the time of g.
func (f *Fact) takeTime(g *Fact) {
	if f.Period, f.PeriodText = g.Period, g.PeriodText; f.Period != "" {
		f.markInherited("period")
	}
}
