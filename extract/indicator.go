package extract

import (
	"cmp"
	"slices"
	"strings"

	"statsheet/extract/mention"
	"statsheet/rules"
)

// indicator names what the row counts. It reports "indicator" when the name,
// or a part of it, was taken from another fact.
func (c *reportContext) indicator(f *Fact, r *row) string {
	if r.label != nil {
		f.Indicator = written(r.label)
		c.subject = nil
		return ""
	}
	if r.back > 0 {
		return c.indicatorBack(f, r)
	}
	name := c.ownName(r)
	switch g := c.last(); {
	case r.rule.Attach != "" && len(name.text) > 0 && g != nil:
		f.Indicator = written(name.text) + written(c.x.nouns.object(c.x.plain(g.Indicator)))
		return "indicator"
	case r.rule.Attach != "", c.namesNothing(name.text, r.lead >= 0):
		return c.inheritIndicator(f, r)
	case len(name.owner) > 0, c.x.nouns.bare.has(name.text):
		return c.bareIndicator(f, r, name)
	}
	if f.Indicator = c.ofBefore(f, r, name); f.Indicator != "" {
		return "indicator"
	}
	f.Indicator = written(name.text)
	if object := c.sharedObject(f, name); len(object) > 0 {
		f.Indicator += written(object)
		return "indicator"
	}
	if verb := c.sharedVerb(f, r, name); verb != "" {
		f.Indicator = verb + f.Indicator
		return "indicator"
	}
	if head := c.countedBy(f, r, name.text); head != "" {
		f.Indicator += head
		return "indicator"
	}
	if head := c.totalHead(r, name.text); head != "" {
		f.Indicator += head
		return "indicator"
	}
	if name.subject != nil || !name.elided {
		c.subject = name.subject
	}
	return ""
}

// ofBefore joins a name to what stands before it where it says nothing alone: 增速
// and 日均 of the figure before, 拉动 of who does it; "" for any other name.
func (c *reportContext) ofBefore(f *Fact, r *row, name ownName) string {
	n := c.x.nouns
	switch {
	case f.UnitKind == "duration" && r.lead >= 0 && c.spoken > 0 && name.from > int(c.s.maskOf[r.value]) && n.do.prefix(name.text) == 0:
		return c.baseName(true) + written(name.text) // 连续3年|居首
	case n.average.has(name.text) && c.spoken > 0:
		return written(name.text) + c.baseName(true)
	case n.dependent.has(name.head):
		return c.dependent(r, name.text)
	case n.pull.prefix(name.text) > 0 && (f.UnitKind == "percent" || f.UnitKind == "point" || f.UnitKind == "ratio"):
		return c.actor(n.isShare(name.text)) + written(name.text)
	case name.elided && name.subject == nil && c.spoken > 0 && len(c.subject) > 0:
		return written(c.subject) + written(name.text)
	}
	return ""
}

