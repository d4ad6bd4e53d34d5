package mention

import (
	"statsheet/extract/numeral"
	"statsheet/rules"
)

// iso reads 2025-02-25, 2024.10.1 and 2025-02.
func (sc *scan) iso(i int, m *Mention) bool {
	year, j, digits := sc.arabic(i)
	if digits != 4 || year < 1900 || year > 2100 {
		return false
	}
	sep := sc.rune(j)
	if sep != '-' && sep != '.' && sep != '/' {
		return false
	}
	month, k, digits := sc.arabic(j + 1)
	if digits == 0 || digits > 2 || month < 1 || month > 12 {
		return false
	}
	p := point{Period: Period{Year: year, Sub: twoDigits(month)}, end: k, year: true}
	day, e, dayDigits := sc.arabic(k + 1)
	switch {
	case sc.rune(k) == sep && dayDigits > 0 && day >= 1 && (dayDigits <= 2 && day <= 31 || sep == '-' && dayDigits > 2):
		if dayDigits > 2 { // 2025-02-2500004: a page number glued to the date
			day, e = int(sc.t[k+1]-'0')*10+int(sc.t[k+2]-'0'), k+3
		}
		if day > 31 {
			return false
		}
		p.Day, p.end = day, e
	case sep != '-' || digits != 2 || isHan(sc.rune(k)) || isLetter(sc.rune(k)) || sc.rune(k) == '%':
		return false
	}
	return sc.dated(i, &p, m)
}

// arabic reads at most eight Arabic digits.
func (sc *scan) arabic(i int) (n, end, digits int) {
	for end = i; end < len(sc.t) && numeral.IsDigit(sc.t[end]) && end-i < 8; end++ {
		n = n*10 + int(sc.t[end]-'0')
	}
	return n, end, end - i
}

// era reads what begins with bare numbers: 2021—2025年, 2019/20年度, 2022、2023年,
// 80年代, 21世纪, 70周年.
func (sc *scan) era(i int, m *Mention) bool {
	n, j, digits := sc.plain(i)
	if digits == 0 {
		return false
	}
	if sc.decade(i, j, n, m) {
		return true
	}
	if q, ok := sc.quarterList(n, j); ok {
		return sc.dated(i, &q, m)
	}
	if digits == 2 && numeral.IsDigit(sc.t[i]) {
		return sc.shortPair(i, n, j, m) || sc.shortSpan(i, n, j, m)
	}
	if digits != 4 || n < 1000 || n > 2999 {
		return false
	}
	p := point{Period: Period{Year: n}, year: true}
	if last, end := sc.strokeYears(n, j); end > j && sc.rune(end) == '年' {
		p.EndYear, p.end = last, sc.yearEnd(end)
		return sc.dated(i, &p, m)
	}
	if sc.rune(j) == '/' || sc.rune(j) == '-' {
		if p.EndYear, p.end = sc.yearPair(n, j+1); p.end > 0 {
			sc.yearPairs(&p)
			sc.partOfPair(&p)
			return sc.dated(i, &p, m)
		}
	}
	if k, _ := sc.connector(j); k >= 0 && sc.toYear(&p, k) {
		return sc.dated(i, &p, m)
	}
	p.end = j
	if sc.countedYears(&p); p.EndYear != 0 || sc.listedYear(j) {
		return sc.dated(i, &p, m)
	}
	return false
}

// toYear reads the end of 2021至2025年 and of 二〇二五至二六年度 behind the connector.
func (sc *scan) toYear(p *point, k int) bool {
	if year, end := sc.yearNumber(k, 0); end > k && year > p.Year {
		p.EndYear, p.end = year, end
		sc.suffix(p)
		return true
	}
	year, end := sc.yearPair(p.Year, k)
	if end == 0 || !sc.endsYear(k, end) {
		return false
	}
	p.EndYear, p.end = year, end
	return true
}

