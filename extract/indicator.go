package extract

import (
	"cmp"
	"slices"
	"strings"

	"statsheet/rules"
)

// indicator names what the row counts. It reports "indicator" when the name,
// or a part of it, was taken from another fact.
func (c *reportContext) indicator(f *Fact, r *row) string {
	if r.label != nil {
		f.Indicator = c.labelled(r)
		c.subject = nil
		return ""
	}
	if r.back > 0 {
		return c.indicatorBack(f, r)
	}
	if f.Indicator = c.ofCountedWhole(f, r); f.Indicator != "" {
		return "indicator"
	}
	c.came = nil
	inherited := c.nameOf(f, r)
	if name, ends := strings.CutSuffix(f.Indicator, written(c.came)); ends && len(c.came) > 0 {
		c.befell, c.counted = f, name
	}
	return inherited
}

// nameOf names a row that stands alone: by its own nouns, completed by those of
// figures and clauses before.
func (c *reportContext) nameOf(f *Fact, r *row) string {
	for _, named := range []func(*Fact, *row) string{c.streakName, c.someOf} {
		if f.Indicator = named(f, r); f.Indicator != "" {
			return "indicator"
		}
	}
	name := c.ownName(r)
	switch g := c.last(); {
	case r.rule.Attach != "" && len(name.text) > 0 && g != nil:
		f.Indicator = written(name.text) + written(c.x.nouns.object(c.x.plain(c.wholeOf(g).Indicator)))
		return "indicator"
	case r.rule.Attach != "", c.namesNothing(r, name.text):
		return c.inheritIndicator(f, r)
	case c.x.nouns.OneWay.has(name.text) && c.tradeOf(r) != "":
		f.Indicator = c.tradeOf(r) + written(name.text)
		return "indicator"
	case len(name.owner) > 0, c.x.nouns.Bare.has(name.text), c.x.nouns.Extent.has(name.text), c.x.nouns.Attributed.prefix(name.text) > 0:
		return c.bareIndicator(f, r, name)
	}
	if f.Indicator = cmp.Or(c.pointedAt(name), c.otherSide(name.text), c.ofBefore(f, r, name)); f.Indicator != "" {
		return "indicator"
	}
	if owner := c.ofBracket(r, name); len(owner) > 0 {
		f.Indicator = written(owner) + written(name.text)
		return ""
	}
	f.Indicator = written(c.modifier(f, r, name)) + written(name.text)
	if object := c.sharedObject(f, r, name); len(object) > 0 {
		f.Indicator += written(object)
		return "indicator"
	}
	if subject := c.sharedSubject(f, r, name); len(subject) > 0 {
		f.Indicator = written(subject) + f.Indicator
		return "indicator"
	}
	if whole := c.kindOf(f, r, name.text); len(whole) > 0 {
		if c.x.nouns.Kind.suffix(name.text) > 0 {
			f.Indicator += written(whole) // 省级|龙头企业
		} else {
			f.Indicator = written(whole) + f.Indicator
		}
		return "indicator"
	}
	if verb := c.sharedVerb(f, r, name); verb != "" {
		f.Indicator = verb + f.Indicator
		return "indicator"
	}
	if head := c.headOf(f, r, name.text); head != "" {
		f.Indicator += head
		return "indicator"
	}
	if name.subject != nil || !name.elided {
		c.subject = name.subject
	}
	return ""
}

// headOf returns the end of a name that only a figure before has; "" without one.
func (c *reportContext) headOf(f *Fact, r *row, name []glyph) string {
	head := c.parallelHead(f, r, name)
	if head == "" {
		head = c.countedBy(f, r, name)
	}
	if head == "" {
		head = cmp.Or(c.alike(f, r, name), c.ofCarrier(f, r, name))
	}
	if head == "" {
		head = c.totalHead(r, name)
	}
	if head == "" {
		head = c.aspect(r, name)
	}
	return head
}

