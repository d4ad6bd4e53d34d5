package extract

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"statsheet/extract/mention"
	"statsheet/extract/numeral"
	"statsheet/rules"
)

// mark is a period or region that stands in the sentence.
type mark struct {
	at     int // mask offset
	period when
	region string
	home   bool // a place that is the document's, which does not say it: 我省
	same   bool // 同期, 上年: the period before the one that the text is about
}

// findMarks lists the periods and regions of a sentence.
func (c *reportContext) findMarks(s *sentence) []mark {
	marks := c.marks[:0]
	near := c.near()
	for n := range s.mentions {
		m := &s.mentions[n]
		at := int(s.maskOf[n])
		if m.Class == rules.Region {
			region := c.placeWritten(s, m, at)
			marks = append(marks, mark{at: at, region: region, home: region == ""})
		}
		if m.Class != rules.Period || c.isPlanName(s, m) {
			continue
		}
		if c.x.nouns.datesLine(s, at) {
			marks = c.withoutSeat(marks, at)
			continue
		}
		w := c.timeOf(m, at, near)
		if w = c.afterMark(w, m, at, lastTime(marks)); !c.setsOut(at) {
			w = c.asBefore(w, m)
		}
		w.text = s.quote(m.Start, m.End)
		w.tells(s, m, near)
		marks = append(marks, mark{at: at, period: w, same: m.Period.Same || m.Period.StepUnit == 'Q' && m.Period.Steps == -1})
		if w.year != 0 && !c.bases[at] && !m.Period.Same && !c.setsRecord(at) && !c.aside(s, at) && (len(w.iso) != len(near.iso) || w.iso > near.iso || !c.addsFigure(at)) {
			near = w
		}
	}
	return marks
}

// placeWritten returns the place that a mention names, and notes what the text calls it: one that has
// another rank by now keeps the one that the text writes, 海宁县.
func (c *reportContext) placeWritten(s *sentence, m *mention.Mention, at int) string {
	place := c.place(m)
	c.spell(place, s.runeGlyphs(m.Start, m.End))
	c.note(place)
	if c.formerName(s, m, at) {
		former := s.quote(m.Start, m.End+1)
		c.calls(place, former)
		return former
	}
	if m.Place >= 0 && m.End-m.Start > 2 {
		c.calls(place, s.quote(m.Start, m.End))
	}
	return place
}

// tells notes which years the words of a period tell: 全年 tells the one told just before.
func (w *when) tells(s *sentence, m *mention.Mention, near when) {
	w.told = m.Period.Year != 0 || near.told && !m.Period.Relative && len(w.iso) == len("2018") && w.iso == near.iso
	w.both = w.both || m.Period.EndYear != 0 && unicode.IsDigit(s.folded[m.Start]) || strings.Contains(w.text, "到") || strings.Contains(w.text, "至")
}

// afterMark resolves what counts from the mark before it: 当时 of 仅次于2003年，当时…, 前四年 of
// “十四五”前四年, and 全年 or 今年 of 截至10月底，今年…, which is as long as is known by then.
func (c *reportContext) afterMark(w when, m *mention.Mention, at int, before *mark) when {
	switch {
	case before == nil:
		return w
	case m.Period.That && c.bases[before.at]:
		return resolve(m.Period, c.ref, before.period)
	case m.Period.BackUnit == 'Y' && c.s.folded[m.Start] == '前' && at-before.at <= 2 && before.period.years():
		return before.period.first(m.Period.Back)
	case c.setsOut(at) && m.Period.Relative:
		return w
	case !isThatYear(m.Period) || before.period.year != w.year || before.period.sub == "" || c.x.words.AsOf.prefix(c.x.plain(before.period.text)) == 0:
		return w
	case before.period.sub == "12" && !before.period.day():
		return w
	case before.period.month() && !before.period.day() && before.period.sub != "01":
		return withinSub(w.year, "01/"+before.period.sub, 0)
	case m.Period == (mention.Period{}):
		return before.period
	}
	return w
}

