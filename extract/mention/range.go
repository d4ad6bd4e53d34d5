package mention

import (
	"slices"

	"statsheet/extract/numeral"
	"statsheet/rules"
)

// extend reads the upper end of a range: 5%—8%, 3至5万元, 10万-20万元.
func (sc *scan) extend(a *amount) {
	if !mayConnect(sc.rune(a.End)) || a.HasHigh {
		return
	}
	i, words := sc.connector(a.End)
	if i < 0 || a.Class == rules.Ratio && a.n.Part != numeral.Fraction && (!words || !slices.Contains(sc.t[a.NumStart:a.NumEnd], '/')) {
		return
	}
	b := sc.upper(i)
	if b == nil || !sc.fits(a, b, words) || words && sc.twoStates(a, b) {
		return
	}
	if !b.spelled && a.spelled {
		sc.spell(a, b)
	}
	low := sc.spread(a, b)
	if low.Cmp(b.Value) >= 0 {
		return
	}
	a.Value, a.High, a.HasHigh = low, b.Value, true
	if a.Class == rules.Number || a.Unit == 0 {
		a.Class, a.Unit = b.Class, b.Unit
	}
	if b.n.Part != numeral.Whole && a.n.Part == b.n.Part {
		a.Class = b.Class
	}
	a.UnitStart, a.UnitEnd, a.Rate, a.spelled = b.UnitStart, b.UnitEnd, b.Rate, a.spelled || b.spelled
	a.NumEnd, a.ScaleEnd = b.NumEnd, b.ScaleEnd
	a.End, a.OuterEnd = b.End, b.End
	a.loose = numeral.Exact
	a.n.Bare = a.n.Bare && b.n.Bare
	a.n.Groups, a.n.Digits = 2, 0
}

// spell gives the upper end the unit that only the lower one has: ¥50-100, 三成至五.
func (sc *scan) spell(a, b *amount) {
	b.Unit, b.Class, b.UnitStart, b.UnitEnd = a.Unit, a.Class, b.End, b.End
	if a.UnitStart < a.n.Start {
		b.UnitStart, b.UnitEnd = a.UnitStart, a.UnitEnd
	}
	if a.tenthsOf(sc) {
		b.Value = b.Value.Shift(1)
	}
}

// tenthsOf reports whether the number was given in tenths: 三成.
func (a *amount) tenthsOf(sc *scan) bool {
	return a.Class == rules.Percent && a.spelled && sc.set.Tenths.has(sc.t, a.UnitStart)
}

// connector steps over a dash, 至 or 到 between two numbers; -1 if there is
// none. words tells 至 and 到.
func (sc *scan) connector(i int) (next int, words bool) {
	end := i
	i = numeral.Blank(sc.t, i)
	if opensAside(sc.rune(i)) { // 1万(含)-5万元
		if c := sc.rune(i + 2); sc.rune(i+1) == '含' && (c == ')' || c == '）') {
			i = numeral.Blank(sc.t, i+3)
			end = i
		}
	}
	switch sc.rune(i) {
	case '至', '到':
		return numeral.Blank(sc.t, i+1), true
	case '-', '–', '—', '~', '─', '━', '―':
		if sc.rune(i+1) == sc.rune(i) {
			i++
		}
		if sc.rune(i) == '-' && i > end && numeral.IsDigit(sc.rune(i+1)) {
			return -1, false // 0.4 -1.6 are two numbers
		}
		return numeral.Blank(sc.t, i+1), false
	}
	return -1, false
}

// mayConnect reports whether r may begin what connector steps over.
func mayConnect(r rune) bool {
	switch r {
	case ' ', '(', '（', '至', '到', '-', '–', '—', '~', '─', '━', '―':
		return true
	}
	return false
}