// shortSpan reads years of two digits each as analysts write them: 24-26年 behind a word of what is
// foretold, 24/25/26年.
func (sc *scan) shortSpan(i, n, j int, m *Mention) bool {
	last, end := sc.strokeYears(2000+n, j)
	if k, _ := sc.connector(j); end == j && k > 0 && n >= 10 && n < 35 {
		year, to, digits := sc.arabic(k)
		if _, q := sc.set.SpanCue.before(sc.t, i, sc.from); q < 0 || digits != 2 || year <= n || sc.set.SpanNot.has(sc.t, to+1) {
			return false
		}
		last, end = 2000+year, to
	}
	if end == j || sc.rune(end) != '年' || numeral.IsDigit(sc.rune(i-1)) {
		return false
	}
	p := point{Period: Period{Year: 2000 + n, EndYear: last}, end: sc.yearEnd(end), year: true}
	return sc.dated(i, &p, m)
}

// strokeYears reads at least two years that follow a first one between strokes: /25/26 of 24/25/26年,
// /2025/2026 of 2024/2025/2026年. It returns the last and where it ends, j for none.
func (sc *scan) strokeYears(first, j int) (last, end int) {
	last, end = first, j
	for sc.rune(end) == '/' {
		n, to, digits := sc.arabic(end + 1)
		if digits != 4 && digits != 2 || n%100 != (last+1)%100 {
			break
		}
		last, end = last+1, to
	}
	if last < first+2 {
		return first, j
	}
	return last, end
}

// listedYear reports whether years follow as in 2022、2023年.
func (sc *scan) listedYear(j int) bool {
	for range 8 {
		r := sc.rune(j)
		if r != '、' && r != '和' && r != '与' && r != '及' && r != '或' {
			return false
		}
		n, end, digits := sc.arabic(j + 1)
		if digits != 4 || n < 1000 || n > 2999 {
			return false
		}
		if sc.rune(end) == '年' {
			return true
		}
		j = end
	}
	return false
}

// countedYears reads the years that follow a first one and how many they are together:
// 2022、2023年两年, 2022年和2023年两年.
func (sc *scan) countedYears(p *point) {
	if p.sub || p.day || p.Year == 0 || p.EndYear != 0 {
		return
	}
	last := p.Year
	for end := p.end; isAny(sc.rune(end), joiners); {
		year, k := sc.yearNumber(end+1, 0)
		if k == end+1 {
			year, k, _ = sc.arabic(end + 1)
		}
		if year != last+1 {
			return
		}
		last, end = year, k
		if sc.rune(k) == '这' {
			k++
		}
		if r := sc.rune(k); (spokenDigit(r) == last-p.Year+1 || r == '两' && last == p.Year+1) && sc.rune(k+1) == '年' {
			p.EndYear, p.end = last, k+2
			return
		}
	}
}

// decade reads 80年代, 21世纪, 70周年: dates that stay text.
func (sc *scan) decade(i, j, n int, m *Mention) bool {
	r, next := sc.rune(j), sc.rune(j+1)
	switch {
	case r == '年' && next == '代', r == '周' && next == '年':
	case r == '世' && next == '纪':
		if _, k, digits := sc.plain(j + 2); digits > 0 && sc.rune(k) == '年' && sc.rune(k+1) == '代' {
			j = k
		}
	default:
		return false
	}
	m.reset(i, j+2)
	m.Kind, m.Value, m.HasValue = Date, numeral.Int(n), true
	return true
}

// loneDay reads 8日 without a month: the day of the document's month.
func (sc *scan) loneDay(i int) (point, bool) {
	n, j, digits := sc.plain(i)
	if digits == 0 || digits > 2 || n < 1 || n > 31 || !numeral.IsDigit(sc.t[i]) && n < 11 && !sc.clauseStart(i) && !sc.spansDays(i) {
		return point{}, false
	}
	last := 0
	if k, _ := sc.connector(j); k >= 0 { // 18至20日
		if m, end, digits := sc.plain(k); digits > 0 && m > n && m <= 31 && sc.rune(end) == '日' {
			last, j = m, end
		}
	}
	if sc.rune(j) != '日' || isAny(sc.rune(j+1), "元圆币均本夜") {
		return point{}, false
	}
	if sc.set.BackAfter.has(sc.t, j+1) || sc.rune(j+1) == '内' {
		return point{}, false
	}
	if sc.spanned(i) {
		return point{}, false
	}
	return point{Period: Period{Now: true, Day: n, EndDay: last}, end: j + 1, day: true}, true
}

