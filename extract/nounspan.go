package extract

import (
	"slices"
	"strings"

	"statsheet/extract/mention"
	"statsheet/rules"
)

// noun is a resolved noun phrase.
type noun struct {
	text    []glyph
	subject []glyph // of a verb that was left out: 第一产业 of 第一产业实现增加值
	elided  bool    // it began with a verb whose subject stands before: 实现利润
	at      span    // in the mask, before stripping; empty when there was none
}

// lead resolves the noun that ends at mask offset end, walking left to the
// next edge: the end of a clause, a period, or another number. Quotations and
// brackets are taken or left as a whole.
func (n *nouns) lead(s *sentence, end int) noun {
	from, end := n.reach(s, end)
	from, stop := n.opens(s, from, end), end
	if end > from && s.class(end-1) == rules.Per {
		stop-- // 收购价每公斤20元
	}
	if stop-from > 2 && s.class(stop-1) == rules.Region && s.mask[stop-2] == '在' {
		stop -= 2 // 排名|在全省
	}
	stop = n.wholeWord(s, from, n.whereItIs(s, from, n.beforePast(s, from, stop)))
	if at := n.placeBefore(s, stop); at >= from && !n.isTimes(s, end) {
		if w := n.InTurn.suffix(s.maskGlyphs()[from:at]); w > 0 {
			stop = at - w // 案件数|依序为甲市
		}
	}
	if from >= stop {
		return noun{at: span{from, end}}
	}
	from += n.existing(s.maskGlyphs()[from:stop])
	raw := n.withoutOne(n.fineOf(n.doneTo(n.unsaid(n.withoutDoer(s.glyphs(from, stop))))))
	text, subject := n.clean(n.withoutRecipient(n.undone(raw)))
	text = n.plainer(text)
	if subject == nil {
		subject = n.actor(text)
	}
	for len(raw) > 0 && isLooseMark(raw[0].folded) {
		raw = raw[1:]
	}
	if from+1 == end && s.class(from) == rules.Region {
		text = slices.Concat(text, n.visitors(s, from)) // 香港（2万人次）及韩国旅客（1万人次）
	}
	elided := n.Medial.prefix(raw) > 0 || len(text) <= maxElided && n.Do.prefix(text) > 0
	return noun{text: text, subject: subject, elided: elided, at: span{from, end}}
}

// reach returns where the noun before a mask offset begins, as walk has it, and where it ends.
func (n *nouns) reach(s *sentence, at int) (from, end int) {
	from = n.walk(s, at)
	end = n.skipBack(s, n.beforeWhile(s, from, at))
	if quotesFigure(s.mask, end) {
		end-- // 增速“5%左右”
	}
	if end != at {
		from = n.walk(s, end)
	}
	return from, end
}

// withoutDoer leaves out who did something for the money that follows: 地块 of 地块由云峰置业以|3亿元竞得.
func (n *nouns) withoutDoer(text []glyph) []glyph {
	if n.Taking.suffix(text) == 0 {
		return text
	}
	if i, w := n.DoneBy.index(text, minSubject); i > 0 && n.ownWord(text, i, w) && balanced(text[:i]) {
		return text[:i]
	}
	return text
}

// beforePast returns where a noun ends in a span of the mask, before the word that sets it against the period right
// behind: 客运量|和2022年同比; not 参与|2022年.
func (n *nouns) beforePast(s *sentence, from, stop int) int {
	text := s.maskGlyphs()[from:stop]
	w := n.Compare.suffix(text)
	if s.class(stop) != rules.Period || w == 0 || len(text)-w < minSubject || max(n.Keep.suffix(text), n.Uncut.suffix(text), n.Verbs.suffix(text)) > w {
		return stop
	}
	return stop - w
}

// beforeWhile returns where what stands in a span of the mask begins to say under which circumstances of a
// period something is so, else its end: 产量|在去年高位基础上.
func (n *nouns) beforeWhile(s *sentence, from, end int) int {
	if w := n.whileIn(s, from, end); w > 0 && len(n.trim(s.glyphs(from+w, end))) == 0 {
		return from - minSubject
	}
	return end
}

