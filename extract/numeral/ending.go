package numeral

import "strings"

// otherToken reads 点 with decimals, and 余, 多, 来 inside a number.
func (r *reader) otherToken(i int) bool {
	switch r.t[i] {
	case '点':
		return r.point(i)
	case '.', '．', '‧', '·':
		return r.dotted(i) && r.point(i)
	case '余', '多', '来':
		return r.looseToken(i)
	}
	return false
}

// looseToken reads 余 before 万 and 亿: 三百余万, 五万多亿, 十来万.
func (r *reader) looseToken(i int) bool {
	j := Blank(r.t, i+1)
	if j >= len(r.t) || i == r.n.Start || r.n.Loose != Exact {
		return false
	}
	p, ok := codeOf(r.t[j]).scale()
	if !ok || p < wan || p == zhao || r.t[i] == '来' && r.n.LastScale != i-1 {
		return false
	}
	if r.has && r.digits == 1 && !r.open && !r.arabic {
		return false
	}
	if r.n.Loose = More; r.t[i] == '来' {
		r.n.Loose = About
	}
	r.i = i + 1
	return true
}

// dotted reports whether a point at an offset stands between Chinese digits of one number,
// as newspapers print it: 成长四．四五％, 四十．三万; not behind the number of a heading
// (一．三项任务). A raised point is also that of a date (九·一八), so it needs a scale or a sign
// of percent behind the decimals, as a number does that begins its sentence.
func (r *reader) dotted(i int) bool {
	if !r.has && !r.open || r.arabic || !codeAt(r.t, i+1).digit() {
		return false
	}
	if r.t[i] != '·' && r.n.Start > 0 && (isHan(r.t[r.n.Start-1]) || strings.ContainsRune("，、；：（", r.t[r.n.Start-1])) {
		return true
	}
	j := i + 1
	for codeAt(r.t, j).digit() {
		j++
	}
	p, scale := codeAt(r.t, j).scale()
	return scale && p >= wan && p != zhao || at(r.t, j) == '%' || at(r.t, j) == '％'
}

// point reads 点 and the decimals behind it.
func (r *reader) point(i int) bool {
	if r.arabic && r.has || !r.has && !r.open && !r.closed {
		return false
	}
	j := Blank(r.t, i+1)
	from := j
	var a accumulator
	for ; j < len(r.t); j++ {
		c := codeOf(r.t[j])
		if !c.digit() && c.role() != roleArabic {
			break
		}
		a.add('0' + c.low())
		a.v.Exp--
	}
	if j == from {
		return false
	}
	if p, ok := codeAt(r.t, j).scale(); ok && p < wan {
		return false
	}
	if !r.has {
		r.last = -1
	} else {
		r.tail()
	}
	r.pending, r.has = r.pending.Add(a.v), true
	r.i, r.digits, r.arabic, r.last = j, 1, true, -1
	r.plain++
	r.n.LastScale, r.scaled = -1, false
	r.n.Groups++
	return true
}

func codeAt(t []rune, i int) code {
	if i >= len(t) {
		return roleNone
	}
	return codeOf(t[i])
}

// finish adds the parts up and reads 余, 多, 来 behind the number.
func (r *reader) finish() {
	n := &r.n
	if n.HasHigh && r.pair < 0 {
		n.HasHigh = false
	}
	if r.pair == 0 && r.digits == 2 && (r.open || r.closed || r.followed()) {
		r.takePair()
	}
	if !r.open && !r.closed && r.digits > 1 {
		n.Digits = r.digits
	}
	r.tail()
	n.Value = r.total.Add(r.section).Add(r.pending)
	if n.HasHigh {
		n.High = n.Value.Add(Int(r.step).Shift(r.pair))
		n.Digits = 0
	}
	n.ScaleEnd, n.NumEnd = r.i, r.i
	if r.scaled && r.numEnd > n.Start {
		n.NumEnd = r.numEnd
	} else {
		n.Big = 0
	}
	n.End = r.i
	r.behind()
}

// followed reports whether a Chinese character follows, as after 三五 in
// 三五年; 二〇二四 and 一二三 are no pairs.
func (r *reader) followed() bool { return r.i < len(r.t) && isHan(r.t[r.i]) }

// behind reads 余, 多, 来 and the 把 of 百把人 at the end of a number.
func (r *reader) behind() {
	n, i := &r.n, r.i
	if i < len(r.t) && r.t[i] == ' ' && i+1 < len(r.t) && r.t[i+1] == '余' {
		i++
	}
	if i >= len(r.t) || n.Loose != Exact || n.HasHigh {
		return
	}
	round := n.LastScale >= 0 || n.Arabic
	if !round {
		return
	}
	next := rune(0)
	if i+1 < len(r.t) {
		next = r.t[i+1]
	}
	switch r.t[i] {
	case '余':
		n.Loose = More
	case '多':
		if next == '少' || next == '数' || next == '样' || next == '边' || next == '方' || next == '云' || next == '于' || next == '出' {
			return
		}
		n.Loose = More
	case '来':
		if !n.roundBefore(next) {
			return
		}
		n.Loose = About
	case '几':
		if !r.tensThenSome(i) {
			return
		}
		n.Loose = More // 70几
	case '把':
		if !n.Bare || n.Scales != 1 || !isHan(next) {
			return
		}
		n.Loose = About
	default:
		return
	}
	n.End = i + 1
}

// tensThenSome reports whether 几 at i stands behind two Arabic digits of tens: 70几.
func (r *reader) tensThenSome(i int) bool {
	n := &r.n
	return n.Arabic && n.Digits == 0 && n.NumEnd-n.Start == 2 && r.t[i-1] == '0'
}

// roundBefore reports whether a number is round enough for 来 behind it, and next no
// rest of a word that begins with 来: 20来个, but not 20来自.
func (n *Number) roundBefore(next rune) bool {
	v, ok := n.Value.Int()
	if !ok || v%10 != 0 || n.LastScale < 0 && v > 1000 {
		return false
	}
	return isHan(next) && next != '自' && next != '源' && next != '看' && next != '说' && next != '到'
}
