package document

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// openFile opens content as a file of its own.
func openFile(t testing.TB, name, content string) (*Reader, error) {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	r, err := Open(path, Options{Name: name, Lexicon: lexicon(t)})
	if err == nil {
		t.Cleanup(func() { _ = r.Close() })
	}
	return r, err
}

func openText(t testing.TB, name, content string) *Reader {
	t.Helper()
	r, err := openFile(t, name, content)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func checkOutline(t *testing.T, name, content string, want []string) *Reader {
	t.Helper()
	r := openText(t, name, content)
	if d := cmp.Diff(want, outlineOf(blocks(t, r))); d != "" {
		t.Error(d)
	}
	return r
}

func noteText(r *Reader) string {
	var out []string
	for _, n := range r.Notes() {
		out = append(out, n.English)
	}
	return strings.Join(out, "; ")
}

// article is the text of the pages below, in a container that is filled in.
const article = `<div class="article-body">
<p>　　2025年，全县新建
公路<span>120</span>公里，比上年增长<b>8.5%</b>。</p>
<p>　　<strong>一、分项情况</strong></p>
<p>招聘教师36名<sup>[1]</sup>，绿化3 km<sup>2</sup>；新增学位900个。</p>
<table><caption>表1 主要指标</caption>
<tr><th rowspan=2>指标</th><th colspan="2">绝对量</th></tr>
<tr><td>2024年</td><td>2025年</td></tr>
<tr><td><p>新建公路</p><p>（公里）</p></td><td>110</td><td>120</td></tr>
<tr><td>&nbsp;&nbsp;其中：乡村</td><td>&nbsp;</td><td>80</td></tr>
</table>
<ul><li>学校<br>3所</li><li>桥梁12座。</li></ul>
<p><a href="/x">附件：数据下载（共12个文件），请点击查看。</a></p>
</div>`

var articleOutline = []string{
	"paragraph||2025年，全县新建公路120公里，比上年增长8.5%。",
	"heading2||一、分项情况",
	"paragraph|一、分项情况|招聘教师36名，绿化3 km2；新增学位900个。",
	"caption|一、分项情况|表1 主要指标",
	"table|一、分项情况|指标\t绝对量\t",
	"table|一、分项情况|2024年\t2025年",
	"table|一、分项情况|新建公路（公里）\t110\t120",
	"table|一、分项情况|  其中：乡村\t\t80",
	"list|一、分项情况|学校",
	"list|一、分项情况|3所",
	"list|一、分项情况|桥梁12座。",
}

func TestPage(t *testing.T) {
	page := `<!DOCTYPE html><html><head><meta charset="utf-8"><title>江东县去年新建公路增长8.5%_江东政府网</title>
<meta name="PubDate" content="2026/01/20 09:30"><meta name="ContentSource" content="县统计局"><script>var x = "新建99座，全部完工。";</script></head>
<body><nav>首页 今日要闻12条，请看这里。</nav><div class="top"><a href="/">新闻</a> <a href="/2">通知公告，请看全部内容。</a></div>
<div class="wrap"><h1>江东县去年新建公路增长8.5%</h1><div class="info">发布时间：2026-01-20　字体：<a>大</a></div>` + article + `</div>
<div class="mobile">` + article + `</div>
<div class="foot">本站由县信息中心主办，服务热线12345，欢迎来电。</div></body></html>`
	r := checkOutline(t, "a.html", page, append([]string{
		"furniture||首页 今日要闻12条，请看这里。",
		"heading1||江东县去年新建公路增长8.5%",
		"furniture||发布时间：2026-01-20　字体：大",
	}, append(articleOutline, "furniture|一、分项情况|本站由县信息中心主办，服务热线12345，欢迎来电。")...))
	m := r.Meta()
	got := []string{m.Title, m.Date, m.DateFrom, m.Source, m.Format, m.Encoding}
	if d := cmp.Diff([]string{"江东县去年新建公路增长8.5%", "2026-01-20", "format", "县统计局", "html", "utf-8"}, got); d != "" {
		t.Error(d)
	}
}

// A page may be set out by tables, have no head, and begin with directives.
func TestPageLayout(t *testing.T) {
	page := `<%@ page language="java" %><!-- 模板 -->
<table><tr><td><a href="/">首页</a></td><td><a href="/2">概况</a></td></tr></table>
<table><tr><td width="20%"><ul><li><a>栏目一</a></li><li><a>栏目二</a></li></ul></td><td>` + article + `</td></tr></table>
<%@ include file="foot.jsp" %>`
	checkOutline(t, "a.jsp", page, articleOutline)
	// Without sentences the page is taken as a whole.
	checkOutline(t, "a.html", "<div>书店12家</div><div><a>学校30所</a></div>", []string{"paragraph||书店12家", "paragraph||学校30所"})
}

// A title that only a script writes is taken from the head of the page.
func TestPageTitle(t *testing.T) {
	r := checkOutline(t, "a.htm", `<html><head><title>全县造桥12座 - 江东县</title></head><body><h1><script>document.write('全县造桥12座')</script></h1>
<p>全县上下齐心协力，去年造桥12座，投资3亿元。</p><p>新的一年，计划造桥15座，请大家监督。</p></body></html>`, []string{
		"heading1||全县造桥12座",
		"paragraph||全县上下齐心协力，去年造桥12座，投资3亿元。",
		"paragraph||新的一年，计划造桥15座，请大家监督。",
	})
	if got := r.Meta().Title; got != "全县造桥12座" {
		t.Errorf("title %q", got)
	}
}

func TestPageCharset(t *testing.T) {
	page := `<html><head><meta http-equiv="Content-Type" content="text/html; charset=LABEL"></head><body><p>全县上下齐心协力，去年造桥12座，投资3亿元。</p></body></html>`
	gb, err := simplifiedchinese.GB18030.NewEncoder().String(page)
	if err != nil {
		t.Fatal(err)
	}
	big5, err := traditionalchinese.Big5.NewEncoder().String(strings.Replace(page, "全县上下齐心协力，去年造桥12座，投资3亿元。", "全縣上下齊心協力，去年造橋12座，投資3億元。", 1))
	if err != nil {
		t.Fatal(err)
	}
	utf16, err := utf16LE.NewEncoder().String(page)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, text, label, encoding, note string }{
		{"declared", gb, "gb2312", "gb18030", ""},
		{"utf-8 that says gbk", page, "gbk", "utf-8", "declares the encoding gbk"},
		{"gbk that says utf-8", gb, "utf-8", "gb18030", "declares the encoding utf-8"},
		{"gbk that says big5", gb, "big5", "gb18030", "declares the encoding big5"},
		{"big5 that says gbk", big5, "gbk", "big5", "declares the encoding gbk"},
		{"unknown name", gb, "chinese-x", "gb18030", "declares the encoding chinese-x"},
		{"utf-16 without a mark", utf16, "utf-16", "utf-16le", ""},
	} {
		r := openText(t, "a.html", strings.Replace(c.text, "LABEL", c.label, 1))
		list := blocks(t, r)
		if len(list) != 1 || !strings.Contains(list[0].Text, "12座") || !strings.HasPrefix(list[0].Text, "全") || r.Meta().Encoding != c.encoding {
			t.Errorf("%s: read as %s: %q", c.name, r.Meta().Encoding, outlineOf(list))
		}
		note := noteText(r)
		if (c.note == "") != (note == "") || !strings.Contains(note, c.note) {
			t.Errorf("%s: note %q, want %q", c.name, note, c.note)
		}
	}
}