// whileIn returns the length of what a span of the mask begins with that says under which circumstances of
// the period before it something is so: 在去年|高位基础上.
func (n *nouns) whileIn(s *sentence, from, end int) int {
	if from < minSubject || s.class(from-1) != rules.Period || s.mask[from-2] != '在' {
		return 0
	}
	i, w := n.Given.index(s.maskGlyphs()[from:end], 0)
	return max(0, i+w)
}

// wholeWord returns where a noun ends in a span of the mask whose last word goes on behind it, as
// 估计 does that a pattern found the 计 of: a word is left out whole or not at all.
func (n *nouns) wholeWord(s *sentence, from, stop int) int {
	all := s.maskGlyphs()
	for i := stop - 1; i >= from && i >= stop-maxCutWord && !rules.IsMask(s.mask[i]); i-- {
		if w := n.Uncut.prefix(all[i:]); w > stop-i {
			return i + w // 公报
		}
		if n.Right.prefix(all[i:]) > stop-i && !n.endsWhole(all[from:stop], all[from:i]) {
			return i // 支出|现已, not 支|出现
		}
	}
	return stop // 日产量最高|达
}

// endsWhole reports whether a text ends with a word of its own, although the end of it behind begin may
// belong to the next word: 最高 of 日产量最高|达. It does not where begin is the name of a figure already.
func (n *nouns) endsWhole(text, begin []glyph) bool {
	return n.Keep.suffix(text) > 0 || n.Right.suffix(text)+n.Bearer.suffix(text) > 0 && n.Figure.suffix(begin) == 0
}

// maxCutWord is how much of a word may stand before the verb that its end looks like.
const maxCutWord = 3

// whereItIs returns where a noun begins to say at which place its figure is, in a span of the
// mask, else its end: 最大雨量|在云南大理, 最低气温|为北京密云.
func (n *nouns) whereItIs(s *sentence, from, stop int) int {
	if text := s.maskGlyphs()[from:stop]; max(n.Figure.suffix(text), n.Dependent.suffix(text)) > 0 || stop > from && s.mask[stop-1] == '的' {
		return stop // 在全国零售额中的|占比
	}
	for i := stop - 1; i > from; i-- {
		if s.class(i) != rules.Region {
			continue
		}
		text := s.maskGlyphs()[from:i]
		w := n.AtPlace.suffix(text)
		if figure := text[:len(text)-w]; w > 0 && n.Figure.suffix(figure) > 0 && n.Keep.suffix(text) == 0 {
			return i - w
		}
	}
	return stop
}

// isTimes reports whether a number at a mask offset says how many times as much: 10倍.
func (n *nouns) isTimes(s *sentence, at int) bool {
	return s.class(at) == rules.Quantity && n.units[s.mentions[s.who[at]].Unit].Kind == "ratio"
}

// pastPlaces returns what lies behind the places, and the conjunctions between them, that begin
// at a mask offset, up to those that something is traded with.
func (n *nouns) pastPlaces(s *sentence, from, end int) int {
	for from < end && !n.tradesWith(s, from+1) && (n.isPlace(s, from) || s.mask[from] == '、' || n.joins(s, from) || isPlaceEnd(s, from) && n.OfCity.prefix(s.maskGlyphs()[from:]) == 0 || s.class(from) == rules.Ordinal && !n.listsOrdinals(s, from)) {
		from++
	}
	return from
}

// maxElided is how long a noun with its verb may be to be given the subject
// before it.
const maxElided = 8

// joins reports whether a conjunction at a mask offset stands between a number
// and the next noun: 358户和种子企业1户.
func (n *nouns) joins(s *sentence, at int) bool {
	return at > 0 && rules.IsMask(s.mask[at-1]) && n.And.has(s.maskGlyphs()[at:at+1])
}

