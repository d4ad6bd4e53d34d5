package extract

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"statsheet/rules"
)

// basis says what a change is compared with: by the period it names, by the
// words of the match, else as a yearly report means a plain 增长x%.
func (c *reportContext) basis(f *Fact, r *row) {
	base := c.basePeriod(f, r)
	f.BasePeriod = cmp.Or(base.iso, f.BasePeriod)
	if f.Measure != "change" {
		return
	}
	if said, _ := c.basisWord(c.before(r)); said == "yoy" || f.UnitKind != "point" && c.ofLastYear(f, r, base) {
		base.alike = true // 同比去年; 10月，…比去年增长5%
	}
	if base.day() && c.isQuoted(f, r) || c.basisOf(f, base) {
		return // 比周四收市跌500点 is a move of days
	}
	from := c.grownFrom(f)
	at, ok := c.lengthOf(r)
	if !ok {
		at, ok = r.column("basis")
	}
	text, within := c.ownBefore(r), ""
	if ok {
		text = c.s.glyphs(at.from, at.to)
		within = c.movedWithin(text)
	}
	if f.Basis = cmp.Or(c.worded(text, quarterOf(f)), within, c.worded(c.name, quarterOf(f))); f.Basis != "" {
		if !c.chained {
			c.chain, c.chained = f.Basis, true
		}
		return
	}
	if from != "" && (!ok || c.countsTime(at.from)) { // 十年增长40倍
		c.between(f, from)
		return
	}
	c.unsaidBasis(f, r, at, ok)
}

// ofLastYear reports whether the base of a row is 去年, and not all of it, 去年全年, its end, as it is for what there
// is at a time, 余额, or a time of it that words tell: 比去年夏季.
func (c *reportContext) ofLastYear(f *Fact, r *row, base when) bool {
	at, ok := r.column("basis")
	return ok && !c.standing(f) && c.s.class(at.to-1) == rules.Period && len(base.iso) == len("2023") && base.year == c.ref.year-1 && !base.told && !base.end && !strings.ContainsRune(base.text, '全')
}

// unsaidBasis says what a change is compared with whose words tell none: the rows before it,
// the length of time that it counts, at a place of the mask if ok, or what a report means.
func (c *reportContext) unsaidBasis(f *Fact, r *row, at span, ok bool) {
	if ok && !rules.IsMask(c.s.mask[at.from]) {
		at.from++ // 比|20年前
	}
	switch {
	case ok && c.countsTime(at.from):
		if f.Basis = "since"; c.ofDays(at) { // 8个月内上涨5%
			f.Basis = "" // 半日升341点 is a move of one day
		}
	case c.soon(r):
		f.Basis = "since"
	case c.spoken > 0 && c.last() == c.foretold && c.s.figures(clauseStart(c.s.mask, r.at(c.s)), r.at(c.s)) > 0:
		// 较预测的3%增加1个百分点 compares with no time
	case !ok && (c.alongside(f) && c.last().Period != f.Period || c.likewise(r) || c.restates(r.at(c.s))):
		f.Basis, f.BasePeriod, f.Period = c.last().Basis, c.last().BasePeriod, c.last().Period
	case !ok && c.likeListed(f):
	case !ok:
		if beside, others := c.besideOthers(r); others {
			f.Basis = beside
			return
		}
		f.Basis = c.plainBasis(f, r)
		if f.Basis == "since" && c.ofSwing(f) && c.swung.of(f) != "" {
			f.BasePeriod = c.swung.base
		}
		c.chained = c.chained || f.Basis == "yoy" // 增长6%，环比增长1% is first of the year before
	}
}

// likeListed gives a change that tells no base that of the changes listed before it in its sentence, where
// all of them are compared with the end of one year that is years back, as those of a census are, and of things
// that are counted alike: 单位9万个，比2013年末增长9%；企业3万个，增长4%.
func (c *chronicle) likeListed(f *Fact) bool {
	var first, whole, level *Fact
	for _, g := range c.inSentence() {
		switch {
		case g.Measure == "level":
			whole, level = cmp.Or(whole, g), g
		case g.Measure != "change":
		case g.Basis != "since" || g.Period != f.Period || g.Unit == "倍" || first != nil && g.BasePeriod != first.BasePeriod:
			return false
		default:
			first = g
		}
	}
	if first == nil || whole == nil || whole.UnitKind != level.UnitKind || f.UnitKind == "point" || len(c.allParts) > 0 || !c.sinceEnd() || !longBefore(first.BasePeriod, f.Period) {
		return false
	}
	f.Basis, f.BasePeriod = "since", first.BasePeriod
	return true
}

// sinceEnd reports whether the sentence compares with the end of a year: 比2013年末.
func (c *chronicle) sinceEnd() bool {
	return slices.ContainsFunc(c.marks, func(m mark) bool { return c.bases[m.at] && c.x.ends(m.period.text, c.x.words.PeriodEnd) })
}

