package extract

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"statsheet/extract/document"
	"statsheet/rules"
	"statsheet/testdata/prose"
)

// strangePack is a pack of n rules, each with words of its own that no text has.
func strangePack(tb testing.TB, n int) string {
	tb.Helper()
	var b strings.Builder
	b.WriteString("format: statsheet.rules/v1\npack: {id: strange, title: 别处的词, version: 0.1.0}\nrules:\n")
	word := func(i int) string { return string([]rune{rune(0x3400 + i/80), rune(0x3500 + i%80)}) }
	for i := range n {
		pattern := fmt.Sprintf("(?<verb>%s|%s)(?<value>{quantity})(?<indicator>{noun})", word(3*i), word(3*i+1))
		if i%2 == 1 {
			pattern = fmt.Sprintf("(?<indicator>{noun})%s(?<value>{percent})", word(3*i+2))
		}
		fmt.Fprintf(&b, "  - id: r%d\n    title: 第%d条\n    priority: %d\n    pattern: '%s'\n", i, i, 40+i%60, pattern)
	}
	path := filepath.Join(tb.TempDir(), "strange.yaml")
	if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
		tb.Fatal(err)
	}
	return path
}

// withStrangeRules returns an extractor with ten times the built-in rules.
func withStrangeRules(tb testing.TB) *Extractor {
	tb.Helper()
	few := len(benchExtractor(tb).set.Rules)
	set, err := rules.Load(rules.Options{Dirs: []string{strangePack(tb, 9*few)}})
	if err != nil {
		tb.Fatal(err)
	}
	if n := len(set.Rules); n != 10*few {
		tb.Fatalf("%d rules, not ten times %d", n, few)
	}
	return New(set)
}

// Ten times the rules, with words that the text has not, are not tried once
// more, and find the same.
func TestManyRulesWork(t *testing.T) {
	text := prose.Write(4, 200_000, 2, "")
	few, many := &matcher{x: benchExtractor(t)}, &matcher{x: withStrangeRules(t)}
	want, got := analysed(t, few, text), analysed(t, many, text)
	if few.found.Work != many.found.Work || few.matches != many.matches {
		t.Errorf("ten times the rules: %+v instead of %+v", many.found.Work, few.found.Work)
	}
	if len(want) != len(got) {
		t.Fatalf("%d sentences instead of %d", len(got), len(want))
	}
	for i := range want {
		if len(want[i].rows) != len(got[i].rows) {
			t.Errorf("%d rows instead of %d: %s", len(got[i].rows), len(want[i].rows), want[i].whole)
		}
	}
}

// BenchmarkManyRules is BenchmarkExtract with ten times the rules.
func BenchmarkManyRules(b *testing.B) {
	for name, x := range map[string]*Extractor{"built in": benchExtractor(b), "ten times": withStrangeRules(b)} {
		b.Run(name, func(b *testing.B) {
			text := prose.Write(1, benchBytes, 3, "")
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				if _, err := extracted(x, text); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// extracted returns how many facts a text has.
func extracted(x *Extractor, text string) (facts int, err error) {
	doc := document.FromString(text, document.Options{Lexicon: x.set.Lexicon, Date: "2025"})
	_, err = x.Run(context.Background(), doc, Options{Jobs: 1}, Output{Fact: func(*Fact) error { facts++; return nil }})
	return facts, err
}

// What a whole extraction allocates grows with its facts and blocks, and with
// nothing else: the text between the figures costs nothing.
func TestExtractAllocations(t *testing.T) {
	if raced {
		t.Skip("allocations are not counted under the race detector")
	}
	x := benchExtractor(t)
	for _, c := range []struct {
		name        string
		every       int
		fact, block float64 // allocations at most for a fact, and for a block
	}{{"dense", 1, 8, 6}, {"speech", 10, 8, 6}} {
		text := prose.Write(5, 400_000, c.every, "")
		if _, err := extracted(x, text); err != nil { // makes the patterns
			t.Fatal(err)
		}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		facts, err := extracted(x, text)
		if err != nil {
			t.Fatal(err)
		}
		runtime.ReadMemStats(&after)
		const fixed = 8_000 // of a document: its beginning and end are looked through for date and region
		got, most := float64(after.Mallocs-before.Mallocs), fixed+c.fact*float64(facts)+c.block*float64(strings.Count(text, "\n"))
		if got > most {
			t.Errorf("%s: %.0f allocations for %d facts, more than %.0f", c.name, got, facts, most)
		}
		t.Logf("%s: %.0f allocations for %d facts and %d lines, at most %.0f", c.name, got, facts, strings.Count(text, "\n"), most)
	}
}

// Lines without a numeral are passed as bytes: not one of their characters is
// looked at by the scanner.
func TestSkips(t *testing.T) {
	m := &matcher{x: benchExtractor(t)}
	numbers, talk := "新建书屋3座。", "各镇把管护机制落到实处，让山区乡亲就近办事。"
	b := newBatch()
	doc := document.FromString(strings.Repeat(talk+"\n", 40)+numbers+"\n"+strings.Repeat(talk+"\n", 40), document.Options{})
	for {
		block, err := doc.Next()
		if err != nil {
			break
		}
		b.blocks = append(b.blocks, block)
	}
	m.analyse(b)
	if got, want := len(b.memory.folded), len([]rune(numbers)); got != want || len(b.sentences) != 1 {
		t.Errorf("%d characters decoded and folded, want %d; %d sentences", got, want, len(b.sentences))
	}
}
