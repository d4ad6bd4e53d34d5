package export

import (
	"io"
	"strings"
)

// newCSV writes facts as CSV for spreadsheets: UTF-8 with a byte order mark,
// lines ended by CRLF, a header of contract names, cells guarded against
// being read as formulas.
func newCSV(w io.Writer, _ *Options) (encoder, error) {
	p, err := csvRows(w, FactColumns())
	return factRows{p}, err
}

func newLedgerCSV(w io.Writer, _ *Options) (encoder, error) {
	p, err := csvRows(w, EntryColumns())
	return entryRows{p}, err
}

func csvRows[T any](w io.Writer, cols []Column[T]) (*plainRows[T], error) {
	head := []byte("\uFEFF")
	for i := range cols {
		head = append(appendCSV(head, cols[i].Name), csvEnd(i, len(cols))...)
	}
	encode := func(dst []byte, row *T) []byte {
		for i := range cols {
			dst = append(appendCSV(dst, cols[i].Text(row)), csvEnd(i, len(cols))...)
		}
		return dst
	}
	_, err := w.Write(head)
	return &plainRows[T]{w: w, encode: encode}, err
}

func csvEnd(i, n int) string {
	if i == n-1 {
		return "\r\n"
	}
	return ","
}

// appendCSV appends one cell, cleaned, guarded, and quoted where a reader
// could otherwise lose a character.
func appendCSV(dst []byte, s string) []byte {
	s = guard(clean(s))
	if s == "" || !strings.ContainsAny(s, "\",\n\t") && s[0] != ' ' && s[len(s)-1] != ' ' {
		return append(dst, s...)
	}
	dst = append(dst, '"')
	for {
		i := strings.IndexByte(s, '"')
		if i < 0 {
			break
		}
		dst = append(append(dst, s[:i]...), `""`...)
		s = s[i+1:]
	}
	return append(append(dst, s...), '"')
}
