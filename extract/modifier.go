package extract

import (
	"slices"

	"statsheet/rules"
)

// modifier returns what stands before a count whose name stands behind it and tells
// which are counted: 沪市主板 of 沪市主板1490家公司, 新近投用 of 新近投用的4座桥, and 关停 with
// the examples of 关停东山等5家煤矿; nil where nothing does.
func (c *current) modifier(name *naming) []glyph {
	f, r := name.f, name.r
	value := r.at(c.s)
	if f.UnitKind != "count" && f.UnitKind != "people" || name.from != value+1 && name.from != value+2 || r.namedBefore(c.s) || value == 0 {
		return nil
	}
	lead, n := c.x.nouns.lead(c.s, value), c.x.nouns
	text, from := lead.text, lead.at.from
	behind := c.s.class(from - 1).IsFigure()
	if c.s.mask[value-1] == '的' {
		if behind && n.Verbs.suffix(text) == 0 {
			return nil // 12个省份的90家单位; but 8个公司运营的16支基金
		}
		return n.attribute(text)
	}
	if behind { // 36家公司、科创板|28家公司
		i := indexRune(text, '、')
		if i < 0 {
			return nil
		}
		text = text[i+1:]
	}
	var verb []glyph
	if r.measure() == "" {
		verb = c.governing(value)
	}
	if len(verb) > 0 && n.Do.prefix(text) == len(verb) {
		text = n.trim(text[len(verb):])
	}
	if len(name.text) <= maxModifier {
		if all := c.apposed(f, value); len(all) > 0 {
			return slices.Concat(verb, all)
		}
	}
	return c.examples(value, verb, text)
}

// examples returns what stands before a count with its verb: the places that 等 closes, other
// examples, or the noun right before it.
func (c *current) examples(value int, verb, text []glyph) []glyph {
	switch last := c.s.maskGlyphs()[value-1]; {
	case last.folded == '等' && len(c.placesListed(value)) > 0:
		return c.placesListed(value)
	case len(text) == 0 || !c.x.nouns.modifies(verb, text):
	case last.folded == '等':
		return slices.Concat(verb, text, []glyph{last})
	case text[len(text)-1] == last:
		return slices.Concat(verb, text)
	}
	return verb
}

// apposed returns the names before a count that are as many as it says: 甲渠、乙渠 of
// 整修甲渠、乙渠两条水渠; nil for any other. A longer noun tells enough without them.
func (c *current) apposed(f *Fact, value int) []glyph {
	if f.Scale != "" || len(f.Value) != 1 || f.Value < "2" || f.Value > "4" || f.Unit == "次" {
		return nil
	}
	n := c.x.nouns
	text := c.s.glyphs(n.walk(c.s, value), value)
	names := n.split(text, int(f.Value[0]-'0'))
	if len(names) != int(f.Value[0]-'0') || n.Do.suffix(text) > max(1, n.Nominal.suffix(text)) {
		return nil // 加强管理、新建2个公园
	}
	led := c.lastLed(names[0])
	names[0] = names[0][led:]
	longest := 0
	for _, name := range names[1:] {
		longest = max(longest, len(name))
	}
	for _, name := range names {
		if len(name) < minSubject || len(name) > longest*2+1 || longest > maxApposed || n.acts(name) || n.Predicate.prefix(name) > 0 || n.Copula.suffix(name) > 0 || n.Left.suffix(name) > n.Keep.suffix(name) || n.Oblique.prefix(name) > n.Keep.prefix(name) {
			return nil
		}
	}
	return text[led:]
}

// lastLed returns where in a text the last noun begins that a verb or a word of grammar
// leads to: 甲渠 of 县里整修甲渠.
func (c *current) lastLed(text []glyph) int {
	n := c.x.nouns
	for i := len(text) - minSubject; i > 0; i-- {
		before := text[:i]
		w := max(n.Do.suffix(before), n.Copula.suffix(before), n.Medial.suffix(before), c.x.words.Reach.suffix(before), c.x.words.At.suffix(before), n.Oblique.suffix(before), n.Left.suffix(before), n.Done.suffix(before))
		if (w > 0 || before[i-1].folded == '的') && n.ownWord(text, i-w, w) {
			return i
		}
	}
	return 0
}

// maxApposed is how many characters a name may have that stands in apposition.
const maxApposed = 9

