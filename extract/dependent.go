package extract

import (
	"slices"
	"strings"

	"statsheet/rules"
)

// baseName returns the last indicator without its dependent noun and without
// what it says of others (甲占乙), so that 增速 or 高于丙 can be set after it.
func (c *reportContext) baseName() string {
	text := c.baseText()
	if i := c.x.nouns.saidOf(text); i > 0 {
		text = text[:i]
	}
	return written(c.x.nouns.withoutSwing(text))
}

// baseFor returns the base that a noun is set after: a name such as 甲占乙比例 is kept whole,
// unless the noun begins like it.
func (c *reportContext) baseFor(noun []glyph) string {
	text := c.baseText()
	if i := c.x.nouns.saidOf(text); i > 0 && c.x.nouns.isShare(text[i:]) && !c.x.nouns.isShare(noun) {
		return written(c.x.nouns.withoutSwing(text))
	}
	return c.baseName()
}

// baseText returns the name of the last figure; nil without one.
func (c *reportContext) baseText() []glyph {
	g := c.last()
	for _, f := range slices.Backward(c.earlier()) {
		if !c.x.begins(f.Indicator, c.x.words.Compare) && f.UnitKind != "duration" { // 较全省平均水平高, 连续2个月 name no figure
			g = f
			break
		}
	}
	switch g {
	case nil:
		return nil
	case c.streaked:
		return c.x.plain(c.lasting) // 总量连续3年居首位，增速…
	}
	return c.x.plain(g.Indicator)
}

// withoutSwing returns a name without a word for growth at its end.
func (n *nouns) withoutSwing(text []glyph) []glyph {
	if w := n.swings(text); w > 0 && w < len(text) {
		return text[:len(text)-w]
	}
	return text
}

// swings returns the length of a word for growth that a name ends with: 增速; not of a rate
// such as 人口自然增长率.
func (n *nouns) swings(name []glyph) int {
	w := n.Swing.suffix(name)
	if w > 0 && n.Keep.suffix(name) > w {
		return 0
	}
	return w
}

// saidOf returns where a name begins to say what its figure does to others, as 占 of
// 研发投入占营业收入, and not 占有率; -1 if it does not.
func (n *nouns) saidOf(name []glyph) int {
	if i := n.gapFrom(name); i > 0 {
		return i
	}
	for at := 1; ; {
		i, w := n.Pull.index(name, at)
		if i < 0 || n.Keep.prefix(name[i:]) <= w {
			return i
		}
		at = i + w
	}
}

// gapFrom returns where a name begins to say than what its figure is more or less, as 比 of
// 结案率比全省高, which is none of 占比 and 比重; -1 if it does not.
func (n *nouns) gapFrom(name []glyph) int {
	if n.GapEnd.suffix(name) == 0 || n.Verbs.suffix(name) > 1 { // 占比提高
		return -1
	}
	for at := 1; ; {
		i, w := n.GapBegin.index(name, at)
		if i < 0 || n.Rate.suffix(name[:i+w]) == 0 && n.Rate.prefix(name[i:]) == 0 {
			return i
		}
		at = i + w
	}
}

// isShare reports whether a text says of which whole a share is, and that it is one:
// 占耕地比例; not 占比.
func (n *nouns) isShare(text []glyph) bool {
	return n.OfWhole.prefix(text) > 0 && n.Rate.suffix(text) > 0 && n.Rate.suffix(text) < len(text)
}

// sharesWithin reports whether a text says within which whole a share is: 在全部贷款中占比.
func (n *nouns) sharesWithin(text []glyph) bool {
	i, _ := n.OfWhole.index(text, minSubject)
	return i > 0 && text[0].folded == '在' && (i+1 == len(text) || n.Rate.suffix(text) > 0)
}

// namesFigure reports whether a text ends with the name of a figure, or with a word for the growth
// of one: 营收涨幅.
func (n *nouns) namesFigure(text []glyph) bool {
	return n.Figure.suffix(text) > 0 || n.Figure.suffix(n.withoutSwing(text)) > 0
}

