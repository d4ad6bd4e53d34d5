package extract

import (
	"cmp"
	"slices"
	"strings"

	"statsheet/extract/numeral"
)

// relate fills part_of and relates_to.
func (c *chronicle) relate(f *Fact, r *row) {
	value := r.at(c.s)
	if v := r.rule.Set["part_of"]; v == "" && (r.rule.Relate["part_of"] != "" || c.partAt(value)) {
		c.partOf(f, r)
		c.aimsWith(f, r)
	} else if f.PartOf == "" && c.takesUp(f, r) {
		f.PartOf = c.takenFrom(f)
	} else if c.spoken > 0 && f.PartOf == "" {
		if f.PartOf = c.restOf(f); f.PartOf == "" {
			c.ofThose(f, r)
		}
	}
	c.shareOfGroup(f, r)
	c.ofBracketed(f, r)
	if c.spoken > 0 {
		c.byShare(f, r)
		f.PartOf = cmp.Or(f.PartOf, c.grownPart(f))
	}
	if f.Measure == "change" && f.RelatesTo == "" {
		c.relatesTo(f)
	}
}

// restOf returns the fact_id of the total of which the sentence has listed parts, for a level behind them that makes up
// the rest of it, and for what is said of that: 粮食95万吨，其中夏粮27万吨，增长6%；秋粮68万吨，增长1%.
func (c *chronicle) restOf(f *Fact) string {
	t := c.total
	if t == nil || t.Measure != "level" || c.divided {
		return ""
	}
	if f.Measure != "level" {
		if g := c.last(); g.PartOf == t.FactID && g.Indicator == f.Indicator {
			return g.PartOf
		}
		return ""
	}
	parts := []*Fact{f}
	for _, g := range c.inSentence() {
		if g.PartOf == t.FactID && g.Measure == "level" && g.Unit == t.Unit {
			parts = append(parts, g)
		}
	}
	verb := c.doneVerb(f)
	if f.Unit != t.Unit || len(parts) == 1 || c.x.nouns.otherKind(c.x.plain(f.Indicator), c.x.plain(t.Indicator)) || verb != "" && !strings.Contains(t.Indicator, verb) || !addUpTo(t.Value, parts) {
		return "" // 新建学校9所，其中小学6所；改建医院3所
	}
	return t.FactID
}

// otherKind reports whether two names end in words of one list that end differently: 支出 and 收入, 教师 and 学生; not
// 进口 and 进出口.
func (n *nouns) otherKind(a, b []glyph) bool {
	for _, ends := range []*wordset{n.People, n.Ground, n.Figure, n.Bare, n.Bearer} {
		if ends.suffix(a) > 0 && ends.suffix(b) > 0 && a[len(a)-1].folded != b[len(b)-1].folded {
			return true
		}
	}
	return false
}

// takesUp reports whether a row says how many of people counted before some are: 居民占5万人.
func (c *chronicle) takesUp(f *Fact, r *row) bool {
	return f.Measure == "level" && f.UnitKind == "people" && c.x.nouns.OfWhole.suffix(c.ownBefore(r)) > 0
}

// takenFrom returns the fact_id of the last people counted of whom a fact counts some, at the same
// time, in the paragraph or before it; "" without any.
func (c *chronicle) takenFrom(f *Fact) string {
	g := c.lastTold(func(g *Fact) bool {
		return g.Measure == "level" && c.isTotal(g) && g.Period == f.Period && sameUnit(g, f) && !exceeds(f, g) && g.Value != f.Value
	})
	if g == nil {
		return ""
	}
	return g.FactID
}

// lastTold returns the last fact that is such a one, in the paragraph first, else of the levels before it;
// nil without one.
func (c *chronicle) lastTold(such func(*Fact) bool) *Fact {
	return cmp.Or(lastOf(c.recent, such), lastOf(c.levels, such))
}

