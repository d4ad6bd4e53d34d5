package extract

import (
	"slices"
	"strings"

	"statsheet/extract/mention"
	"statsheet/rules"
)

// nouns finds the noun phrase that names what a number counts. Its word lists
// come from rule files.
type nouns struct {
	countWords
	left       *wordset // words stripped from the left end
	right      *wordset // words stripped from the right end
	adverb     *wordset // left out between a subject and its verb
	average    *wordset // 日均: of the figure before
	medial     *wordset // verbs left out between subject and object: 甲实现产值
	state      *wordset // words that end a noun to the right of a number
	heads      *wordset // nouns that conjoined subjects share: 产量, 增加值
	agent      *wordset // ends of the name of who acts: 法院, 企业
	do         *wordset // verbs of doing
	people     *wordset // nouns for people
	quality    *wordset // what is said of people: 意识
	holders    *wordset // ends of what is counted and has a figure itself: 单位
	toward     *wordset // prepositions of trade: 对, 自
	nominal    *wordset // of those, the ones that begin names: 教育支出
	rate       *wordset // ends of nouns whose percentage is a share
	strong     *wordset // single characters stripped from the left of any noun
	empty      *wordset // words that name nothing by themselves
	whole      *wordset // ends of a noun that needs no shared head: 率, 人次
	dependent  *wordset // nouns that need the subject before them: 增速, 降幅
	swing      *wordset // of those, the ones that stand after the name of a figure
	according  *wordset // what a clause begins with that names a source: 据
	ofWhole    *wordset // before the whole that a share is of: 占
	done       *wordset // behind a verb of what was done: 了
	anew       *wordset // begin a verb of what is added: 新(增)
	said       *wordset // verbs of reporting: 显示, 宣布
	pull       *wordset // verbs whose subject stands in a clause before: 拉动
	aside      *wordset // beginnings of a bracket that is part of the name: 不含
	and        *wordset // conjunctions between nouns
	kind       *wordset // ends of a word for a kind of what follows: 国家级
	verbs      *wordset // verbs of doing, reaching, growing
	fused      []fusedNoun
	places     []rules.Place
	bare       *wordset // nouns that need who or what they are of: 投资, 装机容量
	carrier    *wordset // of the shared nouns, those that have a figure: 居民, 产业
	pointed    *wordset // single characters that 该 points to: 行, 市
	extent     *wordset // of the bare ones, how large a thing is: 总面积
	division   *wordset // ends of the names of parts of a place: 街道
	taken      *wordset // how a figure is taken, not of what: 归母, 名义
	attributed *wordset // words before whose a share of a figure is: 归属于
	traded     *wordset // verbs whose count brings in money: 销售
	bearer     *wordset // ends of what such a noun may be of: 项目, 集团
	predicate  *wordset // words that begin what is said of a noun: 建成投用
	because    *wordset // beginnings of a clause that says why: 因
	oblique    *wordset // beginnings of a clause that names no subject: 被, 围绕
	why        *wordset // ends of such a clause: 影响
	figure     *wordset // ends of the name of a figure
	compare    *wordset // words before what is compared with: 比
	function   *wordset // words of grammar that no modifier of a count holds: 了
	source     *wordset // before where a figure comes from: 来自
	copula     *wordset // between a noun and what it is: 是
	direct     *wordset // prepositions before what a verb is done to: 把
	keep       *wordset // nouns that begin or end like a function word: 行为, 国有
	surroundings
	groupWords
	firmWords
}

// surroundings are the words around where, when and under what something is so.
type surroundings struct {
	except    *wordset // ends of what is not counted: 外 of 除海岛外
	given     *wordset // ends of what says under which circumstances: 带动下
	inPlace   *wordset // what closes a place: 内
	inTime    *wordset // what closes a length of time: 中
	placeTail *wordset // what makes a place the beginning of a name: 港, 机场
	ofCity    *wordset // what begins like the end of a city's name: 市场
}

