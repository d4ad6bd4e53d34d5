package extract

import (
	"slices"
	"strings"

	"statsheet/rules"
)

// bracketed returns the noun before the bracket that a row without a name of its own
// opens: 汽车 of 汽车（增长35.8%）; "" where a figure stands before it.
func (c *chronicle) bracketed(name *naming) string {
	value := name.r.at(c.s)
	open := lastOpen(c.s.mask[:value], '（')
	if open <= 0 || !c.inBracket || slices.ContainsFunc(c.s.mask[open:value], rules.IsMask) {
		return ""
	}
	text := c.beforeBracket(value)
	if c.x.nouns.besideNamed(c.s, open) {
		return c.s.text(open-1, open)
	}
	if rules.IsMask(c.s.mask[open-1]) && c.x.nouns.visitors(c.s, open-1) == nil && (!c.x.nouns.isPlace(c.s, open-1) || c.x.nouns.Figure.suffix(text) == 0) {
		return "" // but 自给率最高的是甲市（92%）
	}
	if c.s.ownItem(open) {
		return written(text)
	}
	for i, g := range slices.Backward(text) {
		if g.folded == '、' && !c.x.nouns.inJoined(text, i) || g.folded == '有' && i == 0 && c.x.nouns.Keep.prefix(text) == 0 {
			return written(text[i+1:])
		}
	}
	return written(text)
}

// ofBracket sets what stands before a bracket before a name in it that needs to be told of what
// it is: 家电销售额 of 家电（销售额增长5%）; "" where a figure stands before it.
func (c *chronicle) ofBracket(name *naming) string {
	open := name.from - 1
	for c.s.class(open) == rules.Period {
		open-- // 家电（去年销售额增长5%）
	}
	if !c.inBracket || open < 1 || c.s.mask[open] != '（' || rules.IsMask(c.s.mask[open-1]) {
		return ""
	}
	if n := c.x.nouns; len(name.text) > maxItemFigure || n.Figure.suffix(name.text) == 0 || n.Agent.prefix(name.text) > 0 {
		return ""
	}
	return name.ahead(c.beforeBracket(name.r.at(c.s)))
}

const maxItemFigure = 6 // characters of a name that needs to be told of what it is

// ownItem reports whether what stands before the bracket at a mask offset is an item of a
// list of semicolons, which holds 、 itself: 服装（升3%）；书报、文具（升5%）；….
func (s *sentence) ownItem(open int) bool {
	end := closeOf(s.mask, open)
	return s.rune(end+1) == '；' || s.mask[max(clauseStart(s.mask, open)-1, 0)] == '；'
}

// closeOf returns where a bracket closes first at or after a mask offset; the end if none does.
func closeOf(mask []rune, at int) int { return nextMark(mask, at, '）') }

// nextMark returns where a mark stands first at or after a mask offset; the end if it does not.
func nextMark(mask []rune, at int, mark rune) int {
	for at < len(mask) && mask[at] != mark {
		at++
	}
	return min(at, len(mask))
}

// beforeBracket returns the noun before the bracket in which a mask offset stands,
// nil if it stands in none: 东港股份 of 东港股份（收盘价5.2元）, 教育 of 教育：（支出增长5%）.
func (c *chronicle) beforeBracket(at int) []glyph {
	open := lastOpen(c.s.mask[:at], '（')
	if open <= 0 || !c.aside(c.s, at) {
		return nil
	}
	for open > 1 && (c.s.mask[open-1] == '：' || c.s.mask[open-1] == ' ') {
		open--
	}
	text := c.x.nouns.lead(c.s, open).text
	if i, w := c.x.words.Lists.lastIndex(text); i >= 0 && i+w < len(text) {
		return text[i+w:] // 增幅居前的有|家电（增长5%）
	}
	if i, w := c.x.nouns.Than.lastIndex(text); i >= 0 && len(text)-i-w >= minOwner {
		return text[i+w:] // 优于|整体零售业（增长5%）
	}
	for i, g := range slices.Backward(text) {
		if strings.ContainsRune("的是为", g.folded) && len(text)-i > minOwner {
			return text[i+1:]
		}
	}
	return text
}

// itemStart returns where the item begins, not before from, whose figure the bracket at a
// mask offset gives: behind the last bracket of the same list, 香港 of 台湾（3万人次）、香港（2万人次）.
func (n *nouns) itemStart(s *sentence, from, open int) int {
	for i := open - 1; i > from; i-- {
		if s.mask[i-1] == '）' && n.joint(s, i) > 0 && s.figures(max(lastOpen(s.mask[:i-1], '（'), 0), i) > 0 {
			return i + n.joint(s, i)
		}
	}
	return from
}

