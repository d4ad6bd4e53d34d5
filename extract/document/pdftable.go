package document

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// pdfCell is one cell of a table row before the columns are known.
type pdfCell struct {
	left, right float64
	text        string
}

// pdfRow is a row of a table.
type pdfRow struct {
	line  *pdfLine
	cells []pdfCell
	base  float64 // of its last line
}

const (
	minRows    = 2 // of a table
	cellGap    = 1 // of the size: a wider blank divides cells
	maxColumns = 60
)

// pdfCells divides a line where it has wide blanks.
func pdfCells(l *pdfLine) []pdfCell {
	var out []pdfCell
	for i := range l.runs {
		r := &l.runs[i]
		if n := len(out); n > 0 && r.Left-out[n-1].right <= cellGap*max(r.Size, l.runs[i-1].Size) {
			out[n-1].text += between(&l.runs[i-1], r) + r.Text
			out[n-1].right = max(out[n-1].right, r.Right)
			continue
		}
		out = append(out, pdfCell{r.Left, r.Right, r.Text})
	}
	return out
}

// markTables finds the lines of a region that are rows of a table: several
// lines of two cells or more that stand under each other. It sets the cells of
// those lines.
func markTables(lines []*pdfLine) {
	for i := 0; i < len(lines); {
		end, rows := i, 0
		for end < len(lines) {
			if len(pdfCells(lines[end])) > 1 {
				rows++
				end++
				continue
			}
			// A single cell between two rows: a label or the rest of one.
			if end > i && end+1 < len(lines) && len(pdfCells(lines[end+1])) > 1 && isNarrow(lines[end]) && !isCaptionOf(lines[end-1], lines[end], lines[end+1]) {
				end++
				continue
			}
			break
		}
		if group := lines[i:end]; rows >= minRows && isGrid(group) {
			for _, l := range group {
				l.cells = len(pdfCells(l))
			}
		}
		i = max(end, i+1)
	}
}

// isCaptionOf reports whether a line between two rows is the caption of another
// table: it stands across several columns, and what follows is a header.
func isCaptionOf(above, l, below *pdfLine) bool {
	whole := pdfCell{left: l.left(), right: l.right()}
	across := func(row []pdfCell) bool {
		n := 0
		for _, c := range row {
			if overlap(c, whole) {
				n++
			}
		}
		return n > 1
	}
	next := pdfCells(below)
	return (across(pdfCells(above)) || across(next)) && !slices.ContainsFunc(next, isBareFigure)
}

// isBareFigure reports whether a cell holds a number alone.
func isBareFigure(c pdfCell) bool {
	return isFigure(c.text) && !strings.ContainsFunc(c.text, unicode.IsLetter)
}

// isNarrow reports whether a line leaves most of its column free.
func isNarrow(l *pdfLine) bool {
	return l.right()-l.left() < 0.6*(l.region.right-l.region.left)
}

// isGrid reports whether cells of different lines stand under each other.
func isGrid(lines []*pdfLine) bool {
	stops := pdfTableColumns(lines)
	if len(stops) < 2 {
		return false
	}
	fits, cells := 0, 0
	for _, l := range lines {
		row := pdfCells(l)
		if len(row) < 2 {
			continue
		}
		used := map[int]bool{}
		for _, c := range row {
			used[pdfColumnOf(stops, c)] = true
		}
		cells += len(row)
		fits += len(used)
	}
	return fits*10 >= cells*9
}

// pdfTableColumns returns the columns of a table from left to right, as the rows
// with the most cells show them.
func pdfTableColumns(lines []*pdfLine) []pdfCell {
	most := 0
	for _, l := range lines {
		if n := len(pdfCells(l)); n <= maxColumns {
			most = max(most, n)
		}
	}
	var spans []pdfCell
	for _, l := range lines {
		if cells := pdfCells(l); len(cells) == most {
			spans = append(spans, cells...)
		}
	}
	slices.SortFunc(spans, func(a, b pdfCell) int { return cmp.Compare(a.left, b.left) })
	var out []pdfCell
	for _, s := range spans {
		if n := len(out); n > 0 && s.left < out[n-1].right {
			out[n-1].right = max(out[n-1].right, s.right)
			continue
		}
		out = append(out, pdfCell{left: s.left, right: s.right})
	}
	return joinColumns(out, lines)
}

// joinColumns makes one column of two that more lines write across than apart:
// a label with its characters spread out, 猪　　肉, makes none.
func joinColumns(columns []pdfCell, lines []*pdfLine) []pdfCell {
	out := columns[:min(len(columns), 1)]
	for _, k := range columns[len(out):] {
		last := &out[len(out)-1]
		if balance(lines, *last, k) > 0 {
			last.right = k.right
			continue
		}
		out = append(out, k)
	}
	return out
}

// balance returns how many lines more write across two columns than apart.
func balance(lines []*pdfLine, a, b pdfCell) int {
	n := 0
	for _, l := range lines {
		inA, inB := false, false
		for _, c := range pdfCells(l) {
			switch left, right := overlap(c, a), overlap(c, b); {
			case left && right:
				n++
			default:
				inA, inB = inA || left, inB || right
			}
		}
		if inA && inB {
			n--
		}
	}
	return n
}

