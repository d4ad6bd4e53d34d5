package rules

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// emitter writes a lowered pattern in the language of regexp2.
type emitter struct {
	out    strings.Builder
	groups []string // the names of the groups g1, g2 …
}

// Expr returns the pattern in the language of regexp2, placeholders filled in.
func (p *Pattern) Expr() string {
	var w emitter
	w.write(p.words.lower(p.tree))
	return w.out.String()
}

func (w *emitter) write(e *expr) {
	switch e.kind {
	case exprSet:
		writeSet(&w.out, e.set)
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
		w.writeClosed(e)
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

func (w *emitter) writeClosed(e *expr) {
	opening := e.text
	if e.kind == exprAtomic {
		opening = "(?>"
	}
	w.out.WriteString(opening)
	w.write(e.subs[0])
	w.out.WriteByte(')')
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
	w.out.WriteString(")" + quantifierText(e.min, e.max))
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

// text writes c as a character class of regexp2.
func (c charset) text() string {
	var b strings.Builder
	b.WriteByte('[')
	if n := len(c); n > 0 && c[n-1][1] == lastRune && c[0][0] == 0 {
		b.WriteByte('^')
		c = c.not()
		if len(c) == 0 {
			return `[\s\S]`
		}
	}
	if len(c) == 0 {
		return "(?!)"
	}
	for _, r := range c {
		writeRune(&b, r[0])
		if r[1] > r[0] {
			if r[1] > r[0]+1 {
				b.WriteByte('-')
			}
			writeRune(&b, r[1])
		}
	}
	b.WriteByte(']')
	return b.String()
}

// writeRune writes one character for regexp2, escaped where it must be.
func writeRune(b *strings.Builder, r rune) {
	switch {
	case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9', r == '_':
		b.WriteRune(r)
	case r < 0x80 && r > ' ' && r != 0x7f:
		b.WriteByte('\\')
		b.WriteRune(r)
	case r < 0x10000 && (r < 0xA0 || r >= 0xD800 && r <= 0xF8FF || !unicode.IsPrint(r)):
		b.WriteString(`\u`)
		for shift := 12; shift >= 0; shift -= 4 {
			b.WriteByte(hexDigits[r>>shift&15])
		}
	case utf8.ValidRune(r):
		b.WriteRune(r)
	}
}
