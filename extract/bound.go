package extract

import (
	"statsheet/extract/mention"
	"statsheet/rules"
)

// boundOfWhole returns the bound that stands before what a share is of: 不低于土地面积的30%.
func (c *current) boundOfWhole(r *row, before []glyph) mention.Bound {
	class := c.s.mentions[r.value].Class
	if class != rules.Percent && class != rules.Ratio || len(before) == 0 || before[len(before)-1].folded != '的' {
		return mention.Exact
	}
	for _, w := range c.x.words.ofWhole {
		if at, size := w.words.lastIndex(before); at >= 0 && c.isNoun(before[at+size:len(before)-1]) {
			return w.bound
		}
	}
	return mention.Exact
}

// isNoun reports whether a stretch of the mask is characters alone, without a time or a place:
// of 超过上年的2% and 超过全国的2% the number is that of another time or place.
func (c *current) isNoun(text []glyph) bool {
	for _, g := range text {
		if rules.MaskClass(g.folded) != 0 {
			return false
		}
	}
	return len(text) > 1
}

// movedAbout reports whether 约 stands before the verb of a change: 约降1%, but 签约下降1%.
func (c *current) movedAbout(r *row) bool {
	at, ok := r.column("direction")
	if !ok || at.to != r.at(c.s) {
		return false
	}
	before := c.s.maskGlyphs()[:at.from]
	w := c.x.words.About.suffix(before)
	return w > 0 && c.x.words.NoBound.suffix(before) <= w
}
