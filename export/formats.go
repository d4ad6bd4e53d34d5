package export

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"statsheet/extract"
	"statsheet/rules"
)

// The languages of what people read.
const (
	Zh = "zh"
	En = "en"
)

// Options say how outputs are written. The zero value gives Chinese titles
// and no colour.
type Options struct {
	Lang    string // Zh or En; "" is Zh
	Title   string // of the workbook; "" takes the title of its one document, or a general one
	Program string // name and version of the program, for the workbook's notes
	Command string // the command line, for the workbook's notes
	Packs   []Pack // the rule packs in use
	View    string // HTML view of the same run, relative to the workbook: its rows lead there
	// Rule finds a rule in use by its id, for the workbook; nil for none.
	Rule func(id string) (Rule, bool)
	// Suggest finds a rule for each group of unclaimed numbers; nil for none.
	Suggest func([]extract.Gap) []Suggestion
	// Tell is told in Lang what the user should know about an output: a
	// backup, its size; nil for no one.
	Tell    func(string)
	CSV     CSV // how CSV is written
	MaxRows int // rows of a worksheet, after which a further one begins; 0: as many as it can hold
	// Resources are the CSV files that a data package describes.
	Resources []Resource
	Stdout    io.Writer // where "-" and Print write
	Color     bool      // colour the terminal table
	Width     int       // columns of the terminal; 0 does not limit the table
}

// Pack is a rule pack as the workbook names it.
type Pack struct{ ID, Title, Version string }

// Rule is a rule as the workbook names it.
type Rule struct {
	ID, Title, Pack string // ID is pack/rule
	Status          string // stable, experimental
	Examples        int
}

// Writer takes facts and ledger entries as they are found, document after
// document, and makes a file of them. A format that has no place for entries,
// or for facts, or for the text, ignores them.
type Writer interface {
	// ShowsText reports whether the format shows the text of the reports.
	// Only then need Begin and Block be called.
	ShowsText() bool
	// ListsNumbers reports whether the format has a place for entries of the
	// ledger. Only then need Entry be called.
	ListsNumbers() bool
	// Rows is how many rows Close wrote, where they are not one a fact; else 0.
	Rows() int
	// Begin begins a document, of which name, title, date and region are
	// known.
	Begin(extract.Summary) error
	// Block adds one block of the document's text. Its facts and entries
	// follow before the next.
	Block(*extract.Block) error
	// Fact adds one fact. The writer keeps no reference to it.
	Fact(*extract.Fact) error
	// Entry adds one entry of the ledger.
	Entry(*extract.Entry) error
	// Document ends a document.
	Document(extract.Summary) error
	// Close completes the output and puts it in its place, or reports why it
	// cannot; then nothing is replaced and no partial file stays.
	Close() error
	// Abort gives up and removes what was written. After Close it does nothing.
	Abort() error
}

// encoder turns rows into the bytes of one format.
type encoder interface {
	Fact(*extract.Fact) error
	Document(extract.Summary) error
	// finish writes what is left; discard only frees what is held.
	finish() error
	discard() error
}

// entryEncoder is an encoder that has a place for entries of the ledger.
type entryEncoder interface {
	encoder
	Entry(*extract.Entry) error
}

// rowCounter is an encoder that writes other rows than one a fact.
type rowCounter interface {
	encoder
	written() int
}

// textEncoder is an encoder that shows the text of the reports.
type textEncoder interface {
	encoder
	Begin(extract.Summary) error
	Block(*extract.Block) error
}

// A format is one way to write facts, and one to write a ledger.
type format struct {
	name   string // for Print
	ending string // of file names; "" if it is not for files
	facts  func(io.Writer, *Options) (encoder, error)
	ledger func(io.Writer, *Options) (encoder, error)
}

// grows reports whether a file that is there is added to, not replaced.
func (f *format) grows() bool { return f.name == "sqlite" }

