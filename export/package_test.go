package export

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"

	"statsheet/extract"
)

// writePackage writes facts and ledger as CSV, and the package beside them.
func writePackage(t *testing.T, o Options) (dir string) {
	t.Helper()
	dir = t.TempDir()
	facts, err := Create(filepath.Join(dir, "facts.csv"), o)
	check(t, err)
	ledger, err := CreateLedger(filepath.Join(dir, "ledger.csv"), o)
	check(t, err)
	o.Resources = []Resource{{Path: "facts.csv"}, {Path: "ledger.csv", Ledger: true}}
	about, err := Create(filepath.Join(dir, PackageName), o)
	check(t, err)
	for _, w := range []Writer{facts, ledger, about} {
		feed(t, w)
	}
	return dir
}

// The package says how long the files are and what is in their columns.
func TestPackageDescribesTheFiles(t *testing.T) {
	for _, csv := range []CSV{{}, {Plain: true, SDMX: true}, {Encoding: "gb18030"}, {Wide: true}} {
		o := sampleOptions()
		o.CSV = csv
		dir := writePackage(t, o)
		var p packageFile
		check(t, json.Unmarshal([]byte(contents(t, filepath.Join(dir, PackageName))), &p))
		name := "facts"
		if csv.Wide {
			name = "indicators"
		}
		if len(p.Resources) != 2 || p.Resources[0].Name != name || p.Resources[1].Name != "ledger" || len(p.Sources) != 2 {
			t.Fatalf("%+v", p)
		}
		for _, r := range p.Resources {
			data := contents(t, filepath.Join(dir, r.Path))
			sum := sha256.Sum256([]byte(data))
			if int64(len(data)) != r.Bytes || r.Hash != "sha256:"+hex.EncodeToString(sum[:]) {
				t.Errorf("%s: %d bytes, %s", r.Path, r.Bytes, r.Hash)
			}
			head, _, _ := strings.Cut(data, r.Dialect.LineEnd)
			var names []string
			for _, f := range r.Schema.Fields {
				names = append(names, f.Name)
			}
			if strings.TrimPrefix(head, "\uFEFF") != strings.Join(names, ",") {
				t.Errorf("%s begins %q, described as %q", r.Path, head, names)
			}
		}
	}
}

func TestGoldenPackage(t *testing.T) {
	dir := writePackage(t, sampleOptions())
	golden(t, PackageName, []byte(contents(t, filepath.Join(dir, PackageName))))
}

func TestPackageNeedsFiles(t *testing.T) {
	path := filepath.Join(t.TempDir(), PackageName)
	if _, err := Create(path, Options{}); err == nil || !strings.Contains(err.Error(), "no CSV file") {
		t.Errorf("no resource: %v", err)
	}
	check(t, os.WriteFile(path, []byte("old"), 0o600))
	w, err := Create(path, Options{Resources: []Resource{{Path: "gone.csv"}}})
	check(t, err)
	if err = w.Close(); err == nil || contents(t, path) != "old" {
		t.Errorf("a missing file: %v", err)
	}
	only(t, filepath.Dir(path), PackageName)
}

// Every character but those for private use survives GB18030.
func TestGB18030(t *testing.T) {
	o := Options{Stdout: &strings.Builder{}, CSV: CSV{Encoding: "gb18030"}}
	w, err := Print("csv", o)
	check(t, err)
	check(t, w.Fact(&extract.Fact{Indicator: "镕𠮷㎡€é\uE000\uFFFD", Value: "1"}))
	check(t, w.Close())
	text, err := simplifiedchinese.GB18030.NewDecoder().String(o.Stdout.(*strings.Builder).String())
	check(t, err)
	if !strings.HasPrefix(text, "fact_id,") || !strings.Contains(text, ",镕𠮷㎡€é\uFFFD\uFFFD,,1,") {
		t.Errorf("%q", text)
	}
	if _, err = Print("csv", Options{Stdout: o.Stdout, CSV: CSV{Encoding: "gbk"}}); err == nil || !strings.Contains(err.Error(), "known are utf-8 gb18030") {
		t.Errorf("%v", err)
	}
}

func TestMarkdownText(t *testing.T) {
	for in, want := range map[string]string{
		"甲|乙":          `甲\|乙`,
		"a*b_c [x](y)": `a\*b\_c \[x\](y)`,
		"<b>&amp;":     `\<b\>\&amp;`,
		"两\n行":         "两 行",
		"3.2%":         "3.2%",
	} {
		if got := markdownText(in); got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
	}
}