// lastTime returns the last of some marks that is a period, nil without one.
func lastTime(marks []mark) *mark {
	for i := range slices.Backward(marks) {
		if marks[i].region == "" && !marks[i].home {
			return &marks[i]
		}
	}
	return nil
}

// asBefore resolves 今年 of a text of which the first figures were of as much of that year as was known when it
// was written, 截至10月底，今年…, as what that was, where nothing else is near.
func (c *reportContext) asBefore(w when, m *mention.Mention) when {
	if m.Period == (mention.Period{Relative: true}) && c.first.year == w.year && c.first.sub != "" && c.near().year == 0 && c.first.text == c.s.quote(m.Start, m.End) {
		return c.first
	}
	return w
}

// setsOut reports whether what follows the period at a mask offset, in its clause or in the next where it closes its
// own, is planned or expected, or is of days of it that are named: 今年计划…, 今年，我们将…, 今年春节.
func (c *current) setsOut(at int) bool {
	end := clauseEnd(c.s.mask, at)
	if end == at+1 && end < len(c.s.mask) {
		end = clauseEnd(c.s.mask, end+1)
	}
	after := c.s.glyphs(at+1, end)
	return c.x.words.Holiday.prefix(after) > 0 || c.x.words.Estimate.in(after) ||
		slices.ContainsFunc(c.s.goals, func(g span) bool { return g.from > at && g.from < end })
}

// isThatYear reports whether a period is the year that the text is about or was written in, and nothing
// else: 全年, 今年.
func isThatYear(p mention.Period) bool {
	return p == mention.Period{} || p == mention.Period{Relative: true}
}

// sameDays notes that the year before, which figures of days off are compared with at a mask
// offset, is that of the same days: 比去年春节.
func (c *reportContext) sameDays(w when, m *mention.Mention, at int) when {
	off := c.x.words.Holiday
	if c.bases[at] && len(w.iso) <= len("2025-10") && w.year == c.ref.year-1 && (off.prefix(c.s.maskGlyphs()[at+1:]) > 0 || off.suffix(c.s.runeGlyphs(m.Start, m.End)) > 0) {
		w.same = true
	}
	return w
}

// timeOf resolves the period of a mention, and that of 以来 behind it.
func (c *reportContext) timeOf(m *mention.Mention, at int, near when) when {
	if c.addsTime(at) && m.Period == (mention.Period{Year: near.year - 1}) && near.sub != "" && !near.month() {
		return withinSub(near.year-1, near.sub, 0) // 上半年，…盈利9亿元（2024年：8亿元）
	}
	if !c.sinceThen(at) && !c.goesOnFrom(at, m) {
		return c.sameDays(c.periodOf(m, at, near), m, at)
	}
	if m.Period.Year != 0 {
		m.Period.Since = true
	}
	return c.periodOf(m, at, near).upTo(c.ref, near)
}

// goesOnFrom reports whether the period at a mask offset, which ends with such a word, is the time from
// there on: 2022年3月以来, and of a month 从7月份开始，.
func (c *current) goesOnFrom(at int, m *mention.Mention) bool {
	if !m.Period.Since || c.x.words.Ever.suffix(c.s.runeGlyphs(m.Start, m.End)) > 0 {
		return m.Period.Since
	}
	led := at > 0 && c.s.rune(at+1) == '，' && c.x.words.Start.suffix(c.s.maskGlyphs()[:at]) > 0
	return led && m.Period.Day == 0
}

// sinceThen reports whether 以来 closes the clause that a year begins:
// 自2021年开园以来.
func (c *current) sinceThen(at int) bool {
	end := clauseEnd(c.s.mask[:min(len(c.s.mask), at+maxSince+1)], at)
	return end-at <= maxSince && c.x.words.Ever.suffix(c.s.maskGlyphs()[at+1:end]) > 0
}