func overlap(a, b pdfCell) bool { return a.left < b.right && b.left < a.right }

// pdfColumnOf returns the column that a cell stands in: the one it shares most
// with, else the nearest.
func pdfColumnOf(columns []pdfCell, c pdfCell) int {
	best, most := 0, math.Inf(-1)
	for i, k := range columns {
		if shared := min(c.right, k.right) - max(c.left, k.left); shared > most {
			best, most = i, shared
		}
	}
	return best
}

// pdfTableParts makes parts of the lines of one table.
func pdfTableParts(lines []*pdfLine) []part {
	columns := pdfTableColumns(lines)
	rows := pdfRows(lines, columns)
	title, rows := pdfTitle(rows, columns)
	margin, indented := labelMargin(rows, columns)
	out := title
	for _, r := range rows {
		texts := make([]string, len(columns))
		if first := r.cells[0]; indented && pdfColumnOf(columns, first) == 0 && slices.ContainsFunc(r.cells[1:], isFigureCell) {
			texts[0] = strings.Repeat("\u3000", min(maxIndent, int(math.Round((first.left-margin)/r.line.size()))))
		}
		for _, c := range r.cells {
			i := pdfColumnOf(columns, c)
			texts[i] = joinText(texts[i], c.text)
		}
		out = append(out, part{text: strings.Join(texts, "\t"), fixed: true, kind: Table, page: r.line.page})
	}
	return out
}

// pdfTitle parts the title from the rows of a table: a first line that begins
// with its number, well apart, and says what the table is about in more
// characters than a header has.
func pdfTitle(rows []pdfRow, columns []pdfCell) (title []part, rest []pdfRow) {
	const long = 15 // characters
	cells := rows[0].cells
	if len(rows) == 1 || len(columns) < 3 || len(cells) != 2 || utf8.RuneCountInString(cells[1].text) < long || !hasFigure(cells[0].text) {
		return nil, rows
	}
	return []part{{text: joinText(cells[0].text, cells[1].text), page: rows[0].line.page}}, rows[1:]
}

// hasFigure reports whether a digit stands in a text.
func hasFigure(text string) bool {
	return strings.IndexFunc(text, func(r rune) bool { return decimalOf(r) >= 0 }) >= 0
}

// maxIndent is the deepest indent of a label, in characters.
const maxIndent = 8

// labelMargin returns where the labels of a table begin. Labels further right
// are indented, as parts of a total are, when enough others begin there:
// labels set in the middle are not.
func labelMargin(rows []pdfRow, columns []pdfCell) (left float64, indented bool) {
	var labels []pdfCell
	left, right, size := math.Inf(1), math.Inf(-1), rows[0].line.size()
	for _, r := range rows {
		if c := r.cells[0]; pdfColumnOf(columns, c) == 0 {
			left, right = min(left, c.left), max(right, c.right)
			labels = append(labels, c)
		}
	}
	flush, middle := 0, 0
	var stops []float64
	for _, c := range labels {
		if !slices.ContainsFunc(stops, func(x float64) bool { return math.Abs(c.left-x) < 0.3*size }) {
			stops = append(stops, c.left)
		}
		if c.left-left < 0.3*size {
			flush++
		}
		if math.Abs(c.left+c.right-left-right) < size {
			middle++
		}
	}
	levels := flush >= 2 && flush*4 >= len(labels) || len(stops) <= maxLevels && len(labels) >= 2*len(stops)
	return left, levels && middle*5 < len(labels)*4
}

// maxLevels is in how many places the labels of a table begin at most when
// hardly any of them is not indented: the rest of one that began a page before.
const maxLevels = 3

// pdfRows makes rows of lines: cells whose text takes two lines are put
// together again.
func pdfRows(lines []*pdfLine, columns []pdfCell) []pdfRow {
	step := rowStep(lines)
	var out []pdfRow
	for _, l := range lines {
		cells := pdfCells(l)
		if n := len(out); n > 0 && out[n-1].base-l.base() < 0.8*step && continues(&out[n-1], cells, columns) {
			out[n-1].cells = append(out[n-1].cells, cells...)
			out[n-1].base = l.base()
			continue
		}
		out = append(out, pdfRow{l, cells, l.base()})
	}
	return out
}

// rowStep returns the usual distance between two rows.
func rowStep(lines []*pdfLine) float64 {
	var steps []float64
	for i := 1; i < len(lines); i++ {
		if lines[i].page == lines[i-1].page && lines[i].cells > 1 && lines[i-1].cells > 1 {
			steps = append(steps, lines[i-1].base()-lines[i].base())
		}
	}
	if len(steps) == 0 {
		return 0
	}
	slices.Sort(steps)
	return steps[len(steps)/2]
}

// continues reports whether cells are the second lines of cells of a row:
// they hold no number below a number.
func continues(row *pdfRow, cells, columns []pdfCell) bool {
	for _, c := range cells {
		for _, above := range row.cells {
			if pdfColumnOf(columns, c) == pdfColumnOf(columns, above) && isFigure(c.text) {
				return false
			}
		}
	}
	return true
}

func isFigureCell(c pdfCell) bool { return isFigure(c.text) }

// isFigure reports whether a cell begins as a number does.
func isFigure(text string) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, "-—－+＋ "))
	return decimalOf(first) >= 0
}
