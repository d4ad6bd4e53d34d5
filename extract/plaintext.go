package extract

import "slices"

// plainTexts is an extractor that keeps what it read texts as that stand outside
// sentences: the names of facts and headings are asked for again and again. It is for one
// goroutine, and what it gives out must not be changed.
type plainTexts struct {
	*Extractor
	read map[string][]glyph
}

func newPlainTexts(x *Extractor) *plainTexts {
	return &plainTexts{x, make(map[string][]glyph, maxPlainTexts)}
}

// maxPlainTexts is how many texts are kept, and maxPlainText how long the longest is in
// bytes.
const (
	maxPlainTexts = 64
	maxPlainText  = 200
)

// plain returns the glyphs of a text.
func (p *plainTexts) plain(text string) []glyph {
	if glyphs, ok := p.read[text]; ok {
		return glyphs
	}
	glyphs := slices.Clip(p.Extractor.plain(text))
	if len(text) > maxPlainText {
		return glyphs
	}
	if len(p.read) == maxPlainTexts {
		clear(p.read)
	}
	p.read[text] = glyphs
	return glyphs
}

// begins reports whether a text begins with a word of w.
func (p *plainTexts) begins(text string, w *wordset) bool { return w.prefix(p.plain(text)) > 0 }

// ends reports whether a text ends with a word of w.
func (p *plainTexts) ends(text string, w *wordset) bool { return w.suffix(p.plain(text)) > 0 }
