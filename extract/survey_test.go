package extract_test

// Names in surveys and lists: the groups whose shares are told, kinds in lists, and who is
// reached by money or works.
var surveyTests = []struct{ name, text, want string }{
	{"groups that a particle closes", "受访老人中，独居的占18.4%，有出游计划的占12.5%，通过邻里得知消息的仅占6.1%。", "受访老人中独居；受访老人中有出游计划；受访老人中通过邻里得知消息"},
	{"shares of a group that is counted", "320名教师中，退役军人占12%；大专及以上学历的占60%，比上年提高2个百分点。", "教师；教师中退役军人；教师中大专及以上学历；教师中大专及以上学历"},
	{"shares of a group whose name they have", "在90家企业中，盈利企业占60%。", "企业；盈利企业"},
	{"what is left of a fund", "生育保险基金收入3亿元，支出2亿元。当年收支结余1亿元，累计结余4亿元。", "生育保险基金收入；生育保险基金支出；生育保险基金收支结余；生育保险基金累计结余"},
	{"figures that only shows have", "越剧演出场次增长5%，票房增长9%。旅游收入6亿元，票房2亿元。", "越剧演出场次；越剧演出票房；旅游收入；票房"},
	{"figures that only loans have", "涉农贷款余额90亿元，户数3万户，平均利率4%，利润1亿元。", "涉农贷款余额；涉农贷款户数；涉农贷款平均利率；利润"},
	{"means of a time", "青云步行街日均客流9万人次，日均销售额200万元。", "青云步行街日均客流；青云步行街日均销售额"},
	{"means of a time behind a count", "云桥市场总面积12万平方米，商铺320个，日均客流3万人次。职工320人，日均产量12万吨。", "云桥市场总面积；商铺；日均客流；职工；日均产量"},
	{"figures of all of a country, of new loans and of insurers", "电影《山海》票房12亿元，全国累计观影人次10亿人次。新增贷款户数3200户，余额12亿元。保险公司营业收入9亿元，险资规模120亿元，参保率80%。", "电影《山海》票房；观影人次；新增贷款户数；余额；保险公司营业收入；险资规模；参保率"},
	{"a line that was opened", "沪苏湖高铁湖州段今天（6月1日）开通运营，线路全长90公里，设站6座，最高时速350公里。", "沪苏湖高铁湖州段线路全长；设站；沪苏湖高铁湖州段最高时速"},
	{"what a clause before is about", "围绕食品安全专项整治，查处相关案件30件。云峰公司改造厂房，投入相关资金3亿元。针对企业反映的问题，解决相关问题9个。围绕中心工作，开展相关活动8场。成立专班，处理相关信访件7件。", "查处食品安全专项整治相关案件；投入相关资金；解决相关问题；开展相关活动；处理相关信访件"},
	{"a price beside how many there are", "西瓜产量30万吨，均价每斤2元。", "西瓜产量；西瓜均价"},
	{"a bare degree is no group", "水位从最高的98米下降至91米。", "水位；水位"},
	{"money put into what was done", "改造旧渠12条，投入1560万元；新建、扩建幼儿园3所，投入2.3亿元。", "改造旧渠；改造旧渠投入；新建、扩建幼儿园；新建、扩建幼儿园投入"},
	{"kinds in a list", "拥有国家级非遗项目14项，省级83项，市级216项。", "国家级非遗项目；省级非遗项目；市级非遗项目"},
	{"a whole that several shares are of", "住宿支出占总花费的31.5%，餐饮占24.7%，购物占18.9%。", "住宿支出占总花费；餐饮占总花费；购物占总花费"},
	{"who gains by money", "基金支出42亿元，受益86万人次。", "基金支出；基金支出受益"},
	{"the first of the parts that money consists of", "发行债券700亿元，其中500亿元银色债券、200亿元绿色债券。", "发行债券；银色债券；绿色债券"},
}
