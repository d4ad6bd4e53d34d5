package document

import (
	"strings"
	"unicode"
)

// Ranks order the shapes of headings from the highest to the lowest. A heading
// closes those of its own rank and below.
const (
	rankPart    = 1  // 第一编
	rankChapter = 2  // 第一章
	rankSection = 3  // 第一节
	rankHan     = 10 // 一、
	rankPlain   = 15 // no number
	rankParen   = 20 // （一）
	rankDigit   = 30 // 1.
	rankDecimal = 31 // 1.1, 1.1.1
	rankParenNo = 40 // （1）
	rankCircled = 50 // ①
)

const (
	maxHeading  = 40 // code points of a heading without a number
	maxNumbered = 50 // of one with a number
	maxTitle    = 60
)

func isHanDigit(r rune) bool {
	switch r {
	case '〇', '○', '零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百':
		return true
	}
	return false
}

func isNumeralRune(r rune) bool { return isDigit(r) || isHanDigit(r) }

// runOf returns how many runes at the beginning of t are of a class.
func runOf(t []rune, class func(rune) bool) int {
	n := 0
	for n < len(t) && class(t[n]) {
		n++
	}
	return n
}

// enumerator recognises the number that a heading or list item begins with.
// It returns its rank and its length in runes; 0, 0 if there is none.
func enumerator(t []rune) (rank, n int) {
	if len(t) < 2 {
		return 0, 0
	}
	switch {
	case t[0] == '第':
		return ordinalRank(t)
	case isHanDigit(t[0]):
		n = runOf(t, isHanDigit)
		if n <= 3 && n < len(t) && strings.ContainsRune("、.．", t[n]) {
			return rankHan, n + 1
		}
	case t[0] == '（' || t[0] == '(':
		return parenRank(t)
	case isDigit(t[0]):
		return digitRank(t)
	case t[0] >= '①' && t[0] <= '⑳':
		return rankCircled, 1
	}
	return 0, 0
}

var ordinalRanks = []struct {
	word string
	rank int
}{{"部分", rankPart}, {"编", rankPart}, {"篇", rankPart}, {"章", rankChapter}, {"节", rankSection}}

// ordinalRank reads 第三章.
func ordinalRank(t []rune) (rank, n int) {
	n = runOf(t[1:], isNumeralRune)
	if n == 0 || n > 4 {
		return 0, 0
	}
	rest := string(t[1+n:])
	for _, o := range ordinalRanks {
		if strings.HasPrefix(rest, o.word) {
			return o.rank, 1 + n + len([]rune(o.word))
		}
	}
	return 0, 0
}

// parenRank reads （一） and （1）.
func parenRank(t []rune) (rank, n int) {
	rank = rankParen
	n = runOf(t[1:], isHanDigit)
	if n == 0 {
		rank = rankParenNo
		n = runOf(t[1:], isDigit)
	}
	end := 1 + n
	if n == 0 || n > 3 || end >= len(t) || t[end] != '）' && t[end] != ')' {
		return 0, 0
	}
	return rank, end + 1
}

// digitRank reads 1. 1、 1） and 1.1; not 1.5亿 and not 1、2月.
func digitRank(t []rune) (rank, n int) {
	n = runOf(t, isDigit)
	if n > 2 || n >= len(t) {
		return 0, 0
	}
	depth := 0
	for n+1 < len(t) && t[n] == '.' && isDigit(t[n+1]) {
		more := runOf(t[n+1:], isDigit)
		if more > 2 {
			return 0, 0
		}
		n += 1 + more
		depth++
	}
	if n >= len(t) {
		return 0, 0
	}
	if depth > 0 {
		if isBlank(t[n]) && n+1 < len(t) && unicode.Is(unicode.Han, t[n+1]) {
			return min(rankDecimal+depth-1, rankParenNo-1), n + 1
		}
		return 0, 0
	}
	if !strings.ContainsRune("、.．)）", t[n]) || n+1 >= len(t) {
		return 0, 0
	}
	if isDigit(t[n+1]) && (t[n] == '.' || !startsWithYear(t[n+1:])) {
		return 0, 0
	}
	return rankDigit, n + 1
}

// startsWithYear reports whether t begins with a year: 1、2025年目标.
func startsWithYear(t []rune) bool {
	return len(t) > 4 && runOf(t, isDigit) == 4 && t[4] == '年'
}

