package extract

import (
	"statsheet/extract/mention"
	"statsheet/rules"
)

// statement returns where in a noun to the right of a number a statement about it
// begins: 道路|全部完工, 遗址|被列入名录; its length where none does.
func (n *nouns) statement(text []glyph) int {
	at := n.underWay(text)
	why := n.Because.prefix(text) > n.Keep.prefix(text)
	from := minSubject
	if n.relative(text, n.Attained.prefix(text)) {
		from += indexRune(text, '的') + 1 // 达到脱贫标准的农户|退出
	}
	for _, begins := range []*wordset{n.State, n.Passive, n.Medial} {
		for i, w := begins.index(text, from); i >= 0 && i < at; i, w = begins.index(text, i+w) {
			if in := n.intoWord(text, i, begins); in > 0 {
				i, w = i+in, w-in // 企业|已
			}
			rest := text[i+w:]
			attribute := len(rest) > 0 && rest[0].folded == '的' || why && indexRune(rest, '的') >= 0 // 下降明显的行业, 因地震受灾家庭的学生
			if !attribute && n.ownWord(text, i, w) && balanced(text[:i]) {
				at = i
			}
		}
	}
	return at
}

// accomplishedAt returns where in a noun to the right of a number a verb of doing with 了 begins what those counted
// did: 城市|开展了监测; its length where none does.
func (n *nouns) accomplishedAt(text []glyph) int {
	for i, w := n.Do.index(text, minSubject); i > 0; i, w = n.Do.index(text, i+w) {
		if w >= minVerb && n.Done.prefix(text[i+w:]) > 0 && n.ownWord(text, i, w) && balanced(text[:i]) {
			return i
		}
	}
	return len(text)
}

// sharedOutcome returns what came of those whom a row counts and of those whom the list counts that goes on at a mask
// offset: 完成改造 of 9个村、3个社区完成改造; nil where it says nothing of the kind.
func (c *current) sharedOutcome(r *row, at int) []glyph {
	n := c.x.nouns
	if !c.countsThings(r) || len(c.governing(r.at(c.s))) > 0 {
		return nil
	}
	for c.s.rune(at) == '、' && c.s.class(at+1) == rules.Quantity {
		from := at + 2
		for at = from; at < len(c.s.mask) && !isClauseEnd(c.s.mask[at]) && c.s.mask[at] != '、' && !c.s.class(at).IsFigure(); {
			at++
		}
		item := c.s.maskGlyphs()[from:at]
		people := mention.UnitKind(c.x.set.Lexicon, &c.s.mentions[c.s.who[from-1]]) == "people"
		if deed := n.deedIn(item, people); deed < len(item) {
			return c.outcome(r, from+deed, at)
		}
	}
	return nil
}

// deedIn returns where in what stands behind a number a verb or a statement begins that tells what those counted did
// or what came of them; its length where none does. What people are said to do is no noun: 90户|农民种植烟叶.
func (n *nouns) deedIn(text []glyph, people bool) int {
	if n.befell(text) {
		return 0
	}
	at := min(n.statement(text), n.accomplishedAt(text))
	for i := 1; i < at; i++ {
		came, w := n.Came.prefix(text[i:]), n.Do.prefix(text[i:])
		if i+w == len(text) || !people && n.Nominal.has(text[i:i+w]) {
			w = came
		}
		who := max(n.Agent.suffix(text[:i]), n.Team.suffix(text[:i]), n.Division.suffix(text[:i]), n.People.suffix(text[:i]))
		if w = max(came, w); who > 0 && w >= minVerb && n.ownWord(text, i, w) && balanced(text[:i]) && !n.body(text[i+w:]) {
			return i // 村|受灾, 学校|启用新系统; not 农民|培训基地
		}
	}
	return at
}

// befell reports whether a text says what came of those counted and nothing more: 精准脱贫出列; not 受灾户.
func (n *nouns) befell(text []glyph) bool {
	for len(text) > 0 {
		w := n.Came.prefix(text)
		if w < minVerb {
			return false
		}
		text = text[w:]
	}
	return true
}

// body reports whether what stands behind a verb is what a noun ends with of which the verb is the beginning:
// 基地 of 培训基地, 户 of 受灾户.
func (n *nouns) body(text []glyph) bool {
	return max(n.BodyEnd.suffix(text), n.Bearer.suffix(text), n.Agent.suffix(text), n.Team.suffix(text), n.Division.suffix(text), n.People.suffix(text)) > 0
}

// intoWord returns how much of a word of the set at an offset of a text belongs to the noun before it,
// where a shorter word of the set is left: 业 of 企业已, whose words are 企业 and 已, not 业已.
func (n *nouns) intoWord(text []glyph, at int, words *wordset) int {
	for i, w := 1, words.prefix(text[at:]); i < w; i++ {
		if n.Bearer.suffix(text[:at+i]) > i && words.prefix(text[at+i:]) > 0 {
			return i
		}
	}
	return 0
}

// underWay returns where in a text 正 begins what is going on, before an adverb or a verb: 项目|正加快施工;
// its length where it does not.
func (n *nouns) underWay(text []glyph) int {
	for i := minSubject; i+minVerb < len(text); i++ {
		if text[i].folded == '正' && max(n.Adverb.prefix(text[i+1:]), n.Manner.prefix(text[i+1:]), n.Verbs.prefix(text[i+1:])) >= minVerb && n.ownWord(text, i, 1) && balanced(text[:i]) {
			return i
		}
	}
	return len(text)
}

