package extract

import (
	"slices"
	"strconv"
	"strings"

	"statsheet/rules"
)

// status says whether a figure was reached or is aimed at.
func (c *reportContext) status(f *Fact, r *row) {
	if v := r.rule.Set["status"]; v != "" {
		f.Status = v
		return
	}
	value := r.at(c.s)
	if c.isAim(value) || c.isSet(f, value) {
		f.Status = "target"
		c.planYear(f, value)
		return
	}
	if c.old || c.revised(r) {
		return // 力争由5%提高到8%: the 5% are there
	}
	set, future := c.setBefore(f, value), c.isFuture(f)
	if (set || future) && (c.upToNow(f) || c.isThere(value)) {
		set, future = false, future && !strings.Contains(f.Inherited, "period") // 截至5月末, 目前; not 到2027年，现有床位增至2000张
	}
	aimed := set
	for _, g := range c.s.goals {
		aimed = aimed || g.to <= value && c.aims(g, f, value)
	}
	aimed = (aimed || c.willPass(r)) && !c.x.words.Prior.in(c.before(r))
	if aimed || future {
		f.Status = "target"
		c.planYear(f, value)
	}
}

// setBefore reports whether what stands before the figure at value, or its time, makes it a goal: the
// headings, a clause that announces goals, a budget.
func (c *reportContext) setBefore(f *Fact, value int) bool {
	over := c.isPast(f) || c.partOver(f) || c.ended(f) && f.Period == c.paragraph.iso
	told := (c.target || c.aimed || value > c.goalsFrom || c.intended(f, value)) && f.Measure != "rank" && !over
	return told || c.planned(f) || c.thisYear(f) || c.isComing(f, value) || c.isDue(f)
}

// farthestGoal is how many characters may stand between a figure and the goal that it is.
const farthestGoal = 10

// isAim reports whether the figure at value is told as that of a goal, be it reached or not:
// 48万辆的年度销售目标. What a list says of its last figure holds for all.
func (c *current) isAim(value int) bool {
	text := c.s.maskGlyphs()[value+1 : clauseEnd(c.s.mask, value)]
	if len(text) == 0 || text[0].folded != '的' {
		i := slices.IndexFunc(text, func(g glyph) bool { return rules.MaskClass(g.folded).IsFigure() })
		return i > 0 && text[0].folded == '、' && c.isAim(value+1+i) // 能耗下降4%、碳排放下降6%的目标
	}
	for i := 1; i < min(len(text), farthestGoal); i++ {
		if rules.MaskClass(text[i].folded).IsFigure() {
			return false
		}
		if w := c.x.words.Aim.prefix(text[i:]); w > 0 {
			return c.x.words.NoAim.prefix(text[i:]) == 0
		}
	}
	return false
}

// isSet reports whether the figure at value stands directly behind the word for what is set or
// to be done, whatever came of it: 改厕任务380座，完成390座. How many plans or tasks there are is none. What is named as
// aimed at is such wherever it stands: 目标价由60元上调至77元.
func (c *chronicle) isSet(f *Fact, value int) bool {
	if c.x.words.AimName.suffix(c.name) > 0 && f.Measure == "level" {
		return true
	}
	from := clauseStart(c.s.mask, value)
	text := c.s.maskGlyphs()[from:value]
	text = text[:len(text)-c.x.words.SetAt.suffix(text)]
	w := c.x.words.Planned.suffix(text)
	if f.UnitKind != "point" && c.sharedOut(value) {
		i, _ := c.x.words.Planned.index(text, 0)
		return i >= 0 && c.x.words.NoAim.prefix(text[i:]) == 0 // 占年度计划投资9亿元的93%
	}
	if w == 0 || f.UnitKind == "point" || c.x.words.OfTasks.has(c.x.plain(f.Unit)) && !c.tellsDone(clauseEnd(c.s.mask, value)+1) {
		return false
	}
	before := text[:len(text)-w]
	return !c.x.words.TakenOn.in(before) && c.x.words.Met.suffix(before) == 0
}

