package mention

import (
	"slices"

	"statsheet/extract/numeral"
	"statsheet/rules"
)

// judgeSized reads sizes that only say which things are counted: 销售额超亿元的企业20家,
// 1000万元以下的小微贷款, 30万千瓦及以上机组, 35岁以下教师, 20亩以上的鱼塘30口,
// 56人及以上的班级12个, 收入20万—50万元的村98个, 影响因子大于10的17篇.
func (sc *scan) judgeSized(a *amount) bool {
	if !a.HasHigh && (a.Bound == Exact || a.Bound == Approx) {
		return false
	}
	unit := sc.lex.Units[a.Unit].Name
	age := unit == "岁" || unit == "周岁"
	i := a.OuterEnd
	if sc.rune(i) == '的' {
		i++
	}
	if !age && sc.limitsCounted(a, i) {
		return a.text(Attribute)
	}
	if sc.limitsNumber(a, i, age, unit == "分") {
		return a.text(Attribute)
	}
	if a.HasHigh && (age || sc.ofSize(a)) && sc.sharesSized(i) {
		return a.text(Attribute)
	}
	if a.HasHigh || !isHan(sc.rune(i)) || !age && !sc.ofSize(a) {
		return false
	}
	if a.OuterEnd == a.End && sc.countsSized(i) {
		return a.text(Attribute)
	}
	if a.OuterEnd == a.End || sc.inCurrency(a) || sc.reachesSize(a, age) || sc.set.Unsized.has(sc.t, i) {
		return false
	}
	_, held := sc.set.Held.before(sc.t, a.OuterStart, sc.from)
	return held < 0 && a.text(Attribute)
}

// limitsNumber reports whether an age or a score is the limit of those whose number stands behind it:
// 其中35岁以下90人, 36—45岁80人, 10分以上19篇.
func (sc *scan) limitsNumber(a *amount, i int, age, score bool) bool {
	limited := a.OuterEnd > a.End
	if !age && !score || !limited && (!age || !a.HasHigh) {
		return false
	}
	return numeral.IsDigit(sc.rune(i)) || score && sc.countsSized(i)
}

// inCurrency reports whether what stands behind the unit is the name of its currency and no
// limit: 近4000亿元人民币援助.
func (sc *scan) inCurrency(a *amount) bool { return sc.rune(a.OuterEnd-1) == '币' }

// limitsCounted reports whether a figure is the limit of those counted behind it: with 的
// before them or their number, 20万—50万元的|村98个, 大于10的|17篇; behind a limit of households
// or people at once, 30户以上|自然村2846个.
func (sc *scan) limitsCounted(a *amount, i int) bool {
	if sc.rune(i-1) == '的' {
		return sc.countsThings(i)
	}
	if a.OuterEnd == a.End || a.Class != rules.Quantity || !sc.measure(a.Unit) || sc.set.Classifier.has(sc.t, a.UnitStart) {
		return false
	}
	_, held := sc.set.Held.before(sc.t, a.OuterStart, sc.from)
	return held < 0 && isHan(sc.rune(i)) && !sc.set.Unsized.has(sc.t, i) && sc.countsThings(i)
}

// reachesSize reports whether 以上 of a figure may as well tell what was reached: 3亿元以上.
func (sc *scan) reachesSize(a *amount, age bool) bool {
	return a.Bound == AtLeast && !age && sc.rune(a.OuterEnd-3) != '及'
}

// ofSize reports whether a figure is of a dimension that tells how big a thing is; a
// length of time only with 以上 or 以下.
func (sc *scan) ofSize(a *amount) bool {
	d := sc.traits[a.Unit].dimension
	return (d != ofDuration || isAny(sc.rune(a.OuterEnd-1), "上下")) && (a.bare() || slices.Contains(sizing[:], d))
}

// sizing lists the dimensions whose figures may tell how big a thing is.
var sizing = [...]dimension{ofMoney, ofLength, ofArea, ofVolume, ofMass, ofPower, ofEnergy, ofDuration}

// countsSized reports whether a thing of a size is counted behind an offset:
// 非公企业达到20家.
func (sc *scan) countsSized(i int) bool {
	end := i
	for end < i+maxSized && isHan(sc.rune(end)) && !numeral.IsNumeral(sc.t[end]) {
		end++
	}
	if !numeral.IsNumeral(sc.rune(end)) {
		return false
	}
	if at, p := sc.set.Reached.before(sc.t, end, i); p >= 0 {
		end = at
	}
	for j := i; j < end; j++ {
		if k, p := sc.set.Attribute.longest(sc.t, j); p >= 0 && k == end {
			return true
		}
	}
	return false
}

// judgeRound reads a round sum without a verb that takes one as the size of the things that are counted behind
// it: 千万元|项目11个.
func (sc *scan) judgeRound(a *amount) bool {
	_, held := sc.set.Held.before(sc.t, a.OuterStart, sc.from)
	return held < 0 && sc.traits[a.Unit].dimension == ofMoney && sc.countsSized(a.End) && a.text(Attribute)
}

// limitsRound reports whether a round number with a limit and no unit is the limit of those counted behind it:
// 10亿以上|企业20家.
func (sc *scan) limitsRound(a *amount) bool {
	return a.Class == rules.Number && a.n.Big > 0 && (a.Bound == AtLeast || a.Bound == AtMost) && a.OuterEnd > a.End && sc.countsSized(a.OuterEnd)
}

