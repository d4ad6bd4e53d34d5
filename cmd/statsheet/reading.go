package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"runtime"
	"time"

	"golang.org/x/sync/errgroup"

	"statsheet/extract"
	"statsheet/extract/document"
)

// reading is one run over all inputs.
type reading struct {
	*console
	extractor *extract.Extractor
	options   document.Options
	outputs   *outputs
	log       *progressLog // of a run of several inputs; else nil
	progress  *progress    // on a terminal; else nil
	jobs      int
	failFast  bool
	quiet     bool
	verbose   bool
	tally     tally
	several   bool              // inputs
	said      map[string]string // the first document of each digest
}

// smallReport is the size up to which a report is extracted as a whole, beside
// others; a larger one is streamed with all processors at its turn.
const smallReport = 1 << 20

// result is what a small report gave, kept until its turn to be written.
type result struct {
	input
	whole   bool   // extracted by a worker; else to be streamed
	key     string // of the log; "" for none
	stored  bool   // the run before finished it
	done    chan struct{}
	kept    kept
	reader  *document.Reader // closed; for its notes and meta
	summary extract.Summary
	err     error
}

// run reads the inputs and writes what they give in the order of the inputs,
// whatever the number of jobs.
func (r *reading) run(ctx context.Context, inputs []input) error {
	r.several = len(inputs) > 1
	r.showProgress(inputs)
	err := r.readAll(ctx, inputs)
	r.progress.close()
	switch {
	case ctx.Err() != nil:
		err = r.failed(msgInterrupt)
	case err == nil && r.tally.read == 0:
		err = r.failed(msgNothing)
	}
	if err != nil {
		r.outputs.abort()
		return errors.Join(err, r.leave(len(inputs)))
	}
	if err := r.outputs.close(); err != nil {
		return errors.Join(err, r.leave(len(inputs)))
	}
	if err := r.log.remove(); err != nil {
		return err
	}
	if !r.quiet {
		if r.log != nil && r.log.resumed > 0 {
			r.say(r.sprintf(msgResumed, count(r.log.resumed, "input", "inputs")))
		}
		r.tally.print(r)
	}
	if r.tally.failed > 0 {
		return &failure{exitFailed, ""}
	}
	return nil
}

func (r *reading) readAll(parent context.Context, inputs []input) error {
	g, ctx := errgroup.WithContext(parent)
	work, order := make(chan *result, r.jobs), make(chan *result, 2*r.jobs)
	g.Go(func() error {
		defer close(work)
		defer close(order)
		return feed(ctx, inputs, work, order)
	})
	for range r.jobs {
		g.Go(func() error {
			for res := range work {
				r.extractWhole(ctx, res)
				close(res.done)
			}
			return nil
		})
	}
	g.Go(func() error {
		for res := range order {
			if err := r.write(ctx, res); err != nil {
				return err
			}
		}
		return nil
	})
	return g.Wait()
}

// feed hands the inputs to the last stage in their order, and small ones to
// the workers as well.
func feed(ctx context.Context, inputs []input, work, order chan<- *result) error {
	for _, in := range inputs {
		res := &result{input: in, err: in.err, done: make(chan struct{}), whole: len(inputs) > 1 && isSmall(in)}
		queues := []chan<- *result{order}
		if res.whole {
			queues = append(queues, work)
		}
		for _, queue := range queues {
			select {
			case queue <- res:
			case <-ctx.Done():
				return ctx.Err()
			}
		}
	}
	return nil
}

func isSmall(in input) bool {
	if in.member != "" {
		return in.err == nil && in.size <= smallReport
	}
	info, err := os.Stat(in.path)
	return in.err == nil && err == nil && info.Mode().IsRegular() && info.Size() <= smallReport
}

// extractWhole keeps all that a small report gives.
func (r *reading) extractWhole(ctx context.Context, res *result) {
	if r.look(res); res.stored {
		return
	}
	r.extractOne(ctx, res, 1, res.kept.sink(r.outputs))
}

// look finds out whether the run before finished an input.
func (r *reading) look(res *result) {
	res.key = r.log.keyOf(res.input, &r.options)
	res.stored = r.log != nil && r.log.has(res.key)
}

