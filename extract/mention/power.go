package mention

import (
	"strings"
	"unicode/utf8"

	"statsheet/extract/numeral"
	"statsheet/rules"
)

// power reads 3×10^5, 10⁻³ and 2^5: digits with a power.
func (sc *scan) power(a *amount) {
	if !a.n.Arabic || a.loose != numeral.Exact || a.ScaleEnd != a.n.NumEnd {
		return
	}
	i := a.End
	shifts := sc.rune(i) == '×' && sc.rune(i+1) == '1' && sc.rune(i+2) == '0'
	if shifts {
		i += 3
	}
	exp, end := sc.exponent(i)
	switch ten := a.Value == numeral.Int(10); {
	case end == i, !shifts && !ten && sc.rune(i) != '^':
		return
	case shifts:
		a.Value = a.Value.Shift(exp)
	default:
		v, ok := raised(a.Value, exp)
		if !ok {
			return
		}
		a.Value = v
	}
	a.NumEnd, a.ScaleEnd = end, end
	a.setUnit(end, end, 0, rules.Number)
}

// exponent reads ^5, ^-5 or the raised digits of ⁻⁵; end is i if there is none.
func (sc *scan) exponent(i int) (exp int32, end int) {
	const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹"
	j, plain := i, sc.rune(i) == '^'
	if plain {
		j++
	}
	neg := sc.rune(j) == '⁻' || plain && sc.rune(j) == '-'
	if neg || plain && sc.rune(j) == '+' {
		j++
	}
	for from := j; j < from+2; j++ {
		r := sc.rune(j)
		if d := strings.IndexRune(raised, r); !plain && r > 0 && d >= 0 {
			exp = exp*10 + int32(utf8.RuneCountInString(raised[:d]))
		} else if plain && numeral.IsDigit(r) {
			exp = exp*10 + r - '0'
		} else {
			if j == from {
				return 0, i
			}
			break
		}
	}
	if neg {
		exp = -exp
	}
	return exp, j
}

// raised returns a power of v; false if it cannot be written down.
func raised(v numeral.Value, exp int32) (numeral.Value, bool) {
	p := numeral.Int(1)
	for range max(exp, -exp) {
		p = p.Mul(v)
	}
	if exp < 0 {
		return numeral.Int(1).Quo(p)
	}
	return p, true
}

// scaleLetter gives the power of ten that a letter behind Arabic digits stands
// for; 0 for none.
func scaleLetter(r rune) int32 {
	switch r {
	case 'k', 'K':
		return 3
	case 'w':
		return 4
	case 'M':
		return 6
	case 'G':
		return 9
	}
	return 0
}

// letterScale reads 100K, 30w, 1.2M. 5G is a name, .0012G is not.
func (sc *scan) letterScale(a *amount) {
	r := sc.rune(a.End)
	p := scaleLetter(r)
	if p == 0 || !a.n.Arabic || a.loose != numeral.Exact || r == 'G' && a.Value.Exp == 0 {
		return
	}
	if next := sc.rune(a.End + 1); isLetter(next) || numeral.IsDigit(next) || next == '+' {
		return
	}
	a.Value = a.Value.Shift(p)
	a.End++
	a.ScaleEnd, a.n.Big = a.End, p
	a.setUnit(a.End, a.End, 0, rules.Number)
}