// ofBefore joins a name to what stands before it where it says nothing alone: 增速
// and 日均 of the figure before, 拉动 of who does it; "" for any other name.
func (c *reportContext) ofBefore(f *Fact, r *row, name ownName) string {
	if group := c.ofGroup(f, name.text); group != "" {
		return group
	}
	if head := c.contrast(f, r, name.text); len(head) > 0 {
		return written(name.text) + written(head)
	}
	n := c.x.nouns
	if who := c.reacher(name); len(who) > 0 {
		return written(who) + written(name.text)
	}
	switch {
	case f.UnitKind == "duration" && r.lead >= 0 && c.spoken > 0 && name.from > int(c.s.maskOf[r.value]) && n.Do.prefix(name.text) == 0:
		return c.baseName() + written(name.text) // 连续3年|居首
	case n.Reaching.has(name.text) && c.spoken > 0 && r.onlyBefore(c.s):
		return c.baseName() + written(name.text)
	case n.Average.has(name.text) && len(c.topicOf(r)) > 0:
		return written(name.text) + written(c.topicOf(r)) // 房价节节攀升，每月平均上涨2千元
	case n.Average.has(name.text) && c.spoken > 0:
		return written(name.text) + c.baseName()
	case c.spoken > 0 && n.Casualty.has(name.text) && n.Mishap.suffix(c.mishap()) > 0:
		return written(c.mishap()) + written(name.text)
	case n.Dependent.has(name.head) && (r.namedBefore(c.s) || n.Came.prefix(name.text) == 0), // not 有5家|减产
		n.Dependent.prefix(name.text) > 0 && n.Than.prefix(name.text[n.Dependent.prefix(name.text):]) > 0: // 增速高于全市
		return cmp.Or(c.inSeries(r, name), c.dependent(r, name.text))
	case c.besideRate(f, name.text):
		return c.last().Indicator + written(name.text)
	case n.Pull.prefix(name.text) > 0 && (f.UnitKind == "percent" || f.UnitKind == "point" || f.UnitKind == "ratio" || c.spoken > 0 && n.Than.prefix(name.text) > 0 && c.last().Unit == f.Unit):
		return strings.TrimSuffix(c.actor(name.text), written(name.text)) + written(name.text)
	case c.spoken > 0 && n.sharesWithin(name.text):
		return c.actor(name.text) + written(name.text) // 贷款余额9亿元，在全部贷款中占15%
	case n.DeedRate.has(name.text) && c.spoken > 0:
		if what := c.doneTo(); !strings.HasPrefix(written(name.text), what) {
			return what + written(name.text)
		}
		return written(name.text) // 整改209个，整改率95%
	case name.elided && name.subject == nil && c.spoken > 0 && len(c.subject) > 0:
		return written(c.subject) + written(name.text) + written(c.sharedObject(f, r, name))
	}
	return ""
}

// topicOf returns the figure that a clause without a number before a row speaks of.
func (c *reportContext) topicOf(r *row) []glyph {
	text, _ := c.topic(r, c.x.nouns.Figure)
	return text
}

// sharedVerb returns the verb that a list shares: 新增 of 新增养老床位2.5万张、托位8.1万个,
// where the row stands for the second. The item before must be a level that
// begins with it, of money if and only if the row is (接待游客5万人次、旅游收入3亿元), and
// nothing but 、 or a conjunction may stand between.
func (c *reportContext) sharedVerb(f *Fact, r *row, name ownName) string {
	g, n := c.last(), c.x.nouns
	if g == nil || c.spoken == 0 || r.lead < 0 || g.Measure != "level" || g.Verb == "" || r.rule.Set["measure"] != "" || n.Do.prefix(name.text) > max(1, n.Nominal.prefix(name.text)) {
		return ""
	}
	verb := c.x.plain(g.Verb)
	if (g.UnitKind == "money") != (f.UnitKind == "money") || f.UnitKind == "ratio" || n.Do.suffix(name.text) > n.Nominal.suffix(name.text) {
		return ""
	}
	if len(verb) < minVerb || n.Nominal.has(verb) || !strings.HasPrefix(strings.TrimPrefix(g.Indicator, written(c.subject)), g.Verb) || n.Swing.suffix(name.text) > 0 || n.Rate.suffix(name.text) > 0 {
		return ""
	}
	if n.Predicate.prefix(name.text) > n.Do.prefix(name.text) {
		return "" // 上百人|成长为院士
	}
	if at := name.from; at < 1 || !c.follows(at) && !c.goesOnWith(f, r, at) || n.Reaching.prefix(name.text) > 0 || name.text[0].folded == '再' || n.Medial.prefix(name.text) > 0 {
		return ""
	}
	return g.Indicator[:strings.Index(g.Indicator, g.Verb)+len(g.Verb)]
}

// goesOnWith reports whether a clause of nothing but a short noun at a mask offset and its
// number goes on with what the clause before counts: 种植药材300亩，果树200亩.
func (c *reportContext) goesOnWith(f *Fact, r *row, at int) bool {
	n, value := c.x.nouns, int(c.s.maskOf[r.value])
	if value-at > maxModifier || c.s.mask[at-1] != '，' || !rules.MaskClass(c.s.mask[at-2]).IsFigure() || clauseEnd(c.s.mask, value) != value+1 || c.last().Unit != f.Unit {
		return false
	}
	noun := c.s.maskGlyphs()[at:value]
	verb, _ := n.Verbs.index(noun, 0)
	return verb < 0 && n.Figure.suffix(noun) == 0 && n.Came.prefix(noun) == 0 && n.Casualty.prefix(noun) == 0
}

