package extract

import (
	"statsheet/rules"
)

// nouns finds the noun phrase that names what a number counts. Its word lists
// come from rule files.
type nouns struct {
	places []rules.Place
	units  []rules.Unit
	fused  []fusedNoun

	countWords
	surroundings
	groupWords
	firmWords
	fineWords
	kindredWords

	Left       *wordset `list:"lead adverb"`                 // words stripped from the left end
	Right      *wordset `list:"adverb trail"`                // words stripped from the right end
	Adverb     *wordset `list:"medial_adverb"`               // left out between a subject and its verb
	DoneBy     *wordset `list:"done_by"`                     // before who did it, behind what it was done to: 由
	Dated      *wordset `list:"dated_on where_done"`         // before when something is done: 于
	Average    *wordset `list:"average"`                     // 日均: of the figure before
	Medial     *wordset `list:"medial"`                      // verbs left out between subject and object: 甲实现产值
	State      *wordset `list:"state act_beyond"`            // words that end a noun to the right of a number
	Saying     *wordset `list:"saying"`                      // words in what is said of a figure in four characters: 不 of 居高不下
	Beyond     *wordset `list:"act_beyond"`                  // of those, what those counted do for something else: 助力
	Heads      *wordset `list:"shared_head"`                 // nouns that conjoined subjects share: 产量, 增加值
	Agent      *wordset `list:"agent"`                       // ends of the name of who acts: 法院, 企业
	Do         *wordset `list:"do"`                          // verbs of doing
	People     *wordset `list:"people_noun"`                 // nouns for people
	Pointing   *wordset `list:"pointing"`                    // words that point at what was just spoken of: 该
	Latter     *wordset `list:"latter"`                      // stands for the last of two that were named: 后者
	Former     *wordset `list:"former"`                      // for the first of them
	Those      *wordset `list:"those_named"`                 // for as many as it says: 二者
	PointedBy  *wordset `list:"pointed_by"`                  // before how many there were of what was named: 这
	Quality    *wordset `list:"quality"`                     // what is said of people: 意识
	Holders    *wordset `list:"holder"`                      // ends of what is counted and has a figure itself: 单位
	Sole       *wordset `list:"sole_holder division"`        // such as are followed by that figure alone: 品种|交易额
	Toward     *wordset `list:"toward"`                      // prepositions of trade: 对, 自
	Nominal    *wordset `list:"nominal"`                     // of those, the ones that begin names: 教育支出
	Rate       *wordset `list:"rate_noun"`                   // ends of nouns whose percentage is a share
	Market     *wordset `list:"market_share"`                // of those, shares of a market, which grow by points and not in percent
	Strong     *wordset `list:"strong_lead"`                 // single characters stripped from the left of any noun
	Empty      *wordset `list:"empty"`                       // words that name nothing by themselves
	Whole      *wordset `list:"whole"`                       // ends of a noun that needs no shared head: 率, 人次
	Dependent  *wordset `list:"dependent"`                   // nouns that need the subject before them: 增速, 降幅
	Swing      *wordset `list:"growth swing"`                // of those, the ones that stand after the name of a figure
	According  *wordset `list:"according"`                   // what a clause begins with that names a source: 据
	OfWhole    *wordset `list:"of_whole"`                    // before the whole that a share is of: 占
	Put        *wordset `list:"put_in"`                      // money put into what is told before it: 投入
	Done       *wordset `list:"done"`                        // behind a verb of what was done: 了
	Anew       *wordset `list:"anew"`                        // begin a verb of what is added: 新(增)
	Said       *wordset `list:"said"`                        // verbs of reporting: 显示, 宣布
	Pull       *wordset `list:"pull"`                        // verbs whose subject stands in a clause before: 拉动
	Aside      *wordset `list:"keep_aside"`                  // beginnings of a bracket that is part of the name: 不含
	And        *wordset `list:"and"`                         // conjunctions between nouns
	Kind       *wordset `list:"kind_end"`                    // ends of a word for a kind of what follows: 国家级
	Pulls      *wordset `list:"pull_verb"`                   // verbs of what makes another figure move: 带动
	UpFrom     *wordset `list:"up_from"`                     // behind the last of several kinds: 以上
	Verbs      *wordset `list:"do reach up down"`            // verbs of doing, reaching, growing
	SizeEnd    *wordset `list:"size_end"`                    // ends of a size of what follows: 220千伏
	Fares      *wordset `list:"fares"`                       // ends of a clause that says how something fares: 社会进步
	Moves      *wordset `list:"up down"`                     // verbs of growing
	NamedAnew  *wordset `list:"named_anew"`                  // behind the name of a figure just told, as which it is named anew: 亏损|额
	SeesMove   *wordset `list:"sees_move"`                   // verbs between what rises or falls and how it does: 出现 of 出现大幅下跌
	Bare       *wordset `list:"bare"`                        // nouns that need who or what they are of: 投资, 装机容量
	Carrier    *wordset `list:"carrier"`                     // of the shared nouns, those that have a figure: 居民, 产业
	Pointed    *wordset `list:"pointed"`                     // single characters that 该 points to: 行, 市
	Extent     *wordset `list:"extent"`                      // of the bare ones, how large a thing is: 总面积
	GapBegin   *wordset `list:"gap_begin"`                   // before what a figure is more or less than: 比
	GapLead    *wordset `list:"gap_lead"`                    // adverbs before that: 还
	SetBy      *wordset `list:"set_by"`                      // verbs by which a level is reckoned or set: 测算
	GapEnd     *wordset `list:"gap_end"`                     // behind it: 高
	Harvest    *wordset `list:"harvest"`                     // of the bare ones, what an area bears: 产量
	Ground     *wordset `list:"ground"`                      // ends of the names of areas on which something else grows: 土地
	Offence    *wordset `list:"offence_end"`                 // ends of the name of an offence: 罪
	Division   *wordset `list:"division"`                    // ends of the names of parts of a place: 街道
	Success    *wordset `list:"success"`                     // behind a verb of what came off: 成功
	Rest       *wordset `list:"rest"`                        // before those of a kind that were not named: 其余
	Places     *wordset `list:"part_places"`                 // parts of a place in general: 县市
	Taken      *wordset `list:"figure_taken"`                // how a figure is taken, not of what: 归母, 名义
	Money      *wordset `list:"money_kind"`                  // which money a figure is of, not whose: 财政
	Attributed *wordset `list:"attributed"`                  // words before whose a share of a figure is: 归属于
	Traded     *wordset `list:"traded"`                      // verbs whose count brings in money: 销售
	Bearer     *wordset `list:"bearer holder agent"`         // ends of what such a noun may be of: 项目, 集团
	RankedBy   *wordset `list:"degree ranked_by"`            // behind the figure by which those are ranked that a clause lists: 居前
	RankVerb   *wordset `list:"rank_verb"`                   // before a rank: 位居
	Degree     *wordset `list:"degree"`                      // ends of what is said of a figure that has its number behind: 较快 of 增速较快，为5%
	Predicate  *wordset `list:"predicate"`                   // words that begin what is said of a noun: 建成投用
	Because    *wordset `list:"because"`                     // beginnings of a clause that says why: 因
	Oblique    *wordset `list:"oblique"`                     // beginnings of a clause that names no subject: 被, 围绕
	Midway     *wordset `list:"why_midway"`                  // behind who or what, before why: 因
	NoMidway   *wordset `list:"no_midway"`                   // words that only end like those: 原因
	Why        *wordset `list:"cause_end"`                   // ends of such a clause: 影响
	Figure     *wordset `list:"shared_head whole rate_noun"` // ends of the name of a figure
	Compare    *wordset `list:"compare_with"`                // words before what, or a period that, is compared with: 比, 较
	Function   *wordset `list:"grammar"`                     // words of grammar that no modifier of a count holds: 了
	Source     *wordset `list:"source_of"`                   // before where a figure comes from: 来自
	Lies       *wordset `list:"lies"`                        // verbs that say where a thing lies or what it joins: 位于, 连接
	Copula     *wordset `list:"copula"`                      // between a noun and what it is: 是
	OneOf      *wordset `list:"one_of"`                      // ends of what says that a thing is one of several: 之一
	Introduces *wordset `list:"introduces"`                  // behind who or what is told of, before where it is or since when: 创办于
	Direct     *wordset `list:"object_before"`               // prepositions before what a verb is done to: 把
	Stocked    *wordset `list:"stocked tally"`               // nouns for how many there are: 保有量
	Reckoned   *wordset `list:"reckoned"`                    // ends of what a figure is reckoned from: 计算
	View       *wordset `list:"view"`                        // ends of a clause that says from which side: 来看
	Uncut      *wordset `list:"uncut"`                       // nouns whose end looks like what stands before a figure: 公报
	Keep       *wordset `list:"keep"`                        // nouns that begin or end like a function word: 行为, 国有
}

