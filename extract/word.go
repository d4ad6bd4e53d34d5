package extract

import (
	"statsheet/extract/mention"
	"statsheet/rules"
)

// words are the word lists by which it is told when, where and against what a
// figure holds. Those that name what it counts are in nouns.
type words struct {
	CompareEnd *wordset `list:"compare_end"`    // what ends a clause that only compares: 相比
	Elsewhen   *wordset `list:"elsewhen"`       // ends of a clause that only says when: 以后
	Reason     *wordset `list:"reason"`         // before a cause: 主要是
	Sum        *wordset `list:"sum"`            // before the total of what was added to: 累计
	Cumulated  *wordset `list:"cumulated"`      // words before a sum over all of a period: 累计
	Totalled   *wordset `list:"totalled"`       // words before a number that sum up: 合计
	Up         *wordset `list:"up"`             // directions that go up, whatever is in them: 少减
	Down       *wordset `list:"down lower"`     // directions that go down
	Start      *wordset `list:"from"`           // words before the first of two levels: 由, 从
	NoStart    *wordset `list:"no_start"`       // words that only begin or end like those: 从业
	Reach      *wordset `list:"reach"`          // between a noun and its figure: 达到
	Stock      *wordset `list:"stock"`          // words before a level that holds at a point: 达到
	Beside     *wordset `list:"beside"`         // what sets a figure beside the one before: 则为
	Strikes    *wordset `list:"strikes"`        // what is done to goals of another kind: 打击
	Holiday    *wordset `list:"holiday"`        // days off of which there are figures: 春节
	Either     *wordset `list:"either"`         // between an amount and the percentage that it is: 或
	Already    *wordset `list:"already"`        // of parts of what is aimed at that are there: 已
	Likened    *wordset `list:"likened"`        // behind a growth that another is set beside: 为低
	VagueTime  *wordset `list:"vague_time"`     // 短短几个月
	RankNoun   *wordset `list:"rank_noun"`      // nouns whose figure is a rank: 排名
	InSeries   *wordset `list:"in_series"`      // before so many times in a row: 连续
	Hold       *wordset `list:"hold"`           // words before a level that held all the time: 保持在
	Titled     *wordset `list:"national_title"` // titles that begin with 全国
	PerEnd     *wordset `list:"per_end"`        // what ends the phrase after 每万名: 中, 拥有
	Equal      *wordset `list:"equal"`          // words before a period that a multiple is of: 是
	Tally      *wordset `list:"tally"`          // nouns for how many there are: 总数
	Record     *wordset `list:"record"`         // what a period is followed by that says since when: 以来最高
	RecordOf   *wordset `list:"record_of"`      // between that time and what it says: 历史
	Within     *wordset `list:"within"`         // words that open a clause which only says when: 在
	Bulletin   *wordset `list:"bulletin"`       // 公报, 白皮书: what is published of a year
	ReportName *wordset `list:"report_name"`    // 年报, 数据: what figures are from
	Fiscal     *wordset `list:"fiscal"`         // 财年: years named by the one that they end in
	Flow       *wordset `list:"over_period"`    // what is done over all of a period: 完成
	Yearly     *wordset `list:"yearly_average"` // averages of years: 年均
	Averaged   *wordset `list:"averaged"`       // ends of what was so on average over a time: 平均贡献率
	Prior      *wordset `list:"prior"`          // names of the figure published before: 前值
	At         *wordset `list:"where_done"`     // before where something is done: 在
	GrownTo    *wordset `list:"grown_to"`       // behind what something began as: 发展成
	Ever       *wordset `list:"ever_since"`     // ends of a clause that runs on from a time: 以来
	Will       *wordset `list:"will"`           // before a bound that is to be passed: 将
	Adjusted   *wordset `list:"adjusted"`       // how something is set anew, or stands to what is usual: 下调, 偏多
	Flat       *wordset `list:"level_off"`      // behind a time when nothing had moved: 持平
	Several    *wordset `list:"several_things"` // there are more of: 各区, 上述指标
	EachPart   *wordset `list:"each_part"`      // behind a time of whose parts the figures are: 各月
	Each       *wordset `list:"each"`           // before figures of several: 分别
	Revised    *wordset `list:"revised"`        // verbs by which a forecast is set anew: 上修
	Session    *wordset `list:"session"`        // parts of a trading day: 午市
	Trading    *wordset `list:"trading"`        // of a day on which something is traded: 收盘
	Quoted     *wordset `list:"quoted"`         // what is traded: 沪指
	Lists      *wordset `list:"lists"`          // before names that are listed: 还有
	InGrowth   *wordset `list:"in_growth"`      // figures whose percentage is their growth: GDP
	EventTime  *wordset `list:"event_time"`     // ends of a time that is told by what happened then: 初期
	Attains    *wordset `list:"attains"`        // before since when a figure is the highest or lowest: 创
	SetOn      *wordset `list:"set_on"`         // before that: 在
	BuiltOn    *wordset `list:"built_on"`       // ends of what comes before a change: 基础上 of 在去年9家的基础上新增3家
	Existing   *wordset `list:"existing"`       // what there is now: 现有
	Owned      *wordset `list:"owned"`          // verbs of what there is: 拥有
	OfYear     *wordset `list:"of_year"`        // names of figures that are of a year: 地区生产总值
	Planned    *wordset `list:"planned"`        // what is to be reached: 计划任务
	AimName    *wordset `list:"aim_name"`       // names of what is aimed at: 目标价
	SetAt      *wordset `list:"set_at"`         // between that and its figure: 为
	TakenOn    *wordset `list:"taken_on"`       // before that where its figure was reached or got: 完成
	OfTasks    *wordset `list:"task_unit"`      // units of what counts tasks: 项
	ByNow      *wordset `list:"by_now"`         // what tells that something is done: 已
	Surpasses  *wordset `list:"surpasses"`      // before a place whose figure another is more or less than: 高于
	AtEnd      *wordset `list:"at_end"`         // names of what there is at the end of a period: 余额
	InStock    *wordset `list:"in_stock"`       // names of what there is at a time, which may be told of all of a period too: 库存
	PeriodEnd  *wordset `list:"period_end"`     // ends of a time that is only its last moment: 二季度末
	Estimate   *wordset `list:"estimate"`       // words of figures that are not yet counted: 预计
	Ensured    *wordset `list:"ensured"`        // those that tell as well what was done by now: 确保
	Taken      *wordset `list:"taken"`          // those that are as well no more than a particle before what was done: 将
	PastSpan   *wordset `list:"past_span"`      // beginnings of spans of time that end now: 过去五年
	Foreseen   *wordset `list:"foreseen"`       // what was expected of a figure: 预期
	OnceDone   *wordset `list:"once_done"`      // behind what is to be done: 建成后
	LongAgo    *wordset `list:"long_ago"`       // days long past, of no year that is known: 改革开放初期
	Publishes  *wordset `list:"publishes"`      // verbs by which a figure is made known: 公布
	Settles    *wordset `list:"settles"`        // verbs by which an office sets a figure: 核定
	Chain      *wordset `list:"chain"`          // compared with the part before: 环比
	UntilLead  *wordset `list:"until_lead"`     // before a time by which something is to be reached: 到
	UntilAfter *wordset `list:"until_after"`    // behind it: 前
	ClassOf    *wordset `list:"class_of"`       // behind the year in which those leave school who are told of: 届
	UntilThen  *wordset `list:"until_then"`     // behind a time before which it was otherwise: 以前
	ToCome     *wordset `list:"to_come"`        // before a time that is to come: 将于
	UntilCue   *wordset `list:"until_cue"`      // before a time until when something is to be done: 规划
	ThatMonth  *wordset `list:"that_month"`     // the month that the text is about: 当月
	MonthApart *wordset `list:"month_apart"`    // behind a month that is told besides those up to it: 8月当月
	Formerly   *wordset `list:"former_value"`   // before the value of the time before: 前值
	On         *wordset `list:"dated_on"`       // before the time at which something was done: 于
	AsOf       *wordset `list:"period_lead"`    // words before the time up to which figures are known: 截至
	EndedWith  *wordset `list:"ended_with"`     // words behind it: 止
	FlowName   *wordset `list:"flow_name"`      // names of figures that are of all of a period: 财政收入

	PassingUnit *wordset `list:"passing_unit"` // units of what comes through: 人次
	Longer      *wordset `list:"beyond_year"`  // what is summed up over more or less than a year so far: 历年, 春运
	Otherwise   *wordset `list:"not_so_far"`   // what is of each month, of a whole year, or still to come: 月均, 年产值, 预计
	ShareName   *wordset `list:"share_name"`   // ends of the names of what something makes up of a whole: 占比

	headingWords
	intentWords
	regionWords
	partWords
	changeWords
	lawsuitWords

	Bounding *wordset `list:"far_at_least far_at_most far_approx"` // what bounds a figure from further off: 至少
	About    *wordset `list:"approx_before"`                       // 约
	NoBound  *wordset `list:"no_bound"`                            // what ends like a bound and is none: 签约

	Founded   *wordset `list:"founding_year_after"`  // verbs of how something came about: 成立
	FoundedIn *wordset `list:"founding_year_before"` // before the year of that: 成立于
	Yields    *wordset `list:"yields"`               // before what such a thing has or gives: 年产
	Opened    *wordset `list:"opening_year_after"`   // verbs of what was put to use: 投产

	AnyBasis *wordset `list:"basis_norm basis_mom basis_qoq basis_since basis_yoy"` // the words of all bases

	bases   []basisWords
	far     []farBound
	ofWhole []farBound        // before what a share is of: 超过
	scopes  map[string]string // what words such as 全国 mean whatever the document is about
}

