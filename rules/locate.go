package rules

import (
	"strings"

	"go.yaml.in/yaml/v4"
)

// locate finds the place in the file of character at of a scalar's value. It
// walks the source beside the value; where YAML changed the text in a way it
// does not follow, it returns the place of the scalar itself.
func (f *file) locate(n *yaml.Node, at int) (line, column int) {
	w := walker{f: f, line: n.Line, column: n.Column}
	if !w.enter(n) {
		return n.Line, n.Column
	}
	for _, r := range []rune(n.Value)[:min(at, len([]rune(n.Value)))] {
		if !w.step(r) {
			return n.Line, n.Column
		}
	}
	w.settle()
	return w.line, w.column
}

// walker follows a scalar's value through its source.
type walker struct {
	f            *file
	line, column int // from 1
	indent       int // of a block scalar
	block        bool
	single       bool
	double       bool
	row          []rune // the line it is in
}

// enter goes to the first character of the scalar.
func (w *walker) enter(n *yaml.Node) bool {
	if !w.load() {
		return false
	}
	switch {
	case n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		w.block = true
		w.line++
		if !w.load() {
			return false
		}
		w.indent = len(w.row) - len([]rune(strings.TrimLeft(string(w.row), " ")))
		w.column = w.indent + 1
	case n.Style&yaml.SingleQuotedStyle != 0:
		w.single = true
		w.column++
	case n.Style&yaml.DoubleQuotedStyle != 0:
		w.double = true
		w.column++
	}
	return true
}

func (w *walker) load() bool {
	if w.line < 1 || w.line > len(w.f.lines) {
		return false
	}
	w.row = []rune(strings.TrimRight(w.f.lines[w.line-1], "\r"))
	return true
}

// settle goes over a line end to the place where the next character stands.
func (w *walker) settle() {
	for w.column > len(w.row) && w.line < len(w.f.lines) {
		w.line++
		w.load()
		w.column = 1
		if w.block {
			w.column = min(w.indent, len(w.row)) + 1
			return
		}
		for w.column <= len(w.row) && (w.row[w.column-1] == ' ' || w.row[w.column-1] == '\t') {
			w.column++
		}
	}
}

// step goes over one character of the value.
func (w *walker) step(r rune) bool {
	if w.column > len(w.row) && (r == '\n' || r == ' ') {
		w.line++
		if !w.load() {
			return false
		}
		w.column = 1
		if w.block {
			w.column = min(w.indent, len(w.row)) + 1
			return true
		}
		for w.column <= len(w.row) && (w.row[w.column-1] == ' ' || w.row[w.column-1] == '\t') {
			w.column++
		}
		return true
	}
	if w.column > len(w.row) {
		return false
	}
	c := w.row[w.column-1]
	switch {
	case w.double && c == '\\':
		return w.escape(r)
	case c != r:
		return false
	case w.single && r == '\'':
		w.column++
	}
	w.column++
	return true
}

// escape goes over an escape of two characters in double quotes.
func (w *walker) escape(r rune) bool {
	if w.column >= len(w.row) {
		return false
	}
	c := w.row[w.column]
	if c == r || c == 'n' && r == '\n' || c == 't' && r == '\t' {
		w.column += 2
		return true
	}
	return false
}
