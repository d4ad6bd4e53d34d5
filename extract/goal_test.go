package extract

import "testing"

// What is to be reached, in the manners in which plans, budgets and tasks tell it, and what is
// there beside it: as accountTests.
var goalTests = []accountTest{
	{"a clause that leads to what is set for a year", "", "2021-01-14", `本报讯，2020年，全市各项工作取得积极成效。
局长在报告中提出了2021年全市发展指标安排，具体为：质量方面，研发投入占比2.6%以上；总量方面，工业增加值增长9%。`, []string{
		"研发投入占比 2.6 2021  target", "工业增加值 9 2021 yoy target",
	}},
	{"an allotment of a year", "", "2024-01-18", "报告对2024年预算作出了安排，其中：税收收入60亿元，非税收入26亿元。教育支出31亿元。2023年教育支出29亿元。", []string{
		"税收收入 6000000000 2024  target", "非税收入 2600000000 2024  target", "教育支出 3100000000 2024  target", "教育支出 2900000000 2023",
	}},
	{"goals behind a colon of the sentence", "", "2023-02", "2023年全省农业工作目标任务：粮食面积3200万亩；生猪出栏1600万头。年度考核指标：耕地保有量5600万亩。", []string{
		"粮食面积 32000000 2023  target", "生猪出栏 16000000 2023  target", "耕地保有量 56000000 2023  target",
	}},
	{"what came of goals", "", "2023-02", "2022年目标任务完成情况：粮食面积3200万亩。支出安排落实情况如下：教育支出31亿元。", []string{
		"粮食面积 32000000 2022", "教育支出 3100000000 2022",
	}},
	{"a task and what came of it", "", "2022-12", "2022年，农村改厕任务3800座，完成3900座。经费预算为2860万元，实际支出2700万元。医保参保任务数32000人，参保31500人。", []string{
		"农村改厕任务 3800 2022  target", "农村改厕 3900 2022", "经费预算 28600000 2022  target", "实际支出 27000000 2022", "医保参保任务数 32000 2022  target", "参保 31500 2022",
	}},
	{"tasks that are counted, or were carried out", "", "2022-12", "2022年，部署重点任务30项，完成固定资产投资任务2.8亿元。", []string{
		"部署重点任务 30 2022", "固定资产投资任务 280000000 2022",
	}},
	{"what is there among what is planned", "", "2023-01", `一、2023年重点任务
（一）培育市场主体，让发展更有后劲，让企业更有信心。培育规上企业25家，全市现有规上企业188家，从业人员3.1万人，新增产业园2个。目前全县建成养老中心14个，床位1860张。我市已建成管网860公里。`, []string{
		"培育规上企业 25 2023  target", "规上企业 188 2023-01", "从业人员 31000 2023", "新增产业园 2 2023  target",
		"建成养老中心 14 2023-01", "养老中心床位 1860 2023-01", "建成管网 860 2023",
	}},
}

func TestGoals(t *testing.T) { checkAccounts(t, tableSet(t), goalTests) }
