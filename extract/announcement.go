package extract

import "slices"

// announce notes that a sentence announces goals for what follows: 主要目标是：
// holds for the rest of the paragraph and, at its end, up to the next heading.
func (c *reportContext) announce() {
	mask := c.s.mask
	c.open = len(mask) > 0 && mask[len(mask)-1] == '：'
	c.aimed = c.aimed || c.goalsFrom < len(mask)
	if c.open && c.aimed {
		c.target = true
	}
}

// announcement returns the mask offset of the first colon of the sentence behind which goals
// are told, or that of its end.
func (c *reportContext) announcement() int {
	mask := c.s.mask
	for i, r := range mask {
		if r != '：' {
			continue
		}
		from, to := clauseStart(mask, i), i
		if from > 0 && mask[from-1] == '，' && c.x.words.BareLead.has(c.s.glyphs(from, to)) {
			from, to = clauseStart(mask, from-1), from-1
		}
		if c.announcesGoals(from, to) {
			return i
		}
	}
	return len(mask)
}

// announcesGoals reports whether a clause that leads to figures announces what is to be reached:
// it says so, 主要目标, or ends with a word for what is set for a time that is not over,
// 2025年支出安排. What came of goals is none: 目标任务完成情况.
func (c *reportContext) announcesGoals(from, to int) bool {
	clause := c.s.glyphs(from, to)
	if at, w := c.x.words.Announces.index(clause, 0); at >= 0 {
		return !c.x.words.CameOf.in(clause[at+w:]) && c.x.words.Met.suffix(clause[:at]) == 0
	}
	return c.x.words.SetsOut.suffix(clause) > 0 && !c.x.words.TakenOn.in(clause) && slices.ContainsFunc(c.marks, func(m mark) bool {
		return m.at >= from && m.at < to && m.period.year != 0 && m.period.year >= c.ref.year && !m.period.since && !m.period.now
	})
}
