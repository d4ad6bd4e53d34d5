package mention

import (
	"strings"

	"statsheet/extract/numeral"
	"statsheet/rules"
)

// noHalf are the characters that 半 makes a word with: 半年, 半导体.
const noHalf = "年数天小月个夜岛导径成功军期日边价程圆场"

// afterUnit reads what stands behind a unit and belongs to the number: 半
// (两年半), 多 and 余 (三年多), decimals (28秒76, 三米九).
func (sc *scan) afterUnit(a *amount) {
	r, next := sc.rune(a.End), sc.rune(a.End+1)
	measured := a.Class == rules.Quantity && !sc.measure(a.Unit)
	switch {
	case r == '半' && sc.halfMinute(a):
	case r == '半' && (measured || a.Unit == sc.times || !isHan(next)) && !isAny(next, noHalf):
		a.addHalf()
		a.End++
	case sc.loosened(a.End) && measured && a.loose == numeral.Exact:
		a.loose = numeral.More
		a.End++
	case numeral.IsNumeral(r) && sc.set.Measured.has(sc.t, a.UnitStart):
		sc.decimals(a)
	}
	a.OuterEnd = max(a.OuterEnd, a.End)
}

// halfMinute reads the 半 behind 分, which only goes on a length of time: 五分半, 五分半钟.
func (sc *scan) halfMinute(a *amount) bool {
	if a.UnitEnd != a.UnitStart+1 || sc.t[a.UnitStart] != '分' || !sc.halfEnds(a.End) || sc.minutes == 0 {
		return false
	}
	a.addHalf()
	end := a.End + 1
	if sc.rune(end) == '钟' {
		end++
	}
	a.Unit, a.End = sc.minutes, end
	return true
}

// halfEnds reports whether the 半 at i ends an amount.
func (sc *scan) halfEnds(i int) bool {
	next := sc.rune(i + 1)
	return sc.rune(i) == '半' && (!isHan(next) || next == '钟')
}

// opensAside and closesAside report whether r is the bracket that opens or closes an aside.
func opensAside(r rune) bool  { return r == '(' || r == '（' }
func closesAside(r rune) bool { return r == ')' || r == '）' }

// isAny reports whether r is one of a few characters. It compares the bytes of characters of
// three, which nearly all are; strings.ContainsRune would write r down first.
func isAny(r rune, chars string) bool {
	if r < 0x800 || r > 0xFFFF {
		return strings.ContainsRune(chars, r)
	}
	first, second, third := byte(r>>12|0xE0), byte(r>>6&0x3F|0x80), byte(r&0x3F|0x80)
	for i := 2; i < len(chars); i++ {
		if chars[i] == third && chars[i-1] == second && chars[i-2] == first {
			return true
		}
	}
	return false
}

// decimals reads 6秒59, 三米九, 三块零四: digits right behind the unit and
// nothing of a word after them.
func (sc *scan) decimals(a *amount) {
	i := a.End
	j, v := i, numeral.Value{}
	arabic := numeral.IsDigit(sc.rune(i))
	if arabic != a.n.Arabic || !a.Value.Shift(1).IsZero() && a.Value.Exp < 0 {
		return
	}
	for j < len(sc.t) && j-i < 3 {
		d, ok := digit(sc.t[j], arabic)
		if !ok {
			break
		}
		v.Coef, v.Exp = v.Coef*10+uint64(d), v.Exp-1
		j++
	}
	next := sc.rune(j)
	if j == i || numeral.IsNumeral(next) || next == '.' || isHan(next) && !arabic && !sc.set.Free.has(sc.t, j) && !sc.boundAfter.has(sc.t, j) {
		return
	}
	if _, _, u := sc.unit(j); u >= 0 {
		return
	}
	a.Value = a.Value.Add(v)
	a.End = j
}

// digit returns the value of one Arabic or Chinese digit.
func digit(r rune, arabic bool) (int, bool) {
	if numeral.IsDigit(r) {
		return int(r - '0'), arabic
	}
	if arabic || !isHan(r) && r != '〇' {
		return 0, false
	}
	n, ok := numeral.Read([]rune{r}, 0)
	if !ok || n.Bare || n.LastScale >= 0 {
		return 0, false
	}
	d, _ := n.Value.Int()
	return d, true
}

// unitAt is a unit as written: where it stands, and its index in the table.
type unitAt struct{ start, end, unit int }

