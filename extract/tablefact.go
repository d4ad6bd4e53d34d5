package extract

import (
	"slices"

	"statsheet/extract/mention"
	"statsheet/rules"
)

// figures makes the facts of a row with numbers. Where the row does not fit
// the header, its numbers are left to be reviewed.
func (c *reportContext) figures(s *sentence) []*Fact {
	t := &c.table
	offset, fault := t.fit(s)
	if fault != "" {
		for i := range s.cells {
			c.review(s, &s.cells[i], fault)
		}
		return nil
	}
	p := &tableRow{s: s, label: c.rowLabel(s, offset), facts: make([]*Fact, len(t.columns))}
	stacked := offset == 0 && t.labels > 0
	if stacked {
		if total := t.totalOf(s.cells[0].indent, &p.label); total != nil {
			p.total, p.whole = total.facts, total.name
			if !p.label.unit.known() {
				p.label.unit = total.unit
			}
		}
	}
	names := len(p.label.noun) > 0 || p.label.measure == ""
	var out []*Fact
	for i := range s.cells[:min(len(s.cells), len(t.columns)-offset)] {
		l := &s.cells[i]
		if l.kind != cellNumber || fateOf(s.mentions[l.value].Kind) != "unclaimed" || !c.beside(p, i) {
			continue
		}
		f := c.figure(p, l, offset+i)
		p.facts[offset+i] = f
		out = append(out, f)
	}
	if stacked {
		t.push(s.cells[0].indent, p)
	}
	if names {
		t.above, t.aboveName = p.facts, p.label.noun
	}
	c.recent = append(c.recent[:0], out...)
	return out
}

// fit tells how many of the leading cells of a row are missing, because they
// are merged with those above, or why the row does not fit the header.
func (t *table) fit(s *sentence) (offset int, fault string) {
	k, n := len(s.cells), len(t.columns)
	if k > n {
		k = filled(s.cells)
	}
	offset = n - k
	switch first := &s.cells[0]; {
	case t.fault != "":
		return 0, t.fault
	case offset < 0, offset > 0 && (offset >= t.labels || len(t.last) == 0 || first.kind == cellNumber && !first.year):
		return 0, ReasonRow
	}
	return offset, ""
}

// beside reports whether cell i of a row has a name. In a table without a
// header only the cell before it can tell.
func (c *reportContext) beside(p *tableRow, i int) bool {
	switch {
	case !c.table.bare:
		return true
	case i == 0 || p.s.cells[i-1].kind != cellText:
		c.review(p.s, &p.s.cells[i], ReasonHeader)
		return false
	}
	before := &p.s.cells[i-1]
	p.label = c.readHeading(p.s.runeGlyphs(before.from, before.to))
	c.asLabel(p.s, before)
	return true
}

// review leaves a number to be looked at, with the reason.
func (c *current) review(s *sentence, l *cell, reason string) {
	if l.value >= 0 && fateOf(s.mentions[l.value].Kind) == "unclaimed" {
		s.fates[l.value] = fate{name: fateReview, reason: reason}
	}
}

// tableRow is a row whose facts are being made.
type tableRow struct {
	s     *sentence
	label heading
	facts []*Fact // by column, so far
	total []*Fact // by column, of the row that this one is a part of
	whole []glyph // what the label of that row names
}

// totalOf returns the row that a row with an indent is a part of:
// the nearest one above that is set further left, or that 其中 follows.
func (t *table) totalOf(indent int, label *heading) *tableLabel {
	if total := t.totalBeside(indent, label); total != nil {
		return total
	}
	n := len(t.stack)
	for n > 0 && (t.stack[n-1].indent > indent || t.stack[n-1].indent == indent && !label.part) {
		n--
	}
	t.stack = t.stack[:n]
	if n == 0 {
		return nil
	}
	return &t.stack[n-1]
}

// totalBeside returns the total of the row above, which 其中： opens, for a row
// beside that one which has no unit where totals have their own: the indents of
// the parts were lost.
func (t *table) totalBeside(indent int, label *heading) *tableLabel {
	n := len(t.stack)
	if n < 2 || len(t.units) > 0 || len(label.noun) == 0 || label.part || label.unit.known() || label.measure != "" {
		return nil
	}
	total, part := &t.stack[n-2], &t.stack[n-1]
	if !part.part || part.begin != indent || !total.unit.known() {
		return nil
	}
	label.part, label.lead = true, part.indent-indent
	t.stack = t.stack[:n-1]
	return total
}

// push keeps a row as a total of those below.
func (t *table) push(indent int, p *tableRow) {
	label := &p.label
	if len(t.stack) == maxDepth {
		t.stack = slices.Delete(t.stack, 0, 1)
	}
	t.stack = append(t.stack, tableLabel{indent + label.lead, indent, label.part, label.unit, label.noun, p.facts})
}

