package extract_test

// Names that hold conjunctions themselves: the indicators of a sentence, in its order.
var enumerationTests = []struct{ name, text, want string }{
	{"a share in one kind and in another", "在工业中占比30%，在服务业中占20%。", "在工业中占比；服务业"},
	{"the last conjunction of all", "农业、批发和零售、仓储和邮电及其他服务业分别增长2%、3%、4%和5%。", "农业；批发和零售；仓储和邮电；其他服务业"},
	{"names of one kind", "采矿业、电力、热力及水供应业、其他服务业增加值分别增长2%、3%、4%。", "采矿业增加值；电力、热力及水供应业增加值；其他服务业增加值"},
	{"of which kind", "在服务业中餐饮业增长6%，渔业增加值9亿元，按可比价计算增长5%。", "餐饮业；渔业增加值；渔业增加值"},
	{"another figure", "生产总值、工业投资分别增长3%、4%。", "生产总值；工业投资"},
}
