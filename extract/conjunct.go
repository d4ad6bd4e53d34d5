package extract

import (
	"slices"
	"strings"

	"statsheet/rules"
)

// split cuts a noun at its conjunctions into want parts: 、 first, and 和 及 与
// too where 、 alone does not give enough.
func (n *nouns) split(text []glyph, want int) [][]glyph {
	if parts := splitAt(text, slash); want > 1 && len(parts) == want {
		return parts // 销售/管理费用率
	}
	parts := splitAt(text, func(t []glyph) int {
		if t[0].folded == '、' {
			return 1 + n.And.prefix(t[1:]) // 甲、乙、和丙
		}
		return 0
	})
	if len(parts) >= want {
		return parts
	}
	if all := n.splitAll(parts); len(all) == want {
		return all
	}
	if fused := n.unfuse(text); len(fused) == want {
		return fused
	}
	if digits := numbered(text); digits == want {
		for i := range digits {
			parts = append(parts, slices.Concat(text[i:i+1], text[digits:]))
		}
		return parts[len(parts)-digits:]
	}
	more := n.splitAll(parts)
	if len(more) > want && len(parts) == want-1 {
		last := len(parts) - 1 // only the last conjunction counts: 甲、乙和丙
		return append(parts[:last:last], splitAt(parts[last], n.And.prefix)...)
	}
	return more
}

// slash returns the length of a slash that a text begins with.
func slash(text []glyph) int {
	if text[0].folded == '/' {
		return 1
	}
	return 0
}

// goesOn reports whether a noun says something of the figures before it: 增速, 占总量比.
func (n *nouns) goesOn(text []glyph) bool {
	return n.Dependent.has(text) || n.Swing.has(text) || n.OfWhole.prefix(text) > 0
}

// splitAll splits names at 和, 及 and the like.
func (n *nouns) splitAll(names [][]glyph) [][]glyph {
	var out [][]glyph
	for _, p := range names {
		out = append(out, splitAt(p, n.And.prefix)...)
	}
	return out
}

// unfuse splits a noun that fuses two: 存贷款余额 → 存款余额, 贷款余额.
func (n *nouns) unfuse(text []glyph) [][]glyph {
	for _, f := range n.fused {
		i, size := f.word.index(text, 0)
		if i < 0 {
			continue
		}
		var out [][]glyph
		for _, part := range f.parts {
			kept := slices.Clone(text[:i])
			for _, at := range part {
				kept = append(kept, text[i+at])
			}
			out = append(out, append(kept, text[i+size:]...))
		}
		return out
	}
	return nil
}

// fusedNoun is a noun that names two things: 存贷款. Its parts are the offsets
// of their characters in it, as an indicator holds characters of the text.
type fusedNoun struct {
	word  *wordset
	parts [][]int
}

// newFused reads entries such as "存贷款 存款 贷款".
func newFused(entries []string) []fusedNoun {
	var out []fusedNoun
	for _, e := range entries {
		words := strings.Fields(e)
		if len(words) < 2 {
			continue
		}
		f := fusedNoun{word: wordsetOf(words[:1])}
		for _, w := range words[1:] {
			f.parts = append(f.parts, placesOf([]rune(w), []rune(words[0])))
		}
		out = append(out, f)
	}
	return out
}

// placesOf returns where the characters of word stand in whole, in order.
func placesOf(word, whole []rune) []int {
	var out []int
	for at := 0; at < len(whole) && len(out) < len(word); at++ {
		if whole[at] == word[len(out)] {
			out = append(out, at)
		}
	}
	return out
}

// numbered counts the digits that a noun such as 一三产业 begins with.
func numbered(text []glyph) int {
	n := 0
	for n < len(text) && strings.ContainsRune("一二三四五六七八九", text[n].folded) {
		n++
	}
	return n
}

