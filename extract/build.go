package extract

import (
	"slices"
	"strings"

	"statsheet/extract/mention"
	"statsheet/rules"
)

// fact builds the fact of a row and completes it, each column from those before it: the basis is
// read off the name with the words that the name of a change then loses.
func (c *reportContext) fact(r *row) *Fact {
	s := c.s
	m := &s.mentions[r.value]
	f := c.newFact()
	f.Document, f.Block, f.Section, f.Page = c.meta.Path, s.block.Kind.String(), s.block.Section, s.block.PageAt(s.start+m.Start)
	f.Mention, f.Sentence, f.At = s.quote(m.Start, m.End), s.whole, s.within(m.Start)
	f.Rule, f.Bound, f.Status = r.rule.ID, m.Bound.String(), "actual"
	f.Line, f.Start = s.position(m.Start)
	f.End = s.endOf(m.End)
	c.quantity(f, m)
	f.FactID = c.ids.next(f)
	who := c.subject
	name := c.indicator(f, r)
	c.bracketUnit(f, r.value)
	c.boundFar(f, r)
	c.name = c.x.plain(f.Indicator)
	if r.namedBefore(c.s) && c.byOwner(f) {
		name = "indicator"
	} else {
		c.withoutOwner(f, who)
	}
	c.measure(f, r, m)
	inPercent(f)
	f.Inherited = inherited(c.period(f, r, name != ""), c.region(f, r), name)
	c.average(f, r)
	c.previous(f, r)
	c.verb(f, r)
	c.basis(f, r)
	c.noteBasis(f, r)
	c.whatChanged(f)
	c.whatMoved(f)
	c.nameMedal(f, m, name != "")
	c.status(f, r)
	c.relate(f, r)
	for column, value := range r.rule.Set {
		setColumn(f, column, value)
	}
	f.Region = c.asSpelled(f.Region)
	c.ofWriting(f, r)
	c.watched(f, r)
	return f
}

// medals is the set of the units that are what medals are made of.
const medals = "medal"

// nameMedal names medals by their metal behind who won them, as far as that is said and
// not taken from before: 代表队金 of 代表队获得3金2银, 金 of 乙队（2金）.
func (c *current) nameMedal(f *Fact, m *mention.Mention, inherited bool) {
	if !slices.Contains(c.x.set.Lexicon.UnitSets[medals], m.Unit) {
		return
	}
	if inherited {
		f.Indicator = ""
	}
	f.Indicator += f.Unit
}

// factsAtOnce is how many facts get their memory together.
const factsAtOnce = 16

// newFact returns an empty fact.
func (c *reportContext) newFact() *Fact {
	if len(c.unused) == 0 {
		c.unused = make([]Fact, factsAtOnce)
	}
	f := &c.unused[0]
	c.unused = c.unused[1:]
	return f
}

// quantity fills the columns of the number itself.
func (c *current) quantity(f *Fact, m *mention.Mention) {
	s := c.s
	f.Value, f.High = m.Value.String(), ""
	if m.HasHigh {
		f.High = m.High.String()
	}
	f.Number, f.Scale = s.tight(m.NumStart, m.NumEnd), s.tight(m.Scale(s.folded))
	name, stands := mention.UnitName(c.x.set.Lexicon, m)
	if f.Unit = name; stands && m.UnitEnd <= len(s.source) {
		f.Unit = mention.UnitWord(s.tight(m.UnitStart, m.UnitEnd))
	}
	f.UnitKind = mention.UnitKind(c.x.set.Lexicon, m)
	f.UnitCode = mention.UnitCode(c.x.set.Lexicon, m)
	f.ValueBase, f.UnitBase = c.x.scanner.ValueBase(m)
}

