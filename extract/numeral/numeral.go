// Package numeral reads written numbers into exact decimals: 三百六十五,
// 1,234.5, 12.3万, 二〇二四, 百分之五, 三又二分之一. It works on runes that are
// half width and simplified already.
//
// Read tries what most numbers are first (simple.go: digits, perhaps with one 万 or 亿,
// or one Chinese digit), then any mixture of digits, 十百千 and 万亿 (reader.go), with 余
// and 多 inside (ending.go), then whether 分之 makes a fraction of it (number.go). Digits
// with their marks are read by arabic.go. A Value is exact; arithmetic.go adds,
// multiplies and compares such.
package numeral

import "strconv"

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
	if v.Exp == 0 && !v.Neg {
		return v.digits()
	}
	var room [48]byte // enough for nearly all
	return string(v.appendTo(room[:0]))
}

func (v Value) appendTo(b []byte) []byte {
	if v.Neg && !v.IsZero() {
		b = append(b, '-')
	}
	if v.IsZero() && v.Exp >= 0 {
		return append(b, '0')
	}
	var room [20]byte
	d := append(room[:0], v.Long...)
	if v.Long == "" {
		d = strconv.AppendUint(d, v.Coef, 10)
	}
	switch point := len(d) + int(v.Exp); {
	case v.Exp >= 0:
		return zeros(append(b, d...), int(v.Exp))
	case point > 0:
		return append(append(append(b, d[:point]...), '.'), d[point:]...)
	default:
		return append(zeros(append(b, "0."...), -point), d...)
	}
}

func zeros(b []byte, n int) []byte {
	for ; n > 0; n-- {
		b = append(b, '0')
	}
	return b
}
