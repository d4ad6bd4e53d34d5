package extract

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"statsheet/extract/document"
)

// reportContext completes the facts of one document, sentence by sentence in text
// order, with what they do not say themselves.
//
// Each column is looked for in the nearest place first: the words of the match,
// the clause, the sentence, the paragraph, the heading, the document.
//
// What it remembers is grouped by how long that holds, and how much a method needs
// to know is told by its receiver: see contextstate.go.
type reportContext struct {
	chronicle
	meta document.Meta
	ref  reference

	documentState
	sectionState
	paragraphState
	lawsuitState

	table    table // at work
	ids      factIDs
	unused   []Fact // see newFact
	lastLine readLine
	passed   []glyph // the sentences without a number before the one at work

	watch func(*Fact, *row) // told of every fact, before later ones change the context; may be nil
}

const keepRecent = 24 // facts of a paragraph that later ones may refer to

func newContext(x *Extractor, meta document.Meta) *reportContext {
	c := &reportContext{meta: meta, ref: parseReference(meta.Date)}
	c.x = newPlainTexts(x)
	c.home, c.lastOf, c.spelled = meta.Region, map[rune]string{}, map[string]string{}
	c.locate()
	title := x.plain(meta.Title)
	w := c.periodIn(c.untagged(meta.Title), when{})
	if x.words.AtMeeting.in(title) && (meta.DateFrom == "title" || c.latestYear(meta.Title) == c.ref.year) {
		c.ref.opens = c.ref.month == 0
	}
	if w.iso == c.ref.String() && w.day() {
		c.news = w
	} else if !w.point && !w.day() && !w.week() { // 6月28日开幕 is no time of the report
		c.whole = c.titlePeriod(w, meta.Title)
		c.plan = c.plansOne(w, title)
		c.target = c.plan
	}
	if c.ref.day != 0 && x.words.DigestName.suffix(title) > 0 {
		c.items = 2 // whatever its headlines say
	}
	if x.words.Budget.in(title) {
		c.budget = true
		c.whole = c.financial(c.whole)
	}
	if x.words.Annual.in(title) && c.ref.year != 0 {
		c.account, c.yearly = true, c.ref.lastFull() < c.ref.year
		if c.whole.year == 0 {
			c.whole = when{iso: strconv.Itoa(c.ref.lastFull()), year: c.ref.lastFull()}
		}
	}
	return c
}

// facts returns the facts of s and remembers what later sentences take from
// them.
func (c *reportContext) facts(s *sentence) []*Fact {
	c.enter(s)
	if s.cells != nil || s.label {
		return c.row(s)
	}
	out := make([]*Fact, 0, len(s.rows))
	c.headed += len(s.rows)
	for i := range s.rows {
		c.bracket(&s.rows[i])
		if c.spoken > 0 && s.rows[i].match != s.rows[i-1].match {
			c.outer = c.last()
		}
		c.goal = c.old && s.rows[i].match == s.rows[i-1].match
		c.old = c.goesTo(s.rows[i:]) && c.comesFrom(&s.rows[i])
		c.enterParts(&s.rows[i])
		f := c.fact(&s.rows[i])
		c.remember(f)
		c.timeless = c.timeless || f.Period == ""
		if s.rows[i].foretells() {
			c.foretold = f
		}
		c.addUp()
		if f.Measure == "change" {
			c.compared = when{}
		}
		out = append(out, f)
	}
	levelsBehind(out)
	c.leave(len(out))
	c.turns()
	c.announce()
	c.retold(out)
	return out
}

// bracket notes whether a row stands in a bracket, and how many of the facts
// before it do.
func (c *chronicle) bracket(r *row) {
	if !c.inBracket {
		c.inside = 0
	}
	if c.inBracket = c.aside(c.s, r.at(c.s)); c.inBracket {
		c.inside++
	}
}

// enter moves the context to sentence s.
func (c *reportContext) enter(s *sentence) {
	c.begin(s)
	if s.block.Section != c.section {
		c.enterSection(s.block.Section)
	}
	if c.headed > 0 && s.block.Kind == document.Heading {
		c.enterChapter(s.block.Text)
	}
	newLine := s.block.Line != c.line
	c.intent = c.intent && (!newLine || s.block.Line <= c.line+2 && c.turnsTo() > 0)
	if c.goesOn(s) {
		c.line = s.block.Line
	} else if newLine {
		c.line = s.block.Line
		c.aimed = c.aimed && c.open
		c.chain, c.viewed, c.topical = "", lookedBasis{}, ""
		c.paragraph = when{}
		if s.block.Kind != document.Table {
			if len(c.recent) > 0 && c.recent[0].Section == s.block.Section {
				c.led = c.recent[0].Indicator
			}
			c.recent = c.recent[:0]
			maps.DeleteFunc(c.tied, func(g *Fact, _ bool) bool { return !slices.Contains(c.levels, g) })
		}
	}
	if newLine {
		c.enterItem()
	}
	c.enterPlea(s, newLine)
	c.enterIntent()
	c.bases = c.comparisons(s)
	c.marks = c.findMarks(s)
	c.enterReport()
	c.ofYear = c.againstYear()
	c.annual = c.annual || c.ofYear
	c.goalsFrom = c.announcement()
	if len(s.rows) > 0 {
		c.allParts = c.findParts(s)
	}
}

