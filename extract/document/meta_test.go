package document

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"statsheet/rules"
)

const body = "\n全县新建桥梁八座，完成投资3.2亿元，群众出行条件明显改善，物流成本进一步下降。\n"

func TestDate(t *testing.T) {
	lex := lexicon(t)
	for _, c := range []struct{ name, text, want, from string }{
		{"a.txt", report, "2024-01-18", "masthead"},
		{"a.txt", page, "2024-01-18", "masthead"},
		{"a.txt", "江东县政府工作报告\n（二〇二四年一月十八日在县第三届人民代表大会第四次会议上）" + body, "2024-01-18", "masthead"},
		{"a.txt", "江东县政府工作报告\n——2024年1月18日在县人民代表大会会议上\n时间：2024-02-20" + body, "2024-01-18", "masthead"},
		{"a.txt", "江东经济综述\n发布时间：2024-03-01 来源：江东日报" + body, "2024-03-01", "masthead"},
		{"a.txt", "江东统计公报\n江东县统计局\n（2024年3月）" + body, "2024-03", "masthead"},
		{"a.txt", "江东统计公报" + body + "二〇二四年三月\n", "2024-03", "masthead"},
		{"a.txt", "江东统计公报\n2024年3月投产" + body, "2024", "text"},
		{"a.txt", "江东经济综述\n2024/3/1 08:30" + body, "2024-03-01", "masthead"},
		{"a.txt", "江东财经早报2024年8月16日星期五\n08-16 06:22" + body, "2024-08-16", "masthead"},
		{"a.txt", "江东经济综述" + body + "江东县统计局\n2024年3月1日\n", "2024-03-01", "masthead"},
		{"a.txt", "江东经济综述\n民國113年3月1日" + body, "2024-03-01", "masthead"},
		{"a.md", "---\ntitle: 综述\ndate: \"2024-03-01T08:00\"\n---\n" + body, "2024-03-01", "format"},
		{"news20240301.txt", "江东经济综述" + body, "2024-03-01", "name"},
		{"2024-03-01_news.txt", "江东经济综述" + body, "2024-03-01", "name"},
		{"release202406.txt", "江东经济综述" + body, "2024-06", "name"},
		{"r2024_jd.txt", "江东经济综述" + body, "2024", "name"},
		{"2024年工作报告.txt", "江东经济综述" + body, "2024", "name"},
		{"r2024.txt", "江东经济综述\n今天（8月7日），全县新建桥梁八座，完成投资3.2亿元。\n", "2024-08-07", "text"},
		{"a.txt", "2024年1—6月份江东经济运行情况" + body, "2024-06", "title"},
		{"a.txt", "2024年上半年江东经济运行情况" + body, "2024-06", "title"},
		{"a.txt", "2024年5月份江东物价" + body, "2024-05", "title"},
		{"a.txt", "云桥人寿公布2023年理赔年报\n本报江东1月9日电 2023年赔付3亿元。\n", "2024-01-09", "text"},
		{"a.txt", "云桥会议在江东召开\n本报江东3月9日电 2023年会议通过8项议案。\n", "2023-03-09", "text"},
		{"a.txt", "云桥会议审议预算\n本报江东1月9日电 会议审议2025年预算和2024年决算。\n", "2025-01-09", "text"},
		{"a.txt", "2024年江东组织工作纪事" + body, "2024", "title"},
		{"a.txt", "2024江东县政府工作报告\n2023年全县投产项目8个。\n", "2024", "title"},
		{"a.txt", "江东县法院工作报告（2024）\n2023年全县法院结案8件。\n", "2024", "title"},
		{"a.txt", "2023年江东县法院工作报告\n2023年，全院受理案件8116件，同比上升9%。\n", "2024", "title"},
		{"a.txt", "2023年江东县法院工作报告\n2022年，全院受理案件8116件，同比上升9%。2023年，受理案件同比要下降。\n", "2023", "title"},
		{"a.txt", "江東縣2023年法院工作報告\n2023年，全院受理案件8116件，較上年增加90件。2022年受理8026件。\n", "2024", "title"},
		{"a.txt", "2023年江东县法院工作报告\n2023年，全院受理案件8116件，比2022年增加90件。\n", "2024", "title"},
		{"a.txt", "2023年江东县政府工作报告\n新建桥梁8座。2023年，我们要抓好工业，投资比上年增长6%。\n", "2023", "title"},
		{"a.txt", "2023年江东县政府工作报告\n一年来，新建桥梁8座。2023年目标：生产总值比上年增长6%。\n", "2023", "title"},
		{"a.txt", "2023年江东县民政工作总结\n2023年，全县发放低保金8116元，同比增长9%。\n", "2023", "title"},
		{"a.txt", "关于江东县2023年计划执行情况与2024年计划草案的报告" + body, "2024", "title"},
		{"a.txt", "2000余家企业落户江东\n2023年全县投产项目8个。\n", "2023", "text"},
		{"a.txt", "江东经济综述\n2023年全县投产项目8个，2022年投产6个，到2030年将达到40个。2023年末在建12个，力争2025年建成。\n", "2023", "text"},
		{"a.txt", "江东医馆简介\n医馆创建于1908年，1911年建成新址，现有床位90张。\n", "", ""},
		{"a.txt", "云州规划\n2020年产值80亿元。展望2035年，产值翻一番。\n", "2020", "text"},
		{"a.txt", "江东学堂简介\n学堂1908年创办。截至2021年2月，学堂有图书3万册。\n", "2021", "text"},
		{"a.txt", "江东经济综述\n一季度全县投产项目8个，比2023年同期多3个。\n", "2024", "text"},
		{"a.txt", "江东人口\n现将2020年末户籍人口公布如下：男41万人，比2010年多2万人；女40万人，比2010年多1万人；与2010年相比共多3万人，比2010年户数多2万户。\n", "2020", "text"},
		{"a.txt", "江东经济综述" + body, "", ""},
		{"12345678.txt", "江东经济综述" + body, "", ""},
	} {
		m := FromString(c.text, Options{Name: c.name, Lexicon: lex}).Meta()
		if m.Date != c.want || m.DateFrom != c.from {
			t.Errorf("%s %.60q: date %q from %q, want %q from %q", c.name, c.text, m.Date, m.DateFrom, c.want, c.from)
		}
	}
	m := FromString(report, Options{Date: "2020", Region: "甲省", Title: "乙"}).Meta()
	if m.Date != "2020" || m.DateFrom != "flag" || m.Region != "甲省" || m.RegionFrom != "flag" || m.Title != "乙" {
		t.Errorf("options are not followed: %+v", m)
	}
}

