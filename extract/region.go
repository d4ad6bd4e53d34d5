package extract

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"statsheet/extract/mention"
	"statsheet/extract/numeral"
	"statsheet/rules"
)

// region finds the place a row is about: the one that opens its clause or the
// last one before that opens a clause of the sentence, else the document's.
func (c *reportContext) region(f *Fact, r *row) string {
	value := r.at(c.s)
	if at, ok := r.column("region"); ok {
		if region, origin, told := c.regionAt(at, r); told {
			f.Region = region
			return origin
		}
	}
	field := func(m mark) bool { return (m.home || m.region != "") && m.at >= r.match.from && m.at < value }
	if f.Measure == "rank" && slices.ContainsFunc(c.marks, field) {
		value = r.match.from // 在浙江省内第2, 在全省13个城市中第6 are compared with the places there
	}
	if f.Region = cmp.Or(c.placeBeside(r.at(c.s)), c.placeAmong(f, r.at(c.s))); f.Region != "" {
		c.setBeside = f
		return ""
	}
	if f.Region = cmp.Or(c.local, c.home); f.Region != "" && c.ofOtherPlaces(value) {
		return "region"
	}
	if f.Region = cmp.Or(c.ofMarket(c.ownRegion(value)), c.nationwide(value)); f.Region != "" {
		return ""
	}
	if c.x.words.Global.prefix(c.name) > 0 && c.x.words.GlobalName.prefix(c.name) == 0 {
		f.Region = worldwide
		return ""
	}
	if g := lastOf(c.earlier(), func(g *Fact) bool { return g != c.setBeside }); g != nil && (g.Region != "" || c.unsettled) && c.ofPlaceBefore(f, g, value) {
		f.Region = g.Region
		return "region"
	}
	if f.Region = cmp.Or(c.topical, c.local, c.home); c.topical != "" && c.elsewhere() {
		f.Region = cmp.Or(c.local, c.home)
	}
	if f.Region == "" {
		return ""
	}
	return "region"
}

// placeBeside returns the place that the figure at value is of, which another figure is more or less than,
// "" for any other figure: 高于江苏的|4.8万元.
func (c *chronicle) placeBeside(value int) string {
	from := clauseStart(c.s.mask, value)
	if value-2 < from || c.s.mask[value-1] != '的' {
		return ""
	}
	before := c.s.maskGlyphs()[from : value-2]
	if c.x.words.Surpasses.suffix(before)+c.x.nouns.GapBegin.suffix(before) == 0 {
		return ""
	}
	i := slices.IndexFunc(c.marks, func(m mark) bool { return m.at == value-2 && m.region != "" })
	if i < 0 {
		return ""
	}
	return c.marks[i].region
}

// placeAmong returns the place of so many things, at value, among which something else is ranked or set, "" for any
// other figure: 在全国|9个中院中居第2.
func (c *chronicle) placeAmong(f *Fact, value int) string {
	if f.Measure != "level" || f.UnitKind != "count" && f.UnitKind != "people" || c.s.rune(value-2) != '在' {
		return ""
	}
	i := slices.IndexFunc(c.marks, func(m mark) bool { return m.at == value-1 })
	if i < 0 {
		return ""
	}
	return c.marks[i].region
}

// regionAt returns the place that a row has captured at a place of the mask, and what is inherited of it:
// all where a list names one there that the table does not have.
func (c *reportContext) regionAt(at span, r *row) (region, inherited string, told bool) {
	if i := slices.IndexFunc(c.marks, func(m mark) bool { return m.at >= at.from && m.at < at.to }); i >= 0 {
		return c.marks[i].region, "", true
	}
	return cmp.Or(c.local, c.home), "region", r.label != nil
}

// marketOf reports whether a sentence may tell figures of a region: one that tells of trading, in a
// document that roams, names towns and provinces only where companies are: 深圳某股涨停，沪指升1%.
func (c *reportContext) marketOf(region string) bool {
	if !c.roams || !c.x.words.Trading.in(c.s.maskGlyphs()) {
		return true
	}
	line := c.readLine(region)
	if len(line.mentions) == 0 || line.mentions[0].Place < 0 {
		return true
	}
	switch place := &c.x.set.Lexicon.Places[line.mentions[0].Place]; place.Level {
	case "county", "prefecture":
		return false
	case "province":
		return !strings.HasSuffix(place.Name, "省") && !strings.HasSuffix(place.Name, "市") // 香港
	}
	return true
}

