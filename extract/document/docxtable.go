package document

import (
	"encoding/xml"
	"strconv"
	"unicode/utf8"
)

// wordTable is a table that is being read.
type wordTable struct {
	depth int // paragraphs that were open when it began
	rows  []wordRow
	inner bool // it holds another table
}

type wordRow struct {
	cells   []wordCell
	before  int // columns left out at the left
	deleted bool
}

type wordCell struct {
	parts   []part
	cols    int
	covered bool // it belongs to the cell above
}

func (t *wordTable) row() *wordRow {
	if len(t.rows) == 0 {
		t.rows = append(t.rows, wordRow{})
	}
	return &t.rows[len(t.rows)-1]
}

func (t *wordTable) cell() *wordCell {
	r := t.row()
	if len(r.cells) == 0 {
		r.cells = append(r.cells, wordCell{})
	}
	return &r.cells[len(r.cells)-1]
}

func (t *wordTable) add(p part) {
	c := t.cell()
	c.parts = append(c.parts, p)
}

// property reads a property of the open row or cell.
func (t *wordTable) property(e xml.StartElement) {
	number, err := strconv.Atoi(value(e, "val"))
	if err != nil || number < 0 {
		number = 0
	}
	switch e.Name.Local {
	case "gridSpan":
		t.cell().cols = min(number, maxSpan)
	case "gridBefore":
		t.row().before = min(number, maxSpan)
	case "vMerge":
		t.cell().covered = value(e, "val") != "restart"
	case "del":
		t.row().deleted = true
	}
}

// tableElement begins a row or a cell of the innermost table.
func (d *wordText) tableElement(name string) {
	n := len(d.tables)
	if n == 0 {
		return
	}
	t := d.tables[n-1]
	if name == "tr" {
		t.rows = append(t.rows, wordRow{})
		return
	}
	r := t.row()
	r.cells = append(r.cells, wordCell{})
}

// endTable makes parts of the innermost table: of its rows, or, where it only
// sets out text, of the paragraphs in it.
func (d *wordText) endTable() {
	t := d.tables[len(d.tables)-1]
	d.tables = d.tables[:len(d.tables)-1]
	if n := len(d.tables); n > 0 && d.tables[n-1].depth == t.depth {
		d.tables[n-1].inner = true
	}
	data := t.isData()
	var grid tableGrid
	for i := range t.rows {
		switch r := &t.rows[i]; {
		case r.deleted:
		case data:
			d.emit(tablePart(grid.row(r.line())))
		default:
			for _, c := range r.cells {
				for _, p := range c.parts {
					d.emit(p)
				}
			}
		}
	}
	if data {
		d.emit(tableEnd())
	}
	d.flush()
}

// isData tells a table of data from one that sets out text: it holds no other
// table, has two rows and two columns at least, and no long texts.
func (t *wordTable) isData() bool {
	wide := 0
	for i := range t.rows {
		r := &t.rows[i]
		if len(r.cells) >= 2 {
			wide++
		}
		for j := range r.cells {
			if len(r.cells) > 1 && r.cells[j].size() > maxCell {
				return false
			}
		}
	}
	return wide >= 2 && !t.inner
}

func (c *wordCell) size() int {
	n := 0
	for i := range c.parts {
		n += utf8.RuneCountInString(c.parts[i].text)
	}
	return n
}

func (r *wordRow) line() []spanCell {
	var out []spanCell
	if r.before > 0 {
		out = append(out, spanCell{cols: r.before})
	}
	for i := range r.cells {
		c := &r.cells[i]
		lines := make([]string, len(c.parts))
		for j := range c.parts {
			lines[j] = cellLine(c.parts[j].text)
		}
		out = append(out, spanCell{text: joinLines(lines), cols: c.cols, covered: c.covered})
	}
	return out
}
