package extract

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"

	"statsheet/extract/document"
)

// element is a part of the report that is written in every format.
type element struct {
	kind  string // title, line, heading, list, row
	text  string
	cells []string
}

func tableLine(cells ...string) element {
	return element{kind: "row", text: strings.Join(cells, "\t"), cells: cells}
}

// sampleReport is a short report with all that a format can hold.
var sampleReport = []element{
	{kind: "title", text: "云溪市2025年教育事业发展情况"},
	{kind: "line", text: "发布时间：2026-01-20"},
	{kind: "heading", text: "一、办学条件"},
	{kind: "line", text: "2025年，全市新建学校12所，新增学位1.8万个，比上年增长8.5%；其中乡村学校5所。"},
	{kind: "line", text: "生均校舍面积达到9.6平方米，校舍总面积约320万平方米。"},
	{kind: "list", text: "招聘教师1,236名，其中乡村教师400余名。"},
	{kind: "list", text: "教育经费支出45.3亿元，同比下降2.1%。"},
	{kind: "heading", text: "二、主要指标"},
	tableLine("指标", "绝对量", "同比增长（%）"),
	tableLine("在校学生（万人）", "38.6", "-1.2"),
	tableLine("专任教师（人）", "25,310", "3.4"),
	{kind: "heading", text: "三、2026年目标"},
	{kind: "line", text: "到2027年，力争义务教育学校达到300所以上，学前教育毛入园率保持在98%左右。"},
}

var traditionalReport = []element{
	{kind: "title", text: "雲溪市2025年教育事業發展情況"},
	{kind: "line", text: "發布時間：2026-01-20"},
	{kind: "line", text: "2025年，全市新建學校12所，新增學位1.8萬個，比上年增長8.5%；其中鄉村學校5所。"},
	{kind: "line", text: "教育經費支出45.3億元，同比下降2.1%。"},
}

func plainText(list []element) string {
	var b strings.Builder
	for _, e := range list {
		b.WriteString(e.text + "\n")
	}
	return b.String()
}

// markdownText leaves a blank line after every element but rows, and returns
// the line of each.
func markdownText(list []element) (text string, lines []int) {
	var b strings.Builder
	line := 1
	for i, e := range list {
		lines = append(lines, line)
		prefix := map[string]string{"title": "# ", "heading": "## ", "list": "- "}[e.kind]
		switch {
		case e.kind != "row":
			b.WriteString(prefix + e.text + "\n\n")
			line += 2
		default:
			b.WriteString("| " + strings.Join(e.cells, " | ") + " |\n")
			line++
			if list[i-1].kind != "row" {
				b.WriteString("|---|---|---|\n")
				line++
			} else if list[i+1].kind != "row" {
				b.WriteString("\n")
				line++
			}
		}
	}
	return b.String(), lines
}

// pageText is a page as content systems make them, or a chapter of a book.
func pageText(list []element) string {
	var b strings.Builder
	b.WriteString(`<html><head><meta charset="utf-8"><title>` + list[0].text + `_Yunxi</title></head><body><div class="nav"><a href="/">Home</a></div><div class="main">`)
	for i, e := range list {
		text := html.EscapeString(e.text)
		switch e.kind {
		case "title":
			b.WriteString("<h1>" + text + "</h1>\n")
		case "heading":
			b.WriteString("<h2><span>" + text + "</span></h2>\n")
		case "list":
			b.WriteString("<ul><li>" + text + "</li></ul>\n")
		case "row":
			if list[i-1].kind != "row" {
				b.WriteString("<table>")
			}
			b.WriteString("<tr><td>" + strings.Join(e.cells, "</td><td>") + "</td></tr>")
			if list[i+1].kind != "row" {
				b.WriteString("</table>\n")
			}
		default:
			b.WriteString("<p>　　" + text + "</p>\n")
		}
	}
	b.WriteString(`</div><div class="footer">2026 Yunxi</div></body></html>`)
	return b.String()
}

