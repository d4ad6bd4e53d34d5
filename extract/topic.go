package extract

import (
	"slices"

	"statsheet/rules"
)

// topic returns who or what the clauses without figures speak of that stand
// between the figure before a row and the row itself: the first whose noun ends
// with a word of the set, else what is done something to right before the row.
// It also reports whether no clause speaks of something else.
func (c *current) topic(r *row, ends *wordset) (topic []glyph, alone bool) {
	value := r.at(c.s)
	end := clauseStart(c.s.mask, value)
	if at, ok := r.column("basis"); ok && at.from < end { // 比常年（多年平均值，下同）偏少5%
		end = clauseStart(c.s.mask, at.from)
	}
	if c.s.figures(end, value) > 0 {
		return nil, true
	}
	alone = true
	for near := true; end > 0 && !isStop(c.s.mask[end-1]); near = false {
		from := clauseStart(c.s.mask, end-1)
		if c.s.figures(from, end) > 0 {
			break
		}
		if clause := c.s.maskGlyphs()[from : end-1]; len(topic) > 0 && max(c.x.nouns.View.suffix(clause), c.x.nouns.Aspect.suffix(clause)) > 0 {
			break // 从规模来看，甲行资产增长较快，…
		}
		text, does, bears := c.bearing(end-1, ends)
		switch {
		case len(text) >= minSubject && bears && !does:
			topic = text
			if near && c.x.nouns.Swing.suffix(c.s.maskGlyphs()[from:end-1]) > 0 && r.measure() == "change" {
				return topic, alone // 客运量平稳，货运量保持较快增长，同比增长9%
			}
		case len(text) >= minSubject && bears && near:
			return text, true
		case len(text) > 0 && !does:
			alone = false
		}
		end = from
	}
	return topic, alone
}

// topicOf returns the figure that a clause without a number before a row speaks of.
func (c *current) topicOf(r *row) []glyph {
	text, _ := c.topic(r, c.x.nouns.Figure)
	return text
}

// movedBefore returns what the clause right before a row, which tells how far, says to have risen or fallen:
// 价格 of 价格出现断崖式下跌，跌幅超60%; nil for any other clause.
func (c *current) movedBefore(r *row) []glyph {
	n, value := c.x.nouns, r.at(c.s)
	end := clauseStart(c.s.mask, value)
	if end == 0 || isStop(c.s.mask[end-1]) || c.s.figures(clauseStart(c.s.mask, end-1), value) > 0 {
		return nil
	}
	text := c.s.glyphs(n.lead(c.s, end-1).at.from, end-1)
	w := n.Moves.suffix(text)
	if w < minVerb || n.Oblique.prefix(text) > n.Keep.prefix(text) || n.Because.prefix(text) > 0 || c.x.words.Foreseen.in(text) {
		return nil // 经济部原预估会呈负增长
	}
	text = n.trim(n.beforeMove(text[:len(text)-w]))
	if len(text) < minSubject || len(text) > maxMoved || n.does(text) || n.Swing.suffix(text) > 0 {
		return nil
	}
	return text
}

// maxMoved is how many characters the name of what rose or fell may have.
const maxMoved = 16

// beforeMove returns the beginning of a text that ends in how something moves, up to the verb or the adverb
// by which that is told: 价格 of 价格出现断崖式, 价格 of 价格明显.
func (n *nouns) beforeMove(text []glyph) []glyph {
	for i, w := n.SeesMove.index(text, minSubject); i > 0; i, w = n.SeesMove.index(text, i+1) {
		if n.ownWord(text, i, w) && balanced(text[:i]) {
			return text[:i]
		}
	}
	return text[:len(text)-n.Predicate.suffix(text)]
}

// bearing is speaksOf that tells too whether what it returns may have a figure: its name ends with a word
// of the set, or the clause introduces it.
func (c *current) bearing(end int, ends *wordset) (text []glyph, does, bears bool) {
	text, does = c.speaksOf(end, ends)
	if bears = ends.suffix(text) > 0; bears || ends != c.x.nouns.Bearer {
		return text, does, bears
	}
	clause := c.x.nouns.lead(c.s, end).text
	if who := c.x.nouns.introduced(clause); len(who) > 0 {
		return who, false, true
	}
	if who := c.x.nouns.example(c.s.maskGlyphs()[clauseStart(c.s.mask, end):end]); len(who) > 0 {
		return who, false, true
	}
	return text, does, false
}

