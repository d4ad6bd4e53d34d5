package export

import (
	"strings"

	"statsheet/extract"
)

// Codes are the words a Code column may hold, with their titles. JSONL, CSV
// and an English workbook show the word itself, a Chinese workbook the title.
// A word that is not in the list is shown as it is.
type Codes []CodeTitle

// CodeTitle is one word of a Code column.
type CodeTitle struct {
	Code, Zh string
	// NoteZh and NoteEn explain it in the workbook.
	NoteZh, NoteEn string
}

// Title returns the title of a code in the language. A cell with several
// codes separated by spaces gives their titles separated by spaces.
func (c Codes) Title(code, lang string) string {
	if lang == En || code == "" {
		return code
	}
	if t, ok := c.find(code); ok {
		return t
	}
	if !strings.Contains(code, " ") {
		return code
	}
	words := strings.Split(code, " ")
	for i, w := range words {
		if t, ok := c.find(w); ok {
			words[i] = t
		}
	}
	return strings.Join(words, " ")
}

// codes returns the words.
func (c Codes) codes() []string {
	words := make([]string, len(c))
	for i := range c {
		words[i] = c[i].Code
	}
	return words
}

func (c Codes) find(code string) (string, bool) {
	for i := range c {
		if c[i].Code == code {
			return c[i].Zh, true
		}
	}
	return "", false
}

var (
	blockCodes = Codes{
		{"heading", "标题", "", ""},
		{"paragraph", "段落", "", ""},
		{"list", "列表", "", ""},
		{"table", "表格", "", ""},
		{"caption", "题注", "", ""},
	}
	measureCodes = Codes{
		{"level", "水平", "某一时期或时点的数量", "how much or how many"},
		{"change", "变动", "增加或减少了多少", "by how much it rose or fell"},
		{"share", "占比", "部分占总体的比例，以及各种率", "a part of a whole; a rate"},
		{"ratio", "比率", "两个数之比、倍数、几分之几", "one number over another"},
		{"rank", "名次", "在排名中居第几位", "a place in a ranking"},
	}
	boundCodes = Codes{
		{"eq", "", "等于所写的数，表中留空", "exactly the number"},
		{"approx", "约", "约、左右", "about"},
		{"over", "超过", "超、余、多、突破", "more than"},
		{"at_least", "不低于", "以上、不低于、至少", "the number or more"},
		{"under", "不足", "不足、不到", "less than"},
		{"at_most", "不超过", "以内、不超过", "the number or less"},
		{"near", "接近", "近、将近", "nearly"},
	}
	directionCodes = Codes{
		{"up", "上升", "增长、提高、扩大", "rose"},
		{"down", "下降", "减少、降低、收窄", "fell"},
	}
	basisCodes = Codes{
		{"yoy", "同比", "与上年同期或上年末相比", "against a year before"},
		{"mom", "环比", "与上月相比", "against the month before"},
		{"qoq", "季环比", "与上季度相比", "against the quarter before"},
		{"since", "比基期", "与指明的某一时期相比，如比年初、五年来", "against a named earlier time"},
	}
	statusCodes = Codes{
		{"actual", "实际", "已经发生", "has happened"},
		{"target", "目标", "计划、预期或力争达到，表中着色", "planned or expected; coloured in the sheet"},
	}
	ruleStatusCodes = Codes{
		{"stable", "稳定", "", ""}, {"experimental", "试用", "", ""},
	}
	originCodes = Codes{
		{"flag", "命令行", "", ""},
		{"side", "附带文件", "", ""},
		{"format", "文件属性", "", ""},
		{"masthead", "报头落款", "", ""},
		{"title", "标题", "", ""},
		{"text", "正文", "", ""},
		{"name", "文件名", "", ""},
	}
	inheritedCodes = Codes{
		{"period", "时间", "", ""}, {"region", "地区", "", ""}, {"indicator", "指标", "", ""},
	}
	unitKindCodes = Codes{
		{"count", "计数", "", ""},
		{"people", "人数", "", ""},
		{"money", "金额", "", ""},
		{"percent", "百分比", "", ""},
		{"point", "百分点", "", ""},
		{"length", "长度", "", ""},
		{"area", "面积", "", ""},
		{"volume", "体积", "", ""},
		{"mass", "质量", "", ""},
		{"energy", "能量", "", ""},
		{"power", "功率", "", ""},
		{"duration", "时长", "", ""},
		{"temperature", "温度", "", ""},
		{"ratio", "比率", "", ""},
		{"rank", "名次", "", ""},
		{"speed", "速度", "", ""},
		{"data", "数据量", "", ""},
		{"pressure", "压强", "", ""},
		{"frequency", "频率", "", ""},
		{"voltage", "电压", "", ""},
		{"density", "密度", "", ""},
		{"concentration", "浓度", "", ""},
		{"times", "倍数", "", ""},
		{"index", "指数", "", ""},
	}
	kindCodes = Codes{
		{"quantity", "数量", "", ""},
		{"number", "数字", "", ""},
		{"percent", "百分数", "", ""},
		{"ratio", "比率", "", ""},
		{"range", "区间", "", ""},
		{"rank", "名次", "", ""},
		{"ordinal", "序号", "", ""},
		{"date", "日期", "", ""},
		{"duration", "时长", "", ""},
		{"name", "名称", "", ""},
		{"idiom", "习语", "", ""},
		{"attribute", "属性", "", ""},
	}
	placeCodes = Codes{{"place", "地名", "", ""}}
	fateCodes  = Codes{
		{"fact", "数据", "是一条统计数据，见数据表", "a statistic, in the sheet of facts"},
		{"date", "日期", "日期或时期", "a date or period"},
		{"ordinal", "序号", "第几、条款号、标题号", "an ordinal or a section number"},
		{"name", "名称", "名称的一部分，如“一带一路”", "part of a name"},
		{"idiom", "习语", "惯用语中的数字，如“一系列”", "part of an everyday word"},
		{"attribute", "属性", "名词的修饰，如“35周岁以下”", "describes a noun"},
		{"excluded", "规则排除", "被规则排除，理由见清单", "excluded by a rule, with its reason"},
		{"review", "待复核", "规则不能确定，需要人看", "a rule could not decide: look at it"},
		{"unclaimed", "未归类", "没有规则认领，可能漏了数据", "no rule claimed it: a statistic may be missing"},
	}
)

