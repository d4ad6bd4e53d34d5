package extract

import (
	"cmp"
	"slices"
	"strings"

	"statsheet/rules"
)

// sharedObject sets what is done something to behind a name that is a verb alone:
// 审结案件 of 受理案件90件，审结80件. It stands in the figure before, a level of the same unit
// or of the same verb: 发放贷款35笔，累计发放1.2亿元.
func (c *chronicle) sharedObject(name *naming) string {
	f, r := name.f, name.r
	n, g := c.x.nouns, c.levelBefore()
	if g == nil || !r.onlyBefore(c.s) || len(name.text) < minVerb || !n.verbs(name.text) || n.Nominal.has(name.text) {
		return ""
	}
	if last := c.last(); n.Complete.suffix(name.text) > 0 || last != g && last.RelatesTo != g.FactID {
		return ""
	}
	if of := c.countedAs(f); of != nil && g.Unit != f.Unit && g.UnitKind == "money" && f.UnitKind == "count" {
		g = of // 实施项目9个，总投资3亿元，开工5个
	}
	before := c.x.plain(g.Indicator)
	if object, again := strings.CutPrefix(g.Indicator, written(name.text)); again && object != "" {
		if c.partAt(name.r.at(c.s)) {
			return "" // 新增减税降费9亿元，其中新增减税5亿元
		}
		return name.behind(c.withoutHeads(f, g, before)[len(name.text):])
	}
	if n.Do.suffix(before) > max(n.Nominal.suffix(before), n.Keep.suffix(before)) {
		return "" // 城市低保|新增: see sharedSubject; not 社会|组织
	}
	i, w := n.firstDeed(before)
	if i < 0 || i > 0 && n.Kind.suffix(before[:i]) > 0 || n.Nominal.has(before[i:i+w]) || n.does(before[i+w:]) || n.Whole.has(before[i+w:]) || g.Unit != f.Unit || f.UnitKind == "money" {
		return "" // 省级|创新平台, 保障|性住房
	}
	object := before[i+w:]
	if len(object) == 0 || object[0].folded == '、' {
		return "" // 社会|组织; 再审案件和国家赔偿、执行等案件
	}
	if of := indexRune(object, '的'); of >= 0 {
		object = object[of+1:] // 公开信息引发的|行政复议
	}
	return name.behind(object)
}

// firstDeed returns where the first verb of doing begins in the name of what was counted, and its length; -1
// where there is none.
func (n *nouns) firstDeed(name []glyph) (at, length int) {
	i, w := n.Do.index(name, 0)
	for i >= 0 && n.Agent.prefix(name[i+w:]) > 0 && n.Anew.prefix(name[i:]) == 0 { // 监管|部门, not 新登记|企业
		i, w = n.Do.index(name, i+w)
	}
	return i, w
}

// verbs reports whether a text is nothing but one or two verbs of doing: 竣工投产.
func (n *nouns) verbs(text []glyph) bool {
	w := n.Do.prefix(text)
	return w == len(text) || w >= minVerb && n.Do.has(text[w:])
}

// sharedSubject sets before a verb alone what the figure before says stands there: 城市低保退出
// of 城市低保新增27户，退出19户; else what the clause before speaks of, for a verb alone of
// things: 推进青河项目，开工5个.
func (c *chronicle) sharedSubject(name *naming) string {
	f, r := name.f, name.r
	n, g := c.x.nouns, c.last()
	if !r.onlyBefore(c.s) || len(name.text) < minVerb || !n.Do.has(name.text) && !n.Came.has(name.text) || n.Nominal.has(name.text) || f.UnitKind == "money" {
		return ""
	}
	if g != nil && c.s.class(r.at(c.s)-1).IsFigure() && endsWith(c.x.plain(g.Indicator), name.text) {
		return name.ahead(c.x.plain(strings.TrimSuffix(g.Indicator, written(name.text)))) // 起诉93件114人
	}
	if w := n.Complete.suffix(name.text); w > 0 && w < len(name.text) || n.People.suffix(name.text) > 0 {
		return "" // 带动|就业, 发展|党员
	}
	topic, _ := c.topic(r, n.Bearer)
	if g = c.countedAs(f); len(topic) == 0 && g != nil {
		return name.ahead(n.undergoes(c.x.plain(g.Indicator), name.text))
	}
	return name.ahead(topic)
}

