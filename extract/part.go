package extract

import (
	"cmp"
	"slices"
	"strings"

	"statsheet/extract/mention"
	"statsheet/rules"
)

// findParts returns the runs of the mask in which the sentence lists parts of a
// total: after 其中 in each of its statements, or after a clause such as 分产业看 (not 从环比看).
func (c *chronicle) findParts(s *sentence) []span {
	text, out := s.maskGlyphs(), c.allParts[:0]
	c.divided, c.among, c.view, c.group = false, false, nil, nil
	for at := 0; ; {
		i, w := c.x.words.Part.index(text, at)
		if i < 0 {
			break
		}
		at = i + w
		if c.x.onlyNames(text, i) || c.x.noFunds(s, i, at) {
			continue
		}
		if len(out) == 0 || c.dividesAnew(s, out[len(out)-1], i) {
			out = append(out, span{at, c.partsEnd(s, i)})
		}
	}
	if len(out) > 0 {
		return c.dividedLater(s, out)
	}
	from := 0
	for i, r := range s.mask {
		if !isClauseEnd(r) {
			continue
		}
		clause := text[from:i]
		from = i + 1
		if r == '，' && c.counts(s, i) {
			c.among = true
			return append(out, span{i, statementEnd(s.mask, i)})
		}
		if c.group = c.groupTotal(s, i); c.group != nil {
			c.grouped = c.namedTotal(s, clauseStart(s.mask, i), i) != nil
			return append(out, span{i, c.groupEnd(s, i)})
		}
		if c.divides(clause) {
			c.divided, c.view = true, c.x.nouns.viewed(clause[:len(clause)-c.x.nouns.View.suffix(clause)])
			return append(out, span{i, len(s.mask)})
		}
	}
	return out
}

// dividedLater adds to the parts that 其中 lists in a statement those of a later one that looks at
// the whole group by group: 其中轻工业增长5%；分经济类型看，国有企业增长3%.
func (c *current) dividedLater(s *sentence, out []span) []span {
	last := &out[len(out)-1]
	for at := statementEnd(s.mask, last.from); at < len(s.mask); at = statementEnd(s.mask, at+1) {
		end := clauseEnd(s.mask, at+1)
		if clause := s.maskGlyphs()[at+1 : end]; len(clause) > 0 && c.divides(clause) {
			last.to = min(last.to, at)
			return append(out, span{end, len(s.mask)})
		}
	}
	return out
}

// divides reports whether a clause says by what a whole is looked at: 分产业看, not 从环比看.
func (c *current) divides(clause []glyph) bool {
	w := c.x.nouns.View.suffix(clause)
	return c.x.words.Divide.prefix(clause) > 0 && w > 0 && c.basisIn(clause) == "" && c.x.words.Overview.suffix(clause[:len(clause)-w]) == 0
}

// onlyNames reports whether the word at i lists no parts that are figures: 当中 within
// a clause (在这当中), 包括 before names that 等 closes, a bracket without a number (（含税）).
func (x *Extractor) onlyNames(text []glyph, i int) bool {
	switch text[i].folded {
	case '当':
		return i > 0 && !isClauseEnd(text[i-1].folded) && !opens(text[i-1].folded)
	case '（':
		_, end := nextBracket(text, i)
		return end < 0 || !slices.ContainsFunc(text[i:end], func(g glyph) bool { return rules.MaskClass(g.folded).IsFigure() })
	case '包':
		for _, g := range text[i:] {
			if rules.MaskClass(g.folded).IsFigure() || g.folded != '、' && isClauseEnd(g.folded) {
				return false
			}
			if g.folded == '等' {
				return true
			}
		}
	}
	return false
}

// noFunds reports whether what money comes from, told by the word from i to a place, is no list of parts: where no
// sum stands before it in the sentence, and where its clause has none: 资金来源为财政，总投资3亿元.
func (x *Extractor) noFunds(s *sentence, i, at int) bool {
	if x.words.Funds.prefix(s.maskGlyphs()[i:]) == 0 {
		return false
	}
	return !slices.ContainsFunc(s.who[:i], func(k int32) bool {
		return k >= 0 && s.mentions[k].Kind == mention.Quantity && x.set.Lexicon.Units[s.mentions[k].Unit].Kind == "money"
	}) || s.figures(at, clauseEnd(s.mask, at)) == 0
}

// viewed returns the figure that a clause such as 从产品产量看 looks at: 产量. Nil if
// that names none.
func (n *nouns) viewed(clause []glyph) []glyph {
	head := n.head(clause)
	return head[n.carriers(head):]
}

