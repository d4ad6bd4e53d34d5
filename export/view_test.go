package export

import (
	"bytes"
	"encoding/json"
	"io"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"statsheet/extract"
)

// report is a document of a test, put together block by block. In a text,
// «…» is a fact, ‹…› another number: a date, or else unclaimed.
type report struct {
	t     *testing.T
	w     Writer
	name  string
	start int
	line  int
}

func (r *report) begin(title string) {
	r.t.Helper()
	check(r.t, r.w.Begin(extract.Summary{Document: r.name, Title: title, Date: "2025-02", Region: "江岸市"}))
}

// block writes a block with its numbers. Facts are taken from list in turn,
// of which only what the text does not say is given.
func (r *report) block(kind string, level int, marked string, list ...extract.Fact) {
	r.t.Helper()
	text := strings.NewReplacer("«", "", "»", "", "‹", "", "›", "").Replace(marked)
	r.line++
	check(r.t, r.w.Block(&extract.Block{Document: r.name, Kind: kind, Level: level, Text: text, Line: r.line, Start: r.start}))
	at := r.start
	for _, piece := range regexp.MustCompile(`[«‹][^»›]*[»›]|[^«‹]+`).FindAllString(marked, -1) {
		own := strings.Trim(piece, "«»‹›")
		end := at + utf8.RuneCountInString(own)
		e := extract.Entry{Document: r.name, Line: r.line, Start: at, End: end, Text: own, Sentence: text, Kind: "date", Fate: "date"}
		at = end
		switch {
		case own == piece:
			continue
		case strings.HasPrefix(piece, "«"):
			f := list[0]
			list = list[1:]
			f.Document, f.Block, f.Mention, f.Sentence, f.Line, f.Start, f.End = r.name, kind, own, text, r.line, e.Start, end
			check(r.t, r.w.Fact(&f))
			e.Kind, e.Fate, e.Reason, e.Value = "quantity", "fact", f.Rule, f.Value
		case !strings.HasSuffix(own, "年"):
			e.Kind, e.Fate = "number", "unclaimed"
		}
		check(r.t, r.w.Entry(&e))
	}
	r.start += utf8.RuneCountInString(text) + 1
}

func viewFact(id, indicator, measure, value, unit string, edit ...func(*extract.Fact)) extract.Fact {
	f := extract.Fact{
		FactID: id, Indicator: indicator, Measure: measure, Value: value, Unit: unit, Bound: "eq", Status: "actual",
		Period: "2024", Region: "江岸市", Inherited: "region", Rule: "general/level", Section: "一、公园",
	}
	for _, e := range edit {
		e(&f)
	}
	return f
}

// writeParks writes two small reports into a page.
func writeParks(t *testing.T, w Writer) {
	t.Helper()
	r := &report{t: t, w: w, name: "parks/2024.txt"}
	r.begin("江岸市公园建设情况")
	r.block("heading", 1, "江岸市公园建设情况")
	r.block("heading", 2, "一、公园")
	r.block("paragraph", 0, "‹2024年›新建公园«36个»，比上年多«4个»；其中社区花园«12个»，占«三成»。",
		viewFact("00000000000000a1", "新建公园", "level", "36", "个"),
		viewFact("00000000000000a2", "新建公园", "change", "4", "个", func(f *extract.Fact) {
			f.Direction, f.Basis, f.RelatesTo, f.Inherited = "up", "yoy", "00000000000000a1", "indicator region"
		}),
		viewFact("00000000000000a3", "社区花园", "level", "12", "个", func(f *extract.Fact) { f.PartOf = "00000000000000a1" }),
		viewFact("00000000000000a4", "社区花园", "share", "30", "%", func(f *extract.Fact) { f.RelatesTo = "00000000000000a3" }),
	)
	r.block("paragraph", 0, "力争‹2030年›绿地达到«1.5万公顷»以上，改造步道‹九十九›。",
		viewFact("00000000000000a5", "绿地", "level", "15000", "公顷", func(f *extract.Fact) {
			f.Status, f.Bound, f.Period, f.Number, f.Scale = "target", "at_least", "2030", "1.5", "万"
		}),
	)
	r.block("table", 0, "指标\t‹2024年›")
	r.block("table", 0, "游客（万人次）\t«1,286»", viewFact("00000000000000a6", "游客", "level", "12860000", "人次"))
	check(t, w.Document(extract.Summary{Document: r.name, Facts: 6, Fates: map[string]int{"fact": 6, "date": 3, "unclaimed": 1}}))

	r = &report{t: t, w: w, name: "water.md"}
	r.begin("")
	r.block("paragraph", 0, "供水量居全省«第3位»。", viewFact("00000000000000b1", "供水量", "rank", "3", "", func(f *extract.Fact) { f.Direction = "" }))
	check(t, w.Document(extract.Summary{Document: r.name, Facts: 1, Fates: map[string]int{"fact": 1}}))
	check(t, w.Close())
}