// undergoes returns what of the name of a count a verb behind it is said of: 贫困村 of
// 贫困村58个，出列12个; nil where that tells nothing.
func (n *nouns) undergoes(before, verb []glyph) []glyph {
	if n.Complete.suffix(verb) == len(verb) {
		before = before[:len(before)-n.Complete.suffix(before)] // 刑事案件|发案
		var who []glyph
		if i, _ := n.Do.index(before, minSubject); i > 0 && n.Agent.suffix(before[:i]) > 0 {
			who, before = slices.Clip(before[:i]), before[i:] // 法院|新收案件
		}
		if n.does(before) {
			before = n.object(before) // 收到提案32件，立案28件
		}
		if len(before) == minSubject && before[0].folded == verb[len(verb)-1].folded {
			return who // 结案 of 案件
		}
		return slices.Concat(who, before)
	}
	if w := n.Do.suffix(before); w >= minVerb && w > n.Nominal.suffix(before) && len(before)-w >= minSubject {
		if before = before[:len(before)-w]; n.does(before) {
			return nil // 受理|提请|批捕
		}
		if before = before[:len(before)-n.Average.suffix(before)]; len(before) < minSubject {
			return nil // 日均|新设9户，注销2户
		}
		return before[:len(before)-n.Wholly.suffix(before)] // 住房|基本|建成
	}
	if w := n.Stocked.suffix(before); n.Anew.prefix(verb) > 0 && len(before)-w >= minSubject {
		before = before[:len(before)-w] // 绿色食品保有量28个，新增7个
	}
	if n.does(before) || n.Oblique.prefix(before) > 0 || n.Casualty.suffix(before) > 0 || n.Yield.suffix(before) > 0 {
		return nil // 死亡3人，转移9人; 造林面积2万亩，封育3万亩
	}
	if endsWith(before, verb) {
		before = before[:len(before)-len(verb)] // 脱贫5万户，脱贫9人
	}
	return before
}

// countedAs returns the last level of the sentence that counts in the unit of a fact; nil
// without one.
func (c *chronicle) countedAs(f *Fact) *Fact {
	return c.lastInSentence(func(g *Fact) bool { return g.Measure == "level" && g.Unit == f.Unit })
}

// sharedVerb sets the verb that a list shares before the name of a later item: 新增托位 of
// 新增养老床位2.5万张、托位8.1万个. The item before must be a level that
// begins with it, of money if and only if the row is (接待游客5万人次、旅游收入3亿元), and
// nothing but 、 or a conjunction may stand between.
func (c *chronicle) sharedVerb(name *naming) string {
	f, r := name.f, name.r
	g, n := c.last(), c.x.nouns
	if g == nil || c.spoken == 0 || r.lead < 0 || g.Measure != "level" || g.Verb == "" || name.acts || r.measure() != "" || n.Do.prefix(name.text) > max(1, n.Nominal.prefix(name.text), n.Keep.prefix(name.text)) {
		return ""
	}
	verb := c.x.plain(g.Verb)
	if (g.UnitKind == "money") != (f.UnitKind == "money") || f.UnitKind == "ratio" || n.Do.suffix(name.text) > n.Nominal.suffix(name.text) {
		return ""
	}
	if len(verb) < minVerb || n.Nominal.has(verb) || n.Nominal.has(c.x.plain(g.Indicator)) || !strings.HasPrefix(strings.TrimPrefix(g.Indicator, written(c.subject)), g.Verb) || n.Swing.suffix(name.text) > 0 || n.Rate.suffix(name.text) > 0 {
		return ""
	}
	if at := name.from; at < 1 || !c.follows(at) && !c.goesOnWith(f, r, at) || n.Reaching.prefix(name.text) > 0 || name.text[0].folded == '再' || n.Medial.prefix(name.text) > 0 {
		return ""
	}
	to := strings.Index(g.Indicator, g.Verb) + len(g.Verb)
	object := c.x.plain(g.Indicator[to:])
	if n.WhichDo.has(verb) && n.Agent.suffix(object) > 0 {
		return "" // 上市企业7家、专利3件
	}
	if w := n.Do.prefix(object); w >= minVerb && w < len(object) && n.Nominal.prefix(object) == 0 && n.Keep.prefix(object) <= w && !n.WhichDo.has(object[:w]) {
		to += len(written(object[:w])) // 组织召开
	}
	return g.Indicator[:to] + written(name.text)
}

