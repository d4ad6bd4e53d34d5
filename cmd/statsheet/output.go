package main

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"statsheet/export"
	"statsheet/extract"
)

// checkOutputs finds what is wrong with the outputs before anything is read:
// an unknown ending, a missing folder, a path named twice, a path that is also
// an input.
func (c *console) checkOutputs(outputs []string, ledger string, inputs []input) error {
	if err := c.checkPackages(wantedOutputs(outputs, ledger)); err != nil {
		return err
	}
	if ledger != "" {
		outputs = append(slices.Clone(outputs), ledger)
	}
	seen := map[string]bool{}
	for _, out := range outputs {
		key := "-"
		if out != "-" {
			if err := c.checkOutput(out); err != nil {
				return err
			}
			key = identity(out)
		}
		if seen[key] {
			return c.usageError(msgOutputTwice, out)
		}
		seen[key] = true
		for _, in := range inputs {
			if in.err == nil && in.path != "-" && sameFile(in.path, out) {
				return c.usageError(msgOutputInput, out)
			}
		}
	}
	return nil
}

func (c *console) checkOutput(path string) error {
	folder := filepath.Dir(path)
	info, err := os.Stat(folder)
	switch {
	case errors.Is(err, os.ErrNotExist), errors.Is(err, syscall.ENOTDIR), err == nil && !info.IsDir():
		return c.usageError(msgOutputFolder, folder, path)
	case err != nil:
		return c.usageError(msgOutput, path, c.reason(err))
	}
	if info, err = os.Stat(path); err == nil && info.IsDir() {
		return c.usageError(msgOutputIsDir, path)
	}
	return c.checkEnding(path)
}

func sameFile(a, b string) bool {
	if identity(a) == identity(b) {
		return true
	}
	first, err := os.Stat(a)
	if err != nil {
		return false
	}
	second, err := os.Stat(b)
	return err == nil && os.SameFile(first, second)
}

// checkEnding refuses an ending that no format has. A device or pipe needs
// none.
func (c *console) checkEnding(path string) error {
	ending := export.Ending(path)
	if slices.Contains(export.Endings(), ending) {
		return nil
	}
	if info, err := os.Stat(path); err == nil && ending == "" && (!info.Mode().IsRegular() || strings.HasPrefix(path, "/dev/")) {
		return nil
	}
	return c.usageError(msgOutputEnding, path, strings.Join(export.Endings(), " "), c.didYouMean(ending, export.Endings()))
}

// outputFile is one of the files that a run writes.
type outputFile struct {
	path   string // "" is the table on standard output
	ledger bool
	writer export.Writer
}

// outputs are all that a run writes to.
type outputs struct {
	*console
	files   []outputFile
	options export.Options
	err     error // the first that went wrong: nothing more is written
}

// openOutputs opens every output before the first report is read. No file
// changes until close.
func (c *console) openOutputs(paths []string, ledger string, o export.Options) (*outputs, error) {
	outs := &outputs{console: c, options: o}
	if len(paths) == 0 && ledger != "-" {
		paths = []string{""}
	}
	list := wantedOutputs(paths, ledger)
	for _, w := range list {
		if isPackage(w.path) {
			o.Resources = resourcesOf(w.path, list)
		}
		o.View = viewBeside(w.path, paths)
		outs.open(w.path, w.ledger, o)
	}
	if outs.err != nil {
		outs.abort()
	}
	return outs, outs.err
}

func (o *outputs) open(path string, ledger bool, options export.Options) {
	if o.err != nil {
		return
	}
	var w export.Writer
	var err error
	switch {
	case ledger:
		w, err = export.CreateLedger(path, options)
	case path == "":
		w, err = export.Print("table", options)
	default:
		w, err = export.Create(path, options)
	}
	if err != nil {
		o.keep(path, err)
		return
	}
	o.files = append(o.files, outputFile{path: path, ledger: ledger, writer: w})
}

func (o *outputs) keep(path string, err error) {
	switch {
	case err == nil || o.err != nil:
	case path == "" || path == "-":
		o.err = o.failed(msgStdout, o.reason(err))
	case isStoreError(err):
		o.err = o.failed(msgStore, path, o.reason(err))
	case isFull(err):
		o.err = o.failed(msgOutputFull, path, o.reason(err))
	default:
		o.err = o.failed(msgOutput, path, o.reason(err))
	}
}

// isStoreError reports whether the reason why nothing could be written says what to
// do about it.
func isStoreError(err error) bool {
	return errors.Is(err, export.ErrNotStore) || errors.Is(err, export.ErrStoreLocked) || errors.Is(err, export.ErrNewerStore)
}

// isFull reports whether nothing could be written because there was no room.
func isFull(err error) bool {
	return slices.ContainsFunc([]error{syscall.ENOSPC, syscall.EDQUOT, syscall.EFBIG, export.ErrStoreDisk}, func(full error) bool { return errors.Is(err, full) })
}

func (o *outputs) each(f func(export.Writer) error) error {
	for _, file := range o.files {
		if o.err == nil {
			o.keep(file.path, f(file.writer))
		}
	}
	return o.err
}

// showText reports whether one of the files shows the text of the reports.
func (o *outputs) showText() bool {
	return slices.ContainsFunc(o.files, func(f outputFile) bool { return f.writer.ShowsText() })
}

// listNumbers reports whether one of the files has a place for the ledger.
func (o *outputs) listNumbers() bool {
	return slices.ContainsFunc(o.files, func(f outputFile) bool { return f.writer.ListsNumbers() })
}

// sink is what an extraction writes into; the text and the ledger only where a
// file shows them.
func (o *outputs) sink() extract.Output {
	out := extract.Output{Fact: o.fact}
	if o.listNumbers() {
		out.Entry = o.entry
	}
	if o.showText() {
		out.Begin, out.Block = o.begin, o.block
	}
	return out
}

func (o *outputs) begin(s extract.Summary) error {
	return o.each(func(w export.Writer) error { return w.Begin(s) })
}

func (o *outputs) block(b *extract.Block) error {
	return o.each(func(w export.Writer) error { return w.Block(b) })
}

func (o *outputs) fact(f *extract.Fact) error {
	return o.each(func(w export.Writer) error { return w.Fact(f) })
}

func (o *outputs) entry(e *extract.Entry) error {
	return o.each(func(w export.Writer) error { return w.Entry(e) })
}

func (o *outputs) document(s extract.Summary) error {
	return o.each(func(w export.Writer) error { return w.Document(s) })
}

// close puts the files in their places. One that cannot be completed does not
// keep the others from it.
func (o *outputs) close() error {
	for _, file := range o.files {
		if o.err != nil && isPackage(file.path) {
			o.keep(file.path, file.writer.Abort()) // what it describes is not there
			continue
		}
		o.keep(file.path, file.writer.Close())
	}
	return o.err
}

// abort removes what was written so far.
func (o *outputs) abort() {
	for _, file := range o.files {
		if err := file.writer.Abort(); err != nil {
			o.complain(err.Error())
		}
	}
}
