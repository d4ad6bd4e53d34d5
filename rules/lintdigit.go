package rules

// digits looks for digits that a pattern must find and that no sentence has as
// characters: a number with its unit is one placeholder. Only in names do digits
// stay text (标普500, 5G); beside a Latin letter they are taken for one.
func (l *linter) digits(e *expr) {
	at, end, sure := l.mustDigits(e)
	switch {
	case end == 0:
	case sure:
		l.report(at, end, msgDigits, hintDigits)
	default:
		l.note(at, end, msgNameDigits, hintDigits)
	}
}

// yearDigits is how many digits before 年 are a year.
const yearDigits = 4

// mustDigits returns where the first digits stand that every match of e holds; end
// is 0 without any. sure says that they are a percentage or a year, which are no
// text even in names.
func (l *linter) mustDigits(e *expr) (at, end int, sure bool) {
	if e.foreign {
		return 0, 0, false
	}
	switch e.kind {
	case exprSet:
		if l.isDigit(e) {
			return e.at, e.end, false
		}
	case exprConcat:
		return l.digitRun(e.subs)
	case exprAlt:
		for _, s := range e.subs {
			from, to, certain := l.mustDigits(s)
			if to == 0 {
				return 0, 0, false
			}
			if end == 0 {
				at, end, sure = from, to, certain
			}
		}
		return at, end, sure
	case exprCapture, exprAtomic:
		return l.mustDigits(e.subs[0])
	case exprRepeat:
		if e.min > 0 {
			return l.mustDigits(e.subs[0])
		}
	case exprEmpty, exprWords, exprAnchor, exprLook, exprNoun, exprEdge, exprStop, exprLead:
	}
	return 0, 0, false
}

// digitRun looks for digits in what stands one after the other.
func (l *linter) digitRun(subs []*expr) (at, end int, sure bool) {
	for i := 0; i < len(subs); i++ {
		if !l.isDigit(subs[i]) {
			if at, end, sure = l.mustDigits(subs[i]); end > 0 {
				return at, end, sure
			}
			continue
		}
		from, many := i, 0
		for ; i < len(subs) && l.isDigit(subs[i]); i++ {
			many += max(1, subs[i].min)
		}
		if from > 0 && isLatin(subs[from-1]) || i < len(subs) && isLatin(subs[i]) {
			continue
		}
		sure = i < len(subs) && (isChar(subs[i], '%') || many >= yearDigits && isChar(subs[i], '年'))
		return subs[from].at, subs[i-1].end, sure
	}
	return 0, 0, false
}

// isDigit reports whether e is a digit, or one that is repeated.
func (l *linter) isDigit(e *expr) bool {
	if e.kind == exprRepeat && e.min > 0 {
		e = e.subs[0]
	}
	return e.kind == exprSet && len(e.set) > 0 && e.set.within(l.chars.digits)
}

func isLatin(e *expr) bool {
	return e.kind == exprSet && len(e.set) > 0 && e.set.within(charset{{'A', 'Z'}, {'a', 'z'}})
}

// isChar reports whether e is a character, of whatever width.
func isChar(e *expr, r rune) bool {
	return e.kind == exprSet && len(e.set) > 0 && len(e.set) <= 2 && e.set[0][0] == r
}
