package extract

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"statsheet/extract/mention"
	"statsheet/extract/numeral"
)

// enterSection takes period and goals from the headings of a section.
func (c *reportContext) enterSection(section string) {
	c.section = section
	c.heading, c.target, c.local, c.against, c.swung = when{}, false, "", nil, lookedBasis{}
	c.lately = when{}
	c.ids.seen.forget()
	clear(c.lastOf)
	chapter, _, _ := strings.Cut(section, " / ")
	if chapter != c.chapter {
		c.chapter, c.shift, c.span = chapter, when{}, when{}
	}
	numbered := startsWithNumber(chapter)
	if numbered {
		c.heading, c.target = c.year.period, c.year.goals
	}
	level := 0
	for h := range strings.SplitSeq(section, " / ") {
		says := c.sectionHeading(level, h)
		level++
		if says.period.year != 0 {
			c.heading = says.period
		}
		if says.place != "" {
			c.local = says.place
		}
		if says.years.years() {
			c.span = says.years
		}
		if h == chapter && c.shift.year != 0 {
			c.heading = c.shift
		}
		if len(says.basis) > 0 {
			c.against = says.basis
		}
		c.target = c.target || says.goals
	}
	c.target = c.target || c.plan && c.heading.year == 0 && c.x.words.CameOf.suffix(c.readLine(chapter).glyphs) == 0
	c.plans(&c.path[0])
	if !numbered && chapter != "" {
		c.year = headed(c.path[0].period, c.path[0].goals)
	}
}

// yearHeading is what the last chapter heading without a number says: it holds for
// the numbered chapters below it, of which the path does not show it.
type yearHeading struct {
	period when
	goals  bool
}

// headed returns what a chapter heading says that names a time; one that names a
// month is a line of the head of the document.
func headed(period when, goals bool) yearHeading {
	if period.month() {
		return yearHeading{}
	}
	return yearHeading{period, goals}
}

// enterChapter notes what a heading without a number says that turns to the work of
// another year, in the middle of numbered chapters: 2026年工作安排.
func (c *reportContext) enterChapter(text string) {
	if text = strings.TrimSpace(text); startsWithNumber(text) || c.x.words.WorkOf.suffix(c.readLine(text).glyphs) == 0 {
		return
	}
	if w := c.periodIn(text, when{}); w.year != 0 {
		c.year = headed(w, c.speaksOfGoals(text))
	}
}

// speaksOfGoals reports whether a heading announces what is to be reached. A headline
// that goes on to a figure is a piece of news: 资助计划首轮批出220个名额.
func (c *reportContext) speaksOfGoals(heading string) bool {
	line := c.readLine(heading)
	at, _ := c.x.words.Goal.index(line.glyphs, 0)
	if c.x.words.Strikes.in(line.glyphs[:max(at, 0)]) {
		return false // 打击军事工业等目标
	}
	if at >= 0 && c.x.words.NoAim.prefix(line.glyphs[at:]) > 0 {
		return false // 五、计划生育
	}
	if at < 0 || c.x.words.CameOf.suffix(line.glyphs) > 0 || c.x.words.Met.suffix(line.glyphs[:at]) > 0 { // 2023年计划执行情况, 新增职位胜预期
		return false
	}
	return !slices.ContainsFunc(line.mentions, func(m mention.Mention) bool { return m.Start > at && m.Class.IsFigure() })
}

// reviews reports whether a heading below a chapter of a year over only says which work it
// is about, which was done: （四）重点工作 in 一、2024年预算执行情况.
func (c *reportContext) reviews(chapter *sectionHeading, heading string) bool {
	if w := chapter.period; w.year == 0 || w.year >= c.ref.year || chapter.goals {
		return false
	}
	return c.x.words.TaskNoun.suffix(c.readLine(heading).glyphs) > 0
}

// startsWithNumber reports whether a heading begins with a number: 一、, （一）.
func startsWithNumber(heading string) bool {
	heading = strings.TrimLeft(heading, "（(第")
	end := strings.IndexFunc(heading, func(r rune) bool { return !numeral.IsNumeral(r) })
	if end <= 0 {
		return false
	}
	r, _ := utf8.DecodeRuneInString(heading[end:])
	return strings.ContainsRune("、.．）)章节编部篇", r)
}

// plans notes whether a yearly report has come to what is planned: the chapters
// after one of this year's goals are of them too, until one names a year over.
func (c *reportContext) plans(chapter *sectionHeading) {
	switch w := chapter.period; {
	case !c.yearly || w.year != 0 && w.year < c.ref.year:
		c.planning = false
	case w.year == c.ref.year && chapter.goals:
		c.planning = true
	case c.planning && c.heading.year == 0:
		c.target, c.heading = true, when{iso: strconv.Itoa(c.ref.year), year: c.ref.year}
	}
}

// sectionHeading is what a heading says.
type sectionHeading struct {
	text   string
	near   when // the period that held above it
	period when
	years  when    // the span of years that it names
	place  string  // the place that it begins with
	goals  bool    // it announces what is to be reached
	basis  []glyph // what it says changes are compared with
}

// untagged returns a headline without the name of the series that it is of where that only
// looks ahead to a plan: 【“十五五”开好局】 before 我省装机规模居前.
func (c *reportContext) untagged(headline string) string {
	tag, rest, ok := strings.Cut(headline, "】")
	if ok && strings.HasPrefix(strings.TrimSpace(tag), "【") && strings.TrimSpace(rest) != "" && c.looksAhead(c.periodIn(tag, when{})) {
		return rest
	}
	return headline
}

// looksAhead reports whether a period ends after the year of the document.
func (c *reportContext) looksAhead(w when) bool { return c.ref.year != 0 && w.year > c.ref.year }

// inTag reports whether a mention stands in the tag that a sentence begins with: 【“十五五”开好局】.
func inTag(s *sentence, m *mention.Mention) bool {
	return s.start == 0 && len(s.folded) > 0 && s.folded[0] == '【' && !slices.Contains(s.folded[:m.Start], '】') && slices.Contains(s.folded[m.End:], '】')
}

// sectionHeading returns what the heading of a level says. Most of a path is the same
// as in the section before.
func (c *reportContext) sectionHeading(level int, text string) *sectionHeading {
	if level == len(c.path) {
		c.path = append(c.path, sectionHeading{})
	}
	says := &c.path[level]
	if says.text != text || says.near != c.heading {
		*says = sectionHeading{text: text, near: c.heading}
		text = c.untagged(text)
		says.period, says.place = c.periodIn(text, c.heading), c.placeOf(text)
		says.goals = c.speaksOfGoals(text) && (level == 0 || says.period.year != 0 || !c.reviews(&c.path[0], text))
		near := c.heading
		if says.period.year != 0 {
			near = says.period
		}
		_, word := c.basisWord(c.readLine(text).glyphs)
		says.basis = slices.Clone(word)
		says.years = c.yearsIn(text, near)
	}
	return says
}
