package extract

import (
	"cmp"

	"statsheet/extract/mention"
	"statsheet/rules"
)

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
	i, w := n.MeansEnd.lastIndex(name)
	if i <= 0 || len(name)-i-w < minMeans || !n.ownWord(name, i, w) || !balanced(name[:i]) {
		return name // 通过高等|教育自学考试
	}
	did := name[i+w:]
	if deed := did[n.Manner.prefix(did):]; n.Unlawful.prefix(deed) > 0 || max(n.Do.prefix(deed), n.Figure.prefix(deed)) >= minVerb {
		return did
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
