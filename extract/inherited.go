package extract

import (
	"cmp"
	"slices"
	"strings"

	"statsheet/rules"
)

// namesNothing reports whether the noun of a number, before or behind it, names no figure: it is
// empty, a word such as 相比, or only says when, why (因需求扩大) or than what, while a figure
// before it has a name.
func (c *chronicle) namesNothing(r *row, text []glyph) bool {
	if len(text) == 0 || c.x.nouns.Empty.has(text) {
		return true
	}
	n, before := c.x.nouns, r.lead >= 0
	if c.spoken > 0 && (c.reckonedAnew(r) || before && c.expects(r, text)) {
		return true
	}
	if before && c.spoken > 0 && (c.setsBeside(r) || r.measure() == "change" && n.Compare.prefix(text) > 0) {
		return true // 较2021届增加
	}
	if before && c.spoken > 0 && r.measure() == "change" && c.x.words.NetOf.prefix(text) > 0 && !strings.ContainsAny(written(text), "后外") {
		return true // 扣除报废量增加
	}
	if c.last() == nil || n.Heads.suffix(text) > 0 || n.Whole.suffix(text) > 0 {
		return false
	}
	counted := before && c.s.mask[r.at(c.s)-1] == '的' && n.Midway.prefix(text) > 0 // 因条件限制难以解决的27件
	why := before && !counted && n.Because.prefix(text) > n.Pull.prefix(text) && n.Keep.prefix(text) == 0
	return c.x.words.Elsewhen.suffix(text) > 0 || why && n.Casualty.suffix(text) == 0 && n.People.suffix(text) == 0 // 因灾死亡3人, 因病离岗者
}

// expects reports whether the noun before a number is only of those who expected that of the figure before: 市场 of
// 市场预期为4%.
func (c *current) expects(r *row, noun []glyph) bool {
	clause := c.s.maskGlyphs()[clauseStart(c.s.mask, r.at(c.s)):]
	w := c.x.words.Foreseen.prefix(clause)
	return w > len(noun) && written(clause[:len(noun)]) == written(noun)
}

// reckonedAnew reports whether a clause only says by what the figure before was reckoned anew:
// 按年平均汇率折合7万美元.
func (c *current) reckonedAnew(r *row) bool {
	n, value := c.x.nouns, r.at(c.s)
	clause := c.s.maskGlyphs()[nameStart(c.s.maskGlyphs()[:value]):value]
	clause = clause[:len(clause)-c.x.words.Equal.suffix(clause)]
	return n.ByWhat.prefix(clause) > 0 && n.Reckoned.suffix(clause) > 0
}

// setsBeside reports whether the noun before a number is of the figure that it is set beside: 比
// 2010年第六次普查的3.1人减少0.4人.
func (c *current) setsBeside(r *row) bool {
	at := r.lead - 1
	return c.s.class(at).IsFigure() && c.x.nouns.Compare.prefix(c.s.maskGlyphs()[clauseStart(c.s.mask, at):at]) > 0
}

// ofCountedWhole names a share of a whole that is given as a figure: 林区面积占全县面积 for
// the share in 林区面积23万公顷，占全县面积96万公顷的24.5%; "" for any other figure.
func (c *chronicle) ofCountedWhole(name *naming) string {
	f, r := name.f, name.r
	value, all := r.at(c.s), c.inSentence()
	from := clauseStart(c.s.mask, value)
	if f.UnitKind != "percent" || len(all) < 2 || c.s.mask[value-1] != '的' || c.x.nouns.OfWhole.prefix(c.s.maskGlyphs()[from:value]) == 0 {
		return ""
	}
	whole := all[len(all)-1]
	if whole.Measure != "level" || whole.Start < c.offset(int(c.s.at[from])) {
		return ""
	}
	w := c.x.nouns.OfWhole.prefix(c.s.maskGlyphs()[from:value])
	return all[len(all)-2].Indicator + c.s.text(from, from+w) + whole.Indicator
}

// beforeObject sets a noun before what the figure before counts.
func (c *chronicle) beforeObject(name *naming) string {
	return written(name.text) + written(c.x.nouns.object(c.x.plain(c.wholeOf(c.last()).Indicator)))
}

// spokenToMove names a change that has no noun of its own by what the clause before says to have moved; not
// behind a figure, of which a clause in between may tell only how: 产量90万吨，种植水平提高，增长5%.
func (c *chronicle) spokenToMove(name *naming) string {
	r := name.r
	if c.spoken > 0 || r.rule.Attach != "" || r.measure() != "change" && c.direction(r) == "" {
		return ""
	}
	return written(c.movedBefore(r))
}

