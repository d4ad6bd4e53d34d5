package rules

// exprKind is what a node of a parsed pattern is.
type exprKind uint8

const (
	exprEmpty   exprKind = iota
	exprSet              // one character of a set; a literal is a set of one
	exprWords            // any word of a list
	exprAnchor           // \A \z \b \B: no width
	exprConcat           // one after the other
	exprAlt              // one of several
	exprCapture          // named group
	exprLook             // (?=…) (?!…) (?<=…) (?<!…): no width
	exprAtomic           // (?>…)
	exprRepeat           // X{min,max}
	exprNoun             // {noun}
	exprEdge             // {edge}
	exprStop             // {stop}
	exprLead             // the place of a leading noun that was taken away
)

// expr is a node of a parsed pattern. Nodes of a fragment are shared by all
// its uses, so they are never changed after parsing.
type expr struct {
	kind     exprKind
	at, end  int      // in the pattern's text, for messages
	set      charset  // of exprSet
	words    []string // of exprWords, folded, longest first
	text     string   // of exprAnchor and exprLook: as regexp2 writes it; of exprCapture and exprLead: the group
	subs     []*expr
	min, max int  // of exprRepeat; max −1 is without end
	lazy     bool // of exprRepeat
	greedy   bool // of exprRepeat: possessive, gives nothing back
	simple   bool // of exprConcat from {list:x}: nouns without 、
	total    int  // the size of the whole of a pattern or fragment; 0 below
	foreign  bool // filled in from a fragment: the places of what is below are not in this pattern
}

// capturesNumber reports whether a group value below e may hold a mention;
// within says that e stands in one.
func (e *expr) capturesNumber(within bool) bool {
	within = within || e.kind == exprCapture && e.text == "value"
	if e.kind == exprSet {
		return within && e.set.overlaps(charset{{maskFirst, maskLast}})
	}
	for _, s := range e.subs {
		if s.capturesNumber(within) {
			return true
		}
	}
	return false
}

// nullable reports whether e may match without taking a character.
func (e *expr) nullable() bool {
	switch e.kind {
	case exprSet, exprNoun:
		return false
	case exprWords:
		return false
	case exprAlt:
		for _, s := range e.subs {
			if s.nullable() {
				return true
			}
		}
		return false
	case exprConcat, exprCapture, exprAtomic:
		for _, s := range e.subs {
			if !s.nullable() {
				return false
			}
		}
		return true
	case exprRepeat:
		return e.min == 0 || e.subs[0].nullable()
	case exprEmpty, exprAnchor, exprLook, exprEdge, exprStop, exprLead:
	}
	return true
}

// behind reports whether e, a lookaround, looks to the left.
func (e *expr) behind() bool { return e.text[:3] == "(?<" }

// mentions reports whether every match of e holds a mention.
func (e *expr) mentions(mask charset) bool {
	switch e.kind {
	case exprSet:
		return len(e.set) > 0 && e.set.within(mask)
	case exprAlt:
		for _, s := range e.subs {
			if !s.mentions(mask) {
				return false
			}
		}
		return len(e.subs) > 0
	case exprConcat, exprCapture, exprAtomic:
		for _, s := range e.subs {
			if s.mentions(mask) {
				return true
			}
		}
		return false
	case exprRepeat:
		return e.min > 0 && e.subs[0].mentions(mask)
	case exprEmpty, exprAnchor, exprLook, exprEdge, exprStop, exprLead, exprWords, exprNoun:
	}
	return false
}

// size counts the nodes of e as if nothing were shared, up to limit.
func (e *expr) size(limit int) int {
	if e.total > 0 {
		return e.total
	}
	n := 1 + len(e.words)
	for _, s := range e.subs {
		if n > limit {
			return n
		}
		n += s.size(limit - n)
	}
	return n
}

// each calls do for e and all nodes below it.
func (e *expr) each(do func(*expr)) {
	do(e)
	for _, s := range e.subs {
		s.each(do)
	}
}

func concat(subs ...*expr) *expr {
	if len(subs) == 1 {
		return subs[0]
	}
	return &expr{kind: exprConcat, subs: subs}
}

// with returns a copy of e with other nodes below it.
func (e *expr) with(subs ...*expr) *expr {
	out := *e
	out.subs = subs
	return &out
}

// leadNoun takes the noun away that a pattern begins with: (?<column>{noun})
// after nothing but opening groups becomes an empty capture. It returns nil
// if the pattern begins otherwise.
func (e *expr) leadNoun() *expr {
	switch e.kind {
	case exprCapture:
		if e.subs[0].isNoun() {
			return &expr{kind: exprLead, at: e.at, end: e.end, text: e.text}
		}
		if s := e.subs[0].leadNoun(); s != nil {
			return e.with(s)
		}
	case exprConcat:
		return e.leadConcat()
	case exprAlt:
		subs := make([]*expr, len(e.subs))
		for i, s := range e.subs {
			if subs[i] = s.leadNoun(); subs[i] == nil {
				return nil
			}
		}
		return e.with(subs...)
	case exprEmpty, exprSet, exprWords, exprAnchor, exprLook, exprAtomic, exprRepeat, exprNoun, exprEdge, exprStop, exprLead:
	}
	return nil
}

func (e *expr) leadConcat() *expr {
	for i, s := range e.subs {
		if s.kind == exprEdge || s.kind == exprEmpty {
			continue
		}
		first := s.leadNoun()
		if first == nil {
			return nil
		}
		subs := append([]*expr{first}, e.subs[i+1:]...)
		return e.with(subs...)
	}
	return nil
}

// isNoun reports whether e is {noun} and nothing else.
func (e *expr) isNoun() bool {
	return e.kind == exprNoun || e.kind == exprConcat && len(e.subs) == 1 && e.subs[0].isNoun()
}

// anchored puts an {edge} before a noun that a match may begin with, so that
// it does not begin inside a word.
func (e *expr) anchored() *expr {
	edge := &expr{kind: exprEdge}
	switch e.kind {
	case exprNoun:
		return concat(edge, e)
	case exprAlt:
		subs := make([]*expr, len(e.subs))
		for i, s := range e.subs {
			subs[i] = s.anchored()
		}
		return e.with(subs...)
	case exprCapture, exprAtomic:
		return e.with(e.subs[0].anchored())
	case exprRepeat:
		if e.max == 1 {
			return e.with(e.subs[0].anchored())
		}
		if e.startsWithNoun() {
			return concat(edge, e)
		}
	case exprConcat:
		for i, s := range e.subs {
			if s.startsWithNoun() && i > 0 && s.kind != exprEdge {
				return concat(edge, e)
			}
			if i == 0 && s.startsWithNoun() {
				e = e.with(append([]*expr{s.anchored()}, e.subs[1:]...)...)
			}
			if !s.nullable() {
				break
			}
		}
	case exprEmpty, exprSet, exprWords, exprAnchor, exprLook, exprEdge, exprStop, exprLead:
	}
	return e
}

// startsWithNoun reports whether a match of e may begin with a noun.
func (e *expr) startsWithNoun() bool {
	switch e.kind {
	case exprNoun:
		return true
	case exprAlt:
		for _, s := range e.subs {
			if s.startsWithNoun() {
				return true
			}
		}
	case exprConcat, exprCapture, exprAtomic, exprRepeat:
		for _, s := range e.subs {
			if s.startsWithNoun() {
				return true
			}
			if !s.nullable() || s.kind == exprLead || s.kind == exprLook {
				return false
			}
		}
	case exprEmpty, exprSet, exprWords, exprAnchor, exprLook, exprEdge, exprStop, exprLead:
	}
	return false
}
