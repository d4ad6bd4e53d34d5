package extract

import (
	"slices"

	"statsheet/extract/numeral"
	"statsheet/rules"
)

// pointedOwner returns who or what a figure is of whose clause begins with words that point at it,
// by the name that a clause before begins with or leads to: 云峰轴承公司 of 云峰轴承公司扩建厂房。该公司
// 现有员工900人. It also returns what of those words the noun of the figure itself begins with.
func (c *current) pointedOwner(name *naming) (owner, again []glyph) {
	n, value := c.x.nouns, name.r.at(c.s)
	from := clauseStart(c.s.mask, min(name.from, value))
	clause := c.s.maskGlyphs()[from:value]
	pointing := n.Pointing.prefix(clause)
	if pointing == 0 || c.s.figures(from, value) > 0 {
		return nil, nil
	}
	kind := clause[pointing:max(pointing, n.deictic(clause))]
	if len(kind) == 0 {
		kind = clause[pointing : pointing+n.Bearer.prefix(clause[pointing:])]
		if len(kind) > 0 && endsWith(name.text[:min(len(kind), len(name.text))], kind) && len(name.text) > len(kind) {
			again = kind // 该电站|总装机
		}
	}
	if len(kind) == 0 || n.Division.has(kind) {
		return nil, nil
	}
	at := c.s.blockAt(int(c.s.at[from]))
	if n.Itself.has(kind) {
		owner = c.firmBefore(at)
	}
	if len(owner) == 0 {
		owner = c.clauseBeforeOf(at, kind)
	}
	return owner, again
}

// clauseBeforeOf returns the name of a kind that a clause of the block up to an offset gives: the first of the
// last statement with one, which is whom it speaks of, 江河公司 of 江河公司扩建，产品供给云峰公司.
func (c *current) clauseBeforeOf(at int, kind []glyph) []glyph {
	n, text := c.x.nouns, c.blockText().glyphs[:at]
	var found []glyph
	for end := len(text); end > 0; {
		from := end
		for from > 0 && !isClauseEnd(text[from-1].folded) {
			from--
		}
		who := c.namedOfKind(text[from:end], func(name []glyph) bool { return n.isOfKind(name, kind) })
		if len(who) == 0 && n.Company.has(kind) { // 云峰集团
			who = c.namedOfKind(text[from:end], func(name []glyph) bool { return n.Company.suffix(name) > 0 && !endsWith(name, kind) })
		}
		if len(who) > 0 {
			found = who
		}
		if end = from - 1; end > 0 && len(found) > 0 && isStop(text[end].folded) {
			break
		}
	}
	return slices.Clone(found)
}

// namedOfKind returns the first name of a clause that ends like those of its kind: 云峰轴承公司 of
// 记者从云峰轴承公司获悉.
func (c *current) namedOfKind(clause []glyph, ends func(name []glyph) bool) []glyph {
	n := c.x.nouns
	for i := minOwner; i <= len(clause); i++ {
		if !ends(clause[:i]) || i < len(clause) && ends(clause[:i+1]) {
			continue
		}
		who := clause[:i]
		if led := c.lastLed(who); i-led > minOwner {
			who = who[led:]
		}
		who = n.trim(who)
		if len(who) < minOwner || len(who) > maxFirm || n.PointedBy.prefix(who) > 0 || n.Scope.prefix(who) > 0 || !balanced(who) || slices.ContainsFunc(who, isCounted) {
			return nil
		}
		return who
	}
	return nil
}

// isOfKind reports whether a name ends with a word for its kind, or with one that this is short for:
// 银行 for 行, 零售业 for 行业.
func (n *nouns) isOfKind(name, kind []glyph) bool {
	if len(kind) > 1 && endsWith(name, kind) {
		return !n.Carrier.has(kind) || !n.Agent.has(kind) // 大批企业
	}
	alike := len(kind) == 1 || n.Carrier.has(kind) && !n.Agent.has(kind)
	return alike && endsWith(name, kind[len(kind)-1:]) && max(n.Agent.suffix(name), n.Bearer.suffix(name), n.PlaceTail.suffix(name)) > 1
}

// isCounted reports whether a character is a digit, or joins one name to another.
func isCounted(g glyph) bool {
	return numeral.IsDigit(g.folded) || g.folded == '、' || rules.IsMask(g.folded)
}
