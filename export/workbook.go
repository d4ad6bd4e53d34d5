package export

import (
	"errors"
	"io"
	"slices"
	"sort"

	"github.com/xuri/excelize/v2"

	"statsheet/extract"
)

// workbook is the encoder of .xlsx: the facts and the ledger as they come,
// and sheets made of both when all has come.
type workbook struct {
	out     io.Writer
	o       *Options
	file    *excelize.File
	styles  *styles
	maxRows int // of a worksheet, the header included

	sheets    []worksheet // as they follow each other
	facts     *factSheet  // nil in a workbook of the ledger alone
	ledger    *sheet[extract.Entry]
	catalogue *catalogue // nil in a workbook of the ledger alone
	docs      []extract.Summary
}

// worksheet is one sheet of the workbook, or several when it is long.
type worksheet interface {
	parts() []string // names
	finish() error   // writes what is left
	// describePrint says what is printed; called when all sheets are finished.
	describePrint() error
}

// newWorkbook writes facts and ledger, and the sheets made of them.
func newWorkbook(out io.Writer, o *Options) (encoder, error) {
	b := openWorkbook(out, o)
	b.facts = newFactSheet(b)
	b.ledger = newLedgerSheet(b)
	b.catalogue = newCatalogue()
	b.sheets = []worksheet{b.facts, newIndicatorSheet(b), newPartSheet(b), b.ledger, newRuleSheet(b), newDocumentSheet(b), newNotes(b)}
	return b, b.addSheets()
}

// newLedgerWorkbook writes the ledger, its documents and notes.
func newLedgerWorkbook(out io.Writer, o *Options) (encoder, error) {
	b := openWorkbook(out, o)
	b.ledger = newLedgerSheet(b)
	b.sheets = []worksheet{b.ledger, newDocumentSheet(b), newNotes(b)}
	return b, b.addSheets()
}

func openWorkbook(out io.Writer, o *Options) *workbook {
	f := excelize.NewFile()
	b := &workbook{out: out, o: o, file: f, styles: newStyles(f), maxRows: excelize.TotalRows}
	if o.MaxRows > 1 && o.MaxRows < b.maxRows {
		b.maxRows = o.MaxRows
	}
	return b
}

// addSheets makes the worksheets in their order; excelize begins with one.
func (b *workbook) addSheets() error {
	err := b.file.SetSheetName("Sheet1", b.sheets[0].parts()[0])
	for _, s := range b.sheets[1:] {
		_, added := b.file.NewSheet(s.parts()[0])
		err = errors.Join(err, added)
	}
	return err
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
	b.catalogue.add(f)
	return b.facts.fact(f)
}

// Entry adds a row to the ledger.
func (b *workbook) Entry(e *extract.Entry) error { return b.ledger.add(e) }

// Document ends a document.
func (b *workbook) Document(s extract.Summary) error {
	b.docs = append(b.docs, s)
	if b.facts != nil {
		b.facts.endDocument()
		b.catalogue.endDocument()
	}
	return nil
}

// finish ends the worksheets and writes the file.
func (b *workbook) finish() error {
	if b.catalogue != nil {
		b.catalogue.endDocument()
	}
	for _, s := range b.sheets {
		if err := s.finish(); err != nil {
			return err
		}
	}
	b.sortSheets()
	for _, s := range b.sheets { // a name that belongs to a sheet counts its place
		if err := s.describePrint(); err != nil {
			return err
		}
	}
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

// sortSheets puts further worksheets beside the first of their kind.
func (b *workbook) sortSheets() {
	var order []string
	for _, s := range b.sheets {
		order = append(order, s.parts()...)
	}
	list := b.file.WorkBook.Sheets.Sheet
	sort.SliceStable(list, func(i, j int) bool {
		return slices.Index(order, list[i].Name) < slices.Index(order, list[j].Name)
	})
}

// describe sets what the file says about itself.
func (b *workbook) describe() error {
	const noTime = "2000-01-01T00:00:00Z" // fixed, so that equal facts give equal bytes
	return errors.Join(
		b.file.SetDocProps(&excelize.DocProperties{Title: b.title(), Creator: "statsheet", LastModifiedBy: "statsheet", Created: noTime, Modified: noTime, Language: b.say("zh-CN", "en")}),
		b.file.SetAppProps(&excelize.AppProperties{Application: "statsheet"}),
	)
}

// title names the workbook: by its option, its one document, or its content.
func (b *workbook) title() string {
	title := b.o.Title
	if title == "" && len(b.docs) == 1 {
		title = b.docs[0].Title
	}
	if title == "" {
		title = b.say("报告中的统计数据", "Statistics found in reports")
	}
	return cellText(title, b.o.Lang)
}
