package mention

import (
	"statsheet/extract/numeral"
	"statsheet/rules"
)

// point is one date or period as far as it is read.
type point struct {
	Period
	end            int
	year, sub, day bool // which of them the text gives
}

// date reads the date or period that begins at i.
func (sc *scan) date(i int, m *Mention) bool {
	if sc.iso(i, m) || sc.stamp(i, m) {
		return true
	}
	if sc.era(i, m) {
		return true
	}
	p, ok := sc.point(i)
	if !ok {
		if p, ok = sc.loneDay(i); !ok {
			return sc.clockOnly(i, m)
		}
	}
	ofMonth := p.sub && !p.year && !p.day && sc.set.MonthNamed.has(sc.t, p.end)                        // 9月合约
	ofDays := p.day && !p.year && p.EndDay == 0 && sc.set.DaysNamed.has(sc.t, p.end) && !sc.dayTold(i) // 7日年化收益率
	if ofMonth || ofDays && p.Now {
		m.reset(i, p.end)
		m.Kind = Name
		return true
	}
	return sc.closed(i, &p, m)
}

// dayTold reports whether the text before i tells the day of a month, which later days go on from: 11月11日…，12日退货率.
func (sc *scan) dayTold(i int) bool {
	for at := range i {
		if sc.t[at] != '月' {
			continue
		}
		day := at + 1
		for day < i && numeral.IsDigit(sc.t[day]) {
			day++
		}
		if day > at+1 && day < i && sc.t[day] == '日' {
			return true
		}
	}
	return false
}

// closed makes the mention of the time that begins at i with a point: what it runs to and
// what closes it belong to it.
func (sc *scan) closed(i int, p *point, m *Mention) bool {
	sc.countedYears(p)
	sc.ended(i, p)
	sc.endedWeek(i, p)
	sc.through(p)
	sc.suffix(p)
	if p.Point && p.EndYear == 0 { // 2014年末到2018年末 is the time between them
		sc.through(p)
		sc.suffix(p)
		p.Point = p.EndYear == 0
	}
	return sc.dated(i, p, m)
}

// dated makes the mention of a period, with 截至 and 到 before it.
func (sc *scan) dated(i int, p *point, m *Mention) bool {
	if at, base := sc.reign(i); p.year && base > 0 {
		i = at
	}
	m.reset(i, p.end)
	m.Kind, m.Class, m.Period = Date, rules.Period, p.Period
	if at, q := sc.set.PeriodLead.before(sc.t, i, sc.from); q >= 0 {
		m.Start, m.OuterStart = at, at
		m.Period.Point = m.Period.Point || sc.lastDay(p)
	} else if at, q := sc.set.UntilLead.before(sc.t, i, sc.from); q >= 0 && p.year && sc.aimed(at) {
		m.Start, m.OuterStart = at, at
		m.Period.Until = true
	}
	return true
}

// aimed reports whether 到 at an offset opens a clause or follows a word of
// aims, so that 到2030年 is a target and not the end of a change.
func (sc *scan) aimed(at int) bool {
	if !isHan(sc.rune(at - 1)) {
		return true
	}
	_, p := sc.set.UntilCue.before(sc.t, at, sc.from)
	return p >= 0
}

// mayDate is a cheap test before a date is read: behind the digits there must
// be something that belongs to a date.
func (sc *scan) mayDate(i int) bool {
	if !numeral.IsNumeral(sc.t[i]) {
		return true
	}
	j := i
	for j < len(sc.t) && j-i < stampDigits && numeral.IsNumeral(sc.t[j]) {
		j++
	}
	if j-i == stampDigits {
		return true
	}
	if end, e := sc.look(i); end >= j && e.is(rolePeriod) {
		return true
	}
	r := sc.rune(j)
	if r == ' ' {
		r = sc.rune(j + 1)
	}
	if r < 0x80 {
		return r == 'H' || r == 'Q' || r == '-' || r == '~' || (r == '/' && j-i == 2 || (r == '/' || r == '.') && j-i == 4) && j < len(sc.t) && sc.t[j] == r
	}
	switch r {
	case '年', '月', '日', '号', '至', '到', '—', '–', '─', '、', '和', '与', '及', '或', '季', '时', '点', '世', '周', '财', '学':
		return true
	}
	return false
}

// point reads a year, a part of a year or both.
func (sc *scan) point(i int) (point, bool) {
	if r := sc.rune(i); !numeral.IsNumeral(r) && r != '第' && r != '前' {
		if _, e := sc.look(i); !e.is(rolePeriod) {
			return point{}, false
		}
	}
	if p, ok := sc.lettered(i); ok {
		return p, true
	}
	p, ok := sc.yearPoint(i)
	if !ok {
		p = point{end: i}
	}
	sc.part(&p)
	return p, p.year || p.sub || p.day
}