const maxSince = 16 // characters from a year to 以来

// formerName reports whether a place is written with another rank than it has by
// now: 监利县 of what has become 监利市.
func (c *current) formerName(s *sentence, m *mention.Mention, at int) bool {
	if m.Place < 0 || at+1 >= len(s.mask) || !isPlaceEnd(s, at+1) {
		return false
	}
	p := &c.x.set.Lexicon.Places[m.Place]
	return p.Level == "county" && s.quote(m.Start, m.End) != p.Name && c.x.words.OfCounty.prefix(s.maskGlyphs()[at+1:]) == 0
}

// periodOf resolves the period of a mention. 同期 is the year before where
// something is compared with it or a bracket adds its figure. In a budget, next year is the
// financial year that the budget is for.
func (c *reportContext) periodOf(m *mention.Mention, at int, near when) when {
	base := c.bases[at] || c.aside(c.s, at)
	if c.budget && m.Period.Relative && m.Period.RelYear == 1 && !m.Period.That && m.Period.Sub == "" {
		return c.financial(when{})
	}
	if p := m.Period; p.Same && p.Relative && p.RelYear == 0 && !base {
		return near // 同期 that nothing is compared with
	}
	if m.Period.Now && near.sub != "" && !near.day() && c.x.words.ThatMonth.prefix(c.s.glyphs(at, at+1)) > 0 {
		return withinSub(near.year, fmt.Sprintf("%02d", lastMonth(near.sub)), 0) // 当月, the last that the text is about
	}
	near = c.nearOf(m, at, near)
	if base && m.Period.Steps == -1 {
		if w := partBefore(near, m.Period.StepUnit); w.iso != "" {
			return w
		}
	}
	if c.isLength(m) {
		return when{}
	}
	near = near.before(m.Period, base)
	if w := ofQuarter(m.Period, near); w.iso != "" {
		return w
	}
	if p := m.Period; p.Year == 0 && !p.Relative && (c.isGoal(at) || at >= c.intends || c.target && near.sub != "") {
		p.Until = true // 将于8月举办
		return resolve(p, c.ref, near)
	}
	if m.Period.Since && near.year == 0 {
		near = c.first // 年初以来 in an account of the first quarter
	}
	w := resolve(m.Period, c.writtenIn(m.Period), near)
	return w.besideNear(m.Period, near)
}

// besideNear is the month or quarter that 上月 or 上季度 names, counted from the date, unless that is the one that the
// text is of already, which it is told beside: 8月上涨2%，上月为1%, written in September. What 上月 named before it
// names again.
func (w when) besideNear(p mention.Period, near when) when {
	switch {
	case p.Steps != -1 || p.StepUnit != 'M' && p.StepUnit != 'Q':
	case near.step == p.StepUnit:
		return near
	case w.iso != "" && w.iso == near.iso:
		return partBefore(near, p.StepUnit)
	}
	return w
}

// isLength reports whether months, weeks or days are only counted, not counted back: 较上一个三个月期间,
// 假期前3天, not 近三个月.
func (c *current) isLength(m *mention.Mention) bool {
	if m.Period.Day != 0 {
		return false // 截至9日当周
	}
	switch first := c.s.folded[m.Start]; m.Period.BackUnit {
	case 'M':
		return numeral.IsNumeral(first)
	case 'W', 'D':
		return numeral.IsNumeral(first) || first == '前'
	}
	return false
}

// nearOf returns the period that one at a mask offset counts from: that of a report for
// 报告期内, and where nothing is near, what the account is of for 全年 and 本季.
func (c *reportContext) nearOf(m *mention.Mention, at int, near when) when {
	switch p := m.Period; {
	case p.That && p.Relative && near.year == 0:
		return c.recalled
	case p.Report && c.whole.year != 0 && !c.reported(at):
		return c.whole
	case near.year == 0 && (p.StepUnit == 'Q' || p == (mention.Period{})):
		return c.accounted()
	case p.Same && !p.Relative && p.Year == 0 && !c.bases[at] && !c.aside(c.s, at) && !slices.Contains(c.s.folded[m.Start:m.End], '同'):
		near.sub = "" // 截至6月底，上年度查出的…
	}
	return near
}

