package extract

import (
	"fmt"

	"statsheet/extract/mention"
)

// yearOf finds the year of a part of a year that names none.
func yearOf(p mention.Period, ref reference, near when) int {
	if near.year != 0 && !near.day() && ref.lately(p) {
		return ref.year
	}
	if near.year != 0 && !near.years() {
		if near.sub != "" && !p.Until && ref.justLeft(p.Sub, near) {
			return near.year - 1
		}
		return near.year
	}
	if ref.year == 0 {
		return 0
	}
	if p.Sub == "" && p.Day == 0 && !p.This && !p.Until { // 全年: of the year the report looks back on
		return ref.lastFull()
	}
	if m := ref.monthOver(p.Sub); m > ref.month && ref.month != 0 && !p.Until {
		return ref.year - 1
	}
	return ref.year
}

// lately reports whether a day of a month is one of the last of a text of a known day, which tells
// its news, be the figures before of another year: 1月18日 in news of January 19.
func (r reference) lately(p mention.Period) bool {
	return r.day != 0 && p.Day != 0 && p.Sub == fmt.Sprintf("%02d", r.month) && p.Day <= r.day && r.day-p.Day <= fresh
}

const fresh = 7 // days

// monthOver returns the month that a document must have come to for it to speak of a part
// of its own year: the last one; of a quarter, a half year or months such as those of summer, which
// it may be in, the first, unless it is written so early that it looks back on the year before.
func (r reference) monthOver(sub string) int {
	if len(sub) < len("Q1") || r.month <= lateAccount || sub[0] < 'A' && (len(sub) == len("08") || fromStart(sub)) {
		return lastMonth(sub)
	}
	return firstMonth(sub)
}