// isPlaceEnd reports whether the rune at a mask offset ends the name of the
// place before it: 监利县, known by another full name; not 市 of 全市市级.
func isPlaceEnd(s *sentence, at int) bool {
	return s.class(at-1) == rules.Region && s.mentions[s.who[at-1]].Place >= 0 && strings.ContainsRune("省市县区州", s.mask[at])
}

// within returns the length of the words at a mask offset that only close the
// place or the length of time before them: 江苏省内, 两年中.
func (n *nouns) within(s *sentence, at int) int {
	if at == 0 || !rules.IsMask(s.mask[at-1]) {
		return 0
	}
	m, text, w := &s.mentions[s.who[at-1]], s.maskGlyphs()[at:], 0
	switch {
	case m.Class == rules.Region:
		w = n.InPlace.prefix(text)
	case m.Kind == mention.Duration:
		w = n.InTime.prefix(text)
	}
	return w
}

// isPlace reports whether a place stands at a mask offset that the region
// column says well enough. A named area stays in the indicator: 东部地区投资.
func (n *nouns) isPlace(s *sentence, at int) bool {
	if s.class(at) != rules.Region {
		return false
	}
	p := s.mentions[s.who[at]].Place
	if p >= 0 && n.visitors(s, at) != nil {
		return false
	}
	return p < 0 && n.Honour.prefix(s.maskGlyphs()[at+1:]) == 0 || p >= 0 && n.places[p].Level != "area" // 全国冠军
}

// placeBefore returns the mask offset of a place whose figure begins at end, as 甲市 of
// 甲市38件 and of 甲市之38件; -1 if none stands there.
func (n *nouns) placeBefore(s *sentence, end int) int {
	at := end - 1
	if at > 0 && (s.mask[at] == '之' || s.mask[at] == '的') {
		at--
	}
	if at < 0 || !n.isPlace(s, at) {
		return -1
	}
	return at
}

// listed reports whether the mask rune at an offset joins two names.
func (n *nouns) listed(s *sentence, at int) bool {
	return s.mask[at] == '、' || n.And.has(s.maskGlyphs()[at:at+1])
}

// skipBack steps left over what may stand between a noun and its number: a
// number of the same noun (16.6万户70.5万人), a period.
func (n *nouns) skipBack(s *sentence, end int) int {
	for end > 0 {
		c := s.class(end - 1)
		if s.class(end-2) == rules.Period && n.listed(s, end-1) && s.class(end) == rules.Period {
			end -= 2 // 2026和2027年
			continue
		}
		if c != rules.Period && (!c.IsFigure() || c == rules.Point || c == rules.Percent || c == rules.Ratio || c == rules.Rank) {
			break
		}
		end--
	}
	return end
}

// walk returns where the noun that ends at end begins.
func (n *nouns) walk(s *sentence, end int) int {
	for i := end; i > 0; i-- {
		r := s.mask[i-1]
		switch {
		case isClauseEnd(r), opens(r), r == ' ' && (s.partsHeadline(i-1) || i > 1 && rules.IsMask(s.mask[i-2])): // a headline has a blank between its parts
			return i
		case r == '、' && i > 1 && rules.IsMask(s.mask[i-2]) && !inNoun(s.class(i-2)):
			return i
		case r == '、' && n.nextStatement(s, i, end):
			return i
		case rules.IsMask(r) && !inNoun(rules.MaskClass(r)):
			return i
		case openOf(r) != 0:
			open := lastOpen(s.mask[:i-1], openOf(r))
			if open < 0 {
				return i
			}
			i = open + 1
		}
	}
	return 0
}

// inNoun reports whether a mention of class c may stand inside a noun.
func inNoun(c rules.Class) bool { return c == rules.Region || c == rules.Ordinal || c == rules.Per }

// opens reports whether r is an opening mark.
func opens(r rune) bool {
	switch r {
	case '“', '‘', '〈', '《', '「', '『', '【', '（':
		return true
	}
	return false
}