// speaksOf returns who or what the clause speaks of that ends at a mask offset, or,
// where it begins with a verb, what it does something to.
func (c *current) speaksOf(end int, ends *wordset) (text []glyph, does bool) {
	n := c.x.nouns.lead(c.s, end)
	if who := c.x.nouns.faringFirm(c.s, n, ends); len(who) > 0 {
		return who, false
	}
	if does = c.x.nouns.does(c.x.nouns.beforePhrase(n.text)) && !c.growthOf(n.text, ends); does { // not 出口总额|居高不下
		return c.x.nouns.subject(c.x.nouns.trim(c.x.nouns.object(n.text)), ends), true
	}
	text = c.x.nouns.subject(n.text, ends)
	at := n.at.from - 1
	if c.s.class(at) != rules.Period {
		if at = c.movedFrom(end); at >= 0 && c.beforeBase(at) == at {
			at = -1
		}
	}
	if ends.suffix(text) == 0 && at >= 0 {
		if before := c.x.nouns.subject(c.x.nouns.lead(c.s, c.beforeBase(at)).text, ends); ends.suffix(before) > 0 {
			return before, false
		}
	}
	return text, false
}

// faringFirm returns the company that a clause tells how it does, by a figure of it, or by what came of something it did:
// 云峰集团 of 云峰集团业绩下滑 and of 云峰集团2021年上市后业绩下滑; nil for any other clause.
func (n *nouns) faringFirm(s *sentence, clause noun, ends *wordset) []glyph {
	if ends != n.Bearer {
		return nil
	}
	text := n.subject(clause.text, n.Figure)
	w := max(n.Bare.suffix(text), n.Faring.suffix(text))
	if w == 0 || len(text) == len(clause.text) {
		return nil
	}
	who := text[:len(text)-w]
	if s.class(clause.at.from-1) == rules.Period {
		who = n.lead(s, clause.at.from-1).text
	}
	if len(who) < minOwner || max(n.Agent.suffix(who), n.Company.suffix(who)) == 0 {
		return nil
	}
	return who
}

// growthOf reports whether a clause speaks of nothing but the growth of what its verb names: 进口增速|转正.
func (c *current) growthOf(clause []glyph, ends *wordset) bool {
	text := c.x.nouns.subject(clause, ends)
	w := c.x.words.Growth.suffix(text)
	return w > 0 && w < len(text) && c.x.nouns.Do.has(text[:len(text)-w])
}

// beforeBase returns where the words end that set a figure beside the period at a mask offset: 失业率|比
// 上月, 客流|恢复到2019年同期水平; the offset where there are none.
func (c *current) beforeBase(at int) int {
	before, and := c.s.maskGlyphs()[:at], 0
	if c.x.words.CompareEnd.prefix(c.s.maskGlyphs()[at+1:]) > 0 {
		and = c.x.nouns.And.suffix(before) // 水价|与上月相比
	}
	return at - max(and, c.x.nouns.Compare.suffix(before), c.x.words.Equal.suffix(before), c.x.words.Stock.suffix(before))
}

// movedFrom returns where in the clause that ends at a mask offset the period stands that something is
// compared with, if nothing but how it moved is told behind it: 失业率比[上月]有所下降; -1 without one.
func (c *current) movedFrom(end int) int {
	at := end - 1
	for from := clauseStart(c.s.mask, at); at >= from && !rules.IsMask(c.s.mask[at]); at-- {
	}
	if c.s.class(at) != rules.Period {
		return -1
	}
	n, how := c.x.nouns, c.s.maskGlyphs()[at+1:end]
	if n.Empty.has(n.trim(how)) {
		return at
	}
	how = how[c.x.words.CompareEnd.prefix(how):]
	if w := n.Moves.suffix(how); w > 0 && len(how)-w <= minSubject && n.Figure.suffix(how[:len(how)-w]) == 0 {
		return at
	}
	return -1
}

// introduced returns who or what a clause tells what it is, where it is or since when, so that it may
// have figures whatever its name ends with: 云峰精密 of 云峰精密是轴承制造企业, 云峰书局 of
// 云峰书局创办于; nil for any other clause.
func (n *nouns) introduced(clause []glyph) []glyph {
	i, _ := n.Introduces.index(clause, minSubject)
	if i < 0 {
		w := 0
		if i, w = n.Copula.index(clause, minSubject); i < 0 || n.Bearer.suffix(clause[i+w:]) == 0 || n.Keep.suffix(clause[:i+w]) > w {
			return nil
		}
	}
	who := n.trim(clause[:i:i])
	if len(who) < i || len(who) < minOwner || len(who) > maxOwner || !balanced(who) || n.Oblique.prefix(who) > n.Keep.prefix(who) || n.Because.prefix(who) > 0 || n.Pointing.prefix(who) > 0 {
		return nil
	}
	if n.does(who) || n.namesFigure(who) || n.Bare.suffix(who) > 0 || n.Predicate.suffix(who) > 0 || superlative(who) {
		return nil
	}
	return who
}