// figure makes the fact of one cell in column j.
func (c *reportContext) figure(p *tableRow, l *cell, j int) *Fact {
	s, col := p.s, &c.table.columns[j]
	m := &s.mentions[l.value]
	s.fates[l.value] = fate{name: fateFact, reason: ruleCell}
	measure := c.table.measureOf(&p.label, col)
	if measure == "" && c.x.tables.Change.has(l.said(s)) {
		measure = "change"
	}
	kind := measure
	if measure == "change" && c.amounts(col, &p.label) {
		kind = "" // in the unit of what changes
	}
	unit := c.unitOf(m, &p.label, col, kind)
	if unit != nil {
		unit.give(m)
	}
	r := &row{rule: c.x.tables.rule, value: l.value, lead: -1}
	f := &Fact{
		Document: c.meta.Path, Block: s.block.Kind.String(), Section: s.block.Section,
		Mention: string(s.source[m.Start:m.End]), Sentence: string(s.source), At: m.Start,
		Page: s.block.PageAt(s.start + m.Start), Rule: ruleCell, Bound: m.Bound.String(), Status: "actual",
	}
	f.Line, f.Start = s.position(m.Start)
	f.End = s.endOf(m.End)
	c.quantity(f, m)
	if unit != nil {
		f.Unit = unit.text
		if f.Scale == "" {
			f.Scale = unit.scale
		}
	}
	f.FactID = c.ids.next(f)
	name := c.figureName(f, p, j)
	f.Measure = c.figureMeasure(f, m, measure)
	f.Inherited = inherited(c.figurePeriod(f, p, j), c.figureRegion(f, p, col), name)
	if f.Measure == "change" {
		c.figureChange(f, p, l, j)
	}
	over := len(p.label.periods)+len(col.periods) > 0 && c.ended(f) // 2025年, beside 2026年, under 2026年目标
	if p.label.target || col.target || c.table.title.target || c.target && f.Measure != "rank" && !over ||
		c.ref.year != 0 && atoi(f.Period[:min(4, len(f.Period))]) > c.ref.year {
		f.Status = "target"
	}
	c.figureLinks(f, p, j)
	c.watched(f, r)
	return f
}

// measureOf says what kind of figure a row label and a column header make: what
// they say, else what the title says when it has the unit too.
func (t *table) measureOf(label, col *heading) string {
	for _, h := range []*heading{col, label} {
		if !h.plain() {
			return h.measure
		}
	}
	if len(t.units) > 0 && t.units[0].relative() && !label.unit.known() && !col.unit.known() {
		return t.title.measure
	}
	return ""
}

// unitOf finds the unit of a number that has none of its own: of its row, its
// column, the part of the table, the table. A change or a share takes only
// that of the heading that makes it one, or a unit of comparison.
func (c *reportContext) unitOf(m *mention.Mention, label, col *heading, measure string) *tableUnit {
	t := &c.table
	if m.Class == rules.Rank || m.Class == rules.Ratio || m.Class != rules.Number && (m.Unit != 0 || m.UnitEnd > m.UnitStart) {
		return nil
	}
	near := []*heading{label, col, &t.section}
	if t.labels > 0 && t.labels <= len(t.columns) {
		near = append(near, &t.columns[0])
	}
	if col.unit.relative() {
		near[0], near[1] = col, label
	}
	for _, h := range near {
		if h.unit.known() && (measure == "" || h.measure == measure || h.unit.relative() && measure != "rank") {
			return &h.unit
		}
	}
	if measure == "rank" {
		return nil
	}
	for i := range t.units {
		if t.units[i].relative() == (measure != "") {
			return &t.units[i]
		}
	}
	if len(t.units) == 1 && measure == "" {
		return &t.units[0]
	}
	return nil
}

// amounts reports whether the changes under or beside headings are amounts, in
// the unit of what changes: 增减额.
func (c *current) amounts(col, label *heading) bool {
	for _, h := range []*heading{col, label} {
		if h.measure == "change" && !h.unit.known() && c.x.tables.Amount.suffix(h.tail) > 0 {
			return true
		}
	}
	return false
}

