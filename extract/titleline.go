package extract

import (
	"statsheet/extract/mention"
	"statsheet/rules"
)

// periodIn returns the first period that text, a title or heading, speaks of.
func (c *reportContext) periodIn(text string, near when) when {
	return c.firstIn(text, near, func(when) bool { return true })
}

// yearsIn returns the first span of years that a heading speaks of.
func (c *reportContext) yearsIn(text string, near when) when {
	return c.firstIn(text, near, func(w when) bool { return w.years() && !w.financial() })
}

// readLine is a title or heading as the scanner reads it.
type readLine struct {
	text     string
	source   []rune
	folded   []rune
	glyphs   []glyph
	mentions []mention.Mention
}

// readLine reads a title or heading. Several ask about the same one.
func (c *reportContext) readLine(text string) *readLine {
	l := &c.lastLine
	if l.text != text {
		l.text = text
		l.source, l.folded, _ = c.x.scanner.Read(l.source[:0], l.folded[:0], text)
		l.glyphs = appendGlyphs(l.glyphs[:0], l.source, l.folded)
		l.mentions = c.x.scanner.Scan(l.mentions[:0], l.folded)
	}
	return l
}

// firstIn returns the first period in a text that fits. One that names no year in the heading of
// what is planned is to come: 下半年工作安排.
func (c *reportContext) firstIn(text string, near when, fits func(when) bool) when {
	l := c.readLine(text)
	aims := len(l.mentions) > 0 && c.speaksOfGoals(text)
	for _, m := range l.mentions {
		if m.Class == rules.Period && c.x.words.Record.prefix(l.glyphs[m.End:]) == 0 {
			m.Period.Until = m.Period.Until || aims || c.x.words.ToCome.suffix(l.glyphs[:m.Start]) > 0
			if w := resolve(m.Period, c.ref, near); w.year != 0 {
				w.text, w.point = written(l.glyphs[m.Start:m.End]), m.Period.Point && m.Period.Relative
				if fits(w) {
					return w
				}
			}
		}
	}
	return when{}
}

// latestYear returns the latest year that a title names, 0 if it names none.
func (c *reportContext) latestYear(title string) int {
	year := 0
	for _, m := range c.readLine(title).mentions {
		if m.Class == rules.Period {
			year = max(year, m.Period.Year, m.Period.EndYear)
		}
	}
	return year
}
