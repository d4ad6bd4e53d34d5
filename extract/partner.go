package extract

import "statsheet/rules"

// partner reports whether a place is one that something is done with or to:
// 对欧盟出口, 对东盟、欧盟出口; or that people come from: 欧盟旅客.
func (c *current) partner(at int) bool {
	text, n := c.s.maskGlyphs(), c.x.nouns
	if n.Toward.suffix(text[:at]) > 0 || n.tradesWith(c.s, at) || n.visitors(c.s, at) != nil {
		return true
	}
	if at == 0 || !n.listed(c.s, at-1) {
		return false
	}
	for i := at - 1; i > 0 && i >= at-maxPartners && c.maybePartner(i); i-- {
		if n.Toward.suffix(text[:i]) > 0 {
			return true
		}
	}
	return false
}

// maybePartner reports whether the mask rune at an offset may be of the partners listed before
// one.
func (c *current) maybePartner(at int) bool {
	r := c.s.mask[at]
	return r == '、' || isHan(r) || rules.MaskClass(r) == rules.Region
}

const maxPartners = 16 // characters of the partners listed before one

// tradesWith reports whether a place at a mask offset is one of those that another place, which
// need not be named, has dealings with: 甲国与|乙国、|丙国进出口. Of places whose figures are told
// apart, 甲国与乙国进出口分别为…, none is.
func (n *nouns) tradesWith(s *sentence, at int) bool {
	text, from := s.maskGlyphs(), at
	for s.rune(from-1) == '、' && s.class(from-2) == rules.Region {
		from -= 2
	}
	w := n.With.suffix(text[:from])
	if w == 0 {
		return false
	}
	end := s.untilFigure(at)
	if i, _ := n.Dealings.index(text[:end], at+1); i < 0 {
		return false
	}
	listed := from > w && s.class(from-w-1) == rules.Region
	return !listed || !n.Apart.in(text[at:end])
}

// saysHowMuch reports whether the clause at a mask offset begins with a figure and says no more
// before it than how much it is, so that it is of what the clause before speaks of: 甲市增速最快，|为9%.
func (x *Extractor) saysHowMuch(s *sentence, from int) bool {
	at := from
	for at < len(s.mask) && isHan(s.mask[at]) {
		at++
	}
	if at == from || !s.class(at).IsFigure() {
		return false
	}
	text := s.maskGlyphs()[from:at]
	return x.words.Reach.has(text) || x.words.HowMuch.has(text)
}
