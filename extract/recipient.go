package extract

import (
	"slices"
)

// givenTo returns where in the text behind a count at a mask offset the verb stands of what is
// done for those it counts, or given to them: 追回欠薪 of 为42名农民工追回欠薪; its length where
// the count is none of such.
func (n *nouns) givenTo(s *sentence, count int, text []glyph) int {
	if !s.class(count).IsFigure() || !n.leadsToRecipient(s.maskGlyphs()[clauseStart(s.mask, count):count]) {
		return len(text)
	}
	for i, w := n.Do.index(text, 1); i > 0 && i <= maxAttribute; i, w = n.Do.index(text, i+w) {
		if n.acts(text[i:]) && n.Keep.suffix(text[:i+w]) <= w && n.People.prefix(text[i+w:]) == 0 && balanced(text[:i]) {
			return i
		}
	}
	return len(text)
}

// doneFor returns for whom something is done and what, without their number, where the text behind that
// ends its clause and tells what from an offset on: 为老人提供助餐服务 of 为90名老人提供助餐服务; nil where it does
// not, or at length.
func (c *current) doneFor(name *naming, text []glyph, given, to int) []glyph {
	n, value := c.x.nouns, name.r.at(c.s)
	if given == len(text) || len(text) > maxOutcome || to < len(c.s.mask) && !isClauseEnd(c.s.mask[to]) {
		return nil
	}
	before := c.s.glyphs(clauseStart(c.s.mask, value), value)
	w := n.For.suffix(before)
	if w == 0 {
		return nil
	}
	who := n.after(text[:given])
	return slices.Concat(before[len(before)-w:], who, n.undone(n.trim(text[given:])))
}

// leadsToRecipient reports whether a preposition in a text says that what is counted behind it is
// for whom something is done: 为, 向甲校、乙校等; not 成为, 均为.
func (n *nouns) leadsToRecipient(text []glyph) bool {
	for i, w := n.For.index(text, 0); i >= 0; i, w = n.For.index(text, i+w) {
		before := text[:i+w]
		if max(n.Dangling.suffix(before), n.Copula.suffix(before), n.Do.suffix(before)) <= w && n.ownWord(text, i, w) && balanced(text[:i]) {
			return true
		}
	}
	return false
}

// withoutRecipient leaves out for whom, to whom or from where something is done that a noun tells of: 追回欠薪 of
// 为农民工追回欠薪. Those who were handed something tell which it is: 老人高龄补贴 of 为老人发放高龄补贴. To whom something
// is sent, and with whom it is traded, stays.
func (n *nouns) withoutRecipient(text []glyph) []glyph {
	w := n.Beside.prefix(text)
	if w == 0 {
		if lead := n.Left.prefix(text); lead > 0 && n.Beside.prefix(text[lead:]) > 0 {
			return n.withoutRecipient(text[lead:]) // 依法|为企业
		}
		return text
	}
	if named := text[w:]; n.Keep.prefix(text) > w+max(n.People.prefix(named), n.Agent.prefix(named), n.Kind.prefix(named)) {
		return text // 为民服务中心; but 为|民营企业解除查封
	}
	if i, hand := n.Handed.index(text, w+minSubject); i > 0 {
		who, given := text[w:i], text[i+hand:]
		given = given[n.Done.prefix(given):]
		if max(n.People.suffix(who), n.Bearer.suffix(who)) > 0 && len(given) >= minSubject && given[0].folded != '的' {
			return slices.Concat(who, given)
		}
	}
	i := n.doneAt(text, w+minSubject)
	if i == 0 || n.OneWay.prefix(text[i:]) > 0 || n.Do.has(text[w:i]) || n.Toward.prefix(text) > 0 && n.Handed.prefix(text[i:]) == 0 {
		return text // 向灾区捐赠帐篷
	}
	if of := indexRune(text[i:], '的'); of > 0 && n.verbs(text[i:i+of]) {
		return text // 为学生提供的补贴
	}
	return text[i:]
}
