package extract

import "statsheet/rules"

// columnRole is what a column of a table is for.
type columnRole uint8

const (
	roleNone    columnRole = iota // labels or figures
	roleUnit                      // the units of the rows
	roleIndex                     // the numbers of the rows
	roleYear                      // the years of the rows
	roleQuarter                   // their quarters
	roleMonth                     // their months
	rolePlace                     // their places
	roleGroup                     // groups, be they numbers
)

// role tells the role of a column by its header.
func (w *tableWords) role(header []glyph) columnRole {
	switch {
	case w.UnitColumn.has(header):
		return roleUnit
	case w.Index.has(header):
		return roleIndex
	case w.Year.has(header):
		return roleYear
	case w.Quarter.has(header):
		return roleQuarter
	case w.Month.has(header):
		return roleMonth
	case w.Place.has(header):
		return rolePlace
	}
	return roleNone
}

// tells reports whether a number in a column of the role is a time: 2024 of years, 3 of months.
func (r columnRole) tells(l *cell) bool {
	return r == roleQuarter || r == roleMonth || r == roleYear && l.year
}

// ruleCell is the name that the figures of tables have in the column rule.
const ruleCell = "table/cell"

// tableWords are the word lists for the headings of tables.
type tableWords struct {
	rule *rules.Rule // named as the rule of the figures of tables

	Level      *wordset `list:"table_level"`
	Change     *wordset `list:"table_change"`
	Fall       *wordset `list:"table_fall"`
	Share      *wordset `list:"table_share"`
	Rank       *wordset `list:"rank_noun table_rank"`
	Filler     *wordset `list:"table_filler"`
	Before     *wordset `list:"table_before"`
	Target     *wordset `list:"table_target"`
	Total      *wordset `list:"table_total"`
	Part       *wordset `list:"table_part"`
	Unit       *wordset `list:"table_unit"`
	UnitColumn *wordset `list:"table_unit_column"`
	Index      *wordset `list:"table_index"`
	Item       *wordset `list:"table_item"`
	Year       *wordset `list:"table_year"`
	Quarter    *wordset `list:"table_quarter"`
	Month      *wordset `list:"table_month"`
	Place      *wordset `list:"table_place"`
	Empty      *wordset `list:"table_empty"`
	Caption    *wordset `list:"table_unit table_caption"`
	TitleLead  *wordset `list:"table_title_lead"`
	TitleTrail *wordset `list:"table_title_trail"`
	Down       *wordset `list:"table_down_mark"`
	Amount     *wordset `list:"table_amount"`
	ItemEnd    *wordset `list:"table_item_end"`
	Group      *wordset `list:"table_group"`
	Report     *wordset `list:"table_report"`
}

func newTableWords(lex *rules.Lexicon) *tableWords {
	w := &tableWords{rule: &rules.Rule{ID: ruleCell}}
	loadWords(w, lex)
	return w
}
