package document

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestChanged tells that a file was written to while it was read.
func TestChanged(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.txt")
	for _, change := range []bool{false, true} {
		if err := os.WriteFile(path, []byte("全市建成公园12个。\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		r, err := Open(path, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if change {
			if err = os.WriteFile(path, []byte("改造道路3公里。\n另有一行。\n"), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		for err == nil {
			_, err = r.Next()
		}
		if !errors.Is(err, io.EOF) {
			t.Fatal(err)
		}
		told := len(r.Notes()) == 1 && r.Notes()[0].Failure && strings.Contains(r.Notes()[0].English, "changed")
		if told != change || !change && len(r.Notes()) > 0 {
			t.Errorf("changed %v: notes %v", change, r.Notes())
		}
		if err := r.Close(); err != nil {
			t.Error(err)
		}
	}
}

// TestPipeWithoutWriter ends the waiting for a writer with its context.
func TestPipeWithoutWriter(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pipe")
	if err := makePipe(path); err != nil {
		t.Skip(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Open(path, Options{Context: ctx}); !errors.Is(err, context.Canceled) {
		t.Errorf("a pipe that nobody writes to: %v", err)
	}
}
