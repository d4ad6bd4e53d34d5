package extract

import (
	"fmt"
	"strings"
	"time"

	"statsheet/extract/mention"
	"statsheet/rules"
)

// countedOff resolves what counts from the date of writing, or from the time told before: 前一周.
func countedOff(p mention.Period, ref reference, near when) when {
	if p.That {
		if w := partBefore(near, p.StepUnit); w.iso != "" {
			return w
		}
	}
	if w := stepped(p, ref); w.iso != "" {
		return w
	}
	return besides(p, near)
}

// stepped resolves what counts from the date of writing: 昨日, 上周五, 上月, 上季度.
// A week is a span of days, and nothing without the day of writing.
func stepped(p mention.Period, ref reference) when {
	w := when{step: p.StepUnit}
	if p.StepUnit == 'Y' && ref.year != 0 {
		return when{iso: fmt.Sprintf("%04d", ref.year+p.Steps), year: ref.year + p.Steps}
	}
	if p.StepUnit == 'F' && ref.month != 0 {
		return financialYear(p, ref)
	}
	if ref.month == 0 || ref.day == 0 && (p.StepUnit == 'D' || p.StepUnit == 'W') {
		return w
	}
	day := time.Date(ref.year, time.Month(ref.month), max(ref.day, 1), 0, 0, 0, 0, time.UTC)
	switch p.StepUnit {
	case 'D':
		return dayOf(day.AddDate(0, 0, p.Steps))
	case 'W':
		if p.Latest && p.Weekday > (int(day.Weekday())+6)%7+1 {
			day = day.AddDate(0, 0, -7)
		}
		return weekOf(day.AddDate(0, 0, 7*p.Steps), p.Weekday)
	case 'M':
		month := ref.year*12 + ref.month - 1 + p.Steps
		w.year, w.sub = month/12, fmt.Sprintf("%02d", month%12+1)
	default:
		quarter := ref.year*4 + (ref.month-1)/3 + p.Steps
		w.year, w.sub = quarter/4, fmt.Sprintf("Q%d", quarter%4+1)
	}
	w.iso = withinSub(w.year, w.sub, 0).iso
	return w
}

// financialYear resolves a year of accounts that begins with April, or so many of its first months:
// 本财政年度首10个月.
func financialYear(p mention.Period, ref reference) when {
	year := ref.year + p.Steps
	if ref.month < rules.FirstOfFinancial {
		year--
	}
	first, months := firstMonth(p.Sub), lastMonth(p.Sub)
	if len(p.Sub) != 0 && (first != 1 || months == 1) {
		return when{step: p.StepUnit}
	}
	w := when{iso: fmt.Sprintf("%04d/%04d", year, year+1), year: year + 1, from: year}
	if months != 0 {
		end := year*12 + rules.FirstOfFinancial - 2 + months
		w.year = end / 12
		w.iso = withinSub(year, fmt.Sprintf("%02d", rules.FirstOfFinancial), 0).iso + "/" + withinSub(w.year, fmt.Sprintf("%02d", end%12+1), 0).iso
	}
	return w
}

// besides resolves what counts from the date of writing by the period near it,
// where the date is not known well enough.
func besides(p mention.Period, near when) when {
	w := when{step: p.StepUnit}
	switch p.Steps {
	case 0:
		if near.year != 0 && near.sub != "" {
			w = near
		}
	case -1:
		if b := partBefore(near, p.StepUnit); b.iso != "" {
			w = b
		}
	}
	return w
}

// that resolves 当时, which is the time told before, and 次年, 同年, 三年后 and 此后三年, which count
// from its year.
func that(p mention.Period, near when) when {
	switch {
	case !p.Relative:
		near.that = true
		return near
	case near.year == 0:
		return when{}
	}
	w := withinSub(near.year+p.RelYear, p.Sub, p.Day)
	if p.Back > 1 {
		w.from = near.year + 1
		w.iso = padded(w.from, 4) + "/" + w.iso
	}
	return w
}

// partBefore is the day, week, month or quarter before the one that near is: what
// 比上月 compares with. It is nothing where near is a part of another size.
func partBefore(near when, unit byte) when {
	sub := near.sub
	if unit == 'D' && near.day() || unit == 'W' && len(near.iso) >= len(time.DateOnly) {
		day, err := time.Parse(time.DateOnly, near.iso[:len(time.DateOnly)])
		if err != nil {
			return when{}
		}
		return stepped(mention.Period{Steps: -1, StepUnit: unit}, reference{year: day.Year(), month: int(day.Month()), day: day.Day()})
	}
	switch {
	case near.year == 0 || len(sub) < 2:
		return when{}
	case unit == 'Q' && sub[0] == 'Q':
		return stepped(mention.Period{Steps: -1, StepUnit: 'Q'}, reference{year: near.year, month: lastMonth(sub)})
	case unit == 'M' && len(sub) == 2 && sub[0] < 'A':
		return stepped(mention.Period{Steps: -1, StepUnit: 'M'}, reference{year: near.year, month: atoi(sub)})
	}
	return when{}
}

// dayOf is the period of one day.
func dayOf(t time.Time) when {
	return when{iso: t.Format(time.DateOnly), year: t.Year(), sub: fmt.Sprintf("%02d", t.Month())}
}

// weekOf is the period of the week of a day, from Monday to Sunday, or of one
// day of it.
func weekOf(t time.Time, weekday int) when {
	monday := t.AddDate(0, 0, -(int(t.Weekday())+6)%7)
	if weekday != 0 {
		return dayOf(monday.AddDate(0, 0, weekday-1))
	}
	from, to := dayOf(monday), dayOf(monday.AddDate(0, 0, 6))
	to.iso = from.iso + "/" + to.iso
	return to
}

// weekBefore returns the seven days before seven days, "" for any other period.
func weekBefore(period string) string {
	from, to, _ := strings.Cut(period, "/")
	first, err := time.Parse(time.DateOnly, from)
	last, bad := time.Parse(time.DateOnly, to)
	if err != nil || bad != nil || !first.AddDate(0, 0, 6).Equal(last) {
		return ""
	}
	return dayOf(first.AddDate(0, 0, -7)).iso + "/" + dayOf(last.AddDate(0, 0, -7)).iso
}
