package extract

import (
	"slices"
	"strings"

	"statsheet/rules"
)

// sharedObject returns what is done something to for a name that is a verb alone:
// 案件 of 受理案件90件，审结80件. It stands in the figure before, a level of the same unit
// or of the same verb: 发放贷款35笔，累计发放1.2亿元.
func (c *reportContext) sharedObject(f *Fact, r *row, name ownName) []glyph {
	n, g := c.x.nouns, c.levelBefore()
	if g == nil || !r.onlyBefore(c.s) || len(name.text) < minVerb || !n.verbs(name.text) || n.Nominal.has(name.text) {
		return nil
	}
	if last := c.last(); n.Complete.suffix(name.text) > 0 || last != g && last.RelatesTo != g.FactID {
		return nil
	}
	if of := c.countedAs(f); of != nil && g.Unit != f.Unit && g.UnitKind == "money" && f.UnitKind == "count" {
		g = of // 实施项目9个，总投资3亿元，开工5个
	}
	before := c.x.plain(g.Indicator)
	if object, again := strings.CutPrefix(g.Indicator, written(name.text)); again && object != "" {
		return before[len(name.text):]
	}
	if n.Do.suffix(before) > n.Nominal.suffix(before) {
		return nil // 城市低保|新增: see sharedSubject
	}
	i, w := n.Do.index(before, 0)
	if i < 0 || n.Nominal.has(before[i:i+w]) || n.does(before[i+w:]) || n.Whole.has(before[i+w:]) || g.Unit != f.Unit || f.UnitKind == "money" {
		return nil // 保障|性住房
	}
	if strings.Contains(written(before[i+w:]), written(name.text)) {
		return nil // 监管部门接收投诉、举报9件，其中投诉5件
	}
	return before[i+w:]
}

// verbs reports whether a text is nothing but one or two verbs of doing: 竣工投产.
func (n *nouns) verbs(text []glyph) bool {
	w := n.Do.prefix(text)
	return w == len(text) || w >= minVerb && n.Do.has(text[w:])
}

// sharedSubject returns what the figure before says stands before a verb alone: 城市低保
// of 城市低保新增27户，退出19户; else what the clause before speaks of, for a verb alone of
// things: 推进青河项目，开工5个.
func (c *reportContext) sharedSubject(f *Fact, r *row, name ownName) []glyph {
	n, g := c.x.nouns, c.last()
	if !r.onlyBefore(c.s) || len(name.text) < minVerb || !n.Do.has(name.text) && !n.Came.has(name.text) || n.Nominal.has(name.text) || f.UnitKind == "money" {
		return nil
	}
	if g != nil && rules.MaskClass(c.s.mask[c.s.maskOf[r.value]-1]).IsFigure() && endsWith(c.x.plain(g.Indicator), name.text) {
		return c.x.plain(strings.TrimSuffix(g.Indicator, written(name.text))) // 起诉93件114人
	}
	topic, _ := c.topic(r, n.Bearer)
	if g = c.countedAs(f); len(topic) == 0 && g != nil {
		return n.undergoes(c.x.plain(g.Indicator), name.text)
	}
	return topic
}

