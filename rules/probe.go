package rules

import "slices"

// Probe tells how far a pattern gets in masks that it does not match. It makes
// the patterns it needs, the pattern's beginnings, once. It is for one goroutine.
type Probe struct {
	pattern *Pattern
	source  []rune
	pieces  []*expr
	begun   []*Pattern // with that many pieces, and one; nil until needed
	match   Match
}

// Reach is how far a pattern got: its longest beginning that matches.
type Reach struct {
	From, To int     // the cells that the beginning takes; −1 where none matches
	Share    float64 // of the pattern's pieces that matched
	Next     string  // what the pattern wants then, as it is written
	Literal  bool    // Next is characters that stand for themselves
}

// NewProbe returns a probe of a pattern.
func NewProbe(p *Pattern) *Probe {
	out := &Probe{pattern: p, source: []rune(p.Source)}
	out.pieces = out.flat(nil, p.tree)
	out.begun = make([]*Pattern, len(out.pieces))
	return out
}

// flat appends what must match one after the other: the parts of the whole and
// of its groups. What a placeholder stands for is one piece.
func (p *Probe) flat(to []*expr, e *expr) []*expr {
	if e.kind != exprConcat && e.kind != exprCapture || p.filledIn(e) {
		return append(to, e)
	}
	for _, s := range e.subs {
		to = p.flat(to, s)
	}
	return to
}

// filledIn reports whether e is what a placeholder stands for.
func (p *Probe) filledIn(e *expr) bool {
	written := p.source[e.at:e.end]
	return e.foreign || len(written) > 0 && written[0] == '{' && slices.Index(written, '}') == len(written)-1
}

// Reach tells how far the pattern gets in a mask. It is false for a pattern
// that matches, and for one that nothing can be told of.
func (p *Probe) Reach(mask Mask) (Reach, bool) {
	for n := len(p.pieces); n > 0; n-- {
		from, to, ok := p.first(mask, n)
		switch {
		case ok && n == len(p.pieces):
			return Reach{}, false
		case ok:
			next, literal := p.wanted(n)
			return Reach{from, to, float64(n) / float64(len(p.pieces)), next, literal}, next != ""
		}
	}
	next, literal := p.wanted(0)
	return Reach{From: -1, To: -1, Next: next, Literal: literal}, next != ""
}

// first finds where the first n pieces match. Those that may match nothing tell
// nothing.
func (p *Probe) first(mask Mask, n int) (from, to int, ok bool) {
	if p.begun[n-1] == nil {
		p.begun[n-1] = &Pattern{Source: p.pattern.Source, tree: &expr{kind: exprConcat, subs: p.pieces[:n]}, words: p.pattern.words}
	}
	if p.begun[n-1].tree.nullable() {
		return 0, 0, false
	}
	ok, err := p.begun[n-1].Find(mask, 0, &p.match)
	return p.match.Start, p.match.End, ok && err == nil
}

// wanted returns the source of the piece n; of a character, with those that
// follow it.
func (p *Probe) wanted(n int) (next string, literal bool) {
	for n < len(p.pieces) && !p.pieces[n].isWanted() {
		n++
	}
	if n == len(p.pieces) {
		return "", false
	}
	at, end := p.pieces[n].at, p.pieces[n].end
	if literal = p.character(p.pieces[n]); literal {
		for _, e := range p.pieces[n+1:] {
			if !p.character(e) || e.at != end {
				break
			}
			end = e.end
		}
	}
	return string(p.source[at:end]), literal
}

// isWanted reports whether a pattern fails for want of a piece: not an edge that it was
// given, a noun found leftwards, or what may be left out.
func (e *expr) isWanted() bool {
	return e.end > 0 && e.kind != exprLead && (e.kind != exprRepeat || e.min > 0)
}

// character reports whether a piece is one character that stands for itself.
func (p *Probe) character(e *expr) bool {
	return e.kind == exprSet && e.end == e.at+1 && p.source[e.at] != '.'
}
