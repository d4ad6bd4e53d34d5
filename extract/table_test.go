package extract

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"statsheet/extract/document"
	"statsheet/rules"
)

// tableCase is a table and what its rows say, one line a fact: indicator,
// measure, value with unit, then what is not as usual.
type tableCase struct {
	name, text string
	want       []string
}

// lead is what stands before the tables of the tests.
const tableLead = "云溪市2025年经济运行报告\n全市经济平稳运行，各项工作有序推进，为来年打下了基础。\n"

var tableCases = []tableCase{
	{"levels and changes", "指标\t绝对量\t同比增长（%）\n工业产值（亿元）\t1,234.5\t-18.0\n　其中：轻工\t2025\t0.0\n　　　　重工\t4\t-77.1\n用电量（万千瓦时）\t12 345\t+3.2\n", []string{
		"工业产值 level 123450000000元", "工业产值 change -18.0% down yoy relates",
		"工业产值轻工 level 202500000000元 part", "工业产值轻工 change 0.0% yoy part relates",
		"工业产值重工 level 400000000元 part", "工业产值重工 change -77.1% down yoy part relates",
		"用电量 level 123450000千瓦时", "用电量 change 3.2% up yoy relates",
	}},
	{"years as columns, in Markdown", "| 指标 | 2023 | 2024年 | 增长率 |\n|---|---:|---:|---:|\n| **图书馆**（个） | 12 | 15 | 25% |\n| 藏书（万册） | — | 1,980 | … |\n", []string{
		"图书馆 level 12个 2023", "图书馆 level 15个 2024", "图书馆 change 25% 2024 up yoy base=2023 relates", "藏书 level 19800000册 2024",
	}},
	{"places as rows", "地区\t粮食产量（万吨）\t位次\n全市合计\t88.6\t\n　杭州市\t40.1\t1\n　东陵县\t1987\t/\n", []string{
		"粮食产量 level 886000吨", "粮食产量 level 401000吨 @杭州市 part", "粮食产量位次 rank 1 @杭州市 relates", "粮食产量 level 19870000吨 @东陵县 part",
	}},
	{"places as columns", "项目\t北京市\t上海市\n机场（座）\t2\t3\n", []string{"机场 level 2座 @北京市", "机场 level 3座 @上海市"}},
	{"times as rows, the month under its year", "年份\t月份\t环比（%）\n2024年\t11月\t-1.4\n12月\t0.3\n2025\t1月\t0.5\n", []string{
		"环比 change -1.4% 2024-11 down mom", "环比 change 0.3% 2024-12 up mom", "环比 change 0.5% 2025-01 up mom",
	}},
	{"a column of units, a change as a row, a target", "指标\t计量单位\t2024年\t目标值\n发电量\t亿千瓦时\t12.3\t13\n同比增长\t%\t-3.1\t\n", []string{
		"发电量 level 1230000000千瓦时 2024", "发电量 level 1300000000千瓦时 target", "发电量 change -3.1% 2024 down yoy relates",
	}},
	{"caption, unit line, share", "表2 2024年1—9月绍兴市外贸情况\n单位：万美元、%\n项目\t金额\t比上年同期增减\t比重\n出口\t300\t▼2.5\t60\n", []string{
		"出口 level 3000000美元 2024-01/2024-09 @绍兴市", "出口 change 2.5% 2024-01/2024-09 @绍兴市 down yoy relates", "出口比重 share 60% 2024-01/2024-09 @绍兴市 relates",
	}},
	{"merged header cells", "地区\t销售面积\t销售额\n绝对数\t同比增长\t绝对数\t同比增长\n（万平方米）\t（%）\t（亿元）\t（%）\n宁波市\t40\t-1.6\t37\t3.6\n", []string{
		"销售面积 level 400000平方米 @宁波市", "销售面积 change -1.6% @宁波市 down yoy relates", "销售额 level 3700000000元 @宁波市", "销售额 change 3.6% @宁波市 up yoy relates",
	}},
	{"a line between the rows divides them", "指标\t增长（%）\n投资\t5.0\n　　民间投资\t6.0\n按产业分\n　　第一产业\t7.0\n　　第二产业\t8.0\n", []string{
		"投资 change 5.0% up yoy", "民间投资 change 6.0% up yoy part", "第一产业 change 7.0% up yoy part", "第二产业 change 8.0% up yoy part",
	}},
	{"the title names the figures", "2024年各市茶叶产量（吨）\n城市\t产量\n湖州市\t12\n\n历年游客人次（万人次）\n景区\t2022年\t2023年\n东湖\t5\t6\n", []string{
		"产量 level 12吨 2024 @湖州市", "东湖游客人次 level 50000人次 2022", "东湖游客人次 level 60000人次 2023",
	}},
	{"a title that names its rows too", "下表为各供水片区人均用水量（升）：\n片区\t2020年\t2024年\n城东\t110\t125\n城西\t96\t104\n", []string{
		"城东人均用水量 level 110升 2020", "城东人均用水量 level 125升 2024", "城西人均用水量 level 96升 2020", "城西人均用水量 level 104升 2024",
	}},
	{"words in a cell are read as prose", "序号\t项目\t总投资（亿元）\t进展\n1\t云溪大桥\t12.5\t完成投资3.2亿元\n2\t5G基站\t3\t已开工\n", []string{
		"云溪大桥总投资 level 1250000000元", "投资 level 320000000元", "5G基站总投资 level 300000000元",
	}},
	{"a unit at the end of a header, a change without brackets", "产品名称\t单位\t产量\t比上年增长%\n原煤\t万吨\t3.5\t-4.2\n发电量\t亿千瓦小时\t23.4\t6\n", []string{
		"原煤产量 level 35000吨", "原煤产量 change -4.2% down yoy base=2024 relates", "发电量 level 2340000000千瓦小时", "发电量 change 6% up yoy base=2024 relates",
	}},
	{"the title says that all are changes", "表7 2025年居民消费价格比上年涨跌幅度\n单位：%\n指标\t全市\t农村\n消费价格\t0.2\t-0.1\n", []string{
		"消费价格 change 0.2% up yoy base=2024", "农村消费价格 change -0.1% down yoy base=2024",
	}},
	{"rows that name parts of what the title ends with", "表8 2025年农户投资（不含住房）主要数据\n单位：%\n\t同比增长\n农户投资（不含住房）\t2\n农机购置\t5\n民间投资\t-1\n第一产业\t3\n", []string{
		"农户投资（不含住房） change 2% up yoy", "农机购置投资 change 5% up yoy", "民间投资 change -1% down yoy", "第一产业投资 change 3% up yoy",
	}},
	{"a caption's period holds for its table alone", "表1 2021—2023年各县藏书\n县\t册数\n东陵县\t12\n\n项目\t数量（个）\n书店\t7\n", []string{
		"册数 level 12 2021/2023 @东陵县", "书店 level 7个",
	}},
	{"no header, a number beside each label", "医院\t12家\t学校\t30所\n床位\t800张\t教师\t95人\n", []string{
		"医院 level 12家", "学校 level 30所", "床位 level 800张", "教师 level 95人",
	}},
}

