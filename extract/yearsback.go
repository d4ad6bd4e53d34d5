package extract

import (
	"fmt"
	"strconv"
	"time"

	"statsheet/extract/mention"
)

// back resolves 五年来, 近三年, 近三个月: so many units that end with near, else
// with the last year that was over at ref.
func back(p mention.Period, ref reference, near when) when {
	if n := p.Back; p.Day != 0 { // 截至9日当周
		p.Back = 0
		return daysBack(n, reference{}, resolve(p, ref, near))
	}
	end := near.year
	if end == 0 || end == ref.year && (near.day() || near.now) {
		end = ref.lastFull() // 3月30日，院长作报告。过去五年，…
	}
	if end != 0 && p.BackUnit == 'F' { // each from one year to the next
		from := end - p.Back
		return when{iso: fmt.Sprintf("%04d/%04d", from, end), year: end, from: from, back: true}
	}
	switch p.BackUnit {
	case 'M':
		return monthsBack(p.Back, ref, near)
	case 'W':
		return daysBack(7*p.Back, ref, near)
	case 'D':
		return daysBack(p.Back, ref, near)
	}
	if end == 0 || p.BackUnit != 'Y' {
		return when{}
	}
	if p.Back == 1 {
		return when{iso: strconv.Itoa(end), year: end}
	}
	from := end - p.Back + 1
	return when{iso: fmt.Sprintf("%04d/%04d", from, end), year: end, from: from, back: true}
}

// monthsBack resolves 近三个月: so many months up to the one that near is, else to the last
// one that was over at ref.
func monthsBack(n int, ref reference, near when) when {
	last := 12*ref.year + ref.month - 2
	if near.year != 0 && near.month() {
		last = 12*near.year + atoi(near.sub) - 1
	} else if ref.month == 0 {
		return when{}
	}
	month := func(n int) when { return withinSub(n/12, fmt.Sprintf("%02d", n%12+1), 0) }
	w := month(last)
	if n > 1 {
		w = when{iso: month(last-n+1).iso + "/" + w.iso, year: w.year, back: true}
	}
	return w
}

// daysBack resolves 近30日, 近两周: so many days up to the one that near is, else to the day of writing.
func daysBack(n int, ref reference, near when) when {
	end := ref.String()
	if near.day() {
		end = near.iso
	}
	last, err := time.Parse(time.DateOnly, end)
	if err != nil {
		return when{}
	}
	w := dayOf(last)
	if n > 1 {
		w = when{iso: dayOf(last.AddDate(0, 0, 1-n)).iso + "/" + w.iso, year: w.year, back: true}
	}
	return w
}

// ahead resolves 未来五年: so many years from the one that a plan written at ref
// begins with.
func ahead(p mention.Period, ref reference) when {
	from, n := ref.lastFull()+1, -p.Back
	if ref.month == 0 {
		from = ref.year
	}
	if ref.year == 0 || p.BackUnit != 'Y' {
		return when{ahead: true}
	}
	if n == 1 {
		return when{iso: strconv.Itoa(from), year: from, ahead: true}
	}
	return when{iso: fmt.Sprintf("%04d/%04d", from, from+n-1), year: from + n - 1, from: from, ahead: true}
}

// justLeft reports whether a part of a year, told near another that has come, lies nearer to the
// document in the year before than in its own: 12月 in an account of January.
func (r reference) justLeft(sub string, near when) bool {
	return r.month != 0 && near.year == r.year && lastMonth(near.sub) <= r.month && firstMonth(sub) > r.month+halfYear
}

const halfYear = 6 // months
