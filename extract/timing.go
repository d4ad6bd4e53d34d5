package extract

import (
	"slices"
	"strings"

	"statsheet/extract/numeral"
	"statsheet/rules"
)

// timing is the periods that the figures of a list are of, one each: 2022年、2023年产量分别为3万吨、
// 4万吨, or that they are compared with. It is empty where they are of one time.
type timing struct {
	column  string   // period or base_period
	periods []span   // on the mask
	first   int      // the first of as many years, where one span tells them: 2021年至2023年
	parts   []string // the quarters or months, where one span tells them, 一、二季度, or which years of it: 近三年
	to      int      // where what tells them ends on the mask
}

// give sets the time of the figure of a list at an index.
func (t timing) give(r *row, i int) {
	switch {
	case t.first > 0:
		r.year = t.first + i
	case len(t.parts) > 0:
		r.columns, r.part = append(slices.Clip(r.columns), captured{t.column, t.periods[0]}), t.parts[i]
	case len(t.periods) > 0:
		r.columns, r.sameAs = append(slices.Clip(r.columns), captured{t.column, t.periods[i]}), t.periods[len(t.periods)-1].from
	}
}

// timesBefore returns the periods, as many as there are figures, that stand before a list of those
// with no list of names: 2022年、2023年产量分别为3万吨、4万吨, in its clause, which is their own, or in
// one before it. Between may stand only clauses of as many figures: those of the same times; behind a semicolon
// they tell no time: 2022年、2023年产量分别为3万吨、4万吨；销量分别为….
func (m *matcher) timesBefore(s *sentence, l *listing) (times timing, own bool) {
	want := len(l.values)
	if len(l.names) > 1 || l.lead < 0 || want < 2 {
		return timing{}, false
	}
	from, to := clauseStart(s.mask, l.lead), l.lead
	for own = true; ; own = false {
		if t := m.timesIn(s, span{from, to}, want); len(t.periods) > 0 {
			if m.ofThings(s, t, l.lead, want) {
				return timing{}, false
			}
			return t, own
		}
		if n := s.figures(from, to); from < 2 || s.breaksOff(span{from, to}) || n > 0 && n != want {
			return timing{}, false
		}
		from, to = clauseStart(s.mask, from-1), from-1
	}
}

// ofThings reports whether figures may rather be shared out among things that are named or counted between the times
// and the list that begins at lead: 近三年，三家子公司营收分别为…, 近两年，收入、利润分别增长5%、6%；同比分别提高….
func (m *matcher) ofThings(s *sentence, t timing, lead, want int) bool {
	from := min(t.to, lead)
	begin := from // of what is told behind the last figure
	for end := clauseEnd(s.mask, from); end < lead; end = clauseEnd(s.mask, from) {
		first := from
		for first < end && !s.class(first).IsFigure() {
			first++
		}
		if m.x.nouns.And.in(s.glyphs(from, first)) || slices.Contains(s.mask[from:first], '、') {
			return true
		}
		if from = end + 1; first < end {
			begin = from
		}
	}
	if t.first == 0 && t.parts == nil {
		return false
	}
	between := s.glyphs(begin, lead)
	return m.x.words.Several.in(between) || m.x.words.Averaged.suffix(between) > 0 || slices.ContainsFunc(between, func(g glyph) bool {
		v, ok := numeral.Parse(string(g.folded))
		return ok && v.Cmp(numeral.Int(want)) == 0
	})
}

// breaksOff reports whether the times before a clause do not hold in it: a stop stands between, or a semicolon and it
// tells one of its own, which 同期 is not.
func (s *sentence) breaksOff(clause span) bool {
	if before := s.mask[clause.from-1]; before != '；' {
		return isStop(before)
	}
	for i := clause.from; i < clause.to; i++ {
		if s.class(i) == rules.Period {
			if p := s.mentions[s.who[i]].Period; !p.Same || p.Year != 0 || p.RelYear != 0 {
				return true
			}
		}
	}
	return false
}