// sharesSized reports whether the share of things of a size is told behind an offset: 90—144平方米|户型占5成.
func (sc *scan) sharesSized(i int) bool {
	end := i
	for end < i+maxSized && isHan(sc.rune(end)) && !sc.set.BandShare.has(sc.t, end) {
		end++
	}
	return end >= i+2 && sc.set.BandShare.has(sc.t, end)
}

// countsThings reports whether what stands at an offset is counted, up to a unit that
// counts: 乡、镇9个, 农户有300户, 县（市、区）58个; there may be the number alone.
func (sc *scan) countsThings(i int) bool {
	end := i
	for end < i+maxSized && !numeral.IsNumeral(sc.rune(end)) && (isHan(sc.rune(end)) || isAny(sc.rune(end), "、（）") && end > i) {
		end++
	}
	if !numeral.IsDigit(sc.rune(end)) || end > i && isAny(sc.t[end-1], "、（和及与") {
		return false
	}
	for isNumber(sc.rune(end)) {
		end++
	}
	_, _, u := sc.unit(end)
	return u >= 0 && sc.measure(u)
}

// isNumber reports whether r may stand in a number: 3.2万.
func isNumber(r rune) bool { return numeral.IsNumeral(r) || isAny(r, ".,余多") }

// sizeOfCounted reports whether a size stands between the number of those counted and what they are, or
// the next of a list of such numbers: 4个超十亿元|产业集群, 2个产值超百亿元、|…. What stands behind a limit in such
// a list need be none: 2个产值500亿元的|园区.
func (sc *scan) sizeOfCounted(a *amount) bool {
	if a.HasHigh || !sc.ofSize(a) {
		return false
	}
	if sc.rated(a) {
		return true
	}
	at, p := sc.set.SizeOf.before(sc.t, a.OuterStart, sc.from)
	named := p >= 0 && sc.counted(at) // not 5个街道税收超亿元
	limit := a.Bound != Exact && a.Bound != Approx
	counted := p < 0 && limit && sc.counted(a.OuterStart)
	if named {
		counted = limit || sc.afterSized(at)
	}
	if !counted {
		return false
	}
	from := a.OuterEnd
	if sc.rune(from) == '、' {
		return numeral.IsDigit(sc.rune(from + 1))
	}
	if sc.rune(from) == '的' {
		from++
	}
	if from > a.OuterEnd && isHan(sc.rune(from)) {
		return named || !sc.set.SizeOf.has(sc.t, from) // not 30户超5万元的收入
	}
	for i := from; i < from+maxSized && isHan(sc.rune(i)); i++ {
		if sc.set.Attribute.has(sc.t, i) {
			return !sc.set.Unsized.has(sc.t, from)
		}
	}
	return false
}

// rated reports whether a size without a limit tells how strong each of the things is whose number stands before
// it, never how much all of them are: 2座60千瓦|电站, 8座100吨|冷库, not 5条12公里|道路.
func (sc *scan) rated(a *amount) bool {
	if a.Bound != Exact || !a.n.Arabic || !sc.counted(a.OuterStart) || !sc.set.SizedUnit.has(sc.t, sc.out[len(sc.out)-1].UnitStart) {
		return false
	}
	if d := sc.traits[a.Unit].dimension; d == ofPower || d == ofEnergy {
		return isHan(sc.rune(a.OuterEnd)) && !sc.set.Unsized.has(sc.t, a.OuterEnd) && !sc.set.SizeOf.has(sc.t, a.OuterEnd)
	} else if d != ofMass && d != ofVolume {
		return false
	}
	return sc.set.Vessel.has(sc.t, a.OuterEnd)
}

// afterSized reports whether the count that ends at an offset follows another of those whose size is limited, in a
// list: 3个产值超千亿元、2个.
func (sc *scan) afterSized(at int) bool {
	n := len(sc.out)
	return n-sc.base > 1 && sc.out[n-1].End == at && sc.out[n-2].Kind == Attribute && sc.out[n-2].OuterEnd == sc.out[n-1].OuterStart-1 && sc.rune(sc.out[n-2].OuterEnd) == '、'
}

// ofLine reports whether a voltage says which lines or stations are counted: 110千伏|线路, or 2座110千伏、
// where the next of a list of them follows.
func (sc *scan) ofLine(a *amount) bool {
	if sc.rune(a.OuterEnd) == '、' {
		return sc.counted(a.OuterStart) && numeral.IsDigit(sc.rune(a.OuterEnd+1))
	}
	return isHan(sc.rune(a.OuterEnd)) && !sc.set.Between.has(sc.t, a.OuterEnd)
}

// maxSized is how long what is counted may be, with the verb before its number.
const maxSized = 10

// bulky reports whether a round figure is of a dimension that tells how big a thing is,
// other than money.
func (sc *scan) bulky(a *amount) bool {
	d := sc.traits[a.Unit].dimension
	return d != ofMoney && d != ofDuration && slices.Contains(sizing[:], d)
}

// sizes reports whether a figure tells the size of what follows it: 百亿斤粮食基地,
// but not 新增千万吨产能.
func (sc *scan) sizes(a *amount) bool {
	_, p := sc.set.CountCue.before(sc.t, a.OuterStart, sc.from)
	return p < 0 && isHan(sc.rune(a.End)) && !sc.set.Free.has(sc.t, a.End)
}