// undergoes returns what of the name of a count a verb behind it is said of: 贫困村 of
// 贫困村58个，出列12个; nil where that tells nothing.
func (n *nouns) undergoes(before, verb []glyph) []glyph {
	if n.Complete.suffix(verb) == len(verb) && n.does(before) {
		return n.object(before) // 收到提案32件，立案28件
	}
	if w := n.Do.suffix(before); w >= minVerb && w > n.Nominal.suffix(before) && len(before)-w >= minSubject {
		if before = before[:len(before)-w]; n.does(before) {
			return nil // 受理|提请|批捕
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
func (c *reportContext) countedAs(f *Fact) *Fact {
	all := c.earlier()
	for _, g := range slices.Backward(all[max(0, len(all)-c.spoken):]) {
		if g.Measure == "level" && g.Unit == f.Unit {
			return g
		}
	}
	return nil
}

// countedBy returns what is counted of a part that names who has it alone: 床位 for
// 医院 of 床位900张，其中医院700张. The unit is that of the total.
func (c *reportContext) countedBy(f *Fact, r *row, name []glyph) string {
	value, n := int(c.s.maskOf[r.value]), c.x.nouns
	if value < c.parts.from || value >= c.parts.to || c.parts.from < 0 || r.rule.Set["measure"] != "" || n.Figure.suffix(name) > 0 {
		return ""
	}
	g := c.last()
	if g != nil {
		if g = c.wholeOf(g); g.Measure == "change" && g.RelatesTo != "" {
			g = c.known(g.RelatesTo)
		}
	}
	if g == nil || g.Measure != "level" || g.Unit != f.Unit || c.amongParts(g) {
		return ""
	}
	total := c.x.plain(g.Indicator)
	if counted := afterSame(total, name); counted != nil && n.Figure.suffix(total) > 0 && !c.sumsOnly(counted, name) {
		return written(counted)
	}
	if n.Body.suffix(name) == 0 || n.BodyUnit.has(c.x.plain(f.Unit)) || n.Body.suffix(total) > 0 {
		return ""
	}
	if w := n.Bare.suffix(total); w > 0 {
		total = total[len(total)-w:]
	}
	return written(total)
}

// sumsOnly reports whether the end of a name of a total adds nothing to that of a part: it only
// sums up (用水|总量), goes on with what is listed beside it, or says what the part begins with.
func (c *reportContext) sumsOnly(end, part []glyph) bool {
	n := c.x.nouns
	return len(end) == 0 || end[0].folded == '、' || n.And.prefix(end) > 0 || c.x.words.Tally.has(end) || strings.Contains(written(end), written(part[:minSubject]))
}

// afterSame returns what a total has behind the noun that a part ends with too: 吞吐量 of
// 港口吞吐量 for 内河港口; nil where that is nothing.
func afterSame(total, part []glyph) []glyph {
	for w := len(part) - 1; w >= minSubject; w-- {
		for i := len(total) - minSubject; i >= w; i-- {
			if endsWith(total[:i], part[len(part)-w:]) {
				return total[i:]
			}
		}
	}
	return nil
}

// alike returns the figure of the level just before that a name leaves out: 产量 for
// 秋粮 of 夏粮产量62万吨，秋粮124万吨，完成计划的110%. The unit is the same.
func (c *reportContext) alike(f *Fact, r *row, name []glyph) string {
	n, g := c.x.nouns, c.levelBefore()
	if g == nil || len(name) == 0 || len(name) > maxModifier || f.UnitKind == "money" || !r.onlyBefore(c.s) {
		return ""
	}
	total := c.x.plain(g.Indicator)
	figure := total[len(total)-n.Yield.suffix(total):]
	switch measure := r.rule.Set["measure"]; {
	case len(figure) == 0 || measure != "" && measure != "share":
		return ""
	case measure != "":
		if written(total[:len(total)-len(figure)]) != written(name) {
			return ""
		}
	case n.Yield.suffix(name) > 0 || n.Heads.suffix(name) > 0 || n.Whole.suffix(name) > 0 || n.Figure.suffix(name) > 0 || n.Do.prefix(name) > 0 || n.yearly(name) > 0:
		return ""
	case (g.Unit != f.Unit || len(name) < minSubject) && (!n.Herd.has(c.x.plain(f.Unit)) || !n.Herd.has(c.x.plain(g.Unit))):
		return ""
	}
	return written(figure)
}

// otherSide returns the whole name of 支出 alone: 一般公共预算支出 of 一般公共预算收入9亿元，支出30亿元; ""
// where no income of a budget stands before it.
func (c *reportContext) otherSide(name []glyph) string {
	n := c.x.nouns
	if !n.Outgo.has(name) {
		return ""
	}
	for _, g := range slices.Backward(c.recent[max(0, len(c.recent)-c.spoken):]) {
		if before := c.x.plain(g.Indicator); g.PartOf == "" && n.Budget.suffix(before) > len(name) {
			return written(before[:len(before)-len(name)]) + written(name)
		}
	}
	return ""
}

// ofCarrier returns the figure of the level before that a name leaves out which says only who has
// it: 人均收入 for 农村居民 of 城镇居民人均收入4万元，增长5%，农村居民2万元. Both are money.
func (c *reportContext) ofCarrier(f *Fact, r *row, name []glyph) string {
	n, g := c.x.nouns, c.levelBefore()
	w := n.Carrier.suffix(name)
	if g == nil || g.Unit != f.Unit || f.UnitKind != "money" || r.rule.Set["measure"] != "" || n.Do.prefix(name) > 0 || w < minSubject || w == len(name) || len(name) > maxModifier || !r.onlyBefore(c.s) {
		return ""
	}
	if head := afterSame(c.x.plain(g.Indicator), name); len(head) > 0 && n.Figure.suffix(head) > 0 {
		return written(head)
	}
	return ""
}

// doneTo returns what the levels before count that something was done to, for a rate of
// that: 建议、提案 of 办理建议84件、提案65件，办复率100%. Where they say who did it, it is that.
func (c *reportContext) doneTo() string {
	if len(c.subject) > 0 {
		return written(c.subject)
	}
	n, all, what := c.x.nouns, c.earlier(), ""
	for i := len(all) - 1; i >= len(all)-c.spoken && all[i].Measure == "level" && all[i].Unit == all[len(all)-1].Unit; i-- {
		name := c.x.plain(all[i].Indicator)
		i, size := n.Do.index(name, minSubject)
		switch w := n.Do.suffix(name); {
		case w == len(name):
			continue // 立案
		case n.does(name):
			name = n.object(name)
		case slices.ContainsFunc(name, func(g glyph) bool { return g.folded == '（' }):
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

// levelBefore returns the last fact of the sentence that is a level; nil without one.
func (c *reportContext) levelBefore() *Fact {
	all := c.earlier()
	for _, g := range slices.Backward(all[max(0, len(all)-c.spoken):]) {
		if g.Measure == "level" {
			return g
		}
	}
	return nil
}

// notChange returns the last figure of the sentence that is no change; the last of the paragraph
// where there is none.
func (c *reportContext) notChange() *Fact {
	all := c.earlier()
	for _, g := range slices.Backward(all[max(0, len(all)-c.spoken):]) {
		if g.Measure != "change" {
			return g
		}
	}
	return c.last()
}

// follows reports whether a mask offset stands right behind a figure, with only
// 、 or a conjunction between.
func (c *reportContext) follows(at int) bool {
	for size := 1; size <= 2 && at > size; size++ {
		joint := c.s.maskGlyphs()[at-size : at]
		if (joint[0].folded == '、' || c.x.nouns.And.has(joint)) && rules.MaskClass(c.s.mask[at-size-1]).IsFigure() {
			return true
		}
	}
	return false
}