// subunits reads what a smaller unit adds: 123元1角1分, 六斤八两, 两小时十分. By
// tens and for lengths of time the larger unit is kept, else all is counted in
// the smaller.
func (sc *scan) subunits(a *amount) {
	large := unitAt{a.UnitStart, a.UnitEnd, a.Unit}
	lasts, whole := sc.traits[large.unit].dimension == ofDuration, numeral.Int(1)
	for range 3 {
		n, small, ratio, ok := sc.subunit(a.End, large)
		if !ok {
			break
		}
		if added, tens := byTens(n.Value, ratio); tens {
			a.Value, a.End = a.Value.Add(added), small.end
			sc.chainTens(a, small, ratio)
			return
		}
		a.Value, whole = a.Value.Mul(ratio).Add(n.Value), whole.Mul(ratio)
		if lasts {
			a.End = small.end
		} else {
			a.setUnit(small.start, small.end, sc.sameKind(large.unit, small.unit, ratio), rules.Quantity)
		}
		large = small
	}
	if lasts && whole.Cmp(numeral.Int(1)) > 0 {
		if v, ok := a.Value.Quo(whole); ok {
			a.Value = v // 10小时30分 is 10.5小时
		}
	}
}

// subunit reads the number and the smaller unit at i that go on one in a larger unit,
// of which the ratio goes into one of those.
func (sc *scan) subunit(i int, large unitAt) (n numeral.Number, small unitAt, ratio numeral.Value, ok bool) {
	if r := sc.rune(i); r == '零' || r == '又' {
		i++
	}
	if i >= len(sc.t) || !numeral.IsNumeral(sc.t[i]) || sc.t[i] == '半' {
		return n, small, ratio, false
	}
	if n, ok = numeral.Read(sc.t, i); !ok || n.Part != numeral.Whole || n.Loose != numeral.Exact {
		return n, small, ratio, false
	}
	if small.start, small.end, small.unit = sc.unit(n.End); small.unit < 0 {
		return n, small, ratio, false
	}
	if ratio, ok = sc.smaller(large, small); !ok || n.Value.Cmp(ratio) >= 0 {
		return n, small, ratio, false
	}
	if sc.traits[small.unit].dimension == ofDuration {
		if _, date := sc.point(i); date { // 一年一季度
			return n, small, ratio, false
		}
	}
	return n, small, ratio, true
}

// chainTens goes on below a smaller unit by tens: 1角 then 1分.
func (sc *scan) chainTens(a *amount, large unitAt, ratio numeral.Value) {
	n, ok := numeral.Read(sc.t, a.End)
	if !ok || n.Part != numeral.Whole {
		return
	}
	small, end := unitAt{}, n.End
	if small.start, small.end, small.unit = sc.unit(n.End); small.unit >= 0 {
		r, ok := sc.smaller(large, small)
		if !ok {
			return
		}
		ratio, end = ratio.Mul(r), small.end
	} else if ratio = ratio.Mul(numeral.Int(10)); isHan(sc.rune(n.End)) || n.End != a.End+1 || n.Arabic != a.n.Arabic {
		return // unless 一毫四, 8毛5
	}
	if added, tens := byTens(n.Value, ratio); tens {
		a.Value, a.End = a.Value.Add(added), end
	}
}

// smaller tells how many of the smaller unit one of the larger makes: by the list
// of subunits, which names them as written or by name, else by their factors.
func (sc *scan) smaller(large, small unitAt) (numeral.Value, bool) {
	isNamed := func(u unitAt, name string) bool {
		return sc.lex.Units[u.unit].Name == name || string(sc.t[u.start:u.end]) == name
	}
	for i := range sc.subs {
		if s := &sc.subs[i]; isNamed(large, s.large) && isNamed(small, s.small) {
			return s.ratio, true
		}
	}
	if sc.lex.Units[large.unit].Base != sc.lex.Units[small.unit].Base {
		return numeral.Value{}, false
	}
	ratio, ok := sc.factors[large.unit].per(&sc.factors[small.unit])
	n, whole := ratio.Int()
	return ratio, ok && whole && n > 1
}

// sameKind returns the smaller unit that is of the larger one's kind: 分 behind
// 小时 is 分钟, and no mark in an examination.
func (sc *scan) sameKind(large, small int, ratio numeral.Value) int {
	units := sc.lex.Units
	if units[large].Kind == units[small].Kind {
		return small
	}
	for i := range sc.subs {
		s := &sc.subs[i]
		if s.large != units[large].Name || s.ratio != ratio {
			continue
		}
		if _, u := sc.units.longest([]rune(s.small), 0); u >= 0 && units[u].Kind == units[large].Kind {
			return int(u)
		}
	}
	return small
}

