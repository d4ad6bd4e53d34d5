package extract

import (
	"slices"
	"strings"

	"statsheet/rules"
)

// thriving returns who or what a clause before a row tells of that it was begun, finished or does
// well, for the figures told of it behind: 设施蔬菜 of 设施蔬菜蓬勃发展，面积21万亩，产量86万吨. That
// clause has no number. Nil without one, or where the figure before the row is of something else.
func (c *chronicle) thriving(r *row) []glyph {
	value := r.at(c.s)
	near := true
	for end := clauseStart(c.s.mask, value); end > 0 && !isStop(c.s.mask[end-1]); {
		from := clauseStart(c.s.mask, end-1)
		if c.s.figures(from, end) > 0 || c.s.figures(end, value) > 0 {
			near = false
		}
		text := c.thrives(from, end-1, r.namedBefore(c.s))
		switch {
		case len(text) == 0:
			end = from
			continue
		case near || c.spoken > 0 && strings.HasPrefix(c.last().Indicator, written(text)):
			return text
		}
		return nil
	}
	return nil
}

// thrives returns who or what a clause, between two mask offsets, says of that it was begun, finished
// or does well, or on the market if asked for that there is more or less of it; nil where it says
// something else, or that of a figure: 产量稳步提高.
func (c *chronicle) thrives(from, end int, market bool) []glyph {
	n := c.x.nouns
	said := n.Thriving.suffix
	if clause := c.s.maskGlyphs()[from:end]; said(clause) == 0 {
		if said = n.onMarket; !market || said(clause) == 0 {
			return c.takenUp(from, end)
		}
	}
	if c.s.figures(from, end) > 0 {
		return nil
	}
	if text := c.section(from, end); len(text) > 0 {
		return text
	}
	text, does := c.speaksOf(end, n.Bearer)
	if said(text) == 0 { // 服装业发展|较快
		text, does = c.speaksOf(end-said(c.s.maskGlyphs()[from:end]), n.Bearer)
	}
	text = n.trim(text[:len(text)-said(text)])
	if does || len(text) < minSubject || len(text) > maxReacher || n.AsWhole.has(text) || n.namesFigure(text) {
		return nil
	}
	return text
}

// takenUp returns what a clause, between two mask offsets, says someone grows or runs, where the row tells
// how large it is or what it bears: 香菇种植 of 合作社发展香菇种植，面积9亩.
func (c *chronicle) takenUp(from, end int) []glyph {
	n, size := c.x.nouns, c.naming.text
	if n.Extent.suffix(size)+n.Harvest.suffix(size) == 0 || c.s.figures(from, end) > 0 {
		return nil
	}
	text := n.lead(c.s, end).text
	i, w := n.TakesUp.index(text, 0)
	if i < 0 || i > 0 && n.Agent.suffix(text[:i])+n.Holders.suffix(text[:i]) == 0 || !n.ownWord(text, i, w) {
		return nil
	}
	what := n.trim(text[i+w:])
	if len(what) < minSubject || len(what) > maxReacher || slices.ContainsFunc(what, func(g glyph) bool { return g.folded == '、' || g.folded == '的' }) || n.AsWhole.has(what) || n.namesFigure(what) || n.Bare.has(what) {
		return nil
	}
	return what
}

// onMarket returns how long the end of a text is that tells how much there is of what it begins with,
// or is wanted of it: 产量减少 of 鸡蛋产量减少.
func (n *nouns) onMarket(text []glyph) int {
	i, w := n.OnMarket.index(text, minSubject)
	if i < 0 || len(text)-i-w > maxMarket || n.OnMarket.prefix(text) > 0 {
		return 0
	}
	return len(text) - i
}

const maxMarket = 4 // characters behind such a word: 有所减少

// section returns what the words of a clause, between two mask offsets, are said of that tell that it was begun or
// finished, and stand behind a period or a place: 沪苏湖高铁上海至湖州段 of 沪苏湖高铁上海至湖州段今日开通. Nil where its name
// does not tell that it is a thing that is built.
func (c *current) section(from, end int) []glyph {
	n, clause := c.x.nouns, c.s.maskGlyphs()[from:end]
	to := end - n.Thriving.suffix(clause)
	for to > from {
		w := max(n.Right.suffix(c.s.maskGlyphs()[from:to]), n.Medial.suffix(c.s.maskGlyphs()[from:to]), n.Dated.suffix(c.s.maskGlyphs()[from:to]))
		switch {
		case c.s.class(to-1) == rules.Period:
			w = 1
		case to-from > 3 && c.s.mask[to-1] == '）' && c.s.class(to-2) == rules.Period && c.s.mask[to-3] == '（':
			w = 3 // 今天（12月30日）
		}
		if w == 0 {
			break
		}
		to -= w
	}
	for from < to && (c.s.class(from) == rules.Period || c.s.class(from) == rules.Region && !slices.ContainsFunc(c.s.mask[from+1:to], rules.IsMask)) {
		from++
	}
	text := c.s.glyphs(from, to)
	if len(text) < minOwner || len(text) > maxSection || !balanced(text) || n.does(text) || max(n.Section.suffix(text), n.Bearer.suffix(text)) == 0 {
		return nil
	}
	return text
}

const maxSection = 20 // characters of the name of what was built
