package extract

import (
	"slices"

	"statsheet/rules"
)

// adverbial reports whether the mention at a mask offset opens its clause, so
// that it holds for what follows. Each row asks, and what follows the sentence.
func (c *reportContext) adverbial(at int) bool {
	if len(c.leading) == 0 {
		c.leading = slices.Grow(c.leading, len(c.s.mentions))[:len(c.s.mentions)]
		clear(c.leading)
	}
	known := &c.leading[c.s.who[at]]
	if *known == unasked {
		if *known = no; c.beginsClause(at) {
			*known = yes
		}
	}
	return *known == yes
}

// beginsClause is adverbial, not asked before. Other periods and places, and function words,
// may stand before the mention.
func (c *reportContext) beginsClause(at int) bool {
	mask := c.s.mask
	if c.bases[at] || at > 0 && mask[at-1] == '为' && isClauseEnd(mask[min(at+1, len(mask)-1)]) {
		return false // 本周四为国庆假期，…
	}
	if c.closesClause(at) || c.namesReport(at) || c.toCome(at) || c.leadsList(at) || c.datesClause(at) || c.datesEvent(at) {
		return true
	}
	for i := c.behindWire(pastHeadline(mask, clauseStart(mask, at)), at); i < at; {
		switch class := rules.MaskClass(mask[i]); {
		case class == rules.Period, class == rules.Region, class == rules.Ordinal, isLooseMark(mask[i]), opens(mask[i]):
			i++
			continue
		case class != rules.Text:
			return false
		}
		end := i
		for end < at && !rules.IsMask(mask[end]) {
			end++
		}
		text := c.s.glyphs(i, end)
		w := max(c.x.nouns.Left.prefix(text), c.x.words.Bygone.prefix(text))
		if w == 0 && end == at && len(text) <= maxAgent && rules.MaskClass(mask[at]) == rules.Period && c.x.nouns.Agent.suffix(text[:len(text)-c.x.words.On.suffix(text)]) > 0 {
			return true // 公司2024年实现营业收入…，净利润…, 公司于2024年…
		}
		if w == 0 && end == at && c.x.words.UntilCue.has(text) {
			return true // 规划|到2027年
		}
		if w == 0 {
			return false
		}
		i += w
	}
	return true
}

// datesClause reports whether a bracket holds nothing but the period at a mask offset and
// closes a clause without figures, which it dates: 假期8天（1月28日至2月4日），….
func (c *current) datesClause(at int) bool {
	mask := c.s.mask
	if at == 0 || at+2 >= len(mask) || mask[at-1] != '（' || mask[at+1] != '）' || mask[at+2] != '，' {
		return false
	}
	from := clauseStart(mask, at)
	return !slices.ContainsFunc(c.s.rows, func(r row) bool { v := r.at(c.s); return v >= from && v < at })
}

// pastHeadline steps over the headline that a text begins with: 【概况】.
func pastHeadline(mask []rune, at int) int {
	if at == len(mask) || mask[at] != '【' {
		return at
	}
	if i := slices.Index(mask[at:], '】'); i > 0 {
		return at + i + 1
	}
	return at
}

// announced reports whether the period at a mask offset is that of what its clause makes
// known: 统计局昨日公布一季度数据，…, or the day on which something is said: 某部17日称，….
func (c *chronicle) announced(at int) bool {
	from, end := clauseStart(c.s.mask, at), clauseEnd(c.s.mask, at)
	before := c.s.maskGlyphs()[from:at]
	if at > from && c.s.mask[at-1] == '的' {
		before = before[:at-1-from] // 公布的一季度数据
	}
	if c.x.words.Publishes.suffix(before) > 0 {
		return true
	}
	if !slices.ContainsFunc(c.marks, func(m mark) bool { return m.at == at && m.period.day() }) {
		return false
	}
	after := c.s.maskGlyphs()[at+1 : end]
	return c.x.nouns.Said.prefix(after) > 0 || c.x.nouns.Said.suffix(after) > 0
}

// behindSubject reports whether the period at a mask offset stands between the
// subject that opens the sentence's first clause and a figure of that clause, so
// that it holds for the clauses after it: 某品牌上半年收入8亿元，净利润1亿元.
func (c *reportContext) behindSubject(at int) bool {
	from := clauseStart(c.s.mask, at)
	for from < at && c.s.class(from) == rules.Ordinal || from < at && isLooseMark(c.s.mask[from]) {
		from++
	}
	text := c.s.maskGlyphs()[from:at]
	if c.yearly || len(text) == 0 || len(text) > maxAgent || slices.ContainsFunc(text, func(g glyph) bool { return rules.IsMask(g.folded) && rules.MaskClass(g.folded) != rules.Region }) {
		return false
	}
	n := c.x.nouns
	if n.Said.suffix(text) > 0 || c.x.words.Settles.suffix(text) > 0 {
		return true // 统计局公布2024年营业收入…，净利润…
	}
	if n.Do.prefix(text) > 0 || n.Do.suffix(text) > 0 || c.x.words.Within.suffix(text) > 0 || c.x.nouns.Compare.suffix(text) > 0 {
		return false
	}
	return c.s.figures(at, clauseEnd(c.s.mask, at)) > 0
}

// maxAgent is how long the name of who acts may be before a period that holds
// for all that is said of it.
const maxAgent = 16

// closesClause reports whether a clause such as 在单边下跌的2008年 ends with the
// mention at a mask offset and only says when or where.
func (c *current) closesClause(at int) bool {
	mask := c.s.mask
	return (at+1 < len(mask) && mask[at+1] == '，' || c.sinceThen(at)) && c.x.words.Within.prefix(c.s.maskGlyphs()[clauseStart(mask, at):at]) > 0
}

// leadsList reports whether the clause of the period at a mask offset leads to what
// follows: 市局通报上半年全市经济情况：….
func (c *current) leadsList(at int) bool {
	colon := c.colonBehind(at)
	return colon >= 0 && c.s.figures(at, colon) == 0
}

// colonBehind returns the mask offset of the colon that ends the clause at a mask offset, or a
// clause behind it that only leads to what follows: 公布了一季度数据，具体如下：. It is -1 for others.
func (c *current) colonBehind(at int) int {
	mask := c.s.mask
	end := clauseEnd(mask, at)
	if end < len(mask) && mask[end] == '，' {
		if lead := clauseEnd(mask, end+1); c.x.words.BareLead.has(c.s.glyphs(end+1, lead)) {
			end = lead
		}
	}
	if end < len(mask) && mask[end] == '：' {
		return end
	}
	return -1
}

// namesReport reports whether the period at a mask offset is that of a report whose figures follow:
// 某公司2026年一季度报告显示，…, 2025年全县水稻测产结果显示，….
func (c *current) namesReport(at int) bool {
	text := c.s.glyphs(at+1, clauseEnd(c.s.mask, at))
	w := c.x.nouns.Said.suffix(text)
	told := c.s.class(at) == rules.Period && c.x.words.ReportName.suffix(text[:len(text)-w]) > 0 // 2025年|全县…
	return w > 0 && (told || c.x.words.ReportName.prefix(text) > 0)
}
