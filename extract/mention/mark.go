package mention

import (
	"statsheet/extract/numeral"
	"statsheet/rules"
)

// mark reads what begins with a character that announces a number: 第, 前, 每,
// brackets, quotes, letters, circled numbers.
func (sc *scan) mark(i int, m *Mention) bool {
	switch r := sc.t[i]; {
	case r == '第':
		return sc.ordinal(i, m)
	case r == '前':
		return sc.front(i, m)
	case r == '每':
		return sc.per(i, m)
	case r == '.':
		if numeral.IsDigit(sc.rune(i+1)) && !numeral.IsDigit(sc.rune(i-1)) && !isLetter(sc.rune(i-1)) {
			return sc.number(i, m)
		}
	case opensAside(r):
		return sc.bracket(i, m)
	case r == '〔' || r == '[':
		return sc.docNumber(i, m) || sc.bracket(i, m)
	case isLetter(r):
		return sc.letters(i, m)
	case r >= '①' && r <= '⒛':
		sc.circled(i, m)
		return true
	default:
		return sc.quoted(i, m)
	}
	return false
}

// circled reads ① to ⒛ as section numbers.
func (sc *scan) circled(i int, m *Mention) {
	m.reset(i, i+1)
	m.Kind, m.Class = Ordinal, rules.Ordinal
	m.Value, m.HasValue = numeral.Int(int(sc.t[i]-'①')%20+1), true
}

// clauseStart reports whether a clause begins at an offset.
func (sc *scan) clauseStart(i int) bool {
	for i > 0 && (sc.t[i-1] == ' ' || sc.t[i-1] == '“') {
		i--
	}
	if i > 1 && sc.t[i-1] == '—' && isHan(sc.t[i-2]) {
		return false
	}
	if i == 0 {
		return true
	}
	switch sc.t[i-1] {
	case '。', '；', '：', '，', ';', ':', '—', '·', '）', ')', '■', '●', '◆', '★', '▲':
		return true
	}
	return false
}

// joined reports whether what stands before i belongs to a word or number.
func (sc *scan) joined(i int) bool {
	r := sc.rune(i - 1)
	return isHan(r) || numeral.IsDigit(r) || isLetter(r) || r == '.'
}

// section reads what numbers a paragraph or an item: 一、 1. 一是 第一，.
func (sc *scan) section(i int, m *Mention) bool {
	if !sc.clauseStart(i) {
		return false
	}
	n, j, digits := sc.plain(i)
	if digits == 0 || n > 200 && (n > 999 || sc.rune(j) != '.' || sc.rune(j+1) != ' ') {
		return false
	}
	arabic := numeral.IsDigit(sc.t[i])
	switch r := sc.rune(j); {
	case !arabic && n < 30 && sc.set.Section.has(sc.t, j):
		j, _ = sc.set.Section.longest(sc.t, j)
	case arabic && r == '。' && j-i <= 2 && i > 0:
	case !sc.lineStart(i):
		return false
	case r == '、' && !sc.numberNext(j+1), r == '、' && !arabic && numeral.IsDigit(sc.rune(j+1)), r == '、' && arabic && sc.dateNext(n, j+1), r == '．':
		j++
	case r == '.' && arabic && (j-i <= 2 || sc.rune(j+1) == ' ') && sc.pointEnds(i, j):
		j++
	default:
		return false
	}
	m.reset(i, j)
	m.Kind, m.Class, m.Value, m.HasValue = Ordinal, rules.Ordinal, numeral.Int(n), true
	return true
}

// numberNext reports whether a number begins at i, and no word that only begins
// like one: 零售, 一般, 4K.
func (sc *scan) numberNext(i int) bool {
	if !numeral.IsNumeral(sc.rune(i)) {
		return false
	}
	if sc.t[i] == '零' {
		return numeral.IsNumeral(sc.rune(i + 1))
	}
	if end, e := sc.wordAt(sc.t, i); e >= 0 && e.role() == roleText && end > i+1 {
		return false
	}
	_, end, digits := sc.arabic(i)
	return digits == 0 || !isLetter(sc.rune(end))
}

// lineStart reports whether nothing but blanks and marks stands before i, or
// a sentence ended there.
func (sc *scan) lineStart(i int) bool {
	for i > 0 && (sc.t[i-1] == ' ' || sc.t[i-1] == '*' || sc.t[i-1] == '#') {
		i--
	}
	return i == 0 || isAny(sc.t[i-1], "。；！？：") || isAny(sc.t[i-1], ":;!?") && !numeral.IsDigit(sc.rune(i-2))
}

