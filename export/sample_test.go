package export

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"statsheet/extract"
	"statsheet/extract/document"
)

// The sample: two short reports of our own, with every measure, a target, a
// range, a rank, a part, an inherited period and numbers beyond a double.

const (
	sampleA = "全市新建公园36个，比上年多4个；绿地面积达到1,284.50公顷，同比增长3.2%。"
	sampleB = "“口袋”公园占比约五成以上，居全省第3位，力争2030年人均绿地达到15—16平方米。"
	sampleC = "其中，社区花园12个，每个平均投入28.6万元。"
)

func sampleFacts() []extract.Fact {
	base := extract.Fact{
		Document: "parks/2024.txt", Block: "paragraph", Section: "一、绿化 / （一）公园", Period: "2024", PeriodText: "全年",
		Region: "江岸市", Status: "actual", Bound: "eq", Measure: "level", UnitKind: "count", Line: 5, Sentence: sampleA, Rule: "general/level",
	}
	fact := func(id, indicator, value, unit, mention string, edit func(*extract.Fact)) extract.Fact {
		f := base
		f.FactID, f.Indicator, f.Value, f.Unit, f.Mention = id, indicator, value, unit, mention
		f.Number = strings.TrimRight(mention, "个公顷%平方米万元")
		if edit != nil {
			edit(&f)
		}
		f.At = max(0, utf8.RuneCountInString(f.Sentence[:max(0, strings.Index(f.Sentence, f.Mention))]))
		return f
	}
	return []extract.Fact{
		fact("0a1b2c3d4e5f6071", "公园", "36", "个", "36个", func(f *extract.Fact) { f.Verb, f.Start, f.End = "新建", 6, 9; f.Block = "heading" }),
		fact("1234567890123456", "公园", "4", "个", "4个", func(f *extract.Fact) {
			f.Measure, f.Direction, f.Basis, f.BasePeriod, f.RelatesTo, f.Inherited = "change", "up", "yoy", "2023", "0a1b2c3d4e5f6071", "period region indicator"
		}),
		fact("12345678e1234567", "绿地面积", "1284.50", "公顷", "1,284.50公顷", func(f *extract.Fact) {
			f.UnitKind, f.UnitCode, f.ValueBase, f.UnitBase, f.Number = "area", "har", "12845000.0", "m2", "1,284.50"
		}),
		fact("2222222222222222", "绿地面积", "3.2", "%", "3.2%", func(f *extract.Fact) {
			f.Measure, f.Direction, f.Basis, f.UnitKind = "change", "down", "mom", "percent"
		}),
		fact("3333333333333333", "“口袋”公园占比", "50", "%", "五成", func(f *extract.Fact) {
			f.Measure, f.Bound, f.UnitKind, f.Sentence, f.Line, f.Number = "share", "at_least", "percent", sampleB, 7, "五"
		}),
		fact("4444444444444444", "“口袋”公园占比", "3", "", "第3位", func(f *extract.Fact) {
			f.Measure, f.UnitKind, f.Sentence, f.Line, f.Number = "rank", "rank", sampleB, 7, "3"
		}),
		fact("5555555555555555", "人均绿地", "15", "平方米", "15—16平方米", func(f *extract.Fact) {
			f.High, f.Status, f.Period, f.UnitKind, f.UnitCode, f.Sentence, f.Line, f.Number = "16", "target", "2030", "area", "m2", sampleB, 7, "15"
		}),
		fact("6666666666666666", "社区花园", "12", "个", "12个", func(f *extract.Fact) { f.PartOf, f.Sentence, f.Block, f.Page = "0a1b2c3d4e5f6071", sampleC, "list", 3 }),
		fact("7777777777777777", "投入", "286000", "元", "28.6万元", func(f *extract.Fact) {
			f.Scale, f.Per, f.UnitKind, f.UnitCode, f.Bound, f.Sentence, f.Number = "万", "每个", "money", "CNY", "approx", sampleC, "28.6"
		}),
		fact("8888888888888888", "调水量", "126000000000000", "立方米", "126万亿立方米", func(f *extract.Fact) {
			f.Document, f.Scale, f.Basis, f.UnitKind = "water.md", "万亿", "since", "volume"
		}),
		fact("9999999999999999", "精密读数", "-1234567890.1234567", "", "-1234567890.1234567", func(f *extract.Fact) {
			f.Document, f.Basis, f.Measure, f.Number = "water.md", "qoq", "ratio", "-1234567890.1234567"
		}),
		fact("aaaaaaaaaaaaaaaa", "误差", "-0.0025", "", "-0.0025", func(f *extract.Fact) { f.Document, f.Section, f.Number, f.Block = "water.md", "", "-0.0025", "table" }),
	}
}

func sampleEntries() []extract.Entry {
	entry := func(text, kind, fate, value, reason string) extract.Entry {
		return extract.Entry{Document: "parks/2024.txt", Line: 7, Start: 40, End: 40 + len([]rune(text)), Text: text, Kind: kind, Value: value, Bound: "eq", Fate: fate, Reason: reason, Sentence: sampleB}
	}
	return []extract.Entry{
		entry("36个", "quantity", "fact", "36", "general/level"),
		entry("2030年", "date", "date", "", ""),
		entry("（一）", "ordinal", "ordinal", "1", ""),
		entry("“三绿”", "name", "name", "", ""),
		entry("一系列", "idiom", "idiom", "", ""),
		entry("35周岁以下", "attribute", "attribute", "35", ""),
		entry("第7条", "ordinal", "excluded", "7", "条款号"),
		entry("1%和2%", "percent", "review", "1", "两列不等长"),
		entry("9999", "number", "unclaimed", "9999", ""),
	}
}

func sampleSummaries() []extract.Summary {
	return []extract.Summary{
		{Document: "parks/2024.txt", Title: "江岸市2024年园林绿化情况", Date: "2025-02", Region: "江岸市", Facts: 9, Fates: map[string]int{"fact": 9, "date": 4, "ordinal": 2, "name": 1, "idiom": 1, "attribute": 1, "excluded": 1, "review": 1, "unclaimed": 1}},
		{Document: "water.md", Facts: 3, Fates: map[string]int{"fact": 3}, Notes: []document.Note{{Line: 12, Message: "第12行：有无法解码的字节", English: "line 12: undecodable bytes"}}},
	}
}

func sampleOptions() Options {
	return Options{Packs: []Pack{{"general", "通用", "1.0.0"}, {"parks", "园林", "0.2.0"}}, Program: "statsheet 0.1.0"}
}

// feed writes the sample, document after document, and closes w.
func feed(t testing.TB, w Writer) {
	t.Helper()
	facts, entries := sampleFacts(), sampleEntries()
	for _, s := range sampleSummaries() {
		for i := range facts {
			if facts[i].Document == s.Document {
				check(t, w.Fact(&facts[i]))
			}
		}
		for i := range entries {
			if entries[i].Document == s.Document {
				check(t, w.Entry(&entries[i]))
			}
		}
		check(t, w.Document(s))
	}
	check(t, w.Close())
}

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// manyFacts returns n facts of a realistic size.
func manyFacts(n int) []extract.Fact {
	sample := sampleFacts()
	list := make([]extract.Fact, n)
	for i := range list {
		list[i] = sample[i%len(sample)]
		list[i].FactID = fmt.Sprintf("%016x", i)
		list[i].Line = i + 1
	}
	return list
}