// reported reports whether the sentence names a report before a mask offset: 披露2021年年报，报告期内….
func (c *current) reported(at int) bool {
	for i := at - 1; i > 0; i-- {
		if c.s.class(i-1) == rules.Period && c.x.words.ReportName.prefix(c.s.maskGlyphs()[i:]) > 0 {
			return true
		}
	}
	return false
}

// writtenIn returns the date that a period counts from: 今年 in the account of the year
// before, written early in a year (2020年工作回顾, of 2021-01), is the year of the account.
func (c *reportContext) writtenIn(p mention.Period) reference {
	if p.Relative && p.RelYear == 0 && !p.Now && p.Back == 0 && p.StepUnit == 0 && c.ref.month <= lateAccount &&
		c.heading.year != 0 && c.heading.year == c.ref.year-1 && len(c.heading.iso) == len("2020") && !c.target {
		return reference{year: c.heading.year, month: 12, day: 31}
	}
	return c.ref
}

const lateAccount = 3 // the last month in which a year's account may still call it 今年

// before returns the year before a period where the years that it is compared with are
// counted back from there: 2018年至2022年，…比前五年上升.
func (w when) before(p mention.Period, base bool) when {
	if base && p.Back > 1 && p.BackUnit == 'Y' && w.year != 0 {
		w.year = cmp.Or(w.from, w.year) - 1
	}
	return w
}

// ofQuarter resolves 本季 and 上季 in an account of a quarter; it is nothing for others.
func ofQuarter(p mention.Period, near when) when {
	if p.StepUnit != 'Q' || partBefore(near, 'Q').iso == "" {
		return when{}
	}
	return besides(p, near)
}

// isGoal reports whether words of what is to be stand in the clause of the period at a mask
// offset, or in the one behind it that it opens alone, or end the one before: 下半年，全市预计…;
// 业内预计，四季度成交….
func (c *current) isGoal(at int) bool {
	from, end := clauseStart(c.s.mask, at), clauseEnd(c.s.mask, at)
	return slices.ContainsFunc(c.s.goals, func(g span) bool {
		opened := end == at+1 && g.from > end && g.from < clauseEnd(c.s.mask, min(end+1, len(c.s.mask))) && c.s.figures(at, g.from) == 0
		return opened || g.from >= from && g.from < at || c.x.words.Will.has(c.s.glyphs(g.from, g.to)) && g.from > at && g.to <= end || g.to == from-1
	})
}

// toCome reports whether the period at a mask offset is that of what is
// announced, which holds for the sentence alone: 展会将于9月举办.
func (c *current) toCome(at int) bool {
	return c.x.words.ToCome.suffix(c.s.maskGlyphs()[:at]) > 0
}

// endsThen reports whether a period is one before which things were otherwise, which
// holds for its sentence alone: 2018年以前，年收入不足3万元.
func (c *current) endsThen(w when) bool {
	return c.x.ends(w.text, c.x.words.UntilThen)
}

// isPlanName reports whether a period is only the name of a plan: “十四五”规划,
// “十四五”实现良好开局.
func (c *reportContext) isPlanName(s *sentence, m *mention.Mention) bool {
	if m.Period.EndYear == 0 || m.End >= len(s.folded) || c.x.words.PlanTime.suffix(s.runeGlyphs(m.Start, m.End)) > 0 {
		return false
	}
	if inTag(s, m) && c.looksAhead(resolve(m.Period, c.ref, when{})) {
		return true
	}
	after := s.runeGlyphs(m.End, min(m.End+planNameReach, len(s.folded)))
	if i := slices.IndexFunc(after, func(g glyph) bool { return isClauseEnd(g.folded) }); i >= 0 {
		after = after[:i]
	}
	i, _ := c.x.words.PlanUse.index(after, 0)
	return i >= 0
}

