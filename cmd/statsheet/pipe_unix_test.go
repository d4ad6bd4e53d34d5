//go:build unix

package main

import (
	"bytes"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"testing/synctest"
	"time"
)

// A run that waits for a pipe says so, unless it is to be quiet.
func TestAwaitPipe(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, quiet := range []bool{false, true} {
		synctest.Test(t, func(t *testing.T) {
			var said bytes.Buffer
			r := &reading{console: &console{streams: streams{err: &said}, language: english}, quiet: quiet}
			defer r.awaitPipe(pipe).Stop()
			time.Sleep(2 * pipeWait)
			synctest.Wait()
			if strings.Contains(said.String(), pipe+" is a pipe") == quiet {
				t.Errorf("quiet %v: said %q", quiet, said.String())
			}
		})
	}
}
