package extract

import (
	"fmt"

	"statsheet/extract/mention"
	"statsheet/rules"
)

// streak returns the years or months that a figure holds for because its clause says
// that it did so in a row: 连续三年超过5亿元, in 2024, is of 2022/2024. What a review of
// several years says of them is of that review, a rank of its last year.
func (c *reportContext) streak(f *Fact, r *row, w when, own bool) string {
	n, unit := c.inRow(r)
	if n < 2 || w.years() || f.Measure == "rank" {
		return f.Period
	}
	if w.day() && !own { // only the date of writing
		if w = (when{}); unit == 'M' {
			w = stepped(mention.Period{Steps: -1, StepUnit: 'M'}, c.ref)
		} else if year := c.ref.lastFull(); year != 0 {
			w = when{iso: fmt.Sprintf("%04d", year), year: year}
		}
	}
	switch {
	case unit == 'Y' && len(w.iso) == len("2024"):
		return fmt.Sprintf("%04d/%04d", w.year-n+1, w.year)
	case unit == 'M' && len(w.iso) == len("2024-10"):
		if month := atoi(w.sub) - n + 1; month > 0 {
			return withinSub(w.year, fmt.Sprintf("%02d", month), 0).iso + "/" + w.iso
		}
	}
	return f.Period
}

// inRow returns the length of time that 连续 counts in the clause of a row, up to its
// number, and the letter of its unit; 0 if it counts none.
func (c *reportContext) inRow(r *row) (n int, unit byte) {
	value := int(c.s.maskOf[r.value])
	for i := value; i > 0 && !isClauseEnd(c.s.mask[i]); i-- {
		if !rules.MaskClass(c.s.mask[i]).IsFigure() || c.x.inSeries.suffix(c.s.maskGlyphs()[:i]) == 0 {
			continue
		}
		if w := c.x.inSeries.suffix(c.s.maskGlyphs()[:i]); i > w && c.s.mask[i-w-1] == '曾' {
			return 0, 0 // of some time past
		}
		m := &c.s.mentions[c.s.who[i]]
		if n, whole := m.Value.Int(); whole {
			switch c.x.set.Lexicon.Units[m.Unit].Name {
			case "年":
				return n, 'Y'
			case "月", "个月":
				return n, 'M'
			}
		}
	}
	return 0, 0
}
