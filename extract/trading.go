package extract

import (
	"slices"
	"strings"
)

// whatMoved leaves out of the name of a move the part of the day that it was seen in: 恒指 of
// 恒指中午收市升2%.
func (c *current) whatMoved(f *Fact) {
	if f.Measure == "change" {
		f.Indicator = c.allDay(f.Indicator)
	}
}

// allDay returns the name of a figure without the part of the day that it was seen in.
func (c *current) allDay(indicator string) string {
	name := c.x.plain(indicator)
	if w := c.x.words.Session.suffix(name); w > 0 && len(name)-w >= minSubject {
		return written(name[:len(name)-w])
	}
	return indicator
}

// sharesOf returns whose shares moved, for a figure of the trade in them: 江河财富 of 江河财富涨超8%，成交额达
// 105亿元; "" where the fact before is no such move, or that of an index.
func (c *current) sharesOf(g *Fact, figure []glyph) string {
	n := c.x.nouns
	if who := c.x.plain(g.Indicator); g.Measure == "change" && g.UnitKind == "percent" && n.OfShares.has(figure) && !hasWord(c.x.words.Quoted, who) && !n.namesFigure(who) && n.Bare.suffix(who) == 0 {
		return g.Indicator
	}
	return ""
}

// isQuoted reports whether a change is the move of a price or an index that is traded, over
// the time that it is told for: 1月份，沪指累计上涨9%, 当周涨幅2%.
func (c *chronicle) isQuoted(r *row) bool {
	moves := c.name
	if at, ok := r.column("direction"); ok {
		moves = c.s.glyphs(at.from, at.to)
	}
	if !slices.ContainsFunc(moves, func(g glyph) bool { return strings.ContainsRune("涨跌升挫", g.folded) }) {
		return false
	}
	return hasWord(c.x.words.Quoted, c.s.maskGlyphs())
}

// tradedToday reports whether a sentence without a time of its own, in a paragraph without
// one, tells of the trading day on which it is written: 恒指收市报2万点.
func (c *reportContext) tradedToday() bool {
	return c.ref.day != 0 && c.paragraph.year == 0 && !c.near().day() && hasWord(c.x.words.Trading, c.s.maskGlyphs())
}
