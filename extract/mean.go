package extract

import (
	"statsheet/extract/mention"
	"statsheet/rules"
)

// Changes that are told as those of a length of time, which they count themselves: 十年增长两倍, and in the
// mean of its years: 两年平均增长5%, 两年平均增速5%.

// lengthOf returns the words of a row that say of how long its change is, which begin with a length of
// time: what its rule captured, or those before a growth that it is named by, 两年平均|增速.
func (c *current) lengthOf(r *row) (span, bool) {
	if at, ok := r.column("basis"); ok {
		return at, c.countsTime(at.from)
	}
	if r.lead < 0 {
		return span{}, false
	}
	text := c.s.maskGlyphs()[:r.lead]
	w := c.x.words.Growth.suffix(text)
	end := len(text) - w
	for from := end - 1; w > 0 && from >= max(0, end-1-maxMean); from-- {
		if rules.IsMask(c.s.mask[from]) {
			return span{from, end}, c.countsTime(from) && c.x.words.Mean.suffix(text[:end]) > 0
		}
	}
	return span{}, false
}

const maxMean = 2 // characters of a word for a mean: 平均, 年均

// countsTime reports whether a length of time stands at a mask offset.
func (c *current) countsTime(at int) bool {
	return rules.IsMask(c.s.mask[at]) && c.s.mentions[c.s.who[at]].Kind == mention.Duration
}

// yearsCounted returns the number of years that a change is of by its own words, 0 if they tell
// none: 三年平均增长5%.
func (c *current) yearsCounted(r *row) int {
	at, ok := c.lengthOf(r)
	if !ok {
		return 0
	}
	m := &c.s.mentions[c.s.who[at.from]]
	if n, whole := m.Value.Int(); whole && c.x.set.Lexicon.Units[m.Unit].Name == "年" {
		return n
	}
	return 0
}

// averaged returns the words by which a change is a yearly average of years that they count, if it
// is one: 两年平均.
func (c *current) averaged(r *row) (span, bool) {
	at, ok := c.lengthOf(r)
	return at, ok && c.yearsCounted(r) > 0 && hasWord(c.x.words.Mean, c.s.glyphs(at.from+1, at.to))
}
