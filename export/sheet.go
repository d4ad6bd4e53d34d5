package export

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

// sheet streams the rows of one kind into a workbook. The first rows wait
// until the widths of the columns can be told; when a worksheet is full, the
// rows go on in a further one.
type sheet[T any] struct {
	book    *workbook
	name    string // of the first worksheet; the others add a number
	table   string // name of the first table
	cols    []Column[T]
	frozen  int // columns that stay in sight
	printed int // columns that are printed
	accent  func(row *T, column string) accent

	widths  []int
	waiting []T
	stream  *excelize.StreamWriter
	parts   []string // names of the worksheets
	last    int      // row last written to the open worksheet
	cells   []excelize.Cell
	row     []any
}

// Heights of rows, in points.
const (
	lineHeight    = 16.5
	headerHeight  = 24
	titleHeight   = 28
	sectionHeight = 22
)

const (
	sampleRows = 300 // rows that decide on the widths
	maxCell    = 32767
)

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
	s.widths = make([]int, len(s.cols))
	for i := range s.cols {
		c := &s.cols[i]
		s.widths[i] = cellWidth(c.Title(s.book.o.Lang)) + 5 // room for the filter's button
		for j := range s.waiting {
			text := c.Codes.Title(c.Text(&s.waiting[j]), s.book.o.Lang)
			if c.Kind == Number {
				text = grouped(text)
			}
			s.widths[i] = max(s.widths[i], min(cellWidth(text)+2, c.Width))
		}
	}
}

// openPart begins the next worksheet: widths, frozen panes, header.
func (s *sheet[T]) openPart() error {
	name := s.name
	if len(s.parts) > 0 {
		name += " " + strconv.Itoa(len(s.parts)+1)
	}
	stream, err := s.book.openSheet(name, pageWide)
	if err != nil {
		return err
	}
	s.parts, s.stream, s.last = append(s.parts, name), stream, 0
	if err = setWidths(stream, s.widths); err != nil {
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

func (s *sheet[T]) header() error {
	row := make([]any, len(s.cols))
	for i := range s.cols {
		l := look{face: faceHeader}
		if k := s.cols[i].Kind; k == Number || k == Written || k == Int {
			l.face = faceHeaderNumber
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
	if s.cells == nil {
		s.cells, s.row = make([]excelize.Cell, len(s.cols)), make([]any, len(s.cols))
	}
	lines := 1
	for i := range s.cols {
		value, l := s.cell(&s.cols[i], row)
		if text, ok := value.(string); ok && l.face == faceProse {
			lines = max(lines, s.lines(text, i))
		}
		if value == nil {
			s.row[i] = nil
			continue
		}
		id, err := s.book.styles.id(l)
		if err != nil {
			return err
		}
		s.cells[i] = excelize.Cell{StyleID: id, Value: value}
		s.row[i] = &s.cells[i]
	}
	s.last++
	return s.stream.SetRow("A"+strconv.Itoa(s.last), s.row, excelize.RowOpts{Height: min(float64(lines)*lineHeight, excelize.MaxRowHeight)})
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

// cellWidth returns the width of a text in characters of a column's width:
// two for a Chinese character.
func cellWidth(s string) int {
	n := 0
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			n++
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if n++; r >= 0x1100 || r >= 0x2010 && r <= 0x2027 { // dashes and “” are wide in a Chinese font
			n++
		}
		i += size
	}
	return n
}

// cell returns the value of a cell and its look; nil for an empty one.
func (s *sheet[T]) cell(c *Column[T], row *T) (any, look) {
	l := look{}
	if s.accent != nil {
		l.accent = s.accent(row, c.Name)
	}
	if c.Kind == Int {
		l.face = faceInt
		n := c.Place(row)
		if n == 0 && c.FromOne {
			return nil, l
		}
		return n, l
	}
	text := c.Get(row)
	if text == "" {
		return nil, l
	}
	switch c.Kind {
	case Number, Written:
		return numberCell(text, c.Kind, l, s.book.o.Lang)
	case Code:
		if text = c.Codes.Title(text, s.book.o.Lang); text == "" {
			return nil, l
		}
	case Prose:
		l.face = faceProse
	case Text, Int:
	}
	return cellText(text, s.book.o.Lang), l
}

// numberCell makes a number of an exact decimal, if a spreadsheet can hold
// it: at most 15 significant digits. Others stay text.
func numberCell(text string, kind Kind, l look, lang string) (any, look) {
	decimals, ok := spreadsheetNumber(text)
	if !ok {
		l.face = faceNumberText
		if kind == Number {
			text = grouped(text)
		}
		return cellText(text, lang), l
	}
	l.face, l.decimals = faceNumber, decimals
	if kind == Written {
		l.face = faceWritten
	}
	if decimals == 0 {
		if n, err := strconv.ParseInt(text, 10, 64); err == nil {
			return n, l
		}
	}
	n, err := strconv.ParseFloat(text, 64)
	if err != nil {
		l.face = faceNumberText
		return cellText(text, lang), l
	}
	return n, l
}

// spreadsheetNumber returns how many decimals a number has, and whether a
// spreadsheet shows it digit for digit when it is stored as a number.
func spreadsheetNumber(s string) (decimals int, ok bool) {
	if !isPlainNumber(s) || s[0] == '+' {
		return 0, false
	}
	whole, rest, _ := strings.Cut(strings.TrimPrefix(s, "-"), ".")
	if len(whole) > 1 && whole[0] == '0' {
		return 0, false
	}
	digits := strings.Trim(whole+rest, "0")
	zero := digits == "" && s[0] == '-' // -0 has no cell
	return len(rest), len(digits) <= 15 && len(whole) <= 30 && len(rest) <= 30 && !zero
}

// cellText fits a text into a cell: cleaned, and cut where it is longer than
// a cell can hold, with a mark that says so.
func cellText(s, lang string) string {
	s = clean(s)
	if len(s) <= maxCell || utf16Len(s) <= maxCell {
		return s
	}
	mark := "…〔过长，已截断〕"
	if lang == En {
		mark = "… [cut: too long for a cell]"
	}
	room := maxCell - utf16Len(mark)
	for i, r := range s {
		if room -= utf16Width(r); room < 0 {
			return s[:i] + mark
		}
	}
	return s
}

func utf16Width(r rune) int {
	if r > 0xFFFF {
		return 2
	}
	return 1
}

func utf16Len(s string) int {
	n := utf8.RuneCountInString(s)
	for _, r := range s {
		if r > 0xFFFF {
			n++
		}
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
	if n := len(s.parts); n > 1 {
		name += "_" + strconv.Itoa(n)
	}
	part := s.parts[len(s.parts)-1]
	stripes := true
	if err = s.stream.AddTable(&excelize.Table{Range: "A1:" + corner, Name: name, StyleName: "TableStyleLight1", ShowRowStripes: &stripes}); err != nil {
		return err
	}
	if err = s.book.file.AddIgnoredErrors(part, "A1:"+corner, excelize.IgnoredErrorsNumberStoredAsText); err != nil {
		return err
	}
	return s.stream.Flush()
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

// printRange is the range of the columns that are printed: $A:$R.
func (s *sheet[T]) printRange() (string, error) {
	col, err := excelize.ColumnNumberToName(s.printed)
	return "$A:$" + col, err
}
