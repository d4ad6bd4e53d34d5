package ruletest

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"statsheet/extract"
	"statsheet/rules"
)

var found = []extract.Fact{
	{FactID: "1", Indicator: "高新技术企业", Value: "28000", Unit: "家", Mention: "2.8万家", Rule: "general/level"},
	{FactID: "2", Indicator: "规上企业", Value: "12000", Unit: "家", Mention: "1.2万家", PartOf: "1", Rule: "general/part-of", Start: 12},
}

func TestCompare(t *testing.T) {
	type facts = []map[string]string
	tests := []struct {
		name    string
		want    facts
		missing int
	}{
		{"all columns equal", facts{{"indicator": "高新技术企业", "value": "28000"}, {"value": "12000"}}, 0},
		{"others may stand between", facts{{"value": "12000"}}, 0},
		{"text order", facts{{"value": "12000"}, {"value": "28000"}}, 1},
		{"one column differs", facts{{"value": "28000", "unit": "个"}}, 1},
		{"a rule without its pack", facts{{"rule": "level"}, {"rule": "general/part-of"}}, 0},
		{"the total by its indicator", facts{{"value": "12000", "part_of": "高新技术企业"}}, 0},
		{"the wrong total", facts{{"value": "12000", "part_of": "规上企业"}}, 1},
		{"nothing expected of a column", facts{{"value": "28000", "part_of": ""}}, 0},
	}
	for _, tt := range tests {
		if got := compare(tt.want, found); len(got) != tt.missing {
			t.Errorf("%s: missing %v", tt.name, got)
		}
	}
}

func TestReportText(t *testing.T) {
	rule := &rules.Rule{ID: "mine/r"}
	report := Report{
		Results: []Result{
			{Rule: rule, Outcome: Pass},
			{
				Rule: rule, Outcome: Fail, Facts: found[:1], Test: rules.Test{Text: "高新技术企业达到2.8万家", File: "mine.yaml", Line: 7},
				Missing: compare([]map[string]string{{"value": "28000", "unit": "个"}}, found[:1]),
				Ledger:  []extract.Entry{{Text: "2.8万家", Fate: "fact"}, {Text: "5", Start: 9, Fate: "unclaimed"}, {Text: "去年", Start: 11, Fate: "date"}, {Text: "6%", Start: 15, Fate: "review", Reason: "mine/r: 甲乙"}, {Text: "110", Start: 20, Fate: "excluded", Reason: "电话号码"}},
				Masks: []Mask{{
					Cells: []extract.MaskCell{{Text: "高新技术企业达到"}, {Text: "2.8万家", Class: rules.Quantity}, {Text: "。"}},
					Miss:  &extract.Miss{Rule: rule, Reach: rules.Reach{From: 0, To: 1, Next: "共", Literal: true}},
				}},
			},
			{Rule: rule, Outcome: Fixed, Test: rules.Test{Text: "甲为3家", File: "mine.yaml", Line: 8, KnownGap: true}},
			{Rule: rule, Outcome: Gap, Test: rules.Test{Text: "乙", File: "mine.yaml", Line: 9, KnownGap: true}, Missing: []Missing{{Want: map[string]string{"value": "3"}}}},
		},
		Untested: []*rules.Rule{rule},
		Unused:   []*rules.Rule{rule},
	}
	want := `FAIL  mine/r  mine.yaml:7
      例句  高新技术企业达到2.8万家
      掩码  高新技术企业达到{quantity}。
      未中  到“高新技术企业达到”都匹配，接着要有 共，句子里是“2.8万家”（{quantity}）
      应有  value: 28000, unit: 个
      实得  value: 28000, [unit: 家] (general/level)
      · 2.8万家 ← 高新技术企业 = 28000家 (general/level)
      · 5: 未归类
      · 去年: 日期
      · 6%: 待复核（zip 的名称（甲乙）和数不一样多，各是哪些见 explain --rules DIR --text 例句）
      · 110: 规则排除（电话号码）
FIXED mine/r  mine.yaml:8
      例句  甲为3家
      缺口已补，可删去 known_gap
GAP   mine/r  mine.yaml:9
      例句  乙
      应有  value: 3
      实得  无
缺正例或反例的规则：mine/r
没有用上的规则（例句里的数据都出自别的规则，差在哪里见 explain --rules DIR --text 例句）：mine/r
共 4 例：通过 1，失败 1，已知缺口 1，缺口已补 1
`
	if diff := cmp.Diff(want, report.Text("zh")); diff != "" {
		t.Error(diff)
	}
	if !report.Failed() {
		t.Error("the report does not say that it failed")
	}
}

func TestClosed(t *testing.T) {
	for text, want := range map[string]string{"甲为3家": "甲为3家。", "甲为3家。": "甲为3家。", "占5%": "占5%。", "甲为3家，": "甲为3家，", "": "。"} {
		if got := closed(text); got != want {
			t.Errorf("%s: %s", text, got)
		}
	}
}

// Examples that only other rules satisfy are told of, and those that fail show
// the text as patterns see it.
func TestUnused(t *testing.T) {
	dir := t.TempDir()
	file := `format: statsheet.rules/v1
pack: {id: mine}
rules:
  - id: never
    pattern: '(?<indicator>投入)比上年增加(?<value>{quantity})'
    tests:
      - {text: 投入比上年增加36万元。, facts: [{indicator: 投入, value: 360000}]}
      - {text: 投入36万元。, none: true}
  - id: wrong
    priority: 99
    pattern: '(?<indicator>投产{noun})(?<value>{quantity})'
    tests:
      - {text: 2024年投产泵站5座。, facts: [{value: 6}]}
      - {text: 投产5座。, none: true}
`
	if err := os.WriteFile(filepath.Join(dir, "mine.yaml"), []byte(file), 0o600); err != nil {
		t.Fatal(err)
	}
	set, err := rules.Load(rules.Options{Dirs: []string{dir}})
	if err != nil {
		t.Fatal(err)
	}
	report := Run(set)
	unused := map[string]bool{}
	for _, r := range report.Unused {
		unused[r.ID] = true
	}
	if !unused["mine/never"] || unused["mine/wrong"] {
		t.Errorf("unused: %v", unused)
	}
	for _, res := range report.Results {
		if res.Outcome == Fail && (res.Rule.ID != "mine/wrong" || len(res.Masks) != 1 || res.Masks[0].String() != "{period}投产泵站{quantity}。" || res.Masks[0].Miss != nil) {
			t.Errorf("%s: masks %v", res.Rule.ID, res.Masks)
		}
	}
	if report.Count(Fail) != 1 {
		t.Errorf("%d failed", report.Count(Fail))
	}
}
