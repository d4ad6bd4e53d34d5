package extract

import (
	"statsheet/extract/mention"
	"statsheet/extract/numeral"
	"statsheet/rules"
)

// measure decides what kind of figure a row is: level, change, share, ratio
// or rank, and the direction of a change. The indicator is known already.
func (c *chronicle) measure(f *Fact, r *row, m *mention.Mention) {
	f.Direction = c.direction(r)
	name := c.name
	switch {
	case r.measure() == "share" && c.sharedOut(r.at(c.s)):
		f.Measure = "level" // the 48亿元 of 完成预算48亿元的102%
	case r.measure() != "":
		f.Measure = r.measure()
	case m.Class == rules.Rank, f.Direction == "" && c.x.words.RankNoun.suffix(name) > 0 && m.Class != rules.Percent:
		f.Measure = "rank"
	case f.Direction != "", c.x.words.Double.prefix(c.s.runeGlyphs(m.Start, m.End)) > 0:
		f.Measure = "change"
	case m.Class == rules.Ratio && m.Unit == 0 && c.partOfWhole(r, m):
		f.Measure = "share"
	case f.Unit == "" && c.x.nouns.Ratio.suffix(name) > 0:
		f.Measure = "ratio"
	case c.besideChange(f, r, m):
		f.Measure, f.Direction = "change", c.last().Direction
	case m.Class == rules.Percent && c.spoken > 0 && c.last() == c.grown && f.Indicator == c.growth && !c.ofFigure(r):
		f.Measure, f.Direction = "change", c.grown.Direction // 增长率在15%到17%
	case c.swings(f, r, m):
		f.Measure, f.Direction = "change", "up"
		if w := c.x.nouns.Swing.suffix(name); c.x.words.Fall.has(name[len(name)-w:]) {
			f.Direction = "down"
		}
	case m.Class == rules.Percent && c.signed(r, m):
		f.Measure = "change"
	case m.Class == rules.Percent:
		f.Measure = "share"
	case f.UnitKind == "ratio":
		f.Measure = "ratio" // 空间超过10倍
	default:
		f.Measure = "level"
	}
	c.turn(f, r, m)
}

// turn sets the direction of a change that nothing said yet, and leaves that of any other figure out.
func (c *chronicle) turn(f *Fact, r *row, m *mention.Mention) {
	if d := r.rule.Set["direction"]; d != "" {
		f.Direction = d
	}
	switch {
	case f.Measure != "change":
		f.Direction = ""
	case m.Value.Neg: // 同比-4%, 增长-4%
		f.Direction = "down"
	case f.Direction == "" && c.spoken > 0 && c.follows(c.naming.from) && c.last().Rule == r.rule.ID:
		f.Direction = c.last().Direction // 削减甲3吨、乙2吨
	case f.Direction == "":
		f.Direction = "up"
	}
}

// inPercent writes a half that is a share as the percentage that 半数 and 五成 are.
func inPercent(f *Fact) {
	if f.Measure == "share" && f.Number == "一半" {
		f.Value, f.Unit, f.UnitKind, f.UnitCode = "50", "%", "percent", "%"
	}
}

// partOfWhole reports whether a fraction says how large a part of a whole is: 电动车超过一半; not
// one of another figure: 是去年的一半.
func (c *chronicle) partOfWhole(r *row, m *mention.Mention) bool {
	value := r.at(c.s)
	if value == 0 || m.Value.Cmp(numeral.Int(1)) >= 0 {
		return false
	}
	return r.namedBefore(c.s) && c.s.mask[value-1] != '的' || c.pieceOfWhole(value)
}

// pieceOfWhole reports whether the fraction at a mask offset, before 的, is of what a whole country or province has, as
// those listed behind it are: 生产了全国1/2的火腿肠、1/3的方便面; not one that is compared: 相当于全国三分之一的水平.
func (c *chronicle) pieceOfWhole(value int) bool {
	if c.s.rune(value+1) != '的' {
		return false
	}
	if g := c.last(); c.s.mask[value-1] == '、' && c.spoken > 0 {
		return g.Measure == "share" && g.UnitKind == "ratio"
	}
	at := value - 1
	if c.s.class(at) != rules.Region || c.s.mentions[c.s.who[at]].Place >= 0 {
		return false
	}
	before := c.s.maskGlyphs()[clauseStart(c.s.mask, at):at]
	if c.x.nouns.NoPiece.suffix(before) > 0 || c.x.nouns.NoPieces.prefix(c.s.maskGlyphs()[value+2:]) > 0 {
		return false // 降至全国1/3的水平
	}
	return c.x.words.Equal.suffix(before) == 0 && !c.x.nouns.Than.in(c.s.maskGlyphs()[at-len(before):value])
}

// signed reports whether a sign tells that a percentage is a change: 汽车（+8.4%）, 百货（-53.6%）,
// 零售额9亿元，-2%; not one that rates may have, nor what is added to a rate: LPR+0.5%.
func (c *chronicle) signed(r *row, m *mention.Mention) bool {
	value := r.at(c.s)
	if value < 2 || c.x.nouns.Rate.suffix(c.name) > 0 {
		return false
	}
	before := c.s.mask[value-1]
	return before == '+' && c.s.mask[value-2] > 0x2E80 || m.Value.Neg && (before == '（' && closeOf(c.s.mask, value) == value+1 || c.spoken > 0 && !isHan(before) && c.last().Measure == "level")
}

