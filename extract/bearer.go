package extract

import (
	"slices"
	"strings"
	"unicode"

	"statsheet/extract/numeral"
	"statsheet/rules"
)

// owner returns who or what a figure is of when that stands before a period in
// the same clause: 云峰集团 of 云峰集团上半年营业收入3亿元. The mask offset is where the noun
// behind the period begins.
func (n *nouns) owner(s *sentence, from int, noun []glyph) []glyph {
	if s.class(from-1) != rules.Period {
		return nil
	}
	for s.class(from-1) == rules.Period {
		from--
	}
	bare := n.Bare.has(noun)
	from -= n.foretold(s, from, noun)
	raw := s.maskGlyphs()[:from]
	if w := n.Dated.suffix(raw); w > 0 && n.Keep.suffix(raw) <= w {
		raw = raw[:len(raw)-w]
		raw = raw[:len(raw)-n.Adverb.suffix(raw)] // 云峰集团曾于|2022年
	}
	for _, no := range []*wordset{n.Verbs, n.Right, n.Said, n.Compare} {
		if no.suffix(raw) > max(n.Figure.suffix(raw), n.Keep.suffix(raw)) {
			return nil // but 华为|二季度
		}
	}
	text := n.lead(s, from).text
	if n.AsWhole.has(text) {
		return nil
	}
	short := len(text) < minSubject || len(text) < minOwner && (!bare || n.Empty.has(text) || n.Left.has(text) || n.Scope.has(text))
	if short && !n.Agent.has(text) || s.mask[from-1] == '的' || n.does(text) && !n.relative(text, n.Do.prefix(text)) {
		return nil
	}
	if len(text) > maxOwner && n.Bearer.suffix(text) == 0 && n.Figure.suffix(text) == 0 && n.Stage.suffix(text) == 0 {
		return nil
	}
	return text
}

// foretold returns the length of the word right before a period, which begins at a mask offset, by which a company foretells
// what it will earn: 预计 of 云峰电子预计|上半年净利增长5%. It is 0 where others foretell it of a company, who have no name like
// that of one, and where the noun tells whose it is: 钢厂利润.
func (n *nouns) foretold(s *sentence, from int, noun []glyph) int {
	raw := s.maskGlyphs()[:from]
	w := n.Foretells.suffix(raw)
	if w == 0 || n.Results.prefix(noun)+n.Attributed.prefix(noun)+n.Taken.prefix(noun) == 0 {
		return 0
	}
	who := raw[clauseStart(s.mask, from) : from-w]
	end := n.FirmEnd.suffix(who)
	if name := who[:len(who)-end]; end == 0 || len(name) < minSubject || len(name) > maxFirmLead || n.OfTrade.suffix(name) > 0 || n.Unnamed.suffix(who) > 0 {
		return 0
	}
	return w
}

const maxFirmLead = 4 // characters before what such names end with

// does reports whether a text begins with a verb of doing that is no part of a
// name such as 教育投资, 出口总额 or 研究生招生.
func (n *nouns) does(text []glyph) bool {
	w := n.Do.prefix(text)
	return w > 0 && !n.Nominal.has(text[:w]) && !n.Figure.has(text[w:]) && n.Keep.prefix(text) <= w
}

// An owner has at least minOwner characters unless it is a word such as 公司, and more than maxOwner only where
// its end tells that it may have figures.
const (
	minOwner = 3
	maxOwner = 10
)

