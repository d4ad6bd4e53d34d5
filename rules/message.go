package rules

// What may be wrong in a rule file. Each message stands here once, in both
// languages, with the same verbs of package fmt; msg says what is wrong, hint
// what to do about it, what and kind are words that are filled in.

// Files and their YAML.
var (
	msgUnreadable     = Phrase{"读不了：%s", "cannot read: %s"}
	msgNoRuleFile     = Phrase{"里面没有 .yaml 文件", "no .yaml file in it"}
	msgNotText        = Phrase{"不是 UTF-8 编码的文本文件", "not a text file in UTF-8"}
	msgEmpty          = Phrase{"文件是空的", "the file is empty"}
	msgNotKeys        = Phrase{"规则文件应由“键: 值”组成，这里是%s", "a rule file is a mapping of keys, this is %s"}
	msgNoFormat       = Phrase{"缺少键 format", "the key format is missing"}
	msgNewerFormat    = Phrase{"不认识格式 %s：要用更新的 statsheet 才能读", "format %s is not known: it needs a newer statsheet"}
	msgUnknownFormat  = Phrase{"没有格式 %s", "unknown format %s"}
	msgYAML           = Phrase{"YAML 写法有误：%s", "YAML: %s"}
	msgYAMLWithin     = Phrase{"YAML 写法有误：%s，%s", "YAML: %s, %s"}
	msgUnreadableYAML = Phrase{"读不懂 YAML：%s", "cannot read YAML: %s"}
	msgTwoDocuments   = Phrase{"一个文件里有不止一份 YAML 文档", "the file holds more than one YAML document"}
	msgAlias          = Phrase{"不支持 YAML 的别名（* 和 &）", "YAML aliases are not read"}

	msgFullColon   = Phrase{"键 %s 后面是全角的冒号“：”", "the colon after the key %s is a full-width one"}
	msgFullComma   = Phrase{"键 %s 前面是全角的逗号“，”", "the comma before the key %s is a full-width one"}
	msgFullBracket = Phrase{"键 %s 的括号是全角的", "the bracket after the key %s is a full-width one"}
	msgFullQuotes  = Phrase{"pattern 写在中文引号里，引号会当作要匹配的字", "the pattern stands in Chinese quotation marks, which would be matched as characters"}
	msgDashBlank   = Phrase{"- 和键 %s 之间缺少空格", "a blank is missing between - and the key %s"}
	msgComment     = Phrase{"键 %s 的文字里有 #，后面的都成了注释", "the text of the key %s holds a #, the rest of the line is a comment"}
	msgColonBlank  = Phrase{"键 %s 的冒号后面缺少空格", "a blank is missing after the colon of the key %s"}

	hintFullColon     = Phrase{"请写半角的冒号，后面空一格：%s: …", "write a plain colon and a blank: %s: …"}
	hintFullComma     = Phrase{"请写半角的逗号：, %s: …", "write a plain comma: , %s: …"}
	hintFullBracket   = Phrase{"请写半角的括号：%s: [ ] 或 { }", "write plain brackets: %s: [ ] or { }"}
	hintFullQuotes    = Phrase{"请写半角的单引号：pattern: '…'；真要匹配这对引号，也写在单引号里", "write plain single quotes: pattern: '…'; put them in single quotes to match these marks"}
	hintDashBlank     = Phrase{"写成 - %s: …", "write - %s: …"}
	hintComment       = Phrase{"含有 # 的文字请写在单引号里：%s: '…'", "put a text that holds # in single quotes: %s: '…'"}
	hintColonBlank    = Phrase{"写成 %s: …", "write %s: …"}
	hintIndent        = Phrase{"请检查这一行前面的空格：同一级的键左边对齐", "check the blanks before it: keys of one level begin in the same column"}
	hintItems         = Phrase{"每一项写在 [ ] 里，用逗号隔开，或各写一行，前面加 -", "put the items in [ ] with commas between them, or each on a line of its own behind a -"}
	hintUnitSets      = Phrase{"在 units 里给出这一组和其中的单位，如 units: {%[1]s: [%[2]s]}；内置的有 people、money、area 等，都在 rules show units 里", "give it and its units, as in units: {%[1]s: [%[2]s]}; those built in (people, money, area …) are in rules show units"}
	hintSaveUTF8      = Phrase{"请另存为 UTF-8 编码", "save it as UTF-8"}
	hintFormat        = Phrase{"规则文件的开头要写：format: " + Format, "a rule file begins with: format: " + Format}
	hintThisReads     = Phrase{"这一版读的是 " + Format, "this one reads " + Format}
	hintTwoDocuments  = Phrase{"请分成几个文件，或者去掉 ---", "put each into a file of its own, or take the --- away"}
	hintAlias         = Phrase{"请把共用的部分写在 fragments 或 words 里，再用名字引用", "name the part under fragments or words"}
	hintEscape        = Phrase{`双引号里的 \ 由 YAML 解释：请把 pattern 写在单引号里，如 '\d'`, `in double quotes YAML reads \ itself: put the pattern in single quotes, '\d'`}
	hintTab           = Phrase{"请用空格缩进：YAML 不允许用制表符（Tab）", "indent with spaces: YAML allows no tabs"}
	hintOpenQuote     = Phrase{"缺少右引号或右括号", "the closing quote or bracket is missing"}
	hintSingleQuotes  = Phrase{"含有 { } [ ] : # % @ ` ' 或 \" 的文字请写在单引号里，并检查缩进", "put a text that holds { } [ ] : # % @ ` ' or \" in single quotes, and check the indentation"}
	hintComma         = Phrase{"各项之间用半角逗号 , 隔开，最后写上右括号；含有 { } [ ] 或 , 的文字请写在单引号里", "separate the items by , and close the bracket; put a text that holds { } [ ] or , in single quotes"}
	hintInnerComma    = Phrase{"这里的半角逗号分开了两项：含有逗号的文字请写在单引号里，或者用全角的逗号", "the comma parts two items here: put a text that holds one in single quotes"}
	hintStar          = Phrase{"以 * 开头的文字请写在单引号里", "put a text that begins with * in single quotes"}
	hintQuotePattern  = Phrase{"请把 pattern 写在单引号里", "put a pattern in single quotes"}
	hintDidYouMean    = Phrase{"是不是想写 %s？", "did you mean %s?"}
	hintKnown         = Phrase{"可以写：%s", "known: %s"}
	reasonMissing     = Phrase{"文件不存在", "file does not exist"}
	reasonForbidden   = Phrase{"没有权限", "permission denied"}
	reasonPath        = Phrase{"路径不对", "invalid path"}
	reasonTooLarge    = Phrase{"文件大于 %d MiB", "larger than %d MiB"}
	reasonNotRegular  = Phrase{"不是普通文件", "not a regular file"}
	reasonOfTheSystem = Phrase{"系统报告 %s", "%s"}
)

