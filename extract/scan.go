package extract

import (
	"context"
	"errors"
	"io"

	"golang.org/x/sync/errgroup"

	"statsheet/extract/document"
	"statsheet/extract/mention"
)

// ScanOutput receives what a scan finds.
type ScanOutput struct {
	// Encode appends what is written of an entry; nil writes nothing. Several
	// goroutines call it at the same time.
	Encode func(dst []byte, e *Entry) []byte
	// Batch takes the entries of a stretch of the text and what Encode made of
	// them, stretch after stretch in text order. Their memory is used again
	// after the call. An error ends the scan.
	Batch func(entries []Entry, encoded []byte) error
}

// stretch is a run of blocks on its way through a scan.
type stretch struct {
	blocks  []*document.Block
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
				w.stretch(s, out.Encode)
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
	clear(s.blocks)
	s.blocks = s.blocks[:0]
	for size := 0; size < batchSize; {
		b, err := doc.Next()
		if err != nil {
			return err
		}
		s.blocks = append(s.blocks, b)
		size += len(b.Text) + 1
	}
	return nil
}

// lineScan is one worker of a scan, with the memory it uses again.
type lineScan struct {
	x      *Extractor
	name   string // of the document
	folded []rune
	found  []mention.Mention
}

// stretch scans the blocks of s and encodes what is found.
func (w *lineScan) stretch(s *stretch, encode func([]byte, *Entry) []byte) {
	clear(s.entries)
	s.entries, s.encoded = s.entries[:0], s.encoded[:0]
	for _, b := range s.blocks {
		s.entries = w.block(s.entries, b)
	}
	if encode == nil {
		return
	}
	for i := range s.entries {
		s.encoded = encode(s.encoded, &s.entries[i])
	}
}

// block appends the mentions of a block.
func (w *lineScan) block(dst []Entry, b *document.Block) []Entry {
	w.folded = w.x.scanner.Fold(w.folded[:0], b.Text)
	w.found = w.x.scanner.Scan(w.found[:0], w.folded)
	at := cursor{text: b.Text}
	for i := range w.found {
		m := &w.found[i]
		dst = append(dst, Entry{Document: w.name, Kind: m.Kind.String(), Line: b.LineAt(m.Start), Text: at.between(m.Start, m.End)})
		e := &dst[len(dst)-1]
		e.Start, _ = b.Span(m.Start, m.Start+1)
		_, e.End = b.Span(m.End-1, m.End)
		if m.HasValue {
			unit, stands := mention.UnitName(w.x.set.Lexicon, m)
			if stands {
				unit = at.between(m.UnitStart, m.UnitEnd)
			}
			w.x.measured(e, m, unit)
		}
	}
	return dst
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
	for c.rune < i && c.byte < len(c.text) {
		switch b := c.text[c.byte]; {
		case b < 0x80:
			c.byte++
		case b < 0xE0:
			c.byte += 2
		case b < 0xF0:
			c.byte += 3
		default:
			c.byte += 4
		}
		c.rune++
	}
	for c.rune > i {
		c.byte--
		for c.text[c.byte]&0xC0 == 0x80 {
			c.byte--
		}
		c.rune--
	}
	return c.byte
}
