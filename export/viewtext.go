package export

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"statsheet/extract"
)

// viewNumber is one number of a block: an entry of the ledger, and the fact
// that it became.
type viewNumber struct {
	start, end int // in the document's text
	from, to   int // bytes of the block's text
	isFact     bool
	fact       extract.Fact
	entry      extract.Entry
}

// fate is what became of the number.
func (n *viewNumber) fate() string {
	if n.isFact || n.entry.Fate == "" {
		return "fact"
	}
	return n.entry.Fate
}

// place finds the numbers in the text of their block and puts them into its
// order, outer ones before those inside them; a fact and its entry become one.
func place(b *extract.Block, numbers []viewNumber) []viewNumber {
	slices.SortStableFunc(numbers, func(x, y viewNumber) int {
		return cmp.Or(cmp.Compare(x.start, y.start), cmp.Compare(y.end, x.end))
	})
	numbers = pair(numbers)
	at, bytes := 0, 0 // code points and bytes before the last start
	for i := range numbers {
		n := &numbers[i]
		from := b.Find(n.start)
		n.from = bytes + forward(b.Text[bytes:], from-at)
		n.to = n.from + forward(b.Text[n.from:], b.Find(n.end)-from)
		at, bytes = max(at, from), n.from
	}
	return numbers
}

// pair gives each fact the entry that stands at the same place.
func pair(numbers []viewNumber) []viewNumber {
	kept := numbers[:0]
	for i := range numbers {
		n := numbers[i]
		partner := -1
		for j := len(kept) - 1; j >= 0 && kept[j].start == n.start && kept[j].end == n.end; j-- {
			if kept[j].isFact && kept[j].entry.Fate == "" && !n.isFact {
				partner = j
			}
		}
		if partner >= 0 {
			kept[partner].entry = n.entry
		} else {
			kept = append(kept, n)
		}
	}
	return kept
}

// forward returns the bytes that the first n code points of s take.
func forward(s string, n int) int {
	at := 0
	for ; n > 0 && at < len(s); n-- {
		_, size := utf8.DecodeRuneInString(s[at:])
		at += size
	}
	return at
}

// tableState tells whether rows of a table are being written.
type tableState struct {
	open bool
	body bool // a row with a fact was met: those above it were headers
}

func (t *tableState) close(dst []byte) []byte {
	if !t.open {
		return dst
	}
	*t = tableState{}
	return append(dst, "</table></div>"...)
}

// appendBlock appends a block with its numbers marked.
func (v *view) appendBlock(dst []byte, b *extract.Block) []byte {
	if b.Page != v.page && b.Page > 0 {
		dst = v.table.close(dst)
		dst = append(dst, `<p class="page">`...)
		dst = appendHTML(dst, v.o.say("第 "+strconv.Itoa(b.Page)+" 页", "page "+strconv.Itoa(b.Page)))
		dst = append(dst, "</p>"...)
	}
	v.page = b.Page
	if b.Kind == "table" {
		return v.appendRow(dst, b.Text)
	}
	dst = v.table.close(dst)
	element, class := elementOf(b)
	dst = append(append(dst, '<'), element...)
	if class != "" {
		dst = append(append(append(dst, ` class="`...), class...), '"')
	}
	dst = append(dst, '>')
	dst = appendMarked(dst, b.Text, 0, len(b.Text), v.numbers)
	return append(append(append(dst, "</"...), element...), ">\n"...)
}

// maxLevel is the deepest level that HTML has headings for.
const maxLevel = 6

func elementOf(b *extract.Block) (element, class string) {
	switch b.Kind {
	case "heading":
		return "h" + strconv.Itoa(min(max(b.Level, 1), maxLevel)), ""
	case "paragraph":
		return "p", ""
	}
	return "p", b.Kind
}

