// Package prose writes report text for benchmarks: invented, endless, and the
// same for the same seed.
package prose

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
)

// Genres are the kinds of report that Write knows, besides "" which takes them
// in turn.
func Genres() []string {
	return []string{"government", "communique", "organisation", "court", "budget", "company", "news"}
}

// Write returns text of n bytes or more in a genre. Of its sentences one in
// every holds figures; the others are the talk between them. Real reports have
// figures in one sentence of ten (speeches) to one of two (communiques).
func Write(seed uint64, n, every int, genre string) string {
	w := writer{r: rand.New(rand.NewPCG(seed, 1))}
	for i := 0; w.b.Len() < n; i++ {
		if i%60 == 0 {
			w.b.WriteString("\n" + w.one("一、产业发展", "二、民生保障", "三、城乡建设", "四、科技创新", "五、生态环境") + "\n")
		}
		if i%5 == 0 {
			w.b.WriteString("\n")
		}
		if i%every != 0 {
			w.talk()
			continue
		}
		of := genre
		if of == "" {
			of = Genres()[i/every%len(Genres())]
		}
		w.figures(of)
	}
	return w.b.String()
}

type writer struct {
	b strings.Builder
	r *rand.Rand
}

func (w *writer) one(of ...string) string { return of[w.r.IntN(len(of))] }

func (w *writer) count() string {
	switch w.r.IntN(4) {
	case 0:
		return fmt.Sprintf("%d.%d万", 1+w.r.IntN(90), w.r.IntN(10))
	case 1:
		return fmt.Sprintf("%d余", 100*(1+w.r.IntN(9)))
	case 2:
		return w.one("三十二", "六百", "十八", "两千")
	}
	return strconv.Itoa(1 + w.r.IntN(4000))
}

func (w *writer) percent() string { return fmt.Sprintf("%d.%d%%", 1+w.r.IntN(40), w.r.IntN(10)) }
func (w *writer) points() string {
	return fmt.Sprintf("%d.%d个百分点", w.r.IntN(4), 1+w.r.IntN(9))
}
func (w *writer) money() string { return fmt.Sprintf("%d.%d亿元", 1+w.r.IntN(900), w.r.IntN(10)) }

func (w *writer) noun() string {
	return w.one("水产养殖", "乡村客运", "特色果业", "家具制造", "仓储物流", "文旅消费", "城镇供水", "校园足球", "社区养老", "渔业加工", "茶叶种植", "数字影视") +
		w.one("产值", "营业收入", "投资额", "销售额", "用电量")
}

func (w *writer) thing() string {
	return w.one("标准化果园", "口袋公园", "幸福食堂", "乡镇驿站", "社区书屋", "智慧车间", "农机合作社", "流动诊所", "湿地小区", "示范渔港")
}

func (w *writer) verb() string {
	return w.one("新建", "建成", "改造", "新增", "引进", "培育", "投入", "完成")
}

// figures writes a sentence with figures as a genre has them.
func (w *writer) figures(genre string) {
	w.b.WriteString(w.one(map[string]func() []string{
		"government": w.government, "communique": w.communique, "organisation": w.organisation, "court": w.court,
		"budget": w.budget, "company": w.company, "news": w.news,
	}[genre]()...))
}

var f = fmt.Sprintf

func (w *writer) government() []string {
	return []string{
		f("全年%s达到%s，比上年增长%s，增速提高%s。", w.noun(), w.money(), w.percent(), w.points()),
		f("%s%s家%s、%s个%s，惠及群众%s人。", w.verb(), w.count(), w.thing(), w.count(), w.thing(), w.count()),
		f("到2027年，力争%s突破%s，%s覆盖率保持在%s以上。", w.noun(), w.money(), w.thing(), w.percent()),
		f("%s由%s提高到%s，居全省第%d位。", w.noun(), w.percent(), w.percent(), 1+w.r.IntN(20)),
	}
}

func (w *writer) communique() []string {
	return []string{
		f("%s、%s分别增长%s和%s，其中%s%s，占%s。", w.noun(), w.noun(), w.percent(), w.percent(), w.noun(), w.money(), w.percent()),
		f("上半年，%s%s，同比下降%s；下半年回升，环比增长%s。", w.noun(), w.money(), w.percent(), w.percent()),
		f("年末共有%s%s个，比上年末增加%d个，其中乡镇%s%s个。", w.thing(), w.count(), 1+w.r.IntN(80), w.thing(), w.count()),
	}
}

func (w *writer) organisation() []string {
	return []string{
		f("全省录用选调生%s名，选派%s名干部到乡镇驻点帮扶，培训骨干%s人次。", w.count(), w.count(), w.count()),
		f("每万名居民拥有%s%d个，%s名党员到社区报到。", w.thing(), 1+w.r.IntN(60), w.count()),
	}
}

func (w *writer) court() []string {
	return []string{
		f("受理各类案件%s件，审结%s件，结案率为%s，同比上升%s。", w.count(), w.count(), w.percent(), w.points()),
		f("为渔民和果农追回欠款%s，调解成功率达到%s。", w.money(), w.percent()),
	}
}

func (w *writer) budget() []string {
	return []string{
		f("安排%s专项资金支持%s，完成预算的%s。", w.money(), w.thing(), w.percent()),
		f("%s支出%s，为年初预算的%s，增长%s。", w.noun(), w.money(), w.percent(), w.percent()),
	}
}

func (w *writer) company() []string {
	return []string{
		f("报告期内，公司实现%s%s，较上年同期增加%s，毛利率为%s。", w.noun(), w.money(), w.money(), w.percent()),
		f("公司拥有%s%s座，员工%s人，拟每10股派发现金红利%d.5元。", w.thing(), w.count(), w.count(), 1+w.r.IntN(8)),
	}
}

func (w *writer) news() []string {
	return []string{
		f("截至10月底，共%s%s%s处，总投资%s，完成率%s。", w.verb(), w.thing(), w.count(), w.money(), w.percent()),
		f("3月15日，沿江三镇的%s迎来游客%s人次，日均销售额超过%s。", w.thing(), w.count(), w.money()),
	}
}

// talk writes a sentence without figures.
func (w *writer) talk() {
	w.b.WriteString(w.one("坚持", "持续", "扎实", "深入", "稳妥") + w.one("推进", "抓好", "做实", "落实") + w.thing() + w.one("建设", "管护", "运营") +
		"，" + w.one("健全", "完善", "优化") + w.one("协同联动", "长效运维", "多元投入", "梯次培育") + w.one("机制", "体系", "格局") +
		"，" + w.one("让", "使") + w.one("沿江各镇", "山区乡亲", "返乡青年", "小微商户") + w.one("得到实惠", "放心创业", "就近办事", "共享成果") + "。")
}