// bearer returns what a bare figure such as 投资5亿元 is of: who the clauses before
// it or the sentence speak of, else what the figure before it counts. Nil when
// nothing tells.
func (c *chronicle) bearer(name *naming) []glyph {
	r := name.r
	if c.spends(name) {
		return nil
	}
	if text := c.beforeBracket(r.at(c.s)); len(text) > 0 && !endsWith(text, name.text) { // 总投资6亿元（甲项目9个，总投资2亿元）
		return text
	}
	topic, alone := c.topic(r, c.x.nouns.Bearer)
	if len(topic) == 0 {
		if text := c.thriving(r); len(text) > 0 {
			return text
		}
	}
	g := c.last()
	switch {
	case len(topic) > 0 || !alone:
		return topic
	case len(c.subject) > 0 && !c.measuresCount(name):
		return c.subject
	case c.spoken == 0:
		return c.ofParagraph(name)
	}
	if r.at(c.s) >= c.parts.to || c.listsParts(g) {
		g = c.wholeOf(g) // 机构90个，其中医院46个；床位…
	}
	if c.hasNone(g, name) {
		return nil
	}
	if text := c.x.nouns.ofFigure(c.x.plain(g.Indicator)); len(text) > 0 {
		return c.inAll(name, text)
	}
	if text := c.grownThere(name.text); len(text) > 0 {
		return text
	}
	if text := c.x.nouns.raised(c.x.plain(g.Indicator), g, name.text); len(text) > 0 {
		return text
	}
	if c.ofShares(g, name.text) {
		return c.x.plain(g.Indicator)
	}
	return c.x.nouns.counted(c.x.plain(g.Indicator), g, name.text)
}

// measuresCount reports whether a row tells how large what the figure before counts is, whoever acts: 理赔 of
// 公司去年理赔9万件，金额3亿元.
func (c *chronicle) measuresCount(name *naming) bool {
	g := c.last()
	return c.spoken > 0 && c.x.nouns.Extent.has(name.text) && g.Measure == "level" && g.UnitKind == "count"
}

// inAll returns who or what the figure before is of for the one at work: without the word for a mean where
// this is of a whole year, 大棚草莓 of 大棚草莓亩均产量9吨，年收益3万元; nil where that is told for so many each.
func (c *current) inAll(name *naming, who []glyph) []glyph {
	n := c.x.nouns
	if who[0].folded == '每' && !c.follows(name.from) {
		return nil // 每千人口床位数6张；医生900人
	}
	if n.InAll.prefix(name.text) > 0 || n.OverTime.prefix(name.text) > 0 {
		return n.trim(who[:len(who)-n.Average.suffix(who)])
	}
	if n.Average.suffix(who) == len(who) {
		return nil // 日均客流
	}
	return who
}

// hasNone reports whether what the figure before counts has no figure such as the one at work: 街道 of
// 辖5个街道，总面积20平方公里, 企业 of 在企业减少9家的情况下，产值增长5%, 水泥 of 水泥9万吨，增长1%；发电量3亿千瓦时, 建筑业
// of 建筑业产值9亿元，货运量3万吨.
func (c *chronicle) hasNone(g *Fact, name *naming) bool {
	n := c.x.nouns
	if n.Extent.has(name.text) && g.Measure == "level" && g.UnitKind == "count" && n.isDivision(c.x.plain(g.Indicator)) {
		return true
	}
	if before, kin := c.x.plain(g.Indicator), n.kin(name.text); kin != nil && !n.isKin(kin, before) || n.Lent.suffix(before) > 0 && kin != n.Lending {
		return true // 旅游收入9亿元，票房2亿元; 贷款余额9亿元，利润1亿元
	}
	if n.kin(name.text) == n.Shows && c.s.class(clauseStart(c.s.mask, name.r.at(c.s))) == rules.Region {
		return true // 电影票房9亿元，全国观影人次3亿人次
	}
	if n.OverTime.prefix(name.text) > 0 && c.lastCounts(g) {
		return true // 地铁全长20公里，车站12座，日均客流9万人次
	}
	if n.isOverall(name.text, c.x.plain(g.Indicator)) || g.UnitKind == "count" && c.givenBefore(name.from) {
		return true
	}
	g = c.levelBefore()
	return g != nil && name.f.UnitKind == "energy" && (g.UnitKind == "mass" || g.UnitKind == "volume") && !n.does(c.x.plain(g.Indicator))
}

// lastCounts reports whether what was last told of is how many things or people there are, of which means of a time
// need not be: 车站12座.
func (c *chronicle) lastCounts(g *Fact) bool {
	of := c.levelBefore()
	if of == nil || of.Indicator != g.Indicator || c.x.ends(of.Indicator, c.x.nouns.Bare) {
		return false
	}
	return of.UnitKind == "count" || of.UnitKind == "people"
}

