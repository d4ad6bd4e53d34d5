package export

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// ruleSheet lists the rules that found facts, most facts first.
type ruleSheet struct {
	*sheet[ruleRow]
}

// ruleRow is a rule and what it found.
type ruleRow struct {
	Rule
	version string
	facts   int
	share   string // of all facts, in per cent
	link    string // to its first fact
	example string
}

// ruleUse counts what a rule found.
type ruleUse struct {
	facts int
	first int // row of its first fact, from 0
	text  string
}

func newRuleSheet(b *workbook) *ruleSheet {
	s := &ruleSheet{&sheet[ruleRow]{
		book: b, name: b.named(rulesName), table: "rules", frozen: 1,
		empty: b.say("没有规则提取到数据。", "No rule found a fact."),
	}}
	s.cols = []field[ruleRow]{
		{Column: Column[ruleRow]{Name: "rule", Zh: "规则", En: "Rule", Width: 36, Get: func(r *ruleRow) string { return r.ID }, NoteZh: "规则包/规则", NoteEn: "pack/rule"}},
		{Column: Column[ruleRow]{Name: "title", Zh: "名称", En: "Title", Width: 44, Get: func(r *ruleRow) string { return r.Title }, NoteZh: "规则说的是什么", NoteEn: "what the rule is about"}},
		{Column: Column[ruleRow]{Name: "facts", Zh: "数据条数", En: "Facts", Kind: Int, Width: 12, Place: func(r *ruleRow) int { return r.facts }, NoteZh: "由它提取的数据", NoteEn: "facts it found"}, make: func(r *ruleRow, _ string) cell { return countCell(r.facts) }},
		{Column: Column[ruleRow]{Name: "share", Zh: "占全部", En: "Share", Kind: Number, Width: 12, Get: func(r *ruleRow) string { return r.share }, NoteZh: "占全部数据的比例", NoteEn: "of all facts"}, make: func(r *ruleRow, lang string) cell { return percentCell(r.share, false, false, lang) }},
		{Column: Column[ruleRow]{Name: "example", Zh: "首例", En: "First fact", Width: 40, Get: func(r *ruleRow) string { return r.example }, NoteZh: "它提取的第一条数据，点开到“数据”表", NoteEn: "the first fact it found; leads to the sheet of facts"}, make: func(r *ruleRow, lang string) cell { return linkCell(r.link, r.example, lang) }},
		{Column: Column[ruleRow]{Name: "pack", Zh: "规则包", En: "Pack", Width: 20, Get: func(r *ruleRow) string { return r.Pack }, NoteZh: "规则所在的包", NoteEn: "the pack it belongs to"}},
		{Column: Column[ruleRow]{Name: "version", Zh: "版本", En: "Version", Width: 10, Get: func(r *ruleRow) string { return r.version }, NoteZh: "规则包的版本", NoteEn: "of the pack"}},
		{Column: Column[ruleRow]{Name: "status", Zh: "状态", En: "Status", Kind: Code, Codes: ruleStatusCodes, Width: 12, Get: func(r *ruleRow) string { return r.Status }, NoteZh: "稳定或试用", NoteEn: "stable or experimental"}},
		{Column: Column[ruleRow]{Name: "examples", Zh: "例句数", En: "Examples", Kind: Int, Width: 10, FromOne: true, Place: func(r *ruleRow) int { return r.Examples }, NoteZh: "规则文件里检验它的例句", NoteEn: "examples in the rule file that test it"}},
	}
	return s
}

// finish writes the rows.
func (s *ruleSheet) finish() error {
	uses := s.book.facts.rules
	for _, id := range slices.SortedFunc(maps.Keys(uses), func(a, b string) int {
		return cmp.Or(cmp.Compare(uses[b].facts, uses[a].facts), cmp.Compare(a, b))
	}) {
		row := s.row(id, uses[id])
		if err := s.add(&row); err != nil {
			return err
		}
	}
	return s.sheet.finish()
}

func (s *ruleSheet) row(id string, use *ruleUse) ruleRow {
	b := s.book
	r := ruleRow{Rule: Rule{ID: id}, facts: use.facts, example: use.text, link: b.facts.place(use.first)}
	r.Pack, _, _ = strings.Cut(id, "/")
	if b.o.Rule != nil {
		if known, ok := b.o.Rule(id); ok {
			r.Rule = known
		}
	}
	if i := slices.IndexFunc(b.o.Packs, func(p Pack) bool { return p.ID == r.Pack }); i >= 0 {
		r.version = b.o.Packs[i].Version
	}
	r.share = share(use.facts, b.facts.count)
	return r
}

// share is the part of a whole in per cent, to one decimal.
func share(part, whole int) string {
	if whole == 0 {
		return ""
	}
	return strconv.FormatFloat(100*float64(part)/float64(whole), 'f', 1, 64)
}
