package rules

import "strings"

// yamlTexts are the messages of the YAML parser, %s standing for what it
// fills in. The texts of damaged UTF-8 are not among them: such a file does
// not get that far.
var yamlTexts = []Phrase{
	{"读块状列表（- 开头）时", "while parsing a block collection"},
	{"读“键: 值”时", "while parsing a block mapping"},
	{"读缩进的内容时", "while parsing a block node"},
	{"读花括号 { } 时", "while parsing a flow mapping"},
	{"读方括号 [ ] 时", "while parsing a flow sequence"},
	{"读括号里的内容时", "while parsing a flow node"},
	{"读一项内容时", "while parsing a node"},
	{"读 ! 标签时", "while parsing a tag"},
	{"读 ! 标签时", "while scanning a tag"},
	{"读 %TAG 指令时", "while parsing a %TAG directive"},
	{"读 %TAG 指令时", "while scanning a %TAG directive"},
	{"读 %YAML 指令时", "while scanning a %YAML directive"},
	{"读 % 指令时", "while scanning a directive"},
	{"读 | 或 > 后面的多行文字时", "while scanning a block scalar"},
	{"读 ... 时", "while scanning a document-end marker"},
	{"读不带引号的文字时", "while scanning a plain scalar"},
	{"读引号里的文字时", "while scanning a quoted scalar"},
	{"读键时", "while scanning a simple key"},
	{"读 * 别名时", "while scanning an alias"},
	{"读 & 锚点时", "while scanning an anchor"},
	{"读下一项时", "while scanning for the next token"},
	{"括号一层层套进去时", "while increasing flow level"},
	{"缩进一层层加深时", "while increasing indent level"},

	{"这里不能再写列表项（- 开头）", "block sequence entries are not allowed in this context"},
	{"这里不能写 ? 开头的键", "mapping keys are not allowed in this context"},
	{"这里不能再有“键: 值”的冒号", "mapping values are not allowed in this context"},
	{"有不允许的控制字符（%s）", "control characters are not allowed (value: %s)"},
	{"键后面缺少冒号 :", "could not find expected ':'"},
	{"% 后面缺少指令的名字", "could not find expected directive name"},
	{"缺少逗号 , 或右方括号 ]", "did not find expected ',' or ']'"},
	{"缺少逗号 , 或右花括号 }", "did not find expected ',' or '}'"},
	{"这里应是 - 开头的列表项", "did not find expected '-' indicator"},
	{"标签里缺少 !", "did not find expected '!'"},
	{"% 指令前面的文档没有结束", "did not find expected <document end> before directive"},
	{"前面的内容已经结束，这里不该再有内容", "did not find expected <document start>"},
	{"& 或 * 后面应是字母或数字", "did not find expected alphabetic or numeric character"},
	{"这里应是注释或换行", "did not find expected comment or line break"},
	{"版本号里应是数字或点", "did not find expected digit or '.' character"},
	{"反斜杠后面应是十六进制数字", "did not find expected hexadecimal number"},
	{"这里应是一个键，或者缩进不对", "did not find expected key"},
	{"这里应有内容", "did not find expected node content"},
	{"标签不完整", "did not find expected tag URI"},
	{"缺少版本号", "did not find expected version number"},
	{"这里应是空格", "did not find expected whitespace"},
	{"这里应是空格或换行", "did not find expected whitespace or line break"},
	{"标签缺少 >", "did not find the expected '>'"},
	{"层数多于 %s", "exceeded max depth of %s"},
	{"# 注释前面缺少空格", "found a comment without preceding whitespace"},
	{"缩进里有制表符（Tab）", "found a tab character that violates indentation"},
	{"该用空格缩进的地方是制表符（Tab）", "found a tab character where an indentation space is expected"},
	{"缩进的位数不能是 0", "found an indentation indicator equal to 0"},
	{"这里的字符不能开始一项内容", "found character that cannot start any token"},
	{"标签里不能有 %s", "found character '%s' that is not allowed in a YAML tag"},
	{"%TAG 指令写了两次", "found duplicate %TAG directive"},
	{"%YAML 指令写了两次", "found duplicate %YAML directive"},
	{"版本号太长", "found extremely long version number"},
	{"不支持这个 YAML 版本", "found incompatible YAML document"},
	{"缩进的写法与前面的行不同", "found indentation style that differs from earlier lines"},
	{"反斜杠写的字符不存在", "found invalid Unicode character escape code"},
	{"缩进里混用了空格和制表符（Tab）", "found mixed spaces and tabs in indentation"},
	{"该用制表符（Tab）缩进的地方是空格", "found spaces where tab indentation is required"},
	{"该用空格缩进的地方是制表符（Tab）", "found tabs where space indentation is required"},
	{"没有定义这个标签", "found undefined tag handle"},
	{"... 后面不该再有内容", "found unexpected content after document-end marker"},
	{"文字里有一行是 --- 或 ...", "found unexpected document indicator"},
	{"到文件末尾还没有结束", "found unexpected end of stream"},
	{"有不该有的字符", "found unexpected non-alphabetical character"},
	{"没有这个指令", "found unknown directive name"},
	{"双引号里没有这种反斜杠写法", "found unknown escape character"},
	{"没有锚点 %s", "unknown anchor '%s' referenced"},
	{"别名套别名，展开后太大", "document contains excessive aliasing"},
}

// yamlText gives a message of the YAML parser in both languages. One that is
// not known stays in English.
func yamlText(message string) Phrase {
	for _, p := range yamlTexts {
		before, after, open := strings.Cut(p.English, "%s")
		switch {
		case p.English == message:
			return p
		case open && len(message) >= len(before)+len(after) && strings.HasPrefix(message, before) && strings.HasSuffix(message, after):
			return p.with(message[len(before) : len(message)-len(after)])
		}
	}
	return Phrase{Chinese: message, English: message}
}
