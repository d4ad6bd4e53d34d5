package mention

import (
	"statsheet/extract/numeral"
	"statsheet/rules"
)

// digits a number without a unit may have before it is an identifier.
const longNumber = 9

// digits of the code of a listed company in brackets; the fewest of one that stands alone in
// brackets behind a name, as those of Hong Kong and Taiwan do; and of the year and month that
// name a contract.
const (
	stockCode = 6
	shortCode = 4
	contract  = 4
)

// judgeIdentifier finds page numbers, postcodes, telephone numbers: 00006,
// 0571, 33010302000628号.
func (sc *scan) judgeIdentifier(a *amount) bool {
	if a.HasHigh || a.Class == rules.Percent || a.Class == rules.Ratio {
		return false
	}
	plain := a.n.NumEnd-a.n.Start == a.n.End-a.n.Start && a.Value.Exp == 0 && !a.spelled
	digits := a.n.NumEnd - a.n.Start
	switch {
	case plain && leadingZero(sc.t, a.n.Start):
		return a.text(Ordinal)
	case plain && digits >= longNumber && !a.neg && a.Bound == Exact && sc.t[a.n.Start+1] != ',' && sc.digitsOnly(a.n.Start, a.n.NumEnd):
		return a.text(Name)
	case plain && sc.stockCode(a, digits), plain && digits == contract && sc.set.MonthNamed.has(sc.t, a.n.End):
		return a.text(Name) // 豆粕2505合约
	case plain && isAny(sc.rune(a.Start-1), "某#"): // 李某1, the extension of a telephone
		return a.text(Name)
	case plain && sc.labelled(a.Start):
		return a.text(Ordinal)
	case plain && digits >= 4 && sc.near(sc.set.NumberCue, a.Start, 6):
		return a.text(Name)
	case sc.rune(numeral.Blank(sc.t, a.n.End)) == '号' && a.loose == numeral.Exact:
		a.End = numeral.Blank(sc.t, a.n.End) + 1
		a.OuterEnd = a.End
		return a.text(Ordinal)
	}
	return false
}

// stockCode reports whether a number of so many digits is the code of a listed company.
func (sc *scan) stockCode(a *amount, digits int) bool {
	if !opensAside(sc.rune(a.Start - 1)) {
		return false
	}
	return digits == stockCode || digits >= shortCode && digits < stockCode && isHan(sc.rune(a.Start-2)) && closesAside(sc.rune(a.n.End)) && sc.digitsOnly(a.n.Start, a.n.NumEnd)
}

// judgeIndexBase reads the number that an index sets its base to: 上年=100, 以2015年为100.
func (sc *scan) judgeIndexBase(a *amount) bool {
	if a.HasHigh || a.Class != rules.Number || a.Value.Cmp(numeral.Int(100)) != 0 && a.Value.Cmp(numeral.Int(1000)) != 0 {
		return false
	}
	i := a.Start - 1
	for sc.rune(i) == ' ' {
		i--
	}
	switch sc.rune(i) {
	case '=', '＝':
		return a.text(Attribute)
	case '为':
		if closesAside(sc.rune(a.End)) && opensAside(sc.rune(sc.openBefore(i))) {
			return a.text(Attribute) // 性别比105.2（女性为100）
		}
		for from := max(0, i-maxBaseName); i > from && !isAny(sc.t[i-1], "，。；、"); i-- {
			if sc.t[i-1] == '以' {
				return a.text(Attribute)
			}
		}
	}
	return false
}

// openBefore steps back over a few Chinese characters.
func (sc *scan) openBefore(i int) int {
	for from := i - maxBaseShort; i > from && isHan(sc.rune(i)); {
		i--
	}
	return i
}

const maxBaseShort = 7 // characters of a base named in a bracket

const maxBaseName = 16 // characters between 以 and 为 of an index's base

// labelled reports whether the word of a label stands before a number: 附注7,
// 表1 where 表 is no part of a longer word.
func (sc *scan) labelled(at int) bool {
	if _, p := sc.set.Label.before(sc.t, at, 0); p >= 0 {
		return true
	}
	return isAny(sc.rune(at-1), "表图注") && !isHan(sc.rune(at-2))
}

func (sc *scan) digitsOnly(from, to int) bool {
	for _, r := range sc.t[from:to] {
		if !numeral.IsDigit(r) {
			return false
		}
	}
	return true
}

