package extract

import (
	"slices"
)

// viewBasis reads the basis off a clause such as 从环比看 before the row, in its sentence or its
// paragraph. How fast something changed (降幅收窄1个百分点) it tells nothing of: that is compared as
// the last such figure of the section was.
func (c *reportContext) viewBasis(f *Fact, r *row) string {
	if c.ofSwing(f) {
		return c.swung.of(f)
	}
	if b := c.lookedAt(r, f.Period); b != "" {
		c.viewed = lookedBasis{basis: b, period: f.Period}
	}
	return c.viewed.of(f)
}

// lookedBasis is a basis that holds for later changes of the same time, and the part of the year that it may be of.
type lookedBasis struct{ basis, period, base string }

func (b lookedBasis) of(f *Fact) string {
	if b.period != f.Period {
		return ""
	}
	return b.basis
}

// noteBasis notes what later changes compare with where a change does not say it of itself: the basis
// that a clause before the first figure of its sentence looks at, and the month or quarter that the section
// compares with how fast something changed.
func (c *reportContext) noteBasis(f *Fact, r *row) {
	if f.Measure != "change" {
		return
	}
	if c.spoken == 0 {
		if b := c.lookedAt(r, f.Period); b != "" {
			c.viewed = lookedBasis{basis: b, period: f.Period}
		}
	}
	partOfYear := f.Basis == "since" && len(f.BasePeriod) > len("2024") && f.BasePeriod[:4] == f.Period[:min(len(f.Period), 4)]
	if (f.Basis == "mom" || f.Basis == "qoq" || partOfYear) && c.ofSwing(f) {
		c.swung = lookedBasis{f.Basis, f.Period, f.BasePeriod}
	}
}

// lookedAt returns the basis that a clause such as 从环比看 tells, before the row in its sentence.
func (c *current) lookedAt(r *row, period string) string {
	text := c.s.maskGlyphs()[:r.match.from]
	for end := len(text); end > 0; {
		from := clauseStart(c.s.mask, end)
		if clause := text[from:end]; c.x.nouns.View.suffix(clause) > 0 {
			if b := c.worded(clause, period); b != "" {
				return b
			}
		}
		end = from - 1
	}
	return ""
}

// comparedBefore returns the period of a clause before a row which only compares: 与2010年
// 相比，.
func (c *chronicle) comparedBefore(r *row) when {
	for _, m := range slices.Backward(c.marks) {
		end := clauseEnd(c.s.mask, m.at)
		if end < r.at(c.s) && c.bases[m.at] && c.x.words.CompareEnd.suffix(c.s.maskGlyphs()[m.at:end]) > 0 {
			return m.period
		}
	}
	return when{}
}

// besideOthers reports whether a clause before a row sets what follows beside others, or beside
// how it was before something, and no time: 与不吸烟的人相比，患病风险增加30%、死亡率上升5%.
func (c *chronicle) besideOthers(r *row) (basis string, ok bool) {
	text, end := c.s.maskGlyphs(), r.at(c.s)
	for from := clauseStart(c.s.mask, end); from > 0; from = clauseStart(c.s.mask, end) {
		end = from - 1
		before := clauseStart(c.s.mask, end)
		if slices.ContainsFunc(c.marks, func(m mark) bool { return m.at >= before && m.at < from }) {
			return "", false
		}
		clause := text[before:end]
		w := c.x.words.CompareEnd.suffix(clause)
		if w == 0 {
			continue
		}
		if name, _ := c.basisWord(clause); name != "" {
			return "", false
		}
		if w < len(clause) && clause[len(clause)-w-1].folded == '前' {
			return "since", true // 与改造前相比
		}
		return "", true
	}
	return "", false
}
