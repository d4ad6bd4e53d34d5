package main

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// An interrupted run says so, leaves the old output as it was and nothing
// beside it.
func TestInterrupt(t *testing.T) {
	dir := t.TempDir()
	out := filepath.Join(dir, "facts.csv")
	if err := os.WriteFile(out, []byte("old"), 0o644); err != nil {
		t.Fatal(err)
	}
	in, typist := io.Pipe()
	defer func() { _ = typist.Close() }()
	ctx, interrupt := context.WithCancel(t.Context())
	go func() {
		_, _ = typist.Write([]byte("2024年，全省高新技术企业达到12万家。\n"))
		interrupt()
	}()
	var said bytes.Buffer
	code := run(ctx, []string{"statsheet", "extract", "-", "-o", out}, streams{in: in, out: io.Discard, err: &said})
	if code != exitFailed || !strings.Contains(said.String(), "已中断") {
		t.Errorf("exit code %d, said %q", code, said.String())
	}
	if data, err := os.ReadFile(out); err != nil || string(data) != "old" {
		t.Errorf("the old output is now %q, %v", data, err)
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 1 {
		t.Errorf("left behind: %v, %v", entries, err)
	}
}
