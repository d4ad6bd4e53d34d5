package mention

import (
	"slices"

	"statsheet/extract/numeral"
	"statsheet/rules"
)

// maxAge is above every age of a person.
const maxAge = 130

// judgeAge reads what words of ages lead to: 年过70, 年届五十, 现年68岁.
func (sc *scan) judgeAge(a *amount) bool {
	if a.HasHigh || a.spelled && sc.traits[a.Unit].sign != '岁' || a.Class != rules.Number && a.Class != rules.Quantity || a.Value.Cmp(numeral.Int(maxAge)) > 0 {
		return false
	}
	at, p := sc.set.Age.before(sc.t, a.Start, 0)
	return p >= 0 && !isAny(sc.rune(at-1), yearLeads) && !numeral.IsNumeral(sc.rune(at-1)) && a.text(Attribute)
}

// yearLeads are the characters before 年 that make a time of it: 今年近50人.
const yearLeads = "今去往每全前后当同近明常整历几数半"

// judgeGrade reads whole grades before what has them: 2级资质, 3级响应. 达到3级
// tells a level, 6.2级地震 the size of what happened.
func (sc *scan) judgeGrade(a *amount) bool {
	if sc.traits[a.Unit].sign != '级' || !a.spelled || a.HasHigh || a.Value.Exp != 0 || a.Value.Cmp(numeral.Int(10)) > 0 {
		return false
	}
	if !isHan(sc.rune(a.OuterEnd)) || sc.set.Unsized.has(sc.t, a.OuterEnd) && sc.rune(a.OuterEnd) != '也' || sc.set.Natural.has(sc.t, a.OuterEnd) {
		return false
	}
	_, held := sc.set.Held.before(sc.t, a.OuterStart, sc.from)
	return held < 0 && a.text(Attribute)
}

// judgeProcess reads the size of what is on a chip, by which those of one kind are named:
// 5纳米占37%, 7纳米及以下, 3纳米工艺. 为5纳米 tells a size.
func (sc *scan) judgeProcess(a *amount) bool {
	if sc.traits[a.Unit].dimension != ofLength || !a.spelled || a.HasHigh || a.Value.Exp != 0 || a.OuterStart < a.Start || !sc.set.ChipSize.has(sc.t, a.UnitStart) {
		return false
	}
	next := sc.rune(numeral.Blank(sc.t, a.OuterEnd))
	_, held := sc.set.Held.before(sc.t, a.OuterStart, sc.from)
	return held < 0 && (isHan(next) && next != '的' || numeral.IsDigit(next)) && a.text(Attribute)
}

// reaches reports whether a round figure is what something has come to, with
// nothing behind it that it could describe: 达百万艘次.
func (sc *scan) reaches(a *amount) bool {
	_, held := sc.set.Held.before(sc.t, a.OuterStart, sc.from)
	return held >= 0 && !isHan(sc.rune(a.OuterEnd))
}

// movesOn reports whether a round figure is what something grows from, to the next one: 由千亿增至3千亿,
// 从百亿迈向千亿.
func (sc *scan) movesOn(a *amount) bool {
	if _, p := sc.set.ShiftFrom.before(sc.t, a.Start, sc.from); p < 0 || !sc.set.Shift.has(sc.t, a.End) && !sc.set.ShiftAtOnce.has(sc.t, a.End) {
		return false // 由千万农民转为百万市民
	}
	for i := a.End; i < a.End+maxMove && isHan(sc.rune(i)); i++ {
		if n, ok := numeral.Read(sc.t, i+1); ok && sc.set.ShiftTo.has(sc.t, i) {
			return n.Big > 0
		}
	}
	return false
}

// maxMove is how long a verb is between two round figures: 增加到.
const maxMove = 4

// unitAhead reports whether a unit without a number is that of the number behind it, as in a
// line that was the row of a table: 粮食产值 亿元 32.5.
func (sc *scan) unitAhead(a *amount) bool {
	i := a.End
	for sc.rune(i) == ' ' {
		i++
	}
	return numeral.IsDigit(sc.rune(i)) && !sc.reaches(a)
}

// judgeLying reads how deep or high something lies: 浅埋于2000米的煤层.
func (sc *scan) judgeLying(a *amount) bool {
	if a.Class != rules.Quantity || sc.traits[a.Unit].dimension != ofLength || sc.rune(a.Start-1) != '于' || a.Bound != Exact {
		return false
	}
	return sc.ofNoun(a.OuterEnd) && a.text(Attribute)
}

// ofFringe reports whether a percentage is of those at one end of an order, or between:
// 最高20%收入组.
func (sc *scan) ofFringe(a *amount) bool {
	if a.Class != rules.Percent || a.HasHigh {
		return false
	}
	_, p := sc.set.Fringe.before(sc.t, a.Start, sc.from)
	return p >= 0
}

// pastAges returns where the list of ages ends that an age is the first of:
// 0-17岁、18-59岁、60岁及以上|人口; for any other figure, its end.
func (sc *scan) pastAges(a *amount) int {
	i := a.OuterEnd
	if sc.traits[a.Unit].sign != '岁' {
		return i
	}
	for isAny(sc.rune(i), "、和及与") {
		next := sc.pastAge(i + 1)
		if next < 0 {
			break
		}
		i = next
	}
	return i
}

// pastAge returns the end of an age or a range of them, with its limit: 18—59岁, 60岁及以上;
// -1 if there is none.
func (sc *scan) pastAge(i int) int {
	for {
		n, ok := numeral.Read(sc.t, i)
		if !ok {
			return -1
		}
		if i = n.End; sc.rune(i) == '周' {
			i++
		}
		years := sc.rune(i) == '岁'
		if years {
			i++
		}
		if k, _ := sc.connector(i); k >= 0 && numeral.IsNumeral(sc.rune(k)) {
			i = k // 18—|59岁
			continue
		}
		if !years {
			return -1
		}
		if end, p := sc.boundAfter.longest(sc.t, i); p >= 0 {
			i = end
		}
		return i
	}
}

// judgeWithin reads the time or distance within which something is done whose rate follows:
// 7日内程序回复率100%.
func (sc *scan) judgeWithin(a *amount) bool {
	if d := sc.traits[a.Unit].dimension; a.Class != rules.Quantity || d != ofDuration && d != ofLength || !a.spelled {
		return false
	}
	i := a.UnitEnd
	if sc.rune(i) == '以' || sc.rune(i) == '之' {
		i++
	}
	if sc.rune(i) != '内' {
		return false
	}
	end := i + 1
	for end < i+maxWithin && isHan(sc.rune(end)) && !numeral.IsNumeral(sc.t[end]) {
		end++
	}
	if at, p := sc.set.Reached.before(sc.t, end, i+2); p >= 0 {
		end = at
	}
	if sc.rune(end-1) != '率' || !sc.shareAt(end) {
		return false
	}
	a.End, a.OuterEnd = i+1, i+1
	return a.text(Attribute)
}

// maxWithin is how long the name of what is done within a time may be.
const maxWithin = 16

// judgeSeries reads 一 that begins a list which counts in order: 一区、二区论文.
func (sc *scan) judgeSeries(a *amount) bool {
	if sc.t[a.n.Start] != '一' || a.n.Groups != 1 || a.Bound != Exact || !isAny(sc.rune(a.End), "、和及与") || sc.rune(a.End+1) != '二' {
		return false
	}
	unit := sc.t[a.UnitStart:a.UnitEnd]
	return a.spelled && slices.Equal(unit, sc.t[a.End+2:min(a.End+2+len(unit), len(sc.t))]) && a.text(Ordinal)
}
