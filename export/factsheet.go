package export

import (
	"errors"
	"path"
	"slices"
	"strconv"

	"github.com/xuri/excelize/v2"

	"statsheet/extract"
)

// factSheet lists the facts, one a row, in the order of the text.
type factSheet struct {
	*sheet[factRow]
	depths map[string]int // of the facts of a document: steps below a total
	count  int            // of rows
	rules  map[string]*ruleUse
}

// factRow is a fact and what the sheet adds to it.
type factRow struct {
	extract.Fact
	depth int // steps below the total it is a part of
	mark  mark
}

// Names of the columns that the sheet adds to those of a fact.
const (
	columnSpoken  = "spoken_period"
	columnSource  = "source"
	columnVerdict = "review"
	columnRemark  = "remark"
)

// factSheetOrder are the columns that people read, as a statistician orders
// them; those not named are folded behind them, in the order of the contract.
var factSheetOrder = []string{
	"indicator", "region", columnSpoken, "value", "high", "unit", "mention", "bound", "measure", "direction", "basis",
	"status", "sentence", columnVerdict, columnRemark, columnSource, "section",
}

func newFactSheet(b *workbook) *factSheet {
	s := &factSheet{depths: map[string]int{}, rules: map[string]*ruleUse{}}
	s.sheet = &sheet[factRow]{book: b, name: b.named(factsName), table: "facts", frozen: 3, print: "sentence", dress: dressFact, cols: factFields(b), complete: b.offerVerdicts}
	return s
}

// factFields returns the columns of the sheet in their order.
func factFields(b *workbook) []field[factRow] {
	var cols []Column[factRow]
	for _, c := range FactColumns() {
		if c.Name == "period" { // the sheet's own 时间 says it in words
			c.Zh, c.En = "时间代码", "Period code"
		}
		cols = append(cols, lift(c, func(r *factRow) *extract.Fact { return &r.Fact }))
	}
	cols = append(cols, addedColumns()...)
	var fields []field[factRow]
	for i, c := range arrange(cols, factSheetOrder) {
		f := field[factRow]{Column: c, folded: i >= len(factSheetOrder)}
		f.added = slices.Contains([]string{columnSpoken, columnSource, columnVerdict, columnRemark}, c.Name)
		switch c.Name {
		case "sentence":
			f.make = func(r *factRow, lang string) cell { return markedCell(r.Sentence, r.Mention, r.At, lang) }
		case "section": // in one line: long headings would make every row high
			f.make = func(r *factRow, lang string) cell { return textCell(r.Section, lang) }
		case "bound":
			f.make = func(r *factRow, lang string) cell { return textCell(boundSign(r.Bound, lang), lang) }
		case columnSpoken:
			f.make = func(r *factRow, lang string) cell { return textCell(spokenPeriod(r.Period, lang), lang) }
		case columnSource:
			f.make = func(r *factRow, lang string) cell {
				return linkCell(viewTarget(b.o.View, r.FactID), sourceText(&r.Fact, lang), lang)
			}
		case columnVerdict, columnRemark:
			f.input = true
		}
		fields = append(fields, f)
	}
	return fields
}

func addedColumns() []Column[factRow] {
	return []Column[factRow]{
		{
			Name: columnSpoken, Zh: "时间", En: "Period", Width: 20, Get: func(r *factRow) string { return r.Period },
			NoteZh: "数据所属的时间，照说法写；排序和查找可用折叠的“时间代码”", NoteEn: "the period in words; the folded Period code sorts",
		},
		{
			Name: columnSource, Zh: "出处", En: "Source", Width: 30, Get: func(r *factRow) string { return r.Document },
			NoteZh: "文件与行（或页）；同一次运行写了网页时，点开即到原文", NoteEn: "file and line or page; leads to the text where the same run wrote an HTML view",
		},
		{
			Name: columnVerdict, Zh: "复核", En: "Review", Width: 10, Get: func(r *factRow) string { return r.mark.verdict },
			NoteZh: "供复核的人选填；再次提取到同一文件时保留", NoteEn: "for reviewers; kept when the file is written again",
		},
		{
			Name: columnRemark, Zh: "备注", En: "Remark", Kind: Prose, Width: 24, Get: func(r *factRow) string { return r.mark.remark },
			NoteZh: "供复核的人填写；再次提取到同一文件时保留", NoteEn: "for reviewers; kept when the file is written again",
		},
	}
}

