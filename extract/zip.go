package extract

import (
	"slices"

	"statsheet/extract/mention"
	"statsheet/extract/numeral"
	"statsheet/rules"
)

// zip pairs two lists of one match: 甲、乙分别增长1%和2%. Lists of unequal
// length give no row; their numbers go to review.
//
// The first list is the leading noun, split at its conjunctions, or the
// captures of the first group. Where there is no noun at all (，分别增长1%、2%)
// the rows take the indicators of as many facts before them.
func (m *matcher) zip() {
	if r := m.at.rule; r.Zip[0] == "period" || r.Zip[0] == "base_period" {
		m.zipPeriods()
		return
	}
	m.pair(m.lists())
}

// zipPeriods pairs periods, or those that are compared with, with values: 2022年、2023年产量分别为3万吨、4万吨. A span of
// as many years as there are values stands for each of them; any other single
// period pairs with nothing, and leaves its numbers to other rules.
func (m *matcher) zipPeriods() {
	s, r := m.at.s, m.at.rule
	var periods []span
	var values []int
	for _, c := range m.found.Captures {
		at := span{c.Start, c.End}
		if c.Group == r.Zip[0] {
			periods = append(periods, at)
		} else if v := m.valueOf(s, at); c.Group == r.Zip[1] && v >= 0 {
			values = append(values, v)
		}
	}
	first := 0
	if len(periods) == 1 {
		m := &s.mentions[s.who[periods[0].from]]
		if first = m.Period.Year; first == 0 || m.Period.EndYear-first+1 != len(values) || namesFinancial(s.quote(m.Start, m.End)) {
			return
		}
	}
	for i, v := range values {
		at := int(s.maskOf[v])
		out := m.row(span{at, at + 1}, v)
		out.columns = slices.DeleteFunc(out.columns, func(c captured) bool { return c.column == r.Zip[0] })
		switch {
		case first > 0:
			out.year = first + i
		case len(periods) == len(values):
			out.columns, out.sameAs = append(out.columns, captured{r.Zip[0], periods[i]}), periods[len(periods)-1].from
		default:
			out.review = true
		}
		m.rows = append(m.rows, out)
	}
}

// lists returns the names and the values that a match pairs, and where its
// leading noun ends.
func (m *matcher) lists() (names [][]glyph, values []int, leadAt int) {
	s, r := m.at.s, m.at.rule
	var tail []glyph
	lead := false
	for _, c := range m.found.Captures {
		switch {
		case c.Group == r.Zip[1]:
			if v := m.valueOf(s, span{c.Start, c.End}); v >= 0 {
				values = append(values, v)
			}
		case c.Group == r.Zip[0] && c.Lead:
			lead, leadAt = true, c.Start
		case c.Group == "verb", c.Group == r.Zip[0] && len(tail) > 0:
			tail = slices.Concat(tail, s.glyphs(c.Start, c.End)) // 甲、乙分别|引进|项目3个和5个
		case c.Group == r.Zip[0]:
			name, _ := m.x.nouns.clean(s.glyphs(c.Start, c.End))
			if lead && len(values) > 0 {
				tail = name // 甲、乙分别以5%、3%的|份额
				continue
			}
			names = append(names, name)
		}
	}
	if lead {
		names = append(m.namesAt(s, leadAt, len(values)), names...)
	}
	if len(names) > 1 {
		names = m.x.nouns.shareHead(names)
	}
	if lead && len(names) == 1 && !sumsUp(names[0]) && m.placesBefore(s, leadAt) == len(values) {
		names = slices.Repeat(names, len(values)) // 甲市、乙市产值分别增长3%、4%
	}
	if len(tail) > 0 {
		if len(names) == 1 {
			names = slices.Repeat(names, len(values)) // 股东分别|持有
		}
		names = ownedBy(names, tail)
	}
	return names, values, leadAt
}

// namesAt returns the names of a zip whose leading noun ends at a mask offset.
func (m *matcher) namesAt(s *sentence, end, want int) [][]glyph {
	if bracketedBefore(s, end) == want {
		return nil // 甲（3万人次）、乙（2万人次）分别增长5%、3%
	}
	first := m.x.nouns.lead(s, end)
	if len(first.text) == 0 {
		return m.namesBefore(s, end, want)
	}
	names := m.namesOf(s, &first, want)
	if len(names) == 1 && want > 1 && !sumsUp(names[0]) {
		if owners := m.listedBefore(s, first, want, m.x.nouns.goesOn(names[0])); owners != nil {
			return ownedBy(owners, names[0])
		}
	}
	return names
}

