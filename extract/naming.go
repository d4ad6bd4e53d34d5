package extract

import (
	"cmp"
	"slices"

	"statsheet/rules"
)

// naming is a name in the making: whose it is, and what the match itself says of it.
type naming struct {
	f *Fact
	r *row

	text    []glyph // all pieces, in text order
	head    []glyph // the first of them
	subject []glyph // who acts, if it says so
	owner   []glyph // who or what it is of, from before a period
	elided  bool    // it begins with a verb without a subject
	from    int     // mask offset where it begins
	came    []glyph // what it says came of what is counted
	acts    bool    // it says what those counted do
	owned   bool    // it says what those counted have
}

// ahead sets a part before the noun, once what it ends and the noun begins with; "" without one: 主力资金净流入金额
// of 主力资金净流入最多，净流入金额.
func (n *naming) ahead(part []glyph) string {
	if len(part) == 0 {
		return ""
	}
	for w := min(len(part), len(n.text)) - 1; w >= minSubject; w-- {
		if endsWith(part, n.text[:w]) {
			part = part[:len(part)-w]
			break
		}
	}
	return written(part) + written(n.text)
}

// behind sets a part behind the noun; "" without one.
func (n *naming) behind(part []glyph) string {
	if len(part) == 0 {
		return ""
	}
	return written(n.text) + written(part)
}

// itself is the name of a figure whose noun may stand alone, though it needs who it is of.
func (c *current) itself(name *naming) string { return written(name.text) }

// counting is the name with what stands before a count and tells which are counted.
func (c *current) counting(name *naming) string {
	return written(c.modifier(name)) + written(name.text)
}

// ownName is the name of a figure that the match says whole. Who acts by it does so in the
// clauses behind it too.
func (c *chronicle) ownName(name *naming) string {
	if name.subject != nil || !name.elided {
		if c.subject = name.subject; c.subject == nil {
			c.subject = c.x.nouns.whoseResult(name.text)
		}
	}
	return c.counting(name)
}

// turnsToPlace reports whether the clause of a figure begins with the place that a text is about, whose figure it
// then is and of none who acted before: 全市 of 甲公司利润3亿元，全市新增企业90家. 全国 may only say where they did.
func (c *current) turnsToPlace(r *row) bool {
	at := clauseStart(c.s.mask, r.at(c.s))
	if c.s.class(at) == rules.Period {
		at++ // 今年|全市
	}
	if c.s.class(at) != rules.Region {
		return false
	}
	scope := c.s.mentions[c.s.who[at]].Scope
	return scope != "" && c.x.words.scopes[scope] == ""
}

// whoseResult returns who has a figure that needs one, and acts in the clauses behind it too: 云峰股份 of
// 云峰股份利润; nil for those who are no one, 工业企业.
func (n *nouns) whoseResult(name []glyph) []glyph {
	who := name[:len(name)-n.Bare.suffix(name)]
	if len(who) == len(name) || n.Agent.suffix(who) == 0 || n.Carrier.suffix(who) > 0 {
		return nil
	}
	return who
}

// piece is a part of a name, and the mask offset where it stands.
type piece struct {
	at   int
	text []glyph
}

// join makes the name of its pieces, in text order.
func (n *naming) join(all []piece) {
	slices.SortStableFunc(all, func(a, b piece) int { return cmp.Compare(a.at, b.at) })
	for _, p := range all {
		if len(n.head) == 0 {
			n.head, n.from = p.text, p.at
		}
		if len(n.text) == 0 {
			n.text = slices.Clip(p.text)
		} else {
			n.text = slices.Concat(n.text, p.text)
		}
	}
}

