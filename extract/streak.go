package extract

import (
	"fmt"
	"slices"
	"strings"

	"statsheet/extract/mention"
	"statsheet/rules"
)

// streak returns the years, months or quarters that a figure holds for because its clause says
// that it did so in a row: 连续三年超过5亿元, in 2024, is of 2022/2024. What a review of
// several years says of them is of that review, a rank and how long it has been held of its last year.
func (c *reportContext) streak(f *Fact, r *row, w when, own bool) string {
	n, unit := c.inRow(r)
	if n < 2 || w.years() || f.Measure == "rank" || f.UnitKind == "duration" && c.ranksBehind(r.at(c.s)) {
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
	case unit == 'Q' && !w.open && !w.day() && w.sub != "":
		first := 12*w.year + lastMonth(w.sub) - 3*n // months, from 0
		return fmt.Sprintf("%04d-%02d/%04d-%02d", first/12, first%12+1, w.year, lastMonth(w.sub))
	case unit == 'M' && len(w.iso) == len("2024-10"):
		if month := atoi(w.sub) - n + 1; month > 0 {
			return withinSub(w.year, fmt.Sprintf("%02d", month), 0).iso + "/" + w.iso
		}
	}
	return f.Period
}

// heldFor reports whether the clause of a row says that its figure was reached in so many years in a row:
// 2020年以来连续5年突破9亿元.
func (c *current) heldFor(r *row, years int) bool {
	n, unit := c.inRow(r)
	return n == years && unit == 'Y'
}

// ranksBehind reports whether the clause of a mask offset tells a rank behind it: 连续三年居第一.
func (c *current) ranksBehind(at int) bool {
	return slices.ContainsFunc(c.s.mask[at:clauseEnd(c.s.mask, at)], func(r rune) bool { return rules.MaskClass(r) == rules.Rank })
}

// inRow returns the length of time that 连续 counts in the clause of a row, up to its
// number, and the letter of its unit; 0 if it counts none.
func (c *current) inRow(r *row) (n int, unit byte) {
	value := r.at(c.s)
	for i := value; i > 0 && !isClauseEnd(c.s.mask[i]); i-- {
		if !c.s.class(i).IsFigure() || c.x.words.InSeries.suffix(c.s.maskGlyphs()[:i]) == 0 {
			continue
		}
		if w := c.x.words.InSeries.suffix(c.s.maskGlyphs()[:i]); i > w && c.s.mask[i-w-1] == '曾' {
			return 0, 0 // of some time past
		}
		m := &c.s.mentions[c.s.who[i]]
		if n, whole := m.Value.Int(); whole {
			switch c.x.set.Lexicon.Units[m.Unit].Name {
			case "年":
				return n, 'Y'
			case "月", "个月":
				return n, 'M'
			case "季度", "个季度":
				return n, 'Q'
			}
		}
	}
	return 0, 0
}

// streakName names a length of time that 连续 counts: the figure before it with what the
// clause says of it, 粮食产量连续稳定在50万吨以上; "" for any other row, or where 的 follows:
// 连续五年的增长.
func (c *chronicle) streakName(name *naming) string {
	f, r := name.f, name.r
	if f.UnitKind != "duration" {
		return ""
	}
	value, n := r.at(c.s), c.x.nouns
	w := c.x.words.InSeries.suffix(c.s.maskGlyphs()[:value])
	if w == 0 {
		return ""
	}
	what := c.streakOf(value + 1)
	if len(what) < minVerb || what[0].folded == '的' {
		return ""
	}
	c.streaked, c.lasting = f, c.streakBase(r, n.lead(c.s, value-w).text, what)
	return c.lasting + c.s.text(value-w, value) + written(what)
}

// streakBase returns the figure, or who it is, that what 连续 says is of: what stands
// right before it, else the figure that the clauses before speak of.
func (c *chronicle) streakBase(r *row, lead, what []glyph) string {
	n := c.x.nouns
	switch topic := c.topicOf(r); {
	case n.Dependent.has(lead):
		return c.ofTopic(r, lead)
	case len(lead) > 0, n.does(what): // 连续三年开展检查
		return written(lead)
	case len(topic) > 0:
		return written(topic)
	case c.spoken > 0:
		return c.baseName()
	}
	return ""
}

// streakOf returns what a clause says from a mask offset on, with its numbers, up to a
// bracket or to what stands beside a number in it: 居全国前六（含并列）、利用率达94%.
func (c *current) streakOf(from int) []glyph {
	to := from
	for to < len(c.s.mask) && !isClauseEnd(c.s.mask[to]) && !strings.ContainsRune("（　 ", c.s.mask[to]) && (c.s.mask[to] != '、' || !rules.IsMask(c.s.mask[to-1])) {
		to++
	}
	if to-from > maxStreak {
		return nil
	}
	what := c.s.glyphs(from, to)
	if i, w := c.x.nouns.Given.index(what, 0); i > 0 && i+w == len(what) {
		what = c.x.nouns.trim(what[:i])
	}
	return what
}

// maxStreak is how many characters of the mask what was so in a row may have.
const maxStreak = 18

// goesBack reports whether a year that is only told from the date stands behind a figure of a
// later one, which it sets something beside: 今年赚500元，而去年这时亏80元.
func (c *chronicle) goesBack(m mark) bool {
	if m.period.told || c.s.figures(0, m.at) == 0 {
		return false
	}
	return slices.ContainsFunc(c.marks, func(o mark) bool {
		return o.at < m.at && o.period.year > m.period.year && !o.same && !c.bases[o.at] && c.s.figures(o.at, m.at) > 0
	})
}
