package rules

import (
	"strconv"
	"strings"
)

// emitter writes a lowered pattern in the language of regexp2.
type emitter struct {
	out    strings.Builder
	groups []string // the names of the groups g1, g2 …
}

func (w *emitter) write(e *expr) {
	switch e.kind {
	case exprSet:
		w.writeSet(e.set)
	case exprWords:
		w.writeWords(e.words)
	case exprAnchor:
		w.out.WriteString(e.text)
	case exprConcat:
		for _, s := range e.subs {
			w.write(s)
		}
	case exprAlt:
		w.writeAlt(e)
	case exprCapture:
		w.open(e.text)
		w.write(e.subs[0])
		w.out.WriteByte(')')
	case exprLead:
		w.open(e.text)
		w.out.WriteByte(')')
	case exprLook, exprAtomic:
		opening := e.text
		if e.kind == exprAtomic {
			opening = "(?>"
		}
		w.out.WriteString(opening)
		w.write(e.subs[0])
		w.out.WriteByte(')')
	case exprRepeat:
		w.writeRepeat(e)
	case exprEmpty, exprNoun, exprEdge, exprStop:
	}
}

// open begins a group. Each place where a name stands gets a group of its
// own.
func (w *emitter) open(name string) {
	w.groups = append(w.groups, name)
	w.out.WriteString("(?<g" + strconv.Itoa(len(w.groups)) + ">")
}

func (w *emitter) writeSet(c charset) {
	if len(c) == 1 && c[0][0] == c[0][1] {
		writeRune(&w.out, c[0][0])
		return
	}
	w.out.WriteString(c.text())
}

// writeWords writes any word of a list, the longest first: as a tree of
// characters, so that a miss costs a few tests and not one for each word.
func (w *emitter) writeWords(words []string) {
	if len(words) == 0 {
		w.out.WriteString("(?!)")
		return
	}
	t := newWordTree(words, false)
	w.writeNode(t, 0)
}

// fanOut is how many characters are tried one by one; more of them are put
// behind a class each.
const fanOut = 16

// writeNode writes what may follow a node of a word tree.
func (w *emitter) writeNode(t *wordTree, node int32) {
	n := t.nodes[node]
	edges := t.edges[n.from:n.to]
	w.out.WriteString("(?:")
	for from := 0; from < len(edges); from += fanOut {
		if from > 0 {
			w.out.WriteByte('|')
		}
		part := edges[from:min(from+fanOut, len(edges))]
		if len(edges) > fanOut {
			w.writeClass(part)
		}
		w.writeEdges(t, part)
		if len(edges) > fanOut {
			w.out.WriteString("))")
		}
	}
	if n.end && len(edges) > 0 {
		w.out.WriteByte('|')
	}
	w.out.WriteByte(')')
}

// writeClass begins a group that is tried only before one of the edges'
// characters.
func (w *emitter) writeClass(edges []treeEdge) {
	var c charset
	for _, e := range edges {
		c = append(c, [2]rune{e.r, e.r})
	}
	w.out.WriteString("(?:(?=" + newCharset(c...).text() + ")")
	w.out.WriteString("(?:")
}

func (w *emitter) writeEdges(t *wordTree, edges []treeEdge) {
	for i, e := range edges {
		if i > 0 {
			w.out.WriteByte('|')
		}
		writeRune(&w.out, e.r)
		if n := t.nodes[e.to]; n.from < n.to {
			w.writeNode(t, e.to)
		}
	}
}

func (w *emitter) writeAlt(e *expr) {
	w.out.WriteString("(?:")
	for i, s := range e.subs {
		if i > 0 {
			w.out.WriteByte('|')
		}
		w.write(s)
	}
	w.out.WriteByte(')')
}

func (w *emitter) writeRepeat(e *expr) {
	w.out.WriteString("(?:")
	w.write(e.subs[0])
	w.out.WriteByte(')')
	w.out.WriteString(quantifierText(e.min, e.max))
	switch {
	case e.lazy:
		w.out.WriteByte('?')
	case e.greedy:
		w.out.WriteByte('+')
	}
}

func quantifierText(low, high int) string {
	switch {
	case low == 0 && high == 1:
		return "?"
	case low == 0 && high < 0:
		return "*"
	case low == 1 && high < 0:
		return "+"
	case high < 0:
		return "{" + strconv.Itoa(low) + ",}"
	case low == high:
		return "{" + strconv.Itoa(low) + "}"
	}
	return "{" + strconv.Itoa(low) + "," + strconv.Itoa(high) + "}"
}