// yearNext reports whether a four-digit year begins at i.
func (sc *scan) yearNext(i int) bool {
	_, end, digits := sc.arabic(i)
	return digits == 4 && sc.rune(numeral.Blank(sc.t, end)) == '年'
}

// yearNoun reports whether a year with a noun behind it begins at i.
func (sc *scan) yearNoun(i int) bool {
	n, end, digits := sc.arabic(i)
	if digits != 4 || n < 1949 || n > 2060 || !isHan(sc.rune(end)) {
		return false
	}
	_, _, u := sc.unit(end)
	return u < 0 && !numeral.IsNumeral(sc.rune(end)) && !isAny(sc.rune(end), "和与及至到")
}

// dateNext reports whether what follows a section number n and 、 is a date and
// no second number of a list: 1、8月16日 and 1、2026世界杯 but 1、2月份.
func (sc *scan) dateNext(n, i int) bool {
	if sc.yearNext(i) || sc.yearNoun(i) {
		return true
	}
	p := point{end: i}
	return sc.months(&p, i) && (p.day || firstMonth(p.Sub) != n+1)
}

func firstMonth(sub string) int { return int(sub[0]-'0')*10 + int(sub[1]-'0') }

// pointEnds tells the point behind a section number from a decimal point: no
// digit follows, or a whole count (2.3家企业) or a year does.
func (sc *scan) pointEnds(i, j int) bool {
	if !numeral.IsDigit(sc.rune(j + 1)) {
		return sc.rune(j+1) != 0
	}
	if sc.yearNext(j + 1) {
		return true
	}
	n, ok := numeral.Read(sc.t, i)
	if !ok || n.ScaleEnd > n.NumEnd || n.Value.Exp == 0 {
		return false
	}
	_, _, u := sc.unit(n.End)
	return u >= 0 && sc.traits[u].dimension == ofPeople && n.Loose == numeral.Exact
}

// bracket reads （一） and (1), and 〔1〕 and [1] of notes.
func (sc *scan) bracket(i int, m *Mention) bool {
	if sc.aside(i, m) {
		return true
	}
	n, j, digits := sc.plain(i + 1)
	if digits == 0 || digits > 2 || n > 99 || !isAny(sc.rune(j), ")）〕]") {
		return false
	}
	m.reset(i, j+1)
	m.Kind, m.Class, m.Value, m.HasValue = Ordinal, rules.Ordinal, numeral.Int(n), true
	return true
}

// docNumber reads 〔2024〕12号 as the name of a document.
func (sc *scan) docNumber(i int, m *Mention) bool {
	n, j, digits := sc.arabic(i + 1)
	if r := sc.rune(j); digits != 4 || n < 1949 || n > 2100 || r != '〕' && r != ']' {
		return false
	}
	end := j + 1
	if _, k, digits := sc.arabic(numeral.Blank(sc.t, end)); digits > 0 && sc.rune(k) == '号' {
		end = k + 1
	}
	m.reset(i, end)
	m.Kind, m.Value, m.HasValue = Name, numeral.Int(n), true
	return true
}

// ordinal reads 第N with its measure word: a rank (第3位), a quarter, or an
// ordinal, which stays text when a noun follows (第二批试点).
func (sc *scan) ordinal(i int, m *Mention) bool {
	if p, ok := sc.point(i); ok {
		sc.through(&p)
		sc.suffix(&p)
		return sc.dated(i, &p, m)
	}
	n, ok := numeral.Read(sc.t, numeral.Blank(sc.t, i+1))
	if !ok || n.Part != numeral.Whole {
		return false
	}
	m.reset(i, n.ScaleEnd)
	m.NumStart, m.NumEnd, m.ScaleEnd = n.Start, n.NumEnd, n.ScaleEnd
	m.Value, m.HasValue, m.High, m.HasHigh = n.Value, true, n.High, n.HasHigh
	m.UnitStart = m.End
	start, end, u := sc.unit(n.ScaleEnd)
	place := u >= 0 && sc.set.Front.has(sc.t, start)
	if last := sc.rune(i-2) == '倒' && sc.rune(i-1) == '数'; last && i-2 >= sc.from && (place || u < 0 && !isHan(sc.rune(n.End))) {
		m.Start, m.OuterStart, place = i-2, i-2, true
	}
	if u >= 0 && sc.traits[u].dimension != ofMoney {
		m.UnitStart, m.UnitEnd, m.Unit, m.End, m.OuterEnd = start, end, u, end, end
	}
	if k, _ := sc.connector(m.End); k >= 0 {
		sc.ordinalEnd(m, k)
	}
	switch {
	case place, u < 0 && (!isHan(sc.rune(m.End)) || sc.degree(m.End)) && sc.ranked(i):
		m.Kind, m.Class = Rank, rules.Rank
	case isHan(sc.rune(m.End)) && !sc.set.Free.has(sc.t, m.End):
		m.Kind = Ordinal
	default:
		m.Kind, m.Class = Ordinal, rules.Ordinal
	}
	return true
}