// spansDays reports whether a number written in characters is the second day of a span
// whose first one stands right before it: 十月一日至八日.
func (sc *scan) spansDays(i int) bool {
	return i > 2 && isAny(sc.rune(i-1), "至到") && isAny(sc.rune(i-2), "日号")
}

// spanned reports whether what stands before a number tells of a length of
// time: 为期3日, 连续5日.
func (sc *scan) spanned(i int) bool {
	if _, p := sc.boundBefore.before(sc.t, i, sc.from); p > 0 {
		return true
	}
	for _, set := range []before{sc.set.BackBefore, sc.set.Ahead, sc.set.Lasting} {
		if _, p := set.before(sc.t, i, sc.from); p >= 0 {
			return true
		}
	}
	return false
}

// through reads the end of a span: 2023年—2025年, 3月5日至8日, 去年9月到今年3月.
func (sc *scan) through(p *point) {
	end := p.end
	if p.day {
		end = sc.clock(end, true) // 3月8日20时至9日20时
	}
	k, _ := sc.connector(end)
	if k < 0 || p.EndYear != 0 || p.EndDay != 0 {
		return
	}
	q, ok := sc.point(k)
	if !ok {
		if q, ok = sc.loneDay(k); ok && p.day && q.Day > p.Day {
			p.EndSub, p.EndDay, p.end = p.Sub, q.Day, q.end
		}
		return
	}
	switch {
	case q.Relative != p.Relative && q.year && p.year, q.Same, q.Now, p.Now, p.Same:
		return
	case sc.fromStart(p, &q):
	case q.year && p.year:
		if q.Relative || q.Year <= p.Year && (q.Year < p.Year || q.Sub <= p.Sub) {
			return
		}
		p.EndYear, p.EndSub, p.EndDay = q.Year, q.Sub, q.Day
	case q.year:
		return
	case q.sub && p.sub && !p.day && !q.day && len(p.Sub) == 2 && len(q.Sub) == 2 && p.Sub[0] <= '1' && q.Sub[0] <= '1' && p.Sub < q.Sub:
		p.Sub += "/" + q.Sub
	case q.sub && p.sub:
		p.EndSub, p.EndDay = q.Sub, q.Day
	default:
		return
	}
	p.end = q.end
}

// fromStart makes the beginning of a year, up to a month or day of it, the span of both: 年初至11月底,
// 年初至12月20日. It reports whether it did.
func (sc *scan) fromStart(p, q *point) bool {
	if !p.Point || p.Sub != "" || sc.rune(p.end-1) != '初' || !q.sub || q.year || len(q.Sub) != 2 || q.Sub[0] > '1' {
		return false
	}
	if p.Sub, p.sub, p.Point = "01/"+q.Sub, true, false; q.day {
		p.Sub, p.Day, p.day, p.EndSub, p.EndDay = "01", 1, true, q.Sub, q.Day
	}
	return true
}

// suffix reads what closes a period: 末, 底, 以来, 期间, 前, and a time of day.
func (sc *scan) suffix(p *point) {
	if p.day {
		p.end = sc.clock(p.end, true)
	}
	if end, q := sc.set.PointAfter.longest(sc.t, p.end); q >= 0 && !sc.set.PointNone.has(sc.t, p.end) {
		p.Point, p.end = true, end
	}
	if end, q := sc.set.SpanAfter.longest(sc.t, p.end); q >= 0 {
		p.end = end
	}
	if end, q := sc.set.SinceAfter.longest(sc.t, p.end); q >= 0 {
		p.Since, p.end = true, end
	}
	if end, q := sc.set.UntilAfter.longest(sc.t, p.end); q >= 0 && sc.mayEnd(p) && (p.Point || !numeral.IsNumeral(sc.rune(end))) && !sc.set.UntilNone.has(sc.t, p.end) {
		p.Until, p.end = true, end
	}
	if _, q := sc.reports.longest(sc.t, p.end); q >= 0 && p.year && !p.sub {
		p.Sub, p.sub = sc.reportParts[q], true
	}
}

