package export

// indicatorSheet sets the figures of an indicator side by side: one row per
// indicator, region and period.
type indicatorSheet struct {
	*sheet[wideRow]
	conflicts int // rows that say another number for what an earlier row says
}

func newIndicatorSheet(b *workbook) *indicatorSheet {
	return &indicatorSheet{sheet: &sheet[wideRow]{
		book: b, name: b.named(indicatorsName), table: "indicators", frozen: 3, dress: dressWide,
		empty: b.say("没有数据。", "No fact."),
	}}
}

// finish writes the rows, with the columns that any of them fills.
func (s *indicatorSheet) finish() error {
	rows := wideRows(s.book.catalogue)
	s.cols = wideFields(s.book, rows)
	for i := range rows {
		if rows[i].conflict {
			s.conflicts++
		}
		if err := s.add(&rows[i]); err != nil {
			return err
		}
	}
	return s.sheet.finish()
}

// slotTitles are the columns of figures; one that stays empty is left out.
var slotTitles = [slotCount]struct {
	name, zh, en, noteZh, noteEn string
	always                       bool
}{
	slotLevel:  {"level", "数值", "Value", "水平：有多少、有多大；百分数为真正的百分数单元格", "the level; percentages are true percentages", true},
	slotYoY:    {"yoy", "同比", "Year on year", "比上年同期的增减；下降为负", "change against a year before; a decline is negative", true},
	slotMoM:    {"mom", "环比", "On period", "比上月或上季的增减；下降为负", "change against the month or quarter before", false},
	slotChange: {"change", "其他增减", "Other change", "与别的时期、计划或他地相比，或没有说明与什么相比", "against another time, a plan or another place, or unsaid", false},
	slotAmount: {"amount", "增减量", "Amount", "增减的绝对量；与“单位”不同时写明单位", "the absolute change, with its unit where it differs", false},
	slotShare:  {"share", "占比", "Share", "占总体的比例，以及各种率", "a part of a whole; a rate", true},
	slotRank:   {"rank", "名次", "Rank", "排名中的位置", "place in a ranking", false},
	slotTarget: {"target", "目标", "Target", "目标、计划或预期的数", "planned or expected", true},
}

func wideFields(b *workbook, rows []wideRow) []field[wideRow] {
	used := [slotCount]bool{}
	per, several := false, false
	for i := range rows {
		for slot, it := range rows[i].slots {
			used[slot] = used[slot] || it != nil
		}
		per = per || rows[i].per != ""
		several = several || rows[i].source != rows[0].source
	}
	fields := []field[wideRow]{
		{Column: Column[wideRow]{Name: "indicator", Zh: "指标", En: "Indicator", Kind: Prose, Width: 34, Get: func(r *wideRow) string { return r.indicator }, NoteZh: "统计的是什么", NoteEn: "what is counted or measured"}},
		{Column: Column[wideRow]{Name: "region", Zh: "地区", En: "Region", Width: 18, Get: func(r *wideRow) string { return r.region }, NoteZh: "数据所属的地区", NoteEn: "the region the figures are about"}},
		{Column: Column[wideRow]{Name: "period", Zh: "时间", En: "Period", Width: 18, Get: func(r *wideRow) string { return spokenPeriod(r.period, b.o.Lang) }, NoteZh: "数据所属的时间", NoteEn: "the period the figures are about"}},
	}
	if per {
		fields = append(fields, field[wideRow]{Column: Column[wideRow]{Name: "per", Zh: "每", En: "Per", Width: 16, Get: func(r *wideRow) string { return r.per }, NoteZh: "按什么平均", NoteEn: "per what"}})
	}
	for slot := range slotCount {
		if t := slotTitles[slot]; used[slot] || t.always {
			fields = append(fields, slotField(slot))
		}
		if slot == slotLevel {
			fields = append(fields, field[wideRow]{Column: Column[wideRow]{Name: "unit", Zh: "单位", En: "Unit", Width: 14, Get: func(r *wideRow) string { return r.unit }, NoteZh: "数值的单位", NoteEn: "of the value"}})
		}
	}
	fields = append(fields, field[wideRow]{
		Column: Column[wideRow]{Name: "facts", Zh: "数据", En: "Fact", Width: 26, Get: func(r *wideRow) string { return r.text }, NoteZh: "原文，点开到“数据”表的那一行", NoteEn: "as written; leads to its row in the sheet of facts"},
		make: func(r *wideRow, lang string) cell {
			return linkCell(b.facts.place(r.first), r.text, lang)
		},
	})
	if several {
		fields = append(fields, field[wideRow]{Column: Column[wideRow]{Name: "document", Zh: "文件", En: "Document", Width: 28, Get: func(r *wideRow) string { return r.source }, NoteZh: "原文出自哪个文件", NoteEn: "that it is written in"}})
	}
	return fields
}

func slotField(slot slot) field[wideRow] {
	t := slotTitles[slot]
	return field[wideRow]{
		Column: Column[wideRow]{Name: t.name, Zh: t.zh, En: t.en, Kind: Number, Width: 24, NoteZh: t.noteZh, NoteEn: t.noteEn, Get: func(r *wideRow) string { return r.slots[slot].value }},
		make: func(r *wideRow, lang string) cell {
			if r.slots[slot] == nil {
				return cell{}
			}
			return figureCell(r.slots[slot], r.unit, lang)
		},
	}
}

func dressWide(r *wideRow, column string, l *look) {
	switch column {
	case slotTitles[slotTarget].name:
		l.accent = planned
	case slotTitles[slotLevel].name:
		if r.conflict {
			l.accent = review
		}
	}
}
