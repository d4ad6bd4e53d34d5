package document

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"
)

const (
	maxCells  = 2_000_000 // of a workbook
	maxShared = 3_000_000 // tags and texts of the texts that sheets share
)

// readXLSX reads a workbook: the sheets that are not hidden, each with the
// values as they are shown, numbers with all their decimals. The page is the
// number of the sheet.
func readXLSX(ctx context.Context, src *source, _ *Options) (out *structured, err error) {
	b, err := openBundle(ctx, src)
	if err != nil {
		return nil, err
	}
	if err = b.checkWorkbook(); err != nil {
		return nil, err
	}
	// The library is given damaged files too; what it does not expect ends
	// here.
	defer func() {
		if recover() != nil {
			out, err = nil, &FormatError{Kind: "damaged"}
		}
	}()
	f := b.coreFields()
	if f.author == ownName {
		return nil, &FormatError{Kind: "own"}
	}
	book, err := excelize.OpenReader(src.from(0), excelize.Options{
		UnzipSizeLimit: maxBundle, UnzipXMLSizeLimit: maxMarkup / 4, ShortDatePattern: "yyyy-mm-dd", LongDatePattern: "yyyy-mm-dd",
	})
	if err != nil {
		return nil, &FormatError{Kind: "damaged"}
	}
	defer func() { _ = book.Close() }()
	w := &workbook{ctx: ctx, bundle: b, book: book, paths: b.sheetPaths(), indents: b.styleIndents()}
	if err = w.read(); err != nil {
		return nil, err
	}
	return &structured{parts: w.parts, notes: w.notes, fields: f}, nil
}

// workbook is a workbook that is being read.
type workbook struct {
	ctx    context.Context
	bundle *bundle
	book   *excelize.File
	paths  map[string]string // of the parts that sheets are kept in, by name
	parts  []part
	notes  []Note
	cells  int
	// indents are the indents that cells get by their style.
	indents []int
}

// checkWorkbook refuses parts that would take much more room in memory than in
// the file.
func (b *bundle) checkWorkbook() error {
	for name := range b.files {
		if !strings.HasPrefix(name, "xl/") || !strings.HasSuffix(name, ".xml") {
			continue
		}
		raw, err := b.part(name)
		if err != nil {
			return err
		}
		if strings.HasPrefix(name, "xl/worksheets/") {
			if bytes.Count(raw, []byte("<c"))+bytes.Count(raw, []byte("<row")) > maxCells {
				return &FormatError{Kind: "large"}
			}
			continue
		}
		x := newXMLStream(b.ctx, strings.NewReader(string(raw)))
		for x.next() != nil {
			if x.tokens > maxShared {
				return &FormatError{Kind: "large"}
			}
		}
		if err := x.fault(); err != nil && !isTorn(err) {
			return err
		}
	}
	b.left = maxBundle
	return nil
}

// sheetPaths returns the parts that the sheets of a workbook are kept in.
func (b *bundle) sheetPaths() map[string]string {
	out, targets := map[string]string{}, map[string]string{}
	main := b.related("", "officeDocument")
	raw, err := b.part(main)
	if err != nil {
		return out
	}
	for _, r := range b.relations(main) {
		targets[r.id] = r.target
	}
	// A part that breaks off costs no more than the indents behind that.
	_ = eachElement(b.ctx, raw, func(e xml.StartElement) {
		if e.Name.Local == "sheet" {
			out[value(e, "name")] = targets[relationID(e)]
		}
	})
	return out
}

// relationID returns the attribute r:id of an element, whatever its prefix.
func relationID(e xml.StartElement) string {
	for _, a := range e.Attr {
		if a.Name.Local == "id" && a.Name.Space != "" {
			return a.Value
		}
	}
	return ""
}

func (w *workbook) read() error {
	names := w.book.GetSheetList()
	for i, name := range names {
		if visible, err := w.book.GetSheetVisible(name); err == nil && !visible {
			w.notes = append(w.notes, Note{
				Message: fmt.Sprintf("工作表“%s”是隐藏的，没有读", name),
				English: fmt.Sprintf("the sheet %q is hidden and was not read", name),
			})
			continue
		}
		rows, err := w.rows(name)
		if err != nil {
			return err
		}
		s := &sheet{place: name, page: i + 1}
		s.add(rows)
		if len(names) > 1 && len(s.parts) > 0 {
			w.parts = append(w.parts, part{text: name, fixed: true, kind: Heading, level: 2, place: name, page: i + 1})
		}
		w.parts = append(w.parts, s.parts...)
	}
	return nil
}

// rows returns the rows of a sheet that hold anything, and one blank row where
// others stand between them.
func (w *workbook) rows(name string) ([]sheetRow, error) {
	it, err := w.book.Rows(name)
	if err != nil {
		var none excelize.ErrSheetNotExist
		if errors.As(err, &none) || strings.Contains(err.Error(), "not a worksheet") {
			return nil, nil // a sheet of its own for a chart
		}
		return nil, &FormatError{Kind: "damaged"}
	}
	defer func() { _ = it.Close() }()
	raw, err := w.book.Rows(name) // the numbers in full, beside what is shown
	if err != nil {
		return nil, &FormatError{Kind: "damaged"}
	}
	defer func() { _ = raw.Close() }()
	shape := w.shape(name)
	var out []sheetRow
	for line := 1; it.Next(); line++ {
		if line%1024 == 0 && w.ctx.Err() != nil {
			return nil, w.ctx.Err()
		}
		cells, err := it.Columns()
		if err != nil {
			return nil, &FormatError{Kind: "damaged"}
		}
		if err := fillIn(cells, raw); err != nil {
			return nil, err
		}
		shape.indent(cells, line)
		if w.cells += len(cells) + 1; w.cells > maxCells || len(out) > maxParts {
			return nil, &FormatError{Kind: "large"}
		}
		if line == 1 && isOwnOutput(cells) {
			return nil, &FormatError{Kind: "own"}
		}
		out = appendRow(out, sheetRow{cells: cells, line: line, covered: shape.covered[line]})
	}
	return out, nil
}

// fillIn puts the full numbers of the next row into its cells.
func fillIn(cells []string, raw *excelize.Rows) error {
	if !raw.Next() {
		return nil
	}
	full, err := raw.Columns(excelize.Options{RawCellValue: true})
	if err != nil {
		return &FormatError{Kind: "damaged"}
	}
	for j := range min(len(cells), len(full)) {
		cells[j] = fullNumber(cells[j], full[j])
	}
	return nil
}

// appendRow adds a row; of several blank ones the first.
func appendRow(rows []sheetRow, r sheetRow) []sheetRow {
	for j := range r.cells {
		r.cells[j] = sheetCell(r.cells[j])
	}
	if filledCells(r.cells) > 0 {
		return append(rows, r)
	}
	if len(rows) > 0 && rows[len(rows)-1].cells != nil {
		return append(rows, sheetRow{line: r.line})
	}
	return rows
}
