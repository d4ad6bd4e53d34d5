package main

import (
	"context"
	"io"
)

// interruptible is a reader that stops waiting when its context ends, so that
// Ctrl-C works while nobody types.
type interruptible struct {
	ctx context.Context
	r   io.Reader
}

// Read reads into a buffer of its own, since the read it gave up may still
// finish later.
func (i *interruptible) Read(p []byte) (int, error) {
	type got struct {
		n   int
		err error
	}
	buf, done := make([]byte, len(p)), make(chan got, 1)
	go func() {
		n, err := i.r.Read(buf)
		done <- got{n, err}
	}()
	select {
	case g := <-done:
		return copy(p, buf[:g.n]), g.err
	case <-i.ctx.Done():
		return 0, context.Cause(i.ctx)
	}
}
