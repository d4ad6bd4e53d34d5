package extract

import (
	"slices"
	"strings"

	"statsheet/rules"
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
// begins with it that stands alone, in a sentence without another owner: 营业收入 of 公司营业收入, not 公司数量
// and 公司债券余额. Who the figure before is of takes its place: 云峰股份净利润 of 云峰股份营业收入9亿元，公司净利润3亿元.
func (c *reportContext) withoutOwner(f *Fact, who []glyph) {
	n := c.x.nouns
	owner, figure := c.unnamed(f)
	if len(figure) == 0 {
		return
	}
	if whole := n.introduced(c.s.maskGlyphs()[:clauseEnd(c.s.mask, 0)]); len(whole) >= len(owner)+minSubject && endsWith(whole, owner) {
		who = slices.Clone(whole)
	}
	text, whose := c.s.maskGlyphs(), []glyph(nil)
	if max(n.Agent.suffix(who), n.Bearer.suffix(who)) > 0 && n.Unnamed.prefix(who) == 0 {
		whose, text = who, statementOf(text, who, c.naming.from)
	}
	if n.Related.in(who) || n.ownerBeside(text, owner, whose) || n.ownerBeside(c.name, owner, nil) {
		return
	}
	if c.name = figure; len(whose) > 0 {
		c.name, c.subject = slices.Concat(who, figure), who
	}
	if n.Unnamed.has(c.subject) {
		c.subject = nil
	}
	f.Indicator = written(c.name)
}

// unnamed returns the word for an owner that the name at work begins with and the figure behind it; nil where
// it begins with none or the figure does not stand alone.
func (c *reportContext) unnamed(f *Fact) (owner, figure []glyph) {
	n := c.x.nouns
	w := n.Unnamed.prefix(c.name)
	if w == 0 || n.AnyFirm.prefix(c.name) > 0 || n.GoesOn.prefix(c.name[w-1:]) > 0 {
		return nil, nil
	}
	if g := c.last(); c.spoken > 0 && n.Unnamed.prefix(c.x.plain(g.Indicator)) > 0 && strings.HasPrefix(f.Indicator, g.Indicator) {
		return nil, nil // 公司赔付9万件，金额3亿元
	}
	owner, figure = c.name[:w], c.name[w:]
	if len(figure) > 0 && figure[0].folded == '的' {
		figure = figure[1:]
	}
	if n.OfWhole.prefix(figure) > 0 || max(n.And.prefix(figure), n.Oblique.prefix(figure)) > n.Keep.prefix(figure) || c.x.words.Tally.prefix(figure) > 0 {
		return nil, nil
	}
	if n.Bare.has(figure) && !n.Extent.has(figure) || len(figure) >= minOwner && max(n.Bare.suffix(figure), n.Figure.suffix(figure)) > 0 {
		return owner, figure
	}
	return nil, nil
}

// ownerBeside reports whether a text tells of an owner besides the one that a word without a name stands for:
// another such word, a company by its name or one that is related, but for the one it is known to stand for:
// 本行 beside 本集团, 云峰集团 beside 集团, 母公司.
func (n *nouns) ownerBeside(text, owner, who []glyph) bool {
	for i := 0; i < len(text); i++ {
		if w := n.Attributed.prefix(text[i:]); w > 0 {
			if at, more := n.Unnamed.index(text[i+w:], 0); at >= 0 && at <= maxAttributed {
				i += w + at + more - 1 // 归属于母公司股东的净利润
				continue
			}
		}
		if n.Related.prefix(text[i:]) > 0 {
			return true
		}
		w := n.Unnamed.prefix(text[i:])
		if w == 0 || len(who) > 0 && endsWith(text[:i+w], who) || n.AnyFirm.prefix(text[i:]) > 0 || n.GoesOn.prefix(text[i+w-1:]) > 0 {
			continue
		}
		if len(owner) != w || !endsWith(text[i:i+w], owner) || n.isNamed(text[:i]) {
			return true
		}
		i += w - 1
	}
	return false
}

// statementOf returns the statement of a text that an offset is in where it tells of who is given, else the text.
func statementOf(text, who []glyph, at int) []glyph {
	from := at
	for from > 0 && !isStop(text[from-1].folded) {
		from--
	}
	end := at
	for end < len(text) && !isStop(text[end].folded) {
		end++
	}
	for i := from; i < at; i++ {
		if endsWith(text[from:i], who) {
			return text[from:end]
		}
	}
	return text
}

// maxAttributed is how many characters may stand between a word for whose a profit is and 公司: 归属于上市公司.
const maxAttributed = 2

// isNamed reports whether the text before a word for an owner belongs to it: 云峰 before 集团, not 2023年 and 预计.
func (n *nouns) isNamed(before []glyph) bool {
	name := before[nameStart(before):]
	if len(name) == 0 || rules.IsMask(name[len(name)-1].folded) {
		return false
	}
	rest := n.unsaid(n.trim(name))
	return len(rest) > 0 && endsWith(name, rest)
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
