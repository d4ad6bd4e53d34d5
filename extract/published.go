package extract

import (
	"slices"
	"strconv"
	"strings"

	"statsheet/extract/mention"
	"statsheet/rules"
)

// A publication is a report that a sentence names.
type publication struct {
	year when // that it is of
	at   int  // the mask offset of its name or, where it has none, of its year
	ends int  // that of the end of its clause
}

// enterReport notes the year of a report that the sentence names before all its figures, which are from there.
func (c *reportContext) enterReport() {
	c.report = c.reportNamed()
	if c.report.year.year == 0 || len(c.s.rows) == 0 {
		return
	}
	text := c.s.maskGlyphs()[:c.report.ends]
	made := c.x.words.Publishes.in(text) && (text[len(text)-1].folded == '》' || c.x.words.Bulletin.suffix(text) > 0)
	if c.s.rows[0].at(c.s) < c.report.ends || !made && c.x.nouns.Said.suffix(text) == 0 {
		c.report = publication{}
		return
	}
	c.paragraph = c.report.year
}

// noteReport notes the year of a report that the sentence names, whose figures follow. Where the text opens with
// it, what it tells without a time is of that year: see dated.
func (c *reportContext) noteReport() bool {
	w := c.report.year
	if w.year == 0 || c.own.year != 0 && c.own.iso != w.iso {
		return false
	}
	c.paragraph = w
	if c.first.year == 0 {
		c.first = w
	}
	told := c.headed - len(c.s.rows) - len(c.headlines)
	if told <= 0 && c.whole.year == 0 && c.items < 2 && (c.report.ends < c.report.at || c.x.words.Publishes.in(c.s.maskGlyphs()[:c.report.ends])) {
		c.bulletin = w
	}
	return true
}

// beforeReport reports whether the day at a mask offset is that on which the report came out that the figures of
// the sentence are from: 昨日发布的《2024年环境状况公报》显示.
func (c *reportContext) beforeReport(m mark) bool {
	return c.report.year.year != 0 && m.at < c.report.at
}

// reportNamed returns the report of a year that the sentence names, which was over when the text
// was written: 发布了《2023年度阅读报告》, 发布2023年阅读公报.
func (c *reportContext) reportNamed() publication {
	for i := range c.s.mentions {
		m := &c.s.mentions[i]
		if m.Kind != mention.Name || m.Start == 0 || c.s.folded[m.Start-1] != '《' {
			continue
		}
		name := c.s.runeGlyphs(m.Start, m.End)
		if end := slices.IndexFunc(name, func(g glyph) bool { return strings.ContainsRune("[（", g.folded) }); end > 0 {
			name = name[:end] // a mark of a footnote
		}
		if year, whole := m.Value.Int(); whole && c.recentlyOver(year) && c.x.words.ReportName.suffix(name) > 0 {
			w := when{iso: strconv.Itoa(year), text: strconv.Itoa(year), year: year, told: true}
			at, _ := slices.BinarySearch(c.s.at, int32(m.Start))
			return publication{w, at, clauseEnd(c.s.mask, at)}
		}
	}
	for _, m := range c.marks {
		end := clauseEnd(c.s.mask, m.at)
		if w := m.period; len(w.iso) == len("2023") && w.told && c.recentlyOver(w.year) && c.announced(m.at) && c.x.words.Bulletin.suffix(c.s.maskGlyphs()[m.at:end]) > 0 {
			return publication{w, m.at, end}
		}
		if c.statistics(m) {
			return publication{when{iso: m.period.iso, text: m.period.text, year: m.period.year, told: true}, m.at, m.at - 1}
		}
	}
	return publication{}
}

// accountOf is the time of a figure of the sentence that is of a period: where that is the day on which a company
// is told to have made a report known, and the name is that of a figure of accounts, it is the time that the
// report is of, the first half of 2024 for the day of 8月23日晚间披露半年报，净利润…, the year before for that of
// 发布年报. What else is told of that day, a price or a dividend, is of the day.
func (c *reportContext) accountOf(w when, r *row) when {
	if !w.day() || c.x.nouns.Account.suffix(c.name) == 0 || r.foretells() {
		return w
	}
	value := r.at(c.s)
	for _, m := range slices.Backward(c.marks) {
		if m.at >= value || m.period.iso != w.iso || c.bases[m.at] {
			continue
		}
		if slices.ContainsFunc(c.s.goals, func(g span) bool { return g.from > m.at && g.to <= value }) {
			return w // 发布年报，预计净利润…
		}
		sub, named := c.accountIn(c.upToMark(m.at+1, value))
		if !named {
			continue
		}
		year := w.year
		if sub == "" {
			year--
		}
		account := withinSub(year, sub, 0)
		account.text, account.told = w.text, true
		return account
	}
	return w
}

// upToMark returns the text from one mask offset to another, or to where a sentence ends or something is masked.
func (c *current) upToMark(from, to int) []glyph {
	end := from
	for end < to && !rules.IsMask(c.s.mask[end]) && !isStop(c.s.mask[end]) {
		end++
	}
	return c.s.glyphs(from, end)
}

// accountIn returns which part of a year the report is of that a text tells a company to make known, "" for a whole
// year, and whether it tells of one.
func (c *current) accountIn(text []glyph) (sub string, named bool) {
	n := c.x.nouns
	for i := range text {
		w := n.Notice.prefix(text[i:])
		if w == 0 {
			continue
		}
		report := text[i+w:]
		if len(report) > 0 && report[0].folded == '了' {
			report = report[1:]
		}
		size := n.Annual.prefix(report)
		if size == 0 {
			size, sub = c.x.scanner.Account(foldedRunes(report))
		}
		if rest := report[size:]; size > 0 && (len(rest) == 0 || isClauseEnd(rest[0].folded) || n.Said.prefix(rest) > 0) {
			return sub, true
		}
	}
	return "", false
}

// statistics reports whether a period is the end of a year right behind the statistics that tell what there
// was by then: 最新统计数据显示，截至2023年底.
func (c *reportContext) statistics(m mark) bool {
	w := m.period
	if !w.end || !w.told || w.same || c.ref.day == 0 || !c.recentlyOver(w.year) || m.at < 2 || c.s.mask[m.at-1] != '，' {
		return false
	}
	clause := c.s.maskGlyphs()[clauseStart(c.s.mask, m.at-1) : m.at-1]
	said := c.x.nouns.Said.suffix(clause)
	return said > 0 && c.x.words.ReportName.suffix(clause[:len(clause)-said]) > 0
}

// recentlyOver reports whether a year was over when the text was written, and may still be told of.
func (c *reportContext) recentlyOver(year int) bool {
	return year < c.ref.year && year >= c.ref.year-maxTold
}