// splitAt splits text where sep reports the length of a separator, not inside
// quotations and brackets.
func splitAt(text []glyph, sep func([]glyph) int) [][]glyph {
	var parts [][]glyph
	from := 0
	for i := 1; i < len(text)-1; i++ {
		if w := sep(text[i:]); w > 0 && i > from && i+w < len(text) && balanced(text[from:i]) {
			parts = append(parts, text[from:i])
			from = i + w
			i = from
		}
	}
	return append(parts, text[from:])
}

// head returns the head of a name: the run of shared nouns at its end.
func (n *nouns) head(name []glyph) []glyph {
	rest := name
	for {
		w := n.Heads.suffix(rest)
		if w == 0 || w == len(rest) {
			return name[len(rest):]
		}
		rest = rest[:len(rest)-w]
	}
}

// shareHead gives conjoined names back the head that only the last one has, and
// the preposition that only the first one has: 城镇、农村居民人均可支配收入 → 城镇居民人均可支配收入, 农村居民人均可支配收入.
func (n *nouns) shareHead(names [][]glyph) [][]glyph {
	if out := shareOrdinals(names); out != nil {
		return out
	}
	last := names[len(names)-1]
	head := n.sharedHead(names)
	out := slices.Clone(names)
	if own := last[:len(last)-len(head)]; len(own) > 1 && own[len(own)-1].folded == '等' {
		out[len(out)-1] = slices.Concat(own[:len(own)-1], head)
	}
	if first := out[0]; n.Toward.prefix(first) == 1 && n.Toward.prefix(last) == 0 { // 对甲、乙出口
		shareFront(out, 1)
	} else if w := n.Than.prefix(first); w > 0 && n.Than.prefix(last) == 0 { // 高于甲、乙
		shareFront(out, w)
	}
	n.shareOwner(out, head)
	n.shareModifier(out)
	for i := range out[:len(out)-1] {
		if w := len(out[i]); w != 0 && w != 2 && isSide(out[i][w-1].folded) && isSide(last[0].folded) && (w == 1 || last[0].folded != '小') { // 东、中、西部地区
			out[i] = slices.Concat(out[i], last[1:])
			continue
		}
		if rest := n.afterKind(out[i], last); rest != nil {
			out[i] = slices.Concat(out[i], rest)
			continue
		}
		if w := n.Carrier.suffix(out[i]); w > 0 {
			out[i] = slices.Concat(out[i], head[n.carriers(head):])
			continue
		}
		if n.Heads.suffix(out[i]) == 0 && n.Whole.suffix(out[i]) == 0 && !isLatin(out[i]) {
			out[i] = slices.Concat(out[i], head)
		}
	}
	return out
}

// shareOrdinals gives names that are ordinals alone what stands behind the last of them:
// 第一、二产业增加值 → 第一产业增加值, 第二产业增加值; nil where they are no ordinals.
func shareOrdinals(names [][]glyph) [][]glyph {
	last := names[len(names)-1]
	rest := last[ordinal(last):]
	if len(rest) == 0 {
		return nil
	}
	out := slices.Clone(names)
	for i, name := range names {
		if w := ordinal(name); w == 0 || w < len(name) && i < len(names)-1 {
			return nil
		}
		if name[0].folded != '第' && names[0][0].folded == '第' {
			name = slices.Concat(names[0][:1], name)
		}
		out[i] = slices.Concat(name[:ordinal(name)], rest)
	}
	return out
}

// ordinal returns the length of an ordinal at the beginning of a name: 第一, 二; 0 if
// there is none.
func ordinal(name []glyph) int {
	w := 0
	if len(name) > 0 && name[0].folded == '第' {
		w++
	}
	if digits := numbered(name[w:]); digits > 0 {
		return w + digits
	}
	return 0
}

// isLatin reports whether a name is written without Chinese characters: GDP, M2.
func isLatin(name []glyph) bool {
	return !slices.ContainsFunc(name, func(g glyph) bool { return g.folded >= 0x2E80 })
}

