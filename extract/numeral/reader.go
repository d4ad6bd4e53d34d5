package numeral

import "strings"

// reader reads one number. The number is total + section + pending: pending
// is the digit or digits just read, section what stands below 万, total what
// a 万, 亿 or 兆 has closed.
type reader struct {
	t       []rune
	i       int
	n       Number
	total   Value
	section Value
	pending Value
	has     bool  // pending holds something
	open    bool  // section holds something
	closed  bool  // total holds something
	digits  int   // Chinese digits in pending
	arabic  bool  // pending was written with 0–9
	last    int32 // power of the scale right before pending; -1 after 零 or none
	small   int32 // power of the last scale in section; 4 at its start
	big     int32 // power of the last 万, 亿, 兆; 99 at the start
	pair    int32 // power of ten of the second of two neighbouring digits; -1 for none
	step    int   // difference of the two digits
	numEnd  int   // where the coefficient of the scale ends
	scaled  bool  // the number so far ends in 万, 亿, 兆
	fin     int   // financial characters read that are everyday words too
	plain   int   // other numerals read
}

// readPlain reads a number without fractions into n.
func readPlain(t []rune, at int, n *Number) bool {
	return n.Simple(t, at) || n.full(t, at)
}

// full reads any number.
func (n *Number) full(t []rune, at int) bool {
	r := reader{t: t, i: at, small: wan, big: 99, last: -1, pair: -1}
	r.n.Start, r.n.LastScale = at, -1
	for r.token() {
	}
	if r.i == at || !r.has && !r.open && !r.closed {
		return false
	}
	r.finish()
	r.n.doubtful = !r.trusted()
	*n = r.n
	return true
}

// token reads the next part of the number; false when there is none.
func (r *reader) token() bool {
	i := r.i
	if i > r.n.Start {
		i = r.gap(i)
	}
	if i >= len(r.t) {
		return false
	}
	c := codeOf(r.t[i])
	switch c.role() {
	case roleArabic:
		return r.arabicToken(i)
	case roleChinese, roleFinancial:
		return r.digitToken(i, c)
	case roleTens:
		if r.has || r.small <= ten {
			return false
		}
		r.count(c, i)
		r.section, r.open, r.small, r.last = r.section.Add(Int(int(c.low())*10)), true, ten, ten
		r.n.LastScale = i
		r.n.Groups++
		return true
	case roleScale, roleFinScale:
		return r.scaleToken(i, c)
	case roleSome:
		return r.someToken(i, c)
	case roleNone, roleHalf:
		if i == r.n.Start && r.t[i] == '.' {
			return r.arabicToken(i)
		}
		return r.otherToken(i)
	}
	return false
}

// gap steps over spaces inside a number: between a scale and what follows it,
// and before a scale. Two runs of digits with a space between are two numbers.
func (r *reader) gap(i int) int {
	if i >= len(r.t) || r.t[i] != ' ' {
		return i
	}
	j := Blank(r.t, i)
	if j >= len(r.t) || j-i > 3 {
		return i
	}
	c := codeOf(r.t[j])
	_, scale := c.scale()
	afterScale := r.n.LastScale >= 0 && r.n.LastScale == i-1 && r.n.Groups > 1 && !r.n.Arabic
	if scale && (r.has || r.open) || afterScale && (c.digit() || c.role() == roleArabic || r.t[j] == '点' || r.t[j] == '余') || r.t[j] == '点' && r.has && !r.arabic {
		return j
	}
	return i
}

// count notes how sure it is that the numerals are meant as such.
func (r *reader) count(c code, i int) {
	if c.role() == roleFinancial || c.role() == roleFinScale {
		r.fin++
	} else {
		r.plain++
	}
	r.i = i + 1
}

// trusted refuses a lone financial character inside a word: 队伍, 陆地, 拾取.
// It counts where a word ends before it, or where it is hardly one and money or
// a measure word follows: 圆伍角, 贰个.
func (r *reader) trusted() bool {
	if r.fin == 0 || r.plain+r.fin > 1 {
		return true
	}
	apart := r.n.Start == 0 || !isHan(r.t[r.n.Start-1]) || strings.ContainsRune("第负圆元角", r.t[r.n.Start-1])
	switch {
	case r.i >= len(r.t) || !isHan(r.t[r.i]):
		return apart
	case strings.ContainsRune("圆元角分个打", r.t[r.i]):
		return apart || !strings.ContainsRune("伍陆拾肆参", r.t[r.n.Start])
	}
	return false
}

// isZero reports whether r is a nought in words, which stands for the places left out: 一千〇二十.
func isZero(r rune) bool { return r == '零' || r == '〇' || r == '○' }

