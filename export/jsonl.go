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

// jsonLine returns a function that appends a row as a line of JSON.
func jsonLine[T any](cols []Column[T]) func(dst []byte, row *T) []byte {
	cells := newJSONCells(cols)
	return func(dst []byte, row *T) []byte {
		for i := range cells {
			c := &cells[i]
			dst = append(dst, c.key...)
			if c.place != nil {
				dst = strconv.AppendInt(dst, int64(c.place(row)), 10)
			} else {
				dst = appendJSON(dst, c.get(row))
			}
		}
		return append(dst, '}', '\n')
	}
}

// jsonLines writes rows as lines of JSON, for one goroutine. It keeps the last line,
// because much of a fact is as in the one before.
type jsonLines[T any] struct {
	cells       []jsonCell[T]
	line, spare []byte
}

func newJSONLines[T any](cols []Column[T]) *jsonLines[T] {
	return &jsonLines[T]{cells: newJSONCells(cols)}
}

func (l *jsonLines[T]) append(dst []byte, row *T) []byte {
	next, from, to := l.spare[:0], 0, 0 // cells of the last line that are as before
	for i := range l.cells {
		c := &l.cells[i]
		text := ""
		if c.place == nil {
			if text = c.get(row); text == c.text && c.size > 0 {
				to += c.size
				continue
			}
		}
		next = append(next, l.line[from:to]...)
		begin := len(next)
		next = append(next, c.key...)
		if c.place != nil {
			next = strconv.AppendInt(next, int64(c.place(row)), 10)
		} else {
			next = appendJSON(next, text)
		}
		to += c.size
		from, c.text, c.size = to, text, len(next)-begin
	}
	next = append(append(next, l.line[from:to]...), '}', '\n')
	l.line, l.spare = next, l.line
	return append(dst, next...)
}

// appendJSON appends s as a JSON string, the same bytes as encoding/json
// gives without HTML escaping: control characters, U+2028 and U+2029 escaped,
// bytes that are not UTF-8 as \ufffd.
func appendJSON(dst []byte, s string) []byte {
	if s == "" {
		return append(dst, '"', '"')
	}
	dst = append(dst, '"')
	from := 0
	for i := 0; i < len(s); {
		b := s[i]
		if b < utf8.RuneSelf {
			if escaped[b] {
				dst = appendEscape(append(dst, s[from:i]...), b)
				from = i + 1
			}
			i++
			continue
		}
		if b >= 0xE3 && b != 0xED && b <= 0xEF && i+2 < len(s) && s[i+1]&0xC0 == 0x80 && s[i+2]&0xC0 == 0x80 {
			i += 3 // nearly all Chinese characters: nothing to escape there
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if escape := runeEscape(r, size); escape != "" {
			dst = append(append(dst, s[from:i]...), escape...)
			from = i + size
		}
		i += size
	}
	return append(append(dst, s[from:]...), '"')
}

// escaped are the ASCII characters that JSON strings do not hold as they are.
var escaped = func() (t [utf8.RuneSelf]bool) {
	for b := range ' ' {
		t[b] = true
	}
	t['"'], t['\\'] = true, true
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
