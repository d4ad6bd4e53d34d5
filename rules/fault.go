package rules

import (
	"fmt"
	"sort"
	"strings"
)

// Notes are what the author of rules should know though nothing is wrong, in the
// order of the files and their lines.
type Notes []Fault

// maxFaults is how many faults are kept; a file that is not a rule file at
// all would otherwise give thousands.
const maxFaults = 100

// Fault is one thing wrong in a rule file, with the place where it stands.
type Fault struct {
	File    string // as shown to the user; "" if no file is to blame
	Line    int    // from 1; 0 if the fault concerns the whole file
	Column  int    // from 1, in characters
	Message Phrase // what is wrong: no full stop, in English lower case
	Hint    Phrase // what to do; empty if the message says it
	Snippet string // the source line with carets under the place; "" without one
}

// String draws the fault in English.
func (f Fault) String() string { return f.Text("en") }

// Text draws the fault in a language, zh or en: place and message, the source
// line with carets under the place, and the hint.
func (f Fault) Text(lang string) string {
	var b strings.Builder
	b.WriteString(f.File)
	if f.Line > 0 {
		fmt.Fprintf(&b, ":%d:%d", f.Line, f.Column)
	}
	if f.File != "" {
		b.WriteString(": ")
	}
	b.WriteString(f.Message.Text(lang))
	if f.Snippet != "" {
		b.WriteString("\n")
		b.WriteString(f.Snippet)
	}
	if hint := f.Hint.Text(lang); hint != "" {
		b.WriteString("\n  ")
		b.WriteString(hint)
	}
	return b.String()
}

// Faults is everything wrong in the rule files that were loaded, in the order
// of the files and their lines.
type Faults []Fault //nolint:errname // a list of faults reads better than FaultErrors

// Error draws all faults in English, one below the other.
func (fs Faults) Error() string { return fs.Text("en") }

// Text draws all faults in a language, zh or en, one below the other.
func (fs Faults) Text(lang string) string {
	parts := make([]string, len(fs))
	for i, f := range fs {
		parts[i] = f.Text(lang)
	}
	return strings.Join(parts, "\n\n")
}

// sink collects the faults of one load.
type sink struct {
	faults Faults
	seen   map[Fault]bool
	files  map[string]int // order of the files
}

// add keeps a fault unless the same one was found before.
func (s *sink) add(f Fault) {
	if s.seen == nil {
		s.seen = map[Fault]bool{}
	}
	if s.seen[f] || s.full() {
		return
	}
	s.seen[f] = true
	s.faults = append(s.faults, f)
}

// full reports whether no more faults are kept.
func (s *sink) full() bool { return len(s.faults) >= maxFaults }

// err returns the faults found, sorted by place, or nil.
func (s *sink) err() error {
	if len(s.faults) == 0 {
		return nil
	}
	return s.sorted()
}

// sorted returns what was found, sorted by place.
func (s *sink) sorted() Faults {
	sort.SliceStable(s.faults, func(i, j int) bool {
		a, b := s.faults[i], s.faults[j]
		if x, y := s.files[a.File], s.files[b.File]; x != y {
			return x < y
		}
		if a.Line != b.Line {
			return a.Line < b.Line
		}
		return a.Column < b.Column
	})
	return s.faults
}
