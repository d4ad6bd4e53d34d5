package mention

import (
	"strings"

	"statsheet/extract/numeral"
	"statsheet/rules"
)

// apart is how many runes may stand between two mentions that have to do with
// each other.
const apart = 6

// links reports whether the next mention may have to do with the one before it:
// a word that joins numbers stands between, or both have a bound.
func (sc *scan) links(m *Mention) bool {
	n := len(sc.out)
	if n == sc.base || m.OuterStart-sc.from > apart {
		return false
	}
	switch sc.rune(sc.from) {
	case '、', '和', '与', '及', '跟', '×', '/':
		return true
	}
	return m.Bound != Exact && sc.out[n-1].Bound != Exact
}

// share gives numbers of a list the unit that stands at its end: 22、25个,
// 0.9、5.9和6.8个百分点, 30×20厘米.
func (sc *scan) share() {
	for k := len(sc.out) - 2; k >= sc.base; k-- {
		a, b := &sc.out[k], &sc.out[k+1]
		if b.Class == rules.Region && k+2 < len(sc.out) && sc.ofWhole(a.OuterEnd, sc.out[k+2].OuterStart) {
			b = &sc.out[k+2] // 0.4、全省0.1个百分点
		}
		if b.OuterStart-a.OuterEnd <= apart {
			sc.lend(a, b)
		}
	}
}

// lend gives a number the unit of the mention after it.
func (sc *scan) lend(a, b *Mention) {
	if sc.pieceOf(a, b) {
		a.Class, a.Unit, a.Rate = b.Class, b.Unit, b.Rate
		a.UnitStart, a.UnitEnd = b.UnitStart, b.UnitEnd
		return
	}
	if a.Class != rules.Number || a.Kind != Number && a.Kind != Range || a.Unit != 0 || !a.HasValue || !b.HasValue {
		return
	}
	inWords := !numeral.IsDigit(sc.t[a.Start])
	if b.Kind == Ordinal && b.Class == rules.Text && (inWords || sc.rune(b.End-1) == '号' || sc.rune(b.End) == '、') && b.Start-a.End <= 2 && sc.rune(a.End) == '、' {
		a.Kind, a.Class = Ordinal, rules.Text // 7、8、9号楼, 三、四级手术
		return
	}
	if b.Kind == Name && b.End == b.NumEnd && b.End-b.Start == a.End-a.Start && b.Start == a.End+1 && sc.rune(a.End) == '、' {
		a.Kind, a.Class = Name, rules.Text // 310、312国道
		return
	}
	if b.Class != rules.Quantity && b.Class != rules.Percent && b.Class != rules.Point || b.UnitStart < b.NumStart || b.Kind == Idiom {
		return
	}
	sc.rooms(a, b)
	if !sc.listed(a, b) {
		return
	}
	sc.lendScale(a, b)
	a.Class, a.Unit, a.Rate = b.Class, b.Unit, b.Rate
	a.UnitStart, a.UnitEnd = b.UnitStart, b.UnitEnd
	if a.Kind == Number {
		a.Kind = b.Kind
		if b.Kind == Range {
			a.Kind = Quantity
		}
	}
}

// listed reports whether nothing but a sign of a list stands between two mentions: 22、25个,
// between decimals and more than two numbers a stroke too: 40.1/46.7亿元, 20/14/11倍. A plus may stand before
// the second: 0.3、+0.2.
func (sc *scan) listed(a, b *Mention) bool {
	from := b.OuterStart
	for from > a.End+1 && (sc.rune(from-1) == '+' || sc.rune(from-1) == ' ') {
		from--
	}
	if a.OuterEnd == a.End && a.Value.Exp < 0 && b.Class == rules.Point && sc.ofWhole(a.End, from) {
		return true
	}
	if a.OuterEnd != a.End || from-a.End != 1 {
		return false
	}
	r := sc.rune(a.End)
	return isAny(r, joiners+"×") || r == '/' && (a.Value.Exp < 0 || sc.behindStroke(a.Start) || sc.rune(b.NumEnd) == '/')
}

// ofWhole reports whether a sign of a list and the name of a whole stand between two offsets:
// 高于全国0.4、全省0.1个百分点.
func (sc *scan) ofWhole(from, to int) bool {
	return to-from == 3 && isAny(sc.rune(from), joiners) && sc.rune(from+1) == '全' && isAny(sc.rune(from+2), "国省市区州县")
}

// much is the power of ten by which a number of a list stays below the next if it
// shares its scale: 800、1.2万元 are two amounts.
const much = 2

// lendScale gives a number the scale that stands before the unit of the mention
// after it: 2.2、2.5万人, 20和30万之间.
func (sc *scan) lendScale(a, b *Mention) {
	if a.ScaleEnd > a.NumEnd || b.ScaleEnd == b.NumEnd && !b.Lent {
		return
	}
	_, power := scaleBefore(sc.t, b.UnitStart)
	if power > 0 && a.Value.Cmp(b.Value.Shift(much-power)) < 0 {
		a.Value, a.High, a.Lent = a.Value.Shift(power), a.High.Shift(power), true
	}
}

