package main

import (
	"bytes"
	"errors"
	"strings"
	"syscall"
	"testing"
)

// full is a disk without space.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, syscall.ENOSPC }

// TestFullOutput tells when what a command prints could not be written.
func TestFullOutput(t *testing.T) {
	for _, line := range []string{"--help", "extract --help", "rules show -h", "help", "help extract", "version", "--version", "completion bash", "rules list", "rules show general"} {
		var said bytes.Buffer
		args := append([]string{"statsheet", "--lang", "en"}, strings.Fields(line)...)
		if code := run(t.Context(), args, streams{in: &bytes.Buffer{}, out: full{}, err: &said}); code != exitFailed {
			t.Errorf("%s: exit code %d", line, code)
		}
		if got := said.String(); got != "statsheet: cannot write to standard output: no space left on the disk\n" {
			t.Errorf("%s: %q", line, got)
		}
	}
}

// TestShown keeps the first error.
func TestShown(t *testing.T) {
	s := &shown{Writer: full{}}
	_, first := s.Write([]byte("a"))
	s.Writer = &bytes.Buffer{}
	if _, err := s.Write([]byte("b")); err != nil {
		t.Fatal(err)
	}
	if !errors.Is(s.err, first) || first == nil {
		t.Errorf("%v, want %v", s.err, first)
	}
}
