package mention

import (
	"statsheet/extract/numeral"
	"statsheet/rules"
)

// judge decides what a number with its unit is: a quantity, a year, an age
// inside a noun, a name.
func (sc *scan) judge(a *amount) {
	a.Kind = sc.kind(a)
	switch {
	case sc.traits[a.Unit].sign == '度' && sc.judgeDegrees(a):
	case a.n.Arabic && a.Class == rules.Percent: // is no age, count or year
		_ = sc.judgeThreshold(a) || sc.judgeAttribute(a) || sc.judgeBand(a) || sc.judgeSized(a)
	case a.n.Arabic:
		_ = sc.judgeClass(a) || sc.judgeMinutes(a) || sc.judgeFigure(a) || sc.judgeIdentifier(a) || sc.judgeIndexBase(a) || sc.judgeThreshold(a) || sc.judgeAge(a) || sc.judgeGrade(a) || sc.judgePointer(a) || sc.judgeProcess(a) || sc.judgeListed(a) || sc.judgeLabel(a) || sc.judgeNamed(a) || sc.judgeWithin(a) || sc.judgeDuration(a) || sc.judgeAttribute(a) || sc.judgeBand(a) || sc.judgeSized(a) || sc.judgeYear(a)
	default:
		_ = sc.judgeAge(a) || sc.judgePointer(a) || sc.judgeListed(a) || sc.judgeLabel(a) || sc.judgeNamed(a) || sc.judgeBare(a) || sc.judgeCounted(a) || sc.judgeSeries(a) || sc.judgeOne(a) || sc.judgeNoun(a) || sc.judgeWithin(a) || sc.judgeDuration(a) || sc.judgeAttribute(a) || sc.judgeBand(a) || sc.judgeSized(a)
	}
}

// kind is what a number is by its class alone.
func (sc *scan) kind(a *amount) Kind {
	switch {
	case a.HasHigh:
		return Range
	case a.Class == rules.Percent:
		return Percent
	case a.Class == rules.Ratio:
		return Ratio
	case a.Class == rules.Number:
		return Number
	case sc.traits[a.Unit].dimension == ofDuration:
		return Duration
	}
	return Quantity
}

// text makes the number a mention that stays text.
func (a *amount) text(k Kind) bool {
	a.Kind, a.Class = k, rules.Text
	return true
}

// judgeDegrees tells what 度 counts: 用电30度 and 1.2亿度 are energy, 东经120度 is a
// place on the map, all else a temperature.
func (sc *scan) judgeDegrees(a *amount) bool {
	if a.Class != rules.Quantity {
		return false
	}
	if sc.judgeArc(a) {
		return true
	}
	if !a.n.Arabic && a.n.Groups == 1 && !a.neg && a.Bound == Exact && !sc.near(sc.set.Warmth, a.Start, 12) {
		return a.text(Idiom) // 两度登顶
	}
	if sc.powerUnit > 0 && (a.ScaleEnd > a.NumEnd || sc.near(sc.set.Electric, a.Start, 12)) {
		a.Unit = sc.powerUnit
	}
	return false
}

// judgeLabel reads counts that only label: “80条” of a set of measures, 省、市两级,
// 50人论坛.
func (sc *scan) judgeLabel(a *amount) bool {
	if !sc.countable(a) || !a.spelled || a.loose != numeral.Exact || a.HasHigh || a.Bound != Exact {
		return false
	}
	before, unit := sc.rune(a.Start-1), &sc.traits[a.Unit]
	switch {
	case (before == '“' || before == '「') && isAny(sc.rune(a.End), "”」") && a.UnitEnd == a.End && unit.sign != '个' && unit.dimension != ofPeople:
		return a.text(Name)
	case unit.sign == '级' && sc.t[a.n.Start] == '两' && sc.atLevels(a.Start):
		return a.text(Attribute)
	case unit.sign == '人' && sc.set.Forum.has(sc.t, a.End):
		return a.text(Name)
	case unit.sign == '个' && numeral.IsDigit(sc.rune(a.End)):
		return sc.shares(a)
	}
	return false
}

// judgeThreshold reads the condition that a bracket sets for what stands before it as part of
// that name: 高温日数（≥35℃）, 达标天数（AQI≤100）, 大班额（56人及以上）.
func (sc *scan) judgeThreshold(a *amount) bool {
	at := a.Start - 1
	if !closesAside(sc.rune(a.OuterEnd)) {
		return false
	}
	if at < a.OuterStart {
		return a.OuterEnd-a.End > 1 && (a.Bound == AtLeast || a.Bound == AtMost) && opensAside(sc.rune(at)) && a.text(Attribute)
	}
	if !isAny(sc.rune(at), "≥≤≧≦><") {
		return false
	}
	for at > sc.from && (isLetter(sc.rune(at-1)) || numeral.IsDigit(sc.rune(at-1)) || sc.rune(at-1) == '.') {
		at--
	}
	return opensAside(sc.rune(at-1)) && a.text(Attribute)
}

