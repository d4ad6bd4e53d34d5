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
	return factRows{&plainRows[extract.Fact]{w: w, encode: jsonLine(FactColumns())}}, nil
}

func newLedgerJSONL(w io.Writer, _ *Options) (encoder, error) {
	return entryRows{&plainRows[extract.Entry]{w: w, encode: EntryJSON()}}, nil
}

// EntryJSON returns a function that appends an entry as a ledger in JSONL has
// it: one object, every key of the contract in its order, and a line end.
// Several goroutines may call the function at the same time.
func EntryJSON() func(dst []byte, e *extract.Entry) []byte { return jsonLine(EntryColumns()) }

// jsonLine returns a function that appends a row as a line of JSON.
func jsonLine[T any](cols []Column[T]) func(dst []byte, row *T) []byte {
	keys := make([][]byte, len(cols))
	for i := range cols {
		lead := byte(',')
		if i == 0 {
			lead = '{'
		}
		keys[i] = append(appendJSON([]byte{lead}, cols[i].Name), ':')
	}
	return func(dst []byte, row *T) []byte {
		for i := range cols {
			dst = append(dst, keys[i]...)
			if cols[i].Kind == Int {
				dst = strconv.AppendInt(dst, int64(cols[i].Place(row)), 10)
			} else {
				dst = appendJSON(dst, cols[i].Get(row))
			}
		}
		return append(dst, '}', '\n')
	}
}

// appendJSON appends s as a JSON string, the same bytes as encoding/json
// gives without HTML escaping: control characters, U+2028 and U+2029 escaped,
// bytes that are not UTF-8 as \ufffd.
func appendJSON(dst []byte, s string) []byte {
	dst = append(dst, '"')
	from := 0
	for i := 0; i < len(s); {
		b := s[i]
		if b >= ' ' && b < utf8.RuneSelf && b != '"' && b != '\\' {
			i++
			continue
		}
		if b < utf8.RuneSelf {
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
	return append(append(dst, s[from:]...), '"')
}

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
