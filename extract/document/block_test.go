package document

import (
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// outlineOf writes blocks as lines: kind, level, section, text.
func outlineOf(list []*Block) []string {
	var out []string
	for _, b := range list {
		kind := b.Kind.String()
		if b.Kind == Heading {
			kind += strconv.Itoa(b.Level)
		}
		out = append(out, kind+"|"+b.Section+"|"+b.Text)
	}
	return out
}

func checkBlocks(t *testing.T, name, text string, want []string) {
	t.Helper()
	list := blocks(t, FromString(text, Options{Name: name, Lexicon: lexicon(t)}))
	if d := cmp.Diff(want, outlineOf(list)); d != "" {
		t.Error(d)
	}
	checkOffsets(t, normal(text), list)
}

const page = `江东日报 数字报纸

00003版:要闻

文章导航

小城办大事

——2023年我县便民服务侧记

　　清晨的服务大厅里，办事的人排起了队。

　　2023年，全县办理各类事项12.6万件，责任编辑岗位也纳入了考核。

(下转第四版)

评分

江东日报社主办 | © 江东日报社版权所有 版权声明 | 广告服务
ICP备:江B2-00000000 江公网安备 00000000000000号
江东日报 要闻 00003 小城办大事 2024-01-18 江东日报2024-01-1800003 1 2024年01月18日 星期四
`

func TestFurniture(t *testing.T) {
	checkBlocks(t, "p.txt", page, []string{
		"furniture||江东日报 数字报纸",
		"furniture||00003版:要闻",
		"furniture||文章导航",
		"heading1||小城办大事",
		"heading2||——2023年我县便民服务侧记",
		"paragraph||清晨的服务大厅里，办事的人排起了队。",
		"paragraph||2023年，全县办理各类事项12.6万件，责任编辑岗位也纳入了考核。",
		"furniture||(下转第四版)",
		"furniture||评分",
		"furniture||江东日报社主办 | © 江东日报社版权所有 版权声明 | 广告服务",
		"furniture||ICP备:江B2-00000000 江公网安备 00000000000000号",
		"furniture||江东日报 要闻 00003 小城办大事 2024-01-18 江东日报2024-01-1800003 1 2024年01月18日 星期四",
	})
}

func TestFurnitureLines(t *testing.T) {
	cue := newCues(lexicon(t))
	const long = "来源地更加多元，游客来自32个国家，全年接待入境游客3.2万人次，比上年增长两成，过夜游客占六成，人均消费超过两千元，创下历史新高，各项指标位居前列。"
	for _, c := range []struct {
		line string
		want bool
	}{
		{"责任编辑：张三", true},
		{"責任編輯：張三", true},
		{"发布时间：2024-03-01 来源：县统计局", true},
		{"县长 王小明", true},
		{"本报记者 王小明 李小红", true},
		{"https://example.org/a/1.html", true},
		{"第 3 页", true},
		{"— 12 —", true},
		{"（上接第一版）", true},
		{"查看原文", true},
		{"全年办理版权登记300件。", false},
		{"新增版权所有人300名，审核各类材料1200份。", false},
		{"新建县级医院3家", false},
		{"村党组织书记 200名", false},
		{"江东日报发行量达到12万份。", false},
		{"打印机产量12万台", false},
		{long, false},
	} {
		if got := cue.isFurniture(c.line, 40); got != c.want {
			t.Errorf("%s: furniture %v, want %v", c.line, got, c.want)
		}
	}
}

const report = `江东县政府工作报告
——2024年1月18日在江东县第三届人民代表大会第四次会议上
县长 王小明
各位代表：
现在，我代表县人民政府，向大会报告工作，请予审议。
一、2023年工作回顾
过去一年，全县经济稳中向好。
（一）工业经济回升向好。
规模以上工业增加值增长6.5%。
（二）项目建设加快推进
新开工项目42个，完成投资31亿元。
1.重点工程
县医院新院区投入使用，新增床位300张。
① 配套道路
建成道路12公里。
2．民生工程
改造老旧小区8个。
二、2024年主要目标：
地区生产总值增长6%左右。
——粮食产量稳定在20万吨以上；
——新增就业3000人。
· 建成养老驿站5个。
1、完成公共预算收入9.8亿元，同比增长4.1%。
2、完成基金收入1.2亿元。
结束语
让我们携手前进。
`

func TestHeadings(t *testing.T) {
	checkBlocks(t, "r.txt", report, []string{
		"heading1||江东县政府工作报告",
		"heading2||——2024年1月18日在江东县第三届人民代表大会第四次会议上",
		"furniture||县长 王小明",
		"paragraph||各位代表：",
		"paragraph||现在，我代表县人民政府，向大会报告工作，请予审议。",
		"heading2||一、2023年工作回顾",
		"paragraph|一、2023年工作回顾|过去一年，全县经济稳中向好。",
		"heading3|一、2023年工作回顾|（一）工业经济回升向好。",
		"paragraph|一、2023年工作回顾 / （一）工业经济回升向好。|规模以上工业增加值增长6.5%。",
		"heading3|一、2023年工作回顾|（二）项目建设加快推进",
		"paragraph|一、2023年工作回顾 / （二）项目建设加快推进|新开工项目42个，完成投资31亿元。",
		"heading4|一、2023年工作回顾 / （二）项目建设加快推进|1.重点工程",
		"paragraph|一、2023年工作回顾 / （二）项目建设加快推进 / 1.重点工程|县医院新院区投入使用，新增床位300张。",
		"heading5|一、2023年工作回顾 / （二）项目建设加快推进 / 1.重点工程|① 配套道路",
		"paragraph|一、2023年工作回顾 / （二）项目建设加快推进 / 1.重点工程 / ① 配套道路|建成道路12公里。",
		"heading4|一、2023年工作回顾 / （二）项目建设加快推进|2．民生工程",
		"paragraph|一、2023年工作回顾 / （二）项目建设加快推进 / 2．民生工程|改造老旧小区8个。",
		"heading2||二、2024年主要目标：",
		"paragraph|二、2024年主要目标：|地区生产总值增长6%左右。",
		"list|二、2024年主要目标：|——粮食产量稳定在20万吨以上；",
		"list|二、2024年主要目标：|——新增就业3000人。",
		"list|二、2024年主要目标：|· 建成养老驿站5个。",
		"list|二、2024年主要目标：|1、完成公共预算收入9.8亿元，同比增长4.1%。",
		"list|二、2024年主要目标：|2、完成基金收入1.2亿元。",
		"heading3|二、2024年主要目标：|结束语",
		"paragraph|二、2024年主要目标： / 结束语|让我们携手前进。",
	})
}

func TestHeadlines(t *testing.T) {
	checkBlocks(t, "n.txt", "要闻速览\n上半年全国新建充电桩12万个\n有关部门今天发布消息，充电桩建设提速。\n第三章 安全生产\n全年未发生重大事故。\n", []string{
		"heading1||要闻速览",
		"heading2||上半年全国新建充电桩12万个",
		"paragraph|上半年全国新建充电桩12万个|有关部门今天发布消息，充电桩建设提速。",
		"heading2||第三章 安全生产",
		"paragraph|第三章 安全生产|全年未发生重大事故。",
	})
	// One line alone is never a heading, nor is a list of bare cells.
	checkBlocks(t, "n.txt", "新建3家县级医院", []string{"paragraph||新建3家县级医院"})
	checkBlocks(t, "n.txt", "指标\n数值\n就业人数\n1200", []string{"paragraph||指标", "paragraph||数值", "paragraph||就业人数", "paragraph||1200"})
}

const tables = "上半年运行情况一览报告\n经济运行平稳。\n表1 2023年1—6月主要指标\n指标\t绝对量\t增长（%）\n工业产值（亿元）\t12.5\t-1.8\n　其中：轻工\t3.1\t2.0\n\t合计\t\n单位：亿元\n| 项目 | 数量 |\n|------|------|\n| 学校 | 12 |\n图3个点\n一行中有\t制表符。\n"

func TestTables(t *testing.T) {
	checkBlocks(t, "t.txt", tables, []string{
		"heading1||上半年运行情况一览报告",
		"paragraph||经济运行平稳。",
		"caption||表1 2023年1—6月主要指标",
		"table||指标\t绝对量\t增长（%）",
		"table||工业产值（亿元）\t12.5\t-1.8",
		"table||　其中：轻工\t3.1\t2.0",
		"table||\t合计\t",
		"caption||单位：亿元",
		"table||| 项目 | 数量 |",
		"table|||------|------|",
		"table||| 学校 | 12 |",
		"heading2||图3个点",
		"paragraph|图3个点|一行中有\t制表符。",
	})
}

// wrapped is text set in lines of 40 columns.
const wrapped = `　　这一年，全县共改造农村公路一百二十
三公里，新建桥梁八座，其中跨河大桥两座，
完成投资3.2亿元，比上年增长百分之十二，
群众出行条件明显改善，物流成本进一步下降
，村村通客车的目标全面实现。
　　水利建设方面，除险加固水库十六座，疏
浚河道45公里，新增有效灌溉面积二点三万亩
，粮食生产的基础更加稳固，全年粮食总产达
到二十万吨。
　　教育方面，新建改扩建学校9所，增加学位
12
4200个，招聘教师三百名，乡村学校的条件得
到改善，全县的学校都用上了新的教学系统 ABC
DEF，覆盖学生两万人。
`

func TestWrapped(t *testing.T) {
	r := FromString(wrapped, Options{})
	list := blocks(t, r)
	checkOffsets(t, normal(wrapped), list)
	checkComplete(t, normal(wrapped), list)
	if len(list) != 5 {
		t.Fatalf("blocks:\n%s", strings.Join(outlineOf(list), "\n"))
	}
	for i, want := range []string{"这一年，全县共改造农村公路一百二十三公里", "水利建设方面，除险加固水库十六座，疏浚河道45公里", "教育方面", "12", "4200个，招聘教师三百名，乡村学校的条件得到改善，全县的学校都用上了新的教学系统 ABC DEF，覆盖"} {
		if !strings.HasPrefix(list[i].Text, want) {
			t.Errorf("block %d is %s", i, list[i].Text)
		}
	}
	if list[3].Kind != Furniture {
		t.Errorf("the page number is %v", list[3].Kind)
	}
	if got := len(list[0].Breaks); got != 4 {
		t.Errorf("%d breaks", got)
	}
	if n := len(blocks(t, FromString(wrapped, Options{KeepLines: true}))); n != 14 {
		t.Errorf("%d blocks with lines kept", n)
	}
}

func TestNotWrapped(t *testing.T) {
	text := strings.Repeat("全县新建桥梁八座，其中大桥两座；\n完成投资3.2亿元，比上年增长一成多，群众出行条件改善；\n新增学位，\n", 20)
	for _, b := range blocks(t, FromString(text, Options{})) {
		if len(b.Breaks) > 0 {
			t.Fatalf("joined: %s", b.Text)
		}
	}
}

const markdown = `---
title: "便民服务年报"
date: 2024-01-18
---

# 便民服务年报 #

全年办理事项**12.6万件**，见[附表](https://example.org/2023/01/(x).html)，` + "`同比`" + `增长\*3%。

## 分项情况
- 线上办理 8万件
* 线下办理 4.6万件
1. 第一条说明。
> 引用一句话。

| 项目 | 数量 |
|:-----|-----:|
| 窗口 | 12 |

![大厅内景](https://example.org/1.jpg)
<p>第一<b>段</b>有3项。</p><p>第二段有4项。<br></p> <!-- 隐藏
仍然隐藏 --> 尾巴5个。

` + "```go\nx := 12\n```" + `

---
[查看原文](https://example.org/2)
数值<5%的有2<3项，[备注]留着，2*3*4。
`

func TestMarkdown(t *testing.T) {
	checkBlocks(t, "m.md", markdown, []string{
		`furniture||title: "便民服务年报"`,
		"furniture||date: 2024-01-18",
		"heading1||便民服务年报",
		"paragraph||全年办理事项12.6万件，见附表，同比增长*3%。",
		"heading1||分项情况",
		"list|分项情况|线上办理 8万件",
		"list|分项情况|线下办理 4.6万件",
		"list|分项情况|1. 第一条说明。",
		"paragraph|分项情况|引用一句话。",
		"table|分项情况|| 项目 | 数量 |",
		"table|分项情况|| 窗口 | 12 |",
		"caption|分项情况|大厅内景",
		"paragraph|分项情况|第一段有3项。",
		"paragraph|分项情况|第二段有4项。",
		"paragraph|分项情况|尾巴5个。",
		"furniture|分项情况|x := 12",
		"furniture|分项情况|查看原文",
		"paragraph|分项情况|数值<5%的有2<3项，[备注]留着，2*3*4。",
	})
}

func TestFormatByContent(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a.txt", "# 标题\n\n正文有**重点**。\n", "md"},
		{"a.md", "正文。\n", "md"},
		{"a", "---\ntitle: x\n---\n正文。\n", "md"},
		{"a.txt", "# 号开头的一行\n正文。\n", "txt"},
		{"a", "正文2*3。\n", "txt"},
	} {
		if got := FromString(c.text, Options{Name: c.name}).Meta().Format; got != c.want {
			t.Errorf("%q named %s is %s, want %s", c.text, c.name, got, c.want)
		}
	}
}