// sharedHead returns what the last of conjoined names has for all of them.
func (n *nouns) sharedHead(names [][]glyph) []glyph {
	last := names[len(names)-1]
	head := n.head(last)
	if i := slices.IndexFunc(last, func(g glyph) bool { return g.folded == '的' }); i >= minSubject && len(last)-i-1 > len(head) && len(head) > 0 {
		head = last[i+1:] // 甲、乙的管理规模
	}
	if rest := sameLength(names); len(rest) > len(head) && len(names) > 2 && len(head) == n.Swing.suffix(head) {
		head = rest // 平安、太保、新华|新单保费
	}
	if len(head) == 0 { // 失业保险和工伤保险参保率
		head = last[len(last)-n.Rate.suffix(last):]
	}
	return head
}

// shareFront gives names the first w characters of the first one.
func shareFront(names [][]glyph, w int) {
	for i := range names[1:] {
		names[i+1] = slices.Concat(names[0][:w], names[i+1])
	}
}

// shareOwner gives conjoined names of one head who has what the first one names:
// 云桥机场旅客, 货邮吞吐量 → 云桥机场货邮吞吐量.
func (n *nouns) shareOwner(names [][]glyph, head []glyph) {
	own := names[0][:len(names[0])-n.carriedHead(names[0], head)]
	w := minOwner
	for w < len(own) && n.Agent.suffix(own[:w]) == 0 && n.Holders.suffix(own[:w]) == 0 && n.PlaceTail.suffix(own[:w]) < minSubject {
		w++
	}
	if w > len(own)-minSubject || len(head) == 0 || n.Figure.suffix(own) > 0 {
		return
	}
	for _, name := range names[1:] {
		if hasWord(n.Agent, name) || hasWord(n.Holders, name) || hasWord(n.Carrier, name) || n.carriedHead(name, head) == 0 && n.Figure.suffix(name) > 0 {
			return
		}
	}
	shareFront(names, w)
}

// carriedHead returns the length of a head that a name ends with; 0 if it does not.
func (n *nouns) carriedHead(name, head []glyph) int {
	if endsWith(name, head) && len(name) > len(head) {
		return len(head)
	}
	return 0
}

// shareModifier gives conjoined names of bare figures what only the first one says:
// 交通事故起数, 死亡人数 → 交通事故死亡人数.
func (n *nouns) shareModifier(names [][]glyph) {
	w := max(n.Sibling.suffix(names[0]), n.Bare.suffix(names[0]))
	if w == 0 || len(names[0])-w < minSubject {
		return
	}
	for i, name := range names[1:] {
		if n.Sibling.has(name) || n.Bare.has(name) {
			names[i+1] = slices.Concat(names[0][:len(names[0])-w], name)
		}
	}
}

// sameLength returns what the last of conjoined names has behind as many characters
// as each of the others has; nil where those differ or are long.
func sameLength(names [][]glyph) []glyph {
	const long = 3
	first, last := len(names[0]), names[len(names)-1]
	for _, name := range names[:len(names)-1] {
		if len(name) != first {
			return nil
		}
	}
	if first < 2 || first > long || len(last) < 2*first {
		return nil
	}
	return last[first:]
}

// isSide reports whether r is one of those that words are made of in pairs: 东 of
// 东、中、西部, 存 of 存、贷款.
func isSide(r rune) bool {
	return strings.ContainsRune("东中西南北存贷进出男女省市县大小", r)
}

// afterKind returns what the last of conjoined names has behind its own kind, for
// a name that is a kind alone: 创新平台 for 国家级 of 国家级、省级创新平台.
func (n *nouns) afterKind(name, last []glyph) []glyph {
	if n.Kind.suffix(name) == 0 {
		return nil
	}
	kind := name[len(name)-1].folded
	i := slices.IndexFunc(last, func(g glyph) bool { return g.folded == kind })
	if i < 1 || i+1 >= len(last) {
		return nil
	}
	return last[i+1:]
}

