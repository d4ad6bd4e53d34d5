package extract

import (
	"cmp"
	"slices"

	"statsheet/extract/document"
	"statsheet/extract/mention"
	"statsheet/rules"
)

// span is a run of a sentence's mask.
type span struct{ from, to int }

func (a span) within(b span) bool { return a.from >= b.from && a.to <= b.to }
func (a span) len() int           { return a.to - a.from }

// row is one fact in the making: a number that a rule claimed, and where in
// the mask its columns stand.
type row struct {
	rule    *rules.Rule
	value   int    // index of the mention that is its number
	match   span   // of the whole match
	lead    int    // where the leading noun must end; -1 without one
	pieces  []span // of the indicator, in text order
	columns []captured
	label   []glyph       // the indicator of a zip, its shared head given back
	back    int           // the fact of a zip without nouns is about this many facts before
	listed  int           // how many figures such a zip has
	tail    []glyph       // what the rows of a zip add to the names of those facts
	year    int           // the year that a span of years gives it; 0 else
	part    string        // the part of a year that a span of as many gives it; "" else
	sameAs  int           // mask offset of the last of the periods that a zip pairs, 0 without
	review  bool          // the lists of a zip differ in length
	order   int           // of the rule
	bound   mention.Bound // that of the first figure of its list
}

// at returns where in the mask of its sentence the number of a row stands.
func (r *row) at(s *sentence) int { return int(s.maskOf[r.value]) }

// measure is what the rule of a row says that it measures, "" where it says nothing: change.
func (r *row) measure() string { return r.rule.Measure }

// foretells reports whether a row is the forecast of the figure before it: 高于预期的3万.
func (r *row) foretells() bool {
	return r.rule.Attach != "" && r.rule.Set["status"] == "target"
}

// captured is what a rule captured for a column.
type captured struct {
	column string
	at     span
}

// column returns what the rule captured for a column: the last capture.
func (r *row) column(name string) (span, bool) {
	for _, c := range slices.Backward(r.columns) {
		if c.column == name {
			return c.at, true
		}
	}
	return span{}, false
}

// namedBefore reports whether the name of a row begins before its number.
func (r *row) namedBefore(s *sentence) bool {
	return r.lead >= 0 || len(r.pieces) > 0 && r.pieces[0].from < r.at(s)
}

// onlyBefore reports whether all of the row's name stands before its number.
func (r *row) onlyBefore(s *sentence) bool {
	n := len(r.pieces)
	return r.namedBefore(s) && (n == 0 || r.pieces[n-1].from < r.at(s))
}

// fate says what became of a mention.
type fate struct {
	name   string // "" while nothing claimed it
	reason string
}

// The fates of a number that rules decide.
const (
	fateFact     = "fact"
	fateExcluded = "excluded"
	fateReview   = "review"
)

// matcher lets the rules claim the mentions of one sentence after the other.
// It keeps its buffers, so each worker has its own.
type matcher struct {
	x         *Extractor
	found     rules.Match
	unless    rules.Match
	goal      rules.Match
	candidate rules.Candidates
	chosen    []int // rules, exclusions and target cues to be tried on sentences
	rows      []row
	spans     []span // of the facts of a match, or of goals
	pieces    arena[span]
	columns   arena[captured]
	notes     []document.Note
	inCell    []mention.Mention // of the table's cell at work
	kept      sentenceMemory    // of the rows of tables in the batch: rows after them may ask for it
	flows     []flow
	unread    []unread

	at     attempt
	isFree func(from, to int) bool // free, as a value that is made once

	matches, refusals int                                                    // so far
	probe             func(s *sentence, id string, exclude bool, try func()) // runs try, and looks at what it takes; may be nil
}

// choice is what may match a sentence, as offsets into matcher.chosen: rules, then
// exclusions, then target cues.
type choice struct{ from, excludes, targets, to int }

// attempt is a rule that is tried on a sentence, and its match at work.
type attempt struct {
	s     *sentence
	rule  *rules.Rule
	order int // of the rule
	match span
}

// run fills s.rows and s.fates.
//
// Algorithm: exclusions claim first; then the candidate rules propose rows, one
// priority after the other. Those of a priority are taken by longer match, then
// file order, each if its number is still free. A rule is tried only while a
// number is free that it may claim.
func (m *matcher) run(s *sentence) {
	m.choose(s)
	m.match(s)
}