// counts reports whether a clause that ends before a mask offset gives a number of
// what the clauses behind it tell parts of: 56名书记中，….
func (c *current) counts(s *sentence, end int) bool {
	if s.rune(end-1) != '中' {
		return false
	}
	for i := end - 2; i >= 0 && !isClauseEnd(s.mask[i]); i-- {
		if class := s.class(i); class.IsFigure() {
			kind := mention.UnitKind(c.x.set.Lexicon, &s.mentions[s.who[i]])
			return i < end-2 && (kind == "count" || kind == "people")
		}
	}
	return false
}

// groupTotal returns the level whose name begins with the group that a clause names
// which ends before a mask offset: that of 规上工业增加值 for 规上工业中，…; nil if there
// is none.
func (c *chronicle) groupTotal(s *sentence, end int) *Fact {
	if s.mask[end] != '，' || s.rune(end-1) != '中' {
		return nil
	}
	from := clauseStart(s.mask, end)
	if end-from < minGroup || c.s.figures(from, end) > 0 {
		return nil
	}
	name := written(s.maskGlyphs()[from : end-1])
	return cmp.Or(c.namedTotal(s, from, end), c.lastTold(func(g *Fact) bool {
		return g.Measure == "level" && len(g.Indicator) > len(name) && (shortens(name, g.Indicator) || end-from == minGroup && shortensWithin(name, g.Indicator))
	}))
}

// namedTotal returns the level of the paragraph whose name ends with the group that a clause names: that of
// 幼儿园专任教师 for 专任教师中, of 其他资金 for 在其他资金中; nil if there is none.
func (c *chronicle) namedTotal(s *sentence, from, end int) *Fact {
	from += c.x.nouns.Oblique.prefix(s.maskGlyphs()[from:end])
	if end-from < minGroup {
		return nil
	}
	name := written(s.maskGlyphs()[from : end-1])
	return lastOf(c.recent, func(g *Fact) bool {
		return g.Measure == "level" && (g.Indicator == name || end-from > minGroup && strings.HasSuffix(g.Indicator, name))
	})
}

// groupEnd returns the mask offset where the levels of a group end that the clause before an offset names as it was told:
// at one that is done, or that has the name of the group where the first has not, or the other way round; the end
// of the mask for any other group. 教师中，女教师9人，学生20人.
func (c *chronicle) groupEnd(s *sentence, at int) int {
	end, items, first := len(s.mask), 0, false
	if !c.grouped {
		return end
	}
	from := clauseStart(s.mask, at)
	text := s.maskGlyphs()
	name := text[from+c.x.nouns.Oblique.prefix(text[from:at]) : at-1]
	for from = at + 1; from < end; from = clauseEnd(s.mask, from) + 1 {
		figure := from
		for figure < end && !isClauseEnd(s.mask[figure]) && !s.class(figure).IsFigure() {
			figure++
		}
		if figure == from || figure == end || !s.class(figure).IsFigure() || s.class(figure) == rules.Percent {
			continue
		}
		item := text[from:figure]
		item = item[c.x.nouns.Left.prefix(item):]
		named := endsWith(item, name)
		if items++; items == 1 {
			first = named
		}
		if named != first || items > 1 && c.x.nouns.Do.has(item) {
			return from
		}
	}
	return end
}

// shortens reports whether a name begins with another, or with what that is short for:
// 规上工业 of 规模以上工业增加值.
func shortens(name, whole string) bool {
	short, long := []rune(name), []rune(whole)
	return short[0] == long[0] && len(placesOf(short, long)) == len(short)
}

// shortensWithin reports whether a verb and its noun are short for what a name ends with: 收案
// of 新收各类案件.
func shortensWithin(name, whole string) bool {
	short, long := []rune(name), []rune(whole)
	return len(short) == 2 && len(placesOf(short, long)) == 2 && slices.Contains(long[len(long)-2:], short[1])
}

const minGroup = 3 // characters of the name of a group, with 中

// dividesAnew reports whether 其中 at a mask offset stands in a later statement than
// the parts before it, or outside the bracket that these stand in, behind a figure that it may divide.
func (c *current) dividesAnew(s *sentence, before span, i int) bool {
	start := statementStart(s.mask, i)
	bracket := before.to < i && openOf(s.mask[before.to]) != 0
	return (bracket || start > before.from) && s.mask[i] == '其' && c.s.figures(start, i) > 0
}

// partsEnd returns where the parts end that 其中 at a mask offset lists. Within a
// list (、其中) they end with its clause, in a bracket with that, behind a figure
// with the next semicolon unless a colon opens their list, else with the sentence.
func (c *chronicle) partsEnd(s *sentence, i int) int {
	switch {
	case c.aside(s, i+1): // （含
		return closeOf(s.mask, i)
	case s.rune(i-1) == '、':
		return clauseEnd(s.mask, i)
	case s.rune(i+2) == '：': // 其中：甲占3%；乙3万元
	case c.s.figures(statementStart(s.mask, i), i) > 0:
		return c.sharesEnd(s, i)
	}
	return len(s.mask)
}

