package extract

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"statsheet/extract/mention"
	"statsheet/extract/numeral"
)

// period finds the time a row holds for. It reports "period" when it stands
// outside the sentence.
func (c *reportContext) period(f *Fact, r *row, inheritsName bool) string {
	w, own := c.ownPeriod(r)
	if between := c.betweenTimes(); !own && between.iso != "" {
		c.moment = false
		f.Period, f.PeriodText = between.iso, between.text
		return ""
	}
	inherited := ""
	at, named := r.column("period")
	switch {
	case own && named && c.bases[at.from] && r.rule.Attach != "":
		c.compared = w // 较2020年的93亿元
	case own:
		c.own = w
		w = c.accountOf(w, r)
	default:
		w, inherited = c.told(r)
	}
	c.moment = own && (w.now || w.open)
	if g := c.outer; inheritsName && !named && r.year == 0 && !w.years() && c.compared.text == "" && g != nil && g.Period != "" && g.UnitKind != "duration" && (w.text == "" || g.PeriodText != w.text) && !c.isOfPast(g) && !c.periodAfter(g, r) {
		f.Period, f.PeriodText = c.lastYearOf(g), g.PeriodText
		return inherited
	}
	if w.iso == "" {
		f.PeriodText = w.text
		return ""
	}
	f.Period, f.PeriodText = w.iso, w.text
	dates := c.old && c.dates(r)
	c.noteMove(w, own, dates)
	if base := c.comparedBefore(r); c.old && !dates && cmp.Or(base, c.started).iso != "" {
		base = cmp.Or(base, c.started)
		f.Period, f.PeriodText = base.iso, base.text
		return inherited
	}
	if c.old && c.ofEventBefore(r) {
		f.Period, f.PeriodText = "", ""
		return inherited
	}
	if c.old && !w.years() && !dates {
		f.Period = c.beginning(w)
	}
	if w.years() {
		f.Period = c.inReview(f, r, w)
	} else {
		f.Period = c.streak(f, r, w, own)
	}
	c.upToMonth(f, r, w, own)
	c.atEnd(f, r, w, own)
	return inherited
}

// longOver reports whether the time of the figure before a row, which is named by an event, holds no longer for what
// there is now: 新中国成立时有12所，现有120所.
func (c *reportContext) longOver(g *Fact, r *row) bool {
	text := c.x.plain(g.PeriodText)
	if len(text) == 0 || numeral.IsNumeral(text[0].folded) {
		return false
	}
	return len(g.Period) == len("1949") && atoi(g.Period) < c.ref.year-1 && c.x.words.Existing.in(c.before(r))
}

// told returns the time of a row that does not tell one itself, and "period" where it stands
// outside the sentence.
func (c *reportContext) told(r *row) (w when, inherited string) {
	switch {
	case !c.yearly && c.bulletin.year == 0 && c.x.words.Existing.in(c.before(r)), c.ref.year != 0 && c.near().year > c.ref.year && c.x.words.ByNow.in(c.before(r)):
		return now(mention.Period{}, c.ref, when{}), "period" // 现有, after a span of years; 已建成, in a plan
	case c.lawsuit:
		return c.ofEvent(r), "period"
	case c.keepsTime():
		return c.own, ""
	}
	return c.dated(), "period"
}

// keepsTime reports whether a figure of no time of its own is of that of the sentence's figure
// before, and not of the one that holds where the sentence begins: where that is a part of a year, or
// nothing is told: 推动上半年收入增长，达到9亿元；利润3亿元, but not 由上月上涨2%转为下降1%.
func (c *reportContext) keepsTime() bool {
	if near := c.near(); near.year != 0 && near.sub == "" || c.own.sub == "" || c.own.day() {
		return false
	}
	return slices.ContainsFunc(c.marks, func(m mark) bool {
		return m.period.iso == c.own.iso && !m.same && !m.period.now && !c.bases[m.at] && !c.aside(c.s, m.at) && !c.startsRange(m.at)
	})
}

