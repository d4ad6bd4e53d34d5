package extract

import (
	"slices"
	"strings"

	"statsheet/extract/numeral"
	"statsheet/rules"
)

// byShare makes a level and the share told behind it parts of the total before them, in the paragraph, of which
// that level is that share: 干警584人。法官403人，占69%.
func (c *chronicle) byShare(f *Fact, r *row) {
	if f.Measure != "share" || f.Unit != "%" || f.Bound != "eq" || f.High != "" || !c.x.nouns.OfWhole.in(c.ownBefore(r)) && !c.fillsBracket(r.at(c.s)) {
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
	t := c.wholeByShare(f, told[i])
	if t == nil || t.UnitKind == "money" && c.namesWhole(r) && !sameEnd(told[i].Indicator, t.Indicator) {
		return // 营业收入9亿元，研发投入1亿元，占营业收入的11%
	}
	f.PartOf = t.FactID
	for _, g := range told[i:] {
		g.PartOf = t.FactID
	}
}

// namesWhole reports whether it is said what a share is of: 占营业收入的11%, not 占11%.
func (c *chronicle) namesWhole(r *row) bool {
	own := c.ownBefore(r)
	i, w := c.x.nouns.OfWhole.index(own, 0)
	return i >= 0 && len(own)-i-w >= minSubject
}

// fillsBracket reports whether the figure at a mask offset is a percentage that is all its bracket holds.
func (c *current) fillsBracket(value int) bool {
	return c.s.class(value) == rules.Percent && c.s.rune(value-1) == '（' && closeOf(c.s.mask, value) == value+1
}

// wholeByShare returns the last total of the paragraph of which a level is the share that f says; nil if there is none.
func (c *chronicle) wholeByShare(f, part *Fact) *Fact {
	if part.PartOf != "" {
		if t := c.known(part.PartOf); t != nil && isShare(f.Value, part.Value, t.Value) {
			return t
		}
		return nil
	}
	return c.lastTold(func(t *Fact) bool {
		return t.Measure == "level" && t.PartOf == "" && t.High == "" && t.Line >= c.s.block.Line && t.Start < part.Start && t.Period == part.Period && t.Status == part.Status &&
			sameUnit(t, part) && isShare(f.Value, part.Value, t.Value)
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
	last := numeral.Value{Coef: 1, Exp: p.Exp}
	least, most := p.Add(numeral.Value{Coef: 1, Exp: p.Exp, Neg: true}), p.Add(last)
	a = a.Mul(numeral.Int(100))
	return least.Mul(t).Cmp(a) < 0 && a.Cmp(most.Mul(t)) < 0
}

// isLess reports whether one figure is smaller than another.
func isLess(f, g *Fact) bool {
	a, okA := numeral.Parse(f.Value)
	b, okB := numeral.Parse(g.Value)
	return okA && okB && a.Cmp(b) < 0
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
			f.PartOf = g.FactID
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
	if f.PartOf != "" || g == nil || f.Measure != "level" || !sameUnit(g, f) || !isLess(f, g) || f.Period != g.Period || f.Status != g.Status {
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
	if len(own) < minSubject || c.x.nouns.NotAmong.in(own) || c.x.nouns.Casualty.suffix(own) > 0 || verb != "" && !strings.Contains(g.Indicator, verb) {
		return
	}
	f.PartOf = g.FactID
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