// Pages nested too deeply or made to grow are read without a tree.
func TestPageBombs(t *testing.T) {
	const text = "<p>全县上下齐心协力，去年造桥12座，投资3亿元。</p><table><tr><td>学校</td><td></td><td>3</td></tr></table>"
	for name, page := range map[string]string{
		"deep":       "<html><body>" + strings.Repeat("<div>", 3000) + text,
		"formatting": "<html><body>" + strings.Repeat("<font size=1 class=x>", 400) + strings.Repeat("<p>", 20000) + text,
		"unclosed":   "<html><body><script>x</script>" + text + strings.Repeat("<table><tr><td>", 2000),
	} {
		begun := time.Now()
		list := blocks(t, openText(t, "a.html", page))
		if len(list) != 2 || list[0].Text != "全县上下齐心协力，去年造桥12座，投资3亿元。" || list[1].Text != "学校\t\t3" {
			t.Errorf("%s: %q", name, outlineOf(list))
		}
		if d := time.Since(begun); d > 5*time.Second {
			t.Errorf("%s took %v", name, d)
		}
	}
}

func TestMarkupKind(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a.txt", "<!DOCTYPE html><p>", "html"},
		{"a.md", "<html><body>", "html"},
		{"a.md", "<p align=center>标题</p>\n\n# 正文", ""},
		{"a", "<p style='x'>正文</p>", "html"},
		{"a.txt", "<?xml version='1.0'?><!-- x --> <html>", "html"},
		{"a.xml", "<?xml version='1.0'?><records><p/></records>", ""},
		{"a.txt", "<重要>通知</重要>", ""},
		{"a.txt", "<p 不是标签", ""},
		{"a.html", "正文<b>12</b>", "html"},
		{"a.txt", "正文<b>12</b>", ""},
	} {
		if got := markupKind([]byte(c.text), c.name); got != c.want {
			t.Errorf("%s named %s is %q, want %q", c.text, c.name, got, c.want)
		}
	}
}
