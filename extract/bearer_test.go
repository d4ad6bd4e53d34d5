package extract_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"statsheet/extract"
	"statsheet/extract/document"
	"statsheet/rules"
)

// What a figure is of that its own clause does not say: the indicators of a
// sentence, in its order.
var bearerTests = []struct{ name, text, want string }{
	{"the clause before", "云桥水库全面建成，完成投资6.2亿元。", "云桥水库投资"},
	{"the first of several clauses", "南岭风电场主体完工，升压站并网，总装机达到30万千瓦。", "南岭风电场总装机"},
	{"a noun alone", "新投产的东湾光伏电站，去年发电量3亿度。", "东湾光伏电站发电量"},
	{"what was done right before", "启动建设青河水利枢纽，总库容1.3亿立方米。", "青河水利枢纽总库容"},
	{"what the figure before counts", "实施文旅项目36个，完成投资12亿元。", "实施文旅项目；文旅项目投资"},
	{"the figure before is of the same", "海上风电投资增长30%、装机规模增长8%。", "海上风电投资；海上风电装机规模"},
	{"before a period", "云峰集团上半年营业收入58亿元，增长3%；净利润6亿元。", "云峰集团营业收入；云峰集团营业收入；云峰集团净利润"},
	{"a forecast is nobody's", "分析师预计2023年铝材消费量增长3%。", "铝材消费量"},
	{"a new topic without a name", "实施文旅项目36个，市场信心有所恢复，投资增长3%。", "实施文旅项目；投资"},
	{"money spent on what follows", "南岭工业园加快扩容，投资2亿元，建成泵站12座。", "投资；建成泵站"},
	{"a figure named in the clause before", "对东盟出口90亿元，全县出口总额创下新高，达到210亿元，增长5%。", "对东盟出口；出口总额；出口总额"},
	{"why it moved names no figure", "钢材价格下跌3%，受原料价格影响，环比再跌2%。", "钢材价格；钢材价格"},
	{"the sentence before", "青河煤化产业链不断延伸，亮点很多。产值突破30亿元。", "青河煤化产业链产值"},
	{"a bracket", "该行关注的是东港股份（600999，收盘价5.2元）。", "东港股份收盘价"},
	{"an average of what stands before a period", "环卫工人岗位津贴全年人均增加600元。", "环卫工人岗位津贴人均"},
	{"behind a period the clause goes on", "其中城区商铺租金份额在5月扭转了颓势，提高0.6个百分点。", "城区商铺租金份额"},
	{"a thing of a size", "新增产值超亿元企业6家、超百亿元企业2家。", "新增产值超亿元企业；新增超百亿元企业"},
	{"a sum that something is said of", "对59万元的数额没有异议，领取6万元后离开。", "数额；领取"},
	{"of so many", "17家企业中有6家亏损。", "企业；企业亏损"},
	{"a net flow grew", "货物净流出增长3%，外资净增持债券20亿元。", "货物净流出；外资净增持债券"},
	{"a share before", "阀门业务实现收入3亿元，占营业收入的62%，毛利率21%。", "阀门业务收入；阀门业务收入占营业收入；阀门业务毛利率"},
	{"what was sold before", "减速器销售8万台，实现收入9亿元。", "减速器销售；减速器收入"},
	{"before a forecast of a time", "外汇储备预计在2024年底为640亿元。", "外汇储备"},
	{"a list without 分别", "水稻和油菜产量增长5%、3%，城镇和农村人均住房面积38平方米、46平方米。", "水稻产量；油菜产量；城镇人均住房面积；农村人均住房面积"},
	{"a list of two units", "棚户区和城中村改造1.8万户、189万平方米。", "棚户区和城中村改造；棚户区和城中村改造"},
	{"a conjunction before a fused noun", "城乡居民养老保险和医疗保险参保率保持在90%和98%以上。", "城乡居民养老保险参保率；医疗保险参保率"},
	{"kinds share what follows them", "国家级、省级创新平台分别达到22家、182家。", "国家级创新平台；省级创新平台"},
	{"who has a figure shares it", "新兴产业和高技术制造业增加值分别增长8%、7%，存款和贷款余额分别为3亿元、4亿元。", "新兴产业增加值；高技术制造业增加值；存款余额；贷款余额"},
	{"a statement behind 、", "共获得48枚金牌、位列全省第3。", "获得金牌；金牌"},
	{"the noun of the next figure", "20个合作项目落地、总投资137亿元。", "合作项目落地；合作项目总投资"},
	{"what is done to the topic", "推动青河数据中心集群尽快投产，算力规模突破15万P。", "青河数据中心集群算力规模"},
	{"parts by kind take the head", "规模以上工业增加值增长7%。分类型看，国有控股企业增长5%，供水供气业增长4%。", "规模以上工业增加值；国有控股企业增加值；供水供气业增加值"},
	{"a total that is a head all through", "居民消费价格上涨0.3%。其中，城市上涨0.2%。", "居民消费价格；城市居民消费价格"},
	{"a harvest that grew", "粮食总产量180万吨，增产1.2%。", "粮食总产量；粮食总产量"},
	{"a ratio to a total", "研发经费支出56亿元，与地区生产总值之比为1.9%。", "研发经费支出；研发经费支出与地区生产总值之比"},
	{"a share of what is counted", "12个监测断面中优良断面占比达75%。", "监测断面；监测断面中优良断面占比"},
	{"a verb like a word that leads to a figure", "全年受理环境信访举报213件。", "受理环境信访举报"},
	{"a bracket behind the comparison", "前4个月，纺织品出口86亿元，同比（下同）增长7%。", "纺织品出口；纺织品出口"},
	{"what 该 points to", "东港股份总市值412亿元，该股累计上涨8%。", "东港股份总市值；东港股份总市值"},
	{"capacity", "建成日处理3万吨污水厂，产品用于年产2万吨电解液项目。", "日处理污水厂；年产电解液项目"},
	{"money that is no purpose", "东湾泵站一期全面完工，完成投资2亿元，建成渠道36公里。", "东湾泵站一期投资；建成渠道"},
	{"an audit is no sum", "每年审计2次。", "每年审计"},
	{"titles of a profession", "其中，高级职称教师36人、中级职称教师90人，有博士学位的36岁至45岁教师12人。", "高级职称教师；中级职称教师；有博士学位的36岁至45岁教师"},
	{"what is said of what is counted", "3家建材企业均同时停产，路口有5个摊位集中在桥头，7件展品只涉及木雕。", "建材企业；摊位；展品"},
	{"what something counted is", "入选名单中，有6家银行是外资银行。", "外资银行"},
	{"its", "其最大单体面积90亩，其中稻田40亩。", "最大单体面积；稻田面积"},
	{"a figure named once", "夏粮产量62万吨，增长2%；秋粮124万吨，完成计划的103%。生猪出栏80万头，羊20万只，农户300户。", "夏粮产量；夏粮产量；秋粮产量；秋粮产量；生猪出栏；羊出栏；农户"},
	{"more or less than two", "用电量增长8%，增速分别高于全市、全省1.2个和0.6个百分点，总量和增速分别居全省第3位、第2位。", "用电量；用电量增速高于全市；用电量增速高于全省；用电量总量；用电量增速"},
	{"what a quote says of figures", "火灾起数、死亡人数实现“双下降”，分别下降20%和33%。", "火灾起数；火灾死亡人数"},
	{"than in most years", "全市平均降水量900毫米，比常年偏多8.6%。", "平均降水量；平均降水量"},
	{"after the parts", "全市有卫生机构260个，其中医院46个；卫生技术人员8000人。", "卫生机构；医院；卫生机构卫生技术人员"},
	{"so large a kind", "新开工项目80个，其中亿元以上12个、10亿元以上6个。", "新开工项目；亿元以上项目；10亿元以上项目"},
	{"a statement behind another", "完善排水设施、新建泵站12座，新建、改建校舍3万平方米。", "新建泵站；新建、改建校舍"},
	{"what is done to something behind 、", "推广新式农具、将水田面积由3万亩增加到4万亩。", "水田面积；水田面积"},
	{"a share of a head with its owner", "东港、西湾的装卸规模分别突破30万吨、20万吨。", "东港装卸规模；西湾的装卸规模"},
	{"changes one by one of those before", "橡胶、棉纱价格比前一周分别下降8元和11元，降幅为0.2%和0.3%。", "橡胶价格；棉纱价格；橡胶价格；棉纱价格"},
	{"what a sum is reckoned from", "以总股本3.1亿股计算，派发红利9300万元。", "总股本；派发红利"},
	{"homes sold", "住宅共成交930套，均价8千元。", "住宅成交；住宅成交均价"},
	{"whose land", "这比南岭地产31万平方米的土地储备高出不少。", "南岭地产土地储备"},
	{"a verb with the object of the figure before", "全市法院受理商事案件300件，审结280件，新建泵站12座，改造30座。", "法院受理商事案件；审结商事案件；新建泵站；改造泵站"},
	{"a verb that is no name's beginning", "新开工保障性住房20套，基本建成60套。", "新开工保障性住房；建成保障性住房"},
	{"animals kept and sold", "生猪存栏9万头、出栏12万头，羊存栏3万只、出栏4万只。", "生猪存栏；生猪出栏；羊存栏；羊出栏"},
	{"a harvest of the area before", "小麦播种面积30万亩，总产量14万吨，单产930斤。", "小麦播种面积；小麦总产量；小麦单产"},
	{"what is counted has a figure itself", "16家农业龙头企业年销售收入9亿元，5个省级园区实现增加值12亿元。", "农业龙头企业；农业龙头企业年销售收入；省级园区；省级园区增加值"},
	{"what was done to what is counted", "3处遗址被列入名录，8项改革入选全国典型，6家企业进入“百强”。", "遗址；改革；企业进入“百强”"},
	{"nouns that begin like a statement", "6家上市公司业绩增长，9个居民小区完成改造，与30余家创新企业合作。", "上市公司业绩增长；居民小区改造；创新企业合作"},
	{"people for a cause", "起诉扶贫领域犯罪2人，为9名因病致贫群众发放救助金。", "起诉扶贫领域犯罪；因病致贫群众发放救助金"},
	{"a place behind an opening word", "预计全市用电量90亿千瓦时，全市市级以上龙头企业80家，用电量全省第3位。", "用电量；市级以上龙头企业；用电量"},
	{"in a like count", "财政收入9亿元，同口径增长5%，果园提质增效3万亩，贫困发生率降低到1.4%。", "财政收入；财政收入；果园提质增效；贫困发生率"},
	{"a mean growth", "农民人均收入从2016年的4200元提高到2019年的9300元，年均增幅30%。", "农民人均收入；农民人均收入；农民人均收入年均增幅"},
	{"a clause that says how it went", "茶叶产量增速明显放缓，全县比上年增长2%。", "茶叶产量"},
	{"growth behind a streak", "水泥产量90万吨，同比下降3%，连续2个月回落，降幅收窄1个百分点。", "水泥产量；水泥产量；水泥产量回落；水泥产量降幅"},
	{"an object that a time has cut off", "有36家公司召开了2021年度说明会，占公司总数的8%。", "公司；公司占公司总数"},
	{"who reports for the whole country", "31个省（自治区、直辖市）和新疆生产建设兵团接种疫苗90万剂次。", "接种疫苗"},
	{"made and sold", "全县生产客车120辆，销售90辆，月产40辆。", "生产客车；客车销售；客车月产"},
	{"passing another is no name", "装机容量36万千瓦，超过邻县居全省第二位。", "装机容量；装机容量"},
	{"figures of the same thing", "交通事故起数和死亡人数分别下降15%、17%。", "交通事故起数；交通事故死亡人数"},
	{"a view of a figure", "规上工业增加值增长6%。从产品产量看，电池增长4.7倍，铝材增长60%。", "规上工业增加值；电池产量；铝材产量"},
	{"a mean of what the clause before speaks of", "最近7个月里，海州房价节节攀升，每月平均要上涨1000元。", "每月平均海州房价"},
	{"an amount of a fall", "再加上另外500名中学生，只及上年度的入园人次跌幅20万的一成。", "中学生；入园人次跌幅；入园人次跌幅"},
	{"whose figure is set beside another", "东城联网的人均补贴额为9000元，西城却只有3600元。甲厂产值为30亿元，乙厂则高达95亿元。", "东城联网的人均补贴额；西城人均补贴额；甲厂产值；乙厂产值"},
	{"a place held", "用电量增速连续5个季度居全省前3位。", "用电量增速居全省前3位；用电量增速"},
	{"who has what is counted", "病床900张，其中：医院700张，卫生机构200张。", "病床；医院病床；卫生机构病床"},
	{"staff of each", "妇幼保健机构5个，卫生技术人员50人；普通高中6所，招生800人，在校学生2500人。", "妇幼保健机构；妇幼保健机构卫生技术人员；普通高中；普通高中招生；普通高中在校学生"},
	{"what there is", "全县有公园18个，有博士学位的教师9人。", "公园；有博士学位的教师"},
	{"what was handed in", "累计提出意见建议29件、提案33件。", "提出意见建议；提案"},
	{"steps", "全县工业产值跨越3个百亿元台阶，达到460亿元，增长9%。", "工业产值；工业产值；工业产值"},
	{"before what it is compared with", "首批监测的74个城市平均浓度比2014年下降14%。", "城市平均浓度；城市平均浓度"},
	{"a school in a scope", "全市小学入学率97%，全县中学招生900人。", "小学入学率；中学招生"},
	{"which of a kind are counted", "云州主板36家公司、科创板28家公司，生态环境9项约束性指标完成，重点做好3个方面工作。", "云州主板公司；科创板公司；生态环境约束性指标；方面工作"},
	{"names before a time", "客船和货船全年下水量分别为33艘和22艘，占总量比分别为60%和40%。", "客船下水量；货船下水量；客船下水量占总量比；货船下水量占总量比"},
	{"what makes it move", "新收費會令碼頭收入減少約4億元，多年下來令維修基金下降至現時約7億元。", "碼頭收入；維修基金"},
	{"a level behind a share", "薪金佔總支出超過六成，為31億元，按年增加4%。", "薪金佔總支出；薪金；薪金"},
	{"an establishment", "海關編制會增至8千個職位，較上年度修訂預算增加300個。", "海關編制；海關編制"},
	{"a verb inside a list", "酒厂收入、实现利税、白酒产量分别比1990年增长21%、25%和26%。", "酒厂收入；利税；白酒产量"},
	{"the first ones of a trade", "前四名企业共计装车9万套，排名前六名企业生产12万套。", "前四名企业装车；排名前六名企业生产"},
	{"growth in a hurry", "渡轮客流量从3万人次快速增长至9万人次，减幅3%。", "渡轮客流量；渡轮客流量；渡轮客流量减幅"},
	{"from a budget", "優惠上限由上年預算案的900元減半至450元。", "優惠上限；優惠上限"},
	{"up to a time that cuts", "有6种水果产量较去年增加。", "水果产量"},
	{"listed ones", "28家已上市公司业绩增长。", "上市公司业绩增长"},
	{"a verb behind what is counted", "城市低保新增27户，退出19户；推进青河园区项目，开工5个，竣工3个。", "城市低保新增；城市低保退出；青河园区项目开工；青河园区项目竣工"},
	{"households and people", "全县1400户2500人享受低保，为24户50人发放困难家庭救助金9万元。", "享受低保；享受低保；发放困难家庭救助金；发放困难家庭救助金；发放困难家庭救助金"},
	{"whom it reached", "创业贷款发放9亿元，惠及5600户，扶持36人创业，带动125人就业。", "创业贷款发放；创业贷款发放惠及；扶持创业；带动就业"},
	{"more than were added", "新增示范县2个，达到29个。", "新增示范县；示范县"},
	{"what was done", "引进了云州风机等项目33个，除险加固水库10座。", "引进云州风机等项目；除险加固水库"},
	{"no minus", "阶段性降费为企业减负5亿元。", "阶段性降费为企业减负"},
	{"years of a school", "学前三年毛入园率79%，初中三年巩固率98%。", "学前三年毛入园率；初中三年巩固率"},
	{"not in that bracket", "完成人工造林1700亩（任务1480亩），其中油茶510亩。", "人工造林；任务；油茶"},
	{"sides of a country", "东、中、西部地区货运量比重分别为72%、18%和10%。", "东部地区货运量比重；中部地区货运量比重；西部地区货运量比重"},
	{"the base of a rate", "每购买10张门票可获赠1张餐券，每新增1个摊位可得3袋肥料。", "餐券；肥料"},
	{"two figures of one clause", "景区门票创新高，欧元兑瑞郎跌0.3%报0.95。", "欧元兑瑞郎；欧元兑瑞郎"},
}

func TestBearers(t *testing.T) {
	set, err := rules.Default()
	if err != nil {
		t.Fatal(err)
	}
	x := extract.New(set)
	for _, tt := range slices.Concat(bearerTests, pressTests) {
		t.Run(tt.name, func(t *testing.T) {
			facts, _, err := x.Text(tt.text, document.Options{Name: "t.txt", Date: "2023-02", Lexicon: set.Lexicon})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, f := range facts {
				got = append(got, f.Indicator)
			}
			if diff := cmp.Diff(strings.Split(tt.want, "；"), got); diff != "" {
				t.Error(diff)
			}
		})
	}
}