// longBefore reports whether a period lies at least two years before another, both of them in one year.
func longBefore(base, period string) bool {
	return len(base) >= len("2013") && len(period) >= len("2018") && !strings.Contains(base+period, "/") && atoi(base) < atoi(period)-1
}

// between says of a change that it is the one between two figures, the first of which holds for
// a time.
func (c *current) between(f *Fact, from string) {
	f.BasePeriod = from
	f.Basis = compareBasis(f.Period, when{iso: from, year: atoi(from)})
	if f.Basis == "since" && len(from) <= len(f.Period) && !strings.Contains(f.Period, "/") {
		f.Period = from + "/" + f.Period[:len(from)] // from the one to the other
	}
}

// ofDays reports whether a length of time that stands at a place of the mask is counted in days.
func (c *current) ofDays(at span) bool {
	name := c.x.set.Lexicon.Units[c.s.mentions[c.s.who[at.from]].Unit].Name
	return name == "日" || name == "天"
}

// likewise reports whether a row tells of the time that the change before it is of:
// 同期乙市涨幅为18%; not one of several that are of as many times told before.
func (c *chronicle) likewise(r *row) bool {
	g, value := c.last(), r.at(c.s)
	if g == nil || g.Measure != "change" || g.Basis == "" || len(c.recent) == 0 {
		return false
	}
	from := clauseStart(c.s.mask, value)
	if at, timed := r.column("period"); !rules.IsMask(c.s.mask[from]) || timed && at.from < from || r.year > 0 {
		return false
	}
	p := c.s.mentions[c.s.who[from]].Period
	return p.Same && p.Year == 0 && p.RelYear == 0
}

// soon reports whether the clause of a row, or the one before it, says that its change
// took no more than a vague time: 短短几个月.
func (c *current) soon(r *row) bool {
	value := r.at(c.s)
	from := clauseStart(c.s.mask, value)
	if from > 0 {
		from = clauseStart(c.s.mask, from-1)
	}
	i, _ := c.x.words.VagueTime.index(c.s.maskGlyphs()[:value], from)
	return i >= 0
}

// basisOf sets the basis of a change by the period that it is compared with. It
// reports whether that says it.
func (c *reportContext) basisOf(f *Fact, base when) bool {
	switch from, to := yearSpan(f.Period); {
	case base.same && to-from <= 1:
		f.Basis = "yoy"
		switch {
		case !base.end:
			f.BasePeriod = yearBefore(f.Period, base.iso)
		case base.iso == "" && f.Period != "":
			f.BasePeriod = strconv.Itoa(atoi(f.Period[:4]) - 1)
		}
	case base.alike && len(f.Period) > len("2024") && base.year == atoi(f.Period)-1:
		f.Basis, f.BasePeriod = "yoy", yearBefore(f.Period, base.iso)
	case base.back && isQuarterLong(base.iso) && isQuarterLong(f.Period):
		f.Basis, f.BasePeriod = "qoq", "" // 与先前三个月比较
	case base.step == 'M':
		f.Basis, f.BasePeriod = "mom", oneBefore(f.Period, 'M', base)
	case base.step == 'Q':
		f.Basis, f.BasePeriod = "qoq", oneBefore(f.Period, 'Q', base)
	case base.iso != "":
		now := c.ref.String()
		f.Basis = compareBasis(cmp.Or(quarterOf(f), now[:min(len(now), len(base.iso))]), base)
	case base.text != "" && f.Period == "":
		f.Basis = "since" // nothing tells the times, but that they are two
	}
	return f.Basis != ""
}

// oneBefore is the month or quarter right before that of a figure, which 前一季 and 上月 beside it mean whatever else
// is told: 第二季 of 与前一季相较，第三季营收增长5%. For the figure of any other period it is what the words say.
func oneBefore(period string, unit byte, base when) string {
	own := when{year: atoi(period[:min(len(period), len("2024"))]), sub: subOf(period)}
	return cmp.Or(partBefore(own, unit).iso, base.iso)
}

// worded returns the basis that words name, of a figure of a period.
func (c *current) worded(words []glyph, period string) string {
	name, word := c.basisWord(words)
	if c.x.words.Chain.has(word) {
		return onPeriod(period)
	}
	return name
}

// movedWithin returns the basis of a verb that begins with the time of its change: yoy of
// 年增, mom of 月减.
func (c *current) movedWithin(verb []glyph) string {
	for _, b := range c.x.words.bases {
		if b.opening.prefix(verb) > 0 {
			return b.name
		}
	}
	return ""
}

