package extract

import (
	"strings"

	"statsheet/extract/numeral"
)

// contrast sets behind who or what a figure is of what the figure before is a figure of, where it
// is set beside that: 乙公司市值 of 甲公司市值30亿元，乙公司却高达95亿元.
func (c *chronicle) contrast(name *naming) string {
	f, r, own := name.f, name.r, name.text
	g, n := c.last(), c.x.nouns
	if g != nil && c.spoken > 0 && g.Unit == f.Unit && n.restOf(own) {
		return name.behind(n.figureThere(c.x.plain(g.Indicator)))
	}
	moves := r.measure() == "change"
	if !moves {
		g = c.notChange()
	}
	if g == nil || c.spoken == 0 || g.Unit != f.Unit || moves != (g.Measure == "change") || !r.namedBefore(c.s) || len(own) < minSubject {
		return ""
	}
	text := c.x.plain(g.Indicator)
	w := n.Figure.suffix(text)
	if w == 0 || n.isFigure(own) || c.x.words.InGrowth.suffix(own) > 0 || len(own) > maxModifier && (f.UnitKind == "count" || n.Carrier.suffix(own) == 0) && !endsWith(text[:len(text)-w], own[len(own)-minSubject:]) {
		return ""
	}
	if c.x.words.Beside.in(c.before(r)) {
		return name.behind(besideOwner(text, own, w))
	}
	if n.Do.prefix(own) < minVerb {
		return name.behind(n.ofSameKind(text, own))
	}
	return ""
}

// restOf reports whether a name is only of the places that were not named, or of so many that were:
// 其余县市, 两市.
func (n *nouns) restOf(name []glyph) bool {
	w := n.Rest.prefix(name)
	if len(name) == minSubject && numeral.IsNumeral(name[0].folded) {
		w = 1
	}
	return w > 0 && w < len(name) && n.Places.has(name[w:])
}

// restOfWhole names those that are left by the first of the sentence that were counted like them: 其余村卫生室
// of 村卫生室90个，达标85个，其余5个正在改造.
func (c *chronicle) restOfWhole(name *naming) string {
	n := c.x.nouns
	if !n.Rest.has(name.text) || !c.countsThings(name.r) {
		return ""
	}
	for _, g := range c.inSentence() {
		whole := n.withoutVerb(c.x.plain(g.Indicator))
		if w := n.Do.suffix(whole); w < len(whole) {
			whole = whole[:len(whole)-w] // 隐患|整改
		}
		if g.Measure == "level" && g.Unit == name.f.Unit && len(whole) >= minSubject {
			return name.behind(whole)
		}
	}
	return ""
}

// figureThere returns what the figure of a part of a place is of, without that part: 用电量 of
// 甲区用电量; nil where it is of none.
func (n *nouns) figureThere(figure []glyph) []glyph {
	w := n.Figure.suffix(figure)
	if w == 0 {
		return nil
	}
	for i := len(figure) - w; i >= minSubject; i-- {
		if n.Division.suffix(figure[:i]) > 0 {
			return figure[i:]
		}
	}
	return figure
}

// ofSameKind returns what a figure is of those of one kind, for another of that kind which
// stands alone: 恩格尔系数 of 城镇居民恩格尔系数为29%，农村居民为31%, and 成本率 of 车险成本率95%，
// 责任险98%.
func (n *nouns) ofSameKind(figure, name []glyph) []glyph {
	for w := min(n.Carrier.suffix(name), len(name)-1); w > 0; w-- {
		if head := n.behindKind(figure, name[len(name)-w:]); head != nil {
			return head
		}
	}
	if n.Carrier.suffix(name) > 0 || len(name) < minSubject || n.Whole.suffix(name) > 0 || n.Average.prefix(name) > 0 {
		return nil
	}
	i := len(figure) - n.Figure.suffix(figure)
	for i > minSubject && figure[i-1].folded != name[len(name)-1].folded {
		i--
	}
	if i <= minSubject || n.Dependent.has(figure[i:]) || n.Keep.suffix(name) > 0 {
		return nil
	}
	return figure[i:]
}

// behindKind returns what the name of a figure says of those of a kind, 增加值 of 种植业增加值 for
// 业; nil where it is of others.
func (n *nouns) behindKind(figure, kind []glyph) []glyph {
	if !n.Carrier.has(kind) {
		return nil
	}
	from := 0
	if len(kind) < minSubject {
		from = minSubject // 种植|业增加值; but 居民人均收入
	}
	for i := from; i+len(kind) < len(figure); i++ {
		if endsWith(figure[:i+len(kind)], kind) && n.Carrier.prefix(figure[i:]) == len(kind) && !n.Dependent.has(figure[i+len(kind):]) { // 规上企业总数90家，|亿元企业3家
			return figure[i+len(kind):]
		}
	}
	return nil
}

