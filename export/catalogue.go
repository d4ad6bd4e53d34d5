package export

import (
	"strings"

	"statsheet/extract"
)

// catalogue keeps of every fact what the sheets made of several facts need:
// some 300 bytes of each, so that 1,000,000 facts fit into memory.
type catalogue struct {
	items   []item // as the rows of the sheet of facts
	words   map[string]string
	ids     map[string]int32 // of the open document: fact id → item, from 1
	pending []reference      // of the open document
}

// item is one fact of the catalogue.
type item struct {
	document                        string
	indicator, region, period, per  string
	value, high, unit, kind, bound  string
	measure, direction, basis, text string
	target                          bool
	total, level                    int32 // item that it is a part of, that it belongs to; from 1, 0 if none
	parts                           bool  // has parts
}

// reference is a fact that names others by their id, which may come later.
type reference struct {
	item          int
	total, levels string
}

func newCatalogue() *catalogue {
	return &catalogue{words: map[string]string{}, ids: map[string]int32{}}
}

// word returns one copy of a text that occurs often.
func (c *catalogue) word(s string) string {
	if s == "" {
		return ""
	}
	if w, ok := c.words[s]; ok {
		return w
	}
	s = strings.Clone(s)
	c.words[s] = s
	return s
}

// add keeps a fact.
func (c *catalogue) add(f *extract.Fact) {
	c.items = append(c.items, item{
		document: c.word(f.Document), indicator: c.word(f.Indicator), region: c.word(f.Region), period: c.word(f.Period), per: c.word(f.Per),
		value: c.word(f.Value), high: c.word(f.High), unit: c.word(f.Unit), kind: c.word(f.UnitKind), bound: c.word(f.Bound),
		measure: c.word(f.Measure), direction: c.word(f.Direction), basis: c.word(f.Basis), text: c.word(f.Mention),
		target: f.Status == "target",
	})
	n := len(c.items)
	c.ids[f.FactID] = int32(min(n, 1<<31-1)) //nolint:gosec // bounded
	if f.PartOf != "" || f.RelatesTo != "" {
		c.pending = append(c.pending, reference{n - 1, f.PartOf, f.RelatesTo})
	}
}

// endDocument finds the facts that others name: they are in one document.
func (c *catalogue) endDocument() {
	for _, r := range c.pending {
		it := &c.items[r.item]
		it.total, it.level = c.ids[r.total], c.ids[r.levels]
		if it.total == int32(r.item+1) { //nolint:gosec // as above
			it.total = 0
		}
		if it.total > 0 {
			c.items[it.total-1].parts = true
		}
	}
	c.pending = c.pending[:0]
	clear(c.ids)
}

// percent reports whether the number is a percentage.
func (it *item) percent() bool { return it.unit == "%" || it.kind == "percent" }

// points reports whether the number is a number of percentage points.
func (it *item) points() bool { return it.kind == "point" }
