package main

import (
	"bytes"
	"encoding/json"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"statsheet/extract"
)

// TestViewOfReports extracts the sample reports into a page and asserts that
// every fact has its mark there, around exactly its characters.
func TestViewOfReports(t *testing.T) {
	dir := t.TempDir()
	page, rows := filepath.Join(dir, "view.html"), filepath.Join(dir, "facts.jsonl")
	var said bytes.Buffer
	args := []string{"statsheet", "extract", "../../testdata/reports", "-o", page, "-o", rows, "--quiet"}
	if code := run(t.Context(), args, streams{in: &bytes.Buffer{}, out: &said, err: &said}); code != exitDone {
		t.Fatalf("exit code %d: %s", code, said.String())
	}
	marks := map[string]string{}
	for _, m := range regexp.MustCompile(`<mark class="[^"]*" id="f-(\w+)">([^<]*)</mark>`).FindAllStringSubmatch(read(t, page), -1) {
		marks[m[1]] = html.UnescapeString(m[2])
	}
	n := 0
	for line := range strings.Lines(read(t, rows)) {
		var f extract.Fact
		if err := json.Unmarshal([]byte(line), &f); err != nil {
			t.Fatal(err)
		}
		n++
		if marks[f.FactID] != f.Mention {
			t.Errorf("%s line %d: fact %s is marked at %q, want %q", f.Document, f.Line, f.FactID, marks[f.FactID], f.Mention)
		}
	}
	if n != len(marks) || n < 100 {
		t.Errorf("%d facts, %d marks", n, len(marks))
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
