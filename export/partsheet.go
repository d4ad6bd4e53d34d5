package export

import (
	"math/big"
	"slices"
)

// partSheet lists the totals of which parts are given, each with its parts
// below it.
type partSheet struct {
	*sheet[partRow]
	exceeded int // totals that are less than the sum of their parts
}

// partRow is a total or a part.
type partRow struct {
	*item
	index int    // row in the sheet of facts, from 0
	depth int    // 0 for a total
	share string // of a part: of the total, in per cent
	sum   string // of a total: of its parts, where they are in its unit
	cover string // the sum as a share of the total
	over  bool   // the sum is more than the total
}

func newPartSheet(b *workbook) *partSheet {
	s := &partSheet{sheet: &sheet[partRow]{
		book: b, name: b.named(partsName), table: "parts", frozen: 1, dress: dressPart,
		level: func(r *partRow) int { return min(r.depth, 7) },
		empty: b.say("没有“其中”一类的数据。", "No total with parts."),
	}}
	s.cols = partFields(b)
	return s
}

func partFields(b *workbook) []field[partRow] {
	type R = partRow
	percent := func(get func(*R) string) func(*R, string) cell {
		return func(r *R, lang string) cell {
			if get(r) == "" {
				return cell{}
			}
			return percentCell(get(r), false, false, lang)
		}
	}
	share, cover := func(r *R) string { return r.share }, func(r *R) string { return r.cover }
	return []field[R]{
		{Column: Column[R]{Name: "indicator", Zh: "指标", En: "Indicator", Kind: Prose, Width: 44, Get: func(r *R) string { return r.indicator }, NoteZh: "总数，以及其下缩进的各部分", NoteEn: "a total, its parts indented below"}},
		{Column: Column[R]{Name: "region", Zh: "地区", En: "Region", Width: 18, Get: func(r *R) string { return r.region }, NoteZh: "数据所属的地区", NoteEn: "the region"}},
		{Column: Column[R]{Name: "period", Zh: "时间", En: "Period", Width: 18, Get: func(r *R) string { return spokenPeriod(r.period, b.o.Lang) }, NoteZh: "数据所属的时间", NoteEn: "the period"}},
		{Column: Column[R]{Name: "value", Zh: "数值", En: "Value", Kind: Number, Width: 24, Get: func(r *R) string { return r.value }, NoteZh: "总数或部分的数值", NoteEn: "of the total or part"}, make: func(r *R, lang string) cell { return figureCell(r.item, r.unit, lang) }},
		{Column: Column[R]{Name: "unit", Zh: "单位", En: "Unit", Width: 12, Get: (*R).shownUnit, NoteZh: "原文的单位", NoteEn: "as written"}},
		{Column: Column[R]{Name: "share", Zh: "占总数", En: "Of total", Kind: Number, Width: 12, Get: share, NoteZh: "部分占总数的比例（单位相同时算出）；超过100%的着色", NoteEn: "the part in the total, where the units are the same; coloured above 100%"}, make: percent(share)},
		{Column: Column[R]{Name: "sum", Zh: "部分之和", En: "Sum of parts", Kind: Number, Width: 22, Get: func(r *R) string { return r.sum }, NoteZh: "列出的各部分相加（单位相同时算出）；部分可能重叠或不全", NoteEn: "of the parts given, where the units are the same; parts may overlap or be incomplete"}},
		{Column: Column[R]{Name: "cover", Zh: "和占总数", En: "Sum of total", Kind: Number, Width: 14, Get: cover, NoteZh: "部分之和占总数的比例；超过100%的着色", NoteEn: "the sum in the total; coloured above 100%"}, make: percent(cover)},
		{Column: Column[R]{Name: "fact", Zh: "数据", En: "Fact", Width: 26, Get: func(r *R) string { return r.text }, NoteZh: "原文，点开到“数据”表的那一行", NoteEn: "as written; leads to its row in the sheet of facts"}, make: func(r *R, lang string) cell {
			return linkCell(b.facts.place(r.index), r.text, lang)
		}},
	}
}