// Keys and their values.
var (
	msgMapping      = Phrase{"%s应由“键: 值”组成，这里是%s", "%s must be a mapping, not %s"}
	msgText         = Phrase{"%s应是一段文字，这里是%s", "%s must be a text, not %s"}
	msgList         = Phrase{"%s应是列表，这里是%s", "%s must be a list, not %s"}
	msgTrueFalse    = Phrase{"%s只能是 true 或 false", "%s must be true or false"}
	msgNeedsKey     = Phrase{"%s缺少键 %s", "%s needs the key %s"}
	msgEmptyKey     = Phrase{"%s是空的", "%s is empty"}
	msgKeyText      = Phrase{"键应是一段文字，这里是%s", "a key must be a text, not %s"}
	msgKeyTwice     = Phrase{"键 %s 写了两次", "the key %s stands twice"}
	msgUnknownKey   = Phrase{"没有键 %s", "unknown key %s"}
	msgBadName      = Phrase{"%s不能叫 %s", "%s cannot be named %s"}
	msgBuiltinName  = Phrase{"%s不能叫 %s：这是内置的名字", "%s cannot be named %s: that is a built-in name"}
	msgListName     = Phrase{"%s不能叫 %s：这是一个词表的名字", "%s cannot be named %s: that is a word list"}
	msgBadValue     = Phrase{"%s不能是 %s", "%s cannot be %s"}
	msgUnknownKind  = Phrase{"没有单位种类 %s", "unknown kind %s"}
	msgUnknownLevel = Phrase{"没有级别 %[1]s（地区 %[2]s）", "unknown level %[1]s of %[2]s"}

	hintName = Phrase{"名字由字母（汉字也算）、数字、_ 和 - 组成，以字母开头", "names are letters, digits, _ and -, and begin with a letter"}

	whatTop        = Phrase{"规则文件", "key"}
	whatItemOf     = Phrase{"%s的每一项", "an item of %s"}
	whatWords      = Phrase{"词表 %s ", "words %s"}
	whatUnits      = Phrase{"单位组 %s ", "units %s"}
	whatMeaning    = Phrase{"时间词 %s 的含义", "the meaning of %s"}
	whatPeriodWord = Phrase{"时间词", "a word for a time"}
	whatPlaceName  = Phrase{"地名", "the name of a place"}
	whatPlace      = Phrase{"地区", "a place"}
	whatRule       = Phrase{"规则", "a rule"}
	whatTest       = Phrase{"例句", "a test"}
	whatFact       = Phrase{"例句的数据", "a fact"}
	whatExclude    = Phrase{"排除项", "an exclude"}
	whatHeader     = Phrase{"规则包", "pack"}
	whatPack       = Phrase{"规则包", "a pack"}
	whatFragment   = Phrase{"片段", "a fragment"}
	whatUnit       = Phrase{"单位", "a unit"}
	whatUnitSet    = Phrase{"单位组", "a set of units"}
	whatWord       = Phrase{"词", "a word"}
	whatWordList   = Phrase{"词表", "a word list"}
	whatItem       = Phrase{"这一项", "an item"}
	whatTheItem    = Phrase{"这一项", "the item"}
	whatGroup      = Phrase{"捕获组", "a group"}

	kindMapping = Phrase{"“键: 值”", "a mapping"}
	kindList    = Phrase{"列表", "a list"}
	kindAlias   = Phrase{"别名", "an alias"}
	kindNothing = Phrase{"空值", "nothing"}
	kindText    = Phrase{"一段文字", "a text"}
	kindOther   = Phrase{"别的内容", "something else"}
)

