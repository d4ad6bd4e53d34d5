package extract

import (
	"slices"

	"statsheet/rules"
)

// minClauses is how many names make a list that is joined by commas: two may be a topic and its figure.
const minClauses = 3

// clausesOf returns the names of a list that commas join, each a clause of its own, whose last one is
// the leading noun of a zip of as many figures: 采矿业, 制造业 and 电力、热力生产和供应业 of 采矿业，制造业，
// 电力、热力生产和供应业产值分别为…. Where some of the clauses join names themselves, those of all of them
// count: 小学、初中，高中学生分别为…. Nil for anything else.
func (m *matcher) clausesOf(s *sentence, last noun, want int) [][]glyph {
	n, from := m.x.nouns, clauseStart(s.mask, last.at.from)
	if want < minClauses || from != last.at.from {
		return nil
	}
	names := [][]glyph{last.text}
	for more := true; more && from > 1 && (s.mask[from-1] == '，' || s.mask[from-1] == '；'); {
		end := from - 1
		from = clauseStart(s.mask, end)
		var name []glyph
		if name, more = n.clauseName(s, from, end); name == nil {
			break
		}
		names = append(names, name)
	}
	slices.Reverse(names)
	switch {
	case len(names) == 1:
		return nil
	case len(names) == want:
		if n.oneKind(names) || len(n.split(last.text, want)) != want && !slices.ContainsFunc(names[:want-1], n.fares) {
			return names
		}
	case len(names) < want && len(n.split(last.text, want)) != want:
		if all := n.split(joinNames(names), want); len(all) == want {
			return all
		}
	}
	return nil
}

// clauseName returns the name that is all of a clause, but for the time and place before it, and whether there
// may be another before it: not behind those. Nil for any other clause.
func (n *nouns) clauseName(s *sentence, from, end int) (name []glyph, more bool) {
	at := end
	for at > from && !rules.IsMask(s.mask[at-1]) {
		at--
	}
	if at > from {
		if class := s.class(at - 1); class != rules.Period && class != rules.Region || at-from > 2 {
			return nil, false
		}
	}
	text := n.dropAsides(s.glyphs(at, end))
	if len(text) < minSubject || len(text) > maxListed+minOwner {
		return nil, false
	}
	if whole, _ := n.clean(text); n.Body.suffix(text) == 0 && (len(whole) != len(text) || n.View.suffix(text)+n.Aspect.suffix(text) > 0) {
		return nil, false
	}
	return text, at == from
}

// oneKind reports whether all of the names of a list end with one character, the last of them before the figure
// that is of them all: 采矿业, 制造业, 供应业|产值.
func (n *nouns) oneKind(names [][]glyph) bool {
	last := names[len(names)-1]
	last = last[:len(last)-len(n.swungHead(last))]
	return len(last) >= minSubject && !slices.ContainsFunc(names[:len(names)-1], func(name []glyph) bool {
		return name[len(name)-1].folded != last[len(last)-1].folded
	})
}

// fares reports whether a clause may say how something moves or fares, and be no name.
func (n *nouns) fares(text []glyph) bool {
	i, _ := n.Moves.index(text, 1)
	return i > 0 || n.Fares.suffix(text)+n.Thriving.suffix(text) > 0
}

// joinNames sets a 、 between names.
func joinNames(names [][]glyph) []glyph {
	out := slices.Clone(names[0])
	for _, name := range names[1:] {
		out = slices.Concat(out, []glyph{{folded: '、', source: '、'}}, name)
	}
	return out
}
