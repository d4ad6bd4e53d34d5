package document

import (
	"slices"
	"testing"

	"github.com/xuri/excelize/v2"
)

// Parts of a total are indented by the style of their cells.
func TestWorkbookIndents(t *testing.T) {
	book := bookOf(t, func(f *excelize.File) {
		for level, cell := range map[int]string{1: "A3", 2: "A4"} {
			style, err := f.NewStyle(&excelize.Style{Alignment: &excelize.Alignment{Horizontal: "left", Indent: level}})
			if err == nil {
				err = f.SetCellStyle("表", cell, cell, style)
			}
			if err != nil {
				t.Fatal(err)
			}
		}
	}, []any{"表", "A1", "指标", "B1", "产值（亿元）", "A2", "工业", "B2", 12, "A3", "轻工", "B3", 5, "A4", "食品", "B4", 3})
	got := placesOf(blocks(t, openText(t, "a.xlsx", book)))
	for _, want := range []string{"2|表|table|工业\t12", "3|表|table|　轻工\t5", "4|表|table|　　食品\t3"} {
		if !slices.Contains(got, want) {
			t.Errorf("%q is not in %q", want, got)
		}
	}
}
