package extract

import (
	"cmp"
)

// baseName returns the last indicator without its dependent noun and without
// what it says of others (甲占乙), so that 增速 or 高于丙 can be set after it.
func (c *chronicle) baseName() string {
	return written(c.x.nouns.withoutSwing(c.baseAlone()))
}

// baseAlone returns the name of the last figure without what it says that figure does to others.
func (c *chronicle) baseAlone() []glyph {
	text := c.baseText()
	if i := c.x.nouns.saidOf(text); i > 0 {
		return text[:i]
	}
	return text
}

// baseFor returns the base that a noun is set after: a name such as 甲占乙比例 is kept whole,
// unless the noun begins like it.
func (c *chronicle) baseFor(noun []glyph) string {
	text := c.baseText()
	if i := c.x.nouns.saidOf(text); i > 0 && c.x.nouns.isShare(text[i:]) && !c.x.nouns.isShare(noun) {
		return written(c.x.nouns.withoutSwing(text))
	}
	return c.baseName()
}

// baseText returns the name of the last figure; nil without one.
func (c *chronicle) baseText() []glyph {
	namesOne := func(f *Fact) bool { // 较全省平均水平高, 连续2个月 name no figure
		return !c.x.begins(f.Indicator, c.x.nouns.Compare) && f.UnitKind != "duration"
	}
	g := cmp.Or(lastOf(c.earlier(), namesOne), c.last())
	switch g {
	case nil:
		return nil
	case c.streaked:
		return c.x.plain(c.lasting) // 总量连续3年居首位，增速…
	}
	return c.x.plain(g.Indicator)
}

// withoutSwing returns a name without a word for growth at its end.
func (n *nouns) withoutSwing(text []glyph) []glyph {
	if w := n.swings(text); w > 0 && w < len(text) {
		return text[:len(text)-w]
	}
	return text
}

// swings returns the length of a word for growth that a name ends with: 增速; not of a rate
// such as 人口自然增长率.
func (n *nouns) swings(name []glyph) int {
	w := n.Swing.suffix(name)
	if w > 0 && n.Keep.suffix(name) > w {
		return 0
	}
	return w
}

// saidOf returns where a name begins to say what its figure does to others, as 占 of
// 研发投入占营业收入, and not 占有率 or 在全国的占比; -1 if it does not.
func (n *nouns) saidOf(name []glyph) int {
	if i := n.gapFrom(name); i > 0 {
		return i
	}
	for at := 1; ; {
		i, w := n.Pull.index(name, at)
		if i < 0 || n.Keep.prefix(name[i:]) <= w && name[i-1].folded != '的' {
			return i
		}
		at = i + w
	}
}

// gapFrom returns where a name begins to say than what its figure is more or less, as 比 of
// 结案率比全省高, which is none of 占比 and 比重; -1 if it does not.
func (n *nouns) gapFrom(name []glyph) int {
	if n.GapEnd.suffix(name) == 0 || n.Verbs.suffix(name) > 1 { // 占比提高
		return -1
	}
	for at := 1; ; {
		i, w := n.GapBegin.index(name, at)
		if i < 0 || n.Rate.suffix(name[:i+w]) == 0 && n.Rate.prefix(name[i:]) == 0 {
			return i
		}
		at = i + w
	}
}

// isShare reports whether a text says of which whole a share is, and that it is one:
// 占耕地比例; not 占比.
func (n *nouns) isShare(text []glyph) bool {
	return n.OfWhole.prefix(text) > 0 && n.Rate.suffix(text) > 0 && n.Rate.suffix(text) < len(text)
}

// sharesWithin reports whether a text says within which whole a share is: 在全部贷款中占比.
func (n *nouns) sharesWithin(text []glyph) bool {
	i, _ := n.OfWhole.index(text, minSubject)
	return i > 0 && text[0].folded == '在' && (i+1 == len(text) || n.Rate.suffix(text) > 0)
}

// namesFigure reports whether a text ends with the name of a figure, or with a word for the growth
// of one: 营收涨幅.
func (n *nouns) namesFigure(text []glyph) bool {
	return n.Figure.suffix(text) > 0 || n.Figure.suffix(n.withoutSwing(text)) > 0
}
