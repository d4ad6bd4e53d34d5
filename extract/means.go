package extract

import "statsheet/extract/mention"

// byMeans leaves out of the name of money who did it and the ways, named as examples, that it was done in:
// 违规获取收入 of 5家医院通过重复收费等违规获取收入320万元.
func (c *current) byMeans(r *row, name []glyph) []glyph {
	n, value := c.x.nouns, r.at(c.s)
	if mention.UnitKind(c.x.set.Lexicon, &c.s.mentions[r.value]) != "money" || len(name) < minMeans || !r.namedBefore(c.s) {
		return name
	}
	by := n.ByMeans
	if i, w := by.index(name, minSubject); i > 0 && max(n.Agent.suffix(name[:i]), n.Body.suffix(name[:i]), n.Holders.suffix(name[:i])) > 0 {
		if deed, _ := n.Do.index(name[i+w:], 0); deed >= 0 {
			name = name[i+w:]
		}
	}
	if !by.in(c.s.maskGlyphs()[clauseStart(c.s.mask, value):value]) {
		return name
	}
	if i, w := n.MeansEnd.lastIndex(name); i > 0 && len(name)-i-w >= minMeans && balanced(name[:i]) {
		return name[i+w:]
	}
	return name
}

const minMeans = 4 // characters of what was done by some means

// byUnit names places that a measure word alone counts: 镇 of 辖8镇, 有8镇, and of 3街道8镇.
func (c *chronicle) byUnit(name *naming) string {
	n, value := c.x.nouns, name.r.at(c.s)
	m, said := &c.s.mentions[name.r.value], name.text
	unit := c.s.runeGlyphs(m.UnitStart, m.UnitEnd)
	if !n.PlaceUnit.has(unit) || len(said) > 0 && !n.Governs.has(said) && (!n.PlaceUnit.has(said) || name.from+len(said) != value || !c.s.class(name.from-1).IsFigure()) {
		return ""
	}
	before := c.s.maskGlyphs()[:value]
	listed := c.s.class(value-1).IsFigure() || value > 1 && n.listed(c.s, value-1) && c.s.class(value-2).IsFigure()
	if len(said) == 0 && !listed && n.ThereIs.suffix(before)+n.Reaching.suffix(before) == 0 {
		return ""
	}
	return written(unit)
}