// sharedOut reports whether the figure at value is one of which the next is a share: 完成预算数48亿元的102%.
func (c *current) sharedOut(value int) bool {
	return c.s.rune(value+1) == '的' && c.s.class(value+2).IsFigure()
}

// revised reports whether a row tells by how much a forecast was set anew, which is done:
// 预测增长5%，上修0.2个百分点.
func (c *current) revised(r *row) bool {
	at, ok := r.column("direction")
	return ok && c.x.words.Revised.suffix(c.s.glyphs(at.from, at.to)) > 0
}

// aims reports whether a goal is said of the figure at value, which stands behind it.
func (c *reportContext) aims(g span, f *Fact, value int) bool {
	if c.newStatement(g.to, value) || c.estimates(g, f) || c.binds(g, value) || c.isOver(f, g, value) || c.wasDone(f, g) || c.aimsItself(g, value) || c.ofThosePlanned(g, value) || c.ofWholePlanned(g, value) {
		return false
	}
	return !c.isPast(f) || !namesYear(f.PeriodText) || g.from >= clauseStart(c.s.mask, value) && c.cameOf(value)
}

// ofThosePlanned reports whether a goal only says which those are that are counted before it, of which the
// figure at value says what came of them: 10个计划投产项目实现投产7个.
func (c *current) ofThosePlanned(g span, value int) bool {
	if g.to >= value || !c.s.class(g.from-1).IsFigure() {
		return false
	}
	i, _ := c.x.words.CarriedOut.index(c.s.glyphs(g.to+1, value), 0)
	return i >= 0
}

// ofWholePlanned reports whether a goal only says of what the share before the figure at value, or at it, was
// reached: 占调整计划投资90亿元的|72%.
func (c *current) ofWholePlanned(g span, value int) bool {
	from, at := clauseStart(c.s.mask, g.from), c.s.untilFigure(g.to)
	return at < value && c.sharedOut(at) && c.x.words.TakenOn.in(c.s.maskGlyphs()[from:g.from])
}

// cameOf reports whether the clause behind the figure at value tells what came of it: 改厕任务380座，实际完成390座.
func (c *current) cameOf(value int) bool {
	next := min(clauseEnd(c.s.mask, value)+1, len(c.s.mask))
	return c.x.words.CarriedOut.prefix(c.s.maskGlyphs()[next:]) > 0 || c.tellsDone(next)
}

// aimsItself reports whether the figure at value is of those who have a goal of their
// own, in a clause after that of a goal: 5家拟扩产，有3家预计减产.
func (c *current) aimsItself(g span, value int) bool {
	from, end := clauseStart(c.s.mask, value), clauseEnd(c.s.mask, value)
	return g.to <= from && slices.ContainsFunc(c.s.goals, func(own span) bool { return own.from > value && own.from < end })
}

// binds reports whether a goal is said of the figure that follows it at once, in a
// clause before that of the number at value: 销售额预期为8亿元，市值12亿元; 高于预期的9万个，…;
// and what came of it stands behind: 播种面积计划36万亩，落实37万亩.
func (c *current) binds(g span, value int) bool {
	rest := c.s.maskGlyphs()[g.to:]
	reached, put := c.x.words.Reach.prefix(rest), c.x.nouns.Put.prefix(rest)
	at := g.to + max(reached, put)
	if !c.s.class(at).IsFigure() {
		return false
	}
	end, from := clauseEnd(c.s.mask, at), clauseStart(c.s.mask, value)
	if from == end+1 && c.x.nouns.Pull.prefix(c.s.maskGlyphs()[from:]) > 0 {
		return false // 储备预计为95亿元，相当于生产总值3%
	}
	done := end + 1 + c.x.words.CarriedOut.prefix(c.s.maskGlyphs()[min(end+1, len(c.s.mask)):])
	if put > 0 && !c.s.class(done).IsFigure() {
		return false // 计划投资9亿元，建成厂房9座, but 计划投资80亿元，完成65亿元
	}
	return end < value && (reached > 0 || end == at+1 && g.from > clauseStart(c.s.mask, g.from) && done > end+1)
}

