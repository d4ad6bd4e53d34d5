package extract

import (
	"cmp"
	"slices"
	"strings"

	"statsheet/rules"
)

// pointedAt returns the name of the figure before where a name only points at who or what
// that is of: 零售业净产值 for 该行业的净产值; "" for any other name.
func (c *chronicle) pointedAt(name *naming) string {
	g, n := c.last(), c.x.nouns
	if g == nil || n.Pointing.prefix(c.s.maskGlyphs()[name.from:]) == 0 {
		return ""
	}
	figure := n.trim(name.text[n.Bearer.prefix(name.text):])
	if len(figure) >= minSubject && len(figure) < len(name.text) && strings.HasSuffix(g.Indicator, written(figure)) {
		return g.Indicator
	}
	return ""
}

// reachedBy sets what reaches those whom a row counts before its verb: 育儿补贴制度惠及 of
// 育儿补贴制度惠及2万户, and of 实施育儿补贴制度，惠及2万户.
func (c *current) reachedBy(name *naming) string {
	n, at := c.x.nouns, name.from
	if n.Reaching.prefix(name.text) == 0 {
		return ""
	}
	for at > 0 && rules.IsMask(c.s.mask[at-1]) && !c.s.class(at-1).IsFigure() {
		at-- // 每年|惠及
	}
	from := clauseStart(c.s.mask, at)
	near := from < at
	if !near && from > 0 && !isStop(c.s.mask[from-1]) {
		at, from = from-1, clauseStart(c.s.mask, from-1)
	}
	if at == from || c.s.figures(from, at) > 0 {
		return ""
	}
	text, does := c.speaksOf(at, n.Bearer)
	if len(text) < minSubject || len(text) > maxReacher || n.Do.has(text) || !near && !does && n.Bearer.suffix(text) == 0 {
		return ""
	}
	return name.ahead(text)
}

// maxReacher is how many characters what reaches people may have.
const maxReacher = 16

// reaching sets a verb that reaches people behind the figure before, where nothing else tells who.
func (c *chronicle) reaching(name *naming) string {
	if !c.x.nouns.Reaching.has(name.text) || c.spoken == 0 || !name.r.onlyBefore(c.s) {
		return ""
	}
	base := c.baseName()
	return strings.TrimSuffix(base, written(name.text)) + written(name.text) // 惠及9户、30人
}

// meanOf sets a word for a mean before the figure that it is of: 日均产量; the one that the clause
// before speaks of in 房价节节攀升，每月平均上涨2千元.
func (c *chronicle) meanOf(name *naming) string {
	if !c.x.nouns.Average.has(name.text) {
		return ""
	}
	if topic := c.topicOf(name.r); len(topic) > 0 || c.spoken == 0 {
		return name.behind(topic)
	}
	base := c.baseName()
	if over := written(name.text[:1]); len(name.text) == minMean && strings.Contains(base, over) && !c.x.words.Mean.has(name.text) {
		return written(name.text) // 学校总数90所，校均|40台
	}
	return written(name.text) + base
}

// minMean is how short a word is that names in one character what a mean is over: 校均.
const minMean = 2

// befallen sets what a mishap did behind it: 火灾死亡 of 发生火灾3起，死亡4人, 洪灾直接经济损失 of
// 洪灾造成9人受灾，直接经济损失2万元.
func (c *chronicle) befallen(name *naming) string {
	n := c.x.nouns
	if !n.Casualty.has(name.text[n.Brings.prefix(name.text):]) {
		return ""
	}
	for _, g := range slices.Backward(c.inSentence()) {
		if mishap := n.mishap(c.x.plain(g.Indicator)); mishap != nil {
			return written(mishap) + written(name.text)
		}
		if n.BodyUnit.has(c.x.plain(g.Unit)) {
			break // 火灾30起；停产企业4家，死亡2人
		}
	}
	return ""
}

// mishap returns the mishap that a name counts or that it tells the harm or the share of: 火灾 of 发生火灾,
// 火灾死亡, 火灾占总数; nil for any other name, also one of what is done about it: 火灾防控投入.
func (n *nouns) mishap(name []glyph) []glyph {
	name = name[n.Befall.prefix(name):]
	if n.does(name) {
		return nil // 受理案件
	}
	for i, w := n.Mishap.index(name, 0); i >= 0; i, w = n.Mishap.index(name, i+w) {
		rest := name[i+w:]
		if len(rest) == 0 || max(n.Casualty.prefix(rest), n.Brings.prefix(rest), n.Pull.prefix(rest)) > 0 {
			return name[:i+w]
		}
	}
	return nil
}

