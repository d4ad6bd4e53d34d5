package mention

import (
	"slices"

	"statsheet/extract/numeral"
	"statsheet/rules"
)

// closing gives the closing quote or bracket of an opening one.
func closing(r rune) rune {
	switch r {
	case '“':
		return '”'
	case '‘':
		return '’'
	case '「':
		return '」'
	case '『':
		return '』'
	case '《':
		return '》'
	case '〈':
		return '〉'
	case '"':
		return '"'
	}
	return 0
}

const (
	longestSlogan = 12 // runes between quotes that may be a name
	longestMotto  = 24 // the same without Arabic digits
	longestTitle  = 80 // runes between 《 and 》
	longestModel  = 3  // digits of the name of a model
	shortestMake  = 2  // characters before them
	longestMake   = 3

	longestAddress = 300
)

// quoted reads a short text in quotes that holds a number as a name (“三看”,
// “5年5000名”), “十四五” as a period; a figure in quotes is read as any figure.
func (sc *scan) quoted(i int, m *Mention) bool {
	open := sc.t[i]
	title := open == '《' || open == '〈'
	limit := longestMotto
	if title {
		limit = longestTitle
	}
	end, found := i+1, flag(0)
	closer := closing(open)
	for end < len(sc.t) && end-i-1 <= limit && sc.t[end] != closer {
		r := sc.t[end]
		if !title && isStop(r) {
			return false
		}
		found |= sc.flags[uint16(r)]
		end++
	}
	if end >= len(sc.t) || sc.t[end] != closer || found&flagNumber == 0 {
		return false
	}
	if !title && end-i-1 > longestSlogan && slices.ContainsFunc(sc.t[i+1:end], numeral.IsDigit) {
		return false
	}
	number := sc.bearing(i+1, end)
	if number < 0 {
		return false
	}
	if !title {
		if sc.quotedPeriod(i, end, m) {
			return true
		}
		if number == i+1 && sc.filled(number, end) {
			return false
		}
	}
	m.reset(i+1, end)
	m.Kind = Name
	if n, ok := numeral.Read(sc.t[:end], number); ok {
		m.Value, m.HasValue = n.Value, true
	}
	return true
}

// isStop reports whether r ends the hope that a quote is a name.
func isStop(r rune) bool {
	switch r {
	case '，', '。', '；', '：', '%', ',':
		return true
	}
	return false
}

// quotedPeriod reads “十四五”时期, “十三五”末: quotes and what follows are part
// of the period.
func (sc *scan) quotedPeriod(i, end int, m *Mention) bool {
	if !sc.mayDate(i + 1) {
		return false
	}
	p, ok := sc.point(i + 1)
	if !ok || p.end != end {
		return false
	}
	p.end = end + 1
	sc.suffix(&p)
	return sc.dated(i, &p, m)
}

// filled reports whether a figure with a unit of the table and nothing else
// fills the text up to end.
func (sc *scan) filled(i, end int) bool {
	a := sc.trial()
	return numeral.IsDigit(sc.t[i]) && sc.amount(i, a) && a.End == end && a.n.Arabic && a.spelled
}

// bearing returns the offset of the first number between two offsets that is
// not part of an everyday word; -1 if there is none.
func (sc *scan) bearing(from, to int) int {
	for i := from; i < to; {
		if end, e := sc.wordAt(sc.t[:to], i); e >= 0 {
			if r := e.role(); r == roleName || r == roleIdiom || r == roleNoun || r == rolePeriod {
				if _, ok := numeral.Read(sc.t[:to], i); ok {
					return i
				}
			}
			i = end
			continue
		}
		if numeral.IsNumeral(sc.t[i]) {
			if _, ok := numeral.Read(sc.t[:to], i); ok {
				return i
			}
		}
		i++
	}
	return -1
}

// letters reads a run of letters and digits: C919, PM2.5, COVID-19 and web
// addresses are names; in GDP1.2万亿元 the number is none of the word.
func (sc *scan) letters(i int, m *Mention) bool {
	if before := sc.rune(i - 1); numeral.IsDigit(before) || isLetter(before) {
		return false
	}
	j := i
	for j < len(sc.t) && isLetter(sc.t[j]) {
		j++
	}
	if sc.rune(j) == ':' && sc.rune(j+1) == '/' || sc.rune(j) == '.' && isLetter(sc.rune(j+1)) && j-i <= 3 || sc.rune(j) == '@' {
		return sc.address(i, m)
	}
	if at, u := sc.prefixes.before(sc.t, j, i); u >= 0 && at == i && numeral.IsDigit(sc.rune(j)) {
		return false // USD300
	}
	k := j
	if r := sc.rune(k); (r == '-' || r == '/' || r == '_') && numeral.IsDigit(sc.rune(k+1)) {
		k++
	}
	if !numeral.IsDigit(sc.rune(k)) {
		m.reset(i, j)
		return sc.numbered(j, m)
	}
	if a := sc.trial(); k == j && sc.amount(k, a) && (a.ScaleEnd > a.NumEnd || a.Class == rules.Percent || a.spelled && sc.traits[a.Unit].dimension == ofMoney) {
		return false
	}
	m.reset(i, sc.tokenEnd(k))
	m.Kind = Name
	return !sc.countsLetters(i, k)
}

