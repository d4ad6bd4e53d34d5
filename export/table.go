package export

import (
	"io"
	"slices"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"statsheet/extract"
)

// table prints the rows of one document at a time.
type table[T any] struct {
	w     io.Writer
	o     *Options
	cols  []tableColumn[T]
	cells [][]string
	marks [][]accent
	docs  int
	bare  bool // leave out columns without any text, and a summary without any count
}

type factTable struct{ *table[extract.Fact] }

func (t factTable) Fact(f *extract.Fact) error { t.row(f); return nil }

type entryTable struct{ *table[extract.Entry] }

func (entryTable) Fact(*extract.Fact) error       { return nil }
func (t entryTable) Entry(e *extract.Entry) error { t.row(e); return nil }

// newTable prints facts for people to read on a terminal.
func newTable(w io.Writer, o *Options) (encoder, error) {
	return factTable{&table[extract.Fact]{w: w, o: o, cols: factTableColumns()}}, nil
}

func newLedgerTable(w io.Writer, o *Options) (encoder, error) {
	return entryTable{&table[extract.Entry]{w: w, o: o, cols: entryTableColumns(), bare: true}}, nil
}

func (t *table[T]) row(r *T) {
	cells, marks := make([]string, len(t.cols)), make([]accent, len(t.cols))
	for i := range t.cols {
		c := &t.cols[i]
		cells[i] = ansi.Truncate(oneLine(c.text(r, t.o.Lang)), c.max, "…")
		if c.accent != nil {
			marks[i] = c.accent(r)
		}
	}
	t.cells, t.marks = append(t.cells, cells), append(t.marks, marks)
}

// oneLine makes a text safe for one line of a terminal.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return ' '
		case r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069: // directions
			return -1
		}
		return r
	}, clean(s))
}

// Document prints the rows since the last one under the document's name, and
// the counts of its ledger.
func (t *table[T]) Document(s extract.Summary) error {
	var b strings.Builder
	if t.docs++; t.docs > 1 {
		b.WriteByte('\n')
	}
	b.WriteString(t.paint(strong, t.heading(&s)) + "\n")
	if len(t.cells) > 0 {
		shown := *t
		if t.bare {
			shown.dropEmpty()
		}
		shown.print(&b)
	}
	if !t.bare || len(s.Fates) > 0 {
		b.WriteString(t.paint(faint, SummaryText(s, t.o.Lang)) + "\n")
	}
	t.cells, t.marks = t.cells[:0], t.marks[:0]
	_, err := io.WriteString(t.w, b.String())
	return err
}

// heading names a document, with the date and region its facts build on.
func (t *table[T]) heading(s *extract.Summary) string {
	date, region := "基准日期 ", "地区 "
	if t.o.Lang == En {
		date, region = "date ", "region "
	}
	parts := []string{s.Document}
	for _, p := range []struct{ label, text string }{{"", s.Title}, {date, s.Date}, {region, s.Region}} {
		if p.text != "" {
			parts = append(parts, p.label+p.text)
		}
	}
	return oneLine(strings.Join(parts, " · "))
}

// dropEmpty leaves out the columns in which no row has a text.
func (t *table[T]) dropEmpty() {
	var keep []int
	for i := range t.cols {
		if slices.ContainsFunc(t.cells, func(row []string) bool { return row[i] != "" }) {
			keep = append(keep, i)
		}
	}
	t.cols = pick(t.cols, keep)
	t.cells, t.marks = slices.Clone(t.cells), slices.Clone(t.marks)
	for n := range t.cells {
		t.cells[n], t.marks[n] = pick(t.cells[n], keep), pick(t.marks[n], keep)
	}
}

// pick returns the elements of all at the places in keep.
func pick[E any](all []E, keep []int) []E {
	out := make([]E, len(keep))
	for n, i := range keep {
		out[n] = all[i]
	}
	return out
}

func (t *table[T]) print(b *strings.Builder) {
	widths := t.widths()
	head, rule := make([]string, len(t.cols)), make([]string, len(t.cols))
	for i := range t.cols {
		head[i] = t.pad(i, t.title(i), widths[i])
		rule[i] = strings.Repeat("─", widths[i])
	}
	t.line(b, head, nil)
	b.WriteString(t.paint(faint, strings.Join(rule, "  ")) + "\n")
	for n, cells := range t.cells {
		for i := range cells {
			cells[i] = t.pad(i, ansi.Truncate(cells[i], widths[i], "…"), widths[i])
		}
		t.line(b, cells, t.marks[n])
	}
}

func (t *table[T]) title(i int) string {
	if t.o.Lang == En {
		return t.cols[i].en
	}
	return t.cols[i].zh
}

// line writes one line; marks nil makes it the header.
func (t *table[T]) line(b *strings.Builder, cells []string, marks []accent) {
	for i, c := range cells {
		if i == len(cells)-1 {
			c = strings.TrimRight(c, " ")
		}
		switch {
		case marks == nil:
			c = t.paint(strong, c)
		case marks[i] != plain:
			c = t.paint(accentStyle(marks[i]), c)
		}
		if i > 0 {
			b.WriteString("  ")
		}
		b.WriteString(c)
	}
	b.WriteByte('\n')
}

// widths returns how wide each column is: as wide as its widest cell, unless
// the terminal is too narrow; then the column with most to spare gives way.
func (t *table[T]) widths() []int {
	widths := make([]int, len(t.cols))
	total := 2 * (len(widths) - 1)
	for i := range widths {
		widths[i] = lipgloss.Width(t.title(i))
		for _, cells := range t.cells {
			widths[i] = max(widths[i], lipgloss.Width(cells[i]))
		}
		total += widths[i]
	}
	for t.o.Width > 0 && total > t.o.Width {
		widest := -1
		for i, w := range widths {
			if spare := w - t.cols[i].least; spare > 0 && (widest < 0 || spare > widths[widest]-t.cols[widest].least) {
				widest = i
			}
		}
		if widest < 0 {
			break
		}
		widths[widest]--
		total--
	}
	return widths
}

func (t *table[T]) pad(i int, s string, width int) string {
	gap := strings.Repeat(" ", max(0, width-lipgloss.Width(s)))
	if t.cols[i].right {
		return gap + s
	}
	return s + gap
}

var (
	strong = lipgloss.NewStyle().Bold(true)
	faint  = lipgloss.NewStyle().Faint(true)
)

func accentStyle(a accent) lipgloss.Style {
	switch a {
	case planned:
		return lipgloss.NewStyle().Foreground(lipgloss.Cyan)
	case review:
		return lipgloss.NewStyle().Foreground(lipgloss.Yellow)
	case unclaimed:
		return lipgloss.NewStyle().Foreground(lipgloss.Red)
	case quiet:
		return faint
	case plain, input, settled:
	}
	return lipgloss.NewStyle()
}

// paint colours a text, the spaces around it left out.
func (t *table[T]) paint(s lipgloss.Style, text string) string {
	core := strings.Trim(text, " ")
	if !t.o.Color || core == "" {
		return text
	}
	at := strings.Index(text, core)
	return text[:at] + s.Render(core) + text[at+len(core):]
}

// finish prints rows that no Document has ended.
func (t *table[T]) finish() error {
	if len(t.cells) == 0 {
		return nil
	}
	var b strings.Builder
	t.print(&b)
	t.cells, t.marks = nil, nil
	_, err := io.WriteString(t.w, b.String())
	return err
}

func (t *table[T]) discard() error { return nil }
