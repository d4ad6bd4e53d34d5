package document

import (
	"path"
	"slices"
	"strings"
	"unicode"
)

// edges are what a document's meta data are settled from.
type edges struct {
	options    Options
	format     *format
	cues       *cues
	fields     fields
	head, tail []*Block
}

// settleMeta finds title, date and region, each in this order: options, the
// side file, the format's own fields, masthead and title, a date line at the beginning or the
// end, the file name, the text.
func settleMeta(e *edges) Meta {
	m := Meta{Path: e.options.Name, Format: e.format.name, Title: e.title(), Source: e.options.Side.Source, Author: e.options.Side.Author}
	if m.Source == "" {
		m.Source = e.fields.source
	}
	if m.Author == "" {
		m.Author = e.fields.author
	}
	m.Date, m.DateFrom = e.date(m.Title)
	m.Region, m.RegionFrom = e.region(m.Title)
	return m
}

// title returns the title: the first heading of level 1.
func (e *edges) title() string {
	for _, t := range []string{e.options.Title, e.options.Side.Title, e.fields.title} {
		if t != "" {
			return t
		}
	}
	for _, b := range e.head[:min(len(e.head), 2*headRows)] {
		if b.Kind == Heading && b.Level == 1 {
			return closeUp(b.Text)
		}
	}
	return e.fields.weakTitle
}

// closeUp takes the blanks out of a title set wide: 政 府 工 作 报 告.
func closeUp(title string) string {
	parts := strings.FieldsFunc(title, isBlank)
	for _, p := range parts {
		if len([]rune(p)) > 1 {
			return title
		}
	}
	return strings.Join(parts, "")
}

// edgeRows is how many blocks at the end are searched for a date line.
const edgeRows = 8

// date finds the date of publication.
func (e *edges) date(title string) (value, from string) {
	if e.options.Date != "" {
		return e.options.Date, "flag"
	}
	if e.options.Side.Date != "" {
		return e.options.Side.Date, fromSide
	}
	if d := firstDate([]rune(e.fields.date)); d.year > 0 {
		return d.String(), "format"
	}
	if d := e.headDate(title); d.day > 0 {
		return d.String(), "masthead"
	}
	if d := e.tailDate(); d.day > 0 {
		return d.String(), "masthead"
	}
	if d := e.monthDate(); d.month > 0 {
		return d.String(), "masthead"
	}
	return e.guessDate(title)
}

func firstDate(t []rune) date {
	for _, d := range dates(t) {
		return d
	}
	return date{}
}

// headDate searches the first blocks: the line that says where and when a
// report was given, a labelled date, a line that is a date, the title.
func (e *edges) headDate(title string) date {
	var label, alone date
	for i, b := range e.head {
		if i >= headRows {
			break
		}
		t := headRunes(b.Text)
		folded := e.cues.fold(string(t))
		if d := e.speechDate(folded); d.day > 0 {
			return d
		}
		if label.day == 0 {
			label = e.labelledDate(folded)
		}
		if alone.day == 0 {
			alone = dateLine(folded)
		}
	}
	for _, d := range []date{label, alone, firstDate(e.cues.fold(title))} {
		if d.day > 0 {
			return d
		}
	}
	return date{}
}

// speechDate reads ——2026年1月27日在…会议上: a full date at the beginning of a
// line and a place of speech after it.
func (e *edges) speechDate(t []rune) date {
	d := firstDate(t)
	if d.day == 0 || d.start > 6 {
		return date{}
	}
	for _, r := range t[:d.start] {
		if unicode.IsLetter(r) || isDigit(r) {
			return date{}
		}
	}
	if at, _ := e.cues.speech.find(t[d.end:]); at < 0 {
		return date{}
	}
	return d
}

// labelledDate reads 发布时间：2025-02-10.
func (e *edges) labelledDate(t []rune) date {
	if at, n := e.cues.dateLabel.find(t); at >= 0 && len(t) <= maxByline {
		rest := t[at+n:]
		if len(rest) > 0 && rest[0] == ':' {
			if d := firstDate(rest); d.start <= 4 {
				return d
			}
		}
	}
	return date{}
}

// tailDate searches the last blocks for page furniture with a date and for a
// line that is a date.
func (e *edges) tailDate() date {
	blocks := e.tail
	if blocks == nil {
		blocks = e.head
	}
	for i := len(blocks) - 1; i >= max(0, len(blocks)-edgeRows); i-- {
		b := blocks[i]
		t := e.cues.fold(string(headRunes(b.Text)))
		if b.Kind == Furniture {
			var last date
			for _, d := range dates(t) {
				if d.day > 0 {
					last = d
				}
			}
			if last.day > 0 {
				return last
			}
		}
		if d := dateLine(t); d.day > 0 && d.start <= 2 {
			return d
		}
	}
	return date{}
}

// monthDate searches the first blocks, then the last ones, for a line that is a month.
func (e *edges) monthDate() date {
	for i, b := range e.head {
		if i >= mastRows {
			break
		}
		if d := monthLine(e.cues.fold(string(headRunes(b.Text)))); d.month > 0 {
			return d
		}
	}
	for _, b := range slices.Backward(e.tail) {
		if d := monthLine(e.cues.fold(string(headRunes(b.Text)))); d.month > 0 {
			return d
		}
	}
	return date{}
}