// goesOn reports whether s begins a paragraph that lists parts of what the one just
// before speaks of: 其中，….
func (c *reportContext) goesOn(s *sentence) bool {
	return s.block.Line == c.line+1 && s.block.Kind == document.Paragraph && s.start <= maxIndent && c.x.words.Part.prefix(s.maskGlyphs()) > 0
}

// leave takes from a sentence what holds after it: a heading of the document's
// beginning gives the document's period, a short sentence without facts (五年来
// 主要做了以下工作。) that of the section.
func (c *reportContext) leave(facts int) {
	last, at := c.lastAdverbial()
	c.findNews(facts)
	c.noteYears(facts)
	c.presented = c.presented || c.headed == 0 && c.x.words.AtMeeting.in(c.s.maskGlyphs())
	if c.noteReport() {
		return
	}
	c.noteYear()
	if c.whole.year == 0 && last.year != 0 && c.leadsOn() {
		c.whole = last
	}
	if c.first.year == 0 && facts > 0 && last.year == 0 {
		c.first = c.firstOwn()
	}
	if last.year == 0 || c.s.block.Kind == document.Furniture || c.isDateLine(last) {
		return
	}
	if c.x.words.OneByOne.prefix(c.s.maskGlyphs()) > 0 {
		return // 分季度看，一季度增长6%，二季度增长7%
	}
	last = last.lastListed()
	if c.paragraph = last; last.years() {
		c.span = last
	}
	if c.turnsChapter(last, at) {
		c.shift, c.heading = last, last
	}
	c.noteAccount(last, at, facts)
	if c.whole.year == 0 && c.news.year == 0 && facts == 0 && c.opening() { // headlines of news of a day are of one item each
		if w := c.titlePeriod(last, c.s.block.Text); !w.day() {
			c.whole = w
		}
	}
	if facts == 0 && !c.titled() && c.firstClause(at) && len(c.s.folded) <= leadIn && c.alone() && c.leadsSection(last) {
		c.table.lead = leadLine{c.s.block.Line, c.heading}
		c.heading = last
	}
}

// lastListed returns the last of several years that are listed with strokes, 2022/2023/2024年, which what is
// told behind them is of; any other time as it is.
func (w when) lastListed() when {
	if w.years() && !w.financial() && strings.Contains(w.text, "/") {
		return when{iso: strconv.Itoa(w.year), text: w.text, year: w.year, told: w.told}
	}
	return w
}

// noteAccount notes a period of the sentence where it may be that of the whole account.
func (c *reportContext) noteAccount(last when, at, facts int) {
	if facts > 0 && c.first.year == 0 && c.ofLead(last) {
		if c.first = last; c.whole.month() && !c.whole.day() && last.year == c.whole.year && last.sub == "01/"+c.whole.sub {
			c.whole = last // of a report of March: 1—3月，…
		}
	}
	if c.opensAccount(last, at, facts) {
		c.opened = last
	}
	if c.presented && c.whole.year == 0 && c.firstClause(at) && last.years() && last.back {
		c.whole = last
	}
	if facts > 0 && c.firstClause(at) && c.ofAccount(last) && !c.sumsUpTo(last) {
		c.lately = last
	}
}

// sumsUpTo reports whether a period is the months of the year up to that which the first figures of the document are
// of, which a paragraph of that month only adds: 10月…。首10个月…。
func (c *reportContext) sumsUpTo(w when) bool {
	month := c.first
	return month.month() && !month.day() && w.year == month.year && w.sub == "01/"+month.sub &&
		lastOf(c.recent, func(g *Fact) bool { return g.Period == month.iso }) != nil
}

