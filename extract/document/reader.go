package document

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os/exec"
	"path/filepath"

	"statsheet/rules"
)

// Options says how a document is read. The zero value reads plain text
// without any word lists.
type Options struct {
	Name                string // the path shown in facts; the path opened if empty
	Date, Region, Title string // override what the document and its side file say
	Side                Side   // what a file beside the document says
	// Lexicon has the words that tell furniture, captions, places; without it
	// only the shape of lines counts.
	Lexicon *rules.Lexicon
	// Member is a file of the zip archive at the path opened, as Members names
	// it; "" opens the file itself.
	Member string
	// KeepLines makes a block of each line, or part of a format that is taken
	// apart, as it stands: nothing is joined, and what the line is (a heading,
	// furniture …) and what the document is about is not asked.
	KeepLines bool
	// PDF makes the process that a PDF is read in: one that calls ServePDF
	// with its standard input and output, and ends with ctx. A process can be
	// stopped at any time, and what it takes comes back; nil reads PDFs in this
	// process, several times slower.
	PDF func(ctx context.Context) *exec.Cmd
	// Context ends the reading of a format that is taken apart; nil is none.
	Context context.Context
}

func (o *Options) context() context.Context {
	if o.Context == nil {
		return context.Background()
	}
	return o.Context
}

// edgeSize is how much of the beginning and of the end of a document is read
// to learn about the whole of it.
const edgeSize = 64 << 10

// Reader yields the blocks of one document.
type Reader struct {
	src    *source
	meta   Meta
	parser *parser
	ready  []*Block // the next blocks, of a small document that was read as a whole to settle its meta data
	lines  bool     // a block is a line
	notes  notes
	name   string
	last   int // see LastLine
}

// Open reads the file at path. A file without text gives ErrNoText, a file
// that is not text a *FormatError.
func Open(path string, o Options) (*Reader, error) {
	if o.Name == "" {
		o.Name = filepath.ToSlash(path)
	}
	src, err := fileSource(o.context(), path)
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", o.Name, err)
	}
	if o.Member != "" {
		whole := src
		src, err = memberSource(whole, o.Member)
		_ = whole.close()
		if err != nil {
			return nil, fmt.Errorf("open %s: %w", o.Name, err)
		}
	}
	return open(src, o)
}

// FromReader reads a document from r, which is copied to a temporary file
// first; Close removes it.
func FromReader(name string, r io.Reader, o Options) (*Reader, error) {
	if o.Name == "" {
		o.Name = name
	}
	src, err := spool(r)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", o.Name, err)
	}
	return open(src, o)
}

// FromString reads a document from memory. The text is UTF-8; it is plain
// text unless its name or its content says otherwise.
func FromString(text string, o Options) *Reader {
	r := &Reader{src: stringSource(text), name: o.Name, lines: o.KeepLines}
	c := utf8Charset
	if len(text) >= 3 && text[:3] == byteOrderMarks[0].mark {
		c = byteOrderMarks[0].charset
	}
	// A string cannot fail to be read.
	_ = r.start(c, o)
	return r
}

func open(src *source, o Options) (*Reader, error) {
	r := &Reader{src: src, name: o.Name, lines: o.KeepLines}
	if taken, err := r.takeApart(&o); taken || err != nil {
		if err != nil {
			_ = src.close()
			return nil, fmt.Errorf("read %s: %w", o.Name, err)
		}
		return r, nil
	}
	c, err := detectCharset(src)
	if isBinary(err) && IsPackage(o.Name) {
		err = &FormatError{Kind: "damaged"}
	}
	if err == nil && src.size <= c.skip {
		err = ErrNoText
	}
	if c.nulls {
		r.notes.add(nullsNote)
	}
	if err == nil {
		err = r.start(c, o)
	}
	if err == nil && src.size <= edgeSize && len(r.ready) == 0 && r.parser.rows.peek(0) == nil {
		if err = r.parser.rows.err; isEOF(err) {
			err = ErrNoText
		}
	}
	if err != nil {
		_ = src.close()
		return nil, fmt.Errorf("read %s: %w", o.Name, err)
	}
	return r, nil
}

