package rules

import (
	"cmp"
	"fmt"
	"slices"
	"sync"
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
}

// Work counts what searching took, without a clock.
type Work struct {
	Searches int // calls of Find
	Tries    int // places at which a pattern was tried
	Steps    int // how often a try came back to a choice
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
	once    sync.Once // of program
	program *program
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

// search returns the program, made once.
func (p *Pattern) search() *program {
	p.once.Do(func() { p.program = compileProgram(&p.words.tables, p.words.lower(p.tree)) })
	return p.program
}

// Find looks for the first match at or after from and puts it into m. An
// error means that the search was given up: it took too much backtracking.
//
// The program is tried only where a match can begin (see starts).
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
		m.take(at, end)
		m.Work.Steps += v.steps
		return true, nil
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

// take copies what the program found out of the machine.
func (m *Match) take(start, end int) {
	m.Start, m.End, m.Captures = start, end, m.Captures[:0]
	for _, c := range m.machine.log {
		if c.end >= 0 {
			g := &m.machine.groups[c.group]
			m.Captures = append(m.Captures, Capture{Group: g.name, Start: int(c.start), End: int(c.end), Lead: g.lead, order: c.group})
		}
	}
	if len(m.Captures) > 1 {
		slices.SortStableFunc(m.Captures, func(a, b Capture) int {
			return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End), cmp.Compare(a.order, b.order))
		})
	}
}