// goesOnWith reports whether a clause of nothing but a short noun at a mask offset and its
// number goes on with what the clause before counts: 种植药材300亩，果树200亩.
func (c *chronicle) goesOnWith(f *Fact, r *row, at int) bool {
	n, value := c.x.nouns, r.at(c.s)
	if value-at > maxModifier || c.s.mask[at-1] != '，' || !c.s.class(at-2).IsFigure() || clauseEnd(c.s.mask, value) != value+1 || c.last().Unit != f.Unit {
		return false
	}
	if last := c.s.maskGlyphs()[clauseStart(c.s.mask, at-2) : at-2]; n.verbs(last) || n.ofThose(last) {
		return false // 新建泵站4座，在建3座，闸门12座; 签订协议就业的有9人，灵活就业3人
	}
	noun := c.s.maskGlyphs()[at:value]
	verb, _ := n.Verbs.index(noun, 0)
	return verb < 0 && n.Figure.suffix(noun) == 0 && n.Came.prefix(noun) == 0 && n.Casualty.prefix(noun) == 0
}

// ofThose reports whether a clause counts those of whom it tells something: 签订协议的有.
func (n *nouns) ofThose(clause []glyph) bool {
	i := lastIndexRune(clause, '的')
	return i > 0 && i >= len(clause)-2
}

// sameShare returns the name of the share or rate of a group alone that moved by points, or that is told beside that
// of another group of its kind: 中部地区人口比重 of 东部地区人口比重上升2个百分点，中部地区下降1个百分点.
func (c *chronicle) sameShare(own []glyph) string {
	n, f, g := c.x.nouns, c.naming.f, c.last()
	if g == nil || len(own) < minSubject || len(own) > maxModifier || n.isFigure(own) || n.does(own) {
		return ""
	}
	beside := f.UnitKind == "percent" && g.Measure == "share" && c.spoken > 0 && c.naming.r.measure() == ""
	if f.UnitKind != "point" && !beside || g.UnitKind != "percent" && g.UnitKind != "point" {
		return ""
	}
	share := c.x.plain(g.Indicator)
	if n.Rate.suffix(share) == 0 && n.Swing.suffix(share) == 0 {
		return ""
	}
	if rest := pastTwin(share, own); len(rest) >= minSubject {
		return written(own) + written(rest)
	}
	return ""
}

// sharesOf is sameShare of a name before its figure.
func (c *chronicle) sharesOf(name *naming) string {
	if !name.r.onlyBefore(c.s) {
		return ""
	}
	return c.sameShare(name.text)
}

// pastTwin returns what a name says behind one that is like another: 比重 of 苏南比重 for 苏中, 人口比重 of
// 东部地区人口比重 for 中部地区; nil where it begins with none.
func pastTwin(name, twin []glyph) []glyph {
	if rest := afterSame(name, twin); rest != nil {
		return rest
	}
	w := len(twin)
	if w < len(name) && (name[0].folded == twin[0].folded || name[w-1].folded == twin[w-1].folded) {
		return name[w:]
	}
	return nil
}

// yieldBefore returns the level just before a fact, of which a part that opens its sentence may be no more than
// that; behind what else was told of one kind of goods, that figure of it that is in the unit of the fact: 蔬菜面积
// of 蔬菜面积9公顷，产量8吨；瓜果7公顷.
func (c *chronicle) yieldBefore(f *Fact, own []glyph) *Fact {
	n, last := c.x.nouns, c.levelBefore()
	if last == nil && c.partAt(c.naming.r.at(c.s)) {
		if last = lastOf(c.earlier(), isLevel); last == nil || last.Unit == f.Unit && larger(f, last) {
			return nil
		}
		return last // 纸浆产量90万吨。其中，木浆9万吨
	}
	if last == nil || last.Unit == f.Unit || n.Herd.has(c.x.plain(f.Unit)) || max(n.Ground.suffix(own), n.Do.suffix(own), n.Came.suffix(own), n.People.suffix(own)) > 0 {
		return last
	}
	kind := n.ofYield(c.x.plain(last.Indicator))
	for _, g := range slices.Backward(c.inSentence()) {
		if len(kind) == 0 || written(n.ofYield(c.x.plain(g.Indicator))) != written(kind) {
			return last // 小麦产量9万吨，棉花面积9公顷，化肥2万吨
		}
		if isLevel(g) && g.Unit == f.Unit {
			return g
		}
	}
	return last
}

