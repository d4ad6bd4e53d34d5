package export

import (
	"errors"
	"io"
	"os"

	"statsheet/extract"
)

// output is a Writer: an encoder and the file it writes to. Its first error
// stays, so that Close does not put a broken file in place.
type output struct {
	enc    encoder
	target *target
	err    error
	closed bool
}

func open(t *target, enc newEncoder, o *Options) (Writer, error) {
	e, err := enc(t, o)
	if err != nil {
		return nil, errors.Join(fileError(t.path, err), t.discard())
	}
	return &output{enc: e, target: t}, nil
}

func existsAsStream(path string) bool {
	info, err := os.Stat(path)
	return err == nil && !info.IsDir() && isStream(path, info)
}

var errClosed = errors.New("write after close")

func (w *output) keep(err error) error {
	if err != nil && w.err == nil {
		w.err = fileError(w.target.path, err)
	}
	return w.err
}

func (w *output) ready() error {
	if w.closed {
		return w.keep(errClosed)
	}
	return w.err
}

// ShowsText reports whether the format shows the text of the reports.
func (w *output) ShowsText() bool {
	_, ok := w.enc.(textEncoder)
	return ok
}

// ListsNumbers reports whether the format has a place for entries of the ledger.
func (w *output) ListsNumbers() bool {
	_, ok := w.enc.(entryEncoder)
	return ok
}

// Rows is how many rows Close wrote, where they are not one a fact; else 0.
func (w *output) Rows() int {
	if enc, ok := w.enc.(rowCounter); ok {
		return enc.written()
	}
	return 0
}

// Begin begins a document for a format that shows its text.
func (w *output) Begin(s extract.Summary) error {
	if err := w.ready(); err != nil {
		return err
	}
	if enc, ok := w.enc.(textEncoder); ok {
		return w.keep(enc.Begin(s))
	}
	return nil
}

// Block adds one block of text to a format that shows it.
func (w *output) Block(b *extract.Block) error {
	if err := w.ready(); err != nil {
		return err
	}
	if enc, ok := w.enc.(textEncoder); ok {
		return w.keep(enc.Block(b))
	}
	return nil
}

// Fact adds one fact.
func (w *output) Fact(f *extract.Fact) error {
	if err := w.ready(); err != nil {
		return err
	}
	return w.keep(w.enc.Fact(f))
}

// Entry adds one entry of the ledger to a format that has a place for it.
func (w *output) Entry(e *extract.Entry) error {
	if err := w.ready(); err != nil {
		return err
	}
	if enc, ok := w.enc.(entryEncoder); ok {
		return w.keep(enc.Entry(e))
	}
	return nil
}

// Document ends a document.
func (w *output) Document(s extract.Summary) error {
	if err := w.ready(); err != nil {
		return err
	}
	return w.keep(w.enc.Document(s))
}

// Close completes the output.
func (w *output) Close() error {
	if w.closed {
		return w.err
	}
	if w.err == nil {
		_ = w.keep(w.enc.finish()) // kept in w.err
	}
	if w.err != nil {
		return errors.Join(w.err, w.Abort())
	}
	w.closed = true
	return w.keep(w.target.commit())
}

// Abort gives up and removes what was written.
func (w *output) Abort() error {
	if w.closed {
		return nil
	}
	w.closed = true
	return errors.Join(w.enc.discard(), w.target.discard())
}

// rowWriter writes rows of one kind, facts or entries.
type rowWriter[T any] interface {
	row(*T) error
	finish() error
	discard() error
}

// factRows is an encoder that writes facts.
type factRows struct{ rowWriter[extract.Fact] }

func (r factRows) Fact(f *extract.Fact) error     { return r.row(f) }
func (factRows) Document(_ extract.Summary) error { return nil }

// entryRows is an encoder that writes entries and ignores facts.
type entryRows struct{ rowWriter[extract.Entry] }

func (entryRows) Fact(*extract.Fact) error         { return nil }
func (r entryRows) Entry(e *extract.Entry) error   { return r.row(e) }
func (entryRows) Document(_ extract.Summary) error { return nil }

// plainRows is the part that csv and jsonl share: one buffer a row.
type plainRows[T any] struct {
	w      io.Writer
	buf    []byte
	encode func(dst []byte, row *T) []byte
}

func (p *plainRows[T]) row(r *T) error {
	p.buf = p.encode(p.buf[:0], r)
	_, err := p.w.Write(p.buf)
	return err
}

func (*plainRows[T]) finish() error  { return nil }
func (*plainRows[T]) discard() error { return nil }