// totalHead returns the head that a part takes from its total: 其中，城市上涨…
// of 居民消费价格 is 城市居民消费价格; "" for a part that names a figure itself.
func (c *reportContext) totalHead(r *row, text []glyph) string {
	value := int(c.s.maskOf[r.value])
	g := c.last()
	if g != nil && g.PartOf != "" {
		g = c.known(g.PartOf)
	}
	if g == nil || r.rule.Set["measure"] != "change" || value < c.parts.from || value >= c.parts.to || c.parts.from < 0 {
		return ""
	}
	n, name := c.x.nouns, c.x.plain(g.Indicator)
	if len(c.view) > 0 && n.Figure.suffix(text) == 0 {
		return written(c.view)
	}
	if w := n.Carrier.suffix(text); w == 0 && (len(text) > maxModifier || n.Heads.suffix(text) > 0 || n.Whole.suffix(text) > 0) {
		return ""
	}
	head := n.head(name)
	if n.Heads.has(name[:len(name)-len(head)]) {
		return g.Indicator // 居民消费价格 is head all through
	}
	return written(head[n.carriers(head):])
}

// tradeOf returns what 出口 is of where it is a part of 进出口: 外贸 of 外贸进出口增长5%，其中出口增长6%.
func (c *reportContext) tradeOf(r *row) string {
	g, value := c.last(), int(c.s.maskOf[r.value])
	if g == nil || value < c.parts.from || value >= c.parts.to || c.parts.from < 0 {
		return ""
	}
	name := c.x.plain(c.wholeOf(g).Indicator)
	if i, _ := c.x.nouns.BothWays.index(name, minSubject); i > 0 {
		return written(name[:i])
	}
	return ""
}

// maxModifier is how long a part may be that stands for a modifier alone.
const maxModifier = 6

// ownName is what a match itself says of the name of its figure.
type ownName struct {
	text    []glyph // all pieces, in text order
	head    []glyph // the first of them
	subject []glyph // who acts, if it says so
	owner   []glyph // who or what it is of, from before a period
	elided  bool    // it begins with a verb without a subject
	from    int     // mask offset where it begins
}

// ownName joins the pieces of the indicator that the match itself holds.
func (c *reportContext) ownName(r *row) (name ownName) {
	type piece struct {
		at   int
		text []glyph
	}
	var memory [8]piece
	all := memory[:0]
	if r.lead >= 0 {
		n := c.x.nouns.lead(c.s, r.lead)
		all = append(all, piece{n.at.from, c.x.nouns.lastBare(c.figureSaid(n.text, r.lead))})
		name.subject, name.elided = n.subject, n.elided
		switch name.owner = c.x.nouns.owner(c.s, n.at.from); {
		case r.lead < len(c.s.mask) && c.s.mask[r.lead] == '，':
			all[0].text = c.whoseFigure(r, all[0].text) // 人才的增长更为迅猛，从…
		case len(n.text) == 0 && n.at.from < r.lead && c.x.nouns.Figure.suffix(name.owner) > 0:
			all[0].text, name.owner = name.owner, nil // 研发经费2020年|已经
		}
	}
	value := int(c.s.maskOf[r.value])
	for _, p := range r.pieces {
		glyphs := c.s.glyphs(p.from, p.to)
		if c.x.nouns.Do.has(glyphs) {
			// a verb is kept as it stands
		} else if p.from > value {
			glyphs = c.nameBehind(r, glyphs, p.to)
		} else {
			glyphs = c.x.nouns.cleanPiece(glyphs)
		}
		all = append(all, piece{p.from, glyphs})
	}
	if len(all) > 1 {
		slices.SortStableFunc(all, func(a, b piece) int { return cmp.Compare(a.at, b.at) })
	}
	for _, p := range all {
		if len(name.head) == 0 {
			name.head, name.from = p.text, p.at
		}
		if len(name.text) == 0 {
			name.text = slices.Clip(p.text)
		} else {
			name.text = slices.Concat(name.text, p.text)
		}
	}
	if len(name.text) == 0 && r.lead < 0 && r.rule.Attach == "" && len(r.pieces) > 0 && r.pieces[0].from > value {
		n := c.x.nouns.lead(c.s, value) // 淘汰锅炉42台共|310蒸吨
		name.text, name.head, name.from = n.text, n.text, n.at.from
	}
	return name
}