// aimsWith makes the growth of a part of what is expected a goal too, unless it is told as done:
// 预测全年增长3%，其中消费增长2%.
func (c *chronicle) aimsWith(f *Fact, r *row) {
	if t := c.known(f.PartOf); t != nil && f.Measure == "change" && t.Status == "target" && t.Period == f.Period && !c.x.words.Already.in(c.before(r)) {
		f.Status = "target"
	}
}

// partOf finds the total a fact is a part of: the last level or share with the
// same unit before the parts began, in the sentence first, else before it. The
// parts of one sentence share it. A change belongs to the part it is of.
func (c *chronicle) partOf(f *Fact, r *row) {
	if f.Measure == "rank" {
		return
	}
	if g := c.ofPart(f); g != nil {
		f.PartOf = cmp.Or(g.PartOf, c.grownWhole(f))
		return
	}
	if c.among {
		c.amongCounted(f)
		return
	}
	if c.divided && c.isMean() {
		return
	}
	if g := c.group; g != nil {
		if f.Measure == "level" && f.Unit == g.Unit && (sameEnd(f.Indicator, g.Indicator) && !exceeds(f, g) || c.grouped && larger(g, f)) {
			f.PartOf = g.FactID
		}
		return
	}
	t := c.totalOf(f)
	if t == nil || t.FactID == f.FactID {
		return
	}
	if f.Measure == "level" && c.x.nouns.Average.prefix(c.name) > 0 && !c.x.words.Mean.in(c.x.plain(t.Indicator)) {
		return // 新设企业9万户，其中外资2万户；日均新设企业248户
	}
	if c.beyondParts(f, t) {
		c.endParts(r)
		return
	}
	if f.PartOf = t.FactID; c.total == nil || f.UnitKind != "point" { // points of a pull are set beside what they pull
		c.total = t
	}
}

// grownWhole returns the fact_id of the growth of a whole that is told without its level, for the
// growth of a group of it: 用电量增长5%。分产业看，工业用电量9亿千瓦时，增长6%; "" for any other fact.
func (c *chronicle) grownWhole(f *Fact) string {
	if !c.divided || c.isMean() || f.Measure != "change" {
		return ""
	}
	t, _ := c.lastLike(f, func(g *Fact) bool {
		return sameEnd(g.Indicator, f.Indicator) && g.Basis == f.Basis && g.RelatesTo == ""
	})
	if t == nil {
		return ""
	}
	return t.FactID
}

// sameUnit reports whether two figures have one unit, whatever a bracket in it adds: 台（套）, 台.
// People are counted in any of their units: 10名, 其中男性7人.
func sameUnit(g, f *Fact) bool {
	people := g.UnitKind == "people" && f.UnitKind == "people" && strings.HasSuffix(g.Unit, "次") == strings.HasSuffix(f.Unit, "次")
	return people || withoutBracket(g.Unit) == withoutBracket(f.Unit)
}

// withoutBracket returns what stands before a bracket in a unit.
func withoutBracket(unit string) string {
	before, _, _ := strings.Cut(unit, "（")
	return before
}

// totalOf returns the total that the parts before f have, or another that f fits better. A rate is no
// part of a sum that has others: 投入资金9亿元，其中专项资金2亿元，贫困发生率降至0.3%.
func (c *chronicle) totalOf(f *Fact) *Fact {
	t := c.total
	if verb := c.doneVerb(f); t == nil || verb != "" && !strings.Contains(t.Indicator, verb) || !sameUnit(t, f) {
		if t = c.findTotal(f); t == nil && f.Measure != "level" && !c.divided {
			t = c.total
		}
	}
	if t == nil && c.total != nil {
		t = c.totalOfLike(f)
	}
	if c.total != nil && t != nil && t.Measure == "level" && f.Measure == "share" && c.isMean() {
		return nil
	}
	return t
}

