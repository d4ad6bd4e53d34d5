package mention

import (
	"statsheet/extract/numeral"
	"statsheet/rules"
)

// amount is a number with its unit while it is being read.
type amount struct {
	*Mention
	n       numeral.Number
	loose   numeral.Loose
	neg     bool
	spelled bool // the unit stands in the text
}

// amount reads the number at i and the unit behind it.
func (sc *scan) amount(i int, a *amount) bool {
	if sc.t[i] == '半' {
		return sc.half(i, a)
	}
	n := &a.n
	if !n.Read(sc.t, i) {
		return false
	}
	if at := n.LastScale; at > i && n.ScaleEnd == at+1 {
		if end, u := sc.units.longest(sc.t, at); u >= 0 && end > at+1 && !n.Read(sc.t[:at], i) {
			return false // 一千瓦 is one 千瓦
		}
	}
	if sc.plusStands(n) {
		n.Loose = numeral.More
		n.End++
	}
	a.reset(i, n.End)
	a.loose, a.neg, a.spelled = n.Loose, false, false
	a.NumStart, a.NumEnd, a.ScaleEnd = i, n.NumEnd, n.ScaleEnd
	a.Value, a.HasValue = n.Value, true
	a.High, a.HasHigh = n.High, n.HasHigh
	a.setUnit(n.End, n.End, 0, rules.Number)
	switch n.Part {
	case numeral.Percent:
		a.setUnit(n.End, n.End, max(sc.percent, 0), rules.Percent)
		return true
	case numeral.Permille:
		a.setUnit(n.End, n.End, max(sc.permille, 0), rules.Percent)
		return true
	case numeral.Fraction:
		a.Class = rules.Ratio
		if end, u := sc.units.longest(sc.t, a.End); int(u) == sc.times && u >= 0 { // 五又二分之一倍
			a.take(sc.Scanner, a.End, end, sc.times)
		}
		return true
	case numeral.Whole:
	}
	if goesOn(sc.rune(a.End)) {
		if !sc.perMany(a.End) && sc.ratio(a) {
			return true
		}
		sc.letterScale(a)
		sc.power(a)
	}
	sc.readUnit(a)
	return true
}

// perMany reports whether a stroke at i begins a unit, as in 死亡率12/10万.
func (sc *scan) perMany(i int) bool {
	if r := sc.rune(i); r != '/' && r != '／' {
		return false
	}
	_, u := sc.units.longest(sc.t, i)
	return u >= 0
}

// goesOn reports whether r behind the digits may begin a denominator, a
// further term of a ratio, a scale written as a letter or a power of ten.
func goesOn(r rune) bool {
	return r < 0x3000 && r != '%' && r != 0 || r == '比' || r == '：' || r == '又'
}

func (a *amount) setUnit(start, end, unit int, c rules.Class) {
	a.UnitStart, a.UnitEnd, a.Unit, a.Class = start, end, unit, c
	a.End = max(a.End, end)
	a.OuterEnd = a.End
}

// readUnit reads the unit behind the number and what may follow it.
func (sc *scan) readUnit(a *amount) {
	next := numeral.Blank(sc.t, a.End)
	if sc.rune(next) == '个' && sc.pieces(a, next) || sc.set.Tenths.has(sc.t, next) && sc.tenths(a, next) {
		return
	}
	sc.hundredMillions(a, next)
	if sc.rune(a.End) == '两' {
		sc.oneOrTwo(a)
	}
	start, end, u := sc.unit(a.End)
	if past := sc.pastIncluded(a.End); u < 0 && past > a.End {
		start, end, u = sc.unit(past) // 90（含）平方米以下
	}
	if u < 0 {
		sc.oneHalf(a)
		return
	}
	if sc.looksLikeUnit(a, start, end, u) {
		return
	}
	if sc.rune(end) == '级' && end == start+2 && sc.t[start] == '个' {
		if _, p := sc.units.longest(sc.t[:start+1], start); p >= 0 {
			end, u = start+1, int(p) // 5个村级 counts what is 村级
		}
	}
	a.take(sc.Scanner, start, end, u)
	if sc.traits[u].sign == '番' {
		sc.doubled(a)
	}
	if r := sc.rune(a.End); numeral.IsNumeral(r) || r == '又' {
		sc.subunits(a)
	}
	sc.afterUnit(a)
	if sc.rune(a.End) == '每' {
		sc.each(a)
	} else {
		sc.rates(a)
	}
	if sc.rune(a.End) == '人' && sc.rune(a.End+1) == '民' && sc.rune(a.End+2) == '币' && sc.traits[a.Unit].dimension == ofMoney {
		a.OuterEnd = a.End + 3
	}
}

