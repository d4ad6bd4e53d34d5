package extract_test

// What figures of reports and digests are of: the indicators of a sentence, in its order.
var labelTests = []struct{ name, text, want string }{
	{"a rate of what was done", "办理建议72件、提案30件，办复率达100%。", "办理建议；办理提案；建议、提案办复率"},
	{"a rate of who did it", "最高人民法院受理案件100件，审结90件，结案率90%。", "最高人民法院受理案件；最高人民法院审结案件；最高人民法院结案率"},
	{"a rate behind what became of things", "学校创建完成29所，创建率93%。", "学校创建；学校创建率"},
	{"one way of trade", "外贸进出口总额5亿元，其中出口增长8%，进口下降1%。实际利用外资5亿元，其中出口3亿元。", "外贸进出口总额；外贸出口；外贸进口；实际利用外资；出口"},
	{"whose both are", "云州机场旅客和货邮吞吐量分别达到5万人次、3万吨，工业企业用电量、居民用电量分别增长3%、4%，规模以上工业企业利润、固定资产投资分别增长1%、2%。", "云州机场旅客吞吐量；云州机场货邮吞吐量；工业企业用电量；居民用电量；规模以上工业企业利润；固定资产投资"},
	{"money and several things", "投资9亿元，完成54栋住宅楼、14万平方米校舍改造。", "投资住宅楼、校舍改造；完成住宅楼；完成校舍改造"},
	{"what was merged", "国有企业由66户整合至12户，旅客吞吐量实现9万人次的历史性突破。", "国有企业；国有企业；旅客吞吐量"},
}
