package extract

import "strings"

// thriving returns who or what a clause before a row tells of that it was begun, finished or does
// well, for the figures told of it behind: 设施蔬菜 of 设施蔬菜蓬勃发展，面积21万亩，产量86万吨. That
// clause has no number. Nil without one, or where the figure before the row is of something else.
func (c *chronicle) thriving(r *row) []glyph {
	value := int(c.s.maskOf[r.value])
	near := true
	for end := clauseStart(c.s.mask, value); end > 0 && !isStop(c.s.mask[end-1]); {
		from := clauseStart(c.s.mask, end-1)
		if c.numbersBetween(from-1, end) || c.numbersBetween(end-1, value) {
			near = false
		}
		text := c.thrives(from, end-1)
		switch {
		case len(text) == 0:
			end = from
			continue
		case near || c.spoken > 0 && strings.HasPrefix(c.last().Indicator, written(text)):
			return text
		}
		return nil
	}
	return nil
}

// thrives returns who or what a clause, between two mask offsets, says of that it was begun, finished
// or does well; nil where it says something else, or that of a figure: 产量稳步提高.
func (c *current) thrives(from, end int) []glyph {
	n := c.x.nouns
	w := n.Thriving.suffix(c.s.maskGlyphs()[from:end])
	if w == 0 || c.numbersBetween(from-1, end) {
		return nil
	}
	text, does := c.speaksOf(end, n.Bearer)
	text = n.trim(text[:len(text)-n.Thriving.suffix(text)])
	if does || len(text) < minSubject || len(text) > maxReacher || n.AsWhole.has(text) || n.namesFigure(text) {
		return nil
	}
	return text
}