// figureSpokenOf names a row that has no noun of its own by the figure that the clauses before it
// speak of.
func (c *chronicle) figureSpokenOf(name *naming) string {
	r := name.r
	if r.rule.Attach != "" {
		return ""
	}
	if text := c.ofPeak(r); len(text) > 0 {
		return written(text)
	}
	text := c.topicOf(r)
	return c.seenGrow(text) + written(text[:len(text)-c.swing(r, text)])
}

// ofPeak returns what the clause before a row says is the most or the least at some time: 旅客 of
// 旅客方面则是5月最多，达9万人次; nil for any other clause.
func (c *current) ofPeak(r *row) []glyph {
	n, end := c.x.nouns, clauseStart(c.s.mask, r.at(c.s))-1
	if end < 1 || n.Peak.suffix(c.s.maskGlyphs()[:end]) == 0 {
		return nil
	}
	at := clauseStart(c.s.mask, end) + 1
	for at < end && c.s.class(at) != rules.Period {
		at++
	}
	w := n.PeakAt.suffix(c.s.maskGlyphs()[:at])
	if w == 0 || c.s.figures(at, end) > 0 {
		return nil
	}
	noun := n.lead(c.s, at-w).text
	return noun[:len(noun)-n.Aspect.suffix(noun)]
}

// goneOn names a row that has no noun of its own by the fact before it.
func (c *chronicle) goneOn(name *naming) string {
	f, r := name.f, name.r
	g := c.levelled(r)
	if g == nil {
		return ""
	}
	if whole := c.sharer(f, r, g); whole != "" {
		return whole
	}
	before, last := c.before(r), c.nameFor(r, g)
	if c.x.nouns.Than.in(before) { // 高于预期的13万个，亦高于2月的11万个
		last = c.baseName()
	}
	if r.measure() == "rank" {
		last = c.rankedName(g, last)
	}
	return cmp.Or(c.accomplished(g, before), c.summedUp(g, before), c.forEach(g, before), written(c.withoutHeads(f, g, c.x.plain(last))))
}

// withoutHeads returns the name of a fact without the noun for how many there are of people or the
// like, where money takes it: 退税 of 退税人数28万人、4亿元.
func (c *current) withoutHeads(f, g *Fact, name []glyph) []glyph {
	if f.UnitKind != "money" || g.UnitKind == "money" {
		return name
	}
	if w := c.x.nouns.Persons.suffix(name); len(name)-w >= minSubject {
		return name[:len(name)-w]
	}
	return name
}

// beforeCause returns who or what the clause before a row is about, where that goes on to say
// why: 机械业 of 机械业受需求带动，增长16%; "" for any other.
func (c *current) beforeCause(name *naming) string {
	n, value := c.x.nouns, name.r.at(c.s)
	end := clauseStart(c.s.mask, value)
	if c.s.rune(end-1) != '，' || c.s.figures(clauseStart(c.s.mask, end-1), value) > 0 {
		return ""
	}
	text := n.lead(c.s, end-1).text
	i, w := n.Midway.index(text, minSubject)
	if i < 0 || len(text)-i-w < minSubject || n.NoMidway.suffix(text[:i+w]) > 0 || name.r.measure() != "change" && n.Why.suffix(c.s.maskGlyphs()[:end-1])+n.Verbs.suffix(c.s.maskGlyphs()[:end-1]) == 0 {
		return ""
	}
	return written(n.trim(text[:i]))
}

// accomplished returns what was to be done, for a figure that says how much of it was: 改厕 of
// 改厕任务380座，完成390座; "" for any other figure.
func (c *current) accomplished(g *Fact, before []glyph) string {
	n, name := c.x.nouns, c.x.plain(g.Indicator)
	w := c.x.words.Planned.suffix(name)
	if w == 0 || len(name)-w < minSubject || g.Measure != "level" || n.Medial.suffix(n.trim(before)) == 0 && n.Medial.suffix(before) == 0 {
		return ""
	}
	return written(name[:len(name)-w])
}

// afterChange reports whether the fact just before is a change.
func (c *chronicle) afterChange() bool {
	g := c.last()
	return g != nil && c.spoken > 0 && g.Measure == "change"
}

// levelled returns the fact just before a row; before a share, behind changes, the level that
// those are of: 产值9亿元，增速提高1个百分点，完成计划的95%; before a change what was told once more:
// 水资源量3亿立方米，折合径流深330毫米，增长5%; the figure that a change is counted as.
func (c *chronicle) levelled(r *row) *Fact {
	g := c.last()
	if of := c.inItsUnit(r, g); of != nil {
		return of
	}
	if all := c.inSentence(); r.measure() == "change" && len(all) > 1 && c.x.begins(g.Indicator, c.x.words.Restated) {
		return all[len(all)-2]
	}
	if of := cmp.Or(c.ranked(g), c.besideField(r, g)); of != nil {
		return of
	}
	if !c.afterChange() || r.measure() != "share" {
		return g
	}
	of := c.lastInSentence(func(level *Fact) bool {
		return level.Measure == "level" && strings.HasPrefix(g.Indicator, level.Indicator)
	})
	return cmp.Or(of, g)
}

