package extract

// grownThere returns what grows on an area of the sentence, whose yield a figure is: 柑橘 of
// 种植柑橘3万亩，产量5万吨.
func (c *chronicle) grownThere(size []glyph) []glyph {
	n, g := c.x.nouns, c.levelBefore()
	if g == nil || g.UnitKind != "area" || !n.Harvest.has(size) {
		return nil
	}
	name := n.object(c.x.plain(g.Indicator))
	if name = n.trim(name[:len(name)-n.Do.suffix(name)]); n.Ground.suffix(name) > 0 {
		return nil
	}
	return name
}

// raised returns the animals that the figure before counts by what was done to them, for a figure
// that says only what else was: 生猪 of 年出栏生猪26万头，存栏9万头.
func (n *nouns) raised(name []glyph, g *Fact, done []glyph) []glyph {
	if !n.Yield.has(done) || !n.Traded.has(done) || g.Measure != "level" || g.Unit == "" {
		return nil
	}
	w := n.yearly(name)
	w += n.Yield.prefix(name[w:])
	if len(name)-w < minSubject || w < minVerb {
		return nil
	}
	return name[w:]
}

// yearly returns the length of 年 before what is done to animals in a year: 年出栏生猪.
func (n *nouns) yearly(name []glyph) int {
	if len(name) > 1 && name[0].folded == '年' && n.Yield.prefix(name[1:]) > 0 && n.Traded.prefix(name[1:]) > 0 {
		return 1
	}
	return 0
}
