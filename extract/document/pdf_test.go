package document

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
)

// readTestPDF returns the parts of a PDF, one a line: page, kind, text; turns
// are shown as |.
func readTestPDF(t *testing.T, pdf []byte) string {
	t.Helper()
	s, err := readPDF(t.Context(), stringSource(string(pdf)), &Options{PDF: pdfTestProcess("read")})
	if err != nil {
		t.Fatal(err)
	}
	return drawParts(s)
}

func drawParts(s *structured) string {
	var b strings.Builder
	for _, p := range s.parts {
		text := []rune(p.text)
		for _, at := range slices.Backward(p.turns) {
			text = slices.Insert(text, at, '|')
		}
		kind := "-"
		if p.fixed {
			kind = p.kind.String()
		}
		fmt.Fprintf(&b, "%d %s %s\n", p.page, kind, string(text))
	}
	for _, n := range s.notes {
		fmt.Fprintf(&b, "note %s\n", n.Message)
	}
	return b.String()
}

const (
	pdfParaA = "全市粮食总产量达到一千二百万吨，其中水稻产量412.6万吨，比上年增长百分之三点五，单产和总产都是近年来最好的一年。"
	pdfParaB = "新建和改造农村公路1234567米，受益群众三十余万人，群众出行条件明显改善，沿线村庄的农产品运得出、卖得好。"
	pdfParaC = "城市建设步伐加快，全年改造老旧小区45个，新建公园12个，建成区绿化覆盖率提高到百分之四十一点二。"
)