// surroundings are the words around where, when and under what something is so.
type surroundings struct {
	NotAmong  *wordset `list:"not_among"`      // in a bracket behind a count, of what is no part of it: 不含
	SetApart  *wordset `list:"set_apart"`      // of what a bracket sets one against the other: 男, 女
	Score     *wordset `list:"score_unit"`     // units in which no part of a figure is told: 分
	AllOf     *wordset `list:"all_of"`         // about the name of a whole, what only says that it is one: 全部
	ToldWhole *wordset `list:"told_whole"`     // before a figure that is told as a whole: 共有
	NoPiece   *wordset `list:"no_piece"`       // before a fraction of what a country has, that say what it stands to: 降至
	NoPieces  *wordset `list:"no_pieces"`      // behind it, what has no pieces: 水平
	Except    *wordset `list:"except"`         // ends of what is not counted: 外 of 除海岛外
	Ever      *wordset `list:"ever_since"`     // ends of what says since when: 以来 of 开业以来
	Highest   *wordset `list:"record"`         // behind that, what was the highest or lowest: 最高
	Since     *wordset `list:"since_lead"`     // before it: 自
	SinceNot  *wordset `list:"since_lead_not"` // nouns that begin like that: 自贸区
	YearNoun  *wordset `list:"year_noun"`      // nouns that begin like the end of a time: 年轻

	// Verbs of what began, and ends of what is undertaken, not of who has figures: 投产, 行动.
	Begins     *wordset `list:"do thriving since_verb founding_year_after opening_year_after"`
	Undertaken *wordset `list:"undertaken"`
	AsWhole    *wordset `list:"as_whole"`      // spoken of as a whole, without a figure of its own: 国民经济
	Given      *wordset `list:"circumstance"`  // ends of what says under which circumstances: 带动下
	Faring     *wordset `list:"faring"`        // what a company is told to do well or badly by: 业绩
	Example    *wordset `list:"example_end"`   // behind what is taken for an example: 为例
	Taking     *wordset `list:"taking"`        // before what is taken as such: 以 of 以项目为抓手
	OneItem    *wordset `list:"one_item"`      // behind the name of the one thing that was bought: 一宗
	Stake      *wordset `list:"stake"`         // what is bought of a company, behind the share: 股权
	With       *wordset `list:"with"`          // before with whom a place has dealings: 与
	Dealings   *wordset `list:"dealings"`      // what it has with them: 进出口
	Apart      *wordset `list:"told_apart"`    // of figures that are of each of several: 分别, 均
	InPlace    *wordset `list:"inside_place"`  // what closes a place: 内
	InTime     *wordset `list:"inside_time"`   // what closes a length of time: 中
	Visitor    *wordset `list:"visitor"`       // who comes from a place: 旅客
	Served     *wordset `list:"served"`        // behind those, what is done for them there: 吞吐
	Trade      *wordset `list:"trade_end"`     // ends of the names of trades: 业
	Estate     *wordset `list:"estate_end"`    // ends of the names of sites that have trades: 园
	Grove      *wordset `list:"grove_end"`     // of those that only look like them: 茶园
	Results    *wordset `list:"results"`       // figures of companies: 营业收入
	Honour     *wordset `list:"honour"`        // what 全国 is the beginning of: 冠军
	PlaceTail  *wordset `list:"place_tail"`    // what makes a place the beginning of a name: 港, 机场
	OfCity     *wordset `list:"of_city"`       // what begins like the end of a city's name: 市场
	InTurn     *wordset `list:"place_in_turn"` // before a place whose figure follows: 依序为
	AtPlace    *wordset `list:"place_in_turn where_done"`
}

