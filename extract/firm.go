package extract

import (
	"slices"
	"unicode"

	"statsheet/extract/document"
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
	firm := c.firmBefore(c.s.blockAt(0) + f.At)
	if len(firm) == 0 {
		return false
	}
	c.name = slices.Concat(firm, c.name[w:])
	f.Indicator = written(c.name)
	return true
}

// maxFirm is how long the name of a company before its code may be.
const maxFirm = 12

// blockText is the text of a block that several facts look back at.
type blockText struct {
	block  *document.Block
	glyphs []glyph
	firms  []namedFirm
}

// namedFirm is a company that a block names by its code.
type namedFirm struct {
	name []glyph // nil where what stands before the code is no name
	end  int     // the offset behind the code
}

// blockText returns the text of the block at work, read once.
func (c *reportContext) blockText() *blockText {
	t := &c.lastBlock
	if t.block != c.s.block {
		t.block, t.glyphs = c.s.block, c.x.appendPlain(t.glyphs[:0], c.s.block.Text)
		t.firms = c.x.nouns.firms(t.firms[:0], t.glyphs)
	}
	return t
}

// firmBefore returns the name before the last code of a share that the block at work
// has before an offset; nil without one.
func (c *reportContext) firmBefore(at int) []glyph {
	for _, firm := range slices.Backward(c.blockText().firms) {
		if firm.end <= at {
			return firm.name
		}
	}
	return nil
}

// firms appends the companies that a text names by their codes.
func (n *nouns) firms(dst []namedFirm, text []glyph) []namedFirm {
	for open := 1; open < len(text); open++ {
		if text[open].folded != '（' {
			continue
		}
		size := shareCode(text[open+1:])
		if size == 0 {
			continue
		}
		from := open
		for from > 0 && !isClauseEnd(text[from-1].folded) && !isLooseMark(text[from-1].folded) && !opens(text[from-1].folded) {
			from--
		}
		firm := namedFirm{end: open + 1 + size}
		if name := n.trim(n.unsaid(text[from:open])); len(name) >= minSubject && len(name) <= maxFirm {
			firm.name = slices.Clone(name)
		}
		dst = append(dst, firm)
	}
	return dst
}

// shareCode returns the length of a bracket that holds nothing but the code of a share, of
// five or six digits, with the place where it is traded, its end included: 600123.SH）. It
// is 0 for any other.
func shareCode(text []glyph) int {
	digits := 0
	for i, g := range text {
		switch r := g.folded; {
		case numeral.IsDigit(r):
			digits++
		case r == '）':
			if digits == 5 || digits == 6 {
				return i + 1
			}
			return 0
		case r != '.' && r != ' ' && (r > unicode.MaxASCII || !unicode.IsLetter(r)):
			return 0
		}
	}
	return 0
}