// byTens returns v ÷ ratio if the ratio is a power of ten.
func byTens(v, ratio numeral.Value) (numeral.Value, bool) {
	n, ok := ratio.Int()
	if !ok {
		return v, false
	}
	exp := int32(0)
	for n > 1 && n%10 == 0 {
		n /= 10
		exp--
	}
	return v.Shift(exp), n == 1
}

// ratio reads 1/3, 13.2:32.3:54.5 and 3比1.
func (sc *scan) ratio(a *amount) bool {
	r := sc.rune(a.End)
	if a.loose != numeral.Exact || a.HasHigh {
		return false
	}
	switch {
	case r == '/' && a.n.Arabic && numeral.IsDigit(sc.rune(a.End+1)):
		return !sc.behindStroke(a.n.Start) && sc.fraction(a)
	case (r == ' ' || r == '又') && a.n.Arabic && numeral.IsDigit(sc.rune(a.End+1)):
		return sc.mixed(a)
	case r == ':' || r == '：' || r == '比':
		return sc.proportion(a, r)
	}
	return false
}

// behindStroke reports whether the number that begins at an offset goes on a list of numbers between
// strokes: 14 of 20/14/11倍.
func (sc *scan) behindStroke(at int) bool {
	return sc.rune(at-1) == '/' && numeral.IsDigit(sc.rune(at-2))
}

// fraction reads the denominator of 1/3.
func (sc *scan) fraction(a *amount) bool {
	v, end, ok := sc.quotient(a.Value, a.End)
	if !ok {
		return false
	}
	a.Value, a.NumEnd, a.ScaleEnd = v, end, end
	a.setUnit(end, end, 0, rules.Ratio)
	return true
}

// quotient divides by the whole number behind the stroke at an offset.
func (sc *scan) quotient(v numeral.Value, stroke int) (q numeral.Value, end int, ok bool) {
	d, end := numeral.Arabic(sc.t, stroke+1)
	if _, whole := d.Int(); !whole || sc.rune(end) == '/' || v.Exp != 0 || d.Exp != 0 {
		return v, end, false
	}
	q, ok = v.Quo(d)
	return q, end, ok
}

// mixed reads 4 6/3 and 4又6/3: a whole number and a fraction.
func (sc *scan) mixed(a *amount) bool {
	n, end := numeral.Arabic(sc.t, a.End+1)
	if sc.rune(end) != '/' || a.Value.Exp != 0 || n.Exp != 0 {
		return false
	}
	v, end, ok := sc.quotient(n, end)
	if !ok {
		return false
	}
	a.Value, a.NumEnd, a.ScaleEnd = a.Value.Add(v), end, end
	a.setUnit(end, end, 0, rules.Ratio)
	return true
}

// proportion reads the further terms of a ratio; its value is the first.
func (sc *scan) proportion(a *amount, sep rune) bool {
	end, terms, clock := a.End, 1, sep != '比'
	for sc.rune(end) == sep && terms < 8 {
		if !numeral.IsNumeral(sc.rune(end + 1)) {
			break
		}
		n, ok := numeral.Read(sc.t, end+1)
		if k, _ := sc.connector(n.End); sep != '比' && n.End == end+5 && (k > 0 || sc.rune(n.End) == '年') {
			break // 图1：2011—2015年产值
		}
		if !ok || n.Part != numeral.Whole || n.Arabic != a.n.Arabic {
			break
		}
		clock = clock && n.End == end+3 && n.Value.Exp == 0 && n.Value.Coef < 60
		end = n.End
		terms++
	}
	if terms == 1 {
		return false
	}
	if _, _, u := sc.unit(end); u >= 0 && sep == '比' {
		return false
	}
	if hour, whole := a.Value.Int(); clock && whole && hour < 25 && !sc.near(sc.set.RatioCue, a.Start, 12) {
		a.Kind = Date // 10:30: a time that fixes no day
		a.Period.Clock = true
		a.setUnit(end, end, 0, rules.Period)
		return true
	}
	a.NumEnd, a.ScaleEnd = end, end
	a.setUnit(end, end, 0, rules.Ratio)
	return true
}

// near reports whether a word of a backwards set ends within some runes before
// an offset, in the same clause.
func (sc *scan) near(set before, at, within int) bool {
	for i := at; i > 0 && i > at-within; i-- {
		if _, p := set.before(sc.t, i, 0); p >= 0 {
			return true
		}
		if r := sc.t[i-1]; r == '，' || r == '。' || r == '；' || r == ',' {
			return false
		}
	}
	return false
}
