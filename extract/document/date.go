package document

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// date is a calendar date as written; month and day are 0 where not given.
// Offsets count the runes it was found in.
type date struct {
	year, month, day int
	start, end       int
}

// String returns YYYY, YYYY-MM or YYYY-MM-DD; "" for no date.
func (d date) String() string {
	switch {
	case d.year == 0:
		return ""
	case d.month == 0:
		return fmt.Sprintf("%04d", d.year)
	case d.day == 0:
		return fmt.Sprintf("%04d-%02d", d.year, d.month)
	default:
		return fmt.Sprintf("%04d-%02d-%02d", d.year, d.month, d.day)
	}
}

// dates finds every date with a year in folded text: 2025年2月25日, 2025-02-25,
// 2025/2/25, 2025.2.25, 二〇二五年二月, 民国114年, 2025年.
func dates(t []rune) []date {
	var out []date
	for i := 0; i < len(t); i++ {
		if !isNumeralRune(t[i]) || i > 0 && (isDigit(t[i]) && isDigit(t[i-1]) || isAlphanumeric(t[i-1]) && isDigit(t[i])) {
			continue
		}
		if d, ok := dateAt(t, i); ok {
			out = append(out, d)
			i = d.end - 1
		}
	}
	return out
}

func isAlphanumeric(r rune) bool { return r < 0x80 && (isDigit(r) || unicode.IsLetter(r)) }

// dateAt reads the date that begins at i.
func dateAt(t []rune, i int) (date, bool) {
	year, n := yearAt(t, i)
	if n == 0 {
		return date{}, false
	}
	d := date{year: year, start: i, end: n}
	sep, next := separator(t, n)
	switch {
	case sep == '年':
		d.end = next
	case sep == 0 || !isDigit(t[i]):
		return date{}, false
	}
	month, n := smallNumber(t, next, 12)
	if n == 0 {
		return d, sep == '年'
	}
	sep2, next2 := separator(t, n)
	if sep == '年' && sep2 != '月' {
		return d, true
	}
	d.month, d.end = month, n
	if sep2 == '月' {
		d.end = next2
	} else if sep2 != sep {
		return d, sep == '-' && sep2 == 0 && n-next == 2
	}
	day, n := smallNumber(t, next2, 31)
	if n == 0 {
		return d, true
	}
	sep3, next3 := separator(t, n)
	switch {
	case sep != '年':
		d.day, d.end = day, n
	case sep3 == '日':
		d.day, d.end = day, next3
	}
	return d, true
}

// yearAt reads a year of four digits, or a year of the republic, and returns
// the place after it; 0 if there is none.
func yearAt(t []rune, i int) (year, end int) {
	n := 0
	set := "0123456789"
	if !isDigit(t[i]) {
		set = "〇○零一二三四五六七八九"
	}
	for i+n < len(t) && n < 5 && strings.ContainsRune(set, t[i+n]) {
		year = year*10 + digitOf(t[i+n])
		n++
	}
	switch {
	case n == 4 && year >= 1900 && year <= 2100:
		return year, i + n
	case n >= 2 && n <= 3 && i >= 2 && string(t[i-2:i]) == "民国":
		return year + 1911, i + n
	}
	return 0, 0
}

func digitOf(r rune) int {
	if isDigit(r) {
		return int(r - '0')
	}
	switch r {
	case '〇', '○', '零':
		return 0
	}
	for i, h := range []rune("一二三四五六七八九") {
		if h == r {
			return i + 1
		}
	}
	return 0
}

// separator reads 年, 月, 日 (号), -, / or . after a number, blanks before
// and, for the Chinese ones, after it left out; 0 if there is none.
func separator(t []rune, i int) (sep rune, next int) {
	j := skipBlanks(t, i)
	if j >= len(t) {
		return 0, i
	}
	switch r := t[j]; r {
	case '年', '月', '日', '号':
		if r == '号' {
			r = '日'
		}
		return r, skipBlanks(t, j+1)
	case '-', '/', '.':
		if j == i {
			return r, j + 1
		}
	}
	return 0, i
}

func skipBlanks(t []rune, i int) int {
	for i < len(t) && isBlank(t[i]) {
		i++
	}
	return i
}

// smallNumber reads a number from 1 to most: 2, 02, 十二, 二十五.
func smallNumber(t []rune, i, most int) (value, end int) {
	j := i
	if j < len(t) && isDigit(t[j]) {
		for j < len(t) && isDigit(t[j]) && j-i < 3 {
			value = value*10 + digitOf(t[j])
			j++
		}
		if j-i > 2 {
			return 0, 0
		}
	} else {
		for j < len(t) && j-i < 3 && strings.ContainsRune("一二三四五六七八九十", t[j]) {
			switch {
			case t[j] == '十' && value == 0:
				value = 10
			case t[j] == '十':
				value *= 10
			default:
				value += digitOf(t[j])
			}
			j++
		}
	}
	if value < 1 || value > most {
		return 0, 0
	}
	return value, j
}