// formats is the table of all formats.
func formats() []format {
	return []format{
		{"xlsx", ".xlsx", newWorkbook, newLedgerWorkbook},
		{"csv", ".csv", newCSV, newLedgerCSV},
		{"jsonl", ".jsonl", newJSONL, newLedgerJSONL},
		{"parquet", ".parquet", newParquet, newLedgerParquet},
		{"html", ".html", newView, newLedgerView},
		{"sqlite", ".db", newStore, newLedgerStore},
		{"markdown", ".md", newMarkdown, newLedgerMarkdown},
		{"datapackage", PackageName, newPackage, newPackage},
		{"table", "", newTable, newLedgerTable},
	}
}

// stdoutFormat is what "-" and a device without an ending get.
const stdoutFormat = "jsonl"

// Endings returns the endings of file names that Create knows.
func Endings() []string {
	var list []string
	for _, f := range formats() {
		if f.ending != "" {
			list = append(list, f.ending)
		}
	}
	return list
}

// Ending returns the part of a file name that tells its format: what follows
// the last point, or datapackage.json. It is in lower case.
func Ending(path string) string {
	if strings.EqualFold(filepath.Base(path), PackageName) {
		return PackageName
	}
	return strings.ToLower(filepath.Ext(path))
}

// Create opens an output for facts. The ending of path chooses the format;
// "-" is JSONL on o.Stdout. The file appears, or is replaced, on Close.
func Create(path string, o Options) (Writer, error) {
	return create(path, o, func(f *format) newEncoder { return f.facts })
}

// CreateLedger opens an output for the ledger, as Create does for facts.
func CreateLedger(path string, o Options) (Writer, error) {
	return create(path, o, func(f *format) newEncoder { return f.ledger })
}

// Print writes facts to o.Stdout in the format of that name: table, jsonl,
// csv, html or xlsx.
func Print(name string, o Options) (Writer, error) {
	return printTo(name, o, func(f *format) newEncoder { return f.facts })
}

// PrintLedger writes the ledger to o.Stdout in the format of that name.
func PrintLedger(name string, o Options) (Writer, error) {
	return printTo(name, o, func(f *format) newEncoder { return f.ledger })
}

type newEncoder func(io.Writer, *Options) (encoder, error)

func create(path string, o Options, pick func(*format) newEncoder) (Writer, error) {
	if path == "-" {
		return printTo(stdoutFormat, o, pick)
	}
	if err := o.check(); err != nil {
		return nil, err
	}
	f, err := formatOf(path)
	if err != nil {
		return nil, err
	}
	t, err := openTarget(path, f.grows())
	if err != nil {
		return nil, err
	}
	return open(t, pick(f), &o)
}

func printTo(name string, o Options, pick func(*format) newEncoder) (Writer, error) {
	if err := o.check(); err != nil {
		return nil, err
	}
	if o.Stdout == nil {
		return nil, errors.New("write to standard output: no Stdout given")
	}
	var names []string
	for _, f := range formats() {
		if f.name == name {
			return open(newStream(o.Stdout), pick(&f), &o)
		}
		names = append(names, f.name)
	}
	return nil, fmt.Errorf("unknown format %q%s; known are %s", name, didYouMean(name, names), strings.Join(names, " "))
}

func (o *Options) check() error {
	if o.Lang == "" {
		o.Lang = Zh
	}
	if o.Lang != Zh && o.Lang != En {
		return fmt.Errorf("unknown language %q; known are %s and %s", o.Lang, Zh, En)
	}
	return o.CSV.check()
}

// formatOf returns the format that the ending of path stands for.
func formatOf(path string) (*format, error) {
	ending := Ending(path)
	for _, f := range formats() {
		if f.ending != "" && f.ending == ending || ending == "" && f.name == stdoutFormat && existsAsStream(path) {
			return &f, nil
		}
	}
	known := strings.Join(Endings(), " ")
	if ending == "" || ending == "." {
		return nil, fmt.Errorf("write %s: the name has no ending to tell the format; use one of %s, as in %s", path, known, strings.TrimSuffix(path, ".")+Endings()[0])
	}
	return nil, fmt.Errorf("write %s: unknown format %s%s; known are %s", path, ending, didYouMean(ending, Endings()), known)
}

// didYouMean returns `, did you mean "x"?` for the nearest of the names if it
// is near enough, else "".
func didYouMean(name string, names []string) string {
	best := rules.Nearest(name, names)
	if best == "" {
		return ""
	}
	return fmt.Sprintf(", did you mean %q?", best)
}
