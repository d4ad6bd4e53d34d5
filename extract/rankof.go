package extract

import (
	"cmp"
	"slices"
)

// rankedName returns the name of a figure for its rank: that of a change says too that it is its growth
// which ranks so, with the word for it that stands before the number: 投资增长 of 投资增长6%，居全省第四. Where the
// sentence has the level of the same name, either may be meant.
func (c *chronicle) rankedName(g *Fact, name string) string {
	if g.Measure != "change" || g.UnitKind != "percent" || g == c.grown || name != g.Indicator || c.levelOfSame(g) {
		return name
	}
	at := c.maskOffset(g)
	for at > 0 && (c.s.class(at-1).IsFigure() || c.x.nouns.listed(c.s, at-1)) {
		at-- // 分别增长3%、4%和|5%
	}
	before := c.s.maskGlyphs()[:at]
	before = before[:at-c.x.words.Reach.suffix(before)] // 增速达|6%
	growth := before[len(before)-c.x.nouns.Swing.suffix(before):]
	if endsWith(c.x.plain(name), growth) {
		return name
	}
	return name + written(growth)
}

// levelOfSame reports whether the sentence gives the level of what a change is of.
func (c *chronicle) levelOfSame(g *Fact) bool {
	return c.lastInSentence(func(of *Fact) bool { return of.Measure == "level" && of.Indicator == g.Indicator }) != nil
}

// maskOffset returns the mask offset of the number of a fact of the sentence; 0 for any other.
func (c *chronicle) maskOffset(f *Fact) int {
	return max(0, slices.IndexFunc(c.s.at[:len(c.s.mask)], func(at int32) bool { return c.offset(int(at)) == f.Start }))
}

// ofRank returns the figure that a rank is of: that of the rank before it in 总量居第5位，增速居第6位, else the
// base given, which it remembers for the next.
func (c *chronicle) ofRank(base string) string {
	if c.naming.r.measure() != "rank" {
		return base
	}
	if g := c.last(); g != nil && g.Measure == "rank" {
		base = cmp.Or(c.roots[g], base)
	}
	c.root(c.naming.f, base)
	return base
}

// root remembers what the name of a fact was made of, for those that say something else of that.
func (c *chronicle) root(f *Fact, name string) {
	if c.roots == nil {
		c.roots = map[*Fact]string{}
	}
	c.roots[f] = name
}
