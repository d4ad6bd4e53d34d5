package extract

import (
	"slices"

	"statsheet/extract/numeral"
	"statsheet/rules"
)

// ownersAt returns the names that the figures of a list are of whose leading noun ends at a mask
// offset. Figures that move to as many others have their names twice: 甲、乙分别由3%、5%升至4%、6%.
func (m *matcher) ownersAt(s *sentence, end int, values []int) [][]glyph {
	names, half := m.namesAt(s, end, len(values)), len(values)/2
	if len(names) == len(values) || half < 2 || half*2 != len(values) || !m.movesAt(s, values[half-1], values[half]) {
		return names
	}
	if again := m.namesAt(s, end, half); len(again) == half {
		return slices.Concat(again, again)
	}
	return names
}

// movesAt reports whether the list of figures goes on between two of them with what they move to.
func (m *matcher) movesAt(s *sentence, last, next int) bool {
	if last < 0 || next < 0 {
		return false
	}
	i, _ := m.x.words.Reach.index(s.maskGlyphs()[:s.maskOf[next]], int(s.maskOf[last])+1)
	return i >= 0
}

// namesAt returns the names of a list whose leading noun ends at a mask offset: those that it
// joins, or those that a count or a clause before it lists; else the noun alone.
func (m *matcher) namesAt(s *sentence, end, want int) [][]glyph {
	if bracketedBefore(s, end) == want {
		return nil // 甲（3万人次）、乙（2万人次）分别增长5%、3%
	}
	n := m.x.nouns
	first := n.lead(s, end)
	if len(first.text) == 0 {
		return m.namesBefore(s, end, want)
	}
	names := m.clausesOf(s, first, want)
	if names == nil {
		names = m.namesOf(s, first, want)
	}
	switch {
	case len(names) > 1:
		return n.shareHead(names)
	case want < 2, sumsUp(names[0]):
		return names
	case m.joinsCounts(s, first, want):
		return nil
	}
	owners, what := m.countedOut(s, first, want)
	if owners == nil {
		owners, what = m.ownersBefore(s, first, want, n.goesOn(names[0])), names[0]
	}
	switch {
	case owners != nil:
		return ownedBy(owners, what)
	case m.placesBefore(s, end) == want:
		return slices.Repeat(names, want) // 甲市、乙市产值分别增长3%、4%
	}
	return names
}

// ownersBefore returns the names that a clause before a zip of a single noun tells its figures are of. A noun that
// goes on with the figure before has no others.
func (m *matcher) ownersBefore(s *sentence, first noun, want int, goesOn bool) [][]glyph {
	if owners := m.listedBefore(s, first.at.from, want, goesOn); owners != nil || goesOn {
		return m.x.nouns.ownersAlike(owners, goesOn)
	}
	return m.joinedBefore(s, first.at.from, want)
}

// ownersAlike gives those that a figure is told of the figure that the last of them has, where it is said of that,
// and else leaves it out: 产值 of 甲、乙产值居前两位，占比分别为… and of 甲、乙产值居前两位，利润分别为….
func (n *nouns) ownersAlike(owners [][]glyph, goesOn bool) [][]glyph {
	if len(owners) < 2 {
		return owners
	}
	if last := owners[len(owners)-1]; len(n.swungHead(last)) == 0 {
		if _, w := n.countOf(last, len(owners)); w == 0 {
			return owners
		}
	}
	owners = n.shareHead(owners)
	for i, owner := range owners {
		head := n.head(owner)
		figure := head[n.carriers(head):]
		if rest := len(owner) - len(figure); !goesOn && rest >= minSubject {
			owners[i] = owner[:rest]
		}
	}
	return owners
}

// namesBefore returns the names that the clauses before a zip without a noun list or speak of.
func (m *matcher) namesBefore(s *sentence, end, want int) [][]glyph {
	names := m.listedBefore(s, end, want, true)
	if names == nil {
		names = m.spokenBefore(s, end, want)
	}
	if names == nil {
		names = m.swungBefore(s, end, want)
	}
	if names == nil {
		return m.countedBefore(s, end, want)
	}
	n := m.x.nouns
	if w := n.Pulls.prefix(names[0]); w >= minVerb && len(names[0])-w >= minSubject {
		names[0] = names[0][w:] // 因客流回升，带动|超市、便利店销售好转，分别增长5%、3%
	}
	return n.shareHead(names)
}

// bracketedBefore returns how many brackets with a figure stand in the clause before a mask
// offset, 0 where a figure stands in none.
func bracketedBefore(s *sentence, end int) int {
	n, from := 0, clauseStart(s.mask, end)
	for i := from; i < end; i++ {
		switch {
		case s.mask[i] == '（':
			if shut := min(closeOf(s.mask, i), end); s.figures(i, shut) > 0 {
				n++
				i = shut
			}
		case s.class(i).IsFigure():
			return 0
		}
	}
	return n
}

