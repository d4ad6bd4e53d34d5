package numeral

// Loose says what 几, 数, 余, 多 and 来 inside a number make of it.
type Loose uint8

// The kinds of looseness.
const (
	Exact Loose = iota
	About       // 几, 数, 来, 三五, 七八十
	More        // 余, 多
)

// Part tells a number that is a part of something.
type Part uint8

// The parts.
const (
	Whole    Part = iota
	Percent       // 百分之五: Value is 5
	Permille      // 千分之五: Value is 5
	Fraction      // 三分之一, 五又二分之一: Value is the quotient
)

// Number is one number as written. Offsets count runes of the text it was
// read from.
type Number struct {
	Value Value
	High  Value // of two neighbouring digits: 三五, 七八十万
	Start int
	// NumEnd ends the number without its scale of 万, 亿, 兆; ScaleEnd ends
	// the scale; End also takes in 余, 多, 来 behind it.
	NumEnd, ScaleEnd, End int
	HasHigh               bool
	Loose                 Loose
	Part                  Part
	Arabic                bool  // begins with 0–9
	Bare                  bool  // begins with a scale: 千亿, 百
	Digits                int   // Chinese digits in a row, when there is nothing else: 二〇二四
	Small                 int32 // power of ten of the last 十百千 read; 0 for none
	LastScale             int   // offset of a scale that ends the number; -1 if none does
	Big                   int32 // power of ten of the scale: 4 for 万
	doubtful              bool  // a lone financial character inside a word: 队伍
	Scales                int   // scales read
	Groups                int   // scales and digits read: 一 has 1, 十二 has 2
}

// Read reads the number that begins at an offset; false if there is none.
func Read(t []rune, at int) (Number, bool) {
	var n Number
	ok := n.Read(t, at)
	return n, ok
}

// Read reads the number that begins at an offset into n; false if there is
// none.
func (n *Number) Read(t []rune, at int) bool {
	if !readPlain(t, at, n) {
		return false
	}
	if n.End < len(t) && mayDivide(t[n.End]) && (n.parts(t) || n.mixed(t)) {
		return true
	}
	return !n.doubtful
}

// mayDivide reports whether r behind a number may make a fraction of it.
func mayDivide(r rune) bool {
	switch r {
	case ' ', '分', '份', '又':
		return true
	}
	return false
}

// parts reads N分之M, n being N; also 三份之一 and the 三份二 of Cantonese, and 百分百.
func (n *Number) parts(t []rune) bool {
	i := numerator(t, n.End)
	if i < 0 {
		return n.hundred(t)
	}
	neg := i < len(t) && (t[i] == '负' || t[i] == '-')
	if neg {
		i++
	}
	var m Number
	if !readPlain(t, i, &m) {
		return false
	}
	hundred, _ := n.Value.Int()
	m.Start, m.Bare, m.Digits, m.doubtful = n.Start, false, 0, false
	m.Value.Neg = neg
	switch {
	case hundred == 100 && n.Bare:
		m.Part = Percent
	case hundred == 1000 && n.Bare:
		m.Part = Permille
	default:
		q, ok := m.Value.Quo(n.Value)
		if !ok {
			return false
		}
		m.Part, m.Value, m.HasHigh = Fraction, q, false
	}
	*n = m
	return true
}

// numerator returns the offset behind 分之 or 份; -1 if neither is at i.
func numerator(t []rune, i int) int {
	if part := skip(t, i, '份'); part >= 0 {
		if of := skip(t, part, '之'); of >= 0 {
			return Blank(t, of)
		}
		if codeAt(t, part).digit() && !codeAt(t, part+1).digit() && !isHan(at(t, part+1)) {
			return part
		}
		return -1
	}
	if i = skip(t, i, '分'); i < 0 {
		return -1
	}
	if i = skip(t, i, '之'); i < 0 {
		return -1
	}
	return Blank(t, i)
}

// at returns the rune at an offset, 0 behind the end.
func at(t []rune, i int) rune {
	if i >= len(t) {
		return 0
	}
	return t[i]
}

// hundred reads the rest of 百分百, n being its first 百.
func (n *Number) hundred(t []rune) bool {
	i := n.End
	if i != n.Start+1 || t[n.Start] != '百' || at(t, i) != '分' || at(t, i+1) != '百' || codeAt(t, i+2) != roleNone {
		return false
	}
	n.Part = Percent
	n.End, n.NumEnd, n.ScaleEnd = i+2, i+2, i+2
	n.Bare, n.LastScale = false, -1
	return true
}

// mixed reads W又N分之M, n being W.
func (n *Number) mixed(t []rune) bool {
	i := skip(t, n.End, '又')
	var m Number
	if i < 0 || !readPlain(t, Blank(t, i), &m) || !m.parts(t) {
		return false
	}
	switch m.Part {
	case Percent:
		m.Value = m.Value.Shift(-2)
	case Permille:
		m.Value = m.Value.Shift(-3)
	case Whole, Fraction:
	}
	m.Value, m.Part, m.Start, m.Arabic = n.Value.Add(m.Value), Fraction, n.Start, n.Arabic
	*n = m
	return true
}

// Blank returns the offset of the next rune that is no space.
func Blank(t []rune, i int) int {
	for i < len(t) && t[i] == ' ' {
		i++
	}
	return i
}

// skip steps over spaces and then over r; -1 if r is not there.
func skip(t []rune, i int, r rune) int {
	if i = Blank(t, i); i < len(t) && t[i] == r {
		return i + 1
	}
	return -1
}

// Parse reads text that is one number and nothing else.
func Parse(text string) (Value, bool) {
	t := []rune(text)
	i := Blank(t, 0)
	neg := i < len(t) && (t[i] == '-' || t[i] == '负')
	if neg {
		i = Blank(t, i+1)
	}
	n, ok := Read(t, i)
	if !ok || Blank(t, n.End) != len(t) {
		return Value{}, false
	}
	v := n.Value
	switch n.Part {
	case Percent:
		v = v.Shift(-2)
	case Permille:
		v = v.Shift(-3)
	case Whole, Fraction:
	}
	v.Neg = v.Neg != neg
	return v, true
}