// choose finds the rules, exclusions and target cues that may match in s.
func (m *matcher) choose(s *sentence) {
	t := &s.tried
	*t = choice{len(m.chosen), len(m.chosen), len(m.chosen), len(m.chosen)}
	if !m.x.concerned(s) {
		return
	}
	c := &m.candidate
	m.x.set.Candidates(s.mask, c)
	m.chosen = append(append(append(m.chosen, c.Rules...), c.Excludes...), c.Targets...)
	t.excludes, t.targets, t.to = t.from+len(c.Rules), t.from+len(c.Rules)+len(c.Excludes), len(m.chosen)
}

// match tries what was chosen.
func (m *matcher) match(s *sentence) {
	s.rows = s.rows[:0]
	clear(s.fates)
	m.exclude(s, m.chosen[s.tried.excludes:s.tried.targets])
	for all := m.chosen[s.tried.from:s.tried.excludes]; len(all) > 0; {
		n := m.equals(all)
		m.rows = m.rows[:0]
		for _, i := range all[:n] {
			if m.mayClaim(s, i) {
				m.try(s, i)
			}
		}
		m.claim(s)
		all = all[n:]
	}
	slices.SortFunc(s.rows, func(a, b row) int { return cmp.Compare(a.value, b.value) })
	if s.goals = s.goals[:0]; len(s.rows) > 0 {
		m.findGoals(s, m.chosen[s.tried.targets:s.tried.to])
	}
}

// findGoals lists where a sentence speaks of what is to be reached, by the cues that may
// stand in it. None begins in another.
func (m *matcher) findGoals(s *sentence, cues []int) {
	all := m.spans[:0]
	for _, i := range cues {
		for from := 0; from < len(s.mask); from = m.goal.Start + 1 {
			ok, err := m.x.set.Targets[i].Find(s.searched(), from, &m.goal)
			if err != nil || !ok {
				break
			}
			all = append(all, span{m.goal.Start, m.goal.End})
		}
	}
	m.spans = all
	slices.SortStableFunc(all, func(a, b span) int { return cmp.Compare(a.from, b.from) }) // of those at one place the first cue
	end := 0
	for _, g := range all {
		if g.from >= end {
			s.goals = append(s.goals, g)
			end = max(g.to, g.from+1)
		}
	}
}

// try lets a rule propose rows.
func (m *matcher) try(s *sentence, rule int) {
	r := m.x.set.Rules[rule]
	if m.probe == nil {
		m.propose(s, r, rule)
		return
	}
	m.probe(s, r.ID, false, func() { m.propose(s, r, rule) })
}

// concerned reports whether a rule or an exclusion may claim a mention of s. It
// is false for sentences that only say when or where.
func (x *Extractor) concerned(s *sentence) bool {
	for _, at := range s.maskOf {
		if at >= 0 && x.set.Concerns(s.mask[at]) {
			return true
		}
	}
	return false
}

// equals returns how many of the rules, which come by priority, have that of the
// first one.
func (m *matcher) equals(all []int) int {
	n, priority := 1, m.x.set.Rules[all[0]].Priority
	for n < len(all) && m.x.set.Rules[all[n]].Priority == priority {
		n++
	}
	return n
}

// mayClaim reports whether a mention is free that a rule may claim, and notes where
// the last one stands.
func (m *matcher) mayClaim(s *sentence, rule int) bool {
	claims := m.x.set.Claims(rule)
	for i, at := range slices.Backward(s.maskOf) {
		if at >= 0 && s.fates[i].name == "" && claims.Has(s.mask[at]) {
			m.found.Last = int(at)
			return true
		}
	}
	return false
}

// claim gives the rows proposed, which are of one priority, their numbers.
func (m *matcher) claim(s *sentence) {
	slices.SortStableFunc(m.rows, func(a, b row) int {
		return cmp.Or(cmp.Compare(b.match.len(), a.match.len()), cmp.Compare(a.order, b.order))
	})
	for i := range m.rows {
		r := &m.rows[i]
		if s.fates[r.value].name != "" {
			continue
		}
		if r.review {
			s.fates[r.value] = fate{name: fateReview, reason: r.rule.ID + ": " + written(r.label)}
			continue
		}
		s.fates[r.value] = fate{name: fateFact, reason: r.rule.ID}
		s.rows = append(s.rows, *r)
	}
}

