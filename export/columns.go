package export

import (
	"strconv"

	"statsheet/extract"
)

// Kind is what a column holds. It decides how a cell looks in the workbook
// and whether JSONL writes a string or a number.
type Kind uint8

// The kinds of column.
const (
	Text    Kind = iota // a short text
	Prose               // a longer text, wrapped in the workbook
	Code                // one of a few words, shown by its title in a Chinese workbook
	Number              // an exact decimal, with thousands separators where people read it
	Written             // a number as the report spells it: no separators of ours
	Int                 // a place in the source: page, line, offset
)

// Column is one column of facts (T is extract.Fact) or of the ledger (T is
// extract.Entry), the same for every format.
type Column[T any] struct {
	Name   string // contract name: JSONL key, CSV header
	Zh, En string // titles in the workbook and on the terminal
	Kind   Kind
	Width  int // widest the column gets in the workbook, in characters; a Chinese character is two
	Codes  Codes
	// Get returns the cell of every kind but Int, for which it is Place.
	Get   func(*T) string
	Place func(*T) int
	// FromOne says that a Place of 0 means that there is none.
	FromOne bool
	// NoteZh and NoteEn say in the workbook what the column holds.
	NoteZh, NoteEn string
}

// Title returns the column's title in the language, zh or en.
func (c *Column[T]) Title(lang string) string {
	if lang == En {
		return c.En
	}
	return c.Zh
}

// Note returns what the column holds, in the language, zh or en.
func (c *Column[T]) Note(lang string) string {
	if lang == En {
		return c.NoteEn
	}
	return c.NoteZh
}

// Text returns the cell as CSV writes it, before guarding and quoting.
func (c *Column[T]) Text(row *T) string {
	if c.Kind == Int {
		return strconv.Itoa(c.Place(row))
	}
	return c.Get(row)
}

