package extract

import (
	"strings"
)

// ofNamesake names a change of a thing alone by the level of the sentence that is of it: 公路客运量 of
// 公路客运量9万人，水路客运量3万人，公路下降4%.
func (c *chronicle) ofNamesake(name *naming) string {
	n, r, own := c.x.nouns, name.r, name.text
	if r.measure() != "change" || c.spoken == 0 || len(own) < minSubject || len(own) > maxModifier || n.namesFigure(own) || !r.onlyBefore(c.s) {
		return ""
	}
	if g := c.lastInSentence(func(g *Fact) bool { return g.Measure == "level" && c.isFigureOf(g, own) }); g != nil {
		return g.Indicator
	}
	return ""
}

// rateOfSame sets before a rate what the name of the level before has in front of the words that both begin
// with: 市区污水处理率 of 市区污水处理能力9万吨/日，污水处理率98%.
func (c *chronicle) rateOfSame(name *naming) string {
	n, g, own := c.x.nouns, c.last(), name.text
	if g == nil || g.Measure != "level" || name.f.UnitKind != "percent" || n.Rated.suffix(own) == 0 || !c.behindFigure(name) {
		return ""
	}
	whole := c.x.plain(g.Indicator)
	for w := len(own) - 1; w >= minOwner; w-- {
		for i := minSubject; i+w < len(whole); i++ {
			if endsWith(whole[:i+w], own[:w]) && n.Do.suffix(whole[:i]) == 0 { // not 审结|刑事案件
				return name.ahead(whole[:i])
			}
		}
	}
	return ""
}

// namedAnew names a figure whose name is the end of that of the level before and a word for how much that is, as
// that level with the word: 企业净亏损额 of 企业净亏损9亿元，亏损额扩大5%.
func (c *chronicle) namedAnew(name *naming) string {
	n, g, own := c.x.nouns, c.last(), name.text
	w := n.NamedAnew.suffix(own)
	if w == 0 || len(own)-w < minSubject || g == nil || c.spoken == 0 || g.Measure != "level" || !name.r.onlyBefore(c.s) {
		return ""
	}
	if whole := c.x.plain(g.Indicator); name.r.measure() != "change" || len(whole) <= len(own)-w || !endsWith(whole, own[:len(own)-w]) {
		return ""
	}
	return g.Indicator + written(own[len(own)-w:])
}

// isFigureOf reports whether a fact is nothing but a figure of what is named.
func (c *current) isFigureOf(g *Fact, own []glyph) bool {
	rest, is := strings.CutPrefix(g.Indicator, written(own))
	figure := c.x.plain(rest)
	return is && len(figure) >= minSubject && c.x.nouns.Figure.suffix(figure) > 0 && indexRune(figure, '、') < 0
}

// listedPart sets a part that a list of figures names alone behind the figure just before that it is
// a part of: 参保率城镇 of 参保率98%，城镇、农村分别为99%、97%. The unit is the same.
func (c *chronicle) listedPart(label []glyph) string {
	n, f, r := c.x.nouns, c.naming.f, c.naming.r
	if c.spoken == 0 || len(label) > maxModifier || n.Bare.has(label) || n.Do.suffix(label) > 0 || r.measure() == "change" {
		return ""
	}
	from := clauseStart(c.s.mask, r.match.from)
	g := c.lastInSentence(func(g *Fact) bool { return g.Measure != "change" && g.Start < c.offset(int(c.s.at[from])) })
	if g == nil || g.Unit != f.Unit || f.UnitKind == "count" || !n.namesFigure(c.x.plain(g.Indicator)) {
		return ""
	}
	if !c.partAt(c.naming.r.at(c.s)) && (c.s.rune(from-1) != '，' || !c.s.class(from-2).IsFigure()) {
		return ""
	}
	if head := afterSame(c.x.plain(g.Indicator), label); len(head) > 0 {
		return written(label) + written(head) // 居民收入3万元，城镇居民、农村居民分别为…
	}
	if n.namesFigure(label) {
		return ""
	}
	return g.Indicator + written(label)
}