// atLevels reports whether a word for a level stands before an offset: 省、市两级.
func (sc *scan) atLevels(at int) bool {
	_, p := sc.set.TwoLevels.before(sc.t, at, 0)
	return p >= 0
}

// shares reads 三个80%, the name of a set of aims.
func (sc *scan) shares(a *amount) bool {
	_, end := numeral.Arabic(sc.t, a.End)
	if sc.rune(end) != '%' {
		return false
	}
	a.End, a.OuterEnd = end+1, end+1
	return a.text(Name)
}

// judgeNamed reads what a word behind the number makes a name of: 标普200指数,
// 2.0版, 3人制, 七十五团.
func (sc *scan) judgeNamed(a *amount) bool {
	next := sc.rune(a.End)
	switch {
	case sc.listsNames(a):
		return a.text(Name)
	case sc.goesOnNames(a):
		a.End++
		a.OuterEnd = a.End
		return a.text(Name)
	case a.spelled && isHan(next) && sc.lex.Units[a.Unit].Kind == "rank" && a.Bound == Exact:
		return a.text(Name) // 财力10强城市
	case sc.isVersion(a):
		return a.text(Name)
	case a.loose != numeral.Exact || a.HasHigh || !isHan(next):
	case next == '制' && a.spelled && sc.countable(a) && !isAny(sc.rune(a.End+1), "造作定度约品成止服冷药剂备种片图"):
		a.End++
		a.OuterEnd = a.End
		return a.text(Attribute)
	case !a.n.Arabic && a.spelled && a.n.Groups == 1 && sc.set.CountPlace.has(sc.t, a.UnitStart):
		a.End, _ = sc.set.CountPlace.longest(sc.t, a.UnitStart)
		a.OuterEnd = a.End
		return a.text(Name) // 五斗河
	case a.spelled || a.Class != rules.Number:
	case a.n.Arabic && (sc.set.Named.has(sc.t, a.End) || sc.isModel(a)):
		return a.text(Name)
	case a.n.Arabic && a.Value.Exp == -1 && a.Value.Coef%10 == 0 && sc.set.Version.has(sc.t, a.End):
		return a.text(Name)
	case sc.isLabel(a):
		return a.text(Name)
	case !a.n.Arabic && isAny(next, "团师旅军") && a.Value.Cmp(numeral.Int(9)) > 0 && !a.bare():
		return a.text(Ordinal)
	}
	return false
}

// listsNames reports whether bare digits stand in a list whose last has the name of them
// all: 310 and 312 of 310、312、316国道.
func (sc *scan) listsNames(a *amount) bool {
	if !a.n.Arabic || a.spelled || a.Class != rules.Number || a.Value.Exp != 0 || a.End > a.NumEnd {
		return false
	}
	i := a.End
	for isAny(sc.rune(i), "、和及与") && numeral.IsDigit(sc.rune(i+1)) {
		for i++; numeral.IsDigit(sc.rune(i)); {
			i++
		}
	}
	return i > a.End && sc.set.Named.has(sc.t, i)
}

// isLabel reports whether bare digits are part of the name that they stand before:
// 365便民网, 626小河. A scale (3.2万群众), a separator of thousands, a verb that
// counts or leads to a level, and words that speak of the number tell a figure.
func (sc *scan) isLabel(a *amount) bool {
	digits := a.n.NumEnd - a.n.Start
	if !a.n.Arabic || digits < 3 || a.ScaleEnd != a.NumEnd || a.Bound != Exact || a.neg {
		return false
	}
	if digits == 4 && isAny(sc.t[a.n.Start], "12") && a.Value.Exp == 0 && sc.t[a.n.Start+1] != ',' {
		return false // perhaps a year
	}
	before := sc.rune(a.Start - 1)
	if version := a.Value.Exp != 0; version != (isLetter(before) || before == ' ' && isLetter(sc.rune(a.Start-2))) {
		return false // iOS 17.2
	}
	if sc.rune(a.n.Start+1) == ',' || !sc.digitsOnly(a.n.Start, a.n.NumEnd) && a.Value.Exp == 0 {
		return false
	}
	if sc.set.Free.has(sc.t, a.End) || sc.set.BareFree.has(sc.t, a.End) {
		return false
	}
	_, p := sc.set.BareBefore.before(sc.t, a.Start, sc.from)
	return p < 0
}

