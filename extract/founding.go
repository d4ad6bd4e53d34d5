package extract

import (
	"slices"

	"statsheet/extract/mention"
	"statsheet/rules"
)

// Times at which something began, which are not those of what is told of it: 该校创办于1906年，现有教师900人.

// founds reports whether the period at a mask offset tells when something came about: 创办于|1906年，
// 公司|2010年成立，, 2015年|建成通车的, and 一车间|2008年投产， of a year long over. It is no time of the
// figures behind it, unless one counts those.
func (c *reportContext) founds(at int) bool {
	text, next := c.s.maskGlyphs(), at+1
	behind, began := next+c.founding(next), c.x.words.FoundedIn.suffix(text[:at]) > 0
	if began && (next == len(text) || isClauseEnd(c.s.mask[next])) {
		return true
	}
	if began {
		behind = next
	}
	if (began || behind > next) && behind < len(text) && text[behind].folded == '的' {
		return !c.countsBehind(behind + 1)
	}
	from, end := clauseStart(c.s.mask, at), clauseEnd(c.s.mask, at)
	if c.s.figures(from, end) > 0 {
		return false
	}
	w := c.x.words.Founded.suffix(text[next:end])
	if year := c.s.mentions[c.s.who[at]].Period.Year; w == 0 && year != 0 && year < c.ref.lastFull() {
		w = c.x.words.Opened.suffix(text[next:end])
	}
	return w > 0 && (at > from && !rules.IsMask(c.s.mask[at-1]) || next+w == end)
}

// founding is how many characters from a mask offset on tell that something came about: 建成|通车.
func (c *current) founding(from int) (n int) {
	text := c.s.maskGlyphs()[from:]
	for w := 1; w > 0; n += w {
		w = max(c.x.words.Founded.prefix(text[n:]), c.x.words.Opened.prefix(text[n:]))
	}
	return n
}

// countsBehind reports whether the words from a mask offset on name what the next figure of their clause
// counts, 2015年建成的|小学9所, and no figure of it, 2015年建成的|水库库容9亿立方米.
func (c *current) countsBehind(from int) bool {
	at := c.s.untilFigure(from)
	if !c.s.class(at).IsFigure() {
		return false
	}
	kind, what := mention.UnitKind(c.x.set.Lexicon, &c.s.mentions[c.s.who[at]]), c.s.glyphs(from, at)
	return kind == "count" && !c.x.words.Yields.in(what) && c.x.nouns.Bare.suffix(what) == 0 && c.x.words.Reach.suffix(what) == 0
}

// madeOf reports whether the period at a mask offset only tells whence those are of which the figure at value
// says what has become by now: 上年查出的412个问题，已整改|398个. Those themselves are of it.
func (c *current) madeOf(at, value int) bool {
	first := c.s.untilFigure(at + 1)
	if first >= value || !c.s.class(first).IsFigure() || c.s.mask[first-1] != '的' {
		return false
	}
	if mention.UnitKind(c.x.set.Lexicon, &c.s.mentions[c.s.who[first]]) == "duration" {
		return false // 截至2月底的两年间
	}
	return !slices.Contains(c.s.mask[first:value], '；') && c.x.words.ByNow.in(c.s.glyphs(max(first, clauseStart(c.s.mask, value)), value))
}

// outlived reports whether the figure at value is of what there is by now, 现有, and the period at a mask
// offset of what happened in a year long over, in a clause before it: 1958年更名为云州学院，现有教师900人.
func (c *reportContext) outlived(m mark, value int) bool {
	from := clauseStart(c.s.mask, value)
	if m.at >= from || m.period.year >= c.ref.lastFull() || !c.x.words.Existing.in(c.s.glyphs(from, value)) {
		return false
	}
	alone := clauseStart(c.s.mask, m.at) == m.at && from == m.at+2 // 2015年，现有教师900人
	return !alone && !c.x.ends(m.period.text, c.x.words.PeriodEnd)
}
