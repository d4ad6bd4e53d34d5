package extract

import (
	"slices"

	"statsheet/rules"
)

// aside reports whether a mask offset stands in a bracket.
func (c *chronicle) aside(s *sentence, at int) bool {
	depth := 0
	for _, r := range s.mask[min(c.firstOpen, at):at] {
		if r == '（' {
			depth++
		} else if r == '）' && depth > 0 {
			depth--
		}
	}
	return depth > 0
}

// comparisons finds the periods that a number is compared with: 比上年, 较2020年.
func (c *current) comparisons(s *sentence) map[int]bool {
	var out map[int]bool
	for _, at := range s.stands {
		i := int(at)
		if s.class(i) != rules.Period {
			continue
		}
		before := s.maskGlyphs()[:i]
		multiple := c.x.words.Equal.suffix(before) > 0 && c.measures(s, i) && !c.movesTo(s, i) // 是2010年的2.6倍
		from := c.x.words.Start.suffix(before) + c.x.words.Equal.suffix(before) + c.x.words.Stock.suffix(before)
		flat := from > 0 && c.x.words.Flat.prefix(s.maskGlyphs()[i+1:]) > 0 // 由上月持平转为下降, 降至2017年水平
		listed := i > 1 && out[i-2] && c.x.nouns.listed(s, i-1)             // 与2010年、2015年相比
		if multiple || flat || listed || c.comparesWith(before) {
			if out == nil {
				out = map[int]bool{}
			}
			out[i] = true
		}
	}
	return out
}

// movesTo reports whether the period at a mask offset is of what figures come to in a clause that
// tells what they came from: 从2015年的9%调整为|2020年的7%.
func (c *current) movesTo(s *sentence, at int) bool {
	text := s.maskGlyphs()[clauseStart(s.mask, at):at]
	from, w := c.x.words.Start.index(text, 0)
	return from >= 0 && slices.ContainsFunc(text[from+w:], func(g glyph) bool { return rules.MaskClass(g.folded).IsFigure() })
}

// comparesWith reports whether text ends with what compares with a period behind it, which
// words and 的 may describe: 比, 比历史上最好的, but not 占比最高的.
func (c *current) comparesWith(before []glyph) bool {
	if c.x.nouns.Compare.suffix(before) > 0 {
		return true
	}
	last := len(before) - 1
	if last < 0 || before[last].folded != '的' {
		return false
	}
	for i := last; i > 0 && i >= last-maxPraise && isHan(before[i].folded); i-- {
		opens := i == 1 || i > 1 && isClauseEnd(before[i-2].folded)
		if c.x.nouns.GapBegin.suffix(before[:i]) > 0 && c.x.nouns.Figure.suffix(before[:i]) == 0 || opens && c.x.nouns.Compare.suffix(before[:i]) > 0 {
			return true
		}
	}
	return false
}

const maxPraise = 10 // characters that describe a period that is compared with

// measures reports whether a figure is a multiple or share of that of the period at a mask
// offset: 是2010年的2.6倍, 恢复至2018年高峰的七成.
func (c *current) measures(s *sentence, at int) bool {
	for i := at + 1; i+1 < len(s.mask) && i <= at+maxPeak; i++ {
		if s.mask[i] == '的' {
			if s.class(i+1) == rules.Quantity && !c.x.nouns.isTimes(s, i+1) {
				return false // 其次为2月的9万人
			}
			return i == at+1 || s.class(i+1).IsFigure()
		}
		if rules.IsMask(s.mask[i]) || !isHan(s.mask[i]) {
			return false
		}
	}
	return false
}

const maxPeak = 7 // characters to the 的 behind such a period
