package document

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

const (
	maxCell = 300 // characters of the longest cell of a table of data
	maxSpan = 200 // columns or rows that a merged cell is taken to cover
)

// tableRows returns the rows of a table, those of nested tables left out.
func tableRows(table *html.Node) []*html.Node {
	var out []*html.Node
	for c := table.FirstChild; c != nil; c = c.NextSibling {
		switch c.DataAtom {
		case atom.Tr:
			out = append(out, c)
		case atom.Tbody, atom.Thead, atom.Tfoot:
			out = append(out, tableRows(c)...)
		}
	}
	return out
}

func rowCells(row *html.Node) []*html.Node {
	var out []*html.Node
	for c := row.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom == atom.Td || c.DataAtom == atom.Th {
			out = append(out, c)
		}
	}
	return out
}

// isDataTable tells a table of data from one that sets out the page: it holds
// no other table, has two rows and two columns at least, and no long texts.
func isDataTable(table *html.Node) bool {
	for n := range table.Descendants() {
		if n.DataAtom == atom.Table {
			return false
		}
	}
	rows, wide, long := tableRows(table), 0, 0
	for _, r := range rows {
		cells := rowCells(r)
		if len(cells) >= 2 {
			wide++
		}
		for _, c := range cells {
			if utf8.RuneCountInString(strings.TrimSpace(innerText(c))) > maxCell && len(cells) > 1 {
				long++
			}
		}
	}
	return wide >= 2 && long == 0
}

// table adds a table: its caption, its rows, and a blank part behind it, so
// that two tables in a row stay two.
func (c *pieces) table(n *html.Node) {
	var rows tableGrid
	from := len(c.list)
	for d := n.FirstChild; d != nil; d = d.NextSibling {
		if d.DataAtom == atom.Caption {
			c.block(d)
		}
	}
	for _, r := range tableRows(n) {
		p := piece{beside: c.asides > 0}
		var line []spanCell
		for _, td := range rowCells(r) {
			text, runes, linked := cellText(td)
			if c.links > 0 {
				linked = runes
			}
			p.runes, p.linked = p.runes+runes, p.linked+linked
			line = append(line, spanCell{text: text, cols: span(td, "colspan"), rows: span(td, "rowspan")})
		}
		p.part = tablePart(rows.row(line))
		c.add(p)
	}
	c.add(piece{beside: c.asides > 0, part: part{fixed: true, kind: Table}})
	c.extents[n] = extent{from, len(c.list)}
}

// tablePart makes a part of the cells of a row.
func tablePart(cells []string) part {
	return part{text: strings.Join(cells, "\t"), fixed: true, kind: Table}
}

func span(n *html.Node, key string) int {
	k, err := strconv.Atoi(strings.TrimSpace(attribute(n, key)))
	if err != nil || k < 1 {
		return 1
	}
	return min(k, maxSpan)
}

// cellText returns the text of a cell in one line; blanks at its beginning
// that show its level are kept.
func cellText(td *html.Node) (text string, runes, linked int) {
	c := treePieces(td)
	for i := range c.list {
		q := &c.list[i]
		text = appendLine(text, q.text)
		runes, linked = runes+q.runes, linked+q.linked
	}
	return leading(td) + text, runes, linked
}

// appendLine puts a line of a cell behind the lines before it: without a blank
// between wide characters.
func appendLine(text, line string) string {
	last, _ := utf8.DecodeLastRuneInString(text)
	first, _ := utf8.DecodeRuneInString(line)
	if text == "" || isWide(last) && isWide(first) || strings.ContainsRune("（(", first) {
		return text + line
	}
	return text + " " + line
}

// leading returns the wide or fixed blanks that a cell begins with.
func leading(td *html.Node) string {
	text := strings.TrimLeft(innerText(td), " \t\r\n\f")
	n := strings.IndexFunc(text, func(r rune) bool { return r != '\u3000' && r != '\u00a0' && r != ' ' })
	if n <= 0 {
		return ""
	}
	return strings.ReplaceAll(text[:n], "\u00a0", " ")
}

// spanCell is a cell that may cover several columns and rows.
type spanCell struct {
	text       string
	cols, rows int
}

// tableGrid flattens merged cells: one over several columns is followed by
// empty cells; below one over several rows the label columns at the left are
// left out, as in a table of plain text, and any other column is empty.
type tableGrid struct {
	below []int // by column, how many more rows a cell from above covers
}

func (g *tableGrid) row(line []spanCell) []string {
	var out []string
	col, leading := 0, true
	step := func(text string, rows int, covered bool) {
		if col >= len(g.below) {
			g.below = append(g.below, 0)
		}
		if covered {
			g.below[col]--
		} else {
			g.below[col] = rows - 1
		}
		if leading = leading && covered; !leading {
			out = append(out, text)
		}
		col++
	}
	over := func() {
		for col < len(g.below) && g.below[col] > 0 {
			step("", 0, true)
		}
	}
	for _, c := range line {
		over()
		for i := range c.cols {
			if i > 0 {
				c.text = ""
			}
			step(c.text, c.rows, false)
		}
	}
	over()
	return out
}