// placesListed returns the places that stand before 等 and a mask offset, 江苏、浙江等 of
// 江苏、浙江等5个省份; nil where only one does, or too many.
func (c *current) placesListed(end int) []glyph {
	from, n := end-1, 0
	for c.s.class(from-1) == rules.Region {
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

// modifies reports whether a text, behind a verb if there is one, may tell which of a kind
// are counted.
func (n *nouns) modifies(verb, text []glyph) bool {
	if len(verb) > 0 && len(text) <= maxAttribute {
		return n.objective(text)
	}
	return n.tellsKind(text)
}

// tellsKind reports whether a text is a name, and not what someone does or a figure.
func (n *nouns) tellsKind(text []glyph) bool {
	if len(text) < minOwner || len(text) > maxModifying || n.Figure.suffix(text) > n.Carrier.suffix(text) || n.Average.suffix(text) > 0 || n.Predicate.prefix(text) > 0 {
		return false
	}
	return !n.holds(n.Verbs, text) && !n.Function.in(text)
}

// objective reports whether a text may be the object of a verb: any words but a list, as what
// is listed is what is counted.
func (n *nouns) objective(text []glyph) bool {
	return !n.Function.in(text) && indexRune(text, '、') < 0
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
		if n.ownWord(text, i, w) {
			return nil
		}
	}
	return text
}

// relative reports whether a text that begins with a verb of w glyphs names who did that, or how many
// of them: 实现盈利的企业, 达到标准的城市占比; not 实现农产品的销售额, 完成城区的道路工程.
func (n *nouns) relative(text []glyph, w int) bool {
	medial := n.Medial.has(text[:w])
	i := indexRune(text, '的')
	if w < minVerb || !medial && !n.Verbs.has(text[:w]) && !n.Attained.has(text[:w]) || i < w+minSubject || indexRune(text[w:i], '、') >= 0 {
		return false
	}
	head := text[i+1:]
	if of, _ := n.OfWhole.index(head, minSubject); of > 0 {
		head = head[:of] // 院校|占总体比例
	}
	head = head[:len(head)-n.Rate.suffix(head)]
	if n.Attained.has(text[:w]) && n.attainer(head) {
		return true
	}
	who := max(n.People.suffix(head), n.Carrier.suffix(head), n.Agent.suffix(head), n.Division.suffix(head))
	if len(head) < minSubject || len(head) > maxModifying || n.holds(n.Verbs, head) || n.Function.in(head) {
		return false
	}
	return who > 0 || n.Bearer.suffix(head) > 0 && (!medial || n.Verbs.suffix(text[w:i]) >= minVerb)
}

// attainer reports whether a text begins with the name of those who came up to something, before the end or what
// they did: 机构|注销; not 企业|销售额.
func (n *nouns) attainer(text []glyph) bool {
	if n.Figure.suffix(text) > n.Carrier.suffix(text) {
		return false
	}
	for i := min(len(text), maxModifying); i >= minSubject; i-- {
		rest := text[i:]
		if max(n.People.suffix(text[:i]), n.Agent.suffix(text[:i]), n.Attainer.suffix(text[:i])) == 0 {
			continue
		}
		if len(rest) == 0 || len(rest) == minVerb && !n.body(rest) || max(n.Verbs.prefix(rest), n.Came.prefix(rest), n.State.prefix(rest)) >= minVerb {
			return true
		}
	}
	return false
}

// governing returns the verb that a clause begins with where a count at a mask offset
// may be its object: 关停 of 关停东山等5家煤矿; nil without one, or with a figure between.
func (c *current) governing(value int) []glyph {
	n := c.x.nouns
	from := clauseStart(c.s.mask, value)
	if item := n.walk(c.s, value); item > from && c.s.mask[item-1] == '、' {
		from = item // 建成车间5个、|带动农户105人就业
	}
	if c.s.figures(from, value) > 0 {
		return nil
	}
	text := n.trim(c.s.maskGlyphs()[from:value])
	w := n.Do.prefix(text)
	if w < minVerb || n.Nominal.has(text[:w]) && n.People.suffix(text[w:]) < minSubject || n.Keep.prefix(text) > w {
		return nil // 带动|车间; but 带动|贫困户 105人就业
	}
	if rest := text[w:]; n.Oblique.suffix(rest) > 0 || n.Toward.in(rest) || c.x.words.At.in(rest) || n.InPlace.has(rest) {
		return nil // 使用推土机在城东拆除棚屋12间, 组团内9条道路
	}
	return text[:w:w]
}