// ofMarket returns a region where the sentence may tell figures of it, else "".
func (c *reportContext) ofMarket(region string) string {
	if region != "" && c.marketOf(region) {
		return region
	}
	return ""
}

// ofOtherPlaces reports whether the figure at a mask offset is of the places that the sentence
// does not name: 其余县市.
func (c *chronicle) ofOtherPlaces(value int) bool {
	w := c.x.nouns.Rest.prefix(c.name)
	if w == 0 || c.x.nouns.Places.prefix(c.name[w:]) == 0 {
		return false
	}
	return !slices.ContainsFunc(c.s.mask[clauseStart(c.s.mask, value):value], func(r rune) bool { return rules.MaskClass(r) == rules.Region })
}

// ofPlaceBefore reports whether the figure at value is of where that of the fact before it is of:
// 其中 of where the total is, …，达到9吨 of the figure before.
func (c *chronicle) ofPlaceBefore(f, before *Fact, value int) bool {
	return c.partAt(value) || c.spoken > 0 && before.Indicator == f.Indicator
}

// place returns the region a mention names; relative ones (全省, 我市) are the place of
// that rank that the document is about or lies in, else the last one named, else the
// document's; none that is known where that may be several.
func (c *reportContext) place(m *mention.Mention) string {
	if m.Place >= 0 {
		return c.x.set.Lexicon.Places[m.Place].Name
	}
	if name, ok := c.x.words.scopes[m.Scope]; ok {
		return c.nation(name)
	}
	rank, _ := utf8.DecodeLastRuneInString(m.Scope)
	for _, name := range c.homes {
		if strings.HasSuffix(name, string(rank)) {
			return name
		}
	}
	if name := c.lastOf[rank]; c.roams && name != "" {
		return name
	}
	if c.unsettled {
		return unresolved
	}
	return c.home
}

// nation returns what a word for the country means: of the places that use it of
// themselves, 全国 is the place.
func (c *reportContext) nation(scope string) string {
	for _, name := range c.homes {
		if scope != worldwide && slices.Contains(c.x.set.Lexicon.Words["own_nation"], name) {
			return name
		}
	}
	return scope
}

// note keeps a place that the text names, for 全省 in a document that roams.
func (c *reportContext) note(region string) {
	if c.roams && region != "" {
		rank, _ := utf8.DecodeLastRuneInString(region)
		c.lastOf[rank] = region
	}
}

// turns notes the place that a sentence is about, of which those just behind it in the
// paragraph are too; none where it speaks of several, or of another one besides. What is only a part of
// something tells of no place: 其中美国市场3亿元.
func (c *reportContext) turns() {
	if !c.roams {
		return
	}
	topic := ""
	for i := 0; i < len(c.marks); i++ {
		if m := c.marks[i]; m.region == "" || c.compares(m.at) || c.measuredBy(m.at) || c.partner(m.at) || c.publishes(m.at) || len(c.s.rows) > 0 && c.inParts(m.at) {
			continue
		}
		names, last := c.joinRegions(i)
		if opens := c.adverbial(c.marks[i].at); opens && topic == "" {
			topic = names
		} else if names != topic && names != c.topical || opens && names != topic {
			c.topical = ""
			return
		}
		i = last
	}
	if c.topical == country && c.elsewhere() {
		c.topical = ""
	}
	topic = cmp.Or(topic, c.nationwide(len(c.s.mask)))
	if topic != "" && c.marketOf(topic) {
		if c.topical, c.since = topic, 0; strings.Contains(topic, "、") {
			c.topical = "" // each figure is of one of them, and none behind the sentence
		}
	} else if c.since++; c.since == maxTopical {
		c.topical = ""
	}
}

const maxTopical = 4 // sentences without a place that go on with that of the one before them

// elsewhere reports whether the sentence names a place besides that of the paragraph: 我省 behind statistics of
// the country.
func (c *reportContext) elsewhere() bool {
	return slices.ContainsFunc(c.marks, func(m mark) bool {
		return m.home && c.topical == country || m.region != "" && m.region != c.topical && !c.partner(m.at) && !c.measuredBy(m.at)
	})
}

