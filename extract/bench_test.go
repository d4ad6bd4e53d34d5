package extract

import (
	"context"
	"testing"

	"statsheet/extract/document"
	"statsheet/rules"
	"statsheet/testdata/prose"
)

const benchBytes = 1 << 20

func benchExtractor(tb testing.TB) *Extractor {
	tb.Helper()
	set, err := rules.Default()
	if err != nil {
		tb.Fatal(err)
	}
	return New(set)
}

// analysed returns the sentences of a text, analysed by m.
func analysed(tb testing.TB, m *matcher, text string) []*sentence {
	tb.Helper()
	doc := document.FromString(text, document.Options{Lexicon: m.x.set.Lexicon})
	b := newBatch()
	for {
		block, err := doc.Next()
		if err != nil {
			break
		}
		b.blocks = append(b.blocks, block)
	}
	m.analyse(b)
	return b.sentences
}

// BenchmarkExtract reads dense text, in which one sentence in five holds
// figures, and the text of speeches, in which one in ten does.
func BenchmarkExtract(b *testing.B) {
	for _, bb := range []struct {
		name        string
		every, jobs int
	}{{"dense", 5, 1}, {"dense by two", 5, 2}, {"speech", 10, 1}, {"speech by two", 10, 2}} {
		b.Run(bb.name, func(b *testing.B) {
			x, text := benchExtractor(b), prose.Write(1, benchBytes, bb.every, "")
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			facts := 0
			for b.Loop() {
				doc := document.FromString(text, document.Options{Lexicon: x.set.Lexicon, Date: "2025"})
				_, err := x.Run(context.Background(), doc, Options{Jobs: bb.jobs}, Output{Fact: func(*Fact) error { facts++; return nil }})
				if err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(facts)/b.Elapsed().Seconds(), "facts/s")
		})
	}
}

// BenchmarkMatch lets the rules claim the mentions of sentences already
// scanned.
func BenchmarkMatch(b *testing.B) {
	m := &matcher{x: benchExtractor(b)}
	text := prose.Write(1, benchBytes, 2, "")
	all := analysed(b, m, text)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range all {
			m.run(s)
		}
	}
	b.ReportMetric(float64(len(all)*b.N)/b.Elapsed().Seconds(), "sentences/s")
}

// BenchmarkMask makes the masks of sentences already scanned.
func BenchmarkMask(b *testing.B) {
	text := prose.Write(1, benchBytes, 2, "")
	all := analysed(b, &matcher{x: benchExtractor(b)}, text)
	var memory sentenceMemory
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		memory.reset()
		for _, s := range all {
			s.buildMask(&memory)
		}
	}
}

// BenchmarkContext completes the facts of sentences whose numbers rules have
// claimed.
func BenchmarkContext(b *testing.B) {
	x, text := benchExtractor(b), prose.Write(1, benchBytes, 2, "")
	all := analysed(b, &matcher{x: x}, text)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	facts := 0
	for b.Loop() {
		c := newContext(x, document.Meta{Path: "a.txt", Date: "2025", Region: "浙江省"})
		for _, s := range all {
			facts += len(c.facts(s))
		}
	}
	b.ReportMetric(float64(facts)/b.Elapsed().Seconds(), "facts/s")
}

// The work of matching is counted, without a clock: a rule that lost its
// literals, or one that backtracks, shows here.
func TestMatchWork(t *testing.T) {
	m := &matcher{x: benchExtractor(t)}
	all := analysed(t, m, prose.Write(2, 200_000, 2, ""))
	work := m.found.Work
	if len(all) < 500 {
		t.Fatalf("only %d sentences", len(all))
	}
	for _, c := range []struct {
		what      string
		got, most int
	}{
		{"searches", work.Searches, 12_000},
		{"tries", work.Tries, 12_000},
		{"steps", work.Steps, 38_000},
		{"steps to other matches", work.Others, 10_000},
		{"matches", m.matches, 9_000},
	} {
		if per := c.got * 1000 / len(all); per > c.most {
			t.Errorf("%s: %d per 1,000 sentences, more than %d", c.what, per, c.most)
		} else {
			t.Logf("%s: %d per 1,000 sentences", c.what, per)
		}
	}
}

// Matching sentences again allocates next to nothing.
func TestMatchAllocations(t *testing.T) {
	if raced {
		t.Skip("allocations are not counted under the race detector")
	}
	m := &matcher{x: benchExtractor(t)}
	all := analysed(t, m, prose.Write(3, 100_000, 2, ""))
	per := testing.AllocsPerRun(3, func() {
		for _, s := range all {
			m.run(s)
		}
	}) / float64(len(all))
	if per > 1 {
		t.Errorf("%.1f allocations per sentence", per)
	}
	t.Logf("%.1f allocations per sentence", per)
}
