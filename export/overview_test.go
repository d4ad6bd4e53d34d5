package export

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"statsheet/extract"
)

func sheetText(t *testing.T, data []byte, sheet string) string {
	t.Helper()
	rows, err := openBook(t, data).GetRows(sheet)
	check(t, err)
	var b strings.Builder
	for _, row := range rows {
		b.WriteString(strings.Join(row, "|") + "\n")
	}
	return b.String()
}

func TestOverview(t *testing.T) {
	data := writeBook(t, sampleOptions(), fillSample(t))
	text := sheetText(t, data, "概览")
	for _, want := range []string{
		"2 份报告", "85.7%", "未归类的数字|1|", "待复核的数字|1|", "没有找到日期的文件|1|", "读的时候有提示的文件|1|", "指标取自上文的数据|1|",
		"规则排除|1|", "水平|7|58.3%", "（一）公园|9|75.0%", "（标题之前）|1|", "江岸市2024年园林绿化情况|9|75.0%", "绿地面积|-3.2%|环比||江岸市|2024年|3.2%",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the overview does not say %q:\n%s", want, text)
		}
	}
	charts := 0
	for name := range parts(t, data) {
		if strings.HasPrefix(name, "xl/charts/chart") {
			charts++
		}
	}
	if charts != 4 {
		t.Errorf("%d charts", charts)
	}
}

func TestOverviewWithoutTrouble(t *testing.T) {
	data := writeBook(t, Options{Lang: En}, func(w Writer) {
		check(t, w.Fact(&extract.Fact{FactID: "a", Indicator: "公园", Value: "3", Period: "2024", Measure: "level"}))
		check(t, w.Document(extract.Summary{Document: "a.txt", Title: "公园年报", Date: "2025-01", Region: "江岸市", Facts: 1, Fates: map[string]int{"fact": 1}}))
		check(t, w.Close())
	})
	text := sheetText(t, data, "Overview")
	for _, want := range []string{"公园年报\n", "a.txt · date 2025-01 · region 江岸市", "100.0%", "Nothing: every number has its fate"} {
		if !strings.Contains(text, want) {
			t.Errorf("the overview does not say %q:\n%s", want, text)
		}
	}
}

func TestDigestKeepsTheLargestChanges(t *testing.T) {
	d := newDigest()
	for i, value := range []string{"3", "12", "5", "7", "12", "1", "2", "4", "6", "8", "9", "10", "11", "x"} {
		d.add(&extract.Fact{Indicator: "甲" + strconv.Itoa(i), Measure: "change", Unit: "%", Value: value, Status: "actual"}, i)
	}
	d.add(&extract.Fact{Indicator: "甲", Measure: "change", Unit: "%", Value: "99", Status: "target"}, 20)
	d.add(&extract.Fact{Indicator: "甲", Measure: "change", Unit: "个", Value: "99"}, 21)
	var got []string
	for _, c := range d.top {
		got = append(got, fmt.Sprintf("%g@%d", c.size, c.row))
	}
	if want := "12@1 12@4 11@12 10@11 9@10 8@9 7@3 6@8 5@2 4@7"; strings.Join(got, " ") != want {
		t.Errorf("got %s, want %s", strings.Join(got, " "), want)
	}
}

