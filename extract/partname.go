package extract

import (
	"cmp"
	"strings"
)

// maxModifier is how long a part may be that stands for a modifier alone.
const maxModifier = 6

// ofTrade sets what 出口 is of, where it is a part of 进出口, before it: 外贸出口 of 外贸进出口增长5%，
// 其中出口增长6%.
func (c *chronicle) ofTrade(name *naming) string {
	g := c.last()
	if !c.x.nouns.OneWay.has(name.text) || g == nil || !c.partAt(name.r.at(c.s)) {
		return ""
	}
	whole := c.x.plain(c.wholeOf(g).Indicator)
	i, _ := c.x.nouns.BothWays.index(whole, minSubject)
	return name.ahead(whole[:max(i, 0)])
}

// thoseOf sets what a total counts before a name that ends with 的, for those of them that it tells
// of, in all the statements behind 其中: 发展党员大专以上学历 of 发展党员90名，其中一线的50名；大专以上学历的40名.
func (c *chronicle) thoseOf(name *naming) string {
	f, value := name.f, name.r.at(c.s)
	if c.s.rune(value-1) != '的' || f.UnitKind != "count" && f.UnitKind != "people" || len(c.allParts) == 0 || value < c.allParts[0].from || c.divided {
		return ""
	}
	parts := c.offset(int(c.s.at[c.allParts[0].from]))
	total := lastOf(c.earlier(), func(g *Fact) bool { return g.Start < parts && g.Measure == "level" && g.Unit == f.Unit })
	if total == nil || exceeds(f, total) || endsIn(total.Indicator, written(name.text)) || c.x.nouns.does(name.text) {
		return ""
	}
	return total.Indicator + written(name.text)
}

// kindOf joins one kind to what the total counts that it is a kind of: 民办幼儿园 of
// 幼儿园90所，其中民办40所.
func (c *chronicle) kindOf(name *naming) string {
	if c.x.nouns.Kind.suffix(name.text) > 0 {
		return name.behind(c.ofKind(name)) // 省级|龙头企业
	}
	return name.ahead(c.ofKind(name))
}

// ofKind returns what the total counts that a row is one kind of, where its own name is that
// kind alone: 幼儿园 of 幼儿园90所，其中民办40所; nil for any other row.
func (c *chronicle) ofKind(name *naming) []glyph {
	f, r, kind := name.f, name.r, name.text
	n, g := c.x.nouns, c.last()
	lasts := f.UnitKind == "duration"
	if g == nil || !c.partAt(name.r.at(c.s)) || r.measure() != "" || !lasts && (c.divided || c.spoken == 0) || !r.onlyBefore(c.s) {
		return nil
	}
	if g = c.wholeLevel(g); c.amongParts(g) {
		return nil
	}
	if lasts || f.UnitKind == "percent" {
		return c.rateOf(f, g, kind)
	}
	if g.Measure != "level" || !c.countsAlike(f, g) || n.Figure.suffix(kind) > 0 || n.Body.suffix(kind) > 0 || c.countedOf(name) != "" || n.does(kind) && !n.Nominal.has(kind) || exceeds(f, g) {
		return nil
	}
	what := c.x.plain(strings.TrimPrefix(g.Indicator, g.Verb))
	deeds := n.Do.suffix(kind) >= minVerb && len(kind) > minVerb && (n.Do.suffix(what) > 0 || n.Nominal.has(kind) && n.Bearer.suffix(what)+n.Kind.suffix(kind) == 0)
	what = n.withoutKind(kind, n.withoutVerb(what[len(n.actor(what)):]))
	if summed := what[:len(what)-c.x.words.Tally.suffix(what)]; deeds || endsMeasured(kind, what, c.x.plain(f.Unit)) || len(summed) >= minSubject && endsWith(kind, summed) {
		return nil // 抢险救援876起，其中山岳救助112起; 警情90起，其中社会救助20起; 农民工总量9万人，其中本地农民工4万人
	}
	if n.Casualty.suffix(kind) > 0 || len(kind) > maxModifier || n.isWhole(f, what, kind) || len(kind) >= minSubject && c.sumsOnly(what, kind) {
		return nil
	}
	return what
}