// besideRate reports whether a text only says than what the rate just given is more or less:
// 比全市平均水平高 of 人才贡献率达65%，比全市平均水平高7个百分点.
func (c *reportContext) besideRate(f *Fact, text []glyph) bool {
	g, n := c.last(), c.x.nouns
	return f.UnitKind == "point" && c.spoken > 0 && g != nil && g.Measure == "share" && n.Compare.prefix(text) > 0 && c.x.ends(g.Indicator, n.Rate)
}

// parallelHead returns what a share says behind its noun where the one before says it:
// 佔比 of 居民佔比由67%升至70%，訪客則由25%降至22%.
func (c *reportContext) parallelHead(f *Fact, r *row, text []glyph) string {
	g, n := c.last(), c.x.nouns
	if g == nil || c.spoken == 0 || f.UnitKind != "percent" || g.UnitKind != "percent" || r.rule.Set["measure"] != "" || n.Figure.suffix(text) > 0 {
		return ""
	}
	if !hasWord(c.x.words.InTurn, c.before(r)) {
		return ""
	}
	name := c.x.plain(g.Indicator)
	if i, _ := n.OfWhole.index(name, 1); i > 0 && n.Rate.suffix(name) > 0 {
		return written(name[i:])
	}
	return written(name[len(name)-n.Rate.suffix(name):])
}

// dependent names a row by a dependent noun and what it is of: the figure that the
// clause before speaks of at the beginning of a sentence, else the last one.
func (c *reportContext) dependent(r *row, noun []glyph) string {
	if c.spoken == 0 {
		if text, _ := c.topic(r, c.x.nouns.Figure); len(text) > 0 && c.x.nouns.Figure.suffix(text) > 0 {
			return written(text) + written(noun)
		}
	}
	return c.under(noun)
}

