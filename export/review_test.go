package export

import (
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"statsheet/extract"
)

// reviewBook writes facts to a workbook and returns what was told.
func reviewBook(t *testing.T, path, lang string, facts []extract.Fact) string {
	t.Helper()
	var told []string
	o := sampleOptions()
	o.Lang, o.Tell = lang, func(s string) { told = append(told, s) }
	w, err := Create(path, o)
	check(t, err)
	for i := range facts {
		check(t, w.Fact(&facts[i]))
	}
	check(t, w.Document(extract.Summary{Document: "a.txt", Facts: len(facts), Fates: map[string]int{"fact": len(facts)}}))
	check(t, w.Close())
	return strings.ReplaceAll(strings.Join(told, "\n"), filepath.Dir(path)+string(filepath.Separator), "")
}

// review marks rows of the facts, as a reviewer with a spreadsheet program
// does: above the table stands a line of their own.
func reviewRows(t *testing.T, path string, marks map[int]mark) {
	t.Helper()
	f, err := excelize.OpenFile(path)
	check(t, err)
	for row, m := range marks {
		check(t, f.SetCellValue("数据", factCell(t, columnVerdict, row), m.verdict))
		check(t, f.SetCellValue("数据", factCell(t, columnRemark, row), m.remark))
	}
	check(t, f.InsertRows("数据", 1, 1))
	check(t, f.Save())
	check(t, f.Close())
}

func marksOf(t *testing.T, path string) map[string]mark {
	t.Helper()
	r := readReviews(path)
	if r.unreadable {
		t.Fatal("not readable")
	}
	got := map[string]mark{}
	for id, m := range r.marks {
		got[id] = m.mark
	}
	return got
}

func TestMarksAreKept(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "book.xlsx")
	facts := sampleFacts()
	if told := reviewBook(t, path, Zh, facts); told != "" {
		t.Errorf("told %q", told)
	}
	if told := reviewBook(t, path, Zh, facts); told != "" {
		t.Errorf("an unmarked workbook was kept: %q", told)
	}
	only(t, dir, "book.xlsx")

	reviewRows(t, path, map[int]mark{2: {"正确", ""}, 4: {"有误", "=1+1"}, 9: {"", "问过了"}})
	reviewed := contents(t, path)
	want := map[string]mark{facts[0].FactID: {"正确", ""}, facts[2].FactID: {"有误", "=1+1"}, facts[7].FactID: {"", "问过了"}}

	told := reviewBook(t, path, Zh, facts[:5])
	if want := "保留了 2 条复核批注；原来的 book.xlsx 备份为 book.bak.xlsx；另有 1 条批注的数据不在了，列在“旧批注”表"; told != want {
		t.Errorf("told %q", told)
	}
	only(t, dir, "book.bak.xlsx", "book.xlsx")
	if contents(t, filepath.Join(dir, "book.bak.xlsx")) != reviewed {
		t.Error("the backup is not what was there")
	}
	if got := marksOf(t, path); !maps.Equal(want, got) {
		t.Errorf("marks %v, want %v", got, want)
	}
	f := openBook(t, []byte(contents(t, path)))
	rows, err := f.GetRows("旧批注")
	check(t, err)
	if got := strings.Join(rows[1], "|"); !strings.HasPrefix(got, "社区花园|12|个||问过了|") || !strings.HasSuffix(got, facts[7].FactID) {
		t.Errorf("earlier mark %s", got)
	}

	// The fact comes back, and its mark with it, in the other language too.
	told = reviewBook(t, path, En, facts)
	if want := "kept 3 marks of reviewers; the old book.xlsx is now book.bak.xlsx"; told != want {
		t.Errorf("told %q", told)
	}
	if got := marksOf(t, path); !maps.Equal(want, got) {
		t.Errorf("marks %v, want %v", got, want)
	}
	f = openBook(t, []byte(contents(t, path)))
	if i, _ := f.GetSheetIndex("Earlier marks"); i >= 0 {
		t.Error("a sheet of earlier marks without any")
	}
	if formula, _ := f.GetCellFormula("Facts", factCell(t, columnRemark, 4)); formula != "" {
		t.Errorf("a remark became the formula %s", formula)
	}
}

