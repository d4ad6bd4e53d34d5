package extract

import "testing"

// Whole and part, goal and fact in news of markets, courts and offices: as accountTests.
var newsroomTests = []accountTest{
	{"a growth rate names no figure", "车市", "2011-06-20", "5月，皮卡产量同比降幅由4月的2%扩大到5%，仅销售6万辆，环比降幅也达到11%。", []string{
		"皮卡产量 2 2011-04 yoy", "皮卡产量 5 2011-05 yoy", "皮卡销售 60000 2011-05", "皮卡销售 11 2011-05 mom",
	}},
	{"a rank is of the growth", "区情", "2010-02", "2009年，云州外贸增速仅为4.5%，在浙江省内倒数第二。", []string{
		"云州外贸 4.5 2009 yoy", "云州外贸增速 2 2009",
	}},
	{"parts within them", "警訊", "2025-04-17", "警方去年錄得竊案3300宗，不過，當中的爆竊案錄得1100宗，較前年減少三成。", []string{
		"警方竊案 3300 2024", "爆竊案 1100 2024  part of 3300", "爆竊案 30 2024 yoy part of 3300",
	}},
	{"names in a list are no parts", "警訊", "2025-04-17", "海關檢獲貨物1200件，包括手錶及藥材等，經點算後，批出放行500件。", []string{
		"海關檢獲貨物 1200 2025-04-17", "批出放行 500 2025-04-17",
	}},
	{"so many of them", "楼市", "2009-09-30", "该企业可售楼盘32个，有5个为全新楼盘，有医院4个。", []string{
		"可售楼盘 32 2009-09-30", "全新楼盘 5 2009-09-30  part of 32", "医院 4 2009-09-30",
	}},
	{"groups have rates of their own", "就業", "2020-08-18", "今年第二季，失業人口24萬人，失業率7.4%。按行業劃分，建造業失業率11.2%，零售業失業人口6萬人。", []string{
		"失業人口 240000 2020-Q2", "失業率 7.4 2020-Q2", "建造業失業率 11.2 2020-Q2", "零售業失業人口 60000 2020-Q2  part of 240000",
	}},
	{"a headline about a scheme", "要聞", "2025-04-17", `漁民資助計劃海員組首輪批出220個名額
漁民資助計劃的海員組完成審批，34間公司申請共320個名額，公司計劃明年增聘60人。`, []string{
		"批出名額 220 2025-04-17", "公司 34 2025-04-17", "名額 320 2025-04-17", "增聘 60 2026  target",
	}},
	{"an estimate of this year and what is over", "矿业", "2011-06-20", "粗钢产量去年为9亿吨，今年估计能在12亿吨左右，一到四月份增长6%。", []string{
		"粗钢产量 900000000 2010", "粗钢产量 1200000000 2011  target", "粗钢产量 6 2011-01/2011-04 yoy",
	}},
	{"what a goal is equal to", "預算", "2017-02-22", "在2018年3月底，儲備預計為9500億元，相當於本地生產總值37%。", []string{
		"儲備 950000000000 2018-03  target", "儲備相當於本地生產總值 37 2018-03  target",
	}},
}

func TestNewsroom(t *testing.T) { checkAccounts(t, tableSet(t), newsroomTests) }