// countsLetters reports whether the number behind capitals, which begin at an offset, counts
// what they name: a measure word ends the clause behind it, AED326台.
func (sc *scan) countsLetters(from, digits int) bool {
	a := sc.trial()
	if digits-from < longestModel || !sc.amount(digits, a) || !a.spelled || a.Class == rules.Number || !isAny(sc.rune(a.End), "，、。；") {
		return false
	}
	for _, r := range sc.t[from:digits] {
		if r < 'A' || r > 'Z' {
			return false
		}
	}
	return true
}

// numbered reads a small number behind a capitalised word and a blank: Tier 1,
// but not PMI 50 or total 12.
func (sc *scan) numbered(j int, m *Mention) bool {
	first, last := sc.t[m.Start], sc.t[j-1]
	if j-m.Start < 3 || sc.rune(j) != ' ' || first < 'A' || first > 'Z' || last < 'a' || !numeral.IsDigit(sc.rune(j+1)) {
		return false
	}
	a := sc.trial()
	if !sc.amount(j+1, a) || a.Class != rules.Number || a.loose != numeral.Exact || a.HasHigh || a.Value.Exp != 0 || a.End > j+4 || a.ScaleEnd > a.NumEnd {
		return false
	}
	m.reset(m.Start, sc.tokenEnd(j+1))
	m.Kind = Name
	return true
}

// tokenEnd steps over letters, digits and what joins them.
func (sc *scan) tokenEnd(i int) int {
	for i < len(sc.t) {
		r, next := sc.t[i], sc.rune(i+1)
		if !isLetter(r) && !numeral.IsDigit(r) && (!isAny(r, "-./+_") || !isLetter(next) && !numeral.IsDigit(next)) {
			break
		}
		i++
	}
	return i
}

// address steps over a web or mail address.
func (sc *scan) address(i int, m *Mention) bool {
	j := i
	for j < len(sc.t) && j-i < longestAddress && sc.t[j] > ' ' && sc.t[j] < 0x80 {
		j++
	}
	m.reset(i, j)
	m.Kind = Name
	return slices.ContainsFunc(sc.t[i:j], numeral.IsDigit)
}

// mayToken is a cheap test before a token is read: behind the digits, and one
// point between them, there is something that goes on with it.
func (sc *scan) mayToken(i int) bool {
	for i < len(sc.t) && numeral.IsDigit(sc.t[i]) {
		i++
	}
	if i+1 < len(sc.t) && sc.t[i] == '.' && numeral.IsDigit(sc.t[i+1]) {
		for i++; i < len(sc.t) && numeral.IsDigit(sc.t[i]); i++ {
		}
	}
	r := sc.rune(i)
	return r < 0x3000 && r != '%' && r != 0
}

// token reads what begins with Arabic digits and is no number: 5G, 14+1, 3D,
// 0571-85311234, 9·11事件.
func (sc *scan) token(i int, m *Mention) bool {
	v, j := numeral.Arabic(sc.t, i)
	end := 0
	switch r, digit := sc.rune(j), numeral.IsDigit(sc.rune(j+1)); {
	case r == '×' && digit:
		end = sc.productName(j)
	case r == '+' && (digit || isLetter(sc.rune(j+1))), r == '.' && digit: // 14+1, 1.2.3
		end = sc.tokenEnd(j + 1)
	case isLetter(r):
		end = sc.letterName(v, j)
	case r == ' ' && j-i <= longestModel && v.Exp == 0 && isHan(sc.rune(i-1)):
		end = sc.modelName(j + 1)
	case r == '-' && sc.t[i] == '0' && j-i >= 3 && j-i <= 4 && v.Exp == 0:
		if _, last := numeral.Arabic(sc.t, j+1); last-j > 6 {
			end = sc.tokenEnd(j + 1)
		}
	case isAny(r, "·•") && digit && sc.dayName(v, j+1):
		_, end = numeral.Arabic(sc.t, j+1)
	}
	if end == 0 {
		return false
	}
	m.reset(i, end)
	m.Kind, m.Value, m.HasValue = Name, v, true
	return true
}

