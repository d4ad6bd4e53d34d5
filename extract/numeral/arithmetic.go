package numeral

import (
	"cmp"
	"math"
	"math/bits"
	"strings"

	"github.com/cockroachdb/apd/v3"
)

// quotient digits: the contract gives 三分之一 with 16 significant digits,
// rounded half to even.
const quotientDigits = 16

// exact is the context for sums and products; wide enough that they are exact
// for any number a report can hold.
func exact() *apd.Context {
	c := apd.BaseContext.WithPrecision(200)
	c.Rounding = apd.RoundHalfEven
	return c
}

func (v Value) decimal() *apd.Decimal {
	var d apd.Decimal
	if v.Long != "" {
		if _, ok := d.Coeff.SetString(strings.Clone(v.Long), 10); !ok {
			return &d
		}
	} else {
		d.Coeff.SetUint64(v.Coef)
	}
	d.Exponent, d.Negative = v.Exp, v.Neg
	return &d
}

func fromDecimal(d *apd.Decimal) Value {
	v := Value{Exp: d.Exponent, Neg: d.Negative && d.Sign() != 0}
	if d.Coeff.IsUint64() {
		v.Coef = d.Coeff.Uint64()
	} else {
		v.Long = d.Coeff.String()
	}
	return v
}

// Add returns v + w exactly.
func (v Value) Add(w Value) Value {
	switch {
	case v.Coef == 0 && v.Long == "" && v.Exp >= w.Exp:
		return w
	case w.Coef == 0 && w.Long == "" && w.Exp >= v.Exp:
		return v
	}
	if sum, ok := addSmall(v, w); ok {
		return sum
	}
	var d apd.Decimal
	if _, err := exact().Add(&d, v.decimal(), w.decimal()); err != nil {
		return v
	}
	return fromDecimal(&d)
}

// powers are the powers of ten that fit into 64 bits.
var powers = func() (p [20]uint64) {
	p[0] = 1
	for i := range p[1:] {
		p[i+1] = p[i] * 10
	}
	return p
}()

// addSmall adds where both fit into 64 bits at the smaller exponent.
func addSmall(v, w Value) (Value, bool) {
	if v.Long != "" || w.Long != "" || v.Neg != w.Neg {
		return Value{}, false
	}
	if v.Exp < w.Exp {
		v, w = w, v
	}
	coef, fits := v.coefAt(w.Exp)
	if !fits || coef > math.MaxUint64-w.Coef {
		return Value{}, false
	}
	v.Coef, v.Exp = coef+w.Coef, w.Exp
	return v, true
}

// Mul returns v × w exactly.
func (v Value) Mul(w Value) Value {
	if v.Long == "" && w.Long == "" {
		if hi, lo := bits.Mul64(v.Coef, w.Coef); hi == 0 {
			return Value{Coef: lo, Exp: v.Exp + w.Exp, Neg: v.Neg != w.Neg}
		}
	}
	var d apd.Decimal
	if _, err := exact().Mul(&d, v.decimal(), w.decimal()); err != nil {
		return v
	}
	return fromDecimal(&d)
}

// Quo returns v ÷ w, exactly where sixteen significant digits hold it, else
// rounded half to even. Division by nought gives false.
func (v Value) Quo(w Value) (Value, bool) {
	if w.IsZero() {
		return Value{}, false
	}
	c := apd.BaseContext.WithPrecision(quotientDigits)
	c.Rounding = apd.RoundHalfEven
	var d apd.Decimal
	if _, err := c.Quo(&d, v.decimal(), w.decimal()); err != nil {
		return Value{}, false
	}
	d.Reduce(&d)
	return fromDecimal(&d), true
}

// Round returns v with so many significant digits, rounded half to even.
func (v Value) Round(digits uint32) Value {
	c := apd.BaseContext.WithPrecision(digits)
	c.Rounding = apd.RoundHalfEven
	var d apd.Decimal
	if _, err := c.Round(&d, v.decimal()); err != nil {
		return v
	}
	return fromDecimal(&d)
}

// Cmp compares v and w by size: −1, 0, +1.
func (v Value) Cmp(w Value) int {
	if !v.Neg && !w.Neg && v.Long == "" && w.Long == "" {
		low := min(v.Exp, w.Exp)
		a, fits := v.coefAt(low)
		b, also := w.coefAt(low)
		if fits && also {
			return cmp.Compare(a, b)
		}
	}
	return v.decimal().Cmp(w.decimal())
}

// coefAt returns the coefficient of v at a smaller exponent, if 64 bits hold it.
func (v Value) coefAt(exp int32) (uint64, bool) {
	shift := int(v.Exp) - int(exp)
	if shift >= len(powers) {
		return 0, v.Coef == 0
	}
	hi, lo := bits.Mul64(v.Coef, powers[shift])
	return lo, hi == 0
}

// Reduce takes trailing zeros of the decimals away: 1.50 becomes 1.5.
func (v Value) Reduce() Value {
	if v.Long != "" {
		var d apd.Decimal
		d.Reduce(v.decimal())
		return fromDecimal(&d)
	}
	if v.Coef == 0 {
		return Value{}
	}
	for v.Exp < 0 && v.Coef%10 == 0 {
		v.Coef /= 10
		v.Exp++
	}
	return v
}
