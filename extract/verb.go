package extract

import "strings"

// minVerb is how short a verb may be that is read off an indicator.
const minVerb = 2

// verb fills the columns verb and per from the rule's captures; without them,
// the verb is what the indicator of a level begins with (新建高标准农田) and per
// the phrase that the leading noun begins with: 每万名就业人员.
func (c *chronicle) verb(f *Fact, r *row) {
	if at, ok := r.column("verb"); ok {
		f.Verb = c.s.text(at.from, at.to)
	} else if name := c.withoutSubject(); f.Measure == "level" && len(name) > minVerb && r.namedBefore(c.s) {
		w := c.x.nouns.Do.prefix(name)
		if n := c.x.nouns; n.Keep.prefix(name) > w || n.Compound.has(name[:w]) && n.Figure.suffix(name) > 0 || c.tellsWhich(r, name[:w]) {
			w = 0 // 发展中国家, 投资金额
		}
		if w >= minVerb && len(name)-w >= minVerb && c.x.nouns.Whole.suffix(name[w:]) < len(name)-w {
			f.Verb = written(name[:w])
		}
	}
	if at, ok := r.column("per"); ok {
		f.Per = c.s.text(at.from, at.to)
	} else if c.hasPer() {
		f.Per = c.perPhrase(c.perScope(r))
		if g := c.last(); f.Per == "" && f.Measure != "rank" && g != nil && len(g.Per) > len("每月") && (strings.HasPrefix(f.Indicator, g.Per) || f.Measure == "level" && f.UnitKind == g.UnitKind && r.lead >= 0 && c.follows(c.x.nouns.lead(c.s, r.lead).at.from)) {
			f.Per = g.Per // 每千人口|注册护士, 平均每百户拥有汽车40辆、空调90台
		}
	}
	if f.Per == "" && f.Measure == "change" {
		f.Per = c.yearlyMean(r)
	}
}

// withoutSubject returns the name of the fact at work without who acts: 建成泵站 of 云桥公司建成泵站, and 上缴税收
// where the sentence leaves out who does.
func (c *chronicle) withoutSubject() []glyph {
	if w := len(c.subject); w > 0 && w < len(c.name) && written(c.name[:w]) == written(c.subject) && (c.x.nouns.does(c.name[w:]) || c.naming.elided && c.x.nouns.Compound.prefix(c.name[w:]) == 0) {
		return c.name[w:]
	}
	return c.name
}

// tellsWhich reports whether the verb that a name begins with only says which there are of those that a row counts:
// 上市 of 拥有上市企业7家.
func (c *chronicle) tellsWhich(r *row, verb []glyph) bool {
	own := c.frontOf(r).own
	for i := range own {
		if w := len(verb); w > 0 && i+w < len(own) && endsWith(own[i:i+w], verb) {
			return c.x.nouns.ThereIs.suffix(own[:i]) > 0
		}
	}
	return false
}