// atEnd gives what there is at the end of some months, a quarter or a half of a year the last
// month of them, and how it changed by then the same: 1—10月，总装机容量达到…. Of a quarter or half that the
// sentence itself tells it is as told, 上半年，净资产9亿元, but where that names the end: 二季度末，生猪存栏…; shares,
// rates and a rank behind such a figure are of that month then too.
func (c *chronicle) atEnd(f *Fact, r *row, w when, own bool) {
	end := w.endMonth()
	if end == "" {
		return
	}
	g, goesOn := c.last(), false
	behind := c.spoken > 0 && g.PeriodText == f.PeriodText
	if behind {
		goesOn = g.Period == end
	}
	named := c.x.ends(w.text, c.x.words.PeriodEnd)
	there, rate := c.x.words.AtEnd.suffix(c.name) > 0, f.Measure == "share" || f.Measure == "ratio" || f.UnitKind == "point"
	switch {
	case named:
		there = there || rate && !behind || goesOn && (rate || f.Measure == "rank" || g.Indicator == f.Indicator) || c.stockOf(f, r) // 投入9亿元，占收入的5% is a share of a flow
	case f.Measure == "level":
		there = there && (!own || !w.lettered()) && !c.x.words.Flow.in(c.before(r))
	default:
		there = there && f.Measure == "change" && goesOn && g.Indicator == f.Indicator
	}
	if there {
		f.Period = end
	}
}

// standing reports whether the name of a fact is one of what there is at a time: 存款余额, 库存.
func (c *current) standing(f *Fact) bool {
	return c.x.ends(f.Indicator, c.x.words.AtEnd) || c.x.ends(f.Indicator, c.x.words.InStock)
}

// stockOf reports whether a level is told in its clause as that of a time, which names an end: 三季度末的投资规模. Of
// what is paid or made, as 三季度末的收入 is, there is none at an end.
func (c *chronicle) stockOf(f *Fact, r *row) bool {
	if slices.Contains([]string{"money", "mass", "energy", "volume"}, f.UnitKind) && !c.standing(f) {
		return false
	}
	value := r.at(c.s)
	from := clauseStart(c.s.mask, value)
	return f.Measure == "level" && !c.x.words.Flow.in(c.before(r)) && slices.ContainsFunc(c.marks, func(m mark) bool {
		return m.at >= from && m.at < value && m.period.text == f.PeriodText && c.s.mask[m.at+1] == '的'
	})
}

// upToMonth gives what was done up to a month the months of the year up to it, and how that
// changed the same: 截至10月，新增就业5万人，增长4%. What there is by then is of the month itself. A count that
// goes on with such a one is as that is: 受理案件90件，已结80件. Up to a day it is so only of what was earned, made or
// passed through, and where that is compared with the year before: 截至10月9日，出口累计3万辆，同比增长4%.
func (c *reportContext) upToMonth(f *Fact, r *row, w when, own bool) {
	if !own && w.text != c.paragraph.text || !w.month() || w.sub == "01" || !c.runsUpTo(w) {
		return
	}
	span := withinSub(w.year, "01/"+w.sub, 0).iso
	if w.day() {
		span = strconv.Itoa(w.year) + "-01-01/" + w.iso
	}
	g := c.last()
	of := func(g *Fact) bool { return g.PeriodText == w.text && g.Period == span }
	goesOn := c.spoken > 0 && of(g)
	if f.Measure == "level" && f.UnitKind != "point" {
		yearly := c.setAgainstYear(r.at(c.s))
		goesOn = (yearly || !w.day() || !own && of(g)) && c.madeInYear(f, r, yearly)
		if own && !w.day() {
			goesOn = goesOn || c.x.words.Flow.in(c.before(r)) || c.goesOnDone(f, r, of)
		}
	}
	if goesOn {
		f.Period = span
	}
}

// setAgainstYear reports whether the sentence compares with the year before, up to the next time that it tells behind
// the number at value.
func (c *chronicle) setAgainstYear(value int) bool {
	mask := c.s.maskGlyphs()
	for _, m := range c.marks {
		if m.at > value && m.region == "" && !m.same && !c.bases[m.at] {
			mask = mask[:m.at]
			break
		}
	}
	return c.basisIn(mask) == "yoy"
}

