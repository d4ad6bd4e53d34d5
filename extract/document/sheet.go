package document

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// sheetRow is one row of a sheet or of a file of separated values.
type sheetRow struct {
	cells []string
	line  int // its number in the sheet or the file
	// covered are the columns of cells that belong to a merged cell that
	// begins in a row above.
	covered map[int]bool
}

// sheet makes parts of the rows of one sheet.
//
// Rows without a blank row between them are a region. It is a table when two
// of its rows have two cells or more; the lines above its first such row and
// below its last one are text, as are all cells of any other region and those
// of a row that holds prose.
type sheet struct {
	place string // name of the sheet; "" if it has none
	page  int    // number of the sheet; 0 if it has none
	parts []part
}

func (s *sheet) add(rows []sheetRow) {
	from := 0
	for i := range rows {
		if filledCells(rows[i].cells) == 0 {
			s.region(rows[from:i])
			from = i + 1
		}
	}
	s.region(rows[from:])
}

// region adds rows that hang together.
func (s *sheet) region(rows []sheetRow) {
	first, last, wide := -1, -1, 0
	for i := range rows {
		if filledCells(rows[i].cells) >= 2 {
			if wide++; first < 0 {
				first = i
			}
			last = i
		}
	}
	if wide < 2 {
		first, last = len(rows), len(rows)-1
	}
	left, right := bounds(rows[min(first, len(rows)) : last+1])
	for i := range rows {
		r := &rows[i]
		if i < first || i > last || r.isProse() {
			s.text(r)
			continue
		}
		p := r.part(left, right, s.place)
		p.page = s.page
		s.parts = append(s.parts, p)
	}
	if wide >= 2 {
		end := tableEnd()
		end.line = rows[len(rows)-1].line
		s.parts = append(s.parts, end)
	}
}

// bounds returns the columns from the first to the last one that holds
// anything.
func bounds(rows []sheetRow) (left, right int) {
	left = maxSheetColumns
	for i := range rows {
		for j, c := range rows[i].cells {
			if c != "" {
				left, right = min(left, j), max(right, j+1)
			}
		}
	}
	return min(left, right), right
}

// maxSheetColumns is how many columns a sheet can have.
const maxSheetColumns = 16384

// part returns a row as a row of a table, with all its columns but the merged
// ones at the left.
func (r *sheetRow) part(left, right int, place string) part {
	cells := make([]string, right-left)
	for j := left; j < min(right, len(r.cells)); j++ {
		cells[j-left] = r.cells[j]
	}
	merged := 0
	for merged < len(cells)-1 && r.covered[left+merged] {
		merged++
	}
	p := tablePart(cells[merged:])
	p.line, p.place = r.line, place
	return p
}

// isProse reports whether a row is text beside at most a number of its own:
// one cell holds a long sentence, and none of the others but the first a
// number.
func (r *sheetRow) isProse() bool {
	long := false
	for j, c := range r.cells {
		n := utf8.RuneCountInString(c)
		switch {
		case n > maxCell || n > maxHeading && strings.ContainsAny(c, "。；"):
			long = true
		case j > 0 && strings.IndexFunc(c, unicode.IsDigit) >= 0:
			return false
		}
	}
	return long
}

// text adds the cells of a row as paragraphs.
func (s *sheet) text(r *sheetRow) {
	for j, c := range r.cells {
		if c == "" {
			continue
		}
		s.parts = append(s.parts, part{text: c, line: r.line, page: s.page, place: s.cellPlace(j, r.line)})
	}
}

// cellPlace names a cell: 汇总!B7.
func (s *sheet) cellPlace(column, row int) string {
	name := ""
	for n := column + 1; n > 0; n = (n - 1) / 26 {
		name = string(rune('A'+(n-1)%26)) + name
	}
	if s.place != "" {
		name = s.place + "!" + name
	}
	return name + strconv.Itoa(row)
}

func filledCells(cells []string) int {
	n := 0
	for _, c := range cells {
		if c != "" {
			n++
		}
	}
	return n
}

// sheetCell makes one line of the text of a cell; errors of formulas are
// nothing.
func sheetCell(text string) string {
	switch text {
	case "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!":
		return ""
	}
	if !strings.ContainsAny(text, "\r\n") {
		return cellLine(text)
	}
	lines := strings.FieldsFunc(text, func(r rune) bool { return r == '\r' || r == '\n' })
	for i := range lines {
		lines[i] = cellLine(lines[i])
	}
	return joinLines(lines)
}
