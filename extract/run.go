package extract

import (
	"context"
	"errors"
	"io"

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
	long    longNotes
	watch   func(*sentence, []*Fact) // told of every sentence, after its facts; may be nil
}

// pipeline reads blocks, lets workers analyse batches of them, and completes
// the facts in text order. What does not depend on other sentences runs in the
// workers, so the result is the same for any number of them.
func (r *run) pipeline(ctx context.Context, doc *document.Reader, jobs int) error {
	work, order, found := make(chan *batch, jobs), make(chan *batch, 2*jobs), make(chan *batch, jobs)
	g, ctx := errgroup.WithContext(ctx)
	g.Go(func() error {
		defer close(work)
		defer close(order)
		return r.read(ctx, doc, work, order)
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
		defer close(found)
		for b := range order {
			<-b.done
			r.finish(b)
			select {
			case found <- b:
			case <-ctx.Done():
				return context.Cause(ctx)
			}
		}
		return nil
	})
	g.Go(func() error {
		for b := range found {
			if err := r.deliver(b.finds); err != nil {
				return err
			}
			b.reset()
			r.x.batches.Put(b)
		}
		return nil
	})
	return g.Wait()
}

// read cuts the document into batches and hands each to the workers and, in
// text order, to the last stage.
func (r *run) read(ctx context.Context, doc *document.Reader, work, order chan<- *batch) error {
	b, size := r.batch(), 0
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
		b, size = r.batch(), 0
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

// batch returns an empty batch, one that was used before if there is any.
func (r *run) batch() *batch {
	if b, ok := r.x.batches.Get().(*batch); ok {
		return b
	}
	return newBatch()
}

// analyse finds the mentions of a batch and lets the rules claim them: one kind of
// work at a time, so that its code and tables stay in a processor's cache.
func (m *matcher) analyse(b *batch) {
	for _, block := range b.blocks {
		if mention.HasNumber(block.Text) || m.x.setsContext(block) {
			m.block(b, block)
		}
	}
	m.scan(b)
	m.mask(b)
	m.chosen = m.chosen[:0]
	for _, s := range b.sentences {
		if s.due {
			m.choose(s)
		}
	}
	for _, s := range b.sentences {
		if s.due {
			m.match(s)
		}
	}
	b.notes, m.notes = m.notes, nil
}

// flow is a block that is read sentence by sentence.
type flow struct {
	block *document.Block
	tight tight
	texts texts
}

// part is a sentence of prose that is not scanned yet, or what a block was made
// into at once.
type part struct {
	made     *sentence
	of       int32 // index into matcher.flows
	from, to int32
	cut      bool
}

// block cuts a block into parts.
func (m *matcher) block(b *batch, block *document.Block) {
	source, folded, valid := m.runes(b, block)
	all := newTexts(block, source, valid)
	if block.Kind == document.Table && len(source) <= maxRow {
		m.tableRow(block, source, folded, &all)
		return
	}
	if isData(block) {
		m.parts = append(m.parts, part{made: b.data(block, source, folded, &all)})
		return
	}
	p := flow{block, tight{source: source, folded: folded}, all}
	if hasBlank(block.Text) {
		p.tight = tighten(source, folded)
	}
	m.flows = append(m.flows, p)
	of := int32(len(m.flows) - 1)
	sentences(p.tight.folded, func(from, to int, cut bool) {
		m.parts = append(m.parts, part{of: of, from: int32(from), to: int32(to), cut: cut})
	})
}

// scan finds the mentions of the parts, and makes sentences of those that have any.
func (m *matcher) scan(b *batch) {
	for _, p := range m.parts {
		if p.made != nil {
			b.sentences = append(b.sentences, p.made)
			continue
		}
		of := &m.flows[p.of]
		first, folded := len(b.memory.mentions), of.tight.folded[p.from:p.to]
		b.memory.mentions = m.x.scanner.Scan(b.memory.mentions, folded)
		n := len(b.memory.mentions)
		if n == first {
			continue
		}
		s := b.sentence(of.block)
		s.start, s.source, s.folded, s.origin, s.cut = int(p.from), of.tight.source[p.from:p.to], folded, of.tight.origin, p.cut
		s.mentions = b.memory.mentions[first:n:n]
		of.texts.give(s, s.blockAt(0), s.blockAt(len(folded)-1)+1)
		b.sentences = append(b.sentences, s)
	}
	clear(m.parts)
	clear(m.flows)
	m.parts, m.flows = m.parts[:0], m.flows[:0]
}

// mask makes the masks of the sentences of prose, and says on which of them rules
// are tried.
func (m *matcher) mask(b *batch) {
	for _, s := range b.sentences {
		if s.mask != nil {
			continue
		}
		s.buildMask(&b.memory)
		why := m.x.silent(s.block, s)
		if s.due = why == ""; !s.due {
			for i := range s.mentions {
				s.fates[i] = silenced(s.block, &s.mentions[i], why)
			}
		}
	}
}

// runes returns the text of a block as written and folded, in the memory of
// the batch, and whether it was UTF-8. Rows of a table, which are kept for rows
// after them, get their own.
func (m *matcher) runes(b *batch, block *document.Block) (source, folded []rune, valid bool) {
	if block.Kind == document.Table {
		return m.x.scanner.Read(nil, nil, block.Text)
	}
	memory, from := &b.memory, len(b.memory.source)
	memory.source, memory.folded, valid = m.x.scanner.Read(memory.source, memory.folded, block.Text)
	to := len(memory.source)
	return memory.source[from:to:to], memory.folded[from:to:to], valid
}

// setsContext reports whether a block without numbers may still matter to the
// facts after it.
func (x *Extractor) setsContext(block *document.Block) bool {
	return block.Kind == document.Heading || block.Kind == document.Table
}

// finish completes the facts of a batch and gathers what the output receives.
func (r *run) finish(b *batch) {
	for _, n := range b.notes {
		r.summary.Notes = append(r.summary.Notes, n)
		r.summary.Failed++
	}
	next := 0
	for _, block := range b.blocks {
		r.summary.Bytes += int64(len(block.Text)) + 1
		r.context.table.pass(block)
		if r.out.Block != nil {
			b.finds = append(b.finds, find{block: block})
		}
		for ; next < len(b.sentences) && b.sentences[next].block == block; next++ {
			r.sentence(b, b.sentences[next])
		}
	}
}

// sentence completes the facts of a sentence.
func (r *run) sentence(b *batch, s *sentence) {
	r.long.note(s)
	facts := r.context.facts(s)
	r.watched(s, facts)
	r.summary.Facts += len(facts)
	if r.out.Fact != nil {
		for _, f := range facts {
			b.finds = append(b.finds, find{fact: f})
		}
	}
	b.finds = r.ledger(b.finds, s)
}

// deliver hands out what was found, in text order.
func (r *run) deliver(all []find) error {
	for _, f := range all {
		var err error
		switch {
		case f.fact != nil:
			err = r.out.Fact(f.fact)
		case f.entry != nil:
			err = r.out.Entry(f.entry)
		default:
			err = r.out.Block(blockOf(f.block, r.summary.Document))
		}
		if err != nil {
			return err
		}
	}
	return nil
}
