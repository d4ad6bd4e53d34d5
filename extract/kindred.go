package extract

import (
	"slices"
	"strings"

	"statsheet/rules"
)

// kindredWords are figures that only some have, and what is in the names of those that have them.
type kindredWords struct {
	Staged   *wordset `list:"staged_figure"`   // of shows: 票房
	Shows    *wordset `list:"shows"`           // 演出
	Insured  *wordset `list:"insured_figure"`  // of insurances: 参保率
	Insuring *wordset `list:"insurance"`       // 医保
	Lent     *wordset `list:"lent_figure"`     // of loans and the like: 余额
	Lending  *wordset `list:"lending"`         // 贷款
	Spare    *wordset `list:"spare_figure"`    // of what takes in and spends: 结余
	Spending *wordset `list:"spending_figure"` // 基金
	OverTime *wordset `list:"over_time"`       // means of so long a time: 日均
	Priced   *wordset `list:"price_each"`      // prices of things, not of how many there are: 均价
	Centres  *wordset `list:"centres_on"`      // before what a clause is about: 围绕
	Aims     *wordset `list:"vague_aim"`       // ends of what that may be without telling anything: 大局
	Pertains *wordset `list:"pertains"`        // points to what the clause before is about: 相关
}

// kin returns what is in the names of those that have a figure which only some have; nil for any other.
func (n *nouns) kin(figure []glyph) *wordset {
	for _, of := range [...][2]*wordset{{n.Staged, n.Shows}, {n.Insured, n.Insuring}, {n.Lent, n.Lending}, {n.Spare, n.Spending}} {
		if of[0].suffix(figure) > 0 {
			return of[1]
		}
	}
	return nil
}

// isKin reports whether a name is of those that have a figure which only some have: no insurer has what insurances
// have, and what is new of loans not what is left of all.
func (n *nouns) isKin(kin *wordset, name []glyph) bool {
	switch kin {
	case n.Insuring:
		return kin.in(name) && n.Agent.suffix(name) == 0
	case n.Lending:
		return kin.in(name) && n.Anew.prefix(name) == 0
	}
	return kin.in(name)
}

// lacksOwner reports whether a name says nothing without who or what it is of, be it a mean of a time: 投资,
// 日均客流, 产量增速.
func (n *nouns) lacksOwner(name []glyph) bool {
	name = n.withoutSwing(name)
	return n.Bare.has(name) || n.Insured.has(name) || n.Bare.has(name[n.OverTime.prefix(name):])
}

// kinBefore returns what the last figure of the sentence, for what is left of the paragraph, is of that may have such a
// one as the name says, where only some have it: 医保基金 of 医保基金收入9亿元，新增定点药店3家，累计结余2亿元.
func (c *chronicle) kinBefore(name *naming) []glyph {
	n, all := c.x.nouns, c.inSentence()
	kin := n.kin(name.text)
	if n.Spare.suffix(name.text) > 0 {
		all = c.earlier() // 收入9亿元，支出8亿元。结余1亿元
	}
	if kin == nil || c.turnsToPlace(name.r) || c.s.class(clauseStart(c.s.mask, name.r.at(c.s))) == rules.Region {
		return nil // 电影票房9亿元，全国观影人次3亿人次
	}
	for i := len(all) - 1; i >= max(0, len(all)-maxKin); i-- {
		before := c.x.plain(all[i].Indicator)
		who, w := n.ofFigure(before), n.Outgo.suffix(before)
		if len(who) == 0 && w > 0 {
			who = before[:len(before)-w]
		}
		if w+n.Bare.suffix(before) > 0 && len(who) > minSubject && n.isKin(kin, who) && !strings.Contains(all[i].Indicator, written(name.text)) {
			return c.inAll(name, who)
		}
	}
	return nil
}

// maxKin is how many figures back the one may stand that tells who has another of its kind.
const maxKin = 8

// sizedBefore returns what a size before in the sentence is of, for another one or a mean of a time behind counts of
// what belongs to it: 城际铁路 of 城际铁路全长20公里，设站9座，最高时速100公里. Nil where what was counted has sizes itself.
func (c *chronicle) sizedBefore(name *naming) []glyph {
	n := c.x.nouns
	if !n.Extent.has(name.text) && n.OverTime.prefix(name.text) == 0 || c.turnsToPlace(name.r) {
		return nil
	}
	for _, g := range slices.Backward(c.inSentence()) {
		before := c.x.plain(g.Indicator)
		if who := n.ofFigure(before); n.Extent.suffix(before) > 0 && len(who) > 0 {
			return c.inAll(name, who)
		}
		if g.Measure != "level" || g.UnitKind != "count" || n.isDivision(before) || max(n.Bearer.suffix(before), n.Ground.suffix(before)) > 0 {
			return nil
		}
	}
	return nil
}

// pertaining sets what the clause before is about before a noun that points there: 审理安全生产相关案件 of
// 围绕安全生产，审理相关案件9件.
func (c *current) pertaining(name *naming) string {
	n, value := c.x.nouns, name.r.at(c.s)
	i, w := n.Pertains.index(name.text, 0)
	end := clauseStart(c.s.mask, value)
	if i < 0 || i+w == len(name.text) || i > 0 && !n.verbs(name.text[:i]) || end == 0 || c.s.mask[end-1] != '，' {
		return ""
	}
	clause := c.s.maskGlyphs()[clauseStart(c.s.mask, end-1) : end-1]
	if slices.ContainsFunc(clause, func(g glyph) bool { return rules.IsMask(g.folded) }) {
		return ""
	}
	about := n.trim(n.centre(clause))
	if len(about) < minSubject || len(about) > maxSection || !balanced(about) || n.Pertains.in(about) || n.namesFigure(about) {
		return ""
	}
	return written(name.text[:i]) + written(about) + written(name.text[i:])
}

// centre returns what a clause says something centres on: 安全生产 of 围绕安全生产; nil where it says something else,
// names several (围绕中心、服务大局) or says more of it (针对群众反映的问题), and where what it names may be anything: 大局.
func (n *nouns) centre(clause []glyph) []glyph {
	w := n.Centres.prefix(clause)
	if w == 0 {
		clause = clause[n.Left.prefix(clause):]
		w = n.Centres.prefix(clause)
	}
	about := clause[w:]
	if w == 0 || n.Keep.prefix(clause) > w || indexRune(about, '的') >= 0 || indexRune(about, '、') >= 0 || n.Aims.suffix(about) > 0 {
		return nil
	}
	return about
}
