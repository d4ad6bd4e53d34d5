package rules

import (
	"slices"
	"unicode"
)

// Word lists are read from the key "words" of any rule file; lists of the
// same name are joined in the order of the files, without repeats. A rule may
// use any list as {NAME}, and a file extends any list. Some lists are read by
// the program itself: those of the scanner are described in default/scan.yaml,
// the others by ReservedWords.

// WordList names a word list that the program itself reads.
type WordList struct {
	Name   string
	Reader string // the package that reads it
	Use    string // what for
}

// ReservedWords lists the word lists that the program reads besides those of
// the scanner.
var ReservedWords = []WordList{
	{"and", "rules", "conjunctions between nouns: in {list:x}, and where {noun} ends"},
	{"and_inside", "rules", "words that end like a conjunction and join nothing: 参与, 涉及"},

	{"lead", "extract", "stripped from the left end of an indicator"},
	{"adverb", "extract", "stripped from both ends of an indicator"},
	{"trail", "extract", "stripped from the right end of an indicator"},
	{"medial", "extract", "verbs between subject and object that an indicator leaves out"},
	{"predicate", "extract", "end a noun to the right of a number"},
	{"shared_head", "extract", "heads that conjoined subjects share: 产量, 增加值"},
	{"dependent", "extract", "nouns that need the subject before them: 增速"},
	{"pull", "extract", "verbs whose subject stands in a clause before: 拉动"},
	{"keep_aside", "extract", "beginnings of a bracket that is part of the name: 不含"},
	{"keep", "extract", "indicators that stay whole"},
	{"do", "extract", "verbs whose object is counted: 新建"},
	{"reach", "extract", "verbs between a noun and its figure: 达到"},
	{"up", "extract", "verbs of growth"},
	{"down", "extract", "verbs of decline"},
	{"stock", "extract", "verbs that tell a stock from a flow: 达到"},
	{"from", "extract", "where a change starts from: 由"},
	{"compare_with", "extract", "what a comparison begins with: 比"},
	{"basis_yoy", "extract", "compared with a year before"},
	{"basis_mom", "extract", "compared with the month before"},
	{"basis_qoq", "extract", "compared with the quarter before"},
	{"basis_since", "extract", "compared with a point before"},
	{"part", "extract", "begin the parts of a total: 其中"},
	{"divide", "extract", "begin a division: 分(产业看)"},
	{"view", "extract", "end a division: 看"},
	{"goal_heading", "extract", "headings of what is to be reached"},
	{"national", "extract", "words for the whole country"},

	{"table_level", "extract", "headers of a column of figures as they are: 绝对量"},
	{"table_change", "extract", "ends of a heading whose figures are changes: 同比增长"},
	{"table_fall", "extract", "of those, the ones that state a decline: 降幅"},
	{"table_share", "extract", "ends of a heading whose figures are shares: 占比"},
	{"table_rank", "extract", "ends of a heading whose figures are ranks: 位次"},
	{"table_before", "extract", "beginnings of such an end: 累计(增长)"},
	{"table_filler", "extract", "what may stand between such words"},
	{"table_target", "extract", "headings of figures that are to be reached: 目标值"},
	{"table_total", "extract", "labels of the whole: 合计"},
	{"table_part", "extract", "beginnings of a label that is a part of the one above: 其中"},
	{"table_unit", "extract", "before a unit in a line above a table: 单位："},
	{"table_unit_column", "extract", "headers of a column of units"},
	{"table_index", "extract", "headers of a column that numbers the rows: 序号"},
	{"table_item", "extract", "headers of labels that name what is measured: 指标"},
	{"table_year", "extract", "headers of a column of years"},
	{"table_month", "extract", "headers of a column of months"},
	{"table_place", "extract", "headers of a column of places"},
	{"table_empty", "extract", "cells without a figure: —"},
	{"table_caption", "extract", "beginnings of a caption that belongs to a table"},
	{"table_title_lead", "extract", "stripped from the left end of the title of a table"},
	{"table_title_trail", "extract", "stripped from its right end"},
	{"table_down_mark", "extract", "marks beside a number that fell"},

	{"furniture", "document", "lines that are page furniture as a whole"},
	{"furniture_line_start", "document", "beginnings of such lines"},
	{"furniture_line_inside", "document", "words inside such lines"},
	{"masthead_end", "document", "ends of the name of a medium: 日报"},
	{"byline_title", "document", "titles before a person's name"},
	{"caption_line_start", "document", "beginnings of a caption"},
	{"caption_line_end", "document", "ends of a caption"},
	{"date_label", "document", "labels before a date: 发布时间"},
	{"speech_place", "document", "where a speech was made"},
	{"founding_year_after", "document", "behind a year in which something began: 创办"},
	{"founding_year_before", "document", "before such a year: 始建于"},
	{"goal_year_after", "document", "tell a year of a goal from the document's"},
	{"goal_year_near", "document", "tell a year of a goal from the document's"},
	{"file_region", "document", "words that end a region in a file name"},
	{"region_cue", "document", "words that name the document's region"},
}

// validName tells whether s can name a word list, fragment, pack or set.
func validName(s string) bool {
	for i, r := range s {
		switch {
		case unicode.IsLetter(r):
		case i > 0 && (unicode.IsDigit(r) || r == '_' || r == '-'):
		default:
			return false
		}
	}
	return s != ""
}

// placeholders are the built-in names that stand in braces in a pattern.
var placeholders = []string{
	"quantity", "percent", "pp", "number", "ratio", "range", "rank", "ordinal",
	"period", "region", "per", "any", "char", "edge", "noun", "stop", "list",
}

func isPlaceholder(name string) bool { return slices.Contains(placeholders, name) }
