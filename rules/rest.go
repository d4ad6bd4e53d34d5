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