// The region of figures of the whole world, 世界粗钢产量, and of those that 全国 is said of.
const (
	worldwide = "全球"
	country   = "中国"
)

// nationwide returns the country where what a sentence of a document that roams tells before value is from the
// statistics of an office of it: 据国家统计局数据，; "" for any other sentence, behind another place in the paragraph
// and of a figure that someone, or somewhere, of the country is named with: 海关总署公布，我省出口.
func (c *reportContext) nationwide(value int) string {
	if !c.roams || c.topical != "" && c.topical != country {
		return ""
	}
	text := c.s.maskGlyphs()[:value]
	i, w := c.x.words.Office.index(text, 0)
	if i < 0 || i+w < value && rules.MaskClass(text[i+w].folded) == rules.Region {
		return "" // 国家统计局|江苏调查总队
	}
	if tells := text[i+w : min(value, clauseEnd(c.s.mask, i))]; !c.x.nouns.Said.in(tells) && !c.x.words.ReportName.in(tells) {
		return ""
	}
	from := max(i+w, clauseStart(c.s.mask, value))
	within := func(m mark) bool {
		return m.at < value && (m.home || m.region != "" && m.at >= from && !c.partner(m.at) && !c.measuredBy(m.at) && !c.marksCountry(m.at))
	}
	if slices.ContainsFunc(c.marks, within) {
		return ""
	}
	if i, _ := c.x.words.OneOfMany.index(text, from+minSubject); i >= 0 {
		return "" // 首都|机场
	}
	return country
}

// placeOf returns the country, province, city or county that a heading begins
// with: what is said below it is of there.
func (c *reportContext) placeOf(heading string) string {
	line := c.readLine(heading)
	for _, m := range line.mentions {
		number := strings.TrimLeftFunc(string(line.folded[:m.Start]), func(r rune) bool {
			return numeral.IsNumeral(r) || isLooseMark(r) || strings.ContainsRune("（）()第.．", r)
		})
		if number != "" {
			return ""
		}
		if m.Class == rules.Region && m.Place >= 0 && c.x.nouns.placed(m.Place) != "area" {
			return c.place(&m)
		}
	}
	return ""
}

// ownRegion returns the place that the sentence itself gives the number at
// value, "" if it gives none.
func (c *reportContext) ownRegion(value int) string {
	region := ""
	for i := 0; i < len(c.marks) && c.marks[i].at <= value; {
		m, last := c.marks[i], i
		if m.home && c.adverbial(m.at) {
			region = "" // 我省 of a document that does not say where it is from
		}
		opens := m.region != "" && !c.pastParts(m.at, value) && (c.adverbial(m.at) || c.leadsNoun(m.at, value)) && !c.compares(m.at) && !c.measuredBy(m.at) && !c.publishes(m.at)
		if located := m.region != "" && (c.located(m.at, value) || c.itsPlace(m.at, value) || c.bracketOf(m.at, value) && !c.partner(m.at)); located || opens {
			var names string
			names, last = c.joinRegions(i)
			if !c.countsPlaces(c.marks[last].at, value, strings.Count(names, "、")+1) && (located || !c.partner(m.at) && c.placed(m.at, c.marks[last].at, value)) {
				region = c.respective(names, c.marks[last].at, value)
			}
		}
		i = last + 1
	}
	return region
}

// itsPlace reports whether the figure at value is one of a list of places and figures, and
// that of the place at a mask offset: 依序为甲市38件、乙市36件.
func (c *current) itsPlace(at, value int) bool {
	if at < 2 || at != c.x.nouns.placeBefore(c.s, value) || c.x.nouns.isTimes(c.s, value) {
		return false
	}
	before := c.s.mask[at-2]
	return c.x.nouns.InTurn.suffix(c.s.maskGlyphs()[:at]) > 0 ||
		c.x.nouns.listed(c.s, at-1) && (rules.MaskClass(before).IsFigure() || before == '）')
}

