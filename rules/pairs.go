package rules

import (
	"unicode"
	"unicode/utf8"
)

// pairs tells of most places that no match begins there, by the character and the
// one behind it. Pairs are kept by a hash of a few bits; mentions count as one
// character.
type pairs struct {
	bits  [64]uint64
	marks *runeSet // punctuation and blanks
}

// What stands for many characters in a pair, beside maskFirst for all mentions.
const (
	pairAny  = maskFirst + 1 + iota // any but mentions, punctuation and blanks
	pairMark                        // any punctuation or blank
	pairEnd                         // the end of the mask
)

func pairHash(a, b rune) uint32 { return (uint32(a)*0x9E3779B1 + uint32(b)*0x85EBCA77) >> 20 }

func (p *pairs) add(a, b rune) {
	h := pairHash(a, b)
	p.bits[h>>6] |= 1 << (h & 63)
}

func (p *pairs) has(a, b rune) bool {
	h := pairHash(a, b)
	return p.bits[h>>6]>>(h&63)&1 != 0
}

// may reports whether a match may begin at an offset.
func (p *pairs) may(mask []rune, at int) bool {
	a := mask[at]
	if IsMask(a) {
		a = maskFirst
	}
	if at+1 == len(mask) {
		return p.has(a, pairEnd)
	}
	b := mask[at+1]
	switch {
	case IsMask(b):
		return p.has(a, maskFirst)
	case p.has(a, b):
		return true
	case p.marks.has(b):
		return p.has(a, pairMark)
	}
	return p.has(a, pairAny)
}

const (
	maxFirst  = 600 // first characters that are kept one by one; with more there are no pairs
	maxSecond = 64  // the same of second ones; more are kept as pairAny or pairMark
)

// pairing is the work of finding the pairs of a pattern.
type pairing struct {
	*tables
	pairs
	wide bool // too many first characters
}

// newPairs returns what a match of a lowered pattern may begin with; nil if that
// may be nearly anything.
func (t *tables) newPairs(e *expr) *pairs {
	w := pairing{tables: t}
	w.marks = t.set(t.edges())
	if w.walk(e, nil); w.wide {
		return nil
	}
	return &w.pairs
}

// walk adds the pairs that matches of e, which next follows, begin with.
func (w *pairing) walk(e *expr, next *rest) {
	switch e.kind {
	case exprSet:
		w.cross(e.set, next)
	case exprWords:
		w.words(e.words, next)
	case exprConcat:
		for i, s := range e.subs {
			w.walk(s, &rest{e.subs[i+1:], next})
			if _, empty := w.first(s); !empty {
				return
			}
		}
	case exprCapture, exprAtomic, exprAlt:
		for _, s := range e.subs {
			w.walk(s, next)
		}
	case exprRepeat:
		w.walk(e.subs[0], next.after(e))
	case exprEmpty, exprAnchor, exprLook, exprLead, exprNoun, exprEdge, exprStop:
	}
}

func (w *pairing) words(words []string, next *rest) {
	var single charset
	for _, word := range words {
		first, size := utf8.DecodeRuneInString(word)
		if size == len(word) {
			single = append(single, bothWidths(first)...)
			continue
		}
		second, _ := utf8.DecodeRuneInString(word[size:])
		for _, a := range bothWidths(first) {
			for _, b := range bothWidths(second) {
				w.add(a[0], b[0])
			}
		}
	}
	if len(single) > 0 {
		w.cross(newCharset(single...), next)
	}
}

// cross adds the pairs of a set and what next begins with.
func (w *pairing) cross(first charset, next *rest) {
	mentions := charset{{maskFirst, maskLast}}
	second := w.seconds(next)
	if first.overlaps(mentions) {
		w.addAll(maskFirst, second)
		first = first.minus(mentions)
	}
	if w.wide = w.wide || first.size() > maxFirst; w.wide {
		return
	}
	for _, r := range first {
		for a := r[0]; a <= r[1]; a++ {
			w.addAll(a, second)
		}
	}
}

func (w *pairing) addAll(a rune, second []rune) {
	for _, b := range second {
		w.add(a, b)
	}
}

// seconds returns what next begins with, as it stands in pairs.
func (w *pairing) seconds(next *rest) []rune {
	chars, known := w.begins(next)
	if !known {
		return []rune{maskFirst, pairAny, pairMark, pairEnd}
	}
	var out []rune
	if chars.overlaps(charset{{maskFirst, maskLast}}) {
		out = append(out, maskFirst)
	}
	chars = chars.minus(charset{{maskFirst, maskLast}})
	other := chars.minus(w.edges())
	out = spelled(out, chars.minus(other), pairMark)
	return spelled(out, other, pairAny)
}

// spelled appends the characters of a set, or what stands for them where they are
// many.
func spelled(dst []rune, chars charset, many rune) []rune {
	if chars.size() > maxSecond {
		return append(dst, many)
	}
	for _, r := range chars {
		for x := r[0]; x <= r[1]; x++ {
			dst = append(dst, x)
		}
	}
	return dst
}

// edges is punctuation and blanks.
func (t *tables) edges() charset {
	if t.edge == nil {
		t.edge = charsOf(marks).or(tableChars(unicode.White_Space))
	}
	return t.edge
}

// rareMarks is those of them that are not common.
func (t *tables) rareMarks() charset {
	if t.rare == nil {
		t.rare = t.edges().minus(charsOf(commonMarks + " \n\t\u3000"))
	}
	return t.rare
}
