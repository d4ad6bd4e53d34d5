package mention

import (
	"statsheet/extract/numeral"
)

// brief reads what most figures are: Arabic digits that begin no paragraph or
// item, perhaps 万 or 亿, and a unit of the table or %, with nothing around them
// that could make a date, a name or another number of it. It gives what amount
// would and leaves all else to the readers that know more.
func (sc *scan) brief(i int, a *amount) bool {
	t, n := sc.t, &a.n
	if !numeral.IsDigit(t[i]) || i == 0 || mayPrecedeSection(t[i-1]) || sc.lookEntry >= 0 || sc.mayPoint(i) || !n.Simple(t, i) {
		return false
	}
	first := sc.rune(n.End)
	lists := sc.runes.of(first)
	if lists&sc.units.mask == 0 || lists&sc.set.Tenths.mask != 0 || !mayOpenUnit(first) || sc.scaleInUnit(n) {
		return false
	}
	start, end, u := sc.unit(n.End)
	if u < 0 || sc.set.Alone.has(sc.t, start) || sc.traits[u].sign == '番' || unitGoesOn(sc.rune(end)) {
		return false
	}
	a.reset(i, n.End)
	a.loose, a.neg = numeral.Exact, false
	a.NumStart, a.NumEnd, a.ScaleEnd = i, n.NumEnd, n.ScaleEnd
	a.Value, a.HasValue = n.Value, true
	a.take(sc.Scanner, start, end, u)
	return true
}

// mayPrecedeSection reports whether the number of a paragraph or item may stand
// behind r, or the rest of a number.
func mayPrecedeSection(r rune) bool {
	switch r {
	case '。', '；', '！', '？', '：', ' ', '*', '#', '.':
		return true
	}
	return numeral.IsDigit(r)
}

// mayPoint reports whether a date with points may begin at i: 2024.10.1.
func (sc *scan) mayPoint(i int) bool {
	if sc.rune(i+4) != '.' {
		return false
	}
	return sc.t[i] == '1' && sc.t[i+1] == '9' || sc.t[i] == '2' && sc.t[i+1] <= '1'
}

// scaleInUnit reports whether the scale of a number belongs to its unit:
// 5万吨标准煤 where that is in the table.
func (sc *scan) scaleInUnit(n *numeral.Number) bool {
	if n.LastScale < 0 {
		return false
	}
	end, u := sc.units.longest(sc.t, n.LastScale)
	return u >= 0 && end > n.LastScale+1
}

// mayOpenUnit reports whether r behind a number opens a unit and nothing of a
// date, a list, a ratio or a fraction.
func mayOpenUnit(r rune) bool {
	switch r {
	case '年', '月', '日', '号', '至', '到', '、', '和', '与', '及', '或', '季', '时', '点', '世', '周', '财', '学', '分', '又', '比', '：':
		return false
	}
	return r >= 0x3000 || r == '%'
}

// unitGoesOn reports whether r behind a unit may change what the unit is, or
// add to the number.
func unitGoesOn(r rune) bool {
	switch r {
	case '级', '半', '多', '余', '来', '又', '人', '每', '/', ' ', '·', '•', '・', '⋅', '∙':
		return true
	}
	return numeral.IsNumeral(r)
}
