package export

import (
	"cmp"
	"path"
	"slices"
	"strconv"
	"strings"

	"statsheet/extract"
)

// gapSheet lists the numbers that no rule claimed and those to be reviewed, by
// the words around them, with the rule that would catch them.
type gapSheet struct {
	*sheet[gapRow]
}

// gapRow is a group of such numbers.
type gapRow struct {
	extract.Gap
	Suggestion
}

// Suggestion is a rule that would catch a group of numbers: its pattern, and a
// rule file that holds it. Both are "" if there is none.
type Suggestion struct{ Pattern, File string }

// maxSuggestions is how many groups, the most frequent, get a rule suggested.
const maxSuggestions = 40

func newGapSheet(b *workbook) *gapSheet {
	return &gapSheet{&sheet[gapRow]{
		book: b, name: b.named(unclaimedName), table: "unclaimed", frozen: 2, cols: gapFields(), dress: dressGap,
		empty: b.say("没有未归类或待复核的数字：每个数字都有归类。", "No number is unclaimed or to be reviewed: each has its fate."),
	}}
}

func gapFields() []field[gapRow] {
	type R = gapRow
	return []field[R]{
		{Column: Column[R]{Name: "fate", Zh: "归类", En: "Fate", Kind: Code, Codes: fateCodes, Width: 12, Get: func(r *R) string { return r.Fate }, NoteZh: "未归类或待复核", NoteEn: "unclaimed or review"}},
		{Column: Column[R]{Name: "count", Zh: "个数", En: "Count", Kind: Int, Width: 10, Place: func(r *R) int { return r.Count }, NoteZh: "前后文相同的数字有几个", NoteEn: "numbers between the same words"}},
		{Column: Column[R]{Name: "left", Zh: "前文", En: "Before", Width: 30, Get: func(r *R) string { return r.Left }, NoteZh: "数字前面的字；{ } 里是别的数字、时间、地名", NoteEn: "words before it; { } stands for other numbers, periods, places"}},
		{Column: Column[R]{Name: "text", Zh: "原文", En: "Text", Width: 20, Get: func(r *R) string { return r.Text }, NoteZh: "第一个这样的数字", NoteEn: "the first such number"}},
		{Column: Column[R]{Name: "right", Zh: "后文", En: "After", Width: 30, Get: func(r *R) string { return r.Right }, NoteZh: "数字后面的字", NoteEn: "words after it"}},
		{Column: Column[R]{Name: "sentence", Zh: "原句", En: "Sentence", Kind: Prose, Width: 60, Get: func(r *R) string { return r.Sentence }, NoteZh: "第一个这样的数字所在的句子", NoteEn: "the sentence of the first such number"}, make: func(r *R, lang string) cell { return markedCell(r.Sentence, r.Text, r.At, lang) }},
		{Column: Column[R]{Name: "source", Zh: "出处", En: "Source", Width: 30, Get: func(r *R) string { return path.Base(r.Document) + ":" + strconv.Itoa(r.Line) }, NoteZh: "文件与行", NoteEn: "file and line"}},
		{Column: Column[R]{Name: "pattern", Zh: "建议的模式", En: "Suggested pattern", Kind: Prose, Width: 40, Get: func(r *R) string { return r.Pattern }, NoteZh: "能认领它的规则的模式；指标名要由人改好", NoteEn: "of a rule that would claim it; a person should name the indicator"}},
		{Column: Column[R]{Name: "file", Zh: "规则文件", En: "Rule file", Width: 34, Get: func(r *R) string { return r.File }, NoteZh: "整个规则文件：在编辑栏里复制，存成 .yaml，用 --rules 指定；已用 rules test 的办法检验过", NoteEn: "a whole rule file: copy it from the formula bar into a .yaml file for --rules; tested as rules test does"}},
	}
}

func dressGap(r *gapRow, column string, l *look) {
	switch column {
	case "fate":
		l.accent = fateAccent(&extract.Entry{Fate: r.Fate})
	case "file":
		l.face = faceScript
	}
}

// finish writes the groups of all documents, the largest first.
func (s *gapSheet) finish() error {
	gaps := s.book.gaps()
	suggested := make([]Suggestion, len(gaps))
	if suggest := s.book.o.Suggest; suggest != nil && len(gaps) > 0 {
		copy(suggested, suggest(gaps[:min(len(gaps), maxSuggestions)]))
	}
	for i := range gaps {
		if err := s.add(&gapRow{gaps[i], suggested[i]}); err != nil {
			return err
		}
	}
	return s.sheet.finish()
}

// gaps joins the groups of the documents.
func (b *workbook) gaps() []extract.Gap {
	type key struct{ fate, left, number, right string }
	at := map[key]int{}
	var all []extract.Gap
	for i := range b.docs {
		for _, g := range b.docs[i].Gaps {
			k := key{g.Fate, g.Left, g.Number, g.Right}
			if n, ok := at[k]; ok {
				all[n].Count += g.Count
				continue
			}
			at[k] = len(all)
			all = append(all, g)
		}
	}
	slices.SortStableFunc(all, func(a, b extract.Gap) int {
		return cmp.Or(strings.Compare(b.Fate, a.Fate), cmp.Compare(b.Count, a.Count))
	})
	return all
}
