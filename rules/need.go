package rules

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

// need is a condition that a mask must meet for a pattern to match anywhere
// in it: one of the literals, or one of the mask characters, occurs.
type need struct {
	literals []string
	marks    charset
}

// maxClass is how many characters a set may have to count as literals.
const maxClass = 24

// demands derives the needs of patterns. It keeps those of word lists and of the choices
// of fragments, which many patterns share.
type demands struct {
	*alphabet
	lists   map[*string][]string // the literals of a list, by its first word
	choices map[**expr]need      // of a choice, by its first branch; literals is nil if there is none

	found []need        // so far
	run   []byte        // the literal text that every match so far ends with
	texts batch[string] // room for literals that stand alone
}

func newDemands(a *alphabet) *demands {
	return &demands{alphabet: a, lists: map[*string][]string{}, choices: map[**expr]need{}}
}

// needs derives the conditions of a parsed pattern; all of them must be met.
// It never asks for more than every match holds.
func (d *demands) needs(e *expr) []need {
	from := len(d.found)
	d.within(e)
	return slices.Clip(d.found[from:])
}

// within adds the conditions of a part of a pattern whose text is not joined with what
// stands beside it.
func (d *demands) within(e *expr) {
	d.flush()
	d.walk(e)
	d.flush()
}

// flush asks for the literal text that the walk has come over.
func (d *demands) flush() {
	if len(d.run) > 0 {
		d.found = append(d.found, need{literals: d.texts.append(nil, string(d.run))})
		d.run = d.run[:0]
	}
}

// walk goes over a pattern in text order.
func (d *demands) walk(e *expr) {
	switch e.kind {
	case exprSet:
		if len(e.set) == 1 && e.set[0][0] == e.set[0][1] && !IsMask(e.set[0][0]) {
			d.run = utf8.AppendRune(d.run, e.set[0][0])
			return
		}
		d.flush()
		d.addSet(e.set)
	case exprWords:
		d.flush()
		d.addWords(e.words)
	case exprConcat, exprCapture, exprAtomic:
		for _, s := range e.subs {
			d.walk(s)
		}
	case exprLook:
		d.flush()
		if e.text == "(?=" || e.text == "(?<=" {
			d.within(e.subs[0])
		}
	case exprRepeat:
		d.flush()
		if e.min > 0 {
			d.within(e.subs[0])
		}
	case exprAlt:
		d.flush()
		d.addAlt(e)
	case exprNoun, exprStop:
		d.flush()
	case exprEmpty, exprAnchor, exprEdge, exprLead:
	}
}

func (d *demands) addSet(c charset) {
	switch {
	case len(c) > 0 && c.within(d.mask):
		d.found = append(d.found, need{marks: c})
	case !c.overlaps(d.mask) && c.size() <= maxClass:
		var out []string
		for _, r := range c {
			for x := r[0]; x <= r[1]; x++ {
				out = append(out, string(x))
			}
		}
		d.found = append(d.found, need{literals: out})
	}
}

// addWords asks for one of the words.
func (d *demands) addWords(words []string) {
	if len(words) == 0 {
		d.found = append(d.found, need{}) // is never met
		return
	}
	literals, ok := d.lists[&words[0]]
	if !ok {
		literals = literalsOf(words)
		d.lists[&words[0]] = literals
	}
	if len(literals) > 0 {
		d.found = append(d.found, need{literals: literals})
	}
}

// literalsOf returns literals of which each of the words holds one; none if there
// are none. Punctuation stands for both widths, so of such a word its longest other
// part is asked for.
func literalsOf(words []string) []string {
	out := make([]string, 0, len(words))
	for _, w := range words {
		best := ""
		for part := range strings.FieldsFuncSeq(w, func(r rune) bool { return r < 0x80 && !isWord(r) }) {
			if len(part) > len(best) {
				best = part
			}
		}
		if best == "" {
			return nil
		}
		out = append(out, best)
	}
	return shortest(out)
}

// addAlt asks for the best need of each branch. A branch without any need
// leaves the choice without one.
func (d *demands) addAlt(e *expr) {
	if len(e.subs) == 0 {
		d.found = append(d.found, need{}) // is never met
		return
	}
	all, ok := d.choices[&e.subs[0]]
	if !ok {
		all = d.choice(e.subs)
		d.choices[&e.subs[0]] = all
	}
	if all.literals != nil {
		d.found = append(d.found, all)
	}
}

// choice returns the need of any of some branches; its literals are nil if there is none.
func (d *demands) choice(branches []*expr) need {
	var all need
	from := len(d.found)
	for _, s := range branches {
		best, ok := bestNeed(d.needs(s))
		d.found = d.found[:from]
		if !ok {
			return need{}
		}
		all.literals = append(all.literals, best.literals...)
		all.marks = all.marks.or(best.marks)
	}
	all.literals = shortest(all.literals)
	return all
}

// shortest drops the literals that hold another one, and repeats.
func shortest(words []string) []string {
	listed, least := make(map[string]bool, len(words)), math.MaxInt
	for _, w := range words {
		listed[w], least = false, min(least, len(w))
	}
	out := make([]string, 0, len(words))
	for _, w := range words {
		if !listed[w] && !holds(w, least, listed) {
			out = append(out, w)
		}
		listed[w] = true
	}
	return out
}

// holds reports whether a part of a word, of at least so many bytes, is one of
// those given.
func holds(word string, least int, parts map[string]bool) bool {
	for from := range word {
		for n := range word[from:] {
			if n < least {
				continue
			}
			if _, ok := parts[word[from:from+n]]; ok {
				return true
			}
		}
		if _, ok := parts[word[from:]]; ok && from > 0 {
			return true
		}
	}
	return false
}

// score says how rarely a need is likely to be met: long literals best, then
// short ones, then narrow classes of mention.
func (d need) score() int {
	if len(d.marks) > 0 {
		switch n := d.marks.size(); {
		case n <= 4:
			return 40
		case n <= 100:
			return 20
		}
		return 1
	}
	shortestLen := 1 << 20
	for _, w := range d.literals {
		shortestLen = min(shortestLen, utf8.RuneCountInString(w))
	}
	return min(shortestLen, 8)*100 - min(len(d.literals), 90)
}

func bestNeed(needs []need) (need, bool) {
	best, score := need{}, -1
	for _, d := range needs {
		if s := d.score(); s > score {
			best, score = d, s
		}
	}
	return best, score >= 0
}
