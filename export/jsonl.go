package export

import (
	"io"
	"strconv"
	"unicode/utf8"

	"statsheet/extract"
)

// newJSONL writes one JSON object a fact and line: every key of the contract,
// in its order.
func newJSONL(w io.Writer, _ *Options) (encoder, error) {
	return factRows{&plainRows[extract.Fact]{w: w, encode: newJSONLines(FactColumns()).append}}, nil
}

func newLedgerJSONL(w io.Writer, _ *Options) (encoder, error) {
	return entryRows{&plainRows[extract.Entry]{w: w, encode: newJSONLines(EntryColumns()).append}}, nil
}

// EntryJSON returns a function that appends an entry as a ledger in JSONL has
// it: one object, every key of the contract in its order, and a line end.
// Several goroutines may call the function at the same time.
func EntryJSON() func(dst []byte, e *extract.Entry) []byte { return jsonLine(EntryColumns()) }

// jsonCell writes a column.
type jsonCell[T any] struct {
	key   []byte // with what stands before it
	get   func(*T) string
	place func(*T) int // of a column of numbers, else nil
	text  string       // of the last row
	size  int          // of the cell in the last line, with its key
}

func newJSONCells[T any](cols []Column[T]) []jsonCell[T] {
	cells := make([]jsonCell[T], len(cols))
	for i := range cols {
		lead := byte(',')
		if i == 0 {
			lead = '{'
		}
		cells[i] = jsonCell[T]{key: append(appendJSON([]byte{lead}, cols[i].Name), ':'), get: cols[i].Get}
		if cols[i].Kind == Int {
			cells[i].place = cols[i].Place
		}
	}
	return cells
}

// jsonLine returns a function that appends a row as a line of JSON: the line of a row
// whose cells are empty, with what is in them.
func jsonLine[T any](cols []Column[T]) func(dst []byte, row *T) []byte {
	cells := newJSONCells(cols)
	var empty []byte
	ends := make([]int, len(cells)) // where the text of each cell stands in empty
	for i := range cells {
		empty = append(empty, cells[i].key...)
		ends[i] = len(empty)
		if cells[i].place == nil {
			empty = append(empty, `""`...)
			ends[i]++
		}
	}
	empty = append(empty, '}', '\n')
	return func(dst []byte, row *T) []byte {
		from := 0
		for i := range cells {
			c := &cells[i]
			if c.place != nil {
				dst = strconv.AppendInt(append(dst, empty[from:ends[i]]...), int64(c.place(row)), 10)
				from = ends[i]
				continue
			}
			if text := c.get(row); text != "" {
				dst = appendWithin(append(dst, empty[from:ends[i]]...), text)
				from = ends[i]
			}
		}
		return append(dst, empty[from:]...)
	}
}

// jsonLines writes rows as lines of JSON, for one goroutine. It keeps the last line,
// because much of a fact is as in the one before.
type jsonLines[T any] struct {
	cells       []jsonCell[T]
	line, spare []byte
}

// newJSONLines begins with the line of a row whose cells are empty.
func newJSONLines[T any](cols []Column[T]) *jsonLines[T] {
	l := &jsonLines[T]{cells: newJSONCells(cols)}
	for i := range l.cells {
		c := &l.cells[i]
		begin := len(l.line)
		l.line = appendJSON(append(l.line, c.key...), c.text)
		c.size = len(l.line) - begin
	}
	return l
}

func (l *jsonLines[T]) append(dst []byte, row *T) []byte {
	next, from, to := l.spare[:0], 0, 0 // cells of the last line that are as before
	for i := range l.cells {
		c := &l.cells[i]
		if c.place == nil {
			text := c.get(row)
			if text == c.text {
				to += c.size
				continue
			}
			c.text = text
		}
		begin := len(next) + to - from
		next = append(next, l.line[from:to+len(c.key)]...)
		if c.place != nil {
			next = strconv.AppendInt(next, int64(c.place(row)), 10)
		} else {
			next = appendJSON(next, c.text)
		}
		to += c.size
		from, c.size = to, len(next)-begin
	}
	next = append(append(next, l.line[from:to]...), '}', '\n')
	l.line, l.spare = next, l.line
	return append(dst, next...)
}

// appendJSON appends s as a JSON string, the same bytes as encoding/json
// gives without HTML escaping: control characters, U+2028 and U+2029 escaped,
// bytes that are not UTF-8 as \ufffd.
func appendJSON(dst []byte, s string) []byte {
	return append(appendWithin(append(dst, '"'), s), '"')
}

// appendWithin appends what stands between the quotes of s as a JSON string.
func appendWithin(dst []byte, s string) []byte {
	from := 0
	for i := plainJSON(s, 0); i < len(s); i = plainJSON(s, i) {
		if b := s[i]; b < utf8.RuneSelf {
			dst = appendEscape(append(dst, s[from:i]...), b)
			i++
			from = i
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if escape := runeEscape(r, size); escape != "" {
			dst = append(append(dst, s[from:i]...), escape...)
			from = i + size
		}
		i += size
	}
	return append(dst, s[from:]...)
}

// plainJSON returns where the first character at or after i stands that may need an
// escape: nearly all of ASCII and of the Chinese characters need none.
func plainJSON(s string, i int) int {
	for i < len(s) {
		switch inJSON[s[i]] {
		case jsonPlain:
			i++
		case jsonChinese:
			if i+2 >= len(s) || ((s[i+1]^0x80)|(s[i+2]^0x80))&0xC0 != 0 {
				return i
			}
			i += 3
		default:
			return i
		}
	}
	return i
}

// The kinds of byte that a character of a JSON string may begin with.
const (
	jsonOther   = iota // to be looked at
	jsonPlain          // ASCII that stands as it is
	jsonChinese        // the first of three bytes that stand as they are
)

var inJSON = func() (t [256]uint8) {
	for b := ' '; b < utf8.RuneSelf; b++ {
		t[b] = jsonPlain
	}
	t['"'], t['\\'] = jsonOther, jsonOther
	for b := 0xE3; b <= 0xEF; b++ {
		t[b] = jsonChinese
	}
	t[0xED] = jsonOther // may be half of a surrogate pair
	return t
}()

// runeEscape returns how a rune beyond ASCII is escaped; "" if it is not.
func runeEscape(r rune, size int) string {
	switch {
	case r == utf8.RuneError && size == 1:
		return `\ufffd`
	case r == '\u2028':
		return `\u2028`
	case r == '\u2029':
		return `\u2029`
	}
	return ""
}

func appendEscape(dst []byte, b byte) []byte {
	switch b {
	case '"', '\\':
		return append(dst, '\\', b)
	case '\n':
		return append(dst, `\n`...)
	case '\r':
		return append(dst, `\r`...)
	case '\t':
		return append(dst, `\t`...)
	case '\b':
		return append(dst, `\b`...)
	case '\f':
		return append(dst, `\f`...)
	}
	const hex = "0123456789abcdef"
	return append(dst, '\\', 'u', '0', '0', hex[b>>4], hex[b&15])
}
