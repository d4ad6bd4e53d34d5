package export

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// golden compares got with a file of testdata.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		check(t, os.WriteFile(path, got, 0o644))
		return
	}
	want, err := os.ReadFile(path)
	check(t, err)
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s differs (-want +got); run with -update if that is meant:\n%s", path, diff)
	}
}

func TestGolden(t *testing.T) {
	tests := []struct {
		file   string
		format string
		ledger bool
		edit   func(*Options)
	}{
		{"facts.jsonl", "jsonl", false, nil},
		{"facts.csv", "csv", false, nil},
		{"facts.plain.csv", "csv", false, func(o *Options) { o.CSV.Plain = true }},
		{"facts.gb18030.csv", "csv", false, func(o *Options) { o.CSV.Encoding = "gb18030" }},
		{"facts.sdmx.csv", "csv", false, func(o *Options) { o.CSV.SDMX = true }},
		{"facts.wide.csv", "csv", false, func(o *Options) { o.CSV.Wide = true }},
		{"facts.md", "markdown", false, nil},
		{"ledger.en.md", "markdown", true, func(o *Options) { o.Lang = En }},
		{"facts.table.txt", "table", false, nil},
		{"facts.table.en.txt", "table", false, func(o *Options) { o.Lang, o.Width = En, 100 }},
		{"facts.table.color.txt", "table", false, func(o *Options) { o.Color = true }},
		{"ledger.jsonl", "jsonl", true, nil},
		{"ledger.csv", "csv", true, nil},
		{"ledger.table.txt", "table", true, nil},
	}
	for _, tt := range tests {
		t.Run(tt.file, func(t *testing.T) {
			var out bytes.Buffer
			o := sampleOptions()
			o.Stdout = &out
			if tt.edit != nil {
				tt.edit(&o)
			}
			open := Print
			if tt.ledger {
				open = PrintLedger
			}
			w, err := open(tt.format, o)
			check(t, err)
			feed(t, w)
			golden(t, tt.file, out.Bytes())
		})
	}
}
