package rules

import (
	"regexp"
	"slices"
	"sync"

	"go.yaml.in/yaml/v4"
)

// readOptions reads set, attach, relate and zip.
func (r *reader) readOptions(f *file, m map[string]*yaml.Node, rule *Rule) {
	if n, ok := m["set"]; ok {
		rule.Set = f.readSet(n)
		rule.Measure = rule.Set["measure"]
	}
	if n, ok := m["attach"]; ok {
		if s, ok := f.text(n, keyed("attach")); ok && s != "previous" {
			f.fault(n, msgUnknownAttach.with(s), hintAttach)
		}
		rule.Attach = "previous"
	}
	if n, ok := m["relate"]; ok {
		rule.Relate = map[string]string{}
		for key, value := range f.pairs(n, keyed("relate")) {
			columns := []string{"part_of", "relates_to"}
			if !slices.Contains(columns, key.Value) {
				f.fault(key, msgUnknownColumn.with(key.Value), didYouMean(key.Value, columns, plain))
			}
			if s, ok := f.textOf(value, key.Value); ok && s != "previous" {
				f.fault(value, msgUnknownRelation.with(s), hintPrevious)
			}
			rule.Relate[key.Value] = "previous"
		}
	}
	if m["zip"] != nil {
		r.readZip(f, m, rule)
	}
}

// readSet reads the columns with a fixed value.
func (f *file) readSet(n *yaml.Node) map[string]string {
	out := map[string]string{}
	for key, written := range f.pairs(n, keyed("set")) {
		column := key.Value
		value, ok := f.textOf(written, column)
		if !ok {
			continue
		}
		if !slices.Contains(setColumns, column) {
			f.fault(key, msgNotSet.with(column), columnNear(column, setColumns))
			continue
		}
		f.checkValue(written, column, value)
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
		if value != "" && !periodRE().MatchString(value) {
			f.fault(n, msgPeriod.with(keyed(column)), hintPeriod)
		}
		return
	case "unit_code":
		f.checkCode(n, value)
		return
	}
	values, ok := columnValues[column]
	if ok && !slices.Contains(values, value) {
		f.fault(n, msgBadValue.with(keyed(column), value), didYouMean(value, values, plain))
	}
}

// periodRE is a period as a fact has it: 2024, 2024-03, 2024-03-05, 2024-Q1,
// 2024-H1, and spans of two of these.
var periodRE = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^` + onePeriod + `(/` + onePeriod + `)?$`) })

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
func (r *reader) readZip(f *file, m map[string]*yaml.Node, rule *Rule) {
	names := f.values(m, "zip")
	if len(names) != 2 {
		f.fault(m["zip"], msgZip, hintZip)
		return
	}
	rule.Zip = names
	if rule.Pattern == nil {
		return
	}
	groups := rule.Pattern.Groups()
	for n := range f.texts(m, "zip") {
		if !slices.Contains(groups, n.Value) {
			f.fault(n, msgNoGroup.with(n.Value), didYouMean(n.Value, groups, plain))
		}
	}
}

// readTests reads the examples of a rule.
func (f *file) readTests(m map[string]*yaml.Node) []Test {
	n, ok := m["tests"]
	if !ok {
		return nil
	}
	var out []Test
	for item := range f.items(n, keyed("tests")) {
		if t, ok := f.readTest(item); ok {
			out = append(out, t)
		}
	}
	return out
}

func (f *file) readTest(n *yaml.Node) (Test, bool) {
	m := f.mapping(n, whatTest, testKeys)
	if m == nil {
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
		for item := range f.items(facts, keyed("facts")) {
			t.Facts = append(t.Facts, f.readFact(item))
		}
		if len(t.Facts) == 0 && facts.Kind == yaml.SequenceNode {
			f.fault(facts, msgEmptyKey.with(keyed("facts")), hintNone)
		}
	}
	return t, ok
}

// readFact reads the columns that a test asserts.
func (f *file) readFact(n *yaml.Node) map[string]string {
	out := map[string]string{}
	for key, value := range f.pairs(n, whatFact) {
		column := key.Value
		if !slices.Contains(Columns, column) {
			f.fault(key, msgUnknownColumn.with(column), columnNear(column, Columns))
			continue
		}
		if value.Kind == yaml.ScalarNode && value.Tag == "!!null" && value.Style == 0 {
			out[column] = ""
			continue
		}
		if s, ok := f.textOf(value, column); ok {
			out[column] = s
			f.checkValue(value, column, s)
		}
	}
	return out
}