// figureName names the figure in column j: by the row label and the column
// header, else by what they are about. It reports "indicator" when a part of
// the name stands outside the row.
func (c *reportContext) figureName(f *Fact, p *tableRow, j int) string {
	t, col := &c.table, &c.table.columns[j]
	name, inherited := p.label.noun, "indicator"
	switch {
	case len(name) > 0 && len(col.noun) > 0 && !endsWith(name, col.noun):
		switch whole := c.countable(name); {
		case whole && c.x.nouns.Heads.has(col.noun): // 发电量 under 产量
		case whole && !c.countable(col.noun):
			name = slices.Concat(col.noun, name)
		default:
			name = slices.Concat(name, col.noun)
		}
	case len(name) > 0 && len(t.stub) > 0 && len(t.name) > 0 && !c.x.tables.Item.has(t.stub) && c.x.tables.ItemEnd.suffix(t.stub) == 0 && !endsWith(name, t.name):
		name = slices.Concat(name, t.ofRows())
	case len(name) > 0 && len(col.noun) == 0 && c.ofTitle(beforeAside(name)) && len(c.titleFigure()) > 0:
		name = slices.Concat(name, c.titleFigure())
	case len(name) > 0 && len(p.whole) > 0 && !c.countable(beforeAside(name)) && c.countable(beforeAside(p.whole)):
		name = slices.Concat(p.whole, name) // 开发投资, 其中：住宅
	case len(name) > 0:
		inherited = ""
	case len(col.noun) > 0:
		name = col.noun
	default:
		name = c.nameBeside(p, j)
	}
	for _, h := range []*heading{&p.label, col} {
		if own := h.measure == "share" || h.measure == "rank"; len(h.tail) > 0 && !endsWith(name, h.tail) && (own || len(name) == 0) {
			name = slices.Concat(name, h.tail)
		}
	}
	f.Indicator = written(name)
	return inherited
}

// titleFigure returns the figure that the title of the table ends with, which rows
// that name only a part are of: 价格 of 居民消费价格; nil where it names none.
func (c *reportContext) titleFigure() []glyph {
	name := beforeAside(c.table.name)
	if w := max(c.x.nouns.Whole.suffix(name), c.x.nouns.Heads.suffix(name)); w > 1 && w < len(name) {
		return name[len(name)-w:]
	}
	return nil
}

// ofTitle reports whether the figure of a row is what the title names: the label names no
// figure, or who has it, 第一产业, 内资企业.
func (c *reportContext) ofTitle(name []glyph) bool {
	return !c.countable(name) || c.x.nouns.Carrier.suffix(name) > 0 && !endsWith(name, c.titleFigure())
}

// beforeAside leaves out the bracket at the end of a name: 固定资产投资 of 固定资产投资（不含农户）.
func beforeAside(name []glyph) []glyph {
	if i := indexRune(name, '（'); i > 0 {
		return name[:i]
	}
	return name
}

// ofRows returns the name of the table without what its rows are: of 医院联网人均拨款额
// over rows of 联网, the name is 人均拨款额.
func (t *table) ofRows() []glyph {
	for i := 0; i+len(t.stub)+1 < len(t.name); i++ {
		if endsWith(t.name[:i+len(t.stub)], t.stub) {
			return t.name[i+len(t.stub):]
		}
	}
	return t.name
}

// countable reports whether a noun ends as the name of a figure does, so that
// what stands beside it divides it: 城镇 and 人口数.
func (c *current) countable(noun []glyph) bool {
	return c.x.nouns.Whole.suffix(noun) > 0 || c.x.nouns.Heads.suffix(noun) > 0
}

// nameBeside names a figure whose headings name nothing: after the figure
// above it, the one beside it, or the title of the table.
func (c *reportContext) nameBeside(p *tableRow, j int) []glyph {
	t := &c.table
	if p.label.measure != "" && t.above[j] != nil {
		return c.x.plain(t.above[j].Indicator)
	}
	if i := t.pairs[j]; i >= 0 && p.facts[i] != nil {
		return c.x.plain(p.facts[i].Indicator)
	}
	if p.label.measure != "" && len(t.aboveName) > 0 {
		return t.aboveName // the row above has no figure in this column
	}
	return t.name
}

// figureMeasure settles the kind of a figure by its headings, its unit and its
// name.
func (c *current) figureMeasure(f *Fact, m *mention.Mention, measure string) string {
	name := c.x.plain(f.Indicator)
	percent := m.Class == rules.Percent
	switch {
	case measure == "share" && f.Unit != "" && !percent:
		return "level"
	case measure != "":
		return measure
	case m.Class == rules.Rank, c.x.words.RankNoun.suffix(name) > 0 && !percent:
		return "rank"
	case m.Class == rules.Point:
		return "change"
	case m.Class == rules.Ratio && m.Unit == 0, f.Unit == "" && c.x.nouns.Ratio.suffix(name) > 0:
		return "ratio"
	case percent:
		return "share"
	}
	return "level"
}

// figureLinks fills part_of from the row above and relates_to from the row, or
// from the row above when this one is only its change.
func (c *reportContext) figureLinks(f *Fact, p *tableRow, j int) {
	t := &c.table
	if p.total != nil && p.total[j] != nil && p.total[j].Unit == f.Unit {
		f.PartOf = p.total[j].FactID
	}
	if f.Measure != "change" && f.Measure != "share" && f.Measure != "rank" {
		return
	}
	var g *Fact
	if i := t.pairs[j]; i >= 0 {
		g = p.facts[i]
	} else if len(p.label.noun) == 0 && p.label.measure != "" {
		g = t.above[j]
	}
	if g != nil && g.Measure == "level" {
		f.RelatesTo = g.FactID
	}
}