// judgeFigure reads the number of a figure or a table of a chapter: 图3-2, 表1.4, 见附表2—1.
func (sc *scan) judgeFigure(a *amount) bool {
	_, end, _ := sc.arabic(a.n.Start)
	if !isAny(sc.rune(end), "-—–.") || a.spelled || a.OuterStart != a.n.Start || !sc.labelled(a.n.Start) {
		return false
	}
	for isAny(sc.rune(end), "-—–.") {
		_, next, digits := sc.arabic(end + 1)
		if digits == 0 {
			break
		}
		end = next
	}
	if end < a.n.NumEnd || isAny(sc.rune(end), "月日年%") {
		return false
	}
	a.End, a.OuterEnd, a.HasValue, a.HasHigh = end, end, false, false
	return a.text(Ordinal)
}

// judgeListed reads what goes on a list of ordinals: 第26条、31条, 第3、5、7条.
func (sc *scan) judgeListed(a *amount) bool {
	n := len(sc.out)
	if n == sc.base || sc.out[n-1].Kind != Ordinal || sc.out[n-1].OuterEnd != a.Start-1 || !isAny(sc.rune(a.Start-1), "、和及与") {
		return false
	}
	if a.loose != numeral.Exact || a.HasHigh || a.Bound != Exact || a.spelled && !sc.countable(a) || !a.spelled && a.Class != rules.Number {
		return false
	}
	last := &sc.out[n-1]
	if last.UnitStart < last.UnitEnd {
		return a.spelled && last.Unit == a.Unit && a.text(Ordinal)
	}
	return (sc.t[last.Start] == '第' || isAny(sc.rune(last.Start-1), "、和及与")) && a.text(Ordinal)
}

// isModel reports whether bare digits end the name of a model that something is told of as of what is on
// sale: 7 of 云峰7全年销售不足1万辆; not 累计9，销量…, 前3的销量, 门店20全年交付. Models may be listed by their series: 云峰1系、3系车型.
func (sc *scan) isModel(a *amount) bool {
	if a.n.NumEnd-a.n.Start > longestModel || a.End > a.n.NumEnd || a.neg || a.Value.Exp != 0 || a.Bound != Exact {
		return false
	}
	end := a.End
	for sc.set.Series.has(sc.t, end) && isAny(sc.rune(end+1), joiners) && numeral.IsDigit(sc.rune(end+2)) {
		_, end = numeral.Arabic(sc.t, end+2)
	}
	if !isHan(sc.rune(end)) || !sc.set.Model.has(sc.t, end) {
		return false
	}
	if n := len(sc.out); n > sc.base && sc.out[n-1].Kind == Name && sc.set.Series.has(sc.t, sc.out[n-1].End) && sc.out[n-1].End+2 == a.Start {
		return true
	}
	if _, p := sc.set.BareBefore.before(sc.t, a.Start, sc.from); p >= 0 {
		return false
	}
	if _, p := sc.set.Unmodelled.before(sc.t, a.Start, sc.from); p >= 0 {
		return false
	}
	return sc.set.Series.has(sc.t, end) && isHan(sc.rune(a.Start-1)) && isHan(sc.rune(a.Start-2)) || sc.isMake(a.Start)
}

// isMake reports whether what stands before an offset may be the name of a make: two or three Chinese characters
// that begin a clause or stand behind a mention or what tells of makes: 旗下|云峰.
func (sc *scan) isMake(end int) bool {
	from := 0
	if n := len(sc.out); n > sc.base {
		from = sc.out[n-1].OuterEnd
	}
	at := end
	for at > from && isHan(sc.t[at-1]) {
		at--
		size := end - at
		if size > longestMake {
			return false
		}
		if _, p := sc.set.MakeLead.before(sc.t, at, from); p >= 0 && size >= shortestMake {
			return true
		}
	}
	return end-at >= shortestMake
}

// isVersion reports whether bare digits say which version of what they stand behind is
// meant: iOS 18.1.
func (sc *scan) isVersion(a *amount) bool {
	if a.spelled || !a.n.Arabic || a.Class != rules.Number {
		return false
	}
	i := a.Start
	if sc.rune(i-1) == ' ' {
		i--
	}
	_, p := sc.set.Versioned.before(sc.t, i, sc.from)
	return p >= 0
}