// isWhole reports whether the name of a kind says by itself what is counted, as it has a word of the whole's name: 红色预警
// of 预警信号, 公办园 of 幼儿园.
func (n *nouns) isWhole(f *Fact, what, kind []glyph) bool {
	if f.UnitKind == "count" && strings.HasSuffix(written(kind), f.Unit) {
		return true // 贫困户 of 群众90户
	}
	if endsIn(written(what), written(kind)) || min(n.Bearer.suffix(what), n.Bearer.suffix(kind)) >= minVerb {
		return true // 水利工程 of 重大项目
	}
	return len(kind) > minVerb && (endsIn(written(kind), written(what)) || f.UnitKind == "count" && len(what) > 0 && endsWith(kind, what[len(what)-1:]))
}

// countsAlike reports whether a row counts what a total does: both in one unit, or both bodies.
func (c *chronicle) countsAlike(f, total *Fact) bool {
	n := c.x.nouns
	if f.UnitKind != "count" && f.UnitKind != "people" {
		return false
	}
	return total.Unit == f.Unit || n.BodyUnit.has(c.x.plain(total.Unit)) && n.BodyUnit.has(c.x.plain(f.Unit))
}

// wholeLevel returns the total that a fact is a part of, else itself, and of a change of that the
// level that changed.
func (c *chronicle) wholeLevel(f *Fact) *Fact {
	g := c.wholeOf(f)
	if g.Measure == "change" && g.RelatesTo != "" {
		return cmp.Or(c.known(g.RelatesTo), g)
	}
	return g
}

// endsMeasured reports whether the name of a kind ends with that of the whole, which its measure word ends:
// 应急用车 of 车辆6辆.
func endsMeasured(kind, whole, unit []glyph) bool {
	return len(whole) > len(unit) && endsWith(whole, unit) && endsWith(kind, whole[:len(whole)-len(unit)])
}

// amongParts reports whether a fact stands itself among the parts that the fact at work is
// one of, so that it is no total of them.
func (c *chronicle) amongParts(g *Fact) bool {
	return c.isTotal(g) && g.Start >= c.offset(int(c.s.at[c.parts.from]))
}

// rateOf returns the rate or mean time that a kind alone has: 就业率 of 就业率87%，其中本科生86%.
func (c *current) rateOf(f, g *Fact, kind []glyph) []glyph {
	n, rate := c.x.nouns, c.x.plain(g.Indicator)
	if n.OfWhole.in(rate) || g.UnitKind != f.UnitKind || g.Measure == "change" || n.Rate.suffix(rate) == 0 && c.x.words.Days.suffix(rate) == 0 || n.Rate.suffix(kind) > 0 || n.Figure.suffix(kind) > 0 || n.does(kind) || len(kind) > maxModifier {
		return nil
	}
	return rate
}

// withoutKind returns what a total counts without the kinds of it that it takes together, for one
// of them: 奖励 of 市级以上奖励17项，其中国家级2项.
func (n *nouns) withoutKind(kind, what []glyph) []glyph {
	end := n.Kind.suffix(kind)
	if end == 0 {
		return what
	}
	i, w := n.Kind.index(what, 1)
	if i < 0 || i > len(kind) || !endsWith(what[:i+w], kind[len(kind)-end:]) {
		return what
	}
	if after := n.trim(what[i+w:]); len(after) >= minSubject {
		return after[n.UpFrom.prefix(after):]
	}
	return what
}

// countedBy sets what is counted behind who has it: 医院床位 of 床位900张，其中医院700张.
func (c *chronicle) countedBy(name *naming) string {
	if what := c.countedOf(name); what != "" {
		return c.counting(name) + what
	}
	return ""
}

// countedOf returns what is counted of a part that names who has it alone: 床位 for
// 医院 of 床位900张，其中医院700张. The unit is that of the total.
func (c *chronicle) countedOf(name *naming) string {
	f, r, own := name.f, name.r, name.text
	n := c.x.nouns
	if !c.partAt(name.r.at(c.s)) || r.measure() != "" || n.Figure.suffix(own) > 0 {
		return ""
	}
	g := c.last()
	if g != nil {
		g = c.wholeLevel(g)
	}
	if g == nil || g.Measure != "level" || g.Unit != f.Unit || c.amongParts(g) {
		return ""
	}
	total := c.x.plain(g.Indicator)
	if counted := afterSame(total, own); counted != nil && n.Figure.suffix(total) > 0 && !c.sumsOnly(counted, own) {
		return written(counted)
	}
	if n.Body.suffix(own) == 0 || n.BodyUnit.has(c.x.plain(f.Unit)) || n.Body.suffix(total) > 0 {
		return ""
	}
	if w := n.Bare.suffix(total); w > 0 {
		total = total[len(total)-w:]
	}
	return written(total)
}

