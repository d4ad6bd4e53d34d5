package extract

import (
	"slices"
	"strings"
)

// goesOn reports whether a noun says something of the figures before it: 增速, 占总量比.
func (n *nouns) goesOn(text []glyph) bool {
	return n.Dependent.has(text) || n.Swing.has(text) || n.OfWhole.prefix(text) > 0
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
	if out := n.shareKind(names); out != nil {
		return out
	}
	if out := n.shareDeed(names); out != nil {
		return out
	}
	last := names[len(names)-1]
	head := n.sharedHead(names)
	out := slices.Clone(names)
	if own := last[:len(last)-len(head)]; len(own) > 1 && own[len(own)-1].folded == '等' {
		out[len(out)-1] = slices.Concat(own[:len(own)-1], head)
	}
	if first := out[0]; n.Toward.prefix(first) == 1 && !n.isWholeFigure(first) && n.Toward.prefix(last) == 0 { // 对甲、乙出口
		shareFront(out, 1)
	} else if w := n.Than.prefix(first); w > 0 && n.Than.prefix(last) == 0 { // 高于甲、乙
		shareFront(out, w)
	} else if w := n.Average.prefix(first); w > 0 && n.Average.prefix(last) == 0 && sameEnd(written(first), written(last)) {
		shareFront(out, w) // 次均住院救助、门诊救助
	}
	n.shareOwner(out, head)
	n.shareModifier(out)
	shared := false // by one that is no code
	for i := range out[:len(out)-1] {
		was := len(out[i])
		out[i] = n.completed(out[i], last, head)
		if own := n.UpFrom.prefix(out[i][was:]); own > 0 { // 二级、一级|及以下医院
			out[i] = slices.Concat(out[i][:was], out[i][was+own:])
		}
		shared = shared || len(out[i]) > was && len(out[i])-was == len(head)
	}
	for i := range out[:len(out)-1] {
		if shared && isLatin(out[i]) {
			out[i] = slices.Concat(out[i], head) // PM10、臭氧、一氧化碳平均浓度; not GDP、工业增加值增速
		}
	}
	return out
}

// shareDeed gives verbs the object of the last of them, 受理案件, 审结案件 of 受理、审结案件, or objects of
// one kind the verb of the first of them, 审结民事案件, 审结刑事案件 of 审结民事案件、刑事案件. Nil for other names.
func (n *nouns) shareDeed(names [][]glyph) [][]glyph {
	others, last := names[:len(names)-1], names[len(names)-1]
	verb := n.deed(last)
	if object := last[verb:]; verb > 0 && len(object) >= minSubject {
		if slices.ContainsFunc(others, func(name []glyph) bool { return n.deed(name) < len(name) }) {
			return nil
		}
		return append(ownedBy(others, object), last)
	}
	verb = n.deed(names[0])
	if verb == 0 || n.Figure.suffix(names[0]) > 0 || slices.ContainsFunc(names[1:], func(name []glyph) bool {
		return n.deed(name) > 0 || !sameEnd(written(name), written(names[0][verb:]))
	}) {
		return nil
	}
	out := slices.Clone(names)
	shareFront(out, verb)
	return out
}

// deed returns the length of the verb of doing that a name begins with; 0 where it is part of a noun: 执行案件.
func (n *nouns) deed(name []glyph) int {
	w := n.Do.prefix(name)
	if w < minVerb || n.Nominal.prefix(name) >= w || n.Compound.has(name[:w]) || n.Keep.prefix(name) > w {
		return 0
	}
	return w
}

// completed sets behind one of conjoined names what it shares of the last of them.
func (n *nouns) completed(name, last, head []glyph) []glyph {
	if w := len(name) - n.Toward.prefix(name); w != 0 && w != 2 && n.Heads.suffix(name) == 0 && isSide(name[len(name)-1].folded) && isSide(last[0].folded) && (w == 1 || last[0].folded != '小') { // 东、中、西部地区
		return slices.Concat(name, last[1:])
	}
	if n.isWholeFigure(name) {
		return name // 合同负债、货币资金
	}
	if rest := n.afterKind(name, last); rest != nil {
		return slices.Concat(name, rest)
	}
	if w := n.Carrier.suffix(name); w > 0 {
		rest := head[n.sameRole(name[len(name)-w:], head):]
		if endsWith(name, rest) {
			return name // 住户存款、企业存款
		}
		return slices.Concat(name, rest)
	}
	if n.Heads.suffix(name) == 0 && (n.Whole.suffix(name) == 0 || n.Keep.suffix(name) > n.Whole.suffix(name) && n.Figure.suffix(name) < minSubject) && !isLatin(name) {
		return slices.Concat(name, n.afterTwin(name, last, head))
	}
	return name
}