// dependent sets a noun that says nothing without the figure before behind that: 增速, 增速高于全市.
func (c *chronicle) dependent(name *naming) string {
	n := c.x.nouns
	alone := n.Dependent.has(name.head[n.Average.prefix(name.head):]) && (name.r.namedBefore(c.s) || n.Came.prefix(name.text) == 0) // not 有5家|减产
	if w := n.Dependent.prefix(name.text); alone || w > 0 && max(n.Than.prefix(name.text[w:]), n.Pull.prefix(name.text[w:])) > 0 {
		return cmp.Or(c.inSeries(name), c.ofTopic(name.r, name.text))
	}
	return ""
}

// inSeries names a group of a series that says the same figure of each, without the groups
// before it: 机场增幅在1倍以内 behind 机场增幅在2倍以上的有5个; "" for any other row.
func (c *chronicle) inSeries(name *naming) string {
	g := c.last()
	if g == nil || g.Rule != name.r.rule.ID || len(name.text) == len(name.head) {
		return ""
	}
	if i := strings.Index(g.Indicator, written(name.head)); i >= 0 {
		return g.Indicator[:i] + written(name.text)
	}
	return ""
}

// ofTopic sets a dependent noun behind what it is of: the figure that the
// clause before speaks of at the beginning of a sentence, else the last one.
func (c *chronicle) ofTopic(r *row, noun []glyph) string {
	if n := c.x.nouns; n.Swing.has(noun) {
		moved := c.movedBefore(r)
		if len(moved) > 0 && (c.spoken == 0 || c.x.words.Fall.has(noun) || max(n.Figure.suffix(moved), n.Bare.suffix(moved)) > 1) {
			return written(moved) + written(noun) // not 产值9亿元，质量提升，增速…
		}
	}
	if c.spoken == 0 {
		if topic := c.topicOf(r); len(topic) > 0 {
			return written(topic) + written(noun)
		}
	}
	return c.under(noun)
}

// seenGrow returns the figure whose growth a sentence looks at, where that is what a noun says:
// 收入 of 从收入增速看，甲市增速最快，为9%; behind 从增速看 that which the paragraph before is led by.
func (c *chronicle) seenGrow(noun []glyph) string {
	n := c.x.nouns
	if !n.Swing.has(noun) || slices.ContainsFunc(c.inSentence(), func(g *Fact) bool { return g.UnitKind != "count" }) {
		return ""
	}
	clause := c.s.maskGlyphs()[:clauseEnd(c.s.mask, 0)]
	seen := n.regarded(clause)
	w := n.Swing.suffix(seen)
	if len(seen) == len(clause) || w == 0 {
		return ""
	}
	if w == len(seen) {
		return c.led
	}
	if seen = n.trim(seen[:len(seen)-w]); n.Figure.suffix(seen) == 0 {
		return ""
	}
	return written(seen)
}

// under sets a dependent noun after the last indicator, unless that ends with
// it already. A total is of what was done something to: 培育企业6户，总数增至….
func (c *chronicle) under(noun []glyph) string {
	base, name := c.ofRank(c.baseFor(noun)), written(noun)
	switch {
	case strings.HasSuffix(base, name):
		return base
	case base != "" && strings.HasPrefix(name, base):
		return name // 增速|高于全省 behind 增速高于全市
	}
	text := c.x.plain(base)
	if w := c.x.nouns.Bare.suffix(text); c.x.nouns.Priced.has(noun) && c.x.nouns.Whole.suffix(text[len(text)-w:]) > 0 && len(text)-w >= minSubject {
		return written(text[:len(text)-w]) + name // 西瓜|产量
	}
	if w := c.x.nouns.Dependent.suffix(text); w > 0 && len(text)-w >= minSubject && c.x.nouns.besideEach(text, noun) {
		return written(text[:len(text)-w]) + name // 产品|不合格率 behind 产品合格率
	}
	if c.x.words.Tally.has(noun) && c.x.nouns.does(text) && !c.x.nouns.isFigure(text) {
		return written(c.x.nouns.object(text)) + name
	}
	return base + name
}

// besideEach reports whether two names are of rates or limits, of which one is not of the other: 合格率 and
// 优良率, 上限 and 下限.
func (n *nouns) besideEach(name, other []glyph) bool {
	w := n.Rated.suffix(name)
	return w > 0 && endsWith(other, name[len(name)-w:])
}