// parksPage returns the page of the two small reports.
func parksPage(t *testing.T, o Options) string {
	t.Helper()
	var out bytes.Buffer
	o.Stdout = &out
	w, err := Print("html", o)
	check(t, err)
	writeParks(t, w)
	return out.String()
}

// TestViewGolden compares the text and the data of a page; its style and its
// script are files of their own.
func TestViewGolden(t *testing.T) {
	for file, lang := range map[string]string{"view.html": Zh, "view.en.html": En} {
		page := parksPage(t, Options{Lang: lang, Program: "statsheet 0.1.0"})
		page = regexp.MustCompile(`(?s)<style>.*?</style>`).ReplaceAllString(page, "<style>…</style>")
		page = regexp.MustCompile(`(?s)<script>.*?</script>`).ReplaceAllString(page, "<script>…</script>")
		page = regexp.MustCompile(`'sha256-[^']*'`).ReplaceAllString(page, "'sha256-…'")
		golden(t, file, []byte(page))
	}
}

// TestViewPolicy asserts that the page allows its own style and scripts, by
// their hashes, and nothing else.
func TestViewPolicy(t *testing.T) {
	page := parksPage(t, Options{})
	_, policy, _ := strings.Cut(page, `"Content-Security-Policy" content="`)
	policy, _, _ = strings.Cut(policy, `"`)
	if !strings.HasPrefix(policy, "default-src 'none'; ") || strings.Contains(policy, "unsafe") {
		t.Errorf("policy %s", policy)
	}
	n := 0
	for _, m := range regexp.MustCompile(`(?s)<(?:style|script)>(.*?)</(?:style|script)>`).FindAllStringSubmatch(page, -1) {
		n++
		if !strings.Contains(policy, hashSource(m[1])) {
			t.Errorf("the policy does not allow: %.80s", m[1])
		}
	}
	if n != 3 {
		t.Errorf("%d styles and scripts", n)
	}
	if at := regexp.MustCompile(`(?i)\s(src|href|action|style|on[a-z]+)=|@import|url\(|https?://`).FindString(page); at != "" {
		t.Errorf("the page has %q", at)
	}
	for _, name := range append(append([]string{"theme.js", "panel.html"}, viewStyles...), viewScripts...) {
		if text := viewFile(name); text == "" || strings.Contains(text, "</s") && name != "panel.html" || strings.Contains(text, "<!--") {
			t.Errorf("%s is empty or would end its element", name)
		}
	}
}

// nasty is what a report may hold to break out of its place.
const nasty = `<script>document.title="broken"</script>"'><img src=x onerror=alert(1)>]]></script><!--<script></mark>&lt;` + "\u2028\x00\x1b"

// nastyPage is a page of a report that holds markup everywhere.
func nastyPage(t *testing.T) string {
	t.Helper()
	var out bytes.Buffer
	w, err := Print("html", Options{Stdout: &out, Title: nasty, Program: nasty})
	check(t, err)
	text := nasty + "共有36个" + nasty
	at := utf8.RuneCountInString(nasty) + 2
	check(t, w.Begin(extract.Summary{Document: nasty, Title: nasty, Date: nasty, Region: nasty}))
	check(t, w.Block(&extract.Block{Document: nasty, Kind: "table", Text: nasty + "\t" + nasty, Line: 1}))
	check(t, w.Block(&extract.Block{Document: nasty, Kind: "paragraph", Text: text, Line: 2, Start: 1000}))
	check(t, w.Fact(&extract.Fact{
		FactID: nasty, Document: nasty, Indicator: nasty, Measure: nasty, Direction: nasty, Status: nasty, Value: nasty, Unit: nasty,
		Section: nasty, Region: nasty, Rule: nasty, Mention: "36个", Sentence: text, Start: 1000 + at, End: 1000 + at + 3,
	}))
	check(t, w.Entry(&extract.Entry{Document: nasty, Text: "6", Fate: nasty, Kind: nasty, Reason: nasty, Sentence: text, Start: 1000 + at + 1, End: 1000 + at + 2}))
	check(t, w.Document(extract.Summary{Document: nasty, Fates: map[string]int{nasty: 1}}))
	check(t, w.Close())
	return out.String()
}

