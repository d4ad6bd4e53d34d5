package extract

import (
	"fmt"
	"strings"

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
	return at, ok && c.yearsCounted(r) > 0 && c.x.words.Mean.in(c.s.glyphs(at.from+1, at.to))
}

// average gives a yearly average that stands beside figures of a single year the
// years it is of: those that end with it and that the chapter or the report is
// about.
// Where it counts them itself, 两年平均增长5% of 2021, 十年增长两倍, they are so many: 2020/2021. The mean
// growth of a part of a year is of the same part of each, and keeps it.
func (c *reportContext) average(f *Fact, r *row) {
	if f.Measure != "change" || len(f.Period) < len("2025") {
		return
	}
	year, _, part := strings.Cut(f.Period, "-")
	if _, mean := c.averaged(r); mean && part && len(f.Period) != len("2021-05-10") {
		return
	}
	if n := c.yearsCounted(r); n > 1 && (len(year) == len("2025") || len(year) == len("2021/2025")) {
		last := atoi(year[len(year)-len("2025"):])
		f.Period = fmt.Sprintf("%d/%d", last-n+1, last)
		return
	}
	if part || len(year) != len("2025") || !c.x.words.Yearly.in(c.before(r)) {
		return
	}
	if c.averageFrom(f, r) {
		return
	}
	for _, span := range []when{c.span, c.whole} {
		if span.years() && span.year == atoi(f.Period) {
			f.Period = span.iso
			return
		}
	}
}

// lastYearOf returns the period of a fact that those that go on with it are of: not the years of an
// average, but the last of them.
func (c *chronicle) lastYearOf(g *Fact) string {
	if g == c.mean {
		return c.meanYear
	}
	return g.Period
}

// averageFrom gives a yearly average of a year the years behind the one that it is counted from, which it
// names, or the first of the two figures before it: 由2017年的4亿元增加到2022年的6亿元，年均增长8%.
func (c *chronicle) averageFrom(f *Fact, r *row) bool {
	base := c.basePeriod(f, r).iso
	if from, to := c.twoLevels(f); base == "" && from != nil && to.Period == f.Period {
		base = from.Period
	}
	if len(base) != len(f.Period) || !longBefore(base, f.Period) {
		return false
	}
	c.mean, c.meanYear = f, f.Period
	f.BasePeriod, f.Period = base, fmt.Sprintf("%d/%s", atoi(base)+1, f.Period)
	return true
}
