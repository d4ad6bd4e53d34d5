package mention

import (
	"slices"

	"statsheet/extract/numeral"
	"statsheet/rules"
)

// rates reads what goes on behind a unit: 元/吨/月, 元/平方米·月, 人·年.
func (sc *scan) rates(a *amount) {
	for end := 0; end != a.End; {
		end = a.End
		if sc.rune(end) == '/' {
			sc.rate(a)
		} else if isDot(sc.rune(end)) {
			sc.factor(a)
		}
	}
}

// rate reads 元/头, 例/10万人, 元/（平方米·月）: a unit behind a stroke.
func (sc *scan) rate(a *amount) {
	if a.Class != rules.Quantity {
		return
	}
	if opensAside(sc.rune(a.End + 1)) {
		if end := sc.bracketed(a.End + 2); end > 0 {
			a.joined(end)
		}
		return
	}
	end, u := sc.denominator(a, a.End+1) // 克/千瓦时
	if n, ok := numeral.Read(sc.t, a.End+1); ok && u < 0 {
		if !isPower(n.Value) {
			return // 930套/76458㎡
		}
		_, end, u = sc.unit(n.End)
	}
	if u >= 0 {
		a.joined(end)
	}
}

// denominator reads the unit behind the stroke at which an amount ends. Behind what has a size, a
// unit of time ends before a noun that only looks like the rest of a word: 万吨/年|轻烃.
func (sc *scan) denominator(a *amount, i int) (end, unit int) {
	_, end, unit = sc.unit(i)
	if unit >= 0 || !slices.Contains(sizing[:], sc.traits[a.Unit].dimension) {
		return end, unit
	}
	if k, p := sc.units.longest(sc.t, i); p >= 0 && sc.traits[p].dimension == ofDuration && sc.set.RatedNoun.has(sc.t, k) {
		return k, int(p)
	}
	return end, unit
}

// bracketed reads the units in brackets that a rate is for each of, from behind the opening
// one: 平方米·月）; 0 if there are none.
func (sc *scan) bracketed(i int) int {
	for {
		_, end, u := sc.unit(i)
		switch {
		case u < 0:
			return 0
		case closesAside(sc.rune(end)):
			return end + 1
		case !isDot(sc.rune(end)):
			return 0
		}
		i = end + 1
	}
}

// factor reads a unit behind a dot: 月 of 元/平方米·月, 年 of 人·年. Nothing may go on behind it: the dot
// of 元/人·次均费用 stands between two items.
func (sc *scan) factor(a *amount) {
	if a.Class != rules.Quantity {
		return
	}
	_, end, u := sc.unit(a.End + 1)
	if u < 0 || !sc.eachEnds(end) {
		return
	}
	a.joined(end)
}

// joined makes a unit of its own what ends at an offset and begins with the unit of an amount.
func (a *amount) joined(end int) {
	a.UnitEnd, a.End, a.OuterEnd, a.Rate = end, end, end, true
}

// isDot reports whether r is a dot that joins units.
func isDot(r rune) bool { return isAny(r, "·•・⋅∙") }

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
