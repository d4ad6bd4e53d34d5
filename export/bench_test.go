package export

import (
	"io"
	"testing"
	"time"
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
