package export

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"statsheet/extract"
)

var awkwardTexts = []string{
	"", "普通", "a<b>&c", "\"引号\"与\\", "\x00\x01\x1b\x7f", "制\t表\r\n行", "\b\f", "坏\xff字\xc3(", "\u2028\u2029", "\u0085\u009f",
	"\ufffe\uffff", "𠮷野家", "\ufeff头", "_x0041_", "_x005F_x0041_", "]]>", " 前后 ", "\U0010ffff",
}

func TestAppendJSONEqualsEncodingJSON(t *testing.T) {
	for _, s := range awkwardTexts {
		sameAsEncodingJSON(t, s)
	}
}

func FuzzAppendJSON(f *testing.F) {
	for _, s := range awkwardTexts {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { sameAsEncodingJSON(t, s) })
}

func sameAsEncodingJSON(t *testing.T, s string) {
	t.Helper()
	if got, want := string(appendJSON(nil, s)), encode(t, s); got != want {
		t.Errorf("%q gives %s, encoding/json %s", s, got, want)
	}
}

func encode(t *testing.T, v any) string {
	t.Helper()
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	check(t, e.Encode(v))
	return strings.TrimSuffix(b.String(), "\n")
}

func TestJSONLEqualsEncodingJSON(t *testing.T) {
	var out bytes.Buffer
	w, err := Create("-", Options{Stdout: &out})
	check(t, err)
	facts := append(sampleFacts(), extract.Fact{}, extract.Fact{Sentence: strings.Join(awkwardTexts, ""), Page: 3, Start: 1 << 40})
	var want strings.Builder
	for i := range facts {
		check(t, w.Fact(&facts[i]))
		check(t, w.Entry(&extract.Entry{Text: "不写"}))
		want.WriteString(encode(t, facts[i]) + "\n")
	}
	check(t, w.Close())
	if diff := cmp.Diff(want.String(), out.String()); diff != "" {
		t.Error(diff)
	}
}

func TestLedgerJSONLEqualsEncodingJSON(t *testing.T) {
	var out bytes.Buffer
	w, err := CreateLedger("-", Options{Stdout: &out})
	check(t, err)
	var want strings.Builder
	for _, e := range sampleEntries() {
		check(t, w.Entry(&e))
		check(t, w.Fact(&extract.Fact{Indicator: "不写"}))
		want.WriteString(encode(t, e) + "\n")
	}
	check(t, w.Close())
	if diff := cmp.Diff(want.String(), out.String()); diff != "" {
		t.Error(diff)
	}
}
