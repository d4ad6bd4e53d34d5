package main

import (
	"errors"
	"io/fs"
	"os"
	"runtime"
	"syscall"

	"statsheet/export"
)

// What a user may be told: what is wrong, where, and what to do about it.
var (
	msgLang           = message{"--lang 不能是 %q：请写 zh 或 en", "--lang cannot be %q: write zh or en"}
	msgUnknownCommand = message{"没有命令 %[1]q%[2]s。全部命令见 %[3]s --help", "there is no command %[1]q%[2]s. See %[3]s --help for all commands"}
	msgDashFile       = message{"没有选项 %[1]s。要读文件 %[1]s，请写 ./%[1]s", "there is no flag %[1]s. To read the file %[1]s, write ./%[1]s"}
	msgUnknownFlag    = message{"没有选项 %[1]s%[2]s。全部选项见 %[3]s --help", "there is no flag %[1]s%[2]s. See %[3]s --help for all flags"}
	msgNoCommandFor   = message{"没有命令 %[1]q。要读报告请写：statsheet extract %[1]q -o 数据.xlsx", "there is no command %[1]q. To read a report: statsheet extract %[1]q -o facts.xlsx"}
	msgNumberFlag     = message{"选项 %s 的值 %q 不是整数。写法见 %s --help", "the value of %s is no whole number: %q. See %s --help"}
	msgSwitchFlag     = message{"选项 %s 的值 %q 不对：请写 true 或 false。写法见 %s --help", "the value of %s is wrong: %q, write true or false. See %s --help"}
	msgDash           = message{"%[1]s 不是选项：开头不是半角的减号，请写 %[2]s", "%[1]s is no flag: it does not begin with a plain hyphen, write %[2]s"}
	msgBlankInName    = message{"找不到文件 %s；但有 %q：名字里有空格，请加上引号", "no such file: %s. But there is %q: put a name with blanks in quotes"}
	msgCSVOnly        = message{"%s 只对 CSV 起作用：请加上 -o 数据.csv，或去掉它", "%s is for CSV only: add -o facts.csv, or drop it"}
	msgFlagTwice      = message{"选项 %[1]s 只能有一个值，这里有几个：%[2]s。请只留一个", "%[1]s takes one value and is given several: %[2]s; keep one"}
	msgEmptyFlag      = message{"选项 %[1]s 的值是空的：请写上值，或去掉这个选项", "the value of %[1]s is empty: give one, or drop the flag"}
	msgFlagValue      = message{"选项 %[1]s 后面缺少值。写法见 %[2]s --help", "flag %[1]s needs a value. See %[2]s --help"}
	msgBadFlag        = message{"选项的值不对：%[1]s。写法见 %[2]s --help", "a flag has a wrong value: %[1]s. See %[2]s --help"}
	msgDidYouMean     = message{"（是不是 %s？）", " (did you mean %s?)"}
	msgNoArguments    = message{"多余的参数 %q：%s 不接受参数", "unexpected argument %q: %s takes none"}
	msgShell          = message{"没有 shell %q 的补全脚本%s；请写 bash、zsh、fish 或 powershell", "there is no completion script for shell %q%s; write bash, zsh, fish or powershell"}

	msgNoInput      = message{"没有输入。请写上文件、文件夹或 -（标准输入），例如 statsheet %s", "no input. Name a file, a folder or - (standard input): statsheet %s"}
	msgTryExtract   = message{"extract 报告.txt -o 数据.xlsx", "extract report.txt -o facts.xlsx"}
	msgTryCommand   = message{"%s 报告.txt", "%s report.txt"}
	msgURL          = message{"不读取网址 %s：请先把网页保存成文件，再写文件名", "will not fetch %s: save the page as a file first, then name the file"}
	msgList         = message{"读不了清单 %s：%s。请检查 --files-from 的路径", "cannot read the list %s: %s. Check the path of --files-from"}
	msgListEmpty    = message{"清单 %s 是空的：请每行写一个文件", "the list %s is empty: write one file a line"}
	msgTwoStdin     = message{"标准输入只能用一次：--files-from - 和输入 - 请去掉一个", "standard input can be used once only: drop --files-from - or the input -"}
	msgMissing      = message{"找不到文件 %s：请检查路径和文件名", "no such file: %s. Check the path and the name"}
	msgUnreadable   = message{"读不了 %s：%s。请检查权限和路径", "cannot read %s: %s. Check permissions and path"}
	msgNoMatch      = message{"没有文件与 %s 相符：请检查通配符", "no file matches %s: check the glob"}
	msgEmptyFolder  = message{"文件夹 %s 里没有能读的报告（%s）：别的文件请直接写文件名", "no report in folder %s (%s): name other files themselves"}
	msgLeftOne      = message{"提示：%s 没有读：文件夹里只读文字报告，别的文件请直接写文件名", "note: %s was passed over: of a folder prose is read, name other files themselves"}
	msgLeft         = message{"提示：%s 个文件没有读（如 %s）：文件夹里只读文字报告，别的文件请直接写文件名", "note: %s files were passed over (%s …): of a folder prose is read, name other files themselves"}
	msgLeftLink     = message{"提示：%s 没有读：%s", "note: %s was passed over: %s"}
	msgLeftLinks    = message{"提示：%s 处链接没有读（如 %s：%s）", "note: %s links were passed over (%s: %s …)"}
	msgLinkNowhere  = message{"链接指向的文件不存在", "the file it links to does not exist"}
	msgLinkFolder   = message{"它链接到一个文件夹，要读请直接写它的名字", "it links to a folder, name it itself to have it read"}
	msgEmptyArchive = message{"压缩包 %s 里没有能读的报告（%s）：别的文件请解压后直接写文件名", "no report in archive %s (%s): unpack it and name other files themselves"}
	msgPipe         = message{"提示：%s 是管道，在等别的程序写完；按 Ctrl-C 结束", "note: %s is a pipe, waiting for another program to write it; Ctrl-C ends"}
	msgTemporary    = message{"读 %s 要用临时文件夹 %s，写不了：%s。请腾出空间，或用环境变量 %s 指定另一个文件夹", "%s needs the temporary folder %s, which cannot be written to: %s. Make room, or name another folder by the environment variable %s"}
	msgSpecial      = message{"%s 不是普通文件：请写报告文件或文件夹", "%s is not a regular file: name a report or a folder"}

	msgOutputEnding = message{"不认识输出 %[1]s 的扩展名%[3]s；可以用 %[2]s，或用 -o - 写到标准输出", "unknown ending of output %[1]s%[3]s; use one of %[2]s, or -o - for standard output"}
	msgOutputTwice  = message{"两个输出是同一个文件：%s。请去掉一个", "two outputs are the same file: %s. Drop one"}
	msgOutputInput  = message{"%s 既是输入又是输出：请换一个输出文件名", "%s is both an input and an output: choose another output"}
	msgOutputFolder = message{"输出文件夹不存在：%[1]s（输出 %[2]s）。请先建立文件夹，或改路径", "the folder of output %[2]s does not exist: %[1]s. Create it first, or change the path"}
	msgOutputIsDir  = message{"输出 %s 是一个文件夹：请写上文件名", "output %s is a folder: add a file name"}
	msgOutput       = message{"写不了 %s：%s。请检查权限和磁盘空间，正用 Excel 等打开着的请先关掉；原来的文件没有改动", "cannot write %s: %s. Check permissions and free space, and close it in Excel and the like; the file that was there is unchanged"}
	msgOutputFull   = message{"写不了 %s：%s。请腾出空间或放宽限制，或换一个地方写；原来的文件没有改动", "cannot write %s: %s. Make room, raise the limit, or choose another place; the file that was there is unchanged"}
	msgStore        = message{"写不了 %s：%s；原来的文件没有改动", "cannot write %s: %s; the file that was there is unchanged"}

	msgBadDate     = message{"--date %q 不是日期：请写 2024、2024-03 或 2024-03-05", "--date %q is not a date: write 2024, 2024-03 or 2024-03-05"}
	msgRunOnDate   = message{"--date %q 的年月日连在一起，可能是别的数：请写 %s", "--date %q is digits that run on, which may be another number: write %s"}
	msgBadEncoding = message{"没有编码 %q%s；请写 utf-8 或 gb18030", "there is no encoding %q%s; write utf-8 or gb18030"}
	msgBadJobs     = message{"--jobs %d 不对：请写 1 或更大的数", "--jobs %d is wrong: write 1 or more"}
	msgBadFormat   = message{"没有输出格式 %q%s；请写 jsonl 或 table", "there is no format %q%s; write jsonl or table"}
	msgWideSDMX    = message{"--wide 和 --sdmx 不能一起用：请去掉一个", "--wide and --sdmx exclude each other: drop one"}
	msgQuietLoud   = message{"--quiet 和 --verbose 不能一起用：请去掉一个", "--quiet and --verbose exclude each other: drop one"}
	msgRules       = message{"规则有误，什么也没有读：\n%s", "the rules are faulty, nothing was read:\n%s"}
	msgRuleNote    = message{"提示：%s", "note: %s"}
	msgNoRules     = message{"读不了规则 %s：%s。请检查路径", "cannot read the rules %s: %s. Check the path"}
	msgManyFaults  = message{"规则有 %s 处错误，什么也没有读：\n%s", "the rules have %s faults, nothing was read:\n%s"}
	msgNoText      = message{"%s 是空的：里面没有文字，请检查文件", "%s is empty: there is no text in it, check the file"}
	msgStdout      = message{"写不了标准输出：%s", "cannot write to standard output: %s"}
	msgNoPack      = message{"没有规则包 %q%s。全部规则包见 statsheet rules list", "there is no pack %q%s. See statsheet rules list for all packs"}
	msgPackOfRule  = message{"%[1]s 是一条规则，打印的是整个规则包：statsheet rules show %[2]s", "%[1]s is a rule, a whole pack is shown: statsheet rules show %[2]s"}
	msgOnePack     = message{"请写一个规则包的名字，例如 statsheet rules show general；全部见 statsheet rules list", "name one pack: statsheet rules show general; see statsheet rules list for all"}
	msgInterrupt   = message{"已中断：输出文件没有改动", "interrupted: no output file was changed"}
	msgNothing     = message{"没有一份输入读成：什么也没有写出，原来的文件没有改动", "no input could be read: nothing was written, no file was changed"}
	msgFailFast    = message{"遇到错误即停（--fail-fast）：输出文件没有改动", "stopped at the first error (--fail-fast): no output file was changed"}
	msgNotExist    = message{"文件或文件夹不存在", "no such file or folder"}
	msgPermission  = message{"没有权限", "permission denied"}
	msgNotFolder   = message{"路径中有一段不是文件夹", "a part of the path is not a folder"}
	msgLoop        = message{"链接绕成了圈", "the links lead in a circle"}
	msgLocked      = message{"别的程序正在写这个数据库，请先关掉它", "another program is writing to this database, close it first"}
	msgNotStore    = message{"这个文件不是 statsheet 的数据库，请换一个文件名", "this file is no database of statsheet, choose another name"}
	msgNewerStore  = message{"这个数据库是更新版本的 statsheet 建的，请升级后再写", "a newer version of statsheet made this database, upgrade first"}
	msgStoreDisk   = message{"磁盘写不进去，可能空间或配额已用完，或文件超过了系统允许的大小", "the disk takes no more: space or the quota may be used up, or the file be larger than the system allows"}
	msgFull        = message{"磁盘已满", "no space left on the disk"}
	msgQuota       = message{"超过了磁盘配额", "the disk quota is used up"}
	msgTooLarge    = message{"文件超过了系统允许的大小", "the file is larger than the system allows"}
	msgReadOnly    = message{"所在的磁盘是只读的", "the disk is read-only"}
	msgDisk        = message{"磁盘读写出错", "the disk has a fault"}
	msgLongName    = message{"文件名太长", "the name is too long"}
	msgInUse       = message{"别的程序正打开着这个文件", "another program has the file open"}
)

