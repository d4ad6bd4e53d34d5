package extract_test

import (
	"fmt"
	"slices"
	"strings"
)

// madeWords are the words that a file of testdata/sentences has before its patterns.
type madeWords struct {
	kinds  map[string][]madeNoun
	times  []madeTime
	places []madePlace
}

// madeNoun is a noun and the units of its figures.
type madeNoun struct {
	word  string
	units []string
}

// madeTime is words for a time in a report of a date, their period and that a year
// before it.
type madeTime struct{ word, date, period, before string }

// madePlace is a word for a place in a report about a region, and the region meant.
type madePlace struct{ word, document, region string }

// madePattern is a line of the patterns.
type madePattern struct {
	line  int
	text  string
	nouns []madeSlot
	times []madeTime // nil: any
	rows  []patternRow
}

// madeSlot is a capital of a pattern and what it may stand for.
type madeSlot struct {
	slot  rune
	nouns []madeNoun
}

// patternRow is a row of a pattern: its name and the words for its other columns.
type patternRow struct {
	name  string
	marks []string
}

// readPatterns reads a file of testdata/sentences.
func readPatterns(text string) (*madeWords, []*madePattern, error) {
	w := &madeWords{kinds: map[string][]madeNoun{}}
	var patterns []*madePattern
	var kind string
	var units []string
	for i, line := range strings.Split(text, "\n") {
		fields := strings.Fields(line)
		var err error
		switch {
		case len(fields) == 0 || strings.HasPrefix(line, "#"):
		case strings.Contains(line, "=>"):
			var p *madePattern
			if p, err = w.pattern(line); err == nil {
				p.line = i + 1
				patterns = append(patterns, p)
			}
		case fields[0] == "time" && len(fields) == 5:
			w.times = append(w.times, madeTime{fields[1], fields[2], fields[3], fields[4]})
		case fields[0] == "place" && len(fields) == 4:
			w.places = append(w.places, madePlace{fields[1], fields[2], fields[3]})
		default:
			if name, ok := strings.CutSuffix(fields[0], ":"); ok {
				kind, fields = name, fields[1:]
			}
			units, err = w.add(kind, units, fields)
		}
		if err != nil {
			return nil, nil, fmt.Errorf("line %d: %w", i+1, err)
		}
	}
	return w, patterns, nil
}

// add adds nouns to a kind: units stand between bars before those that have them.
// It returns the units that nouns on the next line have.
func (w *madeWords) add(kind string, units, fields []string) ([]string, error) {
	for _, f := range fields {
		if strings.HasPrefix(f, "|") {
			units = strings.Split(strings.Trim(f, "|"), "|")
			continue
		}
		if units == nil {
			return nil, fmt.Errorf("%s has no unit before it", f)
		}
		w.kinds[kind] = append(w.kinds[kind], madeNoun{f, units})
	}
	return units, nil
}

// pattern reads "A:kind,kind T:word 句子 => row ; row".
func (w *madeWords) pattern(line string) (*madePattern, error) {
	left, right, _ := strings.Cut(line, "=>")
	p := &madePattern{}
	for f := range strings.FieldsSeq(left) {
		slot, kinds, ok := strings.Cut(f, ":")
		switch {
		case !ok:
			p.text = f
		case slot == "T":
			for word := range strings.SplitSeq(kinds, ",") {
				i := slices.IndexFunc(w.times, func(t madeTime) bool { return t.word == word })
				if i < 0 {
					return nil, fmt.Errorf("no time %s", word)
				}
				p.times = append(p.times, w.times[i])
			}
		default:
			s := madeSlot{slot: []rune(slot)[0]}
			for kind := range strings.SplitSeq(kinds, ",") {
				if w.kinds[kind] == nil {
					return nil, fmt.Errorf("no nouns %s", kind)
				}
				s.nouns = append(s.nouns, w.kinds[kind]...)
			}
			p.nouns = append(p.nouns, s)
		}
	}
	for row := range strings.SplitSeq(right, ";") {
		f := strings.Fields(row)
		if len(f) == 0 {
			return nil, fmt.Errorf("a row without a name: %s", line)
		}
		p.rows = append(p.rows, patternRow{f[0], f[1:]})
	}
	if n := strings.Count(p.text, "{"); n != len(p.rows) {
		return nil, fmt.Errorf("%d figures and %d rows", n, len(p.rows))
	}
	return p, nil
}