// besideField returns the last figure of the sentence before the words for those that a rank is
// among, where the fact just before counts these: 综合指数3.86，在全省13个城市中居第六.
func (c *chronicle) besideField(r *row, g *Fact) *Fact {
	from := c.offset(int(c.s.at[r.match.from]))
	if r.measure() != "rank" || c.spoken == 0 || g.Start < from {
		return nil
	}
	return c.lastInSentence(func(of *Fact) bool { return of.Start < from })
}

// inItsUnit returns the last figure of the sentence that can have changed by as much as a row says,
// where the one just before it is counted in another unit: 项目42项 of 项目42项，经费9万元，增加9项, a
// share for percentage points; nil for any other row.
func (c *chronicle) inItsUnit(r *row, g *Fact) *Fact {
	f := c.naming.f
	if g == nil || f == nil || r.measure() != "change" || g.Measure != "level" && g.Measure != "share" {
		return nil
	}
	unit := f.Unit
	switch f.UnitKind {
	case "point":
		unit = "%"
	case "percent", "ratio":
		return nil
	}
	if g.Unit == unit {
		return nil
	}
	return c.lastInSentence(func(g *Fact) bool { return g.Unit == unit && (g.Measure == "level" || g.Measure == "share") })
}

// ranked returns the figure, in the unit of the fact at work, whose rank stands between the two: 收入9亿元,
// 排名第一 before 乙市以8亿元居第二; nil without one.
func (c *chronicle) ranked(g *Fact) *Fact {
	if g == nil || g.Measure != "rank" || c.naming.f == nil || c.naming.f.UnitKind == "rank" {
		return nil
	}
	f := lastOf(c.earlier(), func(f *Fact) bool { return f.Measure != "rank" })
	if f == nil || f.Unit != c.naming.f.Unit || f.Indicator == "" || !strings.HasPrefix(g.Indicator, f.Indicator) {
		return nil
	}
	return f
}

// nameFor returns the name that a row takes from the fact before it: an amount is of what has
// grown, 资产 of 资产增速为9%，至9亿元.
func (c *chronicle) nameFor(r *row, g *Fact) string {
	if g == c.grown && c.s.class(r.at(c.s)) == rules.Quantity {
		return g.Indicator
	}
	return c.fullName(g)
}

// fullName returns the name of a fact with the word for growth that it was written
// with, 增速 of GDP增速4.5%，居第二, and without how long it was so, 产量 of 产量连续三年超过5亿元,
// what came of it, or than what it is more: 道路 of 3条道路完工，2条开工, 结案率 of 结案率比全省高2%，居第二, 进度 of 进度快于全省2个百分点，居第二.
func (c *chronicle) fullName(g *Fact) string {
	switch {
	case g == c.grown:
		return c.growth
	case g == c.streaked && c.lasting != "":
		return c.lasting
	case g == c.befell:
		return c.counted
	}
	name := c.x.plain(g.Indicator)
	if i := c.x.nouns.gapFrom(name); i >= minSubject {
		return written(name[:i])
	}
	if i, _ := c.x.nouns.Than.index(name, minSubject); i > 0 && g.Measure == "level" && g.UnitKind == "point" {
		return written(name[:i])
	}
	return g.Indicator
}

// shared returns what a share such as 研发投入占营业收入 is of; "" for another
// fact. A change in percent that follows is of that: …占营业收入的6%，增长22%.
func (c *current) shared(g *Fact) string {
	if g.Measure != "share" {
		return ""
	}
	name := c.x.plain(g.Indicator)
	i := c.x.nouns.saidOf(name)
	if i < 0 || c.x.nouns.OfWhole.prefix(name[i:]) == 0 || c.x.nouns.Market.suffix(name) > 0 {
		return "" // 甲公司市占率
	}
	return written(outsideWhole(name[:i]))
}

// sharer returns what has the share that a figure stands behind which is none itself: 出口 of 出口占全省的
// 6%，居全省首位 and of 出口占比提高2个百分点，增加3亿元; "" for what may be of the share.
func (c *chronicle) sharer(f *Fact, r *row, g *Fact) string {
	switch measure := r.measure(); {
	case measure == "rank":
		if c.ofPlace(g) {
			return c.shared(g)
		}
	case f.UnitKind == "percent" && measure == "change":
		return cmp.Or(c.besideShare(g), c.shared(g))
	case f.UnitKind != "percent" && f.UnitKind != "point" && f.UnitKind != "ratio":
		return cmp.Or(c.shared(g), c.withoutShare(g))
	}
	return ""
}

