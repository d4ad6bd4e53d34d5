package extract_test

import (
	"flag"
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"statsheet/extract"
	"statsheet/extract/document"
	"statsheet/rules"
)

var (
	sentencesEach = flag.Int("sentences", 25, "how many sentences TestSentences makes of a pattern")
	sentencesSeed = flag.Uint64("seed", 1, "of the words and figures in them")
)

// maxFaults is how many sentences of a pattern are shown when they are read wrongly.
const maxFaults = 5

// TestSentences fills the patterns of testdata/sentences with words and figures
// and looks at every column of the rows. What a pattern is filled with hangs on
// the pattern alone: another beside it changes nothing. The files tell how they
// are written; a kind of reports has one of its own.
func TestSentences(t *testing.T) {
	files, err := filepath.Glob("testdata/sentences/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no patterns", err)
	}
	set, err := rules.Default()
	if err != nil {
		t.Fatal(err)
	}
	x := extract.New(set)
	for _, name := range files {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txt"), func(t *testing.T) {
			t.Parallel()
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			words, patterns, err := readPatterns(string(text))
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			for _, p := range patterns {
				faults := 0
				for i := range *sentencesEach {
					s := words.fill(p, i)
					if diff := s.diff(t, x); diff != "" {
						if faults++; faults <= maxFaults {
							t.Errorf("%s:%d %s\n%s", name, p.line, s.text, diff)
						}
					}
				}
				if faults > 0 {
					t.Errorf("%s:%d %d of %d wrong: %s", name, p.line, faults, *sentencesEach, p.text)
				}
			}
		})
	}
}

// madeSentence is a sentence and what its rows must be.
type madeSentence struct {
	text, date, region string
	rows               []madeRow
}

// madeRow is a row as the contract of the columns has it. The total and what a row
// belongs to are numbers of rows, from 1; 0 is none.
type madeRow struct {
	indicator, measure, value, high, unit, bound, direction, basis, basePeriod, period, region, status string
	partOf, relatesTo                                                                                  int
}

// diff returns the columns of the sentence that are not as they must be, a line each.
func (s *madeSentence) diff(t *testing.T, x *extract.Extractor) string {
	facts, _, err := x.Text(s.text, document.Options{Date: s.date, Region: s.region})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if len(facts) != len(s.rows) {
		fmt.Fprintf(&b, "  %d rows, want %d:\n", len(facts), len(s.rows))
		for i := range facts {
			fmt.Fprintf(&b, "    %s %s%s\n", facts[i].Indicator, facts[i].Value, facts[i].Unit)
		}
		return b.String()
	}
	numbers := map[string]int{}
	for i := range facts {
		numbers[facts[i].FactID] = i + 1
	}
	for i, want := range s.rows {
		f := &facts[i]
		got := madeRow{
			f.Indicator, f.Measure, f.Value, f.High, f.Unit, f.Bound, f.Direction, f.Basis, f.BasePeriod, f.Period, f.Region, f.Status,
			numbers[f.PartOf], numbers[f.RelatesTo],
		}
		g, w := got.columns(), want.columns()
		for c := range w {
			if g[c] != w[c] {
				fmt.Fprintf(&b, "  row %d %s: %q, want %q\n", i+1, madeColumns[c], g[c], w[c])
			}
		}
	}
	return b.String()
}

var madeColumns = []string{"indicator", "measure", "value", "high", "unit", "bound", "direction", "basis", "base_period", "period", "region", "status", "part_of", "relates_to"}

func (r *madeRow) columns() []string {
	return []string{r.indicator, r.measure, r.value, r.high, r.unit, r.bound, r.direction, r.basis, r.basePeriod, r.period, r.region, r.status, strconv.Itoa(r.partOf), strconv.Itoa(r.relatesTo)}
}

// fill makes the i-th sentence of a pattern.
func (w *madeWords) fill(p *madePattern, i int) *madeSentence {
	h := fnv.New64a()
	h.Write([]byte(p.text))
	m := &maker{words: w, r: rand.New(rand.NewPCG(h.Sum64(), *sentencesSeed<<32+uint64(i))), slots: map[rune]string{}, units: map[rune]string{}}
	m.choose(p)
	s := &madeSentence{date: m.time.date, region: m.place.document}
	s.text = m.sentence(p)
	for n, row := range p.rows {
		r := madeRow{measure: "level", bound: "eq", period: m.time.period, region: m.place.region, status: "actual"}
		if n < len(m.figures) {
			r.value, r.high, r.unit = m.figures[n].value, m.figures[n].high, m.figures[n].unit
		}
		r.indicator = m.replace(row.name)
		for _, mark := range row.marks {
			m.mark(&r, mark)
		}
		s.rows = append(s.rows, r)
	}
	return s
}

// maker fills one sentence.
type maker struct {
	words   *madeWords
	r       *rand.Rand
	slots   map[rune]string // what each capital stands for
	units   map[rune]string // the unit of the noun that it stands for
	time    madeTime
	place   madePlace
	figures []figure
	total   int64 // in hundredths, of which the next figure is a part; 0: of none
}

// figure is a number of a sentence as it is in the row, and that in hundredths of what is written.
type figure struct {
	value, high, unit string
	written           int64
}

