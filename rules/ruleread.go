package rules

import (
	"regexp"
	"slices"

	"go.yaml.in/yaml/v4"
)

// readOptions reads set, attach, relate and zip.
func (r *reader) readOptions(f *file, m map[string]*yaml.Node, rule *Rule) {
	if n, ok := m["set"]; ok {
		rule.Set = f.readSet(n)
	}
	if n, ok := m["attach"]; ok {
		if s, ok := f.text(n, keyed("attach")); ok && s != "previous" {
			f.fault(n, msgUnknownAttach.with(s), hintAttach)
		}
		rule.Attach = "previous"
	}
	if n, ok := m["relate"]; ok {
		rule.Relate = map[string]string{}
		for _, p := range f.pairs(n, keyed("relate")) {
			columns := []string{"part_of", "relates_to"}
			if !slices.Contains(columns, p.key.Value) {
				f.fault(p.key, msgUnknownColumn.with(p.key.Value), didYouMean(p.key.Value, columns, plain))
			}
			if s, ok := f.text(p.value, keyed(p.key.Value)); ok && s != "previous" {
				f.fault(p.value, msgUnknownRelation.with(s), hintPrevious)
			}
			rule.Relate[p.key.Value] = "previous"
		}
	}
	if n, ok := m["zip"]; ok {
		r.readZip(f, n, rule)
	}
}

// readSet reads the columns with a fixed value.
func (f *file) readSet(n *yaml.Node) map[string]string {
	out := map[string]string{}
	for _, p := range f.pairs(n, keyed("set")) {
		column := p.key.Value
		value, ok := f.text(p.value, keyed(column))
		if !ok {
			continue
		}
		if !slices.Contains(setColumns, column) {
			f.fault(p.key, msgNotSet.with(column), columnNear(column, setColumns))
			continue
		}
		f.checkValue(p.value, column, value)
		out[column] = value
	}
	return out
}

// checkValue checks the value of a column that has a closed list.
func (f *file) checkValue(n *yaml.Node, column, value string) {
	if column == "unit_kind" {
		if !slices.Contains(Kinds, value) {
			f.fault(n, msgUnknownKind.with(value), didYouMean(value, Kinds, plain))
		}
		return
	}
	switch column {
	case "period", "base_period":
		if value != "" && !periodRE.MatchString(value) {
			f.fault(n, msgPeriod.with(keyed(column)), hintPeriod)
		}
		return
	case "unit_code":
		f.checkCode(n, value)
		return
	}
	values, ok := columnValues[column]
	if ok && !slices.Contains(values, value) {
		f.fault(n, msgBadValue.with(keyed(column), plain(value)), didYouMean(value, values, plain))
	}
}

// periodRE is a period as a fact has it: 2024, 2024-03, 2024-03-05, 2024-Q1,
// 2024-H1, and spans of two of these.
var periodRE = regexp.MustCompile(`^` + onePeriod + `(/` + onePeriod + `)?$`)

const onePeriod = `[12]\d{3}(-(Q[1-4]|H[12]|(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?))?`

// codeRE is the characters of ISO 4217 and UCUM codes, with a remark in braces.
var codeRE = regexp.MustCompile(`^([A-Za-z0-9%\[\]_/.*^'"+-]|\{[!-~ ]*\})+$`)

// checkCode checks the code of a unit.
func (f *file) checkCode(n *yaml.Node, code string) {
	if code != "" && !codeRE.MatchString(code) {
		f.fault(n, msgCode.with(code), hintCode)
	}
}

// readZip reads the names of the two groups that are paired.
func (r *reader) readZip(f *file, n *yaml.Node, rule *Rule) {
	names := f.texts(n, keyed("zip"))
	if len(names) != 2 {
		f.fault(n, msgZip, hintZip)
		return
	}
	if rule.Pattern != nil {
		groups := rule.Pattern.Groups()
		for i, name := range names {
			if !slices.Contains(groups, name) {
				f.fault(n.Content[i], msgNoGroup.with(name), didYouMean(name, groups, plain))
			}
		}
	}
	rule.Zip = names
}

// readTests reads the examples of a rule.
func (r *reader) readTests(f *file, m map[string]*yaml.Node, rule *Rule) {
	n, ok := m["tests"]
	if !ok {
		return
	}
	for _, item := range f.items(n, keyed("tests")) {
		if t, ok := f.readTest(item); ok {
			rule.Tests = append(rule.Tests, t)
		}
	}
}

func (f *file) readTest(n *yaml.Node) (Test, bool) {
	m := f.mapping(n, whatTest, testKeys)
	if len(m) == 0 {
		return Test{}, false
	}
	text, ok := f.required(m, "text", n, whatTest)
	t := Test{Text: text, None: f.flag(m, "none"), KnownGap: f.flag(m, "known_gap"), File: f.shown, Line: n.Line}
	facts, has := m["facts"]
	if written := m["none"]; has == t.None && (has || written == nil || written.Value == "false") {
		f.fault(n, msgTestNeeds, hintFacts)
		return t, false
	}
	if has {
		for _, item := range f.items(facts, keyed("facts")) {
			t.Facts = append(t.Facts, f.readFact(item))
		}
		if len(t.Facts) == 0 {
			f.fault(facts, msgEmptyKey.with(keyed("facts")), hintNone)
		}
	}
	return t, ok
}

// readFact reads the columns that a test asserts.
func (f *file) readFact(n *yaml.Node) map[string]string {
	out := map[string]string{}
	for _, p := range f.pairs(n, whatFact) {
		column := p.key.Value
		if !slices.Contains(Columns, column) {
			f.fault(p.key, msgUnknownColumn.with(column), columnNear(column, Columns))
			continue
		}
		if p.value.Kind == yaml.ScalarNode && p.value.Tag == "!!null" && p.value.Style == 0 {
			out[column] = ""
			continue
		}
		if s, ok := f.text(p.value, keyed(column)); ok {
			out[column] = s
			f.checkValue(p.value, column, s)
		}
	}
	return out
}
