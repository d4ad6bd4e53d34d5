package export

import (
	"io"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"statsheet/extract"
	"statsheet/extract/document"
	"statsheet/rules"
)

func BenchmarkWriter(b *testing.B) {
	facts, entries := manyFacts(12), sampleEntries()
	for _, name := range []string{"jsonl", "csv", "parquet", "table", "xlsx"} {
		b.Run(name, func(b *testing.B) {
			w, err := Print(name, Options{Stdout: io.Discard})
			check(b, err)
			n, begin := 0, time.Now()
			for b.Loop() {
				check(b, w.Fact(&facts[n%len(facts)]))
				for i := range 2 { // about two numbers of a report for one fact
					check(b, w.Entry(&entries[(n+i)%len(entries)]))
				}
				n++
			}
			check(b, w.Close())
			b.ReportMetric(float64(n)/time.Since(begin).Seconds(), "facts/s") // with Close
		})
	}
}

// BenchmarkReports writes the facts and the ledger of real prose, found
// beforehand, as a workbook and as what it is weighed against.
func BenchmarkReports(b *testing.B) {
	reports := readReports(b)
	for _, name := range []string{"xlsx", "jsonl"} {
		b.Run(name, func(b *testing.B) {
			w, err := Print(name, Options{Stdout: io.Discard})
			check(b, err)
			n, begin := 0, time.Now()
			for i := 0; b.Loop(); i++ {
				r := reports[i%len(reports)]
				for k := range r.facts {
					check(b, w.Fact(&r.facts[k]))
				}
				for k := range r.entries {
					check(b, w.Entry(&r.entries[k]))
				}
				check(b, w.Document(r.summary))
				n += len(r.facts)
			}
			check(b, w.Close())
			b.ReportMetric(float64(n)/time.Since(begin).Seconds(), "facts/s") // with Close
		})
	}
}

// readReport is all that was found in a report.
type readReport struct {
	facts   []extract.Fact
	entries []extract.Entry
	summary extract.Summary
}

func readReports(b *testing.B) []readReport {
	b.Helper()
	set, err := rules.Default()
	check(b, err)
	paths, err := filepath.Glob("../testdata/reports/*.*")
	check(b, err)
	x := extract.New(set)
	var list []readReport
	for _, path := range paths {
		if filepath.Ext(path) == ".csv" {
			continue
		}
		doc, err := document.Open(path, document.Options{Lexicon: set.Lexicon})
		check(b, err)
		var r readReport
		r.summary, err = x.Run(b.Context(), doc, extract.Options{}, extract.Output{
			Fact:  func(f *extract.Fact) error { r.facts = append(r.facts, *f); return nil },
			Entry: func(e *extract.Entry) error { r.entries = append(r.entries, *e); return nil },
		})
		check(b, err)
		list = append(list, r)
	}
	return list
}

// A store of its own, and one that is added to: three facts and six mentions a
// sentence.
func BenchmarkStore(b *testing.B) {
	path := filepath.Join(b.TempDir(), "facts.db")
	facts := manyFacts(12)
	for _, name := range []string{"new", "grown"} {
		b.Run(name, func(b *testing.B) {
			w, err := Create(path, Options{})
			check(b, err)
			n, begin := 0, time.Now()
			for b.Loop() {
				f := facts[n%len(facts)]
				f.Document = name
				f.Sentence = strconv.Itoa(n/3) + f.Sentence
				check(b, w.Fact(&f))
				for range 2 {
					check(b, w.Entry(&extract.Entry{Document: name, Line: f.Line, Text: f.Mention, Kind: "quantity", Value: f.Value, Unit: f.Unit, Bound: "eq", Fate: "fact", Reason: f.Rule, Sentence: f.Sentence}))
				}
				n++
			}
			check(b, w.Document(extract.Summary{Document: name}))
			check(b, w.Close())
			b.ReportMetric(float64(n)/time.Since(begin).Seconds(), "facts/s")
			b.ReportMetric(3*float64(n)/time.Since(begin).Seconds(), "rows/s")
		})
	}
}