// carriers returns the length of the words at the beginning of a shared head that
// name who has a figure: 居民 of 居民人均可支配收入.
func (n *nouns) carriers(head []glyph) int {
	at := 0
	for {
		w := n.Carrier.prefix(head[at:])
		if w == 0 {
			return at
		}
		at += w
	}
}

// sharedObject returns what is done something to for a name that is a verb alone:
// 案件 of 受理案件90件，审结80件. It stands in the figure before, a level of the same unit
// or of the same verb: 发放贷款35笔，累计发放1.2亿元.
func (c *reportContext) sharedObject(f *Fact, r *row, name ownName) []glyph {
	n, g := c.x.nouns, c.last()
	if g == nil || c.spoken == 0 || !r.onlyBefore(c.s) || g.Measure != "level" || len(name.text) < minVerb || !n.Do.has(name.text) || n.Nominal.has(name.text) {
		return nil
	}
	if n.Complete.suffix(name.text) > 0 {
		return nil
	}
	before := c.x.plain(g.Indicator)
	if object, again := strings.CutPrefix(g.Indicator, written(name.text)); again && object != "" {
		return before[len(name.text):]
	}
	if n.Do.suffix(before) > n.Nominal.suffix(before) {
		return nil // 城市低保|新增: see sharedSubject
	}
	i, w := n.Do.index(before, 0)
	if i < 0 || n.Nominal.has(before[i:i+w]) || n.does(before[i+w:]) || g.Unit != f.Unit || f.UnitKind == "money" {
		return nil // 保障|性住房
	}
	return before[i+w:]
}

// sharedSubject returns what the figure before says stands before a verb alone: 城市低保
// of 城市低保新增27户，退出19户; else what the clause before speaks of, for a verb alone of
// things: 推进青河项目，开工5个.
func (c *reportContext) sharedSubject(f *Fact, r *row, name ownName) []glyph {
	n, g := c.x.nouns, c.last()
	if !r.onlyBefore(c.s) || len(name.text) < minVerb || !n.Do.has(name.text) && !n.Came.has(name.text) || n.Nominal.has(name.text) || f.UnitKind == "money" {
		return nil
	}
	if g != nil && rules.MaskClass(c.s.mask[c.s.maskOf[r.value]-1]).IsFigure() && endsWith(c.x.plain(g.Indicator), name.text) {
		return c.x.plain(strings.TrimSuffix(g.Indicator, written(name.text))) // 起诉93件114人
	}
	topic, _ := c.topic(r, n.Bearer)
	if g = c.countedAs(f); len(topic) == 0 && g != nil {
		before := c.x.plain(g.Indicator)
		if n.Complete.suffix(name.text) == len(name.text) && n.does(before) {
			return n.object(before) // 收到提案32件，立案28件
		}
		if w := n.Do.suffix(before); w >= minVerb && w > n.Nominal.suffix(before) && len(before)-w >= minSubject {
			if before = before[:len(before)-w]; n.does(before) {
				return nil // 受理|提请|批捕
			}
			return before[:len(before)-n.Wholly.suffix(before)] // 住房|基本|建成
		}
		if n.does(before) || n.Oblique.prefix(before) > 0 {
			return nil
		}
		return before // 贫困村58个，出列12个
	}
	return topic
}

// countedAs returns the last level of the sentence that counts in the unit of a fact; nil
// without one.
func (c *reportContext) countedAs(f *Fact) *Fact {
	all := c.earlier()
	for _, g := range slices.Backward(all[max(0, len(all)-c.spoken):]) {
		if g.Measure == "level" && g.Unit == f.Unit {
			return g
		}
	}
	return nil
}

