package rules

import (
	"strconv"
	"strings"
)

// emitter writes a lowered pattern in the language of regexp2. With tables it
// writes it for speed, for an engine that is asked only where the pattern's program
// matches: word lists as wordText does, a look at the next character before what would
// take the engine long to find wanting, and no looks at what the program has seen.
// Without, it writes what the pattern means and no more.
type emitter struct {
	tables *tables
	out    strings.Builder
	groups []string // the names of the groups g1, g2 …
	back   bool     // inside a lookbehind
	forked bool     // behind what can be taken in several ways, or inside a lookaround

	brief   bool // leave out long looks, and what is rare of sets
	partial bool // something was left out
}

// emit writes a lowered pattern for speed.
func (t *tables) emit(e *expr, brief bool) *emitter {
	defer t.begin()()
	w := &emitter{tables: t, brief: brief}
	w.write(e, nil)
	return w
}

// write writes e, which next follows.
func (w *emitter) write(e *expr, next *rest) {
	switch e.kind {
	case exprSet:
		w.writeSet(e.set)
	case exprWords:
		w.forked = true
		w.writeWords(e.words)
	case exprAnchor:
		w.out.WriteString(e.text)
	case exprConcat:
		for i, s := range e.subs {
			w.write(s, &rest{e.subs[i+1:], next})
		}
	case exprAlt:
		w.writeAlt(e, next)
	case exprCapture:
		w.open(e.text)
		w.write(e.subs[0], next)
		w.out.WriteByte(')')
	case exprLead:
		w.open(e.text)
		w.out.WriteByte(')')
	case exprLook:
		switch {
		case w.seen(e):
		case w.brief && e.size(longLook) > longLook && !e.captures():
			w.partial = true
		default:
			w.writeClosed(e)
		}
	case exprAtomic:
		w.forked = true
		w.writeClosed(e)
	case exprRepeat:
		w.writeRepeat(e, next)
	case exprEmpty, exprNoun, exprEdge, exprStop:
	}
}

// wideSet is how many ranges a set has at most that is written as it is.
const wideSet = 16

// writeSet writes a set. One that is told by what is not in it, which the engine takes
// long to read, is said to hold marks that are rare.
func (w *emitter) writeSet(c charset) {
	if w.brief && len(c) > wideSet && c.without() {
		w.partial = true
		c = c.or(w.tables.rareMarks())
	}
	writeSet(&w.out, c)
}

// longLook is how many words and other parts a look has at most that is not long.
const longLook = 10

// seen reports whether a look need not be written: up to there a match can take its
// text in one way only, which is the program's, and the program has looked.
func (w *emitter) seen(e *expr) bool {
	return w.tables != nil && !w.forked && !e.captures()
}

// open begins a group. Each place where a name stands gets a group of its
// own.
func (w *emitter) open(name string) {
	w.groups = append(w.groups, name)
	w.out.WriteString("(?<g" + strconv.Itoa(len(w.groups)) + ">")
}

// unusedReferences is a branch that never matches, as it asks for groups that have
// captured nothing. Where a pattern refers to its groups, the engine makes no second
// program of it that leaves them out, which takes as long as the first.
func (w *emitter) unusedReferences() string {
	if len(w.groups) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteByte('|')
	for i := range w.groups {
		b.WriteString(`\k<g` + strconv.Itoa(i+1) + `>`)
	}
	return b.String()
}

func writeSet(out *strings.Builder, c charset) {
	if len(c) == 1 && c[0][0] == c[0][1] {
		writeRune(out, c[0][0])
		return
	}
	out.WriteString(c.text())
}

// writeWords writes any word of a list, the longest first.
func (w *emitter) writeWords(words []string) {
	if len(words) == 0 {
		w.out.WriteString("(?!)")
		return
	}
	if w.tables != nil {
		w.out.WriteString(w.tables.text(words, w.back))
		return
	}
	w.out.WriteString("(?:")
	for i, word := range words {
		if i > 0 {
			w.out.WriteByte('|')
		}
		for _, r := range word {
			writeSet(&w.out, bothWidths(r))
		}
	}
	w.out.WriteByte(')')
}