// exclude claims the mentions of the set's exclusions.
func (m *matcher) exclude(s *sentence, all []int) {
	for _, i := range all {
		e := m.x.set.Excludes[i]
		if m.probe == nil {
			m.excludeBy(s, e)
			continue
		}
		m.probe(s, e.ID, true, func() { m.excludeBy(s, e) })
	}
}

func (m *matcher) excludeBy(s *sentence, e *rules.Exclude) {
	m.each(s, e.Pattern, e.ID, func() {
		for i := m.found.Start; i < m.found.End; i++ {
			if w := s.who[i]; w >= 0 && s.fates[w].name == "" {
				s.fates[w] = fate{name: fateExcluded, reason: e.Reason}
			}
		}
	})
}

// each calls do for every match of p, which is in m.found then.
func (m *matcher) each(s *sentence, p *rules.Pattern, id string, do func()) {
	for from := 0; from <= len(s.mask); {
		ok, err := p.Find(s.searched(), from, &m.found)
		if err != nil {
			m.notes = append(m.notes, gaveUpNote(id, s))
			return
		}
		if !ok {
			return
		}
		from = max(m.found.End, from+1)
		m.matches++
		do()
	}
}

// propose appends the rows that one rule finds in s.
func (m *matcher) propose(s *sentence, r *rules.Rule, order int) {
	if m.isFree == nil {
		m.isFree = m.free
	}
	m.at, m.found.Wanted, m.found.Number = attempt{s: s}, m.isFree, r.Number()
	defer func() { m.found.Wanted = nil }()
	m.each(s, r.Pattern, r.ID, func() {
		if match := (span{m.found.Start, m.found.End}); !m.refused(s, r, match) {
			m.take(attempt{s, r, order, match})
		}
	})
}

// take appends the rows of a match.
func (m *matcher) take(at attempt) {
	m.at = at
	m.findFacts()
	if at.rule.Zip != nil {
		m.zip()
		return
	}
	m.facts()
}

// free reports whether a number between two mask offsets is free.
func (m *matcher) free(from, to int) bool {
	for _, w := range m.at.s.who[from:to] {
		if w >= 0 && m.at.s.fates[w].name == "" {
			return true
		}
	}
	return false
}

// refused reports whether one of the rule's unless patterns matches in the
// clause of the match.
func (m *matcher) refused(s *sentence, r *rules.Rule, match span) bool {
	if len(r.Unless) == 0 {
		return false
	}
	from := clauseStart(s.mask, match.from)
	f := &m.unless
	for _, p := range r.Unless {
		for at := from; at < match.to; {
			ok, err := p.Find(s.searched(), at, f)
			if err != nil || !ok || f.Start >= match.to {
				break
			}
			if f.End > from {
				m.refusals++
				return true
			}
			at = max(f.End, at+1)
		}
	}
	return false
}

// clauseStart returns the offset after the last clause end before at.
func clauseStart(mask []rune, at int) int {
	for i := at - 1; i >= 0; i-- {
		if isClauseEnd(mask[i]) {
			return i + 1
		}
	}
	return 0
}

// clauseEnd returns the offset of the first clause end at or after at.
func clauseEnd(mask []rune, at int) int {
	for i := at; i < len(mask); i++ {
		if isClauseEnd(mask[i]) {
			return i
		}
	}
	return len(mask)
}

// row collects the columns of the fact whose number stands at a place of the mask.
func (m *matcher) row(at span, value int) row {
	home := m.homeOf(at)
	out := row{rule: m.at.rule, value: value, match: m.at.match, lead: -1, order: m.at.order}
	out.pieces, out.columns = m.pieces.take(len(m.found.Captures)), m.columns.take(len(m.found.Captures))
	for _, c := range m.found.Captures {
		at := span{c.Start, c.End}
		if c.Group == "fact" || c.Group == "value" || !m.belongs(at, home) {
			continue
		}
		switch {
		case c.Group == "indicator" && c.Lead:
			out.lead = c.Start
		case c.Group == "indicator":
			out.pieces = append(out.pieces, at)
		default:
			out.columns = append(out.columns, captured{c.Group, at})
		}
	}
	m.pieces.give(len(m.found.Captures) - len(out.pieces))
	m.columns.give(len(m.found.Captures) - len(out.columns))
	return out
}
