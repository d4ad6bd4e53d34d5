package extract

import "testing"

// Releases on population and features over decades: as accountTests.
var populationTests = []accountTest{
	{"mid-years and years ends are times of their own", "人口", "2024-02", "二〇二三年年底人口為8 103 100人。與二〇二二年年底人口8 072 600人比較，增加30 500人，升幅為0.4%。二〇二三年年中人口修訂數字為8 136 100人。常住居民的數字修訂為7 853 200人。", []string{
		"人口 8103100 2023", "人口 8072600 2022", "人口 30500 2023 yoy", "人口 0.4 2023 yoy", "人口 8136100 2023-06", "常住居民 7853200 2023-06",
	}},
	{"what is meant by words, and from how many sides", "公报", "2024-02", "「常住居民」指兩類人士：（一）過去六個月內在港逗留最少三個月。规模以上企业是指年营业收入2000万元以上的企业。报告从四个方面总结经验，提出建议36条。", []string{
		"提出建议 36",
	}},
	{"since then, up to a peak, about a year", "人口", "2024-02", "生育率自1996年以来一直低于1.8，直至2013年回升到1.9。老年人口将在2053年前后达到峰值4.9亿人，占总人口的35%。", []string{
		"生育率 1.8 1996/2023", "生育率 1.9 2013", "老年人口 490000000 2053  target", "老年人口占总人口 35 2053  target",
	}},
}

func TestPopulation(t *testing.T) { checkAccounts(t, tableSet(t), populationTests) }
