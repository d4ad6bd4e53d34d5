package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

func TestViewBeside(t *testing.T) {
	tests := []struct {
		path    string
		outputs []string
		want    string
	}{
		{"book.xlsx", []string{"book.xlsx", "view.html"}, "view.html"},
		{"out/book.xlsx", []string{"out/book.xlsx", "out/页/view.HTML"}, "页/view.HTML"},
		{"out/book.xlsx", []string{"view.html", "out/book.xlsx"}, "../view.html"},
		{"book.xlsx", []string{"book.xlsx", "facts.csv"}, ""},
	}
	for _, tt := range tests {
		if got := viewBeside(tt.path, tt.outputs); got != tt.want {
			t.Errorf("%s beside %v: %q, want %q", tt.path, tt.outputs, got, tt.want)
		}
	}
}

// A run that writes both leads from each row to its place in the view.
func TestWorkbookLeadsToView(t *testing.T) {
	dir := t.TempDir()
	report, book, view := filepath.Join(dir, "a.txt"), filepath.Join(dir, "book.xlsx"), filepath.Join(dir, "view.html")
	if err := os.WriteFile(report, []byte("2024年，全市新建公园36个。\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	var out, errs strings.Builder
	if code := run(t.Context(), []string{"statsheet", "extract", report, "-o", book, "-o", view}, streams{strings.NewReader(""), &out, &errs}); code != 0 {
		t.Fatal(code, errs.String())
	}
	f, err := excelize.OpenFile(book)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	page, err := os.ReadFile(view)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := f.GetRows("数据")
	if err != nil || len(rows) != 2 {
		t.Fatal(rows, err)
	}
	for i, title := range rows[0] {
		if title != "出处" {
			continue
		}
		cell, _ := excelize.CoordinatesToCellName(i+1, 2)
		formula, _ := f.GetCellFormula("数据", cell)
		_, anchor, ok := strings.Cut(formula, `HYPERLINK("view.html#`)
		if anchor, _, _ = strings.Cut(anchor, `"`); !ok || !strings.Contains(string(page), anchor) && !strings.Contains(string(page), strings.TrimPrefix(anchor, "f-")) {
			t.Errorf("%s leads nowhere", formula)
		}
		return
	}
	t.Error("no column 出处")
}
