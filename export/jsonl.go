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
	return factRows{&plainRows[extract.Fact]{w: w, encode: jsonLine(FactColumns(), true)}}, nil
}

func newLedgerJSONL(w io.Writer, _ *Options) (encoder, error) {
	return entryRows{&plainRows[extract.Entry]{w: w, encode: jsonLine(EntryColumns(), true)}}, nil
}

// EntryJSON returns a function that appends an entry as a ledger in JSONL has
// it: one object, every key of the contract in its order, and a line end.
// Several goroutines may call the function at the same time.
func EntryJSON() func(dst []byte, e *extract.Entry) []byte { return jsonLine(EntryColumns(), false) }

// jsonLine returns a function that appends a row as a line of JSON. With keep it
// is for one goroutine: it keeps the last text of each column as written, because
// much of a fact is as in the one before.
func jsonLine[T any](cols []Column[T], keep bool) func(dst []byte, row *T) []byte {
	cells := make([]jsonCell, len(cols))
	for i := range cols {
		lead := byte(',')
		if i == 0 {
			lead = '{'
		}
		cells[i].key, cells[i].keep = append(appendJSON([]byte{lead}, cols[i].Name), ':'), keep
	}
	return func(dst []byte, row *T) []byte {
		for i := range cols {
			if cols[i].Kind == Int {
				dst = strconv.AppendInt(append(dst, cells[i].key...), int64(cols[i].Place(row)), 10)
			} else {
				dst = cells[i].append(dst, cols[i].Get(row))
			}
		}
		return append(dst, '}', '\n')
	}
}

// jsonCell writes a column.
type jsonCell struct {
	key     []byte
	keep    bool
	last    string
	written []byte // key and last
}

func (c *jsonCell) append(dst []byte, text string) []byte {
	if !c.keep {
		return appendJSON(append(dst, c.key...), text)
	}
	if text != c.last || c.written == nil {
		c.last, c.written = text, appendJSON(append(c.written[:0], c.key...), text)
	}
	return append(dst, c.written...)
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
		if b >= 0xE3 && b <= 0xEC && i+2 < len(s) && s[i+1]&0xC0 == 0x80 && s[i+2]&0xC0 == 0x80 {
			i += 3 // nearly all Chinese characters: nothing to escape there
			continue
		}
		if b < utf8.RuneSelf {
			if escaped[b] {
				dst = appendEscape(append(dst, s[from:i]...), b)
				from = i + 1
			}
			i++
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