// lastAdverbial returns the last period of the sentence that holds after it, and
// its mask offset.
func (c *reportContext) lastAdverbial() (last when, at int) {
	for _, m := range c.marks {
		w := c.lastingOf(m).lasting()
		if w.year == 0 || m.same {
			continue
		}
		whole := cmp.Or(last, c.near())
		if !c.adverbial(m.at) && !c.announced(m.at) || c.limited(m) || c.timeOfPart(m, whole) || c.tellsApart(whole, m) {
			continue
		}
		first := c.firstClause(m.at)
		if !first && last.adds(w) {
			continue // 五年来，特别是党的十八大以来，…; 7月…，6月数据由…
		}
		if first || !w.back && !c.lastOfReview(w, m.at) && !c.farAhead(w) {
			last, at = w, m.at
		}
	}
	return last, at
}

// tellsApart reports whether a period is told besides the longer one that the text goes on to be
// of: 前8个月，…。8月当月，…, and the end of the year that is reviewed, 截至12月底, or of the years,
// 五年来，…，到2025年底，…; or years behind figures of one of them: 2024年发放贷款9亿元，“十四五”期间，累计….
func (c *reportContext) tellsApart(whole when, m mark) bool {
	w := m.period
	if w.years() && !whole.years() && whole.year >= w.from {
		return c.s.figures(0, m.at) > 0 || c.sumsUp(m.at)
	}
	if !whole.spans(w) || !c.x.ends(w.text, c.x.words.PeriodEnd) {
		return whole.spans(w) && c.x.ends(w.text, c.x.words.MonthApart)
	}
	return whole.years() && len(w.iso) == len("2024") && w.year == whole.year || len(whole.iso) == len("2024") && len(w.iso) == len("2024-12") && lastMonth(w.sub) == 12
}

// sumsUp reports whether the period at a mask offset, in a paragraph of a year, is only of what was done in
// all up to then: “十四五”期间，累计…, 十年来，累计….
func (c *reportContext) sumsUp(at int) bool {
	if c.paragraph.year == 0 || c.paragraph.sub != "" {
		return false
	}
	end := clauseEnd(c.s.mask, at)
	if end == at+1 {
		end = clauseEnd(c.s.mask, end+1)
	}
	_, w := c.x.words.Cumulated.index(c.s.glyphs(at, end), 0)
	return w > 0
}

// limited reports whether a period is told for something else than the figures behind it: since
// when there is a record, an end, a beginning, be it of what is told of, what is to come, a base, a cause, a plan.
func (c *reportContext) limited(m mark) bool {
	return c.setsRecord(m.at) || c.ofPlan(m.at) || c.founds(m.at) || c.madeOf(m.at, clauseEnd(c.s.mask, m.at)) || c.startsRange(m.at) || c.ofReason(m.at) || c.toCome(m.at) || c.foreseen(m) || c.explains(m.at) || c.groundedOn(m.at, len(c.s.mask)) ||
		c.endsThen(m.period) || c.fromBase(m.period) || c.goesBack(m)
}

// timeOfPart reports whether a period is only of a part of what the sentence tells, whose time is
// whole: 2022年 of 2018年至2022年，…；其中，2022年….
func (c *chronicle) timeOfPart(m mark, whole when) bool {
	if !c.inParts(m.at) || c.divided && c.s.figures(0, m.at) == 0 {
		return false
	}
	return whole.spans(m.period) || whole.year == 0 && m.period.month()
}

// addsTime reports whether a bracket behind a figure begins with the period at a mask offset, of which it
// tells what that was then: 盈利9亿元（2024年：8亿元）.
func (c *chronicle) addsTime(at int) bool {
	return c.s.rune(at-1) == '（' && c.s.rune(at+1) == '：'
}

// explains reports whether the period at a mask offset is of what a bracket adds, be it a figure of then or what
// a word means: 盈利9亿元（2024年：8亿元）, 比2013年末（2013年是普查年份，下同）, not one that fills its
// bracket: 昨天（24日）.
func (c *chronicle) explains(at int) bool {
	return c.aside(c.s, at) && at+1 < len(c.s.mask) && c.s.mask[at+1] != '）'
}

// ofReason reports whether the clause of the period at a mask offset says why something came
// about, which is of its sentence alone: 主要是去年5月油价较高，….
func (c *current) ofReason(at int) bool {
	return c.x.words.Reason.prefix(c.s.maskGlyphs()[clauseStart(c.s.mask, at):at]) > 0
}

// firstOwn returns the time of the sentence's last figure that may be that of the document:
// its own, or one said before it, as in 2018年，…。受理案件602件。
func (c *reportContext) firstOwn() when {
	for _, w := range []when{c.own, c.paragraph} {
		if w.year != 0 && c.ofLead(w) {
			return w
		}
	}
	return when{}
}

