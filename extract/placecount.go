package extract

import (
	"cmp"

	"statsheet/rules"
)

// byUnit names places that a measure word alone counts: 镇 of 辖8镇, 有8镇, and of 3街道8镇.
func (c *chronicle) byUnit(name *naming) string {
	n, value := c.x.nouns, name.r.at(c.s)
	m, said := &c.s.mentions[name.r.value], name.text
	unit := c.s.runeGlyphs(m.UnitStart, m.UnitEnd)
	if !n.PlaceUnit.has(unit) || len(said) > 0 && !n.Governs.has(said) && (!n.PlaceUnit.has(said) || name.from+len(said) != value || !c.s.class(name.from-1).IsFigure()) {
		return ""
	}
	before := c.s.maskGlyphs()[:value]
	listed := c.s.class(value-1).IsFigure() || value > 1 && (n.listed(c.s, value-1) || c.s.mask[value-1] == '，') && c.s.class(value-2).IsFigure()
	reach := c.x.words.Reach.suffix(before)
	ofEach := reach > 0 && c.s.class(value-reach-1) == rules.Per // 平均每县达|9镇
	there := len(said) > 0 || listed || ofEach || n.ThereIs.suffix(before)+n.Reaching.suffix(before) > 0
	if there && (n.Governs.has(said) || c.endsPlaces(value)) {
		return written(unit)
	}
	if g := lastOf(c.earlier(), func(*Fact) bool { return true }); g != nil && g.Indicator == g.Unit {
		return cmp.Or(c.byOutcome(name), written(unit)) // no 村 of 90村 before it
	}
	return ""
}

// endsPlaces reports whether nothing is said of the places counted in a list that goes on at a mask offset, as it is
// of 5省、3市|参加比赛.
func (c *chronicle) endsPlaces(at int) bool {
	for c.s.class(at).IsFigure() || at < len(c.s.mask) && c.x.nouns.listed(c.s, at) && c.s.class(at+1).IsFigure() {
		at++
	}
	return at == clauseEnd(c.s.mask, at) || c.s.mask[at] == '（' || c.s.mask[at] == '的'
}
