package extract_test

// Names in surveys and lists: the groups whose shares are told, kinds in lists, and who is
// reached by money or works.
var surveyTests = []struct{ name, text, want string }{
	{"groups that a particle closes", "受访老人中，独居的占18.4%，有出游计划的占12.5%，通过邻里得知消息的仅占6.1%。", "独居；有出游计划；通过邻里得知消息"},
	{"a bare degree is no group", "水位从最高的98米下降至91米。", "水位；水位"},
	{"who gains by money", "基金支出42亿元，受益86万人次。", "基金支出；基金支出受益"},
}
