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

// ofShares reports whether a figure of the trade in shares is told of those that moved by the fact before,
// which is no index: 江河财富涨超8%，成交额达105亿元.
func (c *current) ofShares(g *Fact, figure []glyph) bool {
	n, who := c.x.nouns, c.x.plain(g.Indicator)
	return g.Measure == "change" && g.UnitKind == "percent" && n.OfShares.has(figure) && !c.x.words.Quoted.in(who) && !n.namesFigure(who) && n.Bare.suffix(who) == 0
}

// isQuoted reports whether a change is the move of a price or an index that is traded, over
// the time that it is told for: 1月份，沪指累计上涨9%, 当周涨幅2%.
func (c *chronicle) isQuoted(f *Fact, r *row) bool {
	moves := c.name
	if at, ok := r.column("direction"); ok {
		moves = c.s.glyphs(at.from, at.to)
	}
	if !slices.ContainsFunc(moves, func(g glyph) bool { return strings.ContainsRune("涨跌升挫", g.folded) }) {
		return false
	}
	return c.x.words.Quoted.in(c.s.maskGlyphs()) || len(moves) == 1 && f.UnitKind == "percent" && movesDaily(f) && c.tellsTrade() && c.mayBeShare(f.Indicator)
}

// movesDaily reports whether a fact is told for no time of a month or longer of its own.
func movesDaily(f *Fact) bool {
	if strings.Contains(f.Inherited, "period") {
		return true
	}
	first, _, _ := strings.Cut(f.Period, "/")
	return first == "" || len(first) == len("2024-08-16")
}

// mayBeShare reports whether a name is none of a figure, so that what rises or falls is a share of who has
// it: 小米 of 小米跌逾3%.
func (c *current) mayBeShare(name string) bool {
	n, who := c.x.nouns, c.x.plain(name)
	return len(who) > 0 && !n.namesFigure(who) && n.Bare.suffix(who) == 0
}

// tellsTrade reports whether the block at work tells of a trading day or of what is traded.
func (c *current) tellsTrade() bool {
	t := c.blockText()
	if !t.sought {
		t.sought, t.traded = true, c.x.words.Trading.in(t.glyphs) || c.x.words.Quoted.in(t.glyphs)
	}
	return t.traded
}

// tradedToday reports whether a sentence without a time of its own, in a paragraph without
// one, tells of the trading day on which it is written: 恒指收市报2万点.
func (c *reportContext) tradedToday() bool {
	return c.ref.day != 0 && c.paragraph.year == 0 && !c.near().day() && c.x.words.Trading.in(c.s.maskGlyphs())
}