// sharedVerb returns the verb that a list shares: 新增 of 新增养老床位2.5万张、托位8.1万个,
// where the row stands for the second. The item before must be a level that
// begins with it, of money if and only if the row is (接待游客5万人次、旅游收入3亿元), and
// nothing but 、 or a conjunction may stand between.
func (c *reportContext) sharedVerb(f *Fact, r *row, name ownName) string {
	g, n := c.last(), c.x.nouns
	if g == nil || c.spoken == 0 || r.lead < 0 || g.Measure != "level" || g.Verb == "" || r.rule.Set["measure"] != "" || n.do.prefix(name.text) > 1 {
		return ""
	}
	verb := c.x.plain(g.Verb)
	if (g.UnitKind == "money") != (f.UnitKind == "money") || f.UnitKind == "ratio" || n.do.suffix(name.text) > 0 {
		return ""
	}
	if len(verb) < minVerb || n.nominal.has(verb) || !strings.HasPrefix(g.Indicator, g.Verb) || n.swing.suffix(name.text) > 0 || n.rate.suffix(name.text) > 0 {
		return ""
	}
	if at := name.from; at < 1 || !c.follows(at) {
		return ""
	}
	return g.Verb
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
	if len(c.view) > 0 && n.figure.suffix(text) == 0 {
		return written(c.view)
	}
	if w := n.carrier.suffix(text); w == 0 && (len(text) > maxModifier || n.heads.suffix(text) > 0 || n.whole.suffix(text) > 0) {
		return ""
	}
	head := n.head(name)
	if n.heads.has(name[:len(name)-len(head)]) {
		return g.Indicator // 居民消费价格 is head all through
	}
	return written(head[n.carriers(head):])
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
		all = append(all, piece{n.at.from, c.x.nouns.lastBare(n.text)})
		name.subject, name.elided = n.subject, n.elided
		name.owner = c.x.nouns.owner(c.s, n.at.from)
	}
	value := int(c.s.maskOf[r.value])
	for _, p := range r.pieces {
		glyphs := c.s.glyphs(p.from, p.to)
		if c.x.nouns.do.has(glyphs) {
			// a verb is kept as it stands
		} else if p.from > value {
			glyphs = c.nameBehind(glyphs, p.to)
		} else {
			glyphs, _ = c.x.nouns.clean(glyphs)
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
	return name
}

// nameBehind resolves a noun behind its number, which ends at a mask offset where
// another number or a period may stand.
func (c *reportContext) nameBehind(text []glyph, to int) []glyph {
	n := c.x.nouns
	text = n.after(n.beforeList(text))
	if to >= len(c.s.mask) {
		return text
	}
	switch next := rules.MaskClass(c.s.mask[to]); {
	case next == rules.Period:
		return n.holder(n.withoutLastVerb(text))
	case next.IsFigure():
		return n.holder(n.beforeShare(n.beforeNext(text)))
	}
	return text
}

// indicatorBack takes the indicator of the fact that stands so many facts
// before: 接待游客…、旅游花费…，分别增长…. Facts of the row's own kind do not
// count.
func (c *reportContext) indicatorBack(f *Fact, r *row) string {
	before := c.othersBefore(r)
	if r.back > len(before) {
		return c.inheritIndicator(f, r)
	}
	total := before[len(before)-r.back]
	f.Indicator = total.Indicator
	if total.Measure == "level" {
		f.RelatesTo = total.FactID
	}
	return "indicator"
}

// othersBefore returns the facts before a row that are of another kind than it.
// Where the sentence has not as many, those of its own kind count that stand
// before the match: 甲、乙指数分别下降0.8点和1.1点，降幅为0.7%和1.2%.
func (c *reportContext) othersBefore(r *row) []*Fact {
	start, match := c.offset(0), c.offset(int(c.s.at[r.match.from]))
	var others, all []*Fact
	near := 0
	for _, g := range c.recent {
		if g.Measure != r.rule.Set["measure"] {
			others = append(others, g)
			if g.Start >= start {
				near++
			}
		}
		if g.Start >= start && g.Start < match {
			all = append(all, g)
		}
	}
	if near < r.back && len(all) >= r.back {
		return all
	}
	return others
}

// namesNothing reports whether the noun of a number, before or behind it, names no figure: it is
// empty, a word such as 相比, or only says when or why (因需求扩大) while a figure
// before it has a name.
func (c *reportContext) namesNothing(text []glyph, before bool) bool {
	if len(text) == 0 || c.x.nouns.empty.has(text) {
		return true
	}
	if c.last() == nil || c.x.nouns.heads.suffix(text) > 0 || c.x.nouns.whole.suffix(text) > 0 {
		return false
	}
	return c.x.elsewhen.suffix(text) > 0 || before && c.x.whyBefore.prefix(text) > c.x.nouns.pull.prefix(text) && c.x.nouns.keep.prefix(text) == 0
}

// inheritIndicator names a row that has no noun of its own: by the fact before
// it in the sentence, else by the clause before, else by the paragraph.
func (c *reportContext) inheritIndicator(f *Fact, r *row) string {
	if r.rule.Attach == "" {
		if text, _ := c.topic(r, c.x.nouns.figure); len(text) > 0 {
			f.Indicator = written(text)
			return ""
		}
	}
	if c.spoken == 0 || c.last() == nil {
		if text := c.clauseBefore(r); len(text) > 0 {
			f.Indicator = written(text)
			return ""
		}
	}
	if g := c.last(); g != nil {
		f.Indicator = g.Indicator
		if c.x.nouns.anew.prefix(c.x.plain(g.Verb)) > 0 && c.x.sum.prefix(c.before(r)) > 0 { // 新增县区26个，累计达到46个
			f.Indicator = strings.TrimPrefix(g.Indicator, g.Verb)
		}
		if whole := c.shared(g); whole != "" && r.rule.Set["measure"] == "change" && f.UnitKind == "percent" {
			f.Indicator = whole
		}
	}
	return "indicator"
}

// shared returns what a share such as 研发投入占营业收入 is of; "" for another
// fact. A change in percent that follows is of that: …占营业收入的6%，增长22%.
func (c *reportContext) shared(g *Fact) string {
	if g.Measure != "share" {
		return ""
	}
	name := c.x.plain(g.Indicator)
	i, _ := c.x.nouns.pull.index(name, 1)
	if i < 0 || c.x.nouns.ofWhole.prefix(name[i:]) == 0 {
		return ""
	}
	return written(name[:i])
}

// clauseBefore returns the cleaned text of the nearest clause before the row
// that has any.
func (c *reportContext) clauseBefore(r *row) []glyph {
	end := clauseStart(c.s.mask, r.match.from)
	for end > 0 {
		if n := c.x.nouns.lead(c.s, end-1); len(n.text) > 1 && c.x.nouns.according.prefix(n.text) == 0 {
			if text := c.x.nouns.subject(n.text, c.x.nouns.figure); len(text) >= minSubject && c.x.nouns.figure.suffix(text) > 0 {
				return text[:len(text)-c.swing(r, text)]
			}
			return n.text
		}
		end = clauseStart(c.s.mask, end-1)
	}
	return nil
}

// swing returns the length of a word for growth that a noun ends with where the
// row is itself a change: 增速 of 出口增速明显放缓，增长2%.
func (c *reportContext) swing(r *row, text []glyph) int {
	w := c.x.nouns.swing.suffix(text)
	if r.rule.Set["measure"] != "change" || len(text)-w < minSubject {
		return 0
	}
	return w
}

// minVerb is how short a verb may be that is read off an indicator.
const minVerb = 2

// verb fills the columns verb and per from the rule's captures; without them,
// the verb is what the indicator of a level begins with (新建高标准农田) and per
// the phrase that the leading noun begins with: 每万名就业人员.
func (c *reportContext) verb(f *Fact, r *row) {
	if at, ok := r.column("verb"); ok {
		f.Verb = c.s.text(at.from, at.to)
	} else if name := c.name; f.Measure == "level" && len(name) > minVerb && r.namedBefore(c.s) {
		w := c.x.nouns.do.prefix(name)
		if n := c.x.nouns; n.keep.prefix(name) > w || n.compound.has(name[:w]) && n.figure.suffix(name) > 0 {
			w = 0 // 发展中国家, 投资金额
		}
		if w >= minVerb && len(name)-w >= minVerb && c.x.nouns.whole.suffix(name[w:]) < len(name)-w {
			f.Verb = written(name[:w])
		}
	}
	if at, ok := r.column("per"); ok {
		f.Per = c.s.text(at.from, at.to)
	} else if c.hasPer() {
		f.Per = c.perPhrase(c.perScope(r))
	}
}

// perScope returns the run of the mask in which a phrase such as 每万名 holds for
// a row: its leading noun, else what stands before it in its clause without
// another figure: 每5辆车就有2个充电桩.
func (c *reportContext) perScope(r *row) span {
	if r.lead >= 0 {
		return c.x.nouns.lead(c.s, r.lead).at
	}
	value := int(c.s.maskOf[r.value])
	from := clauseStart(c.s.mask, value)
	if c.numbersBetween(from-1, value) {
		return span{}
	}
	return span{from, value}
}

// hasPer reports whether the sentence has a phrase such as 每万名.
func (c *reportContext) hasPer() bool {
	for i := range c.s.mentions {
		if c.s.mentions[i].Class == rules.Per {
			return true
		}
	}
	return false
}

// perPhrase returns the phrase such as 每万名就业人员 in a run of the mask.
func (c *reportContext) perPhrase(at span) string {
	for i := at.from; i < at.to; i++ {
		if rules.MaskClass(c.s.mask[i]) != rules.Per {
			continue
		}
		next := i + 1 // 每人每月 is one
		for next < at.to && rules.MaskClass(c.s.mask[next]) == rules.Per {
			next++
		}
		after := c.s.maskGlyphs()[next:at.to]
		if end, _ := c.x.perEnd.index(after, 0); end > 0 && !c.timed(next-1) {
			next += end - c.x.nouns.right.suffix(after[:end])
		}
		return c.s.text(i, next)
	}
	return ""
}

// timed reports whether the phrase at a mask offset is of a length of time: 每年.
func (c *reportContext) timed(at int) bool {
	return mention.UnitKind(c.x.set.Lexicon, &c.s.mentions[c.s.who[at]]) == "duration"
}