// looksLikeUnit reports whether the unit between two offsets only begins something else.
func (sc *scan) looksLikeUnit(a *amount, start, end, u int) bool {
	switch {
	case !a.n.Arabic && a.n.Groups == 1 && end == start+1 && sc.set.Spoken.has(sc.t, start) && isHan(sc.rune(end)) && !sc.set.SpokenNoun.has(sc.t, start):
		return !sc.smallerNext(start, end, u) && !sc.halfEnds(end)
	case sc.set.Alone.has(sc.t, start):
		return !sc.standsAlone(a, end)
	}
	return sc.traits[u].sign == '年' && a.ScaleEnd > a.NumEnd && sc.set.YearMoves.has(sc.t, start) // 达324亿|年升13%
}

// smallerNext reports whether a number in a smaller unit follows one in the unit
// between two offsets: 七分五十秒.
func (sc *scan) smallerNext(start, end, unit int) bool {
	_, _, _, ok := sc.subunit(end, unitAt{start, end, unit})
	return ok
}

// oneOrTwo reads 一两 before a unit as a pair of digits: 一两天, but 一两黄金.
func (sc *scan) oneOrTwo(a *amount) {
	if sc.t[a.Start] != '一' || a.Value.Cmp(numeral.Int(1)) != 0 || a.n.Arabic || sc.set.Alone.has(sc.t, a.End+1) {
		return
	}
	if _, _, u := sc.unit(a.End + 1); u < 0 {
		return
	}
	a.High, a.HasHigh, a.n.HasHigh = numeral.Int(2), true, true
	a.loose = numeral.About
	a.End++
	a.n.End, a.NumEnd, a.ScaleEnd = a.End, a.End, a.End
}

// standsAlone reports whether what ends at an offset is a measure word that is one
// only with no noun behind it, as 金 of 2金3铜, or behind another one (16金5银5铜高居榜首), and
// with a verb before a number in Chinese: 连夺两金.
func (sc *scan) standsAlone(a *amount, end int) bool {
	if n := len(sc.out); n > sc.base && sc.out[n-1].End == a.Start && sc.set.Alone.has(sc.t, sc.out[n-1].UnitStart) {
		return true
	}
	if r := sc.rune(end); isHan(r) && !numeral.IsNumeral(r) && !sc.boundAfter.has(sc.t, end) {
		return false
	}
	_, won := sc.set.Won.before(sc.t, a.Start, 0)
	return a.n.Arabic || won >= 0
}

// take sets the unit and the class that goes with it.
func (a *amount) take(s *Scanner, start, end, u int) {
	c := rules.Quantity
	if d := s.traits[u].dimension; d == ofPercent {
		c = rules.Percent
	} else if d == ofPoint {
		c = rules.Point
	}
	a.spelled = true
	a.setUnit(start, end, u, c)
}

// unit returns the span and index of the unit that begins at j, blanks before
// it left out; -1 if there is none.
func (sc *scan) unit(j int) (start, end, u int) {
	start = numeral.Blank(sc.t, j)
	if start-j > 3 {
		return j, j, -1
	}
	if sc.rune(start) == '个' {
		if end = sc.spaced(start); end > 0 {
			return start, end, sc.points
		}
	}
	end, p := sc.units.longest(sc.t, start)
	if p < 0 {
		return j, j, -1
	}
	if sc.wordBegins(end-1, end) { // 个村 of 村民委员会, 元整 of 整治
		if less, shorter := sc.units.longest(sc.t[:end-1], start); shorter >= 0 && sc.traits[shorter].dimension == sc.traits[p].dimension {
			end, p = less, shorter
		}
	}
	if sc.traits[p].pieces && sc.t[start] == '个' {
		start++ // 5个小时 is 5小时
	}
	if last, next := sc.t[end-1], sc.rune(end); isLetter(last) && (isLetter(next) || numeral.IsDigit(next)) {
		return j, j, -1
	}
	if sc.unitInWord(start, end) {
		return j, j, -1
	}
	if sc.traits[p].closes && isHan(sc.rune(end)) && !sc.set.ClosingNoun.has(sc.t, end) {
		return j, j, -1 // 30面|向, but 30面|锦旗
	}
	return start, end, int(p)
}

// wordBegins reports whether a word that begins at an offset and goes beyond an end is told
// by the lists.
func (sc *scan) wordBegins(start, end int) bool {
	if no, q := sc.set.NoUnit.longest(sc.t, start); q >= 0 && no > end {
		return true
	}
	return sc.nounBegins(start, end)
}

