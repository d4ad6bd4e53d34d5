package document

import (
	"slices"
	"testing"

	"github.com/xuri/excelize/v2"
)

func TestFullNumber(t *testing.T) {
	for _, c := range []struct{ shown, raw, want string }{
		{"12.3", "12.345", "12.345"},
		{"12", "12.345", "12.345"},
		{"1,234.5", "1234.5", "1,234.5"},
		{"1,234.5", "1234.5432", "1234.5432"},
		{"8.5%", "8.5120000000000001E-2", "8.512%"},
		{"8.50%", "0.085", "8.50%"},
		{"12.3亿元", "12.345", "12.345亿元"},
		{"¥12.30", "12.3", "¥12.30"},
		{"33.3%", "0.33333333333333331", "33.3%"},
		{"0.3", "0.30000000000000004", "0.3"},
		{"12.3", "-12.345", "-12.345"},
		{"(12.3)", "-12.3", "-12.3"},
		{"-12.3", "-12.345", "-12.345"},
		{"0", "-0.00000000001", "0"},
		{"1.2", "12345", "1.2"},               // shown in 万
		{"2026-01-15", "46037", "2026-01-15"}, // a date
		{"甲12", "甲12", "甲12"},
		{"5", "五", "5"},
		{"1", "1e300", "1"},
	} {
		if got := fullNumber(c.shown, c.raw); got != c.want {
			t.Errorf("%s for %s: %s, want %s", c.shown, c.raw, got, c.want)
		}
	}
}

func TestWorkbookNumbersInFull(t *testing.T) {
	book := bookOf(t, func(f *excelize.File) {
		one := "0.0"
		style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &one})
		if err == nil {
			err = f.SetCellStyle("表", "B2", "B2", style)
		}
		if err != nil {
			t.Fatal(err)
		}
	}, []any{"表", "A1", "指标", "B1", "产值（亿元）", "A2", "工业", "B2", 12.345, "A3", "农业", "B3", 3})
	got := placesOf(blocks(t, openText(t, "a.xlsx", book)))
	if !slices.Contains(got, "2|表|table|工业\t12.345") {
		t.Errorf("%q", got)
	}
}
