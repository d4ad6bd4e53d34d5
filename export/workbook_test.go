package export

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"statsheet/extract"
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

// A long heading stands in one line; the sentence decides how high a row is.
func TestHeadingsDoNotMakeRowsHigh(t *testing.T) {
	fact := sampleFacts()[0]
	fact.Section = strings.Repeat("一、很长的标题 / ", 9)
	f := openBook(t, writeBook(t, Options{}, func(w Writer) {
		check(t, w.Fact(&fact))
		fact.Sentence = strings.Repeat("很长的句子，", 40)
		check(t, w.Fact(&fact))
		check(t, w.Close())
	}))
	low, err := f.GetRowHeight("数据", 2)
	check(t, err)
	high, err := f.GetRowHeight("数据", 3)
	check(t, err)
	if low != lineHeight || high < 4*lineHeight {
		t.Errorf("rows are %v and %v high", low, high)
	}
}
