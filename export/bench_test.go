package export

import (
	"io"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"statsheet/extract"
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