// isWholeFigure reports whether a name ends with the long one of a figure that needs nothing but whose it is: 合同负债,
// 归母净利润; not 投资, 产值, which may want what stands behind the last of the names.
func (n *nouns) isWholeFigure(name []glyph) bool {
	return n.Bare.suffix(name) >= minWhole
}

const minWhole = 4 // characters of such a figure

// overlap returns how much of what names share the end of one of them already is, a word or more:
// 业务 of 业务收入 for 水泥业务.
func overlap(name, head []glyph) int {
	for w := min(len(name), len(head)); w >= minSubject; w-- {
		if endsWith(name, head[:w]) {
			return w
		}
	}
	return 0
}

// shareKind gives names that end with who has a figure what the last of them has behind such
// a word: 小学、初中师生比 → 小学师生比, 初中师生比; or behind a count of them all: 甲、乙两县产值.
// Nil for other names.
func (n *nouns) shareKind(names [][]glyph) [][]glyph {
	others, last := names[:len(names)-1], names[len(names)-1]
	if i, w := n.countOf(last, len(names)); w > 0 {
		rest, whole := last[i+w:], slices.Concat(last[:i], last[i+w:])
		if endsWith(others[0], rest) { // 甲|产值, 乙两大产业|产值
			rest = nil
		}
		return append(ownedBy(others, rest), whole)
	}
	w := n.Body.prefix(last)
	if w > 0 {
		w += n.UpFrom.prefix(last[w:]) // 高中、初中及以下|学历
	}
	if w == 0 || w == len(last) || n.Body.prefix(last[w:]) > 0 || slices.ContainsFunc(others, func(name []glyph) bool { return n.Body.suffix(name) == 0 }) {
		return nil
	}
	return append(ownedBy(others, last[w:]), last)
}

// fromTwo are the numbers from two on by which names are counted.
var fromTwo = [...]rune{'两', '三', '四', '五', '六', '七', '八', '九', '十'}

// countOf returns where the last of so many names counts them all, and the length of that: 两县
// of 乙两县产值.
func (n *nouns) countOf(last []glyph, want int) (at, size int) {
	if want < 2 || want-2 >= len(fromTwo) {
		return 0, 0
	}
	for i := 1; i < len(last)-1; i++ {
		if last[i].folded != fromTwo[want-2] && (want > 2 || last[i].folded != '二') {
			continue
		}
		size := 1
		if last[i+1].folded == '个' || last[i+1].folded == '大' {
			size++
		}
		w := max(n.Places.prefix(last[i+size:]), n.Agent.prefix(last[i+size:]), n.Body.prefix(last[i+size:]))
		if trade := n.Carrier.prefix(last[i+size:]); trade >= minSubject && size > 1 {
			w = max(w, trade) // 三大行业, not 第三产业
		}
		if w > 0 {
			return i, size + w
		}
	}
	return 0, 0
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
	head := n.swungHead(last)
	if w := n.Bare.suffix(last); w > len(head) && w < len(last) && n.isWholeFigure(last) && !slices.ContainsFunc(names[:len(names)-1], n.isWholeFigure) {
		head = last[len(last)-w:] // 国有企业、民营企业|资产总额, 甲药业、乙集团|营业收入
	}
	if i := indexRune(last, '的'); i >= minSubject && len(last)-i-1 > len(head) && len(head) > 0 && !n.oneKind(names) {
		head = last[i+1:] // 甲、乙的管理规模, not 制造业、水的供应业
	}
	if rest := n.sameLength(names); len(rest) > len(head) && len(names) > 2 && len(head) == n.Swing.suffix(head) {
		head = rest // 平安、太保、新华|新单保费
	}
	if rest := n.behindSameEnd(names); len(rest) > len(head) {
		head = rest
	}
	if len(head) == 0 {
		head = n.figureWord(names)
	}
	if i := n.behindAge(names); i > 0 && len(last)-i > len(head) {
		head = last[i:]
	}
	own := last[:len(last)-len(head)] // 二氧化硫、二氧化氮|年平均|浓度
	return last[len(own)-n.Average.suffix(own):]
}