// Sheets and columns that people added are named, and the workbook that has them is
// kept for good.
func TestOwnSheetsAreKept(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "book.xlsx")
	facts := sampleFacts()
	reviewBook(t, path, Zh, facts)
	add := func() {
		f, err := excelize.OpenFile(path)
		check(t, err)
		_, err = f.NewSheet("透视")
		check(t, err)
		_, err = f.NewSheet("数据 2")
		check(t, err)
		check(t, f.SetCellValue("数据", "AZ1", "核对人"))
		check(t, f.Save())
		check(t, f.Close())
	}
	add()
	if told, want := reviewBook(t, path, Zh, facts), "原来的 book.xlsx 备份为 book.bak1.xlsx；自己加的工作表或列（核对人、透视）不在新的工作簿里，只在备份里"; told != want {
		t.Errorf("told %q", told)
	}
	reviewRows(t, path, map[int]mark{2: {"正确", ""}}) // and a line above the header
	add()
	if told, want := reviewBook(t, path, En, facts), "kept 1 marks of reviewers; the old book.xlsx is now book.bak2.xlsx; sheets or columns that people added (透视) are not in the new workbook, only in that one"; told != want {
		t.Errorf("told %q", told)
	}
	if told, want := reviewBook(t, path, Zh, facts), "保留了 1 条复核批注；原来的 book.xlsx 备份为 book.bak.xlsx"; told != want {
		t.Errorf("told %q", told)
	}
	only(t, dir, "book.bak.xlsx", "book.bak1.xlsx", "book.bak2.xlsx", "book.xlsx")
}

// Every sheet that is written here is known as such, in both languages.
func TestWrittenSheets(t *testing.T) {
	for _, lang := range []string{Zh, En} {
		path := filepath.Join(t.TempDir(), "book.xlsx")
		reviewBook(t, path, lang, sampleFacts())
		if r := readReviews(path); len(r.own) > 0 {
			t.Errorf("%s: %q are taken for sheets of others", lang, r.own)
		}
		b := &workbook{o: &Options{Lang: lang}}
		if name := newRestSheet(b).name; !writtenSheet(name) || !writtenSheet(name+" 2") || writtenSheet("2") || writtenSheet(name+" b") {
			t.Errorf("%s: %s", lang, name)
		}
	}
}

// What is no workbook is kept before it is replaced; nothing is kept when the
// run fails.
func TestUnreadableWorkbookIsKept(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "book.xlsx")
	check(t, os.WriteFile(path, []byte("no workbook"), 0o600))
	w, err := Create(path, Options{})
	check(t, err)
	check(t, w.Abort())
	only(t, dir, "book.xlsx")
	if told := reviewBook(t, path, Zh, sampleFacts()); told != "原来的 book.xlsx 读不出批注，备份为 book.bak.xlsx" {
		t.Errorf("told %q", told)
	}
	if contents(t, filepath.Join(dir, "book.bak.xlsx")) != "no workbook" {
		t.Error("the backup is not what was there")
	}
}

func TestVerdictsAreOffered(t *testing.T) {
	f := openBook(t, writeBook(t, sampleOptions(), fillSample(t)))
	lists, err := f.GetDataValidations("数据")
	check(t, err)
	if len(lists) != 1 || lists[0].Formula1 != `"正确,有误,存疑"` || !strings.HasSuffix(lists[0].Sqref, "13") {
		t.Errorf("%+v", lists)
	}
	formats, err := f.GetConditionalFormats("数据")
	check(t, err)
	if len(formats) != 1 {
		t.Errorf("%d conditional formats", len(formats))
	}
}
