package export

import (
	"bytes"
	"context"
	"encoding/csv"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// What LibreOffice reads in the sheet of facts are the facts.
func TestWorkbookInLibreOffice(t *testing.T) {
	soffice, err := exec.LookPath("soffice")
	if err != nil || testing.Short() {
		t.Skip("no LibreOffice here (soffice), or a short run")
	}
	dir := t.TempDir()
	path := filepath.Join(dir, "facts.xlsx")
	check(t, os.WriteFile(path, writeBook(t, sampleOptions(), fillSample(t)), 0o600))
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
	defer cancel()
	filter := "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
	out, err := exec.CommandContext(ctx, soffice, "-env:UserInstallation=file://"+dir+"/profile", "--headless", "--convert-to", filter, "--outdir", dir, path).CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	for _, sheet := range allSheets {
		if rows := officeRows(t, dir, sheet); len(rows) < 2 {
			t.Errorf("%s has %d rows", sheet, len(rows))
		}
	}
	fields, rows := factFields(&workbook{o: &Options{}}), officeRows(t, dir, "数据")
	for i, f := range sampleFacts() {
		for j, c := range fields {
			if c.added {
				continue
			}
			got, want := rows[i+1][j], c.Text(&factRow{Fact: f})
			switch c.Kind {
			case Code:
				want = c.Codes.Title(want, Zh)
			case Number, Written:
				got, want = plainDecimal(got), plainDecimal(want)
			case Int:
				if c.FromOne && want == "0" {
					want = ""
				}
			case Text, Prose:
			}
			if got != want {
				t.Errorf("fact %d, %s: LibreOffice reads %q, want %q", i, c.Name, got, want)
			}
		}
	}
}

// plainDecimal leaves out separators, and zeros at the end of a fraction.
func plainDecimal(s string) string {
	s = strings.ReplaceAll(s, ",", "")
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	return s
}

func officeRows(t *testing.T, dir, sheet string) [][]string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(dir, "facts-"+sheet+".csv"))
	check(t, err)
	r := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(data, []byte("\uFEFF"))))
	r.FieldsPerRecord = -1
	rows, err := r.ReadAll()
	check(t, err)
	return rows
}
