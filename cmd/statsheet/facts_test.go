package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestReportFacts extracts the sample reports and compares facts.csv beside
// them, which a person has checked against the prose. -update writes it anew:
// read the difference before you keep it.
func TestReportFacts(t *testing.T) {
	const reports = "../../testdata/reports"
	golden := filepath.Join(reports, "facts.csv")
	out := filepath.Join(t.TempDir(), "facts.csv")
	var said bytes.Buffer
	args := []string{"statsheet", "extract", reports, "-o", out, "--quiet"}
	if code := run(t.Context(), args, streams{in: &bytes.Buffer{}, out: &said, err: &said}); code != exitDone {
		t.Fatalf("exit code %d: %s", code, said.String())
	}
	got, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err = os.WriteFile(golden, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\r\n"), strings.Split(string(got), "\r\n")); diff != "" {
		t.Errorf("facts of the sample reports changed (-want +got), see -update:\n%s", diff)
	}
}