const planNameReach = 8 // characters after the name of a plan that tell its use

// aside reports whether a mask offset stands in a bracket.
func (c *chronicle) aside(s *sentence, at int) bool {
	depth := 0
	for _, r := range s.mask[min(c.firstOpen, at):at] {
		if r == '（' {
			depth++
		} else if r == '）' && depth > 0 {
			depth--
		}
	}
	return depth > 0
}

// comparisons finds the periods that a number is compared with: 比上年, 较2020年.
func (c *current) comparisons(s *sentence) map[int]bool {
	var out map[int]bool
	for _, at := range s.stands {
		i := int(at)
		if s.class(i) != rules.Period {
			continue
		}
		before := s.maskGlyphs()[:i]
		multiple := c.x.words.Equal.suffix(before) > 0 && c.measures(s, i) && !c.movesTo(s, i) // 是2010年的2.6倍
		from := c.x.words.Start.suffix(before) + c.x.words.Equal.suffix(before) + c.x.words.Stock.suffix(before)
		flat := from > 0 && c.x.words.Flat.prefix(s.maskGlyphs()[i+1:]) > 0 // 由上月持平转为下降, 降至2017年水平
		listed := i > 1 && out[i-2] && c.x.nouns.listed(s, i-1)             // 与2010年、2015年相比
		if multiple || flat || listed || c.comparesWith(before) {
			if out == nil {
				out = map[int]bool{}
			}
			out[i] = true
		}
	}
	return out
}

// movesTo reports whether the period at a mask offset is of what figures come to in a clause that
// tells what they came from: 从2015年的9%调整为|2020年的7%.
func (c *current) movesTo(s *sentence, at int) bool {
	text := s.maskGlyphs()[clauseStart(s.mask, at):at]
	from, w := c.x.words.Start.index(text, 0)
	return from >= 0 && slices.ContainsFunc(text[from+w:], func(g glyph) bool { return rules.MaskClass(g.folded).IsFigure() })
}

// comparesWith reports whether text ends with what compares with a period behind it, which
// words and 的 may describe: 比, 比历史上最好的, but not 占比最高的.
func (c *current) comparesWith(before []glyph) bool {
	if c.x.nouns.Compare.suffix(before) > 0 {
		return true
	}
	last := len(before) - 1
	if last < 0 || before[last].folded != '的' {
		return false
	}
	for i := last; i > 0 && i >= last-maxPraise && isHan(before[i].folded); i-- {
		opens := i == 1 || i > 1 && isClauseEnd(before[i-2].folded)
		if c.x.nouns.GapBegin.suffix(before[:i]) > 0 && c.x.nouns.Figure.suffix(before[:i]) == 0 || opens && c.x.nouns.Compare.suffix(before[:i]) > 0 {
			return true
		}
	}
	return false
}

const maxPraise = 10 // characters that describe a period that is compared with

// measures reports whether a figure is a multiple or share of that of the period at a mask
// offset: 是2010年的2.6倍, 恢复至2018年高峰的七成.
func (c *current) measures(s *sentence, at int) bool {
	for i := at + 1; i+1 < len(s.mask) && i <= at+maxPeak; i++ {
		if s.mask[i] == '的' {
			if s.class(i+1) == rules.Quantity && !c.x.nouns.isTimes(s, i+1) {
				return false // 其次为2月的9万人
			}
			return i == at+1 || s.class(i+1).IsFigure()
		}
		if rules.IsMask(s.mask[i]) || !isHan(s.mask[i]) {
			return false
		}
	}
	return false
}

const maxPeak = 7 // characters to the 的 behind such a period
