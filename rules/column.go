package rules

// Columns are the columns of a fact that a test may assert: the names of the
// JSONL output.
var Columns = []string{
	"fact_id", "document", "block", "section", "indicator", "measure", "value", "high", "unit",
	"number", "scale", "unit_kind", "unit_code", "value_base", "unit_base", "bound", "direction",
	"basis", "base_period", "period", "period_text", "region", "per", "status", "part_of",
	"relates_to", "verb", "mention", "sentence", "page", "line", "start", "end", "inherited", "rule",
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
