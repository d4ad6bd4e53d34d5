package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"statsheet/extract/document"
	"statsheet/rules"
)

// leadsOn reports whether the paragraph leads to all the figures of the document:
// 现将数据公布如下：.
func (c *current) leadsOn() bool {
	text := strings.TrimSpace(c.s.block.Text)
	from := max(0, len(text)-maxLeadsOn)
	for from < len(text) && !utf8.RuneStart(text[from]) {
		from++
	}
	return c.x.ends(text[from:], c.x.words.Follows)
}

// leadsSection reports whether a period may be that of all that follows, up to the next
// heading: no single day, not the year that the text opens with, and in a full sentence only one near
// that of the document, and no part of the time that the document is of.
func (c *reportContext) leadsSection(w when) bool {
	full := isEnd(c.s.folded[len(c.s.folded)-1])
	if w.day() || w.since && c.headed == 0 || full && partOf(c.whole.iso) != "" && c.whole.spans(w) {
		return false
	}
	return w.years() || c.ref.year == 0 || w.year >= c.ref.lastFull()-1 || !full
}

// opensAccount reports whether a sentence, before all figures but its own, says in its first clause
// that the text is of a year: 今年以来，全局上下狠抓落实。
func (c *reportContext) opensAccount(w when, at, facts int) bool {
	near := w.year == c.ref.year || w.told && w.year < c.ref.year && w.year >= c.ref.lastFull()-1
	return near && c.headed == facts && c.firstClause(at) && len(w.iso) == len("2022")
}

const maxLeadsOn = 32 // bytes of the end of a paragraph that tell

// isDateLine reports whether the sentence is only the time when the document was
// written: （2025年3月）.
func (c *reportContext) isDateLine(w when) bool {
	if w.iso != c.ref.String() {
		return false
	}
	return !slices.ContainsFunc(c.s.mask, func(r rune) bool { return !rules.IsMask(r) && unicode.IsLetter(r) })
}

// titled reports whether the sentence is the title of the document, of which c.whole is: what a
// work report that names the year of its meeting tells is of the year before.
func (c *reportContext) titled() bool {
	return c.s.block.Text == c.meta.Title
}

// opening reports whether the sentence is a line of the head of the document:
// a heading, in news of a day only one before all figures, or a short line that ends
// without a full stop.
func (c *reportContext) opening() bool {
	if c.s.block.Kind == document.Heading {
		return c.ref.day == 0 || c.headed == 0
	}
	return c.headed == 0 && len(c.s.folded) <= leadIn && c.alone() && !isEnd(c.s.folded[len(c.s.folded)-1])
}

const leadFacts = 12 // facts up to which a time counted from the date (今年一季度) may be that of the document

const maxIndent = 4 // blanks before the first sentence of a paragraph

const leadIn = 60 // characters of a sentence that introduces what follows

// alone reports whether the sentence is its whole paragraph.
func (c *current) alone() bool {
	const one = utf8.UTFMax // bytes of one character, at most
	if text := strings.TrimSpace(c.s.block.Text); len(text)-len(c.s.whole) > one {
		return false
	}
	return c.s.blockAt(len(c.s.folded)-1)-c.s.blockAt(0)+1 >= utf8.RuneCountInString(strings.TrimSpace(c.s.block.Text))-1
}
