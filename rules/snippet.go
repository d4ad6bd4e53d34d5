package rules

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// snippetCells is how wide the shown part of a source line may be.
const snippetCells = 110

// snippet draws a source line with carets under width characters from column
// (from 1). Chinese characters take two cells, so the padding below them is
// the full-width space and the carets are doubled.
func snippet(line int, text string, column, width int) string {
	rs := []rune(strings.TrimRight(text, "\r\n"))
	at := min(max(column-1, 0), len(rs))
	end := min(max(at+width, at+1), len(rs))
	from, to := window(rs, at, end)
	prefix := fmt.Sprintf("  %d | ", line)
	var src, mark strings.Builder
	src.WriteString(prefix)
	mark.WriteString(strings.Repeat(" ", len(prefix)-2) + "| ")
	if from > 0 {
		src.WriteString("…")
		mark.WriteString(" ")
	}
	for i := from; i < to; i++ {
		src.WriteRune(printable(rs[i]))
		switch {
		case i >= at && i < end:
			mark.WriteString(strings.Repeat("^", cells(rs[i])))
		case i < at:
			mark.WriteString(padding(rs[i]))
		}
	}
	if to < len(rs) {
		src.WriteString("…")
	}
	if at == len(rs) {
		mark.WriteString("^")
	}
	return src.String() + "\n" + mark.String()
}

// window chooses the part of a long line that is shown: the place and what
// stands around it.
func window(rs []rune, at, end int) (from, to int) {
	total := 0
	for _, r := range rs {
		total += cells(r)
	}
	if total <= snippetCells {
		return 0, len(rs)
	}
	from, used := at, 0
	for from > 0 && used < snippetCells/3 {
		from--
		used += cells(rs[from])
	}
	to = at
	for to < len(rs) && (used < snippetCells || to < min(end, at+1)) {
		used += cells(rs[to])
		to++
	}
	return from, to
}

// printable keeps control characters of a damaged file off the terminal.
func printable(r rune) rune {
	if r == '\t' {
		return r
	}
	if r < 0x20 || r == 0x7f || r == utf8.RuneError || IsMask(r) {
		return '�'
	}
	return r
}

func padding(r rune) string {
	switch {
	case r == '\t':
		return "\t"
	case cells(r) == 2:
		return "　"
	}
	return " "
}

// cells is how many terminal cells a character takes: 2 for East Asian wide
// and full-width forms (Unicode Standard Annex 11), else 1.
func cells(r rune) int {
	switch {
	case r < 0x1100:
		return 1
	case r <= 0x115F, r >= 0x2E80 && r <= 0xA4CF, r >= 0xAC00 && r <= 0xD7A3,
		r >= 0xF900 && r <= 0xFAFF, r >= 0xFE30 && r <= 0xFE4F,
		r >= 0xFF00 && r <= 0xFF60, r >= 0xFFE0 && r <= 0xFFE6,
		r >= 0x1F300 && r <= 0x1FAFF, r >= 0x20000 && r <= 0x3FFFD:
		return 2
	}
	return 1
}