// pointedAt returns the name of the figure before where a name only points at who or what
// that is of: 零售业净产值 for 该行业的净产值; "" for any other name.
func (c *reportContext) pointedAt(name ownName) string {
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

// inSeries names a group of a series that says the same figure of each, without the groups
// before it: 机场增幅在1倍以内 behind 机场增幅在2倍以上的有5个; "" for any other row.
func (c *reportContext) inSeries(r *row, name ownName) string {
	g := c.last()
	if g == nil || g.Rule != r.rule.ID || len(name.text) == len(name.head) {
		return ""
	}
	if i := strings.Index(g.Indicator, written(name.head)); i >= 0 {
		return g.Indicator[:i] + written(name.text)
	}
	return ""
}

// labelled returns the name that a zip gives a row, after what it is of where it says
// nothing alone: 总量、增速分别居…, 增速分别高于甲、乙….
func (c *reportContext) labelled(r *row) string {
	n, name := c.x.nouns, r.label
	switch {
	case n.Than.prefix(name) > 0:
		own := n.lead(c.s, r.match.from).text
		name = slices.Concat(own, name)
		if len(own) > 0 && !n.Dependent.has(own) {
			return written(name)
		}
	case !n.Dependent.has(name):
		return written(name)
	default:
		if g := c.last(); g != nil && g.Rule == r.rule.ID {
			base := c.x.plain(g.Indicator)
			return written(base[:len(base)-n.Dependent.suffix(base)]) + written(name)
		}
	}
	if c.spoken == 0 {
		return written(name)
	}
	return c.under(name)
}

// mishap returns what the last figure counts, without what it did to people: 火灾 of
// 发生火灾3起，死亡4人，受伤2人.
func (c *reportContext) mishap() []glyph {
	g := c.last()
	if g == nil {
		return nil
	}
	name := c.x.plain(g.Indicator)
	name = name[c.x.nouns.Befall.prefix(name):]
	return name[:len(name)-c.x.nouns.Casualty.suffix(name)]
}

// under sets a dependent noun after the last indicator, unless that ends with
// it already. A total is of what was done something to: 培育企业6户，总数增至….
func (c *reportContext) under(noun []glyph) string {
	base, name := c.baseFor(noun), written(noun)
	switch {
	case strings.HasSuffix(base, name):
		return base
	case base != "" && strings.HasPrefix(name, base):
		return name // 增速|高于全省 behind 增速高于全市
	}
	if text := c.x.plain(base); c.x.words.Tally.has(noun) && c.x.nouns.does(text) {
		return written(c.x.nouns.object(text)) + name
	}
	return base + name
}

// actor returns who does what a verb such as 拉动 says: the subject of the
// last verb that was left out, else the last indicator.
func (c *reportContext) actor(verb []glyph) string {
	if len(c.subject) > 0 {
		return written(c.subject)
	}
	name, g := c.x.plain(c.baseFor(verb)), c.last()
	if i, _ := c.x.nouns.Toward.index(name, minSubject); i > 0 && g != nil && g.Measure == "share" {
		name = name[:i] // 投资 of 投资对经济增长的贡献率
	}
	return written(name)
}

// reacher returns what reaches those whom a row counts: 育儿补贴制度 of 育儿补贴制度惠及
// 2万户, or of 实施育儿补贴制度，惠及2万户; nil where nothing tells.
func (c *reportContext) reacher(name ownName) []glyph {
	n, at := c.x.nouns, name.from
	if n.Reaching.prefix(name.text) == 0 {
		return nil
	}
	for at > 0 && rules.IsMask(c.s.mask[at-1]) && !rules.MaskClass(c.s.mask[at-1]).IsFigure() {
		at-- // 每年|惠及
	}
	from := clauseStart(c.s.mask, at)
	near := from < at
	if !near && from > 0 && !isStop(c.s.mask[from-1]) {
		at, from = from-1, clauseStart(c.s.mask, from-1)
	}
	if at == from || c.numbersBetween(from-1, at) {
		return nil
	}
	text, does := c.speaksOf(at, n.Bearer)
	if len(text) < minSubject || len(text) > maxReacher || n.Do.has(text) || !near && !does && n.Bearer.suffix(text) == 0 {
		return nil
	}
	return text
}

// maxReacher is how many characters what reaches people may have.
const maxReacher = 16

// amongParts reports whether a fact stands itself among the parts that the fact at work is
// one of, so that it is no total of them.
func (c *reportContext) amongParts(g *Fact) bool {
	return g.PartOf == "" && g.Start >= c.offset(int(c.s.at[c.parts.from]))
}

// rateOf returns the rate or mean time that a kind alone has: 就业率 of 就业率87%，其中本科生86%.
func (c *reportContext) rateOf(f, g *Fact, kind []glyph) []glyph {
	n, rate := c.x.nouns, c.x.plain(g.Indicator)
	if whole, _ := n.OfWhole.index(rate, 0); whole >= 0 || g.UnitKind != f.UnitKind || g.Measure == "change" || n.Rate.suffix(rate) == 0 && c.x.words.Days.suffix(rate) == 0 || n.Rate.suffix(kind) > 0 || n.Figure.suffix(kind) > 0 || n.does(kind) || len(kind) > maxModifier {
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

// kindOf returns what the total counts that a row is one kind of, where its own name is that
// kind alone: 幼儿园 of 幼儿园90所，其中民办40所; nil for any other row.
func (c *reportContext) kindOf(f *Fact, r *row, kind []glyph) []glyph {
	n, g, value := c.x.nouns, c.last(), int(c.s.maskOf[r.value])
	if g == nil || c.parts.from < 0 || value < c.parts.from || value >= c.parts.to || c.divided || r.rule.Set["measure"] != "" || c.spoken == 0 || !r.onlyBefore(c.s) {
		return nil
	}
	if g = c.wholeOf(g); c.amongParts(g) {
		return nil
	}
	if f.UnitKind == "percent" || f.UnitKind == "duration" {
		return c.rateOf(f, g, kind)
	}
	if f.UnitKind != "count" && f.UnitKind != "people" {
		return nil
	}
	same := g.Unit == f.Unit || n.BodyUnit.has(c.x.plain(g.Unit)) && n.BodyUnit.has(c.x.plain(f.Unit))
	if g.Measure != "level" || !same || n.Figure.suffix(kind) > 0 || n.Body.suffix(kind) > 0 || c.countedBy(f, r, kind) != "" || n.does(kind) && !n.Nominal.has(kind) || exceeds(f, g) {
		return nil
	}
	what := c.x.plain(strings.TrimPrefix(g.Indicator, g.Verb))
	what = n.withoutKind(kind, n.withoutVerb(what[len(n.actor(what)):]))
	if endsIn(written(what), written(kind)) || len(kind) > maxModifier || len(kind) >= minSubject && c.sumsOnly(what, kind) {
		return nil
	}
	return what
}
