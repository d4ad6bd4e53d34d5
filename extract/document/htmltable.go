package document

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
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
	c.add(piece{beside: c.asides > 0, part: tableEnd()})
	c.extents[n] = extent{from, len(c.list)}
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
	lines := make([]string, len(c.list))
	for i := range c.list {
		q := &c.list[i]
		lines[i] = q.text
		runes, linked = runes+q.runes, linked+q.linked
	}
	return leading(td) + joinLines(lines), runes, linked
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
