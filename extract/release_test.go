package extract

import "testing"

// Monthly and quarterly releases of statistical offices: as accountTests.
var releaseTests = []accountTest{
	{"what the shares of groups named alone are of", "公报", "2024-03", `2023年，苏南货运量占全省的比重为58.3%，苏中为19.6%，苏北为22.1%。与上年相比，苏南下降2个百分点，苏北提高1.2个百分点。
2023年，铁路货运量占比下降0.3个百分点，公路提高0.5个百分点。
2023年，东部地区订单占比73.4%，同比下降2.1个百分点，中、西部分别提高1.4和0.7个百分点。
2023年，第一产业比重提高1个百分点，第二产业下降2个百分点。不良率1.2%，资本下降0.2个百分点。`, []string{
		"苏南货运量占全省的比重 58.3 2023", "苏中货运量占全省的比重 19.6 2023", "苏北货运量占全省的比重 22.1 2023",
		"苏南货运量占全省的比重 2 2023 yoy", "苏北货运量占全省的比重 1.2 2023 yoy",
		"铁路货运量占比 0.3 2023 yoy", "公路货运量占比 0.5 2023 yoy",
		"东部地区订单占比 73.4 2023", "东部地区订单占比 2.1 2023 yoy", "中部地区订单占比 1.4 2023 yoy", "西部地区订单占比 0.7 2023 yoy",
		"第一产业比重 1 2023 yoy", "第二产业比重 2 2023 yoy", "不良率 1.2 2023", "资本 0.2 2023 yoy",
	}},
	{"the month before the one that the text is of, though it is written a month later", "2024年8月运行情况", "2024-09", `8月，订单价格上涨0.5%，上月为0.3%；运费由上月上涨0.2%转为下降0.1%。
8月，出口由上月的5亿元增加到6亿元，进口2亿元。`, []string{
		"订单价格 0.5 2024-08 yoy", "订单价格 0.3 2024-07 yoy", "运费 0.2 2024-07 yoy", "运费 0.1 2024-08 yoy",
		"出口 500000000 2024-07", "出口 600000000 2024-08", "进口 200000000 2024-08",
	}},
	{"上月 is the month before the date where the text is of no other", "外贸快讯", "2024-09", "上月，全市出口3亿元。上月，进口5亿元。", []string{
		"出口 300000000 2024-08", "进口 500000000 2024-08",
	}},
}

func TestReleases(t *testing.T) { checkAccounts(t, tableSet(t), releaseTests) }