// sumsOnly reports whether the end of a name of a total adds nothing to that of a part: it only
// sums up (用水|总量), goes on with what is listed beside it, or says what the part begins with.
func (c *current) sumsOnly(end, part []glyph) bool {
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

// totalHead sets the head that a part takes from its total behind its name: 其中，城市上涨…
// of 居民消费价格 is 城市居民消费价格; "" for a part that names a figure itself.
func (c *chronicle) totalHead(name *naming) string {
	if head := c.headOf(name); head != "" {
		return c.counting(name) + head
	}
	return ""
}

// headOf returns the head that a part takes from its total; "" for none.
func (c *chronicle) headOf(name *naming) string {
	g, text := c.last(), name.text
	if g != nil && !c.isTotal(g) {
		g = c.known(g.PartOf)
	}
	if g == nil || name.r.measure() != "change" || !c.partAt(name.r.at(c.s)) {
		return ""
	}
	n, whole := c.x.nouns, c.x.plain(g.Indicator)
	if len(c.view) > 0 && n.Figure.suffix(text) == 0 {
		return written(c.view)
	}
	if w := n.Carrier.suffix(text); w == 0 && (len(text) > maxModifier && n.Kind.suffix(text) == 0 || n.Heads.suffix(text) > 0 || n.Whole.suffix(text) > 0) {
		return ""
	}
	if name.f.UnitKind == "point" && n.Rate.suffix(whole) > 0 && n.Figure.suffix(text) == 0 && !n.does(text) {
		return written(whole) // 国内航线客座率
	}
	if w := n.Carrier.suffix(text); w >= minSubject {
		if of := n.behindKind(whole, text[len(text)-w:]); of != nil {
			return written(of) // 投资企业增加值 for 私营企业
		}
	}
	head := n.head(whole)
	if n.Heads.has(whole[:len(whole)-len(head)]) {
		return g.Indicator // 居民消费价格 is head all through
	}
	return written(head[n.carriers(head):])
}

// ofDivision sets the figure of the level before behind the name of the next group of a whole
// that is looked at group by group: 分行业看，食品业营业收入9亿元，增长3%；饮料业6亿元 is 饮料业营业收入.
func (c *chronicle) ofDivision(name *naming) string {
	f, r, own := name.f, name.r, name.text
	n, g := c.x.nouns, lastOf(c.earlier(), isLevel)
	if !c.divided || len(c.view) > 0 || !c.inParts(r.at(c.s)) || g == nil || g.Unit != f.Unit || r.measure() != "" || !r.onlyBefore(c.s) {
		return ""
	}
	if len(own) < minSubject || n.isFigure(own) || n.Do.prefix(own) > n.Nominal.prefix(own) || n.Came.prefix(own) > 0 {
		return ""
	}
	whole := c.x.plain(g.Indicator)
	head := n.figureOf(whole)
	if len(head) == 0 || len(head) == len(whole) || endsWith(own, head[:min(minSubject, len(head))]) {
		return ""
	}
	return c.counting(name) + written(head)
}

// figureOf returns the end of a name that says which figure of its things it is: 销售面积 of
// 商品房销售面积, 增加值 of 第二产业增加值.
func (n *nouns) figureOf(name []glyph) []glyph {
	head := n.head(name)
	return n.withDeed(name, len(head)-n.carriers(head))
}

// withDeed returns the figure that the last w glyphs of a name say, with what is done to those
// it is of: 销售|面积.
func (n *nouns) withDeed(name []glyph, w int) []glyph {
	if w == 0 {
		return nil
	}
	rest := name[:len(name)-w]
	if deed := n.Reaped.suffix(rest); len(rest)-deed >= minSubject {
		w += deed
	}
	return name[len(name)-w:]
}