// scaleBefore returns where the 万 and 亿 begin that end at an offset, and their
// power of ten.
func scaleBefore(t []rune, end int) (start int, power int32) {
	for start = end; start > 0; start-- {
		switch t[start-1] {
		case '万':
			power += 4
		case '亿':
			power += 8
		default:
			return start, power
		}
	}
	return start, power
}

// Scale returns the span of the scale of m in the text: that of a list that
// shares it stands behind its last number.
func (m *Mention) Scale(folded []rune) (start, end int) {
	if m.Lent {
		start, _ = scaleBefore(folded, m.UnitStart)
		return start, m.UnitStart
	}
	return m.NumEnd, m.ScaleEnd
}

// pieceOf reports whether the 个 of a is that of the 个百分点 of b: 1.2个和0.6个百分点.
func (sc *scan) pieceOf(a, b *Mention) bool {
	return b.Class == rules.Point && a.Class == rules.Quantity && a.HasValue && a.UnitEnd-a.UnitStart == 1 && sc.rune(a.UnitStart) == '个' &&
		a.OuterEnd == a.UnitEnd && (b.OuterStart-a.OuterEnd == 1 && isAny(sc.rune(a.OuterEnd), joiners) || sc.ofWhole(a.OuterEnd, b.OuterStart))
}

// rooms reads 间 as 之间 and not as a measure word in 10与20间.
func (sc *scan) rooms(a, b *Mention) {
	if b.End-b.UnitStart != 1 || sc.rune(b.UnitStart) != '间' || b.Start-a.End != 1 || !isAny(sc.rune(a.End), "和与") || isHan(sc.rune(b.End)) {
		return
	}
	b.End = b.UnitStart
	b.Kind, b.Class, b.Unit, b.UnitEnd = Number, rules.Number, 0, b.UnitStart
}

// join makes one range of two bounds: 大于20小于35, 1000以上、1500以下, and of
// 20和30之间.
func (sc *scan) join() {
	to := sc.base
	for k := sc.base; k < len(sc.out); k++ {
		if to > sc.base && sc.out[k].OuterStart-sc.out[to-1].OuterEnd <= apart && sc.joins(&sc.out[to-1], &sc.out[k]) {
			continue
		}
		if to != k {
			sc.out[to] = sc.out[k]
		}
		to++
	}
	sc.out = sc.out[:to]
}

// joiners are the characters that join the members of a list.
const joiners = "、和与及"

// joins merges b into a if they are the two ends of a range.
func (sc *scan) joins(a, b *Mention) bool {
	if !a.HasValue || !b.HasValue || a.HasHigh || b.HasHigh || (a.Class == rules.Text || b.Class == rules.Text) && !sizesOf(a, b) {
		return false
	}
	if a.Class != b.Class && a.Class != rules.Number && a.Kind != Attribute && b.Kind != Attribute || a.Unit != 0 && b.Unit != 0 && a.Unit != b.Unit {
		return false
	}
	switch {
	case sc.between(a, b):
	case lower(a.Bound) && upperBound(b.Bound) && sc.conjoined(a.OuterEnd, b.OuterStart):
	case lower(b.Bound) && upperBound(a.Bound) && sc.conjoined(a.OuterEnd, b.OuterStart) && b.Value.Cmp(a.Value) < 0:
		a.Value, b.Value = b.Value, a.Value
	default:
		return false
	}
	if a.Value.Cmp(b.Value) >= 0 {
		return false
	}
	if sc.traits[b.Unit].sign == '岁' && sc.rune(b.OuterEnd) == '的' && numeral.IsNumeral(sc.rune(b.OuterEnd+1)) {
		b.Kind, b.Class = Attribute, rules.Text // 14岁以上不满16岁的|9人
	}
	kind := Range
	if b.Kind == Attribute {
		kind = Attribute
	}
	a.High, a.HasHigh, a.Kind, a.Bound = b.Value, true, kind, Exact
	a.Class, a.Unit, a.Rate = b.Class, b.Unit, b.Rate
	a.UnitStart, a.UnitEnd, a.NumEnd, a.ScaleEnd = b.UnitStart, b.UnitEnd, b.NumEnd, b.ScaleEnd
	a.End, a.OuterEnd = b.End, b.OuterEnd
	return true
}

// sizesOf reports whether two mentions, one of them a size that says which things are meant,
// stand side by side as the two ends of it: 3年以上7年以下有期徒刑.
func sizesOf(a, b *Mention) bool {
	size := func(m *Mention) bool { return m.Kind == Attribute || m.Class != rules.Text }
	return a.OuterEnd == b.OuterStart && a.Unit == b.Unit && a.UnitEnd > a.UnitStart && size(a) && size(b)
}