// writeClosed writes a lookaround or an atomic group, in which nothing is known
// of what follows.
func (w *emitter) writeClosed(e *expr) {
	back, forked := w.back, w.forked
	w.forked = true
	if e.kind == exprAtomic {
		w.out.WriteString("(?>")
		w.write(e.subs[0], nil)
	} else {
		w.back = e.behind()
		w.out.WriteString(e.text)
		w.writeLook(e.subs[0])
	}
	w.out.WriteByte(')')
	w.back, w.forked = back, forked
}

// anyMore takes a character if there is one.
const anyMore = `[\s\S]?`

// writeLook writes what a lookaround looks for, with anyMore at its far end. Where
// that is a choice the engine would prove of each branch that it need not be tried again,
// and of the choices in it anew for each one around: half of its time to read a pattern.
func (w *emitter) writeLook(e *expr) {
	more := w.tables != nil && e.kind != exprSet
	if more && w.back {
		w.out.WriteString(anyMore)
	}
	w.write(e, nil)
	if more && !w.back {
		w.out.WriteString(anyMore)
	}
}

func (w *emitter) writeAlt(e *expr, next *rest) {
	w.forked = true
	w.out.WriteString("(?:")
	for i, s := range e.subs {
		if i > 0 {
			w.out.WriteByte('|')
		}
		w.guard(s)
		w.write(s, next)
	}
	w.out.WriteByte(')')
}

// maxGuard is how many ranges the characters of a condition may make: the engine
// takes long to read a class of many.
const maxGuard = 48

// guard writes a condition on the next character before a part of a pattern that
// may fail and would take the engine long to do so.
func (w *emitter) guard(e *expr) {
	if w.tables == nil || w.back || w.tables.effort(e) <= guardEffort {
		return
	}
	if first, empty := w.tables.first(e); !empty && len(first) <= maxGuard {
		w.out.WriteString("(?=" + first.text() + ")")
	}
}

func (w *emitter) writeRepeat(e *expr, next *rest) {
	body := e.subs[0]
	w.forked = true
	if w.isOption(e) {
		w.writeOption(e, next)
		return
	}
	w.out.WriteString("(?:")
	if e.min == 0 || e.max != e.min {
		w.guard(body)
	}
	w.write(body, next.after(e))
	w.out.WriteByte(')')
	w.out.WriteString(quantifierText(e.min, e.max))
	switch {
	case e.lazy:
		w.out.WriteByte('?')
	case e.greedy:
		w.out.WriteByte('+')
		return
	}
	if body.kind == exprSet && e.max != e.min {
		w.guardRest(body.set, e.lazy, next)
	}
}

// isOption reports whether e is written as a choice of its body and nothing, which the
// engine leaves in fewer steps than a repetition. It has steps of their own for single
// characters.
func (w *emitter) isOption(e *expr) bool {
	body := e.subs[0]
	return w.tables != nil && e.min == 0 && e.max == 1 && !e.greedy && body.kind != exprSet && !body.nullable()
}

func (w *emitter) writeOption(e *expr, next *rest) {
	w.out.WriteString("(?:")
	if e.lazy {
		w.out.WriteByte('|')
	}
	w.guard(e.subs[0])
	w.write(e.subs[0], next.after(e))
	if !e.lazy {
		w.out.WriteByte('|')
	}
	w.out.WriteByte(')')
}

// guardRest writes a condition on the character after a run, so that the engine
// goes on only where what follows can begin.
func (w *emitter) guardRest(run charset, lazy bool, next *rest) {
	if w.tables == nil || w.back || w.tables.effortOf(next) <= guardEffort {
		return
	}
	if first, known := w.tables.begins(next); known && len(first) <= maxGuard && (lazy || run.overlaps(first)) {
		w.out.WriteString("(?=" + first.text() + ")")
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