// mastRows is how many blocks at the beginning may name the month of a report.
const mastRows = 6

// guessDate uses what is no date line: the day a text calls today, the file
// name, the title, the years in the text.
func (e *edges) guessDate(title string) (value, from string) {
	name := nameDate(strings.TrimSuffix(path.Base(e.options.Name), path.Ext(e.options.Name)))
	inTitle := e.titleDate(title)
	if inTitle.month == 0 && e.cues.says("meeting_title", string(e.cues.fold(title))) && e.comparesYear(inTitle.year) {
		inTitle.year++ // 2023年…法院工作报告 that tells of 2023 was read at the meeting of 2024
	}
	year := name.year
	for _, y := range []int{inTitle.year, e.textYear()} {
		if year == 0 {
			year = y
		}
	}
	if month, day := e.today(); month > 0 && year > 0 && name.precision() < 3 {
		if month <= yearTold && e.tellsWhole(year) {
			year++
		}
		return date{year: year, month: month, day: day}.String(), "text"
	}
	switch {
	case name.precision() == 3:
		return name.String(), "name"
	case inTitle.year > 0 && (inTitle.month > 0 || name.year <= inTitle.year):
		return inTitle.String(), "title"
	case name.year > 0:
		return name.String(), "name"
	}
	return e.weakDate(year)
}

// weakDate uses the year that the text speaks of, and the day that the file was
// made or changed where that is in the same year or the next.
func (e *edges) weakDate(year int) (value, from string) {
	d := firstDate([]rune(e.fields.weakDate))
	switch {
	case d.year > 0 && (year == 0 || d.year == year || d.year == year+1):
		return d.String(), "format"
	case year > 0:
		return date{year: year}.String(), "text"
	}
	return "", ""
}

const yearTold = 6 // the last month in which the accounts of the year before are published

// tellsWhole reports whether the text gives account of a whole year: 公布2024年理赔年报. It
// is written in a later one.
func (e *edges) tellsWhole(year int) bool {
	for _, b := range e.head {
		t := e.cues.fold(b.Text)
		for _, d := range dates(t) {
			if d.year != year || d.month > 0 {
				continue
			}
			name := string(t[d.end:min(len(t), d.end+accountName)])
			if end := strings.IndexFunc(name, func(r rune) bool { return r == '，' || isDigit(r) }); end >= 0 {
				name = name[:end] // 2025年预算和|2024年决算
			}
			if e.cues.says("whole_year", name) {
				return true
			}
		}
	}
	return false
}

const accountName = 12 // characters of the name of an account, behind its year

// today finds the day that the text itself calls today.
func (e *edges) today() (month, day int) {
	for _, b := range e.head {
		if m, d := dayMonth([]rune(b.Text)); m > 0 {
			return m, d
		}
	}
	return 0, 0
}

// titleDate reads the period a title names; its end stands for the date:
// 2026年1—6月份 → 2026-06, 2024年上半年 → 2024-06. Four digits alone are a
// year too where the text speaks of it or of the year before: 2018政府工作报告. A report on a
// plan carried out and on the draft of the next is of the year of the draft.
func (e *edges) titleDate(title string) date {
	t := e.cues.fold(title)
	best := date{}
	if year := bareYear(t); year > 0 {
		if told := e.textYear(); told == year || told == year-1 {
			best.year = year
		}
	}
	drafted := e.cues.says("draft_title", string(t))
	for _, d := range dates(t) {
		if d.month == 0 {
			d.month = e.cues.periodEnd(t[d.end:])
		}
		if d.precision() > best.precision() || drafted && d.year > best.year {
			best = d
		}
	}
	return best
}

// bareYear reads the four digits that a title begins with before a word, or ends with:
// 2018政府工作报告, 统计年鉴（2018）.
func bareYear(t []rune) int {
	const digits = 4
	end := len(t)
	if end > 0 && (t[end-1] == '）' || t[end-1] == ')') {
		end--
	}
	if end <= digits {
		return 0
	}
	for _, at := range []int{0, end - digits} {
		year, n := yearAt(t, at)
		if n != at+digits || !isDigit(t[at]) || at > 0 && isDigit(t[at-1]) {
			continue
		}
		if n == end || unicode.Is(unicode.Han, t[n]) && !strings.ContainsRune("年万亿余多", t[n]) && !isNumeralRune(t[n]) {
			return year
		}
	}
	return 0
}

// quarterEnds name the lists of the parts of a year that end with each of its quarters.
var quarterEnds = [...]string{"until_march", "until_june", "until_september", "until_december"}

// periodEnd returns the last month of a part of a year: 1—6月, 上半年; 0 if t
// does not begin with one.
func (c *cueWords) periodEnd(t []rune) int {
	for i, list := range quarterEnds {
		if c.begins(list, string(t)) {
			return 3 * (i + 1)
		}
	}
	first, n := smallNumber(t, 0, 12)
	if first == 0 {
		return 0
	}
	if n < len(t) && t[n] == '月' {
		n++
	}
	for n < len(t) && strings.ContainsRune("—–-~至到", t[n]) {
		n++
	}
	last, n := smallNumber(t, n, 12)
	if last > first && n < len(t) && t[n] == '月' {
		return last
	}
	return 0
}
