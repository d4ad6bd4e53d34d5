package export

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// clean makes a text fit for a cell: line ends become \n, control characters
// other than tab and line end are dropped, as are the two code points that
// XML does not allow, and bytes that are not UTF-8 become U+FFFD.
func clean(s string) string {
	if isClean(s) {
		return s
	}
	s = strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\r':
			return '\n'
		case r == '\t' || r == '\n':
			return r
		case unicode.IsControl(r), r == 0xFFFE, r == 0xFFFF:
			return -1
		}
		return r
	}, s)
}

func isClean(s string) bool {
	for i := range len(s) {
		if doubtful[s[i]] && isUnclean(s[i:]) {
			return false
		}
	}
	return utf8.ValidString(s)
}

// doubtful are the bytes that clean may have to do with: control characters,
// and those that begin U+0080–U+009F, U+FFFE and U+FFFF.
var doubtful = [256]bool{
	0: true, 1: true, 2: true, 3: true, 4: true, 5: true, 6: true, 7: true, 8: true, 11: true, 12: true, 13: true, 14: true, 15: true,
	16: true, 17: true, 18: true, 19: true, 20: true, 21: true, 22: true, 23: true, 24: true, 25: true, 26: true, 27: true, 28: true, 29: true, 30: true, 31: true,
	0x7F: true, 0xC2: true, 0xEF: true,
}

// isUnclean reports whether a text begins with a character that clean changes,
// if its first byte is doubtful.
func isUnclean(s string) bool {
	switch s[0] {
	case 0xC2:
		return len(s) > 1 && s[1] < 0xA0
	case 0xEF:
		return len(s) > 2 && s[1] == 0xBF && s[2] >= 0xBE
	}
	return true
}

// needsGuard reports whether a spreadsheet could take the cell for a formula:
// behind spaces, invisible characters and apostrophes it begins with = + - @,
// a tab or a line end, full-width forms included, and is not a plain number.
func needsGuard(s string) bool {
	for i, r := range s {
		switch r {
		case '=', '+', '-', '@', '＝', '＋', '－', '＠':
			return i > 0 || !isPlainNumber(s)
		case '\t', '\r', '\n':
			return true
		case '\'', ' ', '\u3000':
			continue
		}
		if !unicode.Is(unicode.Cf, r) && !unicode.IsSpace(r) {
			return false
		}
	}
	return false
}

// guard puts an apostrophe before a cell that needsGuard, so that it stays
// text. A cell that begins with an apostrophe and would then look guarded gets
// another one: taking one apostrophe off every cell that needsGuard gives
// back the exact text.
func guard(s string) string {
	if needsGuard(s) {
		return "'" + s
	}
	return s
}

// isPlainNumber reports whether s is a sign, if any, and ASCII digits with at
// most one point between them.
func isPlainNumber(s string) bool {
	if s != "" && (s[0] == '-' || s[0] == '+') {
		s = s[1:]
	}
	point := false
	for i := range len(s) {
		switch {
		case s[i] >= '0' && s[i] <= '9':
		case s[i] == '.' && !point && i > 0 && i < len(s)-1:
			point = true
		default:
			return false
		}
	}
	return s != ""
}

// Grouped returns a count with thousands separators: 12,120.
func Grouped(n int) string { return grouped(strconv.Itoa(n)) }

// grouped returns a plain number with thousands separators, anything else as
// it is.
func grouped(s string) string {
	if !isPlainNumber(s) {
		return s
	}
	sign := ""
	if s[0] == '-' || s[0] == '+' {
		sign, s = s[:1], s[1:]
	}
	whole, rest, point := strings.Cut(s, ".")
	var b strings.Builder
	b.WriteString(sign)
	for i := range len(whole) {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteByte(whole[i])
	}
	if point {
		b.WriteByte('.')
		b.WriteString(rest)
	}
	return b.String()
}