// reasonTexts tell why a number is no fact, where no rule says it, and what to do.
var reasonTexts = []struct{ code, zh, en string }{
	{extract.ReasonFurniture, "版面文字（页眉、导航、版权等），不取数", "page furniture (masthead, navigation, copyright): no numbers are taken"},
	{extract.ReasonCaption, "表题，不取数", "the caption of a table: no numbers are taken"},
	{extract.ReasonColumns, "表头与各行的列数不一致：请核对表头和合并的单元格", "the header has other columns than the rows: check the header and its merged cells"},
	{extract.ReasonRow, "这一行与表头的列对不上：请核对缺少或多出的单元格", "the row does not fit the columns of the header: check for missing or extra cells"},
	{extract.ReasonHeader, "没有表头，不知道是什么数：请给表格加上表头", "no header tells what it is: give the table a header"},
	{extract.ReasonData, "没有文字的数据，不逐个读取：请对照原文", "data without words, not read one by one: look at the source"},
}

// Reason returns the text of a reason of the ledger in the language; that of a
// rule, which is no code, as it is. JSONL and CSV show the code itself.
func Reason(reason, lang string) string {
	for i := range reasonTexts {
		if t := &reasonTexts[i]; t.code == reason {
			if lang == En {
				return t.en
			}
			return t.zh
		}
	}
	return reason
}

// reasonCodes returns the reasons that have a text.
func reasonCodes() []string {
	words := make([]string, len(reasonTexts))
	for i := range reasonTexts {
		words[i] = reasonTexts[i].code
	}
	return words
}