// systemReasons are what the system may answer.
var systemReasons = map[syscall.Errno]message{
	syscall.ENOTDIR:      msgNotFolder,
	syscall.ELOOP:        msgLoop,
	syscall.ENOSPC:       msgFull,
	syscall.EDQUOT:       msgQuota,
	syscall.EFBIG:        msgTooLarge,
	syscall.EROFS:        msgReadOnly,
	syscall.EIO:          msgDisk,
	syscall.ENAMETOOLONG: msgLongName,
}

// errSharing is what Windows answers for a file that is open elsewhere.
const errSharing = syscall.Errno(32)

// reason says in the user's language why the system refused something.
func (l language) reason(err error) string {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return l.text(msgNotExist)
	case errors.Is(err, fs.ErrPermission):
		return l.text(msgPermission)
	case errors.Is(err, export.ErrStoreLocked):
		return l.text(msgLocked)
	case errors.Is(err, export.ErrNotStore):
		return l.text(msgNotStore)
	case errors.Is(err, export.ErrNewerStore):
		return l.text(msgNewerStore)
	case errors.Is(err, export.ErrStoreDisk):
		return l.text(msgStoreDisk)
	}
	code, _ := errors.AsType[syscall.Errno](err)
	if m, ok := systemReasons[code]; ok {
		return l.text(m)
	}
	if runtime.GOOS == "windows" && code == errSharing {
		return l.text(msgInUse)
	}
	if path, ok := errors.AsType[*os.PathError](err); ok {
		return path.Err.Error()
	}
	return err.Error()
}
