package document

import (
	"context"
	"errors"
	"io"
	"os"
	"strings"
	"sync/atomic"
)

// source is the raw content of a document: it can be read at any place, so
// that the end of a report is known before its beginning is read.
type source struct {
	io.ReaderAt
	size    int64
	passed  atomic.Int64 // bytes read in order, to show how far the reading is
	release func() error
	changed func() bool // whether the file is another than it was; nil for what cannot change
}

func (s *source) close() error {
	if s.release == nil {
		return nil
	}
	release := s.release
	s.release = nil
	return release()
}

// from returns a reader of the content from offset off to the end.
func (s *source) from(off int64) io.Reader {
	return &passing{io.NewSectionReader(s, off, max(0, s.size-off)), &s.passed}
}

// passing counts what is read.
type passing struct {
	io.Reader
	passed *atomic.Int64
}

func (p *passing) Read(b []byte) (int, error) {
	n, err := p.Reader.Read(b)
	p.passed.Add(int64(n))
	return n, err
}

// chunk returns up to n bytes from offset off.
func (s *source) chunk(off int64, n int) ([]byte, error) {
	n = int(min(int64(n), s.size-off))
	if n <= 0 {
		return nil, nil
	}
	buf := make([]byte, n)
	got, err := s.ReadAt(buf, off)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	return buf[:got], nil
}

func stringSource(text string) *source {
	return &source{ReaderAt: strings.NewReader(text), size: int64(len(text))}
}

// fileSource opens a file. What cannot be read at any place (a named pipe) is
// spooled; the end of ctx ends the waiting for its writer.
func fileSource(ctx context.Context, path string) (*source, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	switch mode := info.Mode(); {
	case mode.IsDir():
		return nil, &FormatError{Kind: "folder"}
	case mode&os.ModeDevice != 0, mode&os.ModeSocket != 0:
		return nil, &FormatError{Kind: "device"}
	case !mode.IsRegular():
		return pipeSource(ctx, path)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	changed := func() bool {
		now, err := f.Stat()
		return err == nil && (now.Size() != info.Size() || !now.ModTime().Equal(info.ModTime()))
	}
	return &source{ReaderAt: f, size: info.Size(), release: f.Close, changed: changed}, nil
}

// pipeSource spools a named pipe. To open one takes until somebody writes.
func pipeSource(ctx context.Context, path string) (*source, error) {
	var f *os.File
	opened := make(chan error, 1)
	go func() {
		var err error
		f, err = os.Open(path)
		opened <- err
	}()
	select {
	case err := <-opened:
		if err != nil {
			return nil, err
		}
	case <-ctx.Done():
		return nil, context.Cause(ctx)
	}
	defer func() { _ = f.Close() }()
	defer context.AfterFunc(ctx, func() { _ = f.Close() })()
	src, err := spool(f)
	if err != nil && ctx.Err() != nil {
		return nil, context.Cause(ctx)
	}
	return src, err
}

// maxSpool is how much of an input without an end is taken: more than any
// report, less than a disk.
const maxSpool = 16 << 30

// spool copies r into a temporary file, which goes when the source is closed.
func spool(r io.Reader) (*source, error) {
	f, err := temporaryFile()
	if err != nil {
		return nil, err
	}
	release := func() error {
		return errors.Join(f.Close(), os.Remove(f.Name()))
	}
	size, err := io.Copy(f, io.LimitReader(r, maxSpool+1))
	if err == nil && size > maxSpool {
		return nil, errors.Join(&FormatError{Kind: "large"}, release())
	}
	if err != nil {
		return nil, errors.Join(copyError(err, f.Name()), release())
	}
	return &source{ReaderAt: f, size: size, release: release}, nil
}