// bracketedBefore returns how many brackets with a figure stand in the clause before a mask
// offset, 0 where a figure stands in none.
func bracketedBefore(s *sentence, end int) int {
	n, from := 0, clauseStart(s.mask, end)
	for i := from; i < end; i++ {
		switch {
		case s.mask[i] == '（':
			if shut := min(closeOf(s.mask, i), end); figuresBetween(s, i, shut) > 0 {
				n++
				i = shut
			}
		case rules.MaskClass(s.mask[i]).IsFigure():
			return 0
		}
	}
	return n
}

// namesOf splits the leading noun of a zip. Where it has not as many names as there
// are values, they may stand before a period: 早稻、晚稻全年产量分别为….
func (m *matcher) namesOf(s *sentence, first *noun, want int) [][]glyph {
	names, from := m.x.nouns.split(first.text, want), first.at.from
	if len(names) >= want || from == 0 || rules.MaskClass(s.mask[from-1]) != rules.Period {
		return names
	}
	before := m.x.nouns.split(m.x.nouns.lead(s, from).text, want)
	if len(before) != want {
		return names
	}
	for i := range before {
		before[i] = slices.Concat(before[i], first.text)
	}
	return before
}

// namesBefore returns the names that the clause before a zip without a noun speaks of,
// if it has no figure and as many names: 毛利率和净利率均有下降，分别至3%、2%.
func (m *matcher) namesBefore(s *sentence, end, want int) [][]glyph {
	from := clauseStart(s.mask, end)
	if from < 2 || isStop(s.mask[from-1]) {
		return nil
	}
	if clause := clauseStart(s.mask, from-1); slices.ContainsFunc(s.mask[clause:from], func(r rune) bool { return rules.MaskClass(r).IsFigure() }) {
		return nil
	}
	text := m.x.nouns.lead(s, from-1).text
	if i := slices.IndexFunc(text, func(g glyph) bool { return g.folded == '“' }); i > 0 && text[len(text)-1].folded == '”' {
		text = text[:i] // 起数和人数“双下降”
	}
	names := m.x.nouns.split(m.x.nouns.subject(text, m.x.nouns.Figure), want)
	if len(names) != want {
		return nil
	}
	return names
}

// sumsUp reports whether a noun only sums up the places or figures before it: 两市, 两项数据.
func sumsUp(noun []glyph) bool {
	return len(noun) < 5 && (len(noun) == 0 || numeral.IsNumeral(noun[0].folded))
}

// placesBefore returns how many places are listed before the noun that ends at
// a mask offset.
func (m *matcher) placesBefore(s *sentence, end int) int {
	at := end - 1
	for at >= 0 && !isClauseEnd(s.mask[at]) && !rules.IsMask(s.mask[at]) {
		at--
	}
	n := 0
	for at >= 0 && rules.MaskClass(s.mask[at]) == rules.Region {
		n++
		if at -= 2; at+1 >= 0 && s.mask[at+1] != '、' && !m.x.nouns.And.has(s.glyphs(at+1, at+2)) {
			break
		}
	}
	return n
}

// pair appends a row for each value of a zip. Columns that stand in a fact with
// the value are its own: 分别增长3%和下降2%.
func (m *matcher) pair(names [][]glyph, values []int, leadAt int) {
	s, match := m.at.s, m.at.match
	var tail []glyph
	if len(values) > 1 && (m.x.nouns.ofFiguresBefore(names) && figuresBetween(s, 0, match.from) >= len(values) || len(names) == 1 && m.eachOf(s, names[0], values)) {
		tail, names = slices.Concat(names...), nil // 产量分别为3万吨、4万吨，增速分别为2%、3%
	}
	if figuresBetween(s, 0, match.from) >= len(values) {
		names, tail = m.ofFigures(names, tail)
	}
	if len(names) == 1 && len(values) > 1 && sumsUp(names[0]) && figuresBetween(s, 0, match.from) >= len(values) {
		names = nil // 接待游客3万人次，旅游收入4亿元，两项数据分别增长2%、3%
	}
	if n := len(names); n > 1 && n < len(values) && s.opensClause(values[n]) {
		values = values[:n] // 甲、乙分别达到3家、4家，50人获奖
	}
	review := len(names) != len(values) && len(names) > 0
	for i, v := range values {
		at := int(s.maskOf[v])
		out := m.row(span{at, at + 1}, v)
		out.lead, out.pieces, out.review = leadAt, nil, review
		out.bound = boundOfList(s, values[0])
		if review {
			out.label = slices.Concat(names...)
		} else if len(names) > 0 {
			out.label = names[i]
		} else {
			out.back, out.tail = len(values)-i, tail
		}
		m.rows = append(m.rows, out)
	}
}

