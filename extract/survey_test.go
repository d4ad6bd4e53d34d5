package extract_test

// Names in surveys and lists: the groups whose shares are told, kinds in lists, and who is
// reached by money or works.
var surveyTests = []struct{ name, text, want string }{
	{"groups that a particle closes", "受访老人中，独居的占18.4%，有出游计划的占12.5%，通过邻里得知消息的仅占6.1%。", "独居；有出游计划；通过邻里得知消息"},
	{"a bare degree is no group", "水位从最高的98米下降至91米。", "水位；水位"},
	{"money put into what was done", "改造旧渠12条，投入1560万元；新建、扩建幼儿园3所，投入2.3亿元。", "改造旧渠；改造旧渠投入；新建、扩建幼儿园；新建、扩建幼儿园投入"},
	{"kinds in a list", "拥有国家级非遗项目14项，省级83项，市级216项。", "国家级非遗项目；省级非遗项目；市级非遗项目"},
	{"a whole that several shares are of", "住宿支出占总花费的31.5%，餐饮占24.7%，购物占18.9%。", "住宿支出占总花费；餐饮占总花费；购物占总花费"},
	{"who gains by money", "基金支出42亿元，受益86万人次。", "基金支出；基金支出受益"},
	{"the first of the parts that money consists of", "发行债券700亿元，其中500亿元银色债券、200亿元绿色债券。", "发行债券；银色债券；绿色债券"},
}