// takeApart reads a source that is a container; taken is false for text.
func (r *Reader) takeApart(o *Options) (taken bool, err error) {
	head, err := r.src.chunk(0, sampleSize)
	if err != nil {
		return false, err
	}
	if isOwnText(head) {
		return false, &FormatError{Kind: "own"}
	}
	c, err := containerOf(r.src, head, o.Name)
	if c == nil || err != nil {
		return false, err
	}
	return true, r.startStructured(c, o)
}

// start settles the format and the meta data, and stands at the first block.
func (r *Reader) start(c charset, o Options) error {
	head, err := r.decodeEdge(c, c.skip)
	if err != nil {
		return err
	}
	f := chooseFormat(head, o.Name)
	body := f.rows(newLines(c.decode(r.src.from(c.skip)), r.src.size-c.skip, c.enc != nil, &r.notes))
	if r.lines {
		r.meta = Meta{Path: o.Name, Format: f.name, Encoding: c.name}
		r.parser = newParser(body, nil, true)
		return nil
	}
	e := &edges{options: o, format: f, cues: newCues(o.Lexicon), fields: f.fields(head)}
	if r.parser = newParser(body, e.cues, false); r.src.size <= c.skip+edgeSize {
		r.ready = r.parser.rest()
		e.head = r.ready
	} else {
		tail, err := r.decodeEdge(c, r.tailStart(c))
		if err != nil {
			return err
		}
		e.head, e.tail = blocksOf(f, head, e.cues), blocksOf(f, tail, e.cues)
	}
	r.meta = settleMeta(e)
	r.meta.Encoding = c.name
	return nil
}

// decodeEdge decodes edgeSize bytes from off on.
func (r *Reader) decodeEdge(c charset, off int64) ([]byte, error) {
	raw, err := r.src.chunk(off, edgeSize)
	if err != nil {
		return nil, err
	}
	return []byte(decodeSample(c, raw)), nil
}

// tailStart returns where the last edgeSize bytes begin, on a place that is a
// multiple of four as seen from the beginning (UTF-16, UTF-32).
func (r *Reader) tailStart(c charset) int64 {
	off := r.src.size - edgeSize
	return off + (c.skip-off)&3
}

// blocksOf returns the blocks of an edge. The first line of a tail may be
// broken.
func blocksOf(f *format, text []byte, c *cues) []*Block {
	return newParser(f.rows(newLines(bytes.NewReader(text), int64(len(text)), false, &notes{})), c, false).rest()
}

// Meta returns what is known about the document as a whole.
func (r *Reader) Meta() Meta { return r.meta }

// Passed returns how many bytes of the source have been read so far. It may be
// called while another goroutine reads.
func (r *Reader) Passed() int64 { return min(r.src.passed.Load(), r.src.size) }

// Next returns the next block, io.EOF after the last one.
func (r *Reader) Next() (*Block, error) {
	b := new(Block)
	if err := r.Read(b); err != nil {
		return nil, err
	}
	return b, nil
}

// Read is Next into a block of the caller, who may use it again.
func (r *Reader) Read(b *Block) error {
	if len(r.ready) > 0 {
		*b = *r.ready[0]
		r.ready[0], r.ready = nil, r.ready[1:]
		r.last = b.lastLine()
		return nil
	}
	next := r.parser.next
	if r.lines {
		next = r.parser.line
	}
	err := next(b)
	switch {
	case err == nil:
		r.last = b.lastLine()
	case !isEOF(err):
		return fmt.Errorf("read %s: %w", r.name, err)
	case r.src.changed != nil && r.src.changed():
		r.notes.change()
		r.src.changed = nil
	}
	return err
}

// LastLine is the line that the block before ends on: at the end of the document,
// the last one with text. It is 0 before the first block.
func (r *Reader) LastLine() int { return r.last }

// Notes returns what was found to be wrong with the document so far.
func (r *Reader) Notes() []Note { return r.notes.all() }

// Close releases the file, and removes the temporary copy of an input that
// was not one.
func (r *Reader) Close() error { return r.src.close() }
