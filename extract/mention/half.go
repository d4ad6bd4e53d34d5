package mention

import (
	"statsheet/extract/numeral"
	"statsheet/rules"
)

// half reads 半年, 半个月, 半成: 半 needs a unit behind it.
func (sc *scan) half(i int, a *amount) bool {
	if sc.rune(i+1) == '数' {
		return sc.halfOf(i, a)
	}
	start, end, u := sc.unit(i + 1)
	if u < 0 && !sc.set.Tenths.has(sc.t, i+1) {
		return false
	}
	a.halves(i)
	if sc.tenths(a, i+1) {
		if sc.t[i+1] == '折' {
			a.Value = numeral.Int(50) // 半折 is half the price, 半成 half a tenth
		}
	} else if u >= 0 {
		a.take(sc.Scanner, start, end, u)
		sc.afterUnit(a)
	}
	return a.spelled
}

// halves begins an amount with the 半 at i.
func (a *amount) halves(i int) {
	a.reset(i, i+1)
	a.loose, a.neg, a.spelled = numeral.Exact, false, false
	a.n = numeral.Number{Start: i, End: i + 1, NumEnd: i + 1, ScaleEnd: i + 1, LastScale: -1, Groups: 1}
	a.Value, a.HasValue = numeral.Value{Coef: 5, Exp: -1}, true
	a.NumStart, a.NumEnd, a.ScaleEnd = i, i+1, i+1
}

// halfOf reads 半数 as 50%.
func (sc *scan) halfOf(i int, a *amount) bool {
	if sc.percent < 0 || isAny(sc.rune(i+2), "据字学量码值目额控智") || isAny(sc.rune(i-1), "一多大小前后上下各") {
		return false // 后半数据
	}
	a.halves(i)
	a.Value, a.NumEnd, a.ScaleEnd = numeral.Int(50), i+2, i+2
	a.n.End, a.n.NumEnd, a.n.ScaleEnd = i+2, i+2, i+2
	a.setUnit(i+2, i+2, sc.percent, rules.Percent)
	return true
}
