package extract

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"statsheet/extract/document"
)

// What time the rows of a text are of: value, period, base period and basis of a
// change, target.
var timeTests = []struct {
	name, date, title, text string
	want                    []string
}{
	{"a day in the title of other news", "2025", "灯会9月6日开幕", "摊位租金由200元调高至260元。", []string{"200", "260"}},
	{"weekdays and times of day", "2024-08-16", "", "周四，港指16:30收报7.2点，周五涨3%。\n书屋每周三开放5次，一周三次，周一至周五接待800人。", []string{
		"7.2 2024-08-15", "3 2024-08-16", "5 2024-08-16", "800 2024-08-16",
	}},
	{"so long ago", "2020-08", "", "5年前，人均拨款为8000元。农机社由十年前的70个发展到目前的900个。三个月前，库存为6万吨。", []string{
		"8000 2015", "70 2010", "900 2020-08", "60000 2020-05",
	}},
	{"the time told before", "2020-08", "", "二季度，失业率为3.6%，仅次于2003年第三季，当时的失业率为5.2%。求职者为4万人。", []string{"3.6 2020-Q2", "5.2 2003-Q3", "40000 2020-Q2"}},
	{"a time with its figure in a bracket", "2020-08", "", "二季度，失业率为3.6%，低于2003年第三季（5.2%）。", []string{"3.6 2020-Q2", "5.2 2003-Q3"}},
	{"years and months in a row", "2020-08-11", "", "2019年，该县粮食连续三年超过6亿斤。\n今年6月份，用电量连续4个月增长，达到9亿千瓦时。\n货运量连续两月下降。", []string{
		"3 2017/2019", "600000000 2017/2019", "4 2020-03/2020-06", "900000000 2020-06", "2 2020-06/2020-07",
	}},
	{"since something began", "2020-08-11", "", "自5月中旬试运行以来，车间共生产零件7万件，节电310度。自8月3日开赛以来，该队取得2金。", []string{
		"70000 2020-05/2020-08", "310 2020-05/2020-08", "2 2020-08-03/2020-08-11",
	}},
	{"reports of two companies", "2022-11-18", "", "甲公司发布2022年半年度报告，报告期内，公司实现营业收入7亿元。\n乙公司披露2021年年度报告，报告期内，公司实现营业收入4亿元。", []string{
		"700000000 2022-H1", "400000000 2021",
	}},
	{"the year that a review starts from", "2026-01", "政府工作报告", "一、过去五年工作回顾\n五年来，新建泵站16座。2020年到2025年，用水量从9亿吨降到8亿吨。新建水库4座，灌溉面积从世界第三位提升到第二位。", []string{
		"16 2021/2025", "900000000 2020", "800000000 2025", "4 2021/2025", "3 2020", "2 2025",
	}},
	{"no level that another starts from", "2026-01", "", "2025年，农村自来水、电话普及率超过98%、85%。", []string{"98 2025", "85 2025"}},
	{"the value before", "2024-08", "", "7月，零售额环比增长1%，前值为增长0.2%。二季度，货运量环比增长0.6%，前值增长0.7%。", []string{
		"1 2024-07  mom", "0.2 2024-06  mom", "0.6 2024-Q2  qoq", "0.7 2024-Q1  qoq",
	}},
	{"a week and its daily mean", "2024-08-16", "", "上周日均销量3万辆，上周日销量2万辆。", []string{"30000 2024-08-05/2024-08-11", "20000 2024-08-11"}},
	{"what is planned, in an account of a quarter", "2017-04", "", "一季度，全县货运量8万吨。\n全县计划播种面积90万亩。", []string{"80000 2017-Q1", "900000 2017 target"}},
	{"years that share the part of the last", "2017-04", "", "一季度产量增长6%（2015和2016年同期分别增长3%、5%）。", []string{
		"6 2017-Q1  yoy", "3 2015-Q1  yoy", "5 2016-Q1  yoy",
	}},
	{"a figure that goes on with the clause before", "2019", "", "入园人次以2016年的跌幅最大，达9%。", []string{"9 2016  yoy"}},
	{"a time counted back is not that of other items", "2025", "", "去年登记宗数逾千宗。\n\n大楼设有32部电梯。", []string{"1000 2024", "32"}},
	{"since the beginning of the year, in an account of a quarter", "2019", "", "一、总体情况\n一季度，全县生产总值38亿元。\n二、消费\n年初以来，零售额完成12亿元。", []string{
		"3800000000 2019-Q1", "1200000000 2019-Q1",
	}},
	{"a review of one year that looks back on five", "2021-01", "政府工作报告", "一、2020年和“十三五”工作回顾\n新增就业2万人。\n回首过去五年，我们迎难而上，变化显著。\n（一）城乡面貌一新。累计改造旧村310个，财政收入年均增长6%，突破40亿元。", []string{
		"20000 2020", "310 2016/2020", "6 2016/2020  since", "4000000000 2020",
	}},
	{"chapters after the goals are of them too", "2021-03", "政府工作报告", "一、2020年工作回顾\n新建泵站6座。\n二、2021年发展目标和总体要求\n粮食产量30万吨。\n三、坚持创新，增强发展动能\n培训技工2000名。", []string{
		"6 2020", "300000 2021 target", "2000 2021 target",
	}},
	{"a level that is compared with", "2021-08", "", "2021年7月，户均月租为3400元，较2020年7月的3900元下跌13%。", []string{
		"3400 2021-07", "3900 2020-07", "13 2021-07 2020-07 yoy",
	}},
	{"a cumulated change behind one on the month before", "2021-10", "", "9月份，发电量同比增长4%，环比下降2%；1—9月累计增长5%。", []string{
		"4 2021-09  yoy", "2 2021-09  mom", "5 2021-01/2021-09  yoy",
	}},
	{"a quarter on the one before", "2021-08", "", "二季度，毛利率为31%，环比提高2个百分点。", []string{"31 2021-Q2", "2 2021-Q2  qoq"}},
	{"the end of the year before", "2021-07", "", "二季度末，全县常住人口42万人，比上年末增加3000人。", []string{"420000 2021-Q2", "3000 2021-Q2 2020 yoy"}},
	{"the same time of a named year", "2021-07", "", "上半年，客运量310万人次，与2019年同期相比下降11%。", []string{"3100000 2021-H1", "11 2021-H1 2019-H1 since"}},
	{"a cumulated flow of five years", "2021-02", "政府工作报告", "一、过去五年工作回顾\n五年来，新增就业累计突破9万人，就业规模突破60万人。", []string{"90000 2016/2020", "600000 2020"}},
	{"the end of the year before, in the title of news", "2022-04-06", "去年底结余上升", "截至3月31日，基金结余310亿元。", []string{"31000000000 2022-03-31"}},
	{"yesterday, last week, last Friday, this week", "2023-05-10", "", "昨日，指数收报3100点。上周，成交房屋620套。上周五，金价报每克455元。本周，发行债券90亿元。", []string{
		"3100 2023-05-09", "620 2023-05-01/2023-05-07", "455 2023-05-05", "9000000000 2023-05-08/2023-05-14",
	}},
	{"last month and quarter", "2023-05", "", "上月，用电量同比增长6%。上季度，失业率为2.7%，比上季度下降0.2个百分点。", []string{
		"6 2023-04  yoy", "2.7 2023-Q1", "0.2 2023-Q1 2022-Q4 qoq",
	}},
	{"the month before the one at work", "2023-05", "", "3月份，客流量52万人次，比上月增长8%。", []string{"520000 2023-03", "8 2023-03 2023-02 mom"}},
	{"columns of this and the last quarter", "2020", "", "今年第二季各业失业率\n| 行业 | 上季失业率 | 今季失业率 |\n| --- | --- | --- |\n| 制造 | 5.8% | 6.3% |", []string{"5.8 2020-Q1", "6.3 2020-Q2"}},
	{"up to the end of a report's period", "2023-10-28", "某公司2023年第三季度报告", "年初至报告期末，公司营业收入9亿元。报告期末，总资产31亿元，较上年度末增长4%。", []string{
		"900000000 2023-01/2023-09", "3100000000 2023-Q3", "4 2023-Q3 2022 yoy",
	}},
	{"years ahead", "2021-02", "", "未来五年，将建设码头6座。今后三年，吞吐量年均增长7%。", []string{"6 2021/2025 target", "7 2021/2023  since target"}},
	{"until", "2021-02", "政府工作报告", "二、2021年工作安排\n11月底前完成管网改造40公里，三季度末之前建成泵站2座。", []string{"40 2021-11 target", "2 2021-Q3 target"}},
	{"the month of a contract", "2022-04-06", "", "沪铜6月合约涨1.2%。", []string{"1.2 2022-04-06"}},
	{"a financial year named by the year that it ends in", "2022-10-06", "", "该公司2023财年第一财季营收12亿美元。", []string{"1200000000 2023"}},
	{"the report of a half-year", "2022-09-06", "", "公司2022年半年报显示，净利润3亿元。", []string{"300000000 2022-H1"}},
	{"the yearly average beside a year", "2021-02", "政府工作报告", "一、过去五年工作回顾\n五年来，经济持续发展。\n2020年，财政收入增长3%，年均增长8%。", []string{"3 2020  yoy", "8 2016/2020  since"}},
	{"a yearly average up to a year of a plan", "2021-02", "", "二、“十四五”主要目标\n到2025年，生产总值年均增长6%，突破900亿元。", []string{"6 2021/2025  since target", "90000000000 2025 target"}},
	{"money spent over five years, above a limit", "2021-02", "政府工作报告", "一、过去五年工作回顾\n五年来，完成水利投资超6亿元，产值超70亿元。", []string{"600000000 2016/2020", "7000000000 2020"}},
	{"since something was done in a year", "2023-12", "", "自2020年开园以来，吸引企业120家。", []string{"120 2020/2023"}},
	{"behind the name of who earns", "2023-11-16", "", "云星服饰上半年收入8亿元，同比增长4%；净利润1亿元，去年同期为9000万元。", []string{
		"800000000 2023-H1", "4 2023-H1  yoy", "100000000 2023-H1", "90000000 2022-H1",
	}},
	{"to pass a bound", "2023-11-16", "", "公司2023年销售额将突破9亿元。", []string{"900000000 2023 target"}},
	{"what was published before an expectation", "2023-11-16", "", "10月贸易顺差600亿元，预期610亿元，前值580亿元。", []string{"60000000000 2023-10", "61000000000 2023-10 target", "58000000000 2023-09"}},
	{"two unknown times", "", "", "上半年，投资增长4%，增速比一季度提高1个百分点。", []string{"4   yoy", "1   since"}},
	{"days ahead", "2023-11-16", "", "未来三天，沿海降雨量可达50毫米。", []string{"50 2023-11-16 target"}},
	{"a part of the year that is not over", "2023-01-20", "政府工作报告", "二、2023年预算安排\n三、做好2023年工作\n一季度拨付资金3亿元。", []string{"300000000 2023-Q1 target"}},
	{"the same time of the year before, once told", "2023-11-16", "", "云星服饰第三季度收入8亿元，上年同期为7亿元；净利润1亿元。", []string{"800000000 2023-Q3", "700000000 2022-Q3", "100000000 2023-Q3"}},
	{"both ends of a span of months", "2023-11", "", "2021年7月至2023年6月，会员由120人增加到了310人。", []string{"120 2021-07", "310 2023-06"}},
	{"what there is", "2023-11-16", "", "2021年至2022年，全校引进教师60名。全校现有教师410名。", []string{"60 2021/2022", "410 2023-11"}},
	{"set by an office", "2022-04", "", "云州市财政局核定2022年全市产值计划为90亿元，比去年增长4亿元。", []string{"9000000000 2022 target", "400000000 2022 2021 yoy target"}},
	{"a plain change is of the year before", "2022-06", "", "5月份，产量增长6%，环比增长2%。1至4月，利润增长3%。", []string{"6 2022-05  yoy", "2 2022-05  mom", "3 2022-01/2022-04  yoy"}},
	{"within the year, in news", "2022-04-06", "", "年内已有七家企业完成更名。", []string{"7 2022"}},
	{"up to a day, under a budget", "2021-02", "2021年财政预算案", "截至2021年1月15日，储备90亿元，预留1亿元。", []string{"9000000000 2021-01-15", "100000000 2021-01-15"}},
	{"the month at work", "2021-09", "", "7月，客流量增长4%。当月新开车站2座。", []string{"4 2021-07  yoy", "2 2021-07"}},
	{"behind a bracket of other years", "2021-08", "", "上半年，产量增长4%（2019年和2020年增速分别为2%、3%），拉动产值增长1.1个百分点。", []string{"4 2021-H1  yoy", "2 2019  yoy", "3 2020  yoy", "1.1 2021-H1  yoy"}},
	{"the first months", "2021-08", "", "头6个月产量3万吨，首五个月销量2万吨。", []string{"30000 2021-01/2021-06", "20000 2021-01/2021-05"}},
	{"a financial year with a stroke", "2021-08", "", "东港股份2020/21第三财季营收9亿元，同比增长2%。", []string{"900000000 2020/2021", "2 2020/2021  yoy"}},
	{"proposed", "2021-08", "", "政府建議設立9億元的基金，會預留2億元。", []string{"900000000  target", "200000000  target"}},
	{"months that slide", "2021-05", "", "空置率由2020年11月至2021年1月的3.3%降至2021年2月至4月的3.1%，较上一个三个月期间下降0.2个百分点。", []string{"3.3 2020-11/2021-01", "3.1 2021-02/2021-04", "0.2 2021-02/2021-04"}},
	{"a forecast of years", "2021-08", "", "上半年收入9亿元。\n预计2022年至2024年利润分别为1亿元、2亿元和3亿元。门店60家。", []string{"900000000 2021-H1", "100000000 2022 target", "200000000 2023 target", "300000000 2024 target", "60 2021-H1"}},
	{"to come", "2022-04-06", "", "展会将于9月举办，将设6个展区。", []string{"6 2022-09 target"}},
	{"years in a clause of their own, behind another clause", "2018-02", "", "收入萎缩，在过去两个财政年度，公司每年亏损2亿元。", []string{"200000000 2015/2017"}},
	{"a change over a length of time", "2021-09", "", "8月，均价每平方米9千元，8个月内涨幅达20%。短短几个月时间，租金上涨30%。指数半日升300点。", []string{
		"9000 2021-08", "20 2021-08  since", "30 2021-08  since", "300 2021-08",
	}},
	{"a change between the levels before it", "2021-09", "", "2021年1月早稻收购价为2000元，8月则为2500元，涨幅为25%。同期中稻收购价的涨幅为18%。2021年1月晚稻收购价为2000元，8月为2500元，涨幅为3%。", []string{
		"2000 2021-01", "2500 2021-08", "25 2021-08 2021-01 since", "18 2021-08 2021-01 since", "2000 2021-01", "2500 2021-08", "3 2021-08  yoy",
	}},
}

func TestTimes(t *testing.T) {
	x := tableSet(t)
	for _, tt := range timeTests {
		facts, _, err := x.Text(tt.text, document.Options{Name: "a.txt", Date: tt.date, Title: tt.title})
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(tt.want, timesOf(facts)); d != "" {
			t.Errorf("%s: -want +got\n%s", tt.name, d)
		}
	}
}

func timesOf(facts []Fact) []string {
	out := []string{}
	for i := range facts {
		f := &facts[i]
		row := []string{f.Value, f.Period}
		if f.Measure == "change" {
			row = append(row, f.BasePeriod, f.Basis)
		}
		if f.Status != "actual" {
			row = append(row, f.Status)
		}
		out = append(out, strings.TrimSpace(strings.Join(row, " ")))
	}
	return out
}
