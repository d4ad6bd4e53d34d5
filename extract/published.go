package extract

import (
	"slices"
	"strconv"
	"strings"

	"statsheet/extract/mention"
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
	if told <= 0 && c.whole.year == 0 && c.items < 2 && c.x.words.Publishes.in(c.s.maskGlyphs()[:c.report.ends]) {
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
	}
	return publication{}
}

// recentlyOver reports whether a year was over when the text was written, and may still be told of.
func (c *reportContext) recentlyOver(year int) bool {
	return year < c.ref.year && year >= c.ref.year-maxTold
}