// Units, words, places and characters.
var (
	msgFactor        = Phrase{"键 factor 应是小数或分数，如 0.5、2000/3", "factor must be a decimal or a fraction such as 0.5 or 2000/3"}
	msgUnknownList   = Phrase{"没有词表 %s，不能加词", "there is no word list %s to extend"}
	msgSharedList    = Phrase{"%s 是内置词表：这里的词也改变内置规则的结果", "%s is a built-in word list: these words change what the built-in rules find, too"}
	msgJoinedList    = Phrase{"%[2]s 里也有词表 %[1]s：两处的词合在一起", "%[2]s has a word list %[1]s, too: the words of both are one list"}
	hintSharedList   = Phrase{"有意加词请写 %[1]s: {extend: [词]}，只给自己用请换一个名字", "write %[1]s: {extend: [词]} if that is meant, or give the list another name"}
	msgZeroFactor    = Phrase{"键 factor 不能是 0", "factor cannot be 0"}
	msgCode          = Phrase{"%s 不是单位代码", "%s is no code of a unit"}
	msgUnknownBase   = Phrase{"没有单位代码 %s，不能换算成它", "no unit has the code %s, so there is nothing to convert to"}
	msgNoLetter      = Phrase{"%s不能写成“%s”：里面没有字", "%s cannot be “%s”: there is no letter in it"}
	msgMeaning       = Phrase{"%s不能写 %s", "%s cannot have the part %s"}
	msgPlaceCode     = Phrase{"%s 不是地区代码", "%s is no code of a place"}
	msgUnknownParent = Phrase{"没有全名是 %s 的地区，不能属于它", "no place has the full name %s, so there is none to lie in"}
	msgNoFactor      = Phrase{"有 base 就要有 factor：一个单位等于多少 %s", "a base needs a factor: how many %s one unit is"}
	msgOtherKind     = Phrase{"%[1]s 不是 %[2]s 类的单位，不能换算", "%[1]s is no unit of the kind %[2]s"}
	hintMeaning      = Phrase{"可以写 year、year-1、2012、2021/2025、H1、Q3、01、01/09、near、same、now、since 等，用空格隔开，各说一次；全部写法见 statsheet rules show periods", "known: year, year-1, 2012, 2021/2025, H1, Q3, 01, 01/09, near, same, now, since and others, with blanks between, each said once; see statsheet rules show periods for all"}
	hintKind         = Phrase{"写上 kind: %s，或者换一个 base", "say kind: %s, or take another base"}
	hintPlaceCode    = Phrase{"写 GB/T 2260 代码（330000）或 ISO 3166 代码（US），没有就不写", "write the code of GB/T 2260 (330000) or ISO 3166 (US), or leave it out"}
	msgPeriod        = Phrase{"%s不是时间", "%s is no period"}
	msgEmptyList     = Phrase{"词表 %s 里没有词，这里什么也匹配不到", "the word list %s is empty: this matches nothing"}
	hintCode         = Phrase{"金额写 ISO 4217（CNY），物理单位写 UCUM（km、m2），没有就不写", "write ISO 4217 for money (CNY), UCUM for physical units (km, m2), or leave it out"}
	hintPeriod       = Phrase{"写成 2024、2024-03、2024-03-05、2024-Q1、2024-H1，或两个之间加 /", "write 2024, 2024-03, 2024-03-05, 2024-Q1, 2024-H1, or two of them with / between"}
	msgNoBase        = Phrase{"有 factor 就要有 base：换算成哪个单位", "a factor needs a base: the unit to convert to"}
	msgManyUnits     = Phrase{"单位多于 %d 个", "more than %d units"}
	msgSeveralWords  = Phrase{"“%s”算一个词：几个词要分开写", "“%s” is one word: several are written apart"}
	hintEmptyWord    = Phrase{"删去这一项，或者在引号之间写上词", "take the item away, or put the word between the quotes"}
	hintEmptyList    = Phrase{"在 words 的 %s 下，或者在它的词表文件里，写上词", "write its words under words: %s, or into the file of the list"}
	hintSeveralWords = Phrase{"在 [ ] 里用半角的逗号隔开，在词表文件里一行一个", "with a comma between them in [ ], or one a line in a file"}
	msgEmptyWord     = Phrase{"词是空的", "an empty word"}
	msgNoFile        = Phrase{"读不了 %s：%s", "cannot read %s: %s"}
	msgFileNotUTF8   = Phrase{"%s 不是 UTF-8 编码", "%s is not UTF-8"}
	msgTraditional   = Phrase{"键 traditional 应由“键: 值”组成，其中有键 file；这里是%s", "traditional must be a mapping with the key file, not %s"}
	msgCharLine      = Phrase{"字表的这一行不是用制表符隔开的两个字：%s", "a line of the character table is not two characters with a tab between: %s"}
	msgPlaceLine     = Phrase{"地区表的这一行缺列，各列是 code、name、level、parent、aliases：%s", "a line of the place table has not the columns code, name, level, parent, aliases: %s"}
	hintBase         = Phrase{"例如 base: m2", "base: m2"}
	hintRelative     = Phrase{"路径从 %s 所在的文件夹算起，不能出这个文件夹", "the path is relative to %s and stays in its folder"}
	hintTraditional  = Phrase{"写成 traditional: {file: traditional.tsv}", "traditional: {file: traditional.tsv}"}
	hintPlace        = Phrase{"例如 {name: 浙江省, level: province, aliases: [浙江]}", "{name: 浙江省, level: province, aliases: [浙江]}"}
	hintTabs         = Phrase{"各列之间用制表符（Tab）隔开", "separate them by tabs"}
)

