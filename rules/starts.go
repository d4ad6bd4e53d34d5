package rules

// starts tells where in a mask a match of a pattern may begin, so that it is
// tried nowhere else. Nearly every pattern must take a mention; what it may
// take before the first one bounds how far to the left of a mention a match
// can begin.
type starts struct {
	first    *runeSet // what a match begins with; nil if it may take nothing
	pairs    *pairs   // the same of its first two characters; nil if that says nothing
	anchored bool     // a match takes a mention
	marks    *runeSet // the first one
	left     *runeSet // what must stand right before it; nil if that may be anything
	right    *runeSet // the same of what stands behind it
	before   *runeSet // what may stand between the beginning and the mention
	reach    int      // how many characters that are at most; −1 without end
}

// cursor is where a search stands.
type cursor struct {
	at      int // the next place to look at
	anchor  int // the mention whose window that is in
	mention int // the next mention, as an index into Mask.Mentions
	last    int // no match is looked for whose first mention stands behind it
}

// next returns the next place at which a match may begin, −1 if there is none.
// The places come in the order of the text: a window never begins before the
// one of an earlier mention.
func (w *starts) next(m *Mask, c *cursor) int {
	mask, first, pairs := m.Runes, w.first, w.pairs
	for {
		if w.anchored && c.at > c.anchor && !w.move(m, c) {
			return -1
		}
		end := len(mask)
		if w.anchored {
			end = c.anchor + 1
		}
		for i := c.at; i < end; i++ {
			if first == nil || first.has(mask[i]) && (pairs == nil || pairs.may(mask, i)) {
				c.at = i + 1
				return i
			}
		}
		if !w.anchored {
			return w.atEnd(mask, c)
		}
		c.at = end
	}
}

// atEnd returns the end of the mask, once, for a pattern that may match there.
func (w *starts) atEnd(mask []rune, c *cursor) int {
	if w.first != nil || c.at > len(mask) {
		return -1
	}
	c.at = len(mask) + 1
	return len(mask)
}

// move goes to the window of the next mention.
func (w *starts) move(m *Mask, c *cursor) bool {
	mask, at := m.Runes, -1
	for at < c.at || !w.marks.has(mask[at]) || !w.beside(mask, at) {
		if c.mention == len(m.Mentions) {
			return false
		}
		if at = int(m.Mentions[c.mention]); at > c.last {
			return false
		}
		c.mention++
	}
	low := c.at
	if w.reach >= 0 {
		low = max(low, at-w.reach)
	}
	c.anchor = at
	for before := w.before; at > low && before.has(mask[at-1]); {
		at--
	}
	c.at = at
	return true
}

// beside reports whether what stands beside a mention may be of a match that it is the
// first mention of.
func (w *starts) beside(mask []rune, at int) bool {
	return (w.left == nil || at > 0 && w.left.has(mask[at-1])) && (w.right == nil || at+1 < len(mask) && w.right.has(mask[at+1]))
}

func (t *tables) newStarts(e *expr) starts {
	var w starts
	if first, empty := t.first(e); !empty {
		w.first, w.pairs = t.set(first), t.newPairs(e)
	}
	if a, ok := t.approach(e, nil); ok && w.first != nil {
		w.anchored, w.reach = true, a.most
		w.marks, w.before = t.set(a.marks), t.set(a.chars)
		if !a.opens {
			w.left = t.set(a.left)
		}
		if !a.closes {
			w.right = t.set(a.right)
		}
	}
	return w
}

// first returns the characters that a match of a lowered pattern may begin
// with, and whether it may take none.
func (t *tables) first(e *expr) (chars charset, empty bool) { return t.end(e, true) }

// end is first, or the same of the characters that a match may end with. Each pattern around
// e asks, so what it finds of one made of others is kept.
func (t *tables) end(e *expr, front bool) (chars charset, empty bool) {
	switch e.kind {
	case exprSet:
		return e.set, false
	case exprWords:
		f := t.facts(e.words)
		if front {
			return f.first, false
		}
		return f.last, false
	case exprConcat, exprCapture, exprAtomic, exprAlt, exprRepeat:
		ends := &t.ends[way(!front)]
		known, ok := (*ends)[e]
		if !ok {
			known.chars, known.empty = t.endOfParts(e, front)
			if *ends == nil {
				*ends = map[*expr]exprEnd{}
			}
			(*ends)[e] = known
		}
		return known.chars, known.empty
	case exprEmpty, exprAnchor, exprLook, exprLead, exprNoun, exprEdge, exprStop:
	}
	return nil, true
}

// exprEnd is what a match may begin or end with, and whether it may take nothing.
type exprEnd struct {
	chars charset
	empty bool
}