// besideOwner cuts who or what a figure is of from its name, which ends with w glyphs
// that say what it is: what stands up to 的 or to what the other owner ends with
// (甲公司 beside 乙公司), else all but those glyphs.
func besideOwner(name, other []glyph, w int) []glyph {
	for i := len(name) - w; i > 0; i-- {
		if name[i-1].folded == '的' || len(other) > 1 && endsWith(name[:i], other[len(other)-min(2, len(other)-1):]) {
			return name[i:]
		}
	}
	return name[len(name)-w:]
}

// kindBeside sets what the level before counts behind a kind of it alone: 省级非遗项目 of
// 国家级非遗项目4项，省级8项. The unit is the same.
func (c *chronicle) kindBeside(name *naming) string {
	f, r, kind := name.f, name.r, name.text
	n, g := c.x.nouns, c.levelBefore()
	if g == nil || g.Unit != f.Unit || n.Kind.suffix(kind) == 0 || len(kind) > maxModifier || r.measure() != "" || !r.onlyBefore(c.s) {
		return ""
	}
	what := c.x.plain(strings.TrimPrefix(g.Indicator, g.Verb))
	if rest := n.withoutKind(kind, what); len(rest) < len(what) {
		return name.behind(rest)
	}
	return ""
}

// kindAhead sets behind a kind alone what the last of those listed beside it has behind its own: 国家级项目 of
// 新增5个国家级、10个省级项目.
func (c *chronicle) kindAhead(name *naming) string {
	n, text := c.x.nouns, c.s.maskGlyphs()
	if !n.endsInKind(name.text) {
		return ""
	}
	for at := name.r.at(c.s) + 1; ; {
		next := c.s.untilFigure(at)
		if next < at+minSubject || next == len(text) || !n.listsKind(text[at:next]) {
			return ""
		}
		at = next + 1
		noun := text[at:c.s.untilFigure(at)]
		noun = n.trim(noun[:len(noun)-n.And.suffix(noun)])
		what := n.withoutKind(name.text, noun)
		if len(what) == len(noun) {
			what = n.pastSize(noun)
		}
		if what = n.trim(what[:n.statement(what)]); len(what) >= minSubject && len(what) < len(noun) {
			return name.behind(what)
		}
	}
}

// listsKind reports whether what stands between two figures is a kind alone and what joins the next of a
// list to it: 国家级、, 国家级和.
func (n *nouns) listsKind(text []glyph) bool {
	w := n.And.suffix(text)
	if text[len(text)-1].folded == '、' {
		w = 1
	}
	kind := text[:len(text)-w]
	return w > 0 && len(kind) >= minSubject && n.endsInKind(kind)
}

// pastSize returns what a text has behind the size that it begins with: 项目 of 十亿元以上项目, 变电站 of
// 35千伏变电站.
func (n *nouns) pastSize(text []glyph) []glyph {
	if i, w := n.UpFrom.index(text, minSubject); i > 0 {
		return text[i+w:]
	}
	if i, w := n.SizeEnd.index(text, 1); i > 0 {
		return text[i+w:]
	}
	return text
}

// endsInKind reports whether a text ends with a kind, or with a size and what it is the lowest of: 国家级, 亿元以上.
func (n *nouns) endsInKind(text []glyph) bool {
	return n.Kind.suffix(text)+n.SizeEnd.suffix(text[:len(text)-n.UpFrom.suffix(text)]) > 0
}

// ofSameWhole sets the whole that the share in the clause before is of behind the name of a share
// that leaves it out: 餐饮占总花费 of 住宿占总花费的31%，餐饮占25%.
func (c *chronicle) ofSameWhole(name *naming) string {
	n, g, r := c.x.nouns, c.last(), name.r
	if g == nil || c.spoken == 0 || g.Measure != "share" || r.measure() != "share" || c.partAt(name.r.at(c.s)) || !c.behindFigure(name) {
		return ""
	}
	before := c.s.maskGlyphs()[:max(0, clauseStart(c.s.mask, name.r.at(c.s))-2)]
	if len(before) == 0 || n.OfWhole.suffix(before) == 0 && before[len(before)-1].folded != '的' || !n.OfWhole.in(c.before(r)) || n.OfWhole.in(name.text) {
		return "" // 占多数，约60%，…
	}
	share := c.x.plain(g.Indicator)
	if i, w := n.OfWhole.index(share, minSubject); i > 0 && i+w < len(share) {
		return name.behind(share[i:])
	}
	return ""
}