// quarterOf returns the period of a fact, of what there is at the end of a quarter that quarter:
// 二季度末，余额3亿元，环比增加5% compares with the quarter before.
func quarterOf(f *Fact) string {
	if month := atoi(subOf(f.Period)); len(f.Period) == len("2020-06") && month%3 == 0 && month > 0 && strings.ContainsRune(f.PeriodText, '季') {
		return fmt.Sprintf("%s-Q%d", f.Period[:4], month/3)
	}
	return f.Period
}

// onPeriod is the basis of a change on the period before (环比): on the quarter
// before where the figure is of a quarter.
func onPeriod(period string) string {
	if len(period) == len("2024-Q1") && period[5] == 'Q' {
		return "qoq"
	}
	return "mom"
}

// alongside reports whether the change just before is of the same figure and time, which may
// have been told as that from its base on: 2009年1月的3万元涨到8月的4万元，涨幅33%; or as the
// amount of the growth that the row names: 人口较上月增加3人，增长率0.1%.
func (c *chronicle) alongside(f *Fact) bool {
	g := c.last()
	if g == nil || c.spoken == 0 || g.Measure != "change" || g.Basis == "" {
		return false
	}
	if g.Indicator != f.Indicator && g.Indicator != written(c.x.nouns.withoutSwing(c.x.plain(f.Indicator))) {
		return false
	}
	return g.Period == f.Period || g.BasePeriod != "" && g.Period == g.BasePeriod+"/"+f.Period
}

// goesAlong reports whether a change compares as the one just before of the same figure and time does; how
// fast that moved compares otherwise.
func (c *chronicle) goesAlong(f *Fact) bool {
	return c.alongside(f) && (c.last().UnitKind == "point" || !c.ofSwing(f))
}

// overYears reports whether a change is told of several years, or of a length of time that counts back: 两年间, 近30天.
func (c *reportContext) overYears(f *Fact) bool {
	from, to := yearSpan(f.Period)
	return to > from+1 || c.own.back && (to > from || len(f.Period) == len("2024-04-21/2024-05-20"))
}

// plainBasis is the basis of a change that names none.
func (c *reportContext) plainBasis(f *Fact, r *row) string {
	if c.overYears(f) {
		return "since"
	}
	if g := c.last(); c.goesAlong(f) || r.rule.Attach != "" && g != nil && g.Measure == "change" {
		return g.Basis // 环比上升1%，前值下降2%
	}
	if b := c.wholeBasis(f, r); b != "" {
		return b
	}
	if b := c.viewBasis(f, r); b != "" {
		return b
	}
	if at, ok := r.column("direction"); ok && c.x.words.Adjusted.has(c.s.glyphs(at.from, at.to)) {
		return ""
	}
	if c.chain == "mom" || c.chain == "qoq" {
		return c.chain
	}
	if c.isQuoted(f, r) {
		return ""
	}
	if b := c.worded(c.against, f.Period); b != "" {
		return b
	}
	if n := len(f.Period); n == len("2024-08-16") || n > len("2024-08-16") && strings.Contains(f.PeriodText, "周") {
		return "" // a move of one day, of a week
	}
	if f.UnitKind == "percent" || f.UnitKind == "point" || f.Period != "" && f.Status != "target" {
		return "yoy"
	}
	return ""
}

// wholeBasis returns the basis of the change just before the parts among which a row stands, of
// the same time: 较上月减少3万人，其中男性减少2万人.
func (c *chronicle) wholeBasis(f *Fact, r *row) string {
	if !c.partAt(r.at(c.s)) {
		return ""
	}
	from := c.offset(int(c.s.at[c.parts.from]))
	g := lastOf(c.earlier(), func(g *Fact) bool { return g.Start < from })
	if g == nil || g.Measure != "change" || g.Period != f.Period || g.Basis == "since" || (g.UnitKind == "point") != (f.UnitKind == "point") {
		return "" // 增长5%，较一季度回升2个百分点，其中农业增长3%
	}
	return g.Basis
}

// ofSwing reports whether a change is one of how fast something changed: 降幅收窄1个百分点,
// 下降9%，收窄1个百分点.
func (c *chronicle) ofSwing(f *Fact) bool {
	if f.UnitKind != "point" {
		return false
	}
	g := c.last()
	return c.x.words.Growth.suffix(c.name) > 0 || c.spoken > 0 && g.Measure == "change" && g.UnitKind == "percent" && g.Indicator == f.Indicator
}

// basePeriod resolves the period a change is compared with: the one that its
// rule captured, else that of a clause before it which only compares (与2010年相比，).
func (c *chronicle) basePeriod(f *Fact, r *row) when {
	if at, ok := r.column("base_period"); ok {
		for _, m := range c.marks {
			if m.at >= at.from && m.at < at.to {
				return m.period
			}
		}
		return when{}
	}
	if _, ok := r.column("basis"); ok || f.Measure != "change" {
		return when{}
	}
	if c.compared.text != "" {
		return c.compared
	}
	return c.comparedBefore(r)
}