// bracketOf reports whether a bracket behind a place at a mask offset, or behind a spot in it,
// begins with the figure at value: 甲县某站（|45.3℃）.
func (c *current) bracketOf(at, value int) bool {
	open := value - 1
	if open <= at || c.s.mask[open] != '（' || open-at-1 > maxSpot {
		return false
	}
	return !slices.ContainsFunc(c.s.mask[at+1:open], func(r rune) bool { return !isHan(r) || r == '的' })
}

// leadsNoun reports whether a place begins what the figure at value, in its clause, is of,
// behind a time or a verb of saying: 机构认为今年全球石油需求增加225万桶.
func (c *chronicle) leadsNoun(at, value int) bool {
	if at == 0 || value > clauseEnd(c.s.mask, at) || c.s.figures(at, value) > 0 || at+1 < value && c.s.mask[at+1] == '的' {
		return false
	}
	if c.s.class(at-1) == rules.Period {
		return !c.bases[at-1] && c.x.nouns.OfWhole.suffix(c.s.maskGlyphs()[:at-1]) == 0 // 占同期我国进出口的5%
	}
	return c.x.nouns.Said.suffix(c.s.maskGlyphs()[:at]) > 0
}

// respective returns the one of several places that a number at value is of:
// 甲市、乙市分别增长3%、4%; all of them where the numbers are not as many.
func (c *current) respective(names string, last, value int) string {
	places := strings.Split(names, "、")
	from, end := clauseStart(c.s.mask, value), clauseEnd(c.s.mask, value)
	i, w := c.x.words.Each.index(c.s.maskGlyphs()[:value], max(from, last))
	if i < 0 && c.listedAgain(last, from, value) {
		i = from
	}
	if len(places) < 2 || i < 0 {
		return names
	}
	at, n := -1, 0
	for i += w; i < end; i++ {
		if i == value {
			at = n
		}
		if c.s.class(i).IsFigure() {
			n++
		}
	}
	if n != len(places) || at < 0 {
		return names
	}
	return places[at]
}

// listedAgain reports whether the number at value, in a clause that begins at from, is of a list behind one that told
// of each of the places before it: 甲市、乙市产值分别增长3%、4%，达到|5亿元、6亿元.
func (c *current) listedAgain(last, from, value int) bool {
	if last >= from {
		return false
	}
	i, _ := c.x.words.Each.index(c.s.maskGlyphs()[:from], last)
	n := c.x.nouns
	return i >= 0 && (c.s.class(value-2).IsFigure() && n.listed(c.s, value-1) || c.s.class(value+2).IsFigure() && n.listed(c.s, value+1))
}

// located reports whether what follows is at a place: a verb such as 走进 or 位于 stands
// before it, or, where the document roams, 在 before the figure at value or something held
// (展会在某市举办，).
func (c *reportContext) located(at, value int) bool {
	from, end := clauseStart(c.s.mask, at), clauseEnd(c.s.mask, at)
	before := c.s.maskGlyphs()[from:at]
	for len(before) > 0 && rules.MaskClass(before[len(before)-1].folded) == rules.Region {
		before = before[:len(before)-1] // 在某省|某市
	}
	if w := c.x.words.Locative.suffix(before); w > 0 {
		return !c.onlySite(at, from+len(before)-w)
	}
	if !c.roams || c.marksCountry(at) || c.x.words.At.suffix(before) == 0 || c.s.class(value) == rules.Rank {
		return false // 在某省排名第3 is among the places there
	}
	return (value < end || c.s.figures(at, end) > 0) && c.onlyPlaces(at, value) || c.x.words.Hosts.prefix(c.s.maskGlyphs()[at+1:end]) > 0
}

// onlySite reports whether the place at a mask offset only says where lies what the figures are of, of which
// the verb before it, at another, is said: a place, |位于某省西部, or the one of the document, and 地处某高原.
func (c *reportContext) onlySite(at, verb int) bool {
	text := c.s.maskGlyphs()
	if c.x.words.Site.prefix(text[verb:at]) == 0 {
		return false // 台风席卷某三角洲
	}
	behind := text[at:clauseEnd(c.s.mask, at)]
	if i := indexRune(behind, '的'); i >= 0 && c.x.words.Side.prefix(behind[i+1:]) == 0 {
		return false // 某省位于某市的工厂
	}
	if c.s.class(verb-1) == rules.Region {
		return true
	}
	if m := &c.s.mentions[c.s.who[at]]; c.x.words.Landform.suffix(c.s.runeGlyphs(m.Start, m.End)) > 0 {
		return verb == 0 && cmp.Or(c.local, c.home) != ""
	}
	return slices.ContainsFunc(c.marks, func(m mark) bool {
		return m.at == at && slices.Contains(c.homes[min(1, len(c.homes)):], m.region)
	})
}

