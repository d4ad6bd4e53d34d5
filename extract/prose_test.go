package extract

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
)

// prose writes report text of n bytes or more, the same for the same seed. Of
// its sentences one in every holds figures; the others are the talk between
// them.
func prose(seed uint64, n, every int) string {
	w := writer{r: rand.New(rand.NewPCG(seed, 1))}
	for i := 0; w.b.Len() < n; i++ {
		if i%60 == 0 {
			w.b.WriteString("\n" + w.one("一、产业发展", "二、民生保障", "三、城乡建设", "四、科技创新", "五、生态环境") + "\n")
		}
		if i%5 == 0 {
			w.b.WriteString("\n")
		}
		if i%every == 0 {
			w.figures()
		} else {
			w.talk()
		}
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
func (w *writer) money() string   { return fmt.Sprintf("%d.%d亿元", 1+w.r.IntN(900), w.r.IntN(10)) }

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

// figures writes a sentence with figures.
func (w *writer) figures() {
	f := fmt.Sprintf
	w.b.WriteString(w.one(
		f("全年%s达到%s，比上年增长%s，增速提高%d.%d个百分点。", w.noun(), w.money(), w.percent(), 1+w.r.IntN(3), w.r.IntN(10)),
		f("%s%s家%s、%s个%s，惠及群众%s人。", w.verb(), w.count(), w.thing(), w.count(), w.thing(), w.count()),
		f("%s、%s分别增长%s和%s，其中%s%s，占%s。", w.noun(), w.noun(), w.percent(), w.percent(), w.noun(), w.money(), w.percent()),
		f("%s由%s提高到%s，居全省第%d位。", w.noun(), w.percent(), w.percent(), 1+w.r.IntN(20)),
		f("到2027年，力争%s突破%s，%s覆盖率保持在%s以上。", w.noun(), w.money(), w.thing(), w.percent()),
		f("截至10月底，共%s%s%s处，总投资%s，完成率%s。", w.verb(), w.thing(), w.count(), w.money(), w.percent()),
		f("安排%s专项资金支持%s，每万名居民拥有%s%s个。", w.money(), w.thing(), w.thing(), w.count()),
		f("上半年，%s%s，同比下降%s；下半年回升，环比增长%s。", w.noun(), w.money(), w.percent(), w.percent()),
	))
}

// talk writes a sentence without figures.
func (w *writer) talk() {
	w.b.WriteString(w.one("坚持", "持续", "扎实", "深入", "稳妥") + w.one("推进", "抓好", "做实", "落实") + w.thing() + w.one("建设", "管护", "运营") +
		"，" + w.one("健全", "完善", "优化") + w.one("协同联动", "长效运维", "多元投入", "梯次培育") + w.one("机制", "体系", "格局") +
		"，" + w.one("让", "使") + w.one("沿江各镇", "山区乡亲", "返乡青年", "小微商户") + w.one("得到实惠", "放心创业", "就近办事", "共享成果") + "。")
}
