package export

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
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
	archive *archive
	styles  *styles
	maxRows int // of a worksheet, the header included

	sheets    []worksheet // as they follow each other
	first     worksheet   // the overview; nil in a workbook of the ledger alone
	facts     *factSheet  // nil in a workbook of the ledger alone
	ledger    *sheet[extract.Entry]
	catalogue *catalogue // nil in a workbook of the ledger alone
	digest    *digest    // nil as well
	reviews   *reviews   // of the workbook that is replaced
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
	b, err := openWorkbook(out, o)
	if err != nil {
		return nil, err
	}
	b.facts = newFactSheet(b)
	b.ledger = newLedgerSheet(b)
	b.catalogue, b.digest = newCatalogue(), newDigest()
	if t, ok := out.(*target); ok && t.tmp != "" && t.perm != 0 {
		b.reviews = readReviews(t.dest)
	}
	indicators, parts, gaps := newIndicatorSheet(b), newPartSheet(b), newGapSheet(b)
	b.first = &overview{freeSheet{book: b, name: b.named(overviewName), columns: len(overviewWidths)}, b.digest, indicators, parts, gaps}
	b.sheets = []worksheet{b.first, b.facts, indicators, parts, b.ledger, gaps, newRuleSheet(b), newDocumentSheet(b), newNotes(b)}
	return b, b.addSheets()
}

// newLedgerWorkbook writes the ledger, its documents and notes.
func newLedgerWorkbook(out io.Writer, o *Options) (encoder, error) {
	b, err := openWorkbook(out, o)
	if err != nil {
		return nil, err
	}
	b.ledger = newLedgerSheet(b)
	b.sheets = []worksheet{b.ledger, newGapSheet(b), newDocumentSheet(b), newNotes(b)}
	return b, b.addSheets()
}

func openWorkbook(out io.Writer, o *Options) (*workbook, error) {
	dir := os.TempDir()
	if t, ok := out.(*target); ok && t.tmp != "" { // where the workbook has room, its parts have
		dir = filepath.Dir(t.tmp)
	}
	p, err := newPacker(dir)
	if err != nil {
		return nil, err
	}
	f := excelize.NewFile()
	b := &workbook{out: out, o: o, file: f, archive: &archive{out: out, packer: p, rows: map[string]*stream{}}, styles: newStyles(f), reviews: &reviews{}, maxRows: excelize.TotalRows}
	if o.MaxRows > 1 && o.MaxRows < b.maxRows {
		b.maxRows = o.MaxRows
	}
	return b, nil
}

// addSheets makes the worksheets in their order; excelize begins with one.
func (b *workbook) addSheets() error {
	err := b.file.SetSheetName("Sheet1", b.sheets[0].parts()[0])
	for _, s := range b.sheets[1:] {
		_, added := b.file.NewSheet(s.parts()[0])
		err = errors.Join(err, added)
	}
	if err != nil {
		return errors.Join(err, b.discard())
	}
	return nil
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
	b.digest.add(f, b.facts.count)
	if b.facts.count == crowd {
		b.tell(b.say("已超过 1,000,000 条数据：工作簿会很大，打开很慢；建议改用 .parquet、.csv 或 .db", "more than 1,000,000 facts: the workbook will be large and slow to open; consider .parquet, .csv or .db"))
	}
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
		b.digest.endDocument(&s)
	}
	return nil
}

// crowd is how many facts are too many for people to work with in a workbook,
// or to read on a page.
const crowd = 1_000_000

// finish ends the worksheets and writes the file.
func (b *workbook) finish() error {
	if b.facts != nil {
		b.catalogue.endDocument()
		b.digest.endDocument(&extract.Summary{})
	}
	if err := b.keepReviews(); err != nil {
		return err
	}
	for _, s := range b.sheets {
		if s == b.first {
			continue // it tells about the others
		}
		if err := s.finish(); err != nil {
			return err
		}
	}
	if b.first != nil {
		if err := b.first.finish(); err != nil {
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
	b.file.SetZipWriter(func(io.Writer) excelize.ZipWriter { return b.archive })
	return b.file.Write(io.Discard)
}

// rowsOf begins the rows of a worksheet that excelize makes the frame of.
func (b *workbook) rowsOf(name string) *stream {
	rows := b.archive.packer.stream()
	b.archive.rows[b.partPath(name)] = rows
	return rows
}

// partPath is the name of a worksheet's part.
func (b *workbook) partPath(name string) string {
	for id, title := range b.file.GetSheetMap() {
		if title == name {
			return fmt.Sprintf("xl/worksheets/sheet%d.xml", id)
		}
	}
	return ""
}

// discard removes the temporary files.
func (b *workbook) discard() error {
	return errors.Join(b.archive.packer.remove(), b.file.Close())
}

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
	types := b.file.ContentTypes
	sort.Slice(types.Defaults, func(i, j int) bool { // a chart adds them in the order of a map
		return types.Defaults[i].Extension < types.Defaults[j].Extension
	})
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
