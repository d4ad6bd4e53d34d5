package extract

import (
	"slices"
	"unicode/utf8"

	"statsheet/extract/numeral"
)

// clean strips what does not belong to an indicator: asides in brackets,
// function words at both ends, a verb between subject and object. It also
// returns the subject of such a verb.
func (n *nouns) clean(text []glyph) (indicator, subject []glyph) {
	text = n.dropAdverbs(n.trim(n.dropGiven(n.dropSince(n.regarded(n.withoutCourse(n.dropAsides(text)))))))
	for at := 1; ; {
		i, size := n.Medial.index(text, at)
		if i < 0 {
			return text, subject
		}
		before, after := text[:i], n.trim(text[i+size:])
		whole := n.Whole.prefix(after) // 完成率; but 实现收入 is of a subject
		if !balanced(before) || len(after) == 0 || n.Keep.suffix(text[:i+size]) > size || n.relative(text[i:], size) || whole == 1 || whole > 0 && whole < len(after) || text[i+size].folded == '的' {
			at = i + size
			continue
		}
		if loose := before[len(before)-1]; isLooseMark(loose.folded) && loose.folded != '的' || n.And.suffix(before) == 1 && n.Keep.suffix(before) < 2 {
			text = slices.Concat(before, after) // 收入、实现|利润
			at = len(before)
			continue
		}
		before = n.trim(before)
		if subject == nil && !n.Bare.has(after) && !n.Taken.has(before) { // 实际|完成产量
			subject = before
		}
		text = slices.Concat(before, after)
		at = max(len(before), 1)
	}
}

// withoutCourse leaves out where a thing lies or what it joins before the name of its figure: 高铁全长
// of 连接甲市到乙市的高铁全长.
func (n *nouns) withoutCourse(text []glyph) []glyph {
	if n.Lies.prefix(text) == 0 {
		return text
	}
	i, figure := indexRune(text, '的'), max(n.Figure.suffix(text), n.Bare.suffix(text))
	if i < 0 || figure == 0 || len(text)-i-1-figure < minSubject {
		return text
	}
	return text[i+1:]
}

// regarded returns what a clause looks at that says from which side, 总量 of 从总量来看, or what
// was reckoned from something: 人均产值 of 按常住人口计算人均产值.
func (n *nouns) regarded(text []glyph) []glyph {
	if w := n.View.suffix(text); w > 0 && text[0].folded == '从' && len(text) > w+minSubject {
		return text[1 : len(text)-w]
	}
	if len(text) > 0 && (text[0].folded == '按' || text[0].folded == '以') {
		if i, w := n.Reckoned.index(text, minSubject); i > 0 && len(text)-i-w >= minSubject {
			text = text[i+w:]
			if text[0].folded == '之' {
				text = text[1:] // 按金额计算之|指数
			}
		}
	}
	return text
}

// dropGiven leaves out under which circumstances something is so, where it was done, and
// what is not counted: 在龙头企业带动下, 在边境乡镇|新建, 除海岛外.
func (n *nouns) dropGiven(text []glyph) []glyph {
	if w := n.Oblique.prefix(text); w >= minVerb && n.Keep.prefix(text) <= w && !n.relative(text, w) {
		return n.undone(text[n.doneAt(text, w+minSubject):]) // 通过专项行动|减免了税费
	}
	if n.Taking.prefix(text) > 0 {
		if end, size := n.Given.index(text, minSubject); end > 0 && n.Do.prefix(text[end+size:]) >= minVerb {
			return text[end+size:] // 以项目为抓手|改造
		}
	}
	i := slices.IndexFunc(text, func(g glyph) bool { return g.folded == '在' || g.folded == '除' })
	if i < 0 {
		end, size := n.Given.index(text, minSubject)
		if end > 0 && end <= maxModifier && end+size < len(text) && text[end+size-1].folded == '下' {
			return text[end+size:] // 正常年景下|产量
		}
		return text
	}
	words := n.Given
	if text[i].folded == '除' {
		words = n.Except
	}
	end, size := words.index(text, i)
	if end < 0 || end+size == len(text) || !balanced(text[i:end]) {
		if text[i].folded == '在' && (i == 0 || i == n.Left.prefix(text)) && n.Keep.prefix(text[i:]) == 0 {
			return text[i+n.doneAt(text[i:], minOwner):]
		}
		return text
	}
	return slices.Concat(text[:i], text[end+size:])
}

