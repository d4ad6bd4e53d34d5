package export

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// sheet streams the rows of one kind into a workbook. The first rows wait
// until the widths of the columns can be told; when a worksheet is full, the
// rows go on in a further one.
type sheet[T any] struct {
	book   *workbook
	name   string // of the first worksheet; the others add a number
	table  string // name of the first table
	cols   []field[T]
	frozen int    // columns that stay in sight
	print  string // the last column that is printed; "" for all that are not folded
	empty  string // stands there when there is no row
	// dress changes how a cell looks by what its row is; nil for no change.
	dress func(row *T, column string, l *look)
	level func(row *T) int // outline of a row; nil for none
	// complete adds what a worksheet needs before it ends; nil for nothing.
	complete func(part string, last int) error

	widths  []int
	waiting []T
	stream  *excelize.StreamWriter
	names   []string // of the worksheets
	last    int      // row last written to the open worksheet
	rows    *stream  // of the open worksheet, behind the header
	letters []string // of the columns
	styled  []styled // of the columns
	cells   []byte   // of the row that is being written
	line    []byte
}

// styled is the look of a cell and its style: cells below each other mostly
// look the same.
type styled struct {
	look
	id int
}

// Heights of rows, in points.
const (
	lineHeight    = 16.5
	headerHeight  = 24
	titleHeight   = 28
	sectionHeight = 22
)

// sampleRows is how many rows decide on the widths.
const sampleRows = 300

// parts returns the names of the worksheets.
func (s *sheet[T]) parts() []string {
	if len(s.names) == 0 {
		return []string{s.name}
	}
	return s.names
}

// add writes one row, or keeps it until the widths are known.
func (s *sheet[T]) add(row *T) error {
	if s.widths == nil {
		s.waiting = append(s.waiting, *row)
		if len(s.waiting) < sampleRows {
			return nil
		}
		return s.release()
	}
	return s.write(row)
}

// release settles the widths and writes the rows that wait.
func (s *sheet[T]) release() error {
	s.measure()
	if s.stream == nil {
		if err := s.openPart(); err != nil {
			return err
		}
	}
	for i := range s.waiting {
		if err := s.write(&s.waiting[i]); err != nil {
			return err
		}
	}
	s.waiting = nil
	return nil
}

// measure makes each column as wide as its title and its widest waiting cell,
// up to the column's own limit.
func (s *sheet[T]) measure() {
	lang := s.book.o.Lang
	s.widths, s.letters, s.styled = make([]int, len(s.cols)), make([]string, len(s.cols)), make([]styled, len(s.cols))
	for i := range s.cols {
		c := &s.cols[i]
		s.letters[i] = columnLetters(i + 1)
		s.widths[i] = cellWidth(c.Title(lang)) + 5 // room for the filter's button
		for j := range s.waiting {
			made := c.cell(&s.waiting[j], lang)
			for line := range strings.SplitSeq(made.text, "\n") {
				s.widths[i] = max(s.widths[i], min(cellWidth(line)+4+2*made.indent, c.Width))
			}
		}
		if c.input {
			s.widths[i] = max(s.widths[i], c.Width)
		}
	}
}

// partName is the name of the worksheet with a number, from 0.
func (s *sheet[T]) partName(n int) string {
	if n == 0 {
		return s.name
	}
	return s.name + " " + strconv.Itoa(n+1)
}

// place returns where the row with a number, from 0, stands: a link's target.
func (s *sheet[T]) place(n int) string {
	room := s.book.maxRows - 1
	return rowTarget(s.partName(n/room), n%room+2)
}

// openPart begins the next worksheet: widths, folds, frozen panes, header.
func (s *sheet[T]) openPart() error {
	name := s.partName(len(s.names))
	folds := slices.ContainsFunc(s.cols, func(f field[T]) bool { return f.folded })
	stream, err := s.book.openSheet(name, sheetFrame{orientation: pageWide, columns: folds, rows: s.level != nil})
	if err != nil {
		return err
	}
	s.names, s.stream, s.last = append(s.names, name), stream, 0
	s.rows = s.book.rowsOf(name)
	if err = s.fold(); err != nil {
		return err
	}
	if err = setWidths(stream, s.widths); err != nil { // last: it settles the order of the columns
		return err
	}
	corner, err := excelize.CoordinatesToCellName(s.frozen+1, 2)
	if err != nil {
		return err
	}
	err = stream.SetPanes(&excelize.Panes{
		Freeze: true, XSplit: s.frozen, YSplit: 1, TopLeftCell: corner, ActivePane: "bottomRight",
		Selection: []excelize.Selection{{SQRef: corner, ActiveCell: corner, Pane: "bottomRight"}},
	})
	if err != nil {
		return err
	}
	return s.header()
}

// setWidths sets the widths of the columns, the last first: excelize writes
// them in the opposite order, and Excel wants them in ascending order.
func setWidths(stream *excelize.StreamWriter, widths []int) error {
	for i, w := range slices.Backward(widths) {
		if err := stream.SetColWidth(i+1, i+1, float64(w)); err != nil {
			return err
		}
	}
	return nil
}

// fold groups and hides the columns that are rarely used.
func (s *sheet[T]) fold() error {
	for i := range s.cols {
		if !s.cols[i].folded {
			continue
		}
		if err := s.stream.SetColOutlineLevel(i+1, 1); err != nil {
			return err
		}
		if err := s.stream.SetColVisible(i+1, i+1, false); err != nil {
			return err
		}
	}
	return nil
}