// bracketUnit takes the unit of a bare number from the bracket before it:
// 发行总额（亿元）10.00.
func (c *current) bracketUnit(f *Fact, value int) {
	s, m := c.s, &c.s.mentions[value]
	if f.Unit != "" || value == 0 {
		return
	}
	u := &s.mentions[value-1]
	if !u.HasValue || u.Class != rules.Text || u.Unit == 0 || u.End+1 != m.Start || foldPunct(s.folded[u.End]) != '）' {
		return
	}
	unit := *u
	unit.Value, unit.HasHigh = m.Value.Mul(u.Value).Reduce(), false
	f.Value, f.Scale = unit.Value.String(), string(s.source[u.Start:u.UnitStart])
	f.Unit = mention.UnitText(c.x.set.Lexicon, s.source, &unit)
	f.UnitKind, f.UnitCode = mention.UnitKind(c.x.set.Lexicon, &unit), mention.UnitCode(c.x.set.Lexicon, &unit)
	f.ValueBase, f.UnitBase = c.x.scanner.ValueBase(&unit)
	f.Indicator = strings.TrimSuffix(f.Indicator, string(s.source[u.Start-1:u.End+1]))
}

// boundFar gives a figure without a bound the one that a word further off says, in
// its clause and behind the figure before: 至少签订了6份.
func (c *chronicle) boundFar(f *Fact, r *row) {
	if f.Bound != mention.Exact.String() {
		return
	}
	if r.bound != mention.Exact {
		f.Bound = r.bound.String()
		return
	}
	if c.movedAbout(r) {
		f.Bound = mention.Approx.String()
		return
	}
	before := c.ownBefore(r)
	if b := c.boundOfWhole(r, before); b != mention.Exact {
		f.Bound = b.String()
		return
	}
	if !c.x.words.Bounding.in(before) {
		return
	}
	for _, far := range c.x.words.far {
		if far.words.in(before) {
			f.Bound = far.bound.String()
		}
	}
}

// ownBefore returns what stands before the number of a row in its clause, behind the
// figure before it.
func (c *chronicle) ownBefore(r *row) []glyph { return c.frontOf(r).own }

// front is what stands before a number in its clause.
type front struct {
	of     int     // one more than the index of the mention that is the number
	clause []glyph // from the edge of the clause, bound words included
	own    []glyph // of the mask, behind the figure before
}

// frontOf returns what stands before the number of a row. Several ask about the same one.
func (c *chronicle) frontOf(r *row) *front {
	if c.front.of == r.value+1 {
		return &c.front
	}
	s, value := c.s, r.at(c.s)
	from := clauseStart(s.mask, value)
	c.front = front{of: r.value + 1, clause: s.runeGlyphs(int(s.at[from]), s.mentions[r.value].Start)}
	for i := value - 1; i >= from; i-- {
		if s.class(i).IsFigure() {
			from = i + 1
		}
	}
	c.front.own = s.maskGlyphs()[from:max(from, value)]
	return &c.front
}

// inheritedNames are the values of the column inherited: bit 0 for the period,
// 1 for the region, 2 for the indicator.
var inheritedNames = [8]string{
	"", "period", "region", "period region", "indicator", "period indicator", "region indicator", "period region indicator",
}

// inherited names what was taken from elsewhere.
func inherited(period, region, indicator string) string {
	bits := 0
	for i, s := range []string{period, region, indicator} {
		if s != "" {
			bits |= 1 << i
		}
	}
	return inheritedNames[bits]
}

// setInherited says whether f took a column from elsewhere.
func (f *Fact) setInherited(column string, taken bool) {
	var marked [3]string
	for i, name := range []string{"period", "region", "indicator"} {
		if name == column && taken || name != column && inherits(f, name) {
			marked[i] = name
		}
	}
	f.Inherited = inherited(marked[0], marked[1], marked[2])
}

// setColumn gives a column the fixed value that a rule's set names.
func setColumn(f *Fact, column, value string) {
	switch column {
	case "indicator":
		f.Indicator = value
	case "unit":
		f.Unit = value
	case "bound":
		f.Bound = value
	case "basis":
		f.Basis = value
	case "base_period":
		f.BasePeriod = value
	case "period":
		f.Period = value
	case "region":
		f.Region = value
	case "per":
		f.Per = value
	case "verb":
		f.Verb = value
	}
}

// position returns the line and the offset in the document of a rune of the
// sentence.
func (s *sentence) position(i int) (line, offset int) {
	at := s.blockAt(i)
	offset, _ = s.block.Span(at, at+1)
	return s.block.LineAt(at), offset
}

// endOf returns the offset in the document after the rune before i.
func (s *sentence) endOf(i int) int {
	at := s.blockAt(i - 1)
	_, end := s.block.Span(at, at+1)
	return end
}
