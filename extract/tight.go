package extract

import (
	"strings"

	"statsheet/extract/numeral"
)

// tight is the text of a block without the blanks that are only typesetting:
// 增长 5.2% and 2024 年 read as 增长5.2% and 2024年. The rules and the scanner
// see the tight text; what is written out is the source's own.
type tight struct {
	source, folded []rune
	origin         []int32 // tight offset → offset in the block; nil when nothing is left out
}

// tighten leaves out single blanks between Chinese characters or punctuation
// on one side and digits, letters or signs on the other. A number that opens
// the text is an item's, and keeps its blank; so do columns, which stand apart
// by more than one blank, and the wide blank between the parts of a headline.
func tighten(source, folded []rune) tight {
	first := nextLoose(source, folded, itemEnd(folded))
	if first < 0 {
		return tight{source: source, folded: folded}
	}
	t := tight{
		source: make([]rune, 0, len(source)), folded: make([]rune, 0, len(folded)), origin: make([]int32, 0, len(folded)),
	}
	from := 0
	for at := first; at >= 0; at = nextLoose(source, folded, from) {
		t.keep(source, folded, from, at)
		from = at + 1
	}
	t.keep(source, folded, from, len(folded))
	return t
}

func (t *tight) keep(source, folded []rune, from, to int) {
	t.source, t.folded = append(t.source, source[from:to]...), append(t.folded, folded[from:to]...)
	for i := from; i < to; i++ {
		t.origin = append(t.origin, int32(i))
	}
}

// nextLoose returns the offset of the next blank that is only typesetting, -1
// if there is none.
func nextLoose(source, folded []rune, from int) int {
	for i := max(from, 1); i+1 < len(source); i++ {
		if isBlank(source[i]) && isLoose(folded, i) {
			return i
		}
	}
	return -1
}

// hasBlank reports whether a text holds a blank that may be left out. It is
// much cheaper than looking for one that will be.
func hasBlank(text string) bool {
	if strings.IndexByte(text, ' ') >= 0 || strings.Contains(text, "\u00a0") {
		return true
	}
	for i := 0; i+2 < len(text); i++ { // U+2002 to U+200A
		next := strings.IndexByte(text[i:], 0xE2)
		if next < 0 {
			break
		}
		if i += next; i+2 < len(text) && text[i+1] == 0x80 && text[i+2] >= 0x82 && text[i+2] <= 0x8A {
			return true
		}
	}
	return false
}

// place returns where a part of the tight text stands in the text of the block.
func (t *tight) place(start, end int) (int, int) {
	if t.origin == nil {
		return start, end
	}
	return int(t.origin[start]), int(t.origin[end-1]) + 1
}

func isBlank(r rune) bool { return r == ' ' || r == '\u00a0' || r >= '\u2002' && r <= '\u200a' }

// isLoose reports whether the blank at i is only typesetting.
func isLoose(t []rune, i int) bool {
	l, r := t[i-1], t[i+1]
	switch {
	case isWide(l):
		return isNarrow(r)
	case isWide(r):
		return isNarrow(l)
	}
	decimal := l == '.' && numeral.IsDigit(r) && i >= 3 && numeral.IsDigit(t[i-2]) // 61. 9亿元
	return decimal || r == '%' && numeral.IsDigit(l)
}

// isWide reports whether r is a Chinese character or Chinese punctuation,
// which need no blank beside them.
func isWide(r rune) bool {
	return r >= 0x3400 && r <= 0x9FFF || strings.ContainsRune("，。；：、（）“”‘’《》〈〉「」『』【】！？", r)
}

// isNarrow reports whether r is a digit, a letter or a sign that typesetters
// set apart from Chinese characters.
func isNarrow(r rune) bool {
	return r > ' ' && r < 0x7F && r != '|' && r != '#' && r != '*' || r == '￥' || r == '¥' || r == '℃' || r == '‰'
}

// itemEnd returns the offset behind the number of an item or section that
// opens a text: 2 人口, 3.1 规模.
func itemEnd(t []rune) int {
	i := 0
	for i < len(t) && (isBlank(t[i]) || t[i] == '.' || t[i] == '、' || numeral.IsDigit(t[i])) {
		i++
	}
	return i
}