// appendRow appends a row of a table. Rows before the first with a fact are
// headers.
func (v *view) appendRow(dst []byte, text string) []byte {
	if !v.table.open {
		dst = append(dst, `<div class="table"><table>`...)
		v.table.open = true
	}
	v.table.body = v.table.body || slices.ContainsFunc(v.numbers, func(n viewNumber) bool { return n.isFact })
	element := "th>"
	if v.table.body {
		element = "td>"
	}
	dst = append(dst, "<tr>"...)
	numbers, cells := v.numbers, cellsOf(text)
	for i, c := range cells {
		here := len(numbers)
		if i+1 < len(cells) {
			here = 0
			for here < len(numbers) && numbers[here].from < c.to {
				here++
			}
		}
		dst = append(append(dst, '<'), element...)
		dst = appendMarked(dst, text, c.from, c.to, numbers[:here])
		dst = append(append(dst, "</"...), element...)
		numbers = numbers[here:]
	}
	return append(dst, "</tr>\n"...)
}

// textSpan is a stretch of a text, in bytes.
type textSpan struct{ from, to int }

// cellsOf cuts the row of a table at tabs or else at bars, of which those at
// its ends separate nothing.
func cellsOf(text string) []textSpan {
	if strings.Contains(text, "\t") {
		return spansBetween(text, func(r rune) bool { return r == '\t' })
	}
	list := spansBetween(text, func(r rune) bool { return strings.ContainsRune("|｜│┃", r) })
	if len(list) > 1 && list[0].from == list[0].to {
		list = list[1:]
	}
	if last := len(list) - 1; last > 0 && list[last].from == list[last].to {
		list = list[:last]
	}
	return list
}

// spansBetween returns what stands between the separators, without blanks
// around it.
func spansBetween(text string, separates func(rune) bool) []textSpan {
	var list []textSpan
	from := 0
	add := func(to int) {
		cell := text[from:to]
		left := len(cell) - len(strings.TrimLeft(cell, " \u3000"))
		list = append(list, textSpan{from + left, from + max(left, len(strings.TrimRight(cell, " \u3000")))})
	}
	for i, r := range text {
		if separates(r) {
			add(i)
			from = i + utf8.RuneLen(r)
		}
	}
	add(len(text))
	return list
}

// appendMarked appends the bytes from..to of a text, each number in a mark of
// its own. One inside another is nested; one that overlaps the end of another
// is cut there.
func appendMarked(dst []byte, text string, from, to int, numbers []viewNumber) []byte {
	at := from
	var ends []int
	leave := func(before int) {
		for len(ends) > 0 && ends[len(ends)-1] <= before {
			end := ends[len(ends)-1]
			dst = appendHTML(dst, text[at:end])
			dst = append(dst, "</mark>"...)
			at, ends = end, ends[:len(ends)-1]
		}
	}
	for i := range numbers {
		n := &numbers[i]
		start, limit := min(max(n.from, from), to), to
		leave(start)
		if len(ends) > 0 {
			limit = ends[len(ends)-1]
		}
		dst = appendHTML(dst, text[at:start])
		dst = appendMark(dst, n)
		at, ends = start, append(ends, min(max(n.to, start), limit))
	}
	leave(to)
	return appendHTML(dst, text[at:to])
}

// appendMark begins the mark of a number. Its classes are what the style
// knows it by; a fact is found by its id.
func appendMark(dst []byte, n *viewNumber) []byte {
	dst = append(dst, `<mark class="`...)
	if !n.isFact {
		dst = appendHTML(dst, n.fate())
		return append(dst, `">`...)
	}
	f := &n.fact
	dst = appendHTML(dst, f.Measure)
	if f.Direction != "" {
		dst = appendHTML(append(dst, ' '), f.Direction)
	}
	if f.Status != "actual" {
		dst = appendHTML(append(dst, ' '), f.Status)
	}
	dst = append(dst, `" id="f-`...)
	dst = appendHTML(dst, f.FactID)
	return append(dst, `">`...)
}
