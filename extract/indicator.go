package extract

import (
	"math/bits"
	"strings"
)

// A saying is how much of its name a row says itself.
type saying uint8

const (
	labelled saying = 1 << iota // all of it: the label that a zip has for it
	backward                    // a zip says how many figures before it the one stands that it is of
	attached                    // a noun that stands before what the figure before counts
	silent                      // nothing: no noun, or one that names no figure
	bare                        // a noun that needs who or what it is of: 投资
	full                        // a noun that may be all of it

	either   = bare | full // any noun
	unzipped = attached | silent | either
)

// fromFigure is the origin of names that are taken, in part at least, from another fact.
const fromFigure Origin = "figure"

// A way leads to the name of a figure.
type way struct {
	of   saying // the rows that it is tried for
	from Origin // what it takes the name from
	name func(*chronicle, *naming) string
}

// ways are all ways to a name, in the order in which they are tried. The first that leads to
// one gives it.
var ways = []way{
	{labelled, FromMatch, (*chronicle).labelled},    // 总量、增速分别居第2、第3
	{backward, fromFigure, (*chronicle).figureBack}, // 接待游客3万人、花费2亿元，分别增长5%、6%

	// What a clause says of figures before it, whatever the noun.
	{full | silent, FromMatch, (*chronicle).byUnit},     // 辖8镇9乡
	{unzipped, fromFigure, (*chronicle).ofCountedWhole}, // 林区面积23万公顷，占全县面积96万公顷的24%
	{unzipped, fromFigure, (*chronicle).streakName},     // 产量连续3年超过5亿元
	{unzipped, fromFigure, (*chronicle).someOf},         // 新建道路9条，其中4条实现通车
	{either, FromSentence, (*chronicle).someOfGroup},    // 毕业生中26人获得证书
	{attached, fromFigure, (*chronicle).beforeObject},   // 审议议案39件，通过其中24件
	{either | silent, fromFigure, (*chronicle).gapTo},   // 现货价650元，比长协价700元低50元

	// Without a noun: who or what is spoken of, else the figure before.
	{silent, fromFigure, (*chronicle).ofSummands},       // 受理费3万元，保全费1万元，合计4万元
	{silent, FromSentence, (*chronicle).bracketed},      // 汽车（增长5%）
	{silent, FromSentence, (*chronicle).beforeCause},    // 机械业受需求带动，增长6%
	{silent, FromSentence, (*chronicle).spokenToMove},   // 价格出现断崖式下跌，跌幅达60%
	{silent, FromSentence, (*chronicle).figureSpokenOf}, // 产量稳步提高，达9万吨
	{silent, FromSentence, (*chronicle).clauseBefore},   // 志愿服务蓬勃开展，达9万人次
	{silent, fromFigure, (*chronicle).goneOn},           // 产值9亿元，增长5%

	// A noun that is of something: who or what that is.
	{either, fromFigure, (*chronicle).ofTrade},    // 外贸进出口增长5%，其中出口增长6%
	{bare, FromMatch, (*chronicle).ofOwner},       // 云峰集团上半年营业收入3亿元
	{bare, FromMatch, (*chronicle).ofOwnerBefore}, // 云峰集团31万平方米土地储备
	{bare, fromFigure, (*chronicle).ofBearer},     // 云桥水库开工，完成投资5亿元
	{either, fromFigure, (*chronicle).ofDeed},     // 改造危房9户，投入6万元
	{bare, FromMatch, (*chronicle).spentOn},       // 投资3亿元，改造厂房

	// A noun that says something of the figure before, or is told of with it.
	{full, FromMatch, (*chronicle).levelBeside},   // 现货价650元，比长协价700元低
	{full, FromSentence, (*chronicle).pertaining}, // 围绕安全生产，审理相关案件9件
	{full, fromFigure, (*chronicle).standsFor},    // 结案率95%，执行率90%，后者提高2个百分点
	{full, fromFigure, (*chronicle).restOfWhole},  // 村卫生室90个，达标85个，其余5个正在改造
	{full, FromMatch, (*chronicle).byMeasure},     // 公屋供应量约3万个单位
	{full, fromFigure, (*chronicle).pointedAt},    // 零售业净产值3亿元，该行业的净产值…
	{full, fromFigure, (*chronicle).otherSide},    // 一般公共预算收入9亿元，支出30亿元
	{full, fromFigure, (*chronicle).ofGroup},      // 干警116人，男70人
	{full, fromFigure, (*chronicle).contrast},     // 甲公司市值30亿元，乙公司却高达95亿元
	{full, fromFigure, (*chronicle).reachedBy},    // 实施育儿补贴制度，惠及2万户
	{full, fromFigure, (*chronicle).reaching},     // 补贴3亿元，惠及2万户
	{full, fromFigure, (*chronicle).meanOf},       // 产量9万吨，日均3千吨
	{either, fromFigure, (*chronicle).befallen},   // 火灾3起，死亡4人
	{either, fromFigure, (*chronicle).dependent},  // 产值9亿元，增速5%
	{full, fromFigure, (*chronicle).besideOther},  // 贡献率达65%，比全市高7个百分点
	{full, fromFigure, (*chronicle).pulling},      // 投资增长5%，拉动经济增长2个百分点
	{either, fromFigure, (*chronicle).namedAnew},  // 企业净亏损9亿元，亏损额扩大5%
	{full, fromFigure, (*chronicle).rateOfSame},   // 市区污水处理能力9万吨/日，污水处理率98%
	{full, fromFigure, (*chronicle).deedRate},     // 办理提案65件，办复率100%
	{full, fromFigure, (*chronicle).ofSubject},    // 甲厂实现利润3亿元，上缴税金1亿元
	{full, FromMatch, (*chronicle).ofBracket},     // 家电（销售额增长5%）

	// A noun that lacks what a list, or a total with its parts, says once.
	{full, fromFigure, (*chronicle).sharedObject},  // 受理案件90件，审结80件
	{full, fromFigure, (*chronicle).sharedSubject}, // 城市低保新增27户，退出19户
	{full, fromFigure, (*chronicle).thoseOf},       // 发展党员90名，其中大专以上学历的40名
	{full, FromMatch, (*chronicle).kindAhead},      // 新增5个国家级、10个省级项目
	{full, fromFigure, (*chronicle).kindOf},        // 幼儿园90所，其中民办40所
	{full, fromFigure, (*chronicle).kindBeside},    // 国家级非遗项目4项，省级8项
	{full, fromFigure, (*chronicle).ofSameWhole},   // 住宿占总花费的31%，餐饮占25%
	{full, fromFigure, (*chronicle).sharedVerb},    // 新增养老床位2万张、托位8万个
	{full, fromFigure, (*chronicle).countedBy},     // 床位900张，其中医院700张
	{full, fromFigure, (*chronicle).sharesOf},      // 东部比重上升2个百分点，中部下降1个百分点
	{full, fromFigure, (*chronicle).alike},         // 夏粮产量62万吨，秋粮124万吨
	{full, fromFigure, (*chronicle).ofDivision},    // 分城乡看，城镇零售额9亿元；乡村6亿元
	{full, fromFigure, (*chronicle).ofGrowing},     // 34个行业增加值保持增长。纺织业增长5%
	{full, fromFigure, (*chronicle).totalHead},     // 居民消费价格上涨2%，其中，城市上涨3%
	{full, fromFigure, (*chronicle).ofNamesake},    // 公路客运量9万人，水路客运量3万人，公路下降4%
	{full, fromFigure, (*chronicle).aspect},        // 营收增速方面，云桥银行增长6%
	{full, FromSentence, (*chronicle).amongGroup},  // 教师中，具有博士学位的90人
	{bare, FromMatch, (*chronicle).itself},         // 投资5亿元
	{full, FromMatch, (*chronicle).ownName},        // 地区生产总值9亿元
	{silent, FromSentence, (*chronicle).byOutcome}, // 3户、9人全部脱贫
	{silent, FromSentence, (*chronicle).byPlan},    // 完成预算48亿元的102%
}

