package extract

// countWords are the words by which it is told what is counted, and of whom.
type countWords struct {
	Body     *wordset `list:"body"`                 // ends of what has beds, staff or money: 医院, 企业
	BodyUnit *wordset `list:"body_unit"`            // measure words that count such: 家
	Reaching *wordset `list:"reaching"`             // verbs whose count is of what was just spoken of: 惠及
	Persons  *wordset `list:"headcount"`            // nouns for how many there are of people or the like: 人数
	Gives    *wordset `list:"gives"`                // verbs of what is done for those who were counted: 发放
	ThereIs  *wordset `list:"there_is"`             // verbs that say that there is something: 有
	WhichDo  *wordset `list:"which_do"`             // verbs that, behind another, say which are counted: 上市 of 新增上市企业
	Scope    *wordset `list:"scope"`                // relative places: 全市
	Ratio    *wordset `list:"ratio_noun"`           // nouns of ratios: 占比
	Sibling  *wordset `list:"sibling"`              // nouns of figures of one and the same thing: 起数, 死亡人数
	Compound *wordset `list:"compound"`             // verbs that begin the names of figures: 投资
	Passive  *wordset `list:"passive"`              // before what was done to what is counted: 被
	Yield    *wordset `list:"yield"`                // figures of goods and land that a list names once: 产量
	Reaped   *wordset `list:"reaped"`               // what is done to goods and land, before how much of them: 销售
	Herd     *wordset `list:"herd"`                 // measure words of animals, whose herds a list names together: 头
	Casualty *wordset `list:"casualty"`             // what mishaps do: 死亡
	Mishap   *wordset `list:"mishap"`               // ends of the names of mishaps: 火灾
	Befall   *wordset `list:"befall"`               // verbs before a mishap: 发生
	Brings   *wordset `list:"brings_about"`         // verbs between a mishap and what it did: 造成
	Than     *wordset `list:"than"`                 // before what something is more or less than: 高于
	Dangling *wordset `list:"dangling"`             // verbs that name nothing without their object: 入选
	Came     *wordset `list:"came"`                 // what came of what is counted, besides verbs of doing: 完工
	BodyEnd  *wordset `list:"body_end"`             // ends of nouns that may begin with a verb: 基地 of 培训基地
	Attained *wordset `list:"attained"`             // verbs of coming up to something, before those who did: 通过
	Attainer *wordset `list:"attainer"`             // ends of the names of those: 机构
	Wholly   *wordset `list:"wholly"`               // adverbs before that: 全部
	Plenty   *wordset `list:"plenty"`               // how many there are, without a number: 众多
	AnySort  *wordset `list:"any_sort"`             // before a word for sorts, which then tells none: 各种
	Sort     *wordset `list:"sort"`                 // words for sorts: 类型
	Vague    *wordset `list:"vague_kind"`           // that something has to do with what is told: 相关
	AnyKind  *wordset `list:"any_kind"`             // nouns that would mean all without that: 产业
	OwnClass *wordset `list:"own_class"`            // ends of names that tell enough without examples: 专利
	Handed   *wordset `list:"handed"`               // verbs of giving, which tell nothing beside what is given: 发放
	Beside   *wordset `list:"recipient taken_from"` // before those, or the place, that a deed is for or from: 为, 从
	Lately   *wordset `list:"lately"`               // before these, when it was: 近日
	Manner   *wordset `list:"adverb"`               // adverbs of any kind
	DeedRate *wordset `list:"deed_rate"`            // rates of what was done to what is counted: 办结率
	Unmet    *wordset `list:"unmet"`                // what a name begins with that tells that something was not done: 未
	BothWays *wordset `list:"both_ways"`            // trade both ways: 进出口
	OneWay   *wordset `list:"one_way"`              // one of these: 出口
	For      *wordset `list:"recipient"`            // prepositions before for whom something is done: 为
	Budget   *wordset `list:"budget_income"`        // incomes beside which 支出 alone stands: 预算收入
	Outgo    *wordset `list:"outgo"`                // what such an income is set beside: 支出
	Rated    *wordset `list:"rated"`                // ends of rates and limits: 率
	Output   *wordset `list:"output"`               // what a trade brings forth: 总产值
	Added    *wordset `list:"value_added"`          // what is told of it beside that: 增加值
	Stage    *wordset `list:"budget_stage"`         // ends of the name of money that tell whether it is planned or spent: 决算
	Living   *wordset `list:"living"`               // figures of how people live: 消费支出
	ByWhat   *wordset `list:"by_what"`              // before by what a figure is reckoned: 按
	Aspect   *wordset `list:"aspect"`               // behind the figure that the clauses after it are of: 方面
	InTotal  *wordset `list:"in_total"`             // begins the name of what its parts are told of: 总
	InAll    *wordset `list:"in_all"`               // begins the name of a figure of all, not of each: 年收益
	Counter  *wordset `list:"classifier"`           // measure words of many things: 个
	Complete *wordset `list:"complete_verb"`        // verbs with their object: 结案
	Has      *wordset `list:"has_what"`             // before what those who are counted have or did: 具有
	Thriving *wordset `list:"thriving"`             // ends of a clause whose subject has the figures behind it: 蓬勃发展
	Trend    *wordset `list:"trend"`                // how several things that a clause names go: 增势 of 增势较好
	TakesUp  *wordset `list:"takes_up"`             // what someone does with what the figures behind are of: 发展
	OnMarket *wordset `list:"on_market"`            // how much there is or is wanted of such a subject: 产量减少
	OfShares *wordset `list:"of_shares"`            // figures of the trade in a share: 成交额
	Part     *wordset `list:"part"`                 // before parts of what was counted: 其中
	Among    *wordset `list:"among"`                // behind the group that those are of: 中
	Section  *wordset `list:"section_end"`          // ends of the names of parts of lines: 段
	Peak     *wordset `list:"peak"`                 // ends of a clause that says when something is the most: 最多
	PeakAt   *wordset `list:"peak_at"`              // between that thing and the time: 则是

	ByMeans   *wordset `list:"by_means"`   // before the ways in which something was done: 通过
	Unlawful  *wordset `list:"unlawful"`   // before what is done and may not be: 违规
	MeansEnd  *wordset `list:"means_end"`  // what ends those that are only examples: 等
	PlaceUnit *wordset `list:"place_unit"` // measure words that name the places they count: 镇
	Governs   *wordset `list:"has_places"` // verbs before the places that one has: 辖

	Overall *wordset `list:"overall"`              // figures that no trade beside them has: 保费收入
	Traffic *wordset `list:"traffic"`              // figures that few have: 货运量
	Carries *wordset `list:"carries holder agent"` // ends of what has them: 公路
	Joined  *wordset `list:"joined"`               // names that hold a conjunction: 批发和零售
}
