package document

import (
	"strings"
	"unicode/utf8"
)

const (
	maxCell = 300 // characters of the longest cell of a table of data
	maxSpan = 200 // columns or rows that a merged cell is taken to cover
)

// spanCell is a cell that may cover several columns and rows.
type spanCell struct {
	text       string
	cols, rows int
	covered    bool // it belongs to the cell above it
}

// tablePart makes a part of the cells of a row.
func tablePart(cells []string) part {
	return part{text: strings.Join(cells, "\t"), fixed: true, kind: Table}
}

// tableEnd is the blank part behind a table, so that two in a row stay two.
func tableEnd() part { return part{fixed: true, kind: Table} }

// joinLines makes one line of the lines of a cell: without a blank between wide
// characters.
func joinLines(lines []string) string {
	var b strings.Builder
	var last rune
	for _, l := range lines {
		if l == "" {
			continue
		}
		first, _ := utf8.DecodeRuneInString(l)
		if b.Len() > 0 && (!isWide(last) || !isWide(first)) && !strings.ContainsRune("（(", first) {
			b.WriteByte(' ')
		}
		b.WriteString(l)
		last, _ = utf8.DecodeLastRuneInString(l)
	}
	return b.String()
}

// cellLine makes one line of a cell's text; wide or fixed blanks at its
// beginning, which show its level, are kept.
func cellLine(text string) string {
	text = strings.TrimLeft(text, " \t")
	body := strings.TrimLeftFunc(text, isBlank)
	indent := strings.ReplaceAll(text[:len(text)-len(body)], "\u00a0", " ")
	return indent + strings.ReplaceAll(strings.TrimRightFunc(body, isBlank), "\t", " ")
}

// tableGrid flattens merged cells: one over several columns is followed by
// empty cells; below one over several rows the label columns at the left are
// left out, as in a table of plain text, and any other column is empty.
type tableGrid struct {
	below []int // by column, how many more rows a cell from above covers
}

func (g *tableGrid) row(line []spanCell) []string {
	r := gridRow{grid: g, leading: true}
	for _, c := range line {
		r.over()
		for i := range max(1, c.cols) {
			if i > 0 {
				c.text = ""
			}
			r.step(c.text, c.rows, c.covered)
		}
	}
	r.over()
	return r.out
}

// gridRow is a row that is being flattened.
type gridRow struct {
	grid    *tableGrid
	out     []string
	col     int
	leading bool // all columns so far are covered from above
}

// step fills one column.
func (r *gridRow) step(text string, rows int, covered bool) {
	if r.col >= len(r.grid.below) {
		r.grid.below = append(r.grid.below, 0)
	}
	r.grid.below[r.col] = max(0, rows-1)
	r.put(text, covered)
}

func (r *gridRow) put(text string, covered bool) {
	if r.leading = r.leading && covered; !r.leading {
		r.out = append(r.out, text)
	}
	r.col++
}

// over steps over the columns that cells above cover.
func (r *gridRow) over() {
	for r.col < len(r.grid.below) && r.grid.below[r.col] > 0 {
		r.grid.below[r.col]--
		r.put("", true)
	}
}