// judgeBare reads 百, 千亿 and the like without a digit before them: figures
// when a bound says so (超千亿元) or when they are money, else names and
// attributes (百强, 千名干部, 百亿县区).
func (sc *scan) judgeBare(a *amount) bool {
	if !a.bare() || a.Bound != Exact || a.n.Start+1 == a.ScaleEnd && a.n.Big == 0 && sc.t[a.n.Start] == '十' {
		return false
	}
	scales, worded := a.ScaleEnd-a.n.Start, isHan(sc.rune(a.End)) || isLetter(sc.rune(a.End))
	switch {
	case scales > 1 && a.spelled && sc.reaches(a):
		return false // 通过船舶达百万艘次
	case a.spelled && sc.rune(a.End) == '级':
		a.End++
		a.OuterEnd = a.End
		return a.text(Attribute)
	case a.spelled && sc.counted(a.Start):
		return a.text(Attribute)
	case scales > 1 && a.spelled && (sc.traits[a.Unit].dimension == ofCount || sc.bulky(a) && sc.sizes(a)):
		return a.text(Attribute)
	case scales > 1 && a.spelled:
		return sc.judgeRound(a)
	case scales > 1 && worded:
		return !sc.movesOn(a) && a.text(Attribute)
	case scales > 1:
		return false
	case a.spelled && sc.traits[a.Unit].dimension == ofMoney && worded:
		return a.text(Attribute) // 万元GDP用水量, 亿元项目
	case a.spelled && sc.traits[a.Unit].dimension == ofMoney:
		return (opensAside(sc.rune(a.Start-1)) && closesAside(sc.rune(a.End)) || sc.unitAhead(a)) && a.text(Idiom) // the unit of a heading
	case a.spelled:
		return a.text(Name)
	}
	return isHan(sc.rune(a.End)) && a.text(Idiom)
}

// counted reports whether a count ends right before an offset: 12个百亿元 counts
// what is worth 百亿元.
func (sc *scan) counted(at int) bool {
	n := len(sc.out)
	if n == sc.base || sc.out[n-1].End != at {
		return false
	}
	last := &sc.out[n-1]
	return last.Class == rules.Quantity && last.UnitEnd == at && sc.measure(last.Unit)
}

// judgeCounted reads Chinese numbers that count in order without 第: 二期,
// 十四届, 三类. 两 never does.
func (sc *scan) judgeCounted(a *amount) bool {
	if a.n.Bare && a.n.Groups == 1 && sc.t[a.n.Start] != '十' || !a.spelled || a.loose != numeral.Exact && !a.HasHigh || sc.t[a.n.Start] == '两' {
		return false
	}
	two := sc.t[a.n.Start] == '二' && a.n.Groups == 1 && sc.countable(a)
	if two && (sc.traits[a.Unit].sign == '个' || sc.factors[a.Unit].known) {
		return false // 二个, 二双 only count
	}
	if a.Bound != Exact && !a.HasHigh || !two && !sc.set.RankUnit.has(sc.t, a.UnitStart) {
		return false
	}
	if sc.t[a.n.Start] == '一' && a.n.Groups == 1 && !isHan(sc.rune(a.End)) {
		return false
	}
	return a.text(Ordinal)
}

// countable reports whether the unit is a measure word.
func (sc *scan) countable(a *amount) bool {
	return a.Class == rules.Quantity && sc.measure(a.Unit)
}

// measure reports whether a unit is a measure word.
func (sc *scan) measure(u int) bool {
	k := sc.traits[u].dimension
	return k == ofCount || k == ofPeople
}

// judgeOne reads 一 with a measure word as an idiom (一座丰碑, 一项任务) unless
// something shows that it counts: a bound, a verb of counting, a figure in
// the same list.
func (sc *scan) judgeOne(a *amount) bool {
	if sc.set.Pointing.has(sc.t, a.n.End) && a.n.Groups == 1 && !a.n.Arabic {
		return a.text(Idiom) // 两项数据分别增长
	}
	if a.HasHigh || !a.spelled || !sc.countable(a) || a.Bound != Exact {
		return false
	}
	few := sc.t[a.n.Start] == '几' && a.n.Groups == 1
	if !few && (sc.t[a.n.Start] != '一' || a.n.Groups != 1 || a.Value.Cmp(numeral.Int(1)) != 0) {
		return false
	}
	if _, p := sc.set.CountCue.before(sc.t, a.OuterStart, sc.from); p >= 0 || sc.set.Alone.has(sc.t, a.UnitStart) {
		return false
	}
	if n := len(sc.out); n > sc.base && sc.t[a.Start-1] == '、' {
		if last := &sc.out[n-1]; last.Class == rules.Quantity && a.Start-last.OuterEnd < 20 {
			return false
		}
	}
	return a.text(Idiom)
}