// yearPoint reads 2024年, 二〇二四年, 去年, 今年, 十四五, 民国113年.
func (sc *scan) yearPoint(i int) (point, bool) {
	if end, e := sc.look(i); e.is(rolePeriod) && !sc.lettersName(i, end) {
		p := point{Period: sc.lex.Periods[e.index()].When, end: end}
		if p.Weekday != 0 && !p.Latest && sc.rune(end) == '均' {
			p.Weekday, p.end = 0, end-1 // 上周|日均
		}
		if p.Latest && !sc.isWeekday(i, end) || p.That && !sc.isThen(i, end) || p.Same && p.Relative && p.RelYear == 0 && !sc.isSameTime(i, end) {
			return point{}, false
		}
		p.sub = p.Sub != ""
		p.year = !p.sub || p.Year != 0 || p.Relative
		return p, true
	}
	_, base := sc.reign(i)
	year, end := sc.yearNumber(i, base)
	if end == i {
		return point{}, false
	}
	return point{Period: Period{Year: year}, end: end, year: true}, true
}

// isWeekday reports whether the name of a weekday between two offsets stands for a day: not
// 一周三次, 每周三, 周一至周五.
func (sc *scan) isWeekday(i, end int) bool {
	before, after := sc.rune(i-1), sc.rune(end)
	return !numeral.IsNumeral(before) && !isAny(before, "每逢双单两整半上下本这该四") && !numeral.IsNumeral(after) && !isAny(after, "次天节场班例个家岁年期课见均至到、和—-~～")
}

// isThen reports whether a time told before stands between two offsets: not 人次|年均, and the
// second year only at the beginning of a clause, where no first one is told: not 连续第二年.
func (sc *scan) isThen(i, end int) bool {
	if sc.rune(i) != '第' {
		return sc.rune(end) != '均'
	}
	for j := range max(0, i-2) {
		if sc.t[j] == '第' && sc.t[j+1] == '一' && sc.t[j+2] == '年' {
			return false
		}
	}
	return (sc.clauseStart(i) || isAny(sc.rune(i-1), "到在")) && !isAny(sc.rune(end), "度、级的")
}

// isSameTime reports whether a word for the same time between two offsets tells one: not 比同期|工业增速高,
// where it is the time of the figure itself.
func (sc *scan) isSameTime(i, end int) bool {
	_, q := sc.set.SameBefore.before(sc.t, i, sc.from)
	return q < 0 || !isHan(sc.rune(end)) || numeral.IsNumeral(sc.rune(end)) || numeral.IsNumeral(sc.rune(end+1)) || sc.set.SameFree.has(sc.t, end)
}

// reign returns the offset of an era's name before a year, and the year before
// its first one: 1911 for 民国, 1874 for 光绪; 0 if there is none.
func (sc *scan) reign(i int) (at, base int) {
	at, year := sc.reigns.before(sc.t, i, sc.from)
	return at, max(int(year), 0)
}

// yearNumber reads the digits of a year and 年, in the era that began after
// the year base unless that is 0; end is i if there is no year.
func (sc *scan) yearNumber(i, base int) (year, end int) {
	if base == 0 && sc.rune(i+2) == '年' {
		if year = sc.spokenYear(i); year > 0 {
			return year, sc.yearEnd(i + 2)
		}
	}
	n, j, digits := sc.plain(i)
	if digits == 0 {
		return 0, i
	}
	k := numeral.Blank(sc.t, j)
	if r := sc.rune(k); (r == '财' || r == '学') && digits == 4 {
		k++ // 2025财年
	}
	if sc.rune(k) != '年' || sc.rune(k+1) == '代' || k-j > 2 {
		return 0, i
	}
	switch {
	case base > 0 && n > 0 && n < 300:
		return base + n, sc.yearEnd(k)
	case base > 0:
		return 0, i
	case digits == 4 && n >= 1000 && n < 3000:
		return n, sc.yearEnd(k)
	case digits == 3 && sc.republican(i, k, n):
		return republic + n, sc.yearEnd(k)
	case digits == 2 && numeral.IsDigit(sc.t[i]) && sc.shortYear(i, k, n):
		if n < 50 {
			return 2000 + n, sc.yearEnd(k)
		}
		return 1900 + n, sc.yearEnd(k)
	}
	return 0, i
}

// yearEnd steps over 年 and 度 or 份.
func (sc *scan) yearEnd(k int) int {
	if r := sc.rune(k + 1); r == '度' || r == '份' {
		return k + 2
	}
	return k + 1
}

