package export

import (
	"strconv"
	"strings"

	"statsheet/extract"
)

// overview is the sheet that opens: how much was found, what needs attention,
// how the facts are spread, what changed most.
type overview struct {
	freeSheet
	digest     *digest
	indicators *indicatorSheet
	totals     *partSheet
	gaps       *gapSheet
}

// overviewWidths are the columns of the sheet; charts stand beside tables of
// three of them.
var overviewWidths = []int{34, 13, 13, 3, 22, 16, 16, 16, 24}

func (o *overview) finish() error {
	o.open(sheetFrame{orientation: pageWide, plain: true}, overviewWidths)
	b := o.book
	total := Total(b.docs)
	o.line(faceTitle, b.title())
	o.line(faceGuide, o.subtitle())
	o.figures(&total)
	o.attention(&total)
	o.fates(&total)
	o.spread(o.say("数据的类型", "Facts by kind"), o.say("类型", "Kind"), o.digest.kinds(b.o.Lang), b.facts.count)
	o.spread(o.say("数据最多的章节", "Sections with most facts"), o.say("章节", "Section"), o.digest.topSections(b.o.Lang), b.facts.count)
	if len(b.docs) > 1 {
		o.spread(o.say("数据最多的文件", "Documents with most facts"), o.say("文件", "Document"), topDocuments(b.docs), b.facts.count)
	}
	o.changes()
	return o.flush()
}

// subtitle names the only document with its date and region, or counts the
// documents.
func (o *overview) subtitle() string {
	docs := o.book.docs
	if len(docs) != 1 {
		return strconv.Itoa(len(docs)) + o.say(" 份报告", " reports")
	}
	d := &docs[0]
	parts := []string{d.Document}
	for _, p := range [][2]string{{o.say("基准日期 ", "date "), d.Date}, {o.say("地区 ", "region "), d.Region}} {
		if p[1] != "" {
			parts = append(parts, p[0]+p[1])
		}
	}
	return strings.Join(parts, " · ")
}

// figures are the few numbers that say how large the harvest is.
func (o *overview) figures(total *extract.Summary) {
	numbers := Numbers(total)
	missed := total.Fates["unclaimed"] + total.Fates["review"]
	o.skip(1)
	o.tall(faceFigure, titleHeight, total.Facts, numbers, cell{}, cell{}, coverageFigure(total.Facts, missed), o.digest.targets, o.digest.changed, len(o.book.docs))
	label := func(zh, en string) cell {
		return cell{look: look{accent: quiet}, value: o.say(zh, en)}
	}
	o.line(faceText, label("条统计数据", "facts"), label("个数字", "numbers"), cell{}, cell{}, label("的统计数字成了数据", "of the statistics are facts"), label("个目标数", "targets"), label("个变动", "changes"), label("份文件", "documents"))
}

// coverageFigure is the share of the numbers that may be statistics and are
// facts, rounded down, so that 100% is none missed.
func coverageFigure(facts, missed int) cell {
	if facts+missed == 0 {
		return cell{look: look{face: faceFigure}, value: "—"}
	}
	tenths := 1000 * facts / (facts + missed)
	return cell{look: look{face: faceFigure, decimals: 1, percent: true}, value: float64(tenths) / 1000}
}

// alarm is one thing that a person should look at.
type alarm struct {
	count  int
	accent accent
	text   string
	target string // sheet
	advice string
}

// attention lists what a person should look at first.
func (o *overview) attention(total *extract.Summary) {
	o.section("先看这里", "Look here first")
	begun := false
	for _, a := range o.alarms(total) {
		if a.count == 0 {
			continue
		}
		begun = true
		count := countCell(a.count)
		count.accent = a.accent
		text := linkCell(sheetTarget(a.target), a.text, o.book.o.Lang)
		o.line(faceText, text, count, cell{}, cell{}, cell{look: look{face: faceGuide, accent: quiet}, value: a.advice})
	}
	if !begun {
		o.line(faceText, cell{look: look{accent: settled}, value: o.say("没有要先看的：每个数字都有归类", "Nothing: every number has its fate")})
	}
}