// example returns who or what a clause takes for an example: 云峰汽车 of 以云峰汽车为例; nil for any other clause.
func (n *nouns) example(clause []glyph) []glyph {
	from, w := n.Taking.prefix(clause), n.Example.suffix(clause)
	if from == 0 || w == 0 || len(clause)-w-from < minOwner || len(clause)-w-from > maxOwner {
		return nil
	}
	who := slices.Clone(clause[from : len(clause)-w])
	if slices.ContainsFunc(who, func(g glyph) bool { return rules.IsMask(g.folded) }) || n.Scope.has(who) {
		return nil
	}
	return who
}

// isStop reports whether a mask rune ends a statement.
func isStop(r rune) bool { return r == '；' || r == '：' || isEnd(r) }

// subject returns the noun that a clause begins with, up to what it says of
// it: 云桥水库 of 云桥水库全面建成; of 的 in it what stands before, if that ends with a word of
// the set. Nil where the clause says why or whose word it is.
func (n *nouns) subject(text []glyph, ends *wordset) []glyph {
	if n.Oblique.prefix(text) > n.Keep.prefix(text) && !n.isFrom(text) || n.Because.prefix(text) > 0 || n.Why.suffix(text) > 0 {
		return nil
	}
	text = text[:n.underWay(text)]
	all := text
	text = text[:len(text)-n.Degree.suffix(text)]
	text = text[:len(text)-n.Aspect.suffix(text)] // 客车|方面
	for i := minSubject; i < len(text); i++ {
		said := n.saidAt(text, i, ends)
		is := n.Copula.prefix(text[i:])
		if is > 0 && i+is < len(text) && superlative(text[:i]) {
			return n.subject(text[i+is:], ends) // 涨幅最大的个股是|云峰股份
		}
		said = max(said, is) // 宝钢|是最大的企业
		if said > 0 && n.Keep.prefix(text[i:]) <= said && n.Keep.suffix(text[:i+1]) <= 1 && balanced(text[:i]) {
			text = n.trim(text[:i:i])
			break
		}
	}
	if i := indexRune(text, '的'); i >= minSubject && ends.suffix(text) == 0 && ends.suffix(text[:i]) > 0 {
		return text[:i]
	}
	if before := n.beforePhrase(all); len(before) < len(all) && !n.namesFigure(text) {
		return before
	}
	return text
}

// saidAt returns the length of the verb or the like that begins at an offset of a text what it says of the
// noun before; 0 where none does, or it is a part of the name of a figure: 覆盖 of 森林覆盖率.
func (n *nouns) saidAt(text []glyph, i int, ends *wordset) int {
	said := n.Predicate.prefix(text[i:])
	if said > 0 && (text[i+said-1].folded == '最' && superlative(text[i:]) || ends.prefix(text[i+said:]) == 1) {
		said = 0 // 涨幅最大的
	}
	if w := n.Do.prefix(text[i:]); w >= minVerb && ends.suffix(text[:i]) > 0 && !n.Nominal.has(text[i:i+w]) && !ends.has(text[i+w:]) && ends.prefix(text[i+w:]) != 1 {
		said = max(said, w) // but 高速公路扩建|工程, 人均结案|数
	}
	return said
}

// phrase is how long what is said in four characters of a figure is: 居高不下.
const phrase = 4

// beforePhrase returns the figure before four characters that say how it does: 库存 of 库存居高不下. They name
// nothing themselves, as 占比提高, 青年群体 and 分配制度改革 would.
func (n *nouns) beforePhrase(text []glyph) []glyph {
	i := len(text) - phrase
	if i < minSubject || n.Figure.suffix(text[:i]) == 0 || max(n.Trade.suffix(text[:i]), n.swings(text[:i])) > 0 {
		return text
	}
	if said := text[i:]; !n.Saying.in(said) || max(n.Figure.suffix(said), n.Dependent.suffix(said), n.Empty.suffix(said), n.Bearer.suffix(said), n.People.suffix(said)) > 0 ||
		max(n.Figure.prefix(said), n.Dependent.prefix(said), n.Swing.prefix(said), n.Bare.prefix(said)) > 0 || slices.ContainsFunc(said, func(g glyph) bool { return !isHan(g.folded) || g.folded == '的' }) {
		return text
	}
	return text[:i]
}

// superlative reports whether a text says of what it names that it is the most: 涨幅最大的个股.
func superlative(text []glyph) bool {
	at := indexRune(text, '最')
	return at >= 0 && indexRune(text[at:], '的') >= 0
}

// isFrom reports whether a text names a figure by where it comes from: 来自投资的利润.
func (n *nouns) isFrom(text []glyph) bool {
	return n.Source.prefix(text) > 0 && n.Figure.suffix(text) > 0
}
