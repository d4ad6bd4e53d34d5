package export

import (
	"reflect"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"statsheet/extract"
	"statsheet/extract/document"
)

func TestPercentCell(t *testing.T) {
	tests := []struct {
		text     string
		down     bool
		want     any
		decimals int
	}{
		{"5.2", false, 0.052, 1},
		{"5.2", true, -0.052, 1},
		{"-5.2", true, -0.052, 1},
		{"50", false, 0.5, 0},
		{"0.05", false, 0.0005, 2},
		{"0.0", true, 0.0, 1},
		{"12345678901234567", false, "12,345,678,901,234,567%", 0},
		{"约五", false, "约五%", 0},
	}
	for _, tt := range tests {
		c := percentCell(tt.text, tt.down, true, Zh)
		if c.value != tt.want || c.decimals != tt.decimals && c.face == facePercent {
			t.Errorf("%s: %v with %d decimals, want %v with %d", tt.text, c.value, c.decimals, tt.want, tt.decimals)
		}
	}
}

func TestDateCell(t *testing.T) {
	for text, want := range map[string]cell{
		"2025-02-10": {look: look{face: faceDate}, value: 45698, text: "2025-02-10"},
		"2025-02":    {look: look{face: faceDate, decimals: 1}, value: 45689, text: "2025-02"},
		"2025":       {look: look{face: faceDate, decimals: 2}, value: 45658, text: "2025"},
		"2025-02-30": {value: "2025-02-30", text: "2025-02-30"},
	} {
		if got := dateCell(text, Zh); got.look != want.look || got.value != want.value {
			t.Errorf("%s: %+v", text, got)
		}
	}
}

// A date stands at the left of its column, off the text at its right.
func TestDatesStandAtTheLeft(t *testing.T) {
	f := openBook(t, writeBook(t, Options{Lang: En}, fillSample(t)))
	rows, err := f.GetRows("Documents")
	check(t, err)
	for i, title := range rows[0] {
		if title == "" || strings.ToUpper(title[:1]) != title[:1] {
			t.Errorf("title %q", title)
		}
		if title != "Reference date" {
			continue
		}
		id, err := f.GetCellStyle("Documents", cellName(i+1, 2))
		check(t, err)
		style, err := f.GetStyle(id)
		check(t, err)
		if style.Alignment.Horizontal != "left" || *style.CustomNumFmt != "yyyy-mm" {
			t.Errorf("style %+v", style)
		}
	}
}

func TestMarkedCell(t *testing.T) {
	sentence := "甲18个，乙8个。"
	c := markedCell(sentence, "8个", 6, Zh)
	runs, ok := c.value.([]excelize.RichTextRun)
	if !ok || len(runs) != 3 || runs[0].Text != "甲18个，乙" || runs[1].Text != "8个" || runs[1].Font == nil || runs[2].Text != "。" {
		t.Errorf("got %+v", c.value)
	}
	if c := markedCell(sentence, "8个", 0, Zh); c.value != sentence {
		t.Errorf("a wrong place gives %+v", c.value)
	}
	long := strings.Repeat("长", maxCell) + "8个"
	if c := markedCell(long, "8个", maxCell, Zh); c.value == nil || utf16Len(c.text) > maxCell {
		t.Errorf("a long sentence gives %d units", utf16Len(c.text))
	} else if _, rich := c.value.([]excelize.RichTextRun); rich {
		t.Error("a sentence that was cut is marked")
	}
}

func TestLinkCell(t *testing.T) {
	c := linkCell(viewTarget(`报告 #1/100%"?.html`, "0a1b"), `a"b`, Zh)
	if want := `HYPERLINK("报告 %231/100%25""%3F.html#f-0a1b","a""b")`; c.formula != want || c.value != `a"b` {
		t.Errorf("got %s, want %s", c.formula, want)
	}
	for _, c := range []cell{
		linkCell("", "文", Zh),
		linkCell(viewTarget(strings.Repeat("长", 260)+".html", "0a1b"), "文", Zh),
		linkCell("x.html", strings.Repeat("长", 256), Zh),
		linkCell(viewTarget("", "0a1b"), "文", Zh),
	} {
		if c.formula != "" || c.value == nil {
			t.Errorf("got %+v", c)
		}
	}
	if got := rowTarget("数据 2", 7); got != "#'数据 2'!A7" {
		t.Error(got)
	}
}