// swings reports whether the name of a figure ends in a word for a change: 增速5%,
// and of an amount 降幅20万; or in a figure whose percentage is its growth: GDP 5%.
func (c *chronicle) swings(f *Fact, r *row, m *mention.Mention) bool {
	if m.Class == rules.Percent && c.x.words.InGrowth.suffix(c.name) > 0 && !c.ofFigure(r) {
		share, _ := c.x.nouns.OfWhole.index(c.name, 0)
		return share < 0
	}
	w := c.x.nouns.swings(c.name)
	if w == 0 || c.x.nouns.Rate.suffix(c.name) > w || c.ofFigure(r) || c.countsBodies(r, m) {
		return false
	}
	return m.Class == rules.Percent || f.Unit == "倍" || f.UnitKind != "ratio" && r.namedBefore(c.s) && c.x.words.FullSwing.suffix(c.name) > 0
}

// countsBodies reports whether a percentage that begins its clause says how many of those behind it
// do what the name ends with: 七成企业营收增长, but not 实现7%的企业营收增长. Half of them and more
// are most of any noun: 九成以上农户收入增长.
func (c *chronicle) countsBodies(r *row, m *mention.Mention) bool {
	if m.Class != rules.Percent || r.namedBefore(c.s) {
		return false
	}
	most := m.Bound == mention.AtLeast && m.OuterEnd > m.End && m.Value.Cmp(numeral.Int(50)) >= 0
	if !most && !c.x.nouns.Body.in(c.name) {
		return false
	}
	before := c.s.rune(r.at(c.s) - 1)
	return !isHan(before) || before == '有'
}

// whatChanged leaves out of the name of a change how it changed and against what: 产量
// of 产量同比降幅5%. Where the growth itself changed (增速提高1个百分点), that is what did.
func (c *chronicle) whatChanged(f *Fact) {
	if f.Measure != "change" || f.UnitKind == "point" {
		return
	}
	w := c.x.words.Growth.suffix(c.name)
	if name := c.name[:len(c.name)-w]; w > 0 && c.x.nouns.Keep.suffix(c.name) <= w {
		for _, b := range c.x.words.bases {
			name = name[:len(name)-b.words.suffix(name)]
		}
		name = c.x.nouns.trim(name)
		if name = c.x.nouns.trim(name[:len(name)-c.x.nouns.Average.suffix(name)]); len(name) >= minSubject { // 价格平均|降幅
			c.grown, c.growth = f, f.Indicator
			f.Indicator = written(name)
		}
	}
}

// ofFigure reports whether a row is a part of the figure right before it: 跌幅20万的一成.
func (c *current) ofFigure(r *row) bool {
	value := r.at(c.s)
	return c.s.rune(value-1) == '的' && c.s.class(value-2).IsFigure()
}

// restates reports whether the figure at a mask offset gives the one before it in other
// terms: 0.04% in 增加5千人，或0.04%, and in 增加5千人（0.04%）.
func (c *chronicle) restates(value int) bool {
	w, g := c.x.words.Either.suffix(c.s.maskGlyphs()[:value]), c.last()
	if c.fillsBracket(value) {
		w = 1
	}
	return w > 0 && w < value && g != nil && g.Measure == "change" && c.s.class(value-w-1).IsFigure()
}

// besideChange reports whether a percentage is set beside the change before it: 甲市上涨18%，
// 乙市则为17%, 5月为17%; or a figure says the same of it: 增加5千人或0.04%, 增加5%，即3万人.
func (c *chronicle) besideChange(f *Fact, r *row, m *mention.Mention) bool {
	g := c.last()
	if g == nil || c.spoken == 0 || g.Measure != "change" || g.Indicator != f.Indicator {
		return false
	}
	value := r.at(c.s)
	if percent := m.Class == rules.Percent; !percent || c.restates(value) {
		return c.restates(value) && percent != (g.UnitKind == "percent")
	}
	beside := c.s.maskGlyphs()[r.match.from:]
	of := r.rule.Attach != "" && c.x.nouns.Compare.prefix(beside) > 0
	if r.foretells() || c.comparedInBracket(value) || r.rule.Attach != "" && c.x.nouns.Than.prefix(beside) > 0 { // 增长8%，高于上半年的7%
		return g.Unit == f.Unit // the forecast of a change is one; 增长9%，高于全省（7%）
	}
	if (of || c.baseBefore(value) >= 0) && g.Unit == f.Unit && c.x.words.Likened.prefix(c.s.maskGlyphs()[value+1:]) > 0 {
		return true // 增长2.4%，较11月的2.6%为低
	}
	from := clauseStart(c.s.mask, value)
	i, _ := c.x.words.Beside.index(c.s.maskGlyphs()[:value], from)
	first := c.s.class(from)
	return g.Unit == f.Unit && (i >= 0 || first == rules.Region || first == rules.Period && c.addsFigure(from)) // 甲市上涨18%，乙市为17%
}

// comparedInBracket reports whether a bracket holds nothing but the figure at a mask offset,
// behind what the figure before is compared with: 比全省（7%）和全国（6%）高.
func (c *chronicle) comparedInBracket(value int) bool {
	if !c.inBracket || c.s.mask[value-1] != '（' || closeOf(c.s.mask, value) != value+1 {
		return false
	}
	clause := c.s.glyphs(clauseStart(c.s.mask, value-1), value-1)
	return c.x.nouns.Compare.in(clause) || c.x.nouns.Than.in(clause)
}

// direction reads the word that the rule captured as direction.
func (c *current) direction(r *row) string {
	at, ok := r.column("direction")
	if !ok {
		return ""
	}
	text := c.s.glyphs(at.from, at.to)
	if c.x.words.Down.in(text) && !c.x.words.Up.has(text) {
		return "down"
	}
	return "up"
}
