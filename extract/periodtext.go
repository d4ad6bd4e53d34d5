package extract

import (
	"strconv"
	"strings"
)

// What periods as facts have them, 2024-Q1 and 2024-01/2024-09, tell of each other.

// yearSpan returns the years of a period such as 2021/2025, zeros for any other.
// A financial year is a span of two.
func yearSpan(period string) (from, to int) {
	if len(period) != 9 || period[4] != '/' {
		return 0, 0
	}
	return atoi(period[:4]), atoi(period[5:])
}

// compareBasis tells from two periods what their comparison is: the same part
// of the year before is yoy, as is its end for December, the month before mom, the
// quarter before qoq, anything else since.
func compareBasis(period string, base when) string {
	if len(period) < 4 || base.iso == "" {
		return ""
	}
	year, sub := atoi(period[:4]), subOf(period)
	switch near := (when{year: year, sub: sub}); {
	case len(period) == 9 && period[4] == '/', base.from != 0:
		return "since"
	case base.year == year-1 && (tailSub(sub) == tailSub(subOf(base.iso)) || sub == "12" && base.end), base.iso == period && !strings.HasSuffix(base.text, "初"):
		return "yoy" // 较去年 in an account of 去年 means the year before
	case base.iso == partBefore(near, 'Q').iso:
		return "qoq"
	case base.iso == partBefore(near, 'M').iso:
		return "mom"
	}
	return "since"
}

// isQuarterLong reports whether a period is three months: 2024-Q1, 2024-11/2025-01.
func isQuarterLong(period string) bool {
	from, to, _ := strings.Cut(subOf(period), "/")
	if len(to) > len("08") {
		to = subOf(to)
	}
	return strings.HasPrefix(from, "Q") || to != "" && (atoi(to)-atoi(from)+12)%12 == 2
}

// subOf returns what stands behind the year of a period within one: Q1 of 2024-Q1.
func subOf(period string) string {
	if len(period) > len("2024-") && period[4] == '-' {
		return period[5:]
	}
	return ""
}

// yearBefore returns the same part of the year before a period; other, when
// the period is not known.
func yearBefore(period, other string) string {
	if period == "" {
		return other
	}
	from, to, span := strings.Cut(period, "/")
	out := strconv.Itoa(atoi(from)-1) + from[min(4, len(from)):]
	if span {
		out += "/" + strconv.Itoa(atoi(to)-1) + to[min(4, len(to)):]
	}
	return out
}

// partOf returns the part of a year that a period within one is: Q1 of 2024-Q1, 09
// of 2024-01/2024-09.
func partOf(period string) string {
	if _, to, span := strings.Cut(period, "/"); span {
		period = to
	}
	if len(period) < len("2024-Q1") {
		return ""
	}
	return period[5:7]
}

// tailSub cuts the year out of the end of a span of months: 01/2024-09 →
// 01/09.
func tailSub(sub string) string {
	if len(sub) == 10 {
		return sub[:3] + sub[8:]
	}
	return sub
}

func atoi(digits string) int {
	n := 0
	for _, r := range digits {
		if r < '0' || r > '9' {
			return n
		}
		n = n*10 + int(r-'0')
	}
	return n
}
