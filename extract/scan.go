package extract

import (
	"context"
	"errors"
	"io"
	"math/bits"

	"golang.org/x/sync/errgroup"

	"statsheet/extract/document"
	"statsheet/extract/mention"
)

// ScanOutput receives what a scan finds.
type ScanOutput struct {
	// Places also gives the places, which hold no number.
	Places bool
	// Encode appends what is written of an entry, which is gone afterwards.
	// Several goroutines call it at the same time. Nil keeps the entries.
	Encode func(dst []byte, e *Entry) []byte
	// Batch takes the entries of a stretch of the text, or what Encode made of
	// them, stretch after stretch in text order. Their memory is used again
	// after the call. An error ends the scan.
	Batch func(entries []Entry, encoded []byte) error
}

// stretch is a run of blocks on its way through a scan.
type stretch struct {
	blocks  []document.Block
	entries []Entry
	encoded []byte
	done    chan struct{} // told when scanned
}

// Scan finds every mention of a document, before any rule. Each block is
// scanned by itself, so that stretches of the text are worked on at the same
// time; what comes out is the same for any number of jobs.
func (x *Extractor) Scan(ctx context.Context, doc *document.Reader, o Options, out ScanOutput) error {
	jobs := o.jobs()
	work, order, free := make(chan *stretch, jobs), make(chan *stretch, 2*jobs), make(chan *stretch, 4*jobs)
	g, ctx := errgroup.WithContext(ctx)
	g.Go(func() error {
		defer close(work)
		defer close(order)
		return readStretches(ctx, doc, free, work, order)
	})
	for range jobs {
		g.Go(func() error {
			w := lineScan{x: x, name: doc.Meta().Path}
			for s := range work {
				w.stretch(s, &out)
				s.done <- struct{}{}
			}
			return nil
		})
	}
	g.Go(func() error {
		for s := range order {
			<-s.done
			if err := out.Batch(s.entries, s.encoded); err != nil {
				return err
			}
			select {
			case free <- s:
			default:
			}
		}
		return nil
	})
	return g.Wait()
}

// readStretches cuts the document into stretches and hands each to the workers
// and, in text order, to the last stage.
func readStretches(ctx context.Context, doc *document.Reader, free <-chan *stretch, queues ...chan<- *stretch) error {
	for {
		var s *stretch
		select {
		case s = <-free:
		default:
			s = &stretch{done: make(chan struct{}, 1)}
		}
		err := s.fill(doc)
		if len(s.blocks) > 0 && (err == nil || errors.Is(err, io.EOF)) {
			for _, q := range queues {
				select {
				case q <- s:
				case <-ctx.Done():
					return context.Cause(ctx)
				}
			}
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// fill takes blocks until there is enough for one worker.
func (s *stretch) fill(doc *document.Reader) error {
	s.blocks = s.blocks[:0]
	for size := 0; size < batchSize; {
		n := len(s.blocks)
		s.blocks = append(s.blocks, document.Block{})
		b := &s.blocks[n]
		if err := doc.Read(b); err != nil {
			s.blocks = s.blocks[:n]
			return err
		}
		size += len(b.Text) + 1
	}
	return nil
}

// lineScan is one worker of a scan, with the memory it uses again.
type lineScan struct {
	x      *Extractor
	name   string // of the document
	source []rune
	folded []rune
	found  []mention.Mention
	entry  Entry
}

// stretch scans the blocks of s and encodes or keeps what is found.
func (w *lineScan) stretch(s *stretch, out *ScanOutput) {
	clear(s.entries)
	s.entries, s.encoded = s.entries[:0], s.encoded[:0]
	for i := range s.blocks {
		b := &s.blocks[i]
		t := w.tight(b.Text)
		w.found = w.x.scanner.Scan(w.found[:0], t.folded)
		at := cursor{text: b.Text}
		for i := range w.found {
			m := &w.found[i]
			if m.Kind == mention.Place && !out.Places {
				continue
			}
			w.fill(b, &t, &at, m)
			if out.Encode == nil {
				s.entries = append(s.entries, w.entry)
			} else {
				s.encoded = out.Encode(s.encoded, &w.entry)
			}
		}
	}
}

// tight folds a text, without the blanks that are only typesetting.
func (w *lineScan) tight(text string) tight {
	if !hasBlank(text) {
		w.folded = w.x.scanner.Fold(w.folded[:0], text)
		return tight{folded: w.folded}
	}
	w.source, w.folded, _ = w.x.scanner.Read(w.source[:0], w.folded[:0], text)
	return tighten(w.source, w.folded)
}

// fill makes the entry of a mention in the tight text of a block, at being a
// cursor in the block's own.
func (w *lineScan) fill(b *document.Block, t *tight, at *cursor, m *mention.Mention) {
	start, end := t.place(m.Start, m.End)
	w.entry = Entry{Document: w.name, Kind: m.Kind.String(), Line: b.LineAt(start), Text: at.between(start, end)}
	w.entry.Start, _ = b.Span(start, start+1)
	_, w.entry.End = b.Span(end-1, end)
	if !m.HasValue {
		return
	}
	unit, stands := mention.UnitName(w.x.set.Lexicon, m)
	switch {
	case stands && t.origin != nil:
		unit = string(t.source[m.UnitStart:m.UnitEnd])
	case stands:
		unit = at.between(m.UnitStart, m.UnitEnd)
	}
	w.x.measured(&w.entry, m, mention.UnitWord(unit))
}

// cursor finds characters of a text by their number. It is quick for one near
// the last.
type cursor struct {
	text       string
	rune, byte int
}

// between returns the characters from..to.
func (c *cursor) between(from, to int) string {
	start := c.seek(from)
	return c.text[start:c.seek(to)]
}

// seek returns the byte offset of character i, the length of the text behind
// its end.
func (c *cursor) seek(i int) int {
	for c.rune > i {
		c.byte--
		for c.text[c.byte]&0xC0 == 0x80 {
			c.byte--
		}
		c.rune--
	}
	for c.byte+8 <= len(c.text) {
		n := characters(c.text[c.byte : c.byte+8])
		if c.rune+n > i {
			break
		}
		c.byte, c.rune = c.byte+8, c.rune+n
	}
	for ; c.byte < len(c.text); c.byte++ {
		if c.text[c.byte]&0xC0 != 0x80 {
			if c.rune == i {
				break
			}
			c.rune++
		}
	}
	return c.byte
}

// characters counts the characters that begin in eight bytes of UTF-8: the
// bytes that are not 10xxxxxx.
func characters(b string) int {
	w := uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
		uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
	return bits.OnesCount64((w>>6 | ^w>>7) & 0x0101010101010101)
}
