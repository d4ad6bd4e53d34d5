package mention

import "statsheet/extract/numeral"

// mostPointed is the largest number by which a text points back at what it has just
// named: 这五家. A larger one is told for its own sake.
const mostPointed = 20

// judgePointer reads counts that only point at what is named before them: 这两种办法, 上述
// 5家, and at the places of a list or of a region: 甲、乙、丙三县, 湘赣两省.
func (sc *scan) judgePointer(a *amount) bool {
	if !a.spelled || a.HasHigh || a.loose != numeral.Exact || a.Bound != Exact || a.ScaleEnd > a.NumEnd || !sc.countable(a) || numeral.Int(mostPointed).Cmp(a.Value) < 0 {
		return false
	}
	if _, p := sc.set.PointedBy.before(sc.t, a.Start, sc.from); p >= 0 {
		return a.text(Idiom)
	}
	return !a.n.Arabic && a.n.Groups == 1 && sc.set.Territory.has(sc.t, a.UnitStart) && a.UnitEnd == a.UnitStart+1 && sc.placesNamed(a) && a.text(Idiom)
}

// placesNamed reports whether a number of 县, 省 and the like only says how many places have
// been named before it: as many as stand in a list, or by a character each; 两 does so
// wherever a name stands before it or what they share behind it.
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
		if isAny(sc.t[i], "、和与及") {
			listed++
		}
	}
	for i := 1; i <= n; i++ {
		short = short && isAny(sc.rune(a.Start-i), briefPlaces)
	}
	return listed >= n || short
}

// briefPlaces are the characters that provinces and countries are called by in a row of them:
// 湘鄂赣三省.
const briefPlaces = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼川渝贵黔滇云藏陕秦甘陇青宁新港澳台中美俄日韩朝印英法德意"

// endsNames tells what ends a list of names, going back.
func endsNames(r rune) bool {
	return isAny(r, "，。；：！？,;:()（）“”") || numeral.IsDigit(r)
}