// arrange puts the named columns first.
func arrange[T any](cols []Column[T], first []string) []Column[T] {
	rank := func(c Column[T]) int {
		if i := slices.Index(first, c.Name); i >= 0 {
			return i
		}
		return len(first)
	}
	slices.SortStableFunc(cols, func(a, b Column[T]) int { return rank(a) - rank(b) })
	return cols
}

// sourceText says where a fact stands: report.txt:12, report.pdf 第3页.
func sourceText(f *extract.Fact, lang string) string {
	name := path.Base(f.Document)
	switch {
	case f.Page > 0 && lang == En:
		return name + ", p. " + strconv.Itoa(f.Page)
	case f.Page > 0:
		return name + " 第" + strconv.Itoa(f.Page) + "页"
	case f.Line > 0:
		return name + ":" + strconv.Itoa(f.Line)
	}
	return name
}

// fact adds a row.
func (s *factSheet) fact(f *extract.Fact) error {
	r := factRow{Fact: *f, mark: s.book.reviews.take(f.FactID)}
	if f.PartOf != "" {
		r.depth = min(s.depths[f.PartOf]+1, maxDepth)
		s.depths[f.FactID] = r.depth
	}
	use := s.rules[f.Rule]
	if use == nil {
		use = &ruleUse{first: s.count, text: f.Indicator + " " + f.Mention}
		s.rules[f.Rule] = use
	}
	use.facts++
	s.count++
	return s.add(&r)
}

// maxDepth is how far a part is indented at most.
const maxDepth = 5

// endDocument forgets what stands below what: parts are in one document.
func (s *factSheet) endDocument() { clear(s.depths) }

func dressFact(r *factRow, column string, l *look) {
	switch column {
	case "status":
		l.accent = statusAccent(&r.Fact)
	case "indicator":
		l.indent = r.depth
		l.accent = inheritedAccent(column)(&r.Fact)
	case "region":
		l.accent = inheritedAccent(column)(&r.Fact)
	case columnSpoken:
		l.accent = inheritedAccent("period")(&r.Fact)
	case columnVerdict, columnRemark:
		if l.face == faceText {
			l.face = faceProse
		}
	}
}

// verdicts are what reviewers choose from.
var verdicts = []struct {
	zh, en string
	accent accent
}{
	{"正确", "correct", settled},
	{"有误", "wrong", unclaimed},
	{"存疑", "unsure", review},
}

// offerVerdicts gives the column for reviewers its list, and each choice its
// colour.
func (b *workbook) offerVerdicts(part string, last int) error {
	at := slices.IndexFunc(b.facts.cols, func(f field[factRow]) bool { return f.Name == columnVerdict })
	col, err := excelize.ColumnNumberToName(at + 1)
	if err != nil {
		return err
	}
	cells := col + "2:" + col + strconv.Itoa(last)
	var words []string
	var rules []excelize.ConditionalFormatOptions
	for _, v := range verdicts {
		word := b.say(v.zh, v.en)
		ink, fill := v.accent.colours()
		style, failed := b.file.NewConditionalStyle(&excelize.Style{
			Font: &excelize.Font{Color: ink}, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{fill}},
		})
		err = errors.Join(err, failed)
		words = append(words, word)
		rules = append(rules, excelize.ConditionalFormatOptions{Type: "cell", Criteria: "==", Value: formulaText(word), Format: &style})
	}
	list := excelize.NewDataValidation(true)
	list.SetSqref(cells)
	err = errors.Join(err, list.SetDropList(words))
	list.SetError(excelize.DataValidationErrorStyleWarning, b.say("复核", "Review"), b.say("请从列表中选择；其他说明写在“备注”。", "Choose from the list; write anything else into Remark."))
	return errors.Join(err, b.file.AddDataValidation(part, list), b.file.SetConditionalFormat(part, cells, rules))
}