// mayEnd reports whether 前 behind a period closes it: it does not behind a
// number of days.
func (sc *scan) mayEnd(p *point) bool {
	return p.year && (p.Year != 0 || p.Point) || p.sub
}

// back reads 五年来, 近十年, 过去三个月 as periods that end at the reference date,
// 未来五年 as a date that stays text.
func (sc *scan) back(a *amount) bool {
	n, ok := a.Value.Int()
	u := sc.traits[a.Unit].time
	if !ok || u == 0 {
		return false
	}
	if a.HasHigh {
		return sc.aroundNow(a)
	}
	if at, p := sc.set.Ahead.before(sc.t, a.Start, sc.from); p >= 0 {
		a.Start, a.OuterStart, a.Bound = at, at, Exact
		a.Kind, a.Class, a.Period = Date, rules.Period, Period{Back: -n, BackUnit: u}
		return true
	}
	if sc.ago(a, n, u) || sc.later(a, n, u) {
		return true
	}
	end, after := sc.set.BackAfter.longest(sc.t, a.End)
	at, before := sc.set.BackBefore.before(sc.t, a.Start, sc.from)
	if lead, p := sc.set.Lasting.before(sc.t, a.Start, sc.from); p >= 0 && lead < at {
		before = -1 // 提|前|45天
	}
	if after < 0 && before < 0 {
		return false
	}
	if after >= 0 {
		a.End = end
	}
	if before >= 0 {
		a.Start = at
	}
	a.OuterStart, a.OuterEnd, a.Bound = min(a.OuterStart, a.Start), a.End, Exact
	a.Kind, a.Class, a.Period = Date, rules.Period, Period{Back: n, BackUnit: u}
	return true
}

// ago reads 五年前, 三个月前 as the time so many units before the reference date.
func (sc *scan) ago(a *amount, n int, unit byte) bool {
	end, q := sc.set.UntilAfter.longest(sc.t, a.End)
	if q < 0 || unit == 'F' || numeral.IsNumeral(sc.rune(end)) || sc.set.UntilNone.has(sc.t, a.End) || sc.spanned(a.Start) {
		return false
	}
	a.OuterEnd, a.End, a.Bound = end, end, Exact
	a.Kind, a.Class, a.Period = Date, rules.Period, Period{Steps: -n, StepUnit: unit}
	return true
}

// later reads 三年后, which opens its clause, and 此后三年 as years that count from the time told before.
func (sc *scan) later(a *amount, n int, unit byte) bool {
	if unit != 'Y' {
		return false
	}
	start, end, p := a.Start, a.End, Period{That: true, Relative: true, RelYear: n}
	if at, q := sc.set.After.before(sc.t, start, sc.from); q >= 0 {
		start, p.Back, p.BackUnit = at, n, 'Y'
	} else if end, q = sc.set.Later.longest(sc.t, end); q < 0 || !sc.clauseStart(start) {
		return false
	}
	a.Start, a.OuterStart, a.End, a.OuterEnd, a.Bound = start, start, end, end, Exact
	a.Kind, a.Class, a.Period = Date, rules.Period, p
	return true
}

// aroundNow reads 未来5—10年 and 近3至5年 as dates: no period can be told from them.
func (sc *scan) aroundNow(a *amount) bool {
	at, p := sc.set.Ahead.before(sc.t, a.Start, sc.from)
	if p < 0 {
		at, p = sc.set.BackBefore.before(sc.t, a.Start, sc.from)
	}
	if p < 0 {
		return false
	}
	a.Start, a.OuterStart, a.Bound = at, at, Exact
	a.Kind, a.Class, a.Period = Date, rules.Period, Period{Back: 1}
	return true
}