// endOfParts is end of a pattern that is made of others.
func (t *tables) endOfParts(e *expr, front bool) (chars charset, empty bool) {
	if e.kind != exprAlt {
		chars, empty = t.endOf(e.subs, front)
		return chars, empty || e.kind == exprRepeat && e.min == 0
	}
	for _, s := range e.subs {
		c, none := t.end(s, front)
		chars, empty = chars.or(c), empty || none
	}
	return chars, empty
}

// endOf is end of patterns that stand one behind the other.
func (t *tables) endOf(subs []*expr, front bool) (chars charset, empty bool) {
	for i := range subs {
		if !front {
			i = len(subs) - 1 - i
		}
		c, none := t.end(subs[i], front)
		if chars = chars.or(c); !none {
			return chars, false
		}
	}
	return chars, true
}

// extent is what a part of a pattern may take: which characters, and how many.
type extent struct {
	chars charset
	most  int // −1 without end

	// Of an approach, which leads to a mention:
	marks       charset // that
	left, right charset // what may stand right before it, and behind it
	opens       bool    // a match may begin with it
	closes      bool    // and end with it
}

func (a extent) then(b extent) extent {
	most := a.most + b.most
	if a.most < 0 || b.most < 0 {
		most = -1
	}
	return extent{chars: a.chars.or(b.chars), most: most}
}

func (a extent) either(b extent) extent {
	most := max(a.most, b.most)
	if a.most < 0 || b.most < 0 {
		most = -1
	}
	return extent{
		chars: a.chars.or(b.chars), most: most,
		marks: a.marks.or(b.marks), left: a.left.or(b.left), right: a.right.or(b.right),
		opens: a.opens || b.opens, closes: a.closes || b.closes,
	}
}

// extent returns what e may take.
func (t *tables) extent(e *expr) extent {
	var out extent
	switch e.kind {
	case exprSet:
		return extent{chars: e.set, most: 1}
	case exprWords:
		return t.facts(e.words).extent
	case exprConcat, exprCapture, exprAtomic:
		for _, s := range e.subs {
			out = out.then(t.extent(s))
		}
	case exprAlt:
		for _, s := range e.subs {
			out = out.either(t.extent(s))
		}
	case exprRepeat:
		out = t.extent(e.subs[0])
		if e.max < 0 || out.most < 0 {
			out.most = -1
		} else {
			out.most *= e.max
		}
	case exprEmpty, exprAnchor, exprLook, exprLead, exprNoun, exprEdge, exprStop:
	}
	return out
}

// approach returns what e, which next follows, may take before the first mention
// that every match takes; ok is false if a match may take none.
func (t *tables) approach(e *expr, next *rest) (a extent, ok bool) {
	switch e.kind {
	case exprSet:
		right, known := t.begins(next)
		return extent{marks: e.set, right: right, opens: true, closes: !known}, len(e.set) > 0 && e.set.within(charset{{maskFirst, maskLast}})
	case exprConcat, exprCapture, exprAtomic:
		for i, s := range e.subs {
			if b, found := t.approach(s, &rest{e.subs[i+1:], next}); found {
				return t.behind(e.subs[:i], a, b), true
			}
			a = a.then(t.extent(s))
		}
	case exprAlt:
		for _, s := range e.subs {
			b, found := t.approach(s, next)
			if !found {
				return a, false
			}
			a = a.either(b)
		}
		return a, len(e.subs) > 0
	case exprRepeat:
		if e.min > 0 {
			return t.approach(e.subs[0], next.after(e))
		}
	case exprEmpty, exprWords, exprAnchor, exprLook, exprLead, exprNoun, exprEdge, exprStop:
	}
	return a, false
}

// behind returns the approach b with what stands before it, which takes a.
func (t *tables) behind(before []*expr, a, b extent) extent {
	out := a.then(b)
	out.marks, out.left, out.right, out.closes = b.marks, b.left, b.right, b.closes
	if b.opens {
		var left charset
		left, out.opens = t.endOf(before, false)
		out.left = out.left.or(left)
	}
	return out
}

// wordFacts is what a word list says about a window.
type wordFacts struct {
	first, last charset
	extent      extent
}

func (t *tables) facts(words []string) *wordFacts {
	if len(words) == 0 {
		return &wordFacts{}
	}
	key := &words[0]
	if f, ok := t.lists[key]; ok {
		return f
	}
	if t.lists == nil {
		t.lists = map[*string]*wordFacts{}
	}
	var first, last, all [][2]rune
	f := &wordFacts{}
	for _, w := range words {
		n := 0
		var rs charset
		for i, r := range w {
			rs = bothWidths(r)
			if i == 0 {
				first = append(first, rs...)
			}
			all = append(all, rs...)
			n++
		}
		last = append(last, rs...)
		f.extent.most = max(f.extent.most, n)
	}
	f.first, f.last, f.extent.chars = newCharset(first...), newCharset(last...), newCharset(all...)
	t.lists[key] = f
	return f
}
