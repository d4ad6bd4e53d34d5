package extract

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"statsheet/extract/document"
	"statsheet/extract/mention"
	"statsheet/extract/numeral"
	"statsheet/rules"
)

// near returns the period that holds where the sentence begins.
func (c *reportContext) near() when {
	for _, w := range []when{c.paragraph, c.heading, c.whole} {
		if w.year != 0 {
			return w
		}
	}
	return when{}
}

// dated returns near; where nothing says a time, the year of the bulletin that the text opens with, of what
// is done by now, else the day that a text of a known day tells the news of, else the time of the figures before in its section, else that of the first
// ones of the document, else the day itself. What is compared with the year before is of no
// day, but of a year.
func (c *reportContext) dated() when {
	if c.tradedToday() {
		return c.today()
	}
	if w := c.near(); w.year != 0 && (!c.ofYear || !w.day()) {
		return w
	}
	if c.bulletin.year != 0 && !c.tellsTimes() && len(c.s.goals) == 0 && c.intends == len(c.s.mask) {
		return c.bulletin
	}
	if c.news.year != 0 && !c.ofYear {
		return c.today()
	}
	if w := c.accounted(); c.ref.day == 0 || w.year != 0 {
		return w
	}
	if c.ofYear || c.annual && c.lastYear.year != 0 {
		return c.yearTold()
	}
	return c.today()
}

// tellsTimes reports whether the sentence names a time, be it one that something is compared with.
func (c *chronicle) tellsTimes() bool {
	return slices.ContainsFunc(c.marks, func(m mark) bool { return m.region == "" && !m.home })
}

// yearTold returns the year that the text told last of figures, else the last that was over
// when it was written.
func (c *reportContext) yearTold() when {
	switch year := c.ref.year; {
	case c.lastYear.year != 0:
		return c.lastYear
	case c.ref.month <= yearsEnd:
		return withinSub(year-1, "", 0)
	default:
		return withinSub(year, "", 0)
	}
}

const yearsEnd = 10 // the month behind which what is compared with the year before is of this one

// againstYear reports whether a figure of the sentence is compared with the year before or
// its end: 比上年增加3所, 较上年末增长2%, but not 比上年同期.
func (c *reportContext) againstYear() bool {
	return c.ref.day != 0 && slices.ContainsFunc(c.marks, func(m mark) bool {
		return c.bases[m.at] && m.period.same && m.period.text != "" && !strings.ContainsAny(m.period.text, "同期")
	})
}

// noteTold notes the last time within one year that the sentence tells, from which 次年 counts.
func (c *reportContext) noteTold() {
	for _, m := range c.marks {
		if w := m.period; w.year != 0 && !w.years() && !w.now && !c.bases[m.at] && (c.ref.year == 0 || w.year <= c.ref.year) {
			c.recalled = w
		}
	}
}

// noteYear notes the year that the sentence itself gives its last figure, be it as 全年, and the
// time that it tells last.
func (c *reportContext) noteYear() {
	c.noteTold()
	if w := c.own; (w.told || w.year < c.ref.year) && len(w.iso) == len("2016") && w.year <= c.ref.year && w.year >= c.ref.year-maxTold {
		c.lastYear = w
	}
}

const maxTold = 2 // years before the text was written of which it may still be an account

// accounted returns the time of the figures before in the section, else that of the first
// ones of the document, or the year that it opens with; of one of a known day, only where it is an
// account of that time, or of a year whose figures it has compared with those of the year before. The
// items of a digest have not those of each other.
func (c *reportContext) accounted() when {
	switch {
	case c.lately.year != 0:
		return c.lately
	case c.items > 1:
		return c.today()
	case c.first.year == 0:
		return c.opened
	case c.ref.day == 0, c.ofAccount(c.first), c.annual && len(c.first.iso) == len("2016") && c.first.year >= c.ref.year-maxTold:
		return c.first
	}
	return when{}
}

// enterItem notes the lines of news agencies that paragraphs begin with, and in a text of a known day
// their headlines, 【某市开通地铁】: where there is a second one the text is a digest, whose title, and the
// time in it, is that of its first item. What the figures of one were of holds for no other; the items that its lists
// number are such too.
func (c *reportContext) enterItem() {
	if c.items > 1 && c.s.block.Kind == document.List {
		c.lately = when{}
		return
	}
	if c.s.start > maxIndent || c.behindWire(0, len(c.s.mask)) == 0 && (c.ref.day == 0 || pastHeadline(c.s.mask, 0) == 0) {
		return
	}
	switch c.wires++; c.wires {
	case 1:
		return
	case 2:
		c.items, c.whole, c.first = max(c.items, 2), when{}, when{}
	}
	c.lately = when{}
}

// today returns the day that a text tells the news of: the first one that it names so, else
// its own, as far as that is known.
func (c *reportContext) today() when {
	if c.news.year != 0 {
		return c.news
	}
	return when{iso: c.ref.String(), year: c.ref.year}
}

// ofAccount reports whether a period of figures may be that of more of them: a year or a part of one that had
// begun when the document was written, and was not long over.
func (c *reportContext) ofAccount(w when) bool {
	if _, _, months := w.ends(); w.years() && !months || w.year == c.ref.year && c.ref.month != 0 && firstMonth(w.sub) > c.ref.month {
		return false
	}
	if w.year == 0 || w.day() || w.now || w.since || w.back || c.endsThen(w) || !w.told && w.year < c.ref.year || c.ref.year != 0 && w.year > c.ref.year {
		return false
	}
	return 12*w.year+cmp.Or(lastMonth(w.sub), 12) >= 12*c.ref.year+cmp.Or(c.ref.month, 1)-maxAccount
}

