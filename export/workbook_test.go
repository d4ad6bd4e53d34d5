package export

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"statsheet/extract"
	"statsheet/extract/document"
)

// writeBook writes a workbook with fill and returns its bytes.
func writeBook(t testing.TB, o Options, fill func(Writer)) []byte {
	t.Helper()
	var out bytes.Buffer
	o.Stdout = &out
	w, err := Print("xlsx", o)
	check(t, err)
	fill(w)
	return out.Bytes()
}

func openBook(t testing.TB, data []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	check(t, err)
	t.Cleanup(func() { check(t, f.Close()) })
	return f
}

var rawValue = excelize.Options{RawCellValue: true}

func fillSample(t testing.TB) func(Writer) { return func(w Writer) { feed(t, w) } }

// code turns a title back into its code.
func (c Codes) code(title string) string {
	words := strings.Split(title, " ")
	for i, w := range words {
		for _, x := range c {
			if x.Zh == w {
				words[i] = x.Code
			}
		}
	}
	return strings.Join(words, " ")
}

// readRow reads a row of a sheet back into a fact or an entry.
func readRow[T, R any](t *testing.T, f *excelize.File, sheet string, row int, cols []field[R], lang string) T {
	t.Helper()
	var r T
	v := reflect.ValueOf(&r).Elem()
	for i, c := range cols {
		if c.added {
			continue
		}
		cell, err := excelize.CoordinatesToCellName(i+1, row)
		check(t, err)
		text, err := f.GetCellValue(sheet, cell, excelize.Options{RawCellValue: c.Kind != Number && c.Kind != Written})
		check(t, err)
		field := v.Field(fieldOf[T](c.Name))
		switch c.Kind {
		case Int:
			if text != "" {
				n, err := strconv.Atoi(text)
				check(t, err)
				field.SetInt(int64(n))
			}
			continue
		case Number:
			text = strings.ReplaceAll(text, ",", "") // as it is displayed, decimals and all
		case Code:
			if lang == Zh {
				text = c.Codes.code(text)
			} else if c.Name == "bound" { // in words
				text = strings.ReplaceAll(or(text, "eq"), " ", "_")
			}
		case Text, Prose, Written:
		}
		field.SetString(text)
	}
	return r
}

func fieldOf[T any](tag string) int {
	typ := reflect.TypeFor[T]()
	for i := range typ.NumField() {
		if typ.Field(i).Tag.Get("json") == tag {
			return i
		}
	}
	return -1
}

func TestWorkbookReadsBack(t *testing.T) {
	for _, lang := range []string{Zh, En} {
		o := sampleOptions()
		o.Lang = lang
		f := openBook(t, writeBook(t, o, fillSample(t)))
		names := f.GetSheetList()
		for i, want := range sampleFacts() {
			got := readRow[extract.Fact](t, f, names[1], i+2, factFields(&workbook{o: &o}), lang)
			want.At = 0
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s fact %d: %s", lang, i, diff)
			}
		}
		for i, want := range sampleEntries() {
			got := readRow[extract.Entry](t, f, names[4], i+2, ledgerFields(), lang)
			want.At = 0
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s entry %d: %s", lang, i, diff)
			}
		}
	}
}

