package extract

import (
	"slices"
	"strings"
)

// ofSummands names a total of figures of several names, of which its clause says only that it is
// one, by what these end with alike, else by that word: 工程款 of 合同内工程款3万元，签证工程款2万元，
// 共计5万元.
func (c *chronicle) ofSummands(name *naming) string {
	before := c.before(name.r)
	if w := c.x.words.Totalled.suffix(before); w == 0 || w != len(before) {
		return ""
	}
	told := c.inSentence()
	for i, g := range slices.Backward(told) {
		if g.Measure != "level" || g.Unit != name.f.Unit || g.High != "" {
			return ""
		}
		if i < len(told)-1 && addUpTo(name.f.Value, told[i:]) {
			return c.endTogether(told[i:], written(before))
		}
	}
	return ""
}

// endTogether returns what the names of facts end with alike, else a word; "" where all are of one
// name.
func (c *current) endTogether(facts []*Fact, word string) string {
	end := []rune(facts[0].Indicator)
	one := true
	for _, g := range facts[1:] {
		one = one && g.Indicator == facts[0].Indicator
		name := []rune(g.Indicator)
		n := 0
		for n < len(end) && n < len(name) && end[len(end)-1-n] == name[len(name)-1-n] {
			n++
		}
		end = end[len(end)-n:]
	}
	switch {
	case one:
		return ""
	case len(end) >= minSubject:
		return string(end)
	}
	return word
}

// forEach returns the name of a figure that is told for each of some without what says so, for the total that
// the row sums up: 发放补助 of 每户发放补助500元，合计6000元; "" for any other row.
func (c *chronicle) forEach(g *Fact, before []glyph) string {
	if g.Measure != "level" || c.x.words.Totalled.suffix(before) != len(before) && c.x.words.Cumulated.suffix(before) != len(before) || len(before) == 0 {
		return ""
	}
	return strings.Replace(g.Indicator, g.Per, "", 1)
}
