package extract

import (
	"context"
	"errors"
	"io"
	"unicode/utf8"

	"golang.org/x/sync/errgroup"

	"statsheet/extract/document"
	"statsheet/extract/mention"
)

// run is the extraction of one document.
type run struct {
	x       *Extractor
	out     Output
	context *reportContext
	summary Summary
	watch   func(*sentence, []*Fact) // told of every sentence, after its facts; may be nil
}

// batchSize is how many bytes of text a worker takes at a time.
const batchSize = 8 << 10

// batch is a run of blocks on its way through the pipeline. It keeps its
// memory and is used again when its facts are handed out.
type batch struct {
	blocks    []*document.Block
	sentences []*sentence
	notes     []document.Note
	done      chan struct{} // told when analysed

	runes []rune      // the text of the blocks, as written and folded
	own   []*sentence // of the batch: those of prose
	used  int         // how many of them are in use
}

func newBatch() *batch { return &batch{done: make(chan struct{}, 1)} }

// sentence returns a sentence to be filled.
func (b *batch) sentence() *sentence {
	if b.used == len(b.own) {
		b.own = append(b.own, &sentence{})
	}
	b.used++
	return b.own[b.used-1]
}

// reset empties the batch.
func (b *batch) reset() {
	clear(b.blocks)
	clear(b.sentences)
	b.blocks, b.sentences, b.notes, b.runes, b.used = b.blocks[:0], b.sentences[:0], nil, b.runes[:0], 0
}

// pipeline reads blocks, lets workers analyse batches of them, and completes
// the facts in text order. What does not depend on other sentences runs in the
// workers, so the result is the same for any number of them.
func (r *run) pipeline(ctx context.Context, doc *document.Reader, jobs int) error {
	work, order, free := make(chan *batch, jobs), make(chan *batch, 2*jobs), make(chan *batch, 4*jobs)
	g, ctx := errgroup.WithContext(ctx)
	g.Go(func() error {
		defer close(work)
		defer close(order)
		return read(ctx, doc, free, work, order)
	})
	for range jobs {
		g.Go(func() error {
			m := &matcher{x: r.x}
			for b := range work {
				m.analyse(b)
				b.done <- struct{}{}
			}
			return nil
		})
	}
	g.Go(func() error {
		for b := range order {
			<-b.done
			if err := r.finish(b); err != nil {
				return err
			}
			b.reset()
			select {
			case free <- b:
			default:
			}
		}
		return nil
	})
	return g.Wait()
}

// read cuts the document into batches and hands each to the workers and, in
// text order, to the last stage.
func read(ctx context.Context, doc *document.Reader, free <-chan *batch, work, order chan<- *batch) error {
	b, size := newBatch(), 0
	send := func() error {
		if len(b.blocks) == 0 {
			return nil
		}
		for _, c := range []chan<- *batch{work, order} {
			select {
			case c <- b:
			case <-ctx.Done():
				return context.Cause(ctx)
			}
		}
		size = 0
		select {
		case b = <-free:
		default:
			b = newBatch()
		}
		return nil
	}
	for {
		block, err := doc.Next()
		if errors.Is(err, io.EOF) {
			return send()
		}
		if err != nil {
			return err
		}
		b.blocks = append(b.blocks, block)
		if size += len(block.Text); size >= batchSize {
			if err := send(); err != nil {
				return err
			}
		}
	}
}

// analyse finds the mentions of a batch and lets the rules claim them.
func (m *matcher) analyse(b *batch) {
	for _, block := range b.blocks {
		if !mention.HasNumber(block.Text) && !m.x.setsContext(block) {
			continue
		}
		m.block(b, block)
	}
	b.notes, m.notes = m.notes, nil
}

func (m *matcher) block(b *batch, block *document.Block) {
	source, folded := m.runes(b, block)
	if block.Kind == document.Table && len(source) <= maxRow {
		m.tableRow(b, block, source, folded)
		return
	}
	t := tighten(source, folded)
	sentences(t.folded, func(from, to int, cut bool) {
		s := b.sentence()
		s.reset(block, from, t.source[from:to], t.folded[from:to])
		s.origin = t.origin
		s.cut = cut
		s.mentions = m.x.scanner.Scan(s.mentions, s.folded)
		if len(s.mentions) == 0 {
			b.used-- // leave it for the next
			return
		}
		s.buildMask()
		if why := m.x.silent(block, s); why == "" {
			m.run(s)
		} else {
			s.fates = s.fates[:0]
			for i := range s.mentions {
				s.fates = append(s.fates, silenced(block, &s.mentions[i], why))
			}
		}
		b.sentences = append(b.sentences, s)
	})
}

// runes returns the text of a block as written and folded, in the memory of
// the batch. Rows of a table, which are kept for rows after them, get their own.
func (m *matcher) runes(b *batch, block *document.Block) (source, folded []rune) {
	if block.Kind == document.Table {
		return []rune(block.Text), m.x.scanner.Fold(nil, block.Text)
	}
	from := len(b.runes)
	b.runes = appendRunes(b.runes, block.Text)
	half := len(b.runes)
	b.runes = m.x.scanner.Fold(b.runes, block.Text)
	return b.runes[from:half:half], b.runes[half:len(b.runes):len(b.runes)]
}

// appendRunes appends the characters of text. Nearly all of them take three
// bytes.
func appendRunes(dst []rune, text string) []rune {
	for i := 0; i < len(text); {
		c := text[i]
		switch {
		case c < utf8.RuneSelf:
			dst = append(dst, rune(c))
			i++
		case c >= 0xE1 && c <= 0xEC && i+2 < len(text) && text[i+1]&0xC0 == 0x80 && text[i+2]&0xC0 == 0x80:
			dst = append(dst, rune(c&0x0F)<<12|rune(text[i+1]&0x3F)<<6|rune(text[i+2]&0x3F))
			i += 3
		default:
			r, n := utf8.DecodeRuneInString(text[i:])
			dst = append(dst, r)
			i += n
		}
	}
	return dst
}

// setsContext reports whether a block without numbers may still matter to the
// facts after it.
func (x *Extractor) setsContext(block *document.Block) bool {
	return block.Kind == document.Heading || block.Kind == document.Table
}

// finish completes the facts of a batch and hands them out.
func (r *run) finish(b *batch) error {
	for _, n := range b.notes {
		r.summary.Notes = append(r.summary.Notes, n)
		r.summary.Failed++
	}
	next := 0
	for _, block := range b.blocks {
		r.summary.Bytes += int64(len(block.Text)) + 1
		r.context.table.pass(block)
		if r.out.Block != nil {
			if err := r.out.Block(blockOf(block, r.summary.Document)); err != nil {
				return err
			}
		}
		from := next
		for next < len(b.sentences) && b.sentences[next].block == block {
			next++
		}
		if err := r.sentences(b.sentences[from:next]); err != nil {
			return err
		}
	}
	return nil
}

// sentences completes the facts of the sentences of a block.
func (r *run) sentences(all []*sentence) error {
	for _, s := range all {
		if s.cut {
			r.summary.Notes = append(r.summary.Notes, cutNote(s))
		}
		if err := r.sentence(s); err != nil {
			return err
		}
	}
	return nil
}

func (r *run) sentence(s *sentence) error {
	facts := r.context.facts(s)
	r.watched(s, facts)
	r.summary.Facts += len(facts)
	if r.out.Fact != nil {
		for _, f := range facts {
			if err := r.out.Fact(f); err != nil {
				return err
			}
		}
	}
	return r.ledger(s)
}
