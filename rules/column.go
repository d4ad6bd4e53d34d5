package rules

import "slices"

// Columns are the columns of a fact that a test may assert: the names of the
// JSONL output.
var Columns = []string{
	"fact_id", "document", "block", "section", "indicator", "measure", "value", "high", "unit",
	"number", "scale", "unit_kind", "unit_code", "value_base", "unit_base", "bound", "direction",
	"basis", "base_period", "period", "period_text", "region", "per", "status", "part_of",
	"relates_to", "verb", "mention", "sentence", "page", "line", "start", "end", "inherited", "rule",
}

// ColumnTitles are what the workbook calls the columns that rules name: a rule
// author may write them first.
var ColumnTitles = map[string]string{
	"指标": "indicator", "类型": "measure", "数值": "value", "上限": "high", "单位": "unit", "量纲": "unit_kind", "单位代码": "unit_code",
	"限定": "bound", "方向": "direction", "比较口径": "basis", "比较期": "base_period", "时间": "period", "地区": "region", "每": "per",
	"状态": "status", "动词": "verb", "原文": "mention", "原句": "sentence", "其中上级": "part_of", "关联": "relates_to",
}

// columnNear is the hint for a name that is none of the columns.
func columnNear(written string, columns []string) Phrase {
	if name := ColumnTitles[written]; slices.Contains(columns, name) {
		return hintDidYouMean.with(name)
	}
	return didYouMean(written, columns, plain)
}

// groupColumns are the names a group of a pattern may have: the columns that
// a piece of the sentence can fill, and fact for one row of several.
var groupColumns = []string{
	"fact", "indicator", "value", "unit", "bound", "direction", "basis", "base_period",
	"period", "region", "per", "status", "verb",
}

// setColumns are the columns that "set" may give a fixed value.
var setColumns = []string{
	"indicator", "measure", "unit", "unit_kind", "unit_code", "bound", "direction", "basis",
	"base_period", "period", "region", "per", "status", "verb",
}

// columnValues are the values of the columns that have a closed list.
var columnValues = map[string][]string{
	"measure":   {"level", "change", "share", "ratio", "rank"},
	"direction": {"up", "down"},
	"basis":     {"yoy", "mom", "qoq", "since", ""},
	"status":    {"actual", "target"},
	"bound":     {"eq", "approx", "over", "at_least", "under", "at_most", "near"},
}
