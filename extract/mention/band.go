package mention

import (
	"statsheet/extract/numeral"
	"statsheet/rules"
)

// judgeBand reads limits that only say whose share of a whole follows: 8000元以上的占18.7%,
// 30人以下的课堂占35%, 收入20万以上的用户占38%, 10%至30%的企业占比12%,
// 90—144平方米占71%. Ages are left to the rules about them.
func (sc *scan) judgeBand(a *amount) bool {
	if !a.HasHigh && (a.Bound == Exact || a.Bound == Approx) || !a.spelled && (a.Class != rules.Number || a.OuterEnd == a.End || a.HasHigh) || sc.traits[a.Unit].sign == '岁' {
		return false
	}
	i := a.OuterEnd
	if sc.rune(i) == '的' {
		i++
	} else if _, held := sc.set.Held.before(sc.t, a.OuterStart, sc.from); held >= 0 || a.OuterEnd == a.End && !a.HasHigh {
		return false // 机构发展到30家以上占四成
	}
	last := i + maxSized
	if a.OuterEnd == a.End && i == a.End {
		last = i // 90—144平方米|占
	}
	for end := i; end <= last && (end == i || isHan(sc.rune(end-1)) && !numeral.IsNumeral(sc.t[end-1])); end++ {
		if k, p := sc.set.BandShare.longest(sc.t, end); p >= 0 {
			return sc.shareAt(k) && a.text(Attribute)
		}
	}
	return false
}

// shareAt reports whether a percentage follows an offset, perhaps behind the whole that it is a
// share of: 占|总数的18.7%.
func (sc *scan) shareAt(i int) bool {
	for from := i; i < from+maxSized && isHan(sc.rune(i)) && !numeral.IsNumeral(sc.t[i]); {
		i++
	}
	from := i
	for isNumber(sc.rune(i)) {
		i++
	}
	_, _, u := sc.unit(i)
	return i > from && (u >= 0 && sc.traits[u].dimension == ofPercent || sc.set.Tenths.has(sc.t, i) || sc.rune(i) == '分' && sc.rune(i+1) == '之')
}
