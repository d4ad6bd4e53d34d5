package extract_test

// How newspapers and companies speak: the indicators of a sentence, in its order.
var pressTests = []struct{ name, text, want string }{
	{"names of one length", "云桥、东港、青河、南岭门店渠道新单保费分别下降11%、19%、2%和27%。", "云桥门店渠道新单保费；东港门店渠道新单保费；青河门店渠道新单保费；南岭门店渠道新单保费"},
	{"names of one length and their growth", "云桥、东港、青河新单价值同比增速分别为2%、3%、4%。", "云桥新单价值同比增速；东港新单价值同比增速；青河新单价值同比增速"},
	{"no names of one length", "毛竹、毛茶、观赏石产量分别增长2%、3%、4%。", "毛竹产量；毛茶产量；观赏石产量"},
	{"where a figure comes from", "渡輪收入9億元；來自物業重估的利潤，上升2倍至3億元。", "渡輪收入；來自物業重估的利潤；來自物業重估的利潤"},
	{"more and fewer", "純利少6.9%，收入雖然多2.5%，惟按年減少8%。", "純利；收入；收入"},
	{"a rate of interest", "債券息率3.8厘。", "債券息率"},
	{"what was before", "碼頭造價升至9億元，比原來的造價上升23%。", "碼頭造價；碼頭造價"},
	{"sides of a share", "港人佔比由67%升至70%，遊客則由25%降至22%。", "港人佔比；港人佔比；遊客佔比；遊客佔比"},
	{"names of the clause before", "毛利率和净利率环比均有所下降，分别至3%、2%。", "毛利率；净利率"},
	{"moved", "云桥存款、贷款分别增长3%、4%，增速较上月末分别变动0.2、-0.3个百分点。", "云桥存款；贷款；云桥存款增速；贷款增速"},
	{"a conjunction behind a bracket", "过夜旅客（9人次）及留宿长者（8人次），不过夜旅客7人次。", "过夜旅客；过夜旅客及留宿长者；不过夜旅客"},
	{"a hospital", "云桥人民医院现有床位900张，年门诊量超过30万人次。", "云桥人民医院床位；云桥人民医院年门诊量"},
	{"large items", "预算案有10大项目，全球用能将从600艾焦增至700艾焦。", "大项目；用能；用能"},
	{"listed ones", "四家上市险企共实现净利润9亿元。", "上市险企净利润；上市险企净利润"},
}