// sharesEnd returns where the statement at a mask offset ends, or the last of those behind it that go on telling
// shares of the same total: 其中，甲占3%；乙占4%, 其中甲9人，占30%；乙12人，占40%.
func (c *current) sharesEnd(s *sentence, from int) int {
	end := statementEnd(s.mask, from)
	one, ok := c.sharesOnly(s, from, end)
	for ok && end < len(s.mask) {
		next := statementEnd(s.mask, end+1)
		other, more := c.sharesOnly(s, end+1, next)
		if !more || !c.ofOneTotal(one, other) {
			break
		}
		one, end = other, next
	}
	return end
}

// tied is a number and the share that it is told to be, nil where only the share is told.
type tied struct{ part, share *mention.Mention }

// sharesOnly reports whether a run of the mask gives no figures but shares of the whole, each with the number that it
// is of or without: 甲占3%; 甲9人，占30%. It returns the last.
func (c *current) sharesOnly(s *sentence, from, to int) (last tied, only bool) {
	var part *mention.Mention
	for i := from; i < to; i++ {
		class := s.class(i)
		if !class.IsFigure() {
			continue
		}
		m := &s.mentions[s.who[i]]
		switch {
		case class == rules.Percent && c.x.nouns.OfWhole.suffix(s.maskGlyphs()[from:i]) > 0:
			last, part = tied{part, m}, nil
		case part != nil || class == rules.Percent || m.Kind != mention.Quantity:
			return last, false
		default:
			part = m
		}
	}
	return last, last.share != nil && part == nil
}

// ofOneTotal reports whether two numbers may be those shares of one total, to less than one in the last digit of the
// shares. Of money other sums are told as shares too: 收入9亿元，其中线上3亿元，占33%；利润1亿元，占11%.
func (c *current) ofOneTotal(a, b tied) bool {
	if a.part == nil || b.part == nil {
		return true
	}
	if a.part.Unit != b.part.Unit || mention.UnitKind(c.x.set.Lexicon, a.part) == "money" {
		return false
	}
	return a.atMost(b) && b.atMost(a)
}

// atMost reports whether the total of which a number is a share may be no more than that of another.
func (t tied) atMost(o tied) bool {
	_, most := aroundShare(t.share.Value)
	least, _ := aroundShare(o.share.Value)
	return t.part.Value.Mul(least).Cmp(o.part.Value.Mul(most)) < 0
}

// inParts reports whether a mask offset is among the parts of something.
func (c *chronicle) inParts(at int) bool {
	return slices.ContainsFunc(c.allParts, func(p span) bool { return p.from >= 0 && at >= p.from && at < p.to })
}

// partAt reports whether the number at a mask offset is among the parts at work.
func (c *chronicle) partAt(value int) bool {
	return c.parts.from >= 0 && value >= c.parts.from && value < c.parts.to
}

// enterParts moves to the parts in which a row stands, if any; without, to the
// first of the sentence. Each run has a total of its own.
func (c *chronicle) enterParts(r *row) {
	parts, value := span{-1, -1}, r.at(c.s)
	for i, p := range c.allParts {
		if i == 0 || value >= p.from && value < p.to {
			parts = p
		}
	}
	if parts != c.parts {
		c.parts, c.total = parts, nil
	}
}

// beyondParts reports whether a level stands behind the last part of a total: it counts more than
// that, or the parts before it, of money and the like, add up to it already. Counts are told in
// several ways: 其中男60人、女40人，博士5人.
func (c *chronicle) beyondParts(f, total *Fact) bool {
	if c.total != total || c.divided || f.Measure != "level" || total.Measure != "level" || f.Unit != total.Unit {
		return false
	}
	if f.UnitKind == "count" || f.UnitKind == "people" {
		return exceeds(f, total)
	}
	return addUpTo(total.Value, slices.DeleteFunc(slices.Clone(c.recent), func(g *Fact) bool {
		return g.PartOf != total.FactID || g.Measure != "level" || g.Unit != f.Unit
	}))
}

// endParts ends the parts in which a row stands before it.
func (c *chronicle) endParts(r *row) {
	at := r.at(c.s)
	for i, p := range c.allParts {
		if p == c.parts {
			c.allParts[i].to = at
		}
	}
	c.parts.to = at
}

// statementStart returns the offset after the last semicolon before at.
func statementStart(mask []rune, at int) int {
	for i := at - 1; i >= 0; i-- {
		if mask[i] == '；' {
			return i + 1
		}
	}
	return 0
}

// statementEnd returns the offset of the first semicolon at or after at.
func statementEnd(mask []rune, at int) int { return nextMark(mask, at, '；') }