func TestWorkbookCellTypes(t *testing.T) {
	f := openBook(t, writeBook(t, sampleOptions(), fillSample(t)))
	at := func(column string, row int) string { return factCell(t, column, row) }
	tests := []struct {
		column string
		row    int
		number bool
		raw    string
		shown  string
	}{
		{"value", 2, true, "36", "36"},
		{"value", 4, true, "1284.5", "1,284.50"},
		{"value", 5, true, "3.2", "3.2"},
		{"value", 11, true, "126000000000000", "126,000,000,000,000"},
		{"value", 12, false, "-1,234,567,890.1234567", "-1,234,567,890.1234567"},
		{"value", 13, true, "-0.0025", "-0.0025"},
		{"number", 4, false, "1,284.50", "1,284.50"},
		{"number", 10, true, "28.6", "28.6"},
		{"period", 2, false, "2024", "2024"},
		{"fact_id", 3, false, "1234567890123456", "1234567890123456"},
		{"fact_id", 4, false, "12345678e1234567", "12345678e1234567"},
		{"line", 2, true, "5", "5"},
		{"start", 3, true, "0", "0"},
	}
	for _, tt := range tests {
		cell := at(tt.column, tt.row)
		typ, err := f.GetCellType("数据", cell)
		check(t, err)
		if number := typ == excelize.CellTypeUnset || typ == excelize.CellTypeNumber; number != tt.number {
			t.Errorf("%s row %d has type %v", tt.column, tt.row, typ)
		}
		raw, err := f.GetCellValue("数据", cell, excelize.Options{RawCellValue: true})
		check(t, err)
		shown, err := f.GetCellValue("数据", cell)
		check(t, err)
		if raw != tt.raw || shown != tt.shown {
			t.Errorf("%s row %d: raw %q shown %q, want %q and %q", tt.column, tt.row, raw, shown, tt.raw, tt.shown)
		}
	}
}

// factCell is the name of a cell of the facts.
func factCell(t testing.TB, column string, row int) string {
	t.Helper()
	name, err := excelize.CoordinatesToCellName(fieldIndex(factFields(&workbook{o: &Options{}}), column)+1, row)
	check(t, err)
	return name
}

func fieldIndex[T any](fields []field[T], name string) int {
	return slices.IndexFunc(fields, func(f field[T]) bool { return f.Name == name })
}

// allSheets are the sheets of a workbook.
var allSheets = []string{"概览", "数据", "指标表", "其中", "数字清单", "未归类", "规则", "文件", "说明"}

func TestWorkbookFrame(t *testing.T) {
	data := writeBook(t, sampleOptions(), fillSample(t))
	f := openBook(t, data)
	if diff := cmp.Diff(allSheets, f.GetSheetList()); diff != "" {
		t.Error(diff)
	}
	for sheet, frozen := range map[string]int{"数据": 3, "指标表": 3, "其中": 1, "数字清单": 1, "规则": 1, "文件": 1} {
		panes, err := f.GetPanes(sheet)
		check(t, err)
		if !panes.Freeze || panes.XSplit != frozen || panes.YSplit != 1 {
			t.Errorf("%s: panes %+v", sheet, panes)
		}
		tables, err := f.GetTables(sheet)
		check(t, err)
		if len(tables) != 1 || !strings.HasPrefix(tables[0].Range, "A1:") {
			t.Errorf("%s: tables %+v", sheet, tables)
		}
		header, err := f.GetRows(sheet)
		check(t, err)
		seen := map[string]bool{}
		for _, title := range header[0] {
			if title == "" || seen[title] {
				t.Errorf("%s: header %q is empty or stands twice", sheet, title)
			}
			seen[title] = true
		}
	}
	props, err := f.GetDocProps()
	check(t, err)
	if props.Creator != "statsheet" || props.Created != props.Modified {
		t.Errorf("properties %+v", props)
	}
	if f.GetActiveSheetIndex() != 0 {
		t.Error("the overview is not the sheet that opens")
	}
	for name, part := range parts(t, data) {
		last := 0
		for _, m := range regexp.MustCompile(`<col min="(\d+)" max="(\d+)"`).FindAllStringSubmatch(part, -1) {
			from, err := strconv.Atoi(m[1])
			check(t, err)
			if from <= last {
				t.Errorf("%s: column %d behind column %d", name, from, last)
			}
			last, err = strconv.Atoi(m[2])
			check(t, err)
		}
		if strings.Contains(part, "xuri") {
			t.Errorf("%s holds a foreign name", name)
		}
		if strings.HasPrefix(name, "xl/charts/") {
			continue
		}
		for _, formula := range regexp.MustCompile(`<f>[^<]*`).FindAllString(part, -1) {
			if !strings.HasPrefix(formula, "<f>HYPERLINK(") {
				t.Errorf("%s holds the formula %s", name, formula)
			}
		}
	}
}

func parts(t testing.TB, data []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	check(t, err)
	list := map[string]string{}
	for _, e := range z.File {
		r, err := e.Open()
		check(t, err)
		text, err := io.ReadAll(r)
		check(t, err)
		list[e.Name] = string(text)
	}
	return list
}

