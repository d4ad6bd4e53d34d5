package extract

import (
	"fmt"
	"strconv"
	"strings"

	"statsheet/extract/mention"
)

// reference is the date a document was written, as far as it is known: zero
// parts are unknown.
type reference struct {
	year, month, day int
	opens            bool // written when the year had just begun, in a month that is unknown
}

// parseReference reads YYYY, YYYY-MM or YYYY-MM-DD.
func parseReference(date string) reference {
	var r reference
	parts := strings.SplitN(date, "-", 3)
	for i, p := range []*int{&r.year, &r.month, &r.day} {
		if i < len(parts) {
			*p, _ = strconv.Atoi(parts[i])
		}
	}
	return r
}

func (r reference) String() string {
	switch {
	case r.year == 0:
		return ""
	case r.month == 0:
		return padded(r.year, 4)
	case r.day == 0:
		return padded(r.year, 4) + "-" + padded(r.month, 2)
	}
	return padded(r.year, 4) + "-" + padded(r.month, 2) + "-" + padded(r.day, 2)
}

// when is a resolved period: its text as the contract writes it, and what
// later periods take from it.
type when struct {
	iso   string // 2024, 2024-Q1, 2021/2025; "" when it cannot be resolved
	text  string // as written
	year  int    // the (last) year of it
	sub   string // of a period within one year: Q1, H1, 10, 01/09
	from  int    // first year of a span of years; 0 else
	open  bool   // runs on from its beginning: 去年4月起, 2022年以来
	back  bool   // counts back from the end of another: 近3年, 五年来
	now   bool   // the moment of writing
	same  bool   // the same part of the year before: 上年同期
	alike bool   // the same part of the year that it names: 2019年同期
	end   bool   // the end of a year: 上年末, 2015年底
	since bool   // was open
	ahead bool   // counts forth from the date: 未来五年
	step  byte   // M or Q: so many months or quarters from the date: 上月
	point bool   // the end of a year counted from the date: 去年底
	that  bool   // the time told before: 当时
	told  bool   // the text tells its year: 2024年, not 去年
	both  bool   // the text tells its first year and its last: 2020年至2025年
}

// day reports whether w is a single day.
func (w when) day() bool { return len(w.iso) == len("2024-08-16") }

// week reports whether w is a week: 本周.
func (w when) week() bool {
	return len(w.iso) == len("2024-08-12/2024-08-18") && strings.ContainsAny(w.text, "周週") || strings.HasSuffix(w.text, "星期")
}

// month reports whether w is a month or a day, such as a report is written in.
func (w when) month() bool { return len(w.sub) == 2 && w.sub[0] < 'A' }

// lettered reports whether w is a quarter or a half of a year, as the contract writes them.
func (w when) lettered() bool { return w.sub != "" && w.sub[0] >= 'A' }

// years reports whether w spans several years.
func (w when) years() bool { return w.from != 0 && w.from < w.year }

// spans reports whether a shorter period lies within w: 6月 in 上半年, 2022年 in 五年来.
func (w when) spans(in when) bool {
	switch {
	case w.years():
		return !in.years() && in.year >= w.from && in.year <= w.year
	case w.year == 0 || in.year != w.year || in.years() || in.sub == w.sub:
		return false
	}
	return w.sub == "" || in.sub != "" && firstMonth(in.sub) >= firstMonth(w.sub) && lastMonth(in.sub) <= lastMonth(w.sub)
}

// saysAgain reports whether w is the part of a year that another is in other words: 上半年 for
// 1—6月.
func (w when) saysAgain(other when) bool {
	return w.year == other.year && w.sub != other.sub && w.sub != "" && !w.years() && !w.day() && firstMonth(w.sub) == firstMonth(other.sub) && lastMonth(w.sub) == lastMonth(other.sub)
}

// ends returns the first and the last part of a span that is not of whole years:
// 2023年7月至2025年6月.
func (w when) ends() (from, to string, ok bool) {
	if len(w.iso) == len("2021/2025") {
		return "", "", false
	}
	return strings.Cut(w.iso, "/")
}

// endMonth returns the last month of a quarter, a half or some months of one year, "" of any other period.
func (w when) endMonth() string {
	if _, to, months := w.ends(); months && !w.years() && len(to) == len("2024-06") && strings.HasPrefix(to, strconv.Itoa(w.year)) {
		return to
	}
	if len(w.sub) != len("Q2") || w.month() || w.years() {
		return ""
	}
	return fmt.Sprintf("%d-%02d", w.year, lastMonth(w.sub))
}