// dropSince leaves out since when something is so, before what it is told of: 客流量 of 开业以来客流量. Whose it is stays,
// 云桥银行存款余额 of 云桥银行开业以来存款余额, where that is not what was undertaken: 发放传单 of 活动开展以来发放传单. A record
// stays what it is: 有记录以来最高气温.
func (n *nouns) dropSince(text []glyph) []glyph {
	i, w := n.Ever.index(text, 1)
	if i < 0 || len(text)-i-w < minSubject || n.Highest.prefix(text[i+w:]) > 0 || text[i+w].folded == '的' || !balanced(text[:i]) {
		return text
	}
	rest := text[i+w:]
	if who := n.whoSince(text[:i]); len(who) >= minSubject {
		return slices.Concat(who, rest[n.opening(rest):])
	}
	return rest
}

// whoSince returns of what it is told that something is so since: 云桥银行 of 自云桥银行开业; nil where it is told of what was
// undertaken, or of none.
func (n *nouns) whoSince(text []glyph) []glyph {
	if n.SinceNot.prefix(text) == 0 {
		text = text[n.Since.prefix(text):]
	}
	if w := n.Begins.suffix(text); w > 0 {
		who := n.trim(text[:len(text)-w])
		if n.Undertaken.suffix(who) > 0 {
			return nil
		}
		return who
	}
	for i := len(text) - 1; i >= minActor; i-- {
		if n.Agent.suffix(text[:i]) > 0 {
			return n.trim(text[:i])
		}
	}
	return nil
}

// doneAt returns where in a text, not before an offset, the verb stands of what was done at the
// place, or by the means, that it begins with: 在边境乡镇|新建棚室; 0 without one.
func (n *nouns) doneAt(text []glyph, from int) int {
	for i, w := n.Do.index(text, from); i > 0; i, w = n.Do.index(text, i+w) {
		if n.Uncut.prefix(text[i-1:]) > 1 {
			w = 1 // 围绕工|作出台, 结合振|兴建设
			continue
		}
		listed := text[i-1].folded == '、' // 在服务业中金融、|批发增长
		if listed || w < minVerb || n.Nominal.has(text[i:i+w]) || !n.ownWord(text, i, w) {
			continue
		}
		object := text[i+w:]
		if n.Do.prefix(object) >= minVerb && (i <= from || n.Compound.has(text[i:i+w])) {
			continue // 通过专项整治|减免税费, 结合农村建设|改造厕所
		}
		if len(object) >= minSubject && n.Rate.prefix(object) == 0 && n.InTime.prefix(object) <= n.Keep.prefix(object) && !n.Bare.has(object) {
			return i
		}
	}
	return 0
}

// cleanPiece cleans a part of an indicator that a rule spells out. A word that sets
// it against another figure (相当于生产总值, 比服务业高) stays.
func (n *nouns) cleanPiece(text []glyph) []glyph {
	w := n.Pull.prefix(text)
	if w == 0 || n.Left.prefix(text) != w {
		all, _ := n.clean(text)
		if w = n.Compare.prefix(text); w == 0 || n.GapEnd.suffix(text) == 0 || n.Compare.prefix(all) > 0 {
			return all
		}
		return slices.Concat(text[:w], all)
	}
	rest, _ := n.clean(text[w:])
	return slices.Concat(text[:w], rest)
}

// dropAdverbs leaves out an adverb between a subject and its verb: 公安机关共破获
// 案件 is 公安机关破获案件.
func (n *nouns) dropAdverbs(text []glyph) []glyph {
	for at := minSubject; ; {
		i, size := n.Adverb.index(text, at)
		if i < 0 {
			return text
		}
		at = i + size
		if max(n.Do.prefix(text[at:]), n.Figure.prefix(text[at:])) >= minVerb && n.ownWord(text, i, size) && balanced(text[:i]) {
			text, at = slices.Concat(text[:i], text[at:]), i
		}
	}
}

// ownWord reports whether the w glyphs of a text from i on are a word of their own, and no part of
// a longer one that begins or ends with them: neither 有 of 有效专利 nor 称 of 职称.
func (n *nouns) ownWord(text []glyph, i, w int) bool {
	return n.Keep.prefix(text[i:]) <= w && n.Keep.suffix(text[:i+w]) <= w
}

// minSubject is how short a subject before an adverb may be.
const minSubject = 2

// balanced reports whether the quotation marks and brackets of text are
// closed.
func balanced(text []glyph) bool {
	depth := 0
	for _, g := range text {
		if isHan(g.folded) {
			continue // as nearly all
		}
		if opens(g.folded) {
			depth++
		} else if openOf(g.folded) != 0 {
			depth--
		}
	}
	return depth == 0
}