// isBullet tells the marks that begin a list item.
func isBullet(r rune) bool {
	switch r {
	case '•', '·', '●', '○', '◆', '◇', '■', '□', '▪', '▲', '△', '★', '☆', '※', '➢', '➤', '√', '✓', '-', '*', '—', '–', '－':
		return true
	}
	return false
}

// isListItem reports whether a line begins with a bullet or a number.
func isListItem(t []rune) bool {
	if len(t) < 2 {
		return false
	}
	if n := runOf(t, isBullet); n > 0 && n < len(t) {
		if t[0] != '-' && t[0] != '－' || n > 1 {
			return true
		}
		return !isDigit(t[1]) // −5.2% is a number
	}
	rank, _ := enumerator(t)
	return rank >= rankDigit
}

// headingRank tells whether a line is a heading by its shape, and of which
// rank; 0 if it is none. after are the rows that follow.
func headingRank(r *row, t []rune, ahead func(int) *row) int {
	rank, n := enumerator(t)
	switch {
	case rank > 0 && rank < rankDigit:
		if r.runes <= maxNumbered && n < len(t) && oneStatement(t) {
			return rank
		}
	case rank >= rankDigit:
		if r.runes <= maxNumbered && n < len(t) && !endsClause(r.text) && !commaSplit(t, 1) && !sameShape(rank, ahead(0)) && bodyFollows(ahead) {
			return rank
		}
	case isPlainHeading(r, t) && bodyFollows(ahead):
		return rankPlain
	}
	return 0
}

// oneStatement reports whether a numbered line holds one statement: it may end
// with 。 or ： but has no sentence end before that.
func oneStatement(t []rune) bool {
	for i, r := range t {
		if strings.ContainsRune("。！？；;", r) && i < len(t)-1 {
			return false
		}
	}
	last := t[len(t)-1]
	return !strings.ContainsRune("；;，、,", last) && (last != '。' || len(t) <= maxHeading)
}

func commaSplit(t []rune, most int) bool {
	n := 0
	for _, r := range t {
		if r == '，' || r == ',' {
			n++
		}
	}
	return n > most
}

// isPlainHeading reports whether a line without a number has the shape of a
// heading: short, no sentence or clause end, few commas.
func isPlainHeading(r *row, t []rune) bool {
	if r.runes < 2 || r.runes > maxHeading || endsClause(r.text) || isListItem(t) {
		return false
	}
	return !strings.ContainsAny(r.text, "。；;\t|") && !commaSplit(t, 2) && hasHan(t) && dateLine(t).year == 0 && monthLine(t).year == 0
}

func hasHan(t []rune) bool {
	for _, r := range t {
		if unicode.Is(unicode.Han, r) {
			return true
		}
	}
	return false
}

func sameShape(rank int, next *row) bool {
	if next == nil {
		return false
	}
	other, _ := enumerator(new(opening).of(next.text))
	return other == rank
}

// bodyFollows reports whether one of the next rows is text that a heading can
// stand above: a long line or a sentence, a table, a list.
func bodyFollows(ahead func(int) *row) bool {
	for i := range 3 {
		r := ahead(i)
		if r == nil {
			return false
		}
		if r.runes > maxHeading || endsSentence(r.text) || strings.Contains(r.text, "\t") || isListItem(new(opening).of(r.text)) {
			return true
		}
	}
	return false
}

// headRunes returns the characters of text that may name something of the document.
func headRunes(text string) []rune {
	out := make([]rune, 0, maxCueLine)
	for _, r := range text {
		if len(out) == maxCueLine {
			break
		}
		out = append(out, r)
	}
	return out
}

// outline keeps the headings above the current place.
type outline struct {
	ranks []int
	texts []string
	path  string
}

// add enters a heading and returns its level, counted from 1, and the path
// above it.
func (o *outline) add(rank int, text string) (level int, above string) {
	n := 0
	for n < len(o.ranks) && !closes(rank, o.ranks[n]) {
		n++
	}
	above = strings.Join(o.texts[:n], " / ")
	o.ranks = append(o.ranks[:n], rank)
	o.texts = append(o.texts[:n], text)
	o.path = strings.Join(o.texts, " / ")
	return len(o.ranks), above
}

// closes reports whether a heading closes an open one, and all below it. One
// without a number stands below numbered ones (二、 still open), and may have
// numbered ones below it.
func closes(rank, open int) bool {
	switch {
	case rank == open:
		return true
	case rank == rankPlain:
		return open >= rankDigit
	case open == rankPlain:
		return rank < rankPlain
	default:
		return open > rank
	}
}