// timesIn returns the periods of a clause, if they are listed as many as wanted, or are one span
// of as many years, and nothing is compared with them.
func (m *matcher) timesIn(s *sentence, clause span, want int) timing {
	t := timing{column: "period"}
	for i := clause.from; i < clause.to; i++ {
		if s.class(i) != rules.Period {
			continue
		}
		n := len(t.periods)
		if n > 0 && i-t.periods[n-1].to != 1 {
			n, t.periods = 0, nil // 2023年一季度（2021年、2022年同期…
		}
		if n == 0 && m.x.nouns.Compare.suffix(s.maskGlyphs()[clause.from:i]) > 0 {
			return timing{}
		}
		t.periods = append(t.periods, span{i, i + 1})
	}
	if len(t.periods) > 0 {
		t.to = t.periods[len(t.periods)-1].to
	}
	if len(t.periods) == 1 {
		t.first, t.parts = s.firstOf(t.periods[0], want), s.partsOf(t.periods[0], want)
		if t.first == 0 && t.parts == nil {
			t.parts, t.to = m.eachPart(s, t.periods[0], want)
		}
	}
	if t.first == 0 && t.parts == nil && len(t.periods) != want {
		return timing{}
	}
	return t
}

// firstOf returns the first year of a period on the mask that is a span of so many, 0 for
// any other.
func (s *sentence) firstOf(at span, years int) int {
	m := &s.mentions[s.who[at.from]]
	if p := m.Period; p.EndYear-p.Year+1 != years || years == 2 && namesFinancial(s.quote(m.Start, m.End)) {
		return 0
	}
	return m.Period.Year
}

// partsOf returns the quarters or months of a period on the mask that lists so many of a year, or which years of one
// that counts back as many; nil for any other: 一、二、三季度, 4—6月, 7、8、9三个月, 第一至第四季度, 近三年. What begins with
// the year is told as a whole, but for its four quarters and what is counted: 前三个月.
func (s *sentence) partsOf(at span, want int) []string {
	m := &s.mentions[s.who[at.from]]
	p, text := m.Period, s.folded[m.Start:m.End]
	if p.BackUnit == 'Y' && p.Back == want {
		return ordinals(want)
	}
	if len(p.Sub) != len("01/09") || p.EndSub != "" || !listsParts(p.Sub, text, want) {
		return nil
	}
	return partsBetween(firstMonth(p.Sub), lastMonth(p.Sub), want)
}

// eachPart returns the quarters or months of a period on the mask behind which it is said that each of so many of
// them is told, and where that ends: of 去年四个季度, 上半年各月.
func (m *matcher) eachPart(s *sentence, at span, want int) (parts []string, to int) {
	p, to := s.mentions[s.who[at.from]].Period, at.to
	if p.BackUnit != 0 || p.EndYear != 0 || p.EndSub != "" || p.Day != 0 {
		return nil, to
	}
	if s.mask[to] == '，' {
		to++
	}
	w := m.x.words.EachPart.prefix(s.maskGlyphs()[to:])
	if w == 0 && s.class(to).IsFigure() && s.mentions[s.who[to]].Value.Cmp(numeral.Int(want)) == 0 && isQuarters(s.glyphs(to, to+1)) {
		w = 1
	}
	if w == 0 {
		return nil, to
	}
	first, last := max(1, firstMonth(p.Sub)), lastMonth(p.Sub)
	if last == 0 {
		last = 12
	}
	parts = partsBetween(first, last, want)
	if parts == nil || isQuarters(s.glyphs(to, to+w)) != (parts[0][0] == 'Q') {
		return nil, to
	}
	return parts, to + w
}

// isQuarters reports whether a text speaks of quarters: 四个季度, 各季.
func isQuarters(text []glyph) bool { return indexRune(text, '季') >= 0 }

// partsBetween returns the months from one to another where there are so many, or their quarters; nil for any other
// number.
func partsBetween(first, last, want int) []string {
	var out []string
	switch last - first + 1 {
	case want:
		for month := first; month <= last; month++ {
			out = append(out, padded(month, 2))
		}
	case 3 * want:
		for quarter := (first + 2) / 3; quarter <= last/3; quarter++ {
			out = append(out, "Q"+padded(quarter, 1))
		}
	}
	return out
}

// listsParts reports whether figures that are told of some months, so many, may be of one part of them each.
func listsParts(sub string, text []rune, want int) bool {
	switch {
	case !fromStart(sub), slices.ContainsFunc(text, func(r rune) bool { return strings.ContainsRune("、/和", r) }), sub == "01/12" && slices.Contains(text, '季'):
		return true
	}
	return want > 2 && slices.Contains(text, '个')
}

// ordinals returns the numbers from 0 on, so many.
func ordinals(n int) []string {
	out := make([]string, n)
	for i := range out {
		out[i] = padded(i, 1)
	}
	return out
}