// isOverall reports whether a name is a figure that what another figure is of has not, by the name of that:
// 货运量 beside 建筑业产值, not beside 公路客运量, 保费收入 beside any trade or product, and the figure of a trade
// that it names, 工业产值, beside any but that of one who, or of a place that, has trades.
func (n *nouns) isOverall(name, other []glyph) bool {
	who := n.ofFigure(other)
	if n.Trade.suffix(name[:n.Bearer.prefix(name)]) > 0 {
		return n.Holders.suffix(who)+n.Agent.suffix(who)+n.Division.suffix(who) == 0 && (n.Estate.suffix(who) == 0 || n.Grove.suffix(who) > 0)
	}
	if n.Results.suffix(other) > 0 && n.Trade.suffix(who) == 0 {
		return false // 圆通快递营业收入3亿元，货运量9万吨
	}
	return n.Overall.has(name) || n.Traffic.has(name) && !endsWith(other, name[len(name)-minSubject:]) && n.Carries.suffix(who) == 0
}

// ofOpening returns who the same figure is of that the paragraph opens with, for one that says
// it again at the beginning of a later sentence: 零售业 of 零售业营业额3亿元，…。前5个月营业额16亿元.
func (c *chronicle) ofOpening(name *naming) []glyph {
	all := c.earlier()
	if len(all) == 0 || c.x.nouns.Do.suffix(name.text) > 0 || !name.r.namedBefore(c.s) {
		return nil
	}
	g := all[0]
	if who, same := strings.CutSuffix(g.Indicator, written(name.text)); same && g.Measure == "level" && g.Unit == name.f.Unit {
		return c.x.plain(who)
	}
	return nil
}

// isDivision reports whether a name ends with that of parts of a place, and not with an area such as
// 自然保护区.
func (n *nouns) isDivision(name []glyph) bool {
	w := n.Division.suffix(name)
	return w > 0 && n.Keep.suffix(name) <= w
}

// counted returns what a figure counts, where another one says how large that is: 保护地
// of 设立保护地21个，总面积3万公顷.
func (n *nouns) counted(name []glyph, g *Fact, size []glyph) []glyph {
	if g.Measure != "level" || g.UnitKind != "count" || !n.Extent.has(size) {
		return nil
	}
	name = n.withoutVerb(name)
	name = name[lastIndexRune(name, '等')+1:] // 甲路、乙路等|道路
	if name = n.trim(name); n.Extent.suffix(name) > 0 || n.Do.has(name) {
		return nil
	}
	return name
}

// listsParts reports whether a fact is not the first of the same kind among the parts of a
// whole, of which a figure behind them is again: 项目90个，其中甲类5个、乙类3个，总投资….
func (c *chronicle) listsParts(g *Fact) bool {
	n := len(c.recent)
	return !c.isTotal(g) && n > 1 && c.recent[n-1] == g && c.recent[n-2].PartOf == g.PartOf && c.recent[n-2].Unit == g.Unit
}

// wholeOf returns the total that a fact is a part of; the fact if it is no part.
func (c *chronicle) wholeOf(f *Fact) *Fact {
	if !c.isTotal(f) {
		if total := c.known(f.PartOf); total != nil {
			return total
		}
	}
	return f
}

