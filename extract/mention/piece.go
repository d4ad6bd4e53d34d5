package mention

import (
	"statsheet/extract/numeral"
	"statsheet/rules"
)

// pieces reads 5个多小时, 三个半月, 2个多百分点: the 个 at i with 多, 余 or 半
// before a unit of time or 百分点.
func (sc *scan) pieces(a *amount, i int) bool {
	r := sc.rune(i + 1)
	if r != '多' && r != '余' && r != '半' && r != '来' {
		return false
	}
	start := i
	end, u := sc.split(i)
	if u < 0 {
		start, end, u = sc.unit(i + 2)
	}
	if r == '半' && (u < 0 || sc.traits[u].dimension == ofCount) {
		if !isHan(sc.rune(i + 2)) {
			a.addHalf()
			_, p := sc.units.longest(sc.t[:i+1], i)
			a.take(sc.Scanner, i, i+1, max(int(p), 0))
			a.End = i + 2
			return true
		}
		return false
	}
	if u < 0 || sc.traits[u].dimension != ofDuration && sc.traits[u].dimension != ofPoint {
		return false
	}
	a.take(sc.Scanner, start, end, u) // 两个多月 has the unit of 两个月; see UnitWord
	if r == '半' {
		a.addHalf()
	} else {
		a.loose = numeral.More
	}
	return true
}

// split reads the unit of 个多月, 个多世纪 and 个半财年: what stands in the table with
// the 个 at i, but for the character behind it.
func (sc *scan) split(i int) (end, unit int) {
	const longest = 6
	whole := append([]rune{'个'}, sc.t[i+2:min(i+2+longest, len(sc.t))]...)
	k, p := sc.units.longest(whole, 0)
	if p < 0 || k == 1 {
		return i, -1
	}
	if d := sc.traits[p].dimension; sc.traits[p].pieces || d != ofDuration && d != ofPoint {
		return i, -1
	}
	return i + 1 + k, int(p)
}

// hundredMillions reads the 个 at i with 亿 behind it as a scale: 花了三个亿, 三个多亿. In
// 三个亿元项目 it is what is counted.
func (sc *scan) hundredMillions(a *amount, i int) {
	if sc.rune(i) != '个' || a.ScaleEnd > a.NumEnd {
		return
	}
	end, loose := i+1, a.loose
	if r := sc.rune(end); r == '多' || r == '余' {
		end, loose = end+1, numeral.More
	}
	if sc.rune(end) != '亿' {
		return
	}
	behind, _ := sc.boundAfter.longest(sc.t, end+1)
	if r := sc.rune(behind); isHan(r) && r != '的' {
		return
	}
	a.n.Big, a.n.Groups, a.loose = 8, a.n.Groups+1, loose
	a.Value, a.High = a.Value.Shift(a.n.Big), a.High.Shift(a.n.Big)
	a.ScaleEnd = end + 1
	a.setUnit(end+1, end+1, 0, rules.Number)
}

func (a *amount) addHalf() { a.Value = a.Value.Add(numeral.Value{Coef: 5, Exp: -1}) }

// oneHalf reads 一半 as a half.
func (sc *scan) oneHalf(a *amount) {
	if a.n.Groups == 1 && sc.t[a.Start] == '一' && sc.rune(a.End) == '半' && a.End == a.Start+1 {
		a.Value = numeral.Value{Coef: 5, Exp: -1}
		a.End++
		a.NumEnd, a.ScaleEnd = a.End, a.End
		a.setUnit(a.End, a.End, 0, rules.Ratio)
	}
}
