package mention

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// ParsePeriod reads what a period word means: parts separated by spaces.
//
//	year, year-1, year+1   the year of the reference date, before, after it
//	2012, 2021/2025        a year, a span of years
//	H1 H2 Q1…Q4 01…12      a part of the year
//	01/09                  a span of months
//	near                   the period the text is about: nothing is fixed
//	report                 the period that the document is a report of
//	that                   the time told before
//	todate                 from the beginning of the year to the end of the period near it
//	this                   of the year of the reference date, where nothing is near
//	same                   the same part of the year before
//	now                    the reference date
//	day-1 week month+1 quarter-1  so many from the reference date
//	w1…w7                  with week: Monday to Sunday of it
//	latest                 with w1…w7: the last such day that is not after the reference date
//	since, until, point    runs to the reference date; a target; an end
func ParsePeriod(means string) (Period, error) {
	var p Period
	parts := strings.Fields(means)
	if len(parts) == 0 {
		return p, errors.New("reading the meaning of a period: it is empty")
	}
	for _, w := range parts {
		if !p.part(w) {
			return Period{}, fmt.Errorf("reading the meaning of a period: unknown part %q", w)
		}
	}
	return p, nil
}

// part adds one part of a meaning to p.
func (p *Period) part(w string) bool {
	switch w {
	case "near":
	case "report":
		p.Report = true
	case "that":
		p.That = true
	case "todate":
		p.ToDate = true
	case "this":
		p.This = true
	case "same":
		p.Same = true
	case "now":
		p.Now = true
	case "since":
		p.Since = true
	case "until":
		p.Until = true
	case "point":
		p.Point = true
	case "latest":
		p.Latest = true
	case "H1", "H2", "Q1", "Q2", "Q3", "Q4":
		p.Sub = w
	default:
		return p.step(w) || p.number(w)
	}
	return true
}

// stepUnits are the parts of a meaning that count from the reference date.
var stepUnits = []struct {
	name string
	unit byte
}{{"day", 'D'}, {"week", 'W'}, {"month", 'M'}, {"quarter", 'Q'}}

// step reads day-1, week, month+1 and the day of a week: w5.
func (p *Period) step(w string) bool {
	for _, u := range stepUnits {
		if rest, ok := strings.CutPrefix(w, u.name); ok {
			n, err := strconv.Atoi(rest)
			p.Steps, p.StepUnit = n, u.unit
			return rest == "" || err == nil && rest[0] != ' '
		}
	}
	if len(w) == 2 && w[0] == 'w' && w[1] >= '1' && w[1] <= '7' {
		p.Weekday = int(w[1] - '0')
		return true
	}
	return false
}

// number reads the parts of a meaning that hold digits.
func (p *Period) number(w string) bool {
	if rest, ok := strings.CutPrefix(w, "year"); ok {
		p.Relative = true
		if rest == "" {
			return true
		}
		n, err := strconv.Atoi(rest)
		p.RelYear = n
		return err == nil
	}
	from, to, span := strings.Cut(w, "/")
	a, err := strconv.Atoi(from)
	if err != nil || a < 1 {
		return false
	}
	b := 0
	if span {
		if b, err = strconv.Atoi(to); err != nil || b < a || len(to) != len(from) {
			return false
		}
	}
	switch {
	case len(from) == 4:
		p.Year, p.EndYear = a, b
	case len(from) == 2 && a <= 12 && b <= 12:
		p.Sub = w
	default:
		return false
	}
	return true
}