// ofYield returns the kind of goods that a figure of some is of: 棉花 of 棉花种植面积; nil for any other name.
func (n *nouns) ofYield(name []glyph) []glyph {
	figure := n.withDeed(name, n.Yield.suffix(name))
	if len(figure) == 0 {
		return nil
	}
	return name[:len(name)-len(figure)]
}

// alike sets the figure of a level before behind a name that leaves it out: 秋粮产量 of
// 夏粮产量62万吨，秋粮124万吨，完成计划的110%; or, as that one does, before a name of animals: 出栏牛 of
// 出栏生猪62万头，牛6万头. The unit is the same, or both count animals.
func (c *chronicle) alike(name *naming) string {
	f, r, own := name.f, name.r, name.text
	n, g := c.x.nouns, c.yieldBefore(f, own)
	if g == nil || len(own) == 0 || len(own) > maxModifier || f.UnitKind == "money" || !r.onlyBefore(c.s) {
		return ""
	}
	total := c.x.plain(g.Indicator)
	figure := n.withDeed(total, n.Yield.suffix(total))
	herds := n.Herd.has(c.x.plain(f.Unit)) && n.Herd.has(c.x.plain(g.Unit))
	inFront := len(figure) == 0 && herds
	if inFront {
		year := n.yearly(total)
		figure = total[:year+n.Yield.prefix(total[year:])] // 出栏生猪9万头，牛2万头
	}
	switch measure := r.measure(); {
	case len(figure) == 0 || measure != "" && measure != "share":
		return ""
	case measure != "":
		if written(total[:len(total)-len(figure)]) != written(own) {
			return ""
		}
	case n.Yield.suffix(own) > 0 || n.Heads.suffix(own) > 0 || n.Whole.suffix(own) > 0 || n.Figure.suffix(own) > 0 || n.Do.prefix(own) > 0 || n.yearly(own) > 0:
		return ""
	case (g.Unit != f.Unit || len(own) < minSubject) && !herds:
		return ""
	case inFront:
		return written(figure) + written(own)
	}
	return written(own) + written(figure)
}

// otherSide returns the whole name of a figure that is told beside another of the same ones: 一般公共预算支出 of
// 一般公共预算收入9亿元，支出30亿元, and 城镇居民人均消费支出 of 城镇居民人均可支配收入4万元，人均消费支出3万元; ""
// where none stands before it.
func (c *chronicle) otherSide(name *naming) string {
	n, own := c.x.nouns, name.text
	if n.isLiving(own) && c.spoken > 0 {
		return name.ahead(n.living(c.notChange(), c.x.plain(c.notChange().Indicator)))
	}
	if w := n.Stage.suffix(own); w > 0 {
		return c.atStage(own, w)
	}
	if n.Added.has(own) {
		return c.addedBeside(own)
	}
	if !n.Outgo.has(own) {
		return ""
	}
	if g := c.lastInSentence(func(g *Fact) bool { return c.isTotal(g) && n.incomeBeside(c.x.plain(g.Indicator), own) }); g != nil {
		before := c.x.plain(g.Indicator)
		return written(before[:len(before)-len(own)]) + written(own)
	}
	return ""
}

// addedBeside returns the whole name of a value added that is told beside the output of the same trade: 农业增加值
// of 农业总产值9亿元，增加值5亿元; "" where none stands before it, up to a semicolon.
func (c *chronicle) addedBeside(own []glyph) string {
	value := c.naming.r.at(c.s)
	from := lastIndexRune(c.s.maskGlyphs()[:value], '；') + 1
	g := c.lastInSentence(func(g *Fact) bool { return c.isTotal(g) && g.Start >= c.offset(int(c.s.at[from])) })
	if g == nil {
		return ""
	}
	name := c.x.plain(g.Indicator)
	w := c.x.nouns.Output.suffix(name)
	if w == 0 || len(name)-w < minSubject || c.s.class(clauseStart(c.s.mask, value)) == rules.Region {
		return "" // 农业总产值9亿元，全市增加值90亿元
	}
	return written(name[:len(name)-w]) + written(own)
}