const maxAccount = 4 // months from the end of a time to the account of it

// findNews notes the first day that the sentence tells something of which is that of a
// dated text, or the day before it: what such a text tells without a time is the news of
// that day. It is not the day on which a figure was made known, nor that of a date line, as
// a whole date without figures is, nor is it that of an item which is one of many.
func (c *reportContext) findNews(facts int) {
	if c.ref.day == 0 || c.news.told || c.opening() || c.items > 1 && c.s.block.Kind == document.List {
		return
	}
	today, yesterday := c.ref.String(), stepped(mention.Period{Steps: -1, StepUnit: 'D'}, c.ref).iso
	for _, m := range c.marks {
		w := m.period
		if recent := w.iso == today && (facts > 0 || !w.told) || facts > 0 && w.iso == yesterday; recent && !c.bases[m.at] && !c.announced(m.at) && !c.published(m.at) && !c.beforeReport(m) && !c.isDateLine(when{iso: today}) {
			c.news = when{iso: w.iso, year: w.year, told: true}
		}
	}
}

// published reports whether the clause behind the day at a mask offset, which has one of its
// own, is of who makes figures known, which are not of that day: 22日，某部通报了….
func (c *current) published(at int) bool {
	if c.s.rune(at+1) != '，' {
		return false
	}
	return c.x.words.Publishes.in(c.s.maskGlyphs()[at+2 : clauseEnd(c.s.mask, at+2)])
}

// datesLine reports whether the day at a mask offset is that of a date line, which is of no figure:
// 8月7日电.
func (n *nouns) datesLine(s *sentence, at int) bool {
	return at+1 < len(s.mask) && (at+2 == len(s.mask) || !isHan(s.mask[at+2])) && n.Line.prefix(s.maskGlyphs()[at+1:]) == 1
}

// pastWire returns where a noun begins that would begin at a mask offset, behind the line of a news
// agency there: 本报北京8月7日|电（记者王一）.
func (n *nouns) pastWire(s *sentence, from, end int) int {
	if from == 0 || s.class(from-1) == rules.Period && n.datesLine(s, from-1) {
		return from + n.wireLine(s.maskGlyphs()[from:end])
	}
	return from
}

// behindWire returns where the words between two mask offsets begin, behind the line of a news agency
// that opens the sentence: 本报北京8月7日电（记者王一）|去年.
func (c *current) behindWire(from, at int) int {
	if from > 0 {
		return from
	}
	text := c.s.maskGlyphs()[:at]
	for i := range min(at, maxWire) {
		if c.s.class(i) == rules.Period && c.x.nouns.datesLine(c.s, i) {
			return i + 1 + max(1, c.x.nouns.wireLine(text[i+1:]))
		}
	}
	return c.x.nouns.wireLine(text)
}

const maxWire = 16 // characters of the line of a news agency before 电

// wireLine returns how long the line of a news agency before a text is: 本报讯（记者王一）|接待游客, and
// behind its day 电（记者王一）|接待游客.
func (n *nouns) wireLine(text []glyph) int {
	w := n.Line.prefix(text)
	switch {
	case w == len(text) && w > 1:
		return w // 本报讯|2024年
	case w == 0 || w == len(text):
		return 0
	}
	switch mark := text[w].folded; {
	case mark == '（' && n.Byline.prefix(text[w+1:]) > 0:
		end := indexRune(text[w:], '）')
		return max(0, w+end+1)
	case mark == ' ' || mark == '　':
		return w + 1
	case w > 1:
		return w
	}
	return 0
}

// withoutSeat leaves out the place of a date line where the papers of the country have their seat: 本报北京
// 8月7日电. Any other is where the news is from.
func (c *current) withoutSeat(marks []mark, at int) []mark {
	last := len(marks) - 1
	if last < 0 || marks[last].at != at-1 || !slices.Contains(c.x.set.Lexicon.Words["wire_seat"], marks[last].region) {
		return marks
	}
	return marks[:last]
}

// noteYears notes the years that the first sentence of a text, without facts, says it is an account
// of: 某局5月1日通报“十一五”期间全省能源消费情况。
func (c *reportContext) noteYears(facts int) {
	if facts > 0 || c.headed > 0 || c.whole.year != 0 {
		return
	}
	text := c.s.maskGlyphs()
	for _, m := range c.marks {
		if !m.period.years() || c.ref.year != 0 && m.period.year > c.ref.year {
			continue
		}
		end := clauseEnd(c.s.mask, m.at)
		if c.x.words.Publishes.in(text[clauseStart(c.s.mask, m.at):m.at]) && c.x.words.Overview.suffix(text[:end]) > 0 {
			c.whole = m.period
			return
		}
	}
}

// ofClass returns the year in which those leave school of whom the sentence tells before the number of a
// row: 2021届毕业生7700人，就业率93%, but not 较2021届, 第2021届大会.
func (c *current) ofClass(r *row) when {
	for i := r.value - 1; i >= 0; i-- {
		m := &c.s.mentions[i]
		year, whole := m.Value.Int()
		if text := c.s.runeGlyphs(m.Start, m.End); m.Kind != mention.Ordinal || c.x.words.ClassOf.suffix(text) == 0 || !numeral.IsDigit(text[0].folded) || !whole || year < firstClass {
			continue
		}
		if c.comparesWith(c.s.runeGlyphs(0, m.Start)) {
			return when{}
		}
		return when{iso: strconv.Itoa(year), text: c.s.quote(m.Start, m.End), year: year, told: true}
	}
	return when{}
}

const firstClass = 1900 // the number of an earlier one counts meetings
