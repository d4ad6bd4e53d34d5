package rules

import (
	"cmp"
	"fmt"
	"slices"
	"sync"
	"weak"

	"github.com/dlclark/regexp2/v2"
)

// Match is one place where a pattern matched. Offsets count runes of the
// mask. A Match may be used again: its slices are kept.
type Match struct {
	Start, End int
	Captures   []Capture // all captures of all groups: by Start, the longer first

	// Wanted, if set, is asked where the group Number was captured: a match is
	// passed over, without being made, when none of its captures is wanted. No
	// mention behind the mask offset Last is wanted then.
	Wanted func(from, to int) bool
	Number string
	Last   int

	// Work counts what all searches with this Match did.
	Work Work

	machine machine
	view    func(regexp2.MatchView) bool
	engine  *engine
	found   bool
}

// Work counts what searching took, without a clock.
type Work struct {
	Searches int // calls of Find
	Tries    int // places at which a pattern was tried
	Steps    int // how often a try came back to a choice
	Others   int // how often one that matched did, to find another match
}

// Capture is one capture of a named group.
type Capture struct {
	Group      string
	Start, End int
	// Lead marks the empty capture of a noun that the pattern began with. The
	// noun ends where the capture stands; how far it reaches to the left is
	// found by the caller.
	Lead bool

	order int32 // of the group in the pattern
}

// Pattern is a compiled pattern over a mask. It is safe for concurrent use.
type Pattern struct {
	Source string // as written in the rule file
	Lead   bool   // begins with a noun that is looked for leftwards

	tree    *expr
	words   *vocabulary
	once    sync.Once
	program *program // finds where the pattern matches; made once
	// What program was made of, and brief is, if memory was not collected in between: most
	// patterns are never asked for brief, and all of them in that form are much to keep.
	lowered weak.Pointer[expr]
	brief   engine // makes the match there, but for long looks
	whole   engine // makes it where brief does not make the one that program found
}

// newPattern makes a pattern from its parsed form. A leading noun is taken
// away where lead is set; it is compiled when it is first used.
func newPattern(source string, tree *expr, words *vocabulary, lead bool) *Pattern {
	p := &Pattern{Source: source, tree: tree, words: words}
	if lead {
		if t := tree.leadNoun(); t != nil && !t.nullable() {
			p.tree, p.Lead = t, true
			return p
		}
	}
	p.tree = tree.anchored()
	return p
}

// Groups lists the names of the pattern's groups, in the order in which they
// begin.
func (p *Pattern) Groups() []string {
	var out []string
	p.tree.each(func(e *expr) {
		if (e.kind == exprCapture || e.kind == exprLead) && !slices.Contains(out, e.text) {
			out = append(out, e.text)
		}
	})
	return out
}

// Expr returns the pattern in the language of regexp2, placeholders filled in.
func (p *Pattern) Expr() string {
	var w emitter
	w.write(p.words.lower(p.tree), nil)
	return w.out.String()
}

// search returns the program, made once.
func (p *Pattern) search() *program {
	p.once.Do(func() {
		e := p.lower()
		p.lowered = weak.Make(e)
		p.program = compileProgram(&p.words.tables, e)
	})
	return p.program
}

// lower returns the pattern as the engines are made of it.
func (p *Pattern) lower() *expr { return p.words.tables.glance(p.words.lower(p.tree)) }

