package export

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"statsheet/extract"
)

// documentSheet lists the documents with what is known of each.
type documentSheet struct {
	*sheet[extract.Summary]
}

func newDocumentSheet(b *workbook) *documentSheet {
	return &documentSheet{&sheet[extract.Summary]{
		book: b, name: b.named(documentsName), table: "documents", frozen: 1, dress: dressDocument,
		empty: b.say("没有文件。", "No document."),
	}}
}

// finish writes the rows; by then it is known which fates occur.
func (s *documentSheet) finish() error {
	s.cols = documentFields(s.book)
	for i := range s.book.docs {
		if err := s.add(&s.book.docs[i]); err != nil {
			return err
		}
	}
	return s.sheet.finish()
}

func documentFields(b *workbook) []field[extract.Summary] {
	type S = extract.Summary
	unknown := b.say("未找到", "not found")
	fields := []field[S]{
		{Column: Column[S]{Name: "document", Zh: "文件", En: "Document", Width: 40, Get: func(d *S) string { return d.Document }, NoteZh: "文件名", NoteEn: "file name"}},
		{Column: Column[S]{Name: "title", Zh: "标题", En: "Title", Kind: Prose, Width: 50, Get: func(d *S) string { return d.Title }, NoteZh: "报告的标题", NoteEn: "title of the report"}},
		{Column: Column[S]{Name: "date", Zh: "基准日期", En: "Reference date", Width: 14, Get: func(d *S) string { return d.Date }, NoteZh: "换算去年、上半年等所用的日期", NoteEn: "去年, 上半年 … count from it"}, make: func(d *S, lang string) cell {
			return dateCell(or(d.Date, unknown), lang)
		}},
		{Column: Column[S]{Name: "date_from", Zh: "日期来自", En: "Date from", Kind: Code, Codes: originCodes, Width: 12, Get: func(d *S) string { return d.DateFrom }, NoteZh: "日期是在哪里找到的", NoteEn: "where the date was found"}},
		{Column: Column[S]{Name: "region", Zh: "地区", En: "Region", Width: 20, Get: func(d *S) string { return or(d.Region, unknown) }, NoteZh: "全省、全市等所指的地区", NoteEn: "what 全省, 全市 … stand for"}},
		{Column: Column[S]{Name: "source", Zh: "来源", En: "Source", Kind: Prose, Width: 24, Get: func(d *S) string { return d.Source }, NoteZh: "发布的机构或媒体，取自文件属性", NoteEn: "who published it, by the file's own fields"}},
		{Column: Column[S]{Name: "author", Zh: "作者", En: "Author", Kind: Prose, Width: 16, Get: func(d *S) string { return d.Author }, NoteZh: "取自文件属性", NoteEn: "by the file's own fields"}},
		{Column: Column[S]{Name: "format", Zh: "格式", En: "Format", Width: 10, Get: func(d *S) string { return d.Format }, NoteZh: "文件格式", NoteEn: "file format"}},
		{Column: Column[S]{Name: "encoding", Zh: "编码", En: "Encoding", Width: 12, Get: func(d *S) string { return d.Encoding }, NoteZh: "文字编码", NoteEn: "of the text"}},
	}
	fields = slices.DeleteFunc(fields, func(f field[S]) bool { // seldom known: only where it is
		seldom := f.Name == "source" || f.Name == "author"
		return seldom && !slices.ContainsFunc(b.docs, func(d S) bool { return f.Get(&d) != "" })
	})
	total := Total(b.docs)
	for _, c := range fateCounts(&total) {
		fate := c.fate
		title := fateTitle(fate, b.o.Lang)
		if b.o.Lang == En {
			title = strings.ToUpper(title[:1]) + title[1:]
		}
		fields = append(fields, field[S]{
			Column: Column[S]{Name: "fate_" + fate, Zh: title, En: title, Kind: Int, Width: 12, Place: func(d *S) int { return fateCount(d, fate) }},
			make:   func(d *S, _ string) cell { return countCell(fateCount(d, fate)) },
		})
	}
	return append(fields, field[S]{
		Column: Column[S]{Name: "notes", Zh: "提示", En: "Remarks", Kind: Prose, Width: 60, Get: func(d *S) string { return remarks(d, b.o.Lang) }, NoteZh: "读这份文件时遇到的问题", NoteEn: "what went wrong with it"},
	})
}

func or(s, other string) string {
	if s == "" {
		return other
	}
	return s
}

// remarks are the notes of a document, one a line; of many the first few.
func remarks(d *extract.Summary, lang string) string {
	const most = 5
	var lines []string
	for i, note := range d.Notes {
		if i == most {
			lines = append(lines, "… +"+strconv.Itoa(len(d.Notes)-most))
			break
		}
		lines = append(lines, note.Text(lang))
	}
	return strings.Join(lines, "\n")
}

// dateCell makes a true date of a day, a month or a year, shown as exactly as
// it is known.
func dateCell(text, lang string) cell {
	for i, layout := range []string{"2006-01-02", "2006-01", "2006"} {
		if day, err := time.Parse(layout, text); err == nil && day.Year() >= 1900 {
			serial := int(day.Sub(time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)) / (24 * time.Hour))
			return cell{look: look{face: faceDate, decimals: i}, value: serial, text: text}
		}
	}
	return textCell(text, lang)
}

func dressDocument(d *extract.Summary, column string, l *look) {
	switch column {
	case "date":
		if d.Date == "" {
			l.accent = review
		}
	case "region":
		if d.Region == "" {
			l.accent = quiet
		}
	case "fate_unclaimed":
		if d.Fates["unclaimed"] > 0 {
			l.accent = unclaimed
		}
	case "fate_review":
		if d.Fates["review"] > 0 {
			l.accent = review
		}
	}
}