// madeInYear reports whether a level is of what is earned, made or passes through, from the beginning of the year on:
// not since a mill was opened, in a season, each month, nor of so many companies. A sum is of the year only beside the
// year before.
func (c *chronicle) madeInYear(f *Fact, r *row, yearly bool) bool {
	words, value, before := &c.x.words, r.at(c.s), c.before(r)
	front := c.s.maskGlyphs()[:value]
	if _, per := r.column("per"); per || words.Ever.in(front) || words.Longer.in(front) || words.Otherwise.in(before) || words.Otherwise.in(c.name) || c.s.figures(clauseStart(c.s.mask, value), value) > 0 {
		return false
	}
	return words.FlowName.suffix(c.name) > 0 && (yearly || !words.Cumulated.in(before)) || yearly && c.passes(f, r)
}

// passes reports whether a level is summed up and of what is sold or comes through, not of what stays: 累计出口9万辆,
// not 累计建成9座.
func (c *chronicle) passes(f *Fact, r *row) bool {
	through := c.x.nouns.Traded.in(c.name) || c.x.words.PassingUnit.suffix(c.x.plain(f.Unit)) > 0
	return through && !c.standing(f) && c.x.words.Cumulated.in(c.s.maskGlyphs()[:r.at(c.s)])
}

// runsUpTo reports whether the words of a time say that it is the one up to which figures are known: 截至10月, 10月止.
func (c *chronicle) runsUpTo(w when) bool {
	return c.x.words.AsOf.prefix(c.x.plain(w.text)) > 0 || slices.ContainsFunc(c.marks, func(m mark) bool {
		return m.period.text == w.text && c.x.words.EndedWith.prefix(c.s.maskGlyphs()[m.at+1:]) > 0
	})
}

// goesOnDone reports whether a level goes on with a count of the sentence that is such a one, of which it is not more:
// 受理案件90件，已结80件. What there is goes on with none.
func (c *chronicle) goesOnDone(f *Fact, r *row, such func(*Fact) bool) bool {
	before := c.before(r)
	if f.UnitKind != "count" && f.UnitKind != "people" || c.x.words.AtEnd.suffix(c.name) > 0 || c.x.words.Existing.in(before) || c.x.words.Reach.suffix(before) > 0 {
		return false
	}
	return c.lastInSentence(func(g *Fact) bool { return g.Measure == "level" && g.Unit == f.Unit && !exceeds(f, g) && such(g) }) != nil
}

// beginning is the time of a level that another of w started from: the year before a
// year (2024年，标准由610元提高到640元), or before those that the chapter reviews where it is the last
// of them; the first part of a span within years (5月12日以来). What something makes up of a whole, in a sentence of a part
// of a year from its beginning on that compares with the year before, is of that part of that year: 前11个月，客流增长5%，占比由12%升至13%.
func (c *reportContext) beginning(w when) string {
	if len(w.iso) == len("2025") {
		if review := c.heading; review.years() && w.year == review.year {
			return strconv.Itoa(review.from - 1)
		}
		return strconv.Itoa(w.year - 1)
	}
	first, _, span := strings.Cut(w.iso, "/")
	switch {
	case span && w.open:
		return first
	case fromStart(w.sub) && w.sub != "01" && c.x.words.ShareName.suffix(c.name) > 0 && c.setsBesideYear(w):
		return withinSub(w.year-1, w.sub, 0).iso
	}
	return w.iso
}

// setsBesideYear reports whether the sentence, or a figure of it of the same time, is compared with the year before.
func (c *chronicle) setsBesideYear(w when) bool {
	return c.basisIn(c.s.maskGlyphs()) == "yoy" || c.lastInSentence(func(g *Fact) bool { return g.Period == w.iso && g.Basis == "yoy" }) != nil
}

// previous gives the value before a figure, 前值 of a week, a month or a quarter, the one before that.
func (c *chronicle) previous(f *Fact, r *row) {
	if n := len(f.Period); n != len("2024-Q1") && n != len("2024-10-27/2024-11-02") || !c.x.words.Formerly.in(c.before(r)) {
		return
	}
	week := weekBefore(f.Period)
	near := when{year: atoi(f.Period), sub: subOf(f.Period)}
	f.Period = cmp.Or(week, partBefore(near, 'Q').iso, partBefore(near, 'M').iso, f.Period)
}

