package rules

import "slices"

// glance rewrites what the lookarounds of a lowered pattern hold. Of these only
// whether they match is asked, not what they take: of 增加了?(?:近|约)* after (?= the
// engine needs 增加 and no more, and of a list that has 增 and 增加 only 增.
func (t *tables) glance(e *expr) *expr {
	if len(e.subs) == 0 {
		return e
	}
	subs := make([]*expr, len(e.subs))
	for i, s := range e.subs {
		subs[i] = t.glance(s)
	}
	if e.kind != exprLook {
		return e.with(subs...)
	}
	if e.text == "(?!" || e.text == "(?<!" {
		subs[0] = subs[0].withoutGroups()
	}
	return e.with(t.least(subs[0], e.behind()))
}

// withoutGroups returns e without its groups: what captures where nothing may match
// is never captured.
func (e *expr) withoutGroups() *expr {
	if e.kind == exprCapture {
		return e.subs[0].withoutGroups()
	}
	if !e.captures() {
		return e
	}
	subs := make([]*expr, len(e.subs))
	for i, s := range e.subs {
		subs[i] = s.withoutGroups()
	}
	return e.with(subs...)
}

// captures reports whether e captures anything.
func (e *expr) captures() bool {
	return e.kind == exprCapture || e.kind == exprLead || slices.ContainsFunc(e.subs, (*expr).captures)
}

// least returns the least that matches where e matches, for one that begins at a place
// or, with back, ends there.
func (t *tables) least(e *expr, back bool) *expr {
	switch e.kind {
	case exprConcat:
		return t.leastOf(e, back)
	case exprAlt:
		subs := make([]*expr, len(e.subs))
		for i, s := range e.subs {
			subs[i] = t.least(s, back)
		}
		return e.with(subs...).simplify()
	case exprWords:
		return &expr{kind: exprWords, at: e.at, end: e.end, words: t.minimal(e.words, back)}
	case exprRepeat:
		if e.min == 1 && !e.captures() {
			return t.least(e.subs[0], back)
		}
	case exprEmpty, exprSet, exprAnchor, exprCapture, exprLook, exprAtomic, exprNoun, exprEdge, exprStop, exprLead:
	}
	return e
}

// leastOf is least of patterns that stand one behind the other: those at the far end
// that may be left out are.
func (t *tables) leastOf(e *expr, back bool) *expr {
	if len(e.subs) == 0 {
		return e
	}
	subs := slices.Clone(e.subs)
	if back {
		slices.Reverse(subs)
	}
	for n := len(subs) - 1; n > 0 && subs[n].optional(); n-- {
		subs = subs[:n]
	}
	far := &subs[len(subs)-1]
	*far = t.least(*far, back)
	if back {
		slices.Reverse(subs)
	}
	return concat(subs...)
}

// optional reports whether e always matches, and captures nothing.
func (e *expr) optional() bool {
	switch e.kind {
	case exprEmpty:
		return true
	case exprRepeat:
		return e.min == 0 && !e.captures()
	case exprAlt:
		return slices.ContainsFunc(e.subs, (*expr).optional) && !e.captures()
	case exprSet, exprWords, exprAnchor, exprConcat, exprCapture, exprLook, exprAtomic, exprNoun, exprEdge, exprStop, exprLead:
	}
	return false
}

// minimal returns the words of a list that no other word of it begins or, with back,
// ends. It is made once.
func (t *tables) minimal(words []string, back bool) []string {
	if len(words) < 2 {
		return words
	}
	t.mutex.Lock()
	defer t.mutex.Unlock()
	all := &t.minima[way(back)]
	if *all == nil {
		*all = map[*string][]string{}
	}
	out, ok := (*all)[&words[0]]
	if !ok {
		out = minimalOf(words, back)
		(*all)[&words[0]] = out
	}
	return out
}

func minimalOf(words []string, back bool) []string {
	listed := make(map[string]bool, len(words))
	for _, w := range words {
		listed[w] = true
	}
	return slices.DeleteFunc(slices.Clone(words), func(w string) bool {
		for i := range w {
			part := w[:i]
			if back {
				part = w[i:]
			}
			if part != w && listed[part] {
				return true
			}
		}
		return false
	})
}
