package extract_test

import (
	"slices"
	"strings"
	"testing"

	"statsheet/extract"
	"statsheet/extract/document"
	"statsheet/rules"
)

// reportTest is a report of several paragraphs and, for some of its figures,
// what their context must make of them: "mention: column=value column=value".
type reportTest struct {
	name, title, date string
	text              []string
	want              []string
}

// TestReports asserts what figures take from the paragraphs, headings and the
// title before them.
func TestReports(t *testing.T) {
	set, err := rules.Default()
	if err != nil {
		t.Fatal(err)
	}
	x := extract.New(set)
	for _, tt := range reportTests {
		t.Run(tt.name, func(t *testing.T) {
			facts, _, err := x.Text(strings.Join(tt.text, "\n"), document.Options{
				Name: "t.txt", Title: tt.title, Date: tt.date, Region: "浙江省", Lexicon: set.Lexicon,
			})
			if err != nil {
				t.Fatal(err)
			}
			for _, want := range tt.want {
				mention, columns, _ := strings.Cut(want, ": ")
				i := slices.IndexFunc(facts, func(f extract.Fact) bool { return f.Mention == mention })
				if i < 0 {
					t.Errorf("no fact %s", mention)
					continue
				}
				for pair := range strings.FieldsSeq(columns) {
					name, value, _ := strings.Cut(pair, "=")
					if got := column(facts[i], name, facts); got != value {
						t.Errorf("%s: %s = %q, want %q", mention, name, got, value)
					}
				}
			}
		})
	}
}

// column returns a column of a fact; those that point to another fact give the
// mention of that.
func column(f extract.Fact, name string, all []extract.Fact) string {
	other := func(id string) string {
		i := slices.IndexFunc(all, func(g extract.Fact) bool { return g.FactID == id })
		if i < 0 {
			return ""
		}
		return all[i].Mention
	}
	switch name {
	case "indicator":
		return f.Indicator
	case "measure":
		return f.Measure
	case "unit":
		return f.Unit
	case "value":
		return f.Value
	case "period":
		return f.Period
	case "region":
		return f.Region
	case "status":
		return f.Status
	case "basis":
		return f.Basis
	case "base":
		return f.BasePeriod
	case "direction":
		return f.Direction
	case "per":
		return f.Per
	case "part_of":
		return other(f.PartOf)
	case "relates_to":
		return other(f.RelatesTo)
	}
	return "no column " + name
}

