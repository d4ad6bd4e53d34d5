package export

import (
	"strconv"

	"github.com/xuri/excelize/v2"
)

// freeSheet is a worksheet that is laid out line by line, not a table. Its
// first error stays.
type freeSheet struct {
	book    *workbook
	name    string
	columns int // that a rule below a heading spans, and that are printed
	stream  *excelize.StreamWriter
	row     int // last written
	err     error
}

func (n *freeSheet) parts() []string { return []string{n.name} }

// describePrint prints the columns in use.
func (n *freeSheet) describePrint() error {
	col, err := excelize.ColumnNumberToName(n.columns)
	if err != nil {
		return err
	}
	return n.book.printed(n.name, "$A:$"+col, "")
}

func (n *freeSheet) open(frame sheetFrame, widths []int) {
	n.stream, n.err = n.book.openSheet(n.name, frame)
	if n.err == nil {
		n.err = setWidths(n.stream, widths)
	}
}

func (n *freeSheet) fail(err error) {
	if n.err == nil {
		n.err = err
	}
}

func (n *freeSheet) say(zh, en string) string { return n.book.say(zh, en) }

// heading is the title of a column of numbers.
type heading string

// line writes one row of cells with one face: texts, numbers, or cells that
// are made already.
func (n *freeSheet) line(f face, values ...any) {
	height := lineHeight
	if h, ok := faceHeights[f]; ok {
		height = h
	}
	n.tall(f, height, values...)
}

var faceHeights = map[face]float64{faceTitle: titleHeight, faceSection: sectionHeight, faceHeader: headerHeight, faceFigure: titleHeight}

// tall writes a row of a height of its own.
func (n *freeSheet) tall(f face, height float64, values ...any) {
	if n.err != nil {
		return
	}
	cells := make([]any, len(values))
	for i, v := range values {
		c := n.cell(f, v)
		if c.value == nil {
			continue
		}
		id, err := n.book.styles.id(c.look)
		n.fail(err)
		cells[i] = excelize.Cell{StyleID: id, Value: c.value, Formula: c.formula}
	}
	n.row++
	n.fail(n.stream.SetRow("A"+strconv.Itoa(n.row), cells, excelize.RowOpts{Height: height}))
}

func (n *freeSheet) cell(f face, v any) cell {
	switch x := v.(type) {
	case cell:
		return x
	case int:
		return cell{look: look{face: numberFace(f)}, value: x}
	case heading:
		return cell{look: look{face: faceHeaderNumber}, value: string(x)}
	case string:
		return cell{look: look{face: f}, value: cellText(x, n.book.o.Lang)}
	}
	return cell{}
}

func numberFace(f face) face {
	if f == faceTotal {
		return faceTotalNumber
	}
	if f == faceFigure {
		return faceFigure
	}
	return faceNumber
}

// skip leaves lines empty.
func (n *freeSheet) skip(lines int) { n.row += lines }

// section begins a part with a heading above a rule.
func (n *freeSheet) section(zh, en string) {
	n.skip(1)
	values := make([]any, n.columns)
	for i := range values {
		values[i] = ""
	}
	values[0] = n.say(zh, en)
	n.line(faceSection, values...)
}

// finish ends the worksheet.
func (n *freeSheet) flush() error {
	if n.err == nil {
		n.err = n.stream.Flush()
	}
	return n.err
}

// columnLetters is the name of a column, from 1.
func columnLetters(n int) string {
	name, err := excelize.ColumnNumberToName(n)
	if err != nil {
		return "A" // no sheet of ours has so many columns
	}
	return name
}

// cellName is the name of a cell: B7.
func cellName(column, row int) string {
	name, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		return "A1" // no sheet of ours has such a cell
	}
	return name
}