// eachOf reports whether a zip of a single noun tells something of each of the figures right
// before it, as many of one unit as it has values of another: 城市低保对象742户，农村低保对象5473户，
// 补助标准分别为720元、560元.
func (m *matcher) eachOf(s *sentence, name []glyph, values []int) bool {
	unit, n := -1, 0
	for i := int(s.maskOf[values[0]]) - 1; i >= 0 && n < len(values); i-- {
		if class := rules.MaskClass(s.mask[i]); !class.IsFigure() {
			continue
		}
		if f := s.mentions[s.who[i]].Unit; n == 0 {
			unit = f
		} else if f != unit {
			return false
		}
		n++
	}
	return n == len(values) && unit != s.mentions[values[0]].Unit && len(name) <= maxModifying && m.x.nouns.And.suffix(name) == 0
}

// ofFiguresBefore reports whether the names of a zip are no more than what is said of the
// figures before it, and with what that is compared: 增速, 高于全省, 增速|高于全省.
func (n *nouns) ofFiguresBefore(names [][]glyph) bool {
	if len(names) == 0 || len(names) > 2 {
		return false
	}
	last := names[len(names)-1]
	compared := max(n.Compare.prefix(last), n.Than.prefix(last)) > 0
	if len(names) == 1 {
		return n.goesOn(last) || compared
	}
	return n.goesOn(names[0]) && compared
}

// ofFigures returns no names where the only one says nothing but with what the figures before are
// compared (与去年相比，分别增长2%、3%) or that it is their averages that move, which it returns.
func (m *matcher) ofFigures(names [][]glyph, tail []glyph) (none [][]glyph, average []glyph) {
	switch {
	case len(names) != 1:
	case m.x.nouns.Average.has(names[0]):
		return nil, names[0] // 金额3亿元，件数4万件，日均分别增长2%、3%
	case m.x.nouns.Empty.has(names[0]), m.x.words.CompareEnd.suffix(names[0]) > 0:
		return nil, tail
	}
	return names, tail
}

// opensClause reports whether a clause begins with a figure and goes on behind it.
func (s *sentence) opensClause(figure int) bool {
	at := int(s.maskOf[figure])
	return at > 0 && at+1 < len(s.mask) && isClauseEnd(s.mask[at-1]) && !isClauseEnd(s.mask[at+1])
}

// boundOfList returns the bound that the first of some figures is written with before it,
// which holds for all of them: 分别约为3万元和2万元.
func boundOfList(s *sentence, first int) mention.Bound {
	if m := &s.mentions[first]; m.OuterStart < m.Start {
		return m.Bound
	}
	return mention.Exact
}

// distribute names the rows of a match whose leading noun joins as many nouns as
// there are figures of one unit: 稻谷和油菜产量3万吨、1万吨. Other rows stay as they are.
func (m *matcher) distribute(s *sentence, rows []row) {
	if len(rows) < 2 || rows[0].lead < 0 {
		return
	}
	for i := range rows {
		if s.mentions[rows[i].value].Unit != s.mentions[rows[0].value].Unit {
			return
		}
	}
	names := m.x.nouns.split(m.x.nouns.lead(s, rows[0].lead).text, len(rows))
	if len(names) != len(rows) {
		return
	}
	names = m.x.nouns.shareHead(names)
	for i := range rows {
		rows[i].label, rows[i].bound = names[i], boundOfList(s, rows[0].value)
	}
}