// totalOfLike returns the total of the last part of the sentence that f, a level, is another of in a unit that is not that
// of the total: 项目43个，其中面上项目31项；青年项目12项, or in another currency: 国内收入9亿元；国际收入1亿美元; nil without one.
func (c *chronicle) totalOfLike(f *Fact) *Fact {
	g := c.lastInSentence(func(g *Fact) bool {
		return g.PartOf != "" && g.Measure == "level" && g.Period == f.Period && sameEnd(g.Indicator, f.Indicator) && (g.Unit == f.Unit || g.UnitKind == "money" && f.UnitKind == "money")
	})
	if g == nil || f.Measure != "level" {
		return nil
	}
	if t := c.known(g.PartOf); t != nil && t.UnitKind == f.UnitKind && !sameUnit(t, f) {
		return t
	}
	return nil
}

// ofPart returns the part that f says something of: the figure that a change is of, the
// number behind which a share of the same name stands (其中女教师62人，占51%); nil for none.
func (c *chronicle) ofPart(f *Fact) *Fact {
	if f.Measure == "change" {
		return c.sameName(f)
	}
	if g := c.last(); f.Measure == "share" && !c.among && c.spoken > 0 && g != nil && !c.isTotal(g) && g.Measure == "level" && g.Indicator == f.Indicator {
		return g
	}
	return nil
}

// amongCounted makes f a part of what the clause just before the parts counts, if it
// counts the same kind of thing.
func (c *chronicle) amongCounted(f *Fact) {
	g := c.beforeParts(f)
	if f.Measure == "level" && g != nil && g.Measure == "level" && g.UnitKind == f.UnitKind && !exceeds(f, g) {
		f.PartOf = g.FactID
	}
}

// isMean reports whether the fact at work is a rate or an average, which the groups of a
// division have each for themselves: 分行业看，建筑业失业率….
func (c *chronicle) isMean() bool {
	return c.x.nouns.Rate.suffix(c.name) > 0 && !c.x.nouns.OfWhole.in(c.name) || c.x.words.Mean.in(c.name)
}

// ofThose makes a count that 有 leads to, without a noun of its own, or 中的, a part of
// the count before it: 32个楼盘，有5个为新楼盘; 17家企业中有6家亏损; 78个项目中的36个.
func (c *chronicle) ofThose(f *Fact, r *row) {
	g, before := c.last(), c.ownBefore(r)
	if g != nil && !c.isTotal(g) {
		g = c.known(g.PartOf)
	}
	if g == nil || f.Measure != "level" || g.Measure != "level" || g.Unit != f.Unit || !exceeds(g, f) {
		return
	}
	if c.amongThose(r) || endsWith(before, c.x.plain("中的")) || endsWith(before, c.x.plain("有")) && c.saysOf(before, r) {
		f.PartOf = g.FactID
	}
}

// amongThose reports whether the clause before that of a row counts what its figure is
// some of: 82种产品中，增产的有45种.
func (c *current) amongThose(r *row) bool {
	from := clauseStart(c.s.mask, r.at(c.s))
	return c.s.rune(from-1) == '，' && c.counts(c.s, from-1)
}

// saysOf reports whether 有 at the end of a text leads to some of those counted before:
// 中有, or with nothing but what is said of them behind the number.
func (c *current) saysOf(before []glyph, r *row) bool {
	n, after := c.x.nouns, c.s.maskGlyphs()[r.at(c.s)+1:]
	said := c.x.words.Equal.prefix(after) > 0 || n.Copula.prefix(after) > 0 || n.Predicate.prefix(after) > 0 || n.State.prefix(after) > 0
	return said && len(before) <= minVerb || len(before) > 1 && before[len(before)-2].folded == '中'
}