var reportTests = []reportTest{
	{"parts of what a verb and its noun are short for", "法院工作报告", "2024-01-16", []string{
		"新收各类民事案件240件，审结230件，同比下降6%。收案中，一审案件210件，二审案件30件。",
	}, []string{"210件: part_of=240件", "30件: part_of=240件"}},
	{"what half a year expects of the whole", "云江股份2024年半年度报告", "2024", []string{
		"二期工厂已投产，达产后预计新增年收入9亿元。",
		"公司预计全年营业收入不低于80亿元，净利润增长20%至25%。",
	}, []string{"9亿元: status=target", "80亿元: status=target period=2024", "20%至25%: status=target"}},
	{"what is to come of what is done", "", "2024-10-16", []string{
		"项目建成后可新增就业300人，改造后每年可节约用电200万度。工厂投产后实现产值2亿元。",
	}, []string{"300人: status=target", "200万度: status=target", "2亿元: status=actual"}},
	{"a task that is announced", "", "2024-02-16", []string{
		"今年的任务是：生猪发展到十五万头，植树五百万株。",
		"我们要在五年内使亩产达到八百斤。",
	}, []string{"十五万头: status=target", "五百万株: status=target", "八百斤: status=target"}},
	{"what a plan has had, and how much of it is done", "", "2024-10-16", []string{
		"各项人才计划共收到38万宗申请。",
		"全县植树400万株，完成全年计划目标的45%，增长13%，亩产超过计划3%。",
	}, []string{"38万宗: status=actual", "45%: status=actual", "13%: status=actual", "3%: status=actual measure=change direction=up basis="}},
	{"the year before stays in its clause", "云江股份2024年年度报告", "2025-03-20", []string{
		"公司经营现金流净额8.2亿元，上年同期为6.5亿元。每股收益1.3元，毛利率由上年的28%提高到31%。",
	}, []string{"6.5亿元: period=2023", "1.3元: period=2024", "28%: period=2023", "31%: period=2024"}},
	{"a lead-in opens its sentence", "", "2013-03-05", []string{
		"五年来主要做了以下工作。",
		"引导农户转产，2010年以来城乡差距缩小。",
		"资助学生330万人次。",
	}, []string{"330万人次: period=2008/2012"}},
	{"a review comes to its last year", "政府工作报告", "2026-01-20", []string{
		"一、“十四五”时期工作回顾",
		"五年来，全省新建公路860公里。",
		"各位代表，刚刚过去的2025年，全省改造农田12万亩。",
		"（一）产业发展",
		"引进项目45个，外贸总额同比增长6%。",
	}, []string{"860公里: period=2021/2025", "12万亩: period=2025", "45个: period=2025", "6%: period=2025"}},
	{"year on year within a plan's years", "", "2026-01-20", []string{
		"五年来，全省外贸总额同比增长6%，企业利润年均增长7%。",
	}, []string{"6%: period=2025 basis=yoy", "7%: period=2021/2025 basis=since"}},
	{"what a yearly report says of its own year", "政府工作报告", "2025-01-20", []string{
		"2024年，全省新增就业110万人。",
		"今年，居民医保补助由670元提高到700元，新开工安置房3万套。",
		"今年以来，全省降雨偏少，受旱农田5万亩。",
	}, []string{"110万人: status=actual", "670元: status=actual", "700元: status=target", "3万套: status=target", "5万亩: status=actual"}},
	{"the years of a budget", "財政預算案重點", "2019-02", []string{
		"2019/20年度，免稅額由12萬元增至13萬元，經常開支4400億元，按年升9%。",
	}, []string{"12萬元: period=2018/2019 status=actual", "13萬元: period=2019/2020", "9%: period=2019/2020"}},
	{"parts end with their statement", "", "2025-02-25", []string{
		"全院职工3862人，其中医师1310人；床位2600张，比上年增加300张。",
		"全省支出98亿元（其中：教育21亿元；卫生14亿元），增长3%。",
	}, []string{"1310人: part_of=3862人", "2600张: part_of=", "21亿元: part_of=98亿元", "14亿元: part_of=98亿元"}},
	{"parts behind those in a bracket", "", "2025-02-25", []string{
		"苗圃90家（含私营30家、村办9家），其中示范苗圃20家、联营苗圃70家；从业人员800人，其中技师60人。",
		"社员9000名（其中新社员300名），其中骑手2000名。",
	}, []string{"30家: part_of=90家", "20家: part_of=90家", "70家: part_of=90家", "60人: part_of=800人", "2000名: part_of=9000名"}},
	{"a divided total has the name of its parts", "", "2025-02-25", []string{
		"公司营业收入186亿元，净资产128亿元，毛利率28%。",
		"分产品看，机床收入98亿元，毛利率31%。",
		"从环比看，1月订单下降2%，订单金额15亿元。",
	}, []string{"98亿元: part_of=186亿元", "31%: part_of=", "15亿元: part_of="}},
	{"parts of an amount that is compared", "", "2025-02-25", []string{
		"社会融资规模增量18万亿元，同比少3万亿元。",
		"其中，贷款增加12万亿元，债券净融资1万亿元。",
	}, []string{"12万亿元: part_of=18万亿元", "1万亿元: part_of=18万亿元"}},
	{"parts that are compared as the first change is", "", "2025-02-25", []string{
		"1月，工业增加值同比增长6.8%，环比增长0.5%。分门类看，采矿业增加值同比增长4.7%。",
	}, []string{"4.7%: part_of=6.8%"}},
	{"shares of parts", "", "2025-02-25", []string{
		"员工1.8万人，占全市的12%。",
		"其中研发人员占31%。",
		"办园点1700个（其中民办390所，占23%）。",
	}, []string{"31%: part_of=1.8万人", "390所: part_of=1700个", "23%: part_of=1700个"}},
	{"parts in another unit", "", "2025-02-25", []string{
		"受灾农田705公顷，其中绝收166公顷，直接损失1.5亿元。",
	}, []string{"166公顷: part_of=705公顷", "1.5亿元: part_of="}},
	{"a change is of the level, points of the share", "", "2025-02-25", []string{
		"2024年，全市税收收入48亿元，为预算的102%，增长5%。",
	}, []string{"5%: relates_to=48亿元"}},
	{"a list shares its verb", "", "2025-02-25", []string{
		"2024年，全省新建乡镇书屋120座、幸福食堂85家和口袋公园36个，接待访客5万人次、门票收入2亿元。",
		"全省教育支出118亿元、卫生支出61亿元。",
	}, []string{"120座: indicator=新建乡镇书屋", "85家: indicator=新建幸福食堂", "36个: indicator=新建口袋公园", "2亿元: indicator=门票收入", "61亿元: indicator=卫生支出"}},
	{"where a name ends", "", "2025-02-25", []string{
		"全省生猪收购价为每公斤19元，药占比降至24.8%，客流量日均达到39万人次。",
		"2024年江苏省内交易电量470亿千瓦时，规模居全国第2位。",
		"三年中合作社成员增加到1200人。",
		"医院将新增床位500张，公安机关共立案件86起。",
		"38家帮扶单位援助资金3亿元，让4.6万山民远离了险情、搬进了新居，2.3万名党员守纪意识不断增强。",
		"争取上级转移支付资金23亿元，投资8亿元的拆炉并网工程完工。",
	}, []string{
		"19元: indicator=生猪收购价 per=每公斤", "24.8%: indicator=药占比", "39万人次: indicator=客流量日均",
		"470亿千瓦时: indicator=交易电量 region=江苏省", "第2位: indicator=交易电量规模", "1200人: indicator=合作社成员",
		"500张: indicator=医院新增床位", "86起: indicator=公安机关立案件",
		"38家: indicator=帮扶单位", "3亿元: indicator=帮扶单位援助资金", "4.6万: indicator=山民", "2.3万名: indicator=党员",
		"23亿元: status=actual", "8亿元: indicator=投资拆炉并网工程",
	}},
	{"compared in a clause of its own", "", "2025-02-25", []string{
		"2024年末，与2020年相比，城镇人口增加74万人，农户增加12%。",
		"全市人口486万人，与2010年普查时的459万人相比，增加27万人。",
	}, []string{"74万人: base=2020 basis=since", "12%: base=2020 basis=since", "459万人: indicator=人口 period=2010", "27万人: indicator=人口 base=2010 direction=up"}},
	{"a total of what was added to", "", "2025-02-25", []string{
		"2024年，全省新增公园27座，累计达到110座，因选址扩大又增至135座。",
	}, []string{"110座: indicator=公园", "135座: indicator=公园"}},
	{"trade with others", "", "2024-10-18", []string{
		"前三季度，全省对欧盟、美国进出口分别为23亿元和21亿元，分别增长3.1%和下降4.5%，占同期外贸总值的6%。" +
			"同期，对东盟出口12亿元。",
	}, []string{
		"23亿元: indicator=对欧盟进出口 region=浙江省", "21亿元: indicator=对美国进出口", "3.1%: direction=up", "4.5%: indicator=对美国进出口 direction=down",
		"6%: period=2024-01/2024-09", "12亿元: period=2024-01/2024-09",
	}},
	{"limits of a group", "", "2025-02-25", []string{
		"全省人口超过50万人的县有36个。",
	}, []string{"36个: indicator=人口超过50万人的县"}},
	{"sums of a review, and a list of the next figure", "", "2026-01-20", []string{
		"五年来，全省利用外资累计超过90亿美元，经济总量突破3万亿元。",
		"推动14条公路项目和云江等4个铁路项目建设，设立8亿元浙江创业基金。",
		"销量连续两月增长，同样的车型有7家厂商。",
	}, []string{
		"90亿美元: period=2021/2025", "3万亿元: period=2025", "14条: indicator=推动公路项目", "8亿元: indicator=设立浙江创业基金", "7家: period=2026-01-20",
	}},
	{"shares on average", "", "2024-12-20", []string{
		"2016—2019年，全省对增长的年均贡献率为29.4%，不良率平均为1.5%，外送电量年均增长6%、绿电占比达31%。2021年至2023年，内需平均贡献率达到86%，平均就业率达到95%。",
	}, []string{
		"29.4%: period=2016/2019", "1.5%: period=2016/2019", "6%: period=2016/2019", "31%: period=2019", "86%: period=2021/2023", "95%: period=2023",
	}},
	{"a plan for later is not the time of what follows", "", "2024", []string{
		"到2030年，产能达到80万吨。",
		"公司有员工320人。",
	}, []string{"80万吨: period=2030 status=target", "320人: status=actual"}},
}
