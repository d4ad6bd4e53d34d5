package extract

import (
	"strings"

	"statsheet/extract/mention"
)

// sources says where the columns of a fact came from. It is called when the
// fact is complete, while the context still is as it was for the fact.
//
// It judges by what stands in the fact and in the context, and does not decide
// anything again.
func (c *reportContext) sources(f *Fact, r *row) []Source {
	var out []Source
	if c.s.cells != nil {
		out = c.tableSources(f)
	} else {
		out = []Source{c.indicatorSource(f, r), c.periodSource(f, r), c.regionSource(f, r)}
		if f.Status == "target" {
			out = append(out, c.targetSource(f, r))
		}
		if f.Basis != "" {
			out = append(out, c.basisSource(f, r))
		}
	}
	for _, link := range [][2]string{{"part_of", f.PartOf}, {"relates_to", f.RelatesTo}} {
		if link[1] != "" {
			out = append(out, c.factSource(link[0], link[1], c.known(link[1])))
		}
	}
	for i := range out {
		if v := r.rule.Set[out[i].Column]; v != "" {
			out[i] = Source{Column: out[i].Column, Value: v, Origin: FromRule}
		}
	}
	return out
}

// inherits reports whether the fact says that a column was inherited.
func inherits(f *Fact, column string) bool {
	return strings.Contains(" "+f.Inherited+" ", " "+column+" ")
}

// where tells how far from a row's number a mask offset before it stands.
func (c *current) where(r *row, at int) Origin {
	if at >= clauseStart(c.s.mask, r.at(c.s)) {
		return FromClause
	}
	return FromSentence
}

// captured reports whether a rule's capture for a column holds a mask offset.
func (r *row) captured(column string, at int) bool {
	s, ok := r.column(column)
	return ok && at >= s.from && at < s.to
}

func (c *reportContext) periodSource(f *Fact, r *row) Source {
	out := Source{Column: "period", Value: f.Period, Text: f.PeriodText, ByDate: c.byDate(f.PeriodText)}
	if inherits(f, "period") {
		out.Origin = c.periodBefore(f)
		out.ByDate = out.ByDate || f.PeriodText == ""
		return out
	}
	out.Origin = FromNowhere
	for _, m := range c.marks {
		switch {
		case m.period.text == "" || m.period.text != f.PeriodText:
		case r.captured("period", m.at):
			out.Origin = FromMatch
			return out
		case m.at <= r.at(c.s):
			out.Origin = c.where(r, m.at)
		}
	}
	return out
}

// periodBefore tells where a period stands that the sentence does not say.
func (c *reportContext) periodBefore(f *Fact) Origin {
	for _, from := range []struct {
		when   when
		origin Origin
	}{{c.paragraph, FromParagraph}, {c.heading, FromHeading}, {c.whole, FromTitle}} {
		if f.PeriodText != "" && from.when.year != 0 && from.when.text == f.PeriodText {
			return from.origin
		}
	}
	return FromDocument
}

// tableSources tells where the columns of a figure in a table came from.
func (c *reportContext) tableSources(f *Fact) []Source {
	out := []Source{
		{Column: "indicator", Value: f.Indicator, Origin: FromTable},
		{Column: "period", Value: f.Period, Origin: FromTable, Text: f.PeriodText, ByDate: c.byDate(f.PeriodText)},
		{Column: "region", Value: f.Region, Origin: FromTable},
	}
	if before := c.periodBefore(f); inherits(f, "period") && (before != FromDocument || f.PeriodText == "") {
		out[1].Origin = before
	}
	if inherits(f, "region") {
		out[2].Origin, out[2].Text = FromDocument, c.meta.RegionFrom
	}
	for i := range out {
		if out[i].Value == "" {
			out[i] = Source{Column: out[i].Column, Origin: FromNowhere}
		}
	}
	return out
}

// amend tells of the columns that a figure got only when the text told it again that they
// are from there.
func (c *current) amend(n *TracedNumber) {
	for i, from := range n.Sources {
		f, again := n.Fact, Source{Column: from.Column, Value: from.Value, Origin: FromBelow}
		switch from.Column {
		case "indicator":
			again.Value = f.Indicator
		case "period":
			again.Value, again.Text = f.Period, f.PeriodText
		case "status":
			again.Value = f.Status
		case "basis":
			again.Value = f.Basis
		}
		if again.Value != from.Value || again.Text != "" && from.Text != "" && again.Text != from.Text {
			again.ByDate = again.Text != "" && c.byDate(again.Text)
			n.Sources[i] = again
		}
	}
}