func tableSet(t testing.TB) *Extractor {
	t.Helper()
	set, err := rules.Default()
	if err != nil {
		t.Fatal(err)
	}
	return New(set)
}

func TestTables(t *testing.T) {
	x := tableSet(t)
	for _, c := range slices.Concat(tableCases, shapeCases) {
		t.Run(c.name, func(t *testing.T) {
			facts, entries, err := x.Text(tableLead+c.text, document.Options{Lexicon: x.set.Lexicon, Date: "2026-01-20"})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for i := range facts {
				got = append(got, sayFact(&facts[i]))
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got\n  %s\nwant\n  %s", strings.Join(got, "\n  "), strings.Join(c.want, "\n  "))
			}
			checkPlaces(t, tableLead+c.text, facts, entries)
		})
	}
}

// sayFact writes the columns of a fact that a case asserts; the period of the
// report and its place go without saying.
func sayFact(f *Fact) string {
	out := []string{f.Indicator, f.Measure, f.Value + f.Unit}
	say := func(ok bool, text string) {
		if ok {
			out = append(out, text)
		}
	}
	say(f.Period != "2025", f.Period)
	say(f.Region != "云溪市", "@"+f.Region)
	say(f.Direction != "", f.Direction)
	say(f.Basis != "", f.Basis)
	say(f.BasePeriod != "", "base="+f.BasePeriod)
	say(f.Status != "actual", f.Status)
	say(f.PartOf != "", "part")
	say(f.RelatesTo != "", "relates")
	return strings.Join(out, " ")
}