// upper reads the second number of a range; nil if there is none.
func (sc *scan) upper(i int) *amount {
	if i >= len(sc.t) {
		return nil
	}
	prefix := sc.pastPrefix(i)
	neg := sc.rune(prefix) == '负' || sc.rune(prefix) == '-'
	if neg {
		prefix++
	} else if sc.rune(prefix) == '零' && isAny(sc.rune(prefix+1), "上下") {
		neg = sc.rune(prefix+1) == '下'
		prefix += 2
	}
	if prefix >= len(sc.t) || !numeral.IsNumeral(sc.t[prefix]) {
		return nil
	}
	b := sc.trial()
	if !sc.amount(prefix, b) || b.Kind == Date {
		return nil
	}
	b.Value.Neg = neg
	if at, u := sc.prefixes.before(sc.t, prefix, i); u >= 0 && !b.spelled {
		b.UnitStart, b.UnitEnd, b.Unit, b.Class, b.spelled = at, prefix, int(u), rules.Quantity, true
	}
	return b
}

// pastPrefix returns the offset behind the unit that stands at i before a number, as HK$
// does; i if there is none.
func (sc *scan) pastPrefix(i int) int {
	const longest = 4
	for j := i + 1; j <= i+longest && j < len(sc.t); j++ {
		if !numeral.IsDigit(sc.t[j]) {
			continue
		}
		if at, u := sc.prefixes.before(sc.t, j, i); u >= 0 && at == i {
			return j
		}
		break
	}
	return i
}

// fits reports whether two numbers may be the ends of one range.
func (sc *scan) fits(a, b *amount, words bool) bool {
	if b.HasHigh || a.n.Digits > 0 && a.n.Digits != b.n.Digits {
		return false
	}
	if a.Class == rules.Ratio != (b.Class == rules.Ratio) {
		return false
	}
	if a.n.Part != b.n.Part && b.n.Part != numeral.Whole {
		return false
	}
	if a.n.Arabic && leadingZero(sc.t, a.Start) {
		return false
	}
	if !a.spelled || !b.spelled {
		return a.spelled == b.spelled || b.spelled || a.Class == rules.Percent || (words || a.UnitStart < a.n.Start) && a.n.Arabic == b.n.Arabic
	}
	return a.Unit == b.Unit || sc.lex.Units[a.Unit].Kind == sc.lex.Units[b.Unit].Kind
}

func leadingZero(t []rune, i int) bool {
	return t[i] == '0' && i+1 < len(t) && numeral.IsDigit(t[i+1])
}

// twoStates reports whether two figures tell of two states, as 从5.2%到6.1% does, or of a
// change and of the level it led to, which is far above it: 增长10亿元至35亿元.
func (sc *scan) twoStates(a, b *amount) bool {
	if !a.spelled || !b.spelled || sc.set.Between.has(sc.t, b.End) {
		return false
	}
	if r := sc.rune(a.OuterStart - 1); r == '从' || r == '由' {
		return true
	}
	_, moved := sc.set.Moved.before(sc.t, a.OuterStart, sc.from)
	return moved >= 0 && a.Class != rules.Percent && b.Value.Cmp(a.Value.Mul(numeral.Int(2))) >= 0
}

// spread returns the lower end with the scale of the upper one where it has
// none of its own: 3至5万, 七千到九千亿, 三至五百, 三到四成, but 8500到3万.
func (sc *scan) spread(a, b *amount) numeral.Value {
	if a.spelled || a.n.Part != numeral.Whole || a.ScaleEnd > a.NumEnd || b.n.Part != numeral.Whole {
		return a.Value
	}
	if b.tenthsOf(sc) && a.Value.Cmp(numeral.Int(10)) <= 0 {
		return a.Value.Shift(1)
	}
	if b.n.Big > 0 {
		if base := b.Value.Shift(-b.n.Big); a.Value.Cmp(base) < 0 {
			return a.Value.Shift(b.n.Big)
		}
		return a.Value
	}
	if b.n.Small > 0 && a.n.Groups == 1 && b.n.Groups == 2 && !a.n.Bare && a.Value.Shift(b.n.Small).Cmp(b.Value) < 0 {
		return a.Value.Shift(b.n.Small)
	}
	return a.Value
}

// opensBetween reports whether a second number and 之间 go on one that ends at i: 三和五之间.
func (sc *scan) opensBetween(i int) bool {
	if !isAny(sc.rune(i), "和与及跟") {
		return false
	}
	n, ok := numeral.Read(sc.t, i+1)
	return ok && sc.set.Between.has(sc.t, n.End)
}