func newWords(lex *rules.Lexicon) (w words) {
	loadWords(&w, lex)
	w.bases = []basisWords{
		{"", newWordset(lex, "basis_norm"), newWordset(lex)}, // with what is usual: 比常年
		{"mom", newWordset(lex, "basis_mom"), newWordset(lex, "within_mom")},
		{"qoq", newWordset(lex, "basis_qoq"), newWordset(lex, "within_qoq")},
		{"since", newWordset(lex, "basis_since"), newWordset(lex, "within_since")},
		{"yoy", newWordset(lex, "basis_yoy"), newWordset(lex, "within_yoy")},
	}
	w.far = []farBound{
		{mention.AtLeast, newWordset(lex, "far_at_least")},
		{mention.AtMost, newWordset(lex, "far_at_most")},
		{mention.Approx, newWordset(lex, "far_approx")},
	}
	w.ofWhole = []farBound{
		{mention.AtLeast, newWordset(lex, "whole_at_least")},
		{mention.AtMost, newWordset(lex, "whole_at_most")},
		{mention.Under, newWordset(lex, "whole_under")},
		{mention.Over, newWordset(lex, "whole_over")},
	}
	w.scopes = map[string]string{}
	for list, name := range map[string]string{"national": country, "global": worldwide} {
		for _, word := range lex.Words[list] {
			w.scopes[word] = name
		}
	}
	return w
}

