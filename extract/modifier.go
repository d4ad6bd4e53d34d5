package extract

import (
	"slices"

	"statsheet/rules"
)

// modifier returns what stands before a count whose name stands behind it and tells
// which are counted: 沪市主板 of 沪市主板1490家公司, 新近投用 of 新近投用的4座桥, and 关停 with
// the examples of 关停东山等5家煤矿; nil where nothing does.
func (c *reportContext) modifier(f *Fact, r *row, name ownName) []glyph {
	value := int(c.s.maskOf[r.value])
	if f.UnitKind != "count" && f.UnitKind != "people" || name.from != value+1 && name.from != value+2 || r.namedBefore(c.s) || value == 0 {
		return nil
	}
	lead, n := c.x.nouns.lead(c.s, value), c.x.nouns
	if lead.at.to != value {
		return nil
	}
	text, from := lead.text, lead.at.from
	behind := from > 0 && rules.MaskClass(c.s.mask[from-1]).IsFigure()
	if c.s.mask[value-1] == '的' {
		if behind && n.Verbs.suffix(text) == 0 {
			return nil // 12个省份的90家单位; but 8个公司运营的16支基金
		}
		return n.attribute(text)
	}
	if behind { // 36家公司、科创板|28家公司
		i := slices.IndexFunc(text, func(g glyph) bool { return g.folded == '、' })
		if i < 0 {
			return nil
		}
		text = text[i+1:]
	}
	var verb []glyph
	if r.rule.Set["measure"] == "" {
		verb = c.governing(value)
	}
	if len(verb) > 0 && n.Do.prefix(text) == len(verb) {
		text = n.trim(text[len(verb):])
	}
	switch last := c.s.maskGlyphs()[value-1]; {
	case last.folded == '等' && len(c.placesListed(value)) > 0:
		return c.placesListed(value)
	case len(text) == 0 || !n.names(text, len(verb) > 0):
	case last.folded == '等':
		return slices.Concat(verb, text, []glyph{last})
	case text[len(text)-1] == last:
		return slices.Concat(verb, text)
	}
	return verb
}

// placesListed returns the places that stand before 等 and a mask offset, 江苏、浙江等 of
// 江苏、浙江等5个省份; nil where only one does, or too many.
func (c *reportContext) placesListed(end int) []glyph {
	from, n := end-1, 0
	for from > 0 && rules.MaskClass(c.s.mask[from-1]) == rules.Region {
		from, n = from-1, n+1
		if from == 0 || !c.x.nouns.listed(c.s, from-1) {
			break
		}
		from--
	}
	if n < 2 || n > maxPlaces {
		return nil
	}
	if c.x.nouns.listed(c.s, from) {
		from++
	}
	return c.s.glyphs(from, end)
}

// maxPlaces is how many places a name may list.
const maxPlaces = 3

// maxModifying is how long a noun may be that tells which of a kind are counted;
// maxAttribute how long what stands before 的 may be.
const (
	maxModifying = 9
	maxAttribute = 14
)

// names reports whether a text is a name, and not what someone does or a figure. The
// object of a verb may be more, but no list: what is listed is what is counted.
func (n *nouns) names(text []glyph, object bool) bool {
	if object && len(text) <= maxAttribute {
		return !hasWord(n.Function, text) && !slices.ContainsFunc(text, func(g glyph) bool { return g.folded == '、' })
	}
	if len(text) < minOwner || len(text) > maxModifying || n.Figure.suffix(text) > 0 || n.Average.suffix(text) > 0 || n.Predicate.prefix(text) > 0 {
		return false
	}
	return !n.holds(n.Verbs, text) && !hasWord(n.Function, text)
}

// holds reports whether a text holds a word of the set that is longer than one
// character and no part of a name: neither 升 of 东升路 nor 保护 of 保护区.
func (n *nouns) holds(words *wordset, text []glyph) bool {
	for i, w := words.index(text, 0); i >= 0; i, w = words.index(text, i+w) {
		if w > 1 && n.Keep.prefix(text[i:]) <= w {
			return true
		}
	}
	return false
}

// attribute returns what stands before 的 and a count, if it says which are counted.
func (n *nouns) attribute(text []glyph) []glyph {
	if len(text) < minSubject || len(text) > maxAttribute || n.Copula.prefix(text) > 0 || n.ThereIs.prefix(text) > n.Keep.prefix(text) {
		return nil
	}
	for i, w := n.Oblique.index(text, 0); i >= 0; i, w = n.Oblique.index(text, i+w) {
		if n.Keep.prefix(text[i:]) <= w && n.Keep.suffix(text[:i+w]) <= w {
			return nil
		}
	}
	return text
}

// governing returns the verb that a clause begins with where a count at a mask offset
// may be its object: 关停 of 关停东山等5家煤矿; nil without one, or with a figure between.
func (c *reportContext) governing(value int) []glyph {
	from := clauseStart(c.s.mask, value)
	if c.numbersBetween(from-1, value) {
		return nil
	}
	n := c.x.nouns
	text := n.trim(c.s.maskGlyphs()[from:value])
	w := n.Do.prefix(text)
	if w < minVerb || n.Nominal.has(text[:w]) || n.Keep.prefix(text) > w {
		return nil
	}
	if rest := text[w:]; n.Oblique.suffix(rest) > 0 || hasWord(n.Toward, rest) || hasWord(c.x.words.At, rest) {
		return nil // 使用推土机在城东拆除棚屋12间
	}
	return text[:w:w]
}
