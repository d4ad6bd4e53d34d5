package mention

import "statsheet/extract/numeral"

// stampDigits is how many digits a date without separators has.
const stampDigits = 8

// stamp reads a date written in eight digits, which is what heads and foots of news are
// marked with: 联播（20240118）.
func (sc *scan) stamp(i int, m *Mention) bool {
	n, end, digits := sc.arabic(i)
	year, month, day := n/10000, n/100%100, n%100
	if digits != stampDigits || year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31 {
		return false
	}
	if before, after := sc.rune(i-1), sc.rune(end); isAny(before, ".-№￥¥$") || isLetter(before) || isHan(after) || isLetter(after) || isAny(after, ".%‰℃-") || numeral.IsNumeral(after) {
		return false
	}
	return sc.dated(i, &point{Period: Period{Year: year, Sub: twoDigits(month), Day: day}, end: end, year: true}, m)
}
