package extract

import (
	"slices"

	"statsheet/extract/mention"
)

// settle lays the header rows over the columns of the first row with figures.
func (c *reportContext) settle(s *sentence) {
	t := &c.table
	t.labels, t.bare, t.fault = labelColumns(s.cells), len(t.headers) == 0, ""
	n := len(s.cells)
	for _, h := range t.headers {
		n = max(n, filled(h.cells))
	}
	t.columns, t.pairs, t.bases, t.above = make([]heading, n), make([]int, n), make([]int, n), make([]*Fact, n)
	for j := range t.columns {
		t.columns[j].blank, t.pairs[j], t.bases[j] = true, -1, -1
	}
	groups := make([]int, n) // the cell of the first header row above each column
	for i, h := range t.headers {
		over, ok := c.spread(i, n)
		if !ok {
			t.fault = ReasonColumns
			break
		}
		for j, k := range over {
			if k < 0 {
				continue
			}
			text := h.runeGlyphs(h.cells[k].from, h.cells[k].to)
			t.columns[j] = t.columns[j].merge(c.readHeading(text))
			if j == 0 && i == 0 {
				t.stub = compact(text)
			}
		}
		if i == 0 {
			groups = over
		}
	}
	c.settleLabels(s.cells)
	t.pair(groups)
	c.pairLatest()
	t.headers = nil
}

// settleLabels corrects by the header which columns hold labels: not those of
// figures, and groups, years, quarters and months that are numbers.
func (c *reportContext) settleLabels(cells []cell) {
	t := &c.table
	for j := 1; j < t.labels; j++ {
		if h := &t.columns[j]; h.unit.known() || h.measure != "" || len(h.periods) > 0 {
			t.labels = j
		}
	}
	if t.labels == 0 && c.x.tables.Group.suffix(t.stub) > 0 {
		t.labels, t.columns[0].role = 1, roleGroup
	}
	for t.labels < min(len(cells), len(t.columns)) && t.columns[t.labels].role.tells(&cells[t.labels]) {
		t.labels++
	}
}

// labelColumns counts the leading columns that hold labels.
func labelColumns(cells []cell) int {
	first := 0
	if len(cells) > 1 && cells[0].kind == cellNumber && (cells[1].kind == cellText || cells[1].kind == cellPeriod || cells[0].year) {
		first = 1
	}
	labels := first
	for j := first; j < len(cells) && cells[j].kind != cellNumber; j++ {
		if cells[j].kind == cellText && cells[j].prose == nil || cells[j].kind == cellPeriod || j == 0 {
			labels = j + 1
		}
	}
	return labels
}

// filled counts the cells of a row up to the last one with a text.
func filled(cells []cell) int {
	n := len(cells)
	for n > 0 && cells[n-1].kind == cellEmpty {
		n--
	}
	return n
}

// spread tells for each of n columns which cell of header row i stands above
// it, -1 for none. Cells that were merged are found again: those of a later
// row stand to the right of the merged label cells; those of the first row
// cover equally many columns; a blank cell belongs to the one before it.
func (c *reportContext) spread(i, n int) ([]int, bool) {
	t := &c.table
	cells := t.headers[i].cells
	k, last := len(cells), i == len(t.headers)-1
	if k > n {
		k = filled(cells)
	}
	labels := max(t.labels, 1)
	over := make([]int, n)
	for j := range over {
		over[j] = j
	}
	switch {
	case k == n:
	case k < n && n-k <= labels && (i > 0 || last && n-k == 1 && c.figureHeader(t.headers[i])):
		for j := range over {
			over[j] = max(j-(n-k), -1)
		}
		return over, true
	case k > labels && !last && (n-labels)%(k-labels) == 0:
		for j := labels; j < n; j++ {
			over[j] = labels + (j-labels)/((n-labels)/(k-labels))
		}
		return over, true
	case k <= labels || last:
		return nil, false
	}
	for j := range over {
		switch {
		case j >= k:
			over[j] = over[j-1]
		case !last && j > labels && cells[j].kind == cellEmpty:
			over[j] = over[j-1]
		}
	}
	return over, true
}

// figureHeader reports whether the first cell of a header row stands above
// figures, so that the cell above the labels is missing.
func (c *reportContext) figureHeader(s *sentence) bool {
	h := c.readHeading(s.runeGlyphs(s.cells[0].from, s.cells[0].to))
	return h.unit.known() || h.measure != "" || len(h.periods) > 0
}

// pair finds for each column of changes, shares and ranks the column of
// figures that they are about, and gives columns under one merged cell the unit
// of the first of them.
func (t *table) pair(groups []int) {
	for j := max(t.labels, 1); j < len(t.columns); j++ {
		h := &t.columns[j]
		if g := &t.columns[j-1]; groups[j] == groups[j-1] && j > t.labels && !h.unit.known() && h.measure == g.measure {
			h.unit = g.unit
		}
		if h.plain() {
			continue
		}
		i := t.levelOf(j, groups)
		if t.pairs[j] = i; i >= 0 && len(t.columns[i].noun) > len(h.noun) {
			h.noun = t.columns[i].noun
		}
	}
}