// choose takes nouns, a time and a place for a pattern.
func (m *maker) choose(p *madePattern) {
	m.time = m.words.times[m.r.IntN(len(m.words.times))]
	if p.times != nil {
		m.time = p.times[m.r.IntN(len(p.times))]
	}
	m.place = m.words.places[m.r.IntN(len(m.words.places))]
	m.slots['T'], m.slots['R'] = m.time.word, m.place.word
	used := map[string]bool{}
	for _, kind := range p.nouns {
		var n madeNoun
		for n.word == "" || used[n.word] {
			n = kind.nouns[m.r.IntN(len(kind.nouns))]
		}
		used[n.word] = true
		m.slots[kind.slot], m.units[kind.slot] = n.word, n.units[m.r.IntN(len(n.units))]
	}
}

// sentence fills the text of a pattern: capitals are words, braces figures. A part is less
// than its total.
func (m *maker) sentence(p *madePattern) string {
	var b strings.Builder
	for text := p.text; text != ""; {
		before, rest, ok := strings.Cut(text, "{")
		b.WriteString(m.replace(before))
		if !ok {
			break
		}
		slot, after, _ := strings.Cut(rest, "}")
		m.total = 0
		for _, mark := range p.rows[len(m.figures)].marks {
			if n, err := strconv.Atoi(strings.TrimPrefix(mark, "of")); err == nil {
				m.total = m.figures[n-1].written
			}
		}
		b.WriteString(m.figure(slot))
		text = after
	}
	return b.String()
}

// replace writes the words that the capitals of a text stand for.
func (m *maker) replace(text string) string {
	var b strings.Builder
	for _, c := range text {
		if word, ok := m.slots[c]; ok {
			b.WriteString(word)
		} else {
			b.WriteRune(c)
		}
	}
	return b.String()
}

// figure writes a figure: {A} has the unit of the noun A, others the unit that they
// tell; each # is a number, and one before all if there is none.
func (m *maker) figure(slot string) string {
	if unit, ok := m.units[[]rune(slot)[0]]; ok {
		slot = unit
	}
	if !strings.Contains(slot, "#") {
		slot = "#" + slot
	}
	parts := strings.Split(slot, "#")
	unit := parts[len(parts)-1]
	scale, shift := "", 0
	for _, s := range []struct {
		word  string
		shift int
	}{{"千", 3}, {"万", 4}, {"亿", 8}} {
		if rest, ok := strings.CutPrefix(unit, s.word); ok && rest != "" {
			scale, shift, unit = s.word, s.shift, rest
		}
	}
	var f figure
	f.unit = unit
	text, least := []string{parts[0]}, int64(0)
	for n := range len(parts) - 1 {
		number := m.number(unit, scale, least)
		for unit != "%" && m.total > 100 && number >= m.total {
			number = max(100, number/200*100)
		}
		least, f.written = number, number
		text = append(text, decimal(number, 0), parts[n+1])
		if n == 0 {
			f.value = decimal(number, shift)
		} else {
			f.high = decimal(number, shift)
		}
	}
	m.figures = append(m.figures, f)
	return strings.Join(text, "")
}

// number returns a number in hundredths as there are with a unit, above least.
func (m *maker) number(unit, scale string, least int64) int64 {
	switch {
	case unit == "位":
		return 100 * (2 + m.r.Int64N(8))
	case unit == "个百分点":
		return 10 * (1 + m.r.Int64N(49))
	case unit == "%":
		return least + 10*(11+m.r.Int64N(350))
	case scale == "" && (unit == "元" || strings.ContainsAny(unit, "个家件所人名户起条台项场张份座处辆套次支")):
		return least + 100*(12+m.r.Int64N(1800))
	}
	return least + []int64{1, 10, 100}[m.r.IntN(3)]*(151+m.r.Int64N(880))
}

// decimal writes hundredths times a power of ten, without zeros at its end.
func decimal(hundredths int64, shift int) string {
	for range shift {
		hundredths *= 10
	}
	s := fmt.Sprintf("%d.%02d", hundredths/100, hundredths%100)
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
}

// mark sets the column of a row that a word of its pattern tells.
func (m *maker) mark(r *madeRow, mark string) {
	number := func() int { n, _ := strconv.Atoi(mark[2:]); return n }
	switch {
	case mark == "up", mark == "down":
		r.measure, r.direction = "change", mark
	case mark == "change", mark == "share", mark == "rank", mark == "ratio":
		r.measure = mark
	case mark == "yoy", mark == "mom", mark == "qoq", mark == "since":
		r.basis = mark
	case mark == "target":
		r.status = mark
	case mark == "vs":
		r.basePeriod = m.time.before
	case strings.HasPrefix(mark, "of"):
		r.partOf = number()
	case strings.HasPrefix(mark, "to"):
		r.relatesTo = number()
	case strings.HasPrefix(mark, "="):
		r.period = mark[1:]
	case strings.HasPrefix(mark, "vs="):
		r.basePeriod = mark[3:]
	case strings.HasPrefix(mark, "@"):
		r.region = mark[1:]
	case strings.HasPrefix(mark, "unit="):
		r.unit = mark[5:]
	default:
		r.bound = mark
	}
}
