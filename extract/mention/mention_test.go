package mention

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"

	"statsheet/rules"
)

// scanner gives the tests one Scanner over the built-in rule files.
var scanner = sync.OnceValues(func() (*Scanner, error) {
	set, err := rules.Default()
	if err != nil {
		return nil, fmt.Errorf("loading the built-in rules: %w", err)
	}
	return NewScanner(set.Lexicon), nil
})

func newScanner(t testing.TB) *Scanner {
	t.Helper()
	s, err := scanner()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// describe writes a mention as "text kind value…high unit bound".
func describe(s *Scanner, source []rune, m *Mention) string {
	out := strings.ReplaceAll(string(source[m.Start:m.End]), " ", "") + " " + m.Kind.String()
	if m.HasValue && m.Kind != Name && m.Kind != Idiom && m.Kind != Date {
		out += " " + m.Value.String()
		if m.HasHigh {
			out += "…" + m.High.String()
		}
		if u := UnitText(s.lex, source, m); u != "" {
			out += " " + u
		}
		if m.Bound != Exact {
			out += " " + m.Bound.String()
		}
	}
	return out
}

// found describes all mentions of a text but its places.
func found(s *Scanner, text string) string {
	var out []string
	source := s.Fold(nil, text)
	for _, m := range s.Scan(nil, source) {
		if m.Kind != Place {
			out = append(out, describe(s, source, &m))
		}
	}
	return strings.Join(out, ", ")
}

// figures lists spellings by what must be read in them.
var figures = map[string][]string{
	"49.8万人 quantity 498000 人":              {"吸纳就业49.8万人", "４９．８万人"},
	"2万余名 quantity 20000 名 over":            {"选派干部2万余名。", "党员2万余名，"},
	"5.2% percent 5.2 %":                    {"增长5.2%", "增长５.２％"},
	"三成 percent 30 % near":                  {"近三成", "将近三成"},
	"百分之零点九 percent 0.9 % over":             {"收视率超过了百分之零点九"},
	"五成 percent 50 %":                       {"比重达五成。"},
	"七成六 percent 76 %":                      {"占七成六，"},
	"7成6 percent 76 %":                      {"占7成6，", "有7成6受访者"},
	"八五折 percent 85 %":                      {"按八五折结算"},
	"8.6/10万 percent 8.6 /10万":              {"死亡率8.6/10万，", "降至8.6/10万"},
	"9成 percent 90 %":                       {"9成年轻人网购", "有 9 成年轻人网购", "9成员工", "9成家庭有车", "9成本地居民"},
	"12天 duration 12 天":                     {"12天生产口罩，", "用12天制作完成"},
	"99% percent 99 % over":                 {"好评率99%+。", "好评率99%+，"},
	"1000+家 quantity 1000 家 over":           {"门店1000+家。"},
	"500万+ number 5000000 over":             {"服务500万+用户"},
	"20% percent 20 %, 5个 quantity 5 个":     {"增长20%+5个"},
	"12台 quantity 12 台":                     {"安装12台风力发电机组", "新购12台风机", "调来12台商用车"},
	"8座 quantity 8 座":                       {"共有8座机场"},
	"15家 quantity 15 家":                     {"15家具有资质", "15家属于外资企业"},
	"3支 quantity 3 支":                       {"3支部队参演", "3支行政执法队", "3支教师队伍"},
	"3亿元 quantity 300000000 元":              {"安排3亿元老旧小区改造资金", "下达3亿元整治资金"},
	"30次 quantity 30 次":                     {"开展30次日常检查", "举行30次新闻发布会"},
	"12个 quantity 12 个":                     {"举办12个论坛"},
	"900案 quantity 900 案":                   {"对900案罚款"},
	"12 number 12":                          {"12部门发文", "12成员国", "12家具企业", "12台商代表"},
	"5%—8% range 5…8 %":                     {"增长5%—8%"},
	"5-8% range 5…8 %":                      {"增长5-8%"},
	"10万-20万元 range 100000…200000 元":        {"补贴10万-20万元"},
	"3至5万元 range 30000…50000 元":             {"奖励3至5万元"},
	"8500到3万港元 range 8500…30000 港元":         {"从8500到3万港元"},
	"三五年 range 3…5 年 approx":                {"再用三五年"},
	"三十万多亿 number 30000000000000 over":      {"总额三十万多亿"},
	"500多亿 number 50000000000 over":         {"500多亿"},
	"十来万 number 100000 approx":              {"共十来万"},
	"20个百分点 quantity 20 个百分点":               {"提高20个百分点"},
	"一千瓦 quantity 1 千瓦":                     {"功率一千瓦"},
	"106个 quantity 106 个":                   {"建成106个"},
	"100000万 number 1000000000":             {"合计100000万"},
	"千万 number 10000000 at_least":           {"投入上千万"},
	"数百家 quantity 100 家 approx":             {"带动数百家"},
	"十几个 quantity 10 个 approx":              {"共十几个"},
	"三百余万元 quantity 3000000 元 over":         {"资金三百余万元"},
	"翻一番 quantity 2 倍":                      {"产值翻一番。"},
	"翻两番 quantity 4 倍":                      {"产值翻两番。"},
	"一倍半 quantity 1.5 倍":                    {"增加一倍半"},
	"三分之一 ratio 0.3333333333333333":         {"占三分之一"},
	"3/4 ratio 0.75 near":                   {"近3/4"},
	"13.2:32.3:54.5 ratio 13.2":             {"结构比为13.2:32.3:54.5"},
	"五又二分之一倍 quantity 5.5 倍":                {"达到五又二分之一倍"},
	"3×10^5个 quantity 300000 个":             {"共有3×10^5个"},
	"-3.5×10⁻⁴ number -0.00035":             {"系数-3.5×10⁻⁴"},
	"零下5摄氏度 quantity -5 摄氏度":                {"气温零下5摄氏度"},
	"零下五度 quantity -5 度":                    {"冷到零下五度"},
	"三十六度五 quantity 36.5 度":                 {"体温三十六度五"},
	"四成半 percent 45 %":                      {"占四成半"},
	"半折 percent 50 %":                       {"半折"},
	"三角五分 quantity 3.5 角":                   {"每张三角五分"},
	"三元五角 quantity 3.5 元":                   {"售价三元五角"},
	"百把人 quantity 100 人 approx":             {"村里百把人"},
	"万把块 quantity 10000 块 approx":           {"挣了万把块"},
	"1万(含)-5万元 range 10000…50000 元":         {"1万(含)-5万元"},
	"28秒76 duration 28.76 秒":                {"以28秒76夺冠"},
	"123元1角1分 quantity 123.11 元":            {"开销123元1角1分"},
	"六斤八两 quantity 6.8 斤":                   {"六斤八两"},
	"两小时十分 duration 2.166666666666667 小时":   {"历时两小时十分"},
	"10小时30分 duration 10.5 小时":              {"由10小时30分"},
	"9小时26分 duration 9.433333333333333 小时":  {"缩短到9小时26分"},
	"1年3个月 duration 1.25 年":                 {"工期1年3个月"},
	"1分57秒69 duration 117.69 秒":             {"以1分57秒69夺冠"},
	"5个小时 duration 5 小时":                    {"航程5个小时"},
	"3个星期 duration 3 星期":                    {"停工3个星期"},
	"半个小时 duration 0.5 小时":                  {"前后半个小时"},
	"两个多月 duration 2 个月 over":               {"维持两个多月"},
	"18500元每平方米 quantity 18500 元每平方米":       {"均价18500元每平方米，"},
	"1.2万元每平米 quantity 12000 元每平米 at_least": {"涨到1.2万元每平米以上，"},
	"500至900元每平米 range 500…900 元每平米":        {"上涨500至900元每平米。"},
	"20元 quantity 20 元":                     {"补贴20元"},
	"400口 quantity 400 口 near":              {"打了近400口井"},
	"3宗 quantity 3 宗":                       {"推出3宗地块"},
	"86万 number 860000":                     {"有86万人口"},
	"3200 number 3200":                      {"解决3200人口的饮水"},
	"5个多小时 duration 5 小时 over":              {"车程5个多小时"},
	"两年半 duration 2.5 年":                    {"建设两年半"},
	"-3.93‰ percent -3.93 ‰":                {"自然增长率为-3.93‰"},
	"2.1% percent 2.1 %":                    {"负增长2.1%", "下降2.1%"},
	"20万人次 quantity 200000 人次 at_least":     {"接待20万人次以上", "接待20万人次及以上"},
	"200家 quantity 200 家 at_most":           {"不超过200家", "200家以内"},
	"200家 quantity 200 家 at_least":          {"不低于200家", "不少于200家", "至少200家", "200家以上"},
	"200家 quantity 200 家 over":              {"超200家", "逾200家", "突破200家", "超过200家", "超过了200家"},
	"200家 quantity 200 家 under":             {"不足200家", "不到200家", "少于200家"},
	"200家 quantity 200 家 near":              {"近200家", "将近200家", "接近200家"},
	"200家 quantity 200 家 approx":            {"约200家", "大约200家", "200家左右", "约有200家"},
	"200家 quantity 200 家":                   {"附近200家", "通过200家", "达到200家", "高达200家", "200 家"},
	"$12亿 quantity 1200000000 $":            {"$12億"},
	"50元 quantity 50 元":                     {"人民币50元", "人民币 50元"},
	"600元/头 quantity 600 元/头":               {"均价600元/头"},
	"85.3元/平方米·月 quantity 85.3 元/平方米·月":     {"租金85.3元/平方米·月，"},
	"85.3元/(平方米·月) quantity 85.3 元/(平方米·月)": {"租金85.3元/(平方米·月)"},
	"6元/辆/小时 quantity 6 元/辆/小时":             {"收费6元/辆/小时"},
	"36人·年 quantity 36 人·年":                 {"用工36人·年。"},
	"40万吨/年 quantity 400000 吨/年":            {"40万吨/年轻烃装置", "40万吨/年周转库", "40万吨/年装置"},
	"7.3亿元美元 quantity 730000000 元美元":        {"进口7.3亿元美元，"},
	"2.4个千分点 quantity 2.4 个千分点":             {"上升2.4个千分点", "下降2.4个千分点，"},
	"298.5克/千瓦时 quantity 298.5 克/千瓦时":       {"煤耗298.5克/千瓦时"},
	"35微克/立方米 quantity 35 微克/立方米":           {"浓度35微克/立方米"},
	"8041.6万千瓦 quantity 80416000 千瓦":        {"装机8041.6万千瓦"},
	"53亿千瓦时 quantity 5300000000 千瓦时":        {"用电53亿千瓦时"},
	"第3位 rank 3 位":                          {"居全国第3位"},
	"前10位 rank 10 位 at_most":                {"居全国前10位"},
	"第一 rank 1":                             {"总量位居全省第一，"},
	"15123个百分点 quantity 15123 个百分点":         {"15123个百分点"},
	"2400余人次 quantity 2400 人次 over":         {"培训2400余人次"},
	"46万 number 460000":                     {"新增46万纳税人"},
	"460 number 460":                        {"招收460学员", "报名者460同比增加"},
	"23300个 quantity 23300 个":               {"建成23 300個學位", "建成23\u00a0300個學位"},
	"1023300元 quantity 1023300 元":           {"收入1 023 300元"},
	"19死 quantity 19 死":                     {"高雄市19死。"},
	"6.1亿人公里 quantity 610000000 人公里":        {"周转量6.1亿人公里。"},
	"2×35万千瓦 quantity 700000 千瓦":            {"建设2×35万千瓦机组"},
	"2个多百分点 quantity 2 个百分点 over":           {"提高2个多百分点"},
	"一万万人 quantity 100000000 人":             {"共一万万人"},
	"半年多 duration 0.5 年 over":               {"建设半年多"},
	"600个 quantity 600 个 approx":            {"缴获600个弹匣左右", "扩编600个营（团）左右"},
	"5个 quantity 5 个":                       {"改造5个村级站点"},
	"1又3/4 ratio 1.75":                      {"1又3/4"},
	"30°c quantity 30 °c":                   {"水温30°c"},
	"2^5 number 32":                         {"系数2^5"},
	"RMB12 quantity 12 RMB":                 {"售价RMB12"},
	"18周岁 duration 18 周岁 at_least":          {"年满18周岁以上。"},
	"12分贝 quantity 12 分贝 at_least":          {"达12分贝以上。"},
	"澳门币12 quantity 12 澳门币":                 {"售价澳门币12"},
	"USD300 quantity 300 USD":               {"售价USD300", "售价USD300，"},
	"12波兰兹罗提 quantity 12 波兰兹罗提":             {"票价12波兰兹罗提"},
	"-2615892810 number -2615892810":        {"-2615892810"},
	"458659382 number 458659382 under":      {"少于458659382"},
	"贰个 quantity 2 个":                       {"共有贰个"},
	"伍佰圆陆角叁分 quantity 500.63 圆":             {"伍佰圆陆角叁分"},
	"427但不到678 range 427…678":               {"超过427但不到678"},
	"427大比678 range 427…678":                {"数值比427大比678小"},
	"1000元 quantity 1000 元 at_least":        {"补贴1000元起。", "补贴1000元往上"},
	"5公里 quantity 5 公里 at_most":             {"辐射5公里内。"},
	"数百人 quantity 100 人 approx":             {"门前有数百人"},
	"一两天 range 1…2 天 approx":                {"停产一两天"},
	"一两百人 range 100…200 人 approx":           {"来了一两百人"},
	"一两 quantity 1 两":                       {"一两黄金"},
	"七分五十秒 duration 470 秒":                  {"以七分五十秒夺冠"},
	"七度 quantity 7 度 approx":                {"相差七度左右"},
	"卅余年 duration 30 年 over":                {"任教卅余年", "任教卅餘年"},
	"三尺六寸 quantity 3.6 尺":                   {"长三尺六寸"},
	"2公斤500克 quantity 2.500 公斤":             {"重2公斤500克"},
	"7英尺2英寸 quantity 86 英寸":                 {"高7英尺2英寸"},
	"2千零4 number 2004":                      {"共有2千零4"},
	"200毫升至250毫升 range 200…250 毫升":          {"200毫升至250毫升"},
	"5度 quantity 5 度":                       {"误差正负5度"},

	"三份二 ratio 0.6666666666666667 near": {"近三份二。"},
	"三到四成 range 30…40 %":                {"占三到四成"},
	"3至4成 range 30…40 %":                {"占3至4成"},
	"五成多 percent 50 % over":             {"有五成多的人"},
	"¥50-100 range 50…100 ¥":            {"票价¥50-100"},
	"零下5度至零上10度 range -5…10 度":          {"零下5度至零上10度"},
	"零下10到零下5度 range -10…-5 度":          {"零下10到零下5度"},
	"1/4到1/2 range 0.25…0.5":            {"1/4到1/2"},
	"10-20w range 100000…200000":        {"年薪10-20w"},
	"-3 number -3 over":                 {"大于-3"},
	"三和五 range 3…5":                     {"介于三和五之间"},
	"3跟5 range 3…5":                     {"在3跟5之间"},
	"三以上五 range 3…5":                    {"三以上五以下"},

	"HK$50至HK$100 range 50…100 HK$":   {"售价HK$50至HK$100", "售价由HK$50至HK$100不等"},
	"5.2%到6.1% range 5.2…6.1 %":       {"在从5.2%到6.1%之间"},
	"10万元 quantity 100000 元 at_least": {"补贴10万元（含）以上", "补贴10万元(含)以上"},
	"10万元 quantity 100000 元 at_most":  {"补贴10万元（不含）以下", "补贴10万元(含本数)以下"},
	"3年以上7年 attribute 3…7 年":          {"判处3年以上7年以下有期徒刑"},
	"60分以上80分 range 60…80 分":          {"得60分以上80分以下"},
	"七成五 percent 75 % over":           {"逾七成五受访者"},
	"三成 percent 30 %":                 {"三成一般"},
	"一米七 quantity 1.7 米 approx":       {"身高一米七左右"},
	"三块二 quantity 3.2 块":              {"三块二的票"},

	"一番 quantity 2 倍 near": {"产值翻近一番", "产值翻了近一番"},

	"三个亿 number 300000000":        {"投了三个亿", "花三个亿的人"},
	"3个多亿 number 300000000 over":  {"投了3个多亿，"},
	"3个亿 number 300000000 approx": {"投了3个亿左右，"},
	"一个多世纪 duration 1 个世纪 over":   {"历经一个多世纪"},
	"五分半 duration 5.5 分":          {"用时五分半，"},
	"一分半钟 duration 1.5 分":         {"持续一分半钟"},
	"12块8毛5 quantity 12.85 块":     {"卖12块8毛5"},
	"三欧元五十欧分 quantity 3.50 欧元":    {"三欧元五十欧分"},
	"两岁三个月 duration 2.25 岁":       {"才两岁三个月"},
	"三亩二分 quantity 3.2 亩":         {"有三亩二分地"},
	"三尺三 quantity 3.3 尺":          {"长三尺三。"},
	"五里 quantity 5 里":             {"走了五里路"},
	"三克 quantity 3 克":             {"加三克盐"},
	"一升半 quantity 1.5 升":          {"喝了一升半。"},
	"一千円 quantity 1000 円":         {"票价一千円"},

	"860趟次 quantity 860 趟次":                 {"开行班车860趟次，"},
	"52.6万诊次 quantity 526000 诊次":            {"门诊52.6万诊次。"},
	"326万人次日 quantity 3260000 人次日":          {"接待过夜游客326万人次日，"},
	"1.2万个工日 quantity 12000 个工日":            {"投工1.2万个工日。"},
	"860件套 quantity 860 件套":                 {"修复器物860件套，"},
	"36件 quantity 36 件":                     {"共36件次品", "售出36件套装"},
	"86万芯公里 quantity 860000 芯公里":            {"光纤总长86万芯公里，"},
	"12.5亿亿次 quantity 125000000000000000 次": {"速度可达12.5亿亿次，"},

	"45天 duration 45 天":   {"竣工提前45天。", "比原计划提前45天完成"},
	"2个月 duration 2 个月":   {"工期提前2个月，"},
	"一年 duration 1 年":     {"较规划提前一年建成"},
	"三个季度 duration 3 个季度": {"提前三个季度投产"},
	"3家 quantity 3 家":     {"此前3家已关停", "先前3家关停"},
}

func TestFigures(t *testing.T) {
	s := newScanner(t)
	for want, texts := range figures {
		for _, text := range texts {
			if got := found(s, text); got != want {
				t.Errorf("%s\n got  %s\n want %s", text, got, want)
			}
		}
	}
}

// others lists what is no figure.
func TestOthers(t *testing.T) {
	s := newScanner(t)
	for _, c := range []struct{ text, want string }{
		{"打造队伍，统一部署，进一步一般", ""},
		{"第十四届", "第十四届 ordinal 14 届"},
		{"位于东经102°54′～104°53′、北纬30°05′～31°26′之间", "102°54′~104°53′ name, 30°05′~31°26′ name"},
		{"东经102度54分至104度53分，海拔500米", "102度54分至104度53分 name, 500米 quantity 500 米"},
		{"坐标（102°54′E，30º05′N）", "102°54′ name, 30º05′ name"},
		{"在E102°54′，N30°05′", "E102 name, 54′ name, N30 name, 05′ name"},
		{"在102°54\"，", "102°54\" name"},
		{"水温升至“60°”，", "60° quantity 60 °"},
		{"误差'2°'，", "2° quantity 2 °"},
		{"60+人群占比，50+女性占比", "60 number 60, 50 number 50"},
		{"实行12345+网格联动，120+急救衔接", "12345 number 12345, 120 number 120"},
		{"拥有3000+用户", "3000+ number 3000 over"},
		{"数说云州2024", "2024 date"},
		{"数字里的2024", "2024 date"},
		{"告别2024，迎来2025。", "2024 date, 2025 date"},
		{"数说，人数2012", "2012 number 2012"},
		{"从0到1的突破", "从0到1 idiom"},
		{"比2023届高310元", "2023届 ordinal 2023 届, 310元 quantity 310 元"},
		{"2022级学生1200人，1500级台阶", "2022级 ordinal 2022 级, 1200人 quantity 1200 人, 1500级 quantity 1500 级"},
		{"第二批试点", "第二批 ordinal 2 批"},
		{"见图3-2和表2—1", "3-2 ordinal, 2—1 ordinal"},
		{"由表1-3可知，图3.2中", "1-3 ordinal, 3.2 ordinal"},
		{"手表3-5块，见表1-6月3台", "3-5块 range 3…5 块, 1-6月 date, 3台 quantity 3 台"},
		{"上表3.5%，图2-5亿元", "3.5% percent 3.5 %, 2-5亿元 range 200000000…500000000 元"},
		{"一是加快建设，二要抓好", "一是 ordinal 1, 二要 ordinal 2"},
		{"（三）深化改革", "（三） ordinal 3"},
		{"1.2023年全市", "1. ordinal 1, 2023年 date"},
		{"①加强管理", "① ordinal 1"},
		{"（女性为100）", "100 attribute 100"},
		{"一、二、三产业齐发力", "一 ordinal 1, 二 ordinal 2, 三产业 ordinal 3"},
		{"一、一般贸易占比过六成", "一、 ordinal 1, 六成 percent 60 % over"},
		{"10月底前32个小区完工", "10月底前 date, 32个 quantity 32 个"},
		{"今日（二月二十五日）", "今日 date, 二月二十五日 date"},
		{"三、四级手术占六成", "三 ordinal 3, 四级 ordinal 4 级, 六成 percent 60 %"},
		{"方案如下:1、扩建码头;2、疏浚航道", "1、 ordinal 1, 2、 ordinal 2"},
		{"开展“三看”行动", "三看 name"},
		{"“5年5000名”计划", "5年5000名 name"},
		{"“十四五”时期", "“十四五”时期 date"},
		{"新增AED326台，装PM10仪。", "326台 quantity 326 台, PM10 name"},
		{"C919与4K屏、14+1", "C919 name, 4K name, 14+1 name"},
		{"一县一策", "一县一策 idiom"},
		{"几个部门", "几个 idiom"},
		{"一座丰碑", "一座 idiom"},
		{"35周岁以下大学生", "35周岁 attribute 35 周岁 at_most"},
		{"亿元以上项目30个", "亿元 attribute 100000000 元 at_least, 30个 quantity 30 个"},
		{"新开工千万元技改项目30个，争取百万元资金", "千万元 attribute 10000000 元, 30个 quantity 30 个, 百万元 quantity 1000000 元"},
		{"种香菇20万棒，大棒骨2根", "20万棒 quantity 200000 棒, 2根 quantity 2 根"},
		{"3亿以上企业30家，拥有3亿以上人口", "3亿 attribute 300000000 at_least, 30家 quantity 30 家, 3亿 number 300000000 at_least"},
		{"两座80千瓦电站和5座200吨冷库，3车30吨苹果", "两座 quantity 2 座, 80千瓦 attribute 80 千瓦, 5座 quantity 5 座, 200吨 attribute 200 吨, 3车 quantity 3 车, 30吨 quantity 30 吨"},
		{"每10万人", "每10万人 attribute 100000 人"},
		{"平均每期12人", "平均每期 attribute, 12人 quantity 12 人"},
		{"〔2024〕12号", "〔2024〕12号 name"},
		{"〔5〕见下文[3]", "〔5〕 ordinal 5, [3] ordinal 3"},
		{"省委十届会议", "十届 ordinal 10 届"},
		{"收支情况（亿元）", "亿元 idiom"},
		{"粮食产值 亿元 32.5", "亿元 idiom, 32.5 number 32.5"},
		{"产值亿元32.5", "亿元 idiom, 32.5 number 32.5"},
		{"电话0571-85311234", "0571-85311234 name"},
		{"https://example.org/a?q=30%25", "https://example.org/a?q=30%25 name"},
		{"上午9点半", "9点半 date"},
		{"星期二", "星期二 date"},
		{"80年代", "80年代 date"},
		{"90后员工", "90后 name"},
		{"标普200指数", "200 name"},
		{"豆粕2505合约", "2505 name"},
		{"云桥电（4821）、东港石化(04821)", "4821 name, 04821 ordinal 4821"},
		{"门店（4,821）", "4,821 number 4821"},
		{"采用5纳米工艺，7纳米及以下占20%", "5纳米 attribute 5 纳米, 7纳米 attribute 7 纳米 at_most, 20% percent 20 %"},
		{"粒径为5纳米", "5纳米 quantity 5 纳米"},
		{"低0.1个百分比", "0.1个百分比 quantity 0.1 个百分比"},
		{"推出2.0版方案", "2.0 name"},
		{"15—59岁人口3167万人", "15—59岁 attribute 15…59 岁, 3167万人 quantity 31670000 人"},
		{"110千伏及以上线路36公里", "110千伏 attribute 110 千伏 at_least, 36公里 quantity 36 公里"},
		{"月收入3万以上的用户占38%", "3万 attribute 30000 at_least, 38% percent 38 %"},
		{"周工时未满36小时者8万人", "36小时 attribute 36 小时 under, 8万人 quantity 80000 人"},
		{"年满62岁者8万人", "62岁 attribute 62 岁, 8万人 quantity 80000 人"},
		{"20—34岁失业率6%", "20—34岁 attribute 20…34 岁, 6% percent 6 %"},
		{"前五名客户12家", "前五名 attribute 5 名, 12家 quantity 12 家"},
		{"位居前五名", "前五名 rank 5 名 at_most"},
		{"市、区两级9个平台", "两级 idiom, 9个 quantity 9 个"},
		{"青年50人论坛", "50人 name"},
		{"方案“80条”落地", "80条 name"},
		{"2024届毕业生963人", "2024届 ordinal 2024 届, 963人 quantity 963 人"},
		{"百亿斤粮食基地3个", "百亿斤 attribute 10000000000 斤, 3个 quantity 3 个"},
		{"新增千万吨产能", "千万吨 quantity 10000000 吨"},
		{"监控12.7万路", "12.7万路 quantity 127000 路"},
		{"销售额超亿元的民营企业达到20家", "亿元 attribute 100000000 元 over, 20家 quantity 20 家"},
		{"产值超10亿元园区3个", "10亿元 attribute 1000000000 元 over, 3个 quantity 3 个"},
		{"募集超10亿元产业资金", "10亿元 quantity 1000000000 元 over"},
		{"单户500万元以下的经营性贷款8亿元", "500万元 attribute 5000000 元 at_most, 8亿元 quantity 800000000 元"},
		{"工伤罚款降至5万元以下并结清", "5万元 quantity 50000 元 at_most"},
		{"30万千瓦及以上煤电机组", "30万千瓦 attribute 300000 千瓦 at_least"},
		{"35岁以下教师占40%", "35岁 attribute 35 岁 at_most, 40% percent 40 %"},
		{"建筑面积90（含）平方米以下占17%，90—144（含）平方米占72%", "90（含）平方米 attribute 90 平方米 at_most, 17% percent 17 %, 90—144（含）平方米 attribute 90…144 平方米, 72% percent 72 %"},
		{"50人及以上的班级和大班12个，班级达到50人及以上的", "50人 attribute 50 人 at_least, 12个 quantity 12 个, 50人 quantity 50 人 at_least"},
		{"7日内程序回复率100%，15分钟以内到达率达98%，3个月内完成5件，1年以上定期存款3亿元", "7日内 attribute 7 日, 100% percent 100 %, 15分钟以内 attribute 15 分钟 at_most, 98% percent 98 %, 3个月 duration 3 个月, 5件 quantity 5 件, 1年 attribute 1 年 at_least, 3亿元 quantity 300000000 元"},
		{"年末四级及以上公路3公里，2型糖尿病患者5人", "年末 date, 四级及以上 ordinal 4, 3公里 quantity 3 公里, 2型糖尿病 name, 5人 quantity 5 人"},
		{"8000元以上的占18.7%，80分以上的学生比例为一成", "8000元 attribute 8000 元 at_least, 18.7% percent 18.7 %, 80分 attribute 80 分 at_least, 一成 percent 10 %"},
		{"年销售300万元至500万元之间的门店占三分之一", "300万元至500万元 attribute 3000000…5000000 元, 三分之一 ratio 0.3333333333333333"},
		{"门店发展到30家以上占四成", "30家 quantity 30 家 at_least, 四成 percent 40 %"},
		{"80分以上的地块占地3亩", "80分 quantity 80 分 at_least, 3亩 quantity 3 亩"},
		{"電話：(02)23456789#4821，分机3180", "(02) ordinal 2, 23456789 name, 4821 name, 3180 name"},
		{"每户养猪两头半。", "每户 attribute, 两头半 quantity 2.5 头"},
		{"30岁以上的占40%", "30岁 duration 30 岁 at_least, 40% percent 40 %"},
		{"14岁以上不满16岁的9人", "14岁以上不满16岁 attribute 14…16 岁, 9人 quantity 9 人"},
		{"利润增长2亿元至9亿元", "2亿元 quantity 200000000 元, 9亿元 quantity 900000000 元"},
		{"利润增长2亿元至3亿元", "2亿元至3亿元 range 200000000…300000000 元"},
		{"收入20万—50万元的村98个", "20万—50万元 attribute 200000…500000 元, 98个 quantity 98 个"},
		{"产值超亿元的46户", "亿元 attribute 100000000 元 over, 46户 quantity 46 户"},
		{"影响因子大于10的17篇", "10 attribute 10 over, 17篇 quantity 17 篇"},
		{"30户以上自然村2846个", "30户 attribute 30 户 at_least, 2846个 quantity 2846 个"},
		{"浓度低于35微克/立方米的县（市、区）58个", "35微克/立方米 attribute 35 微克/立方米 under, 58个 quantity 58 个"},
		{"培训100人以上，学校12所；拨付超过2亿元的资金，", "100人 quantity 100 人 at_least, 12所 quantity 12 所, 2亿元 quantity 200000000 元 over"},
		{"噪声超过70dB(A)的路段占9.7%", "70dB(A) attribute 70 dB(A) over, 9.7% percent 9.7 %"},
		{"影响因子10分以上的42篇", "10分 attribute 10 分 at_least, 42篇 quantity 42 篇"},
		{"其中一区、二区论文占6%，新增一区、三区", "一区 ordinal 1 区, 二区 idiom, 6% percent 6 %, 一区 quantity 1 区, 三区 quantity 3 区"},
		{"新签约亿元项目50个", "亿元 attribute 100000000 元, 50个 quantity 50 个"},
		{"3人制篮球场", "3人制 attribute 3 人"},
		{"七十五团的三个营", "七十五 ordinal 75, 三个 quantity 3 个"},
		{"两度夺冠", "两度 idiom"},
		{"12个百亿元、3个千亿元项目", "12个 quantity 12 个, 百亿元 attribute 10000000000 元, 3个 quantity 3 个, 千亿元 attribute 100000000000 元"},
		{"10、11、13号楼", "10 ordinal 10, 11 ordinal 11, 13号 ordinal 13"},
		{"220. 开支上升", "220. ordinal 220"},
		{"15、零食销售8吨", "15、 ordinal 15, 8吨 quantity 8 吨"},
		{"4、13F文件", "4、 ordinal 4, 13F name"},
		{"如下：1.加强管理", "1. ordinal 1"},
		{"核对。2.2016 年3月", "2. ordinal 2, 2016年3月 date"},
		{"9·11事件", "9·11 name"},
		{"位于东经120度", "120度 name"},
		{"光绪三十年", "光绪三十年 date"},
		{"如图3所示", "3 ordinal 3"},
		{"执行GB/T 19001标准", "19001 name"},
		{"沿五斗河而上", "五斗河 name"},
		{"扩容768便民网、整治415小河，开通12345热线", "768 name, 415 name, 12345热线 name"},
		{"升级iOS 17.2系统", "17.2 name"},
		{"从iOS 18.1开始支持，安卓 15也能用", "18.1 name, 15 name"},
		{"安卓手机15万部", "15万部 quantity 150000 部"},
		{"甲24转债上涨1%", "24 name, 1% percent 1 %"},
		{"制定10大行动方案", "10 name"},
		{"景气指数-7，预期-6", "-7 number -7, -6 number -6"},
		{"代号-7", "7 number 7"},
		{"进驻3万家电卖场、10家电影院", "3万 number 30000, 10家 quantity 10 家"},
		{"甲 3 12 345元", "3 number 3, 12 number 12, 345元 quantity 345 元"},
		{"远景7全年销售不足，小明14的销量达3万台", "7 name, 全年 date, 14 name, 3万台 quantity 30000 台"},
		{"配套云峰1系、3系车型12万套", "1 name, 3 name, 12万套 quantity 120000 套"},
		{"累计7销量回升，共9系车型", "7 number 7, 9 number 9"},
		{"门店20累计交付，本月9 全年销售，发现问题30全年仅整改，该店新衣12销量", "20 number 20, 本月 date, 9 number 9, 全年 date, 30 number 30, 全年 date, 12 number 12"},
		{"唯一进入前100名的车型，取得前10名的成绩", "前100名 rank 100 名 at_most, 前10名 rank 10 名 at_most"},
		{"李某1欠款3万元", "1 name, 3万元 quantity 30000 元"},
		{"依照第26条、31条办理", "第26条 ordinal 26 条, 31条 ordinal 31 条"},
		{"实现三个60%", "三个60% name"},
		{"5、2030亚运会筹备", "5、 ordinal 5, 2030 date"},
		{"5、2030家", "5 quantity 5 家, 2030家 quantity 2030 家"},
		{"在Tier 1城市设店3家", "Tier1 name, 3家 quantity 3 家"},
		{"交付12架737 MAX客机", "12架 quantity 12 架, 737MAX name"},
		{"收入300 USD、发电50 MWh", "300USD quantity 300 USD, 50MWh quantity 50 MWh"},
		{"PMI 52", "52 number 52"},
		{"在3万元每平米以上", "3万元每平米 quantity 30000 元每平米 at_least"},
		{"住户大多年过70，门卫年届五十，馆长现年68岁", "70 attribute 70, 五十 attribute 50, 68岁 attribute 68 岁"},
		{"今年过70家", "今年 date, 70家 quantity 70 家"},
		{"70几、80岁的人", "70几 duration 70 岁 over, 80岁 duration 80 岁"},
		{"与前30强的超市合作", "前30强 attribute 30 强"},
		{"入围财力10强行列", "10强 name"},
		{"进入财力四强城市名单", "四强 name"},
		{"我市进入全省10强。", "10强 quantity 10 强"},
		{"嫦娥五号、六号采回样品", "嫦娥五号 name, 六号 name"},
		{"嫦娥五号、六个国家", "嫦娥五号 name, 六个 quantity 6 个"},
		{"小长假和十一国庆假期客流大", "十一国庆假期 date"},
		{"改变党政一元化领导体制", ""},
		{"进入全省前10强", "前10强 rank 10 强 at_most"},
		{"具备2级资质，3级也可以", "2级 attribute 2 级, 3级 attribute 3 级"},
		{"服务达到3级水平", "3级 quantity 3 级"},
		{"过去两个财政年度亏损", "过去两个财政年度 date"},
		{"浅埋于2000米的煤层", "2000米 attribute 2000 米"},
		{"在省内倒数第二。", "倒数第二 rank 2"},
		{"有半数派给学生，过半数村民参加", "半数 percent 50 %, 半数 percent 50 % over"},
		{"通过船舶达百万艘次。", "百万艘次 quantity 1000000 艘次"},
		{"取得2金3铜，连夺两金。", "2金 quantity 2 金, 3铜 quantity 3 铜, 两金 quantity 2 金"},
		{"一万人口的镇有3金矿", "一万 number 10000, 3 number 3"},
		{"每千人口医生3人", "每千人口 attribute 1000, 3人 quantity 3 人"},
		{"未来5—10年和近3至5年", "未来5—10年 date, 近3至5年 date"},
		{"用空心两个字形容", "两个字 idiom"},
		{"后半数据和半数以上", "半数 percent 50 % at_least"},
		{"常年近50", "50 number 50 near"},
		{"8级大风，分为5级，实行3级管理", "8级 quantity 8 级, 5级 quantity 5 级, 3级 attribute 3 级"},
		{"每户补200元每年增收", "每户 attribute, 200元 quantity 200 元, 每年 attribute"},
		{"工资3000元每月。", "3000元每月 quantity 3000 元每月"},
		{"获2银行授信", "2 number 2"},
		{"有全国前100强县2个", "前100强 attribute 100 强, 2个 quantity 2 个"},
		{"推进百万平方米棚改和千万千瓦风电基地", "百万平方米 attribute 1000000 平方米, 千万千瓦 attribute 10000000 千瓦"},
		{"新增百万千瓦装机", "百万千瓦 quantity 1000000 千瓦"},
		{"有十数个城市和数百年前的古城，其他数据", "十数个 quantity 10 个 approx, 数百年前 date"},
		{"承载着数亿人就业", "数亿人 quantity 100000000 人 approx"},
		{"每天0—24时开放，二、三月份休息", "每天 attribute, 0—24时 date, 二、三月份 date"},
		{"途经210、211国道", "210 name, 211 name"},
		{"带动1万家以上企业和500人以上企业", "1万家 quantity 10000 家 at_least, 500人 attribute 500 人 at_least"},
		{"再夺一金，登上千亿台阶", "一金 quantity 1 金, 千亿 attribute 100000000000"},
		{"一县内各乡联合，3人起诉", "一县 idiom, 3人 quantity 3 人"},
		{"图1：2011—2015年产值，比例尺1：2000", "1 ordinal 1, 2011—2015年 date, 1：2000 ratio 1"},
		{"一年一季度销售下降", "一年 duration 1 年, 一季度 date"},
		{"出口3'000吨、余额3 456.7亿元、2’500’000件，3 456 7890", "3'000吨 quantity 3000 吨, 3456.7亿元 quantity 345670000000 元, 2’500’000件 quantity 2500000 件, 3 number 3, 456 number 456, 7890 number 7890"},
		{"高温日数（≥35℃）、达标率(AQI≤100)，气温（≥35℃的）、大班额（56人及以上）和企业（5家）", "35℃ attribute 35 ℃ at_least, 100 attribute 100 at_most, 35℃ quantity 35 ℃ at_least, 56人 attribute 56 人 at_least, 5家 quantity 5 家"},
		{"为1961年以来第三高，降水量历史第2少，第二高中，第三大街，居全国第二低位", "1961年以来 date, 第三 rank 3, 第2 rank 2, 第二 ordinal 2, 第三 ordinal 3, 第二 rank 2"},
		{"签约12个亿元项目、3个亿吨级港口", "12个 quantity 12 个, 亿元 attribute 100000000 元, 3个 quantity 3 个, 亿吨级 attribute 100000000 吨"},
		{"三份一模一样，三方会谈", "三份 quantity 3 份, 一模一样 idiom, 三 name"},
		{"依照第3、5、7条及第十二、十五条，居第3、5家", "第3 ordinal 3, 5 ordinal 5, 7条 ordinal 7 条, 第十二 ordinal 12, 十五条 ordinal 15 条, 第3 rank 3, 5家 quantity 5 家"},
		{"一至三季度，第一至第三季度，第3至5位", "一至三季度 date, 第一至第三季度 date, 第3至5位 ordinal 3…5 位"},
		{"24h降雨，4H店", "24h duration 24 h, 4H name"},
		{"930套/7.6万㎡，12例/10万人", "930套 quantity 930 套, 7.6万㎡ quantity 76000 ㎡, 12例/10万人 quantity 12 例/10万人"},
		{"云桥投资3亿元·人均5万元，新增6家·户外用品", "3亿元 quantity 300000000 元, 5万元 quantity 50000 元, 6家 quantity 6 家"},
		{"均价85.3元/（平方米·月），均价85元/（含税），90元/套·含车位", "85.3元/（平方米·月） quantity 85.3 元/（平方米·月）, 85元 quantity 85 元, 90元/套 quantity 90 元/套"},
		{"零百集团", "零 name, 百 idiom"},
		{"产业规模从万亿到3万亿只用了几年", "万亿到3万亿 range 1000000000000…3000000000000, 几年 idiom"},
		{"为九成以上企业减税，力争九成以上企业达标", "九成 attribute 90 成 at_least, 九成 attribute 90 成 at_least"},
		{"300公里/天然气用户，300公里/日常巡查，90吨/年度任务", "300公里 quantity 300 公里, 300公里 quantity 300 公里, 90吨 quantity 90 吨"},
		{"80元/人·次均费用，80元/人·天数", "80元/人 quantity 80 元/人, 80元/人 quantity 80 元/人"},
		{"由千万农户转为百万市民", "千万 attribute 10000000, 百万 attribute 1000000"},
		{"八成以上企业、全市六成以上的农户，80%以上的游客", "八成 percent 80 % at_least, 六成 percent 60 % at_least, 80% percent 80 % at_least"},
		{"占比80%以上的企业，5%以上股东（30%以上学生）", "80% attribute 80 % at_least, 5% attribute 5 % at_least, 30% attribute 30 % at_least"},
		{"产值由百亿增至三千亿，从千亿迈向两千亿，从百亿企业增至9家，由千亿企业领衔", "百亿 number 10000000000, 三千亿 number 300000000000, 千亿 number 100000000000, 两千亿 number 200000000000, 百亿 attribute 10000000000, 9家 quantity 9 家, 千亿 attribute 100000000000"},
		{"30×20厘米", "30 quantity 30 厘米, 20厘米 quantity 20 厘米"},
	} {
		if got := found(s, c.text); got != c.want {
			t.Errorf("%s\n got  %s\n want %s", c.text, got, c.want)
		}
	}
}

func TestSharedUnits(t *testing.T) {
	s := newScanner(t)
	for _, c := range []struct{ text, want string }{
		{"高1.2个和0.6个百分点", "1.2个 quantity 1.2 个百分点, 0.6个百分点 quantity 0.6 个百分点"},
		{"分别完成12.3、15.6和20.1亿元", "12.3 quantity 1230000000 元, 15.6 quantity 1560000000 元, 20.1亿元 quantity 2010000000 元"},
		{"增加800、1.2万元", "800 quantity 800 元, 1.2万元 quantity 12000 元"},
		{"20和30万之间", "20和30万 range 200000…300000"},
		{"分别提高0.9、5.9和6.8个百分点", "0.9 quantity 0.9 个百分点, 5.9 quantity 5.9 个百分点, 6.8个百分点 quantity 6.8 个百分点"},
		{"22、25个", "22 quantity 22 个, 25个 quantity 25 个"},
		{"大于20且小于35", "20且小于35 range 20…35"},
		{"20和30之间", "20和30 range 20…30"},
		{"2、3号楼", "2 ordinal 2, 3号 ordinal 3"},
	} {
		if got := found(s, c.text); got != c.want {
			t.Errorf("%s\n got  %s\n want %s", c.text, got, c.want)
		}
	}
}

func TestOuterSpan(t *testing.T) {
	s := newScanner(t)
	for _, c := range []struct{ text, inner, outer string }{
		{"实现约49.8万人就业", "49.8万人", "约49.8万人"},
		{"增长5%以上。", "5%", "5%以上"},
		{"超过了百分之五", "百分之五", "超过了百分之五"},
		{"投资1228亿元人民币", "1228亿元", "1228亿元人民币"},
		{"提供近1228亿元人民币贷款", "1228亿元", "近1228亿元人民币"},
	} {
		r := s.Fold(nil, c.text)
		ms := s.Scan(nil, r)
		if len(ms) != 1 {
			t.Errorf("%s: %d mentions", c.text, len(ms))
			continue
		}
		m := ms[0]
		if in, out := string(r[m.Start:m.End]), string(r[m.OuterStart:m.OuterEnd]); in != c.inner || out != c.outer {
			t.Errorf("%s: %s in %s", c.text, in, out)
		}
	}
}

func TestPlaces(t *testing.T) {
	s := newScanner(t)
	for _, c := range []struct{ text, name, scope string }{
		{"浙江省的企业", "浙江省", ""},
		{"杭州新增企业", "杭州市", ""},
		{"全省的企业", "", "全省"},
		{"辽宁朝阳的企业", "朝阳市", ""},
		{"河北朝阳产业", "河北省", ""},
		{"辽宁朝阳县的企业", "朝阳县", ""},
		{"朝阳产业", "", ""},
		{"柳林村的企业", "", ""},
		{"柳林村民", "柳林县", ""},
		{"柳林县村庄", "柳林县", ""},
		{"襄阳朝阳村", "襄阳市", ""},
		{"湖北中东部", "湖北省", ""},
		{"甘肃日报", "", ""},
		{"上海合作组织", "", ""},
	} {
		name, scope := "", ""
		for _, m := range s.Scan(nil, s.Fold(nil, c.text)) {
			if m.Kind == Place && m.Place >= 0 {
				name = s.lex.Places[m.Place].Name
			}
			scope = m.Scope
		}
		if name != c.name || scope != c.scope {
			t.Errorf("%s: place %q, scope %q", c.text, name, scope)
		}
	}
}

func TestAreasOfAList(t *testing.T) {
	s := newScanner(t)
	for text, want := range map[string][]string{
		"东部、中部和西部地区收入":    {"东部地区", "中部地区", "西部地区"},
		"东部、华北、东北地区投资":    {"东部地区", "华北", "东北地区"},
		"城区东部、西部各村":       nil,
		"东部沿海和西北内陆的企业":    {"沿海地区"},
		"新区东部，西部地区的企业在增加": {"西部地区"},
	} {
		var names []string
		for _, m := range s.Scan(nil, s.Fold(nil, text)) {
			if m.Kind == Place && m.Place >= 0 {
				names = append(names, s.lex.Places[m.Place].Name)
			}
		}
		if !slices.Equal(names, want) {
			t.Errorf("%s: %q, want %q", text, names, want)
		}
	}
}

func TestValueBase(t *testing.T) {
	s := newScanner(t)
	for _, c := range []struct{ text, value, unit string }{
		{"3斤", "1.5", "kg"},
		{"1.5公顷", "15000", "m2"},
		{"2小时", "7200", "s"},
		{"9小时26分", "33960", "s"},
		{"两小时十分", "7800", "s"},
		{"1小时20分钟", "4800", "s"},
		{"1/4", "0.25", "1"},
		{"5%", "0.05", "1"},
		{"300亩", "200000", "m2"},
		{"节电300度", "1080000000", "J"},
		{"12家", "", ""},
		{"600元/头", "", ""},
	} {
		ms := s.Scan(nil, s.Fold(nil, c.text))
		if len(ms) != 1 {
			t.Errorf("%s: %d mentions", c.text, len(ms))
			continue
		}
		if v, u := s.ValueBase(&ms[0]); v != c.value || u != c.unit {
			t.Errorf("%s = %s %s, want %s %s", c.text, v, u, c.value, c.unit)
		}
	}
}

// TestSetsHaveWords finds a word set whose list is in no rule file.
func TestSetsHaveWords(t *testing.T) {
	s := newScanner(t)
	for f := range reflect.TypeFor[sets]().Fields() {
		if list := f.Tag.Get("list"); len(s.lex.Words[list]) == 0 {
			t.Errorf("%s: the list %q has no words", f.Name, list)
		}
	}
}

// TestEveryUnit reads every unit of the table behind a number. 12月 is a date,
// and 多 belongs to the number.
func TestEveryUnit(t *testing.T) {
	s := newScanner(t)
	for i := range s.lex.Units {
		u := &s.lex.Units[i]
		for _, word := range append([]string{u.Name}, u.Aliases...) {
			if word == "" || word == "月" || strings.HasPrefix(word, "多") {
				continue
			}
			text := "共12" + word
			is := func(m Mention) bool { return m.Unit == i && m.HasValue && m.Class != rules.Text }
			if !slices.ContainsFunc(s.Scan(nil, s.Fold(nil, text)), is) {
				t.Errorf("%s: %s, not of %s", text, found(s, text), u.Name)
			}
		}
	}
}
