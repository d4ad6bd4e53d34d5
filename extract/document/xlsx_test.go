package document

import (
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

// placesOf writes blocks as lines: line, place, kind, text.
func placesOf(list []*Block) []string {
	var out []string
	for _, b := range list {
		out = append(out, strconv.Itoa(b.Line)+"|"+b.Place+"|"+b.Kind.String()+"|"+b.Text)
	}
	return out
}

// bookOf makes a workbook of sheets, each a list of cells with their values.
func bookOf(t testing.TB, change func(f *excelize.File), sheets ...[]any) string {
	t.Helper()
	f := excelize.NewFile()
	for i, s := range sheets {
		name := s[0].(string)
		if i == 0 {
			if err := f.SetSheetName("Sheet1", name); err != nil {
				t.Fatal(err)
			}
		} else if _, err := f.NewSheet(name); err != nil {
			t.Fatal(err)
		}
		for j := 1; j < len(s); j += 2 {
			if err := f.SetCellValue(name, s[j].(string), s[j+1]); err != nil {
				t.Fatal(err)
			}
		}
	}
	if change != nil {
		change(f)
	}
	b, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestWorkbook(t *testing.T) {
	book := bookOf(t, func(f *excelize.File) {
		percent, err := f.NewStyle(&excelize.Style{NumFmt: 10})
		if err != nil {
			t.Fatal(err)
		}
		for _, err := range []error{
			f.MergeCell("主要指标", "B3", "B4"), f.MergeCell("主要指标", "C3", "D3"), f.SetCellStyle("主要指标", "D5", "D5", percent),
			f.SetSheetVisible("底稿", false), f.SetDocProps(&excelize.DocProperties{Creator: "县统计局", Created: "2026-01-15T00:00:00Z"}),
		} {
			if err != nil {
				t.Fatal(err)
			}
		}
	}, []any{
		"主要指标", "A1", "2025年全县主要指标", "A2", "单位：亿元", "B3", "指标", "C3", "绝对量", "C4", "2024年", "D4", "2025年",
		"B5", "工业产值", "C5", 1234.5, "D5", 0.085, "B6", "  其中：\n轻工", "C6", 3.1, "E6", "初步数", "B7", "#DIV/0!", "C7", "#N/A",
		"A9", "注：数据为快报数。",
	}, []any{
		"说明", "A1", "全县新建学校12所，招聘教师36名，办学条件明显改善。", "A3", "序号", "B3", "情况", "A4", 1, "B4", "新建桥梁8座，改造道路120公里，群众出行条件明显改善；绿化面积300亩，城区环境更加宜居，乡村面貌焕然一新。",
	}, []any{"底稿", "A1", "作废的数123"})
	r := openText(t, "a.xlsx", book)
	want := []string{
		"1|主要指标|heading|主要指标",
		"1|主要指标!A1|heading|2025年全县主要指标",
		"2|主要指标!A2|caption|单位：亿元",
		"3|主要指标|table|指标\t绝对量\t\t",
		"4|主要指标|table|2024年\t2025年\t",
		"5|主要指标|table|工业产值\t1234.5\t8.50%\t",
		"6|主要指标|table|其中：轻工\t3.1\t\t初步数",
		"9|主要指标!A9|paragraph|注：数据为快报数。",
		"10|说明|heading|说明",
		"1|说明!A1|paragraph|全县新建学校12所，招聘教师36名，办学条件明显改善。",
		"3|说明|table|序号\t情况",
		"4|说明!A4|paragraph|1",
		"4|说明!B4|paragraph|新建桥梁8座，改造道路120公里，群众出行条件明显改善；绿化面积300亩，城区环境更加宜居，乡村面貌焕然一新。",
	}
	if d := cmp.Diff(want, placesOf(blocks(t, r))); d != "" {
		t.Error(d)
	}
	if m := r.Meta(); m.Author != "县统计局" || m.Date != "2025" || !strings.Contains(noteText(r), "底稿") {
		t.Errorf("meta %+v, notes %s", m, noteText(r))
	}
}

func TestValues(t *testing.T) {
	for _, text := range []string{
		"2025年主要指标,,\n\n指标,绝对量,\"增长\n（%）\"\n工业产值（亿元）,\"1,234.5\",8.5\n用电量,12,\n",
		"2025年主要指标\n\n指标;绝对量;\"增长\n（%）\"\n工业产值（亿元）;1,234.5;8.5\n用电量;12;\n",
		"\xEF\xBB\xBF2025年主要指标\r\n\r\n指标\t绝对量\t\"增长\r\n（%）\"\r\n工业产值（亿元）\t1,234.5\t8.5\r\n用电量\t12\t\r\n",
	} {
		want := []string{
			"1|A1|heading|2025年主要指标",
			"3||table|指标\t绝对量\t增长（%）",
			"5||table|工业产值（亿元）\t1,234.5\t8.5",
			"6||table|用电量\t12\t",
		}
		if d := cmp.Diff(want, placesOf(blocks(t, openText(t, "a.csv", text)))); d != "" {
			t.Error(d)
		}
	}
}

func TestOwnOutput(t *testing.T) {
	own := bookOf(t, func(f *excelize.File) {
		if err := f.SetDocProps(&excelize.DocProperties{Creator: ownName}); err != nil {
			t.Fatal(err)
		}
	}, []any{"数据", "A1", "指标"})
	for name, text := range map[string]string{"a.xlsx": own, "a.html": "<html><head><meta name=\"generator\" content=\"statsheet 1.0\"></head><p>正文</p>", "b.tsv": "fact_id\tdocument\tblock\r\n", "a.csv": "\xEF\xBB\xBFfact_id,document,block\r\n1,a.txt,paragraph\r\n"} {
		if _, err := openFile(t, name, text); err == nil || !strings.Contains(err.Error(), "output of statsheet") {
			t.Errorf("%s: %v", name, err)
		}
	}
}
