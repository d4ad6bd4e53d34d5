package main

import (
	"strings"

	"charm.land/lipgloss/v2"

	"statsheet/extract"
	"statsheet/rules"
)

// drawn writes a mask with its mentions in brackets: [数量 49.8万人].
func (e *explanation) drawn(mask []extract.MaskCell) string {
	var b strings.Builder
	for _, cell := range mask {
		b.WriteString(e.cell(cell))
	}
	return b.String()
}

func (e *explanation) cell(cell extract.MaskCell) string {
	if cell.Class == rules.Text {
		return cell.Text
	}
	return "[" + e.text(className[cell.Class]) + " " + cell.Text + "]"
}

// around is how many cells are shown on either side of a match.
const around = 4

// underlined draws the mask around a match, and a line of marks to stand under
// it: = for the match, ^ for the number, ~ for its other captures. Chinese
// characters are two columns wide, and so are their marks.
func (e *explanation) underlined(mask []extract.MaskCell, m *extract.TracedMatch) (text, marks string) {
	from, to := m.Span.From, m.Span.To
	for _, c := range m.Captures {
		from = min(from, c.Span.From)
	}
	from, to = max(0, from-around), min(len(mask), to+around)
	var t, u strings.Builder
	if from > 0 {
		t.WriteString("…")
		u.WriteString(" ")
	}
	for i := from; i < to; i++ {
		cell := e.cell(mask[i])
		t.WriteString(cell)
		u.WriteString(strings.Repeat(markOf(m, i), lipgloss.Width(cell)))
	}
	if to < len(mask) {
		t.WriteString("…")
	}
	return t.String(), strings.TrimRight(u.String(), " ")
}

// markOf is the mark under one cell of a match.
func markOf(m *extract.TracedMatch, i int) string {
	mark := " "
	if m.Span.From <= i && i < m.Span.To {
		mark = "="
	}
	for _, c := range m.Captures {
		switch {
		case i < c.Span.From || i >= c.Span.To:
		case c.Group == "value":
			return "^"
		case c.Group != "fact":
			mark = "~"
		}
	}
	return mark
}