// outcome returns what the statement at a mask offset says came of what a row counts,
// without its adverbs: 完工 of 道路已全部完工; nil where it tells of something else, at
// length, or not of the count: 12个项目完成投资3亿元, 为12个项目提供资金.
func (c *current) outcome(r *row, at, to int) []glyph {
	switch mention.UnitKind(c.x.set.Lexicon, &c.s.mentions[r.value]) {
	case "count", "people", "percent", "area", "":
	default:
		return nil // 总投资3亿元的大桥通车
	}
	if c.actedOn(r) {
		return nil
	}
	n := c.x.nouns
	for to < len(c.s.mask) && !isClauseEnd(c.s.mask[to]) {
		if c.s.mask[to] == '、' && c.s.class(to+1).IsFigure() {
			break // 9个小区完成改造、6万户受益
		}
		to++
		switch class := c.s.class(to - 1); {
		case class == rules.Rank && (to == len(c.s.mask) || isClauseEnd(c.s.mask[to]) || c.s.mask[to] == '的'): // 居全国第一, 取得前三名的成绩
		case rules.IsMask(c.s.mask[to-1]) && class != rules.Region:
			return nil
		}
	}
	text := c.s.glyphs(at, to)
	text = text[n.Lately.prefix(text):]
	reached := n.Medial.prefix(text) > 0 // 实现增长
	for w := n.Wholly.prefix(text); w > 0; w = n.Wholly.prefix(text) {
		text = text[w:]
	}
	text = text[n.Done.prefix(text):]
	text = n.undone(text[:len(text)-n.Done.suffix(text)])
	if len(text) < minVerb || len(text) > maxOutcome || n.Medial.has(text) || n.Manner.prefix(text) > 0 || n.Beyond.prefix(text) > 0 || !reached && n.Came.prefix(text) == 0 && n.Do.prefix(text) < minVerb {
		return nil
	}
	return text
}

// actedOn reports whether what a row counts is what someone does something to, or for:
// 为12个项目|提供资金, 由9名董事|组成, 涉及3万人的|任务.
func (c *current) actedOn(r *row) bool {
	n, value := c.x.nouns, r.at(c.s)
	before := c.s.maskGlyphs()[clauseStart(c.s.mask, value):value]
	if n.Among.suffix(before) > n.Keep.suffix(before) {
		return false // 毕业生中|26人获得证书
	}
	if c.x.words.Start.suffix(before) > 0 || n.Oblique.prefix(before) > n.Keep.prefix(before) || len(c.governing(value)) > 0 {
		return true
	}
	_, verb := r.column("verb")
	return verb && c.s.rune(value+1) == '的'
}

// byOutcome names a count that nothing else names by what came of those counted, with the counts beside it:
// 脱贫 of 3户、9人全部脱贫.
func (c *current) byOutcome(name *naming) string {
	if name.r.measure() != "" || !c.countsThings(name.r) {
		return ""
	}
	at := name.r.at(c.s) + 1
	for {
		switch {
		case c.s.class(at).IsFigure():
			at++
		case c.s.rune(at) == '、' && c.s.class(at+1).IsFigure():
			at += 2
		default:
			return written(c.outcome(name.r, at, at))
		}
	}
}

// byPlan names the plan of which a share was done by itself, where nothing tells of what it is: 预算 of
// 完成预算48亿元的102%.
func (c *current) byPlan(name *naming) string {
	value := name.r.at(c.s)
	if !c.sharedOut(value) {
		return ""
	}
	text := c.s.glyphs(clauseStart(c.s.mask, value), value)
	return written(text[len(text)-c.x.words.Planned.suffix(text):])
}

// maxOutcome is how long a statement may be that becomes part of a name.
const maxOutcome = 16

// someOf names a count of some of those counted just before by what came of them: 道路通车
// of 新建道路9条，其中4条实现通车. People where no people, and things where no things were
// counted are told by that alone: 新建厂房30座，120人获得职称. "" for any other row.
func (c *chronicle) someOf(name *naming) string {
	f, r := name.f, name.r
	n, g, value := c.x.nouns, c.levelBefore(), r.at(c.s)
	if r.measure() != "" || f.UnitKind != "count" && f.UnitKind != "people" || len(n.trim(c.ownBefore(r))) > 0 {
		return ""
	}
	others := g == nil && f.UnitKind == "people" || g != nil && (g.UnitKind != f.UnitKind && !c.besideFigure(value) || c.x.begins(g.Indicator, n.Came))
	if !others && (g == nil || g.Unit != f.Unit || exceeds(f, g) && c.befell != g) {
		return ""
	}
	said := c.outcome(r, value+1, value+1)
	switch {
	case n.Came.prefix(said) == 0 && (others || n.Bearer.suffix(said) > 0 || n.People.suffix(said) > 0):
		return "" // 10家上市企业
	case others:
		name.came = nil
		return written(said)
	}
	what := n.withoutVerb(c.x.plain(c.fullName(g)))
	if len(said) == 0 || len(what) == 0 || n.Casualty.suffix(what) > 0 || n.Do.has(what) {
		return "" // 4人死亡，3人受伤
	}
	name.came = said
	return written(what) + written(said)
}

// besideFigure reports whether a figure stands right before a mask offset, or 、 and the like
// between: 96户、183人, 96户183人.
func (c *current) besideFigure(at int) bool {
	return c.s.class(at-1).IsFigure() || c.follows(at)
}
