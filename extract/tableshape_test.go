package extract

// shapeCases are tables of the shapes that statistics and companies print.
var shapeCases = []tableCase{
	{"two heads with merged cells, empty cells, units in the caption", "表1 分行业增加值\n单位：万元、%\n行业\t2024年\t\t2025年\t\n\t增加值\t比上年增长\t增加值\t比上年增长\n总计\t120.5\t5.1\t130\t6.2\n　其中：制造业\t60\t-1.2\t-\t…\n", []string{
		"增加值 level 1205000元 2024", "增加值 change 5.1% 2024 up yoy base=2023 relates",
		"增加值 level 1300000元", "增加值 change 6.2% up yoy base=2024 relates",
		"制造业增加值 level 600000元 2024 part", "制造业增加值 change -1.2% 2024 down yoy base=2023 part relates",
	}},
	{"the later of two times, in whatever order", "项目\t本期末\t上年同期\t增减额\t增减幅度\n新增就业（万人）\t8.2\t8.5\t-0.3\t-3.5%\n\n项目\t2025年\t2024年\t本年比上年增减（%）\n营业额（元）\t5,100.50\t-20\t6.7\n", []string{
		"新增就业 level 82000人", "新增就业 level 85000人 2024",
		"新增就业 change -3000人 down yoy base=2024 relates", "新增就业 change -3.5% down yoy base=2024 relates",
		"营业额 level 5100.50元", "营业额 level -20元 2024", "营业额 change 6.7% up yoy base=2024 relates",
	}},
	{"units behind the caption without a word", "表3 居民收入（元，%）\n指标\t绝对量\t名义增速\n全体居民人均收入\t498\t5.1\n", []string{
		"全体居民人均收入 level 498元", "全体居民人均收入 change 5.1% up yoy relates",
	}},
	{"growth below a figure that is not there", "指标（亿元）\t杭州市\t宁波市\n财政收入\t3000\t\n　增长（%）\t-1.2\t0.8\n", []string{
		"财政收入 level 300000000000元 @杭州市",
		"财政收入 change -1.2% @杭州市 down yoy relates", "财政收入 change 0.8% @宁波市 up yoy",
	}},
	{"plus and minus as a heading", "产品\t单位\t2025年\t比上年±%\n生猪出栏\t万头\t85\t-5.6\n", []string{
		"生猪出栏 level 850000头", "生猪出栏 change -5.6% down yoy base=2024 relates",
	}},
	{"changes in words", "产品\t毛利率（%）\t毛利率比上年增减\n电机\t25.00\t增加0.77个百分点\n轴承\t20.00\t减少0.82个百分点\n", []string{
		"电机毛利率 share 25.00%", "电机毛利率 change 0.77个百分点 up yoy base=2024",
		"轴承毛利率 share 20.00%", "轴承毛利率 change 0.82个百分点 down yoy base=2024",
	}},
	{"groups that are numbers", "年龄组\t人数（万人）\t占总人口比重（%）\n0—14岁\t80.5\t15.2\n60岁及以上\t116.3\t22.1\n其中：65岁及以上\t84.2\t16.0\n", []string{
		"0—14岁人数 level 805000人", "0—14岁占总人口比重 share 15.2%",
		"60岁及以上人数 level 1163000人", "60岁及以上占总人口比重 share 22.1%",
		"65岁及以上人数 level 842000人 part", "65岁及以上占总人口比重 share 16.0% part",
	}},
	{"a budget", "项目\t预算数\t执行数\t完成预算的%\t比上年增长%\n一、税收收入（亿元）\t500\t512.3\t102.5\t4.4\n", []string{
		"税收收入 level 50000000000元 target", "税收收入 level 51230000000元",
		"税收收入完成预算的 share 102.5% relates", "税收收入 change 4.4% up yoy base=2024 relates",
	}},
	{"years that are over under goals", "二、2026年主要目标\n\n指标\t2025年\t2026年\n粮食产量（万吨）\t88\t90\n", []string{
		"粮食产量 level 880000吨", "粮食产量 level 900000吨 2026 target",
	}},
	{"goals without a year", "二、今年主要目标\n\n指标\t数量\n粮食产量（万吨）\t90\n", []string{"粮食产量 level 900000吨 2026 target"}},
	{"what was aimed at in a year that is over", "二、今年主要目标\n\n指标\t2025年目标\t2025年实际\n粮食产量（万吨）\t87\t88\n", []string{
		"粮食产量 level 870000吨 target", "粮食产量 level 880000吨",
	}},
	{"years of building are no figure", "序号\t项目名称\t总投资（亿元）\t建设年限\n1\t滨江大桥\t12.5\t2023—2026\n2\t湖心路\t3\t2024-2025\n", []string{
		"滨江大桥总投资 level 1250000000元", "湖心路总投资 level 300000000元",
	}},
	{"the title of a report names no figure", "城建公司年度报告摘要\n\n主要会计数据\t2025年\n营业额（元）\t51\n", []string{"营业额 level 51元"}},
	{"a table that goes on", "表4 学校\n年份\t学校（所）\n2024\t40\n续表4\n年份\t学校（所）\n2025\t41\n", []string{"学校 level 40所 2024", "学校 level 41所"}},
	{"parts whose indents were lost", "指标\t绝对量\t同比增长（%）\n投资（亿元）\t380\t-18.0\n其中：住宅\t293\t-17.8\n办公楼\t14\t-20.4\n销售面积（万平方米）\t401\t-11.6\n", []string{
		"投资 level 38000000000元", "投资 change -18.0% down yoy relates",
		"投资住宅 level 29300000000元 part", "投资住宅 change -17.8% down yoy part relates",
		"投资办公楼 level 1400000000元 part", "投资办公楼 change -20.4% down yoy part relates",
		"销售面积 level 4010000平方米", "销售面积 change -11.6% down yoy relates",
	}},
	{"measure words that are nouns", "地区\t床位\t医生\n甲县\t300\t20\n乙县\t400\t30\n", []string{
		"床位 level 300 @甲县", "医生 level 20 @甲县", "床位 level 400 @乙县", "医生 level 30 @乙县",
	}},
	{"years beside the labels", "地区\t年份\t产量（吨）\n甲县\t2023\t30\n乙县\t2024\t40\n", []string{
		"产量 level 30吨 2023 @甲县", "产量 level 40吨 2024 @乙县",
	}},
	{"quarters and months that are bare numbers", "年份\t季度\t产量（吨）\n2023\t2\t30\n2024\t3\t40\n\n其他\n\n月份\t产量（吨）\n3\t30\n4\t40\n", []string{
		"产量 level 30吨 2023-Q2", "产量 level 40吨 2024-Q3", "产量 level 30吨 2025-03", "产量 level 40吨 2025-04",
	}},
	{"times that are no years", "路线\t时间（分钟）\t距离（公里）\n东线\t30\t5\n西线\t40\t6\n", []string{
		"东线时间 level 30分钟", "东线距离 level 5公里", "西线时间 level 40分钟", "西线距离 level 6公里",
	}},
	{"no cell above the labels", "表1 各县情况\n2023年\t2024年\n甲县产值\t300\t20\n乙县产值\t400\t30\n", []string{
		"甲县产值 level 300 2023", "甲县产值 level 20 2024", "乙县产值 level 400 2023", "乙县产值 level 30 2024",
	}},
	{"no cell above the last column", "表1 各县情况\n县名\t产值\n甲县\t300\t20\n乙县\t400\t30\n", nil},
}
