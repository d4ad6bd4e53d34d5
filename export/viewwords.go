package export

// viewText is one text of the page.
type viewText struct{ name, zh, en string }

// viewTextTable holds the texts of the page; the panel and the script know
// them by name.
var viewTextTable = []viewText{
	{"facts", "数据", "Facts"},
	{"search", "搜索指标、地区、时间、原句", "Search indicators, regions, periods, sentences"},
	{"filters", "筛选", "Filters"},
	{"document", "文件", "Document"},
	{"fate", "归类", "Fate"},
	{"measure", "类型", "Measure"},
	{"status", "状态", "Status"},
	{"kind", "种类", "Kind"},
	{"all", "全部", "all"},
	{"look", "数据和待查", "facts and to check"},
	{"clear", "清除筛选", "Clear filters"},
	{"shown", "{n} 个，共 {all} 个数字", "{n} of {all} numbers"},
	{"nothing", "没有符合条件的数字。", "No number matches."},
	{"theme", "换浅色或深色", "Light or dark"},
	{"help", "说明", "Help"},
	{"close", "关闭", "Close"},
	{"next", "下一个", "Next"},
	{"previous", "上一个", "Previous"},
	{"list", "数据列表", "List"},
	{"inherited", "承前", "inherited"},
	{"parts", "其中", "Parts"},
	{"about", "变动、占比", "Changes and shares"},
	{"unnamed", "（未写明指标）", "(no indicator)"},
	{"place", "第 {line} 行", "line {line}"},
	{"titles", "{title} 等 {n} 份", "{title} and {n} in all"},
	{"comma", "，", ", "},
	{"noScript", "此处不能运行脚本：正文中的数字已作标记；要查看每条数据，请在浏览器中打开本文件。", "Scripts do not run here: the numbers are marked in the text; open this file in a browser to see what is known of each."},
	{"guide", "正文中每个数字都有标记。点击数字看这条数据，点击右侧列表回到原文。", "Every number of the text is marked. Choose a number to see its fact, or a row of the list to see its place in the text."},
	{"guideInherited", "斜体灰字是“承前”：这一句没有写明，取自上文、标题或整份报告。", "Grey italics are inherited: the sentence does not say it; it is taken from the text before, a heading or the whole report."},
	{"guideKeys", "键盘", "Keyboard"},
	{"keyNext", "下一个、上一个数字", "next, previous number"},
	{"keySearch", "搜索", "search"},
	{"keyEscape", "关闭、清除", "close, clear"},
	{"keyHelp", "本说明", "this help"},
	{"legend", "标记", "Marks"},
	{"others", "日期、序号、名称等", "dates, ordinals, names …"},
}

// viewTexts returns the texts of the page in a language, by name.
func viewTexts(lang string) map[string]string {
	texts := make(map[string]string, len(viewTextTable))
	for _, t := range viewTextTable {
		texts[t.name] = t.zh
		if lang == En {
			texts[t.name] = t.en
		}
	}
	return texts
}
