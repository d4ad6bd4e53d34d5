package document

import (
	"bufio"
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"io"
	"path"
	"slices"
	"strings"
)

// valueEndings are the endings of files of separated values.
var valueEndings = []string{".csv", ".tsv", ".tab"}

// valueKind tells a file of separated values. Only its name can tell: commas
// stand in prose too.
func valueKind(name string) string {
	if slices.Contains(valueEndings, strings.ToLower(path.Ext(name))) {
		return "csv"
	}
	return ""
}

// readCSV reads separated values as one sheet.
func readCSV(ctx context.Context, src *source, _ *Options) (*structured, error) {
	c, err := detectCharset(src)
	if err != nil {
		return nil, err
	}
	raw, err := readMost(c.decode(src.from(c.skip)), maxMarkup)
	if err != nil {
		return nil, err
	}
	comma := separatorOf(raw)
	if widest(raw, comma) > maxSheetColumns {
		return nil, &FormatError{Kind: "large"}
	}
	r := csv.NewReader(bytes.NewReader(raw))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord, r.ReuseRecord = comma, true, -1, true
	s := &sheet{}
	var rows []sheetRow
	for n, after := 0, 1; ; n++ {
		record, err := r.Read()
		var fault *csv.ParseError
		switch {
		case errors.Is(err, io.EOF):
			s.add(rows)
			return &structured{parts: s.parts, encoding: c.name}, nil
		case err != nil && !errors.As(err, &fault):
			return nil, err
		case slices.ContainsFunc(record, func(f string) bool { return len(f) > maxField }):
			return nil, &FormatError{Kind: "quotes"}
		case n > maxParts:
			return nil, &FormatError{Kind: "large"}
		case n%1024 == 0 && ctx.Err() != nil:
			return nil, ctx.Err()
		}
		cells := make([]string, len(record))
		for j := range record {
			cells[j] = sheetCell(record[j])
		}
		if n == 0 && isOwnOutput(cells) {
			return nil, &FormatError{Kind: "own"}
		}
		line, _ := r.FieldPos(0)
		if line > after {
			rows = append(rows, sheetRow{line: after})
		}
		after = line + 1 + lineEnds(record)
		rows = append(rows, sheetRow{cells: cells, line: line})
	}
}

// widest returns the most separators that stand in one line.
func widest(raw []byte, comma rune) int {
	most, sep := 0, []byte(string(comma))
	for line := range bytes.Lines(raw) {
		most = max(most, bytes.Count(line, sep))
	}
	return most
}

// maxField is the longest value in bytes: a longer one shows that a quotation
// mark was left open.
const maxField = 1 << 20

// lineEnds counts the line ends inside the fields of a record.
func lineEnds(record []string) int {
	n := 0
	for _, f := range record {
		n += strings.Count(f, "\n")
	}
	return n
}

// separators of values, the usual one first.
var separators = []rune{',', '\t', ';', '|', '，'}

// separatorOf returns the separator that divides the first lines most evenly.
func separatorOf(raw []byte) rune {
	best, most := separators[0], 0
	for _, sep := range separators {
		lines := bufio.NewScanner(bytes.NewReader(raw[:min(len(raw), 64<<10)]))
		lines.Buffer(nil, 128<<10)
		counts := map[int]int{}
		for lines.Scan() {
			if n := bytes.Count(lines.Bytes(), []byte(string(sep))); n > 0 {
				counts[n]++
			}
		}
		for n, k := range counts {
			if score := k*100 + min(n, 99); score > most {
				best, most = sep, score
			}
		}
	}
	return best
}