// judgeNoun reads a small Chinese number right before a noun as a name: 三看,
// 十大行动.
func (sc *scan) judgeNoun(a *amount) bool {
	if a.spelled || a.HasHigh || a.Class != rules.Number || a.loose != numeral.Exact || a.Bound != Exact {
		return false
	}
	if a.n.Groups > 1 && a.n.Digits == 0 || a.n.Digits > 2 {
		return false
	}
	before, after := isHan(sc.rune(a.Start-1)), isHan(sc.rune(a.End))
	switch {
	case sc.listsOrdinals(a.End):
		return a.text(Ordinal)
	case sc.set.Between.has(sc.t, a.End), sc.opensBetween(a.End):
		return false
	case after, before:
		return a.text(Name)
	}
	return false
}

// listsOrdinals reports whether digits in words go on from an offset to one that has the
// noun of them all: 一、二、三产业.
func (sc *scan) listsOrdinals(i int) bool {
	for isAny(sc.rune(i), "、和及与") {
		if end, e := sc.wordAt(sc.t, i+1); e.is(roleNoun) && end > i+2 {
			return true
		}
		n, ok := numeral.Read(sc.t, i+1)
		if !ok || n.End != i+2 {
			return false
		}
		i = n.End
	}
	return false
}

// judgeDuration reads 五年来 and 近十年 as periods, 五年规划 as a name.
func (sc *scan) judgeDuration(a *amount) bool {
	if !a.spelled || a.Class != rules.Quantity || sc.traits[a.Unit].dimension != ofDuration || a.Rate {
		return false
	}
	if sc.back(a) {
		return true
	}
	if sc.rune(a.Start-1) == '的' && sc.traits[a.Unit].time == 'Y' && a.Bound == Exact && !a.n.Arabic && !isHan(sc.rune(a.End)) {
		return a.text(Date) // 极不平凡的五年
	}
	if end, p := sc.set.DurationNoun.longest(sc.t, a.OuterEnd); p >= 0 && !sc.nounBegins(a.OuterEnd, end) {
		a.End, a.OuterEnd = end, end
		return a.text(Name)
	}
	return false
}

// judgeAttribute reads ages and sizes inside nouns: 35周岁以下大学生, 亿元以上项目,
// 7亿吨级矿床, 15—59岁人口, 110千伏线路, 周工时未达35小时者.
func (sc *scan) judgeAttribute(a *amount) bool {
	if limit := a.Bound != Exact || sc.traits[a.Unit].sign == '岁'; limit && a.Bound != Approx && sc.set.Limited.has(sc.t, a.OuterEnd) {
		return a.text(Attribute)
	}
	if a.Class != rules.Quantity && a.Class != rules.Percent && !sc.limitsRound(a) {
		return false
	}
	if sc.rune(a.End) == '级' && a.spelled && a.UnitEnd == a.End {
		a.End++
		a.OuterEnd = a.End
		return a.text(Attribute)
	}
	if sc.judgeLying(a) {
		return true
	}
	if sc.sizeOfCounted(a) {
		return a.text(Attribute)
	}
	if sc.traits[a.Unit].dimension == ofVoltage && sc.ofLine(a) {
		return a.text(Attribute)
	}
	age := a.HasHigh && sc.traits[a.Unit].sign == '岁'
	if (a.OuterEnd == a.End || sc.inCurrency(a)) && !age && !sc.ofFringe(a) || a.Bound == Approx || sc.set.Classifier.has(sc.t, a.UnitStart) {
		return false
	}
	i := sc.pastAges(a)
	if sc.rune(i) == '的' {
		i++
	}
	if !sc.set.Attribute.has(sc.t, i) || sc.isShare(a, i) {
		return false
	}
	return a.text(Attribute)
}

// isShare reports whether a percentage with a bound behind it is how many there are of the noun at
// an offset, and no limit of theirs: 八成以上游客 and 90%以上的企业 where a clause begins or behind
// the place, but not 为九成以上企业减税.
func (sc *scan) isShare(a *amount, noun int) bool {
	if a.Class != rules.Percent || a.OuterEnd == a.End || a.Bound != AtLeast && a.Bound != AtMost || sc.set.OfShare.has(sc.t, noun) {
		return false
	}
	at, before := a.OuterStart, sc.rune(a.OuterStart-1)
	if !isHan(before) {
		return !opensAside(before)
	}
	if !sc.set.Tenths.has(sc.t, a.UnitStart) {
		return false
	}
	if before == '有' {
		at--
	}
	if n := len(sc.out); n > sc.base && sc.out[n-1].Kind == Place && sc.out[n-1].End == at {
		return true // 云州八成以上企业
	}
	_, p := sc.set.Whole.before(sc.t, at, sc.from)
	return p >= 0 || sc.clauseStart(at)
}
