package extract

import (
	"slices"
	"strings"

	"statsheet/extract/mention"
	"statsheet/extract/numeral"
	"statsheet/rules"
)

// findParts returns the runs of the mask in which the sentence lists parts of a
// total: after 其中 in each of its statements, or after a clause such as 分产业看 (not 从环比看).
func (c *reportContext) findParts(s *sentence) []span {
	text, out := s.maskGlyphs(), c.allParts[:0]
	c.divided, c.among, c.view, c.group = false, false, nil, nil
	for at := 0; ; {
		i, w := c.x.part.index(text, at)
		if i < 0 {
			break
		}
		at = i + w
		if c.x.onlyNames(text, i) {
			continue
		}
		if len(out) == 0 || c.dividesAnew(s, out[len(out)-1].from, i) {
			out = append(out, span{at, c.partsEnd(s, i)})
		}
	}
	if len(out) > 0 {
		return out
	}
	for i := range s.mask {
		if !isClauseEnd(s.mask[i]) {
			continue
		}
		if s.mask[i] == '，' && c.counts(s, i) {
			c.among = true
			return append(out, span{i, statementEnd(s.mask, i)})
		}
		if c.group = c.groupTotal(s, i); c.group != nil {
			return append(out, span{i, len(s.mask)})
		}
		clause := text[clauseStart(s.mask, i):i]
		if c.x.divide.prefix(clause) > 0 && c.x.view.suffix(clause) > 0 && c.basisIn(clause) == "" {
			c.divided, c.view = true, c.x.nouns.viewed(clause[:len(clause)-c.x.view.suffix(clause)])
			return append(out, span{i, len(s.mask)})
		}
	}
	return out
}

