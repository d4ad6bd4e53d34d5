package extract

import (
	"strings"

	"statsheet/extract/mention"
	"statsheet/extract/numeral"
)

// caption takes period, place and units from a line above a table, or from a
// title in its first row.
func (c *reportContext) caption(text []glyph) {
	t := &c.table
	for at := 0; ; {
		i, w := c.x.tables.Unit.index(text, at)
		if i < 0 {
			break
		}
		t.units = append(t.units, c.x.unitList(trimBrackets(text[i+w:]))...)
		text, at = text[:i], i
	}
	text = c.unitsBehind(text)
	text = c.untitled(text)
	h := c.readHeading(text)
	for _, p := range h.periods {
		if w := c.resolveIn(p, t.near); w.iso != "" {
			t.near = w
		}
	}
	if h.unit.known() {
		t.units = append(t.units, h.unit)
	}
	if len(h.noun) > 0 {
		t.name = c.tableName(h)
	}
	title := heading{regions: c.regionsIn(text), target: h.target}
	if h.measure == "change" {
		title.measure, title.fall, title.basis, title.base, title.based = h.measure, h.fall, h.basis, h.base, h.based
	}
	t.title = t.title.merge(title)
}

// unitsBehind takes units that a caption ends with in brackets without saying so,
// 居民收入（元，%）, and brackets that were left open.
func (c *reportContext) unitsBehind(text []glyph) []glyph {
	text = trimLoose(text)
	open := lastIndexRune(text, '（')
	if n := len(text); open < 0 || text[n-1].folded != '）' && open < n-1 {
		return text
	}
	units := []tableUnit{}
	inside := trimBrackets(text[open:])
	if len(inside) == 0 {
		return trimLoose(text[:open])
	}
	for _, p := range splitAny(inside, "、，,；;/") {
		u, ok := c.x.unit(trimBrackets(p))
		if !ok {
			return text
		}
		units = append(units, u)
	}
	if len(units) < 2 {
		return text // readHeading does it
	}
	c.table.units = append(c.table.units, units...)
	return trimLoose(text[:open])
}

// untitled leaves the number of a table out of its caption: 表1, 附表2-3：.
func (c *current) untitled(text []glyph) []glyph {
	text = trimLoose(text)
	w := c.x.tables.Caption.prefix(text)
	if w == 0 || w == len(text) {
		return text
	}
	rest := trimLoose(text[w:])
	n := 0
	for n < len(rest) && (numeral.IsNumeral(rest[n].folded) || strings.ContainsRune("-—－.", rest[n].folded)) {
		n++
	}
	if n == 0 || n < len(rest) && rest[n].folded == '年' {
		return text
	}
	return trimLoose(rest[n:])
}

// regionsIn returns the first place that a caption names.
func (c *reportContext) regionsIn(text []glyph) []string {
	for _, m := range c.x.scanner.Scan(nil, foldedRunes(text)) {
		if m.Kind == mention.Place {
			c.spell(c.place(&m), text[m.Start:m.End])
			return []string{c.place(&m)}
		}
	}
	return nil
}

// tableName returns what the title of a table says its figures are: 粮食产量 of
// 各市粮食产量情况; nil when it names several things or none.
func (c *current) tableName(h heading) []glyph {
	text := h.noun
	for {
		w, v := c.x.tables.TitleLead.prefix(text), c.x.tables.TitleTrail.suffix(text)
		if w+v == 0 || w+v >= len(text) {
			break
		}
		text = trimLoose(text[w : len(text)-v])
	}
	if len(text) < 2 || c.x.tables.Item.suffix(text) > 0 || c.x.words.ReportName.suffix(text) > 0 || c.x.tables.Report.suffix(text) > 0 {
		return nil
	}
	for i := range text {
		if text[i].folded == '、' || i > 0 && i < len(text)-1 && c.x.nouns.And.prefix(text[i:]) > 0 {
			return nil
		}
	}
	return text
}
