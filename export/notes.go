package export

import (
	"maps"
	"slices"
	"strconv"

	"github.com/xuri/excelize/v2"

	"statsheet/extract"
)

// notes writes the sheet that says what the workbook holds and how to read
// it.
type notes struct {
	book   *workbook
	stream *excelize.StreamWriter
	row    int
	err    error
}

// manyDocuments is how many documents may stand above the reading guide.
const manyDocuments = 20

func (b *workbook) notesName() string { return b.say("说明", "Notes") }

// title names the workbook: by its option, its one document, or its content.
func (b *workbook) title() string {
	title := b.o.Title
	if title == "" && len(b.docs) == 1 {
		title = b.docs[0].Title
	}
	if title == "" {
		title = b.say("报告中的统计数据", "Statistics found in reports")
	}
	return cellText(title, b.o.Lang)
}

func (b *workbook) writeNotes() error {
	stream, err := b.openSheet(b.notesName(), pageWide)
	if err != nil {
		return err
	}
	n := &notes{book: b, stream: stream}
	n.fail(setWidths(stream, []int{34, 34, 22, 22, 11, 11, 11, 11, 11, 11, 11, 11, 11}))
	n.head()
	sections := []func(){n.documents, n.remarks, n.packs, n.guide, n.columns, n.codes}
	if len(b.docs) > manyDocuments {
		sections = []func(){n.packs, n.guide, n.columns, n.codes, n.documents, n.remarks}
	}
	for _, section := range sections {
		section()
	}
	n.fail(stream.Flush())
	return n.err
}

func (n *notes) fail(err error) {
	if n.err == nil {
		n.err = err
	}
}

// line writes one row of cells with one face, integers with the face of a
// number.
func (n *notes) line(f face, values ...any) {
	cells := make([]any, len(values))
	for i, v := range values {
		l := look{face: f}
		switch x := v.(type) {
		case int:
			l.face = numberFace(f)
		case heading:
			l.face, v = faceHeaderNumber, string(x)
		case string:
			v = cellText(x, n.book.o.Lang)
		}
		id, err := n.book.styles.id(l)
		n.fail(err)
		cells[i] = excelize.Cell{StyleID: id, Value: v}
	}
	n.row++
	n.fail(n.stream.SetRow("A"+strconv.Itoa(n.row), cells, excelize.RowOpts{Height: faceHeight(f)}))
}

// heading is the title of a column of numbers.
type heading string

func numberFace(f face) face {
	if f == faceTotal {
		return faceTotalNumber
	}
	return faceNumber
}

func faceHeight(f face) float64 {
	heights := map[face]float64{faceTitle: titleHeight, faceSection: sectionHeight, faceHeader: headerHeight}
	if h, ok := heights[f]; ok {
		return h
	}
	return lineHeight
}

func (n *notes) say(zh, en string) string { return n.book.say(zh, en) }

// section begins a part with a heading above a rule of four columns.
func (n *notes) section(zh, en string) {
	n.row++
	n.line(faceSection, n.say(zh, en), "", "", "")
}

func (n *notes) head() {
	n.line(faceTitle, n.book.title())
	n.line(faceGuide, n.say("本工作簿列出报告正文中的统计数据，每行一个，都可以追溯到原句。", "This workbook lists the statistics of the reports, one a row; each leads back to its sentence."))
	total := Total(n.book.docs)
	n.line(faceGuide, n.say("合计："+strconv.Itoa(len(n.book.docs))+" 个文件；", "In all: "+strconv.Itoa(len(n.book.docs))+" documents; ")+SummaryText(total, n.book.o.Lang))
	if n.book.o.Program != "" {
		n.line(faceGuide, n.say("程序：", "Program: ")+n.book.o.Program)
	}
	if n.book.o.Command != "" {
		n.line(faceGuide, n.say("命令：", "Command: ")+n.book.o.Command)
	}
}

// documents lists each document with what its facts build on and the counts
// of its numbers.
func (n *notes) documents() {
	if len(n.book.docs) == 0 {
		return
	}
	n.section("文件", "Documents")
	total := Total(n.book.docs)
	fates := allFates(&total)
	head := []any{n.say("文件", "Document"), n.say("标题", "Title"), n.say("基准日期", "Reference date"), n.say("地区", "Region")}
	for _, fate := range fates {
		head = append(head, heading(fateTitle(fate, n.book.o.Lang)))
	}
	n.line(faceHeader, head...)
	for i := range n.book.docs {
		d := &n.book.docs[i]
		n.line(faceText, append([]any{d.Document, d.Title, n.orUnknown(d.Date), n.orUnknown(d.Region)}, countCells(d, fates)...)...)
	}
	if len(n.book.docs) > 1 {
		n.line(faceTotal, append([]any{n.say("合计", "Total"), "", "", ""}, countCells(&total, fates)...)...)
	}
}

