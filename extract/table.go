package extract

import (
	"slices"
	"unicode/utf8"

	"statsheet/extract/document"
	"statsheet/extract/mention"
)

// table reads the rows of tables as they come. It keeps the header, the labels
// of the rows above that may be totals, and what stood before the table: never
// the table itself.
//
// Algorithm: short lines before the first row are its captions. Rows without a
// number are header rows until the first row with one comes; they are laid
// over its columns then. Each number of the rows after is named by its row
// label and its column header. A short line between two rows divides the table
// when the rows go on as before.
type table struct {
	captions  []*document.Block // short lines since the last long one
	lead      leadLine          // the last line that gave its section a period
	between   int               // lines since the last row
	line      int               // of the last row
	headers   []*sentence       // header rows, until the columns are settled
	stub      []glyph           // first cell of the header
	columns   []heading
	pairs     []int   // by column of changes and shares: the column of their level; -1
	bases     []int   // by column of changes: the column right of it that they are compared with; -1
	bare      bool    // there is no header
	labels    int     // leading columns that hold labels
	fault     string  // why the columns could not be settled
	title     heading // of the captions
	units     []tableUnit
	near      when // period of the captions
	section   heading
	stack     []tableLabel // rows that a row below may be a part of
	last      []heading    // labels of the row before, by column
	above     []*Fact      // by column, the facts of the last row that named its figures
	aboveName []glyph      // what the label of that row names
	name      []glyph      // of the figures of a table whose headings name none
	body      bool         // a row with numbers was read
}

// leadLine is a line that gave its section a period. When it turns out to be the
// caption of a table, the period holds for the table alone.
type leadLine struct {
	line int
	was  when // the period of the section before
}

// tableLabel is a row as a total of rows below it.
type tableLabel struct {
	indent int
	begin  int  // its indent without 其中：
	part   bool // 其中： opens it, or a row above it that it stands beside
	unit   tableUnit
	name   []glyph // what its label names
	facts  []*Fact // by column
}

const (
	maxHeaders  = 5  // rows of a header
	maxCaptions = 3  // lines before a table that may be its captions
	maxCaption  = 60 // characters of one
	maxDepth    = 20 // rows that a row may be a part of
)

// pass tells the reader of a block before its sentences.
func (t *table) pass(b *document.Block) {
	if b.Kind == document.Table || b.Kind == document.Furniture {
		return
	}
	t.between++
	if b.Kind == document.List || b.Text != "" && isEnd(lastRune(b.Text)) ||
		len(b.Text) > utf8.UTFMax*maxCaption || utf8.RuneCountInString(b.Text) > maxCaption {
		*t = table{between: maxCaptions, lead: t.lead}
		return
	}
	if t.captions = append(t.captions, b); len(t.captions) > maxCaptions {
		t.captions = slices.Delete(t.captions, 0, 1)
	}
}

func lastRune(text string) rune {
	r, _ := utf8.DecodeLastRuneInString(text)
	return r
}

// begins reports whether a row after other lines begins a new table: it has no
// number, or other columns than the table before.
func (t *table) begins(s *sentence) bool {
	return !t.body || t.between > 1 || len(s.cells) != len(t.columns) || !hasNumber(s.cells)
}

// hasNumber reports whether a row holds a figure behind its first cell, years
// in a row not counted.
func hasNumber(cells []cell) bool {
	years, others := 0, 0
	for _, c := range cells[min(1, len(cells)-1):] {
		switch {
		case c.kind == cellNumber && c.year:
			years++
		case c.kind == cellNumber:
			return true
		case c.kind == cellText:
			others++
		}
	}
	return years == 1 && others == 0
}

// silent reports whether a block gives no fact whatever it says: furniture and
// the captions of tables; it says why.
func (x *Extractor) silent(b *document.Block, s *sentence) string {
	switch {
	case b.Kind == document.Furniture:
		return ReasonFurniture
	case b.Kind == document.Caption && x.tables.Caption.prefix(s.runeGlyphs(0, len(s.folded))) > 0:
		return ReasonCaption
	}
	return ""
}

// silenced is the fate of a mention of such a block. What a caption says of
// time and place stays what it is.
func silenced(b *document.Block, m *mention.Mention, why string) fate {
	if b.Kind == document.Caption && fateOf(m.Kind) != "unclaimed" {
		return fate{}
	}
	return fate{name: fateExcluded, reason: why}
}

