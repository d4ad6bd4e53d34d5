package mention

import "statsheet/extract/numeral"

// mostPointed is the largest number by which a text points back at what it has just
// named: 这五家. A larger one is told for its own sake.
const mostPointed = 20

// judgePointer reads counts that only point at what is named before them: 这两种办法, 上述
// 5家, and at the places of a list or of a region: 甲、乙、丙三县, 湘赣两省.
func (sc *scan) judgePointer(a *amount) bool {
	if !a.spelled || a.HasHigh || a.loose != numeral.Exact || a.Bound != Exact || a.ScaleEnd > a.NumEnd || !sc.countable(a) {
		return false
	}
	if _, p := sc.set.PointedBy.before(sc.t, a.Start, sc.from); p >= 0 && numeral.Int(mostPointed).Cmp(a.Value) >= 0 {
		return a.text(Idiom)
	}
	return !a.n.Arabic && a.n.Groups == 1 && sc.set.Territory.has(sc.t, a.UnitStart) && a.UnitEnd == a.UnitStart+1 && sc.placesNamed(a) && a.text(Idiom)
}

// placesNamed reports whether a number of 县, 省 and the like only says how many places have
// been named before it: as many as stand in a list, 甲、乙两县, or by a character each, 湘鄂赣三省.
func (sc *scan) placesNamed(a *amount) bool {
	n, whole := a.Value.Int()
	if !whole || n < 2 {
		return false
	}
	if _, p := sc.set.CountCue.before(sc.t, a.Start, 0); p >= 0 {
		return false
	}
	listed, short := 1, true
	for i := a.Start - 1; i >= 0 && !endsNames(sc.t[i]); i-- {
		if isAny(sc.t[i], joiners) {
			listed++
		}
	}
	for i := 1; i <= n; i++ {
		_, p := sc.set.BriefPlace.before(sc.t, a.Start-i+1, 0)
		short = short && p >= 0
	}
	return listed >= n || short
}

// endsNames reports whether a list of names does not reach back beyond r.
func endsNames(r rune) bool {
	return isAny(r, "，。；：！？,;:()（）“”") || numeral.IsDigit(r)
}
