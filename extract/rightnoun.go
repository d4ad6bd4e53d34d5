package extract

import (
	"slices"

	"statsheet/extract/mention"
)

// after trims a noun to the right of a number: it ends where a predicate about
// it begins.
func (n *nouns) after(text []glyph) []glyph {
	text = n.whatItIs(text)
	text = text[:n.statement(text)]
	text = n.beforeShare(n.beforeMean(n.beforeGiven(text)))
	if i, w := n.Done.index(text, 0); i >= 4 && i+w < len(text) && balanced(text[:i-2]) {
		text = text[:i-2] // 群众|搬进了新居
	}
	text, _ = n.clean(n.beforeStatement(text))
	text = n.beforeAct(text)
	if w := n.People.prefix(text); w > 1 && w < len(text) && n.Quality.suffix(text) > 0 {
		text = text[:w] // 党员|守纪意识
	}
	return text
}

// beforeGiven returns the beginning of a noun to the right of a number, up to 在 before the circumstances
// that it ends with: 村 of 村在坚持集体所有的基础上; up to these, where 在 stands before the number.
func (n *nouns) beforeGiven(text []glyph) []glyph {
	i, w := n.Given.index(text, minSubject)
	if i < 0 || i+w < len(text) {
		return text
	}
	at := indexRune(text, '在')
	if of := indexRune(text, '的'); at < 0 && of > 0 && of < i {
		return text[:of] // 在完成90户农房维修|的基础上, 在9个村|的示范带动基础上
	}
	if at < minSubject || !n.ownWord(text, at, 1) || !balanced(text[:at]) {
		return text
	}
	return text[:at]
}

// beforeMean returns the beginning of a noun to the right of a number, up to a mean over what is
// counted, which is a figure of its own: 村 of 村人均收入.
func (n *nouns) beforeMean(text []glyph) []glyph {
	if max(n.Figure.suffix(text), n.Bare.suffix(text), n.Moves.suffix(text)) == 0 {
		return text
	}
	if i, w := n.Average.index(text, 1); i > 0 && i+w+1 < len(text) && balanced(text[:i]) && (n.Keep.prefix(text[i:]) <= w || n.Bare.has(text[i:])) {
		return text[:i]
	}
	return text
}

// possessor returns who or what a text says that something is of, where that is what a number
// before it counts: 新村 of 新村的二期工程, not 企业的 of 服务企业的平台.
func (n *nouns) possessor(text []glyph) []glyph {
	i := indexRune(text, '的')
	if i < minSubject || i+minSubject > len(text)-1 || n.Division.suffix(text[:i]) == 0 && max(n.Bearer.suffix(text[:i]), n.People.suffix(text[:i])) < minSubject {
		return text
	}
	if n.Verbs.prefix(text) > n.Nominal.prefix(text) || max(n.Oblique.prefix(text), n.Because.prefix(text)) > n.Keep.prefix(text) || !balanced(text[:i]) || lastIndexRune(text[:i], '、') >= 0 {
		return text
	}
	return text[:i]
}

// whatItIs returns what a text says that something counted is, where that is a
// noun of the same kind: 外资银行 of 银行是外资银行.
func (n *nouns) whatItIs(text []glyph) []glyph {
	for at := 1; ; {
		i, w := n.Copula.index(text, min(at, len(text)))
		if i < 0 || i+w+minSubject > len(text) {
			return text
		}
		at = i + w
		if !n.ownWord(text, i, w) || n.State.suffix(text[:at]) > w || !balanced(text[:i]) {
			continue
		}
		if what := text[at:]; n.Bearer.suffix(what) > 0 || sameKind(what, text[:i]) {
			return what
		}
	}
}

// sameKind reports whether a noun ends with the character by which another tells its kind, in a bracket that
// it ends with or before it too: 县 of 区（县）.
func sameKind(noun, other []glyph) bool {
	kind, end := noun[len(noun)-1].folded, len(other)-1
	if open := lastIndexRune(other, '（'); open > 0 && other[end].folded == '）' {
		return kind == other[open-1].folded || kind == other[end-1].folded
	}
	return kind == other[end].folded
}

