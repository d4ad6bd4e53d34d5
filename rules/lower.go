package rules

// lower rewrites a parsed pattern in the kinds that the engine knows: nouns,
// edges and stops become sets, repetitions and lookarounds.
func (v *vocabulary) lower(e *expr) *expr {
	l := lowering{vocabulary: v}
	return l.expr(e, place{})
}

// lowering is the work on one pattern.
type lowering struct {
	*vocabulary
	nouns [4]*expr // by form
}

// place is where in a pattern an expression stands.
type place struct {
	follows bool // something that takes characters must follow
	simple  bool // nouns hold no 、
}

func (l *lowering) expr(e *expr, at place) *expr {
	switch e.kind {
	case exprConcat:
		return l.concat(e, at)
	case exprAlt, exprCapture:
		return e.with(l.all(e.subs, at)...).simplify()
	case exprLook, exprAtomic:
		return e.with(l.all(e.subs, place{simple: at.simple})...)
	case exprRepeat:
		if e.max < 0 || e.max > 1 {
			at.simple = at.simple || !e.subs[0].mentions(l.chars.mask)
		}
		return e.with(l.all(e.subs, at)...)
	case exprNoun:
		return l.noun(at)
	case exprEdge:
		return look("(?<!", &expr{kind: exprSet, set: l.chars.char})
	case exprStop:
		return choice(&expr{kind: exprAnchor, text: `\z`}, &expr{kind: exprSet, set: l.chars.marks.or(l.chars.space)})
	case exprEmpty, exprSet, exprWords, exprAnchor, exprLead:
	}
	return e
}

func (l *lowering) all(subs []*expr, at place) []*expr {
	out := make([]*expr, len(subs))
	for i, s := range subs {
		out[i] = l.expr(s, at)
	}
	return out
}

func (l *lowering) concat(e *expr, at place) *expr {
	at.simple = at.simple || e.simple
	out := make([]*expr, len(e.subs))
	for i := len(e.subs) - 1; i >= 0; i-- {
		out[i] = l.expr(e.subs[i], at)
		at.follows = at.follows || !e.subs[i].nullable()
	}
	return e.with(out...).simplify()
}

// noun is {noun}: 1 to 40 characters that are neither punctuation nor
// mention, with quotations, closed brackets and 、 between. Where something
// must follow it is the shortest such run, else the longest. The delimiters
// are no noun characters, so there is one way only to read a text.
func (l *lowering) noun(at place) *expr {
	form := 0
	if at.follows {
		form = 1
	}
	if at.simple {
		form += 2
	}
	if l.nouns[form] != nil {
		return l.nouns[form]
	}
	char := &expr{kind: exprSet, set: l.chars.char}
	inside := &expr{kind: exprSet, set: l.chars.mask.or(charsOf("“”‘’「」『』《》（）()")).not()}
	pair := func(open, end rune) *expr {
		return concat(literal(open), repeat(inside, 1, 40, false), literal(end))
	}
	quoted := choice(pair('“', '”'), pair('‘', '’'), pair('「', '」'), pair('『', '』'), pair('《', '》'))
	joint := choice(quoted, pair('（', '）'), pair('(', ')'))
	if !at.simple {
		next := choice(char, &expr{kind: exprSet, set: charsOf("“‘「『《")})
		joint.subs = append(joint.subs, concat(literal('、'), look("(?=", next)))
	}
	tail := repeat(char, 0, 40, at.follows)
	out := concat(
		choice(repeat(char, 1, 40, at.follows), concat(quoted, tail)),
		repeat(concat(joint, tail), 0, 6, at.follows),
	)
	if no := l.noConjunction(); !at.follows && no != nil {
		out.subs = append(out.subs, no)
	}
	l.nouns[form] = out
	return out
}

// noConjunction keeps a noun from ending in or before a conjunction that
// joins it to the next mention (县级医院和|3家).
func (l *lowering) noConjunction() *expr {
	mention := &expr{kind: exprSet, set: l.chars.mask}
	out := choice()
	for _, c := range l.joints {
		rs := []rune(c.word)
		for k := len(rs); k > 0; k-- {
			end := concat(oneWord(string(rs[:k])), look("(?=", concat(oneWord(string(rs[k:])), mention)))
			if len(c.within) > 0 {
				end = concat(look("(?<!", &expr{kind: exprWords, words: c.within}), end)
			}
			out.subs = append(out.subs, end)
		}
	}
	if len(out.subs) == 0 {
		return nil
	}
	return look("(?<!", out)
}

// oneWord matches one folded word; an empty one matches without width.
func oneWord(word string) *expr {
	if word == "" {
		return &expr{kind: exprEmpty}
	}
	return &expr{kind: exprWords, words: []string{word}}
}

func literal(r rune) *expr { return &expr{kind: exprSet, set: charset{{r, r}}} }

func choice(subs ...*expr) *expr { return &expr{kind: exprAlt, subs: subs} }

func look(text string, sub *expr) *expr { return &expr{kind: exprLook, text: text, subs: []*expr{sub}} }

func repeat(sub *expr, low, high int, lazy bool) *expr {
	return &expr{kind: exprRepeat, subs: []*expr{sub}, min: low, max: high, lazy: lazy}
}
