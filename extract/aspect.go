package extract

import "slices"

// aspect sets the figure that a statement begins with behind names of figures in it that only say
// whose they are: 云桥银行营收 of 营收增速方面，云桥银行增长6%, and of 从营收来看，云桥银行增长6%.
func (c *current) aspect(name *naming) string {
	n, r, own := c.x.nouns, name.r, name.text
	if !r.namedBefore(c.s) || len(own) < minSubject || n.isFigure(own) {
		return "" // it says more than whose it is
	}
	value := r.at(c.s)
	from := statementStart(c.s.mask, value)
	end := clauseEnd(c.s.mask, from)
	if end >= value || c.s.mask[end] != '，' || c.s.figures(from, end) > 0 || n.does(own) {
		return ""
	}
	clause := c.s.maskGlyphs()[from:end]
	seen := n.Agent.suffix(own) > 0 && len(n.regarded(clause)) < len(clause) // 从营收来看，云桥银行; not 从税收看，增值税
	if !seen && (n.Aspect.suffix(clause) == 0 || n.Oblique.prefix(clause) > 0) {
		return ""
	}
	text := n.lead(c.s, end).text
	text = n.trim(text[:len(text)-n.Aspect.suffix(text)])
	if !n.isFigure(text) || endsWith(own, text[:min(minSubject, len(text))]) {
		return "" // 满意度方面，对供水满意的占45%
	}
	if w := n.InTotal.prefix(text); w > 0 && len(text)-w >= minSubject {
		if text = text[w:]; slices.Contains(text, own[len(own)-1]) {
			return "" // 总用水量中，农业用水
		}
	}
	return written(own) + written(text[:len(text)-c.swing(r, text)])
}

// isFigure reports whether a name is that of a figure, and not of who or what has one: 产量, not 居民.
func (n *nouns) isFigure(name []glyph) bool { return n.Figure.suffix(name) > n.Carrier.suffix(name) }
