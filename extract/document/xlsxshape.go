package document

import (
	"encoding/xml"
	"strconv"
	"strings"
	"unicode"

	"github.com/xuri/excelize/v2"
)

// sheetShape is what a sheet says of its cells besides their values.
type sheetShape struct {
	// covered are for each row its columns that belong to merged cells which
	// begin above it.
	covered map[int]map[int]bool
	// indents are for each row the indents of its cells by column.
	indents map[int]map[int]int
}

// maxShape is how many cells of a sheet are marked.
const maxShape = maxCells / 10

// shape reads the merged cells and the indents of a sheet.
func (w *workbook) shape(name string) sheetShape {
	out, size := sheetShape{map[int]map[int]bool{}, map[int]map[int]int{}}, 0
	raw, err := w.bundle.part(w.paths[name])
	if err != nil {
		return out
	}
	// What is wrong with the part is told when its cells are read.
	_ = eachElement(w.ctx, raw, func(e xml.StartElement) {
		switch {
		case size > maxShape:
		case e.Name.Local == "mergeCell":
			size += out.merge(value(e, "ref"))
		case e.Name.Local == "c" && len(w.indents) > 0:
			size += out.setIndent(value(e, "r"), w.indents, value(e, "s"))
		}
	})
	return out
}

// merge marks what a merged cell covers below its first row, and returns how
// many cells that are.
func (s *sheetShape) merge(ref string) int {
	from, to, ok := strings.Cut(ref, ":")
	left, top, err := excelize.CellNameToCoordinates(from)
	right, bottom, err2 := excelize.CellNameToCoordinates(to)
	if !ok || err != nil || err2 != nil || bottom-top > 10*maxSpan || right-left > maxSpan {
		return 0
	}
	size := 0
	for r := top + 1; r <= bottom; r++ {
		if s.covered[r] == nil {
			s.covered[r] = map[int]bool{}
		}
		for c := left; c <= right; c++ {
			s.covered[r][c-1] = true
			size++
		}
	}
	return size
}

// setIndent marks a cell whose style has an indent.
func (s *sheetShape) setIndent(cell string, indents []int, style string) int {
	i, err := strconv.Atoi(style)
	if err != nil || i < 0 || i >= len(indents) || indents[i] == 0 {
		return 0
	}
	column, row, err := excelize.CellNameToCoordinates(cell)
	if err != nil {
		return 0
	}
	if s.indents[row] == nil {
		s.indents[row] = map[int]int{}
	}
	s.indents[row][column-1] = indents[i]
	return 1
}

// indent puts wide blanks before the labels of a row that have an indent.
func (s *sheetShape) indent(cells []string, row int) {
	for column, n := range s.indents[row] {
		if column < len(cells) && strings.ContainsFunc(cells[column], unicode.IsLetter) {
			cells[column] = strings.Repeat("\u3000", min(n, maxIndent)) + cells[column]
		}
	}
}

// styleIndents returns the indent of each style of cells; none where no style
// has one.
func (b *bundle) styleIndents() []int {
	raw, err := b.part("xl/styles.xml")
	if err != nil {
		return nil
	}
	var out []int
	cells, some := false, false
	// A part that breaks off costs no more than the indents behind that.
	_ = eachElement(b.ctx, raw, func(e xml.StartElement) {
		switch e.Name.Local {
		case "cellXfs", "cellStyles":
			cells = e.Name.Local == "cellXfs"
		case "xf":
			if cells {
				out = append(out, 0)
			}
		case "alignment":
			if n, err := strconv.Atoi(value(e, "indent")); err == nil && cells && len(out) > 0 && n > 0 {
				out[len(out)-1], some = n, true
			}
		}
	})
	if !some {
		return nil
	}
	return out
}
