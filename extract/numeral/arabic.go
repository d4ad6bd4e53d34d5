package numeral

// Arabic reads digits with thousands separators and decimals: 1,234.5 or .5. An
// apostrophe separates thousands too, and a blank where a Chinese character follows:
// 3'000吨, 23 300个.
// It returns the value and the offset after it, which is at if there is none.
func Arabic(t []rune, at int) (Value, int) {
	if v, end, ok := short(t, at); ok {
		return v, end
	}
	i := at
	var a accumulator
	for i < len(t) && IsDigit(t[i]) {
		a.add(t[i])
		i++
	}
	if i-at >= 1 && i-at <= 3 {
		if i < len(t) && (isApostrophe(t[i]) || isThinBlank(t[i]) && spaced(t, at, i)) {
			i = a.groups(t, i, t[i])
		} else {
			i = a.groups(t, i, ',')
		}
	}
	if i < len(t) && t[i] == '.' && i+1 < len(t) && IsDigit(t[i+1]) {
		i = a.fraction(t, i+1)
	}
	if i == at {
		return Value{}, at
	}
	return a.exponent(t, i)
}

// short reads what most numbers are: some digits, perhaps a point and more
// digits, and nothing behind them that may go on. It leaves the others.
func short(t []rune, at int) (v Value, end int, ok bool) {
	const most = 18 // digits that surely fit
	rest := t[at:]
	i, coef := 0, uint64(0)
	for i < len(rest) && i < most && IsDigit(rest[i]) {
		coef = coef*10 + uint64(rest[i]-'0')
		i++
	}
	decimals := 0
	if i > 0 && i+1 < len(rest) && rest[i] == '.' && IsDigit(rest[i+1]) {
		from := i + 1
		for i = from; i < len(rest) && i < most && IsDigit(rest[i]); i++ {
			coef = coef*10 + uint64(rest[i]-'0')
		}
		decimals = i - from
	}
	if i == 0 || i == most || i < len(rest) && (rest[i] == ',' || rest[i]|0x20 == 'e' || isThinBlank(rest[i]) || isApostrophe(rest[i])) {
		return Value{}, at, false
	}
	return Value{Coef: coef, Exp: int32(-decimals)}, at + i, true
}

// accumulator collects digits into a Value.
type accumulator struct {
	v    Value
	long []byte
}

const maxCoef = (1<<64 - 10) / 10

func (a *accumulator) add(r rune) {
	switch {
	case a.long != nil:
		a.long = append(a.long, byte(r))
	case a.v.Coef >= maxCoef:
		a.long = append([]byte(a.v.digits()), byte(r))
		a.v.Coef = 0
	default:
		a.v.Coef = a.v.Coef*10 + uint64(r-'0')
	}
}

// isThinBlank reports whether r is a blank that may separate thousands.
func isThinBlank(r rune) bool { return r == ' ' || r == '\u00a0' || r == '\u2009' || r == '\u202f' }

// isApostrophe reports whether r is an apostrophe, which separates thousands as the Swiss do.
func isApostrophe(r rune) bool { return r == '\'' || r == '’' }

// spaced reports whether the digits from at to i are the first of groups of
// thousands that blanks separate: a Chinese character must follow the last one
// or its decimals, and no other digits may stand a blank before, as columns of
// figures do.
func spaced(t []rune, at, i int) bool {
	if at > 1 && isThinBlank(t[at-1]) && IsDigit(t[at-2]) || t[at] == '0' {
		return false
	}
	from := i
	for isGroup(t, i, t[from]) {
		i += 4
	}
	grouped := i > from
	if grouped && i+1 < len(t) && t[i] == '.' {
		for i++; i < len(t) && IsDigit(t[i]); i++ {
		}
	}
	const firstHan = 0x3400
	return grouped && i < len(t) && t[i] >= firstHan
}

// isGroup reports whether a separator and just three digits stand at i.
func isGroup(t []rune, i int, sep rune) bool {
	return i+3 < len(t) && t[i] == sep && IsDigit(t[i+1]) && IsDigit(t[i+2]) && IsDigit(t[i+3]) &&
		(i+4 == len(t) || !IsDigit(t[i+4]))
}

// groups reads ,234,567: a separator, three digits, no fourth.
func (a *accumulator) groups(t []rune, i int, sep rune) int {
	for isGroup(t, i, sep) {
		for _, r := range t[i+1 : i+4] {
			a.add(r)
		}
		i += 4
	}
	return i
}

func (a *accumulator) fraction(t []rune, i int) int {
	for i < len(t) && IsDigit(t[i]) {
		a.add(t[i])
		a.v.Exp--
		i++
	}
	return i
}

// exponent reads e-1, E0 behind the digits, and closes the value.
func (a *accumulator) exponent(t []rune, i int) (Value, int) {
	if a.long != nil {
		a.v.Long = string(a.long)
	}
	if i+1 >= len(t) || t[i]|0x20 != 'e' {
		return a.v, i
	}
	j, sign := i+1, int32(1)
	if t[j] == '-' || t[j] == '+' {
		if t[j] == '-' {
			sign = -1
		}
		j++
	}
	n := int32(0)
	from := j
	for j < len(t) && IsDigit(t[j]) && j-from < 2 {
		n = n*10 + t[j] - '0'
		j++
	}
	if j == from || j < len(t) && (IsDigit(t[j]) || isLetter(t[j])) {
		return a.v, i
	}
	a.v.Exp += sign * n
	return a.v, j
}

func isLetter(r rune) bool { r |= 0x20; return r >= 'a' && r <= 'z' }
