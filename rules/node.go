package rules

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"
)

// pair is one entry of a mapping.
type pair struct{ key, value *yaml.Node }

// fault records what is wrong with a node, with carets under its text.
func (f *file) fault(n *yaml.Node, message, hint Phrase) {
	f.faultAt(n.Line, n.Column, f.width(n), message, hint)
}

// note records what the author of a file should know about a node; of a built-in
// file there is nobody to tell.
func (f *file) note(n *yaml.Node, message, hint Phrase) {
	f.noteAt(n.Line, n.Column, f.width(n), message, hint)
}

func (f *file) noteAt(line, column, width int, message, hint Phrase) {
	if !f.root.builtin {
		f.notes.add(f.drawn(line, column, width, message, hint))
	}
}

// faultAt records what is wrong at a place of the file.
func (f *file) faultAt(line, column, width int, message, hint Phrase) {
	f.faults.add(f.drawn(line, column, width, message, hint))
}

func (f *file) drawn(line, column, width int, message, hint Phrase) Fault {
	fl := Fault{File: f.shown, Line: line, Column: column, Message: message, Hint: hint}
	if line >= 1 && line <= len(f.lines) {
		fl.Snippet = snippet(line, f.lines[line-1], column, width)
	}
	return fl
}

// width is how many characters of its first line a node takes.
func (f *file) width(n *yaml.Node) int {
	if n.Line < 1 || n.Line > len(f.lines) {
		return 1
	}
	rest := []rune(strings.TrimRight(f.lines[n.Line-1], " \t\r"))
	left := len(rest) - n.Column + 1
	switch {
	case left < 1:
		return 1
	case n.Kind != yaml.ScalarNode:
		return 1
	case n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		return 1
	}
	w := len([]rune(n.Value))
	if n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) != 0 {
		w += 2
	}
	return min(max(w, 1), left)
}

// pairs returns the entries of a mapping in their order. A key that is not a
// text or stands twice is a fault.
func (f *file) pairs(n *yaml.Node, what Phrase) []pair {
	if n.Kind != yaml.MappingNode {
		f.fault(n, msgMapping.with(what, kindName(n)), Phrase{})
		return nil
	}
	out := make([]pair, 0, len(n.Content)/2)
	seen := make(map[string]bool, len(n.Content)/2)
	for i := 0; i+1 < len(n.Content); i += 2 {
		k, v := n.Content[i], n.Content[i+1]
		if k.Kind != yaml.ScalarNode {
			f.fault(k, msgKeyText.with(kindName(k)), hintQuotePattern)
			continue
		}
		if seen[k.Value] {
			f.fault(k, msgKeyTwice.with(k.Value), Phrase{})
			continue
		}
		seen[k.Value] = true
		if v.Kind == yaml.AliasNode {
			f.fault(v, msgAlias, hintAlias)
			continue
		}
		out = append(out, pair{k, v})
	}
	return out
}

// mapping returns the values of a mapping by key; a key that is not known is
// a fault.
func (f *file) mapping(n *yaml.Node, what Phrase, known []string) map[string]*yaml.Node {
	out := map[string]*yaml.Node{}
	for _, p := range f.pairs(n, what) {
		if name, value := f.glued(p.key, known); name != "" {
			out[name] = value
			continue
		}
		if !slices.Contains(known, p.key.Value) {
			f.fault(p.key, msgUnknownKey.with(p.key.Value), didYouMean(p.key.Value, known, plain))
			continue
		}
		out[p.key.Value] = p.value
	}
	return out
}

// text returns the text of a scalar, as written: 001 stays 001.
func (f *file) text(n *yaml.Node, what Phrase) (string, bool) {
	if n.Kind != yaml.ScalarNode || n.Tag == "!!null" && n.Style == 0 {
		f.fault(n, msgText.with(what, kindName(n)), Phrase{})
		return "", false
	}
	return n.Value, true
}

// optional is text for a key that may be missing.
func (f *file) optional(m map[string]*yaml.Node, key string) string {
	n, ok := m[key]
	if !ok {
		return ""
	}
	s, _ := f.text(n, keyed(key))
	return s
}

// required is text for a key that must be there; at is the node to point at.
func (f *file) required(m map[string]*yaml.Node, key string, at *yaml.Node, what Phrase) (string, bool) {
	n, ok := m[key]
	if !ok {
		f.fault(at, msgNeedsKey.with(what, key), Phrase{})
		return "", false
	}
	s, ok := f.text(n, keyed(key))
	if ok && strings.TrimSpace(s) == "" {
		f.fault(n, msgEmptyKey.with(keyed(key)), Phrase{})
		return "", false
	}
	return s, ok
}

// flag reads true or false.
func (f *file) flag(m map[string]*yaml.Node, key string) bool {
	n, ok := m[key]
	if !ok {
		return false
	}
	switch {
	case n.Kind == yaml.ScalarNode && n.Value == "true":
		return true
	case n.Kind == yaml.ScalarNode && n.Value == "false":
		return false
	}
	f.fault(n, msgTrueFalse.with(keyed(key)), Phrase{})
	return false
}

// items returns the items of a list.
func (f *file) items(n *yaml.Node, what Phrase) []*yaml.Node {
	if n.Kind != yaml.SequenceNode {
		f.fault(n, msgList.with(what, kindName(n)), Phrase{})
		return nil
	}
	out := make([]*yaml.Node, 0, len(n.Content))
	for _, c := range n.Content {
		if c.Kind == yaml.AliasNode {
			f.fault(c, msgAlias, hintAlias)
			continue
		}
		out = append(out, c)
	}
	return out
}

// texts reads a list of texts; a single text stands for a list of one.
func (f *file) texts(n *yaml.Node, what Phrase) []string {
	if n.Kind == yaml.ScalarNode {
		s, ok := f.text(n, what)
		if !ok {
			return nil
		}
		return []string{s}
	}
	var out []string
	for _, c := range f.items(n, what) {
		if s, ok := f.text(c, whatItemOf.with(what)); ok {
			out = append(out, s)
		}
	}
	return out
}

// optionalTexts is texts for a key that may be missing.
func (f *file) optionalTexts(m map[string]*yaml.Node, key string) []string {
	if n, ok := m[key]; ok {
		return f.texts(n, keyed(key))
	}
	return nil
}
