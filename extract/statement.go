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

// endsInOne reports whether a text ends with one of what it names: 卫生室一所. A verb that it begins with
// is of what is counted next as well: 新建水塔一座、水井5口.
func (n *nouns) endsInOne(text []glyph) bool {
	return n.namesOne(text) && !n.does(text[n.Left.prefix(text):])
}

// namesOne reports whether a text ends with 一 and a measure word behind what it names.
func (n *nouns) namesOne(text []glyph) bool {
	unit := text[max(0, len(text)-1):]
	return len(text) > minSubject+1 && text[len(text)-2].folded == '一' && (n.Counter.has(unit) || n.BodyUnit.has(unit))
}

// withoutOne leaves out one of something between a verb and what it shares the verb with: 新建水井 of
// 新建水塔一座、水井.
func (n *nouns) withoutOne(text []glyph) []glyph {
	w := n.Left.prefix(text)
	at := indexRune(text, '、')
	if at < w || len(text)-at <= minSubject || !n.namesOne(text[w:at]) || !n.does(text[w:]) {
		return text
	}
	return slices.Concat(text[:w+n.Do.prefix(text[w:])], text[at+1:])
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