// regionWords are the words by which it is told where figures hold.
type regionWords struct {
	Global     *wordset `list:"global"`          // beginnings of the names of figures of the whole world: 世界
	GlobalName *wordset `list:"global_name"`     // names that only begin like them: 世界级
	OfCounty   *wordset `list:"of_county"`       // words that begin like the rank of a place: 县域
	Locative   *wordset `list:"locative"`        // verbs before a place where things are: 走进
	Hosts      *wordset `list:"hosts"`           // what a place does that goes on: 举办
	Landform   *wordset `list:"landform"`        // ends of the names of what a place lies on: 高原
	Office     *wordset `list:"national_office"` // offices whose statistics are of the country: 国家统计局
	Site       *wordset `list:"site_verb"`       // verbs that say where something lies: 位于
	Side       *wordset `list:"side"`            // where in a place that is: 北部
	OneOfMany  *wordset `list:"one_of_many"`     // ends of the names of those whose figures are not the country's: 机场
	ThatPlace  *wordset `list:"that_place"`      // the place just named: 该国
	Publisher  *wordset `list:"publisher"`       // who tells of other places too: 媒体
	HowMuch    *wordset `list:"how_much"`        // before a figure, all that its clause says: 以
}

// headingWords are the words by which titles and headings are told apart.
type headingWords struct {
	Budget     *wordset `list:"budget_title"`   // words of a title that presents a budget
	Annual     *wordset `list:"annual_title"`   // words of the title of a yearly report
	DigestName *wordset `list:"digest_title"`   // ends of the title of a digest of news
	AtMeeting  *wordset `list:"meeting_title"`  // of one that the meeting of the next year is told
	Bygone     *wordset `list:"bygone"`         // words before the year that a review turns to: 刚刚过去的
	PlanUse    *wordset `list:"plan_use"`       // what follows the name of a plan that is no period
	PlanTime   *wordset `list:"plan_time"`      // ends of the name of a plan that is one
	Days       *wordset `list:"days_noun"`      // ends of the names of lengths of time
	Announces  *wordset `list:"announces"`      // words that announce goals
	SetsOut    *wordset `list:"sets_out"`       // ends of what announces those of a year: 支出安排
	BareLead   *wordset `list:"bare_lead"`      // a clause that only leads on: 具体为
	Goal       *wordset `list:"goal_heading"`   // words that make a heading speak of goals
	TaskNoun   *wordset `list:"task_heading"`   // those of them that may be of work done
	Met        *wordset `list:"met"`            // before a goal that was met or not: 胜 of 胜预期
	Aim        *wordset `list:"aim"`            // behind the figure that is to be reached: 目标
	NoAim      *wordset `list:"no_aim"`         // what only begins like it: 目标客户
	Follows    *wordset `list:"figures_follow"` // ends of a sentence that leads to all figures: 公布如下：
	Done       *wordset `list:"carried_out"`    // what says that a plan was carried out: 共完成
	CarriedOut *wordset `list:"done_of_plan"`   // verbs of what came of a plan just told: 落实
	CameOf     *wordset `list:"came_of"`        // ends of a heading of what came of a plan: 执行情况
	WorkOf     *wordset `list:"work_of"`        // ends of a heading of what is done in a year: 工作安排
}

