package extract_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"statsheet/extract"
	"statsheet/extract/document"
	"statsheet/rules"
)

// plain is a report without line ends; marked has markup inside its lines,
// which is left out.
const (
	plain  = "全年粮食播种面积一千二百万亩，比上年增加十五万亩，其中夏粮面积460万亩，秋粮面积740万亩。新建高标准农田八十六万亩，累计达到910万亩。农业机械总动力1,350万千瓦，综合机械化率达到百分之九十二，比上年提高0.8个百分点，畜禽粪污综合利用率保持在八成以上。"
	marked = "# 某市2024年农业情况\n\n全年新建大棚**1,200**座，[面积](http://a.test/3)扩大`36`亩。\n\n| 指标 | 2024年 |\n| --- | --- |\n| 大棚（座） | 8,600 |\n"
)

// wrap cuts a text into lines of n characters.
func wrap(text string, n int) string {
	var lines []string
	for line := range slices.Chunk([]rune(text), n) {
		lines = append(lines, string(line))
	}
	return strings.Join(lines, "\n") + "\n"
}

// textOrder runs the extraction and writes down what comes, in its order.
// Every fact and entry must be found at its offsets in the last block.
func textOrder(t *testing.T, x *extract.Extractor, doc *document.Reader, jobs int) []string {
	t.Helper()
	var log []string
	var block *extract.Block
	found := func(start, end int, text string) {
		runes := []rune(block.Text)
		if got := string(runes[block.Find(start):block.Find(end)]); got != text {
			t.Errorf("block %q: %d–%d is %q, want %q", block.Text, start, end, got, text)
		}
	}
	_, err := x.Run(context.Background(), doc, extract.Options{Jobs: jobs}, extract.Output{
		Begin: func(s extract.Summary) error { log = append(log, "begin "+s.Document+" "+s.Date); return nil },
		Block: func(b *extract.Block) error {
			block = b
			log = append(log, fmt.Sprintf("%s%d line %d: %s", b.Kind, b.Level, b.Line, b.Text))
			return nil
		},
		Fact: func(f *extract.Fact) error {
			found(f.Start, f.End, f.Mention)
			log = append(log, "fact "+f.Mention)
			return nil
		},
		Entry: func(e *extract.Entry) error {
			found(e.Start, e.End, e.Text)
			log = append(log, "entry "+e.Text)
			return nil
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	return log
}

// TestBlocks asserts that the text comes with its facts behind each block.
func TestBlocks(t *testing.T) {
	set, err := rules.Default()
	if err != nil {
		t.Fatal(err)
	}
	x := extract.New(set)
	read := func(name, text string, jobs int) []string {
		return textOrder(t, x, document.FromString(text, document.Options{Name: name, Date: "2025-01", Lexicon: set.Lexicon}), jobs)
	}
	got := read("a.md", marked, 1)
	want := []string{
		"begin a.md 2025-01",
		"heading1 line 1: 某市2024年农业情况", "entry 2024年",
		"paragraph0 line 3: 全年新建大棚1,200座，面积扩大36亩。", "fact 1,200座", "fact 36亩", "entry 全年", "entry 1,200座", "entry 36亩",
	}
	if d := cmp.Diff(want, got[:len(want)]); d != "" {
		t.Error(d)
	}
	joined := read("b.txt", wrap(strings.Repeat(plain, 4), 31), 1)
	if facts := strings.Count(strings.Join(joined, "\n"), "\nfact 一千二百万亩"); facts != 4 || len(joined) > 2+4*24 {
		t.Errorf("lines were not joined:\n%s", strings.Join(joined, "\n"))
	}
	long := strings.Repeat(plain+"\n", 400)
	if d := cmp.Diff(read("c.txt", long, 1), read("c.txt", long, 4)); d != "" {
		t.Error(d)
	}
}
