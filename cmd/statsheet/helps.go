package main

var helpApp = help{
	usage:     message{"statsheet：读中文报告，把其中的统计数字整理成电子表格", "statsheet reads Chinese reports and makes a spreadsheet of the statistics in them"},
	arguments: "COMMAND [FLAGS] [ARGUMENTS]",
	examples: message{
		`statsheet extract 报告.txt -o 数据.xlsx      # 一份报告，一个工作簿
		statsheet extract 报告文件夹 -o 数据.csv     # 整个文件夹，写成 CSV
		statsheet help extract                       # 一个命令的全部选项`,
		`statsheet extract report.txt -o facts.xlsx   # one report, one workbook
		statsheet extract reports -o facts.csv       # a whole folder, as CSV
		statsheet help extract                       # all flags of a command`,
	},
}

// helps holds the help texts by command path.
var helps = map[string]help{
	"extract": {
		usage:     message{"从报告中提取统计数字，写成表格", "extract the statistics of reports into a spreadsheet"},
		arguments: "[FLAGS] INPUT…",
		about: message{
			`INPUT 是文件、文件夹（含子文件夹，隐藏文件除外）、通配符，或 - 表示标准输入。
选项可以写在参数之后。输出格式由 -o 的扩展名决定，-o 可以写多次；
-o - 把 JSONL 写到标准输出；不写 -o 就在终端打印一张表。
标题、日期、地区可以写在报告旁边：文件夹里的 statsheet.csv，或 报告名.meta.yaml。
中断后（Ctrl-C 等）加 --resume 再运行一次，已读完的文件不再读。
退出码：0 完成；1 有文件没读成（其余已写出）；2 用法有误。`,
			`INPUT is a file, a folder (with its subfolders, without hidden files), a glob, or - for standard input.
Flags may stand after arguments. The ending of -o chooses the format; -o may be given several times;
-o - writes JSONL to standard output; without -o a table is printed.
Title, date and region may stand beside the reports: statsheet.csv in a folder, or REPORT.meta.yaml.
After an interruption (Ctrl-C …) run it again with --resume: finished files are not read again.
Exit codes: 0 done; 1 some input failed (the rest was written); 2 wrong usage.`,
		},
		examples: message{
			`statsheet extract 报告.txt -o 数据.xlsx                  # 写成工作簿
			statsheet extract 报告/ -o 数据.csv -o 数据.jsonl        # 两种格式一起写
			statsheet extract 报告/ -o 对照.html                     # 网页：正文里的每个数字都有标记
			statsheet extract --date 2025-02 --region 浙江省 稿.txt  # 报告里没写日期和地区时
			statsheet extract --rules 我的规则 报告/ -o 数据.xlsx    # 加上自己的规则
			cat 报告.txt | statsheet extract - -o -                  # 从标准输入到标准输出`,
			`statsheet extract report.txt -o facts.xlsx              # a workbook
			statsheet extract reports/ -o facts.csv -o facts.jsonl  # two formats at once
			statsheet extract reports/ -o view.html                 # a page: every number marked in the text
			statsheet extract --date 2025-02 --region 浙江省 a.txt   # when the report does not say them
			statsheet extract --rules my-rules reports/ -o f.xlsx   # with rules of your own
			cat report.txt | statsheet extract - -o -               # standard input to standard output`,
		},
	},
	"scan": {
		usage:     message{"列出扫描器看到的每个数字、日期、序数（规则之前）", "list every number, date and ordinal the scanner sees, before any rule"},
		arguments: "[FLAGS] INPUT…",
		about: message{
			`文本的每一行各自扫描，从不合并。INPUT 同 extract。
在终端上打印一张彩色的表；写进文件或管道时每行一个 JSON。--format 指定其中一种。`,
			`Each line of the text is scanned by itself; lines are never joined. INPUT is as for extract.
On a terminal a coloured table is printed, into a file or a pipe one JSON object a line; --format asks for either.`,
		},
		examples: message{
			`statsheet scan 报告.txt                         # 终端上的一张表
			statsheet scan 报告/ > 数字.jsonl               # 每行一个 JSON
			statsheet scan --format table 报告.txt | less   # 分页看表`,
			`statsheet scan report.txt                         # a table on the terminal
			statsheet scan reports/ > numbers.jsonl           # one JSON object a line
			statsheet scan --format table report.txt | less   # the table, page by page`,
		},
	},
	"rules": {
		usage:     message{"查看和测试规则", "look at rules and test them"},
		arguments: "list|show|test [FLAGS] [ARGUMENTS]",
		examples: message{
			`statsheet rules list                           # 有哪些规则包和规则
			statsheet rules show general                   # 一个规则包的文件
			statsheet rules show general > 我的规则/a.yaml # 复制一份来改
			statsheet rules test 我的规则                  # 运行规则里的例子`,
			`statsheet rules list                           # the packs and their rules
			statsheet rules show general                   # the file of a pack
			statsheet rules show general > my-rules/a.yaml # a copy to change
			statsheet rules test my-rules                  # run the examples in the rules`,
		},
	},
	"rules list": {
		usage:     message{"列出规则包和其中的规则", "list the packs and their rules"},
		arguments: "[FLAGS] [PACK…]",
		examples: message{
			`statsheet rules list                    # 全部
			statsheet rules list general            # 只看一个规则包
			statsheet rules list --rules 我的规则   # 连同自己的规则`,
			`statsheet rules list                    # all of them
			statsheet rules list general            # one pack
			statsheet rules list --rules my-rules   # with your own rules`,
		},
	},
	"rules show": {
		usage:     message{"打印一个规则包的 YAML 文件", "print the YAML file of a pack"},
		arguments: "[FLAGS] PACK",
		about: message{
			"加 --merged 打印合并后的结果：继承、替换、停用之后还有哪些规则，各来自哪个文件。",
			"With --merged, print what is left after extending, replacing and disabling, and which file each part is from.",
		},
		examples: message{
			`statsheet rules show general > 我的规则/a.yaml            # 复制一份来改
			statsheet rules show --merged --rules 我的规则 general   # 合并之后的规则`,
			`statsheet rules show general > my-rules/a.yaml           # a copy to change
			statsheet rules show --merged --rules my-rules general  # the rules after merging`,
		},
	},
	"rules test": {
		usage:     message{"运行规则里的例子", "run the examples in the rules"},
		arguments: "[FLAGS] [DIR…]",
		about: message{
			"DIR 同 --rules DIR；不写时测试内置规则。每条规则打印一行 PASS 或 FAIL；有一条不通过，退出码就是 1；规则文件有误是 2。",
			"DIR is the same as --rules DIR; without it the built-in rules are tested. One line PASS or FAIL a rule; exit code 1\nwhen any fails, 2 when the rules are faulty.",
		},
		examples: message{
			`statsheet rules test            # 内置规则
			statsheet rules test 我的规则   # 自己的规则`,
			`statsheet rules test            # the built-in rules
			statsheet rules test my-rules   # rules of your own`,
		},
	},
	"explain": {
		usage:     message{"说明每个数字为什么成了数据，或为什么没有", "tell why each number became a fact, or why not"},
		arguments: "[FLAGS] FILE[:LINE] | --text TEXT",
		about: message{
			`逐句列出：掩码（规则看到的句子）、可能匹配的规则，再逐个数字说明怎样读、哪些规则匹配、
谁胜出和为什么、各栏取自哪里（分句、本句、本段、小标题、标题、整份报告）。
自己的规则没有匹配的，写出匹配到哪里为止、接着要什么。
画线：^ 数字，~ 其他捕获，= 其余匹配。`,
			`For each sentence: the mask (what rules see of it) and the rules that may match; then for each number
how it was read, which rules matched, which one won and why, and where the columns came from (clause,
sentence, paragraph, heading, title, document). Of your own rules that match nothing it tells how far
they got and what they want there. Marks: ^ the number, ~ other captures, = the rest of the match.`,
		},
		examples: message{
			`statsheet explain 报告.txt                              # 整份报告
			statsheet explain 报告.txt:12                           # 第 12 行的句子
			statsheet explain --date 2025-02 --text '全市新建公路30公里。'
			statsheet explain --rules 我的规则 报告.txt:12          # 连同自己的规则`,
			`statsheet explain report.txt                            # the whole report
			statsheet explain report.txt:12                         # the sentences on line 12
			statsheet explain --date 2025-02 --text '全市新建公路30公里。'
			statsheet explain --rules my-rules report.txt:12        # with rules of your own`,
		},
	},
	"coverage": {
		usage:     message{"列出规则没有认领的数字，按前后文归并，最常见的在前", "list the numbers no rule claimed, grouped by the words around them, most frequent first"},
		arguments: "[FLAGS] INPUT…",
		about: message{
			`前后文写成规则里的样子：数字和地区、时间写作 {quantity}、{region}、{period}，不越过分句。
最后一行是全部数字的去向。INPUT 同 extract。`,
			`The words are written as rules write them: numbers, places and periods are {quantity}, {region}, {period}.
They never go beyond the clause. The last line counts what became of all numbers. INPUT is as for extract.`,
		},
		examples: message{
			`statsheet coverage 报告/                        # 最常见的 50 组
			statsheet coverage --width 2 报告/              # 只看左右两个字，合并得多
			statsheet coverage --format jsonl --limit 0 报告/ > 缺口.jsonl`,
			`statsheet coverage reports/                     # the 50 largest groups
			statsheet coverage --width 2 reports/           # two characters on either side: larger groups
			statsheet coverage --format jsonl --limit 0 reports/ > gaps.jsonl`,
		},
	},
	"profile": {
		usage:     message{"量出每条规则花的时间：候选、匹配、超时，最慢的在前", "time each rule: candidates, matches, time-outs, the slowest first"},
		arguments: "[FLAGS] INPUT…",
		about: message{
			`候选句是预筛选留给这条规则的句子；步数是回溯的次数；放弃是超时或回溯太多的句子，有放弃的退出码就是 1。
时间每次会有出入，次数不会。INPUT 同 extract。`,
			`Tried counts the sentences that the prefilter leaves to a rule, steps how often it backtracked; gave up
counts sentences that took too long or too much backtracking: then the exit code is 1.
Times differ from run to run, counts do not. INPUT is as for extract.`,
		},
		examples: message{
			`statsheet profile 报告/                        # 最慢的 20 条规则
			statsheet profile --rules 我的规则 报告/       # 连同自己的规则
			statsheet profile --pack general --limit 0 报告/`,
			`statsheet profile reports/                     # the 20 slowest rules
			statsheet profile --rules my-rules reports/    # with rules of your own
			statsheet profile --pack general --limit 0 reports/`,
		},
	},
	"version": {usage: message{"打印版本", "print the version"}, arguments: "[FLAGS]"},
	"completion": {
		usage:     message{"打印命令行补全脚本", "print a shell completion script"},
		arguments: "bash|zsh|fish|powershell",
		examples: message{
			`source <(statsheet completion bash)                                          # bash，本次会话
			statsheet completion zsh > "${fpath[1]}/_statsheet"                          # zsh
			statsheet completion fish > ~/.config/fish/completions/statsheet.fish        # fish
			statsheet completion powershell | Out-String | Invoke-Expression             # PowerShell`,
			`source <(statsheet completion bash)                                          # bash, this session
			statsheet completion zsh > "${fpath[1]}/_statsheet"                          # zsh
			statsheet completion fish > ~/.config/fish/completions/statsheet.fish        # fish
			statsheet completion powershell | Out-String | Invoke-Expression             # PowerShell`,
		},
	},
	"help": {usage: message{"显示一个命令的说明", "show the help of a command"}, arguments: "[COMMAND…]"},
}