// read joins the pieces of the indicator that the match itself holds.
func (c *current) read(name *naming) {
	r := name.r
	var memory [8]piece
	all := memory[:0]
	if r.lead >= 0 {
		n := c.x.nouns.lead(c.s, r.lead)
		all = append(all, piece{n.at.from, c.x.nouns.lastBare(n.text)})
		name.subject, name.elided = n.subject, n.elided
		switch name.owner = c.x.nouns.owner(c.s, n.at.from, n.text); {
		case r.lead < len(c.s.mask) && c.s.mask[r.lead] == '，':
			all[0].text = c.whoseFigure(r, all[0].text) // 人才的增长更为迅猛，从…
		case len(n.text) == 0 && n.at.from < r.lead && c.x.nouns.Figure.suffix(name.owner) > 0:
			all[0].text, name.owner = name.owner, nil // 研发经费2020年|已经
		}
	}
	value := r.at(c.s)
	c.readDoer(name)
	for _, p := range r.pieces {
		glyphs := c.s.glyphs(p.from, p.to)
		if c.x.nouns.Do.has(glyphs) {
			// a verb is kept as it stands
		} else if p.from > value {
			glyphs = c.boughtFor(r, c.nameBehind(name, glyphs, p.to), p.to)
		} else {
			glyphs = c.wholeOrPiece(p)
		}
		all = append(all, piece{p.from, glyphs})
	}
	all = slices.DeleteFunc(all, func(p piece) bool { // 帮扶9个村、20名干部联系30户, 实现9个城市的服务
		return p.at < value && (name.acts && c.s.figures(p.at, value) > 0 || name.owned && c.x.nouns.Do.has(p.text))
	})
	if name.join(all); len(name.text) == 0 {
		c.readBefore(name)
	}
	name.text = c.byMeans(r, c.givenName(r, name.text))
	if owner, again := c.pointedOwner(name); len(owner) > 0 {
		name.owner, name.text = owner, name.text[len(again):]
	}
}

// readDoer reads who did what the verb before a number says, to what stands behind it: 云峰汽车 of 云峰汽车去年交付了
// 9万辆新车. A clause that begins with the verb leaves it out.
func (c *current) readDoer(name *naming) {
	r, n, value := name.r, c.x.nouns, name.r.at(c.s)
	if w := n.Taking.suffix(c.s.maskGlyphs()[:value]); w > 0 && r.lead < 0 && len(r.pieces) == 1 && r.pieces[0].from > value {
		if owner := n.doer(n.lead(c.s, value-w).text); max(n.Agent.suffix(owner), n.Bearer.suffix(owner)) > 0 && n.Unnamed.prefix(owner) == 0 {
			name.owner = owner // 云峰集团以3亿元收购甲厂
		}
		return
	}
	if r.lead >= 0 || len(r.pieces) < 2 || r.pieces[0].from >= value || r.pieces[len(r.pieces)-1].from < value {
		return
	}
	verb := r.pieces[0].from
	name.elided = clauseStart(c.s.mask, value) == verb
	owner := n.owner(c.s, verb, nil)
	if c.s.class(verb-1) != rules.Period {
		owner = n.doer(n.lead(c.s, verb).text)
	}
	if max(n.Agent.suffix(owner), n.Bearer.suffix(owner)) > 0 {
		name.owner = owner
	}
}

// doer returns a text that may name who does what the verb right behind it says, nil for any other.
func (n *nouns) doer(text []glyph) []glyph {
	if n.Agent.has(text) || n.tellsKind(text) && n.Oblique.prefix(text) <= n.Keep.prefix(text) {
		return text
	}
	return nil
}

// readBefore takes the noun before a number behind which a rule found none: 锅炉 of 淘汰锅炉42台共310蒸吨.
func (c *current) readBefore(name *naming) {
	r, value := name.r, name.r.at(c.s)
	if r.lead < 0 && r.rule.Attach == "" && len(r.pieces) > 0 && r.pieces[0].from > value {
		n := c.x.nouns.lead(c.s, value)
		name.text, name.head, name.from = n.text, n.text, n.at.from
	}
}

// givenName leaves out 在 before the name of a figure that is told as a circumstance of something else:
// 价格 of 在价格上涨9%的背景下.
func (c *current) givenName(r *row, name []glyph) []glyph {
	if len(name) <= minSubject || name[0].folded != '在' || c.x.nouns.Keep.prefix(name) > 0 {
		return name
	}
	if c.givenAt(r.at(c.s)) {
		return name[1:]
	}
	return name
}

// givenAt reports whether the number at a place of the mask ends what is told as a circumstance of something else.
func (c *current) givenAt(at int) bool {
	text := c.s.maskGlyphs()[at+1:]
	return len(text) > 1 && c.x.nouns.Given.prefix(text[indexRune(text[:1], '的')+1:]) > 0
}

// givenBefore reports whether the last number before a place of the mask ends such a circumstance.
func (c *current) givenBefore(at int) bool {
	for at--; at >= 0; at-- {
		if c.s.class(at).IsFigure() {
			return c.givenAt(at)
		}
	}
	return false
}