// extractOne reads one input into out.
func (r *reading) extractOne(ctx context.Context, res *result, jobs int, out extract.Output) {
	if res.err != nil {
		return
	}
	wait := r.awaitPipe(res.path)
	res.reader, res.err = r.openInput(ctx, res.input, r.options)
	if wait.Stop(); res.err != nil {
		return
	}
	if !res.whole {
		r.progress.reads(res.reader)
	}
	o := extract.Options{Jobs: jobs, Gaps: r.outputs.hasWorkbook(), Digest: r.several}
	res.summary, res.err = r.extractor.Run(ctx, res.reader, o, out)
	if err := res.reader.Close(); res.err == nil {
		res.err = err
	}
}

func (c *console) openInput(ctx context.Context, in input, options document.Options) (*document.Reader, error) {
	options.Name, options.Member, options.Side = in.name, in.member, in.side
	options.Context, options.PDF = ctx, pdfProcess
	if in.path == "-" {
		return document.FromReader(in.name, &interruptible{ctx, c.in}, options)
	}
	return document.Open(in.path, options)
}

// pipeWait is how long a pipe may keep a run waiting before that is said.
const pipeWait = 2 * time.Second

// awaitPipe says that a run waits for a pipe that nobody writes to, or that is
// not at its end, unless the timer it returns is stopped before.
func (r *reading) awaitPipe(path string) *time.Timer {
	return time.AfterFunc(pipeWait, func() {
		if info, err := os.Stat(path); !r.quiet && err == nil && info.Mode()&os.ModeNamedPipe != 0 {
			r.say(r.sprintf(msgPipe, path))
		}
	})
}

// write puts the result of one input into the outputs when its turn has come.
// An error ends the run; an input that failed does so only with --fail-fast.
func (r *reading) write(ctx context.Context, res *result) error {
	if res.whole {
		select {
		case <-res.done:
		case <-ctx.Done():
			return ctx.Err()
		}
	} else {
		r.look(res)
	}
	switch out := r.progress.count(r.outputs.sink()); {
	case res.err != nil:
	case res.stored:
		res.summary, res.err = r.log.replay(res.key, out)
	case res.whole:
		res.err = res.kept.into(r.log.begin(res.key, out))
	default:
		r.extractOne(ctx, res, r.jobs, r.log.begin(res.key, out))
	}
	r.progress.finish(res.input)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if r.outputs.err != nil {
		return r.outputs.err
	}
	return r.account(res)
}

// account counts one input and says what its reader should know.
func (r *reading) account(res *result) error {
	if res.err != nil {
		r.tally.failed++
		r.complain(r.inputError(res.input, res.err))
		if r.failFast {
			return r.failed(msgFailFast)
		}
		return nil
	}
	if res.summary.Failed > 0 {
		r.tally.failed++
	}
	r.tally.add(res.summary)
	own := res.summary
	hidden := r.noteTwin(&res.summary)
	r.printNotes(&res.summary, hidden)
	if err := r.outputs.document(res.summary); err != nil {
		return err
	}
	res.summary = own // what is said of others is found anew when a run is resumed
	r.log.finish(res)
	return nil
}

// inputError says what is wrong with an input, and what to do about it.
func (c *console) inputError(in input, err error) string {
	var said *failure
	var format *document.FormatError
	var temporary *document.TemporaryError
	switch {
	case errors.As(err, &said):
		return said.text
	case errors.Is(err, document.ErrNoText):
		return c.sprintf(msgNoText, in.shown())
	case errors.As(err, &format) && c.language == chinese:
		return in.shown() + "：" + format.Chinese()
	case errors.As(err, &format):
		return in.shown() + " " + format.Error()
	case errors.As(err, &temporary):
		return c.sprintf(msgTemporary, in.shown(), temporary.Folder, c.reason(temporary.Err), temporaryVariable())
	case errors.Is(err, fs.ErrNotExist):
		return c.sprintf(msgMissing, in.shown())
	default:
		return c.sprintf(msgUnreadable, in.shown(), c.reason(err))
	}
}

// temporaryVariable is what the system names the temporary folder by.
func temporaryVariable() string {
	if runtime.GOOS == "windows" {
		return "TMP"
	}
	return "TMPDIR"
}