func newNouns(lex *rules.Lexicon) *nouns {
	n := &nouns{fused: newFused(lex.Words["fused"]), places: lex.Places, units: lex.Units}
	loadWords(n, lex)
	return n
}

// object returns what the verb that a name begins with is done to: 法律案 of
// 审议法律案.
func (n *nouns) object(name []glyph) []glyph {
	if i, w := n.Do.index(name, 0); i >= 0 && i+w < len(name) {
		return name[i+w:]
	}
	return name
}

// minActor is how short the name of who acts may be: 企业 alone is none.
const minActor = 4

// actor returns who acts in a text such as 最高法院收案: a name that ends like
// one, with a verb after it.
func (n *nouns) actor(text []glyph) []glyph {
	if n.Oblique.prefix(text) > n.Keep.prefix(text) {
		return nil // 向有关部门|移送线索
	}
	for i := minActor; i < len(text); i++ {
		end := n.Agent.suffix(text[:i])
		if end == 0 || !n.does(text[i:]) {
			continue
		}
		if w := n.Do.prefix(text); w+end != i || n.Nominal.has(text[:w]) {
			if to, _ := n.For.index(text[:i], minActor); to > 0 && n.Keep.prefix(text[to:]) == 0 {
				i = to // 甲局|向有关部门
			}
			return text[:i] // not 引进企业
		}
	}
	return nil
}

// unsaid leaves out who reports a figure: 公报显示….
func (n *nouns) unsaid(text []glyph) []glyph {
	for at := 0; ; {
		i, w := n.Said.index(text, at)
		if i < 0 {
			return text
		}
		at = i + w
		if at < len(text) && n.ownWord(text, i, w) && balanced(text[:i]) && (n.According.prefix(text) > 0 || len(n.trim(text[at:])) > 0) {
			text, at = text[at:], 0 // not 正高职称|教师
		}
	}
}

// doneTo returns what something is done to, without who does it: 编制 of 政府将编制维持在9万个. A
// figure before 将 is what moves (产量将首次达到), and so is what has a verb behind it (厂里将新增岗位).
func (n *nouns) doneTo(text []glyph) []glyph {
	i, w := n.Direct.index(text, minSubject)
	if i < 0 || !n.ownWord(text, i, w) || !balanced(text[:i]) {
		return text
	}
	object := text[i+w:]
	verb := n.Verbs.prefix(object)
	if len(object) < minSubject || max(n.Average.suffix(object), n.Average.prefix(object), n.Left.prefix(object)) > 0 || len(n.trim(object)) < len(object) || verb > 0 && (verb == len(object) || !n.Nominal.has(object[:verb])) {
		return text
	}
	if who := n.trim(text[:i]); len(who) < minSubject || n.namesFigure(who) || n.Figure.suffix(who) > 0 || n.Bare.suffix(who) > 0 {
		return text
	}
	return object
}
