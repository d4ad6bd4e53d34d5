package extract

import "testing"

// Names that say only which of a series a figure is of, or point at those before: as accountTests.
var seriesTests = []accountTest{
	{"groups of a whole, one by one", "公报", "2024-03", `2023年，家电零售总额90亿元，增长7.9%。按经营地分，城镇60亿元，增长8%；乡村30亿元。
分行业看，皮革加工业营业收入18亿元，增长3%；玩具制造业7亿元，增长6%。`, []string{
		"家电零售总额 9000000000 2023", "家电零售总额 7.9 2023 yoy", "城镇零售总额 6000000000 2023  part of 9000000000", "城镇零售总额 8 2023 yoy part of 9000000000", "乡村零售总额 3000000000 2023  part of 9000000000",
		"皮革加工业营业收入 1800000000 2023", "皮革加工业营业收入 3 2023 yoy", "玩具制造业营业收入 700000000 2023", "玩具制造业营业收入 6 2023 yoy",
	}},
	{"groups behind parts", "公报", "2024-03", "2023年，工业增加值增长8%，其中轻工业增长5%，重工业增长9%；分经济类型看，国有企业增长3%，股份制企业增长7%。", []string{
		"工业增加值 8 2023 yoy", "轻工业增加值 5 2023 yoy part of 8", "重工业增加值 9 2023 yoy part of 8", "国有企业增加值 3 2023 yoy part of 8", "股份制企业增加值 7 2023 yoy part of 8",
	}},
	{"parts whose names are long, or of what was done", "公报", "2024-03", "2023年，居民消费价格上涨0.3%，其中教育文化娱乐类上涨1.9%。房屋竣工面积24万平方米，其中厂房6万平方米。", []string{
		"居民消费价格 0.3 2023 yoy", "教育文化娱乐类居民消费价格 1.9 2023 yoy part of 0.3", "房屋竣工面积 240000 2023", "厂房竣工面积 60000 2023  part of 240000",
	}},
	{"taxes that a view names are whole", "公报", "2024-03", "2023年，税收收入9亿元。从主要税种收入看，增值税3亿元，房产税1亿元。", []string{
		"税收收入 900000000 2023", "增值税 300000000 2023  part of 900000000", "房产税 100000000 2023  part of 900000000",
	}},
}

func TestSeries(t *testing.T) { checkAccounts(t, tableSet(t), seriesTests) }