func newNouns(lex *rules.Lexicon) *nouns {
	return &nouns{
		countWords: newCountWords(lex),

		left:       newWordset(lex, "lead", "adverb"),
		right:      newWordset(lex, "adverb", "trail"),
		adverb:     newWordset(lex, "medial_adverb"),
		average:    newWordset(lex, "average"),
		medial:     newWordset(lex, "medial"),
		state:      newWordset(lex, "state"),
		agent:      newWordset(lex, "agent"),
		do:         newWordset(lex, "do"),
		people:     newWordset(lex, "people_noun"),
		quality:    newWordset(lex, "quality"),
		holders:    newWordset(lex, "holder"),
		toward:     newWordset(lex, "toward"),
		nominal:    newWordset(lex, "nominal"),
		rate:       newWordset(lex, "rate_noun"),
		heads:      newWordset(lex, "shared_head"),
		strong:     newWordset(lex, "strong_lead"),
		empty:      newWordset(lex, "empty"),
		whole:      newWordset(lex, "whole"),
		dependent:  newWordset(lex, "dependent"),
		swing:      newWordset(lex, "swing"),
		according:  newWordset(lex, "according"),
		ofWhole:    newWordset(lex, "of_whole"),
		done:       newWordset(lex, "done"),
		anew:       newWordset(lex, "anew"),
		said:       newWordset(lex, "said"),
		pull:       newWordset(lex, "pull"),
		aside:      newWordset(lex, "keep_aside"),
		and:        newWordset(lex, "and"),
		kind:       newWordset(lex, "kind_end"),
		verbs:      newWordset(lex, "do", "reach", "up", "down"),
		function:   newWordset(lex, "grammar"),
		source:     newWordset(lex, "source_of"),
		copula:     newWordset(lex, "copula"),
		direct:     newWordset(lex, "object_before"),
		keep:       newWordset(lex, "keep"),
		fused:      newFused(lex.Words["fused"]),
		bare:       newWordset(lex, "bare"),
		carrier:    newWordset(lex, "carrier"),
		pointed:    newWordset(lex, "pointed"),
		extent:     newWordset(lex, "extent"),
		division:   newWordset(lex, "division"),
		taken:      newWordset(lex, "figure_taken"),
		attributed: newWordset(lex, "attributed"),
		traded:     newWordset(lex, "traded"),
		bearer:     newWordset(lex, "bearer", "holder", "agent"),
		predicate:  newWordset(lex, "predicate"),
		because:    newWordset(lex, "because"),
		oblique:    newWordset(lex, "oblique"),
		why:        newWordset(lex, "cause_end"),
		figure:     newWordset(lex, "shared_head", "whole", "rate_noun"),
		compare:    newWordset(lex, "compare_with"),
		places:     lex.Places,

		surroundings: newSurroundings(lex),
		groupWords:   newGroupWords(lex),
		firmWords:    newFirmWords(lex),
	}
}

func newSurroundings(lex *rules.Lexicon) surroundings {
	return surroundings{
		except:    newWordset(lex, "except"),
		given:     newWordset(lex, "circumstance"),
		inPlace:   newWordset(lex, "inside_place"),
		inTime:    newWordset(lex, "inside_time"),
		placeTail: newWordset(lex, "place_tail"),
		ofCity:    newWordset(lex, "of_city"),
	}
}

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
	end = n.skipBack(s, end)
	from, stop := n.walk(s, end), end
	for from < end && (n.isPlace(s, from) || s.mask[from] == '、' || n.joins(s, from) || isPlaceEnd(s, from) && n.ofCity.prefix(s.maskGlyphs()[from:]) == 0 || rules.MaskClass(s.mask[from]) == rules.Ordinal) {
		from++
	}
	from += n.within(s, from)
	if w := n.left.prefix(s.maskGlyphs()[from:end]); w > 1 && from+w < end && n.isPlace(s, from+w) {
		from += w + 1 // 预计全市
	}
	if end > from && rules.MaskClass(s.mask[end-1]) == rules.Per {
		stop-- // 收购价每公斤20元
	}
	if from >= stop {
		return noun{at: span{from, end}}
	}
	from += n.existing(s.maskGlyphs()[from:stop])
	raw := n.unsaid(s.glyphs(from, stop))
	text, subject := n.clean(n.undone(raw))
	if subject == nil {
		subject = n.actor(text)
	}
	for len(raw) > 0 && isLooseMark(raw[0].folded) {
		raw = raw[1:]
	}
	elided := n.medial.prefix(raw) > 0 || len(text) <= maxElided && n.do.prefix(text) > 0
	return noun{text: text, subject: subject, elided: elided, at: span{from, end}}
}

// maxElided is how long a noun with its verb may be to be given the subject
// before it.
const maxElided = 8

// object returns what the verb that a name begins with is done to: 法律案 of
// 审议法律案.
func (n *nouns) object(name []glyph) []glyph {
	if i, w := n.do.index(name, 0); i >= 0 && i+w < len(name) {
		return name[i+w:]
	}
	return name
}

