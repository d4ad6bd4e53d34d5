package mention

import (
	"slices"

	"statsheet/extract/numeral"
	"statsheet/rules"
)

// shortPair reads a financial year of two digits each, 25/26年度, whose first ones end at j.
func (sc *scan) shortPair(i, n, j int, m *Mention) bool {
	if r := sc.rune(j); r != '/' && r != '-' || isAny(sc.rune(i-1), "/-.") {
		return false
	}
	year, end := sc.yearPair(2000+n, j+1)
	if end == 0 || !sc.endsYear(j+1, end) && sc.rune(end-2) != '学' {
		return false
	}
	p := point{Period: Period{Year: 2000 + n, EndYear: year}, end: end, year: true}
	sc.partOfPair(&p)
	return sc.dated(i, &p, m)
}

// endsYear reports whether a year that begins at an offset ends in words for a year that is
// not the calendar's: 26财政年度.
func (sc *scan) endsYear(from, end int) bool {
	for at := from; at < end; at++ {
		if behind, q := sc.set.EndedYear.longest(sc.t, at); q >= 0 && behind == end {
			return true
		}
	}
	return false
}

// yearPairs reads the end of a span of financial years: 2022-23至2031-32年度.
func (sc *scan) yearPairs(p *point) {
	k, _ := sc.connector(p.end)
	if k < 0 {
		return
	}
	n, j, digits := sc.plain(k)
	if digits != 4 || n <= p.Year || sc.rune(j) != '/' && sc.rune(j) != '-' {
		return
	}
	if year, end := sc.yearPair(n, j+1); end > 0 {
		p.EndYear, p.end = year, end
	}
}

// yearPair reads the second half of 2019/20年度 and 2019-2020学年.
func (sc *scan) yearPair(first, i int) (year, end int) {
	n, j, digits := sc.yearDigits(i)
	switch {
	case digits == 2 && n == (first+1)%100:
		n = first + 1
	case digits == 4 && n > first && n < first+100:
	default:
		return 0, 0
	}
	if behind, q := sc.set.EndedYear.longest(sc.t, j); q >= 0 {
		return n, behind // 2025至26财政年度
	}
	switch {
	case sc.rune(j) == '学' && sc.rune(j+1) == '年':
		return n, j + 2
	case sc.rune(j) == '年' || digits == 4 || n == first+1:
		if sc.rune(j) == '年' {
			j++
		}
		return n, j
	}
	return 0, 0
}

// yearDigits reads the digits of a year, Arabic or Chinese: 二三 is 23 here, and not
// two or three.
func (sc *scan) yearDigits(i int) (n, end, digits int) {
	if numeral.IsDigit(sc.rune(i)) {
		return sc.arabic(i)
	}
	for end = i; end-i < 4; end++ {
		r := sc.rune(end)
		if r == '零' || r == '○' {
			r = '〇'
		}
		d := slices.Index(yearNumerals, r)
		if d < 0 {
			break
		}
		n = n*10 + d
	}
	return n, end, end - i
}

// yearNumerals are the Chinese digits that years are written with.
var yearNumerals = []rune("〇一二三四五六七八九")

// partOfPair reads the part of a financial year: 2024/25财年第三财季, of one that is named by the
// year that it ends in, 2024/25年度首8个月, of one that begins with April.
func (sc *scan) partOfPair(p *point) {
	if p.EndYear != p.Year+1 || sc.rune(p.end-1) == '年' && sc.rune(p.end-2) == '学' {
		return
	}
	end, q := p.end, point{end: p.end}
	if sc.part(&q); !q.sub || q.year || q.day || q.Same {
		return
	}
	p.sub, p.end = true, q.end
	if len(q.Sub) == len("01/08") && sc.rune(end-1) != '年' {
		last := monthOf(q.Sub[3:]) + rules.FirstOfFinancial - 2
		p.EndYear, p.Sub, p.EndSub = p.Year+last/12, twoDigits(rules.FirstOfFinancial), twoDigits(last%12+1)
		return
	}
	p.Year, p.EndYear, p.Sub = p.EndYear, 0, q.Sub
}
