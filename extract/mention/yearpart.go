package mention

import (
	"slices"

	"statsheet/extract/numeral"
	"statsheet/rules"
)

// part reads what follows a year: 10月, 上半年, 第三季度, 同期, 1—11月; a time that the lists name joins the
// year that it was: 1949年|新中国成立时.
func (sc *scan) part(p *point) {
	i := p.end
	if sc.rune(i) == ' ' && p.year {
		i++
	}
	if end, e := sc.look(i); e.is(rolePeriod) && !p.sub && (p.year || !sc.lettersName(i, end)) {
		w := sc.lex.Periods[e.index()].When
		if w.Same && p.year && !p.Same { // 2019年同期
			p.Same, p.end = true, end
			return
		}
		if w.Year != 0 && (w.Year != p.Year || w.EndYear != 0) || w.Relative || w.Now || w.Latest {
			return
		}
		p.Sub, p.Same, p.Point, p.Since = w.Sub, p.Same || w.Same, p.Point || w.Point, p.Since || w.Since
		p.sub = p.Sub != ""
		p.year = p.year || !p.sub
		p.end = end
		sc.letteredList(p)
		return
	}
	if sc.months(p, i) || sc.quarter(p, i) || p.year && sc.letteredPart(p, i) {
		return
	}
	sc.frontPart(p, i)
}

// lettersName reports whether Q3, 3Q or H1 between two offsets, with no year before it, may name a product or a
// grade: 哈弗H1, Q1期刊. It is a time before a figure of results, Q3营收, and as a clause of its own.
func (sc *scan) lettersName(i, end int) bool {
	if end != i+2 || isHan(sc.t[i]) || isHan(sc.t[i+1]) || sc.set.Results.has(sc.t, end) {
		return false
	}
	before, after := sc.rune(i-1), sc.rune(end)
	return before != 0 && !isAny(before, "，。；：（") || after != 0 && after != '，'
}

// letteredPart reads the Q3 of 2024年Q3, and H1.
func (sc *scan) letteredPart(p *point, i int) bool {
	letter, n, most := sc.rune(i), sc.rune(i+1), '4'
	switch letter {
	case 'Q':
	case 'H':
		most = '2'
	default:
		return false
	}
	if next := sc.rune(i + 2); isLetter(next) || numeral.IsDigit(next) || n < '1' || n > most {
		return false
	}
	p.Sub, p.sub, p.end = string([]rune{letter, n}), true, i+2
	sc.letteredList(p)
	return true
}

// letteredList reads the quarters that follow the one that a period ends with: 、Q2、Q3 of Q1、Q2、Q3.
func (sc *scan) letteredList(p *point) {
	if sc.rune(p.end-2) != 'Q' {
		return
	}
	first := int(p.Sub[1] - '0')
	last := first
	for last < 4 && isAny(sc.rune(p.end), "、/和") && sc.rune(p.end+1) == 'Q' && sc.rune(p.end+2) == rune('1'+last) && !isLetter(sc.rune(p.end+3)) && !numeral.IsDigit(sc.rune(p.end+3)) {
		last, p.end = last+1, p.end+3
	}
	if last > first {
		p.Sub = twoDigits(3*first-2) + "/" + twoDigits(3*last)
	}
}

// months reads 10月, 1—11月, 10月5日, 5月3—8日.
func (sc *scan) months(p *point, i int) bool {
	n, j, digits := sc.plain(i)
	if digits == 0 {
		return sc.monthPair(p, i)
	}
	if n < 1 || n > 12 || sc.rune(i) == '两' { // 两月 is a length of time
		return false
	}
	j = numeral.Blank(sc.t, j)
	if sc.rune(j) != '月' {
		return sc.monthSpan(p, n, j)
	}
	p.Sub, p.sub = twoDigits(n), true
	p.end = j + 1
	if sc.rune(p.end) == '份' {
		p.end++
	}
	sc.dayOf(p)
	return true
}

