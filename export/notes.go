package export

import "strings"

// notes writes the sheet that says what the workbook holds and how to read
// it.
type notes struct{ freeSheet }

func newNotes(b *workbook) *notes {
	return &notes{freeSheet{book: b, name: b.named(notesName), columns: 4}}
}

// finish writes the sheet.
func (n *notes) finish() error {
	n.open(sheetFrame{orientation: pageTall, plain: true}, []int{22, 26, 22, 74})
	n.head()
	n.sheetList()
	n.guide()
	n.colours()
	n.codes()
	n.columnLists()
	return n.flush()
}

func (n *notes) head() {
	o := n.book.o
	n.line(faceTitle, n.book.title())
	n.line(faceGuide, n.say("本工作簿列出报告正文中的统计数据，每行一个，都可以追溯到原句。", "This workbook lists the statistics of the reports, one a row; each leads back to its sentence."))
	for _, p := range [][2]string{{n.say("程序", "Program"), o.Program}, {n.say("命令", "Command"), o.Command}, {n.say("规则包", "Rule packs"), packList(o.Packs)}} {
		if p[1] != "" {
			c := proseCell(p[1], o.Lang)
			lines := (cellWidth(c.text) + 119) / 120
			n.merged(float64(lines)*lineHeight, p[0], c)
		}
	}
	n.line(faceGuide, n.say("没有写生成时间：同样的报告和规则给出同样的文件。", "No time is given: the same reports and rules give the same file."))
}

// merged writes a label and a text over the other columns.
func (n *notes) merged(height float64, label any, c cell) {
	n.tall(faceText, height, label, c)
	if n.err == nil {
		n.fail(n.stream.MergeCell(cellName(2, n.row), cellName(n.columns, n.row)))
	}
}

func packList(packs []Pack) string {
	var list []string
	for _, p := range packs {
		list = append(list, strings.TrimSpace(p.ID+" "+p.Version))
	}
	return strings.Join(list, ", ")
}

// sheetList says what each sheet holds, and leads there.
func (n *notes) sheetList() {
	n.section("工作表", "Sheets")
	for _, s := range n.book.sheets {
		for _, name := range s.parts() {
			if name != n.name {
				n.merged(lineHeight, name, proseCell(n.book.purpose(s), n.book.o.Lang))
			}
		}
	}
}

// purpose says in a line what a sheet is for.
func (b *workbook) purpose(s worksheet) string {
	switch s.(type) {
	case *factSheet:
		return b.say("每个统计数字一行：指标、地区、时间、数值、原文、原句；右侧折叠着不常用的列，点上方的 + 展开。“复核”“备注”供人填写。", "One row per statistic. Rarely used columns are folded at the right: + above them opens. Review and Remark are for people to fill.")
	case *indicatorSheet:
		return b.say("同一指标、地区、时间的水平、同比、环比、占比、目标并排，便于比较和制图。", "Level, changes, share and target of one indicator, region and period side by side.")
	case *partSheet:
		return b.say("总数与“其中”各部分，部分占总数的比例，以及部分之和。", "Totals with their parts, the share of each part, and the sum of the parts.")
	case *overview:
		return b.say("有多少数据，先看什么，各类各章有多少，什么变化最大。", "How much there is, what to look at first, where it stands, what changed most.")
	case *gapSheet:
		return b.say("没有规则认领的数字和待复核的数字，按前后文归组，并附能认领它的规则。", "The numbers that no rule claimed and those to review, grouped, with a rule that would claim them.")
	case *sheet[reviewed]:
		return b.say("原先工作簿里的批注，所指的数据这次没有出现。", "Marks of the earlier workbook whose facts did not come again.")
	case *ruleSheet:
		return b.say("用到的规则和各自提取的条数。", "The rules that found facts, and how many.")
	case *documentSheet:
		return b.say("每份报告的标题、日期、地区和各类数字的个数。", "Title, date and region of each report, and the counts of its numbers.")
	}
	return b.say("报告中的每一个数字和它的归类：红色的未归类、黄色的待复核，请先看。", "Every number of the reports and its fate: look first at the red (unclaimed) and yellow (to review).")
}

