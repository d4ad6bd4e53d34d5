package extract

import "statsheet/rules"

// comesFrom reports whether 由 or 从 stands before the number of a row, with
// nothing but a period, a place or a few words (每人每年) between, and those that it is listed
// with: 从2015年的9%、|7%调整为, not 从业人员. A forecast or a goal that is set anew is of the same time and kind as
// before, and comes from nothing: 预期由4%上调至5%.
func (c *current) comesFrom(r *row) bool {
	value := r.at(c.s)
	from := max(clauseStart(c.s.mask, value), value-maxOrigin)
	for i := value; i > from && (!c.s.class(i-1).IsFigure() || i < value && c.x.nouns.listed(c.s, i)); i-- {
		all := c.s.maskGlyphs()
		if w := c.x.words.Start.suffix(all[from:i]); w > 0 && c.x.words.NoStart.prefix(all[i-w:]) == 0 && c.x.words.NoStart.suffix(all[from:i]) == 0 {
			before := all[from : i-w]
			return c.x.words.Foreseen.suffix(before)+c.x.words.Aim.suffix(before) == 0
		}
	}
	return false
}

// goesTo reports whether a word such as 提高到 leads from the number of the first row to
// one of the later rows of its match.
func (c *current) goesTo(rows []row) bool {
	last := 0
	for last+1 < len(rows) && rows[last+1].match == rows[0].match {
		last++
	}
	from, to := rows[0].at(c.s), rows[last].at(c.s)
	for i := from + 1; i < to; i++ {
		if c.s.who[i] < 0 && c.s.mask[i] != '、' {
			return true
		}
	}
	return false
}

// dates reports whether a time stands between 由 or 从 and the number of a row, and no other number.
func (c *current) dates(r *row) bool {
	value := r.at(c.s)
	for i := value - 1; i >= max(0, value-maxOrigin) && !isClauseEnd(c.s.mask[i]) && !c.x.words.Start.has(c.s.maskGlyphs()[i:i+1]); i-- {
		switch class := c.s.class(i); {
		case class == rules.Period:
			return true
		case class.IsFigure():
			return false
		}
	}
	return false
}

// ofEventBefore reports whether what stands before the number of a row tells the time of it by what happened
// then, which is of no year that is known: 由建厂初期的|12人.
func (c *current) ofEventBefore(r *row) bool {
	before := c.s.maskGlyphs()[:r.at(c.s)]
	if n := len(before); n > 0 && before[n-1].folded == '的' {
		before = before[:n-1]
	}
	w := c.x.words.EventTime.suffix(before)
	at := len(before) - w - 1
	if w == 0 || at < 0 || !isHan(before[at].folded) {
		return false
	}
	for at > 0 && isHan(before[at].folded) {
		at--
	}
	return c.s.class(at) != rules.Period // 从2016年启动之初的15个
}

const maxOrigin = 12 // characters between 由 and the level that another started from
