package document

import (
	"maps"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// epubParts are the parts of a book of chapters.
func epubParts(chapters ...string) map[string]string {
	out := map[string]string{
		"mimetype":               "application/epub+zip",
		"META-INF/container.xml": `<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/content.opf"/></rootfiles></container>`,
	}
	var items, spine strings.Builder
	for i, c := range chapters {
		id := string(rune('z' - i)) // not in the order of names
		items.WriteString(`<item id="` + id + `" href="text/%E7%AB%A0` + id + `.xhtml" media-type="application/xhtml+xml"/>`)
		spine.WriteString(`<itemref idref="` + id + `"/>`)
		out["OEBPS/text/章"+id+".xhtml"] = `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>` + c + `</body></html>`
	}
	out["OEBPS/content.opf"] = `<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>全县教育年鉴</dc:title><dc:creator>县教育局</dc:creator><dc:date>2026-01-15</dc:date></metadata>` +
		`<manifest><item id="nav" href="nav.xhtml" properties="nav"/>` + items.String() + `</manifest><spine><itemref idref="nav"/>` + spine.String() + `</spine></package>`
	return out
}

func TestBook(t *testing.T) {
	book := epubParts("<h1>第一章 学校</h1><nav>目录</nav><p>2025年，全县新建学校12所。</p><table><tr><td>指标</td><td>数量</td></tr><tr><td>教师</td><td>36</td></tr></table>", "<h2>经费</h2><p>投入3亿元。</p>")
	r := checkOutline(t, "a.epub", zipOf(t, book), []string{
		"heading1||全县教育年鉴",
		"heading1||第一章 学校",
		"furniture|第一章 学校|目录",
		"paragraph|第一章 学校|2025年，全县新建学校12所。",
		"table|第一章 学校|指标\t数量",
		"table|第一章 学校|教师\t36",
		"heading2|第一章 学校|经费",
		"paragraph|第一章 学校 / 经费|投入3亿元。",
	})
	m := r.Meta()
	if d := cmp.Diff([]string{"全县教育年鉴", "2026-01-15", "县教育局", "epub"}, []string{m.Title, m.Date, m.Author, m.Format}); d != "" {
		t.Error(d)
	}
	lost := maps.Clone(book)
	delete(lost, "OEBPS/text/章y.xhtml")
	r = openText(t, "a.epub", zipOf(t, lost))
	if n := r.Notes(); len(n) != 1 || !n[0].Failure || !strings.Contains(n[0].English, "章y.xhtml is missing") {
		t.Errorf("notes %v", n)
	}
	locked := maps.Clone(book)
	locked["META-INF/encryption.xml"] = `<encryption><EncryptedData><CipherData><CipherReference URI="OEBPS/text/%E7%AB%A0z.xhtml"/></CipherData></EncryptedData></encryption>`
	empty := maps.Clone(book)
	delete(empty, "OEBPS/content.opf")
	for want, parts := range map[string]map[string]string{"password": locked, "damaged": empty} {
		if _, err := openFile(t, "a.epub", zipOf(t, parts)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", want, err)
		}
	}
}
