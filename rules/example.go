package rules

import (
	"bytes"
	"slices"
	"sync"

	"go.yaml.in/yaml/v4"
)

// unread are the examples of the rules of a built-in file, which are left out when it is
// loaded: they are a fifth of the text, and most runs ask for none.
type unread struct {
	once  sync.Once
	file  *file              // with them
	rules map[int]*yaml.Node // by line
}

// Tests returns the examples of the rule. Those of built-in rules are read when they are
// first asked for.
func (r *Rule) Tests() []Test {
	if !r.file.root.builtin {
		return r.tests
	}
	n := r.whole()
	f := r.file.unread.file
	return f.readTests(f.mapping(n, whatRule, ruleKeys))
}

// whole returns the node of the rule with its examples.
func (r *Rule) whole() *yaml.Node {
	if !r.file.root.builtin {
		return r.node
	}
	u := &r.file.unread
	u.once.Do(func() {
		u.file, u.rules = r.file.root.file(r.file.path, &sink{}), map[int]*yaml.Node{}
		u.file.read()
		u.file.parse(u.file.data)
		if n := u.file.keys["rules"]; n != nil {
			for item := range u.file.items(n, keyed("rules")) {
				u.rules[item.Line] = item
			}
		}
	})
	return u.rules[r.Line]
}

// withoutExamples returns the text of a rule file with empty lines for the examples of its
// rules.
func withoutExamples(data []byte) []byte {
	return without(data, func(_ int, line []byte) bool { return string(line) == "tests:\n" })
}

// withoutRules returns the text of a rule file with empty lines for its rules and what
// only these need.
func withoutRules(data []byte) []byte {
	return without(data, func(indent int, line []byte) bool {
		key, _, _ := bytes.Cut(line, []byte(":"))
		return indent == 0 && slices.Contains(ruleSections, string(key))
	})
}

// without returns the text of a rule file with empty lines for some keys and what stands
// under them. They are told by their indentation and what follows it in the line.
func without(data []byte, is func(indent int, line []byte) bool) []byte {
	out := make([]byte, 0, len(data))
	within := -1 // the indentation of the key
	for line := range bytes.Lines(data) {
		text := bytes.TrimLeft(line, " ")
		indent := len(line) - len(text)
		switch {
		case within >= 0 && (indent > within || text[0] == '\n'):
		case is(indent, text):
			within = indent
		default:
			within = -1
			out = append(out, line...)
			continue
		}
		out = append(out, '\n')
	}
	return out
}