// isOver reports whether the figure at value, in a clause after that of a goal, is of
// months of this year that are over, or of a time up to the date: 预计全年达9亿吨，1—4月增长2%; 计划投资9亿元，截至目前完成6亿元.
func (c *reportContext) isOver(f *Fact, g span, value int) bool {
	known := c.partOver(f) || c.upToNow(f) && !strings.Contains(f.Inherited, "period") && !c.isFuture(f) && !c.atYearsEnd(f)
	return known && clauseEnd(c.s.mask, g.to) < value
}

// atYearsEnd reports whether a figure is told up to the end of the year that runs: 截至年底.
func (c *reportContext) atYearsEnd(f *Fact) bool {
	return f.Period == strconv.Itoa(c.ref.year) && c.ref.month < yearsMonths && c.x.begins(f.PeriodText, c.x.words.AsOf)
}

// wasDone reports whether a goal is a word such as 确保 behind the time, in its sentence, in which what it
// tells was done: 截至10月底，确保兑现工资; 上半年，全市将排查隐患.
func (c *reportContext) wasDone(f *Fact, g span) bool {
	word := c.s.maskGlyphs()[g.from:g.to]
	ensured := c.x.words.Ensured.has(word)
	if !ensured && !c.taken(g) || strings.Contains(f.Inherited, "period") {
		return false
	}
	return c.partOver(f) || ensured && (c.upToNow(f) || c.x.begins(f.PeriodText, c.x.words.PastSpan))
}

// taken reports whether 将 stands before what someone did with what follows it, not before what that will be: 将为.
func (c *current) taken(g span) bool {
	rest := c.s.maskGlyphs()[g.to:]
	return c.x.words.Taken.has(c.s.maskGlyphs()[g.from:g.to]) && max(c.x.words.Equal.prefix(rest), c.x.words.Reach.prefix(rest)) == 0
}

// upToNow reports whether a figure is told of a time that runs up to the date: 截至10月底, 今年以来, 目前.
func (c *reportContext) upToNow(f *Fact) bool {
	return c.x.begins(f.PeriodText, c.x.words.AsOf) || c.x.words.Ever.suffix(c.x.plain(f.PeriodText)) > 0 || c.moment && c.own.now
}

// partOver reports whether the sentence itself gives a figure a part of this year that is over.
func (c *reportContext) partOver(f *Fact) bool {
	part := partOf(f.Period)
	if part == "" || strings.Contains(f.Inherited, "period") || c.ref.month == 0 || atoi(f.Period[:4]) != c.ref.year {
		return false
	}
	return lastMonth(part) < c.ref.month
}

// planYear gives what is planned, without a time of its own, in an account of a part
// of the year to the whole of it: 一季度，…全市计划播种面积8万亩. What was expected of the figure before is of the
// time of that: 9月失业率4.4%，预期4.3%.
func (c *reportContext) planYear(f *Fact, value int) {
	if c.spoken > 0 && c.last().Period == f.Period && c.x.words.Foreseen.suffix(c.s.maskGlyphs()[:value]) > 0 {
		return
	}
	first, _, _ := strings.Cut(f.Period, "/")
	if year := strconv.Itoa(c.ref.year); strings.Contains(f.Inherited, "period") && strings.HasPrefix(first, year+"-") && !c.isAhead(f.Period) && len(first) != len("2024-08-16") {
		f.Period = year
	}
}

// estimates reports whether a goal is a word such as 预计 in the account of a year that
// is over, or nearly so in a yearly report: what came of it was not yet counted.
func (c *reportContext) estimates(g span, f *Fact) bool {
	if c.target || c.ref.year == 0 || len(f.Period) < len("2025") || !c.x.words.Estimate.has(c.s.maskGlyphs()[g.from:g.to]) {
		return false
	}
	_, year := yearSpan(f.Period)
	if year == 0 {
		year = atoi(f.Period)
	}
	if c.onceDone(g) || year == c.whole.year && partOf(c.whole.iso) != "" && partOf(f.Period) == "" {
		return false // 达产后预计; the whole year in the account of its first half
	}
	if c.ref.month == 0 && year == c.ref.year {
		return c.account && year == c.heading.year // 2022年工作回顾, of no known date
	}
	return year < c.ref.year || c.account && year == c.ref.year && c.ref.month > 10
}

