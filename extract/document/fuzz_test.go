package document

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// checkParts fails when a reader gives text that no block may have.
func checkParts(t *testing.T, s *structured, err error) {
	t.Helper()
	if err != nil && !isMessage(err) {
		t.Fatalf("no message: %v", err)
	}
	if s == nil {
		return
	}
	for _, p := range cleanParts(s.parts) {
		if !utf8.ValidString(p.text) || strings.ContainsAny(p.text, "\r\n") || len(p.text) > maxLine {
			t.Fatalf("part %.100q", p.text)
		}
	}
}

func FuzzPage(f *testing.F) {
	for _, s := range []string{article, "<p>12<sup>1</sup>", "<table><tr><td rowspan=9>1<td colspan=3>2<tr><td>3</table>", "<%x%><pre>a\n1</pre>", "<svg><p>1</svg><title>x</title>", "<meta charset=gbk>\xC8\xAB"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s, err := readHTML(t.Context(), stringSource(text), &Options{})
		checkParts(t, s, err)
		flat, err := flatPage(t.Context(), []byte(text))
		checkParts(t, flat, err)
	})
}

func FuzzSavedPage(f *testing.F) {
	for _, s := range []string{savedAs("8bit", savedPage), savedAs("base64", "*"), "MIME-Version: 1.0\nContent-Type: text/html\n\n<p>1"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s, err := readMHTML(t.Context(), stringSource(text), &Options{})
		checkParts(t, s, err)
	})
}

func FuzzWord(f *testing.F) {
	for _, s := range []string{
		para("", "12所"), `<w:tbl><w:tr>` + cellOf(`<w:vMerge/><w:gridSpan w:val="3"/>`, "1") + `</w:tr></w:tbl>`,
		`<w:p><w:r><w:footnoteReference w:id="2"/><w:br/></w:r>`, `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>` + para("", "1"),
		`<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr></w:p></w:p></w:tbl>`, `<w:p><w:pPr><w:numPr><w:ilvl w:val="-9"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>1`,
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, body string) {
		s, err := readDOCX(t.Context(), stringSource(zipOf(t, docxParts(body))), &Options{})
		checkParts(t, s, err)
	})
}

func FuzzValues(f *testing.F) {
	for _, s := range []string{"a,b\n1,2\n", "a;b\n\n\"1\n2\";3", "\"", "，", "a\tb\r\n\t\r\n", "\xFF\xFE1\x00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s, err := readCSV(t.Context(), stringSource(text), &Options{})
		checkParts(t, s, err)
	})
}

func FuzzBook(f *testing.F) {
	f.Add("<h1>1</h1><p>2</p>", "OEBPS/text/%E7%AB%A0z.xhtml")
	f.Add("", "%zz/../../x#y")
	f.Fuzz(func(t *testing.T, chapter, href string) {
		parts := epubParts(chapter)
		parts["OEBPS/content.opf"] += `<item id="b" href="` + href + `"/><itemref idref="b"/>`
		s, err := readEPUB(t.Context(), stringSource(zipOf(t, parts)), &Options{})
		checkParts(t, s, err)
	})
}

// FuzzPackage reads anything as each of the formats that are zip files.
func FuzzPackage(f *testing.F) {
	for name, s := range damagedSeeds(f) {
		if strings.HasPrefix(s, zipMark) && name != "a.zip" {
			f.Add(s)
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		src := stringSource(text)
		s, err := readXLSX(t.Context(), src, &Options{})
		checkParts(t, s, err)
		s, err = readDOCX(t.Context(), src, &Options{})
		checkParts(t, s, err)
		s, err = readEPUB(t.Context(), src, &Options{})
		checkParts(t, s, err)
		if _, err := membersOf(src, true); err != nil && !isMessage(err) {
			t.Fatalf("no message: %v", err)
		}
	})
}
