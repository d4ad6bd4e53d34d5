package extract

import (
	"slices"
)

// facts appends a row for each fact capture of the match, or one for each
// value when there is none. Groups are paired with a fact by containment;
// those outside every fact are shared.
func (m *matcher) facts() {
	first := len(m.rows)
	for _, c := range m.found.Captures {
		if c.Group != "value" {
			continue
		}
		at := span{c.Start, c.End}
		value := m.valueOf(m.at.s, at)
		if value < 0 {
			continue
		}
		m.rows = append(m.rows, m.row(at, value))
	}
	if len(m.spans) == 0 {
		m.distribute(m.at.s, m.rows[first:])
	}
}

// valueOf returns the first mention in a capture, -1 if there is none.
func (m *matcher) valueOf(s *sentence, c span) int {
	for i := c.from; i < c.to; i++ {
		if w := s.who[i]; w >= 0 {
			return int(w)
		}
	}
	return -1
}

// findFacts notes where the facts of the match stand.
func (m *matcher) findFacts() {
	m.spans = m.spans[:0]
	for _, c := range m.found.Captures {
		if c.Group == "fact" {
			m.spans = append(m.spans, span{c.Start, c.End})
		}
	}
}

// homeOf returns the fact of the match that a capture stands in, else the whole match.
func (m *matcher) homeOf(at span) span {
	home := m.at.match
	for _, f := range m.spans {
		if at.within(f) {
			home = f
		}
	}
	return home
}

// belongs reports whether a capture is a column of the fact in home: inside
// it, or inside no fact at all.
func (m *matcher) belongs(at, home span) bool {
	if at.within(home) {
		return true
	}
	return !slices.ContainsFunc(m.spans, func(f span) bool { return at.within(f) })
}
