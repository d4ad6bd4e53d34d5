package extract

import (
	"slices"

	"statsheet/extract/mention"
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
	if l := m.listing(); firstFigure(l.values) >= 0 { // 分别持平、持平 has none
		m.pair(&l)
	}
}

// zipPeriods pairs periods, or those that are compared with, with values: 比上月和上年同期分别高1个、2个
// 百分点. A span of as many years as there are values stands for each of them; any other single
// period pairs with nothing, and leaves its numbers to other rules.
func (m *matcher) zipPeriods() {
	s, r := m.at.s, m.at.rule
	times := timing{column: r.Zip[0]}
	var values []int
	for _, c := range m.found.Captures {
		at := span{c.Start, c.End}
		if c.Group == r.Zip[0] {
			times.periods = append(times.periods, at)
		} else if v := m.valueOf(s, at); c.Group == r.Zip[1] && v >= 0 {
			values = append(values, v)
		}
	}
	if len(times.periods) == 1 {
		if times.first = s.firstOf(times.periods[0], len(values)); times.first == 0 {
			return
		}
	}
	for i, v := range values {
		at := int(s.maskOf[v])
		out := m.row(span{at, at + 1}, v)
		out.columns = slices.DeleteFunc(out.columns, func(c captured) bool { return c.column == r.Zip[0] })
		if times.first > 0 || len(times.periods) == len(values) {
			times.give(&out, i)
		} else {
			out.review = true
		}
		m.rows = append(m.rows, out)
	}
}

// listing is what the captures of a zip hold.
type listing struct {
	names  [][]glyph
	tail   []glyph // what is said of each, behind 分别 or behind the figures
	values []int   // mentions; -1 for 持平, which has a name and no figure
	lead   int     // where the leading noun ends; -1 without one
	owners []span  // whose the figures are, where one name is a place of the table and another none
}

// listing reads the captures of a zip: names that are captured one by one, or those that the
// leading noun joins.
func (m *matcher) listing() listing {
	s, r := m.at.s, m.at.rule
	l := listing{lead: -1}
	for _, c := range m.found.Captures {
		switch {
		case c.Group == r.Zip[1]:
			if v := m.valueOf(s, span{c.Start, c.End}); v >= 0 || !rules.IsMask(s.mask[c.Start]) {
				l.values = append(l.values, v)
			}
		case c.Group != r.Zip[0] && c.Group != "verb":
		case c.Lead:
			l.lead = c.Start
		case l.lead < 0:
			name, _ := m.x.nouns.clean(s.glyphs(c.Start, c.End))
			l.names = append(l.names, name)
		default:
			l.tail = slices.Concat(l.tail, s.glyphs(c.Start, c.End)) // 甲、乙分别|引进|项目3个和5个
		}
	}
	if l.lead >= 0 {
		m.named(&l)
	} else if len(l.names) > 1 {
		l.names = m.x.nouns.shareHead(l.names)
	}
	return l
}

// named gives a list the names that its leading noun, or a clause before it, joins.
func (m *matcher) named(l *listing) {
	s := m.at.s
	for _, p := range m.ownerList(s, l.lead, len(l.values), len(l.tail) > 0) {
		l.names, l.owners = append(l.names, p.name), append(l.owners, p.at)
	}
	if l.owners == nil {
		l.names = m.ownersAt(s, l.lead, l.values)
	}
}