// besideOther sets a name that only says than what the figure just given is more or less behind that:
// 人才贡献率比全市平均水平高 of 人才贡献率达65%，比全市平均水平高7个百分点; than what was planned goes
// without saying: 开支9亿元，较原来预算高5%. Points are more or less than a share or a change: 投资增长5%，比工业投资增速高2个百分点.
func (c *chronicle) besideOther(name *naming) string {
	g, n := c.last(), c.x.nouns
	if c.spoken == 0 || g == nil || n.Compare.prefix(name.text) == 0 {
		return ""
	}
	w := n.GapEnd.suffix(name.text)
	points, share := name.f.UnitKind == "point", g.Measure == "share"
	rate := points && share && c.x.ends(g.Indicator, n.Rate)
	moves := points && !share && w > 0 && (g.UnitKind == "percent" || g.UnitKind == "point")
	switch {
	case moves && c.x.ends(g.Indicator, n.Rate):
		return g.Indicator + written(name.text) // 占比提高1个百分点，比服务业低2个百分点
	case moves && g.UnitKind == "point":
		return written(c.baseAlone()) + written(name.text) // 增速回落3个百分点，比全国低2个百分点
	case moves:
		return c.baseName() + written(name.text)
	case points && w > 0 && (share && n.Swing.in(name.text) || c.x.ends(g.Indicator, n.GapEnd)):
		return c.baseName() + written(name.text) // 游客增长5%，占全省的6%，比全省增速高2个百分点
	case !rate && (name.f.UnitKind != "percent" && name.f.UnitKind != "duration" || share || w == 0):
		return c.besideLevel(name, w)
	case n.Empty.has(name.text[:len(name.text)-w]):
		return g.Indicator // 较原来预算|高
	}
	return g.Indicator + written(name.text)
}

// besideLevel returns a name that says than what a figure of its unit is more or less, behind the level of
// that unit that was told last: 人均花费比全省低 of 人均花费906元，增长10%，比全省低174元.
func (c *chronicle) besideLevel(name *naming, gapEnd int) string {
	level := c.levelIn(name.f.Unit)
	if gapEnd == 0 || level == nil || c.x.begins(level.Indicator, c.x.nouns.Compare) || c.x.ends(level.Indicator, c.x.nouns.GapEnd) || c.x.nouns.Empty.has(name.text[:len(name.text)-gapEnd]) {
		return ""
	}
	return level.Indicator + written(name.text)
}

// levelIn returns the level or ratio in a unit that the sentence told last; nil if there is none.
func (c *chronicle) levelIn(unit string) *Fact {
	return lastOf(c.inSentence(), func(g *Fact) bool { return (g.Measure == "level" || g.Measure == "ratio") && g.Unit == unit })
}

// pulling sets who does it before a verb such as 拉动, a rate to something such as 对经济增长的贡献率, 高于
// of a figure in the unit of the last, or a name that only says within which whole a share is: 贷款余额 of
// 贷款余额9亿元，在全部贷款中占15%.
func (c *chronicle) pulling(name *naming) string {
	f, n := name.f, c.x.nouns
	toward := n.isRateToward(name.text)
	if n.Pull.prefix(name.text) == 0 && (c.spoken == 0 || !toward && !n.sharesWithin(name.text)) {
		return ""
	}
	if f.UnitKind != "percent" && f.UnitKind != "point" && f.UnitKind != "ratio" && (n.Than.prefix(name.text) == 0 || c.levelIn(f.Unit) == nil) {
		return ""
	}
	if c.addsUpSome(name) {
		return written(name.text)
	}
	actor := ""
	if c.spoken == 0 && n.OfWhole.prefix(name.text) > 0 {
		actor = c.clauseBefore(name) // 夜间事故高发，占全天的28%
	}
	if actor == "" {
		actor = c.actor(name.text)
	}
	if toward && n.OfWhole.in(c.x.plain(actor)) {
		return "" // 国产车占销量的90%，对增长的贡献率为30%
	}
	return strings.TrimSuffix(actor, written(name.text)) + written(name.text)
}