// Packs.
var (
	msgUnknownPack     = Phrase{"没有规则包 %s", "unknown pack %s"}
	msgUnknownRule     = Phrase{"没有规则 %s", "unknown rule %s"}
	msgExtendsItself   = Phrase{"规则包 %s 通过 extends 引用了自己", "the pack %s extends itself"}
	msgBadRequires     = Phrase{"看不懂版本要求 %s", "cannot read the version %s"}
	msgRequires        = Phrase{"规则包要求 statsheet %s，现在是 %s", "the pack needs statsheet %s, this is %s"}
	msgNoPackName      = Phrase{"文件要有键 pack：文件名不能当规则包的名字", "the file needs the key pack: its name cannot name a pack"}
	msgHeaderElsewhere = Phrase{"规则包 %[1]s 的开头写在 %[2]s 里，那里没有这一项", "the header of the pack %[1]s stands in %[2]s, which does not say this"}
	hintHeaderThere    = Phrase{"请写到 %s 里，这里只留 id", "say it in %s, and keep only the id here"}
	hintRules          = Phrase{"全部规则见 statsheet rules list", "see statsheet rules list for all"}
	hintRequires       = Phrase{`例如 requires: ">=0.1"`, `requires: ">=0.1"`}
	hintNewer          = Phrase{"请换用更新的 statsheet", "use a newer statsheet"}
	hintPack           = Phrase{"例如 pack: {id: my-rules}", "pack: {id: my-rules}"}
)

