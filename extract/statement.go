package extract

import (
	"slices"

	"statsheet/rules"
)

// nextStatement reports whether a statement of its own begins at a mask offset
// behind 、, as the one before does: 完善设施、新建泵站.
func (n *nouns) nextStatement(s *sentence, at, end int) bool {
	after := s.maskGlyphs()[at:end]
	if n.Direct.prefix(after) > n.Keep.prefix(after) {
		return true // 调整机构、将编制
	}
	if !n.acts(after) || slices.ContainsFunc(after, func(g glyph) bool { return g.folded == '等' }) {
		return false // 侦查征地拆迁、发放补贴等领域犯罪
	}
	from := at - 1
	for from > 0 && !isClauseEnd(s.mask[from-1]) && s.mask[from-1] != '、' && !rules.IsMask(s.mask[from-1]) {
		from--
	}
	before := s.maskGlyphs()[from : at-1]
	before = before[n.Left.prefix(before):]
	return n.Direct.prefix(before) > n.Keep.prefix(before) || n.acts(before)
}

// acts reports whether a text is a verb of doing or of change with what it is done
// to.
func (n *nouns) acts(text []glyph) bool {
	w := n.Verbs.prefix(text)
	if w < minVerb || len(text) < w+minVerb || n.Keep.prefix(text) > w || n.Nominal.has(text[:w]) {
		return false
	}
	return n.Figure.prefix(text[w:]) == 0 && n.Figure.suffix(text[:w+1]) == 0
}