func isHan(r rune) bool { return r >= 0x3400 && r <= 0x9FFF }

func (r *reader) arabicToken(i int) bool {
	if r.has || r.n.Digits > 0 {
		return false
	}
	v, end := Arabic(r.t, i)
	if end == i {
		return false
	}
	if r.i == r.n.Start {
		r.n.Arabic = true
	}
	r.pending, r.has, r.arabic, r.digits = v, true, true, 0
	r.i, r.scaled = end, false
	r.n.LastScale = -1
	r.n.Groups++
	r.plain++
	return true
}

// digitToken reads a Chinese digit.
func (r *reader) digitToken(i int, c code) bool {
	if r.arabic && r.has {
		return false
	}
	zero := isZero(r.t[i])
	if zero && (r.open || r.closed) && !r.has {
		r.count(c, i)
		r.last = -1
		return r.i < len(r.t)
	}
	if r.has && r.digits == 0 || r.t[i] == '两' && !r.pairOf(i) {
		return false
	}
	if !r.has && r.placedBehind(i) {
		r.last = -1
	}
	if r.has && r.last > 0 && r.digits >= 2 {
		return false
	}
	r.count(c, i)
	if !r.has {
		r.n.Groups++
	}
	r.notePair(c)
	r.pending, r.has = Value{Coef: r.pending.Coef*10 + uint64(c.low())}, true
	r.digits++
	r.scaled, r.n.LastScale = false, -1
	return r.digits < 18
}

// placedBehind reports whether the digits from i on are read by their places behind a scale: four behind 万, two to
// four before a lower scale of myriads unless they are two that mean about: 二万九三〇八 is 29,308, 一兆五二二亿 is
// 1.0522 trillion, 三亿四五万 about 300,040,000.
func (r *reader) placedBehind(i int) bool {
	n := 0
	for n <= wan && codeAt(r.t, i+n).role() == roleChinese {
		n++
	}
	next, _ := codeAt(r.t, i+n).scale()
	if n < 2 || n > wan || n == 2 && codeAt(r.t, i+1).low() == codeAt(r.t, i).low()+1 {
		return false
	}
	return r.last > next && next >= wan || n == wan && r.last == wan && next == 0
}

// pairOf tells 两 the digit from 两 the unit: it begins the number or a scale
// follows it, and no digit stands before it but the 一 of 一两百.
func (r *reader) pairOf(i int) bool {
	_, scale := codeAt(r.t, i+1).scale()
	if r.has {
		return scale && r.digits == 1 && r.pending == Int(1)
	}
	return i == r.n.Start || scale
}

// notePair keeps the first of two neighbouring digits: 三五, 七八.
func (r *reader) notePair(c code) {
	if r.digits != 1 || !r.has {
		r.pair = -1
		return
	}
	first, second := int(r.pending.Coef), int(c.low())
	if first > 0 && (second == first+1 || first == 3 && second == 5) {
		r.pair, r.step = 0, second-first
	}
}

// takePair turns pending from two digits into the first of them.
func (r *reader) takePair() {
	if r.pair == 0 && r.digits == 2 {
		r.pending = Value{Coef: r.pending.Coef / 10}
		r.digits = 1
		r.n.HasHigh = true
		r.n.Loose = About
	}
}

// scaleToken reads 十 百 千 or 万 亿 兆.
func (r *reader) scaleToken(i int, c code) bool {
	p, _ := c.scale()
	if p == zhao && !r.zhaoMeant(i) {
		return false
	}
	if r.has && r.digits > 1 && r.pair != 0 && !r.placed(p) {
		return false
	}
	r.takePair()
	if p < wan {
		return r.smallScale(i, c, p)
	}
	if !r.has && !r.open && (!r.closed || p <= r.big && !r.squared(i, p)) && i > r.n.Start {
		return false
	}
	r.bigScale(i, c, p)
	return true
}

// placed reports whether digits in a row are read by their places before a scale: 一七二三亿,
// 四三亿. Before 万 two may be a name (八一), before 十 to 千 all are.
func (r *reader) placed(p int32) bool {
	return p > wan || p == wan && r.digits > 2
}

// zhaoMeant tells 兆 the number from 兆 the unit: more of the number or money
// follows.
func (r *reader) zhaoMeant(i int) bool {
	j := Blank(r.t, i+1)
	return j < len(r.t) && (codeOf(r.t[j]) != roleNone || r.t[j] == '元' || r.t[j] == '日' || r.t[j] == '円' || j+1 < len(r.t) && r.t[j+1] == '元')
}

