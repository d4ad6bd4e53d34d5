package extract

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"statsheet/extract/document"
)

// Where the rows of a text of 浙江省 are: value and region.
var regionTests = []struct {
	name, text string
	want       []string
}{
	{"one by one", "2024年，杭州市、宁波市产值分别增长6%、5%。", []string{"6 杭州市", "5 宁波市"}},
	{"rules of accounts", "2024年，按照美国通用会计准则，公司净利润为9万美元；按香港财务报告准则，净利润为8万美元。", []string{"90000 浙江省", "80000 浙江省"}},
	{"one by one, three", "2024年，江苏、安徽、福建分别建成泵站3座、4座和5座。", []string{"3 江苏省", "4 安徽省", "5 福建省"}},
	{"more figures than places", "2024年，湖州市、嘉兴市产值达到9亿元。", []string{"900000000 湖州市、嘉兴市"}},
	{"what a place holds", "2024年，温州举办首届灯会，签约项目32个。", []string{"32 温州市"}},
	{"what is compared with", "2024年，我省亩均税收31万元，比全国平均水平高5万元。", []string{"310000 浙江省", "50000 浙江省"}},
	{"where else", "2024年，在杭州、宁波等4个市建设公园60处，在30个县建设书屋。", []string{"4 浙江省", "60 浙江省", "30 浙江省"}},
	{"among so many elsewhere", "2024年，温州市结案数在全国396个中院中居第8，接访3次。", []string{"396 中国", "8 温州市", "3 温州市"}},
	{"a city with its province, a district with its city", "2024年，甘肃庆阳建成油井3口。山东菏泽牡丹区收购粮食2吨。", []string{"3 庆阳市", "2 菏泽市牡丹区"}},
	{"below a heading that begins with a place", "一、贵州绿电交易增长\n其中，水电交易量60亿千瓦时。\n二、其他\n风电交易量5亿千瓦时。", []string{"6000000000 贵州省", "500000000 浙江省"}},
	{"a whole city", "2024年，温州全市产值增长4%，内地旅客增长5%。", []string{"4 温州市", "5 温州市"}},
	{"another rank than today's", "2011年，海宁县产粮8万吨，海宁县域桥梁60座，嘉善县产粮6万吨。", []string{"80000 海宁县", "60 海宁市", "60000 嘉善县"}},
	{"the whole world", "2024年，全球粗钢产量18亿吨。建成世界级港口2座，占全球的5%，货运量3亿吨。", []string{"1800000000 全球", "2 浙江省", "5 浙江省", "300000000 浙江省"}},
	{"parts of what is elsewhere", "2024年，长三角地区货运量90亿吨，占全国的15%。其中，水运40亿吨，占全国的20%。", []string{"9000000000 长三角地区", "15 长三角地区", "4000000000 长三角地区", "20 长三角地区"}},
	{"a place among places", "2024年，温州市产值增长4%，在浙江省内倒数第二。", []string{"4 温州市", "2 温州市"}},
	{"a place whose parts are ranked", "2024年，温州市产值增长4%，在江苏省13个城市中排名第六。", []string{"4 温州市", "13 江苏省", "6 温州市"}},
	{"a place in the name of a school", "2024年，云峰大学杭州校区、青江学院等6所高校招生900人。", []string{"6 浙江省", "900 浙江省"}},
	{"a clause of its own for how much", "2024年，湖州产值9亿元。嘉兴紧随其后，以8亿元位居第二；舟山增速最快，为6%。", []string{
		"900000000 湖州市", "800000000 嘉兴市", "2 嘉兴市", "6 舟山市",
	}},
	{"what begins like the rest of a name", "2024年，贵州省茶叶产量9万吨，云南茶园面积8万亩，宁波港口吞吐量7万吨，宁波港吞吐量6万吨，温州市民间投资5亿元，温州市民4人，四川省航空货运量3万吨。", []string{
		"90000 贵州省", "80000 云南省", "70000 宁波市", "60000 宁波市", "500000000 温州市", "4 温州市", "30000 四川省",
	}},
	{"trade partners", "2024年，对日本出口增长4%，对欧盟出口下降3%。", []string{"4 浙江省", "3 浙江省"}},
}

