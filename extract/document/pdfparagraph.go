package document

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

// pdfParts collects the parts of a PDF in reading order.
type pdfParts struct {
	parts   []part
	margins []margin
	below   bool // what stands above the text of the first margin is out
}

// reach puts out the furniture that stands before the text of a page.
func (w *pdfParts) reach(page int) {
	for len(w.margins) > 0 && (w.margins[0].page < page || w.margins[0].page == page && !w.below) {
		m := w.margins[0]
		if !w.below {
			w.furniture(m.page, m.above)
			w.below = true
			continue
		}
		w.furniture(m.page, m.below)
		w.margins, w.below = w.margins[1:], false
	}
}

func (w *pdfParts) furniture(page int, texts []string) {
	for _, t := range texts {
		w.add(part{text: t, fixed: true, kind: Furniture, page: page})
	}
}

func (w *pdfParts) add(p part) {
	w.parts = append(w.parts, p)
}

// parts cuts the flow into paragraphs, headings and table rows, and puts the
// furniture of each page around what begins on it.
func (f *pdfFlow) parts(margins []margin) []part {
	w := &pdfParts{margins: margins}
	for i := 0; i < len(f.lines); {
		end := i + 1
		first := f.lines[i]
		w.reach(first.page)
		if first.cells > 0 {
			for end < len(f.lines) && f.lines[end].cells > 0 && f.lines[end].region == first.region {
				end++
			}
			for _, p := range pdfTableParts(f.lines[i:end]) {
				w.add(p)
			}
		} else {
			for end < len(f.lines) && f.joins(f.lines[i:end], f.lines[end]) {
				end++
			}
			w.add(f.paragraph(f.lines[i:end]))
		}
		i = end
	}
	w.reach(math.MaxInt)
	return w.parts
}

// paragraph makes one part of lines.
func (f *pdfFlow) paragraph(lines []*pdfLine) part {
	p := part{page: lines[0].page}
	var b strings.Builder
	runes, page, last := 0, p.page, ""
	for _, l := range lines {
		text := l.text()
		blank := pdfGlue(last, text)
		b.WriteString(blank)
		runes += len(blank)
		for ; page < l.page; page++ {
			p.turns = append(p.turns, runes)
		}
		b.WriteString(text)
		runes += utf8.RuneCountInString(text)
		last = text
	}
	p.text = b.String()
	if level := f.headLevel(lines[0]); level > 0 && runes <= maxHeadRunes && hasHan([]rune(p.text)) && !endsSentence(p.text) {
		p.fixed, p.kind, p.level = true, Heading, level
	}
	return p
}

// maxHeadRunes is the longest heading that its size tells.
const maxHeadRunes = 60

// headLevel returns the level that the size of a line tells; 0 if it is no
// larger than the text.
func (f *pdfFlow) headLevel(l *pdfLine) int {
	i := slices.IndexFunc(f.heads[:min(maxHeads, len(f.heads))], func(s float64) bool { return alike(s, l.size()) })
	return i + 1
}

// joins reports whether line b continues the paragraph of the lines p, in the
// same column, in the next one or on the next page.
func (f *pdfFlow) joins(p []*pdfLine, b *pdfLine) bool {
	a := p[len(p)-1]
	if b.cells > 0 || !alike(a.size(), b.size()) {
		return false
	}
	text := a.text()
	if endsClause(text) && beginsItem(b.text()) {
		return false
	}
	same := a.region == b.region
	step := a.base() - b.base()
	if f.headLevel(a) > 0 && same && centred(a) && centred(b) {
		return step < 2*a.size() && !endsSentence(text)
	}
	switch {
	case same && (step <= 0 || step > maxLeading*a.size()):
		return false
	case f.isIndented(p, b), !isFull(a, b):
		return false
	case !endsSentence(text):
		return true
	case same:
		return f.isUsualStep(p, b) && (lastRune(text) == '.' || hasEdge(a)) // 4.|1%
	}
	return f.indented
}

// hasEdge reports whether another line of a column ends where a line does or
// behind it: only then the end of the line is an edge,
// and not just where its last sentence ends.
func hasEdge(l *pdfLine) bool {
	n := 0
	for _, other := range l.region.lines {
		if other.cells == 0 && other.right() > l.right()-1.5*l.size() {
			n++
		}
	}
	return n > 1
}

// maxLeading is the largest distance, in sizes, of two lines of a paragraph.
const maxLeading = 3.2

// isUsualStep reports whether line b is as far from the lines p as lines of a
// paragraph are, in the document or in these lines.
func (f *pdfFlow) isUsualStep(p []*pdfLine, b *pdfLine) bool {
	a := p[len(p)-1]
	step := a.base() - b.base()
	if len(p) > 1 && p[len(p)-2].region == a.region && step < 1.1*(p[len(p)-2].base()-a.base()) {
		return true
	}
	return step < 1.35*f.leading*a.size()/f.body
}

// centred reports whether a line leaves the same room on both sides.
func centred(l *pdfLine) bool {
	left, right := l.left()-l.region.left, l.region.right-l.right()
	return left > l.size() && math.Abs(left-right) < l.size() || l.region.right-l.region.left < 1.5*(l.right()-l.left())
}

// beginsItem reports whether a line begins with the number of a heading or
// with a bullet.
func beginsItem(text string) bool {
	start := new(opening).of(text)
	rank, _ := enumerator(start)
	return rank > 0 || isListItem(start)
}

// isIndented reports whether b begins further right than the paragraph of the
// lines p goes on.
func (f *pdfFlow) isIndented(p []*pdfLine, b *pdfLine) bool {
	a := p[len(p)-1]
	size := b.size()
	inset, above := b.left()-b.region.left, a.left()-a.region.left
	switch {
	case inset < 0.8*size:
		return false
	case len(p) > 1:
		return math.Abs(inset-above) > 0.5*size
	case inset > above+0.5*size && beginsItem(a.text()):
		return inset > above+4*size // the text of an item hangs behind its number
	}
	return f.indented || math.Abs(inset-above) > 0.5*size
}

// isFull reports whether the first word of b had no room at the end of a.
func isFull(a, b *pdfLine) bool {
	room := a.region.right - a.right()
	return room < (firstWord(b.runs[0].Text)+0.5)*b.size()
}

const (
	noLineStart = "，。、；：！？,.;:!?）)》」』】”’%％"
	noLineEnd   = "（(《「『【“‘"
)

// firstWord returns the width, in sizes, of what a line end cannot part: a
// Chinese character or a run of Latin letters and digits, with the marks that
// stick to it.
func firstWord(text string) float64 {
	width, begun, latin := 0.0, false, false
	for _, r := range text {
		switch {
		case strings.ContainsRune(noLineEnd, r) && !begun, strings.ContainsRune(noLineStart, r) && begun && r > 0x2000:
			width++
		case r < 0x80 && !isBlank(r) && (latin || !begun):
			begun, latin = true, true
			width += 0.55
		case begun:
			return width
		default:
			begun = true
			width++
		}
	}
	return width
}

// pdfGlue returns what stands between two lines that are one text: a blank
// between Latin words, nothing else. A number goes on without one.
func pdfGlue(a, b string) string {
	last, _ := utf8.DecodeLastRuneInString(a)
	first, _ := utf8.DecodeRuneInString(b)
	if isLatin(last) && isLatin(first) && (decimalOf(last) < 0 || decimalOf(first) < 0) {
		return " "
	}
	return ""
}

// joinText joins two lines of a table cell.
func joinText(a, b string) string {
	return a + pdfGlue(a, b) + b
}
