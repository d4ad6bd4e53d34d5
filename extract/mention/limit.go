package mention

import (
	"slices"
	"strings"

	"statsheet/extract/numeral"
	"statsheet/rules"
)

// limit reads what stands before a number and belongs to it: a minus, a
// currency, words of a bound.
func (sc *scan) limit(a *amount) {
	if a.Start <= sc.from || !sc.leadEnds(sc.t[a.Start-1]) {
		return
	}
	sc.sign(a)
	sc.prefix(a)
	sc.limitBefore(a)
}

// leadEnds reports whether something that belongs to a number behind it may
// end with r.
func (sc *scan) leadEnds(r rune) bool {
	return sc.runes.of(r)&sc.leads != 0 || r == ' ' || r == '-' || r == '负' || r == '下'
}

// sign reads -, 负 and the 零下 of temperatures before the number.
func (sc *scan) sign(a *amount) {
	i := a.Start
	for i > sc.from && sc.t[i-1] == ' ' && a.Start-i < 2 {
		i--
	}
	if i <= sc.from {
		return
	}
	before, length := sc.rune(i-2), 1
	switch sc.t[i-1] {
	case '负':
		if _, p := sc.set.NoMinus.before(sc.t, i, sc.from); p >= 0 {
			return // 减负5亿元
		}
	case '下':
		if before != '零' || a.spelled && sc.traits[a.Unit].dimension != ofTemperature {
			return
		}
		length = 2
	case '-':
		if i != a.Start || numeral.IsDigit(before) || isLetter(before) || before == '-' || before == ')' {
			return
		}
		if whole := !slices.Contains(sc.t[a.n.Start:a.n.End], '.'); whole && (before == '/' && !isHan(sc.rune(i-3)) && sc.rune(i-3) != '%' || isHan(before) && !a.spelled && !sc.limits(i-1)) {
			return
		}
	default:
		return
	}
	a.neg = true
	a.Value.Neg = !a.Value.Neg && !a.Value.IsZero()
	a.Start, a.OuterStart = i-length, i-length
}

// limits reports whether a word that limits or compares a number ends at an offset, or one
// for a figure that may be negative: 大于-3, 指数-7.
func (sc *scan) limits(at int) bool {
	if _, p := sc.set.MinusAfter.before(sc.t, at, sc.from); p >= 0 {
		return true
	}
	_, p := sc.boundBefore.before(sc.t, at, sc.from)
	return p >= 0 && Bound(p&0xFF) != Exact || sc.rune(at-1) == '比'
}

// prefix reads a unit before the number: $20, 人民币50元, 摄氏37度.
func (sc *scan) prefix(a *amount) {
	i := a.Start
	for i > sc.from && sc.t[i-1] == ' ' && a.Start-i < 2 {
		i--
	}
	at, u := sc.prefixes.before(sc.t, i, sc.from)
	if u < 0 || isLetter(sc.t[at]) && at > 0 && isLetter(sc.t[at-1]) {
		return
	}
	unit := &sc.lex.Units[u]
	if !a.spelled || a.Class == rules.Number {
		c := rules.Quantity
		a.Start, a.OuterStart = at, at
		a.UnitStart, a.UnitEnd, a.Unit, a.Class, a.spelled = at, i, int(u), c, true
		return
	}
	if kind := sc.lex.Units[a.Unit].Kind; kind == unit.Kind || unit.Kind == "temperature" {
		a.Unit, a.OuterStart = int(u), at
		if a.neg {
			a.Start = min(a.Start, i)
		}
		return
	}
	if part := sc.hundredthOf(unit, string(sc.t[a.UnitStart:a.UnitEnd])); part >= 0 {
		a.Unit, a.OuterStart = part, at
	}
}

