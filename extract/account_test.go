package extract

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"statsheet/extract/document"
)

// accountTest is a text and what is wanted of its facts.
type accountTest struct {
	name, title, date, text string
	want                    []string
}

// What the parts of a report, its headings and the clauses around a figure say of
// it: indicator, value, period, basis, status, the total it is a part of.
var accountTests = []accountTest{
	{"what a colon opens a list of are all parts", "", "2024-08", "2023年收入合计90万元，其中：拨款收入60万元，占66.7%；事业收入20万元，占22.2%；其他收入10万元。基本支出30万元。", []string{
		"收入 900000 2023", "拨款收入 600000 2023  part of 900000", "拨款收入 66.7 2023  part of 900000", "事业收入 200000 2023  part of 900000",
		"事业收入 22.2 2023  part of 900000", "其他收入 100000 2023  part of 900000", "基本支出 300000 2023",
	}},
	{"the last of a division with a long name", "", "2024-07", "分行业看，制造业月均收入4780元；建筑业5488元；居民服务修理和其他服务业3997元。", []string{
		"制造业月均收入 4780", "建筑业月均收入 5488", "居民服务修理和其他服务业月均收入 3997",
	}},
	{"what a clause without a number has of a whole", "", "2024-07", "电动车肇事致死21人，占死亡总数的30.9%。夜间事故高发，占全天的27.6%。", []string{
		"电动车肇事致死 21", "电动车肇事致死占死亡总数 30.9", "夜间事故高发占全天 27.6",
	}},
	{"what is done to those that a name tells of behind 的", "", "", "因公开信息引发的行政复议15件，纠正2件。", []string{
		"因公开信息引发的行政复议 15", "纠正行政复议 2",
	}},
	{"a card of figures with signs and arrows", "", "2025-01-12", "数说云州2024\n【经济】\n地区生产总值：5218.6亿元，↑6.1%\n财政收入：312.4亿元，+4.8%\n零售额 98亿元 ↓2.1%\n外贸额 9亿元，-3%\n● 新签约亿元以上项目214个，其中10亿元以上31个", []string{
		"地区生产总值 521860000000 2024", "地区生产总值 6.1 2024 yoy", "财政收入 31240000000 2024", "财政收入 4.8 2024 yoy",
		"零售额 9800000000 2024", "零售额 2.1 2024 yoy", "外贸额 900000000 2024", "外贸额 -3 2024 yoy",
		"新签约亿元以上项目 214 2024", "10亿元以上亿元以上项目 31 2024  part of 214",
	}},
	{"what came of a plan of several years by now", "云州市“十四五”规划实施情况中期评估报告", "2023-08", "22项指标中，18项达到要求，占比81.8%。\n森林覆盖率63.5%，规划目标为66%。到2025年，城镇化率达到55%。", []string{
		"指标 22 2021/2023", "指标达到要求 18 2021/2023  part of 22", "指标达到要求占比 81.8 2023  part of 22", "森林覆盖率 63.5 2023", "森林覆盖率 66 2023  target", "城镇化率 55 2025  target",
	}},
	{"a heading that only has a word for goals in it", "云州区2024年卫生简报", "2025-01", "一、卫生资源\n2024年末，全区共有床位412张。\n二、计划生育\n出生人口4216人。\n人均预期寿命达到82岁，其中男性80岁，女性84岁。", []string{
		"床位 412 2024", "出生人口 4216 2024", "人均预期寿命 82 2024", "男性人均预期寿命 80 2024  part of 82", "女性人均预期寿命 84 2024  part of 82",
	}},
	{"what came of those of a year is of it too", "", "2025-03-20", "2024年实施的15件民生实事已全部完成，新建学校5所。", []string{"实施民生实事 15 2024", "新建学校 5 2024"}},
	{"a goal that was met", "", "2025-03", "完成目标新增就业3万人。", []string{"目标新增就业 30000"}},
	{"a task alone in its line", "", "2025-03", "全县改造任务12个", []string{"改造任务 12"}},
	{"behind a definition", "", "2025-03", "清洁能源占比是指清洁能源发电量占全部发电量的比重，2024年为45.3%。", []string{"清洁能源占比是指清洁能源发电量占全部发电量的比重 45.3 2024"}},
	{"what is there already grows by a time told", "", "2025-03", "到2027年，现有床位增加到2000张。", []string{"床位 2000 2027  target"}},
	{"a plan that was carried out leads to no goals", "", "2025-03", "全县落实2025年部署：新增就业3万人。超额完成考核指标：地区生产总值增长6%。", []string{"新增就业 30000 2025", "地区生产总值 6 2025 yoy"}},
	{"a basis looked at holds for its time", "", "2025-04", "从环比看，3月份居民消费价格上涨0.3%。一季度居民消费价格上涨1.1%。", []string{"居民消费价格 0.3 2025-03 mom", "居民消费价格 1.1 2025-Q1 yoy"}},
	{"a sign behind no figure", "", "2025-03", "误差：-0.5%。", []string{"误差 -0.5"}},
	{"where money comes from, without a sum or with one", "", "2021-05", "2020年，全县项目投资9亿元。资金来源为财政拨款3亿元、银行贷款5亿元。技改投资8亿元，资金来源为财政，总投资4亿元。", []string{
		"项目投资 900000000 2020", "财政拨款 300000000 2020", "银行贷款 500000000 2020", "技改投资 800000000 2020", "总投资 400000000 2020",
	}},
	{"a rate is no part of a sum", "", "2021-05", "2020年，全县投入资金9亿元，其中专项资金2亿元，贫困发生率降至0.3%。", []string{
		"投入资金 900000000 2020", "专项资金 200000000 2020  part of 900000000", "贫困发生率 0.3 2020",
	}},
	{"a chapter without a number holds for those with one", "云州市法院工作报告", "2026-01", `2025年主要工作
全市法院受理案件9600件，办结9100件，为全市发展提供了有力的司法保障，各项工作都有新的进展。
一、维护社会安定
依法严惩各类犯罪，审结刑事案件700件，努力让群众安全感更足。
2026年工作安排
一、提高审判质效
力争把案件平均办理时间缩短到30天，把调解工作做到群众家门口，让更多纠纷化解在基层。`, []string{
		"法院受理案件 9600 2025", "办结案件 9100 2025", "审结刑事案件 700 2025", "案件平均办理时间 30 2026  target",
	}},
	{"the line of the office and its month is no chapter", "云州市上半年经济", "2021-07", `云州市统计局 2021年7月
上半年，全市生产总值735亿元，同比增长12%，经济运行总体平稳，各项主要指标都好于预期。
一、农业
全市夏粮产量36万吨。`, []string{
		"生产总值 73500000000 2021-H1", "生产总值 12 2021-H1 yoy", "夏粮产量 360000 2021-H1",
	}},
	{"the month when a communiqué was written", "云州市2024年统计公报", "2025-03", `2025年3月
全年全市粮食产量36万吨，比上年增长2%。`, []string{
		"粮食产量 360000 2024", "粮食产量 2 2024 yoy",
	}},
	{"what a notice is about", "空气质量", "2022-07-23", "市局22日通报今年上半年全市空气质量：细颗粒物平均浓度32微克/立方米，下降6%。", []string{
		"细颗粒物平均浓度 32 2022-H1", "细颗粒物平均浓度 6 2022-H1 yoy",
	}},
	{"this year in the account of the last", "农业农村局工作总结", "2021-01-04", `一、2020年工作回顾
今年粮食播种面积12.5万亩，比上年增长5%。今年新推农机具50台。`, []string{
		"粮食播种面积 125000 2020", "粮食播种面积 5 2020 yoy", "新推农机具 50 2020",
	}},
	{"what came of a plan", "农业简报", "2021-12-20", "今年计划播种面积12万亩，全年共完成12.5万亩。", []string{
		"播种面积 120000 2021  target", "播种面积 125000 2021",
	}},
	{"what there is beside a plan", "", "2025-01", "力争新增绿地20公顷，现有绿地面积860公顷、公园31个。", []string{
		"新增绿地 20   target", "绿地面积 860 2025-01", "公园 31 2025-01",
	}},
	{"words that begin or end like a verb left out", "", "", "发放低保金6万元，惠及9户30人。发现有前科人员13人。量刑建议提出率96%，期间费用率15%。", []string{
		"发放低保金 60000", "发放低保金惠及 9", "发放低保金惠及 30", "发现有前科人员 13", "量刑建议提出率 96", "期间费用率 15",
	}},
	{"what is done of a plan by now", "住建局工作总结", "2024-07", "今年计划改造32个小区，目前已开工28个，完工9个，开工率87.5%。", []string{
		"改造小区 32 2024  target", "开工小区 28 2024-07", "完工 9 2024-07", "开工率 87.5 2024-07",
	}},
	{"the work that a heading below a year over names was done", "财政局报告", "2025-01", `一、2024年预算执行情况
（一）收入情况
全市一般公共预算收入90亿元，全市财政运行总体平稳，各项重点支出保障有力。
（二）财政重点工作
发放惠企资金6亿元，全力支持各类市场主体发展，推动各项政策落地见效。
二、2025年重点工作
筹集惠企资金7亿元。`, []string{
		"一般公共预算收入 9000000000 2024", "发放惠企资金 600000000 2024", "筹集惠企资金 700000000 2025  target",
	}},
	{"what came of a yearly plan", "云州市2024年经济和社会发展计划", "2024-03-19", `一、2023年经济和社会发展计划执行情况
初步核算，全市生产总值90亿元。
二、2024年经济和社会发展计划主要目标
生产总值96亿元。`, []string{
		"生产总值 9000000000 2023", "生产总值 9600000000 2024  target",
	}},
	{"than in the years before", "检察工作", "2023-03-07", "2018年至2022年，全县办理案件1700件，比前五年上升40%。2023年，销量80万吨，比前三年平均增长5%。", []string{
		"办理案件 1700 2018/2022", "办理案件 40 2018/2022 since", "销量 800000 2023", "销量 5 2023 since",
	}},
	{"an account without a date", "县政府工作报告", "", `2022年工作回顾
预计全年完成财政收入9亿元，增长8%。`, []string{
		"财政收入 900000000 2022", "财政收入 8 2022 yoy",
	}},
	{"a paragraph of parts goes on", "云州空气质量", "2020-04-24", `2019年10月至2020年3月，细颗粒物平均浓度同比下降15%。
其中，东部城市平均浓度下降13%，西部城市平均浓度下降11%。`, []string{
		"细颗粒物平均浓度 15 2019-10/2020-03 yoy", "东部城市平均浓度 13 2019-10/2020-03 yoy part of 15", "西部城市平均浓度 11 2019-10/2020-03 yoy part of 15",
	}},
	{"what was expected of a year just over", "云州县政府工作报告", "2018-12-26", `一、2018年工作回顾
预计全县生产总值达到90亿元，增长8%。
二、2019年工作安排
全年预计新建公路30公里。`, []string{
		"生产总值 9000000000 2018", "生产总值 8 2018 yoy", "新建公路 30 2019  target",
	}},
	{"a forecast", "要闻", "2018-12-26", "预计2019年粮食产量90万吨。", []string{"粮食产量 900000 2019  target"}},
	{"against the high of a year", "月报", "2025-08", "8月，铝价较2022年的高点下跌9%，铜价相较于去年的高位回落8%。", []string{
		"铝价 9 2025-08 since", "铜价 8 2025-08 since",
	}},
	{"growth on average of two years", "月报", "2021-07", "上半年，全市用电量增长12%，两年平均增长6%；轿车、货车产量分别增长9%、8%，两年平均增速分别为5%、4%。", []string{
		"用电量 12 2021-H1 yoy", "用电量 6 2021-H1 since", "轿车产量 9 2021-H1 yoy", "货车产量 8 2021-H1 yoy", "轿车产量平均增速 5 2021-H1 since", "货车产量平均增速 4 2021-H1 since",
	}},
	{"of those that a clause counts", "党建", "2016-02", "2015年，60名村支书中，大专以上学历的20人，占33%，提高2个百分点。", []string{
		"村支书 60 2015", "大专以上学历 20 2015  part of 60", "大专以上学历 33 2015  part of 60", "大专以上学历 2 2015 yoy part of 60",
	}},
	{"a part is no more than its total", "党建", "2016-02", "2015年，党员总数9000人，培训党员200人。其中，女党员2500人。", []string{
		"党员总数 9000 2015", "培训党员 200 2015", "女党员 2500 2015  part of 9000",
	}},
	{"a part is of what was done alike", "法院", "2016-02", "2015年，全市法院受理案件900件，审结800件。其中，区法院受理案件300件，审结280件。", []string{
		"法院受理案件 900 2015", "审结案件 800 2015", "区法院受理案件 300 2015  part of 900", "审结案件 280 2015  part of 800",
	}},
	{"where a level began", "县工作报告", "2025-01-10", "2024年，研发投入强度由2.1%提高到2.5%，公交线路由2020年的30条增加到36条。", []string{
		"研发投入强度 2.1 2023", "研发投入强度 2.5 2024", "公交线路 30 2020", "公交线路 36 2024",
	}},
	{"the first of two years", "县工作报告", "2026-01-10", "2020年到2025年，工业占比由17%提高到35%。", []string{"工业占比 17 2020", "工业占比 35 2025"}},
	{"from what it is compared with", "人口", "2021-06-10", "与2010年普查相比，全县平均受教育年限由9.1年提高到9.9年。", []string{
		"平均受教育年限 9.1 2010", "平均受教育年限 9.9 2021-06-10",
	}},
	{"figures follow", "数据", "2020-04-20", `2020年1至3月，全县办案平稳。现将主要数据公布如下：
受理案件90件。`, []string{"受理案件 90 2020-01/2020-03"}},
	{"three years back, in its clause", "县工作报告", "2026-01-10", "2025年，建成农田占耕地比例达到66%，近3年提高21个百分点，超过全省平均水平0.3个百分点。", []string{
		"建成农田占耕地比例 66 2025", "建成农田占耕地比例 21 2023/2025 since", "建成农田占耕地比例超过全省平均水平 0.3 2025",
	}},
	{"the last year inside a sentence", "县工作报告", "2021-02", `一、“十三五”工作回顾
全县产值跃上百亿元台阶，2020年实现产值160亿元。引进项目47个，公路通车里程达900公里。`, []string{
		"产值 10000000000 2016/2020", "产值 16000000000 2020", "引进项目 47 2016/2020", "公路通车里程 900 2020",
	}},
	{"a natural growth is a rate", "公报", "2008-03", "2007年，人口自然增长率6.8‰。", []string{"人口自然增长率 6.8 2007"}},
	{"another figure in a list of parts", "公报", "2014-03", "2013年，科研经费2亿元。争取项目62个，其中省级10个，项目资金180万元。", []string{
		"科研经费 200000000 2013", "项目 62 2013", "省级项目 10 2013  part of 62", "项目资金 1800000 2013",
	}},
	{"words that end like 现在", "工作", "2020-12-03", "去年，成效主要体现在产量上，全市粮食产量90万吨。", []string{"粮食产量 900000 2019"}},
}

func TestAccounts(t *testing.T) {
	x := tableSet(t)
	checkAccounts(t, x, accountTests)
}

// checkAccounts compares the facts of texts with what is wanted of them.
func checkAccounts(t *testing.T, x *Extractor, tests []accountTest) {
	t.Helper()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			facts, _, err := x.Text(tt.text, document.Options{Name: "a.txt", Title: tt.title, Date: tt.date})
			if err != nil {
				t.Fatal(err)
			}
			value := map[string]string{}
			var got []string
			for _, f := range facts {
				value[f.FactID] = f.Value
				status, part := strings.TrimPrefix(f.Status, "actual"), ""
				if f.PartOf != "" {
					part = "part of " + value[f.PartOf]
				}
				got = append(got, strings.TrimRight(strings.Join([]string{f.Indicator, f.Value, f.Period, f.Basis, status + part}, " "), " "))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("%s\n%s", tt.text, diff)
			}
		})
	}
}