// Rules.
var (
	msgIDTwice         = Phrase{"编号 %s 用了两次", "the id %s stands twice"}
	msgFragmentTwice   = Phrase{"片段 %s 定义了两次", "the fragment %s is defined twice"}
	msgPriority        = Phrase{"键 priority 应是 0 到 1000 的整数", "priority must be a number from 0 to 1000"}
	msgUnknownStatus   = Phrase{"没有状态 %s", "unknown status %s"}
	msgUnknownAttach   = Phrase{"键 attach 不能是 %s", "unknown attach %s"}
	msgUnknownColumn   = Phrase{"没有列 %s", "unknown column %s"}
	msgUnknownRelation = Phrase{"没有关系 %s", "unknown relation %s"}
	msgNotSet          = Phrase{"列 %s 不能用 set 填写", "the column %s cannot be set"}
	msgZip             = Phrase{"键 zip 要写两个捕获组", "zip needs two groups"}
	msgNoGroup         = Phrase{"pattern 里没有捕获组 %s", "the pattern has no group %s"}
	msgTestNeeds       = Phrase{"例句要有 facts 或 none: true，两者取一", "a test needs either facts or none: true"}
	hintPattern        = Phrase{"例如 pattern: '(?<indicator>{noun}) 达到 (?<value>{quantity})'", "pattern: '(?<indicator>{noun}) 达到 (?<value>{quantity})'"}
	hintExcluded       = Phrase{"例如 pattern: '热线 {number}'", "pattern: '热线 {number}'"}
	hintFirst          = Phrase{"第一次在 %s", "first in %s"}
	hintAttach         = Phrase{"只能写 attach: previous", "the only one is: attach: previous"}
	hintPrevious       = Phrase{"只能写 previous", "the only one is: previous"}
	hintZip            = Phrase{"例如 zip: [indicator, value]", "zip: [indicator, value]"}
	hintFacts          = Phrase{"例如 facts: [{indicator: …, value: …}]", "facts: [{indicator: …, value: …}]"}
	hintNone           = Phrase{"不该有数据时写 none: true", "none: true says that there must be no fact"}
)

// Patterns and their placeholders.
var (
	msgMatchesNothing = Phrase{"pattern 可以匹配空的内容", "the pattern can match nothing at all"}
	msgTooLarge       = Phrase{"代入片段以后 pattern 太大", "the pattern is too large when its fragments are filled in"}
	msgNoNumber       = Phrase{"value 匹配不到数字：句子里的每个数字（连同单位）是一个占位符", "value matches no number: each number of a sentence, with its unit, is one placeholder"}
	msgDigits         = Phrase{"匹配不到：句子里的数字连同单位是一个占位符，不是字", "this matches nothing: a number of a sentence, with its unit, is one placeholder and no text"}
	msgNameDigits     = Phrase{"只能匹配名称里的数字（标普500、5G）：别的数字连同单位是一个占位符", "this matches digits in names only (标普500, 5G): other numbers, with their units, are one placeholder each"}
	msgFullBrace      = Phrase{"花括号是全角的", "the brace is a full-width one"}
	msgFullGroup      = Phrase{"括号或问号是全角的", "the parenthesis or the question mark is a full-width one"}
	msgNoValue        = Phrase{"pattern 没有捕获 value", "the pattern captures no value"}
	msgLoop           = Phrase{"pattern 可能没完没了地回溯：重复里面又有重复", "the pattern can backtrack without end: a repetition within a repetition"}
	msgPlaceholder    = Phrase{"没有占位符 {%s}", "unknown placeholder {%s}"}
	msgUnknownUnits   = Phrase{"没有单位组 %s", "unknown set of units %s"}
	msgNoArgument     = Phrase{"占位符 {%s} 不带参数", "{%s} takes no argument"}
	msgElsewhere      = Phrase{"片段 %s 在别的规则包里", "the fragment %s is in another pack"}
	msgUsesItself     = Phrase{"片段 %s 用到了自己", "the fragment %s uses itself"}
	msgListNeeds      = Phrase{"{list} 要写上片段或词表的名字", "{list} needs the name of a fragment or word list"}
	hintOwnList       = Phrase{"内置的有 %[1]s；自己的词表写在 words: 下，如 words: {%[2]s: [词]}", "built in are %[1]s; a word list of your own goes under words:, as words: {%[2]s: [词]}"}
	hintNumber        = Phrase{`写成 (?<value>{quantity})、{percent}、{number} 或 {any}，不写 \d`, `write (?<value>{quantity}), {percent}, {number} or {any}, not \d`}
	hintDigits        = Phrase{"写 {percent}、{quantity}、{number} 或 {period}", "write {percent}, {quantity}, {number} or {period}"}
	hintFullBrace     = Phrase{"占位符写在半角的花括号里：{quantity}", "a placeholder stands in plain braces: {quantity}"}
	hintFullGroup     = Phrase{"请写半角的：(?<value>…)", "write plain ones: (?<value>…)"}
	hintValue         = Phrase{"在数字外面写上 (?<value>…)", "write (?<value>…) around the number"}
	hintLoop          = Phrase{"去掉两个量词中的一个，或者在重复的部分之间加上它们匹配不到的字", "take one of the two quantifiers away, or put something between the repeated parts that they cannot match"}
	hintArgument      = Phrase{"只有 {quantity:SET} 和 {list:NAME} 带参数", "only {quantity:SET} and {list:NAME} do"}
	hintExtends       = Phrase{"在规则包里加上 extends: [%s]", "add to the pack: extends: [%s]"}
	hintList          = Phrase{"写成 {list:名字}，名字下的一段写在 fragments 或 words 里", "write {list:NAME}, and what NAME stands for under fragments or words"}
)

