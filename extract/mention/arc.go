package mention

import (
	"statsheet/extract/numeral"
	"statsheet/rules"
)

// Signs of coordinates: those of degrees, and those of minutes and seconds.
const (
	degreeSigns = "°º˚゜"
	arcSigns    = "′″＇＂'\"’”ˊˋ"
)

// judgeArc reads degrees that tell a place on the map: 东经102°54′～104°53′, 北纬30度5分, and
// 102°54′ alone.
func (sc *scan) judgeArc(a *amount) bool {
	end := sc.pastArc(a.End)
	if _, p := sc.set.Bearing.before(sc.t, a.OuterStart, sc.from); p < 0 && (!isAny(sc.t[a.UnitStart], degreeSigns) || !isAny(sc.t[end-1], arcSigns)) {
		return false
	}
	a.End, a.OuterEnd = end, end
	return a.text(Name)
}

// judgeMinutes reads the minutes behind degrees that are part of a name: 54 of E102°54′.
func (sc *scan) judgeMinutes(a *amount) bool {
	if a.Class != rules.Number || !isAny(sc.rune(a.End), arcSigns) || !isAny(sc.rune(a.Start-1), degreeSigns) {
		return false
	}
	end := sc.pastArc(a.End)
	a.End, a.OuterEnd = end, end
	return a.text(Name)
}

// pastArc returns the end of the minutes and seconds behind i, and of the coordinates up to
// which they are told.
func (sc *scan) pastArc(i int) int {
	if isAny(sc.rune(i), arcSigns) && numeral.IsDigit(sc.rune(i-1)) {
		i++ // “60°” is quoted
	}
	for {
		at := i
		for isAny(sc.rune(at), "～~—–-－至到") {
			at++
		}
		at = numeral.Blank(sc.t, at)
		n := at
		for numeral.IsDigit(sc.rune(n)) || sc.rune(n) == '.' {
			n++
		}
		if n == at {
			return i
		}
		if end, p := sc.set.ArcUnit.longest(sc.t, n); p >= 0 {
			i = end
		} else if isAny(sc.rune(n), degreeSigns+arcSigns) {
			i = n + 1
		} else {
			return i
		}
	}
}
