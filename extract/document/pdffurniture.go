package document

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	edgeLines  = 2   // at the top and at the bottom of a page that may be furniture
	maxRunning = 200 // characters of a running title or address
	nearPages  = 2   // on which a running title comes again: left and right pages may differ
)

// pdfEdge is a line at the top or the bottom of a page.
type pdfEdge struct {
	line    *pdfLine
	pattern string // its text without blanks, # for each number
	numbers []int
	top     bool
}

// edgesOf returns the lines of a page that may be furniture.
func edgesOf(lines []*pdfLine) []pdfEdge {
	var out []pdfEdge
	for i, l := range lines {
		top, bottom := i < edgeLines, i >= len(lines)-edgeLines
		if !top && !bottom {
			continue
		}
		text := l.text()
		if utf8.RuneCountInString(text) > maxRunning {
			continue
		}
		e := pdfEdge{line: l, top: top}
		e.pattern, e.numbers = numberPattern(text)
		out = append(out, e)
	}
	return out
}

// numberPattern returns text without blanks and with # for each number, and
// the numbers; a number of more than four digits stays as it is.
func numberPattern(text string) (pattern string, numbers []int) {
	var b strings.Builder
	t := []rune(text)
	for i := 0; i < len(t); {
		n, start := 0, i
		for i < len(t) && decimalOf(t[i]) >= 0 && i-start < 5 {
			n = n*10 + decimalOf(t[i])
			i++
		}
		switch {
		case i > start && i-start <= 4:
			b.WriteByte('#')
			numbers = append(numbers, n)
		case i > start:
			b.WriteString(string(t[start:i]))
		default:
			if !isBlank(t[i]) {
				b.WriteRune(t[i])
			}
			i++
		}
	}
	return b.String(), numbers
}

// decimalOf returns the value of a decimal digit, plain or full-width; −1 for
// anything else.
func decimalOf(r rune) int {
	switch {
	case r >= '0' && r <= '9':
		return int(r - '0')
	case r >= '０' && r <= '９':
		return int(r - '０')
	}
	return -1
}

// markFurniture finds running titles and page numbers: lines at the top or
// the bottom that stand at the same place of several pages, alike but for a
// number that grows with the page; and at the very edge of any page, what is
// nothing but a page number.
func markFurniture(pages [][]*pdfLine) map[*pdfLine]bool {
	out := map[*pdfLine]bool{}
	seen := map[string][]pdfEdge{}
	for _, lines := range pages {
		for _, e := range edgesOf(lines) {
			if e.isPageNumber(lines) || e.isPrinted() {
				out[e.line] = true
			}
			for _, other := range seen[e.pattern] {
				if e.runsWith(&other) {
					out[e.line], out[other.line] = true, true
				}
			}
			if same := seen[e.pattern]; len(same) < maxAlike {
				seen[e.pattern] = append(same, e)
			} else {
				seen[e.pattern] = append(same[1:], e)
			}
		}
	}
	return out
}

// maxAlike is how many earlier lines of one pattern are compared with.
const maxAlike = 8

// runsWith reports whether two lines of equal pattern on two pages are the
// same running title or page numbers of one sequence.
func (e *pdfEdge) runsWith(other *pdfEdge) bool {
	a, b := e.line, other.line
	if a.page == b.page || a.page-b.page > nearPages || e.top != other.top || strings.ContainsAny(e.pattern, "。；") || math.Abs(a.base()-b.base()) > 0.5*max(a.size(), b.size()) {
		return false
	}
	if strings.IndexFunc(e.pattern, unicode.IsLetter) >= 0 {
		return e.sameNumbers(other, 1)
	}
	return len(e.numbers) > 0 && len(e.numbers) <= 2 && e.sameNumbers(other, 1) && !e.sameNumbers(other, 0)
}

// sameNumbers reports whether at most the given count of numbers differ, and
// by as much as the pages do.
func (e *pdfEdge) sameNumbers(other *pdfEdge, differ int) bool {
	for i, n := range e.numbers {
		switch n - other.numbers[i] {
		case 0:
		case e.line.page - other.line.page:
			differ--
		default:
			return false
		}
	}
	return differ >= 0
}

// isPageNumber reports whether a line is nothing but a page number, and the
// last or the first of its page.
func (e *pdfEdge) isPageNumber(lines []*pdfLine) bool {
	if l := len(lines); e.line != lines[l-1] && (e.line != lines[0] || l == 1) || len(e.numbers) == 0 || len(e.numbers) > 2 {
		return false
	}
	switch e.pattern {
	case "—#—", "-#-", "－#－", "–#–", "·#·", "第#页", "第#页共#页", "第#页,共#页", "第#页，共#页", "第#页/共#页", "-第#页-", "—第#页—":
		return true
	case "#", "#/#", "#-#":
		// A bare number is one when it is set apart and tells the page.
		return e.numbers[0] == e.line.page && len(lines) > 1
	}
	return false
}

// isPrinted reports whether a line is what browsers print around a page: date
// and time above it, address and page number below it.
func (e *pdfEdge) isPrinted() bool {
	if e.top && (strings.HasPrefix(e.pattern, "#/#/#,#:#") || strings.HasPrefix(e.pattern, "#/#/##:#")) {
		return true
	}
	return !e.top && strings.Contains(e.pattern, "://") && strings.HasSuffix(e.pattern, "#/#")
}