// pair appends a row for each value of a zip. Columns that stand in a fact with
// the value are its own: 分别增长3%和下降2%.
func (m *matcher) pair(l *listing) {
	s, values, names := m.at.s, l.values, l.names
	times, own := m.timesBefore(s, l)
	back, tail := m.ofFigures(l, len(times.periods) > 0)
	if n := len(names); n > 1 && n < len(values) && values[n] >= 0 && s.opensClause(values[n]) {
		values = values[:n] // 甲、乙分别达到3家、4家，50人获奖
	}
	back = back && !own
	if len(names) == 0 && !back {
		names = [][]glyph{nil}
	}
	if len(l.tail) > 0 {
		names = ownedBy(names, l.tail)
	}
	names = m.shareSwing(names, values, l.lead)
	for i, v := range values {
		if v < 0 {
			continue
		}
		at := int(s.maskOf[v])
		out := m.row(span{at, at + 1}, v)
		out.bound = boundOfList(s, values)
		switch {
		case back:
			times.give(&out, i)
			out.lead, out.pieces, out.back, out.listed, out.tail = l.lead, nil, len(values)-i, len(values), tail
		case len(names) == len(values):
			out.lead, out.pieces, out.label = l.lead, nil, names[i]
			if l.owners != nil {
				out.columns = slices.Concat(out.columns, []captured{{"region", l.owners[i]}})
			}
		case len(names) > 1 || len(times.periods) == 0 && !m.x.nouns.tells(names[0]) && (len(names[0]) == 0 || !s.stroked(values)):
			out.review, out.label = true, slices.Concat(names...)
		default:
			if times.give(&out, i); len(l.tail) > 0 {
				out.lead, out.pieces, out.label = l.lead, nil, names[0]
			}
		}
		m.rows = append(m.rows, out)
	}
}

// shareSwing gives conjoined figures whose values are percentages the word for growth that only the last
// one has, or the clause before: 余额增幅, 户数增幅 of 余额及户数增幅, 甲、乙增幅较大，分别达3%、2%; not what
// is a percentage itself: 失业率、收入增速. Their leading noun ends at a mask offset.
func (m *matcher) shareSwing(names [][]glyph, values []int, lead int) [][]glyph {
	n, end := m.x.nouns, len(names)-1
	if end < 1 || len(names) != len(values) {
		return names
	}
	last, out := names[end], slices.Clone(names)
	swing := last[len(last)-n.Swing.suffix(last):]
	if len(swing) == 0 && lead >= 0 {
		_, swing = m.swingBefore(m.at.s, lead)
	}
	for i, name := range names {
		if v := values[i]; v < 0 || m.at.s.mentions[v].Class != rules.Percent {
			return names
		}
		if n.Swing.suffix(name) == 0 && n.Rate.suffix(name) == 0 && n.OfWhole.suffix(name) == 0 {
			out[i] = slices.Concat(name, swing)
		}
	}
	return out
}

// ofFigures reports whether the figures of a zip are of as many figures before it, and what it says
// of each of those: 增速 of 产量分别为3万吨、4万吨，增速分别为2%、3%. Where times tell its figures apart, a name
// that may stand alone is no such.
func (m *matcher) ofFigures(l *listing, timed bool) (back bool, tail []glyph) {
	n, want := m.x.nouns, len(l.values)
	behind := m.at.s.figures(0, m.at.match.from) >= want
	if len(l.names) != 1 {
		return len(l.names) == 0 && (behind || len(l.tail) == 0), l.tail
	}
	name, said := l.names[0], slices.Concat(l.names[0], l.tail)
	if w := n.Those.prefix(name); behind && w > 0 {
		return true, n.saidOfThose(said[w:])
	}
	switch {
	case behind && (n.goesOn(name) || n.Compare.prefix(name) > 0 || n.Than.prefix(name) > 0) || !timed && m.eachOf(m.at.s, name, l.values):
		return true, said
	case !behind:
	case n.Empty.has(name), m.x.words.CompareEnd.suffix(name) > 0, sumsUp(name):
		return true, l.tail // 与去年相比，分别增长2%、3%; 两项数据分别增长2%、3%
	}
	return false, nil
}

// eachOf reports whether a zip of a single noun tells something of each of the figures right
// before it, as many of one unit as it has values of another: 城市低保对象742户，农村低保对象5473户，
// 补助标准分别为720元、560元.
func (m *matcher) eachOf(s *sentence, name []glyph, values []int) bool {
	unit, n := -1, 0
	first := firstFigure(values)
	for i := int(s.maskOf[first]) - 1; i >= 0 && n < len(values); i-- {
		if class := s.class(i); !class.IsFigure() {
			continue
		}
		if f := s.mentions[s.who[i]].Unit; n == 0 {
			unit = f
		} else if f != unit {
			return false
		}
		n++
	}
	return n == len(values) && unit != s.mentions[first].Unit && len(name) <= maxModifying && m.x.nouns.And.suffix(name) == 0
}