// checkPlaces checks that every fact stands where it says, has an id of its
// own, and that the ledger has each number once.
func checkPlaces(t *testing.T, text string, facts []Fact, entries []Entry) {
	t.Helper()
	runes := []rune(text)
	ids := map[string]bool{}
	for i := range facts {
		f := &facts[i]
		if got := string(runes[f.Start:f.End]); got != f.Mention {
			t.Errorf("%s stands at %d–%d, where the text has %q", f.Mention, f.Start, f.End, got)
		}
		if ids[f.FactID] {
			t.Errorf("two facts have the id %s", f.FactID)
		}
		ids[f.FactID] = true
	}
	seen := map[int]bool{}
	for _, e := range entries {
		if seen[e.Start] {
			t.Errorf("the ledger has %s at %d twice", e.Text, e.Start)
		}
		seen[e.Start] = true
		if e.Fate == "unclaimed" {
			t.Errorf("%s is unclaimed", e.Text)
		}
	}
	checkFates(t, facts, entries)
}

// checkFates checks that as many numbers of the ledger are facts as there are.
func checkFates(t *testing.T, facts []Fact, entries []Entry) {
	t.Helper()
	n := 0
	for _, e := range entries {
		if e.Fate == fateFact {
			n++
		}
	}
	if n != len(facts) {
		t.Errorf("%d facts, %d numbers that are one", len(facts), n)
	}
}

func TestUnreadableTables(t *testing.T) {
	x := tableSet(t)
	for _, c := range []struct {
		name, text, reason string
		review             int
	}{
		{"ragged rows", "指标\t数量\t增长\n甲\t1\t2\n乙\t1\t2\t3\n丙\t4\n", ReasonRow, 4},
		{"a header with too few cells", "指标\t数量\n甲\t1\t2\n", ReasonColumns, 2},
		{"no header", "1\t2\n3\t4\n", ReasonHeader, 4},
	} {
		facts, entries, err := x.Text(tableLead+c.text, document.Options{Lexicon: x.set.Lexicon})
		if err != nil {
			t.Fatal(err)
		}
		got := 0
		for _, e := range entries {
			if e.Fate == fateReview && e.Reason == c.reason {
				got++
			}
		}
		if got != c.review {
			t.Errorf("%s: %d numbers to review, want %d; facts %v, ledger %+v", c.name, got, c.review, facts, entries)
		}
	}
}

// TestTableJobs checks that a table longer than a batch is read the same by any
// number of workers.
func TestTableJobs(t *testing.T) {
	x := tableSet(t)
	var b strings.Builder
	b.WriteString(tableLead + "指标\t数量（万个）\t增长（%）\n")
	for i := range 3000 {
		fmt.Fprintf(&b, "%s第%d类产品\t%d\t%d.5\n", strings.Repeat("　", i%3), i, 1900+i, i%40-20)
	}
	read := func(jobs int) (out []Fact) {
		doc := document.FromString(b.String(), document.Options{Lexicon: x.set.Lexicon, Date: "2026"})
		if _, err := x.Run(context.Background(), doc, Options{Jobs: jobs}, Output{Fact: func(f *Fact) error { out = append(out, *f); return nil }}); err != nil {
			t.Fatal(err)
		}
		return out
	}
	one := read(1)
	if len(one) != 6000 {
		t.Fatalf("%d facts, want 6000", len(one))
	}
	if four := read(4); !slices.Equal(one, four) {
		t.Error("four workers do not give what one gives")
	}
}

func FuzzTable(f *testing.F) {
	for _, c := range slices.Concat(tableCases, shapeCases) {
		f.Add(c.text)
	}
	f.Add("\t\t\n|\t|\n||||\n| | 1 |\n\t1\n1\t\n")
	x := tableSet(f)
	f.Fuzz(func(t *testing.T, text string) { checkLedger(t, x, text) })
}