// waysOf are the ways that are tried for a row, by what it says.
var waysOf = func() (of [6][]*way) {
	for i := range ways {
		for says := range of {
			if ways[i].of>>says&1 != 0 {
				of[says] = append(of[says], &ways[i])
			}
		}
	}
	return of
}()

// indicator names what the row counts. It reports "indicator" when the name,
// or a part of it, was taken from another fact.
func (c *chronicle) indicator(f *Fact, r *row) string {
	name := &c.naming
	*name = naming{f: f, r: r}
	of := c.says(name)
	var text string
	var to *way
	for _, to = range waysOf[bits.TrailingZeros8(uint8(of))] {
		if text = to.name(c, name); text != "" {
			break
		}
	}
	f.Indicator, c.way = text, to
	if counted, ends := strings.CutSuffix(f.Indicator, written(name.came)); ends && len(name.came) > 0 && c.x.words.Reach.prefix(name.came) == 0 {
		c.befell, c.counted = f, counted
	}
	if c.way.from == fromFigure {
		return "indicator"
	}
	return ""
}

// says reads what a row says of its name and tells how much that is.
func (c *chronicle) says(name *naming) saying {
	n, r := c.x.nouns, name.r
	switch {
	case r.label != nil:
		return labelled
	case r.back > 0 && r.back <= len(c.othersBefore(r)):
		return backward
	}
	switch c.read(name); {
	case r.rule.Attach != "" && len(r.rule.Relate) == 0 && len(name.text) > 0 && name.from > r.at(c.s):
		if c.spoken > 0 {
			return silent // 产量12万吨，与去年的9万吨总产量相比
		}
		return full // 与去年的9万吨产量相比
	case r.rule.Attach != "" && len(name.text) > 0 && c.last() != nil:
		return attached
	case r.rule.Attach != "", c.namesNothing(r, name.text):
		return silent
	case n.People.has(name.text) && c.partAt(r.at(c.s)):
		return full // 受伤7人，其中学生3人
	case len(name.owner) > 0, n.lacksOwner(name.text), n.Extent.has(name.text), n.Attributed.prefix(name.text) > 0:
		return bare
	}
	return full
}
