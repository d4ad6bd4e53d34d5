package extract

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"statsheet/extract/document"
	"statsheet/testdata/prose"
)

// scanned returns what a scan of text gives, a line an entry.
func scanned(t *testing.T, x *Extractor, text string, jobs int) string {
	t.Helper()
	var out strings.Builder
	doc := document.FromString(text, document.Options{Name: "a.txt", KeepLines: true})
	err := x.Scan(context.Background(), doc, Options{Jobs: jobs}, ScanOutput{
		Encode: func(dst []byte, e *Entry) []byte { return fmt.Appendf(dst, "%+v\n", *e) },
		Batch: func(_ []Entry, encoded []byte) error {
			out.Write(encoded)
			return nil
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestScanAnyJobs(t *testing.T) {
	x := benchExtractor(t)
	text := prose.Write(7, 300_000, 2, "")
	one := scanned(t, x, text, 1)
	if n := strings.Count(one, "\n"); n < 1000 {
		t.Fatalf("%d entries", n)
	}
	if scanned(t, x, text, 5) != one {
		t.Error("five jobs give something else than one")
	}
}

// TestScanPlaces looks up in the text what an entry says where it stands.
func TestScanPlaces(t *testing.T) {
	x := benchExtractor(t)
	text := "\ufeff一、总体情况\n　　全年\U00020000新增3.2万户，𠀀增长５.２％。\r\n\r\n\t１２\t80家\n乡村 300余人 e\u0301 2024年"
	runes := []rune(strings.ReplaceAll(strings.TrimPrefix(text, "\ufeff"), "\r\n", "\n"))
	lines, found := strings.Split(string(runes), "\n"), 0
	doc := document.FromString(text, document.Options{KeepLines: true})
	err := x.Scan(context.Background(), doc, Options{}, ScanOutput{Batch: func(entries []Entry, _ []byte) error {
		for i := range entries {
			e := &entries[i]
			found++
			if got := string(runes[e.Start:e.End]); got != e.Text || !strings.Contains(lines[e.Line-1], e.Text) || e.Fate != "" {
				t.Errorf("%+v stands at %q", *e, got)
			}
			if !strings.Contains(e.Text, e.Unit) && e.Unit != "%" {
				t.Errorf("%s has the unit %s", e.Text, e.Unit)
			}
		}
		return nil
	}})
	if err != nil || found != 8 {
		t.Errorf("%d found, %v", found, err)
	}
}

func TestScanEnds(t *testing.T) {
	x := benchExtractor(t)
	text := prose.Write(7, 300_000, 2, "")
	stop := errors.New("disk full")
	err := x.Scan(context.Background(), document.FromString(text, document.Options{KeepLines: true}), Options{Jobs: 2},
		ScanOutput{Batch: func([]Entry, []byte) error { return stop }})
	if !errors.Is(err, stop) {
		t.Errorf("the error of the output became %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	calls := 0
	err = x.Scan(ctx, document.FromString(strings.Repeat(text, 8), document.Options{KeepLines: true}), Options{Jobs: 2},
		ScanOutput{Batch: func([]Entry, []byte) error { calls++; cancel(); return nil }})
	if !errors.Is(err, context.Canceled) || calls > 30 {
		t.Errorf("interrupted after %d calls: %v", calls, err)
	}
}

func TestCursor(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.SampledFrom([]rune("a1é一万𠀀"))).Draw(t, "text")
		runes, c := []rune(text), cursor{text: text}
		for range 5 {
			from := rapid.IntRange(0, len(runes)).Draw(t, "from")
			to := rapid.IntRange(from, len(runes)).Draw(t, "to")
			if got := c.between(from, to); got != string(runes[from:to]) {
				t.Fatalf("%q from %d to %d: %q", text, from, to, got)
			}
		}
	})
}

func BenchmarkScan(b *testing.B) {
	x := benchExtractor(b)
	for name, every := range map[string]int{"dense": 1, "sparse": 10} {
		text := prose.Write(11, 1<<20, every, "")
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				doc := document.FromString(text, document.Options{KeepLines: true})
				if err := x.Scan(context.Background(), doc, Options{}, ScanOutput{Batch: func([]Entry, []byte) error { return nil }}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// TestScanSpaced finds the same numbers where typesetters have put blanks, with
// the offsets of the text as it is.
func TestScanSpaced(t *testing.T) {
	x := benchExtractor(t)
	for _, tt := range []struct{ text, want, values string }{
		{"杭州市有 500 多家，增长 12.7 %。", "500 多家|12.7 %", "over 500 家|eq 12.7 %"},
		{"每万人 3.2 个，降 0.8 个百分点。", "每万人|3.2 个|0.8 个百分点", "eq 10000 人|eq 3.2 个|eq 0.8 个百分点"},
		{"每吨 5\u2009元 /斤", "每吨|5\u2009元 /斤", "  |eq 5 元/斤"},
		{"第一产业\u00a0300余亿元", "第一产业|300余亿元", "  |over 30000000000 元"},
	} {
		runes := []rune(tt.text)
		var texts, values []string
		doc := document.FromString(tt.text, document.Options{KeepLines: true})
		err := x.Scan(context.Background(), doc, Options{}, ScanOutput{Batch: func(entries []Entry, _ []byte) error {
			for i := range entries {
				e := &entries[i]
				if e.Text != string(runes[e.Start:e.End]) {
					t.Errorf("%q stands at %q", e.Text, string(runes[e.Start:e.End]))
				}
				texts, values = append(texts, e.Text), append(values, strings.Join([]string{e.Bound, e.Value, e.Unit}, " "))
			}
			return nil
		}})
		if got, value := strings.Join(texts, "|"), strings.Join(values, "|"); err != nil || got != tt.want || value != tt.values {
			t.Errorf("%s: %s, %s, %v", tt.text, got, value, err)
		}
	}
}

// Places are no numbers: they come only where they are asked for.
func TestScanWithPlaces(t *testing.T) {
	x := benchExtractor(t)
	for places, want := range map[bool]int{false: 1, true: 2} {
		n := 0
		out := ScanOutput{Places: places, Batch: func(entries []Entry, _ []byte) error {
			n += len(entries)
			return nil
		}}
		if err := x.Scan(context.Background(), document.FromString("浙江省新增3家", document.Options{}), Options{}, out); err != nil || n != want {
			t.Errorf("places %v: %d found, %v", places, n, err)
		}
	}
}