// TestViewEscapes asserts that markup in a report and in what is known of it
// stays text.
func TestViewEscapes(t *testing.T) {
	page := nastyPage(t)
	// The scripts are the two of the page, its settings, and the data.
	for part, want := range map[string]int{"<script": 4, "</script": 4, "<img": 0, "<!--": 0, "<mark ": 2, "</mark>": 2, "\x00": 0, "\x1b": 0, "<table": 1} {
		if got := strings.Count(page, part); got != want {
			t.Errorf("%d times %q, want %d", got, part, want)
		}
	}
	for _, m := range regexp.MustCompile(`(?s)<script type="application/json"[^>]*>(.*?)</script>`).FindAllStringSubmatch(page, -1) {
		if !json.Valid([]byte(m[1])) {
			t.Errorf("not JSON: %.100s", m[1])
		}
	}
}

// TestViewOverlaps asserts that every number has a mark of its own, whatever
// its place, and that the text stays what it was.
func TestViewOverlaps(t *testing.T) {
	text := "约三至五万元，第六"
	span := func(from, to int) viewNumber {
		return viewNumber{from: from * 3, to: to * 3, entry: extract.Entry{Fate: "name"}}
	}
	tests := []struct {
		numbers []viewNumber
		want    string
	}{
		{[]viewNumber{span(1, 5)}, "约[三至五万]元，第六"},
		{[]viewNumber{span(1, 5), span(1, 5)}, "约[[三至五万]]元，第六"},
		{[]viewNumber{span(1, 5), span(3, 5), span(7, 9)}, "约[三至[五万]]元，[第六]"},
		{[]viewNumber{span(1, 4), span(3, 6)}, "约[三至[五]]万元，第六"},
		{[]viewNumber{span(0, 1), span(1, 2), span(9, 20)}, "[约][三]至五万元，第六[]"},
	}
	for _, tt := range tests {
		got := string(appendMarked(nil, text, 0, len(text), tt.numbers))
		got = strings.NewReplacer(`<mark class="name">`, "[", "</mark>", "]").Replace(got)
		if got != tt.want {
			t.Errorf("got %s, want %s", got, tt.want)
		}
	}
}

// TestViewTexts asserts that the page has every text it asks for, and none
// that it does not.
func TestViewTexts(t *testing.T) {
	asked := map[string]bool{}
	for _, m := range regexp.MustCompile(`\{\{\.(\w+)\}\}|text\('(\w+)'|'(parts|about|next|previous)'|text\((facet)\)`).FindAllStringSubmatch(viewFile("panel.html")+viewFile(viewScripts...), -1) {
		asked[m[1]+m[2]+m[3]] = true
	}
	for _, facet := range []string{"document", "fate", "measure", "status", "kind"} {
		asked[facet] = true
	}
	delete(asked, "")
	texts := viewTexts(Zh)
	for name := range asked {
		if texts[name] == "" {
			t.Errorf("no text %q", name)
		}
	}
	for name := range texts {
		if !asked[name] {
			t.Errorf("nothing asks for the text %q", name)
		}
	}
}

func TestViewCells(t *testing.T) {
	for text, want := range map[string]string{
		"指标\t2024年":             "指标/2024年",
		"\t\t 5 \t":             "//5/",
		"| 指标 | 2024年 |":        "指标/2024年",
		"大棚（座）｜8,600":           "大棚（座）/8,600",
		"│ 甲 │ │ 乙 │":           "甲//乙",
		"a|b\tc":                "a|b/c",
		"没有单元格":                 "没有单元格",
		"\u3000合计\u3000|\u3000": "合计",
	} {
		var got []string
		for _, c := range cellsOf(text) {
			got = append(got, text[c.from:c.to])
		}
		if s := strings.Join(got, "/"); s != want {
			t.Errorf("%q: %s, want %s", text, s, want)
		}
	}
}

// TestViewTellsOfItsSize asserts that a page of very many facts is written,
// with a word on what would serve better.
func TestViewTellsOfItsSize(t *testing.T) {
	var told []string
	w, err := newView(io.Discard, &Options{Lang: En, Tell: func(text string) { told = append(told, text) }})
	check(t, err)
	w.(*view).facts = crowd - 2
	for _, f := range sampleFacts()[:3] {
		check(t, w.Fact(&f))
	}
	if len(told) != 1 || !strings.HasPrefix(told[0], "more than 1,000,000 facts") || !strings.Contains(told[0], ".parquet") {
		t.Errorf("told %q", told)
	}
}

// TestViewWithoutText asserts that facts whose blocks were not given are shown
// in their sentences.
func TestViewWithoutText(t *testing.T) {
	var out bytes.Buffer
	w, err := Print("html", Options{Stdout: &out})
	check(t, err)
	feed(t, w)
	page := out.String()
	for _, want := range []string{"<article id=\"d2\" data-document=\"water.md\"", "全市新建公园<mark class=\"level\" id=\"f-0a1b2c3d4e5f6071\">36个</mark>"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page has no %s", want)
		}
	}
}