// between reports whether 和 or 与 joins two numbers before 之间.
func (sc *scan) between(a, b *Mention) bool {
	if a.Bound != Exact || b.Bound != Exact || a.OuterEnd != a.End || b.OuterStart-a.End != 1 || !isAny(sc.rune(a.End), "和与及跟") {
		return false
	}
	end, p := sc.set.Between.longest(sc.t, b.End)
	if p < 0 {
		return false
	}
	b.OuterEnd = end
	sc.lendScale(a, b)
	return true
}

func lower(b Bound) bool      { return b == Over || b == AtLeast }
func upperBound(b Bound) bool { return b == Under || b == AtMost }

// conjoined reports whether nothing but a comma and joining words stands
// between two offsets.
func (sc *scan) conjoined(from, to int) bool {
	if to-from > apart {
		return false
	}
	for i := from; i < to; i++ {
		if !isAny(sc.t[i], " ，,、并且而同时的但又却") {
			return false
		}
	}
	return true
}

// UnitText returns the unit of m as facts write it: as it stands in source,
// the runes that were scanned before folding; % for 五成 and 百分之五, 倍 for
// 翻一番.
func UnitText(lex *rules.Lexicon, source []rune, m *Mention) string {
	name, stands := UnitName(lex, m)
	switch {
	case !stands:
		return name
	case m.UnitEnd > len(source):
		return ""
	}
	return UnitWord(string(source[m.UnitStart:m.UnitEnd]))
}

// UnitWord drops the word of a bound that stands inside a unit as written: 个多月.
func UnitWord(written string) string {
	for _, piece := range []string{"个", "個"} {
		rest, ok := strings.CutPrefix(written, piece)
		if !ok {
			continue
		}
		for _, more := range []string{"多", "余", "餘", "半", "来", "來"} {
			if unit, inside := strings.CutPrefix(rest, more); inside && unit != "" {
				return piece + unit
			}
		}
	}
	return written
}

// UnitName reports whether facts write the unit of m as it stands in the text,
// from UnitStart to UnitEnd, and else what they write.
func UnitName(lex *rules.Lexicon, m *Mention) (name string, stands bool) {
	if m.Class == rules.Percent || m.UnitStart >= m.UnitEnd {
		return lex.Units[m.Unit].Name, false
	}
	return "", true
}

// UnitKind returns the kind of the unit of m: count, money, percent … For a
// mention without one it is rank, ratio or "".
func UnitKind(lex *rules.Lexicon, m *Mention) string {
	switch m.Class {
	case rules.Rank:
		return "rank"
	case rules.Ratio:
		return "ratio"
	case rules.Number, rules.Ordinal, rules.Period, rules.Region:
		return ""
	case rules.Text, rules.Percent, rules.Point, rules.Per, rules.Quantity:
	}
	if m.Unit == 0 && m.UnitStart >= m.UnitEnd {
		return ""
	}
	return lex.Units[m.Unit].Kind
}

// UnitCode returns the ISO 4217 or UCUM code of the unit of m, "" if it has
// none or goes on behind a stroke.
func UnitCode(lex *rules.Lexicon, m *Mention) string {
	if m.Rate {
		return ""
	}
	return lex.Units[m.Unit].Code
}

// ValueBase converts the value of m to the base of its unit and names that
// base; "" where the unit has none. A ratio is its own base.
func (s *Scanner) ValueBase(m *Mention) (value, unit string) {
	if !m.HasValue || m.Rate {
		return "", ""
	}
	if m.Class == rules.Ratio {
		return m.Value.Reduce().String(), "1"
	}
	v, ok := s.factors[m.Unit].times(m.Value)
	if !ok {
		return "", ""
	}
	return v.Reduce().String(), s.lex.Units[m.Unit].Base
}

// factor is what a value in a unit is multiplied by to get it in the base of
// the unit: over, or over ÷ under.
type factor struct {
	over, under numeral.Value
	quotient    bool
	known       bool // the unit has one
}

// newFactor reads a factor of the table, 0.5 or 2000/3.
func newFactor(text string) (f factor) {
	over, under, quotient := strings.Cut(text, "/")
	f.quotient = quotient
	if f.over, f.known = numeral.Parse(over); f.known && quotient {
		f.under, f.known = numeral.Parse(under)
	}
	return f
}

// rounded is the least coefficient of sixteen digits: with decimals, that of a
// quotient that was rounded.
const rounded = 1e15

// sureDigits is how many digits of a product with such a quotient are right.
const sureDigits = 15

// per returns how many of a unit one of f makes.
func (f *factor) per(small *factor) (numeral.Value, bool) {
	if !f.known || !small.known {
		return numeral.Value{}, false
	}
	over, under := f.over, small.over
	if small.quotient {
		over = over.Mul(small.under)
	}
	if f.quotient {
		under = under.Mul(f.under)
	}
	return over.Quo(under)
}

func (f *factor) times(v numeral.Value) (numeral.Value, bool) {
	switch {
	case !f.known:
		return v, false
	case f.quotient:
		return v.Mul(f.over).Quo(f.under)
	}
	product := v.Mul(f.over)
	if v.Exp < 0 && v.Coef >= rounded {
		return product.Round(sureDigits), true // so that 9小时26分 is 33960 s again
	}
	return product, true
}