func (n *notes) orUnknown(s string) string {
	if s == "" {
		return n.say("未找到", "not found")
	}
	return s
}

// allFates returns the fates of the contract, then any others that occur.
func allFates(total *extract.Summary) []string {
	var fates []string
	for _, c := range fateCodes {
		fates = append(fates, c.Code)
	}
	for _, fate := range slices.Sorted(maps.Keys(total.Fates)) {
		if !slices.Contains(fates, fate) {
			fates = append(fates, fate)
		}
	}
	return fates
}

func countCells(s *extract.Summary, fates []string) []any {
	cells := make([]any, len(fates))
	for i, fate := range fates {
		cells[i] = s.Fates[fate]
		if fate == "fact" {
			cells[i] = s.Facts
		}
	}
	return cells
}

// remarks lists what went wrong on the way.
func (n *notes) remarks() {
	begun := false
	for i := range n.book.docs {
		for _, note := range n.book.docs[i].Notes {
			if !begun {
				n.section("提示", "Remarks")
				begun = true
			}
			n.line(faceGuide, n.book.docs[i].Document, note.Text(n.book.o.Lang))
		}
	}
}

func (n *notes) packs() {
	if len(n.book.o.Packs) == 0 {
		return
	}
	n.section("规则包", "Rule packs")
	n.line(faceHeader, n.say("规则包", "Pack"), n.say("名称", "Title"), n.say("版本", "Version"), "")
	for _, p := range n.book.o.Packs {
		n.line(faceText, p.ID, p.Title, p.Version)
	}
}

func (n *notes) guide() {
	n.section("怎样读", "How to read it")
	lines := [][2]string{
		{"每个数字一行。“增长5.2%”也自成一行，用“关联”指向它所说的那个数。", "One row per number. A growth rate is a row of its own; “Relates to” names the figure it belongs to."},
		{"数值是准确的十进制数：49.8万人记作498,000，5.2%记作5.2、单位%。超过15位有效数字的以文本保存，不丢位。", "Values are exact: 49.8万人 is 498,000; 5.2% is 5.2 with unit %. More than 15 significant digits are kept as text."},
		{"下降也记正数，由“方向”说明；区间的两端在“数值”和“上限”。", "A decline is positive, with its direction beside it; a range has its ends in Value and High."},
		{"灰字的时间、地区、指标取自上文、标题或文件本身；着色的状态是目标数。", "A grey period, region or indicator was taken from elsewhere in the text; a coloured status is a target."},
		{"“数字清单”列出报告中的每一个数字及其归类：红色的未归类、黄色的待复核，请先看。", "“Numbers” lists every number of the reports and its fate: look first at the red (unclaimed) and yellow (to review)."},
	}
	if n.book.facts == nil {
		lines = lines[4:]
	}
	for _, l := range lines {
		n.line(faceGuide, n.say(l[0], l[1]))
	}
}

func (n *notes) columns() {
	if n.book.facts != nil {
		columnNotes(n, n.book.facts)
	}
	columnNotes(n, n.book.ledger)
}

// columnNotes explains the columns of a sheet in the order of the sheet.
func columnNotes[T any](n *notes, s *sheet[T]) {
	n.section("列："+s.name, "Columns of "+s.name)
	n.line(faceHeader, n.say("列", "Column"), n.say("CSV、JSONL 中的名称", "Name in CSV and JSONL"), n.say("内容", "What it holds"), "")
	for i := range s.cols {
		c := &s.cols[i]
		n.line(faceGuide, c.Title(n.book.o.Lang), c.Name, c.Note(n.book.o.Lang))
	}
}

// codes explains the words of the columns that need it.
func (n *notes) codes() {
	if n.book.facts != nil {
		codeNotes(n, n.book.facts.cols)
		return
	}
	codeNotes(n, n.book.ledger.cols)
}

func codeNotes[T any](n *notes, cols []Column[T]) {
	n.section("代码", "Codes")
	n.line(faceHeader, n.say("列", "Column"), n.say("表中写作", "Shown as"), n.say("CSV、JSONL 中", "In CSV and JSONL"), n.say("含义", "Meaning"))
	for i := range cols {
		n.codesOf(cols[i].Title(n.book.o.Lang), cols[i].Codes)
	}
	if n.book.facts != nil {
		n.codesOf(n.say("归类", "Fate"), fateCodes)
	}
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