// monthSpan reads the second half of 1—11月 and 1至6月, of 1、2月, and of 6、7、8三个月.
func (sc *scan) monthSpan(p *point, first, j int) bool {
	last, end := first, j
	if k, _ := sc.connector(j); k < 0 {
		last, end = sc.monthList(first, j)
	} else if n, to, digits := sc.plain(k); digits > 0 && n <= 12 {
		last, end = n, to
	}
	switch sc.rune(end) {
	case '两', '三', '四': // 7、8两月, 7、8两个月
		if end++; sc.rune(end) == '个' {
			end++
		}
	}
	if last <= first || sc.rune(end) != '月' {
		return false
	}
	p.Sub, p.sub = twoDigits(first)+"/"+twoDigits(last), true
	if p.end = end + 1; sc.rune(p.end) == '份' {
		p.end++
	}
	return true
}

// monthList reads the months that follow each other behind a first one, whose digits end
// at j: 、7、8 of 6、7、8月. It returns the last of them, the first itself for none, and where it ends.
func (sc *scan) monthList(first, j int) (last, end int) {
	last, end = first, j
	for sc.rune(end) == '、' || sc.rune(end) == '/' {
		n, to, digits := sc.plain(end + 1)
		if r := sc.rune(end + 1); digits == 2 && numeral.IsChinese(r) && sc.counts(last+2-first, end+2) { // 六、七、八三个月
			n, to = spokenDigit(r), end+2
		}
		if digits == 0 || n != last+1 || n > 12 {
			break
		}
		last, end = n, to
	}
	return last, end
}

// counts reports whether a number in characters counts so many months at an offset: 三个月.
func (sc *scan) counts(months, i int) bool {
	return spokenDigit(sc.rune(i)) == months && sc.rune(i+1) == '个' && sc.rune(i+2) == '月'
}

// monthPair reads 四五月份.
func (sc *scan) monthPair(p *point, i int) bool {
	if i >= len(sc.t) || !numeral.IsChinese(sc.t[i]) {
		return false
	}
	n, ok := numeral.Read(sc.t, i)
	if !ok || !n.HasHigh || sc.rune(n.End) != '月' {
		return false
	}
	first, _ := n.Value.Int()
	last, _ := n.High.Int()
	if first < 1 || last > 12 {
		return false
	}
	p.Sub, p.sub, p.end = twoDigits(first)+"/"+twoDigits(last), true, n.End+1
	if sc.rune(p.end) == '份' {
		p.end++
	}
	return true
}

// twoDigits writes a month.
func twoDigits(n int) string { return "00010203040506070809101112"[2*n : 2*n+2] }

// dayOf reads the day behind a month, and a span of days.
func (sc *scan) dayOf(p *point) {
	i := numeral.Blank(sc.t, p.end)
	n, j, digits := sc.plain(i)
	if digits == 0 || n < 1 || n > 31 {
		return
	}
	if j = numeral.Blank(sc.t, j); sc.rune(j) == '日' || sc.rune(j) == '号' {
		p.Day, p.day, p.end = n, true, j+1
		return
	}
	k, _ := sc.connector(j)
	if k < 0 {
		return
	}
	last, end, digits := sc.plain(k)
	if r := sc.rune(end); digits > 0 && last > n && last <= 31 && (r == '日' || r == '号') {
		p.Day, p.EndDay, p.EndSub, p.day, p.end = n, last, p.Sub, true, end+1
	}
}