// first returns the first of the years that w spans, so many: 前四年 of “十四五”.
func (w when) first(n int) when {
	end := min(w.year, w.from+n-1)
	return when{iso: fmt.Sprintf("%04d/%04d", w.from, end), year: end, from: w.from}
}

// financial reports whether w is a year that begins in one and ends in the next:
// 2017/18年度, 2014—2015学年.
func (w when) financial() bool {
	return w.from != 0 && w.from == w.year-1 && namesFinancial(w.text)
}

// namesFinancial reports whether a span of two years is written as one year of accounts.
func namesFinancial(text string) bool {
	return strings.Contains(text, "年度") || strings.ContainsAny(text, "学學/／")
}

// resolve turns a period as written into a resolved one. near is the period
// that holds around it, for what it leaves open; ref the document's date.
//
// Algorithm: an absolute year stands; a relative one counts from the year of
// ref; a part of a year without a year takes the year of near, else of ref
// (the year before when that part was not over at ref).
func resolve(p mention.Period, ref reference, near when) when {
	switch {
	case p.Clock:
		return when{}
	case p.Now && p.Back == 0:
		return now(p, ref, near)
	case p.StepUnit != 0:
		return countedOff(p, ref, near)
	case p.Back < 0:
		return ahead(p, ref)
	case p.That:
		return that(p, near)
	case p.Back > 0:
		return back(p, ref, near)
	case p.Report:
		return near
	case p.Same:
		return same(p, near)
	}
	year := p.Year
	if p.Relative {
		if ref.year == 0 {
			return when{}
		}
		year = ref.year + p.RelYear
	}
	if p.EndYear != 0 && p.Point {
		return when{iso: strconv.Itoa(p.EndYear), year: p.EndYear}
	}
	if p.EndYear != 0 && (!p.Since || p.Sub != "" || p.EndSub != "") { // “十四五”以来 runs on
		return span2(year, p)
	}
	if year == 0 {
		year = yearOf(p, ref, near)
	}
	if year == 0 {
		return when{}
	}
	if m := lastMonth(near.sub); p.ToDate && near.year == year && m != 0 {
		return withinSub(year, fmt.Sprintf("01/%02d", m), 0)
	}
	if p.Since && p.Sub == "" {
		return since(year, ref, near)
	}
	w := within(year, p)
	w.open = p.Since
	return w
}

// upTo returns what runs on from a month, a day or a part of a year: up to the end of the months that near
// is, or of the year that it is and that was over by then, else to the date of writing.
func (w when) upTo(ref reference, near when) when {
	end, last := ref, lastMonth(near.sub)
	if len(near.iso) == len("2024") && (near.year < ref.year || ref.month == 0) {
		last = yearsMonths
	}
	switch {
	case near.year >= w.year && last != 0 && (near.sub == "" || fromStart(near.sub)):
		end = reference{year: near.year, month: last}
	case w.day() && near.day():
		end = parseReference(near.iso)
	case !w.day():
		end.day = 0
	}
	from := w
	if w.open && w.lettered() && (end.year > w.year || end.month != lastMonth(w.sub)) {
		from = withinSub(w.year, fmt.Sprintf("%02d", firstMonth(w.sub)), 0) // 去年下半年以来
	}
	if iso := end.String(); from.month() && len(iso) == len(from.iso) && iso > from.iso {
		w.iso, w.open = from.iso+"/"+iso, true
	}
	return w
}

const yearsMonths = 12

// lasting is the period that a sentence hands on to those after it: of one
// that runs on from its beginning, the year; of the moment of writing, and of the time
// told before, none.
func (w when) lasting() when {
	switch {
	case w.now, w.that:
		return when{}
	case w.open && w.from == 0:
		return when{iso: strconv.Itoa(w.year), text: w.text, year: w.year, told: w.told, since: true}
	}
	return w
}

// now resolves the moment of writing, 目前, and a day without a month, which is of the
// month of a day before it, else of that of writing.
func now(p mention.Period, ref reference, near when) when {
	if p.Day != 0 && near.day() {
		return days(near.year, near.iso[len("2024-"):len("2024-08")], p)
	}
	if ref.year == 0 {
		return when{}
	}
	r := ref
	r.day = p.Day // 8日 is a day of the month of writing, 目前 that month
	if r.month == 0 {
		r.day = 0
	}
	if r.day != 0 {
		return days(r.year, fmt.Sprintf("%02d", r.month), p)
	}
	w := when{iso: r.String(), year: ref.year, now: p.Day == 0}
	if r.month != 0 {
		w.sub = fmt.Sprintf("%02d", r.month)
	}
	return w
}

