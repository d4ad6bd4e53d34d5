package export

import (
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"statsheet/extract"
)

// sheetElements is the order in which a worksheet's elements must stand; Excel
// repairs a file with another one.
var sheetElements = []string{
	"sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "mergeCells", "conditionalFormatting",
	"dataValidations", "printOptions", "pageMargins", "pageSetup", "headerFooter", "ignoredErrors", "drawing", "tableParts",
}

// What makes Excel offer a repair: parts that are not well formed, elements out
// of order, tables whose titles are empty, twice, or not those of the header.
func TestNothingForExcelToRepair(t *testing.T) {
	fact := extract.Fact{FactID: "x", Indicator: "\x01_x0041_ 甲", Sentence: "\uffff=1\x1f", Mention: "=1", Value: "1", Document: " =cmd|'/c calc'!A1 ", PartOf: "x", Section: "a / b"}
	data := writeBook(t, Options{View: "报告 1.html", MaxRows: 8}, func(w Writer) {
		for range 20 {
			check(t, w.Fact(&fact))
			check(t, w.Entry(&extract.Entry{Text: "\x02", Fate: "unclaimed", Sentence: "]]>"}))
		}
		feed(t, w)
	})
	all := parts(t, data)
	tables := map[string]bool{}
	for name, part := range all {
		if strings.HasSuffix(name, ".xml") || strings.HasSuffix(name, ".rels") {
			wellFormed(t, name, part)
		}
		if strings.HasPrefix(name, "xl/worksheets/sheet") {
			inOrder(t, name, part)
			if strings.Contains(part, "<hyperlink") { // of which a sheet may have 65,530
				t.Errorf("%s holds links that are no formulas", name)
			}
		}
		if strings.HasPrefix(name, "xl/tables/") {
			display := attribute(part, "displayName")
			if tables[display] || display == "" {
				t.Errorf("%s: table %q stands twice", name, display)
			}
			tables[display] = true
			titles := regexp.MustCompile(`<tableColumn id="\d+" name="([^"]*)"`).FindAllStringSubmatch(part, -1)
			seen := map[string]bool{}
			for _, m := range titles {
				if m[1] == "" || seen[strings.ToLower(m[1])] {
					t.Errorf("%s: title %q is empty or stands twice", name, m[1])
				}
				seen[strings.ToLower(m[1])] = true
			}
			if attribute(part, "count") != strconv.Itoa(len(titles)) {
				t.Errorf("%s: %d titles", name, len(titles))
			}
		}
	}
	if !strings.Contains(all["xl/worksheets/sheet1.xml"], `tabSelected="true"`) || strings.Contains(all["xl/worksheets/sheet2.xml"], `tabSelected`) {
		t.Error("the first sheet is not the one that is selected")
	}
	if !strings.Contains(all["xl/worksheets/sheet2.xml"], `outlineLevelCol="1"`) {
		t.Error("the sheet of facts does not say that its columns are grouped")
	}
}

func attribute(part, name string) string {
	_, rest, _ := strings.Cut(part, name+`="`)
	value, _, _ := strings.Cut(rest, `"`)
	return value
}

func wellFormed(t *testing.T, name, part string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(part))
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Errorf("%s: %v", name, err)
			return
		}
	}
}

// inOrder checks the elements right below the worksheet.
func inOrder(t *testing.T, name, part string) {
	t.Helper()
	d, depth, last := xml.NewDecoder(strings.NewReader(part)), 0, -1
	for {
		token, err := d.Token()
		if err != nil {
			return
		}
		switch e := token.(type) {
		case xml.StartElement:
			if depth++; depth == 2 {
				at := slices.Index(sheetElements, e.Name.Local)
				if at < last || at < 0 {
					t.Errorf("%s: %s stands behind %s", name, e.Name.Local, sheetElements[max(last, 0)])
				}
				last = at
			}
		case xml.EndElement:
			depth--
		}
	}
}

// The sheets stand in their order, with tables, frozen panes and no formula but
// links.
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