// FactColumns returns the columns of a fact in the order of the contract,
// which is the order of JSONL keys and CSV columns.
func FactColumns() []Column[extract.Fact] {
	type F = extract.Fact
	return []Column[F]{
		{Name: "fact_id", Zh: "编号", En: "Fact ID", Width: 20, Get: func(f *F) string { return f.FactID }, NoteZh: "同一句话再次提取时不变", NoteEn: "the same in every run while the sentence stays the same"},
		{Name: "document", Zh: "文件", En: "Document", Width: 30, Get: func(f *F) string { return f.Document }, NoteZh: "出自哪个文件", NoteEn: "the file it is from"},
		{Name: "block", Zh: "块", En: "Block", Kind: Code, Codes: blockCodes, Width: 10, Get: func(f *F) string { return f.Block }, NoteZh: "标题、段落、列表、表格或图表题注", NoteEn: "heading, paragraph, list, table or caption"},
		{Name: "section", Zh: "章节", En: "Section", Kind: Prose, Width: 30, Get: func(f *F) string { return f.Section }, NoteZh: "所在的各级标题", NoteEn: "the headings above it"},
		{Name: "indicator", Zh: "指标", En: "Indicator", Kind: Prose, Width: 36, Get: func(f *F) string { return f.Indicator }, NoteZh: "统计的是什么，用报告原有的字", NoteEn: "what is counted or measured, in the report's own characters"},
		{Name: "measure", Zh: "类型", En: "Measure", Kind: Code, Codes: measureCodes, Width: 10, Get: func(f *F) string { return f.Measure }, NoteZh: "水平、变动、占比、比率或名次", NoteEn: "level, change, share, ratio or rank"},
		{Name: "value", Zh: "数值", En: "Value", Kind: Number, Width: 22, Get: func(f *F) string { return f.Value }, NoteZh: "准确数值，万、亿已乘入；百分数写作5.2，单位为%；下降写正数，方向另列，原文写着负号的照写", NoteEn: "exact, 万 and 亿 multiplied in; 5.2% is 5.2, unit %; a decline has no minus unless written"},
		{Name: "high", Zh: "上限", En: "High", Kind: Number, Width: 22, Get: func(f *F) string { return f.High }, NoteZh: "数值为区间时的上端", NoteEn: "upper end of a range"},
		{Name: "unit", Zh: "单位", En: "Unit", Width: 14, Get: func(f *F) string { return f.Unit }, NoteZh: "原文的单位，不含万、亿", NoteEn: "as written, without 万 and 亿"},
		{Name: "number", Zh: "原数", En: "Number", Kind: Written, Width: 16, Get: func(f *F) string { return f.Number }, NoteZh: "原文写法的数", NoteEn: "the number as written"},
		{Name: "scale", Zh: "数量级", En: "Scale", Width: 10, Get: func(f *F) string { return f.Scale }, NoteZh: "原文的万、亿等", NoteEn: "万, 亿 … as written"},
		{Name: "unit_kind", Zh: "量纲", En: "Unit kind", Kind: Code, Codes: unitKindCodes, Width: 10, Get: func(f *F) string { return f.UnitKind }, NoteZh: "单位属于哪一类", NoteEn: "the kind of unit"},
		{Name: "unit_code", Zh: "单位代码", En: "Unit code", Width: 12, Get: func(f *F) string { return f.UnitCode }, NoteZh: "金额用ISO 4217，物理单位用UCUM", NoteEn: "ISO 4217 for money, UCUM for physical units"},
		{Name: "value_base", Zh: "换算值", En: "Base value", Kind: Number, Width: 22, Get: func(f *F) string { return f.ValueBase }, NoteZh: "折合成换算单位的数值", NoteEn: "converted to the base unit"},
		{Name: "unit_base", Zh: "换算单位", En: "Base unit", Width: 12, Get: func(f *F) string { return f.UnitBase }, NoteZh: "换算值的单位", NoteEn: "unit of the base value"},
		{Name: "bound", Zh: "限定", En: "Bound", Kind: Code, Codes: boundCodes, Width: 10, Get: func(f *F) string { return f.Bound }, NoteZh: "约、超过、不低于等；空白即等于", NoteEn: "how the number limits what it states"},
		{Name: "direction", Zh: "方向", En: "Direction", Kind: Code, Codes: directionCodes, Width: 10, Get: func(f *F) string { return f.Direction }, NoteZh: "变动是上升还是下降", NoteEn: "of a change: up or down"},
		{Name: "basis", Zh: "比较口径", En: "Basis", Kind: Code, Codes: basisCodes, Width: 12, Get: func(f *F) string { return f.Basis }, NoteZh: "同比、环比等；空白为未说明，或与计划、他地相比", NoteEn: "what a change is measured against"},
		{Name: "base_period", Zh: "比较期", En: "Base period", Width: 18, Get: func(f *F) string { return f.BasePeriod }, NoteZh: "与哪一时期相比", NoteEn: "the period it is compared with"},
		{Name: "period", Zh: "时间", En: "Period", Width: 22, Get: func(f *F) string { return f.Period }, NoteZh: "2024年写作2024，10月写作2024-10，一季度写作2024-Q1，起止写作2024-01/2024-09", NoteEn: "2024, 2024-10, 2024-Q1, 2024-H1, 2024-01/2024-09"},
		{Name: "period_text", Zh: "时间原文", En: "Period text", Width: 18, Get: func(f *F) string { return f.PeriodText }, NoteZh: "时间在原文中的写法", NoteEn: "the period as written"},
		{Name: "region", Zh: "地区", En: "Region", Width: 18, Get: func(f *F) string { return f.Region }, NoteZh: "数据所属的地区", NoteEn: "the region the figure is about"},
		{Name: "per", Zh: "每", En: "Per", Width: 18, Get: func(f *F) string { return f.Per }, NoteZh: "按什么平均，如每万人、年均", NoteEn: "per what: 每万人, 平均每期, 年均"},
		{Name: "status", Zh: "状态", En: "Status", Kind: Code, Codes: statusCodes, Width: 10, Get: func(f *F) string { return f.Status }, NoteZh: "实际数还是目标数", NoteEn: "actual or target"},
		{Name: "part_of", Zh: "其中上级", En: "Part of", Width: 20, Get: func(f *F) string { return f.PartOf }, NoteZh: "“其中”所属总数的编号", NoteEn: "fact ID of the total it is a part of"},
		{Name: "relates_to", Zh: "关联", En: "Relates to", Width: 20, Get: func(f *F) string { return f.RelatesTo }, NoteZh: "变动或占比所说的那个数的编号", NoteEn: "fact ID of the level a change or share belongs to"},
		{Name: "verb", Zh: "动词", En: "Verb", Width: 12, Get: func(f *F) string { return f.Verb }, NoteZh: "建成、录用、引进等", NoteEn: "建成, 录用, 引进 …"},
		{Name: "mention", Zh: "原文", En: "Mention", Width: 20, Get: func(f *F) string { return f.Mention }, NoteZh: "数字在原文中的写法", NoteEn: "the exact characters of the number and its unit"},
		{Name: "sentence", Zh: "原句", En: "Sentence", Kind: Prose, Width: 80, Get: func(f *F) string { return f.Sentence }, NoteZh: "数字所在的句子", NoteEn: "the sentence it stands in"},
		{Name: "page", Zh: "页", En: "Page", Kind: Int, Width: 8, FromOne: true, Place: func(f *F) int { return f.Page }, NoteZh: "所在页；没有分页的文件为空白", NoteEn: "blank where the file has no pages"},
		{Name: "line", Zh: "行", En: "Line", Kind: Int, Width: 9, FromOne: true, Place: func(f *F) int { return f.Line }, NoteZh: "所在行，从1数起", NoteEn: "counted from 1"},
		{Name: "start", Zh: "起", En: "Start", Kind: Int, Width: 10, Place: func(f *F) int { return f.Start }, NoteZh: "从全文第几个字之后开始", NoteEn: "offset of its first character in the text"},
		{Name: "end", Zh: "止", En: "End", Kind: Int, Width: 10, Place: func(f *F) int { return f.End }, NoteZh: "到全文第几个字结束", NoteEn: "offset behind its last character"},
		{Name: "inherited", Zh: "承前", En: "Inherited", Kind: Code, Codes: inheritedCodes, Width: 16, Get: func(f *F) string { return f.Inherited }, NoteZh: "时间、地区、指标中取自上文或标题的，表中用灰字", NoteEn: "what was taken from elsewhere in the text; grey in the sheet"},
		{Name: "rule", Zh: "规则", En: "Rule", Width: 28, Get: func(f *F) string { return f.Rule }, NoteZh: "由哪条规则提取", NoteEn: "the rule that found it"},
	}
}