// deictic returns the length of a phrase such as 该公司 or 该基金公司, which
// only points at who was named before, or of 我局, who writes.
func (n *nouns) deictic(text []glyph) int {
	switch {
	case len(text) > 0 && text[0].folded == '我' && n.Pointed.has(text[1:min(2, len(text))]):
		return 2
	case len(text) > 3 && text[0].folded == '我' && text[1].folded == '们' && text[3].folded == '的' && n.Division.has(text[2:3]):
		return 3 // 我们县的|产量
	case len(text) == 0 || text[0].folded != '该':
		return 0
	}
	if n.Pointed.has(text[1:]) {
		return len(text)
	}
	for i := min(len(text)-1, maxDeictic); i > 1; i-- {
		if n.Agent.suffix(text[1:i]) > 0 || i == 2 && n.Pointed.has(text[1:i]) && n.Bearer.prefix(text[1:]) < i { // not 该行|业
			return i
		}
	}
	return 1
}

const maxDeictic = 9

// pointsBack returns the length of a count such as 这三个, which only points at what was named
// before.
func (n *nouns) pointsBack(text []glyph) int {
	w := n.PointedBy.prefix(text)
	i := w
	for i < len(text) && numeral.IsNumeral(text[i].folded) {
		i++
	}
	unit := n.Counter.prefix(text[i:])
	if w == 0 || i == w || unit == 0 || i+unit == len(text) {
		return 0
	}
	return i + unit
}

// opening returns the length of the function word at the left end of text. A
// single character counts only before a verb (共建成, 共向灾区捐赠) or at the end: it begins
// too many nouns (共富工坊, 有色金属, 就业).
func (n *nouns) opening(text []glyph) int {
	if w := max(n.pointsBack(text), n.deictic(text)); w > 0 {
		return w + n.existing(text[w:]) // 该镇有|小学
	}
	if len(text) > 0 && text[0].folded == '经' {
		if w := 1 + n.Do.prefix(text[1:]); w > minVerb && n.Do.prefix(text[w:]) >= minVerb {
			return w // 经审查|立案
		}
	}
	if w := n.amongKind(text); w > 0 {
		return w
	}
	w := n.leading(text)
	if n.relative(text, w) {
		return 0
	}
	if w <= 1 && n.Strong.prefix(text) > 0 && n.Keep.prefix(text) == 0 {
		return 1
	}
	if w == 0 || n.Keep.prefix(text) >= max(w, 1+n.Verbs.prefix(text[1:])) {
		return 0
	}
	if w == 1 && len(text) > 1 && max(n.Verbs.prefix(text[1:]), n.Came.prefix(text[1:])) == 0 && !n.opensTotal(text) || w > 1 && len(text) == w+1 && n.Rate.has(text[w:]) {
		return 0 // 通过|率
	}
	return w
}

// leading returns the length of the function word that a text begins with, without its end where that begins a noun:
// 其中 of 其中有色金属, 这些 of 这些年轻教师; 0 where there is none but for that, 近些年轻人.
func (n *nouns) leading(text []glyph) int {
	w := n.Left.prefix(text)
	if w <= 1 {
		return w
	}
	shorter := n.Left.has(text[:w-1])
	switch {
	case n.YearNoun.prefix(text[w-1:]) > 0 && !shorter:
		return 0
	case shorter && (n.YearNoun.prefix(text[w-1:]) > 0 || n.ThereIs.has(text[w-1:w]) && n.Keep.prefix(text[w-1:]) > 1):
		return w - 1
	}
	return w
}

// opensTotal reports whether a text begins with 共 before to whom or where something was done, or what was
// spent: 共向灾区捐赠, 共支出低保金.
func (n *nouns) opensTotal(text []glyph) bool {
	return text[0].folded == '共' && max(n.Oblique.prefix(text[1:]), n.Put.prefix(text[1:])) > n.Keep.prefix(text[1:])
}

// isLooseMark reports whether r is punctuation, a character that could not be read, or 的,
// that may stand loose beside a noun.
func isLooseMark(r rune) bool {
	switch r {
	case ' ', '　', '、', '，', '；', '：', '。', '·', '—', '-', '–', '－', '…', '/', '+', '的', '\t', '\n', '\r', utf8.RuneError:
		return true
	}
	return false
}

