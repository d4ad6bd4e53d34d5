package extract

import (
	"slices"
	"strings"
	"unicode"

	"statsheet/extract/document"
	"statsheet/extract/mention"
	"statsheet/extract/numeral"
	"statsheet/rules"
)

// cell is one cell of a table row. Offsets count runes of the row's sentence.
type cell struct {
	from, to int // without the blanks around it
	indent   int // columns that the blanks before it take
	kind     cellKind
	value    int       // index of the mention that is its number; -1 without one
	year     bool      // its number may be a year
	prose    *sentence // its text, read as prose, where numbers stand in it
}

type cellKind uint8

const (
	cellEmpty  cellKind = iota // blank, or a mark such as —
	cellText                   // a heading, a label, a remark
	cellPeriod                 // 2024年, 1—6月
	cellNumber                 // one number and nothing beside it
)

// maxRow is the number of characters of the longest row that is read as one; a
// longer one is read as prose, sentence by sentence.
const maxRow = 4000

// tableRow makes a sentence of a table row, its cells scanned one by one, and a
// sentence of each cell that tells a number in words.
func (m *matcher) tableRow(block *document.Block, source, folded []rune, all *texts) {
	row := trimmed(source, 0, len(source))
	from, to := row.from, row.to
	if from == to || strings.Trim(string(folded[from:to]), "|-: \t") == "" {
		return
	}
	s := &sentence{block: block, start: from, source: source[from:to], folded: folded[from:to]}
	all.give(s, from, to)
	s.cells = splitRow(folded)
	s.mentions = make([]mention.Mention, 0, len(s.cells)) // most hold one
	for i := range s.cells {
		c := &s.cells[i]
		c.indent = width(source[c.from-c.indent:c.from]) + block.Indent
		c.from, c.to = min(max(c.from-from, 0), len(s.source)), min(max(c.to-from, 0), len(s.source))
		m.cell(s, c)
	}
	s.buildMask(&m.kept)
	m.unread = append(m.unread, unread{made: s})
	for i := range s.cells {
		if p := s.cells[i].prose; p != nil {
			p.due = true
			m.unread = append(m.unread, unread{made: p})
		}
	}
}

// splitRow cuts a row at its tabs, or where it has none at its bars. It leaves
// the blanks around a cell out; those before it are counted in indent.
func splitRow(t []rune) []cell {
	bar, from, to := isTab, 0, len(t)
	if !slices.Contains(t, '\t') {
		bar = isBar
		from, to = insideBars(t)
	}
	var out []cell
	for i := from; i <= to; i++ {
		if i == to || bar(t[i]) {
			out = append(out, trimmed(t, from, i))
			from = i + 1
		}
	}
	return out
}

// insideBars returns what stands between the bars at both ends of a row.
func insideBars(t []rune) (from, to int) {
	row := trimmed(t, 0, len(t))
	from, to = row.from, row.to
	if from < to && isBar(t[from]) {
		from++
	}
	if from < to && isBar(t[to-1]) {
		to--
	}
	return from, to
}

// trimmed is the cell between two offsets, the blanks at its ends left out.
func trimmed(t []rune, from, to int) cell {
	c := cell{from: from, to: to, value: -1}
	for c.from < to && unicode.IsSpace(t[c.from]) {
		c.from++
	}
	for c.to > c.from && unicode.IsSpace(t[c.to-1]) {
		c.to--
	}
	c.indent = c.from - from
	return c
}

func isTab(r rune) bool { return r == '\t' }

func isBar(r rune) bool { return r == '|' || r == '｜' || r == '│' || r == '┃' }

// width is the number of columns that blanks take in print.
func width(blanks []rune) int {
	n := 0
	for _, r := range blanks {
		n++
		if r == '\u3000' {
			n++
		}
	}
	return n
}

// cell finds what a cell holds and appends its mentions to s.
func (m *matcher) cell(s *sentence, c *cell) {
	t := s.folded[c.from:c.to]
	if len(t) == 0 || m.x.tables.Empty.has(s.runeGlyphs(c.from, c.to)) {
		return
	}
	if len(t) > 1 && (t[0] == '–' || t[0] == '—') && numeral.IsDigit(t[1]) {
		t[0] = '-'
	}
	n := len(s.mentions)
	if v, ok := plainNumber(t); ok {
		c.kind, c.value = cellNumber, n
		c.year = v.NumEnd-v.NumStart == 4 && v.Start == v.NumStart && v.Value.Exp == 0 && (t[0] == '1' && t[1] == '9' || t[0] == '2' && t[1] == '0')
		s.mentions = append(s.mentions, v)
		shift(s.mentions[n:], c.from)
		return
	}
	found := m.x.scanner.Scan(m.inCell[:0], t)
	m.inCell = found
	c.kind = cellText
	switch numbers := figures(t, found); {
	case len(found) == 1 && (fringe(t[:found[0].OuterStart]) || m.saysChange(s, c, found[0].OuterStart)) && fringe(t[found[0].OuterEnd:]):
		switch {
		case numbers == 1 && isYears(t):
			found[0].Kind = mention.Date
		case numbers == 1 && found[0].Class != rules.Text:
			c.kind, c.value = cellNumber, n
		case found[0].Class == rules.Period:
			c.kind = cellPeriod
		}
	case numbers > 0:
		c.prose = &sentence{
			block: s.block, start: s.start + c.from, whole: s.quote(c.from, c.to), raw: s.raw[c.from:c.to],
			source: s.source[c.from:c.to], folded: t, mentions: slices.Clone(found),
		}
		c.prose.buildMask(&m.kept)
		return
	}
	s.mentions = append(s.mentions, found...)
	shift(s.mentions[n:], c.from)
}