// besideNamed reports whether the place before the bracket at a mask offset is one of those whose figures are listed,
// of which another before it is no place: 甲市 of 乙集团（9枚）、甲市（8枚）.
func (n *nouns) besideNamed(s *sentence, open int) bool {
	for open > 0 && s.class(open-1) == rules.Region {
		at := open - 1
		for at > 0 && (n.And.suffix(s.maskGlyphs()[:at]) > 0 || s.mask[at-1] == '、') {
			at -= max(1, n.And.suffix(s.maskGlyphs()[:at]))
		}
		before := lastOpen(s.mask[:at], '（')
		if at == open-1 || s.rune(at-1) != '）' || before < 1 || s.figures(before, at) == 0 {
			return false
		}
		if open = before; !rules.IsMask(s.mask[open-1]) {
			return true
		}
	}
	return false
}

// joint returns the length of what joins two names at a mask offset: 、, 及, 、以及.
func (n *nouns) joint(s *sentence, at int) int {
	w := 0
	if s.rune(at) == '、' {
		w = 1
	}
	return w + n.And.prefix(s.maskGlyphs()[min(at+w, len(s.mask)):])
}

// visitors returns who comes from the place at a mask offset, which is a part of their
// name: 旅客 of 台湾旅客, and of 台湾（3万人次）及韩国旅客（2万人次）.
func (n *nouns) visitors(s *sentence, at int) []glyph {
	for s.class(at) == rules.Region {
		after := s.maskGlyphs()[at+1:]
		if w := n.Visitor.prefix(after); w > 0 {
			if n.Served.prefix(after[w:]) > 0 {
				return nil // 北京旅客|发送量
			}
			return s.glyphs(at+1, at+1+w)
		}
		if len(after) == 0 || after[0].folded != '（' {
			return nil
		}
		end := closeOf(s.mask, at+1) + 1
		w := n.joint(s, end)
		if w == 0 {
			return nil
		}
		at = end + w
	}
	return nil
}

// openOf returns the opening mark of a closing one; 0 for any other character.
func openOf(r rune) rune {
	switch r {
	case '”', '’': // U+201D and U+2019 follow their opening marks
		return r - 1
	case '〉', '》', '」', '』', '】': // so do U+3009 to U+3011
		return r - 1
	case '）':
		return '（'
	}
	return 0
}

// quotesFigure reports whether the mask before an offset opens a quotation of nothing
// but the figure behind it.
func quotesFigure(mask []rune, at int) bool {
	return at > 0 && at+1 < len(mask) && rules.MaskClass(mask[at]).IsFigure() && mask[at-1] != '（' && mask[at-1] == openOf(mask[at+1])
}

// opens returns where the words of a noun begin that stands in a span of the mask, behind the places and
// conjunctions that stand before them.
func (n *nouns) opens(s *sentence, from, end int) int {
	from = n.pastWire(s, from, end)
	from += n.whileIn(s, from, end)
	if s.rune(end) == '（' {
		from = n.itemStart(s, from, end)
	}
	if from > 0 && opens(s.mask[from-1]) {
		from += max(0, n.Part.prefix(s.maskGlyphs()[from-1:end])-1) // （含|村卫生室9个）
	}
	from = n.pastPlaces(s, from, end)
	if from > 0 && from+1 < end && (s.mask[from] == '到' || s.mask[from] == '至') && n.isPlace(s, from-1) && n.isPlace(s, from+1) {
		from-- // 甲市到乙市
	}
	from += n.within(s, from)
	if w := n.Left.prefix(s.maskGlyphs()[from:end]); w > 1 && from+w < end && n.isPlace(s, from+w) {
		from = n.pastPlaces(s, from+w, end) // 预计全市, 其中甲市和乙市
	}
	if w := n.Source.prefix(s.maskGlyphs()[from:end]); w > 0 && from+w+1 == end && n.visitors(s, from+w) != nil {
		from += w // 来自|台湾（3万人次）及韩国旅客（2万人次）
	}
	return from
}

func lastOpen(mask []rune, open rune) int {
	for i, r := range slices.Backward(mask) {
		if r == open {
			return i
		}
		if isEnd(r) {
			return -1
		}
	}
	return -1
}