func TestDates(t *testing.T) {
	for text, want := range map[string]string{
		"2025年2月25日":      "2025-02-25",
		"2025 年 2 月 25 日": "2025-02-25",
		"2025-02-25":      "2025-02-25",
		"2025/2/5":        "2025-02-05",
		"2025.02.05":      "2025-02-05",
		"二〇二五年十二月三十一日":    "2025-12-31",
		"二○二五年十月":         "2025-10",
		"一九四九年":           "1949",
		"2025年底":          "2025",
		"2021—2025年":      "2025",
		"2025-02":         "2025-02",
		"2025-02-2500004": "2025-02",
		"2024.5亿元":        "",
		"12025年":          "",
		"1234":            "",
		"2025年13月":        "2025",
		"第2025号":          "",
		"民国113年2月":        "2024-02",
		"2016/17年度":       "",
		"2025年1月32日":      "2025-01",
		"截至二〇二五年三月，共二〇二六人，三年": "2025-03",
	} {
		var all []string
		for _, d := range dates([]rune(text)) {
			all = append(all, d.String())
		}
		if got := strings.Join(all, " "); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

func TestRegion(t *testing.T) {
	lex := &rules.Lexicon{
		Words: lexicon(t).Words,
		Places: []rules.Place{
			{Name: "中国", Code: "CN", Level: "country"},
			{Name: "江东省", Aliases: []string{"江东"}, Level: "province", Parent: "中国"},
			{Name: "临川市", Aliases: []string{"临川"}, Level: "prefecture", Parent: "江东省"},
			{Name: "云溪区", Level: "county", Parent: "临川市"},
			{Name: "海西壮族自治区", Aliases: []string{"海西"}, Level: "province", Parent: "中国"},
			{Name: "香港", Level: "province", Parent: "中国"},
			{Name: "美国", Level: "country"},
		},
		Traditional: map[rune]rune{'區': '区'},
	}
	for _, c := range []struct{ name, text, want, from string }{
		{"a.txt", "政府工作报告\n——2024年1月18日在江东省第三届人民代表大会第四次会议上" + body, "江东省", "masthead"},
		{"a.txt", "政府工作报告\n——2024年1月18日在临川市云溪区第三届人民代表大会第四次会议上" + body, "云溪区", "masthead"},
		{"a.txt", "政府工作报告\n——2024年1月18日在第三届全国人民代表大会第四次会议上\n国务院总理 王小明" + body, "中国", "masthead"},
		{"a.txt", "2024年江东省政府工作报告" + body, "江东省", "title"},
		{"a.txt", "江东省第七次全国人口普查公报" + body, "江东省", "title"},
		{"a.txt", "青云镇2023年工作总结" + body, "青云镇", "title"},
		{"a.txt", "关于江桥区2023年计划执行情况的报告" + body, "江桥区", "title"},
		{"a.txt", "2023年大桥县国民经济和社会发展统计公报" + body, "大桥县", "title"},
		{"a.txt", "临川县人民法院工作报告" + body, "临川县", "title"},
		{"a.txt", "江东省江川市水务局2023年度部门决算" + body, "江川市", "title"},
		{"a.txt", "临川街道2023年工作总结" + body, "临川街道", "title"},
		{"a.txt", "全县2023年工作总结" + body, "", ""},
		{"a.txt", "大中城市2023年房价" + body, "", ""},
		{"a.txt", "江东省市县2023年工作总结" + body, "江东省", "title"},
		{"a.txt", "江东日报 数字报纸\n小城办大事" + body + "我省投产项目8个，临川项目最多。\n", "江东省", "masthead"},
		{"a.txt", "经济运行综述\n上半年全市投产项目8个，临川经济开局良好，临川港吞吐量居全省前列，临川机场旅客增长，全市、我市城乡收入提高。\n", "临川市", "text"},
		{"a.txt", "经济运行综述\n上半年全市投产项目8个，全市城乡收入提高，我市外贸增长。\n", "", ""},
		{"a.txt", "全省外贸综述\n我省外贸增长6%，高于全国2个百分点，总量居全国第8位。\n", "", ""},
		{"a.txt", "水利综述\n全国灌溉面积增加，全国水库除险加固，全国供水增长，全国河道整治，我国节水居前，全县建成水厂的做法推广开来。\n", "中国", "text"},
		{"a.txt", "外贸综述\n我国外贸增长，全国进口增加，对美国出口下降，江东出口居前。\n", "中国", "text"},
		{"a.txt", "业绩速览\n中国平安增长，中国人保下降，中国平安居前，中国人寿居后。\n", "", ""},
		{"a.txt", "外贸综述\n美国零售商业绩下滑，美国联储降息，美国股市上涨。\n", "美国", "text"},
		{"jiangdong.txt", "综述" + body, "", ""},
		{"临川市综述.txt", "综述" + body, "临川市", "name"},
		{"hk2024.txt", "综述" + body, "香港", "name"},
		{"a.txt", "央视网消息" + body, "中国", "title"},
		{"a.txt", "综述" + body, "", ""},
	} {
		m := FromString(c.text, Options{Name: c.name, Lexicon: lex}).Meta()
		if m.Region != c.want || m.RegionFrom != c.from {
			t.Errorf("%s %.60q: region %q from %q, want %q from %q", c.name, c.text, m.Region, m.RegionFrom, c.want, c.from)
		}
	}
}

func TestTitle(t *testing.T) {
	for text, want := range map[string]string{
		report:               "江东县政府工作报告",
		page:                 "小城办大事",
		markdown:             "便民服务年报",
		"政 府 工 作 报 告" + body: "政府工作报告",
		"一、全年工作" + body:      "",
		"没有标题的一段话，就这样开始了。" + body:       "",
		"关于 县城 改造" + body:               "关于 县城 改造",
		"### 小标题也是标题\n\n**正文**。" + body: "小标题也是标题",
	} {
		if got := FromString(text, Options{Lexicon: lexicon(t)}).Meta().Title; got != want {
			t.Errorf("%.40q: title %q, want %q", text, got, want)
		}
	}
}

// TestTailDate has its date line behind more text than one edge holds.
func TestTailDate(t *testing.T) {
	filler := strings.Repeat("全县新建桥梁八座，完成投资3.2亿元，群众出行条件明显改善。\n", 5000)
	m := FromString("小城办大事\n"+filler+"江东日报 要闻 2024-01-18 江东日报 2024年01月18日 星期四\n", Options{Lexicon: lexicon(t)}).Meta()
	if m.Date != "2024-01-18" {
		t.Errorf("date %q", m.Date)
	}
}

// TestCorpus reports what is found in annotated reports, where they are at
// hand.
func TestCorpus(t *testing.T) {
	dir := os.Getenv("STATSHEET_GOLD")
	if dir == "" {
		t.Skip("STATSHEET_GOLD names no folder of annotated reports")
	}
	list, err := os.ReadFile(filepath.Join(dir, "DOCS.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(list)) {
		cols := strings.Split(strings.TrimSpace(line), "\t")
		if len(cols) < 3 {
			continue
		}
		r, err := Open(filepath.Join(dir, cols[0]+".txt"), Options{Lexicon: lexicon(t)})
		if err != nil {
			t.Error(err)
			continue
		}
		m := r.Meta()
		_ = r.Close()
		t.Logf("%s: %s (%s) %s (%s), annotated %s %s", cols[0], m.Date, m.DateFrom, m.Region, m.RegionFrom, cols[1], cols[2])
	}
}

// A region given in short is written as the table of places writes it, as those that
// the text names are.
func TestRegionGiven(t *testing.T) {
	lex := lexicon(t)
	for given, want := range map[string]string{
		"浙江": "浙江省", "浙江省": "浙江省", "澳門": "澳門", "新疆": "新疆维吾尔自治区", "全国": "中国",
		"杭州": "杭州市", "浙江省杭州市": "浙江省杭州市", "天津市河东区": "天津市河东区",
		"甲乡": "甲乡", "浙江省某县": "浙江省某县", "杭州市四川省": "杭州市四川省",
	} {
		for _, o := range []Options{{Region: given}, {Side: Side{Region: given}}} {
			o.Lexicon = lex
			if got := FromString("全省新建公路3公里。", o).Meta().Region; got != want {
				t.Errorf("region %s given is %s, want %s", given, got, want)
			}
		}
	}
}