// incomeBeside reports whether a name is that of an income whose spending has a name of its own that tells
// no more than that: 一般公共预算收入 beside 支出, 医疗保险基金总收入 beside 总支出.
func (n *nouns) incomeBeside(name, outgo []glyph) bool {
	w := n.Budget.suffix(name)
	return w > len(outgo)+1 || w == len(outgo) && w < len(name) && name[len(name)-w].folded == outgo[0].folded
}

// atStage returns the whole name of the money of a budget at one stage, whose own name ends with w glyphs that
// say which: 基本支出决算 of 基本支出年初预算为9万元，支出决算为8万元. It is of what the money at another
// stage before it is of, else of what a sentence before it is the heading for: 行政运行。年初预算为9万元.
func (c *chronicle) atStage(own []glyph, w int) string {
	n, kind := c.x.nouns, own[:len(own)-w]
	if len(kind) > 0 && !n.Outgo.has(kind) {
		return ""
	}
	of := c.headBefore()
	if g := c.lastInSentence(func(g *Fact) bool { return g.Measure == "level" && n.Stage.suffix(c.x.plain(g.Indicator)) > 0 }); g != nil {
		of = c.x.plain(g.Indicator)
		of = of[:len(of)-n.Stage.suffix(of)]
	}
	switch {
	case len(of) == 0:
		return ""
	case endsWith(of, kind):
		return written(of) + written(own[len(kind):])
	}
	return written(of) + written(own)
}

// isLiving reports whether a name is a figure of how people live that does not say whose it is:
// 恩格尔系数, 人均消费支出.
func (n *nouns) isLiving(name []glyph) bool {
	w := n.Living.suffix(name)
	return w > 0 && (w == len(name) || n.Average.has(name[:len(name)-w]))
}

// living returns the people whom a figure counts, or of whose living it is: 城镇居民 of
// 城镇居民人均可支配收入; nil where it is of others.
func (n *nouns) living(g *Fact, figure []glyph) []glyph {
	who := n.withoutVerb(figure)
	for i := minSubject; i < len(figure); i++ {
		if n.isLiving(figure[i:]) {
			who = figure[:i]
			break
		}
	}
	if len(who) == len(figure) && (g.UnitKind != "people" || g.Measure != "level") || n.People.suffix(who) == 0 && n.Carrier.suffix(who) == 0 {
		return nil
	}
	return who
}

// lastInSentence returns the last fact of the sentence that is such a one; nil without one.
func (c *chronicle) lastInSentence(such func(*Fact) bool) *Fact {
	return lastOf(c.inSentence(), such)
}

// lastOf returns the last of some facts that is such a one; nil without one.
func lastOf(facts []*Fact, such func(*Fact) bool) *Fact {
	for _, g := range slices.Backward(facts) {
		if such(g) {
			return g
		}
	}
	return nil
}

// levelBefore returns the last fact of the sentence that is a level; nil without one.
func (c *chronicle) levelBefore() *Fact {
	return c.lastInSentence(isLevel)
}

// isLevel reports whether a fact says how much or how many there are.
func isLevel(f *Fact) bool { return f.Measure == "level" }

// notChange returns the last figure of the sentence that is no change; the last of the paragraph
// where there is none.
func (c *chronicle) notChange() *Fact {
	return cmp.Or(c.lastInSentence(func(g *Fact) bool { return g.Measure != "change" }), c.last())
}

// follows reports whether a mask offset stands right behind a figure, with only
// 、 or a conjunction between.
func (c *current) follows(at int) bool {
	for size := 1; size <= 2 && at > size; size++ {
		joint := c.s.maskGlyphs()[at-size : at]
		if (joint[0].folded == '、' || c.x.nouns.And.has(joint)) && c.s.class(at-size-1).IsFigure() {
			return true
		}
	}
	return false
}