func zipText(t testing.TB, parts ...string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(parts); i += 2 {
		w, err := z.Create(parts[i])
		if err == nil {
			_, err = w.Write([]byte(parts[i+1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func wordText(t testing.TB, list []element) string {
	t.Helper()
	var b strings.Builder
	para := func(style, text string) string {
		if style != "" {
			style = `<w:pPr><w:outlineLvl w:val="` + style + `"/></w:pPr>`
		}
		half := len([]rune(text)) / 2
		return `<w:p>` + style + `<w:r><w:t>` + string([]rune(text)[:half]) + `</w:t></w:r><w:r><w:t>` + string([]rune(text)[half:]) + `</w:t></w:r></w:p>`
	}
	b.WriteString(`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`)
	for i, e := range list {
		switch e.kind {
		case "row":
			if list[i-1].kind != "row" {
				b.WriteString("<w:tbl>")
			}
			b.WriteString("<w:tr>")
			for _, c := range e.cells {
				b.WriteString("<w:tc>" + para("", c) + "</w:tc>")
			}
			b.WriteString("</w:tr>")
			if list[i+1].kind != "row" {
				b.WriteString("</w:tbl>")
			}
		case "heading":
			b.WriteString(para("0", e.text))
		default:
			b.WriteString(para("", e.text))
		}
	}
	b.WriteString(`</w:body></w:document>`)
	return zipText(t, "[Content_Types].xml", "<Types/>", "word/document.xml", b.String())
}

func bookText(t testing.TB, list []element) string {
	t.Helper()
	return zipText(t, "mimetype", "application/epub+zip",
		"META-INF/container.xml", `<container><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>`,
		"book.opf", `<package><metadata><title>`+list[0].text+`</title></metadata><manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>`,
		"a.xhtml", strings.Replace(pageText(list), `<div class="nav"><a href="/">Home</a></div>`, "", 1))
}

// sheetText puts each element into a row of a sheet, with blank rows around
// the table.
func sheetText(t testing.TB, list []element) (text string, lines []int) {
	t.Helper()
	f := excelize.NewFile()
	line := 0
	for i, e := range list {
		if line++; i > 0 && (e.kind == "row") != (list[i-1].kind == "row") {
			line++
		}
		lines = append(lines, line)
		cells := e.cells
		if cells == nil {
			cells = []string{e.text}
		}
		for j, c := range cells {
			name, err := excelize.CoordinatesToCellName(j+1, line)
			if err == nil {
				err = f.SetCellValue("Sheet1", name, c)
			}
			if err != nil {
				t.Fatal(err)
			}
		}
	}
	b, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	return b.String(), lines
}

func encoded(t testing.TB, enc encoding.Encoding, text string) string {
	t.Helper()
	out, err := enc.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// formatFile is the report in one format, with the line of each element.
type formatFile struct {
	name, content, member string
	lines                 []int
}

// counted numbers elements by a step, plus one where a table has ended.
func counted(list []element, tableEnd int) []int {
	var out []int
	line := 0
	for i, e := range list {
		if line++; i > 0 && e.kind != "row" && list[i-1].kind == "row" {
			line += tableEnd
		}
		out = append(out, line)
	}
	return out
}

func formatFiles(t testing.TB) []formatFile {
	plain, each, apart := plainText(sampleReport), counted(sampleReport, 0), counted(sampleReport, 1)
	md, mdLines := markdownText(sampleReport)
	sheet, sheetLines := sheetText(t, sampleReport)
	page := pageText(sampleReport)
	var out []formatFile
	for _, f := range []struct {
		name, content string
		lines         []int
	}{
		{"utf8.txt", plain, each},
		{"bom.txt", "\ufeff" + plain, each},
		{"gb18030.txt", encoded(t, simplifiedchinese.GB18030, plain), each},
		{"utf16le.txt", encoded(t, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), plain), each},
		{"utf16be.txt", encoded(t, unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), plain), each},
		{"a.md", md, mdLines},
		{"a.html", page, apart},
		{"gbk.html", encoded(t, simplifiedchinese.GBK, strings.Replace(page, "utf-8", "gb2312", 1)), apart},
		{"lying.html", encoded(t, simplifiedchinese.GBK, page), apart},
		{"a.docx", wordText(t, sampleReport), apart},
		{"a.xlsx", sheet, sheetLines},
		{"a.epub", bookText(t, sampleReport), apart},
	} {
		out = append(out, formatFile{name: f.name, content: f.content, lines: f.lines})
	}
	var parts []string
	for _, f := range out {
		parts = append(parts, "夹/"+f.name, f.content)
	}
	archive := zipText(t, parts...)
	for _, f := range out {
		out = append(out, formatFile{name: "a.zip", content: archive, member: "夹/" + f.name, lines: f.lines})
	}
	return out
}

// factLines are the facts of a file, one line each, and the line each was
// found on.
func factLines(t testing.TB, x *Extractor, f formatFile) (facts []string, lines []int) {
	t.Helper()
	path := filepath.Join(t.TempDir(), f.name)
	if err := os.WriteFile(path, []byte(f.content), 0o600); err != nil {
		t.Fatal(err)
	}
	doc, err := document.Open(path, document.Options{Lexicon: x.set.Lexicon, Member: f.member})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = doc.Close() }()
	if m := doc.Meta(); m.Date != "2026-01-20" || m.Region != "云溪市" && m.Region != "" || !strings.HasSuffix(m.Title, "情况") && !strings.HasSuffix(m.Title, "情況") {
		t.Errorf("%s: meta %+v", f.name, m)
	}
	_, err = x.Run(context.Background(), doc, Options{Jobs: 1}, Output{Fact: func(g *Fact) error {
		facts = append(facts, fmt.Sprint(g.Indicator, " ", g.Measure, " ", g.Value, g.Unit, " ", g.Period, " ", g.Bound, g.Direction, g.Basis, " ", g.Status, " ", g.PartOf != "", g.RelatesTo != "", " ", g.Mention))
		lines = append(lines, g.Line)
		return nil
	}})
	if err != nil {
		t.Fatal(err)
	}
	return facts, lines
}

// TestFormats reads one report in every format: the facts are the same, and
// each stands where its element does.
func TestFormats(t *testing.T) {
	x := tableSet(t)
	var want []string
	var elements []int
	for _, f := range formatFiles(t) {
		t.Run(f.name+f.member, func(t *testing.T) {
			facts, lines := factLines(t, x, f)
			if want == nil {
				want, elements = facts, lines // of plain text: line n is element n
				if len(want) != 16 {
					t.Errorf("%d facts: %s", len(want), strings.Join(want, "\n"))
				}
			}
			if d := cmp.Diff(want, facts); d != "" {
				t.Fatal(d)
			}
			for i, line := range lines {
				if wanted := f.lines[elements[i]-1]; line != wanted {
					t.Errorf("%s stands on line %d, want %d", facts[i], line, wanted)
				}
			}
		})
	}
}

// The same in traditional characters, as UTF-8 and as Big5.
func TestTraditional(t *testing.T) {
	x := tableSet(t)
	plain := plainText(traditionalReport)
	page := pageText(traditionalReport)
	want, _ := factLines(t, x, formatFile{name: "a.txt", content: plain})
	if len(want) < 6 {
		t.Errorf("%d facts: %s", len(want), strings.Join(want, "\n"))
	}
	for name, content := range map[string]string{
		"big5.txt": encoded(t, traditionalchinese.Big5, plain), "big5.html": encoded(t, traditionalchinese.Big5, strings.Replace(page, "utf-8", "big5", 1)),
		"lying.html": encoded(t, traditionalchinese.Big5, strings.Replace(page, "utf-8", "gb2312", 1)), "a.docx": wordText(t, traditionalReport),
	} {
		if facts, _ := factLines(t, x, formatFile{name: name, content: content}); !cmp.Equal(want, facts) {
			t.Errorf("%s: %s", name, cmp.Diff(want, facts))
		}
	}
}