// findTotal returns the total that f is a part of: the last level or share
// with its unit; of those, where a clause such as 分产品看 divides one that may
// stand far before, rather one whose name ends alike. After 其中, a first part in
// another unit (其中试点比例80%) belongs to the figure before it.
func (c *chronicle) findTotal(f *Fact) *Fact {
	if g := c.atBracket(f); g != nil {
		return g
	}
	if g := c.beforeParts(f); f.Measure == "change" && !c.divided && g != nil && g.Measure == "level" && g.UnitKind == "count" {
		return g // 增产的有45种，其中白酒增长8%
	}
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
		return c.total == nil && f.Measure != "share" || c.divided || g.Sentence == f.Sentence || endsIn(f.Indicator, g.Indicator)
	})
	if g != nil || less {
		return g
	}
	if c.divided {
		return c.lastTold(func(g *Fact) bool { return c.isTotal(g) && countedIn(g, f) && !c.isPart(g, f) })
	}
	if c.total != nil && f.Measure == "level" {
		return nil
	}
	if g := cmp.Or(c.recentTotal(f, "level"), c.recentTotal(f, "share")); g != nil {
		return g
	}
	if g := c.last(); g != nil && c.isTotal(g) && g.Measure == f.Measure && !c.isPart(g, f) {
		return g
	}
	return nil
}

// atBracket returns the number right before the bracket in which f stands, if f counts as it
// does: 1709个 for 园区1709个（其中民办396所）; else nil.
func (c *chronicle) atBracket(f *Fact) *Fact {
	i := len(c.recent) - c.inside
	if !c.inBracket || i < 0 || c.inside > c.spoken || f.UnitKind != "count" && f.UnitKind != "people" {
		return nil
	}
	if g := c.recent[i]; g.Measure == f.Measure && g.UnitKind == f.UnitKind && !exceeds(f, g) {
		return g
	}
	return nil
}

// recentTotal returns the last figure of the paragraph, of a measure, that f may be a part
// of whatever its unit, rather one that counts things as f does; nil if there is none.
func (c *chronicle) recentTotal(f *Fact, measure string) *Fact {
	fits := func(g *Fact) bool { return c.isTotal(g) && g.Measure == measure && !c.isPart(g, f) }
	return cmp.Or(lastOf(c.recent, func(g *Fact) bool { return fits(g) && g.UnitKind == f.UnitKind && larger(g, f) }), lastOf(c.recent, fits))
}

// mayBePart reports whether f may be a part of g although their units or measures differ: an
// amount of change of the level that it is added to (增量21万亿元，其中贷款增加13万亿元), people of a
// number that says nothing of what it counts (出生16万，其中男婴9万人).
func mayBePart(g, f *Fact) bool {
	if f.Measure == "change" && f.UnitKind == "money" {
		return g.Measure == "level" && g.Unit == f.Unit
	}
	return f.Measure == "level" && f.UnitKind == "people" && g.Measure == "level" && g.Unit == ""
}

// again reports whether g only compares a figure of its sentence that it has the name of
// with another time: 贷款增加3万亿元，同比多增2000亿元; 增长6%，环比增长1% for f, a part that is
// compared as the first.
func again(g, f *Fact, all []*Fact) bool {
	if g.Measure != "change" || g.UnitKind != "money" && (g.UnitKind != "percent" || g.Basis == f.Basis) {
		return false
	}
	return g.UnitKind == "money" && g.RelatesTo != "" || slices.ContainsFunc(all, func(h *Fact) bool {
		return h.Start < g.Start && h.Sentence == g.Sentence && h.Indicator == g.Indicator && h.Unit == g.Unit && (g.UnitKind == "money" || h.Basis == f.Basis)
	})
}

