package export

import (
	"bytes"
	"fmt"
	"hash/crc32"
	"io"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// Rows are written as excelize would write them.
func TestRowsAreThoseOfExcelize(t *testing.T) {
	marked := markedCell(" 新增<36>个 ", "36", 4, Zh)
	cells := []cell{
		marked, linkCell("view.html#f-1", `“乙”"&'`, Zh),
		{look: look{face: faceProse}, value: strings.Repeat("长", maxCell)},
	}
	for _, v := range []any{7, int64(-123456789012345), 0.052, -1284.5, 1e-7, "甲", "", " 两端 ", "a&b<c>\"d'\te", "_x0041_", "a_x005F_x0041_", "_x_x00", "\n末"} {
		cells = append(cells, cell{value: v})
	}
	f := excelize.NewFile()
	defer func() { check(t, f.Close()) }()
	stream, err := f.NewStreamWriter("Sheet1")
	check(t, err)
	styles := newStyles(f)
	row, own := make([]any, len(cells)), []byte(nil)
	for i := range cells {
		style, failed := styles.id(cells[i].look)
		check(t, failed)
		row[i] = excelize.Cell{StyleID: style, Value: cells[i].value, Formula: cells[i].formula}
		own, err = appendCell(own, columnLetters(i+1), 3, style, &cells[i])
		check(t, err)
	}
	check(t, stream.SetRow("A3", row, excelize.RowOpts{Height: 33.5, OutlineLevel: 2}))
	check(t, stream.Flush())
	var out bytes.Buffer
	check(t, f.Write(&out))
	part := strings.ReplaceAll(parts(t, out.Bytes())["xl/worksheets/sheet1.xml"], "&#xA;", "\n")
	if got := string(appendRow(nil, 3, 33.5, 2, own)); !strings.Contains(part, "<sheetData>"+got+"</sheetData>") {
		t.Errorf("got\n%s\nin\n%s", got, part)
	}
	if _, err = appendCell(nil, "A", 1, 0, &cell{value: true}); err == nil {
		t.Error("a cell of another type was written")
	}
}

// Every underscore that would begin an escaped character is one itself.
func TestUnderscored(t *testing.T) {
	for text, want := range map[string]string{
		"_x0041_":        "_x005F_x0041_",
		"_x0041_x0042_":  "_x005F_x0041_x005F_x0042_",
		"_x005F_x0041_":  "_x005F_x005F_x005F_x0041_",
		"_xD800_ _xabCd": "_x005F_xD800_ _xabCd",
		"__x000g_":       "__x000g_",
	} {
		if got := underscored(text); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}

func TestJoinedSum(t *testing.T) {
	text := []byte(strings.Repeat("合计 the whole", 500))
	for _, at := range []int{0, 1, 7, 4096, len(text)} {
		got := joinedSum(crc32.ChecksumIEEE(text[:at]), crc32.ChecksumIEEE(text[at:]), len(text)-at)
		if got != crc32.ChecksumIEEE(text) {
			t.Errorf("cut at %d: %x", at, got)
		}
	}
}

// A worksheet of many pieces is one part whose checksum holds.
func TestArchiveOfManyPieces(t *testing.T) {
	p, err := newPacker(t.TempDir())
	check(t, err)
	var out bytes.Buffer
	a := &archive{out: &out, packer: p, rows: map[string]*stream{"b.xml": p.stream()}}
	var rows strings.Builder
	for i := range 400_000 {
		fmt.Fprintf(&rows, "<row>%d</row>", i)
	}
	_, err = io.WriteString(a.rows["b.xml"], rows.String())
	check(t, err)
	for name, text := range map[string]string{"b.xml": "<sheetData></sheetData>", "a.xml": "甲", "c.xml": ""} {
		w, failed := a.Create(name)
		check(t, failed)
		_, failed = io.WriteString(w, text)
		check(t, failed)
	}
	check(t, a.Close())
	check(t, p.remove())
	check(t, p.remove()) // a second time does nothing
	got := parts(t, out.Bytes())
	if got["b.xml"] != "<sheetData>"+rows.String()+"</sheetData>" || got["a.xml"] != "甲" || got["c.xml"] != "" {
		t.Error("the parts are not what was written")
	}
}

func TestArchiveWithoutAPlaceForRows(t *testing.T) {
	p, err := newPacker(t.TempDir())
	check(t, err)
	a := &archive{out: io.Discard, packer: p, rows: map[string]*stream{"b.xml": p.stream()}}
	_, err = a.Create("b.xml")
	check(t, err)
	if err = a.Close(); err == nil || !strings.Contains(err.Error(), "b.xml has no place for rows") {
		t.Errorf("error %v", err)
	}
	check(t, p.remove())
}