// beforeAct returns the beginning of a noun to the right of a number, up to a verb
// whose object is cut off: 企业|入选 “名单”.
func (n *nouns) beforeAct(text []glyph) []glyph {
	for {
		w := n.Dangling.suffix(text)
		if w == 0 || len(text)-w < minSubject || n.Keep.suffix(text) > w {
			return text
		}
		text = n.trim(text[:len(text)-w])
	}
}

// beforeStatement returns the beginning of a noun that runs into a further
// statement behind 、: 金牌 of 金牌、位列全省第2.
func (n *nouns) beforeStatement(text []glyph) []glyph {
	for i := 2; i < len(text)-1; i++ {
		if text[i].folded != '、' || !balanced(text[:i]) {
			continue
		}
		if rest := text[i+1:]; n.Predicate.has(rest) {
			return text[:i]
		}
	}
	return text
}

// beforeNext returns the beginning of a noun between two figures, up to the only 、
// in it, behind which the noun of the second one begins: 项目落地 of 项目落地、总投资.
func (n *nouns) beforeNext(text []glyph) []glyph {
	parts := splitAt(text, func(t []glyph) int {
		if t[0].folded == '、' {
			return 1
		}
		return 0
	})
	if len(parts) != 2 || len(parts[0]) < minSubject || len(splitAt(parts[1], n.And.prefix)) > 1 {
		return text // 甲区、乙区和丙区绿化工程
	}
	return parts[0]
}

// beforeShare returns the beginning of a noun to the right of a number, up to 中 or 之中 behind which
// is told what some of those counted are: 监测断面 of 监测断面中优良断面占比; not 其中.
func (n *nouns) beforeShare(text []glyph) []glyph {
	for i := 1; i < len(text)-1; i++ {
		if text[i].folded != '中' || i < minSubject && n.Division.suffix(text[:i]) == 0 || text[i-1].folded == '其' || !n.ownWord(text, i, 1) || !balanced(text[:i]) {
			continue
		}
		if text[i-1].folded == '之' {
			i--
		}
		return text[:i]
	}
	return text
}

// amongKind returns the length of what a noun begins with to say which kind it is of: 在服务业中 of
// 在服务业中餐饮业.
func (n *nouns) amongKind(text []glyph) int {
	if len(text) == 0 || text[0].folded != '在' {
		return 0
	}
	kind := n.beforeShare(text)
	if w := len(kind); n.Carrier.suffix(kind) > 0 && indexRune(kind, '、') < 0 {
		if w += n.Among.prefix(text[w:]); len(text)-w >= minSubject && !n.Dependent.has(text[w:]) { // 在服务业中|占比
			return w
		}
	}
	return 0
}

// beforeList returns the beginning of a noun that runs into the list of examples
// of the next figure, or into other things: 公路项目 of 14条公路项目和云江等4个铁路项目, 转运站 of
// 2座转运站以及停车场等设施, 湖泊 of 9个湖泊和众多山峦, 基金 of 3只基金是甲、乙和丙.
func (n *nouns) beforeList(text []glyph) []glyph {
	if i, w := n.Copula.index(text, minSubject); i > 0 && indexRune(text[i+w:], '、') >= 0 && balanced(text[:i]) {
		return text[:i]
	}
	for i := 2; i < len(text)-2; i++ {
		others := text[i].folded == '以' && text[i+1].folded == '及' || n.And.prefix(text[i:]) == 1 && n.Plenty.prefix(text[i+1:]) > 0
		if others && balanced(text[:i]) {
			return text[:i]
		}
	}
	if len(text) == 0 || text[len(text)-1].folded != '等' {
		return text
	}
	for i := 2; i < len(text)-1; i++ {
		if n.And.prefix(text[i:]) > 0 && balanced(text[:i]) {
			return text[:i]
		}
	}
	return text
}

// holder returns the beginning of a noun that stands between two figures, up to
// what the first of them counts: 帮扶单位 of 37家帮扶单位援助资金31亿元.
func (n *nouns) holder(text []glyph) []glyph {
	if n.Gives.prefix(text) > 0 {
		return text // 发放困难家庭救助金
	}
	if w := n.Figure.suffix(text); w > 1 && n.Bearer.suffix(text[:len(text)-w]) > 1 {
		return text[:len(text)-w] // 产业集群|产值
	}
	for i := 1; i < len(text)-1; i++ {
		if n.Gives.prefix(text[i:]) > 1 && i >= minSubject && n.Do.suffix(text[:i]) == 0 && balanced(text[:i]) {
			return text[:i] // 老年人|发放补贴
		}
		if n.Holders.suffix(text[:i+1]) <= 1 && n.hasFigure(text, i) {
			return text[:i]
		}
	}
	return text
}