// TestPDFPages reads a paragraph that goes on over lines and over a page, with
// a number divided by the page end, between running titles and page numbers.
func TestPDFPages(t *testing.T) {
	frame := func(page int, lines ...[]pdfLineAt) []pdfLineAt {
		return append(slices.Concat(lines...),
			pdfLineAt{250, 770, 9, "云溪市年度报告"},
			pdfLineAt{285, 30, 9, fmt.Sprintf("— %d —", page)})
	}
	body := set(50, 700, 20, pdfParaA, pdfParaB, pdfParaC)
	cut := 0
	for i, l := range body {
		if strings.Contains(l.text, "12345") {
			cut = i + 1
		}
	}
	rest := body[cut:]
	for i := range rest {
		rest[i].y = 700 - 16*float64(i)
	}
	title := []pdfLineAt{{200, 740, 18, "云溪市年度报告"}, {50, 720, 10, "一、主要成绩"}}
	got := readTestPDF(t, makePDF("",
		frame(1, title, body[:cut]), frame(2, rest), frame(3, set(50, 700, 20, pdfParaA))))
	want := strings.Join([]string{
		"1 furniture 云溪市年度报告", "1 heading 云溪市年度报告", "1 - 一、主要成绩",
		"1 - " + pdfParaA, "1 - " + pdfTurned(pdfParaB, body[:cut]), "1 furniture — 1 —",
		"2 furniture 云溪市年度报告", "2 - " + pdfParaC, "2 furniture — 2 —",
		"3 furniture 云溪市年度报告", "3 - " + pdfParaA, "3 furniture — 3 —", "",
	}, "\n")
	if diff := gocmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// pdfTurned returns a paragraph with | where the lines on the first page end.
func pdfTurned(paragraph string, lines []pdfLineAt) string {
	for _, l := range slices.Backward(lines) {
		if before, _, found := strings.Cut(paragraph, l.text); found {
			n := len(before) + len(l.text)
			return paragraph[:n] + "|" + paragraph[n:]
		}
	}
	return paragraph
}

// TestPDFColumns reads two columns below a title that spans both, drawn line
// by line across the page; and three columns.
func TestPDFColumns(t *testing.T) {
	left, right := set(50, 700, 22, pdfParaA, pdfParaB), set(310, 700, 22, pdfParaC, pdfParaA)
	page := []pdfLineAt{{60, 740, 20, "云溪市召开全市经济工作会议部署任务"}}
	for i := range max(len(left), len(right)) {
		if i < len(left) {
			page = append(page, left[i])
		}
		if i < len(right) {
			page = append(page, right[i])
		}
	}
	want := "1 heading 云溪市召开全市经济工作会议部署任务\n1 - " + strings.Join([]string{pdfParaA, pdfParaB, pdfParaC, pdfParaA}, "\n1 - ") + "\n"
	if diff := gocmp.Diff(want, readTestPDF(t, makePDF("", page))); diff != "" {
		t.Error(diff)
	}
	page = slices.Concat(set(30, 700, 17, pdfParaA, pdfParaB), set(215, 700, 17, pdfParaB, pdfParaC), set(400, 700, 17, pdfParaC, pdfParaA))
	want = "1 - " + strings.Join([]string{pdfParaA, pdfParaB, pdfParaB, pdfParaC, pdfParaC, pdfParaA}, "\n1 - ") + "\n"
	if diff := gocmp.Diff(want, readTestPDF(t, makePDF("", page))); diff != "" {
		t.Error(diff)
	}
}

// TestPDFTable reads a table whose header takes two lines, and the text
// around it.
func TestPDFTable(t *testing.T) {
	var rows []pdfLineAt
	row := func(y float64, cells ...string) {
		for i, x := range []float64{50, 250, 400} {
			if cells[i] != "" {
				rows = append(rows, pdfLineAt{x, y, 10, cells[i]})
			}
		}
	}
	row(600, "指标", "绝对量", "同比增长")
	row(588, "", "（亿元）", "（%）")
	row(565, "地区生产总值", "2313.4", "5.2")
	row(545, "　第一产业", "201.0", "3.1")
	row(525, "社会消费品", "998.7", "6.4")
	row(513, "零售总额", "", "")
	row(490, "进出口总额", "", "-2.5")
	row(470, "出口", "120.0", "1.5")
	text := slices.Concat(set(50, 700, 40, pdfParaA, pdfParaB), rows, set(50, 450, 40, pdfParaC))
	want := strings.Join([]string{
		"1 - " + pdfParaA, "1 - " + pdfParaB, "1 table 指标\t绝对量（亿元）\t同比增长（%）",
		"1 table 地区生产总值\t2313.4\t5.2", "1 table 　第一产业\t201.0\t3.1",
		"1 table 社会消费品零售总额\t998.7\t6.4", "1 table 进出口总额\t\t-2.5", "1 table 出口\t120.0\t1.5", "1 - " + pdfParaC, "",
	}, "\n")
	if diff := gocmp.Diff(want, readTestPDF(t, makePDF("", text))); diff != "" {
		t.Error(diff)
	}
}

// TestPDFTables parts tables at the caption between them, keeps a label with its
// characters spread out and the indents of a table that goes on, and a paragraph
// that happens to end at the edge from the caption below it.
func TestPDFTables(t *testing.T) {
	var page []pdfLineAt
	y := 640.0
	row := func(xs []float64, cells ...string) {
		for i, c := range cells {
			if c != "" {
				page = append(page, pdfLineAt{xs[i], y, 10, c})
			}
		}
		y -= 20
	}
	three, four := []float64{50, 250, 400}, []float64{50, 150, 290, 430}
	row(three, "表1", "", "")
	page = append(page, pdfLineAt{120, y + 20, 10, "全市主要农产品产量和增长情况统计表"})
	row(three, "指标", "产量（吨）", "同比增长（%）")
	row(three, "食用农产品及其加工品总量", "2313", "5.2")
	page = append(page, pdfLineAt{140, y, 10, "瓜果"})
	row([]float64{70, 250, 400}, "蔬菜", "201", "3.1")
	row([]float64{70, 250, 400}, "水果和其他经济作物合计", "98", "6.4")
	row([]float64{70, 250, 400}, "牛羊肉和奶类产品的合计", "55", "-2.5")
	row(three, "工业品出厂数量", "310", "7.7")
	row(three, "服务业企业数量", "42", "1.0")
	row([]float64{50}, "表2 各区常住人口和城镇化率情况")
	row(four, "地区", "人口（万人）", "城镇化率（%）", "增减（百分点）")
	row(four, "东区", "125.2", "84.2", "0.2")
	row(four, "西区", "96.7", "79.9", "-0.1")
	text := []pdfLineAt{{70, 700, 10, "本表由统计部门编制，反映全市经济运行的基本情况，数据均为快报数据。"}, {50, 684, 10, "单位：见各栏"}}
	want := strings.Join([]string{
		"1 - " + text[0].text, "1 - " + text[1].text, "1 - 表1全市主要农产品产量和增长情况统计表",
		"1 table 指标\t产量（吨）\t同比增长（%）", "1 table 食用农产品及其加工品总量\t2313\t5.2", "1 table 　　蔬菜瓜果\t201\t3.1",
		"1 table 　　水果和其他经济作物合计\t98\t6.4", "1 table 　　牛羊肉和奶类产品的合计\t55\t-2.5", "1 table 工业品出厂数量\t310\t7.7", "1 table 服务业企业数量\t42\t1.0",
		"1 - 表2 各区常住人口和城镇化率情况",
		"1 table 地区\t人口（万人）\t城镇化率（%）\t增减（百分点）", "1 table 东区\t125.2\t84.2\t0.2", "1 table 西区\t96.7\t79.9\t-0.1", "",
	}, "\n")
	if diff := gocmp.Diff(want, readTestPDF(t, makePDF("", append(text, page...)))); diff != "" {
		t.Error(diff)
	}
}

// TestPDFTurned reads pages whose text is set sideways or upside down, and
// keeps a slanting stamp out of the text.
func TestPDFTurned(t *testing.T) {
	// Each line has a digit: pdfium leaves sideways lines out whose characters
	// are all missing from the font it puts in for one that is not embedded.
	text := "第1类企业18家，比上年增加2家；第2类企业25家，比上年增加3家；第3类企业36家，比上年减少4家；第4类企业47家，与上年相等（共5类）。"
	for _, matrix := range []string{"0 1 -1 0 600 0", "0 -1 1 0 0 800", "-1 0 0 -1 600 800", "1 0 0 1 0 0"} {
		stamp := pdfLineAt{0, 0, 0, "Q BT /F1 30 Tf 0.7 0.7 -0.7 0.7 200 300 Tm <" + fmt.Sprintf("%X", codes("内部资料")) + "> Tj ET"}
		page := slices.Concat([]pdfLineAt{{text: "q " + matrix + " cm"}}, set(50, 500, 22, text), []pdfLineAt{stamp})
		want := "1 - " + text + "\n1 furniture 内部资料\n"
		if diff := gocmp.Diff(want, readTestPDF(t, makePDF("", page))); diff != "" {
			t.Error(matrix, diff)
		}
	}
}

// TestPDFHere reads a PDF without another process.
func TestPDFHere(t *testing.T) {
	pdf := makePDF("", set(50, 700, 22, pdfParaA, pdfParaB))
	s, err := readPDF(t.Context(), stringSource(string(pdf)), &Options{})
	if err != nil {
		t.Fatal(err)
	}
	if want := "1 - " + pdfParaA + "\n1 - " + pdfParaB + "\n"; drawParts(s) != want {
		t.Error(gocmp.Diff(want, drawParts(s)))
	}
	if want := (fields{weakTitle: "云溪市年度报告", weakDate: "2025-03-02"}); s.fields != want {
		t.Errorf("fields %+v, want %+v", s.fields, want)
	}
}

// TestPDFReader reads a PDF by the reader of documents: page, title and date.
func TestPDFReader(t *testing.T) {
	lines := set(50, 700, 20, pdfParaA)
	rest := lines[2:]
	for i := range rest {
		rest[i].y = 700 - 16*float64(i)
	}
	pdf := makePDF("", lines[:2], rest)
	r, err := FromReader("a.pdf", bytes.NewReader(pdf), Options{PDF: pdfTestProcess("read")})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = r.Close() }()
	b, err := r.Next()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := r.Next(); !errors.Is(err, io.EOF) {
		t.Errorf("after the last block: %v", err)
	}
	at := len([]rune(lines[0].text + lines[1].text))
	if b.Text != pdfParaA || b.PageAt(0) != 1 || b.PageAt(at-1) != 1 || b.PageAt(at) != 2 {
		t.Errorf("block %+v", b)
	}
	if m := r.Meta(); m.Format != "pdf" || m.Title != "云溪市年度报告" || m.Date != "2025-03-02" {
		t.Errorf("meta %+v", m)
	}
}