// besideShare returns the name of the amount right before a share of a market, which is what a growth in
// percent behind that is of: 出货量 of 出货量90万台，市场份额为9%，增长5%; "" without one.
func (c *chronicle) besideShare(g *Fact) string {
	all := c.inSentence()
	if n := len(all); n > 1 && all[n-1] == g && g.Measure == "share" && c.x.ends(g.Indicator, c.x.nouns.Market) {
		if of := all[n-2]; of.Measure == "level" && of.UnitKind != "percent" {
			return of.Indicator
		}
	}
	return ""
}

// ofPlace reports whether a share is one of all that there is in a place: 占全国的6%, not 占收入的6%.
func (c *current) ofPlace(g *Fact) bool {
	at := slices.IndexFunc(c.s.at[:len(c.s.mask)], func(at int32) bool { return c.offset(int(at)) == g.Start })
	if at < 0 || c.x.nouns.Rate.suffix(c.x.plain(g.Indicator)) > 0 {
		return false
	}
	i, w := c.x.nouns.OfWhole.index(c.s.maskGlyphs()[:at], clauseStart(c.s.mask, at))
	return i >= 0 && c.s.class(i+w) == rules.Region
}

// withoutShare returns what has a share in percent, or one that changed by points, without the words
// for the share: 氢能 of 氢能在能源消费中占比; "" where the name has none.
func (c *current) withoutShare(g *Fact) string {
	n, name := c.x.nouns, c.x.plain(g.Indicator)
	i, _ := n.OfWhole.index(name, minSubject)
	if i < 0 || g.UnitKind != "percent" && g.UnitKind != "point" || n.Rate.suffix(name) == 0 {
		return ""
	}
	return written(outsideWhole(name[:i]))
}

// outsideWhole returns a name without the whole within which a share is told: 氢能 of 氢能在能源消费中.
func outsideWhole(name []glyph) []glyph {
	if name[len(name)-1].folded == '中' {
		if at := indexRune(name[min(minSubject, len(name)):], '在'); at >= 0 {
			return name[:minSubject+at]
		}
	}
	return name
}

// clauseBefore names the first figure of a paragraph or a sentence by the cleaned text of the
// nearest clause before it that has any.
func (c *chronicle) clauseBefore(name *naming) string {
	r := name.r
	if c.spoken > 0 && c.last() != nil {
		return ""
	}
	end := clauseStart(c.s.mask, r.match.from)
	for end > 0 {
		n := c.x.nouns.lead(c.s, end-1)
		if at := c.movedFrom(end - 1); at >= 0 && (c.bases[at] || c.beforeBase(at) < at) {
			n = c.x.nouns.lead(c.s, c.beforeBase(at))
		}
		divides := c.divides(c.s.maskGlyphs()[clauseStart(c.s.mask, end-1) : end-1]) // 分月看，7月增长5%
		if len(n.text) > 1 && !divides && !c.x.nouns.Empty.has(n.text) && c.x.nouns.According.prefix(n.text) <= c.x.nouns.Keep.prefix(n.text) && c.x.words.CompareEnd.suffix(n.text) == 0 {
			text := c.whoseFigure(r, c.x.nouns.oneOf(n.text, c.s.maskGlyphs()[:end-1]))
			return c.seenGrow(text) + written(text)
		}
		end = clauseStart(c.s.mask, end-1)
	}
	return ""
}

// oneOf returns what the noun of a clause says is one of several, where the text up to the end of the clause
// does: 石油类 of 石油类是零售额较大的商品之一.
func (n *nouns) oneOf(noun, text []glyph) []glyph {
	if i, _ := n.Copula.index(noun, minSubject); i > 0 && n.OneOf.suffix(text) > 0 {
		return noun[:i]
	}
	return noun
}

// whoseFigure cuts the text of a clause without a number to what it speaks of, where that is a
// figure or people, or bears the figure whose change the row is: 高技能人才 of 高技能人才的增长更为迅猛,
// 餐饮业 of 餐饮业保持较快增长.
func (c *current) whoseFigure(r *row, clause []glyph) []glyph {
	n := c.x.nouns
	text := n.subject(clause, n.Figure)
	if r.measure() == "change" && len(text) >= minSubject && n.Bearer.suffix(text) > 0 && !n.does(text) {
		return text
	}
	if len(text) < minSubject || !n.namesFigure(text) && n.Visitor.suffix(text) == 0 && (n.People.suffix(text) == 0 || n.Do.prefix(text) > 0) {
		return clause
	}
	return text[:len(text)-c.swing(r, text)]
}

// swing returns the length of a word for growth that a noun ends with where the
// row is itself a change, or an amount: 增速 of 出口增速明显放缓，增长2%至9亿元.
func (c *current) swing(r *row, text []glyph) int {
	w, amount := c.x.nouns.swings(text), c.s.class(r.at(c.s)) == rules.Quantity
	if r.measure() != "change" && !amount || len(text)-w < minSubject {
		return 0
	}
	return w
}