func (n *notes) guide() {
	n.section("怎样读", "How to read it")
	lines := [][4]string{
		{"一数一行", "Rows", "每个数字一行。“增长5.2%”也自成一行，用“关联”指向它所说的那个数。", "One row per number. A growth rate is a row of its own; “Relates to” names the figure it belongs to."},
		{"数值", "Values", "数值是准确的十进制数：49.8万人记作498,000，5.2%记作5.2、单位%。超过15位有效数字的以文本保存，不丢位。", "Values are exact: 49.8万人 is 498,000; 5.2% is 5.2 with unit %. More than 15 significant digits are kept as text."},
		{"方向、上限", "Direction, High", "下降也记正数，由“方向”说明，原文写着负号的照写；区间的两端在“数值”和“上限”。", "A decline is positive, with its direction beside it; a minus that is written stays. A range has its ends in Value and High."},
		{"其中", "Parts", "“其中”的数字在总数之下缩进。", "Parts of a total are indented below it."},
	}
	if n.book.facts == nil {
		lines = nil
	}
	lines = append(lines, [4]string{"数字清单", "Numbers", "“数字清单”列出报告中的每一个数字：要么是数据，要么写明为什么不是，要么是未归类。", "“Numbers” lists every number of the reports: it is a fact, or the reason why not is given, or it is unclaimed."})
	for _, l := range lines {
		n.merged(lineHeight, n.say(l[0], l[1]), proseCell(n.say(l[2], l[3]), n.book.o.Lang))
	}
}

// colours shows each colour with its meaning.
func (n *notes) colours() {
	n.section("颜色", "Colours")
	for _, c := range []struct {
		accent       accent
		facts        bool
		zh, en       string
		noteZh, note string
	}{
		{planned, true, "目标", "target", "目标、计划或预期的数，不是已经发生的", "planned or expected, has not happened"},
		{quiet, true, "承前", "inherited", "时间、地区或指标取自上文、标题或文件本身", "period, region or indicator was taken from elsewhere in the text"},
		{input, true, "填写", "to fill", "供复核的人填写的列", "a column for reviewers"},
		{review, false, "待复核", "to review", "规则不能确定，需要人看", "a rule could not decide: look at it"},
		{unclaimed, false, "未归类", "unclaimed", "没有规则认领，可能漏了数据", "no rule claimed it: a statistic may be missing"},
	} {
		if n.book.facts != nil || !c.facts {
			label := cell{look: look{accent: c.accent}, value: n.say(c.zh, c.en)}
			n.merged(lineHeight, label, proseCell(n.say(c.noteZh, c.note), n.book.o.Lang))
		}
	}
}

// codes explains the words of the columns that need it.
func (n *notes) codes() {
	n.section("代码", "Codes")
	n.line(faceHeader, n.say("列", "Column"), n.say("表中写作", "Shown as"), n.say("CSV、JSONL 中", "In CSV and JSONL"), n.say("含义", "Meaning"))
	lang := n.book.o.Lang
	if n.book.facts == nil {
		for _, f := range n.book.ledger.cols {
			n.codesOf(f.Title(lang), f.Codes)
		}
		return
	}
	for _, f := range n.book.facts.cols {
		n.codesOf(f.Title(lang), f.Codes)
	}
	n.codesOf(n.say("归类", "Fate"), fateCodes)
}

func (n *notes) codesOf(title string, codes Codes) {
	for _, c := range codes {
		shown := codes.Title(c.Code, n.book.o.Lang)
		if shown == "" {
			shown = n.say("（空白）", "(blank)")
		}
		if c.NoteZh != "" {
			n.line(faceGuide, title, shown, c.Code, n.say(c.NoteZh, c.NoteEn))
		}
	}
}

func (n *notes) columnLists() {
	if n.book.facts != nil {
		columnNotes(n, n.book.facts.sheet)
	}
	columnNotes(n, n.book.ledger)
}

// columnNotes explains the columns of a sheet in the order of the sheet.
func columnNotes[T any](n *notes, s *sheet[T]) {
	n.section("列："+s.name, "Columns of "+s.name)
	n.line(faceHeader, n.say("列", "Column"), n.say("CSV、JSONL 中的名称", "Name in CSV and JSONL"), "", n.say("内容", "What it holds"))
	for i := range s.cols {
		c := &s.cols[i]
		name := c.Name
		if c.added {
			name = "—"
		}
		n.line(faceGuide, c.Title(n.book.o.Lang), name, n.foldedText(c.folded), c.Note(n.book.o.Lang))
	}
}

func (n *notes) foldedText(folded bool) string {
	if folded {
		return n.say("折叠", "folded")
	}
	return ""
}