func TestWorkbookGolden(t *testing.T) {
	f := openBook(t, writeBook(t, sampleOptions(), fillSample(t)))
	var b strings.Builder
	for _, sheet := range f.GetSheetList() {
		fmt.Fprintf(&b, "== %s\n", sheet)
		rows, err := f.GetRows(sheet)
		check(t, err)
		for _, row := range rows {
			b.WriteString(strings.TrimRight(strings.Join(row, " | "), " |") + "\n")
		}
	}
	golden(t, "facts.xlsx.txt", []byte(b.String()))
}

func TestWorkbookIsReproducible(t *testing.T) {
	fill := func(w Writer) {
		facts := manyFacts(800)
		entries := sampleEntries()
		for i := range facts {
			check(t, w.Fact(&facts[i]))
			check(t, w.Entry(&entries[i%len(entries)]))
		}
		feed(t, w)
	}
	first := writeBook(t, sampleOptions(), fill)
	for range 3 {
		if !bytes.Equal(first, writeBook(t, sampleOptions(), fill)) {
			t.Fatal("two runs differ")
		}
	}
}

func TestWorkbookWithoutRows(t *testing.T) {
	f := openBook(t, writeBook(t, Options{}, func(w Writer) { check(t, w.Close()) }))
	rows, err := f.GetRows("数据")
	check(t, err)
	if len(rows) != 1 || rows[0][0] != "指标" {
		t.Errorf("rows %q", rows)
	}
}

func TestLedgerWorkbook(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ledger.xlsx")
	w, err := CreateLedger(path, sampleOptions())
	check(t, err)
	feed(t, w)
	data, err := os.ReadFile(path)
	check(t, err)
	f := openBook(t, data)
	if diff := cmp.Diff([]string{"数字清单", "未归类", "文件", "说明"}, f.GetSheetList()); diff != "" {
		t.Error(diff)
	}
	for i, want := range sampleEntries() {
		got := readRow[extract.Entry](t, f, "数字清单", i+2, ledgerFields(), Zh)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("entry %d: %s", i, diff)
		}
	}
}

// A full worksheet goes on in the next, which stands beside it.
func TestWorkbookContinues(t *testing.T) {
	facts := manyFacts(1000)
	f := openBook(t, writeBook(t, Options{MaxRows: 400}, func(w Writer) {
		for i := range facts {
			check(t, w.Fact(&facts[i]))
			check(t, w.Entry(&extract.Entry{Text: strconv.Itoa(i), Fate: "fact"}))
		}
		check(t, w.Close())
	}))
	for _, sheet := range []string{"数据 3", "数字清单 3"} {
		if !slices.Contains(f.GetSheetList(), sheet) || slices.Contains(f.GetSheetList(), sheet[:len(sheet)-1]+"4") {
			t.Fatalf("sheets %q", f.GetSheetList())
		}
	}
	n := 0
	names := map[string]bool{}
	for _, sheet := range []string{"数据", "数据 2", "数据 3"} {
		rows, err := f.GetRows(sheet)
		check(t, err)
		if rows[0][0] != "指标" {
			t.Errorf("%s has no header", sheet)
		}
		for i := range rows[1:] {
			got := readRow[extract.Fact](t, f, sheet, i+2, factFields(&workbook{o: &Options{}}), Zh)
			facts[n].At = 0
			if got != facts[n] {
				t.Fatalf("%s row %d: %s", sheet, i+2, cmp.Diff(facts[n], got))
			}
			n++
		}
		tables, err := f.GetTables(sheet)
		check(t, err)
		if names[tables[0].Name] {
			t.Errorf("table %s stands twice", tables[0].Name)
		}
		names[tables[0].Name] = true
	}
	if n != len(facts) {
		t.Errorf("%d of %d facts", n, len(facts))
	}
	for _, d := range f.GetDefinedName() {
		if !strings.Contains(d.RefersTo, "'"+d.Scope+"'!") {
			t.Errorf("%s of %s refers to %s", d.Name, d.Scope, d.RefersTo)
		}
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