// behindAge returns where the last of conjoined names goes on behind its age: 户籍人口 of 0—17岁、
// 60岁及以上户籍人口; 0 where the first of them is no age.
func (n *nouns) behindAge(names [][]glyph) int {
	const age = '岁'
	first, last := names[0], names[len(names)-1]
	i := indexRune(last, age) + 1
	if len(names) < 2 || i == 0 {
		return 0
	}
	if of := indexRune(first, age) + 1; of == 0 || of+n.UpFrom.prefix(first[of:]) < len(first) {
		return 0
	}
	return i + n.UpFrom.prefix(last[i:])
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
		if n.Agent.in(name) || n.Holders.in(name) || n.Carrier.in(name) || n.carriedHead(name, head) == 0 && n.Figure.suffix(name) > 0 {
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
	front := names[0][:len(names[0])-w]
	if w == 0 || len(front) < minSubject {
		return
	}
	for i, name := range names[1:] {
		whose := front
		if !n.Outgo.has(name) {
			whose = front[:len(front)-n.Money.suffix(front)] // 财政收入、支出, not 财政收入、利润
		}
		if len(whose) < minSubject || !n.Sibling.has(name) && (!n.Bare.has(name) || n.isOverall(name, names[0])) {
			continue // 木材产量、零售额
		}
		if len(name) >= minSubject && endsWith(whose, name[:minSubject]) {
			whose = whose[:len(whose)-minSubject] // 商品房|销售面积、销售额
		}
		names[i+1] = slices.Concat(whose, name) // 公路客运量、货运量
	}
}

// sameLength returns what the last of conjoined names has behind as many characters
// as each of the others has; nil where those differ or are long. The first may have who
// has them all before it: 公司|销售、管理、财务|费用率. Of names that end alike it is what stands behind that end:
// 用工需求 of 制造业、建筑业、批发零售业用工需求.
func (n *nouns) sameLength(names [][]glyph) []glyph {
	const long = 3
	first, last := len(names[1]), names[len(names)-1]
	if own := len(names[0]) - first; own != 0 && (own < 0 || n.Agent.suffix(names[0][:own]) == 0) {
		return nil
	}
	end, alike := names[0][len(names[0])-1].folded, true
	for _, name := range names[1 : len(names)-1] {
		if len(name) != first {
			return nil
		}
		alike = alike && name[first-1].folded == end
	}
	if i := indexRune(last, end); alike && i >= first {
		return last[i+1:]
	}
	if first < 2 || first > long || len(last) < 2*first || n.Carrier.suffix(names[1]) > 0 && n.Carrier.suffix(last) > 0 {
		return nil
	}
	if n.Offence.suffix(last) > 0 && n.Keep.suffix(last) == 0 {
		return nil // 盗窃、诈骗、危险驾驶罪; not 职务、经济、暴力犯罪
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
	i := indexRune(last, kind)
	if i < 1 || i+1 >= len(last) {
		return nil
	}
	return last[i+1:]
}

// afterTwin returns what the last of conjoined names has behind a word of two characters that
// ends as a name before it does, 地下水 for 浅层 of 浅层和深层地下水; what it lacks of their head behind any other.
func (n *nouns) afterTwin(name, last, head []glyph) []glyph {
	const twin = 2
	if len(name) < twin || len(last) < 2*twin || name[len(name)-1].folded != last[twin-1].folded || n.Figure.suffix(name) > 0 {
		return head[overlap(name, head):]
	}
	return last[twin:]
}

// sameRole returns how far a shared head says who has a figure as a carrier does: 保险 of 保险参保人数 for that of
// 养老保险, and not for 业 of 失业, 投资企业 of 投资企业利润 for that of 国有企业.
func (n *nouns) sameRole(carrier, head []glyph) int {
	for end := len(head); end > len(carrier) && len(carrier) >= minSubject; end-- {
		if endsWith(head[:end], carrier) {
			return end
		}
	}
	w := n.Carrier.prefix(head)
	if w > 0 && len(carrier) == 1 && head[w-1].folded != carrier[0].folded {
		return 0
	}
	return w
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