// shownUnit is the unit, unless it stands in the cell of the number.
func (r *partRow) shownUnit() string {
	if r.percent() {
		return ""
	}
	return r.unit
}

// finish writes each total with its parts.
func (s *partSheet) finish() error {
	items := s.book.catalogue.items
	parts := map[int][]int{}
	for i := range items {
		if t := int(items[i].total); t > 0 {
			parts[t-1] = append(parts[t-1], i)
		}
	}
	w := &partWriter{sheet: s, items: items, parts: parts, done: map[int]bool{}}
	for i := range items {
		if items[i].parts && items[i].total == 0 {
			w.write(i, -1, 0)
		}
	}
	if w.err != nil {
		return w.err
	}
	return s.sheet.finish()
}

// partWriter walks from totals to parts; done guards against circles.
type partWriter struct {
	sheet *partSheet
	items []item
	parts map[int][]int
	done  map[int]bool
	err   error
}

func (w *partWriter) write(i, total, depth int) {
	if w.err != nil || w.done[i] {
		return
	}
	w.done[i] = true
	r := partRow{item: &w.items[i], index: i, depth: depth}
	if total >= 0 && sameUnit(&w.items[total], r.item) {
		r.share = quotient(rational(r.value), rational(w.items[total].value))
	}
	if parts := w.parts[i]; len(parts) > 1 {
		w.sum(&r, parts)
	}
	w.err = w.sheet.add(&r)
	for _, p := range w.parts[i] {
		w.write(p, i, depth+1)
	}
}

// sum adds up the parts of a total, if they are all in its unit.
func (w *partWriter) sum(r *partRow, parts []int) {
	sum, added := new(big.Rat), 0
	total := rational(r.value)
	decimals := 0
	for _, p := range parts {
		if it := &w.items[p]; it.measure != "level" || it.percent() {
			continue // the growth of a part, say
		}
		v := rational(w.items[p].value)
		if v == nil || total == nil || !sameUnit(r.item, &w.items[p]) {
			return
		}
		sum.Add(sum, v)
		added++
		d, _ := spreadsheetNumber(w.items[p].value)
		decimals = max(decimals, d)
	}
	if added < 2 {
		return
	}
	r.sum, r.cover = sum.FloatString(decimals), quotient(sum, total)
	if r.over = sum.Cmp(total) > 0 && !slices.Contains([]string{"over", "at_least", "approx"}, r.bound); r.over {
		w.sheet.exceeded++
	}
}

// sameUnit reports whether two figures may be added up.
func sameUnit(a, b *item) bool {
	return a.measure == "level" && b.measure == "level" && !a.percent() && a.high == "" && b.high == "" && (a.unit == b.unit || a.kind == "people" && b.kind == "people") && a.target == b.target
}

// rational reads a plain number, nil for anything else.
func rational(s string) *big.Rat {
	if !isPlainNumber(s) || len(s) > 40 {
		return nil
	}
	r, ok := new(big.Rat).SetString(s)
	if !ok {
		return nil
	}
	return r
}

// quotient is a part of a whole in per cent, to one decimal; "" without a
// whole.
func quotient(part, whole *big.Rat) string {
	if part == nil || whole == nil || whole.Sign() <= 0 || part.Sign() < 0 {
		return ""
	}
	q := new(big.Rat).Quo(part, whole)
	return q.Mul(q, big.NewRat(100, 1)).FloatString(1)
}

func dressPart(r *partRow, column string, l *look) {
	switch column {
	case "indicator":
		l.indent = min(r.depth, maxDepth)
		l.bold = r.depth == 0
	case "value":
		l.bold = r.depth == 0
		if r.target {
			l.accent = planned
		}
	case "cover", "sum":
		if r.over {
			l.accent = review
		}
	case "share":
		if whole := rational(r.share); whole != nil && whole.Cmp(big.NewRat(100, 1)) > 0 {
			l.accent = review
		}
	}
}
