package rules

// simplify makes one set of what a lowered pattern holds as several: of sets
// that stand beside each other in a choice, and of a set behind (?!set). What the
// pattern matches stays the same; both engines get there in one step.
func (e *expr) simplify() *expr {
	if e.kind == exprAlt {
		return e.joinChoices()
	}
	if e.kind == exprConcat {
		return e.joinExclusions()
	}
	return e
}

// joinChoices makes one set of neighbours in a choice.
func (e *expr) joinChoices() *expr {
	subs := make([]*expr, 0, len(e.subs))
	for _, s := range e.subs {
		if last := len(subs) - 1; last >= 0 && s.kind == exprSet && subs[last].kind == exprSet {
			subs[last] = &expr{kind: exprSet, at: subs[last].at, end: s.end, set: subs[last].set.or(s.set)}
			continue
		}
		subs = append(subs, s)
	}
	if len(subs) == 1 {
		return subs[0]
	}
	return e.with(subs...)
}

// joinExclusions makes one set of (?!set) and the set behind it.
func (e *expr) joinExclusions() *expr {
	subs := make([]*expr, 0, len(e.subs))
	for _, s := range e.subs {
		if last := len(subs) - 1; last >= 0 && s.kind == exprSet && subs[last].excludes() {
			if left := s.set.minus(subs[last].subs[0].set); len(left) > 0 {
				subs[last] = &expr{kind: exprSet, at: s.at, end: s.end, set: left}
				continue
			}
		}
		subs = append(subs, s)
	}
	if len(subs) == 1 {
		return subs[0]
	}
	return e.with(subs...)
}

// excludes reports whether e is (?!set).
func (e *expr) excludes() bool {
	return e.kind == exprLook && e.text == "(?!" && e.subs[0].kind == exprSet
}