// onceDone reports whether a goal is told for the time behind something that is to be done:
// 建成后预计, 达产后，预计.
func (c *current) onceDone(g span) bool {
	text := c.s.maskGlyphs()[:g.from]
	if n := len(text); n > 0 && text[n-1].folded == '，' {
		text = text[:n-1]
	}
	return c.x.words.OnceDone.suffix(text) > 0
}

// willPass reports whether a word of what is to be stands before the bound of a
// row's number, which is a part of it: 将突破9亿元.
func (c *current) willPass(r *row) bool {
	m := &c.s.mentions[r.value]
	return m.OuterStart < m.Start && c.x.words.Will.suffix(c.s.runeGlyphs(0, m.OuterStart)) > 0
}

// isComing reports whether the number at value holds for a time that counts forth
// from the date, be it that of the sentences before: 未来三天.
func (c *reportContext) isComing(f *Fact, value int) bool {
	for _, m := range slices.Backward(c.marks) {
		if m.region == "" && !m.home && m.at < value && c.governs(m.at, value) {
			return m.period.ahead
		}
	}
	return c.paragraph.ahead && f.PeriodText == c.paragraph.text && strings.Contains(f.Inherited, "period")
}

// isFuture reports whether a figure holds for a year to come. A financial year
// that is named by the next year, or a quarter of this one, has begun: 2025财年.
func (c *reportContext) isFuture(f *Fact) bool {
	if c.ref.year == 0 || len(f.Period) < 4 || c.budget {
		return false
	}
	return c.isAhead(f.Period) && (atoi(f.Period[:4]) > c.ref.year+1 || !c.x.words.Fiscal.in(c.x.plain(f.PeriodText)))
}

// isDue reports whether the sentence itself tells by when in the year that runs a figure is to be reached:
// 年底前完成改造6个, 到年底建成8个.
func (c *reportContext) isDue(f *Fact) bool {
	if c.ref.month == 0 || c.ref.month >= yearsMonths || f.Period != strconv.Itoa(c.ref.year) || strings.Contains(f.Inherited, "period") {
		return false
	}
	text := c.x.plain(f.PeriodText)
	return c.x.words.UntilLead.prefix(text) > 0 && !c.endsChange(f) || c.x.words.UntilAfter.suffix(text) > 0
}

// endsChange reports whether the time of a figure stands directly behind a word for a change, which ends with it:
// 由去年的30万吨升|至今年的36万吨.
func (c *chronicle) endsChange(f *Fact) bool {
	return slices.ContainsFunc(c.marks, func(m mark) bool {
		before := c.s.maskGlyphs()[:m.at]
		return m.period.text == f.PeriodText && c.x.words.Up.suffix(before)+c.x.words.Down.suffix(before) > 0
	})
}

// planYears is how many years a plan is for: what is told of one may be what was done of it so far.
const planYears = 5

// isAhead reports whether a period ends behind the date of the report; of years that a plan may be
// for, whether it begins there.
func (c *reportContext) isAhead(period string) bool {
	year := atoi(period[:4])
	if from, to := yearSpan(period); to-from > planYears {
		year = to // 2010年至2040年
	}
	if year == c.ref.year && c.ref.month != 0 && len(period) > len("2025-") {
		first, last, span := strings.Cut(period, "/")
		today := c.ref.String()
		if c.ref.day != 0 && len(first) == len(today) {
			return first > today || span && first == today && last > today // not 本周, once it has begun
		}
		if span && len(first) == len("2025-07") && first[len("2025-"):] != "01" {
			return first > today // not 暑运, once it has begun
		}
		return lastMonth(partOf(period)) > c.ref.month
	}
	return year > c.ref.year
}

// thisYear reports whether a yearly report, written early in a year, gives a
// figure for the whole of that year.
func (c *reportContext) thisYear(f *Fact) bool {
	return c.yearly && !c.moment && len(f.Period) == len("2025") && atoi(f.Period) == c.ref.year
}

