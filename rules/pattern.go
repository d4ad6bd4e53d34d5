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
	once    sync.Once
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

// Expr returns the pattern in the language of regexp2, placeholders filled in.
// What regexp2 matches with it is what the pattern means.
func (p *Pattern) Expr() string {
	var w emitter
	w.write(p.words.lower(p.tree))
	return w.out.String()
}

// compile makes the program, once.
func (p *Pattern) compile() *program {
	p.once.Do(func() { p.program = compileProgram(&p.words.tables, p.words.lower(p.tree)) })
	return p.program
}

// Find looks for the first match at or after from and puts it into m. An
// error means that the search was given up: it took too much backtracking.
//
// The pattern's program is tried only where a match can begin (starts). It
// finds what regexp2 finds, group for group, without making a match object, so
// that a search needs no memory of its own.
func (p *Pattern) Find(mask []rune, from int, m *Match) (bool, error) {
	v := &m.machine
	v.load(p.compile(), mask)
	m.Work.Searches++
	c := cursor{at: from, anchor: -1}
	for at := v.starts.next(mask, &c); at >= 0; at = v.starts.next(mask, &c) {
		m.Work.Tries++
		end, ok := v.match(at)
		if v.failed {
			return false, fmt.Errorf("matching: %w", errTooMuch)
		}
		if ok {
			m.Work.Steps += v.steps
			m.Start, m.End = at, end
			m.take()
			return true, nil
		}
	}
	m.Work.Steps += v.steps
	return false, nil
}

// take makes captures of what the machine has noted.
func (m *Match) take() {
	m.Captures = m.Captures[:0]
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