// row reads one row of a table.
func (c *reportContext) row(s *sentence) []*Fact {
	t := &c.table
	if s.cells == nil {
		return nil // the text of a heading
	}
	if t.between > 0 {
		if t.begins(s) {
			c.beginTable()
		} else {
			t.divide(0)
			t.section = c.readHeading(c.x.plain(t.captions[len(t.captions)-1].Text))
			t.captions = nil
		}
		t.between = 0
	} else if apart := s.block.Line > t.line+1; apart && t.body && (!hasFigure(s.cells) && filled(s.cells) > 1 || filled(s.cells) > len(t.columns)) {
		c.beginTable()
	}
	t.line = s.block.LineAt(len(s.source) - 1)
	switch {
	case t.isHeader(c.x.Extractor, s):
		c.header(s)
		return nil
	case !hasFigure(s.cells):
		c.sectionRow(s)
		return nil
	}
	if !t.body {
		c.settle(s)
		t.body = true
	}
	return c.figures(s)
}

// hasFigure reports whether a row holds a number at all.
func hasFigure(cells []cell) bool {
	return slices.ContainsFunc(cells, func(c cell) bool { return c.kind == cellNumber })
}

// cellsWritten counts the cells of a row that are not empty.
func cellsWritten(cells []cell) int {
	n := 0
	for i := range cells {
		if cells[i].kind != cellEmpty {
			n++
		}
	}
	return n
}

// isHeader reports whether a row belongs to the header: one without figures
// before the first row that has them, or one that begins as the header did.
func (t *table) isHeader(x *Extractor, s *sentence) bool {
	for i := range s.cells {
		if p := s.cells[i].prose; p != nil && len(p.rows) > 0 {
			return false
		}
	}
	if hasNumber(s.cells) || hasFigure(s.cells) && !years(s.cells) {
		return false
	}
	if !t.body {
		return len(t.headers) < maxHeaders
	}
	first := compact(s.runeGlyphs(s.cells[0].from, s.cells[0].to))
	return cellsWritten(s.cells) > 1 && (x.tables.Item.has(first) || len(first) > 0 && written(first) == written(t.stub))
}

// years reports whether all figures of a row may be years.
func years(cells []cell) bool {
	return !slices.ContainsFunc(cells, func(c cell) bool { return c.kind == cellNumber && !c.year })
}

// header keeps a header row. One with a single text is the table's title.
func (c *reportContext) header(s *sentence) {
	t := &c.table
	if t.body {
		t.headers, t.body, t.columns = nil, false, nil
		t.divide(-1)
	}
	for i := range s.cells {
		c.asLabel(s, &s.cells[i])
	}
	texts := cellsWritten(s.cells)
	if texts == 1 && len(t.headers) == 0 {
		c.caption(c.x.plain(string(s.source[s.cells[0].from:max(s.cells[0].from, s.cells[len(s.cells)-1].to)])))
		return
	}
	if texts > 0 {
		t.headers = append(t.headers, s)
	}
}

// asLabel gives the numbers of a heading their fates: none is a figure.
func (c *current) asLabel(s *sentence, l *cell) {
	if l.kind == cellNumber {
		m := &s.mentions[l.value]
		if m.Kind = mention.Date; !l.year {
			m.Kind = mention.Ordinal
		}
	}
	if l.prose == nil {
		return
	}
	l.prose.label = true
	for i := range l.prose.fates {
		l.prose.fates[i] = fate{}
		if fateOf(l.prose.mentions[i].Kind) == "unclaimed" {
			l.prose.fates[i].name = "attribute"
		}
	}
	l.prose.rows = nil
}

// beginTable forgets the table before and reads the captions of a new one.
func (c *reportContext) beginTable() {
	captions, lead := c.table.captions, c.table.lead
	c.table = table{near: c.near()}
	for _, b := range captions {
		c.caption(c.x.plain(b.Text))
		if b.Line == lead.line {
			c.heading = lead.was
		}
	}
}

// divide ends the rows that the rows below may be a part of.
func (t *table) divide(indent int) {
	n := len(t.stack)
	for n > 0 && t.stack[n-1].indent > indent {
		n--
	}
	t.stack, t.last = t.stack[:n], nil
}

// sectionRow reads a row without figures inside a table: a label for the rows
// below.
func (c *reportContext) sectionRow(s *sentence) {
	t := &c.table
	if cellsWritten(s.cells) != 1 || s.cells[0].kind == cellEmpty || s.cells[0].prose != nil && len(s.cells[0].prose.rows) > 0 {
		return
	}
	first := &s.cells[0]
	c.asLabel(s, first)
	t.section = c.readHeading(s.runeGlyphs(first.from, first.to))
	t.divide(first.indent)
}
