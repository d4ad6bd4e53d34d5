package document

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// row is a line that is not blank, without the blanks around it, and with what
// its format says of it.
type row struct {
	text   string
	start  int // offset of its first code point
	runes  int
	no     int
	indent int   // blanks before it, as code points
	blank  bool  // a blank line stands above it
	piece  bool  // part of an endless line
	gaps   []Gap // markup left out of text
	// fixed says that the format itself settled the kind (# in Markdown).
	fixed bool
	kind  Kind
	level int
	page  int    // from 1; 0 where the format has none
	place string // in a source without lines or pages
	turns []int  // offsets in text at which the next page begins
	after int    // offset of the line end, blanks before it included
	raw   string // the line with its blanks; "" where the format has markers
}

// restore gives a table row the blanks around it back, where tabs among them
// are empty cells.
func (r *row) restore(b *Block) {
	if len(r.gaps) == 0 && strings.Contains(r.raw, "\t") {
		b.Text = r.raw
		b.Start -= r.indent
		b.Indent = 0
	}
}

// rowSource yields the rows of a text format; io.EOF at the end.
type rowSource interface {
	next() (row, error)
}

// plainRows reads the rows of plain text: every line that is not blank.
type plainRows struct{ lines *lines }

func (p *plainRows) next() (row, error) {
	blank := false
	for {
		l, err := p.lines.next()
		if err != nil {
			return row{}, err
		}
		if r, ok := newRow(l); ok {
			r.blank = blank
			return r, nil
		}
		blank = true
	}
}

// newRow trims a line; ok is false for a blank one.
func newRow(l line) (r row, ok bool) {
	body := strings.TrimLeftFunc(l.text, isBlank)
	if body == "" {
		return row{}, false
	}
	indent := utf8.RuneCountInString(l.text[:len(l.text)-len(body)])
	text := strings.TrimRightFunc(body, isBlank)
	trail := 0
	if len(text) < len(body) {
		trail = utf8.RuneCountInString(body[len(text):])
	}
	return row{
		text: text, start: l.start + indent, runes: l.runes - indent - trail,
		no: l.no, indent: indent, piece: l.piece, after: l.start + l.runes, raw: l.text,
	}, true
}

// isBlank reports whether r shows nothing.
func isBlank(r rune) bool {
	switch r {
	case ' ', '\t', '\u3000', '\u00a0', '\ufeff', '\u200b', '\u2060':
		return true
	}
	return r != utf8.RuneError && unicode.IsSpace(r)
}

// rows is a queue of rows that can be looked ahead into.
type rows struct {
	src   rowSource
	queue []row
	err   error
}

// peek returns the row i places ahead, nil if there is none.
func (q *rows) peek(i int) *row {
	for len(q.queue) <= i && q.err == nil {
		var r row
		if r, q.err = q.src.next(); q.err == nil {
			q.queue = append(q.queue, r)
		}
	}
	if len(q.queue) <= i {
		return nil
	}
	return &q.queue[i]
}

func (q *rows) pop() (row, error) {
	if q.peek(0) == nil {
		return row{}, q.err
	}
	r := q.queue[0]
	n := copy(q.queue, q.queue[1:])
	q.queue = q.queue[:n]
	return r, nil
}

// width is the number of columns text takes in print: two for a wide
// character.
func width(text string) int {
	n := 0
	for _, r := range text {
		n++
		if r >= 0x1100 && (r >= 0x2E80 || r == '—' || r == '“' || r == '”') || r == '“' || r == '”' || r == '—' || r == '…' {
			n++
		}
	}
	return n
}

// isSentenceEnd, isPause and isCloser tell the marks that end a sentence, end
// a clause, and close a quotation or bracket.
func isSentenceEnd(r rune) bool {
	switch r {
	case '。', '！', '？', '!', '?', '；', ';':
		return true
	}
	return false
}

func isPause(r rune) bool {
	switch r {
	case '，', '、', '：', ',', ':', '…', '—':
		return true
	}
	return false
}

func isCloser(r rune) bool {
	switch r {
	case '”', '’', '」', '』', '）', ')', '》', '】', '"', '\'':
		return true
	}
	return false
}

// lastRune returns the last character, closing quotes and brackets left out.
func lastRune(text string) rune {
	for text != "" {
		r, n := utf8.DecodeLastRuneInString(text)
		if !isCloser(r) {
			return r
		}
		text = text[:len(text)-n]
	}
	return utf8.RuneError
}

// endsSentence reports whether text ends as a sentence does.
func endsSentence(text string) bool {
	r := lastRune(text)
	return r == '.' || isSentenceEnd(r)
}

// endsClause reports whether text ends as a sentence or a clause does.
func endsClause(text string) bool {
	r := lastRune(text)
	return r == '.' || isSentenceEnd(r) || isPause(r)
}

// opening is room for the first characters of a row, where numbers of headings
// and bullets stand.
type opening [16]rune

func (o *opening) of(text string) []rune {
	n := 0
	for _, r := range text {
		if n == len(o) {
			break
		}
		o[n] = r
		n++
	}
	return o[:n]
}