// Where the rows of a text of the whole country are, or of a county.
var roamingTests = []struct {
	name, home, text string
	want             []string
}{
	{"what has a part elsewhere", "", "公司销售收入5亿元，其中美国市场1亿元。净利润2亿元。门店60家，其中上海12家。员工900人。", []string{"500000000", "100000000 美国", "200000000", "60", "12 上海市", "900"}},
	{"trading, where places only name companies", "中国", "深圳云峰连续5日涨停；江河财富涨超8%。截至收盘，上证指数涨1%。\n美国三大股指收盘上涨，道指涨2%。香港恒生指数收市升3%。\n深圳云峰净利润2亿元，增长6%。", []string{
		"5 中国", "8 中国", "1 中国", "2 美国", "3 香港", "200000000 深圳市", "6 深圳市",
	}},
	{"a paragraph about a place", "中国", "2023年，甘肃完成植树60万亩。外贸总额40亿元，全省新建书屋30座。全国新建书屋900座，比重提高3%。\n客运量8亿人次。", []string{
		"600000 甘肃省", "4000000000 甘肃省", "30 甘肃省", "900 中国", "3 中国", "800000000 中国",
	}},
	{"an office of a place", "中国", "青海省统计局分析称，2023年，全省造林70万亩。\n# 市场\n全市场成交9000笔。", []string{"700000 青海省", "9000 中国"}},
	{"the subject of the first clause", "中国", "德国股指收盘上涨，车企涨2%。钢企涨3%。对日本出口增长4%。", []string{"2 德国", "3 德国", "4 德国"}},
	{"the field of a rank", "大理白族自治州", "肉类产量3吨，云南省排位第三；牛奶产量5吨。", []string{"3 大理白族自治州", "3 大理白族自治州", "5 大理白族自治州"}},
	{"another place in between", "中国", "法国气温升高5度。代表团途经云南的8个村。货车60辆。", []string{"5 法国", "8 中国", "60 中国"}},
	{"of the country a share is only so much", "浙江省", "全年外贸总值2万亿元，占同期我国外贸总值的5.4%。其中，出口1万亿元。", []string{
		"2000000000000 浙江省", "5.4 浙江省", "1000000000000 浙江省",
	}},
	{"where something is held or done", "中国", "车展将于9月在云南昆明举办，展馆15个。\n某银行在香港发行债券9亿元，认购倍数2倍。\n公司在深圳市中心和武汉、长沙等城市有土地8亩。", []string{
		"15 昆明市", "900000000 香港", "2 香港", "8 中国",
	}},
	{"behind a time or who says it", "中国", "机构认为今年全球石油需求量增加3万桶，达到9万桶。与2020年全球水平相比，高5个百分点。商务部宣布北京新增指标6个。", []string{
		"30000 全球", "90000 全球", "5 中国", "6 北京市",
	}},
	{"partners of trade that are listed", "中国", "对东盟、欧盟、美国分别出口23亿元、19亿元和17亿元，三者合计占46%。对沿线国家出口62亿元。", []string{"2300000000 中国", "1900000000 中国", "1700000000 中国", "46 中国", "6200000000 中国"}},
	{"whom a country trades with", "中国", "2023年，我国与巴西进出口90亿元，增长3%。同期，与智利、秘鲁进出口均超过20亿元。\n北京与天津进出口分别为30亿元和20亿元。", []string{
		"9000000000 中国", "3 中国", "2000000000 中国", "3000000000 北京市", "2000000000 天津市",
	}},
	{"a list ends with its sentence", "中国", "2023年，太原、西宁两个分公司货运量分别增长3%、4%。全网货运量9亿吨。", []string{"2 太原市、西宁市", "3 太原市", "4 西宁市", "900000000 中国"}},
	{"ranks among the places of another", "", "嘉兴在华东排名第9位，在浙江省排名第3位。", []string{"9 嘉兴市", "3 嘉兴市"}},
	{"too far off", "", "法国气温升高5度。甲区2个。乙区2个。丙区2个。丁区4个。戊区6个。", []string{"5 法国", "2 法国", "2 法国", "2 法国", "4 法国", "6"}},
	{"what the place lies in", "海宁市", "全省建成泵站300座，全市建成泵站9座。", []string{"300 浙江省", "9 海宁市"}},
	{"some of the places that are counted", "中国", "新疆和田（45℃）、河北井陉某站（43℃）等20个站最高气温破纪录。重庆开州等7个站停测。湖北、江苏等2省受旱。", []string{
		"45 和田地区", "43 井陉县", "20 中国", "7 中国", "2 湖北省、江苏省",
	}},
	{"of a county that is a city by now", "", "海宁抗旱纪实\n海宁县投入资金3万元。全县受旱面积2亩。", []string{"30000 海宁县", "2 海宁县"}},
	{"a place that another is more or less than", "浙江省", "全省茶农人均收入3万元，高于安徽的2万元，低于福建的4万元。茶园面积9亩，超过绍兴市的8亩，居全国第3位。合作社7家。", []string{
		"30000 浙江省", "20000 安徽省", "40000 福建省", "9 浙江省", "8 绍兴市", "3 浙江省", "7 浙江省",
	}},
	{"statistics of the country", "", "国家邮政局介绍，寄出包裹9亿件。退回包裹4亿件。\n据财政部数据，法国税率为5%。海关总署浙江分署数据显示，出口增长6%。\n财政部下达资金7元。", []string{
		"900000000 中国", "400000000 中国", "5 法国", "6", "7",
	}},
	{"those of a place in statistics of the country", "", "国家能源局公布，风电装机9千瓦。我省风电装机8千瓦，水电装机7千瓦。\n财政部表示，中央下达浙江省补助6元，西湖机场旅客5人。\n南京市出口增长4%。据海关总署统计，进口增长3%。", []string{
		"9 中国", "8", "7", "6", "5", "4 南京市", "3 南京市",
	}},
	{"who only tells of it", "", "法国研究机构报告称，风机装机9千瓦，增长8%。法国气象局数据显示，气温升高5度。", []string{"9", "8", "5 法国"}},
	{"who tells of their own place", "", "法国分析师表示，该国风机装机9千瓦。\n法国媒体协会表示，会员8人。", []string{"9 法国", "8 法国"}},
	{"what a place lies on or in", "", "海宁市位于浙江省北部，辖区面积8平方公里。海宁市地处长江三角洲南翼，人口5人。\n工厂位于江苏省北部，年产布匹6吨。", []string{"8 海宁市", "5 海宁市", "6 江苏省"}},
	{"where the subject itself lies or something comes over", "", "江苏省位于南京市的工厂年产布匹9吨。\n台风席卷长江三角洲，树木倒伏8棵。\n农场地处长江三角洲，草莓7吨。", []string{"9 南京市", "8 长三角", "7 长三角"}},
	{"what the place of the text lies on or in", "海宁市", "我市地处华北平原，人口5人。全市位于浙江省北部，林地4亩。工厂位于江苏省，年产布匹6吨。", []string{"5 海宁市", "4 海宁市", "6 江苏省"}},
	{"places of a province", "浙江省", "杭州灯会成功举办，游客800人。餐馆6家。", []string{"800 浙江省", "6 浙江省"}},
}

func TestRoaming(t *testing.T) {
	x := tableSet(t)
	for _, tt := range roamingTests {
		compareRegions(t, x, tt.name, tt.home, tt.text, tt.want)
	}
}

func TestRegions(t *testing.T) {
	x := tableSet(t)
	for _, tt := range regionTests {
		compareRegions(t, x, tt.name, "浙江省", tt.text, tt.want)
	}
}

func compareRegions(t *testing.T, x *Extractor, name, home, text string, want []string) {
	facts, _, err := x.Text(text, document.Options{Name: "a.txt", Date: "2025-02", Region: home})
	if err != nil {
		t.Fatal(err)
	}
	got := []string{}
	for i := range facts {
		got = append(got, strings.TrimSpace(facts[i].Value+" "+facts[i].Region))
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("%s: -want +got\n%s", name, d)
	}
}