// The syntax of patterns.
var (
	msgLongPattern     = Phrase{"pattern 太长", "the pattern is too long"}
	msgStrayClose      = Phrase{"多了右括号 )，前面没有左括号 (", "a closing ) without its opening ("}
	msgQuantifierOrder = Phrase{"量词的两端写反了", "the quantifier's ends are the wrong way round"}
	msgTwoQuantifiers  = Phrase{"量词后面又是量词", "a quantifier after a quantifier"}
	msgNoRepeated      = Phrase{"量词前面没有可以重复的内容", "nothing to repeat before the quantifier"}
	msgTooDeep         = Phrase{"括号套括号，层数太多", "groups within groups, too deep"}
	msgGroupKind       = Phrase{"pattern 里不能用这种括号", "this kind of group is not part of the pattern language"}
	msgOpenGroup       = Phrase{"括号没有闭合", "the group is not closed"}
	msgOpenName        = Phrase{"捕获组的名字没有写完", "the name of the group is not closed"}
	msgOpenPlaceholder = Phrase{"占位符的花括号没有闭合", "the placeholder is not closed"}
	msgLastBackslash   = Phrase{`pattern 的末尾是 \`, `a \ at the end of the pattern`}
	msgBackreference   = Phrase{"pattern 里不能用反向引用", "backreferences are not part of the pattern language"}
	msgUnknownEscape   = Phrase{`没有转义 \%s`, `unknown escape \%s`}
	msgProperty        = Phrase{`\p 后面要有花括号和名字`, `\p needs a name in braces`}
	msgUnknownProperty = Phrase{"没有字符类别 %s", "unknown script or category %s"}
	msgHexDigits       = Phrase{"这个转义后面要有十六进制数字", "the escape needs hexadecimal digits"}
	msgOpenClass       = Phrase{"方括号没有闭合", "the class is not closed"}
	msgClassInClass    = Phrase{"方括号里又有 [", "a [ inside a class"}
	msgNotInClass      = Phrase{"这个占位符不能写在方括号里", "this placeholder cannot stand in a class"}
	msgRangeOrder      = Phrase{"范围的两端写反了", "the range's ends are the wrong way round"}
	hintCharacter      = Phrase{`要匹配这个字符本身，请写 \%s`, `write \%s for the character`}
	hintInnerGroup     = Phrase{"请把里面的一个用括号括起来", "put the inner one in a group"}
	hintGroups         = Phrase{"可以用的括号：(…)、(?:…)、(?<name>…)、(?=…)、(?!…)、(?<=…)、(?<!…)、(?>…)", "groups are (…), (?:…), (?<name>…), (?=…), (?!…), (?<=…), (?<!…), (?>…)"}
	hintParenthesis    = Phrase{"缺少 )", "a ) is missing"}
	hintGroupName      = Phrase{"写成 (?<%s>…)", "write (?<%s>…)"}
	hintBrace          = Phrase{`缺少 }；要匹配花括号本身，请写 \{`, `a } is missing; write \{ for the character`}
	hintBracket        = Phrase{`缺少 ]；要匹配方括号本身，请写 \[`, `a ] is missing; write \[ for the character`}
	hintProperty       = Phrase{`例如 \p{Han}`, `\p{Han}`}
	hintProperties     = Phrase{`\p{Han} 是汉字，\p{L} 是字母`, `\p{Han} for Chinese characters, \p{L} for letters`}
	hintAlternatives   = Phrase{"请改用 (?:…|…)", "use (?:…|…)"}
)
