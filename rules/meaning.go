package rules

import (
	"errors"
	"fmt"
	"regexp"
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
//	that                   the time told before; with year, year+1: its year, the year after it
//	todate                 from the beginning of the year to the end of the period near it
//	this                   of the year of the reference date, where nothing is near
//	same                   the same part of the year before
//	now                    the reference date
//	day-1 week month+1 quarter-1  so many from the reference date
//	w1…w7                  with week: Monday to Sunday of it
//	financial, financial-1 the financial year from April that the reference date lies in, before it
//	latest                 with w1…w7: the last such day that is not after the reference date
//	since, until, point    runs to the reference date; a target; an end
func ParsePeriod(means string) (When, error) {
	p, at, end := parseMeaning(means)
	switch {
	case at < end:
		return When{}, fmt.Errorf("reading the meaning of a period: unknown part %q", means[at:end])
	case strings.TrimSpace(means) == "":
		return When{}, errors.New("reading the meaning of a period: it is empty")
	}
	return p, nil
}

// parseMeaning is ParsePeriod that returns where the first part stands that is not
// known, or says another time what a part before it says; at and end are equal if
// there is none.
func parseMeaning(means string) (p When, at, end int) {
	for part := range strings.FieldsFuncSeq(means, isBlank) {
		at = end + strings.Index(means[end:], part)
		end = at + len(part)
		if !p.part(part) {
			return p, at, end
		}
	}
	return p, 0, 0
}

// isBlank reports whether a character stands between the parts of a meaning.
func isBlank(r rune) bool { return strings.ContainsRune(" \t\r\n\f", r) }

// meaningWords are parts of a meaning that a misspelt one may be meant to be.
var meaningWords = []string{
	"year", "year-1", "year+1", "H1", "H2", "Q1", "Q2", "Q3", "Q4", "near", "report", "that", "todate",
	"this", "same", "now", "day", "day-1", "day+1", "week", "week-1", "week+1", "month", "month-1", "month+1",
	"quarter", "quarter-1", "quarter+1", "financial", "financial-1", "financial+1", "latest", "since", "until", "point",
}

// part adds one part of a meaning to p.
func (p *When) part(w string) bool {
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
		return p.sub(w)
	default:
		return p.step(w) || p.year(w) || p.number(w)
	}
	return true
}

// sub sets the part of the year.
func (p *When) sub(w string) bool {
	free := p.Sub == ""
	p.Sub = w
	return free
}

// FirstOfFinancial is the month that a financial year begins with: April.
const FirstOfFinancial = 4

// stepUnits are the parts of a meaning that count from the reference date.
var stepUnits = []struct {
	name string
	unit byte
}{{"day", 'D'}, {"week", 'W'}, {"month", 'M'}, {"quarter", 'Q'}, {"financial", 'F'}}

// step reads day-1, week, month+1 and the day of a week: w5.
func (p *When) step(w string) bool {
	for _, u := range stepUnits {
		if rest, ok := strings.CutPrefix(w, u.name); ok {
			n, known := offset(rest)
			free := p.StepUnit == 0
			p.Steps, p.StepUnit = n, u.unit
			return known && free
		}
	}
	if len(w) == 2 && w[0] == 'w' && w[1] >= '1' && w[1] <= '7' {
		free := p.Weekday == 0
		p.Weekday = int(w[1] - '0')
		return free
	}
	return false
}

// offsetRE is how far a part counts from the reference date.
var offsetRE = regexp.MustCompile(`^[+-][0-9]{1,4}$`)

// offset reads what stands behind the unit: nothing, -1, +1.
func offset(rest string) (int, bool) {
	if rest == "" {
		return 0, true
	}
	n, _ := strconv.Atoi(rest)
	return n, offsetRE.MatchString(rest)
}

// year reads year, year-1 and year+1.
func (p *When) year(w string) bool {
	rest, ok := strings.CutPrefix(w, "year")
	if !ok {
		return false
	}
	n, known := offset(rest)
	free := !p.Relative && p.Year == 0
	p.RelYear, p.Relative = n, true
	return known && free
}

var (
	yearsRE  = regexp.MustCompile(`^([1-9][0-9]{3})(?:/([1-9][0-9]{3}))?$`)
	monthsRE = regexp.MustCompile(`^(0[1-9]|1[0-2])(?:/(0[1-9]|1[0-2]))?$`)
)

// number reads years and months.
func (p *When) number(w string) bool {
	if m := yearsRE.FindStringSubmatch(w); m != nil {
		free := !p.Relative && p.Year == 0
		p.Year, _ = strconv.Atoi(m[1])
		p.EndYear, _ = strconv.Atoi("0" + m[2])
		return free && (m[2] == "" || m[1] <= m[2])
	}
	m := monthsRE.FindStringSubmatch(w)
	return m != nil && (m[2] == "" || m[1] <= m[2]) && p.sub(w)
}