// planned reports whether a sum of a budget is one that the budget sets: not
// one of a time before it, nor the level that it starts from.
func (c *reportContext) planned(f *Fact) bool {
	if !c.budget || c.moment || f.Measure == "share" && f.Inherited != "" {
		return false
	}
	return f.Period == "" || atoi(f.Period[:4]) >= c.ref.year
}

// before returns the text between the edge of the clause and the number of a
// row, bound words included.
func (c *chronicle) before(r *row) []glyph { return c.frontOf(r).clause }

// isPast reports whether the sentence itself gives a figure a year that was
// over when the document was written.
func (c *reportContext) isPast(f *Fact) bool {
	return !strings.Contains(f.Inherited, "period") && c.ended(f)
}

// ended reports whether the time of a figure was over in the year before the document was
// written, or before the years that its title is about.
func (c *reportContext) ended(f *Fact) bool {
	if len(f.Period) < 4 {
		return false
	}
	year := atoi(f.Period[max(0, strings.LastIndexByte(f.Period, '/')+1):])
	return year < c.ref.year || c.whole.years() && year < atoi(c.whole.iso[:4])
}

// namesYear reports whether the words of a period say which year it is in, as 全年 does not.
func namesYear(period string) bool {
	for _, w := range []string{"去年", "上年", "前年"} {
		if strings.HasPrefix(period, w) {
			return true
		}
	}
	return strings.ContainsAny(period, "0123456789０１２３４５６７８９〇")
}

// newStatement reports whether a semicolon, or what came of a plan, stands between two mask offsets. A
// cue before a colon (目标是：), or one that has it (目标：), holds for the whole sentence.
func (c *current) newStatement(from, to int) bool {
	if end := clauseEnd(c.s.mask, from); c.s.rune(from-1) == '：' || end < to && c.s.mask[end] == '：' {
		return false
	}
	for i := from; i < to; i++ {
		if isEnd(c.s.mask[i]) || c.s.mask[i] == '；' && !c.dividesGoal(i+1) || c.s.mask[i] == '，' && c.tellsDone(i+1) {
			return true
		}
	}
	return false
}

// dividesGoal reports whether the statement at a mask offset lists parts of what the one before it
// aims at: 全年产量有望达到9万吨；其中外销约3万吨.
func (c *current) dividesGoal(at int) bool {
	text := c.s.maskGlyphs()[at:]
	w := c.x.words.Part.prefix(text)
	return w > 0 && !c.tellsDone(at+w) && (at+w == len(text) || rules.MaskClass(text[w].folded) != rules.Period)
}

// tellsDone reports whether the clause at a mask offset says what came of a plan, or what there
// is already: 计划播种12万亩，全年共完成12.5万亩; 力争新增绿地20公顷，全县现有绿地860公顷.
func (c *current) tellsDone(at int) bool {
	at = min(at, len(c.s.mask))
	if c.s.class(at) == rules.Period {
		at++
	}
	clause := c.s.maskGlyphs()[at:c.s.untilFigure(at)]
	return c.x.words.Done.prefix(clause) > 0 || c.x.words.Existing.in(clause) || c.x.words.ByNow.in(clause)
}

// isThere reports whether the clause of the figure at value tells what there is already, or what
// came of a plan, or goes on with one before it that does: 现有养老院6家，床位800张.
func (c *current) isThere(value int) bool {
	for from := clauseStart(c.s.mask, value); ; from = clauseStart(c.s.mask, from-1) {
		if c.tellsDone(from) {
			return true
		}
		clause := c.s.maskGlyphs()[from:]
		if c.s.rune(from-1) != '，' || c.x.nouns.Do.prefix(clause) > 0 && c.x.words.CarriedOut.prefix(clause) == 0 {
			return false
		}
		if slices.ContainsFunc(c.s.mask[from:clauseEnd(c.s.mask, from)], func(r rune) bool { return rules.MaskClass(r) == rules.Period }) {
			return false // 紧张时期已经过去，整个“十二五”期间，…
		}
		if slices.ContainsFunc(c.s.goals, func(g span) bool { return g.from >= from && g.from < value }) {
			return false
		}
	}
}
