package extract

import "statsheet/extract/mention"

// byMeans leaves out of the name of money the ways, named as examples, that it was made in: 违规获取收入 of
// 5家医院通过重复收费等违规获取收入320万元.
func (c *current) byMeans(r *row, name []glyph) []glyph {
	n, value := c.x.nouns, r.at(c.s)
	if mention.UnitKind(c.x.set.Lexicon, &c.s.mentions[r.value]) != "money" || len(name) < minMeans || !r.namedBefore(c.s) {
		return name
	}
	if !n.ByMeans.in(c.s.maskGlyphs()[clauseStart(c.s.mask, value):value]) {
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
