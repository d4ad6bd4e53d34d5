package document

import (
	"slices"
	"strings"
	"testing"
)

// The pages of the test hold a report among menus, a side column, comments and
// teasers, whose elements do not say what they are.
var (
	pageReport = []string{
		"2025年，全区新建厂房12座，完成投资3.4亿元，比上年增长5.2%，带动就业6300人。",
		"全年接待游客35万人次，同比增长8%；旅游收入达到21.5亿元，又创下新高。",
		"建成公园9个，改造老旧小区45个，惠及居民2.1万户，群众满意度进一步提高。",
		"农业方面，粮食总产量41.2万吨，新建高标准农田3.6万亩，农民收入稳步增加。",
	}
	pageBeside = map[string]string{
		"side":    `<div id="r1"><h4>热门文章</h4><div><a href="1">东山县建设新城，带动周边发展</a></div><div>推荐：北湖镇引进企业26家，总投资18亿元。更多内容请看专题。</div></div>`,
		"comment": `<div class="c1"><div>网友甲：说得好，我们村修路用了3年，花了200万元，大家都很高兴。</div></div>`,
		"related": `<div class="xg"><p>相关阅读：</p><p>南岭市去年新增企业780家，同比增长9.9%，总量居全省第三。</p></div>`,
		"foot":    `<div class="ft"><p>版权所有：云溪区人民政府办公室。备案号12345678号，网站标识码3300000001。</p></div>`,
	}
)

func TestMainTextBesideOthers(t *testing.T) {
	menu := `<div class="m"><a href="#">首页</a><a>政务公开</a><a>新闻中心</a></div>`
	all := pageBeside["side"] + pageBeside["comment"] + pageBeside["related"] + pageBeside["foot"]
	for name, body := range map[string]string{
		"paragraphs":   menu + "<h1>年度成绩</h1><div><p>" + strings.Join(pageReport, "</p><p>") + "</p></div>" + all,
		"lines":        menu + "<div><b>年度成绩</b><br>" + strings.Join(pageReport, "<br><br>") + "<br><a href=x>返回</a></div>" + all,
		"bare text":    menu + "<div>年度成绩<div>" + pageReport[0] + "<div></div>" + pageReport[1] + "<i></i>" + pageReport[2] + "<div>" + pageReport[3] + "</div></div></div>" + all,
		"nested":       menu + "<div><div><div>年度成绩</div><div><div><span>" + strings.Join(pageReport, "</span></div></div><div><div><span>") + "</span></div></div></div>" + pageBeside["side"] + "</div>" + pageBeside["related"] + pageBeside["foot"],
		"sections":     "<div><section><section><span>" + strings.Join(pageReport, "</span></section></section><section><section><span>") + "</span></section></section></div><div>" + pageBeside["related"] + "</div>",
		"article only": "<div><p>" + strings.Join(pageReport, "</p><p>") + "</p></div>",
	} {
		t.Run(name, func(t *testing.T) {
			list := blocks(t, openText(t, "a.html", "<!DOCTYPE html><html><head><meta charset=utf-8><title>年度成绩</title></head><body>"+body+"</body></html>"))
			var text, furniture []string
			for _, b := range list {
				if b.Kind == Furniture {
					furniture = append(furniture, b.Text)
				} else {
					text = append(text, b.Text)
				}
			}
			for _, want := range pageReport {
				if !slices.ContainsFunc(text, func(s string) bool { return strings.Contains(s, want) }) {
					t.Errorf("%q is not in the text", want)
				}
			}
			for _, mark := range []string{"26家", "780家", "备案号"} {
				has := func(s string) bool { return strings.Contains(s, mark) }
				if slices.ContainsFunc(text, has) {
					t.Errorf("%s is in the text", mark)
				}
				if strings.Contains(body, mark) && !slices.ContainsFunc(furniture, has) {
					t.Errorf("%s is lost", mark)
				}
			}
		})
	}
}
