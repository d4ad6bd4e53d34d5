package extract

import (
	"slices"

	"statsheet/rules"
)

// nextStatement reports whether a statement of its own begins at a mask offset
// behind 、, as the one before does: 完善设施、新建泵站. What a number counts is one.
func (n *nouns) nextStatement(s *sentence, at, end int) bool {
	after := s.maskGlyphs()[at:end]
	from := at - 1
	for from > 0 && !isClauseEnd(s.mask[from-1]) && s.mask[from-1] != '、' && !rules.IsMask(s.mask[from-1]) {
		from--
	}
	before := s.maskGlyphs()[from : at-1]
	counted := len(before) > 0 && !slices.ContainsFunc(before, func(g glyph) bool { return g.folded == '为' || g.folded == '的' }) && n.counts(s, from-1)
	if counted = counted || n.endsInOne(before); counted && s.class(end) == rules.Quantity {
		return true // 开设2个职位、刊物3种
	}
	if !n.acts(after) || indexRune(after, '等') >= 0 {
		return false // 侦查征地拆迁、发放补贴等领域犯罪
	}
	before = before[n.Left.prefix(before):]
	return n.Direct.prefix(before) > n.Keep.prefix(before) || n.acts(before)
}

// endsInOne reports whether a text ends with one of what it names: 卫生室一所.
func (n *nouns) endsInOne(text []glyph) bool {
	unit := text[max(0, len(text)-1):]
	return len(text) > minSubject+1 && text[len(text)-2].folded == '一' && (n.Counter.has(unit) || n.BodyUnit.has(unit))
}

// counts reports whether a number of things or people stands at a mask offset.
func (n *nouns) counts(s *sentence, at int) bool {
	if s.class(at) != rules.Quantity {
		return false
	}
	kind := n.units[s.mentions[s.who[at]].Unit].Kind
	return kind == "count" || kind == "people"
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