// nounBegins reports whether a noun that may stand behind a measure word begins at an offset
// and goes beyond an end.
func (sc *scan) nounBegins(start, end int) bool {
	noun, q := sc.set.UnitNoun.longest(sc.t, start)
	return q >= 0 && noun > end
}

// unitInWord reports whether a unit only begins another word: 部门 in 12部门. Where a noun
// that goes beyond that word begins behind the unit, that is counted: 5支|部队, 9成|年轻人.
func (sc *scan) unitInWord(start, end int) bool {
	no, q := sc.set.NoUnit.longest(sc.t, start)
	return q >= 0 && no > end && !sc.nounBegins(end, no)
}

// points is the unit that is also read with spaces in it.
const points = "个百分点"

// spaced reads 个 百 分点 with spaces in it; 0 if it is not there.
func (sc *scan) spaced(i int) int {
	blanks := false
	for _, want := range points {
		for sc.rune(i) == ' ' {
			blanks = true
			i++
		}
		if sc.rune(i) != want {
			return 0
		}
		i++
	}
	if !blanks {
		return 0
	}
	return i
}

// tenths reads 五成, 七成六, 八五折 as per cent.
func (sc *scan) tenths(a *amount, start int) bool {
	end, p := sc.set.Tenths.longest(sc.t, start)
	if p < 0 || sc.percent < 0 {
		return false
	}
	if sc.unitInWord(start, end) || a.n.Arabic && sc.rune(end) == '为' {
		return false
	}
	whole, isWhole := a.Value.Int()
	switch {
	case isWhole && whole >= 11 && whole < 100 && sc.t[start] == '折':
	case isWhole && whole > 10 || a.Value.Cmp(numeral.Int(10)) > 0:
		return false
	default:
		a.Value, a.High = a.Value.Shift(1), a.High.Shift(1)
	}
	if a.n.HasHigh && whole >= 1 && whole < 10 && sc.t[start] == '折' && a.n.Start+2 == start {
		a.HasHigh = false // 五六折 is a range of nobody's; 五五折, 八九折 read digit by digit
		first, _ := a.n.Value.Int()
		second, _ := a.n.High.Int()
		a.Value = numeral.Int(first*10 + second)
		a.loose = numeral.Exact
	}
	a.take(sc.Scanner, start, end, sc.percent)
	if sc.rune(end) == '半' && !isAny(sc.rune(end+1), noHalf) {
		a.Value = a.Value.Add(numeral.Int(5)) // 四成半
		a.setUnit(start, end+1, sc.percent, rules.Percent)
		return true
	}
	if sc.loosened(end) {
		a.loose = numeral.More
		a.setUnit(start, end+1, sc.percent, rules.Percent)
		return true
	}
	sc.hundredths(a, start, end)
	return true
}

// loosened reports whether the 多 or 余 of a number stands at i: 五成多.
func (sc *scan) loosened(i int) bool {
	r := sc.rune(i)
	return (r == '多' || r == '余') && !isAny(sc.rune(i+1), "功元边样种方式媒少数点出")
}

// hundredths reads the digit behind 成: 七成六, 2成2. It is no number of its own, so no unit
// stands behind it.
func (sc *scan) hundredths(a *amount, start, end int) {
	i := numeral.Blank(sc.t, end)
	d, ok := numeral.Read(sc.t, i)
	if !ok || d.Arabic != a.n.Arabic || d.Groups != 1 || d.End != i+1 {
		return
	}
	if word, _ := sc.wordAt(sc.t, i); word > i+1 {
		return // 三成一般
	}
	if _, _, u := sc.unit(i + 1); u >= 0 { // 三成五人
		return
	}
	if v, fits := d.Value.Int(); fits && v < 10 {
		a.Value = a.Value.Add(d.Value)
		a.setUnit(start, i+1, sc.percent, rules.Percent)
	}
}

// doubled reads 翻一番 and 翻了近一番 as 2 倍, 翻两番 as 4.
func (sc *scan) doubled(a *amount) {
	bound, _ := sc.boundBefore.before(sc.t, a.Start, sc.from)
	at := bound - 1
	if sc.rune(at) == '了' {
		at--
	}
	if sc.rune(at) != '翻' || sc.times < 0 {
		return
	}
	n, ok := a.Value.Int()
	if !ok || n < 1 || n > 20 {
		return
	}
	a.Value = numeral.Int(1 << n)
	if bound == a.Start {
		a.Start, a.OuterStart = at, at
	}
	a.setUnit(a.End, a.End, sc.times, rules.Quantity)
}
