package extract

import (
	"slices"

	"statsheet/rules"
)

// comesFrom reports whether 由 or 从 stands before the number of a row, with
// nothing but a period, a place or a few words (每人每年) between.
func (c *reportContext) comesFrom(r *row) bool {
	value := int(c.s.maskOf[r.value])
	from := max(clauseStart(c.s.mask, value), value-maxOrigin)
	for i := value; i > from && !rules.MaskClass(c.s.mask[i-1]).IsFigure(); i-- {
		if c.x.words.Start.suffix(c.s.maskGlyphs()[from:i]) > 0 {
			return true
		}
	}
	return false
}

// goesTo reports whether a word such as 提高到 leads from the number of the first row to
// one of the later rows of its match.
func (c *reportContext) goesTo(rows []row) bool {
	last := 0
	for last+1 < len(rows) && rows[last+1].match == rows[0].match {
		last++
	}
	from, to := int(c.s.maskOf[rows[0].value]), int(c.s.maskOf[rows[last].value])
	for i := from + 1; i < to; i++ {
		if c.s.who[i] < 0 && c.s.mask[i] != '、' {
			return true
		}
	}
	return false
}

// dates reports whether a time stands between 由 or 从 and the number of a row.
func (c *reportContext) dates(r *row) bool {
	value := int(c.s.maskOf[r.value])
	for i := value - 1; i >= max(0, value-maxOrigin) && !isClauseEnd(c.s.mask[i]) && !c.x.words.Start.has(c.s.maskGlyphs()[i:i+1]); i-- {
		if rules.MaskClass(c.s.mask[i]) == rules.Period {
			return true
		}
	}
	return false
}

const maxOrigin = 12 // characters between 由 and the level that another started from

// comparedBefore returns the period of a clause before a row which only compares: 与2010年
// 相比，.
func (c *reportContext) comparedBefore(r *row) when {
	for _, m := range slices.Backward(c.marks) {
		end := clauseEnd(c.s.mask, m.at)
		if end < int(c.s.maskOf[r.value]) && c.bases[m.at] && c.x.words.CompareEnd.suffix(c.s.maskGlyphs()[m.at:end]) > 0 {
			return m.period
		}
	}
	return when{}
}

// besideOthers reports whether a clause before a row sets what follows beside others, or beside
// how it was before something, and no time: 与不吸烟的人相比，患病风险增加30%、死亡率上升5%.
func (c *reportContext) besideOthers(r *row) (basis string, ok bool) {
	text, end := c.s.maskGlyphs(), int(c.s.maskOf[r.value])
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