// hundredthOf returns the unit of which a currency has a hundred, where it is written as its name begins or ends:
// 分 of 人民币31.79分; -1 for any other.
func (sc *scan) hundredthOf(money *rules.Unit, text string) int {
	if money.Kind != "money" || money.Code == "" || text == "" {
		return -1
	}
	return slices.IndexFunc(sc.lex.Units, func(u rules.Unit) bool {
		return u.Base == money.Code && u.Name != text && (strings.HasPrefix(u.Name, text) || strings.HasSuffix(u.Name, text))
	})
}

// limitBefore reads bound words before the number: 超, 不低于, 大约, 上 (上千万).
func (sc *scan) limitBefore(a *amount) {
	i := a.OuterStart
	for range 2 {
		for i > sc.from && sc.t[i-1] == ' ' && a.OuterStart-i < 2 {
			i--
		}
		at, p := sc.boundBefore.before(sc.t, i, sc.from)
		if p >= 0 {
			b := Bound(p & 0xFF)
			if word, no := sc.set.NoBoundWord.before(sc.t, i, sc.from); no >= 0 && (word == sc.from || !isHan(sc.rune(word-1))) {
				return // 全年|出超20亿元, but 支出超20亿元
			}
			at += int(p >> 8)
			if _, bare := sc.set.Bare.before(sc.t, i, sc.from); b == Exact || bare >= 0 && p>>8 == 0 && i-at == 1 && !sc.limitsSize(a) {
				return
			}
			a.Bound, a.OuterStart = b, at
			return
		}
		if at, p = sc.set.Filler.before(sc.t, i, sc.from); p < 0 {
			return
		}
		i = at
	}
}

// limitsSize reports whether 过, 上 or 成 before a figure limits it: before scales alone, 过半,
// and the size of what is counted behind or before it, 过50亿元|企业9家, 3家|过10亿元企业; but 走过50公里.
func (sc *scan) limitsSize(a *amount) bool {
	if a.bare() || sc.t[a.n.Start] == '半' {
		return true
	}
	return sc.traits[a.Unit].dimension == ofMoney && (sc.counted(a.OuterStart-1) || sc.countsSized(a.End) || sc.rune(a.End) == '的' && sc.countsThings(a.End+1))
}

// bare reports whether the number is scales alone: 千, 百万, 千亿.
func (a *amount) bare() bool {
	return a.n.Bare && a.n.Part == numeral.Whole && a.n.Scales == a.ScaleEnd-a.n.Start
}

// loosen gives a number without a bound word the bound of its 余, 多 or 几.
func (a *amount) loosen() {
	switch {
	case a.loose == numeral.Exact || a.Bound != Exact:
	case a.loose == numeral.About:
		a.Bound = Approx
	case !a.HasHigh:
		a.Bound = Over
	}
}

// limitAfter reads bound words behind the number: 以上, 左右, 之间 of a range.
// One behind the number speaks louder than 约 before it.
func (sc *scan) limitAfter(a *amount) {
	a.loosen()
	i := max(a.End, a.OuterEnd)
	if sc.rune(i) == ' ' {
		i++
	}
	if past := sc.pastIncluded(i); past > i && sc.boundAfter.has(sc.t, past) {
		i = past
	}
	if sc.plusEnds(a, i) {
		a.Bound, a.OuterEnd = Over, i+1
		return
	}
	end, p := sc.boundAfter.longest(sc.t, i)
	if p >= 0 && (end > i+1 || sc.shortBound(a, end)) {
		if b := Bound(p); a.Bound == Exact || a.Bound == Approx || a.loose != numeral.Exact {
			a.Bound = b
		}
		if a.OuterEnd = sc.pastIncluded(end); sc.set.Inside.has(sc.t, i) {
			a.End = end
		}
		return
	}
	if a.HasHigh {
		if end, p := sc.set.Between.longest(sc.t, i); p >= 0 {
			a.OuterEnd = end
		}
		return
	}
	if sc.rune(a.Start-1) == '比' {
		sc.compared(a)
	}
	if a.spelled && sc.rune(i) == '每' {
		sc.perBound(a, i+1)
	}
	if a.UnitEnd == a.UnitStart+1 && sc.t[a.UnitStart] == '个' {
		sc.farBound(a)
	}
}