// isOfPast reports whether a fact of the sentence holds for the year before, which
// the text only adds: 上年同期为9亿元.
func (c *chronicle) isOfPast(g *Fact) bool {
	return slices.ContainsFunc(c.marks, func(m mark) bool { return m.period.same && m.period.text == g.PeriodText })
}

// periodAfter reports whether a period of its own stands between a fact of the
// sentence and a later row.
func (c *reportContext) periodAfter(g *Fact, r *row) bool {
	if c.longOver(g, r) {
		return true
	}
	value := r.at(c.s)
	for _, m := range c.marks {
		if m.region != "" || m.at > value || c.isBase(r, m.at) || !c.governs(m.at, value) {
			continue
		}
		if at := int(c.s.at[m.at]); c.offset(at) > g.Start {
			return true
		}
	}
	return false
}

// offset returns the offset in the document of a rune of the sentence.
func (c *current) offset(i int) int {
	_, offset := c.s.position(i)
	return offset
}

// yearOnYear reports whether the words of a row compare with the year before:
// 同比, 比上年.
func (c *current) yearOnYear(r *row) bool {
	if at, ok := r.column("basis"); ok {
		return c.basisIn(c.s.glyphs(at.from, at.to)) == "yoy"
	}
	return false
}

// ownPeriod returns the period that the sentence itself gives a row: one the
// rule captured, else the last one before its number that is not what the
// number is compared with.
func (c *reportContext) ownPeriod(r *row) (when, bool) {
	value := r.at(c.s)
	if w, ok := c.comparedLevel(value); ok && !r.foretells() {
		c.compared = w
		return w, true
	}
	if r.year != 0 {
		return when{iso: strconv.Itoa(r.year), text: strconv.Itoa(r.year), year: r.year, told: true}, true
	}
	if at, ok := r.column("period"); ok {
		for _, m := range c.marks {
			if m.at >= at.from && m.at < at.to {
				return c.partAs(m.period, r), true
			}
		}
	}
	var w when
	found := false
	for _, m := range c.marks {
		if m.at > value {
			break
		}
		if m.region == "" && m.period.iso != "" && c.tellsTime(m, r, value) {
			if w, found = m.period, true; slices.Contains(c.s.mask[m.at:value], '；') {
				w = c.lastingOf(m)
			}
		}
	}
	if !found {
		w = c.ofClass(r)
		found = w.year != 0
	}
	return w, found
}

// tellsTime reports whether a period before a row's number at value says when it holds: it is
// not what it is compared with, nor when a forecast was made.
func (c *reportContext) tellsTime(m mark, r *row, value int) bool {
	if c.isBase(r, m.at) || c.beforeReport(m) || m.at >= r.match.from && r.foretells() {
		return false
	}
	return !c.outlived(m, value) && !c.madeOf(m.at, value) && !c.ofWhole(m) && !c.ofPlan(m.at) && c.governs(m.at, value) && !c.onlyThere(m, value) && !c.pastParts(m.at, value)
}

// ofPlan reports whether the period at a mask offset only says of which time the plan is that
// a figure is a share of: 完成全年目标的56%.
func (c *current) ofPlan(at int) bool {
	after, n := c.s.maskGlyphs()[at+1:], 0
	for w := c.x.words.Planned.prefix(after); w > 0; w = c.x.words.Planned.prefix(after[n:]) {
		n += w // 计划|目标
	}
	return n > 0 && n < len(after) && after[n].folded == '的'
}

// pastParts reports whether a mask offset is among parts that end before the number at value:
// 营收9亿元，其中6月2亿元；利润1亿元.
func (c *chronicle) pastParts(at, value int) bool {
	return slices.ContainsFunc(c.allParts, func(p span) bool { return p.from >= 0 && at >= p.from && at < p.to && value >= p.to })
}

