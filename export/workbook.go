package export

import (
	"errors"
	"io"
	"slices"
	"sort"

	"github.com/xuri/excelize/v2"

	"statsheet/extract"
)

// workbook is the encoder of .xlsx: the facts, the ledger, and notes on how
// to read them.
type workbook struct {
	out     io.Writer
	o       *Options
	file    *excelize.File
	styles  *styles
	maxRows int                  // of a worksheet, the header included
	facts   *sheet[extract.Fact] // nil in a workbook of the ledger alone
	ledger  *sheet[extract.Entry]
	docs    []extract.Summary
}

// newWorkbook writes facts, ledger and notes.
func newWorkbook(out io.Writer, o *Options) (encoder, error) {
	b := openWorkbook(out, o)
	b.facts = &sheet[extract.Fact]{
		book: b, name: b.say("数据", "Facts"), table: "facts",
		cols: arrange(FactColumns(), factSheetOrder), frozen: 1, printed: slices.Index(factSheetOrder, "sentence") + 1, accent: factAccent,
	}
	return b, b.addSheets()
}

// newLedgerWorkbook writes the ledger and notes.
func newLedgerWorkbook(out io.Writer, o *Options) (encoder, error) {
	b := openWorkbook(out, o)
	return b, b.addSheets()
}

// addSheets makes the worksheets in their order; excelize begins with one.
func (b *workbook) addSheets() error {
	names := []string{b.ledger.name, b.notesName()}
	if b.facts != nil {
		names = slices.Insert(names, 0, b.facts.name)
	}
	err := b.file.SetSheetName("Sheet1", names[0])
	for _, name := range names[1:] {
		_, added := b.file.NewSheet(name)
		err = errors.Join(err, added)
	}
	return err
}

func openWorkbook(out io.Writer, o *Options) *workbook {
	f := excelize.NewFile()
	b := &workbook{out: out, o: o, file: f, styles: newStyles(f), maxRows: excelize.TotalRows}
	b.ledger = &sheet[extract.Entry]{
		book: b, name: b.say("数字清单", "Numbers"), table: "numbers",
		cols: arrange(EntryColumns(), ledgerSheetOrder), frozen: 1, printed: len(ledgerSheetOrder), accent: ledgerAccent,
	}
	return b
}

// factSheetOrder are the columns people read, in the order they read them;
// those not named follow behind, in the order of the contract.
var factSheetOrder = []string{
	"indicator", "region", "period", "value", "high", "unit", "bound", "measure", "direction", "basis",
	"base_period", "status", "per", "mention", "sentence", "section", "document", "page", "line",
}

var ledgerSheetOrder = []string{
	"text", "fate", "reason", "kind", "value", "high", "unit", "bound", "sentence", "document", "line",
}

// arrange puts the named columns first.
func arrange[T any](cols []Column[T], first []string) []Column[T] {
	rank := func(c Column[T]) int {
		if i := slices.Index(first, c.Name); i >= 0 {
			return i
		}
		return len(first)
	}
	slices.SortStableFunc(cols, func(a, b Column[T]) int { return rank(a) - rank(b) })
	return cols
}

func factAccent(f *extract.Fact, column string) accent {
	switch column {
	case "status":
		return statusAccent(f)
	case "indicator", "period", "region":
		return inheritedAccent(column)(f)
	}
	return plain
}

func ledgerAccent(e *extract.Entry, column string) accent {
	if column == "fate" || column == "text" {
		return fateAccent(e)
	}
	return plain
}

// say returns the word of the workbook's language.
func (b *workbook) say(zh, en string) string {
	if b.o.Lang == En {
		return en
	}
	return zh
}

// Fact adds a row to the facts.
func (b *workbook) Fact(f *extract.Fact) error {
	if b.facts == nil {
		return nil
	}
	return b.facts.add(f)
}

// Entry adds a row to the ledger.
func (b *workbook) Entry(e *extract.Entry) error { return b.ledger.add(e) }

