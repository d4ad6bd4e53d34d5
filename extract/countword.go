package extract

import "statsheet/rules"

// countWords are the words by which it is told what is counted, and of whom.
type countWords struct {
	body     *wordset // ends of what has beds, staff or money: 医院, 企业
	bodyUnit *wordset // measure words that count such: 家
	reaching *wordset // verbs whose count is of what was just spoken of: 惠及
	gives    *wordset // verbs of what is done for those who were counted: 发放
	thereIs  *wordset // verbs that say that there is something: 有
	scope    *wordset // relative places: 全市
	ratio    *wordset // nouns of ratios: 占比
	sibling  *wordset // nouns of figures of one and the same thing: 起数, 死亡人数
	compound *wordset // verbs that begin the names of figures: 投资
	passive  *wordset // before what was done to what is counted: 被
	yield    *wordset // figures of goods and land that a list names once: 产量
	herd     *wordset // measure words of animals, whose herds a list names together: 头
	casualty *wordset // what mishaps do to people: 死亡
	mishap   *wordset // ends of the names of mishaps: 火灾
	befall   *wordset // verbs before a mishap: 发生
	than     *wordset // before what something is more or less than: 高于
	dangling *wordset // verbs that name nothing without their object: 入选
	came     *wordset // what came of what is counted, besides verbs of doing: 完工
	wholly   *wordset // adverbs before that: 全部
	manner   *wordset // adverbs of any kind
	deedRate *wordset // rates of what was done to what is counted: 办结率
	bothWays *wordset // trade both ways: 进出口
	oneWay   *wordset // one of these: 出口
	complete *wordset // verbs with their object: 结案
}

func newCountWords(lex *rules.Lexicon) countWords {
	return countWords{
		body:     newWordset(lex, "body"),
		bodyUnit: newWordset(lex, "body_unit"),
		reaching: newWordset(lex, "reaching"),
		gives:    newWordset(lex, "gives"),
		thereIs:  newWordset(lex, "there_is"),
		scope:    newWordset(lex, "scope"),
		ratio:    newWordset(lex, "ratio_noun"),
		sibling:  newWordset(lex, "sibling"),
		compound: newWordset(lex, "compound"),
		passive:  newWordset(lex, "passive"),
		yield:    newWordset(lex, "yield"),
		herd:     newWordset(lex, "herd"),
		casualty: newWordset(lex, "casualty"),
		mishap:   newWordset(lex, "mishap"),
		befall:   newWordset(lex, "befall"),
		than:     newWordset(lex, "than"),
		dangling: newWordset(lex, "dangling"),
		came:     newWordset(lex, "came"),
		wholly:   newWordset(lex, "wholly"),
		manner:   newWordset(lex, "adverb"),
		deedRate: newWordset(lex, "deed_rate"),
		bothWays: newWordset(lex, "both_ways"),
		oneWay:   newWordset(lex, "one_way"),
		complete: newWordset(lex, "complete_verb"),
	}
}
