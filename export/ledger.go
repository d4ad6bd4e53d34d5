package export

import "statsheet/extract"

// EntryColumns returns the columns of a ledger entry in the order of the
// contract.
func EntryColumns() []Column[extract.Entry] {
	type E = extract.Entry
	return []Column[E]{
		{Name: "document", Zh: "文件", En: "Document", Width: 30, Get: func(e *E) string { return e.Document }, NoteZh: "出自哪个文件", NoteEn: "the file it is from"},
		{Name: "line", Zh: "行", En: "Line", Kind: Int, Width: 9, FromOne: true, Place: func(e *E) int { return e.Line }, NoteZh: "所在行，从1数起", NoteEn: "counted from 1"},
		{Name: "start", Zh: "起", En: "Start", Kind: Int, Width: 10, Place: func(e *E) int { return e.Start }, NoteZh: "从全文第几个字之后开始", NoteEn: "offset of its first character in the text"},
		{Name: "end", Zh: "止", En: "End", Kind: Int, Width: 10, Place: func(e *E) int { return e.End }, NoteZh: "到全文第几个字结束", NoteEn: "offset behind its last character"},
		{Name: "text", Zh: "原文", En: "Text", Width: 24, Get: func(e *E) string { return e.Text }, NoteZh: "数字在原文中的写法", NoteEn: "the exact characters of the number"},
		{Name: "kind", Zh: "种类", En: "Kind", Kind: Code, Codes: kindCodes, Width: 10, Get: func(e *E) string { return e.Kind }, NoteZh: "是数量、百分数、日期、序号还是名称", NoteEn: "quantity, percent, date, ordinal, name …"},
		{Name: "value", Zh: "数值", En: "Value", Kind: Number, Width: 22, Get: func(e *E) string { return e.Value }, NoteZh: "准确数值，万、亿已乘入", NoteEn: "exact, with 万 and 亿 multiplied in"},
		{Name: "high", Zh: "上限", En: "High", Kind: Number, Width: 22, Get: func(e *E) string { return e.High }, NoteZh: "数值为区间时的上端", NoteEn: "upper end of a range"},
		{Name: "unit", Zh: "单位", En: "Unit", Width: 14, Get: func(e *E) string { return e.Unit }, NoteZh: "原文的单位，不含万、亿", NoteEn: "as written, without 万 and 亿"},
		{Name: "unit_kind", Zh: "量纲", En: "Unit kind", Kind: Code, Codes: unitKindCodes, Width: 10, Get: func(e *E) string { return e.UnitKind }, NoteZh: "单位属于哪一类", NoteEn: "the kind of unit"},
		{Name: "unit_code", Zh: "单位代码", En: "Unit code", Width: 12, Get: func(e *E) string { return e.UnitCode }, NoteZh: "金额用ISO 4217，物理单位用UCUM", NoteEn: "ISO 4217 for money, UCUM for physical units"},
		{Name: "value_base", Zh: "换算值", En: "Base value", Kind: Number, Width: 22, Get: func(e *E) string { return e.ValueBase }, NoteZh: "折合成基本单位的数值", NoteEn: "converted to the base unit"},
		{Name: "bound", Zh: "限定", En: "Bound", Kind: Code, Codes: boundCodes, Width: 10, Get: func(e *E) string { return e.Bound }, NoteZh: "约、超过、不低于等；空白即等于", NoteEn: "how the number limits what it states"},
		{Name: "fate", Zh: "归类", En: "Fate", Kind: Code, Codes: fateCodes, Width: 12, Get: func(e *E) string { return e.Fate }, NoteZh: "这个数字算作什么", NoteEn: "what became of the number"},
		{Name: "reason", Zh: "理由", En: "Reason", Width: 30, Get: func(e *E) string { return e.Reason }, NoteZh: "为何排除或待复核；是数据的，写提取它的规则", NoteEn: "why it is excluded or to be reviewed; of a fact, its rule"},
		{Name: "sentence", Zh: "原句", En: "Sentence", Kind: Prose, Width: 80, Get: func(e *E) string { return e.Sentence }, NoteZh: "数字所在的句子", NoteEn: "the sentence it stands in"},
	}
}