// wholeOrPiece cleans a part of an indicator that a rule spells out. The whole of a share stays even if it
// only says when: 占|全年.
func (c *current) wholeOrPiece(p span) []glyph {
	n, text := c.x.nouns, c.s.glyphs(p.from, p.to)
	cleaned := n.cleanPiece(text)
	if len(cleaned) > 0 || n.OfWhole.suffix(c.s.maskGlyphs()[:p.from]) == 0 {
		return cleaned
	}
	for len(text) > 0 && isLooseMark(text[len(text)-1].folded) {
		text = text[:len(text)-1]
	}
	return text
}

// nameBehind resolves a noun behind its number, which ends at a mask offset where
// another number or a period may stand.
func (c *current) nameBehind(name *naming, text []glyph, to int) []glyph {
	n, r := c.x.nouns, name.r
	given := n.givenTo(c.s, r.at(c.s), text)
	if deed := c.doneFor(name, text, given, to); deed != nil {
		return deed
	}
	if c.ofNothing(text, to) {
		return nil
	}
	text = n.undone(text[:given])
	all := c.helpedTo(r, n.beforeList(text))
	at := n.statement(all)
	if at == len(all) && (c.s.class(to) == rules.Region || opens(c.s.rune(to))) {
		at -= n.Dangling.suffix(all) // 改革入选|全国典型
	}
	if whose := n.possessor(all); at == len(all) && len(whose) < at && c.countsThings(r) {
		name.owned = true
		return n.after(whose)
	}
	group := n.Among.suffix(all[:at]) > n.Keep.suffix(all[:at]) // 在18家医院中|均排名第2
	at = min(at, n.accomplishedAt(all[:at]))
	if at < len(all) && len(all) == len(text) && !group {
		if came := c.outcome(r, to-len(all)+at, to); came != nil && at <= maxOutcome {
			name.came = came
			return slices.Concat(n.after(all[:at]), came)
		}
	}
	text = n.after(all)
	if came := c.sharedOutcome(r, to-len(all)+len(text)); came != nil {
		name.came = came
		return slices.Concat(text, came)
	}
	switch class := c.s.class(to); {
	case class == rules.Period:
		text = text[:len(text)-n.Compare.suffix(text)] // 产量较|去年
		return n.holder(text)
	case class.IsFigure():
		all := n.trim(text[:len(text)-max(n.Swing.suffix(text), n.Moves.suffix(text))])
		first := n.beforeNext(all)
		held := n.beforeMean(n.moverOf(n.holder(first)))
		text = c.doers(r, held)
		name.acts = len(text) < len(held)
		if len(first) < len(all) && n.Do.has(first[len(text):]) {
			return first // 项目落地、总投资|3亿元
		}
		if w := n.Rate.suffix(text); class == rules.Percent && w > 1 && len(text)-w >= minSubject && n.Stake.suffix(text) == 0 {
			text = text[:len(text)-w] // 断面|达标率
		}
	}
	return text
}

// ofNothing reports whether a noun behind a number, which ends at a mask offset, names nothing that is counted: of
// 在企业减少9家的|情况下 and 考生比去年12万人|多3200人.
func (c *current) ofNothing(text []glyph, to int) bool {
	n := c.x.nouns
	return n.Given.has(text) || c.s.class(to).IsFigure() && n.GapEnd.has(text)
}

// boughtFor completes the name of what was done for the money before it, which ends at a mask offset: without
// that it is one thing, 竞得地块 of 以9万元竞得地块一宗, and with what is held of a company, 收购乙公司股权 of
// 以9万元收购乙公司51%股权.
func (c *current) boughtFor(r *row, name []glyph, to int) []glyph {
	n, text := c.x.nouns, c.s.maskGlyphs()
	if n.Taking.suffix(text[:r.at(c.s)]) == 0 {
		return name
	}
	if c.s.class(to) == rules.Percent {
		of := text[to+1:]
		if len(of) > 0 && of[0].folded == '的' {
			of = of[1:]
		}
		if w := n.Stake.prefix(of); w > 0 {
			return slices.Concat(name, of[:w])
		}
	}
	if w := n.OneItem.suffix(name); len(name)-w >= minSubject {
		return name[:len(name)-w]
	}
	return name
}
