// Package numeral reads written numbers into exact decimals: 三百六十五,
// 1,234.5, 12.3万, 二〇二四, 百分之五, 三又二分之一. It works on runes that are
// half width and simplified already.
package numeral

import (
	"strconv"
	"strings"
)

// Value is an exact decimal: Coef × 10^Exp, negative when Neg. A number of
// more digits than Coef can hold has its digits in Long, and Coef is 0 then.
// Values with equal fields are equal; 1.0 and 1 are not, Cmp tells.
type Value struct {
	Coef uint64
	Exp  int32
	Neg  bool
	Long string
}

// Int returns n as a Value.
func Int(n int) Value {
	if n < 0 {
		return Value{Coef: uint64(-n), Neg: true}
	}
	return Value{Coef: uint64(n)}
}

// digits returns the digits of the coefficient.
func (v Value) digits() string {
	if v.Long != "" {
		return v.Long
	}
	return strconv.FormatUint(v.Coef, 10)
}

// IsZero reports whether v is nought.
func (v Value) IsZero() bool { return v.Coef == 0 && v.Long == "" }

// Shift returns v × 10^n.
func (v Value) Shift(n int32) Value {
	v.Exp += n
	return v
}

// Int returns v as a whole number, and whether it is one of at most nine
// digits.
func (v Value) Int() (int, bool) {
	n, exp := v.Coef, v.Exp
	if v.Long != "" || n > 1e18 {
		return 0, false
	}
	for ; exp > 0 && n < 1e9; exp-- {
		n *= 10
	}
	for ; exp < 0 && n%10 == 0; exp++ {
		n /= 10
	}
	if exp != 0 && n != 0 || n >= 1e9 {
		return 0, false
	}
	if v.Neg {
		return -int(n), true
	}
	return int(n), true
}

// String writes v as a plain decimal without an exponent. Decimals as written
// stay: 11.0 is not 11.
func (v Value) String() string {
	d := v.digits()
	if v.Exp == 0 && !v.Neg {
		return d
	}
	var b strings.Builder
	if v.Neg && !v.IsZero() {
		b.WriteByte('-')
	}
	switch point := len(d) + int(v.Exp); {
	case v.IsZero() && v.Exp >= 0:
		b.WriteByte('0')
	case v.Exp >= 0:
		b.WriteString(d)
		zeros(&b, int(v.Exp))
	case point > 0:
		b.WriteString(d[:point])
		b.WriteByte('.')
		b.WriteString(d[point:])
	default:
		b.WriteString("0.")
		zeros(&b, -point)
		b.WriteString(d)
	}
	return b.String()
}

func zeros(b *strings.Builder, n int) {
	for ; n > 0; n-- {
		b.WriteByte('0')
	}
}