// Find looks for the first match at or after from and puts it into m. An
// error means that the search was given up: it took too much backtracking.
//
// The pattern is tried at the places where a match can begin (starts), by its program,
// which needs no memory and counts its steps. Where only one match begins, that is it.
// Where there are several regexp2 makes the one: a pattern of which that never happens
// need not be compiled for it. Of a group inside a repetition regexp2 keeps the last
// capture without allocating; the program has noted them all.
//
// What a pattern looks for without taking it is half of many patterns, and regexp2
// takes long to compile. Nearly always it makes the same match without: that it has
// is told by the program. Where it has not, it makes the match of the whole pattern.
func (p *Pattern) Find(mask Mask, from int, m *Match) (bool, error) {
	v := &m.machine
	v.load(p.search(), mask.Runes)
	m.Work.Searches++
	c := cursor{at: from, anchor: -1, last: len(mask.Runes)}
	if m.Wanted != nil {
		c.last = m.Last
	}
	for at := v.starts.next(&mask, &c); at >= 0; at = v.starts.next(&mask, &c) {
		m.Work.Tries++
		end, ok := v.match(at)
		if v.failed {
			return false, fmt.Errorf("matching: %w", errTooMuch)
		}
		if !ok {
			continue
		}
		if m.Wanted != nil && !m.wanted() {
			c = cursor{at: max(end, at+1), anchor: -1, last: c.last}
			continue
		}
		if ok, err := p.matchAt(mask.Runes, at, end, m); ok || err != nil {
			m.Work.Steps += v.steps
			return ok, err
		}
	}
	m.Work.Steps += v.steps
	return false, nil
}

// wanted reports whether the match that the program found has a wanted number.
func (m *Match) wanted() bool {
	for _, c := range m.machine.log {
		if c.end >= 0 && m.machine.groups[c.group].name == m.Number && m.Wanted(int(c.start), int(c.end)) {
			return true
		}
	}
	return false
}

// matchAt makes the match that begins at an offset, of which the program has found the end.
func (p *Pattern) matchAt(mask []rune, at, end int, m *Match) (bool, error) {
	v := &m.machine
	only, steps := v.only(end)
	m.Work.Others += steps
	if only {
		m.found, m.Start, m.End, m.Captures = true, at, end, m.Captures[:0]
	} else if err := p.decide(mask, at, end, m); err != nil {
		return false, err
	}
	for _, c := range v.log {
		if g := &v.groups[c.group]; c.end >= 0 && (only || g.inLoop) {
			m.Captures = append(m.Captures, Capture{Group: g.name, Start: int(c.start), End: int(c.end), Lead: g.lead, order: c.group})
		}
	}
	if len(m.Captures) > 1 {
		slices.SortStableFunc(m.Captures, func(a, b Capture) int {
			return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End), cmp.Compare(a.order, b.order))
		})
	}
	return m.found, nil
}

// decide has regexp2 make one of the matches that begin at an offset.
func (p *Pattern) decide(mask []rune, at, end int, m *Match) error {
	e := p.briefEngine()
	err := m.ask(e, mask, at)
	if e.partial && (err != nil || !m.confirmed(end)) {
		err = m.ask(p.wholeEngine(), mask, at)
	}
	return err
}

// ask has an engine make the match that begins at an offset.
func (m *Match) ask(e *engine, mask []rune, at int) error {
	if e.err != nil {
		return e.err
	}
	if m.view == nil {
		m.view = m.take
	}
	m.engine, m.found = e, false
	m.Captures = m.Captures[:0]
	if err := e.re.FindRunesMatches(mask, at, m.view); err != nil {
		return fmt.Errorf("matching: %w", err)
	}
	return nil
}

// confirmed reports whether the match that was made is the one that the program has found,
// which ends at an offset. What repetitions capture is always the program's.
func (m *Match) confirmed(end int) bool {
	if !m.found || m.End != end {
		return false
	}
	left := len(m.Captures)
	for _, c := range m.machine.log {
		if c.end < 0 || m.machine.groups[c.group].inLoop {
			continue
		}
		if !slices.ContainsFunc(m.Captures, func(made Capture) bool {
			return made.order == c.group && made.Start == int(c.start) && made.End == int(c.end)
		}) {
			return false
		}
		left--
	}
	return left == 0
}

// take copies a match out of the engine's storage, which keeps the last
// capture of each group only.
func (m *Match) take(v regexp2.MatchView) bool {
	m.found = true
	at, n, _ := v.GroupRange(0)
	m.Start, m.End = at, at+n
	for i, g := range m.machine.groups {
		at, n, ok := v.GroupRange(m.engine.numbers[i])
		if ok && !g.inLoop {
			m.Captures = append(m.Captures, Capture{Group: g.name, Start: at, End: at + n, Lead: g.lead, order: int32(i)})
		}
	}
	return false
}