// figureSaid returns the figure that a noun names which fills a clause, without what that says
// of it: 人数 of 人数继续增多，共5人. The clause ends at a mask offset.
func (c *reportContext) figureSaid(text []glyph, end int) []glyph {
	n := c.x.nouns
	if end >= len(c.s.mask) || c.s.mask[end] != '，' {
		return text
	}
	if figure := n.subject(text, n.Figure); len(figure) >= minSubject && n.namesFigure(figure) {
		return figure
	}
	return text
}

// nameBehind resolves a noun behind its number, which ends at a mask offset where
// another number or a period may stand.
func (c *reportContext) nameBehind(r *row, text []glyph, to int) []glyph {
	n := c.x.nouns
	text = n.undone(text[:n.givenTo(c.s, int(c.s.maskOf[r.value]), text)])
	all := c.helpedTo(r, n.beforeList(text))
	at := n.statement(all)
	if at == len(all) && to < len(c.s.mask) && (rules.MaskClass(c.s.mask[to]) == rules.Region || opens(c.s.mask[to])) {
		at -= n.Dangling.suffix(all) // 改革入选|全国典型
	}
	if whose := n.possessor(all); at == len(all) && len(whose) < at && c.countsThings(r) {
		return n.after(whose)
	}
	if at < len(all) && len(all) == len(text) {
		if came := c.outcome(r, to-len(all)+at, to); came != nil && at <= maxOutcome {
			c.came = came
			return slices.Concat(n.after(all[:at]), came)
		}
	}
	text = n.after(all)
	if to >= len(c.s.mask) {
		return text
	}
	next := to
	if w := c.x.words.Reach.prefix(c.s.maskGlyphs()[to:]); to+w < len(c.s.mask) {
		next += w // 断面达标率|为 97%
	}
	switch class := rules.MaskClass(c.s.mask[next]); {
	case class == rules.Period && next == to:
		text = text[:len(text)-n.Compare.suffix(text)] // 产量较|去年
		return n.holder(n.withoutLastVerb(text))
	case class.IsFigure():
		all := n.trim(text[:len(text)-n.Swing.suffix(text)])
		first := n.beforeNext(all)
		if text = n.holder(n.beforeShare(first)); len(first) < len(all) && n.Do.has(first[len(text):]) {
			return first // 项目落地、总投资|3亿元
		}
		if w := n.Rate.suffix(text); class == rules.Percent && w > 1 && len(text)-w >= minSubject {
			text = text[:len(text)-w] // 断面|达标率
		}
	}
	return text
}

// minVerb is how short a verb may be that is read off an indicator.
const minVerb = 2

// verb fills the columns verb and per from the rule's captures; without them,
// the verb is what the indicator of a level begins with (新建高标准农田) and per
// the phrase that the leading noun begins with: 每万名就业人员.
func (c *reportContext) verb(f *Fact, r *row) {
	if at, ok := r.column("verb"); ok {
		f.Verb = c.s.text(at.from, at.to)
	} else if name := c.withoutSubject(); f.Measure == "level" && len(name) > minVerb && r.namedBefore(c.s) {
		w := c.x.nouns.Do.prefix(name)
		if n := c.x.nouns; n.Keep.prefix(name) > w || n.Compound.has(name[:w]) && n.Figure.suffix(name) > 0 {
			w = 0 // 发展中国家, 投资金额
		}
		if w >= minVerb && len(name)-w >= minVerb && c.x.nouns.Whole.suffix(name[w:]) < len(name)-w {
			f.Verb = written(name[:w])
		}
	}
	if at, ok := r.column("per"); ok {
		f.Per = c.s.text(at.from, at.to)
	} else if c.hasPer() {
		f.Per = c.perPhrase(c.perScope(r))
		if g := c.last(); f.Per == "" && f.Measure != "rank" && g != nil && len(g.Per) > len("每月") && (strings.HasPrefix(f.Indicator, g.Per) || f.Measure == "level" && f.UnitKind == g.UnitKind && r.lead >= 0 && c.follows(c.x.nouns.lead(c.s, r.lead).at.from)) {
			f.Per = g.Per // 每千人口|注册护士, 平均每百户拥有汽车40辆、空调90台
		}
	}
	if f.Per == "" && f.Measure == "change" {
		f.Per = c.yearlyMean(r)
	}
}

// withoutSubject returns the name of the fact at work without who acts: 建成泵站 of 云桥公司建成泵站.
func (c *reportContext) withoutSubject() []glyph {
	if w := len(c.subject); w > 0 && w < len(c.name) && written(c.name[:w]) == written(c.subject) && c.x.nouns.does(c.name[w:]) {
		return c.name[w:]
	}
	return c.name
}