// leastPlus is the number from which a plus behind it says that there are more: 50+个, but 1+多.
const (
	leastPlus     = 10
	leastBarePlus = 1000 // where no unit follows
)

// plusStands reports whether a plus between a number and what it counts says that there are
// more: 1000+家, 3000+用户. What no unit follows must be round and large, for 12345+网格 are two names
// and 60+人群 an age.
func (sc *scan) plusStands(n *numeral.Number) bool {
	if sc.rune(n.End) != '+' || !n.Arabic || n.Loose != numeral.Exact || n.HasHigh || isAny(sc.rune(n.Start-1), "+“\"") {
		return false
	}
	next := sc.rune(n.End + 1)
	if !isHan(next) || numeral.IsNumeral(next) || n.Value.Cmp(numeral.Int(leastPlus)) < 0 {
		return false
	}
	_, end, u := sc.unit(n.End + 1)
	if u < 0 || sc.wordBegins(n.End+1, end) {
		return n.Value.Cmp(numeral.Int(leastBarePlus)) >= 0 && (n.Scales > 0 || sc.t[n.NumEnd-1] == '0')
	}
	return true
}

// plusEnds reports whether a plus at an offset behind a figure ends what is said of it: 99%+.
func (sc *scan) plusEnds(a *amount, i int) bool {
	if sc.rune(i) != '+' || a.Bound != Exact {
		return false
	}
	next := sc.rune(i + 1)
	return next == 0 || isAny(next, "，。；、,;)）")
}

// pastIncluded returns the offset behind the brackets at i that say whether a bound itself
// is meant too: 10万元（含）以上, 5岁(不含)以下; i if there are none.
func (sc *scan) pastIncluded(i int) int {
	const longest = 6
	if !opensAside(sc.rune(i)) || sc.rune(i+1) != '含' && (sc.rune(i+1) != '不' || sc.rune(i+2) != '含') {
		return i
	}
	for j := i + 2; j < i+longest; j++ {
		if closesAside(sc.rune(j)) {
			return j + 1
		}
	}
	return i
}

// shortBound reports whether the one character before an offset is a bound: 9.9元起
// and 5公里内的, but 一县内 is a place and 3元起诉 no bound.
func (sc *scan) shortBound(a *amount, end int) bool {
	return a.spelled && !sc.measure(a.Unit) && (!isHan(sc.rune(end)) || sc.rune(end) == '的')
}

// perBound reads the bound behind the unit at an offset: 2万元每平米以上.
func (sc *scan) perBound(a *amount, i int) {
	if _, end, u := sc.unit(i); u >= 0 && a.Bound == Exact {
		if _, p := sc.boundAfter.longest(sc.t, end); p >= 0 {
			a.Bound = Bound(p)
		}
	}
}

// farBound reads 左右 behind the noun of 个: 一百个连队左右, 五个师（旅）左右. The words
// between are none of the quantity, so that its span stays.
func (sc *scan) farBound(a *amount) {
	if a.Bound != Exact {
		return
	}
	i := a.End
	for i < len(sc.t) && i-a.End < 3 && isHan(sc.t[i]) && sc.t[i] != '左' {
		i++
	}
	if opensAside(sc.rune(i)) {
		for i < len(sc.t) && i-a.End < 9 && !closesAside(sc.t[i]) {
			i++
		}
		i++
	}
	if sc.rune(i) == '左' && sc.rune(i+1) == '右' && i > a.End {
		a.Bound = Approx
	}
}

// compared reads what follows the number in 比四分之一大, 比10%低.
func (sc *scan) compared(a *amount) {
	if next := sc.rune(a.End + 1); a.Bound != Exact || isHan(next) && !isAny(next, "比且并又而但的") {
		return
	}
	switch sc.rune(a.End) {
	case '大', '多', '高':
		a.Bound = Over
	case '小', '少', '低':
		a.Bound = Under
	default:
		return
	}
	a.OuterStart, a.OuterEnd = a.Start-1, a.End+1
}