// days resolves one or more days without a month: 8日, 13日至14日.
func days(year int, month string, p mention.Period) when {
	w := withinSub(year, month, p.Day)
	if p.EndDay != 0 {
		w.iso += "/" + withinSub(year, month, p.EndDay).iso
	}
	return w
}

// lastFull returns the last year that a report written at r reviews: the year
// before when it was written early in the year.
func (r reference) lastFull() int {
	if r.year == 0 {
		return 0
	}
	if r.month == 0 && !r.opens || r.month > 6 {
		return r.year
	}
	return r.year - 1
}

// same resolves 同期, 2019年同期: the same part of the year before, or of the year
// it names; 上年末 is the end of that year.
func same(p mention.Period, near when) when {
	year := near.year + min(p.RelYear, -1)
	if p.Year != 0 {
		year = p.Year
	}
	sub := near.sub
	if p.Point {
		sub = ""
	}
	if near.year == 0 && p.Year == 0 || near.years() && !p.Point {
		return when{same: true, end: p.Point}
	}
	w := withinSub(year, sub, 0)
	w.same, w.alike, w.end = p.Year == 0, p.Year != 0, p.Point
	return w
}

// fromStart reports whether a part of a year begins with it: Q1, H1, 01/09.
func fromStart(sub string) bool {
	return sub == "Q1" || sub == "H1" || strings.HasPrefix(sub, "01")
}

// since resolves what runs on from a year: 今年以来 in an account of a part of
// the year is that part.
func since(year int, ref reference, near when) when {
	if near.year == year && fromStart(near.sub) {
		return withinSub(year, near.sub, 0)
	}
	if m := lastMonth(near.sub); near.year == year && m != 0 && !near.day() { // 5月销售…，今年以来…
		return withinSub(year, fmt.Sprintf("01/%02d", m), 0)
	}
	end := near.year
	if end <= year {
		end = ref.lastFull()
	}
	if end <= year {
		return when{iso: strconv.Itoa(year), year: year, open: true}
	}
	return when{iso: fmt.Sprintf("%04d/%04d", year, end), year: end, from: year}
}

// span2 resolves a span from one year to another.
func span2(year int, p mention.Period) when {
	if p.Sub != "" || p.EndSub != "" {
		from, to := withinSub(year, p.Sub, p.Day), withinSub(p.EndYear, p.EndSub, p.EndDay)
		return when{iso: from.iso + "/" + to.iso, year: p.EndYear, from: year}
	}
	return when{iso: fmt.Sprintf("%04d/%04d", year, p.EndYear), year: p.EndYear, from: year}
}

// lastMonth returns the last month of a part of a year, 0 for none.
func lastMonth(sub string) int {
	switch {
	case sub == "":
		return 0
	case sub[0] == 'Q':
		return int(sub[1]-'0') * 3
	case sub[0] == 'H':
		return int(sub[1]-'0') * 6
	}
	return atoi(sub[len(sub)-2:])
}

// firstMonth returns the first month of a part of a year, 0 for none.
func firstMonth(sub string) int {
	switch {
	case sub == "":
		return 0
	case sub[0] == 'Q':
		return lastMonth(sub) - 2
	case sub[0] == 'H':
		return lastMonth(sub) - 5
	}
	return atoi(sub[:2])
}

func within(year int, p mention.Period) when {
	if p.Point && p.Day == 31 { // 截至12月31日 is the end of the year
		p.Sub, p.Day = "", 0
	}
	w := withinSub(year, p.Sub, p.Day)
	w.end = p.Point && p.Sub == ""
	if p.EndSub != "" {
		end := withinSub(year, p.EndSub, p.EndDay)
		w.iso += "/" + end.iso
		if p.EndSub != p.Sub && len(p.Sub) == len("01") && len(p.EndSub) == len("01") {
			w.sub += "/" + p.EndSub // what counts from there is of all these months
		}
	}
	return w
}

// withinSub writes a part of a year: Q1 → 2024-Q1, 10 → 2024-10, 01/09 →
// 2024-01/2024-09, with a day 2024-10-05.
func withinSub(year int, sub string, day int) when {
	w := when{year: year, sub: sub}
	switch {
	case sub == "":
		w.iso = padded(year, 4)
	case len(sub) == 5: // a span of months
		w.iso = padded(year, 4) + "-" + sub[:2] + "/" + padded(year, 4) + "-" + sub[3:]
	case day != 0:
		w.iso = padded(year, 4) + "-" + sub + "-" + padded(day, 2)
	default:
		w.iso = padded(year, 4) + "-" + sub
	}
	return w
}

// padded writes a number with so many digits at least, four at most.
func padded(n, digits int) string {
	text := strconv.Itoa(n)
	return "0000"[:max(0, digits-len(text))] + text
}
