package export

import (
	"fmt"
	"strings"
	"testing"

	"statsheet/extract"
)

func catalogueOf(facts ...extract.Fact) *catalogue {
	c := newCatalogue()
	for i := range facts {
		c.add(&facts[i])
	}
	c.endDocument()
	return c
}

// wide writes rows as indicator|period|unit and what stands in the slots.
func wide(rows []wideRow) []string {
	var list []string
	for _, r := range rows {
		s := []string{r.indicator, r.region, r.period, r.unit}
		for slot, it := range r.slots {
			if it != nil {
				s = append(s, slotTitles[slot].name+"="+figureCell(it, r.unit, En).text)
			}
		}
		if r.conflict {
			s = append(s, "conflict")
		}
		list = append(list, fmt.Sprintf("%s @%d", strings.Join(s, " "), r.first))
	}
	return list
}

// Without a region two reports may speak of two firms: their figures stay apart.
func TestWideDocuments(t *testing.T) {
	f := func(document, region, status, value string) extract.Fact {
		return extract.Fact{FactID: document + region + status, Document: document, Indicator: "门店", Region: region, Period: "2024", Measure: "level", Value: value, Unit: "家", Bound: "eq", Status: status, Mention: value + "家"}
	}
	rows := wideRows(catalogueOf(
		f("甲.txt", "", "actual", "12"), f("乙.txt", "", "target", "20"), f("甲.txt", "", "target", "15"),
		f("甲.txt", "江岸市", "actual", "7"), f("乙.txt", "江岸市", "target", "9"),
	))
	for i, want := range []string{"门店  2024 家 level=12 target=15 @0", "门店  2024 家 target=20 @1", "门店 江岸市 2024 家 level=7 target=9 @3"} {
		if got := wide(rows)[i]; got != want {
			t.Errorf("row %d: %s, want %s", i, got, want)
		}
	}
	if rows[0].source != "甲.txt" || rows[1].source != "乙.txt" || rows[2].source != "甲.txt" {
		t.Errorf("documents: %s, %s, %s", rows[0].source, rows[1].source, rows[2].source)
	}
}

func TestWideRows(t *testing.T) {
	f := func(id, indicator, period, measure, value, unit string, edit func(*extract.Fact)) extract.Fact {
		f := extract.Fact{FactID: id, Indicator: indicator, Region: "江岸市", Period: period, Measure: measure, Value: value, Unit: unit, Bound: "eq", Status: "actual", Mention: value + unit}
		if unit == "%" {
			f.UnitKind = "percent"
		}
		if edit != nil {
			edit(&f)
		}
		return f
	}
	change := func(basis, direction, of string) func(*extract.Fact) {
		return func(f *extract.Fact) { f.Basis, f.Direction, f.RelatesTo = basis, direction, of }
	}
	got := wide(wideRows(catalogueOf(
		f("a", "公园", "2024", "level", "36", "个", nil),
		f("b", "公园", "2024", "change", "4", "个", change("yoy", "up", "a")),
		f("c", "公园", "2024", "change", "12.5", "%", change("yoy", "up", "a")),
		f("d", "绿地", "2024", "change", "3.2", "%", change("mom", "down", "")),
		f("e", "绿地", "2024", "level", "1284", "公顷", nil),
		f("f", "绿地", "2024", "share", "41", "%", nil),
		f("g", "公园", "2023", "level", "32", "个", nil),
		f("h", "公园", "2030", "level", "50", "个", func(f *extract.Fact) { f.Status, f.Bound = "target", "at_least" }),
		f("i", "公园", "2024", "level", "37", "个", nil),
		f("j", "公园", "2024", "level", "36", "个", nil),
		f("k", "公园", "2024", "rank", "3", "", nil),
		f("l", "绿地", "2024", "change", "1.5", "", func(f *extract.Fact) { f.UnitKind, f.Unit = "point", "个百分点" }),
		f("m", "花园", "2024", "level", "3", "个", func(f *extract.Fact) { f.High = "5" }),
		f("n", "花园", "2024", "change", "2", "亩", change("since", "down", "m")),
	)))
	want := []string{
		"公园 江岸市 2023 个 level=32 @6",
		"公园 江岸市 2024 个 level=36 yoy=+12.5% amount=4 rank=3 @0",
		"公园 江岸市 2024 个 level=37 conflict @8",
		"公园 江岸市 2030 个 target=at least 50 @7",
		"绿地 江岸市 2024 公顷 level=1,284 mom=-3.2% change=+1.5个百分点 share=41% @3",
		"花园 江岸市 2024 个 level=3–5 amount=-2亩 @12",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestIndicatorsAreTruePercentages(t *testing.T) {
	f := openBook(t, writeBook(t, Options{}, func(w Writer) {
		check(t, w.Fact(&extract.Fact{FactID: "a", Indicator: "失业率", Period: "2024", Measure: "change", Direction: "down", Basis: "yoy", Value: "0.3", Unit: "%", UnitKind: "percent", Bound: "approx", Mention: "0.3%"}))
		check(t, w.Close())
	}))
	rows, err := f.GetRows("指标表")
	check(t, err)
	if got := strings.Join(rows[1], "|"); !strings.Contains(got, "|约 -0.3%|") {
		t.Errorf("shown %s", got)
	}
	for _, col := range []string{"D", "E", "F", "G", "H"} {
		if raw, err := f.GetCellValue("指标表", col+"2", rawValue); err == nil && raw == "-0.003" {
			return
		}
	}
	t.Error("no cell holds -0.003")
}

func TestPartsSheet(t *testing.T) {
	f := func(id, total, indicator, value, unit string) extract.Fact {
		return extract.Fact{FactID: id, PartOf: total, Indicator: indicator, Value: value, Unit: unit, Measure: "level", Bound: "eq", Status: "actual", Mention: value + unit}
	}
	b := openBook(t, writeBook(t, Options{}, func(w Writer) {
		for _, fact := range []extract.Fact{
			f("a", "", "公园", "40", "个"),
			f("b", "a", "社区公园", "30", "个"),
			f("c", "a", "郊野公园", "20", "个"),
			f("d", "c", "湿地公园", "5", "处"),
			f("e", "e", "自指", "1", "个"),
			f("x", "y", "互指甲", "1", "个"),
			f("y", "x", "互指乙", "1", "个"),
		} {
			check(t, w.Fact(&fact))
		}
		check(t, w.Document(extract.Summary{Document: "a.txt"}))
		check(t, w.Close())
	}))
	rows, err := b.GetRows("其中")
	check(t, err)
	var got []string
	for _, r := range rows[1:] {
		got = append(got, strings.Join(r, "|"))
	}
	want := []string{
		"公园|||40|个||50|125.0%|40个",
		"社区公园|||30|个|75.0%|||30个",
		"郊野公园|||20|个|50.0%|||20个",
		"湿地公园|||5|处||||5处",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