// intentWords are the words by which it is told what is to be done.
type intentWords struct {
	Besides *wordset `list:"besides"`   // beginnings of a sentence that goes on: 此外
	InField *wordset `list:"in_field"`  // ends of a clause that only says where: 在民生方面
	Vows    *wordset `list:"vows"`      // before what is to be done: 还将
	Pushes  *wordset `list:"pushes"`    // beginnings of what is to be done, or was: 着力
	ToldOf  *wordset `list:"told_done"` // signs of what was done, or is there: 完成了
}

// partWords are the words by which the parts of a total are told.
type partWords struct {
	Part     *wordset `list:"part funds"` // 其中
	Funds    *wordset `list:"funds"`      // of those, before what money comes from: 资金来源为
	Divide   *wordset `list:"divide"`     // 分 of 分产业看
	NetOf    *wordset `list:"net_of"`     // before what is left out of a figure: 扣除
	Restated *wordset `list:"restated"`   // before a figure told once more in other terms: 折合
	Overview *wordset `list:"overview"`   // what is looked at whole: 情况
	OneByOne *wordset `list:"one_by_one"` // beginnings of a sentence that tells of times one by one: 分季度
	Mean     *wordset `list:"mean"`       // in the names of averages: 均, 中位数
}

// changeWords are the words by which changes are told.
type changeWords struct {
	Double    *wordset `list:"double"`     // 翻 of 翻一番
	Fall      *wordset `list:"fall"`       // nouns of decline: 降幅
	FullSwing *wordset `list:"full_swing"` // ends of nouns whose amount is a change: 降幅
	Growth    *wordset `list:"growth"`     // nouns that say of a figure how it changed: 增速, 跌幅
}

// farBound are words that bound a figure from further off.
type farBound struct {
	bound mention.Bound
	words *wordset
}

// basisWords are the words that say what a change is compared with.
type basisWords struct {
	name    string
	words   *wordset
	opening *wordset // of a verb: 年 of 年增
}
