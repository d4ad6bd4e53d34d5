package extract

import (
	"slices"

	"statsheet/rules"
)

// A placed is one of several that a list of figures is of.
type placed struct {
	name []glyph // what is measured, behind whose it is, but for a place of the table
	at   span    // of the name in the mask
}

// ownerList reads who or what a list of as many figures is of that begins at a mask offset: places, which
// the table may not have, 甲区、某镇产值分别为…, or those that the clause before ranks by one
// figure, 产值居前的是甲市、乙市，分别为…, or says how they rank, 甲区、某镇居前两位，分别为…. Nil for any other list.
func (m *matcher) ownerList(s *sentence, end, want int, said bool) []placed {
	from, what := clauseStart(s.mask, end), []glyph(nil)
	ranked, topped := from == end && end > 1 && s.mask[end-1] == '，', false
	if ranked {
		end--
		if from, what = m.rankedBy(s, clauseStart(s.mask, end), end); len(what) == 0 {
			to := m.beforeRank(s, from, end)
			if to == end {
				return nil
			}
			end, ranked, topped = to, false, true
		}
	}
	if !ranked {
		from = afterFigures(s, from, end)
	}
	n := m.x.nouns
	from = s.behindPeriods(from, end)
	from += n.Part.prefix(s.maskGlyphs()[from:end])
	items := n.items(s, from, end)
	if want < 2 || len(items) != want {
		return nil
	}
	if !ranked {
		what = n.cutFigure(s, &items[want-1])
		if what == nil && !said {
			what = m.spokenOf(s, from)
		}
		if !n.areas(s, items) || what == nil && !said && (!topped || n.inTable(s, items)) {
			return nil
		}
		what, _ = n.clean(what)
	}
	return n.owned(s, items, what, said)
}

// behindPeriods returns where the last period between two mask offsets ends; the first of them without one.
func (s *sentence) behindPeriods(from, to int) int {
	for i := to - 1; i >= from; i-- {
		if s.class(i) == rules.Period {
			return i + 1
		}
	}
	return from
}

// rankedBy returns by which figure a clause ranks those that it lists, and where the list begins:
// 产值 of 产值排名前三的是甲、乙、丙.
func (m *matcher) rankedBy(s *sentence, from, end int) (list int, figure []glyph) {
	n, clause := m.x.nouns, s.maskGlyphs()[from:end]
	top, _ := n.RankedBy.index(clause, 0)
	at, w := m.x.words.Lists.index(clause, max(top, 0))
	if i, size := n.Copula.index(clause, max(top, 0)); i >= 0 && (at < 0 || i < at) {
		at, w = i, size
	}
	if top <= 0 || at < 0 {
		return from, nil
	}
	return from + at + w, n.lead(s, from+top).text
}

// items returns where the names stand that are joined between two mask offsets.
func (n *nouns) items(s *sentence, from, end int) []span {
	var out []span
	for i := from; i < end; i++ {
		if w := n.joint(s, i); w > 0 && i > from && i+w < end {
			out = append(out, span{from, i})
			from, i = i+w, i+w
		}
	}
	return append(out, span{from, end})
}

// cutFigure cuts what is measured from the last name of a list, which begins with whose it is: 产值 of
// 某镇产值.
func (n *nouns) cutFigure(s *sentence, last *span) []glyph {
	at, all := last.from, s.maskGlyphs()
	if n.isPlace(s, at) {
		at++
	} else {
		for at++; at < last.to && n.Division.suffix(all[last.from:at]) == 0; {
			at++
		}
		for at < last.to && n.Division.suffix(all[last.from:at+1]) > 1 {
			at++
		}
	}
	figure := span{at, last.to}
	if at < last.to && isPlaceEnd(s, at) && n.OfCity.prefix(all[at:last.to]) == 0 {
		figure.from++ // 平湖|区|产值
	}
	if figure.from == last.to {
		return nil
	}
	last.to = at
	if s.mask[figure.from] == '的' {
		figure.from++
	}
	return s.glyphs(figure.from, figure.to)
}

// spokenOf returns the figure that a clause without a number before a mask offset names alone: 产值 of
// 产值方面，.
func (m *matcher) spokenOf(s *sentence, at int) []glyph {
	if at < 2 || s.mask[at-1] != '，' || s.figures(clauseStart(s.mask, at-1), at) > 0 {
		return nil
	}
	n, text := m.x.nouns, m.x.nouns.lead(s, at-1).text
	w := n.Aspect.suffix(text)
	if text = text[:len(text)-w]; w == 0 && !n.isFigure(text) {
		return nil
	}
	return text
}

// areas reports whether all names of a list are those of places, whether the table has them or not.
func (n *nouns) areas(s *sentence, items []span) bool {
	return !slices.ContainsFunc(items, func(at span) bool {
		text := s.maskGlyphs()[at.from:at.to]
		return (len(text) > 1 || !n.isPlace(s, at.from)) && !n.isArea(text)
	})
}

// inTable reports whether all names of a list are places of the table.
func (n *nouns) inTable(s *sentence, items []span) bool {
	return !slices.ContainsFunc(items, func(at span) bool { return at.to-at.from > 1 || !n.isPlace(s, at.from) })
}

// isArea reports whether a text without a mention may be the name of a part of a place that the table does
// not have: 城东街道; not 农村.
func (n *nouns) isArea(text []glyph) bool {
	return len(text) >= minOwner && len(text) <= maxListed && n.Division.suffix(text) > 0 && !slices.ContainsFunc(text, func(g glyph) bool { return !isHan(g.folded) })
}

// owned sets what is measured behind each of those of a list whose it is, but for places of the table where
// there is something said of them.
func (n *nouns) owned(s *sentence, items []span, what []glyph, said bool) []placed {
	out := make([]placed, len(items))
	for i, at := range items {
		out[i] = placed{what, at}
		if at.to-at.from > 1 || !n.isPlace(s, at.from) || what == nil && !said {
			out[i].name = slices.Concat(s.glyphs(at.from, at.to), what)
		}
	}
	return out
}
