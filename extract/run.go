package extract

import (
	"context"
	"errors"
	"io"

	"golang.org/x/sync/errgroup"

	"statsheet/extract/document"
)

// run is the extraction of one document.
type run struct {
	x       *Extractor
	out     Output
	context *reportContext
	summary Summary
	long    longNotes
	digest  *textDigest              // nil where nobody asks for it
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
	b, size, full := r.batch(), 0, firstBatch
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
		b, size, full = r.batch(), 0, min(2*full, batchSize)
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
		if size += len(block.Text); size >= full && block.Kind != document.Heading || size >= 2*full { // a headline stays with its text
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
		if r.digest != nil {
			r.digest.add(block)
		}
		if r.out.Block != nil {
			b.finds = append(b.finds, find{block: block})
		}
		for ; next < len(b.sentences) && b.sentences[next].block == block; next++ {
			r.sentence(b, b.sentences[next])
		}
	}
	r.context.headlines = nil // whose facts are handed out now
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
