package rules

import (
	"iter"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"
)

// fault records what is wrong with a node, with carets under its text.
func (f *file) fault(n *yaml.Node, message, hint Phrase) {
	if !f.faults.full() {
		f.faults.add(f.drawn(n.Line, n.Column, f.width(n), message, hint))
	}
}

// note records what the author of a file should know about a node; of a built-in
// file there is nobody to tell.
func (f *file) note(n *yaml.Node, message, hint Phrase) {
	if !f.root.builtin && !f.notes.full() {
		f.notes.add(f.drawn(n.Line, n.Column, f.width(n), message, hint))
	}
}

// faultIn records what is wrong with the characters from at to end of a scalar's value.
func (f *file) faultIn(n *yaml.Node, at, end int, message, hint Phrase) {
	if !f.faults.full() {
		line, column := f.locate(n, at)
		f.faults.add(f.drawn(line, column, max(end-at, 1), message, hint))
	}
}

// noteIn is note for the characters from at to end of a scalar's value.
func (f *file) noteIn(n *yaml.Node, at, end int, message, hint Phrase) {
	if !f.root.builtin && !f.notes.full() {
		line, column := f.locate(n, at)
		f.notes.add(f.drawn(line, column, max(end-at, 1), message, hint))
	}
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

// pairs gives the keys and values of a mapping in their order. A key that is not a
// text or stands twice is a fault. It ends where no more faults are kept: a file
// that is wrong throughout is not read to its end.
func (f *file) pairs(n *yaml.Node, what Phrase) iter.Seq2[*yaml.Node, *yaml.Node] {
	return func(yield func(key, value *yaml.Node) bool) {
		if n.Kind != yaml.MappingNode {
			f.fault(n, msgMapping.with(what, kindName(n)), Phrase{})
			return
		}
		seen := make(map[string]bool, len(n.Content)/2)
		for i := 0; i+1 < len(n.Content) && !f.faults.full(); i += 2 {
			k, v := n.Content[i], n.Content[i+1]
			switch {
			case k.Kind != yaml.ScalarNode:
				f.fault(k, msgKeyText.with(kindName(k)), hintQuotePattern)
			case seen[k.Value]:
				f.fault(k, msgKeyTwice.with(k.Value), Phrase{})
			case v.Kind == yaml.AliasNode:
				f.fault(v, msgAlias, hintAlias)
			case !yield(k, v):
				return
			}
			seen[k.Value] = true
		}
	}
}

// mapping returns the values of a mapping by key, nil if n is none; a key that is
// not known is a fault.
func (f *file) mapping(n *yaml.Node, what Phrase, known []string) map[string]*yaml.Node {
	var out map[string]*yaml.Node
	if n.Kind == yaml.MappingNode {
		out = make(map[string]*yaml.Node, len(n.Content)/2)
	}
	for key, value := range f.pairs(n, what) {
		if name, rest := f.glued(key, known); name != "" {
			out[name] = rest
			continue
		}
		if !slices.Contains(known, key.Value) {
			f.fault(key, msgUnknownKey.with(key.Value), keyHint(n, key, value, known))
			continue
		}
		out[key.Value] = value
	}
	return out
}

// keyHint says what may have been meant by a key that is not known. One of several on a
// line that has no value is the rest of a text with a comma: {text: 甲, 乙, none: true}.
func keyHint(n, key, value *yaml.Node, known []string) Phrase {
	if n.Style&yaml.FlowStyle != 0 && value.Tag == "!!null" && value.Value == "" && Nearest(key.Value, known) == "" {
		return hintInnerComma
	}
	return didYouMean(key.Value, known, plain)
}

// text returns the text of a scalar, as written: 001 stays 001.
func (f *file) text(n *yaml.Node, what Phrase) (string, bool) {
	if !isText(n) {
		f.fault(n, msgText.with(what, kindName(n)), Phrase{})
		return "", false
	}
	return n.Value, true
}

// textOf is text for the value of a key, which is named only where it is wrong.
func (f *file) textOf(n *yaml.Node, key string) (string, bool) {
	if isText(n) {
		return n.Value, true
	}
	return f.text(n, keyed(key))
}

func isText(n *yaml.Node) bool {
	return n.Kind == yaml.ScalarNode && (n.Tag != "!!null" || n.Style != 0)
}

// optional is text for a key that may be missing.
func (f *file) optional(m map[string]*yaml.Node, key string) string {
	n, ok := m[key]
	if !ok {
		return ""
	}
	s, _ := f.textOf(n, key)
	return s
}

// required is text for a key that must be there; at is the node to point at. Of
// what is no mapping it has been told that it should be one.
func (f *file) required(m map[string]*yaml.Node, key string, at *yaml.Node, what Phrase) (string, bool) {
	n, ok := m[key]
	if !ok {
		if m != nil {
			f.fault(at, msgNeedsKey.with(what, key), howWritten(what, key))
		}
		return "", false
	}
	s, ok := f.textOf(n, key)
	if ok && strings.TrimSpace(s) == "" {
		f.fault(n, msgEmptyKey.with(keyed(key)), howWritten(what, key))
		return "", false
	}
	return s, ok
}

// howWritten shows how a key that is needed is written, where its name does not say.
func howWritten(what Phrase, key string) Phrase {
	switch {
	case key != "pattern":
		return Phrase{}
	case what == whatExclude:
		return hintExcluded
	}
	return hintPattern
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

// items gives the items of a list, up to where no more faults are kept.
func (f *file) items(n *yaml.Node, what Phrase) iter.Seq[*yaml.Node] {
	return func(yield func(*yaml.Node) bool) {
		if n.Kind != yaml.SequenceNode {
			f.fault(n, msgList.with(what, kindName(n)), hintItems)
			return
		}
		for _, c := range n.Content {
			switch {
			case c.Kind == yaml.AliasNode:
				f.fault(c, msgAlias, hintAlias)
			case f.faults.full() || !yield(c):
				return
			}
		}
	}
}

// texts gives the texts of a list that may be missing from m, each as the node
// whose Value it is; a single text stands for a list of one.
func (f *file) texts(m map[string]*yaml.Node, key string) iter.Seq[*yaml.Node] {
	return func(yield func(*yaml.Node) bool) {
		n, ok := m[key]
		switch {
		case !ok:
			return
		case n.Kind == yaml.ScalarNode:
			if _, ok := f.textOf(n, key); ok {
				yield(n)
			}
			return
		}
		for c := range f.items(n, keyed(key)) {
			if !isText(c) { // what it is called is told only where it is wrong
				f.text(c, whatItemOf.with(keyed(key)))
			} else if !yield(c) {
				return
			}
		}
	}
}

// values is texts without the nodes.
func (f *file) values(m map[string]*yaml.Node, key string) []string {
	var out []string
	for n := range f.texts(m, key) {
		out = append(out, n.Value)
	}
	return out
}