// Document adds a document to the notes.
func (b *workbook) Document(s extract.Summary) error {
	b.docs = append(b.docs, s)
	return nil
}

// page is how a worksheet is printed.
type page string

const (
	pageWide page = "landscape"
	pageTall page = "portrait"
)

// openSheet begins a worksheet. What is set before the first row, and cannot
// be set later, is set here.
func (b *workbook) openSheet(name string, p page) (*excelize.StreamWriter, error) {
	if _, err := b.file.NewSheet(name); err != nil { // does nothing for one that is there
		return nil, err
	}
	fit, orientation, wide, tall, a4 := true, string(p), 1, 0, 9
	margin, edge := 0.4, 0.6
	err := errors.Join(
		b.file.SetSheetDimension(name, ""), // unknown until the end, and wrong is worse than none
		b.file.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &fit}),
		b.file.SetPageLayout(name, &excelize.PageLayoutOptions{Size: &a4, Orientation: &orientation, FitToWidth: &wide, FitToHeight: &tall}),
		b.file.SetPageMargins(name, &excelize.PageLayoutMarginsOptions{Left: &margin, Right: &margin, Top: &edge, Bottom: &edge}),
		b.file.SetHeaderFooter(name, &excelize.HeaderFooterOptions{OddFooter: "&L&A&R&P / &N"}),
	)
	if err != nil {
		return nil, err
	}
	return b.file.NewStreamWriter(name)
}

// finish ends the worksheets and writes the file.
func (b *workbook) finish() error {
	if b.facts != nil {
		if err := b.facts.finish(); err != nil {
			return err
		}
	}
	if err := b.ledger.finish(); err != nil {
		return err
	}
	if err := b.writeNotes(); err != nil {
		return err
	}
	b.sortSheets()
	if err := b.describe(); err != nil {
		return err
	}
	return errors.Join(b.write(), b.discard())
}

func (b *workbook) write() error {
	a, err := newArchive(b.out)
	if err != nil {
		return err
	}
	b.file.SetZipWriter(func(io.Writer) excelize.ZipWriter { return a })
	err = b.file.Write(io.Discard)
	return errors.Join(err, a.remove())
}

// discard removes the temporary files.
func (b *workbook) discard() error { return b.file.Close() }

// sheetOrder returns the names of the worksheets as they follow each other.
func (b *workbook) sheetOrder() []string {
	var names []string
	if b.facts != nil {
		names = append(names, b.facts.parts...)
	}
	return append(append(names, b.ledger.parts...), b.notesName())
}

// sortSheets puts further worksheets beside the first of their kind.
func (b *workbook) sortSheets() {
	order := b.sheetOrder()
	list := b.file.WorkBook.Sheets.Sheet
	sort.SliceStable(list, func(i, j int) bool {
		return slices.Index(order, list[i].Name) < slices.Index(order, list[j].Name)
	})
}

// describe sets what the file says about itself, and how it is printed.
func (b *workbook) describe() error {
	const noTime = "2000-01-01T00:00:00Z" // fixed, so that equal facts give equal bytes
	err := errors.Join(
		b.file.SetDocProps(&excelize.DocProperties{Title: b.title(), Creator: "statsheet", LastModifiedBy: "statsheet", Created: noTime, Modified: noTime, Language: b.say("zh-CN", "en")}),
		b.file.SetAppProps(&excelize.AppProperties{Application: "statsheet"}),
	)
	if err != nil {
		return err
	}
	if b.facts != nil {
		if err = printArea(b, b.facts); err != nil {
			return err
		}
	}
	return printArea(b, b.ledger)
}

// printArea repeats the header on every page and prints the columns that
// people read.
func printArea[T any](b *workbook, s *sheet[T]) error {
	cols, err := s.printRange()
	if err != nil {
		return err
	}
	for _, part := range s.parts {
		ref := "'" + part + "'!"
		err = errors.Join(err,
			b.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Area", RefersTo: ref + cols, Scope: part}),
			b.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: ref + "$1:$1", Scope: part}),
		)
	}
	return err
}
