package extract

import (
	"slices"

	"statsheet/rules"
)

// listedBefore returns the names, as many as there are values, that a zip whose noun begins at
// a mask offset pairs with them: those that a clause before lists at its end, 甲 and 乙 of 居前的还有
// 甲、乙，净流入额分别为3亿元、2亿元, or whose figures one before tells: 甲、乙产量分别为3万吨、
// 4万吨，销量分别为2万吨、1万吨. Nil where nothing tells, and where whatever goes on with the
// figures before would take their owners alone.
func (m *matcher) listedBefore(s *sentence, at, want int, goesOn bool) [][]glyph {
	for end := clauseStart(s.mask, at); end > 1 && !isStop(s.mask[end-1]); {
		from := clauseStart(s.mask, end-1)
		to := m.beforeRank(s, from, end-1)
		if names := m.listAtEnd(s, span{afterFigures(s, from, to), to}, want); names != nil && (to == end-1 || !m.x.nouns.inTable(s, m.x.nouns.items(s, from, to))) {
			return names
		}
		if goesOn || s.figures(from, end) != want {
			return nil
		}
		i, _ := m.x.words.Each.index(s.maskGlyphs()[:end], from)
		if i < 0 {
			return nil
		}
		if owners := m.ownersOf(s, i, want); owners != nil {
			return owners
		}
		end = from
	}
	return nil
}

// beforeRank returns where in a clause between two mask offsets it begins to say how those rank that it names:
// before 均居前三位 of 甲、乙、丙产值均居前三位. That is its end where it does not end so.
func (m *matcher) beforeRank(s *sentence, from, to int) int {
	const field = 6 // characters of among whom: 全国同行业
	n, at := m.x.nouns, to-1
	if at <= from || s.class(at) != rules.Rank {
		return to
	}
	if s.class(at-1) == rules.Region {
		at--
	}
	clause := s.maskGlyphs()[from:at]
	i, verb := n.RankVerb.lastIndex(clause)
	if gap := len(clause) - i - verb; verb == 0 || gap > field || gap > 0 && (verb < minVerb || s.figures(from+i, at) > 0) {
		return to
	}
	return from + i - n.Apart.suffix(clause[:i])
}

// listAtEnd returns the names that the clause at a place of the mask lists at its end.
func (m *matcher) listAtEnd(s *sentence, at span, want int) [][]glyph {
	n := m.x.nouns
	for _, words := range []*wordset{m.x.words.Lists, n.Copula} {
		if i, size := words.lastIndex(s.maskGlyphs()[at.from:at.to]); i >= 0 {
			at.from += i + size
		}
	}
	if at.from+1 < at.to && s.class(at.from) == rules.Region && s.mentions[s.who[at.from]].Scope != "" {
		at.from++ // 全市|工业、建筑业
	}
	if slices.ContainsFunc(s.mask[at.from:at.to], func(r rune) bool { return rules.MaskClass(r) == rules.Period }) {
		return nil // 2022年和2023年将继续增长，增速分别为…
	}
	names := n.split(s.glyphs(at.from, at.to), want)
	if len(names) != want {
		return nil
	}
	for i, name := range names {
		if i == 0 {
			name = n.ledTo(name)
		}
		if i == want-1 {
			name = n.subject(n.ofTrend(name), n.Figure)
			if says, _ := m.x.words.Reach.index(name, minSubject); says > 0 {
				name = name[:says] // 甲、乙|为主要市场
			}
		}
		if names[i] = n.trim(name); len(names[i]) < minSubject || len(names[i]) > maxListed {
			return nil
		}
	}
	return names
}

// ofTrend returns the last name of a list without what is said of how those that it names go, and without a word for
// their kind: 乙 of 甲、乙等行业增势较好.
func (n *nouns) ofTrend(name []glyph) []glyph {
	const degree = 4 // characters of how well: 持续向好
	i, w := n.Trend.index(name, minSubject)
	if i < 0 || len(name)-i-w > degree {
		return name
	}
	name = name[:i]
	if at := indexRune(name, '等'); at >= minSubject && n.Keep.suffix(name[:at+1]) == 0 {
		return name[:at]
	}
	return name
}

// ledTo returns the first name of a list without what leads to it: 甲 of 前三位为甲、乙、丙 and of
// 主要行业为甲、乙; not of 华为手机.
func (n *nouns) ledTo(name []glyph) []glyph {
	at := indexRune(name, '为')
	if at > 0 && at <= minOwner || at >= len(name)-minSubject || at > 0 && n.Keep.suffix(name[:at+1]) > 0 {
		return name
	}
	return name[at+1:]
}

// joinedBefore returns whose the figures of a zip are whose noun begins at a mask offset, where a figure before it
// in its sentence is of as many together: 甲 and 乙 of 甲和乙收入3亿元，占比为5%，毛利率分别为2%、3%. Nil where none is, and where the zip tells when
// they are so.
func (m *matcher) joinedBefore(s *sentence, at, want int) [][]glyph {
	for end := at; end > 1 && s.mask[end-1] == '，'; {
		from := clauseStart(s.mask, end-1)
		if s.figures(from, end) != 1 {
			return nil
		}
		i := s.untilFigure(from)
		if m.x.nouns.Joined.in(s.maskGlyphs()[from:i]) {
			return nil // 批发和零售业
		}
		if owners := m.ownersOf(s, i, want); owners != nil {
			return m.x.nouns.shareHead(owners)
		}
		end = from
	}
	return nil
}

// ownersOf returns whose the figures of a zip are that 分别 at a mask offset begins:
// 甲 and 乙 of 甲、乙产量分别为….
func (m *matcher) ownersOf(s *sentence, at, want int) [][]glyph {
	n := m.x.nouns
	names := n.split(n.lead(s, at).text, want)
	if len(names) != want {
		return nil
	}
	last := names[want-1]
	names[want-1] = last[:len(last)-len(n.sharedHead(names))]
	if slices.ContainsFunc(names, func(name []glyph) bool { return len(name) < minSubject || n.Figure.suffix(name) > 0 }) {
		return nil
	}
	return names
}

const maxListed = 16 // characters of one of the names of a list

// afterFigures returns where the last figure ends that stands between two mask offsets, of
// a clause that then names what it counts: 最高的3只基金是|甲、乙和丙; else the first offset.
func afterFigures(s *sentence, from, to int) int {
	for i := to - 1; i >= from; i-- {
		if class := s.class(i); class.IsFigure() || class == rules.Rank {
			return i + 1
		}
	}
	return from
}

// ownedBy sets a noun behind each of the names whose it is.
func ownedBy(owners [][]glyph, noun []glyph) [][]glyph {
	out := make([][]glyph, len(owners))
	for i, owner := range owners {
		out[i] = slices.Concat(owner, noun)
	}
	return out
}