// trim strips function words and loose punctuation from both ends. What 的 closes is a phrase of
// its own, the end of which is no function word, nor a preposition at its beginning: 有出游计划的,
// 通过网络的.
func (n *nouns) trim(text []glyph) []glyph {
	for closed := false; ; {
		was := len(text)
		for len(text) > 0 && isLooseMark(text[0].folded) {
			text = text[1:]
		}
		for len(text) > 0 && isLooseMark(text[len(text)-1].folded) && !n.endsInParticle(text) {
			last := text[len(text)-1]
			text = text[:len(text)-1]
			closed = closed || last.folded == '的' && n.Degree.suffix(text) == 0 && n.Among.suffix(text) == 0
		}
		if w := n.Right.suffix(text); w > 0 && !closed && n.Keep.suffix(text) < w && !n.succeeds(text) && (w > 1 || !n.isWord(text) && !n.Average.has(text)) {
			text = text[:len(text)-n.wholeMove(text, w)]
			continue
		}
		if !closed || n.Oblique.prefix(text) <= n.Keep.prefix(text) {
			text = text[n.opening(text):]
		}
		if text = withoutNote(text); len(text) == was {
			return unwrap(text)
		}
	}
}

// wholeMove returns the length of the verb of growing that the last glyphs of a text, a verb of their
// own, belong to: 上升 of 收案继续上升 for 升; as many as they are where there is none.
func (n *nouns) wholeMove(text []glyph, w int) int {
	if n.Moves.has(text[len(text)-w:]) && n.underWay(text) == len(text) {
		return max(w, n.Moves.suffix(text))
	}
	return w
}

// withoutNote leaves out the mark of a note behind a name: 在园幼儿[3], 常住人口〔2〕.
func withoutNote(text []glyph) []glyph {
	i := len(text) - 1
	if i < 0 || text[i].folded != ']' && text[i].folded != '〕' {
		return text
	}
	for i--; i > 0 && numeral.IsDigit(text[i].folded); i-- {
	}
	if i > 0 && (text[i].folded == '[' || text[i].folded == '〔') {
		return text[:i]
	}
	return text
}

// isWord reports whether a text is a word of two characters whose last only looks like a word that
// stands behind nouns: 染料, not 其为.
func (n *nouns) isWord(text []glyph) bool {
	if len(text) != 2 || !isHan(text[0].folded) {
		return false
	}
	end := text[1:]
	return !n.Verbs.has(end) && !n.Function.has(end) && !n.Left.has(end)
}

// succeeds reports whether a text ends with a verb and that what it says came off: 调解成功.
func (n *nouns) succeeds(text []glyph) bool {
	w := n.Success.suffix(text)
	return w > 0 && w+n.Do.suffix(text[:len(text)-w]) >= w+minVerb
}

// endsInParticle reports whether a text ends with a noun that a particle closes: 涉案标的, not 指标的, 项目的.
func (n *nouns) endsInParticle(text []glyph) bool {
	before := text[:len(text)-1]
	return n.Keep.suffix(text) > 0 && n.Keep.suffix(before) == 0 && n.Bearer.suffix(before) == 0
}

// unwrap drops quotation marks and brackets that have no partner in text.
func unwrap(text []glyph) []glyph {
	if balanced(text) {
		return text
	}
	drop := map[int]bool{}
	var open []int
	for i, g := range text {
		switch {
		case opens(g.folded):
			open = append(open, i)
		case openOf(g.folded) != 0 && len(open) > 0:
			open = open[:len(open)-1]
		case openOf(g.folded) != 0:
			drop[i] = true
		}
	}
	for _, i := range open {
		drop[i] = true
	}
	var out []glyph
	for i, g := range text {
		if !drop[i] {
			out = append(out, g)
		}
	}
	return out
}

// dropAsides leaves out brackets, unless they are short and inside the name
// (县（市、区）, 高速（一级）公路) or begin with a word such as 不含.
func (n *nouns) dropAsides(text []glyph) []glyph {
	if len(text) > 0 && text[0].folded == '【' { // the tag of a headline
		if i := indexRune(text, '】'); i > 0 && i+1 < len(text) {
			text = text[i+1:]
		}
	}
	for from := 0; ; {
		open, closed := nextBracket(text, from)
		if open < 0 {
			return text
		}
		if open > 0 && n.isName(text[open+1:closed]) {
			from = closed + 1
			continue
		}
		text = slices.Concat(text[:open], text[closed+1:])
		from = open
	}
}

// isName reports whether the inside of a bracket is part of a name.
func (n *nouns) isName(inside []glyph) bool {
	if n.Aside.prefix(inside) > 0 {
		return true
	}
	return len(inside) > 0 && len(inside) <= 4 && inside[0].folded > 0x2E80
}
