package extract

import (
	"slices"
)

// spends reports whether a row says what money was put into what follows it:
// 投资3亿元，建成泵站12座.
func (c *chronicle) spends(name *naming) bool {
	r := name.r
	if name.f.UnitKind == "people" {
		return false // 招生9人，毕业8人
	}
	before := c.before(r)
	if verb := before[:max(len(before)-len(name.text), 0)]; c.x.nouns.Do.suffix(name.text) == 0 || c.x.nouns.Extent.has(name.text) && !c.x.nouns.Do.has(name.text) || c.x.nouns.Medial.suffix(verb) > 0 {
		return false // 完成投资3亿元, 总投资3亿元，开工5个
	}
	at, completed := c.doneWith(r)
	return at > 0 && !completed
}

// doneWith returns the mask offset of the verb that a clause behind the number of a row
// begins with, or of what 完成 there was done to; 0 if none follows.
func (c *current) doneWith(r *row) (at int, completed bool) {
	text, n := c.s.maskGlyphs(), c.x.nouns
	for at = r.at(c.s) + 1; at < len(text); {
		left := n.Left.prefix(text[at:])
		if text[at].folded != '，' && left < minVerb {
			break
		}
		completed = left > 0 && n.Medial.prefix(text[at:]) == left
		at += max(left, 1)
	}
	done := n.Done.prefix(text[at:])
	if completed && (done > 0 || at < len(text) && c.s.class(at).IsFigure()) {
		return at + done, true
	}
	if n.Do.prefix(text[at:]) < minVerb || n.Reaching.prefix(text[at:]) > 0 || n.Bare.has(c.s.glyphs(at, c.s.untilFigure(at))) {
		return 0, false // 投资3亿元，惠及2万人; 出口3亿元，进口2亿元
	}
	return at, false
}

// spentOn sets what was done with money, without the numbers in it, behind what was done to get
// it: 投资改造厂房 of 投资3亿元，改造12座厂房.
func (c *current) spentOn(name *naming) string {
	n := c.x.nouns
	if name.f.UnitKind != "money" || n.Do.suffix(name.text) == 0 {
		return ""
	}
	from, _ := c.doneWith(name.r)
	if from == 0 {
		return written(name.text)
	}
	var text []glyph
	for end := clauseEnd(c.s.mask, from); from < end; {
		to := c.s.untilFigure(from)
		if to < end && c.x.words.Stock.suffix(c.s.maskGlyphs()[from:to]) > 0 {
			return written(name.text) // 投资3亿元，入园企业达到14家
		}
		text = slices.Concat(text, c.s.glyphs(from, to))
		if from = to + 1; from < end && c.s.mask[from] == '的' {
			text = text[:max(0, lastIndexRune(text, '、'))] // 65条、总长度57公里的|道路
		}
	}
	if text, _ = n.clean(n.undone(text)); len(text) > maxSpending {
		return written(name.text)
	}
	return written(name.text) + written(text)
}

// maxSpending is how many characters of the mask what money was spent on may have.
const maxSpending = 40

// untilFigure returns the mask offset of the first figure or clause end from one on.
func (s *sentence) untilFigure(at int) int {
	for at < len(s.mask) && !isClauseEnd(s.mask[at]) && !s.class(at).IsFigure() {
		at++
	}
	return at
}

// behindFigure reports whether the clause of a row stands right behind a figure.
func (c *current) behindFigure(name *naming) bool {
	from := clauseStart(c.s.mask, name.r.at(c.s))
	return name.r.onlyBefore(c.s) && from > 1 && c.s.class(from-2).IsFigure()
}

// ofDeed sets money alone behind what the figure before says was done with it: 改造危房投入 of
// 改造危房312户，投入1560万元.
func (c *chronicle) ofDeed(name *naming) string {
	n, g := c.x.nouns, c.last()
	if g == nil || c.spoken == 0 || g.Measure != "level" || g.UnitKind == "money" || name.f.UnitKind != "money" || !n.Put.has(name.text) || !c.behindFigure(name) {
		return ""
	}
	if at, _ := c.doneWith(name.r); at > 0 {
		return "" // 投入6万元，改造…
	}
	deed := c.x.plain(g.Indicator)
	if n.Do.prefix(deed) < minVerb || n.Figure.suffix(deed) > 0 || n.does(deed[n.Do.prefix(deed):]) || len(deed) > maxSpending {
		return ""
	}
	return name.ahead(deed)
}
