package export

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/runes"
	"golang.org/x/text/transform"

	"statsheet/extract"
)

// CSV says how CSV is written. The zero value is for Excel: UTF-8 with a byte
// order mark, lines ended by CRLF.
type CSV struct {
	// Plain leaves out the byte order mark and ends lines with LF.
	Plain bool
	// Encoding is utf-8, which "" means too, or gb18030, which has no byte
	// order mark. Private-use characters, which it cannot tell apart, are
	// written as U+FFFD.
	Encoding string
	// SDMX writes facts as SDMX-CSV 2.0 observations, see sdmx.go.
	SDMX bool
	// Wide writes one row an indicator, region and period, see wide.go.
	Wide bool
}

// The encodings of CSV.
const (
	encodingUTF8 = "utf-8"
	encodingGB   = "gb18030"
)

// Encodings returns the encodings that CSV can be written in.
func Encodings() []string { return []string{encodingUTF8, encodingGB} }

func (c *CSV) check() error {
	if c.Wide && c.SDMX {
		return errors.New("CSV is either wide or SDMX")
	}
	switch c.Encoding {
	case "":
		c.Encoding = encodingUTF8
	case encodingUTF8, encodingGB:
	default:
		return fmt.Errorf("unknown encoding %q%s; known are %s", c.Encoding, didYouMean(c.Encoding, Encodings()), strings.Join(Encodings(), " "))
	}
	return nil
}

// lineEnd is what ends a line.
func (c *CSV) lineEnd() string {
	if c.Plain {
		return "\n"
	}
	return "\r\n"
}

// mark is what a file begins with.
func (c *CSV) mark() string {
	if c.Plain || c.Encoding != encodingUTF8 {
		return ""
	}
	return "\uFEFF"
}

// newCSV writes facts as CSV: a header of contract names, cells guarded
// against being read as formulas.
func newCSV(w io.Writer, o *Options) (encoder, error) {
	if o.CSV.Wide {
		return newWideCSV(w, o)
	}
	p, err := newCSVRows(w, &o.CSV, csvFactColumns(&o.CSV))
	return factRows{p}, err
}

func newLedgerCSV(w io.Writer, o *Options) (encoder, error) {
	p, err := newCSVRows(w, &o.CSV, EntryColumns())
	return entryRows{p}, err
}

// csvFactColumns are the columns of facts.
func csvFactColumns(c *CSV) []Column[extract.Fact] {
	if c.SDMX {
		return sdmxColumns()
	}
	return FactColumns()
}

// csvRows writes rows as CSV in an encoding.
type csvRows[T any] struct {
	plainRows[T]
	encoded io.WriteCloser // nil for UTF-8
}

func newCSVRows[T any](w io.Writer, c *CSV, cols []Column[T]) (*csvRows[T], error) {
	p := &csvRows[T]{}
	if c.Encoding == encodingGB {
		p.encoded = transform.NewWriter(w, transform.Chain(runes.Map(encodable), simplifiedchinese.GB18030.NewEncoder()))
		w = p.encoded
	}
	separators := make([]string, len(cols))
	for i := range separators {
		separators[i] = ","
	}
	separators[len(cols)-1] = c.lineEnd()
	head := []byte(c.mark())
	for i := range cols {
		head = append(appendCSV(head, cols[i].Name), separators[i]...)
	}
	p.plainRows = plainRows[T]{w: w, encode: func(dst []byte, row *T) []byte {
		for i := range cols {
			dst = append(appendCSV(dst, cols[i].Text(row)), separators[i]...)
		}
		return dst
	}}
	_, err := w.Write(head)
	return p, err
}

// finish writes what the encoding holds back.
func (p *csvRows[T]) finish() error {
	if p.encoded == nil {
		return nil
	}
	return p.encoded.Close()
}

// encodable replaces the private-use characters, whose codes in GB18030 stand
// for others.
func encodable(r rune) rune {
	if r >= 0xE000 && r <= 0xF8FF {
		return '\uFFFD'
	}
	return r
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
