package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// printedReport is a report of own prose that takes several pages: the title,
// the date, and paragraphs; a paragraph that begins with a number of a heading
// is one.
func printedReport() []string {
	out := []string{"云溪市二〇二四年经济社会发展报告", "2025年3月2日"}
	for i, head := range []string{"一、工业稳步回升", "二、乡村面貌一新", "三、民生持续改善"} {
		out = append(out, head)
		for k := range 5 {
			n := 10*i + k
			out = append(out,
				fmt.Sprintf("全市规模以上工业企业达到%d家，比上年净增%d家；实现工业增加值%d.%d亿元，按可比价格计算增长%d.%d%%，增速比上年提高0.%d个百分点。其中，装备制造业增加值%d.2亿元，增长%d.5%%。",
					412+7*n, 11+n, 386+13*n, n%10, 5+n%4, n%10, 1+n%9, 97+3*n, 6+n%5),
				fmt.Sprintf("粮食总产量%d.%d万吨，较上年增加%d.6万吨；新建高标准农田%d万亩，改造农村公路%d公里，惠及群众%d.3万人。全年新增城镇就业%d人，培训技能人才%d人次，居民人均可支配收入%d元，增长%d.1%%。",
					120+n, n%10, 2+n%3, 12+n, 145+9*n, 8+n, 15234+371*n, 8120+53*n, 41235+620*n, 4+n%3))
		}
	}
	return out
}

// webPage sets a report as a page for the browser to print.
func webPage(report []string, columns int) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<!doctype html><meta charset="utf-8"><title>%s</title><style>@page{size:A4;margin:2.2cm}
body{font:11pt/1.6 "Noto Serif CJK SC"} .text{columns:%d;column-gap:2em;text-align:justify} p{text-indent:2em;margin:0} h1,.date{text-align:center}
</style><h1>%[1]s</h1><p class="date">%[3]s</p><div class="text">`, report[0], columns, report[1])
	for _, p := range report[2:] {
		fmt.Fprintf(&b, "<p>%s</p>\n", html.EscapeString(p))
	}
	return b.String() + "</div>"
}

// flatText sets a report as a document of LibreOffice, with a running title
// and page numbers.
func flatText(report []string, columns int) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"><office:styles>
<style:style style:name="Body" style:family="paragraph"><style:paragraph-properties fo:text-indent="0.78cm" fo:text-align="justify"/>
<style:text-properties style:font-name-asian="Noto Serif CJK SC" style:font-size-asian="11pt" fo:font-size="11pt" fo:language="zh" fo:country="CN"/></style:style>
<style:style style:name="Head" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/>
<style:text-properties style:font-name-asian="Noto Serif CJK SC" style:font-size-asian="18pt" fo:font-size="18pt"/></style:style>
</office:styles><office:automatic-styles><style:page-layout style:name="L"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2.2cm"/>
<style:header-style><style:header-footer-properties fo:min-height="0.6cm" fo:margin-bottom="0.4cm"/></style:header-style>
<style:footer-style><style:header-footer-properties fo:min-height="0.6cm" fo:margin-top="0.4cm"/></style:footer-style></style:page-layout>
<style:style style:name="Sect" style:family="section"><style:section-properties text:dont-balance-text-columns="false">
<style:columns fo:column-count="%d" fo:column-gap="0.8cm"/></style:section-properties></style:style></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L"><style:header><text:p text:style-name="Body">云溪市统计资料汇编</text:p></style:header>
<style:footer><text:p text:style-name="Body">— <text:page-number/> —</text:p></style:footer></style:master-page></office:master-styles>
<office:body><office:text><text:p text:style-name="Head">%s</text:p><text:p text:style-name="Body">%s</text:p><text:section text:name="S" text:style-name="Sect">`,
		columns, report[0], report[1])
	for _, p := range report[2:] {
		fmt.Fprintf(&b, "<text:p text:style-name=\"Body\">%s</text:p>\n", html.EscapeString(p))
	}
	return b.String() + "</text:section></office:text></office:body></office:document>"
}

// printer makes a PDF of a report in a folder with an installed program.
type printer struct {
	program string
	print   func(t *testing.T, folder string, report []string, columns int) (pdf string)
}

func printChromium(t *testing.T, folder string, report []string, columns int) string {
	page, pdf := filepath.Join(folder, "report.html"), filepath.Join(folder, "chromium.pdf")
	writeFile(t, page, webPage(report, columns))
	runProgram(t, "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir="+filepath.Join(folder, "user"),
		"--print-to-pdf="+pdf, page)
	return pdf
}

func printLibreOffice(t *testing.T, folder string, report []string, columns int) string {
	text := filepath.Join(folder, "report.fodt")
	writeFile(t, text, flatText(report, columns))
	runProgram(t, "soffice", "-env:UserInstallation=file://"+filepath.Join(folder, "profile"), "--headless",
		"--convert-to", "pdf", "--outdir", folder, text)
	pdf := filepath.Join(folder, "report.pdf")
	if _, err := os.Stat(pdf); err != nil {
		t.Skip("LibreOffice made no PDF: its Writer is not installed")
	}
	return pdf
}