// farAhead reports whether a period is later than the year that the chapter plans: the
// date of one of its goals, 到2017年底前 in what is planned for 2016.
func (c *reportContext) farAhead(w when) bool {
	return c.target && c.heading.year != 0 && !c.heading.years() && w.year > c.heading.year
}

// lastOfReview reports whether a period behind a figure is the last year of several
// that the chapter reviews: 产值跃上百亿元台阶，2020年实现160亿元.
func (c *reportContext) lastOfReview(w when, at int) bool {
	return c.heading.years() && len(w.iso) == len("2025") && w.year == c.heading.year && c.s.figures(0, at) > 0
}

// fromBase reports whether a span of years is that of the review, with the year before
// it that its figures start from, which is said of them alone: 2020年到2025年，比重从18%升至35%.
func (c *reportContext) fromBase(w when) bool {
	return w.years() && c.span.years() && w.year == c.span.year && w.from == c.span.from-1
}

// ofLead reports whether a period that figures have may be that of the whole
// document: one with its year, or of this year near the beginning, that is over
// or at least begun, and no single day nor one that runs on (今年以来) or counts days or months back.
// Where figures without a time were told before, no year long over is: 全村1200人，2013年人均收入8000元.
func (c *reportContext) ofLead(w when) bool {
	if c.timeless && w.year < c.ref.lastFull() {
		return false
	}
	if w.day() || w.since || w.open || w.back && !w.years() || c.endsThen(w) || c.ref.year != 0 && w.year > c.ref.year {
		return false
	}
	return w.told || w.year == c.ref.year && c.headed <= leadFacts
}

// turnsChapter reports whether a period told at a mask offset is that of the chapter from here on.
func (c *reportContext) turnsChapter(w when, at int) bool {
	return c.opensReview(w, at) || c.widensReview(w, at) || c.firstClause(at) && w.saysAgain(c.heading)
}

// opensReview reports whether a sentence at the beginning of a paragraph turns a
// review of several years to the last of them: 各位代表，刚刚过去的2015年，….
func (c *reportContext) opensReview(w when, at int) bool {
	if c.s.start > maxIndent || !c.heading.years() || len(w.iso) != len("2015") || w.year != c.heading.year {
		return false
	}
	return c.x.words.Bygone.suffix(c.s.glyphs(clauseStart(c.s.mask, at), at)) > 0
}

// widensReview reports whether a sentence turns a review of one year to the
// years that end with it: 回望过去五年，….
func (c *reportContext) widensReview(w when, at int) bool {
	if !c.yearly || !w.back || !w.years() || len(c.heading.iso) != len("2025") || w.year != c.heading.year {
		return false
	}
	return c.firstClause(at) && c.x.words.Bygone.suffix(c.s.glyphs(0, at)) > 0
}

// firstClause reports whether a mask offset stands in the first clause of the
// sentence, but for one that says whose word it is: 负责人介绍，五年来…, 据悉，五年来….
func (c *current) firstClause(at int) bool {
	from := clauseStart(c.s.mask, at)
	if from == 0 {
		return true
	}
	before := c.s.maskGlyphs()[:from-1]
	return c.x.nouns.Said.suffix(before) > 0 && c.s.figures(0, from) == 0 || c.x.nouns.Left.prefix(before) == len(before)
}

// remember keeps a fact for those that refer to it.
func (c *chronicle) remember(f *Fact) {
	c.spoken++
	c.recent = append(c.recent, f)
	if len(c.recent) > keepRecent {
		c.recent = append(c.recent[:0], c.recent[1:]...)
	}
	if f.Measure == "level" && f.PartOf == "" {
		c.levels = append(c.levels, f)
		if len(c.levels) > keepRecent {
			c.levels = append(c.levels[:0], c.levels[1:]...)
		}
	}
}

// earlier returns the facts of the paragraph that the fact at work may refer to.
// What a bracket says ends with it: 干部475人（其中女133人），占81% speaks of 干部.
func (c *chronicle) earlier() []*Fact {
	n := len(c.recent)
	if !c.inBracket {
		n -= max(min(c.inside, n-1), 0)
	}
	return c.recent[:n]
}

// inSentence returns those of the earlier facts that the sentence tells.
func (c *chronicle) inSentence() []*Fact {
	all := c.earlier()
	return all[max(0, len(all)-c.spoken):]
}

// last returns the fact made just before, in this sentence first, else in the
// paragraph; nil if there is none.
func (c *chronicle) last() *Fact {
	if all := c.earlier(); len(all) > 0 {
		return all[len(all)-1]
	}
	return nil
}
