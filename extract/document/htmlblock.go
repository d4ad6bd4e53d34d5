package document

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// piece is one paragraph, heading, list item or table row of a page, with what
// is needed to tell whether it belongs to the main text.
type piece struct {
	part
	runes  int  // letters and digits
	linked int  // of them inside links
	header bool // h1 to h6
	beside bool // inside navigation, footer and the like
}

// isLinks reports whether a piece is mostly links.
func (p *piece) isLinks() bool { return p.linked*2 > p.runes }

// extent says which pieces stand in an element: from up to to.
type extent struct{ from, to int }

// pieces collects the text of a page in its order.
type pieces struct {
	list     []piece
	extents  map[*html.Node]extent
	run      textRun
	kind     Kind
	level    int // of the heading that is open
	items    int // list items that are open
	links    int
	asides   int
	verbatim int  // pre elements that are open
	full     bool // there are more pieces than can be kept
}

// treePieces returns the pieces of a tree.
func treePieces(root *html.Node) *pieces {
	c := &pieces{extents: map[*html.Node]extent{}}
	c.walk(root)
	c.flush()
	c.extents[root] = extent{0, len(c.list)}
	return c
}

func (c *pieces) walk(n *html.Node) {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		switch child.Type {
		case html.TextNode:
			c.text(child.Data)
		case html.ElementNode:
			c.element(child)
		case html.DocumentNode, html.ErrorNode, html.CommentNode, html.DoctypeNode, html.RawNode:
		}
	}
}

func (c *pieces) text(data string) {
	if c.verbatim > 0 {
		for i, l := range strings.Split(data, "\n") {
			if i > 0 {
				c.flush()
			}
			c.run.add(l, c.links > 0)
		}
		return
	}
	c.run.add(data, c.links > 0)
}

func (c *pieces) element(n *html.Node) {
	switch {
	case hidden[n.DataAtom] || attribute(n, "hidden") == "hidden":
	case n.DataAtom == atom.Br || n.DataAtom == atom.Hr:
		c.flush()
	case n.DataAtom == atom.Sup && isNoteMark(n):
	case n.DataAtom == atom.A:
		c.links++
		c.walk(n)
		c.links--
	case n.DataAtom == atom.Table && isDataTable(n):
		c.flush()
		c.table(n)
	case blockElements[n.DataAtom]:
		c.block(n)
	default:
		from := len(c.list)
		c.walk(n)
		if len(c.list) > from {
			c.extents[n] = extent{from, len(c.list)}
		}
	}
}

// block collects an element that begins and ends a paragraph.
func (c *pieces) block(n *html.Node) {
	c.flush()
	from, kind, level, items, asides, verbatim := len(c.list), c.kind, c.level, c.items, c.asides, c.verbatim
	switch n.DataAtom {
	case atom.Li:
		c.items++
	case atom.Pre:
		c.verbatim++
	case atom.Figcaption, atom.Caption:
		c.kind = Caption
	}
	if l := headingLevel(n.DataAtom); l > 0 {
		c.level = l
	}
	if isBeside(n) {
		c.asides++
	}
	c.walk(n)
	c.flush()
	c.kind, c.level, c.items, c.asides, c.verbatim = kind, level, items, asides, verbatim
	c.extents[n] = extent{from, len(c.list)}
}

// flush makes a piece of the text so far.
func (c *pieces) flush() {
	text, runes, linked := c.run.take()
	if text == "" {
		return
	}
	p := piece{part: part{text: text}, runes: runes, linked: linked, header: c.level > 0, beside: c.asides > 0}
	switch {
	case c.level > 0:
		p.fixed, p.kind, p.level = true, Heading, c.level
	case c.kind == Caption:
		p.fixed, p.kind = true, Caption
	case c.items > 0:
		p.fixed, p.kind = true, List
	}
	c.add(p)
}

func (c *pieces) add(p piece) {
	if len(c.list) >= maxParts {
		c.full = true
		return
	}
	c.list = append(c.list, p)
}

// textRun is the text of a paragraph as it is put together: blanks between
// words are one space, and a line end between two wide characters is nothing.
type textRun struct {
	b      strings.Builder
	space  bool // blanks wait to be written
	broken bool // with a line end among them
	last   rune
	runes  int
	linked int
}

func (t *textRun) add(data string, linked bool) {
	for _, r := range data {
		switch r {
		case '\n', '\r':
			t.space, t.broken = true, true
			continue
		case ' ', '\t', '\f':
			t.space = true
			continue
		case '\u00ad', '\ufeff', '\u200b', '\u200c', '\u200d', '\u2060':
			continue
		}
		if t.space && t.b.Len() > 0 && (!t.broken || !isWide(t.last) || !isWide(r)) {
			t.b.WriteByte(' ')
		}
		t.space, t.broken = false, false
		t.b.WriteRune(r)
		t.last = r
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			t.runes++
			if linked {
				t.linked++
			}
		}
	}
}

// take returns the text, the blanks around it left out, and starts anew.
func (t *textRun) take() (text string, runes, linked int) {
	text, runes, linked = strings.TrimFunc(t.b.String(), isBlank), t.runes, t.linked
	*t = textRun{}
	return text, runes, linked
}

// isWide reports whether r takes the place of two letters.
func isWide(r rune) bool { return r >= 0x2E80 || r >= 0x2014 && r <= 0x2026 }

// isNoteMark reports whether a raised text is the number of a footnote: [1],
// ①, or a bare number that does not follow the sign of a unit.
func isNoteMark(n *html.Node) bool {
	text := strings.TrimSpace(innerText(n))
	inner := strings.Trim(text, "[]〔〕［］()（）*")
	if inner == "" || utf8.RuneCountInString(inner) > 3 {
		return text != "" && inner == ""
	}
	for _, r := range inner {
		if !unicode.IsDigit(r) && (r < '①' || r > '⑳') {
			return false
		}
	}
	before, _ := utf8.DecodeLastRuneInString(previousText(n))
	return inner != text || !isLatin(before) && before != 'Ｍ' && before != 'ｍ'
}

// previousText returns the text right before an element.
func previousText(n *html.Node) string {
	for s := n.PrevSibling; s != nil; s = s.PrevSibling {
		if t := innerText(s); t != "" {
			return t
		}
	}
	if n.Parent != nil && !blockElements[n.Parent.DataAtom] {
		return previousText(n.Parent)
	}
	return ""
}

// innerText returns all text of a node.
func innerText(n *html.Node) string {
	if n.Type == html.TextNode {
		return n.Data
	}
	if n.FirstChild == nil || hidden[n.DataAtom] {
		return ""
	}
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode && !hidden[d.Parent.DataAtom] {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			if a.Val == "" {
				return key
			}
			return a.Val
		}
	}
	return ""
}