func sheetTarget(name string) string { return rowTarget(name, 1) }

func (o *overview) alarms(total *extract.Summary) []alarm {
	b, d := o.book, o.digest
	undated, troubled := 0, 0
	for i := range b.docs {
		if b.docs[i].Date == "" {
			undated++
		}
		if len(b.docs[i].Notes) > 0 {
			troubled++
		}
	}
	documents, facts := o.documentsName(), b.facts.name
	return []alarm{
		{total.Fates["unclaimed"], unclaimed, o.say("未归类的数字", "unclaimed numbers"), o.gaps.name, o.say("没有规则认领，可能漏了统计数据；表中有建议的规则", "no rule claimed them: statistics may be missing; rules are suggested there")},
		{total.Fates["review"], review, o.say("待复核的数字", "numbers to review"), o.gaps.name, o.say("规则不能确定怎样配对，请对照原句", "rules could not pair them: see the sentences")},
		{undated, review, o.say("没有找到日期的文件", "documents without a date"), documents, o.say("去年、上半年之类换算不了；可用 --date 指定", "去年, 上半年 … stay unresolved; --date sets it")},
		{troubled, review, o.say("读的时候有提示的文件", "documents with remarks"), documents, o.say("见“提示”列", "see the column Remarks")},
		{d.unnamed, review, o.say("没有指标名的数据", "facts without an indicator"), facts, o.say("请对照原句补上", "see the sentence")},
		{o.totals.exceeded, review, o.say("部分之和大于总数", "parts that exceed their total"), o.totals.name, o.say("可能是重叠的分类，也可能是归属有误", "overlapping parts, or a wrong total")},
		{o.indicators.conflicts, review, o.say("同一指标有不同的数值", "differing values of one indicator"), o.indicators.name, o.say("同一指标、地区、时间出现两个数；可能说的是两件事", "two numbers for one indicator, region and period; perhaps two things")},
		{d.inherited, quiet, o.say("指标取自上文的数据", "facts with an indicator from elsewhere"), facts, o.say("灰字；抽看几条", "in grey; look at some")},
		{d.undated, quiet, o.say("没有时间的数据", "facts without a period"), facts, o.say("原文没有说，也无从推断", "the text does not say")},
	}
}

func (o *overview) documentsName() string { return o.book.say("文件", "Documents") }

// fates is the table of what became of the numbers.
func (o *overview) fates(total *extract.Summary) {
	list := tally{}
	for _, c := range fateCounts(total) {
		if c.n > 0 {
			list = append(list, tallyRow{fateTitle(c.fate, o.book.o.Lang), c.n})
		}
	}
	o.spread(o.say("数字的去向", "What became of the numbers"), o.say("归类", "Fate"), list, Numbers(total))
}

// changes lists the indicators that changed most in per cent, and where that is said.
func (o *overview) changes() {
	top := o.digest.top
	if len(top) == 0 {
		return
	}
	o.section("变化最大的指标", "Largest changes")
	o.line(faceHeader, o.say("指标", "Indicator"), heading(o.say("变动", "Change")), cell{look: look{face: faceHeader, indent: 1}, value: o.say("口径", "Basis")}, "", o.say("地区", "Region"), o.say("时间", "Period"), o.say("原文", "As written"), "", "")
	lang := o.book.o.Lang
	for _, c := range top {
		it := &o.book.catalogue.items[c.row]
		figure := figureCell(it, it.unit, lang)
		o.line(faceText, it.indicator, figure, cell{look: look{indent: 1}, value: basisCodes.Title(it.basis, lang)}, cell{}, it.region, spokenPeriod(it.period, lang), linkCell(o.book.facts.place(c.row), it.text, lang))
	}
}
