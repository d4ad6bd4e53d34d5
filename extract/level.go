package extract

import (
	"slices"
	"strings"
)

// relatesTo finds the level that a change belongs to.
func (c *chronicle) relatesTo(f *Fact) {
	g := c.sameName(f)
	if g == nil {
		return
	}
	if f.RelatesTo = g.FactID; g.Status == "target" && g == c.last() && c.spoken > 0 && f.Period == g.Period {
		f.Status = "target" // 销售额将突破3亿元，较去年增长5%
	}
}

// sameName returns the figure of the paragraph that has the indicator of f and
// that a change of its unit is of: for points a share, else a level, and a share
// where there is no level; nil if there is none.
func (c *chronicle) sameName(f *Fact) *Fact {
	var other *Fact
	for _, g := range slices.Backward(c.recent) {
		if c.compared.iso != "" && g.Period == c.compared.iso || g == c.foretold || g.Region != f.Region || c.monthsApart(f, g) {
			continue
		}
		if g.Measure != "level" && g.Measure != "share" || !strings.HasPrefix(g.Indicator, f.Indicator) || g.Indicator != f.Indicator && c.allDay(g.Indicator) != f.Indicator {
			continue
		}
		if (g.Measure == "share") == (f.UnitKind == "point") {
			return g
		}
		if other == nil {
			other = g
		}
	}
	return other
}

// monthsApart reports whether of two figures one is of a month and the other of the months up to one,
// so that neither changed as the other: 4月，产值9亿元。1—4月，产值增长5%. What there is at the end of these is
// of both.
func (c *current) monthsApart(f, g *Fact) bool {
	if strings.Contains(f.Period, "/") == strings.Contains(g.Period, "/") || min(len(f.Period), len(g.Period)) != len("2024-04") {
		return false
	}
	return f.PeriodText != g.PeriodText && !c.x.ends(g.Indicator, c.x.words.AtEnd)
}

// levelsBehind relates the changes of a sentence to the levels that they lead to, which stand
// behind them: 收入增长16%，达到28亿元; 指数上涨1%报900点.
func levelsBehind(facts []*Fact) {
	for i, f := range facts {
		if f.Measure != "change" || f.RelatesTo != "" {
			continue
		}
		for _, g := range facts[i+1:] {
			if g.Indicator != f.Indicator || g.Period != f.Period || g.Region != f.Region || g.Status != f.Status {
				break
			}
			if g.Measure == "level" && f.UnitKind != "point" || g.Measure == "share" && f.UnitKind == "point" {
				f.RelatesTo = g.FactID
				break
			}
		}
	}
}
