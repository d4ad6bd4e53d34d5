package extract

import "statsheet/rules"

// columnRole is what a column of a table is for.
type columnRole uint8

const (
	roleNone  columnRole = iota // labels or figures
	roleUnit                    // the units of the rows
	roleIndex                   // the numbers of the rows
	roleYear                    // the years of the rows
	roleMonth                   // their months
	rolePlace                   // their places
	roleGroup                   // groups, be they numbers
)

// role tells the role of a column by its header.
func (w *tableWords) role(header []glyph) columnRole {
	switch {
	case w.unitColumn.has(header):
		return roleUnit
	case w.index.has(header):
		return roleIndex
	case w.year.has(header):
		return roleYear
	case w.month.has(header):
		return roleMonth
	case w.place.has(header):
		return rolePlace
	}
	return roleNone
}

// ruleCell is the name that the figures of tables have in the column rule.
const ruleCell = "table/cell"

// tableWords are the word lists for the headings of tables.
type tableWords struct {
	level, change, fall, share, rank, filler, before, target, total, part, unit, unitColumn, index, item, year, month, place, empty, caption,
	titleLead, titleTrail, down, amount, itemEnd, group, report *wordset
	rule *rules.Rule // named as the rule of the figures of tables
}

func newTableWords(lex *rules.Lexicon) *tableWords {
	w := &tableWords{rule: &rules.Rule{ID: ruleCell}}
	for _, l := range []struct {
		to   **wordset
		list string
	}{
		{&w.level, "level"},
		{&w.change, "change"},
		{&w.fall, "fall"},
		{&w.share, "share"},
		{&w.rank, "rank"},
		{&w.filler, "filler"},
		{&w.before, "before"},
		{&w.target, "target"},
		{&w.total, "total"},
		{&w.part, "part"},
		{&w.unit, "unit"},
		{&w.unitColumn, "unit_column"},
		{&w.index, "index"},
		{&w.item, "item"},
		{&w.year, "year"},
		{&w.month, "month"},
		{&w.place, "place"},
		{&w.empty, "empty"},
		{&w.caption, "caption"},
		{&w.titleLead, "title_lead"},
		{&w.titleTrail, "title_trail"},
		{&w.down, "down_mark"},
		{&w.amount, "amount"},
		{&w.itemEnd, "item_end"},
		{&w.group, "group"},
		{&w.report, "report"},
	} {
		*l.to = newWordset(lex, "table_"+l.list)
	}
	return w
}
