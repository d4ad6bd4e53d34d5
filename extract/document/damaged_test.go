package document

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"runtime/metrics"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// damagedSeeds are whole files of every format, to be damaged. A bomb is one
// that is small and unpacks to much.
func damagedSeeds(t testing.TB) map[string]string {
	gb, err := simplifiedchinese.GB18030.NewEncoder().String(report)
	if err != nil {
		t.Fatal(err)
	}
	body := para("", "全县新建学校12所，招聘教师36名。") + `<w:tbl><w:tr>` + cellOf("", "指标") + cellOf("", "数量") + `</w:tr><w:tr>` + cellOf("", "学校") + cellOf("", "12") + `</w:tr></w:tbl>`
	return map[string]string{
		"a.txt":  report,
		"g.txt":  gb,
		"a.md":   markdown,
		"a.html": "<html><head><title>简报</title></head><body><h1>简报</h1>" + article + "</body></html>",
		"a.docx": zipOf(t, docxParts(body)),
		"a.xlsx": bookOf(t, nil, []any{"表", "A1", "指标", "B1", "数量", "A2", "学校", "B2", 12, "A4", "全县新建学校12所，招聘教师36名。"}),
		"a.csv":  "指标,数量\n学校,12\n教师,\"1,036\"\n",
		"a.epub": zipOf(t, epubParts("<h1>学校</h1><p>全县新建学校12所，招聘教师36名。</p>")),
		"a.zip":  zipOf(t, map[string]string{"a.txt": report, "b.docx": zipOf(t, docxParts(body))}),
	}
}

// spoil flips bytes of a file, cuts it short, takes a piece out, or doubles
// one.
func spoil(r *rand.Rand, text string) string {
	b := []byte(text)
	from := r.IntN(len(b))
	to := min(len(b), from+1+r.IntN(200))
	switch r.IntN(4) {
	case 0:
		for range 1 + r.IntN(20) {
			b[r.IntN(len(b))] ^= byte(1 + r.IntN(255))
		}
	case 1:
		b = b[:from]
	case 2:
		b = slices.Delete(b, from, to)
	case 3:
		b = slices.Insert(b, from, slices.Repeat(b[from:to], 1+r.IntN(50))...)
	}
	return string(b)
}

// bombs are files that unpack or nest to much more than they are.
func bombs(t testing.TB) map[string]string {
	repack := func(parts map[string]string, name, content string) string {
		parts = maps.Clone(parts)
		parts[name] = content
		return zipOf(t, parts)
	}
	const sheet = "xl/worksheets/sheet1.xml"
	book := map[string]string{
		"[Content_Types].xml": "<Types/>", "_rels/.rels": relsHead + `<Relationship Id="r1" Type="` + relsType + `officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		"xl/workbook.xml":            `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": relsHead + `<Relationship Id="r1" Type="` + relsType + `worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
	}
	return map[string]string{
		"size.docx":   repack(docxParts(""), "word/document.xml", strings.Repeat(" ", maxMarkup+1)),
		"text.docx":   repack(docxParts(""), "word/document.xml", strings.Repeat("<w:p/>", maxTokens)),
		"nest.docx":   repack(docxParts(""), "word/document.xml", strings.Repeat("<w:tbl><w:tr><w:tc>", maxNesting)),
		"styles.docx": repack(docxParts(""), "word/styles.xml", strings.Repeat("<w:style>", 100_000)),
		"cells.xlsx":  repack(book, sheet, strings.Repeat("<c/>", maxCells+1)),
		"shared.xlsx": repack(book, "xl/sharedStrings.xml", "<sst>"+strings.Repeat("<si/>", maxShared)),
		"far.xlsx":    repack(book, sheet, strings.Repeat(`<row><c r="XFD1"><v>1</v></c></row>`, 200)),
		"spine.epub":  repack(epubParts("x"), "OEBPS/text/章z.xhtml", strings.Repeat("<p>1", 2*maxParts)),
		"rows.html":   "<table>" + strings.Repeat("<tr><td>1", maxParts+10),
		"wide.csv":    strings.Repeat("1,", maxSheetColumns+1),
		"open.csv":    `"` + strings.Repeat("1,\n", maxField),
	}
}

// readAll reads a file and the files in it, and returns all errors.
func readAll(t testing.TB, name, content string) (out []error) {
	path := writeFile(t, name, content)
	members, err := Members(path)
	out = append(out, err)
	if len(members) == 0 {
		members = []Member{{}}
	}
	for _, m := range members[:min(len(members), 20)] {
		r, err := Open(path, Options{Name: strings.TrimSuffix(name+"/"+m.Name, "/"), Member: m.Name, Lexicon: lexicon(t)})
		if err != nil {
			out = append(out, err)
			continue
		}
		for err == nil {
			_, err = r.Next()
		}
		if errors.Is(err, io.EOF) {
			err = nil
		}
		out = append(out, err, r.Close())
	}
	return slices.DeleteFunc(out, func(err error) bool { return err == nil })
}

// isMessage reports whether an error says to a user what to do.
func isMessage(err error) bool {
	var known *FormatError
	return errors.Is(err, ErrNoText) || errors.As(err, &known)
}

// heap returns the bytes that objects take, dead ones among them.
func heap() uint64 {
	s := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	metrics.Read(s)
	return s[0].Value.Uint64()
}

// TestDamaged reads damaged files and bombs. It fails for a panic, for an
// error that is no message, for more than ten seconds or 500 MB, and for a bomb
// that is read; those that grow within bounds may be.
func TestDamaged(t *testing.T) {
	seeds := damagedSeeds(t)
	names := slices.Sorted(maps.Keys(seeds))
	r := rand.New(rand.NewPCG(6, 300))
	files := map[string]string{}
	for i := range 300 {
		name := names[i%len(names)]
		files[fmt.Sprintf("%03d%s", i, name)] = spoil(r, seeds[name])
	}
	refused := map[string]bool{}
	for name, content := range bombs(t) {
		files[name], refused[name] = content, name != "styles.docx" && name != "far.xlsx"
	}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		begun, most := time.Now(), uint64(0)
		done := make(chan []error)
		go func() { done <- readAll(t, name, files[name]) }()
		for running := true; running; {
			select {
			case faults := <-done:
				running = false
				for _, err := range faults {
					if !isMessage(err) {
						t.Errorf("%s: %v", name, err)
					}
				}
				if refused[name] && len(faults) == 0 {
					t.Errorf("%s was read", name)
				}
			case <-time.After(5 * time.Millisecond):
			}
			most = max(most, heap())
		}
		if d := time.Since(begun); d > 3*10*time.Second { // the machine may be busy
			t.Errorf("%s took %v", name, d)
		}
		if most > 500<<20 {
			t.Errorf("%s took %d MB", name, most>>20)
		}
	}
}