// dateLine returns the date of a line that holds a full date and little else;
// year 0 if it is no such line.
func dateLine(t []rune) date {
	if len(t) > 40 {
		return date{}
	}
	for _, d := range dates(t) {
		if d.day == 0 {
			continue
		}
		letters := 0
		for i, r := range t {
			if (i < d.start || i >= d.end) && (unicode.IsLetter(r) || isDigit(r)) {
				letters++
			}
		}
		if letters <= 8 {
			return d
		}
	}
	return date{}
}

// monthLine returns the month of a line that holds nothing else: 2025年3月, （二〇二五年
// 一月）; year 0 if it is no such line.
func monthLine(t []rune) date {
	if len(t) > maxMonthLine {
		return date{}
	}
	d := firstDate(t)
	if d.month == 0 || d.day > 0 {
		return date{}
	}
	for i, r := range t {
		if (i < d.start || i >= d.end) && (unicode.IsLetter(r) || isDigit(r)) {
			return date{}
		}
	}
	return d
}

const maxMonthLine = 14 // characters of a line that is a month

// dayWords stand before the day of publication: 今天（8月7日）.
var dayWords = []string{"今天", "今日", "今晚", "今早"}

// dayMonth finds the day of publication that a text names without a year:
// 今天（8月7日）, 8月7日电, 8月7日讯.
func dayMonth(t []rune) (month, day int) {
	for i, r := range t {
		if r != '月' {
			continue
		}
		from := i
		for from > 0 && isDigit(t[from-1]) && i-from < 3 {
			from--
		}
		m, end := smallNumber(t, from, 12)
		if m == 0 || end != i {
			continue
		}
		d, end := smallNumber(t, i+1, 31)
		if d == 0 || end >= len(t) || t[end] != '日' {
			continue
		}
		if saysToday(t, from) || end+1 < len(t) && (t[end+1] == '电' || t[end+1] == '讯') {
			return m, d
		}
	}
	return 0, 0
}

func saysToday(t []rune, from int) bool {
	if from < 3 || t[from-1] != '(' && t[from-1] != '（' {
		return false
	}
	return slices.Contains(dayWords, string(t[from-3:from-1]))
}

// nameDate finds the date in a file name: 20250308, 2025-03-08, 202606, 2026.
func nameDate(name string) date {
	best := date{}
	t := []rune(name)
	for i := 0; i < len(t); i++ {
		if !isDigit(t[i]) {
			continue
		}
		d := nameDateAt(t, i)
		if d.precision() > best.precision() {
			best = d
		}
		for i+1 < len(t) && isDigit(t[i+1]) {
			i++
		}
	}
	for _, d := range dates(t) {
		if d.precision() > best.precision() {
			best = d
		}
	}
	return best
}

func (d date) precision() int {
	switch {
	case d.year == 0:
		return 0
	case d.month == 0:
		return 1
	case d.day == 0:
		return 2
	default:
		return 3
	}
}

// nameDateAt reads the run of digits at i as YYYYMMDD, YYYYMM, YYYY, or
// YYYY-MM-DD with the digits that follow.
func nameDateAt(t []rune, i int) date {
	n := runOf(t[i:], isDigit)
	number := func(from, to int) int {
		v := 0
		for _, r := range t[from:to] {
			v = v*10 + digitOf(r)
		}
		return v
	}
	if n != 4 && n != 6 && n != 8 {
		return date{}
	}
	d := date{year: number(i, i+4)}
	if d.year < 1900 || d.year > 2100 {
		return date{}
	}
	if n >= 6 {
		d.month = number(i+4, i+6)
	}
	if n == 8 {
		d.day = number(i+6, i+8)
	}
	if d.month > 12 || n >= 6 && d.month == 0 || d.day > 31 || n == 8 && d.day == 0 {
		return date{}
	}
	if n == 4 && i+4 < len(t) && strings.ContainsRune("-_.", t[i+4]) {
		return nameDashed(t, i, d)
	}
	return d
}

// nameDashed reads what follows the year of 2025-03-08 or 2025_03.
func nameDashed(t []rune, i int, d date) date {
	month, end := smallNumber(t, i+5, 12)
	if end-i-5 != 2 {
		return d
	}
	d.month = month
	if end < len(t) && t[end] == t[i+4] {
		if day, after := smallNumber(t, end+1, 31); after-end-1 == 2 {
			d.day = day
		}
	}
	return d
}