// productName is the end of the name whose × stands at an offset, 4×100米接力; 0
// for a power of ten, 3×10^5, and for lengths.
func (sc *scan) productName(i int) int {
	if _, end := sc.exponent(i + 3); sc.rune(i+1) == '1' && sc.rune(i+2) == '0' && end > i+3 {
		return 0
	}
	if b := sc.upper(i + 1); b != nil && b.spelled {
		return 0
	}
	return sc.tokenEnd(i + 1)
}

// letterName is the end of the name whose first letter stands at an offset, 5G;
// 0 when the letters are a unit or a scale.
func (sc *scan) letterName(v numeral.Value, i int) int {
	if _, end, u := sc.unit(i); u >= 0 && end > i {
		return 0
	}
	r, next := sc.rune(i), sc.rune(i+1)
	scale := scaleLetter(r) != 0 && (r != 'G' || v.Exp != 0)
	if scale && !isLetter(next) && !numeral.IsDigit(next) && next != '+' {
		return 0
	}
	return sc.tokenEnd(i)
}

// modelName is the end of the name of a model whose capitals stand at an offset behind a
// number and a blank, 737 MAX; 0 when they are a unit or a scale.
func (sc *scan) modelName(i int) int {
	end := i
	for r := sc.rune(end); r >= 'A' && r <= 'Z'; r = sc.rune(end) {
		end++
	}
	if end-i < 3 || isLetter(sc.rune(end)) {
		return 0
	}
	if _, _, u := sc.unit(i); u >= 0 {
		return 0
	}
	return sc.tokenEnd(end)
}

// dayName reports whether a month and the day at an offset name an event:
// 12·9运动. No unit may follow.
func (sc *scan) dayName(month numeral.Value, i int) bool {
	day, end := numeral.Arabic(sc.t, i)
	m, whole := month.Int()
	d, wholeDay := day.Int()
	if !whole || !wholeDay || m < 1 || m > 12 || d < 1 || d > 31 || !isHan(sc.rune(end)) {
		return false
	}
	_, _, u := sc.unit(end)
	return u < 0
}

// chain reads 一县一策, 四升三降一平, 两不愁三保障: Chinese digits that alternate with
// one or two characters that are no measure words.
func (sc *scan) chain(i int, m *Mention) bool {
	links, end := 0, i
	for end < len(sc.t) {
		next, ok := sc.link(end)
		if !ok {
			break
		}
		links++
		end = next
	}
	if links < 2 {
		return false
	}
	m.reset(i, end)
	m.Kind = Name
	sc.wordValue(m)
	return true
}

// link reads one digit with the one or two characters behind it.
func (sc *scan) link(i int) (int, bool) {
	r := sc.t[i]
	if i+1 >= len(sc.t) {
		return i, false
	}
	next := sc.t[i+1]
	if !isHan(next) || numeral.IsNumeral(next) || !isLink(r) {
		return i, false
	}
	switch next {
	case '分', '又', '点', '是', '余', '多', '来', '至', '到', '比', '倍', '成', '折', '元', '年', '月', '日':
		return i, false
	}
	end := i + 2
	if !endsLink(sc.rune(end)) {
		if end++; !endsLink(sc.rune(end)) {
			return i, false
		}
	}
	if _, _, u := sc.unit(i + 1); u >= 0 || sc.set.Between.has(sc.t, i+1) || sc.boundAfter.has(sc.t, i+1) {
		return i, false
	}
	return end, true
}

// isLink tells the numerals of a chain.
func isLink(r rune) bool {
	switch r {
	case '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千', '万', '两':
		return true
	}
	return false
}

// endsLink reports whether a link of a chain may end before r.
func endsLink(r rune) bool {
	return !isHan(r) || numeral.IsChinese(r) && r != '几' && r != '数' && r != '半'
}

// goesOnNames reports whether a number in words before 号 goes on with a name that ends in it:
// 十八号 of 神舟十七号、十八号.
func (sc *scan) goesOnNames(a *amount) bool {
	n := len(sc.out)
	if a.n.Arabic || a.spelled || sc.rune(a.End) != '号' || !isAny(sc.rune(a.Start-1), joiners) || n == sc.base {
		return false
	}
	last := &sc.out[n-1]
	return last.Kind == Name && last.End == a.Start-1 && sc.rune(last.End-1) == '号'
}
