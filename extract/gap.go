package extract

import "strings"

// levelBeside names a level that a clause gives only to tell that the one before is more or less, by what stands
// behind 比 and who reckoned it: 最低成本 of 价格9元，比协会测算的最低成本10元还要低; the one before where only another
// scope stands there: 比全省的10元低.
func (c *chronicle) levelBeside(name *naming) string {
	n, r, own := c.x.nouns, name.r, name.text
	w := n.GapBegin.prefix(own)
	if w == 0 || len(own)-w < minSubject || name.from > r.at(c.s) || c.s.rune(name.from) != own[0].source {
		return ""
	}
	behind := c.s.maskGlyphs()[r.at(c.s)+1:]
	if n.GapEnd.prefix(behind[n.GapLead.prefix(behind):]) == 0 {
		return ""
	}
	what := n.trim(own[w:])
	if n.Scope.has(what) {
		level := lastOf(c.inSentence(), func(g *Fact) bool { return g.Measure != "change" && g.Unit == name.f.Unit })
		if level == nil {
			return ""
		}
		return c.fullName(level)
	}
	if i := indexRune(what, '的'); i > 0 && len(what)-i > minSubject && n.SetBy.suffix(what[:i]) > 0 {
		what = what[i+1:]
	}
	return written(what)
}

// gapTo names how much more or less a level is than the one that stands before its number, by both: 现货价比长协价低
// of 现货价650元，比长协价700元低50元.
func (c *chronicle) gapTo(name *naming) string {
	n, r := c.x.nouns, name.r
	if r.rule.Attach != "" || r.measure() != "" {
		return ""
	}
	text := c.s.maskGlyphs()[:r.at(c.s)]
	text = text[:len(text)-n.Done.suffix(text)]
	w := n.GapEnd.suffix(text)
	at := len(text) - w
	at -= n.GapLead.suffix(text[:at]) + 1
	if w == 0 || at <= 0 || !c.s.class(at).IsFigure() {
		return ""
	}
	from := clauseStart(c.s.mask, at)
	if n.GapBegin.prefix(text[from:]) == 0 || c.s.figures(from, at) > 0 {
		return ""
	}
	than := strings.TrimSuffix(written(c.s.glyphs(from, at)), "的") + written(text[len(text)-w:])
	all := c.inSentence()
	if len(all) < 2 {
		return than
	}
	g := all[len(all)-2]
	if g.Unit == name.f.Unit || g.UnitKind == "percent" && g.Measure != "change" && name.f.UnitKind == "point" {
		if base := c.fullName(g); !c.x.begins(base, n.GapEnd) {
			return base + than // 占比14%，比上月12%高2个百分点，比全省15%低1个百分点
		}
	}
	return than
}