// opensClause reports whether a clause begins with a figure and goes on behind it.
func (s *sentence) opensClause(figure int) bool {
	at := int(s.maskOf[figure])
	return at > 0 && at+1 < len(s.mask) && isClauseEnd(s.mask[at-1]) && !isClauseEnd(s.mask[at+1])
}

// tells reports whether a name alone tells of what several figures are, each of something that is
// not named: it is a figure or long enough, and not one such as 相同指标数据 or 收市.
func (n *nouns) tells(name []glyph) bool {
	return n.Empty.suffix(name) == 0 && (len(name) >= minOwner || n.Figure.suffix(name) > 0)
}

// stroked reports whether figures are told behind one another by strokes, so that each is one of the sizes of what
// they are of, 尺寸20/30/40厘米, or of one time: Q1/Q2营收为3亿元/4亿元.
func (s *sentence) stroked(values []int) bool {
	return s.mask[s.maskOf[values[len(values)-1]]-1] == '/'
}

// firstFigure returns the first value of a list that is a figure, -1 if there is none.
func firstFigure(values []int) int {
	for _, v := range values {
		if v >= 0 {
			return v
		}
	}
	return -1
}

// boundOfList returns the bound that the first of some figures is written with before it,
// which holds for all of them: 分别约为3万元和2万元.
func boundOfList(s *sentence, values []int) mention.Bound {
	if m := &s.mentions[firstFigure(values)]; m.OuterStart < m.Start {
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
	values := make([]int, len(rows))
	for i := range rows {
		if values[i] = rows[i].value; s.mentions[values[i]].Unit != s.mentions[values[0]].Unit {
			return
		}
	}
	names := m.namesAt(s, rows[0].lead, len(rows))
	switch {
	case len(names) == len(rows):
		names = m.shareSwing(names, values, rows[0].lead)
		for i := range rows {
			rows[i].label, rows[i].bound = names[i], boundOfList(s, values)
		}
	case len(names) == 0 && m.afterList(s, rows[0].lead, len(rows)):
		times, _ := m.timesBefore(s, &listing{lead: rows[0].lead, values: values})
		for i := range rows {
			times.give(&rows[i], i)
			rows[i].back, rows[i].listed = len(rows)-i, len(rows)
		}
	case len(names) <= 1 && s.stroked(values):
		times, _ := m.timesBefore(s, &listing{lead: rows[0].lead, values: values})
		for i := range rows {
			times.give(&rows[i], i)
		}
	case len(names) == 1 && m.eachOf(s, names[0], values):
		tail := names[0]
		if w := m.x.nouns.Those.prefix(tail); w > 0 {
			tail = m.x.nouns.saidOfThose(tail[w:])
		}
		for i := range rows {
			rows[i].back, rows[i].listed, rows[i].tail = len(rows)-i, len(rows), tail
		}
	}
}

// afterList reports whether a list without a noun, that begins at a mask offset, goes on with one of as many
// figures: 甲、乙产量分别增长5%、6%，达到3万吨、4万吨.
func (m *matcher) afterList(s *sentence, at, want int) bool {
	for end := clauseStart(s.mask, at); end == at && end > 1 && s.mask[end-1] == '，'; {
		from := clauseStart(s.mask, end-1)
		if n := s.figures(from, end); n > 0 {
			i, _ := m.x.words.Each.index(s.maskGlyphs()[:end], from)
			return n == want && (i >= 0 || m.x.nouns.oneList(s, from, end))
		}
		at, end = from, from
	}
	return false
}

// oneList reports whether all figures between two mask offsets stand in one list: 5%、6%和7%.
func (n *nouns) oneList(s *sentence, from, end int) bool {
	last := -1
	for i := from; i < end; i++ {
		if !s.class(i).IsFigure() {
			continue
		}
		if last >= 0 && (i != last+2 || !n.listed(s, last+1)) {
			return false
		}
		last = i
	}
	return true
}
