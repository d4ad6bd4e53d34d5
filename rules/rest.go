package rules

// rest is what follows a part of a pattern; nil when nothing is known of it.
type rest struct {
	subs []*expr
	then *rest
}

// after returns what follows the body of a repetition: the body once more, or
// what follows the repetition. A possessive one does not ask what that is.
func (r *rest) after(e *expr) *rest {
	if e.max == 1 && !e.greedy {
		return r
	}
	if e.greedy {
		r = nil
	}
	return &rest{[]*expr{{kind: exprRepeat, subs: e.subs, min: 0, max: 1}}, r}
}

// begins returns the characters that what follows can begin with; known is false
// if it may take none.
func (t *tables) begins(r *rest) (chars charset, known bool) {
	for ; r != nil; r = r.then {
		for _, s := range r.subs {
			first, empty := t.first(s)
			if chars = chars.or(first); !empty {
				return chars, true
			}
		}
	}
	return nil, false
}

// guardEffort is about what a look at the next character costs the engine, in
// instructions.
const guardEffort = 7

// effort estimates how many instructions the engine takes to find that e does
// not begin with a character.
func (t *tables) effort(e *expr) int {
	switch e.kind {
	case exprSet:
		return 1
	case exprWords:
		return min(2+len(t.facts(e.words).first)/4, 10)
	case exprConcat:
		return t.effortOf(&rest{subs: e.subs})
	case exprCapture, exprAtomic:
		return 3 + t.effort(e.subs[0])
	case exprLook:
		return 6 + t.effort(e.subs[0])
	case exprAlt:
		n := 0
		for _, s := range e.subs {
			n += 2 + min(t.effort(s), guardEffort)
		}
		return n
	case exprRepeat:
		if e.min > 0 {
			return 2 + t.effort(e.subs[0])
		}
		return 4 + min(t.effort(e.subs[0]), guardEffort)
	case exprEmpty, exprAnchor, exprLead, exprNoun, exprEdge, exprStop:
	}
	return 1
}

// effortOf estimates the same of what follows a part of a pattern.
func (t *tables) effortOf(r *rest) int {
	n := 0
	for ; r != nil; r = r.then {
		for _, s := range r.subs {
			n += t.effort(s)
			if _, empty := t.first(s); !empty {
				return n
			}
		}
	}
	return n
}
