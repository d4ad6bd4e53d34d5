package extract

import (
	"context"
	"testing"

	"statsheet/extract/document"
)

func TestDigest(t *testing.T) {
	x := benchExtractor(t)
	of := func(text, name string, ask bool) string {
		doc := document.FromString(text, document.Options{Name: name})
		s, err := x.Run(context.Background(), doc, Options{Jobs: 1, Digest: ask}, Output{})
		if err != nil {
			t.Fatal(err)
		}
		return s.Digest
	}
	first := of("全年植树1.5万株，比上年增长3%。\n新建苗圃4座。\n", "a.txt", true)
	if len(first) != 64 {
		t.Errorf("digest %q", first)
	}
	for text, same := range map[string]bool{
		"全年植树1.5万株，比上年增长3%。新建苗圃4座。":    true,
		"全年植树1.5 万株,比上年增长3%\n\n新建苗圃4座": true,
		"全年植树15万株，比上年增长3%。新建苗圃4座。":     false,
		"全年植树1.5万株，比上年增长3。新建苗圃4座。":     false,
		"全年植树1.5万株。新建苗圃4座。":            false,
	} {
		if got := of(text, "b.txt", true); (got == first) != same {
			t.Errorf("%s: the same as the first is %v, want %v", text, got == first, same)
		}
	}
	if got := of("**全年植树1.5万株**，比上年增长3%。\n\n- 新建苗圃4座。\n", "c.md", true); got != first {
		t.Error("Markdown of the same text has another digest")
	}
	if got := of("……", "d.txt", true) + of("全年植树3株。", "e.txt", false); got != "" {
		t.Errorf("no letter, or nobody asked, and the digest is %q", got)
	}
}
