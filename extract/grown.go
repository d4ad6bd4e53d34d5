package extract

import (
	"math"
	"strconv"
)

// grownFrom returns the period of the first of two levels that a change in percent
// behind them is the change between, as its value shows: 1月均价8000元，8月均价10000元，
// 涨幅25%; "" where no two levels of the sentence fit.
func (c *reportContext) grownFrom(f *Fact) string {
	if f.UnitKind != "percent" {
		return ""
	}
	from, to := c.twoLevels(f)
	if from == nil || from.Period == "" || from.Period == to.Period || to.Period != f.Period {
		return ""
	}
	a, b, change := number(from.Value), number(to.Value), number(f.Value)
	if f.Direction == "down" {
		change = -change
	}
	if a == 0 || math.Abs((b-a)/a*100-change) > grownWithin {
		return ""
	}
	return from.Period
}

// grownWithin is how far a change in percent may be from the one between its levels,
// which are rounded too.
const grownWithin = 0.1

// twoLevels returns the last two levels before f in its sentence that are of what
// f is a change of.
func (c *reportContext) twoLevels(f *Fact) (from, to *Fact) {
	for _, g := range c.recent {
		if g.Sentence == f.Sentence && g.Measure == "level" && g.High == "" && g.Indicator == f.Indicator {
			from, to = to, g
		}
	}
	if from == nil || from.Unit != to.Unit && (from.UnitCode == "" || from.UnitCode != to.UnitCode) {
		return nil, nil
	}
	return from, to
}

// number reads a value for a rough comparison.
func number(value string) float64 {
	v, err := strconv.ParseFloat(value, 64)
	if err != nil {
		return 0
	}
	return v
}
