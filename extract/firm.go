package extract

import (
	"slices"
	"unicode"

	"statsheet/extract/numeral"
)

// byFirm puts the name of a company in the place of 公司 where the paragraph names it
// by its code before: 公司营业收入 is 云峰股份营业收入 behind 云峰股份（600123.SH）发布年报. It
// reports whether it did.
func (c *reportContext) byFirm(f *Fact) bool {
	w := c.x.nouns.itself.prefix(c.name)
	if w == 0 {
		return false
	}
	before := []rune(c.s.block.Text)
	firm := c.x.nouns.firm(c.x.plain(string(before[:c.s.blockAt(0)+f.At])))
	if len(firm) == 0 {
		return false
	}
	c.name = slices.Concat(firm, c.name[w:])
	f.Indicator = written(c.name)
	return true
}

// maxFirm is how long the name of a company before its code may be.
const maxFirm = 12

// firm returns the name before the last code of a share in a text, nil without one.
func (n *nouns) firm(text []glyph) []glyph {
	for open := len(text) - 1; open > 0; open-- {
		if text[open].folded != '（' || !isShareCode(text[open+1:]) {
			continue
		}
		from := open
		for from > 0 && !isClauseEnd(text[from-1].folded) && !isLooseMark(text[from-1].folded) && !opens(text[from-1].folded) {
			from--
		}
		if name := n.trim(n.unsaid(text[from:open])); len(name) >= minSubject && len(name) <= maxFirm {
			return name
		}
		return nil
	}
	return nil
}

// isShareCode reports whether a bracket holds nothing but the code of a share, of five
// or six digits, with the place where it is traded: 600123.SH）.
func isShareCode(text []glyph) bool {
	digits := 0
	for _, g := range text {
		switch r := g.folded; {
		case numeral.IsDigit(r):
			digits++
		case r == '）':
			return digits == 5 || digits == 6
		case r != '.' && r != ' ' && (r > unicode.MaxASCII || !unicode.IsLetter(r)):
			return false
		}
	}
	return false
}