// ofFigure returns who or what the name of a figure is of: 海上风电 of 海上风电装机容量, 生猪
// of 生猪出栏, 文旅项目 of 实施文旅项目; nil when nothing tells.
func (n *nouns) ofFigure(name []glyph) []glyph {
	if i := n.saidOf(name); i > 0 { // 研发投入占营业收入
		name = name[:i]
	}
	w := max(n.Bare.suffix(name), n.BothWays.suffix(name)) // 外贸|进出口
	if w == 0 {
		name = n.withoutVerb(name)
		w = n.Traded.suffix(name)
	}
	if cut := n.subject(name, n.Bearer); w == 0 && n.Bearer.suffix(cut) > 0 {
		name = cut
	}
	name = name[:len(name)-w]
	for more := w; more > 0; name = name[:len(name)-more] {
		more = n.Bare.suffix(name) // 煤炭|出口|金额
	}
	if name = name[:len(name)-n.Money.suffix(name)]; len(name) > 0 && (name[len(name)-1].folded == '每' || name[len(name)-1].folded == '、') || n.Taken.has(name) {
		return nil // 出口、|投资
	}
	if i, _ := n.Attributed.index(name, 0); i >= 0 && w > 0 {
		name = name[:i] // 东港股份|归属于股东的净资产
	}
	if w > 0 && n.Moves.suffix(name) >= minVerb && n.Keep.suffix(name) == 0 {
		return nil // 为村集体增加|收入
	}
	if w > 0 && len(name) > 0 || n.Bearer.suffix(name) > 0 {
		return n.trim(name)
	}
	return nil
}

// withoutVerb returns what a name counts or measures: 文旅项目 of 实施文旅项目, 锂电项目 of
// 总投资锂电项目; not of who did it: 获得补助的企业, nor of which they are: 限额以上企业.
func (n *nouns) withoutVerb(name []glyph) []glyph {
	if w := n.Bare.prefix(name); w > 0 && w < len(name) && max(n.Do.prefix(name), n.Extent.prefix(name)) >= w {
		return name[w:]
	}
	if n.does(name) && !n.relative(name, n.Do.prefix(name)) {
		return n.object(name)
	}
	return name
}

// ofParagraph returns who or what the paragraph tells the first figure of a sentence to be of: its
// heading, the sentences before, the figure that it opens with.
func (c *chronicle) ofParagraph(name *naming) []glyph {
	text := c.runIn()
	if len(text) == 0 {
		text = c.spokenOf(name.r)
	}
	if len(text) == 0 {
		text = c.ofOpening(name)
	}
	return text
}

// runIn returns who or what the paragraph has for its heading, before a colon: 客车：6月产量9万辆.
func (c *current) runIn() []glyph {
	text := c.blockText().glyphs
	text = text[:min(maxOpening, len(text))]
	if i := slices.IndexFunc(text, func(g glyph) bool { return isClauseEnd(g.folded) }); i < 0 || text[i].folded != '：' {
		return nil
	}
	return slices.Clone(c.x.nouns.opensWith(text))
}

// spokenOf returns who or what the sentences just before begin with, for a row that
// begins its own: 云桥煤矿产能稳步释放。产值突破30亿元。
func (c *current) spokenOf(r *row) []glyph {
	if clauseStart(c.s.mask, r.at(c.s)) > 0 {
		return nil
	}
	text := c.blockText().glyphs[:c.s.blockAt(0)]
	for range maxSpoken {
		var before []glyph
		before, text = lastSentence(text)
		if named := c.x.nouns.opensWith(before[:min(len(before), maxOpening)]); named != nil {
			return slices.Clone(named)
		}
	}
	return nil
}

// headBefore returns the sentence before where that is nothing but the name of a figure or a noun that a
// bracket closes, which stands there like a heading, without the number that it begins with: 行政运行（项） of
// 1.行政运行（项）。年初预算为9万元; nil where it says more.
func (c *chronicle) headBefore() []glyph {
	text, _ := lastSentence(c.blockText().glyphs[:c.s.blockAt(0)])
	for len(text) > 0 && !unicode.Is(unicode.Han, text[0].folded) || len(text) > 1 && numeral.IsNumeral(text[0].folded) && !unicode.Is(unicode.Han, text[1].folded) {
		text = text[1:] // 1., （一）
	}
	closed := len(text) > 0 && text[len(text)-1].folded == '）' || c.x.nouns.Figure.suffix(text) > 0
	if !closed || len(text) > maxHead || clauseStart(c.s.mask, c.naming.r.at(c.s)) > 0 || slices.ContainsFunc(text, func(g glyph) bool { return isClauseEnd(g.folded) || numeral.IsDigit(g.folded) }) {
		return nil
	}
	return slices.Clone(text)
}