func TestSectionsBelowATitle(t *testing.T) {
	d := newDigest()
	for _, section := range []string{"年报 / 一、收入", "年报 / 一、收入 / （一）", "年报 / 二、支出", "年报"} {
		d.add(&extract.Fact{Section: section}, 0)
	}
	d.endDocument(&extract.Summary{Title: "年报"})
	d.add(&extract.Fact{Section: "二、支出"}, 0)
	d.endDocument(&extract.Summary{})
	got := fmt.Sprint(d.topSections(Zh))
	if want := "[{一、收入 2} {二、支出 2} {年报 1}]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestGapSheet(t *testing.T) {
	gap := func(fate, left, text string, n int) extract.Gap {
		return extract.Gap{Fate: fate, Left: left, Number: "{quantity}", Right: "。", Count: n, Document: "a/b.txt", Line: 3, Text: text, Sentence: left + text + "。", At: len([]rune(left))}
	}
	var asked []extract.Gap
	o := Options{Suggest: func(gaps []extract.Gap) []Suggestion {
		asked = gaps
		return []Suggestion{{Pattern: "(?<value>{quantity})", File: "format: …\nrules:\n"}}
	}}
	data := writeBook(t, o, func(w Writer) {
		check(t, w.Document(extract.Summary{Document: "a/b.txt", Gaps: []extract.Gap{gap("review", "分别增长", "3个", 4), gap("unclaimed", "渔船", "5艘", 1)}}))
		check(t, w.Document(extract.Summary{Document: "c.txt", Gaps: []extract.Gap{gap("unclaimed", "码头", "2座", 2), gap("unclaimed", "渔船", "9艘", 2)}}))
		check(t, w.Close())
	})
	want := "归类|个数|前文|原文|后文|原句|出处|建议的模式|规则文件\n" +
		"未归类|3|渔船|5艘|。|渔船5艘。|b.txt:3|(?<value>{quantity})|format: …\nrules:\n\n" +
		"未归类|2|码头|2座|。|码头2座。|b.txt:3\n" +
		"待复核|4|分别增长|3个|。|分别增长3个。|b.txt:3\n"
	if got := sheetText(t, data, "未归类"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if len(asked) != 3 || asked[0].Count != 3 {
		t.Errorf("asked for %+v", asked)
	}
	none := writeBook(t, Options{}, func(w Writer) { check(t, w.Close()) })
	if got := sheetText(t, none, "未归类"); !strings.Contains(got, "没有未归类或待复核的数字") {
		t.Error(got)
	}
}

// Reports of many places or years do not fill the overview with one indicator, and
// those of one title are told apart.
func TestOverviewOfTwins(t *testing.T) {
	d := newDigest()
	change := func(indicator, value, period string) *extract.Fact {
		return &extract.Fact{Indicator: indicator, Value: value, Period: period, Measure: "change", Unit: "%", UnitKind: "percent", Direction: "up", Basis: "yoy"}
	}
	for i, f := range []*extract.Fact{
		change("植树", "30", "2024"), change("育苗", "20", "2024"), change("植树", "30", "2024"), change("植树", "30", "2023"), change("植树", "31", "2024"), change("育苗", "19", "2024"),
	} {
		d.add(f, i)
	}
	var rows []int
	for _, c := range d.top {
		rows = append(rows, c.row)
	}
	if want := []int{4, 1}; !slices.Equal(rows, want) || d.changed != 6 {
		t.Errorf("rows %v of %d changes, want %v of 6", rows, d.changed, want)
	}
	got := topDocuments([]extract.Summary{{Document: "a.txt", Title: "公报", Facts: 3}, {Document: "a.pdf", Title: "公报", Facts: 3}, {Document: "b.txt", Title: "纪要", Facts: 5}, {Document: "c.txt", Facts: 1}, {Document: "d.txt", Facts: 1}})
	if want := (tally{{"纪要", 5}, {"a.pdf", 3}, {"a.txt", 3}, {"c.txt", 1}, {"d.txt", 1}}); !slices.Equal(got, want) {
		t.Errorf("documents %v, want %v", got, want)
	}
}

func TestCrowdedWorkbookWarns(t *testing.T) {
	var told []string
	b, err := openWorkbook(nil, &Options{Lang: En, Tell: func(s string) { told = append(told, s) }})
	check(t, err)
	b.facts, b.catalogue, b.digest = newFactSheet(b), newCatalogue(), newDigest()
	b.facts.count = crowd - 1
	for range 3 {
		check(t, b.Fact(&extract.Fact{}))
	}
	if len(told) != 1 || !strings.Contains(told[0], "more than 1,000,000 facts") || !strings.Contains(told[0], ".parquet") {
		t.Errorf("told %q", told)
	}
	check(t, b.discard())
}