// pairLatest makes a change stand for the later of two columns of the same
// figure beside it, whatever their order: 2024年 | 2023年 | 增减, 本期 | 上年同期 | 增减.
func (c *reportContext) pairLatest() {
	t := &c.table
	for j, i := range t.pairs {
		if i <= t.labels || t.columns[j].measure != "change" || len(t.columns[j].periods) > 0 {
			continue
		}
		g, h := &t.columns[i-1], &t.columns[i]
		if !g.plain() || len(h.periods) == 0 || written(g.noun) != written(h.noun) {
			continue
		}
		if a, b := c.headingTime(g), c.headingTime(h); a.year > b.year && b.year != 0 {
			t.pairs[j], t.bases[j] = i-1, i
		}
	}
}

// headingTime is the time of the figures below a heading.
func (c *reportContext) headingTime(h *heading) when {
	w := c.table.near
	for _, p := range h.periods {
		if v := c.resolveIn(p, w); v.iso != "" {
			w = v
		}
	}
	return w
}

// plain reports whether a heading stands above figures as they are.
func (h *heading) plain() bool { return h.measure == "" || h.measure == "level" }

// levelOf returns the column of figures that column j is about: the nearest to
// the left with its name; for a column without a name that has a merged cell
// of its own, the first of the columns under one merged cell. -1 if there is
// none.
func (t *table) levelOf(j int, groups []int) int {
	h, found := &t.columns[j], -1
	for i := j - 1; i >= t.labels; i-- {
		g := &t.columns[i]
		if !g.plain() || g.role != roleNone && g.role != rolePlace || len(h.noun) > 0 && !endsWith(g.noun, h.noun) {
			continue
		}
		found = i
		if len(h.noun) > 0 || groups[i] < 0 || i == 0 || groups[i] != groups[i-1] || groups[j] == groups[i] {
			break
		}
	}
	return found
}

// rowLabel reads the labels of a row, those of merged cells from the row
// before; offset is how many of its first cells are missing.
func (c *reportContext) rowLabel(s *sentence, offset int) heading {
	t := &c.table
	labels := make([]heading, t.labels)
	copy(labels, t.last[:min(offset, len(t.last))])
	for j := offset; j < t.labels; j++ {
		l := &s.cells[j-offset]
		role := t.columns[j].role
		text := s.runeGlyphs(l.from, l.to)
		switch {
		case role == roleGroup && l.kind == cellNumber:
			labels[j] = heading{noun: compact(text)}
			c.asLabel(s, l)
			continue
		case l.kind == cellNumber && (role == roleIndex || role == roleNone && !l.year && t.columns[j].measure == ""):
			s.mentions[l.value].Kind = mention.Ordinal
			continue
		case l.kind == cellNumber && !l.year && role != roleYear && !role.tells(l):
			continue
		case role == roleIndex, j > 0 && l.prose != nil:
			continue
		case role == roleUnit:
			labels[j] = heading{unit: c.x.namedUnit(text)}
			continue
		}
		labels[j] = c.timeLabel(s, l, role, text)
		if h := &labels[j]; role == rolePlace && len(h.noun) > 0 && len(h.regions) == 0 {
			h.regions, h.noun = []string{written(h.noun)}, nil
		}
		labels[j].role = roleNone
		c.asLabel(s, l)
	}
	t.last = labels
	out := heading{blank: true}
	for _, h := range labels {
		out = out.merge(h)
	}
	return out
}

// timeLabel reads a label; a bare number in a column of times is completed:
// 2024 → 2024年, 2016/17 → 2016/17年度.
func (c *reportContext) timeLabel(s *sentence, l *cell, role columnRole, text []glyph) heading {
	h := c.readHeading(text)
	if len(h.periods) > 0 {
		return h
	}
	var word string
	switch {
	case role == roleMonth:
		word = "月"
	case role == roleQuarter:
		word = "季度"
	case role == roleYear && l.year:
		word = "年"
	case role == roleYear:
		word = "年度"
	case l.kind == cellNumber && l.year:
		word = "年"
	default:
		return h
	}
	timed := c.readHeading(slices.Concat(text, c.x.plain(word)))
	if len(timed.periods) == 0 {
		return h
	}
	for i := range timed.periods {
		timed.periods[i].text = written(text)
	}
	for i := range s.mentions {
		if m := &s.mentions[i]; m.Start >= l.from && m.End <= l.to {
			m.Kind = mention.Date
		}
	}
	return timed
}
