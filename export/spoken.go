package export

import (
	"strconv"
	"strings"
)

// spokenPeriod says a period as people do: 2024-10 is 2024年10月, 2024-H1 is
// 2024年上半年, 2024-01/2024-09 is 2024年1—9月. What is no period is returned as
// it is.
func spokenPeriod(period, lang string) string {
	from, to, isRange := strings.Cut(period, "/")
	a, ok := parsePeriod(from)
	if !ok {
		return period
	}
	if !isRange {
		return a.text(lang)
	}
	b, ok := parsePeriod(to)
	if !ok {
		return period
	}
	if lang == En {
		return englishRange(a, b)
	}
	return chineseRange(a, b)
}

// spokenPart is a period without a range: its numbers are 0 where it has none.
type spokenPart struct {
	year, month, day int
	part             string // Q1 … Q4, H1, H2
}

func parsePeriod(s string) (p spokenPart, ok bool) {
	fields := strings.Split(s, "-")
	if len(fields) > 3 || len(fields[0]) != 4 {
		return p, false
	}
	var err error
	if p.year, err = strconv.Atoi(fields[0]); err != nil {
		return p, false
	}
	for i, f := range fields[1:] {
		n, err := strconv.Atoi(f)
		switch {
		case i == 0 && len(fields) == 2 && periodParts[f].zh != "":
			p.part = f
		case err != nil || n < 1 || n > 31 || i == 0 && n > 12:
			return p, false
		case i == 0:
			p.month = n
		default:
			p.day = n
		}
	}
	return p, true
}

var periodParts = map[string]struct{ zh, en string }{
	"Q1": {"一季度", "Q1"}, "Q2": {"二季度", "Q2"}, "Q3": {"三季度", "Q3"}, "Q4": {"四季度", "Q4"},
	"H1": {"上半年", "first half"}, "H2": {"下半年", "second half"},
}

var monthNames = [...]string{"", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}

func (p spokenPart) text(lang string) string {
	if lang == En {
		return strings.TrimSpace(p.english() + " " + strconv.Itoa(p.year))
	}
	return strconv.Itoa(p.year) + "年" + p.chinese()
}

// chinese is what follows the year.
func (p spokenPart) chinese() string {
	s := periodParts[p.part].zh
	if p.month > 0 {
		s = strconv.Itoa(p.month) + "月"
	}
	if p.day > 0 {
		s += strconv.Itoa(p.day) + "日"
	}
	return s
}

// english is what precedes the year.
func (p spokenPart) english() string {
	s := periodParts[p.part].en
	if p.month > 0 {
		s = monthNames[p.month]
	}
	if p.day > 0 {
		s = strconv.Itoa(p.day) + " " + s
	}
	return s
}

func chineseRange(a, b spokenPart) string {
	switch {
	case a.year != b.year && a.chinese()+b.chinese() == "":
		return strconv.Itoa(a.year) + "—" + strconv.Itoa(b.year) + "年"
	case a.year != b.year:
		return a.text(Zh) + "—" + b.text(Zh)
	case a.day == 0 && b.day == 0 && a.month > 0 && b.month > 0:
		return strconv.Itoa(a.year) + "年" + strconv.Itoa(a.month) + "—" + strconv.Itoa(b.month) + "月"
	}
	return a.text(Zh) + "—" + b.chinese()
}

func englishRange(a, b spokenPart) string {
	if a.year == b.year && a.english() != "" {
		return a.english() + "–" + b.text(En)
	}
	return a.text(En) + "–" + b.text(En)
}