// saysChange reports whether what stands before the number of a cell, n
// characters, is a word of change: 增加0.3个百分点.
func (m *matcher) saysChange(s *sentence, c *cell, n int) bool {
	return m.x.tables.Change.has(compact(s.runeGlyphs(c.from, c.from+n)))
}

// said is what stands before the number of a cell.
func (c *cell) said(s *sentence) []glyph {
	if c.value < 0 || s.mentions[c.value].OuterStart <= c.from {
		return nil
	}
	return compact(s.runeGlyphs(c.from, s.mentions[c.value].OuterStart))
}

// isYears reports whether a cell holds two years and what stands between them.
func isYears(t []rune) bool {
	return len(t) > 8 && len(t) < 12 && isYear(t[:4]) && isYear(t[len(t)-4:]) && !slices.ContainsFunc(t[4:len(t)-4], numeral.IsDigit)
}

func isYear(t []rune) bool {
	for _, r := range t {
		if !numeral.IsDigit(r) {
			return false
		}
	}
	return t[0] == '1' && t[1] == '9' || t[0] == '2' && t[1] == '0'
}

// figures counts the mentions that a rule could make a fact of. The scale of a
// unit (亿元 in a heading) is none.
func figures(t []rune, found []mention.Mention) int {
	n := 0
	for i := range found {
		m := &found[i]
		switch {
		case fateOf(m.Kind) != "unclaimed":
		case m.Bound == mention.Exact && strings.ContainsRune("百千万亿", t[m.Start]):
			m.Kind = mention.Attribute
		default:
			n++
		}
	}
	return n
}

// fringe reports whether text may stand beside the number of a cell: blanks,
// marks of a note, arrows, a plus.
func fringe(text []rune) bool {
	for _, r := range text {
		if !unicode.IsSpace(r) && !strings.ContainsRune("*+†‡↑↓▲▼△▽↗↘", r) && (r < '①' || r > '⑳') {
			return false
		}
	}
	return true
}

// plainNumber reads a cell that is digits alone: 38074, -18.0, 1,234.5,
// 1 234.5. Digits with a leading zero are no number but a code.
func plainNumber(t []rune) (mention.Mention, bool) {
	at := 0
	for at < len(t) && t[at] != '-' && fringe(t[at:at+1]) {
		at++
	}
	start := at
	if at < len(t) && t[at] == '-' {
		at++
	}
	if at+1 < len(t) && t[at] == '0' && numeral.IsDigit(t[at+1]) || at < len(t) && !numeral.IsDigit(t[at]) && t[at] != '.' {
		return mention.Mention{}, false
	}
	v, end := numeral.Arabic(t, at)
	if w, e := spaced(t, at); e > end {
		v, end = w, e
	}
	if end == at || !fringe(t[end:]) {
		return mention.Mention{}, false
	}
	v.Neg = start < at && !v.IsZero()
	return mention.Mention{
		Kind: mention.Number, Class: rules.Number, Start: start, End: end, OuterStart: start, OuterEnd: end,
		NumStart: at, NumEnd: end, ScaleEnd: end, UnitStart: end, UnitEnd: end, Value: v, HasValue: true, Place: -1,
	}, true
}

// spaced reads digits with blanks between thousands; end is at if there are
// none.
func spaced(t []rune, at int) (v numeral.Value, end int) {
	i := at
	var digits []rune
	for i < len(t) && numeral.IsDigit(t[i]) {
		digits = append(digits, t[i])
		i++
	}
	if i-at < 1 || i-at > 3 || i == len(t) || t[i] != ' ' {
		return v, at
	}
	for i+3 < len(t) && t[i] == ' ' && numeral.IsDigit(t[i+1]) && numeral.IsDigit(t[i+2]) && numeral.IsDigit(t[i+3]) {
		digits = append(digits, t[i+1:i+4]...)
		i += 4
	}
	if len(digits) < 4 {
		return v, at
	}
	if i < len(t) && (t[i] == '.' || numeral.IsDigit(t[i])) {
		rest := i
		for rest < len(t) && (t[rest] == '.' || numeral.IsDigit(t[rest])) {
			rest++
		}
		digits, i = append(digits, t[i:rest]...), rest
	}
	v, n := numeral.Arabic(digits, 0)
	if n != len(digits) {
		return v, at
	}
	return v, i
}

// shift moves mentions of a cell to their place in the row.
func shift(found []mention.Mention, by int) {
	for i := range found {
		m := &found[i]
		for _, at := range []*int{&m.Start, &m.End, &m.OuterStart, &m.OuterEnd, &m.NumStart, &m.NumEnd, &m.ScaleEnd, &m.UnitStart, &m.UnitEnd} {
			*at += by
		}
	}
}