func (r *reader) smallScale(i int, c code, p int32) bool {
	start := i == r.n.Start
	if !r.has {
		afterZero := i > r.n.Start && isZero(r.t[i-1]) && p == ten
		if !start && !afterZero {
			return false
		}
		r.n.Bare = r.n.Bare || start
		r.pending, r.has = Int(1), true
	}
	if r.pending.IsZero() && !r.open && !r.closed && p > ten {
		return false // 零百
	}
	if p >= r.small && r.small != wan || r.arabic && r.pending.Exp < 0 && r.open {
		return false
	}
	if r.pending.IsZero() {
		r.pending = Int(1)
	}
	r.count(c, i)
	r.section = r.section.Add(r.pending.Shift(p))
	if r.n.HasHigh && r.pair == 0 {
		r.pair = p
	}
	r.open, r.small, r.last = true, p, p
	r.n.Small = p
	r.drop()
	r.n.LastScale = i
	r.n.Scales++
	r.n.Groups++
	return true
}

// squared reports whether a scale stands behind itself: 一万万, the 亿 of older texts, and the
// 20亿亿次 of computers.
func (r *reader) squared(i int, p int32) bool {
	return p < zhao && r.big == p && r.n.LastScale == i-1 && !r.n.Bare && r.n.Scales == 1
}

func (r *reader) bigScale(i int, c code, p int32) {
	if i == r.n.Start {
		r.n.Bare = true
		r.section = Int(1)
	}
	if !r.scaled {
		r.numEnd = r.i
	}
	if r.last < wan {
		r.tail()
	}
	r.section = r.section.Add(r.pending)
	if p > r.big || !r.closed || r.squared(i, p) {
		r.total = r.total.Add(r.section).Shift(p)
		if r.n.HasHigh && r.pair >= 0 {
			r.pair += p
		}
		r.n.Big += p
	} else {
		r.total = r.total.Add(r.section.Shift(p))
		if r.n.HasHigh && r.pair >= 0 && r.pair < wan {
			r.pair += p
		}
		r.numEnd = i + 1
		r.n.Big = 0
	}
	r.count(c, i)
	r.section, r.open, r.closed, r.scaled = Value{}, false, true, true
	r.small, r.big, r.last = wan, p, p
	r.drop()
	r.n.LastScale = i
	r.n.Scales++
	r.n.Groups++
}

// drop empties pending after a scale has taken it.
func (r *reader) drop() {
	r.pending, r.has, r.digits, r.arabic = Value{}, false, 0, false
	r.step0()
}

func (r *reader) step0() {
	if !r.n.HasHigh {
		r.pair = -1
	}
}

// tail reads the digit after a scale as that of the next lower place: 二百五,
// 一万三, 两千四百五.
func (r *reader) tail() {
	if !r.has || r.arabic && (r.pending.Coef > 9 || r.pending.Exp != 0) || r.digits > 1 || r.last < 2 {
		return
	}
	r.pending = r.pending.Shift(r.last - 1)
	if r.n.HasHigh && r.pair == 0 {
		r.pair = r.last - 1
	}
}

// teens reports whether 数 at an offset stands for a digit behind 十 and is no
// noun: 十数个, 十数万.
func (r *reader) teens(i int) bool {
	if i+1 >= len(r.t) || r.last != ten {
		return false
	}
	p, scale := codeOf(r.t[i+1]).scale()
	return scale && p >= wan || strings.ContainsRune("个家名位人次里年月天", r.t[i+1])
}

// someToken reads 几 and 数: 几十, 数百万, 十几, 二十几万.
func (r *reader) someToken(i int, c code) bool {
	if r.has {
		return false
	}
	if i == r.n.Start {
		if i+1 >= len(r.t) {
			return false
		}
		if p, ok := codeOf(r.t[i+1]).scale(); !ok || p == zhao || ofHundred(r.t, i+1) {
			return false
		}
		r.count(c, i)
		r.pending, r.has, r.digits = Int(1), true, 1
		r.n.Loose = About
		return true
	}
	zero := isZero(r.t[i-1])
	if c.low() != few && !r.teens(i) || !r.open && !zero || r.small < ten || r.n.Loose != Exact {
		return false
	}
	r.count(c, i)
	r.n.Loose, r.last = About, -1
	return true
}

// ofHundred reports whether 百分之 or 千分之 stands at an offset, whose 百 no 数 before it
// makes several: 预测数|百分之三.
func ofHundred(t []rune, i int) bool {
	return (t[i] == '百' || t[i] == '千') && i+2 < len(t) && t[i+1] == '分' && t[i+2] == '之'
}
