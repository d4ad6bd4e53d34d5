package rules

import "slices"

// linter looks for repetitions that may take time without end: a repetition
// within a repetition where the text can be shared out between the two in
// many ways, as in (a+)+.
type linter struct {
	chars  *alphabet
	report func(at, end int, message, hint Phrase)
	note   func(at, end int, message, hint Phrase)
}

// manyTurns is how often a counted repetition may turn before it counts as
// one without end.
const manyTurns = 4

// check looks at the repetitions that e itself writes out; fragments are
// checked where they are defined.
func (l *linter) check(e *expr) {
	if e.foreign {
		return
	}
	if e.kind == exprRepeat && !e.greedy && (e.max < 0 || e.max > manyTurns) {
		l.loop(e)
	}
	for _, s := range e.subs {
		l.check(s)
	}
}

// loop checks one repetition.
func (l *linter) loop(outer *expr) {
	body := outer.subs[0]
	found := false
	body.inner(func(x *expr) {
		if found || !l.varies(x) {
			return
		}
		alphabet := l.alphabet(x, true)
		if !l.separated(body, x, alphabet) {
			found = true
		}
	})
	if found || l.ambiguous(body) {
		l.report(outer.at, outer.end, msgLoop, hintLoop)
	}
}

// inner calls do for e and the nodes below it that are matched in the same
// run: not inside lookarounds or atomic groups.
func (e *expr) inner(do func(*expr)) {
	do(e)
	if e.kind == exprLook || e.kind == exprAtomic || e.kind == exprRepeat && e.greedy {
		return
	}
	for _, s := range e.subs {
		s.inner(do)
	}
}

// varies reports whether x is a run of variable length.
func (l *linter) varies(x *expr) bool {
	return x.kind == exprNoun || x.kind == exprRepeat && !x.greedy && (x.max < 0 || x.max > manyTurns && x.max > x.min)
}

// separated reports whether every turn of body holds, besides the run x, a
// character that the run cannot match.
func (l *linter) separated(body, x *expr, run charset) bool {
	if body == x {
		return false
	}
	switch body.kind {
	case exprSet:
		return !body.set.overlaps(run)
	case exprWords:
		return !slices.ContainsFunc(body.words, func(w string) bool { return charsOf(w).within(run) })
	case exprConcat, exprCapture:
		return slices.ContainsFunc(body.subs, func(s *expr) bool { return l.separated(s, x, run) })
	case exprAlt:
		for _, s := range body.subs {
			if (s.holds(x) || s.nullable()) && !l.separated(s, x, run) {
				return false
			}
		}
		return true
	case exprRepeat:
		return body.min > 0 && l.separated(body.subs[0], x, run)
	case exprEmpty, exprAnchor, exprLook, exprAtomic, exprNoun, exprEdge, exprStop, exprLead:
	}
	return false
}

// holds reports whether x is e or below it.
func (e *expr) holds(x *expr) bool {
	found := false
	e.each(func(y *expr) { found = found || y == x })
	return found
}

// alphabet is every character that x may match. Nouns inside a loop hold
// no 、, and the conjunctions between them count as separators.
func (l *linter) alphabet(x *expr, inLoop bool) charset {
	var out charset
	x.each(func(y *expr) {
		switch y.kind {
		case exprSet:
			out = out.or(y.set)
		case exprWords:
			for _, w := range y.words {
				out = out.or(charsOf(w))
			}
		case exprNoun:
			if inLoop {
				out = out.or(l.chars.simple)
			} else {
				out = out.or(l.chars.char)
			}
		case exprEmpty, exprAnchor, exprConcat, exprAlt, exprCapture, exprLook, exprAtomic, exprRepeat, exprEdge, exprStop, exprLead:
		}
	})
	return out
}

// ambiguous reports whether body is a choice in which one character can be
// taken by two branches, as in (?:a|[ab]).
func (l *linter) ambiguous(body *expr) bool {
	for body.kind == exprConcat && len(body.subs) == 1 || body.kind == exprCapture {
		body = body.subs[0]
	}
	if body.kind != exprAlt {
		return false
	}
	var seen charset
	for _, s := range body.subs {
		for s.kind == exprConcat && len(s.subs) == 1 || s.kind == exprCapture {
			s = s.subs[0]
		}
		if s.kind != exprSet {
			continue
		}
		if seen.overlaps(s.set) {
			return true
		}
		seen = seen.or(s.set)
	}
	return false
}