func writeFile(t *testing.T, path, content string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

func runProgram(t *testing.T, name string, arguments ...string) {
	t.Helper()
	c := exec.CommandContext(t.Context(), name, arguments...)
	c.WaitDelay = time.Second
	if out, err := c.CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
}

// printAll says that the tests below use every program in every way, which
// takes some seconds more.
var printAll = os.Getenv("STATSHEET_PRINT") == "all"

// TestPrinted prints a report with a browser and with a text processor, in two
// columns and, if all is asked for, in one: each PDF gives the facts of the
// plain text, and the page of each.
func TestPrinted(t *testing.T) {
	report := printedReport()
	text := filepath.Join(t.TempDir(), "report.txt")
	writeFile(t, text, strings.Join(report, "\n\n")+"\n")
	want := factsOf(t, text)
	for _, p := range []printer{{"chromium", printChromium}, {"soffice", printLibreOffice}} {
		for _, columns := range []int{1, 2} {
			if columns == 1 && !printAll {
				continue
			}
			t.Run(fmt.Sprintf("%s %d", p.program, columns), func(t *testing.T) {
				if _, err := exec.LookPath(p.program); err != nil {
					t.Skipf("%s is not installed", p.program)
				}
				pdf := p.print(t, t.TempDir(), report, columns)
				got := factsOf(t, pdf)
				if diff := cmp.Diff(columnsOf(want, "indicator", "value", "unit", "period"), columnsOf(got, "indicator", "value", "unit", "period")); diff != "" {
					t.Error(diff)
				}
				checkPages(t, pdf, got)
			})
		}
	}
}

// factsOf extracts the facts of a file.
func factsOf(t *testing.T, path string) []map[string]any {
	t.Helper()
	var out, messages bytes.Buffer
	if code := run(t.Context(), []string{"statsheet", "extract", path, "-o", "-", "--quiet"}, streams{out: &out, err: &messages}); code != 0 {
		t.Fatalf("%s: exit code %d: %s", path, code, messages.String())
	}
	var facts []map[string]any
	for line := range strings.Lines(out.String()) {
		fact := map[string]any{}
		if err := json.Unmarshal([]byte(line), &fact); err != nil {
			t.Fatal(err)
		}
		facts = append(facts, fact)
	}
	return facts
}

func columnsOf(facts []map[string]any, names ...string) []string {
	var out []string
	for _, f := range facts {
		var values []string
		for _, n := range names {
			values = append(values, fmt.Sprint(f[n]))
		}
		out = append(out, strings.Join(values, " "))
	}
	return out
}

// checkPages compares the pages of facts with what pdftotext finds on them.
func checkPages(t *testing.T, pdf string, facts []map[string]any) {
	t.Helper()
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Log("pdftotext is not installed: pages not compared")
		return
	}
	out, err := exec.CommandContext(t.Context(), "pdftotext", pdf, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	pages := strings.Split(string(out), "\f")
	for i, p := range pages {
		pages[i] = strings.Join(strings.Fields(p), "")
	}
	seen := map[int]bool{}
	for _, f := range facts {
		page := int(f["page"].(float64))
		if page < 1 || page > len(pages) || !strings.Contains(pages[page-1], fmt.Sprint(f["number"])) {
			t.Errorf("%v is not on page %d", f["mention"], page)
		}
		seen[page] = true
	}
	if len(seen) < 2 {
		t.Errorf("facts on %d pages only", len(seen))
	}
}

// TestOldWord writes a report in the formats of old text processors, and
// reads it by LibreOffice and by antiword.
func TestOldWord(t *testing.T) {
	soffice, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("soffice is not installed")
	}
	report, folder := printedReport(), t.TempDir()
	text, flat := filepath.Join(folder, "report.txt"), filepath.Join(folder, "report.fodt")
	writeFile(t, text, strings.Join(report, "\n\n")+"\n")
	writeFile(t, flat, flatText(report, 1))
	want := columnsOf(factsOf(t, text), "indicator", "value", "unit", "period")
	formats := map[string]string{"doc": "doc:MS Word 97"}
	if printAll {
		formats["rtf"], formats["odt"] = "rtf:Rich Text Format", "odt:writer8"
	}
	for _, format := range formats {
		runProgram(t, soffice, "-env:UserInstallation=file://"+filepath.Join(folder, "profile"), "--headless", "--convert-to", format, "--outdir", folder, flat)
	}
	old := filepath.Join(folder, "report.doc")
	if _, err = os.Stat(old); err != nil {
		t.Skip("LibreOffice made no Word file: its Writer is not installed")
	}
	for ending := range formats {
		path := filepath.Join(folder, "report."+ending)
		if diff := cmp.Diff(want, columnsOf(factsOf(t, path), "indicator", "value", "unit", "period")); diff != "" {
			t.Errorf("%s: %s", path, diff)
		}
	}
	antiword, err := exec.LookPath("antiword")
	if err != nil {
		t.Skip("antiword is not installed")
	}
	only := t.TempDir()
	if err = os.Symlink(antiword, filepath.Join(only, "antiword")); err != nil {
		t.Skip(err)
	}
	t.Setenv("PATH", only)
	if diff := cmp.Diff(want, columnsOf(factsOf(t, old), "indicator", "value", "unit", "period")); diff != "" {
		t.Errorf("by antiword: %s", diff)
	}
}