// shortYear tells 21年 the year from 21年 the duration.
func (sc *scan) shortYear(i, k, n int) bool {
	next := sc.rune(k + 1)
	switch {
	case sc.t[i] == '0':
		return true
	case isAny(next, "底末初") || sc.monthAt(k+1):
		return true
	case !isHan(next) && next != ',' && next != '，' || isAny(next, "来后前内间时磨的以多期里如限之左上下历老工"):
		return false
	}
	if _, q := sc.set.YearCue.before(sc.t, i, sc.from); q >= 0 {
		return true
	}
	return i == 0 && isHan(next) && (n < 35 || n > 79)
}

// republican tells 114年, a year of 民国 as Taiwan counts without saying so, from 114年
// the duration.
func (sc *scan) republican(i, k, n int) bool {
	next := sc.rune(k + 1)
	switch {
	case n < 100 || n > 150:
		return false
	case isAny(next, "度底末初") || sc.monthAt(k+1):
		return true
	case !isHan(next) || isAny(next, "来后前内间时磨的以多期里如限之左上下历老工一风校诞和与及至到"):
		return false
	case i == sc.from, n < 130 && isAny(sc.rune(i-1), "，、；：（"):
		return true
	}
	_, q := sc.set.YearCue.before(sc.t, i, sc.from)
	return q >= 0
}

const republic = 1911 // the year before the first of 民国

// spokenYear reads the two Chinese digits of a year before 年 as newspapers write
// it: ○八年, 一三年, 九七年; 0 if they are none. 一二年 may be one or two years.
func (sc *scan) spokenYear(i int) int {
	tens, ones := spokenDigit(sc.rune(i)), spokenDigit(sc.rune(i+1))
	if tens < 0 || ones < 0 || isAny(sc.rune(i+3), "代级期") {
		return 0
	}
	if before := sc.rune(i - 1); i > 0 && (numeral.IsNumeral(before) || isAny(before, "第每")) {
		return 0
	}
	n := 10*tens + ones
	switch {
	case tens > 2 && tens < 8, ones == tens+1 && tens > 0 && !sc.spanCue(i):
		return 0
	case tens < 8:
		return 2000 + n
	}
	return 1900 + n
}

// spanCue reports whether the two digits and 年 at an offset name a year by what
// stands around them, when they might be a number of years too.
func (sc *scan) spanCue(i int) bool {
	if isAny(sc.rune(i+3), "底末初") || sc.monthAt(i+3) {
		return true
	}
	next := sc.rune(i + 3)
	_, q := sc.set.YearCue.before(sc.t, i, sc.from)
	if next == '，' || next == ',' {
		return q >= 0 || i == 0 || isAny(sc.rune(i-1), "，。；,;")
	}
	return q >= 0 && isHan(next) && !isAny(next, "来后前内间时磨的以多里如限之左上下历")
}

// spokenDigit is the value of a Chinese digit, -1 for other characters.
func spokenDigit(r rune) int {
	switch r {
	case '○', '〇', '零':
		return 0
	}
	for d, c := range [...]rune{'一', '二', '三', '四', '五', '六', '七', '八', '九'} {
		if r == c {
			return d + 1
		}
	}
	return -1
}

// monthAt reports whether a month or a part of a year begins at an offset.
func (sc *scan) monthAt(i int) bool {
	p := point{end: i}
	sc.part(&p)
	return p.sub
}

// plain reads a run of Arabic or of Chinese digits as a whole number, small
// Chinese numbers (十二) too; digits is 0 if there is none. Several readers ask
// about one offset: the last answer is kept.
func (sc *scan) plain(i int) (n, end, digits int) {
	if i >= len(sc.t) || !numeral.IsNumeral(sc.t[i]) {
		return 0, i, 0
	}
	if p := &sc.digits; p.at != i {
		p.at = i
		p.n, p.end, p.digits = sc.readPlain(i)
	}
	return sc.digits.n, sc.digits.end, sc.digits.digits
}

func (sc *scan) readPlain(i int) (n, end, digits int) {
	if numeral.IsDigit(sc.t[i]) {
		for end = i; end < len(sc.t) && numeral.IsDigit(sc.t[end]) && end-i < 6; end++ {
			n = n*10 + int(sc.t[end]-'0')
		}
		return n, end, end - i
	}
	if !numeral.IsChinese(sc.t[i]) {
		return 0, i, 0
	}
	var num numeral.Number
	ok := num.Read(sc.t, i)
	v, whole := num.Value.Int()
	if !ok || !whole || num.Loose != numeral.Exact || num.HasHigh || num.Part != numeral.Whole {
		return 0, i, 0
	}
	return v, num.End, max(num.Digits, 1)
}
