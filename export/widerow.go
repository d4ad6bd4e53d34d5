package export

import (
	"cmp"
	"slices"
)

// slot is a column of figures in the sheet of indicators.
type slot int

const (
	slotLevel slot = iota
	slotYoY
	slotMoM
	slotChange // by what else, in per cent or points
	slotAmount // by how much
	slotShare
	slotRank
	slotTarget
	slotCount
)

// wideKey is what the figures of a row have in common. Those without a region
// are of one document: another speaks of another firm or place.
type wideKey struct{ indicator, region, period, per, document string }

// wideRow is a row of the sheet of indicators.
type wideRow struct {
	wideKey
	unit     string // of the level, else of what else stands in the row
	slots    [slotCount]*item
	first    int    // row of its first fact in the sheet of facts, from 0
	text     string // of that fact
	source   string // its document
	conflict bool   // an earlier row says another number for the same
}

// wideRows puts the facts of a catalogue side by side: a change beside the
// level it names; else beside that of the same indicator, region and period. A
// place that is taken by another number begins a further row. The rows of an
// indicator stand together, where it comes first, its regions and periods in
// order.
func wideRows(c *catalogue) []wideRow {
	w := &wideTable{catalogue: c, rowsOf: map[wideKey][]int32{}, rowOf: make([]int32, len(c.items))}
	for i := range c.items { // levels first, so that changes find them
		if w.slotOf(&c.items[i]) == slotLevel {
			w.place(i)
		}
	}
	for i := range c.items {
		if w.slotOf(&c.items[i]) != slotLevel {
			w.place(i)
		}
	}
	return w.sorted()
}

// nearRows is how many rows of one key are tried for a fact, the latest ones:
// the work on a fact is bounded.
const nearRows = 16

type wideTable struct {
	catalogue *catalogue
	rows      []wideRow
	rowsOf    map[wideKey][]int32
	rowOf     []int32 // of items that are levels, from 1
}

func (*wideTable) slotOf(it *item) slot {
	switch {
	case it.target:
		return slotTarget
	case it.measure == "change":
		return it.changeSlot()
	case it.measure == "share":
		return slotShare
	case it.measure == "rank":
		return slotRank
	}
	return slotLevel
}

func (it *item) changeSlot() slot {
	if !it.percent() && !it.points() {
		return slotAmount
	}
	switch it.basis {
	case "yoy":
		return slotYoY
	case "mom", "qoq":
		return slotMoM
	}
	return slotChange
}

// place puts an item into a row.
func (w *wideTable) place(i int) {
	it := &w.catalogue.items[i]
	at := w.slotOf(it)
	if it.level > 0 && w.rowOf[it.level-1] > 0 {
		r := &w.rows[w.rowOf[it.level-1]-1]
		if r.takes(at, it) {
			r.put(at, it, i)
			return
		}
	}
	key := wideKey{it.indicator, it.region, it.period, it.per, ""}
	if it.region == "" {
		key.document = it.document
	}
	conflict := false
	same := w.rowsOf[key]
	for _, n := range same[max(0, len(same)-nearRows):] {
		r := &w.rows[n]
		if r.takes(at, it) {
			r.put(at, it, i)
			w.keep(i, n, at)
			return
		}
		old := r.slots[slotLevel]
		conflict = conflict || at == slotLevel && old != nil && old.unit == it.unit && old.bound == "eq" && it.bound == "eq"
	}
	n := int32(len(w.rows)) //nolint:gosec // as many as facts at most
	w.rows = append(w.rows, wideRow{wideKey: key, first: i, text: it.text, source: it.document, conflict: conflict})
	w.rows[n].put(at, it, i)
	w.rowsOf[key] = append(w.rowsOf[key], n)
	w.keep(i, n, at)
}

func (w *wideTable) keep(i int, row int32, at slot) {
	if at == slotLevel {
		w.rowOf[i] = row + 1
	}
}

// takes reports whether an item has its place in the row: it is free, or the
// same number stands there already.
func (r *wideRow) takes(at slot, it *item) bool {
	if old := r.slots[at]; old != nil {
		return old.value == it.value && old.high == it.high && old.unit == it.unit && old.direction == it.direction && old.basis == it.basis
	}
	if at == slotTarget || at == slotLevel {
		other := r.slots[slotLevel+slotTarget-at]
		return other == nil || other.unit == it.unit
	}
	return true
}

// put fills a place.
func (r *wideRow) put(at slot, it *item, i int) {
	if r.slots[at] == nil {
		r.slots[at] = it
	}
	if i < r.first {
		r.first, r.text, r.source = i, it.text, it.document
	}
	if at == slotLevel || r.slots[slotLevel] == nil && (at == slotTarget || at == slotAmount && r.unit == "") {
		if r.unit = it.unit; it.percent() {
			r.unit = ""
		}
	}
}

// sorted returns the rows in the order they are read.
func (w *wideTable) sorted() []wideRow {
	indicators, regions, documents := map[string]int{}, map[string]int{}, map[string]int{}
	for i := range w.catalogue.items {
		it := &w.catalogue.items[i]
		if _, ok := indicators[it.indicator]; !ok {
			indicators[it.indicator] = i
		}
		if _, ok := regions[it.region]; !ok {
			regions[it.region] = i
		}
		if _, ok := documents[it.document]; !ok {
			documents[it.document] = i
		}
	}
	slices.SortStableFunc(w.rows, func(a, b wideRow) int {
		return cmp.Or(
			cmp.Compare(indicators[a.indicator], indicators[b.indicator]),
			cmp.Compare(a.per, b.per),
			cmp.Compare(regions[a.region], regions[b.region]),
			cmp.Compare(documents[a.document], documents[b.document]),
			cmp.Compare(a.period, b.period),
			cmp.Compare(a.first, b.first),
		)
	})
	return w.rows
}

// figureCell shows a figure as a statistician writes it: a true percentage, a
// decline negative, a bound before the number, a unit only where it is not
// that of the row.
func figureCell(it *item, unit, lang string) cell {
	down, signed := it.direction == "down", it.measure == "change"
	suffix := ""
	switch {
	case it.percent():
		suffix = "%"
	case it.unit != unit && it.measure != "rank":
		suffix = it.unit
	}
	if it.high != "" || suffix != "" && suffix != "%" {
		return figureText(it, signedText(it.value, down), signed, suffix, lang)
	}
	var c cell
	if suffix == "%" {
		c = percentCell(it.value, down, signed, lang)
	} else {
		c = numberCell(signedText(it.value, down), Number, lang)
		c.signed = signed && c.face == faceNumber
	}
	if b := boundSign(it.bound, lang); b != "" {
		if c.face != facePercent && c.face != faceNumber || c.decimals > 4 {
			return figureText(it, signedText(it.value, down), signed, suffix, lang)
		}
		c.before, c.text = b, b+" "+c.text
	}
	return c
}

// figureText shows a figure that is no number for a spreadsheet: a range, a
// number with a unit of its own.
func figureText(it *item, value string, signed bool, suffix, lang string) cell {
	s := grouped(value)
	if signed && value != "" && value[0] != '-' {
		s = "+" + s
	}
	if it.high != "" {
		s += "–" + grouped(it.high)
	}
	if b := boundSign(it.bound, lang); b != "" {
		s = b + " " + s
	}
	c := textCell(s+suffix, lang)
	c.face = faceNumberText
	return c
}
