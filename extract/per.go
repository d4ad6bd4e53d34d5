package extract

import (
	"statsheet/extract/mention"
	"statsheet/rules"
)

// perScope returns the run of the mask in which a phrase such as 每万名 holds for
// a row: its leading noun, else what stands before it in its clause without
// another figure: 每5辆车就有2个充电桩.
func (c *current) perScope(r *row) span {
	if r.lead >= 0 {
		return c.x.nouns.lead(c.s, r.lead).at
	}
	value := r.at(c.s)
	from := clauseStart(c.s.mask, value)
	if c.s.figures(from, value) > 0 {
		return span{}
	}
	return span{from, value}
}

// hasPer reports whether the sentence has a phrase such as 每万名.
func (c *current) hasPer() bool {
	for i := range c.s.mentions {
		if c.s.mentions[i].Class == rules.Per {
			return true
		}
	}
	return false
}

// perPhrase returns the phrase such as 每万名就业人员 in a run of the mask.
func (c *current) perPhrase(at span) string {
	for i := at.from; i < at.to; i++ {
		if c.s.class(i) != rules.Per {
			continue
		}
		next := i + 1 // 每人每月 is one
		for next < at.to && c.s.class(next) == rules.Per {
			next++
		}
		after := c.s.maskGlyphs()[next:at.to]
		if end, w := c.x.words.PerEnd.index(after, 0); end > 0 && !c.timed(next-1) && !c.x.nouns.Whole.has(after[end+w:]) { // not 每万人汽车|拥有量
			next += end - c.x.nouns.Right.suffix(after[:end])
		}
		return c.s.text(i, next)
	}
	return ""
}

// yearlyMean returns the words by which a change is that of a year in the mean: 年均 of 产量年均
// 增长5%, 两年平均; not of 年均浓度下降5%, which names the figure.
func (c *chronicle) yearlyMean(r *row) string {
	if at, ok := c.averaged(r); ok {
		return c.s.text(at.from, at.to)
	}
	if at, ok := r.column("basis"); ok && c.x.words.Yearly.in(c.s.glyphs(at.from, at.to)) && c.x.nouns.Compare.prefix(c.s.glyphs(at.from, at.to)) > 0 {
		return "" // 比近五年平均减少
	}
	before := c.before(r)
	i, w := c.x.words.Yearly.index(before, 0)
	if i < 0 || i > 0 && before[i-1].folded == '多' || c.x.words.Yearly.in(c.name) { // 较多年平均偏少
		return ""
	}
	return written(before[i : i+w])
}

// timed reports whether the phrase at a mask offset is of a length of time: 每年.
func (c *current) timed(at int) bool {
	return mention.UnitKind(c.x.set.Lexicon, &c.s.mentions[c.s.who[at]]) == "duration"
}
