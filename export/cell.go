package export

import (
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
		switch b := s[i]; {
		case b < ' ' && b != '\t' && b != '\n', b == 0x7F:
			return false
		case b == 0xC2 && i+1 < len(s) && s[i+1] < 0xA0: // U+0080–U+009F
			return false
		case b == 0xEF && strings.HasPrefix(s[i:], "\xEF\xBF") && i+2 < len(s) && s[i+2] >= 0xBE: // U+FFFE, U+FFFF
			return false
		}
	}
	return utf8.ValidString(s)
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
