package document

import (
	"archive/zip"
	"bytes"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// zipOf makes a zip file of parts, in the order of their names.
func zipOf(t testing.TB, parts map[string]string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(parts)) {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write([]byte(parts[name]))
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

const (
	relsHead = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	relsType = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/`
	wordHead = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"` +
		` xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">`
)

// docxParts are the parts of a Word document with the given body.
func docxParts(body string) map[string]string {
	return map[string]string{
		"[Content_Types].xml":          `<Types/>`,
		"_rels/.rels":                  relsHead + `<Relationship Id="r1" Type="` + relsType + `officeDocument" Target="word/document.xml"/></Relationships>`,
		"word/document.xml":            `<?xml version="1.0" encoding="UTF-8"?><w:document` + wordHead + `<w:body>` + body + `<w:sectPr/></w:body></w:document>`,
		"word/_rels/document.xml.rels": relsHead + `<Relationship Id="r1" Type="` + relsType + `styles" Target="styles.xml"/><Relationship Id="r2" Type="` + relsType + `numbering" Target="/word/numbering.xml"/><Relationship Id="r3" Type="` + relsType + `footnotes" Target="footnotes.xml"/></Relationships>`,
		"word/styles.xml": `<w:styles` + wordHead + `
<w:style w:type="paragraph" w:styleId="a1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="a2"><w:name w:val="my heading"/><w:basedOn w:val="a1"/></w:style>
<w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="toc"><w:name w:val="toc 1"/></w:style>
<w:style w:type="character" w:styleId="a3"><w:name w:val="heading 1 Char"/></w:style></w:styles>`,
		"word/numbering.xml": `<w:numbering` + wordHead + `
<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num></w:numbering>`,
		"word/footnotes.xml": `<w:footnotes` + wordHead + `<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> 不含村小2所。</w:t></w:r></w:p></w:footnote></w:footnotes>`,
		"docProps/core.xml":  `<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="e"><dc:title>全县教育情况</dc:title><dc:creator>王小明</dc:creator><dcterms:created>2026-01-15T08:00:00Z</dcterms:created><dcterms:modified>2026-02-01T08:00:00Z</dcterms:modified></cp:coreProperties>`,
	}
}

// para is a paragraph of Word with properties and a text.
func para(props, text string) string {
	return `<w:p><w:pPr>` + props + `</w:pPr><w:r><w:t xml:space="preserve">` + text + `</w:t></w:r></w:p>`
}

func cellOf(props, text string) string {
	return `<w:tc><w:tcPr>` + props + `</w:tcPr>` + para("", text) + `</w:tc>`
}

func TestWord(t *testing.T) {
	item := func(id, level string) string {
		return `<w:numPr><w:ilvl w:val="` + level + `"/><w:numId w:val="` + id + `"/></w:numPr>`
	}
	body := para(`<w:jc w:val="center"/>`, "全县教育情况") +
		`<w:sdt><w:sdtPr><w:docPartObj/></w:sdtPr><w:sdtContent>` + para(`<w:pStyle w:val="toc"/>`, "一、学校建设\t3") + `</w:sdtContent></w:sdt>` +
		para(`<w:pStyle w:val="a2"/>`+item("1", "0"), "学校建设") +
		`<w:p><w:r><w:t>2025年，</w:t></w:r><w:ins><w:r><w:t>全县新建学校</w:t></w:r></w:ins><w:del><w:r><w:delText>扩建</w:delText></w:r></w:del><w:r><w:rPr><w:b/></w:rPr><w:t>12</w:t></w:r>` +
		`<w:hyperlink><w:r><w:t>所</w:t></w:r></w:hyperlink><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>（隐藏9）</w:t></w:r><w:moveFrom><w:r><w:t>移走3</w:t></w:r></w:moveFrom>` +
		`<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>，增长</w:t></w:r></w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>请填写</w:t></w:r></w:sdtContent></w:sdt>` +
		`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x9</w:instrText></w:r><m:oMath><m:r><m:t>8.5</m:t></m:r></m:oMath><w:r><w:t>%。</w:t></w:r></w:p>` +
		para(item("1", "1"), "2025年招聘教师36名。") + para(item("1", "1"), "培训教师300人次。") + para(item("2", "0"), "新增学位900个") +
		`<w:p><w:r><mc:AlternateContent><mc:Choice><a:p><a:r><a:t>图形</a:t></a:r></a:p><w:txbxContent>` + para("", "文本框：食堂5个。") + `</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>` + para("", "文本框：食堂5个。") + `</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>第一行3栋。</w:t><w:br/><w:t>第二行4栋。</w:t></w:r></w:p>` +
		`<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>上半句有5项，</w:t></w:r></w:p>` + para("", "下半句有6项。") +
		para(`<w:pStyle w:val="a2"/>`+item("1", "0"), "经费投入") +
		`<w:tbl><w:tr>` + cellOf(`<w:vMerge w:val="restart"/>`, "指标") + cellOf(`<w:gridSpan w:val="2"/>`, "绝对量（万元）") + `</w:tr>` +
		`<w:tr>` + cellOf(`<w:vMerge/>`, "") + cellOf("", "2024年") + cellOf("", "2025年") + `</w:tr>` +
		`<w:tr><w:trPr><w:del/></w:trPr>` + cellOf("", "删除的行") + cellOf("", "1") + cellOf("", "2") + `</w:tr>` +
		`<w:tr>` + cellOf("", "　其中：学前") + cellOf("", "110") + cellOf("", "120") + `</w:tr></w:tbl>` +
		`<w:tbl><w:tr><w:tc>` + para("", "版式表格里的话，共7项。") + `</w:tc></w:tr></w:tbl>`
	r := checkOutline(t, "a.docx", zipOf(t, docxParts(body)), []string{
		"heading1||全县教育情况",
		"furniture||一、学校建设\t3",
		"heading1||一、学校建设",
		"paragraph|一、学校建设|2025年，全县新建学校12所，增长8.5%。",
		"paragraph|一、学校建设|不含村小2所。",
		"list|一、学校建设|1. 2025年招聘教师36名。",
		"list|一、学校建设|2.培训教师300人次。",
		"list|一、学校建设|新增学位900个",
		"paragraph|一、学校建设|第一行3栋。",
		"paragraph|一、学校建设|第二行4栋。",
		"paragraph|一、学校建设|文本框：食堂5个。",
		"paragraph|一、学校建设|上半句有5项，下半句有6项。",
		"heading1||二、经费投入",
		"table|二、经费投入|指标\t绝对量（万元）\t",
		"table|二、经费投入|2024年\t2025年",
		"table|二、经费投入|　其中：学前\t110\t120",
		"paragraph|二、经费投入|版式表格里的话，共7项。",
	})
	m := r.Meta()
	if d := cmp.Diff([]string{"全县教育情况", "2026-01-15", "format", "王小明", "docx"}, []string{m.Title, m.Date, m.DateFrom, m.Author, m.Format}); d != "" {
		t.Error(d)
	}
}

func TestWordDamaged(t *testing.T) {
	whole := docxParts(para("", "全县新建学校12所，招聘教师36名。"))
	torn := maps.Clone(whole)
	torn["word/document.xml"] = strings.TrimSuffix(whole["word/document.xml"], "</w:body></w:document>") + "<w:p><w:r><w:t>未完"
	r := openText(t, "a.docx", zipOf(t, torn))
	if list := blocks(t, r); len(list) != 2 || !strings.Contains(noteText(r), "damaged") || !r.Notes()[0].Failure {
		t.Errorf("%q, notes %s", outlineOf(list), noteText(r))
	}
	zipped := zipOf(t, whole)
	bomb := maps.Clone(whole)
	bomb["word/document.xml"] = strings.Repeat("<w:p></w:p>", 7<<20)
	deep := maps.Clone(whole)
	deep["word/document.xml"] = strings.Repeat("<w:p>", 5000)
	for _, c := range []struct{ name, content, want string }{
		{"no directory", zipped[:len(zipped)/2], "damaged"},
		{"no body", zipOf(t, map[string]string{"[Content_Types].xml": "", "word/x": "y"}), "damaged"},
		{"bomb", zipOf(t, bomb), "too large"},
		{"deep", zipOf(t, deep), "too large"},
		{"empty", zipOf(t, docxParts("")), "no text"},
	} {
		_, err := openFile(t, "a.docx", c.content)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

func TestPackageKind(t *testing.T) {
	inner := zipOf(t, docxParts("x"))
	for _, c := range []struct {
		parts map[string]string
		want  string
	}{
		{docxParts("x"), "docx"},
		{map[string]string{"a.docx": inner, "word/a.txt": "x"}, "zip"},
		{map[string]string{"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": ""}, "odt"},
		{map[string]string{"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": ""}, "ods"},
		{map[string]string{"mimetype": "application/vnd.oasis.opendocument.presentation", "content.xml": ""}, "odf"},
		{map[string]string{"META-INF/container.xml": ""}, "epub"},
	} {
		text := zipOf(t, c.parts)
		if got := packageKind(stringSource(text), "zip"); got != c.want {
			t.Errorf("%v is %s, want %s", slices.Sorted(maps.Keys(c.parts)), got, c.want)
		}
	}
}