// moverOf returns the beginning of a noun between two figures, up to what the first of them counts, where the
// rest of it tells how a figure of those moved: 银行 of 9家银行净利润同比下降5%.
func (n *nouns) moverOf(text []glyph) []glyph {
	w := n.Moves.suffix(text)
	if w < minVerb || w == len(text) {
		return text
	}
	moved := n.trim(text[:len(text)-w])
	if held := n.holder(moved); len(held) < len(moved) {
		return held
	}
	return text
}

// hasFigure reports whether what the beginning of a noun names, up to an offset, has the figure, or does the
// deed, that the rest of it tells: 单位|援助资金, 县|税收, not 县域产业|产值.
func (n *nouns) hasFigure(text []glyph, i int) bool {
	rest := text[i:max(i, len(text)-n.Average.suffix(text))]
	if n.Sole.suffix(text[:i]) > 0 && (n.Figure.has(rest) || n.Bare.has(rest)) {
		return true
	}
	if n.Holders.suffix(text[:i]) == 0 && n.Agent.suffix(text[:i]) == 0 {
		return false
	}
	w := max(n.Figure.suffix(rest), n.Bare.suffix(rest))
	return w > 1 || w > 0 && len(rest) > minSubject || n.Do.prefix(rest) > 1 || n.Left.prefix(rest) > 1 || n.Bare.has(rest)
}

// doers returns who is counted of a noun that stands between two figures, where the rest of it tells what
// they do: 党支部 of 45个党支部慰问老党员320名. People are counted as such, so that 3期农民培训 is one noun.
func (c *current) doers(r *row, text []glyph) []glyph {
	n := c.x.nouns
	people := mention.UnitKind(c.x.set.Lexicon, &c.s.mentions[r.value]) == "people"
	if !people && !c.countsThings(r) || n.does(text) {
		return text // 发放困难家庭救助金
	}
	for i, w := n.Do.index(text, 1); i > 0; i, w = n.Do.index(text, i+1) {
		verb := text[i : i+w]
		who := max(n.People.suffix(text[:i]), n.Team.suffix(text[:i]))
		if !people {
			who = max(n.Agent.suffix(text[:i]), n.Team.suffix(text[:i]), n.Division.suffix(text[:i]))
		}
		alone := i+w == len(text) && people // 志愿者|服务
		if who > 0 && w >= minVerb && (alone || !n.Nominal.has(verb)) && n.ownWord(text, i, w) && balanced(text[:i]) {
			return n.trim(text[:i])
		}
	}
	return text
}

// undone leaves out 了 behind the verb that a noun begins with: 引进了项目.
func (n *nouns) undone(text []glyph) []glyph {
	w := n.Do.prefix(text)
	if d := n.Done.prefix(text[w:]); w >= minVerb && d > 0 && w+d < len(text) {
		return slices.Concat(text[:w], text[w+d:])
	}
	return text
}

// existing returns the length of a verb that only says that there is what a noun
// names: 有公园; not of 有学位的教师.
func (n *nouns) existing(text []glyph) int {
	w := n.ThereIs.prefix(text)
	if w == 0 || len(text)-w < minSubject || n.Keep.prefix(text) > 0 || n.Left.prefix(text) > w || n.Do.prefix(text) > w {
		return 0
	}
	if indexRune(text, '的') >= 0 {
		return 0
	}
	return w
}

// helpedTo joins what someone was helped to, to those who were: 帮助人员再就业 of 帮助人员实现再就业.
func (c *current) helpedTo(r *row, text []glyph) []glyph {
	n := c.x.nouns
	at := n.statement(text)
	if at < len(text) && n.Medial.prefix(text[at:]) > 0 && c.countsThings(r) && len(c.governing(r.at(c.s))) > 0 {
		text, _ = n.clean(text)
	}
	return text
}

// countsThings reports whether the number of a row counts things or people.
func (c *current) countsThings(r *row) bool {
	kind := mention.UnitKind(c.x.set.Lexicon, &c.s.mentions[r.value])
	return kind == "count" || kind == "people"
}