func (s *sheet[T]) header() error {
	row := make([]any, len(s.cols))
	for i := range s.cols {
		l := look{face: faceHeader}
		if k := s.cols[i].Kind; k == Number || k == Written || k == Int {
			l.face = faceHeaderNumber
		}
		if s.cols[i].input {
			l.accent = input
		}
		if i > 0 && s.cols[i-1].right() && l.face == faceHeader {
			l.indent = 1
		}
		style, err := s.book.styles.id(l)
		if err != nil {
			return err
		}
		row[i] = excelize.Cell{StyleID: style, Value: s.cols[i].Title(s.book.o.Lang)}
	}
	s.last = 1
	return s.stream.SetRow("A1", row, excelize.RowOpts{Height: headerHeight})
}

// write puts one row into the open worksheet, or into the next if it is full.
func (s *sheet[T]) write(row *T) error {
	if s.last >= s.book.maxRows {
		if err := s.closePart(); err != nil {
			return err
		}
		if err := s.openPart(); err != nil {
			return err
		}
	}
	s.last++
	lines := 1
	s.cells = s.cells[:0]
	for i := range s.cols {
		c := s.cols[i].cell(row, s.book.o.Lang)
		if c.value == nil {
			continue
		}
		if s.dress != nil {
			s.dress(row, s.cols[i].Name, &c.look)
		}
		if i > 0 && s.cols[i-1].right() {
			c.standOff()
		}
		if c.wraps() && !s.cols[i].folded {
			lines = max(lines, s.lines(c.text, i))
		}
		if err := s.put(i, &c); err != nil {
			return err
		}
	}
	level := 0
	if s.level != nil {
		level = s.level(row)
	}
	s.line = appendRow(s.line[:0], s.last, min(float64(lines)*lineHeight, excelize.MaxRowHeight), level, s.cells)
	_, err := s.rows.Write(s.line)
	return err
}

// put adds a cell to the row that is being written.
func (s *sheet[T]) put(column int, c *cell) error {
	var err error
	st := &s.styled[column]
	if st.id == 0 || st.look != c.look {
		st.look = c.look
		if st.id, err = s.book.styles.id(c.look); err != nil {
			return err
		}
	}
	s.cells, err = appendCell(s.cells, s.letters[column], s.last, st.id, c)
	return err
}

// lines returns how many lines a wrapped text takes in a column. Heights are
// written because not every program works them out when it opens a file.
func (s *sheet[T]) lines(text string, column int) int {
	const shrink = 0.955 // cells are set in 10 points, widths count in 11
	room := float64(s.widths[column]) - 0.5
	n := 0
	for line := range strings.SplitSeq(text, "\n") {
		n += max(1, int(math.Ceil(float64(cellWidth(line))*shrink/room)))
	}
	return n
}

// closePart makes a table with filters of the open worksheet and ends it.
func (s *sheet[T]) closePart() error {
	corner, err := excelize.CoordinatesToCellName(len(s.cols), max(s.last, 2))
	if err != nil {
		return err
	}
	name := s.table
	if n := len(s.names); n > 1 {
		name += "_" + strconv.Itoa(n)
	}
	part := s.names[len(s.names)-1]
	if s.last == 1 && s.empty != "" {
		err = s.sayEmpty()
	} else {
		stripes := true
		err = s.stream.AddTable(&excelize.Table{Range: "A1:" + corner, Name: name, StyleName: "TableStyleLight1", ShowRowStripes: &stripes})
	}
	if err != nil {
		return err
	}
	if err = s.book.file.AddIgnoredErrors(part, "A1:"+corner, excelize.IgnoredErrorsNumberStoredAsText); err != nil {
		return err
	}
	if s.complete != nil {
		if err = s.complete(part, max(s.last, 2)); err != nil {
			return err
		}
	}
	return s.stream.Flush()
}

// sayEmpty says below the header that there is nothing to show.
func (s *sheet[T]) sayEmpty() error {
	id, err := s.book.styles.id(look{face: faceGuide, accent: quiet})
	if err != nil {
		return err
	}
	return s.stream.SetRow("A2", []any{excelize.Cell{StyleID: id, Value: s.empty}}, excelize.RowOpts{Height: lineHeight})
}

// finish ends the last worksheet; one with a header alone if there was no row.
func (s *sheet[T]) finish() error {
	if s.widths == nil {
		if err := s.release(); err != nil {
			return err
		}
	}
	return s.closePart()
}

// printRange is the range of the columns that are printed, from the first to
// the last that is not folded: $A:$R.
func (s *sheet[T]) printRange() (string, error) {
	last := 1
	for i := range s.cols {
		if !s.cols[i].folded {
			last = i + 1
		}
		if s.cols[i].Name == s.print {
			break
		}
	}
	col, err := excelize.ColumnNumberToName(last)
	return "$A:$" + col, err
}

// describePrint repeats the header on every page and prints the columns that
// people read.
func (s *sheet[T]) describePrint() error {
	cols, err := s.printRange()
	if err != nil {
		return err
	}
	for _, part := range s.names {
		if err = s.book.printed(part, cols, "$1:$1"); err != nil {
			return err
		}
	}
	return nil
}