// toldAgain reports whether g only says a level of its sentence in the mean or by a bound:
// 发送旅客2亿人次，日均1000万人次; 产量1.4万亿斤，稳定在1.3万亿斤以上.
func (c *current) toldAgain(g *Fact, all []*Fact) bool {
	mean := c.x.words.Mean.in(c.x.plain(g.Indicator))
	if g.Measure != "level" || !mean && g.Bound == "eq" {
		return false
	}
	return slices.ContainsFunc(all, func(h *Fact) bool {
		if h.Start >= g.Start || h.Sentence != g.Sentence || h.Unit != g.Unit || h.Measure != "level" {
			return false
		}
		return mean && h.Indicator != g.Indicator && strings.HasSuffix(g.Indicator, h.Indicator) || g.Bound != "eq" && h.Bound == "eq" && h.Indicator == g.Indicator
	})
}

// beforeParts returns the last figure of the sentence before the parts that it lists.
func (c *chronicle) beforeParts(f *Fact) *Fact {
	return c.lastInSentence(func(g *Fact) bool { return !c.isPart(g, f) })
}

// countedIn reports whether the name of a total that 个 counts has the unit of a part: 项目43个，…。分单位看，甲学院6项.
func countedIn(g, f *Fact) bool {
	return g.Measure == "level" && f.Measure == "level" && g.Unit == "个" && f.UnitKind == "count" && f.Unit != "个" && strings.Contains(g.Indicator, f.Unit) && larger(g, f)
}

// lastLike returns the last total with the unit and measure of f that fits; nil
// if there is none. Behind one that counts less than f, it must be of the same thing.
func (c *chronicle) lastLike(f *Fact, fits func(*Fact) bool) (total *Fact, less bool) {
	for i, before := range [][]*Fact{c.earlier(), c.levels} {
		for _, g := range slices.Backward(before) {
			if c.isTotal(g) && (sameUnit(g, f) && g.Measure == f.Measure || i == 0 && mayBePart(g, f)) && !c.isPart(g, f) && !again(g, f, before) && !c.toldAgain(g, before) && fits(g) {
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
func (c *chronicle) doneVerb(f *Fact) string {
	if f.UnitKind != "count" && f.UnitKind != "people" {
		return ""
	}
	i, w := c.x.nouns.Do.index(c.name, 0)
	if i < 0 || w < minVerb || c.x.nouns.Nominal.has(c.name[i:i+w]) {
		return ""
	}
	return written(c.name[i : i+w])
}

// exceeds reports whether f counts more than g, so that it is no part of it. Its measure may
// not be known yet.
func exceeds(f, g *Fact) bool {
	if f.Measure != "" && f.Measure != "level" || f.UnitKind != "count" && f.UnitKind != "people" || len(f.Value) < len(g.Value) {
		return false
	}
	return larger(f, g)
}

// larger reports whether the value of f is larger than that of g.
func larger(f, g *Fact) bool {
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
func (c *chronicle) isPart(g, f *Fact) bool {
	return g.Sentence == f.Sentence && c.parts.from >= 0 && g.Start >= c.offset(int(c.s.at[c.parts.from]))
}

// addUp makes the figures of a bracket parts of the one before it when they add up
// to it: 1128万亩（水田168万亩、旱田960万亩）.
func (c *chronicle) addUp() {
	if !c.inBracket || c.inside < 2 || len(c.recent) <= c.inside {
		return
	}
	parts := c.recent[len(c.recent)-c.inside:]
	total := c.recent[len(c.recent)-c.inside-1]
	if total.Sentence != parts[0].Sentence || total.Measure != "level" {
		return
	}
	other := func(f *Fact) bool { return f.Measure != total.Measure || f.Unit != total.Unit || f.High != "" }
	if slices.ContainsFunc(parts, other) || !addUpTo(total.Value, parts) {
		return
	}
	for _, f := range parts {
		f.PartOf = total.FactID
	}
}

// addUpTo reports whether the values of facts add up to a total.
func addUpTo(total string, parts []*Fact) bool {
	whole, all := numeral.Parse(total)
	var sum numeral.Value
	for _, f := range parts {
		v, ok := numeral.Parse(f.Value)
		sum, all = sum.Add(v), all && ok
	}
	return all && sum.Cmp(whole) == 0
}