// onlyPlaces reports whether no place stands between a mask offset and a later one but in
// the list that one at the first begins.
func (c *current) onlyPlaces(from, to int) bool {
	class := func(i int) rules.Class { return c.s.class(i) }
	for listed := true; from+1 < to; from++ {
		switch next := class(from+1) == rules.Region; {
		case next && !listed:
			return false
		case !next:
			listed = listed && class(from) == rules.Region && c.x.nouns.listed(c.s, from+1)
		}
	}
	return true
}

// placed reports whether the places from first to last tell where the number at
// value holds: they stand in its clause, in one with another figure, or alone.
func (c *reportContext) placed(first, last, value int) bool {
	mask := c.s.mask
	end := clauseEnd(mask, last)
	if value < end {
		return true
	}
	if from := clauseStart(mask, first); last+1 >= end || c.roams && (from == 0 || mask[from-1] == '；') {
		return true
	}
	for i := end; i < value; i = clauseEnd(mask, i+1) {
		w := c.x.words.At.prefix(c.s.maskGlyphs()[i+1:])
		if next := i + 1 + w; w > 0 && next < len(mask) && rules.MaskClass(mask[next]).IsFigure() {
			return false // 在甲县、乙县建成车站6座，在20个村建成书屋
		}
	}
	if after := c.s.maskGlyphs()[last+1 : end]; c.x.words.Hosts.prefix(after)+c.x.words.Site.prefix(after) > 0 || mask[end] == '，' && c.x.saysHowMuch(c.s, end+1) {
		return true // 乙市举办展会，签约项目6个; 乙市紧随其后，以3亿元居第二
	}
	return c.s.figures(first, end) > 0
}

// compares reports whether the place at a mask offset is the field of a
// comparison: 在全国率先, 居全省, 全省排位第三.
func (c *current) compares(at int) bool {
	if c.x.words.RankNoun.prefix(c.s.maskGlyphs()[at+1:]) > 0 {
		return true
	}
	if !c.marksCountry(at) {
		return false
	}
	after := c.s.maskGlyphs()[at+1:]
	return c.s.rune(at-1) == '在' || c.x.words.Titled.prefix(after) > 0 || c.x.nouns.Honour.prefix(after) > 0
}

// measuredBy reports whether something is only compared with the place at a mask
// offset: 比全国平均水平高2万元, 与2020年全球水平相比.
func (c *chronicle) measuredBy(at int) bool {
	if at > 0 && c.bases[at-1] {
		return true
	}
	return c.x.nouns.Compare.suffix(c.s.maskGlyphs()[clauseStart(c.s.mask, at):at]) > 0
}

// publishes reports whether a place at a mask offset only says where those are from who tell
// what follows: 韩国研究机构报告称，.
func (c *current) publishes(at int) bool {
	end, w := clauseEnd(c.s.mask, at), &c.x.words
	text := c.s.maskGlyphs()[at+1 : end]
	i, size := w.Publisher.index(text, 0)
	if i < 0 || c.x.nouns.Said.suffix(text) == 0 || w.ThatPlace.in(c.s.maskGlyphs()[end:]) {
		return false // 美国分析师表示，该国
	}
	tells := text[i+size:]
	for len(tells) > 0 && rules.MaskClass(tells[0].folded) == rules.Period {
		tells = tells[1:]
	}
	tells = tells[c.x.nouns.Lately.prefix(tells):]
	return c.x.nouns.Said.prefix(tells)+w.ReportName.prefix(tells)+w.Publishes.prefix(tells) > 0 // 媒体|行业报告显示
}

// marksCountry reports whether a word for the country or the world, 全国 or 全球, stands
// at a mask offset.
func (c *current) marksCountry(at int) bool {
	return c.x.words.scopes[c.s.mentions[c.s.who[at]].Scope] != ""
}

const maxSpot = 4 // characters of the name of a spot behind its place
