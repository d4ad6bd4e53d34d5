package extract

import (
	"slices"
	"strings"

	"statsheet/extract/mention"
)

// resolveIn resolves a period of a heading. 本年 is the time of the table when
// that lies in the same year; 本季 and 上季 count from the quarter of the table.
func (c *reportContext) resolveIn(p tablePeriod, near when) when {
	if q := p.period; q == (mention.Period{}) || q.Relative && q.RelYear == 0 && q.Sub == "" && near.iso != "" && near.year == c.ref.year {
		return near
	}
	w := when{}
	if p.period.StepUnit != 0 && partBefore(near, p.period.StepUnit).iso != "" {
		w = besides(p.period, near)
	}
	if w.iso == "" {
		w = resolve(p.period, c.ref, near)
	}
	w.text = p.text
	return w
}

// figurePeriod finds the time of a figure: the periods of its headings, years
// first, completed by that of the table.
func (c *reportContext) figurePeriod(f *Fact, p *tableRow, j int) string {
	t := &c.table
	w := c.columnPeriod(p, j)
	f.Period, f.PeriodText = w.iso, w.text
	if w.iso == "" || len(p.label.periods) > 0 && len(t.columns[j].periods) == 0 {
		return ""
	}
	return "period"
}

func (c *reportContext) columnPeriod(p *tableRow, j int) when {
	t := &c.table
	col := &t.columns[j]
	own := col.periods
	if i := t.pairs[j]; len(own) == 0 && i >= 0 {
		own = t.columns[i].periods
	}
	all := slices.Concat(t.section.periods, p.label.periods, own)
	slices.SortStableFunc(all, func(a, b tablePeriod) int { return a.rank() - b.rank() })
	w := t.near
	for _, q := range all {
		if v := c.resolveIn(q, w); v.iso != "" {
			w = v
		}
	}
	return w
}

// rank sorts periods that name a year before those that need one.
func (p tablePeriod) rank() int {
	if p.period.Year != 0 || p.period.Relative {
		return 0
	}
	return 1
}

// figureRegion finds the place of a figure.
func (c *reportContext) figureRegion(f *Fact, p *tableRow, col *heading) string {
	for i, regions := range [][]string{p.label.regions, col.regions, c.table.section.regions, c.table.title.regions} {
		if f.Region = c.asSpelled(strings.Join(regions, "")); f.Region != "" {
			return []string{"", "region"}[min(i, 1)]
		}
	}
	f.Region = c.home
	if f.Region == "" {
		return ""
	}
	return "region"
}

// figureChange fills direction and basis of a change.
func (c *reportContext) figureChange(f *Fact, p *tableRow, l *cell, j int) {
	t, col := &c.table, &c.table.columns[j]
	m := &p.s.mentions[l.value]
	beside := slices.Concat(p.s.runeGlyphs(l.from, m.OuterStart), p.s.runeGlyphs(m.OuterEnd, l.to))
	fall := col.fall || col.measure != "change" && p.label.fall
	if c.x.tables.Down.in(beside) {
		fall = true
	}
	if said := l.said(p.s); c.x.tables.Change.has(said) {
		fall = c.x.tables.Fall.has(said)
	}
	switch {
	case m.Value.IsZero():
	case m.Value.Neg, fall:
		f.Direction = "down"
	default:
		f.Direction = "up"
	}
	for _, h := range []*heading{col, &p.label, &t.title} {
		if h.measure != "change" || f.Basis != "" {
			continue
		}
		f.Basis = h.basis
		if h.based {
			c.comparedWith(f, c.resolveIn(tablePeriod{period: h.base}, when{iso: f.Period, year: atoi(f.Period[:min(4, len(f.Period))])}))
		}
	}
	if f.Basis == "" {
		c.comparedBeside(f, p, j)
	}
	if f.Basis != "" {
		return
	}
	if from, to := yearSpan(f.Period); to > from+1 {
		f.Basis = "since"
	} else if f.Period != "" || f.UnitKind == "percent" || f.UnitKind == "point" {
		f.Basis = "yoy"
	}
}

// comparedBeside takes what a change is compared with from a column of another
// time beside its level.
func (c *reportContext) comparedBeside(f *Fact, p *tableRow, j int) {
	t := &c.table
	if k := t.bases[j]; k >= 0 {
		c.comparedWith(f, c.columnPeriod(p, k))
		return
	}
	i := t.pairs[j]
	if i <= t.labels || len(t.columns[j].periods) > 0 {
		return
	}
	if b := &t.columns[i-1]; len(b.periods) > 0 && b.measure != "change" && len(t.columns[i].periods) > 0 {
		c.comparedWith(f, c.columnPeriod(p, i-1))
	}
}

// comparedWith sets what a change is compared with.
func (c *current) comparedWith(f *Fact, base when) {
	if base.iso == "" {
		return
	}
	f.BasePeriod = base.iso
	if b := compareBasis(f.Period, base); b != "" {
		f.Basis = b
	}
}
