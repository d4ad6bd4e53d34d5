package extract_test

import (
	"context"
	"strings"
	"testing"

	"statsheet/extract"
	"statsheet/extract/document"
	"statsheet/rules"
)

func TestProfile(t *testing.T) {
	set, err := rules.Default()
	if err != nil {
		t.Fatal(err)
	}
	x := extract.New(set)
	text := "2024年，全省新建公路320公里。没有数的句子。\n其中高速公路15公里，比上年增长2.1%。\n"
	p := extract.Profile{Keep: 1}
	facts := 0
	for range 2 {
		o := document.Options{Name: "a.txt", Lexicon: set.Lexicon}
		if err := x.Profile(t.Context(), document.FromString(text, o), &p); err != nil {
			t.Fatal(err)
		}
		f, _, err := x.Text(text, o)
		if err != nil {
			t.Fatal(err)
		}
		facts += len(f)
	}
	won, tried := 0, 0
	rows := p.Rules()
	for i, c := range rows {
		if !c.Exclude {
			won += c.Won
			tried += c.Candidates
		}
		if i > 0 && c.Time > rows[i-1].Time {
			t.Errorf("%s stands after a faster rule", c.ID)
		}
		if c.Refused > c.Matches || c.TimeOuts > 0 || c.Candidates%2 != 0 {
			t.Errorf("%+v", c)
		}
	}
	if won != facts || facts == 0 || tried == 0 {
		t.Errorf("rules won %d facts of %d, tried %d", won, facts, tried)
	}
	if p.Sentences != 4 || p.Bytes != 2*int64(len(text)) {
		t.Errorf("%d sentences, %d bytes of %d", p.Sentences, p.Bytes, 2*len(text))
	}
	slow := p.Slowest()
	if len(slow) != 1 || !strings.Contains(slow[0].Sentence, "公里") || slow[0].Rule == "" || slow[0].Candidates == 0 {
		t.Errorf("slowest: %+v", slow)
	}
}

func TestProfileStops(t *testing.T) {
	set, err := rules.Default()
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	doc := document.FromString("新建公路320公里。", document.Options{Lexicon: set.Lexicon})
	if err := extract.New(set).Profile(ctx, doc, &extract.Profile{}); err == nil {
		t.Error("no error after cancelling")
	}
}