// countedBy returns what is counted of a part that names who has it alone: 床位 for
// 医院 of 床位900张，其中医院700张. The unit is that of the total.
func (c *reportContext) countedBy(f *Fact, r *row, name []glyph) string {
	value, n := int(c.s.maskOf[r.value]), c.x.nouns
	if value < c.parts.from || value >= c.parts.to || c.parts.from < 0 || r.rule.Set["measure"] != "" || n.Body.suffix(name) == 0 || n.BodyUnit.has(c.x.plain(f.Unit)) {
		return ""
	}
	g := c.last()
	if g != nil && g.PartOf != "" {
		g = c.known(g.PartOf)
	}
	if g == nil || g.Measure != "level" || g.Unit != f.Unit {
		return ""
	}
	total := c.x.plain(g.Indicator)
	if n.Body.suffix(total) > 0 {
		return ""
	}
	if w := n.Bare.suffix(total); w > 0 {
		total = total[len(total)-w:]
	}
	return written(total)
}

// alike returns the figure of the level just before that a name leaves out: 产量 for
// 秋粮 of 夏粮产量62万吨，秋粮124万吨，完成计划的110%. The unit is the same.
func (c *reportContext) alike(f *Fact, r *row, name []glyph) string {
	n, g := c.x.nouns, c.levelBefore()
	if g == nil || len(name) == 0 || len(name) > maxModifier || f.UnitKind == "money" || !r.onlyBefore(c.s) {
		return ""
	}
	total := c.x.plain(g.Indicator)
	figure := total[len(total)-n.Yield.suffix(total):]
	switch measure := r.rule.Set["measure"]; {
	case len(figure) == 0 || measure != "" && measure != "share":
		return ""
	case measure != "":
		if written(total[:len(total)-len(figure)]) != written(name) {
			return ""
		}
	case n.Yield.suffix(name) > 0 || n.Heads.suffix(name) > 0 || n.Whole.suffix(name) > 0 || n.Figure.suffix(name) > 0 || n.Do.prefix(name) > 0:
		return ""
	case (g.Unit != f.Unit || len(name) < minSubject) && !n.Herd.has(c.x.plain(f.Unit)):
		return ""
	}
	return written(figure)
}

// doneTo returns what the levels before count that something was done to, for a rate of
// that: 建议、提案 of 办理建议84件、提案65件，办复率100%. Where they say who did it, it is that.
func (c *reportContext) doneTo() string {
	if len(c.subject) > 0 {
		return written(c.subject)
	}
	n, all, what := c.x.nouns, c.earlier(), ""
	for i := len(all) - 1; i >= len(all)-c.spoken && all[i].Measure == "level" && all[i].Unit == all[len(all)-1].Unit; i-- {
		name := c.x.plain(all[i].Indicator)
		i, size := n.Do.index(name, minSubject)
		switch w := n.Do.suffix(name); {
		case w == len(name):
			continue // 立案
		case n.does(name):
			name = n.object(name)
		case slices.ContainsFunc(name, func(g glyph) bool { return g.folded == '（' }):
			return what // 审（执）结
		case i > 0 && n.Agent.suffix(name[:i]) > 0:
			name = slices.Concat(name[:i], name[i+size:]) // 法院|审结|案件
		case what != "":
			return what
		case w < len(name) && n.Nominal.suffix(name) < w:
			name = name[:len(name)-w]
		}
		if strings.HasSuffix(written(name), what) {
			what = written(name)
			continue // 查出问题、整改问题
		}
		if what != "" {
			what = "、" + what
		}
		what = written(name) + what
	}
	return what
}

// levelBefore returns the last fact of the sentence that is a level; nil without one.
func (c *reportContext) levelBefore() *Fact {
	all := c.earlier()
	for _, g := range slices.Backward(all[max(0, len(all)-c.spoken):]) {
		if g.Measure == "level" {
			return g
		}
	}
	return nil
}

// follows reports whether a mask offset stands right behind a figure, with only
// 、 or a conjunction between.
func (c *reportContext) follows(at int) bool {
	for size := 0; size <= 2 && at-size > 0; size++ {
		joint := c.s.maskGlyphs()[at-size : at]
		if size > 0 && joint[0].folded != '、' && !c.x.nouns.And.has(joint) {
			continue
		}
		if size > 0 && rules.MaskClass(c.s.mask[at-size-1]).IsFigure() {
			return true
		}
	}
	return false
}
