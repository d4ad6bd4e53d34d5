package document

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// layout says how a text is set: whether its lines were wrapped by hand (or by
// a converter) at a fixed width, and at which.
type layout struct {
	wrapped bool
	width   int // columns of a full line
	indent  int // blanks before a line that continues a paragraph
}

const (
	minWrapLines = 10  // fewer lines tell nothing
	minWrapWidth = 30  // columns
	maxWrapWidth = 160 // wider lines were not wrapped
	wrapSlack    = 6   // columns a full line may fall short by
)

// detectLayout decides from the first rows of a text. The text is wrapped when
// hardly any line is longer than the others, and nearly all of the lines that
// do not end a sentence are full.
func detectLayout(sample []row) layout {
	var widths []int
	for _, r := range sample {
		if strings.ContainsAny(r.text, "\t|") {
			continue
		}
		widths = append(widths, width(r.text)+blanks(r))
	}
	if len(widths) < minWrapLines {
		return layout{}
	}
	sorted := slices.Sorted(slices.Values(widths))
	full := sorted[len(sorted)*9/10]
	if full < minWrapWidth || full > maxWrapWidth || sorted[(len(sorted)*98)/100] > full+2*wrapSlack {
		return layout{}
	}
	open, openFull, allFull := 0, 0, 0
	indents := map[int]int{}
	for _, r := range sample {
		w := width(r.text) + blanks(r)
		isFull := w >= full-wrapSlack
		if isFull {
			allFull++
			indents[r.indent]++
		}
		if !endsSentence(r.text) && w > full/2 {
			open++
			if isFull {
				openFull++
			}
		}
	}
	if open*4 < len(sample) || openFull*100 < open*85 || allFull*100 < len(sample)*40 {
		return layout{}
	}
	return layout{wrapped: true, width: full, indent: mostFrequent(indents)}
}

// blanks returns the columns of a row's indent; two for an ideographic space.
func blanks(r row) int {
	if r.indent > 0 && r.indent <= 4 {
		return 2 * r.indent
	}
	return r.indent
}

func mostFrequent(counts map[int]int) int {
	best := 0
	for k, n := range counts {
		if n > counts[best] || n == counts[best] && k < best {
			best = k
		}
	}
	return best
}

// joins reports whether next continues the paragraph that r belongs to.
func (l layout) joins(r, next *row) bool {
	switch {
	case next == nil || next.blank || next.piece || next.fixed || r.piece:
		return false
	case next.indent > l.indent, isBareNumber(next.text):
		return false
	case endsSentence(r.text):
		return false
	}
	least := l.width - wrapSlack - blanks(*r)
	return r.runes >= least || 2*r.runes >= least && width(r.text) >= least
}

// join puts a wrapped paragraph together again. The line ends between its
// rows are breaks; between Latin letters or digits a space stands for one.
func join(first row, more []row) (row, []int, []int) {
	if len(more) == 0 {
		return first, nil, nil
	}
	var b strings.Builder
	var breaks, wraps []int
	b.WriteString(first.text)
	out, prev := first, first
	for _, r := range more {
		last, _ := utf8.DecodeLastRuneInString(prev.text)
		head, _ := utf8.DecodeRuneInString(r.text)
		left := r.start - prev.after - 1 // blanks before r
		left += prev.after - (prev.start + spanOf(prev))
		if isLatin(last) && isLatin(head) {
			b.WriteByte(' ')
			out.runes++
		} else {
			breaks = append(breaks, out.runes)
		}
		if left > 0 {
			out.gaps = append(out.gaps, Gap{At: out.runes, Len: left})
		}
		for _, g := range r.gaps {
			out.gaps = append(out.gaps, Gap{At: out.runes + g.At, Len: g.Len})
		}
		wraps = append(wraps, out.runes)
		b.WriteString(r.text)
		out.runes += r.runes
		prev = r
	}
	out.text, out.after = b.String(), prev.after
	return out, breaks, wraps
}

// spanOf returns the code points of the source between the first and the last
// character of a row's text.
func spanOf(r row) int {
	n := r.runes
	for _, g := range r.gaps {
		n += g.Len
	}
	return n
}

func isLatin(r rune) bool {
	return r < utf8.RuneSelf && (r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z')
}

// isBareNumber reports whether a line holds nothing but a number of at most
// four digits: in wrapped text, a page number.
func isBareNumber(text string) bool {
	if len(text) > 16 {
		return false
	}
	text = strings.Trim(text, "-—－· ")
	return text != "" && len(text) <= 4 && strings.Trim(text, "0123456789") == ""
}
