package rules

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"sync"

	"github.com/dlclark/regexp2/v2"
)

// backtrackStack bounds the memory of one match of the regular expression.
const backtrackStack = 1 << 20

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
	pattern *Pattern
	found   bool
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
	once    sync.Once       // of program and lowered
	matched sync.Once       // of what follows it
	program *program        // finds where the pattern matches
	lowered *expr           // what program was made of, and re is; nil when both are
	re      *regexp2.Regexp // makes the match there
	numbers []int           // of the groups in re
	err     error           // of compiling re
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
		p.lowered = p.words.tables.glance(p.words.lower(p.tree))
		p.program = compileProgram(&p.words.tables, p.lowered)
	})
	return p.program
}

// engine returns the regular expression, made when the program has found a
// place for the first time: most patterns of a set find none in a short text.
func (p *Pattern) engine() (*regexp2.Regexp, error) {
	p.matched.Do(func() {
		w := p.words.tables.emit(p.lowered)
		p.lowered = nil
		source := `\G(?:` + w.out.String() + w.unusedReferences() + `)`
		p.re, p.err = regexp2.Compile(source, regexp2.OptionMaxBacktrackingStackSize(backtrackStack), regexp2.OptionDisableCharClassASCIIBitmap())
		if p.err != nil {
			p.err = fmt.Errorf("compiling the pattern %q: %w", p.Source, p.err)
			return
		}
		for i := range w.groups {
			p.numbers = append(p.numbers, p.re.GroupNumberFromName("g"+strconv.Itoa(i+1)))
		}
	})
	return p.re, p.err
}

// Find looks for the first match at or after from and puts it into m. An
// error means that the search was given up: it took too much backtracking.
//
// regexp2 makes the match. Where it is asked to is found beforehand: at the
// places where a match can begin (starts), and of those only where the
// pattern's program, which needs no memory and counts its steps, matches too. Of
// a group inside a repetition regexp2 keeps the last capture without allocating;
// the program has noted them all.
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
		if ok, err := p.matchAt(mask.Runes, at, m); ok || err != nil {
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

// matchAt makes the match that begins at an offset.
func (p *Pattern) matchAt(mask []rune, at int, m *Match) (bool, error) {
	re, err := p.engine()
	if err != nil {
		return false, err
	}
	if m.view == nil {
		m.view = m.take
	}
	m.pattern, m.found = p, false
	m.Captures = m.Captures[:0]
	if err = re.FindRunesMatches(mask, at, m.view); err != nil {
		return false, fmt.Errorf("matching: %w", err)
	}
	for _, c := range m.machine.log {
		if g := &m.machine.groups[c.group]; g.inLoop && c.end >= 0 {
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

// take copies a match out of the engine's storage, which keeps the last
// capture of each group only.
func (m *Match) take(v regexp2.MatchView) bool {
	m.found = true
	at, n, _ := v.GroupRange(0)
	m.Start, m.End = at, at+n
	for i, g := range m.pattern.program.groups {
		at, n, ok := v.GroupRange(m.pattern.numbers[i])
		if ok && !g.inLoop {
			m.Captures = append(m.Captures, Capture{Group: g.name, Start: at, End: at + n, Lead: g.lead, order: int32(i)})
		}
	}
	return false
}