// partAs returns a year, of years that are listed, as the part of it that the last
// of them names: 2015-Q1 of 2015年 in 2015年和2016年一季度; and of a span of parts of a year, such as
// 一、二季度, or of years, 近三年, the one that is the row's.
func (c *chronicle) partAs(w when, r *row) when {
	if r.part != "" && w.year != 0 {
		year, sub := w.year, r.part
		if w.years() {
			year, sub = w.from+atoi(sub), ""
		}
		part := withinSub(year, sub, 0)
		part.text, part.told = w.text, w.told
		return part
	}
	if len(w.iso) != len("2015") || r.sameAs == 0 {
		return w
	}
	for _, m := range c.marks {
		if sub := subOf(m.period.iso); m.at == r.sameAs && sub != "" && !strings.Contains(sub, "/") {
			w.iso += "-" + sub
		}
	}
	return w
}

// comparedLevel returns the period of a level that another is compared with: of
// the first figure in 较上季的2.8万元下跌9%, of the last in 仅次于2003年（4.3%）.
func (c *chronicle) comparedLevel(value int) (when, bool) {
	at := c.baseBefore(value)
	if at < 0 {
		return when{}, false
	}
	for _, m := range c.marks {
		if m.at == at && (m.period.iso != "" || m.period.step != 0) {
			return m.period, true
		}
	}
	return when{}, false
}

// baseBefore returns the place of a period that is compared with and that a figure at value
// is of: 与2010年第六次普查的|3万人相比, 2003年（|4.3%）, 较上半年|1.7%的水平; −1 if there is
// none.
func (c *chronicle) baseBefore(value int) int {
	if value < 2 {
		return -1
	}
	if c.bases[value-1] && c.s.rune(value+1) == '的' {
		return value - 1 // 较上半年|1.7%的水平
	}
	at := value - 2
	if c.s.mask[at+1] == '（' && c.bases[at] {
		return at
	}
	if c.s.mask[at+1] != '的' {
		return -1
	}
	for at >= max(0, value-maxOrigin) && !c.bases[at] && c.s.mask[at] != '，' && !c.s.class(at).IsFigure() {
		at--
	}
	if at < 0 || !c.bases[at] || c.x.nouns.Compare.suffix(c.s.maskGlyphs()[:at]) == 0 {
		return -1
	}
	return at
}

// onlyThere reports whether a period such as 近3年 stands within a sentence and holds
// for its own clause alone, or as the date of one goal up to the next semicolon.
func (c *reportContext) onlyThere(m mark, value int) bool {
	from := clauseStart(c.s.mask, value)
	if c.farAhead(m.period) && !c.firstClause(m.at) {
		return slices.Contains(c.s.mask[m.at:value], '；')
	}
	if !m.period.back || m.at >= from || c.firstClause(m.at) {
		return false
	}
	if clauseStart(c.s.mask, m.at) == m.at && clauseEnd(c.s.mask, m.at) == m.at+1 {
		return false // ，五年来，…
	}
	return !c.closesClause(m.at) || clauseEnd(c.s.mask, m.at)+1 != from // 在过去五年，…
}

// ofWhole reports whether a period only says of which time the whole is that a
// share is taken of: 占同期总量的5%, and behind a part of it that the sentence tells, 一季度售电9亿千瓦时，占全年的28%.
func (c *chronicle) ofWhole(m mark) bool {
	return c.x.nouns.OfWhole.suffix(c.s.maskGlyphs()[:m.at]) > 0 && (m.same || slices.ContainsFunc(c.marks, func(part mark) bool {
		return part.at < m.at && part.region == "" && m.period.spans(part.period)
	}))
}

// isBase reports whether the row's own base period stands at a mask offset.
func (c *current) isBase(r *row, at int) bool {
	b, ok := r.column("base_period")
	return ok && at >= b.from && at < b.to
}

// noteMove notes the time that a level tells which another started from, and that of what this came to.
func (c *chronicle) noteMove(w when, own, dates bool) {
	switch {
	case dates:
		c.started, c.arrived = w, when{}
	case c.goal && own && c.arrived.iso == "" && c.started.iso != "":
		c.arrived = w
	}
}

// betweenTimes returns the time of a level of no time of its own that another started from, or came to, which is that of
// such a level before it in the sentence where both of these tell theirs: 人口从2013年的9万人减少到2019年的8万人，
// 比重从6%降到5%.
func (c *chronicle) betweenTimes() when {
	switch {
	case c.arrived.iso == "":
		return when{}
	case c.old:
		return c.started
	case c.goal:
		return c.arrived
	}
	return when{}
}
