package extract

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"statsheet/extract/document"
)

// What a row takes from around it: indicator, period, base period, basis, part.
var contextTests = []struct {
	name, text string
	want       []string
}{
	{"the period of a named report", "云州矿业2023年第一季度报告显示，报告期内实现营业收入28.6亿元，较上年同期增长9.7%。", []string{
		"营业收入 2860000000 2023-Q1", "营业收入 9.7 2023-Q1 2022-Q1 yoy",
	}},
	{"compared with the same time before", "截至2021年6月30日，公司应收账款余额为3.4亿元，与上年同期相比增加了12.5%。", []string{
		"应收账款余额 340000000 2021-06-30", "应收账款余额 12.5 2021-06-30 2020-06-30 yoy",
	}},
	{"the same time, nothing compared", "2022年上半年，东港货运量增长6%。同期西港货运量增长2%。", []string{
		"东港货运量 6 2022-H1  yoy", "西港货运量 2 2022-H1  yoy",
	}},
	{"words that begin like 从 and 自", "2022年，企业从业人员和退休人员分别为3万人和5万人；自由现金流和净利润分别为3亿元和5亿元。", []string{
		"企业从业人员 30000 2022", "退休人员 50000 2022", "自由现金流 300000000 2022", "净利润 500000000 2022",
	}},
	{"the same time in a bracket", "2022年上半年，货运量增长6%（同期为下降3%）。", []string{
		"货运量 6 2022-H1  yoy", "货运量 3 2021-H1  yoy",
	}},
	{"a bracket that tells of its year", "2022年末，全县有法人单位812个，比2017年末（2017年是普查年份，下同）增长9%。\n从业人员9,120人。", []string{
		"法人单位 812 2022", "法人单位 9 2022 2017 since", "从业人员 9120 2022",
	}},
	{"quarters told one by one", "2023年上半年，生产总值340亿元。分季度看，一季度增长6%，二季度增长7%。第一产业增加值22亿元。", []string{
		"生产总值 34000000000 2023-H1", "生产总值 6 2023-Q1  yoy", "生产总值 7 2023-Q2  yoy", "第一产业增加值 2200000000 2023-H1",
	}},
	{"back to where it was", "2024年“五一”假期，旅游人次增长7%，恢复至2019年同期的119%；旅游收入14亿元。", []string{
		"旅游人次 7 2024-05  yoy", "旅游人次 119 2024-05 2019-05", "旅游收入 1400000000 2024-05",
	}},
	{"a year among the parts of years", "2018年至2022年，全市法院结案90万件，其中2022年结案20万件。制定规程7件。", []string{
		"法院结案 900000 2018/2022", "法院结案 200000 2022   part", "制定规程 7 2018/2022",
	}},
	{"behind the last part", "2022年，龙头企业28家，其中国家级6家、省级22家，农民合作社562家。工农业总产值29亿元，其中工业总产值24亿元，农业总产值5亿元，户均收入3133元。", []string{
		"龙头企业 28 2022", "国家级龙头企业 6 2022   part", "省级龙头企业 22 2022   part", "农民合作社 562 2022",
		"工农业总产值 2900000000 2022", "工业总产值 2400000000 2022   part", "农业总产值 500000000 2022   part", "户均收入 3133 2022",
	}},
	{"behind a bracket", "2022年，全院现有医师475人（其中女医师133人），占职工的52.1%。", []string{
		"全院医师 475 2022", "女医师 133 2022   part", "全院医师占职工 52.1 2022",
	}},
	{"a quarter and a word that begins like its end", "二季度初步核算营收115亿元。", []string{"营收 11500000000 2023-Q2"}},
	{"an average of the figure before", "2022年，水上巴士客运量560万人次，日均1.5万人次，增长8%。", []string{
		"水上巴士客运量 5600000 2022", "日均水上巴士客运量 15000 2022", "日均水上巴士客运量 8 2022  yoy",
	}},
	{"an adverb behind the subject", "2022年，海关共查获走私案件210起，累计装机容量30万千瓦，公共服务收入2亿元。", []string{
		"海关查获走私案件 210 2022", "累计装机容量 300000 2022", "公共服务收入 200000000 2022",
	}},
	{"a road's number and measure words that begin a noun", "2022年，全长12公里的307省道改建，途经6个村民小组和3条线路。", []string{
		"全长307省道改建 12 2022", "村民小组 6 2022", "线路 3 2022",
	}},
	{"what is compared with holds for no more", "某公司营业收入28亿元，较2019年的20亿元增加8亿元。\n净利润3亿元。\n客流恢复到2019年同期水平，达到5万人次。", []string{
		"某公司营业收入 2800000000", "某公司营业收入 2000000000 2019", "某公司营业收入 800000000  2019 since", "净利润 300000000", "客流 50000",
	}},
	{"a time said before the first figures", "2022年，法院各项工作稳步推进。公开庭审28场。\n# 审判\n受理案件90件。", []string{"公开庭审 28 2022", "受理案件 90 2022"}},
	{"what there is at the end of a quarter", "2022年二季度末，生猪存栏5万头，增长2%，羊出栏3万只。", []string{"生猪存栏 50000 2022-06", "生猪存栏 2 2022-06  yoy", "羊出栏 30000 2022-Q2"}},
	{"a headline in the text", "【概况】 2022年，茶叶出口28亿元，增长5%。", []string{"茶叶出口 2800000000 2022", "茶叶出口 5 2022  yoy"}},
	{"the time of what is made known", "据海关发布的2022年1—6月数据，茶叶出口28亿元，增长5%。", []string{"茶叶出口 2800000000 2022-01/2022-06", "茶叶出口 5 2022-01/2022-06  yoy"}},
	{"a period behind who acts holds for all that is said of it", "某公司2022年营业收入28亿元，净利润3亿元，研发投入占营业收入的6.2%，增长22%。", []string{
		"某公司营业收入 2800000000 2022", "某公司净利润 300000000 2022", "某公司研发投入占营业收入 6.2 2022", "某公司研发投入 22 2022  yoy",
	}},
	{"parts of two sentences take the head of the total", "2022年，规上工业增加值增长6%。分类型看，国有企业增长5%，私营企业增长7%。分门类看，采矿业增长2%。", []string{
		"规上工业增加值 6 2022  yoy", "国有企业增加值 5 2022  yoy part", "私营企业增加值 7 2022  yoy part", "采矿业增加值 2 2022  yoy part",
	}},
	{"the budget of the beginning of the year is no period", "2022年，财政收入32亿元，为年初预算的101.3%，增长7%，粮食产量41万吨，增产2%。", []string{
		"财政收入 3200000000 2022", "财政收入 101.3 2022", "财政收入 7 2022  yoy", "粮食产量 410000 2022", "粮食产量 2 2022  yoy",
	}},
	{"figures of a bracket that add up", "2022年，果园面积128万亩（苹果园68万亩、梨园60万亩），茶园面积90万亩（春茶园50万亩、旧茶园30万亩）。", []string{
		"果园面积 1280000 2022", "苹果园面积 680000 2022   part", "梨园面积 600000 2022   part",
		"茶园面积 900000 2022", "春茶园面积 500000 2022", "旧茶园面积 300000 2022",
	}},
	{"a group of which a total was given", "2022年，规上工业增加值300亿元。规上工业中，采矿业增加值20亿元，用电量5亿千瓦时。", []string{
		"规上工业增加值 30000000000 2022", "采矿业增加值 2000000000 2022   part", "用电量 500000000 2022",
	}},
	{"a heading that says what is compared with", "2022年10月物价月报\n一、各类价格环比变动情况\n医疗价格上涨0.2%，比上年同月上涨1%。\n二、各类价格同比变动情况\n医疗价格上涨1%。", []string{
		"医疗价格 0.2 2022-10  mom", "医疗价格 1 2022-10 2021-10 yoy", "医疗价格 1 2022-10  yoy",
	}},
	{"an index of the clause before", "2022年，乡村物价小幅下降，总指数为99.5。", []string{"乡村物价总指数 99.5 2022"}},
	{"brackets that only say the change", "2022年，增幅较大的有柑橘（增长8%）、毛竹（增长3%）。", []string{"柑橘 8 2022  yoy", "毛竹 3 2022  yoy"}},
	{"what is not counted", "2022年，全国除海岛外新增风电装机200台。", []string{"新增风电装机 200 2022"}},
	{"a share of a whole that is counted", "2022年，林区面积23万公顷，占全县面积96万公顷的24.5%；损失3亿元，占121亿元产值的2%。", []string{
		"林区面积 230000 2022", "全县面积 960000 2022", "林区面积占全县面积 24.5 2022", "损失 300000000 2022", "产值 12100000000 2022", "损失占产值 2 2022",
	}},
	{"circumstances and whose contribution", "2022年，农机产业在龙头企业带动下增加值9亿元，农机产业对经济增长的贡献率为20%，拉动经济增长1.1个百分点。", []string{
		"农机产业增加值 900000000 2022", "农机产业对经济增长的贡献率 20 2022", "农机产业拉动经济增长 1.1 2022  yoy",
	}},
	{"parts with their shares, one behind another", "2022年，发展团员460名，其中一线工人210名，占45.7%；大专以上文化390名，占84.8%；新建支部30个，占计划的60%。", []string{
		"发展团员 460 2022", "团员一线工人 210 2022   part", "团员一线工人 45.7 2022   part", "团员大专以上文化 390 2022   part", "团员大专以上文化 84.8 2022   part",
		"新建支部 30 2022", "新建支部 60 2022",
	}},
	{"the rest of a total behind its first part", "2022年，水果产量84万吨，其中柑橘31万吨，增长6%；梨53万吨，增长2%。新建学校9所，其中小学6所；改建医院3所。", []string{
		"水果产量 840000 2022", "柑橘产量 310000 2022   part", "柑橘产量 6 2022  yoy part", "梨 530000 2022   part", "梨 2 2022  yoy part",
		"新建学校 9 2022", "新建小学 6 2022   part", "改建医院 3 2022",
	}},
	{"ages", "2022年末，职工年龄35岁以下的143人，占30%；36—50岁的182人，占38%。", []string{
		"职工年龄35岁以下 143 2022", "职工年龄35岁以下 30 2022", "职工年龄36—50岁 182 2022", "职工年龄36—50岁 38 2022",
	}},
}

func TestContext(t *testing.T) {
	x := tableSet(t)
	for _, tt := range contextTests {
		facts, _, err := x.Text(tt.text, document.Options{Name: "a.txt", Date: "2023-12"})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, f := range facts {
			part := ""
			if f.PartOf != "" {
				part = "part"
			}
			got = append(got, strings.TrimRight(strings.Join([]string{f.Indicator, f.Value, f.Period, f.BasePeriod, f.Basis, part}, " "), " "))
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: %s\n%s", tt.name, tt.text, diff)
		}
	}
}