// quarter reads 一季度, 第三季度, 三季度末.
func (sc *scan) quarter(p *point, i int) bool {
	if sc.rune(i) == '第' {
		i++
	}
	n, j, digits := sc.plain(i)
	if digits == 0 || n < 1 || n > 4 {
		return false
	}
	first := n
	if k, _ := sc.connector(j); k >= 0 { // 一至三季度, 第一到第三季度
		if sc.rune(k) == '第' {
			k++
		}
		if n, j, digits = sc.plain(k); digits == 0 || n <= first || n > 4 {
			return false
		}
	}
	if sc.rune(j) != '季' {
		return false
	}
	if next := sc.rune(j + 1); next == '度' {
		j++
	} else if isHan(next) && next != '末' {
		return false
	}
	p.Sub, p.sub, p.end = "Q1Q2Q3Q4"[2*n-2:2*n], true, j+1
	if first < n {
		p.Sub = twoDigits(3*first-2) + "/" + twoDigits(3*n)
	}
	return true
}

// quarterList reads the quarters behind a first one whose digits end at j, up to the last,
// as the months of all of them: 一、二季度, 一、二、三季度.
func (sc *scan) quarterList(first, j int) (q point, ok bool) {
	last := first
	for first > 0 && last < 4 && isAny(sc.rune(j), "、和") {
		if sc.quarter(&q, j+1) && int(q.Sub[1]-'0') > last {
			q.Sub = twoDigits(3*first-2) + "/" + twoDigits(3*int(q.Sub[1]-'0'))
			return q, true
		}
		n, end, digits := sc.plain(j + 1)
		if digits == 0 || n != last+1 {
			break
		}
		last, j = n, end
	}
	return point{}, false
}

// frontPart reads 前三季度, 前11个月, 前7月.
func (sc *scan) frontPart(p *point, i int) {
	if sc.rune(i) != '前' {
		return
	}
	n, j, digits := sc.plain(i + 1)
	if digits == 0 || n < 1 || n > 12 {
		return
	}
	if sc.rune(j) == '个' {
		j++
	}
	switch {
	case sc.rune(j) == '季' && n <= 4:
		n *= 3
		if sc.rune(j+1) == '度' {
			j++
		}
	case sc.rune(j) != '月':
		return
	}
	p.Sub, p.sub, p.end = "01/"+twoDigits(n), true, j+1
}

// judgeClass reads the year of a class: 2024届毕业生, 2022级学生.
func (sc *scan) judgeClass(a *amount) bool {
	first, second := sc.t[a.n.Start], sc.rune(a.n.Start+1)
	if !sc.set.ClassUnit.has(sc.t, a.UnitStart) || a.n.NumEnd-a.n.Start != 4 || a.ScaleEnd > a.NumEnd || a.HasHigh {
		return false
	}
	if first == '1' && second == '9' || first == '2' && second == '0' {
		a.Bound = Exact // 比|2023届|高
		return a.text(Ordinal)
	}
	return false
}

// judgeYear reads 2024 on its own as a year.
func (sc *scan) judgeYear(a *amount) bool {
	if a.Kind != Number || a.n.NumEnd-a.n.Start != 4 || !sc.digitsOnly(a.n.Start, a.n.NumEnd) || a.ScaleEnd != a.NumEnd || a.Bound != Exact || a.neg {
		return false
	}
	year, ok := a.Value.Int()
	if !ok || year < 1949 || year > 2060 || a.Value.Exp != 0 || a.loose != numeral.Exact {
		return false
	}
	if before := sc.rune(a.Start - 1); isHan(before) && before != '的' && !isHan(sc.rune(a.End)) && !closesAside(sc.rune(a.End)) && !sc.greeted(a) {
		return false
	}
	a.Kind, a.Class, a.Period = Date, rules.Period, Period{Year: year}
	return true
}

// greeted reports whether a year ends a clause that speaks of nothing else: 回望2024，; 数说云州2024.
func (sc *scan) greeted(a *amount) bool {
	_, p := sc.set.YearGreeted.before(sc.t, a.Start, sc.from)
	return p >= 0 || a.Start <= maxGreeting && sc.set.YearOpened.has(sc.t, 0) && !slices.ContainsFunc(sc.t[:a.Start], func(r rune) bool { return !isHan(r) })
}

const maxGreeting = 12 // characters before a year that a line greets