// ordinalEnd reads 第3至5位.
func (sc *scan) ordinalEnd(m *Mention, k int) {
	if sc.rune(k) == '第' {
		k++
	}
	if k >= len(sc.t) || !numeral.IsNumeral(sc.t[k]) {
		return
	}
	n, ok := numeral.Read(sc.t, k)
	if !ok || n.Value.Cmp(m.Value) <= 0 || n.Part != numeral.Whole {
		return
	}
	m.High, m.HasHigh, m.End = n.Value, true, n.End
	if start, end, u := sc.unit(n.End); u >= 0 {
		m.UnitStart, m.UnitEnd, m.Unit, m.End = start, end, u, end
	}
	m.OuterEnd = m.End
}

// ranked reports whether a rank is spoken of before i: 居, 位列, 排名, or a place
// right before it (全省第一).
func (sc *scan) ranked(i int) bool {
	if n := len(sc.out); n > sc.base && sc.out[n-1].Class == rules.Region && sc.out[n-1].OuterEnd == i {
		return true
	}
	return sc.near(sc.set.RankCue, i, 12)
}

// degree reports whether an offset begins what a rank is the highest or lowest of, with
// nothing glued to it: 第三高.
func (sc *scan) degree(i int) bool {
	return sc.set.Degree.has(sc.t, i) && (!isHan(sc.rune(i+1)) || sc.rune(i+1) == '位' || sc.set.Free.has(sc.t, i+1))
}

// ofNoun reports whether 的 at an offset leads to a noun.
func (sc *scan) ofNoun(i int) bool {
	return sc.rune(i) == '的' && isHan(sc.rune(i+1)) && !isAny(sc.rune(i+1), "是有在为")
}

// endsLead reports whether the 前 at an offset ends a longer word for a time before now:
// 此前3家.
func (sc *scan) endsLead(i int) bool {
	at, p := sc.set.BackBefore.before(sc.t, i+1, sc.from)
	return p >= 0 && at < i
}

// front reads 前10位, 前三季度, 前三 of a ranking, 前两批.
func (sc *scan) front(i int, m *Mention) bool {
	if i+1 >= len(sc.t) || !numeral.IsNumeral(sc.t[i+1]) || sc.endsLead(i) {
		return false
	}
	if p, ok := sc.point(i); ok {
		sc.suffix(&p)
		return sc.dated(i, &p, m)
	}
	n, ok := numeral.Read(sc.t, i+1)
	if !ok || n.Part != numeral.Whole || n.Loose != numeral.Exact {
		return false
	}
	m.reset(i, n.End)
	m.NumStart, m.NumEnd, m.ScaleEnd = n.Start, n.NumEnd, n.ScaleEnd
	m.Value, m.HasValue = n.Value, true
	if a := sc.trial(); sc.amount(i+1, a) && (a.Class == rules.Ratio || a.Class == rules.Percent) { // 前1/3, 前10%
		m.Kind, m.End, m.OuterEnd, m.Value = Attribute, a.End, a.End, a.Value
		return true
	}
	m.UnitStart = n.End
	start, end, u := sc.unit(n.End)
	switch {
	case u >= 0 && sc.set.Front.has(sc.t, start):
	case u < 0 && sc.rune(n.End) == '强' && isHan(sc.rune(n.End+1)): // 前100强县
		m.UnitEnd, m.End, m.OuterEnd = n.End+1, n.End+1, n.End+1
		m.Kind = Attribute
		return true
	case u < 0 && !isHan(sc.rune(n.End)) && sc.ranked(i):
		m.Kind, m.Class, m.Bound = Rank, rules.Rank, AtMost
		return true
	case u >= 0 && sc.measure(u):
		m.UnitStart, m.UnitEnd, m.Unit, m.End, m.OuterEnd = start, end, u, end, end
		m.Kind = Ordinal
		return true
	default:
		return false
	}
	m.UnitStart, m.UnitEnd, m.Unit, m.End, m.OuterEnd = start, end, u, end, end
	if sc.ofNoun(end) && !sc.near(sc.set.RankVerb, i, 10) || isHan(sc.rune(end)) && !sc.set.Free.has(sc.t, end) && (!sc.ranked(i) || sc.set.Attribute.has(sc.t, end)) {
		m.Kind = Attribute // 前五名客户
		return true
	}
	m.Kind, m.Class, m.Bound = Rank, rules.Rank, AtMost
	return true
}