// byDate reports whether a period as written needs the document's date.
func (c *current) byDate(text string) bool {
	for _, m := range c.x.scanner.Scan(nil, c.x.scanner.Fold(nil, text)) {
		p := m.Period
		if m.Kind == mention.Date && (p.Relative || p.Now || p.Back > 0 || p.Since) {
			return true
		}
	}
	return false
}

func (c *reportContext) regionSource(f *Fact, r *row) Source {
	out := Source{Column: "region", Value: f.Region, Origin: FromNowhere}
	if inherits(f, "region") {
		if out.Origin, out.Text = FromDocument, c.meta.RegionFrom; c.local != "" {
			out.Origin, out.Text = FromHeading, c.s.block.Section
		}
		return out
	}
	for _, m := range c.marks {
		if m.region == "" || !strings.Contains(f.Region, m.region) {
			continue
		}
		text := c.s.text(m.at, m.at+1)
		switch {
		case r.captured("region", m.at):
			out.Origin, out.Text = FromMatch, text
			return out
		case m.at <= r.at(c.s):
			out.Origin, out.Text = c.where(r, m.at), text
		}
	}
	return out
}

// indicatorSource tells where the way led that gave the name.
func (c *chronicle) indicatorSource(f *Fact, r *row) Source {
	out := Source{Column: "indicator", Value: f.Indicator, Origin: c.way.from}
	switch subject := written(c.subject); {
	case f.Indicator == "":
		out.Origin = FromNowhere
	case !inherits(f, "indicator"):
	case r.back > 0:
		return c.factSource("indicator", f.Indicator, c.known(f.RelatesTo))
	case subject != "" && strings.HasPrefix(f.Indicator, subject):
		out.Origin, out.Text = FromSentence, subject
	default:
		return c.factSource("indicator", f.Indicator, c.last())
	}
	return out
}

// known returns a fact made before; nil if it is forgotten.
func (c *chronicle) known(id string) *Fact {
	for _, list := range [][]*Fact{c.recent, c.levels} {
		for _, g := range list {
			if g.FactID == id {
				return g
			}
		}
	}
	return nil
}

// factSource is the source of a column that was taken from another fact.
func (c *current) factSource(column, value string, g *Fact) Source {
	out := Source{Column: column, Value: value, Origin: FromParagraph}
	if g == nil {
		return out
	}
	out.Text, out.Fact = strings.TrimSpace(g.Indicator+" "+g.Mention), g.FactID
	line, from := c.s.position(0)
	if g.Line >= line && g.Start >= from {
		out.Origin = FromSentence
	}
	return out
}

// targetSource says what makes a figure one to be reached: words before it,
// the heading, a budget, or a time after the document's date.
func (c *reportContext) targetSource(f *Fact, r *row) Source {
	out := Source{Column: "status", Value: f.Status, Origin: FromNowhere}
	value := r.at(c.s)
	for _, g := range c.s.goals {
		if g.to <= value && !c.newStatement(g.to, value) {
			out.Origin, out.Text = c.where(r, g.from), c.s.text(g.from, g.to)
		}
	}
	switch {
	case out.Origin != FromNowhere:
	case value > c.goalsFrom:
		from := clauseStart(c.s.mask, c.goalsFrom)
		out.Origin, out.Text = c.where(r, from), c.s.text(from, c.goalsFrom)
	case c.target:
		out.Origin, out.Text = FromHeading, f.Section
	case c.budget:
		out.Origin, out.Text = FromTitle, c.meta.Title
	case f.Period != "":
		out.Origin, out.Text, out.ByDate = FromDocument, f.Period, true
	}
	return out
}

func (c *current) basisSource(f *Fact, r *row) Source {
	out := Source{Column: "basis", Value: f.Basis, Origin: FromNowhere}
	for _, column := range []string{"basis", "base_period"} {
		if at, ok := r.column(column); ok && at.len() > 0 {
			out.Origin, out.Text = FromMatch, c.s.text(at.from, at.to)
			break
		}
	}
	return out
}
