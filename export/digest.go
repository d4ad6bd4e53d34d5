package export

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"statsheet/extract"
)

// digest counts the facts as they come, for the overview.
type digest struct {
	measures  map[string]int
	sections  map[sectionKey]int // of the open document: by the first two headings
	all       []tallyRow         // sections of the documents that are complete
	top       []change           // of each indicator the largest change; the largest first
	targets   int
	changed   int
	inherited int // the indicator
	unnamed   int
	undated   int
}

type sectionKey struct{ first, second string }

// change is a change in per cent.
type change struct {
	size      float64
	row       int // in the sheet of facts, from 0
	indicator string
}

// tally is a list of counts, tallyRow one of them.
type (
	tally    []tallyRow
	tallyRow struct {
		name string
		n    int
	}
)

// topChanges and topSections are how many the overview shows.
const (
	topChanges  = 10
	topSections = 10
)

func newDigest() *digest {
	return &digest{measures: map[string]int{}, sections: map[sectionKey]int{}}
}

// add counts a fact, which has a row in the sheet of facts.
func (d *digest) add(f *extract.Fact, row int) {
	d.measures[f.Measure]++
	first, rest, _ := strings.Cut(f.Section, " / ")
	second, _, _ := strings.Cut(rest, " / ")
	d.sections[sectionKey{first, second}]++
	if f.Status == "target" {
		d.targets++
	}
	if f.Measure == "change" {
		d.changed++
		d.keep(f, row)
	}
	if hasWord(f.Inherited, "indicator") {
		d.inherited++
	}
	if f.Indicator == "" {
		d.unnamed++
	}
	if f.Period == "" {
		d.undated++
	}
}

// keep adds an actual change in per cent to the largest. An indicator that many
// reports tell of stands there once, or it would be all there is.
func (d *digest) keep(f *extract.Fact, row int) {
	if f.UnitKind != "percent" && f.Unit != "%" || f.Status == "target" || f.Indicator == "" {
		return
	}
	size, err := strconv.ParseFloat(strings.TrimPrefix(f.Value, "-"), 64)
	if err != nil || len(d.top) == topChanges && size <= d.top[topChanges-1].size {
		return
	}
	if i := slices.IndexFunc(d.top, func(c change) bool { return c.indicator == f.Indicator }); i >= 0 {
		if d.top[i].size >= size {
			return
		}
		d.top = slices.Delete(d.top, i, i+1)
	}
	at, _ := slices.BinarySearchFunc(d.top, size, func(c change, size float64) int {
		if c.size >= size { // equal ones stay in the order of the text
			return -1
		}
		return 1
	})
	d.top = slices.Insert(d.top, at, change{size, row, f.Indicator})
	d.top = d.top[:min(len(d.top), topChanges)]
}

// endDocument names the sections of a document: by the first heading, or by
// the second where the first is the title over all of it.
func (d *digest) endDocument(s *extract.Summary) {
	facts, firsts := 0, map[string]int{}
	for k, n := range d.sections {
		facts += n
		firsts[k.first] += n
	}
	counts := map[string]int{}
	for k, n := range d.sections {
		name := k.first
		if k.second != "" && (k.first == s.Title || firsts[k.first]*10 >= facts*9) {
			name = k.second
		}
		counts[name] += n
	}
	for name, n := range counts {
		d.all = append(d.all, tallyRow{name, n})
	}
	clear(d.sections)
}

// kinds counts the facts by measure.
func (d *digest) kinds(lang string) tally {
	var list tally
	for _, c := range measureCodes {
		if n := d.measures[c.Code]; n > 0 {
			list = append(list, tallyRow{measureCodes.Title(c.Code, lang), n})
		}
	}
	return list
}

// topSections counts the facts by section, the largest first.
func (d *digest) topSections(lang string) tally {
	counts := map[string]int{}
	for _, r := range d.all {
		counts[r.name] += r.n
	}
	none := "（标题之前）"
	if lang == En {
		none = "(before any heading)"
	}
	var list tally
	for name, n := range counts {
		list = append(list, tallyRow{or(name, none), n})
	}
	return largest(list, topSections)
}

// topDocuments counts the facts by document, the largest first. Documents of one
// title are told apart by their names.
func topDocuments(docs []extract.Summary) tally {
	titled := map[string]int{}
	for i := range docs {
		titled[docs[i].Title]++
	}
	var list tally
	for i := range docs {
		name := or(docs[i].Title, docs[i].Document)
		if titled[name] > 1 {
			name = docs[i].Document
		}
		list = append(list, tallyRow{name, docs[i].Facts})
	}
	return largest(list, topSections)
}

func largest(list tally, most int) tally {
	slices.SortStableFunc(list, func(a, b tallyRow) int {
		return cmp.Or(cmp.Compare(b.n, a.n), cmp.Compare(a.name, b.name))
	})
	return list[:min(len(list), most)]
}