// onlyNames reports whether the word at i lists no parts that are figures: 当中 within
// a clause (在这当中), 包括 before names that 等 closes.
func (x *Extractor) onlyNames(text []glyph, i int) bool {
	switch text[i].folded {
	case '当':
		return i > 0 && !isClauseEnd(text[i-1].folded) && !opens(text[i-1].folded)
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

// viewed returns the figure that a clause such as 从产品产量看 looks at: 产量. Nil if
// that names none.
func (n *nouns) viewed(clause []glyph) []glyph {
	head := n.head(clause)
	return head[n.carriers(head):]
}

// counts reports whether a clause that ends before a mask offset gives a number of
// what the clauses behind it tell parts of: 56名书记中，….
func (c *reportContext) counts(s *sentence, end int) bool {
	if end == 0 || s.mask[end-1] != '中' {
		return false
	}
	for i := end - 2; i >= 0 && !isClauseEnd(s.mask[i]); i-- {
		if class := rules.MaskClass(s.mask[i]); class.IsFigure() {
			kind := mention.UnitKind(c.x.set.Lexicon, &s.mentions[s.who[i]])
			return i < end-2 && (kind == "count" || kind == "people")
		}
	}
	return false
}

// groupTotal returns the level whose name begins with the group that a clause names
// which ends before a mask offset: that of 规上工业增加值 for 规上工业中，…; nil if there
// is none.
func (c *reportContext) groupTotal(s *sentence, end int) *Fact {
	from := clauseStart(s.mask, end)
	if s.mask[end] != '，' || end-from <= minGroup || s.mask[end-1] != '中' || c.numbersBetween(from-1, end) {
		return nil
	}
	name := written(s.maskGlyphs()[from : end-1])
	for _, before := range [][]*Fact{c.recent, c.levels} {
		for _, g := range slices.Backward(before) {
			if g.Measure == "level" && len(g.Indicator) > len(name) && strings.HasPrefix(g.Indicator, name) {
				return g
			}
		}
	}
	return nil
}

const minGroup = 3 // characters of the name of a group, with 中

// dividesAnew reports whether 其中 at a mask offset stands in a later statement than
// the parts before it, behind a figure that it may divide.
func (c *reportContext) dividesAnew(s *sentence, before, i int) bool {
	start := statementStart(s.mask, i)
	return start > before && s.mask[i] == '其' && c.numbersBetween(start-1, i)
}

// partsEnd returns where the parts end that 其中 at a mask offset lists. Within a
// list (、其中) they end with its clause, in a bracket with that, behind a figure
// with the next semicolon, else with the sentence.
func (c *reportContext) partsEnd(s *sentence, i int) int {
	switch {
	case c.aside(s, i):
		return closing(s.mask, i)
	case i > 0 && s.mask[i-1] == '、':
		return clauseEnd(s.mask, i)
	case c.numbersBetween(statementStart(s.mask, i)-1, i):
		return statementEnd(s.mask, i)
	}
	return len(s.mask)
}

// enterParts moves to the parts in which a row stands, if any; without, to the
// first of the sentence. Each run has a total of its own.
func (c *reportContext) enterParts(r *row) {
	parts, value := span{-1, -1}, int(c.s.maskOf[r.value])
	for i, p := range c.allParts {
		if i == 0 || value >= p.from && value < p.to {
			parts = p
		}
	}
	if parts != c.parts {
		c.parts, c.total = parts, nil
	}
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
func statementEnd(mask []rune, at int) int {
	for i := at; i < len(mask); i++ {
		if mask[i] == '；' {
			return i
		}
	}
	return len(mask)
}

// closing returns the offset of the first closing bracket at or after at, or the
// end.
func closing(mask []rune, at int) int {
	if i := slices.Index(mask[at:], '）'); i >= 0 {
		return at + i
	}
	return len(mask)
}

// relate fills part_of and relates_to.
func (c *reportContext) relate(f *Fact, r *row) {
	value := int(c.s.maskOf[r.value])
	if v := r.rule.Set["part_of"]; v == "" && (r.rule.Relate["part_of"] != "" || value >= c.parts.from && value < c.parts.to) {
		c.partOf(f)
	} else if c.spoken > 0 && f.PartOf == "" {
		c.ofThose(f, r)
	}
	if f.Measure == "change" && f.RelatesTo == "" {
		c.relatesTo(f)
	}
}

// partOf finds the total a fact is a part of: the last level or share with the
// same unit before the parts began, in the sentence first, else before it. The
// parts of one sentence share it. A change belongs to the part it is of.
func (c *reportContext) partOf(f *Fact) {
	if f.Measure == "rank" {
		return
	}
	if f.Measure == "change" {
		if g := c.sameName(f); g != nil {
			f.PartOf = g.PartOf
			return
		}
	}
	if c.among {
		c.amongCounted(f)
		return
	}
	if c.divided && c.isMean() {
		return
	}
	if g := c.group; g != nil {
		if f.Measure == "level" && f.Unit == g.Unit && sameEnd(f.Indicator, g.Indicator) && !exceeds(f, g) {
			f.PartOf = g.FactID
		}
		return
	}
	t := c.total
	if verb := c.doneVerb(f); t == nil || verb != "" && !strings.Contains(t.Indicator, verb) || t.Unit != f.Unit {
		if t = c.findTotal(f); t == nil && f.Measure != "level" && !c.divided {
			t = c.total
		}
	}
	if t != nil && t.FactID != f.FactID {
		c.total, f.PartOf = t, t.FactID
	}
}

// amongCounted makes f a part of what the clause just before the parts counts, if it
// counts the same kind of thing.
func (c *reportContext) amongCounted(f *Fact) {
	if f.Measure != "level" {
		return
	}
	for _, g := range slices.Backward(c.recent[len(c.recent)-min(c.spoken, len(c.recent)):]) {
		if !c.isPart(g, f) {
			if g.Measure == "level" && g.UnitKind == f.UnitKind && !exceeds(f, g) {
				f.PartOf = g.FactID
			}
			return
		}
	}
}

// isMean reports whether the fact at work is a rate or an average, which the groups of a
// division have each for themselves: 分行业看，建筑业失业率….
func (c *reportContext) isMean() bool {
	return c.x.nouns.rate.suffix(c.name) > 0 && !hasWord(c.x.nouns.ofWhole, c.name) || hasWord(c.x.mean, c.name)
}

// ofThose makes a count that 有 leads to, without a noun of its own, a part of the
// count before it: 32个楼盘，有5个为新楼盘; 17家企业中有6家亏损.
func (c *reportContext) ofThose(f *Fact, r *row) {
	g, before := c.last(), c.ownBefore(r)
	if g != nil && g.PartOf != "" {
		g = c.known(g.PartOf)
	}
	if g == nil || f.Measure != "level" || g.Measure != "level" || g.Unit != f.Unit || !exceeds(g, f) || !endsWith(before, c.x.plain("有")) {
		return
	}
	n, after := c.x.nouns, c.s.maskGlyphs()[c.s.maskOf[r.value]+1:]
	said := c.x.equal.prefix(after) > 0 || n.copula.prefix(after) > 0 || n.predicate.prefix(after) > 0 || n.state.prefix(after) > 0
	if said && len(before) <= minVerb || len(before) > 1 && before[len(before)-2].folded == '中' {
		f.PartOf = g.FactID
	}
}

// findTotal returns the total that f is a part of: the last level or share
// with its unit; of those, where a clause such as 分产品看 divides one that may
// stand far before, rather one whose name ends alike. After 其中, a first part in
// another unit (其中试点比例80%) belongs to the figure before it.
func (c *reportContext) findTotal(f *Fact) *Fact {
	if c.divided {
		if g, _ := c.lastLike(f, func(g *Fact) bool { return sameEnd(g.Indicator, f.Indicator) }); g != nil {
			return g
		}
	}
	if verb := c.doneVerb(f); verb != "" {
		if g, _ := c.lastLike(f, func(g *Fact) bool { return strings.Contains(g.Indicator, verb) }); g != nil {
			return g
		}
	}
	g, less := c.lastLike(f, func(g *Fact) bool {
		return c.total == nil || c.divided || g.Sentence == f.Sentence || endsIn(f.Indicator, g.Indicator)
	})
	if g != nil || less {
		return g
	}
	if c.divided || c.total != nil && f.Measure == "level" {
		return nil
	}
	for _, g := range slices.Backward(c.recent) {
		if g.PartOf == "" && g.Measure != "rank" && g.Measure != "change" && !c.isPart(g, f) {
			return g
		}
	}
	if g := c.last(); g != nil && g.PartOf == "" && g.Measure == f.Measure && !c.isPart(g, f) {
		return g
	}
	return nil
}

// lastLike returns the last total with the unit and measure of f that fits; nil
// if there is none. Behind one that counts less than f, it must be of the same thing.
func (c *reportContext) lastLike(f *Fact, fits func(*Fact) bool) (total *Fact, less bool) {
	for _, before := range [][]*Fact{c.earlier(), c.levels} {
		for _, g := range slices.Backward(before) {
			if g.Unit == f.Unit && g.PartOf == "" && g.Measure == f.Measure && !c.isPart(g, f) && fits(g) {
				if exceeds(f, g) {
					less = true
				} else if !less || endsIn(f.Indicator, g.Indicator) {
					return g, less
				}
			}
		}
	}
	return nil, less
}

// doneVerb returns the verb in the name of the fact at work, if that counts
// something: 受理 of 中院受理案件.
func (c *reportContext) doneVerb(f *Fact) string {
	if f.UnitKind != "count" && f.UnitKind != "people" {
		return ""
	}
	i, w := c.x.nouns.do.index(c.name, 0)
	if i < 0 || w < minVerb || c.x.nouns.nominal.has(c.name[i:i+w]) {
		return ""
	}
	return written(c.name[i : i+w])
}

// exceeds reports whether f counts more than g, so that it is no part of it.
func exceeds(f, g *Fact) bool {
	if f.Measure != "level" || f.UnitKind != "count" && f.UnitKind != "people" || len(f.Value) < len(g.Value) {
		return false
	}
	a, aok := numeral.Parse(f.Value)
	b, bok := numeral.Parse(g.Value)
	return aok && bok && a.Cmp(b) > 0
}

// endsIn reports whether the last two characters of one name stand in another.
func endsIn(name, other string) bool {
	end := []rune(name)
	return len(end) > 1 && strings.Contains(other, string(end[len(end)-2:]))
}

// sameEnd reports whether two names end with the same two characters.
func sameEnd(a, b string) bool {
	x, y := []rune(a), []rune(b)
	return len(x) > 1 && len(y) > 1 && slices.Equal(x[len(x)-2:], y[len(y)-2:])
}

// isPart reports whether g, a fact before f, is itself one of the parts that
// the sentence of f lists.
func (c *reportContext) isPart(g, f *Fact) bool {
	return g.Sentence == f.Sentence && c.parts.from >= 0 && g.Start >= c.offset(int(c.s.at[c.parts.from]))
}

// addUp makes the figures of a bracket parts of the one before it when they add up
// to it: 1128万亩（水田168万亩、旱田960万亩）.
func (c *reportContext) addUp() {
	if !c.inBracket || c.inside < 2 || len(c.recent) <= c.inside {
		return
	}
	parts := c.recent[len(c.recent)-c.inside:]
	total := c.recent[len(c.recent)-c.inside-1]
	if total.Sentence != parts[0].Sentence || total.Measure != "level" {
		return
	}
	var sum numeral.Value
	for _, f := range parts {
		v, ok := numeral.Parse(f.Value)
		if !ok || f.Measure != total.Measure || f.Unit != total.Unit || f.High != "" {
			return
		}
		sum = sum.Add(v)
	}
	if v, ok := numeral.Parse(total.Value); !ok || sum.Cmp(v) != 0 {
		return
	}
	for _, f := range parts {
		f.PartOf = total.FactID
	}
}

// relatesTo finds the level that a change belongs to.
func (c *reportContext) relatesTo(f *Fact) {
	g := c.sameName(f)
	if g == nil {
		return
	}
	if f.RelatesTo = g.FactID; g.Status == "target" && g == c.last() && c.spoken > 0 && f.Period == g.Period {
		f.Status = "target" // 销售额将突破3亿元，较去年增长5%
	}
}

// sameName returns the figure of the paragraph that has the indicator of f and
// that a change of its unit is of: for points a share, else a level, and a share
// where there is no level; nil if there is none.
func (c *reportContext) sameName(f *Fact) *Fact {
	var other *Fact
	for _, g := range slices.Backward(c.recent) {
		if c.compared.iso != "" && g.Period == c.compared.iso {
			continue
		}
		if g.Indicator != f.Indicator || g.Measure != "level" && g.Measure != "share" {
			continue
		}
		if (g.Measure == "share") == (f.UnitKind == "point") {
			return g
		}
		if other == nil {
			other = g
		}
	}
	return other
}
