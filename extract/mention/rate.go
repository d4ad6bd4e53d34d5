package mention

import (
	"slices"

	"statsheet/extract/numeral"
	"statsheet/rules"
)

// rate reads 元/头, 例/10万人: a unit behind a stroke.
func (sc *scan) rate(a *amount) {
	if sc.rune(a.End) != '/' || a.Class != rules.Quantity {
		return
	}
	_, end, u := sc.unit(a.End + 1) // 克/千瓦时
	if n, ok := numeral.Read(sc.t, a.End+1); ok && u < 0 {
		if !isPower(n.Value) {
			return // 930套/76458㎡
		}
		_, end, u = sc.unit(n.End)
	}
	if u < 0 {
		return
	}
	a.UnitEnd, a.End, a.OuterEnd, a.Rate = end, end, end, true
}

// isPower reports whether a number is 1, 10, 100 and so on.
func isPower(v numeral.Value) bool {
	n, whole := v.Int()
	for whole && n > 1 && n%10 == 0 {
		n /= 10
	}
	return whole && n == 1
}

// each reads a second unit behind 每: 元每平方米, which is 元/平方米 where the table
// has that. 补贴20元每亩增收 has two figures and no such unit.
func (sc *scan) each(a *amount) {
	if a.Class != rules.Quantity || !slices.Contains(sizing[:], sc.traits[a.Unit].dimension) || sc.traits[a.Unit].dimension == ofDuration {
		return
	}
	_, end, u := sc.unit(a.End + 1)
	if u < 0 || !sc.eachEnds(end) {
		return
	}
	name := slices.Concat(sc.t[a.UnitStart:a.UnitEnd], []rune{'/'}, sc.t[a.End+1:end])
	if k, p := sc.units.longest(name, 0); p >= 0 && k == len(name) {
		a.Unit = int(p)
	} else {
		a.Rate = true
	}
	a.UnitEnd, a.End, a.OuterEnd = end, end, end
}

// eachEnds reports whether nothing goes on behind the unit that ends at i but a
// bound, a range or words that join.
func (sc *scan) eachEnds(i int) bool {
	r := sc.rune(i)
	return (!isHan(r) || isAny(r, "的和与及至到")) && !numeral.IsNumeral(r) || sc.boundAfter.has(sc.t, i)
}