// namesOf splits the leading noun of a zip. Where it has not as many names as there
// are values, they may stand before a period: 早稻、晚稻全年产量分别为….
func (m *matcher) namesOf(s *sentence, first noun, want int) [][]glyph {
	names, from := m.x.nouns.split(first.text, want), first.at.from
	if len(names) >= want || s.class(from-1) != rules.Period {
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

// spokenBefore returns the names that the clause before a zip without a noun speaks of,
// if it has no figure and as many names: 毛利率和净利率均有下降，分别至3%、2%.
func (m *matcher) spokenBefore(s *sentence, end, want int) [][]glyph {
	from := clauseStart(s.mask, end)
	if from < 2 || isStop(s.mask[from-1]) || s.figures(clauseStart(s.mask, from-1), from) > 0 {
		return nil
	}
	text := m.x.nouns.lead(s, from-1).text
	if i := indexRune(text, '“'); i > 0 && text[len(text)-1].folded == '”' {
		text = text[:i] // 起数和人数“双下降”
	}
	n := m.x.nouns
	if names := n.split(n.subject(text, n.Figure), want); len(names) == want {
		return names
	}
	return nil
}

// swingBefore returns the word for growth that the clause before a zip without a noun says something of, and
// where it stands: 增幅 of 甲、乙增幅较大，分别达3%、2%. Its length is 0 in any other clause.
func (m *matcher) swingBefore(s *sentence, end int) (at int, swing []glyph) {
	const degree = 4 // characters of how large it is: 较为明显
	from := clauseStart(s.mask, end)
	if from != end || from < 2 || isStop(s.mask[from-1]) {
		return 0, nil
	}
	from = clauseStart(s.mask, end-1)
	i, w := m.x.words.Growth.lastIndex(s.maskGlyphs()[from : end-1])
	at = from + i
	if i < minSubject || end-1-at-w > degree || s.figures(at, end) > 0 {
		return 0, nil
	}
	return at, s.glyphs(at, at+w)
}

// swungBefore returns what as many clauses before a zip without a noun say something of the growth of, one each:
// 进口 and 出口 of 进口增速转正，出口增速加快，分别增长3%、2%.
func (m *matcher) swungBefore(s *sentence, end, want int) [][]glyph {
	var names [][]glyph
	for len(names) < want {
		at, swing := m.swingBefore(s, end)
		if len(swing) == 0 {
			return nil
		}
		name := m.x.nouns.lead(s, at).text
		if len(name) < minSubject {
			return nil
		}
		names, end = append(names, name), clauseStart(s.mask, end-1)
	}
	slices.Reverse(names)
	return names
}

// countedBefore returns the names that the clause before such a zip counts: 甲公司 and 乙公司 of 甲、乙两个公司增幅较大.
func (m *matcher) countedBefore(s *sentence, end, want int) [][]glyph {
	at, swing := m.swingBefore(s, end)
	if len(swing) == 0 {
		return nil
	}
	kind := at
	for kind > 0 && !rules.IsMask(s.mask[kind-1]) {
		kind--
	}
	owners, _ := m.countedOut(s, noun{at: span{kind, at}}, want)
	if owners == nil && kind > 1 && m.placesBefore(s, kind-1) == want {
		for _, item := range m.x.nouns.items(s, kind-2*want, kind-1) {
			owners = append(owners, s.glyphs(item.from, item.to))
		}
	}
	if len(owners) != want {
		return nil
	}
	return ownedBy(owners, s.glyphs(kind, at))
}

// sumsUp reports whether a noun only sums up the places or figures before it: 两市, 两项数据.
func sumsUp(noun []glyph) bool {
	return len(noun) < 5 && (len(noun) == 0 || numeral.IsNumeral(noun[0].folded) && noun[0].folded != '零') // 零售额
}

// placesBefore returns how many places are listed before the noun that ends at
// a mask offset.
func (m *matcher) placesBefore(s *sentence, end int) int {
	at := end - 1
	for at >= 0 && !isClauseEnd(s.mask[at]) && !rules.IsMask(s.mask[at]) {
		at--
	}
	n := 0
	for s.class(at) == rules.Region {
		n++
		if at -= 2; at+1 >= 0 && s.mask[at+1] != '、' && !m.x.nouns.And.has(s.glyphs(at+1, at+2)) {
			break
		}
	}
	return n
}

// countedOut returns the names that stand before a count of them, and what stands behind that:
// 甲, 乙 and 产值 of 甲、乙2个县产值分别为… and of 甲、乙2个县去年产值分别为….
func (m *matcher) countedOut(s *sentence, first noun, want int) (owners [][]glyph, what []glyph) {
	n, at := m.x.nouns, first.at.from-1
	timed := at > 0 && s.class(at) == rules.Period
	if timed {
		for at--; at > 0 && !rules.IsMask(s.mask[at]) && !isClauseEnd(s.mask[at]); {
			at--
		}
	}
	if !s.class(at).IsFigure() || s.mentions[s.who[at]].Value.Cmp(numeral.Int(want)) != 0 {
		return nil, nil
	}
	if owners = n.split(n.lead(s, at).text, want); len(owners) != want {
		return nil, nil
	}
	if timed {
		return owners, first.text
	}
	return owners, n.pastKind(first.text)
}

// joinsCounts reports whether all that stands before a list of figures is as many counts of places:
// 东部6省和西部12省区分别….
func (m *matcher) joinsCounts(s *sentence, first noun, want int) bool {
	from := first.at.from
	return s.class(from-1).IsFigure() && m.x.nouns.Places.has(first.text) && s.figures(clauseStart(s.mask, from), from) == want
}

// pastKind returns what stands behind the word, and what is added to it in brackets, for what
// was counted: 产值 of 县（市）产值.
func (n *nouns) pastKind(text []glyph) []glyph {
	text = text[max(n.Places.prefix(text), n.Agent.prefix(text), n.Body.prefix(text)):]
	if open, closed := nextBracket(text, 0); open == 0 {
		return text[closed+1:]
	}
	return text
}
