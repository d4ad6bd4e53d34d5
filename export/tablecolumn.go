package export

import (
	"strconv"
	"strings"

	"statsheet/extract"
)

// tableColumn is one column of the table on the terminal.
type tableColumn[T any] struct {
	zh, en string
	max    int  // cells; longer texts are cut with …
	least  int  // how far it gives way in a narrow terminal
	right  bool // aligned to the right
	text   func(row *T, lang string) string
	accent func(row *T) accent
}

// accent is a colour with a meaning.
type accent uint8

const (
	plain     accent = iota
	quiet            // taken from elsewhere in the text, or beside the point
	planned          // a target, not something that has happened
	review           // a person should look at it
	unclaimed        // no rule claimed it
	input            // a column that readers fill
	settled          // nothing is left to do
)

func factTableColumns() []tableColumn[extract.Fact] {
	type F = extract.Fact
	return []tableColumn[F]{
		{zh: "行", en: "line", max: 8, least: 4, right: true, text: func(f *F, _ string) string { return strconv.Itoa(f.Line) }, accent: always[F](quiet)},
		{zh: "指标", en: "indicator", max: 40, least: 12, text: func(f *F, _ string) string { return f.Indicator }, accent: inheritedAccent("indicator")},
		{zh: "数值", en: "value", max: 36, least: 36, right: true, text: factNumber},
		{zh: "单位", en: "unit", max: 14, least: 4, text: func(f *F, _ string) string { return f.Unit }},
		{zh: "原文", en: "text", max: 20, least: 8, text: func(f *F, _ string) string { return f.Mention }, accent: always[F](quiet)},
		{zh: "时间", en: "period", max: 21, least: 8, text: func(f *F, _ string) string { return f.Period }, accent: inheritedAccent("period")},
		{zh: "地区", en: "region", max: 16, least: 6, text: func(f *F, _ string) string { return f.Region }, accent: inheritedAccent("region")},
		{zh: "类型", en: "measure", max: 12, least: 6, text: measureText},
		{zh: "状态", en: "status", max: 8, least: 4, text: func(f *F, lang string) string { return statusCodes.Title(f.Status, lang) }, accent: statusAccent},
		{zh: "规则", en: "rule", max: 28, least: 6, text: func(f *F, _ string) string { return f.Rule }, accent: always[F](quiet)},
	}
}

// kindText names the kind of a mention, or a place, which a scan shows too.
func kindText(e *extract.Entry, lang string) string {
	return placeCodes.Title(kindCodes.Title(e.Kind, lang), lang)
}

func entryTableColumns() []tableColumn[extract.Entry] {
	type E = extract.Entry
	return []tableColumn[E]{
		{zh: "行", en: "line", max: 8, least: 4, right: true, text: func(e *E, _ string) string { return strconv.Itoa(e.Line) }, accent: always[E](quiet)},
		{zh: "原文", en: "text", max: 28, least: 8, text: func(e *E, _ string) string { return e.Text }},
		{zh: "种类", en: "kind", max: 10, least: 6, text: kindText},
		{zh: "数值", en: "value", max: 36, least: 36, right: true, text: entryNumber},
		{zh: "单位", en: "unit", max: 14, least: 4, text: func(e *E, _ string) string { return e.Unit }},
		{zh: "归类", en: "fate", max: 10, least: 6, text: func(e *E, lang string) string { return fateCodes.Title(e.Fate, lang) }, accent: fateAccent},
		{zh: "理由", en: "reason", max: 28, least: 6, text: func(e *E, lang string) string { return Reason(e.Reason, lang) }, accent: always[E](quiet)},
		{zh: "原句", en: "sentence", max: 48, least: 12, text: func(e *E, _ string) string { return e.Sentence }, accent: always[E](quiet)},
	}
}

func always[T any](a accent) func(*T) accent { return func(*T) accent { return a } }

func inheritedAccent(column string) func(*extract.Fact) accent {
	return func(f *extract.Fact) accent {
		if hasWord(f.Inherited, column) {
			return quiet
		}
		return plain
	}
}

func statusAccent(f *extract.Fact) accent {
	if f.Status == "target" {
		return planned
	}
	return plain
}

func fateAccent(e *extract.Entry) accent {
	switch e.Fate {
	case "review":
		return review
	case "unclaimed":
		return unclaimed
	}
	return plain
}

// hasWord reports whether a space-separated list holds a word.
func hasWord(list, word string) bool {
	for list != "" {
		var w string
		if w, list, _ = strings.Cut(list, " "); w == word {
			return true
		}
	}
	return false
}

func factNumber(f *extract.Fact, lang string) string {
	return numberText(f.Bound, f.Value, f.High, lang)
}

func entryNumber(e *extract.Entry, lang string) string {
	if e.Kind == "date" {
		return e.Value // a year
	}
	return numberText(e.Bound, e.Value, e.High, lang)
}

// numberText puts a number together as it is read: 约 498,000, 3–5.
func numberText(bound, value, high, lang string) string {
	s := grouped(value)
	if high != "" {
		s += "–" + grouped(high)
	}
	if b := boundSign(bound, lang); b != "" && s != "" {
		s = b + " " + s
	}
	return s
}

func boundSign(bound, lang string) string {
	if lang == En && bound != "eq" {
		return strings.ReplaceAll(bound, "_", " ")
	}
	return boundCodes.Title(bound, Zh)
}

// measureText joins what a change is: 同比上升.
func measureText(f *extract.Fact, lang string) string {
	if f.Measure != "change" || f.Direction == "" {
		return measureCodes.Title(f.Measure, lang)
	}
	gap := ""
	if lang == En && f.Basis != "" {
		gap = " "
	}
	return basisCodes.Title(f.Basis, lang) + gap + directionCodes.Title(f.Direction, lang)
}