// addsUpSome reports whether a verb such as 影响 has before it that some of what was told act together,
// and not the last of them: 上述四项合计影响总指数.
func (c *current) addsUpSome(name *naming) bool {
	value := name.r.at(c.s)
	clause := c.s.maskGlyphs()[clauseStart(c.s.mask, value):value]
	i, w := c.x.words.Totalled.index(clause, 1)
	return i > 0 && c.x.nouns.Those.suffix(clause[:i]) == 0 && strings.HasPrefix(written(clause[i+w:]), written(name.text))
}

// isRateToward reports whether a text is a rate that only says to what it is one: 对经济增长的贡献率.
func (n *nouns) isRateToward(text []glyph) bool {
	whole, _ := n.OfWhole.index(text, 0)
	return len(text) > 0 && text[0].folded == '对' && n.Keep.prefix(text) == 0 && n.Rate.suffix(text) > 0 && whole < 0
}

// actor returns who does what a verb such as 拉动 says: the subject of the
// last verb that was left out, else the last indicator.
func (c *chronicle) actor(verb []glyph) string {
	g := c.last()
	owned := g != nil && (c.x.nouns.OfWhole.prefix(verb) > 0 && c.ofActor(g) || c.x.nouns.Than.prefix(verb) > 0 && g.UnitKind == "percent")
	if len(c.subject) > 0 && !owned {
		return written(c.subject)
	}
	name := c.x.plain(c.baseFor(verb))
	if i, _ := c.x.nouns.Toward.index(name, minSubject); i > 0 && g != nil && g.Measure == "share" {
		name = name[:i] // 投资 of 投资对经济增长的贡献率
	}
	return written(name)
}

// ofActor reports whether a fact is a figure that who acted last has, or counts what they did:
// 公司研发投入, 公司建成泵站.
func (c *chronicle) ofActor(g *Fact) bool {
	return g.Measure == "level" && strings.HasPrefix(g.Indicator, written(c.subject))
}

// deedRate sets what was done something to before the rate of that: 建议办复率.
func (c *chronicle) deedRate(name *naming) string {
	if c.spoken == 0 || !c.x.nouns.DeedRate.has(name.text) {
		return ""
	}
	rate, what := written(name.text), c.doneTo()
	if strings.HasPrefix(rate, what) || c.x.nouns.failed(c.x.plain(what)) {
		return rate // 整改209个，整改率95%; 3户未签约，签约率98%
	}
	return what + rate
}

// failed reports whether a name tells that something was not done: 未签约, 不通过; not 未成年人帮教.
func (n *nouns) failed(name []glyph) bool {
	return n.Unmet.prefix(name) > n.Keep.prefix(name)
}

// doneTo returns what the levels before count that something was done to, for a rate of
// that: 建议、提案 of 办理建议84件、提案65件，办复率100%. Where they say who did it, it is that.
func (c *chronicle) doneTo() string {
	if len(c.subject) > 0 {
		return written(c.subject)
	}
	n, all, what := c.x.nouns, c.inSentence(), ""
	for _, g := range slices.Backward(all) {
		if g.Measure != "level" || g.Unit != all[len(all)-1].Unit {
			break
		}
		name := c.x.plain(g.Indicator)
		i, size := n.Do.index(name, minSubject)
		switch w := n.Do.suffix(name); {
		case w == len(name):
			continue // 立案
		case n.does(name):
			name = n.object(name)
		case indexRune(name, '（') >= 0:
			return what // 审（执）结
		case i > 0 && n.Agent.suffix(name[:i]) > 0:
			name = slices.Concat(name[:i], name[i+size:]) // 法院|审结|案件
		case what != "":
			return what
		case w < len(name) && n.Nominal.suffix(name) < w:
			name = name[:len(name)-w]
		}
		if strings.HasSuffix(written(name), what) {
			what = written(name)
			continue // 查出问题、整改问题
		}
		if what != "" {
			what = "、" + what
		}
		what = written(name) + what
	}
	return what
}

// ofSubject sets who acted last before a verb that names no one: 甲厂上缴税金 of
// 甲厂实现利润3亿元，上缴税金1亿元.
func (c *chronicle) ofSubject(name *naming) string {
	if !name.elided || name.subject != nil {
		return ""
	}
	if c.spoken == 0 {
		if who := c.reporting(name); len(who) > 0 {
			c.subject = who
			return name.ahead(who) // 云峰汽车宣布，10月交付新车9万辆
		}
		return ""
	}
	if c.turnsToPlace(name.r) {
		c.subject = nil
	}
	if len(c.subject) == 0 {
		return ""
	}
	return written(c.subject) + cmp.Or(c.sharedObject(name), written(name.text))
}
