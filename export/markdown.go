package export

import (
	"io"
	"strings"

	"statsheet/extract"
)

// markdown writes the rows of a document as a table under its name, with the
// columns of the table on the terminal and nothing cut off.
type markdown[T any] struct {
	w    io.Writer
	o    *Options
	cols []tableColumn[T]
	docs int
	open string // the document whose table is open; "" for none
	buf  []byte
}

type factMarkdown struct{ *markdown[extract.Fact] }

func (m factMarkdown) Fact(f *extract.Fact) error { return m.row(f.Document, f) }

type entryMarkdown struct{ *markdown[extract.Entry] }

func (entryMarkdown) Fact(*extract.Fact) error       { return nil }
func (m entryMarkdown) Entry(e *extract.Entry) error { return m.row(e.Document, e) }

func newMarkdown(w io.Writer, o *Options) (encoder, error) {
	return factMarkdown{&markdown[extract.Fact]{w: w, o: o, cols: factTableColumns()}}, nil
}

func newLedgerMarkdown(w io.Writer, o *Options) (encoder, error) {
	return entryMarkdown{&markdown[extract.Entry]{w: w, o: o, cols: entryTableColumns()}}, nil
}

func (m *markdown[T]) row(document string, r *T) error {
	m.buf = m.buf[:0]
	if m.open != document {
		m.begin(document)
		m.head()
	}
	for i := range m.cols {
		m.cell(markdownText(m.cols[i].text(r, m.o.Lang)))
	}
	m.buf = append(m.buf, "|\n"...)
	_, err := m.w.Write(m.buf)
	return err
}

func (m *markdown[T]) cell(text string) { m.buf = append(append(append(m.buf, "| "...), text...), ' ') }

// markdownMaker opens the file; it does not show. By it, document.IsOutput knows
// the file when it lies among reports.
const markdownMaker = "<!-- statsheet -->\n\n"

// begin writes the name of a document.
func (m *markdown[T]) begin(document string) {
	if m.docs++; m.docs > 1 {
		m.buf = append(m.buf, '\n')
	} else {
		m.buf = append(m.buf, markdownMaker...)
	}
	m.buf = append(m.buf, "## "+markdownText(document)+"\n"...)
	m.open = document
}

// head writes the titles of the columns.
func (m *markdown[T]) head() {
	m.buf = append(m.buf, '\n')
	for i := range m.cols {
		title := m.cols[i].zh
		if m.o.Lang == En {
			title = m.cols[i].en
		}
		m.cell(title)
	}
	m.buf = append(m.buf, "|\n"...)
	for i := range m.cols {
		rule := "---"
		if m.cols[i].right {
			rule = "--:"
		}
		m.cell(rule)
	}
	m.buf = append(m.buf, "|\n"...)
}

// Document ends the table with the document's title, date and region, and the
// counts of its ledger.
func (m *markdown[T]) Document(s extract.Summary) error {
	m.buf = m.buf[:0]
	if m.open != s.Document {
		m.begin(s.Document)
	}
	m.open = ""
	m.buf = append(m.buf, '\n')
	for _, text := range []string{s.Title, s.Date, s.Region} {
		if text != "" {
			m.buf = append(m.buf, markdownText(text)+" · "...)
		}
	}
	m.buf = append(m.buf, SummaryText(s, m.o.Lang)+"\n"...)
	_, err := m.w.Write(m.buf)
	return err
}

func (*markdown[T]) finish() error  { return nil }
func (*markdown[T]) discard() error { return nil }

// markdownText keeps a text on one line and its characters from being read as
// markup.
func markdownText(s string) string {
	s = strings.TrimSpace(oneLine(s))
	if !strings.ContainsAny(s, markdownMarks) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if strings.ContainsRune(markdownMarks, r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

const markdownMarks = "\\`*_[]<>|~&#$"
