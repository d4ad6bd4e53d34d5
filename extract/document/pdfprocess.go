package document

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"
)

// Time limits for the process that reads a PDF. It gives a sign of life after
// each page and every few thousand characters.
const (
	pdfReady   = 2 * time.Minute // until the first sign: pdfium may have to be compiled
	pdfSilence = 9 * time.Second // between two signs
)

// errSilent ends a process that gave no sign of life in time.
var errSilent = errors.New("the PDF process is stuck")

// fetchPDF has a PDF read by another process, or by this one when the options
// name none, and stops that when it takes too long.
func fetchPDF(ctx context.Context, src *source, o *Options) (*pdfDocument, error) {
	file, release, err := src.file()
	if err != nil {
		return nil, err
	}
	defer release()
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	out, wait, err := startPDF(ctx, file, src.size, o)
	if err != nil {
		return nil, err
	}
	doc, fault := receivePDF(out, cancel)
	_ = out.Close()
	if fault != nil {
		cancel(fault)
	}
	ended := wait()
	switch cause := context.Cause(ctx); {
	case errors.Is(cause, errSilent):
		return nil, &FormatError{Kind: pdfSlow}
	case fault != nil:
		return nil, fault
	case cause != nil:
		return nil, cause
	case doc.info.Pages == 0 && ended != nil:
		return nil, fmt.Errorf("read the PDF: %w", ended)
	case len(doc.pages) == 0:
		return nil, &FormatError{Kind: pdfDamaged}
	}
	return doc, nil
}

// startPDF starts the reading; out is what it says, wait returns how it ended.
func startPDF(ctx context.Context, file io.ReaderAt, size int64, o *Options) (out io.ReadCloser, wait func() error, err error) {
	in, isFile := file.(*os.File)
	if o.PDF == nil || !isFile {
		r, w := io.Pipe()
		done := make(chan error, 1)
		go func() {
			failed := servePDF(ctx, file, size, w, true)
			done <- errors.Join(failed, w.Close())
		}()
		return r, func() error { return <-done }, nil
	}
	process := o.PDF(ctx)
	var said bytes.Buffer
	process.Stdin, process.Stderr = in, &said
	process.WaitDelay = time.Second
	if out, err = process.StdoutPipe(); err != nil {
		return nil, nil, fmt.Errorf("start the PDF process: %w", err)
	}
	if err = process.Start(); err != nil {
		return nil, nil, fmt.Errorf("start the PDF process: %w", err)
	}
	return out, func() error {
		ended := process.Wait()
		if ended != nil && said.Len() > 0 {
			return errors.New(strings.TrimSpace(said.String()))
		}
		return ended
	}, nil
}

// receivePDF gathers what the process says. It cancels the process when it
// falls silent. An error is what the process found to be wrong.
func receivePDF(out io.Reader, cancel context.CancelCauseFunc) (*pdfDocument, error) {
	doc := &pdfDocument{}
	watch := time.AfterFunc(pdfReady, func() { cancel(errSilent) })
	defer watch.Stop()
	for messages := json.NewDecoder(out); ; {
		var m pdfMessage
		if messages.Decode(&m) != nil {
			return doc, nil // it ended, in its time or before
		}
		watch.Reset(pdfSilence)
		switch {
		case m.Fault != "":
			return doc, &FormatError{Kind: m.Fault}
		case m.Open != nil:
			doc.info = *m.Open
		case m.Page != nil:
			doc.pages = append(doc.pages, *m.Page)
		case m.End:
			doc.ended = true
			return doc, nil
		}
	}
}

// file returns the source as a file that another process can read; release
// removes it when it was made for that.
func (s *source) file() (file io.ReaderAt, release func(), err error) {
	if f, ok := s.ReaderAt.(*os.File); ok {
		return f, func() {}, nil
	}
	copied, err := spool(s.from(0))
	if err != nil {
		return nil, nil, err
	}
	return copied.ReaderAt, func() { _ = copied.close() }, nil
}
