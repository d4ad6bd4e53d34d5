package mention

import (
	"statsheet/extract/numeral"
	"statsheet/rules"
)

// number reads the longest expression that begins with the numeral at i.
func (sc *scan) number(i int, m *Mention) bool {
	a := &sc.read
	if a.Mention = m; sc.brief(i, a) {
		sc.complete(a)
		return true
	}
	return sc.anyNumber(i, m)
}

// anyNumber is number for every expression there is.
func (sc *scan) anyNumber(i int, m *Mention) bool {
	if !sc.joined(i) && sc.section(i, m) || sc.mayDate(i) && sc.date(i, m) {
		return true
	}
	if numeral.IsDigit(sc.t[i]) {
		if sc.mayToken(i) && sc.token(i, m) {
			return true
		}
	} else if sc.chain(i, m) {
		return true
	}
	a := &sc.read
	if a.Mention = m; !sc.amount(i, a) {
		return sc.some(i, m)
	}
	if a.Kind != Date {
		sc.complete(a)
	}
	return true
}

// complete reads what else belongs to an amount and decides what it is.
func (sc *scan) complete(a *amount) {
	if sc.rune(a.End) == '×' {
		sc.product(a)
	}
	sc.limit(a)
	sc.extend(a)
	sc.limitAfter(a)
	sc.judge(a)
}

// product reads the × of 2×35万千瓦: so many times a quantity. 30×20厘米 are two lengths.
func (sc *scan) product(a *amount) {
	if a.spelled || a.Class != rules.Number {
		return
	}
	b := sc.upper(a.End + 1)
	if b == nil || !b.spelled || b.HasHigh || sc.traits[b.Unit].dimension == ofLength {
		return
	}
	a.Value = a.Value.Mul(b.Value)
	a.Unit, a.Class, a.Rate, a.spelled = b.Unit, b.Class, b.Rate, true
	a.NumEnd, a.ScaleEnd, a.UnitStart, a.UnitEnd = b.NumEnd, b.ScaleEnd, b.UnitStart, b.UnitEnd
	a.End, a.OuterEnd = b.End, b.OuterEnd
}

// some reads 几个, 数家: no figure, but the ledger shows it.
func (sc *scan) some(i int, m *Mention) bool {
	if r := sc.t[i]; r != '几' && (r != '数' || isHan(sc.rune(i-1))) {
		return false
	}
	_, end, u := sc.unit(i + 1)
	if u >= 0 {
		if !sc.measure(u) && sc.traits[u].dimension != ofDuration {
			return false
		}
		m.reset(i, end)
		m.Kind = Idiom
		return true
	}
	return false
}
