package extract

import (
	"math"
	"slices"
	"strconv"
	"strings"
)

// grownFrom returns the period of the first of two figures that a change behind them is
// the change between, as its value shows: 1月均价8000元，8月均价10000元，涨幅25%; "" where no
// two figures of the sentence fit. Where the later one stands first, the change is of its
// time: 2024年9亿元，2023年6亿元，增长50%.
func (c *chronicle) grownFrom(f *Fact) string {
	if c.spoken < 2 {
		return ""
	}
	from, to := c.twoLevels(f)
	if from == nil || from.Period == "" || strings.Contains(from.Period, "/") || from.Period == to.Period || to.Period != f.Period && !holds(f.Period, from, to) {
		return ""
	}
	if len(from.Period) == len(to.Period) && from.Period > to.Period {
		from, to = to, from
	}
	a, b, change := number(from.Value), number(to.Value), number(f.Value)
	if f.Direction == "down" {
		change = -change
	}
	grown := b - a
	switch {
	case f.UnitKind == "percent":
		grown *= 100 / a
	case f.Unit == "倍":
		grown /= a
	}
	off := grownWithin * max(1, math.Abs(change)/100)
	if f.Unit == "" && math.Abs(change) < 1 { // 三分之一 is 30% to 36%
		grown, change, off = grown*100/a, change*100, roughly
	}
	if f.Unit == "倍" && !strings.Contains(f.Value, ".") {
		off += 0.5 // 58倍 of 58.2
	}
	if a == 0 || math.Abs(grown-change) > off {
		return ""
	}
	f.Period, f.PeriodText = to.Period, to.PeriodText
	return from.Period
}

// holds reports whether a span of years, such as those that the whole report is of, holds the end
// of a change between two figures and is not that change itself.
func holds(span string, from, to *Fact) bool {
	first, last := yearSpan(span)
	end := atoi(to.Period)
	return first < last && end <= last && (end < last || atoi(from.Period) < first-1 || atoi(from.Period) > first)
}

// grownWithin is how far a change, of up to a hundred, may be from the one between its
// figures, which are rounded too.
const grownWithin = 0.1

// roughly is how many points a fraction may be from it.
const roughly = 3

// twoLevels returns the last two figures before f in its sentence that are of what
// f is a change of.
func (c *chronicle) twoLevels(f *Fact) (from, to *Fact) {
	measure := "level"
	if f.UnitKind == "point" {
		measure = "share"
	}
	for _, g := range c.recent {
		if g.Sentence == f.Sentence && g.Measure == measure && g.High == "" && g.Indicator == f.Indicator {
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

// ofGrowing sets behind one of a kind the figure that so many of the kind are told to have grown in: 纺织业增加值 of
// 34个行业增加值保持增长。纺织业增长5%.
func (c *chronicle) ofGrowing(name *naming) string {
	n, own := c.x.nouns, name.text
	if name.r.measure() != "change" || name.f.UnitKind != "percent" || n.Carrier.suffix(own) == 0 || n.isFigure(own) || !name.r.onlyBefore(c.s) {
		return ""
	}
	for _, g := range slices.Backward(c.earlier()) {
		if g.Measure == "level" && g.UnitKind == "count" {
			return name.behind(n.grownIn(c.x.plain(g.Indicator)))
		}
		if g.Measure != "change" {
			break
		}
	}
	return ""
}

// grownIn returns the figure that a name says of some of a kind that it grew: 增加值 of 行业增加值保持增长; nil for
// another name.
func (n *nouns) grownIn(name []glyph) []glyph {
	const state = 4 // characters of 保持同比
	said := name[:len(name)-n.Swing.suffix(name)]
	if len(said) == len(name) {
		return nil
	}
	for i := len(said); i >= max(minSubject, len(said)-state); i-- {
		if n.Figure.suffix(said[:i]) == 0 {
			continue
		}
		head := n.head(said[:i])
		if head = head[n.carriers(head):]; len(head) >= minSubject && len(head) < i {
			return head
		}
	}
	return nil
}

// swungHead returns the head of a name, with the figure of it where it ends in how that changed: 价格涨幅 of
// 鸡蛋价格涨幅.
func (n *nouns) swungHead(name []glyph) []glyph {
	head := n.head(name)
	w := n.Swing.suffix(name)
	if w < len(head) {
		return head
	}
	if of := n.head(name[:len(name)-w]); w > 0 && len(of) > 0 {
		return name[len(name)-w-len(of):]
	}
	return head
}