// minActor is how short the name of who acts may be: 企业 alone is none.
const minActor = 4

// actor returns who acts in a text such as 最高法院收案: a name that ends like
// one, with a verb after it.
func (n *nouns) actor(text []glyph) []glyph {
	for i := minActor; i < len(text); i++ {
		w := n.do.prefix(text)
		if end := n.agent.suffix(text[:i]); end > 0 && n.does(text[i:]) && (w+end != i || n.nominal.has(text[:w])) {
			return text[:i] // not 引进企业
		}
	}
	return nil
}

// joins reports whether a conjunction at a mask offset stands between a number
// and the next noun: 358户和种子企业1户.
func (n *nouns) joins(s *sentence, at int) bool {
	return at > 0 && rules.IsMask(s.mask[at-1]) && n.and.has(s.maskGlyphs()[at:at+1])
}

// isPlaceEnd reports whether the rune at a mask offset ends the name of the
// place before it: 监利县, known by another full name; not 市 of 全市市级.
func isPlaceEnd(s *sentence, at int) bool {
	return at > 0 && rules.MaskClass(s.mask[at-1]) == rules.Region && s.mentions[s.who[at-1]].Place >= 0 && strings.ContainsRune("省市县区州", s.mask[at])
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
		w = n.inPlace.prefix(text)
	case m.Kind == mention.Duration:
		w = n.inTime.prefix(text)
	}
	if n.keep.prefix(text) > w {
		return 0 // 三年|内供电量
	}
	return w
}

// unsaid leaves out who reports a figure: 公报显示….
func (n *nouns) unsaid(text []glyph) []glyph {
	for at := 0; ; {
		i, w := n.said.index(text, at)
		if i < 0 {
			return text
		}
		if n.keep.suffix(text[:i+w]) > w || n.keep.prefix(text[i:]) > w {
			at = i + w // 正高职称|教师
			continue
		}
		if i+w < len(text) && n.keep.prefix(text[i:]) <= w && balanced(text[:i]) && (n.according.prefix(text) > 0 || len(n.trim(text[i+w:])) > 0) {
			text, at = text[i+w:], 0
			continue
		}
		at = i + w
	}
}

// isPlace reports whether a place stands at a mask offset that the region
// column says well enough. A named area stays in the indicator: 东部地区投资.
func (n *nouns) isPlace(s *sentence, at int) bool {
	if rules.MaskClass(s.mask[at]) != rules.Region {
		return false
	}
	p := s.mentions[s.who[at]].Place
	if p >= 0 && n.placeTail.prefix(s.maskGlyphs()[at+1:]) > 0 {
		return false // 上海港
	}
	return p < 0 || n.places[p].Level != "area"
}

// listed reports whether the mask rune at an offset joins two names.
func (n *nouns) listed(s *sentence, at int) bool {
	return s.mask[at] == '、' || n.and.has(s.maskGlyphs()[at:at+1])
}

// skipBack steps left over what may stand between a noun and its number: a
// number of the same noun (16.6万户70.5万人), a period.
func (n *nouns) skipBack(s *sentence, end int) int {
	for end > 0 {
		c := rules.MaskClass(s.mask[end-1])
		if end > 1 && end < len(s.mask) && n.listed(s, end-1) &&
			rules.MaskClass(s.mask[end]) == rules.Period && rules.MaskClass(s.mask[end-2]) == rules.Period {
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
		case isClauseEnd(r), opens(r), r == '　': // a headline has a wide blank between its parts
			return i
		case r == '、' && i > 1 && rules.IsMask(s.mask[i-2]) && !inNoun(rules.MaskClass(s.mask[i-2])):
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

// openOf returns the opening mark of a closing one; 0 for any other character.
func openOf(r rune) rune {
	switch r {
	case '”', '’': // U+201D and U+2019 follow their opening marks
		return r - 1
	case '〉', '》', '」', '』', '】': // so do U+3009 to U+3011
		return r - 1
	case '）':
		return '（'
	}
	return 0
}

// opens reports whether r is an opening mark.
func opens(r rune) bool {
	switch r {
	case '“', '‘', '〈', '《', '「', '『', '【', '（':
		return true
	}
	return false
}

func lastOpen(mask []rune, open rune) int {
	for i, r := range slices.Backward(mask) {
		if r == open {
			return i
		}
		if isEnd(r) {
			return -1
		}
	}
	return -1
}
