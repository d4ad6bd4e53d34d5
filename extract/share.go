package extract

import (
	"slices"
	"strings"

	"statsheet/extract/numeral"
	"statsheet/rules"
)

// byShare makes a level and the share told behind it parts of the total before them, in the paragraph, of which
// that level is that share: 干警584人。法官403人，占69%. That level may still have parts of its own.
func (c *chronicle) byShare(f *Fact, r *row) {
	if f.Measure != "share" || f.Unit != "%" || f.Bound != "eq" || f.High != "" {
		return
	}
	told := c.inSentence()
	i := len(told) - 1
	for i >= 0 && told[i].Measure == "change" {
		i--
	}
	if i < 0 || told[i].Measure != "level" || f.PartOf != "" && told[i].PartOf != "" {
		return
	}
	if !c.x.nouns.OfWhole.in(c.ownBefore(r)) && (told[i].PartOf == "" || !c.fillsBracket(r.at(c.s))) {
		return
	}
	t := c.wholeByShare(f, told[i], c.namedWhole(r))
	if t == nil {
		return
	}
	if c.tied == nil {
		c.tied = map[*Fact]bool{}
	}
	for _, g := range append([]*Fact{f}, told[i:]...) {
		if g == f || g.PartOf == "" {
			c.tied[g] = true
		}
		g.PartOf = t.FactID
	}
}

// isTotal reports whether a fact may have parts: it is no part, or only one by its share.
func (c *chronicle) isTotal(g *Fact) bool { return g.PartOf == "" || c.tied[g] }

// namedWhole returns what it is said that a share is of: 营业收入 of 占营业收入的11%; nothing of 占比为11%.
func (c *chronicle) namedWhole(r *row) []glyph {
	own := c.ownBefore(r)
	i, w := c.x.nouns.OfWhole.index(own, 0)
	if i < 0 {
		return nil
	}
	return c.x.nouns.bareWhole(own[i+w:])
}

// bareWhole takes from the name of a whole what only says that it is one: 教工 of 全部教工总数.
func (n *nouns) bareWhole(name []glyph) []glyph {
	for w := 1; w > 0 && len(name) > 0; name = name[w:] {
		w = n.AllOf.prefix(name)
	}
	for w := 1; w > 0 && len(name) > 0; name = name[:len(name)-w] {
		w = n.AllOf.suffix(name)
	}
	return name
}

// isNamed reports whether a total has the name of the whole that a share is said to be of; a place before that must
// stand before the total too: 全县支出 for 占全县支出的27%.
func (c *chronicle) isNamed(t *Fact, whole []glyph) bool {
	name := c.x.nouns.bareWhole(c.x.plain(t.Indicator))
	before := written(c.x.plain(t.Sentence)[:t.At])
	for i := range whole {
		if endsWith(name, whole[i:]) && len(whole)-i >= minSubject {
			return i == 0 || strings.Contains(before, written(whole[:i]))
		}
	}
	return strings.Contains(before, written(whole))
}

// hasShare reports whether a total may be what the share told behind a part is of, by their names: no total is one
// of several of a kind, or of money what does not end alike: 小学60所。中学30所，占50%; 收入9亿元，成本7亿元，占78%.
func (c *chronicle) hasShare(t, part *Fact, whole []glyph) bool {
	if t.Region != part.Region || t.Indicator == part.Indicator || t.UnitKind == "money" && !sameEnd(part.Indicator, t.Indicator) {
		return false
	}
	if len(whole) > 0 {
		return c.isNamed(t, whole)
	}
	name, own := c.x.nouns.bareWhole(c.toldName(t)), c.x.plain(part.Indicator)
	if len(name) == 0 || len(own) == 0 || endsWith(own, name) {
		return len(name) > 0
	}
	return name[len(name)-1].folded != own[len(own)-1].folded && c.leads(t, part)
}

// toldName returns what of the name of a fact stands right before its figure: 党员 of 镇里有党员500名.
func (c *chronicle) toldName(f *Fact) []glyph {
	name, before := c.x.plain(f.Indicator), c.x.plain(f.Sentence)[:f.At]
	for i := range name {
		if i+minSubject <= len(name) && endsWith(before, name[i:]) {
			return name[i:]
		}
	}
	return name
}

// toldWhole reports whether a total stands in a sentence before, or is told as one: 共有学生3000人.
func (c *chronicle) toldWhole(t *Fact) bool {
	return !slices.Contains(c.inSentence(), t) || c.x.nouns.ToldWhole.in(c.x.plain(t.Sentence)[:t.At])
}

// leads reports whether a total, told as one, is the first level of the paragraph in its unit, and those between it and
// a part are its parts, or parts of those; or whether they add up to it: 干警116人，男85人，女31人；35岁以下的20人，占17%.
func (c *chronicle) leads(t, part *Fact) bool {
	var others []*Fact
	for _, g := range c.recent {
		if g.Measure != "level" || !sameUnit(g, t) || g == t || g == part {
			continue
		}
		for g != nil && g.PartOf != "" && g.PartOf != t.FactID {
			g = c.known(g.PartOf)
		}
		if g == nil || g.PartOf == "" {
			others = append(others, g)
		}
	}
	if len(others) == 0 {
		return c.toldWhole(t)
	}
	return len(others) > 1 && !slices.Contains(others, nil) && addUpTo(t.Value, others)
}

