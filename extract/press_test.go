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
	{"listed ones", "四家上市险企共实现净利润9亿元。", "上市险企净利润；上市险企净利润"},
}
