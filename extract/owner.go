package extract

import (
	"slices"
	"strings"
)

// byOwner puts who or what a figure is of, by its whole name, in the place of the word that stands for
// it at the beginning of the name of the figure: 云桥电站 of 云桥电站位于云溪县。电站装机容量9万千瓦, the name
// of the company for 公司. An owner that the title names is the only one that is meant, so that the
// word stays as it is written. It reports whether it did.
func (c *reportContext) byOwner(f *Fact) bool {
	at := c.s.blockAt(0) + f.At
	owner, w := c.byFirm(at)
	if len(owner) == 0 {
		owner, w = c.byKind(at)
	}
	if len(owner) == 0 || strings.Contains(c.meta.Title, written(owner)) {
		return false
	}
	c.name = slices.Concat(owner, c.name[w:])
	f.Indicator = written(c.name)
	return true
}

// withoutOwner leaves out the word for an owner that nothing before resolves where the name of a figure
// begins with it that stands alone: 营业收入 of 公司营业收入, not 公司数量 and 公司债券余额. Who the figure
// before is of takes its place: 云峰股份净利润 of 云峰股份营业收入9亿元，公司净利润3亿元.
func (c *reportContext) withoutOwner(f *Fact, who []glyph) {
	n := c.x.nouns
	w := n.Unnamed.prefix(c.name)
	if w == 0 || n.AnyFirm.prefix(c.name) > 0 {
		return
	}
	figure := c.name[w:]
	if g := c.last(); c.spoken > 0 && n.Unnamed.prefix(c.x.plain(g.Indicator)) > 0 && strings.HasPrefix(f.Indicator, g.Indicator) {
		return // 公司赔付9万件，金额3亿元
	}
	if len(figure) > 0 && figure[0].folded == '的' {
		figure = figure[1:]
	}
	if n.OfWhole.prefix(figure) > 0 || max(n.And.prefix(figure), n.Oblique.prefix(figure)) > n.Keep.prefix(figure) || c.x.words.Tally.prefix(figure) > 0 {
		return
	}
	if n.Bare.has(figure) && !n.Extent.has(figure) || len(figure) >= minOwner && max(n.Bare.suffix(figure), n.Figure.suffix(figure)) > 0 {
		if c.name = figure; max(n.Agent.suffix(who), n.Bearer.suffix(who)) > 0 && n.Unnamed.prefix(who) == 0 {
			c.name, c.subject = slices.Concat(who, figure), who
		}
		if n.Unnamed.has(c.subject) {
			c.subject = nil
		}
		f.Indicator = written(c.name)
	}
}

// byKind returns the last of those that sentences before tell what or where they are whose name ends with the word
// that the name at work begins with, as its clause does, and the length of that word.
func (c *chronicle) byKind(at int) (owner []glyph, w int) {
	n, from := c.x.nouns, c.naming.from
	w = n.Bearer.prefix(c.name)
	clause := c.s.maskGlyphs()[from:]
	clause = clause[n.Pointing.prefix(clause):]
	if w == 0 || w == len(c.name) || clauseStart(c.s.mask, from) != from || n.Bearer.prefix(clause) != w || !endsWith(clause[:w], c.name[:w]) {
		return nil, 0
	}
	return c.openingBefore(at, func(clause []glyph) []glyph {
		if who := n.introduced(clause); len(who) >= w+minSubject && endsWith(who, c.name[:w]) {
			return who
		}
		return nil
	}), w
}

// openingBefore returns what is found in the first clause of the last sentence, of those of the block
// up to an offset, in which something is; nil without one.
func (c *current) openingBefore(at int, find func(clause []glyph) []glyph) []glyph {
	for text := c.blockText().glyphs[:at]; len(text) > 0; {
		var clause []glyph
		clause, text = lastSentence(text)
		if i := slices.IndexFunc(clause, func(g glyph) bool { return isClauseEnd(g.folded) }); i >= 0 {
			clause = clause[:i]
		}
		if len(clause) > 0 && len(text)+len(clause) < at {
			if found := find(clause); len(found) > 0 {
				return slices.Clone(found)
			}
		}
	}
	return nil
}

// lastSentence returns the last sentence of a text, without the marks that end it, and what stands before.
func lastSentence(text []glyph) (last, before []glyph) {
	end := len(text)
	for end > 0 && isEnd(text[end-1].source) {
		end--
	}
	from := end
	for from > 0 && !isEnd(text[from-1].source) {
		from--
	}
	return text[from:end], text[:from]
}