// fillsBracket reports whether the figure at a mask offset is a percentage that is all its bracket holds.
func (c *current) fillsBracket(value int) bool {
	return c.s.class(value) == rules.Percent && c.s.rune(value-1) == '（' && closeOf(c.s.mask, value) == value+1
}

// wholeByShare returns the last total of the paragraph of which a level is the share that f says, with the name of the
// whole if that is said; nil if there is none.
func (c *chronicle) wholeByShare(f, part *Fact, whole []glyph) *Fact {
	if part.PartOf != "" {
		if t := c.known(part.PartOf); t != nil && isShare(f.Value, part.Value, t.Value) && (len(whole) == 0 || c.isNamed(t, whole)) {
			return t
		}
		return nil
	}
	return c.lastTold(func(t *Fact) bool {
		return t.Measure == "level" && t.PartOf == "" && t.High == "" && t.Line >= c.s.block.Line && t.Start < part.Start && t.Period == part.Period && t.Status == part.Status &&
			sameUnit(t, part) && isShare(f.Value, part.Value, t.Value) && c.hasShare(t, part, whole)
	})
}

// isShare reports whether a part is a percentage of a whole, to less than one in its last digit.
func isShare(percent, part, whole string) bool {
	p, okP := numeral.Parse(percent)
	a, okA := numeral.Parse(part)
	t, okT := numeral.Parse(whole)
	if !okP || !okA || !okT || a.Cmp(t) >= 0 || p.Long != "" {
		return false
	}
	least, most := aroundShare(p)
	a = a.Mul(numeral.Int(100))
	return least.Mul(t).Cmp(a) < 0 && a.Cmp(most.Mul(t)) < 0
}

// aroundShare returns what a share is more and less than, as it is told: one in its last digit less, and more.
func aroundShare(p numeral.Value) (least, most numeral.Value) {
	return p.Add(numeral.Value{Coef: 1, Exp: p.Exp, Neg: true}), p.Add(numeral.Value{Coef: 1, Exp: p.Exp})
}

// shareOfGroup makes a share a part of the total that a clause before it names or counts: 专任教师中，本科学历者占45%;
// 202名书记中，女性占9%，and what is listed behind it.
func (c *chronicle) shareOfGroup(f *Fact, r *row) {
	if f.PartOf != "" || f.Measure != "share" {
		return
	}
	own, g := c.ownBefore(r), c.last()
	if !c.x.nouns.OfWhole.in(own) {
		if len(own) <= 1 && c.spoken > 0 && g.Measure == "share" && c.x.nouns.listed(c.s, r.at(c.s)-1) {
			f.PartOf = g.PartOf
		}
		return
	}
	value := r.at(c.s)
	for i := statementStart(c.s.mask, value); i < value; i++ {
		if c.s.mask[i] != '，' {
			continue
		}
		if g := c.groupBefore(i); g != nil {
			if whole := c.namedWhole(r); len(whole) == 0 || c.isNamed(g, whole) {
				f.PartOf = g.FactID
			}
			return
		}
	}
}

// groupBefore returns the total that the clause before a mask offset names or counts; nil for any other clause.
func (c *chronicle) groupBefore(end int) *Fact {
	if c.counts(c.s, end) {
		at := c.offset(int(c.s.at[end]))
		return c.lastInSentence(func(g *Fact) bool { return g.Start < at && g.Measure == "level" })
	}
	return c.groupTotal(c.s, end)
}

// ofBracketed makes a count in a bracket behind another of its kind a part of that, where it has a name of its own that
// says neither what is not among those nor with what they are compared: 副会长26人（驻会3人）.
func (c *chronicle) ofBracketed(f *Fact, r *row) {
	g := c.atBracket(f)
	if f.PartOf != "" || g == nil || f.Measure != "level" || !sameUnit(g, f) || !larger(g, f) || f.Period != g.Period || f.Status != g.Status {
		return
	}
	own := c.ownBefore(r)
	for i, o := range own {
		if o.folded == '（' {
			own = own[i+1:]
			break
		}
	}
	verb := c.doneVerb(f)
	if len(own) < minSubject || c.besideIt(f, g, own) || c.x.nouns.Casualty.suffix(own) > 0 || verb != "" && !strings.Contains(g.Indicator, verb) {
		return
	}
	f.PartOf = g.FactID
}

// besideIt reports whether a count in a bracket, of what is named, is only set beside the one before that: of another
// place or kind, a score, or what is compared: 男职工90人（女职工60人）, 得分90分（乙队80分）, 门店90家（对手60家）.
func (c *chronicle) besideIt(f, g *Fact, own []glyph) bool {
	n, said := c.x.nouns, c.x.plain(f.Sentence)[:f.At]
	said = said[lastIndexRune(said, '（')+1:]
	if f.Region != g.Region || n.Score.has(c.x.plain(f.Unit)) || n.NotAmong.in(said) || n.NotAmong.in(own) {
		return true
	}
	return n.SetApart.in(own) && n.SetApart.in(c.x.plain(g.Indicator))
}

// grownPart returns the fact_id of the total of which a level or share of the sentence is a part, for a change of
// that; "" for any other fact.
func (c *chronicle) grownPart(f *Fact) string {
	if f.Measure != "change" {
		return ""
	}
	if g := c.sameName(f); g != nil && slices.Contains(c.inSentence(), g) {
		return g.PartOf
	}
	return ""
}
