package mention

import "statsheet/extract/numeral"

// ended reads the length of time that ends with a day or a month, as companies and offices
// of Hong Kong report: 截至2020年6月30日止六个月 is January to June, 2023年3月31日止年度 the
// twelve months to March, 截至8月底的三个月 June to August. The point begins at i.
func (sc *scan) ended(i int, p *point) {
	last := monthOf(p.Sub)
	if last == 0 || p.EndYear != 0 || p.day && p.Day < 28 {
		return
	}
	months, end := sc.length(sc.toItsEnd(i, p))
	if months == 0 || p.Year == 0 && (p.day && !p.Relative && months == 12 || months > last) {
		return
	}
	p.Day, p.day, p.end = 0, false, end
	switch first := last - months + 1; {
	case first < 1:
		p.Year, p.Sub, p.EndYear, p.EndSub = p.Year-1, twoDigits(first+12), p.Year, twoDigits(last)
	case months == 12:
		p.Sub, p.sub = "", false
	default:
		p.Sub = partOfMonths(first, last)
	}
}

// endedWeek reads the seven days that end with a day: 截至11月9日当周, 截至16日的一周内. The day begins at i.
func (sc *scan) endedWeek(i int, p *point) {
	if _, q := sc.set.PeriodLead.before(sc.t, i, sc.from); q < 0 || !p.day || p.EndDay != 0 {
		return
	}
	if end, q := sc.set.EndedWeek.longest(sc.t, p.end); q >= 0 {
		p.Back, p.BackUnit, p.end = 7, 'D', end
	}
}

// lastDay reports whether a point is the last day of a year and no time of it, at which what
// is counted up to it stands as at 年底: 截至12月31日, not 截至12月31日24时.
func (sc *scan) lastDay(p *point) bool {
	return p.Sub == "12" && p.Day == 31 && p.EndSub == "" && p.EndYear == 0 && isAny(sc.rune(p.end-1), "日号")
}

// toItsEnd returns where the words 止 or 底的 end that join a point to the length of time
// which ends with it. Without 止, 截至 tells that it does.
func (sc *scan) toItsEnd(i int, p *point) int {
	at := p.end
	if !p.day && isAny(sc.rune(at), "底末") {
		at++
	}
	if end, q := sc.set.EndedWith.longest(sc.t, at); q >= 0 {
		return end
	}
	if _, q := sc.set.PeriodLead.before(sc.t, i, sc.from); (q >= 0 || sc.t[i] == '截') && sc.rune(at) == '的' {
		return at + 1
	}
	return len(sc.t)
}

// length reads 六个月, 3个月, 年度, 财政年度, 半年度, 中期业绩, 第三季度, 第四财季 at an offset as months; 0 for
// anything else. Which quarter it is tells its end: that of a financial year has another number.
func (sc *scan) length(i int) (months, end int) {
	if end, q := sc.set.EndedYear.longest(sc.t, i); q >= 0 {
		return 12, end
	}
	if end, q := sc.set.EndedHalf.longest(sc.t, i); q >= 0 {
		return 6, end
	}
	if end, q := sc.set.EndedQuarter.longest(sc.t, i); q >= 0 {
		return 3, end
	}
	n, j, digits := sc.plain(i)
	if digits == 0 || n < 1 || n > 12 {
		return 0, i
	}
	if j = numeral.Blank(sc.t, j); sc.rune(j) == '个' && sc.rune(j+1) == '月' {
		if j += 2; sc.rune(j) == '内' {
			j++
		}
		return n, j
	}
	return 0, i
}

// monthOf returns the month that a part of a year is: 6 of 06; 0 for any other part.
func monthOf(sub string) int {
	if len(sub) != 2 || sub[0] < '0' || sub[0] > '1' {
		return 0
	}
	return int(sub[0]-'0')*10 + int(sub[1]-'0')
}

// partOfMonths writes months as a half or a quarter where they are one.
func partOfMonths(first, last int) string {
	switch {
	case first%6 == 1 && last == first+5:
		return [...]string{"H1", "H2"}[first/6]
	case first%3 == 1 && last == first+2:
		return [...]string{"Q1", "Q2", "Q3", "Q4"}[first/3]
	case first == last:
		return twoDigits(first)
	}
	return twoDigits(first) + "/" + twoDigits(last)
}

// lettered reads parts of a year as analysts write them: 24H1, 2024Q3, 1H24, 3Q2023.
func (sc *scan) lettered(i int) (point, bool) {
	year, j, before := sc.plain(i)
	letter := sc.rune(j)
	if before == 0 || letter != 'H' && letter != 'Q' || isLetter(sc.rune(i-1)) || !numeral.IsDigit(sc.t[i]) || !numeral.IsDigit(sc.rune(j+1)) {
		return point{}, false
	}
	part, end, behind := sc.readPlain(j + 1)
	if before == 1 {
		year, part, before, behind = part, year, behind, before
	}
	most := 2
	if letter == 'Q' {
		most = 4
	}
	if behind != 1 || part < 1 || part > most || isLetter(sc.rune(end)) {
		return point{}, false
	}
	if before == 2 {
		year += 2000
	}
	if before != 2 && before != 4 || year < 1990 || year > 2060 {
		return point{}, false
	}
	p := point{Period: Period{Year: year, Sub: string(letter) + string(rune('0'+part))}, end: end, year: true, sub: true}
	sc.letteredList(&p)
	return p, true
}