// Whatever a report holds stays text, in every column.
func TestWorkbookAwkwardTexts(t *testing.T) {
	for _, text := range append([]string{"=1+1", "+1", "-x", "@x", "＝A1", "<script>&amp;</script>", "_x0041_甲_x005F_", "1e5", "TRUE", "'x"}, awkwardTexts...) {
		var fact extract.Fact
		v := reflect.ValueOf(&fact).Elem()
		for _, field := range v.Fields() {
			if field.Kind() == reflect.String {
				field.SetString(text)
			}
		}
		data := writeBook(t, Options{Title: text}, func(w Writer) {
			check(t, w.Fact(&fact))
			check(t, w.Document(extract.Summary{Document: text, Title: text, Notes: []document.Note{{Message: text}}, Fates: map[string]int{text: 1}}))
			check(t, w.Close())
		})
		f := openBook(t, data)
		for i, c := range factFields(&workbook{o: &Options{}}) {
			if c.Kind == Int || c.added {
				continue
			}
			cell, err := excelize.CoordinatesToCellName(i+1, 2)
			check(t, err)
			got, err := f.GetCellValue("数据", cell, excelize.Options{RawCellValue: true})
			check(t, err)
			formula, err := f.GetCellFormula("数据", cell)
			check(t, err)
			if got != clean(text) || formula != "" {
				t.Errorf("%s: %q came back as %q, formula %q", c.Name, text, got, formula)
			}
		}
	}
}

func TestLongCellsAreCutWithAMark(t *testing.T) {
	for _, unit := range []string{"a", "长", "𠮷", "&"} {
		long := strings.Repeat(unit, 40000)
		data := writeBook(t, Options{}, func(w Writer) {
			check(t, w.Fact(&extract.Fact{Sentence: long, Indicator: "甲", Value: strings.Repeat("9", 40000)}))
			check(t, w.Close())
		})
		f := openBook(t, data)
		got, err := f.GetCellValue("数据", factCell(t, "sentence", 2))
		check(t, err)
		if n := utf16Len(got); n > maxCell || n < maxCell-1 || !strings.HasSuffix(got, "…〔过长，已截断〕") {
			t.Errorf("%q: %d units, ends %q", unit, n, got[len(got)-30:])
		}
	}
	exact := strings.Repeat("长", maxCell)
	if cellText(exact, Zh) != exact {
		t.Error("a text that fits was cut")
	}
}

func TestSpreadsheetNumber(t *testing.T) {
	tests := []struct {
		in       string
		decimals int
		ok       bool
	}{
		{"5.2", 1, true},
		{"0", 0, true},
		{"-3.50", 2, true},
		{"123456789012345", 0, true},
		{"1234567890123456", 0, false},
		{"1260000000000000000", 0, true},
		{"0.333333333333333", 15, true},
		{"0.3333333333333333", 16, false},
		{"0.00000000000012", 14, true},
		{"1e5", 0, false},
		{"007", 0, false},
		{"+5", 0, false},
		{"1,000", 0, false},
		{"", 0, false},
		{"-", 0, false},
		{"5.", 0, false},
		{".5", 0, false},
		{"NaN", 0, false},
		{"-0", 0, false},
		{"1" + strings.Repeat("0", 40), 0, false},
	}
	for _, tt := range tests {
		decimals, ok := spreadsheetNumber(tt.in)
		if ok != tt.ok || ok && decimals != tt.decimals {
			t.Errorf("%s: %d %v, want %d %v", tt.in, decimals, ok, tt.decimals, tt.ok)
		}
	}
}