const (
	maxHead    = 32 // characters of a sentence that is a noun alone
	maxSpoken  = 2  // sentences before
	maxOpening = 24 // characters of a sentence that tell whom it speaks of
)

// opensWith returns the noun that a sentence begins with, up to its first
// punctuation mark or number, if it may have a bare figure.
func (n *nouns) opensWith(text []glyph) []glyph {
	if i := slices.IndexFunc(text, func(g glyph) bool { return isClauseEnd(g.folded) || numeral.IsDigit(g.folded) }); i >= 0 {
		text = text[:i]
	}
	text, _ = n.clean(text[n.Scope.prefix(text):])
	if n.does(text) {
		return nil
	}
	if who := n.subject(text, n.Bearer); n.Bearer.suffix(who) > 0 {
		return who
	}
	return n.introduced(text)
}

// ofOwner sets who or what a figure is of, from before a period, before its name: 云峰集团营业收入
// of 云峰集团上半年营业收入3亿元.
func (c *chronicle) ofOwner(name *naming) string {
	if len(name.owner) > 0 {
		c.subject = name.owner
	}
	return name.ahead(name.owner)
}

// ofOwnerBefore sets who has it, from before a number, before a bare name behind it:
// 云峰集团土地储备 of 云峰集团31万平方米土地储备.
func (c *current) ofOwnerBefore(name *naming) string {
	if name.r.namedBefore(c.s) {
		return ""
	}
	text := c.x.nouns.lead(c.s, name.r.at(c.s)).text
	if i, w := c.x.nouns.Compare.index(text, 0); i >= 0 {
		text = text[i+w:]
	}
	if len(text) < minOwner || c.x.nouns.Bearer.suffix(text) == 0 {
		return ""
	}
	return name.ahead(text)
}

// ofBearer sets what a bare figure is of before its name: 云桥水库投资 of 云桥水库全面开工，完成
// 投资5亿元.
func (c *chronicle) ofBearer(name *naming) string {
	if c.totalled(name) {
		return ""
	}
	who := c.bearer(name)
	if len(who) == 0 {
		who = c.kinBefore(name)
	}
	if len(who) == 0 {
		who = c.sizedBefore(name)
	}
	if len(who) == 0 && !c.spends(name) {
		who = c.reporting(name)
	}
	return name.ahead(c.x.nouns.withoutDeed(who, name.text))
}

// withoutDeed returns who did what is told of some of those that a figure counts all of: 超市 of 超市新开门店
// before 门店总数.
func (n *nouns) withoutDeed(who, figure []glyph) []glyph {
	for w := min(len(who), len(figure)-1); w >= minSubject; w-- {
		if !endsWith(who, figure[:w]) {
			continue
		}
		doer := who[:len(who)-w]
		verb := n.Do.suffix(doer)
		if at := len(doer) - minVerb; at >= 0 && n.Anew.prefix(doer[at:]) > 0 {
			verb = max(verb, minVerb)
		}
		if len(doer) == 0 || verb >= minVerb {
			return doer[:len(doer)-verb]
		}
		return who
	}
	return who
}

// totalled reports whether a figure sums up, by what stands between it and its number, so that it is of
// itself: 收入 of 收入合计9亿元.
func (c *current) totalled(name *naming) bool {
	lead, value := name.r.lead, name.r.at(c.s)
	return lead >= 0 && lead < value && c.x.words.Totalled.suffix(c.s.maskGlyphs()[lead:value]) > 0
}

// lastBare returns the last of conjoined nouns if it is bare and stands behind a
// statement of its own: 总投资 of 项目落地、总投资.
func (n *nouns) lastBare(text []glyph) []glyph {
	i := lastIndexRune(text, '、')
	if i >= minSubject && n.Bare.has(text[i+1:]) && n.Figure.suffix(text[:i]) == 0 && n.Bare.suffix(text[:i]) == 0 {
		return text[i+1:]
	}
	return text
}
