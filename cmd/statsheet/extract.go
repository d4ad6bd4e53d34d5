package main

import (
	"errors"
	"os"
	"runtime"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"statsheet/export"
	"statsheet/extract"
	"statsheet/extract/document"
	"statsheet/rules"
)

var (
	flagRules     = message{"自己的规则：文件夹或文件 `DIR`，可写多次", "rules of your own: a folder or file `DIR`, may be repeated"}
	flagPack      = message{"只用这个规则包 `ID`，可写多次", "use this pack `ID` only, may be repeated"}
	flagDate      = message{"报告日期 `D`：2024、2024-03 或 2024-03-05；不写则从报告里找", "date `D` of the report: 2024, 2024-03 or 2024-03-05; else found in the report"}
	flagRegion    = message{"报告所属地区 `R`，如 浙江省；不写则从报告里找", "region `R` of the report, 浙江省; else found in the report"}
	flagTitle     = message{"报告标题 `T`；不写则从报告里找", "title `T` of the report; else found in the report"}
	flagJobs      = message{"同时用几个处理器 `N`；结果不变", "processors `N` to use; the result is the same"}
	flagOutput    = message{"输出文件 `OUT`，扩展名决定格式（%s）；- 为标准输出；可写多次", "output file `OUT`, its ending chooses the format (%s); - is standard output; may be repeated"}
	flagLedger    = message{"把数字清单（每个数字的去向）写到 `OUT`", "write the ledger (what became of each number) to `OUT`"}
	flagFilesFrom = message{"从文件 `LIST` 读输入清单，每行一个，或如 find -print0 以 NUL 隔开；- 为标准输入", "read inputs from file `LIST`, one a line, or with NUL between them as find -print0 writes; - is standard input"}
	flagResume    = message{"接着上次被中断的运行：已读完的文件不再读", "go on with a run that was interrupted: finished inputs are not read again"}
	flagExcelCSV  = message{"CSV 写成 Excel 的样子（BOM、CRLF），默认如此；--excel-csv=false 写成普通的 UTF-8、LF", "CSV as Excel likes it (BOM, CRLF), the default; --excel-csv=false for plain UTF-8 and LF"}
	flagEncoding  = message{"CSV 的编码 `E`：utf-8 或 gb18030", "encoding `E` of CSV: utf-8 or gb18030"}
	flagWide      = message{"CSV 写成宽表：一个指标、地区、时间一行，数值、同比、占比、目标并列", "write CSV wide: one row an indicator, region and period, its level, changes, share and target side by side"}
	flagSDMX      = message{"CSV 写成 SDMX-CSV 2.0", "write CSV as SDMX-CSV 2.0"}
	flagFailFast  = message{"有一份读不成就停，什么也不写", "stop at the first input that fails and write nothing"}
	flagQuiet     = message{"不打印小结和提示，只打印错误", "print no summary and no notes, errors only"}
	flagVerbose   = message{"逐份打印日期、地区、条数和所有提示", "print date, region, counts and all notes of each report"}
)

func (c *console) extractCommand() *cli.Command {
	return &cli.Command{
		Name: "extract",
		Flags: append(c.ruleFlags(),
			&cli.StringFlag{Name: "date", Usage: c.text(flagDate)},
			&cli.StringFlag{Name: "region", Usage: c.text(flagRegion)},
			&cli.StringFlag{Name: "title", Usage: c.text(flagTitle)},
			&cli.IntFlag{Name: "jobs", Usage: c.text(flagJobs), Value: runtime.GOMAXPROCS(0)},
			&cli.StringSliceFlag{Name: "output", Aliases: []string{"o"}, Usage: c.sprintf(flagOutput, strings.Join(export.Endings(), " ")), TakesFile: true},
			&cli.StringFlag{Name: "ledger", Usage: c.text(flagLedger), TakesFile: true},
			&cli.BoolFlag{Name: "excel-csv", Usage: c.text(flagExcelCSV), Value: true},
			&cli.StringFlag{Name: "encoding", Usage: c.text(flagEncoding), Value: export.Encodings()[0]},
			&cli.BoolFlag{Name: "wide", Usage: c.text(flagWide)},
			&cli.BoolFlag{Name: "sdmx", Usage: c.text(flagSDMX)},
			&cli.StringFlag{Name: "files-from", Usage: c.text(flagFilesFrom), TakesFile: true},
			&cli.BoolFlag{Name: "resume", Usage: c.text(flagResume)},
			&cli.BoolFlag{Name: "fail-fast", Usage: c.text(flagFailFast)},
			&cli.BoolFlag{Name: "quiet", Usage: c.text(flagQuiet)},
			&cli.BoolFlag{Name: "verbose", Usage: c.text(flagVerbose)},
		),
		Action: c.extract,
	}
}

// ruleFlags are the flags that choose rules.
func (c *console) ruleFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringSliceFlag{Name: "rules", Usage: c.text(flagRules), TakesFile: true},
		&cli.StringSliceFlag{Name: "pack", Usage: c.text(flagPack)},
	}
}

// extract checks the whole command line before it reads the first report.
func (c *console) extract(ctx *cli.Context) error {
	if err := c.checkExtractFlags(ctx); err != nil {
		return err
	}
	list, err := c.listInputs(ctx.Args().Slice(), ctx.String("files-from"))
	if err != nil {
		return err
	}
	inputs, outputs := list.inputs, ctx.StringSlice("output")
	if err = c.checkOutputs(outputs, ctx.String("ledger"), inputs); err != nil {
		return err
	}
	if !ctx.Bool("quiet") {
		list.notePassed(wantedOutputs(outputs, ctx.String("ledger")))
	}
	set, err := c.loadRules(ctx)
	if err != nil {
		return err
	}
	go set.Prepare()
	r := &reading{
		console: c, extractor: extract.New(set), jobs: ctx.Int("jobs"), failFast: ctx.Bool("fail-fast"),
		quiet: ctx.Bool("quiet"), verbose: ctx.Bool("verbose"),
		options: document.Options{Date: ctx.String("date"), Region: ctx.String("region"), Title: ctx.String("title"), Lexicon: set.Lexicon},
	}
	options := c.workbookOptions(ctx, c.exportOptions(set))
	options.CSV = csvOptions(ctx)
	if r.outputs, err = c.openOutputs(outputs, ctx.String("ledger"), options); err != nil {
		return err
	}
	if err = c.startLog(ctx, r, inputs); err != nil {
		r.outputs.abort()
		return err
	}
	defer r.outputs.boundMemory()()
	return r.run(ctx.Context, inputs)
}

// startLog opens the log of a run, by which it can be resumed.
func (c *console) startLog(ctx *cli.Context, r *reading, inputs []input) error {
	dirs := ctx.StringSlice("rules")
	sum, err := settings(dirs, ctx.StringSlice("pack"), r.outputs.showText(), r.outputs.listNumbers(), r.outputs.hasWorkbook())
	if err != nil {
		return c.usageError(msgNoRules, strings.Join(dirs, " "), c.reason(err))
	}
	return r.openLog(inputs, ctx.Bool("resume"), sum)
}

func isCSV(w wanted) bool { return export.Ending(w.path) == ".csv" }

// csvOptions say how CSV is written.
func csvOptions(ctx *cli.Context) export.CSV {
	return export.CSV{Plain: !ctx.Bool("excel-csv"), Encoding: ctx.String("encoding"), SDMX: ctx.Bool("sdmx"), Wide: ctx.Bool("wide")}
}

func (c *console) checkExtractFlags(ctx *cli.Context) error {
	if err := c.settleDate(ctx); err != nil {
		return err
	}
	if n := ctx.Int("jobs"); n < 1 {
		return c.usageError(msgBadJobs, n)
	}
	if ctx.Bool("quiet") && ctx.Bool("verbose") {
		return c.usageError(msgQuietLoud)
	}
	if ctx.String("files-from") == "-" && slices.Contains(ctx.Args().Slice(), "-") {
		return c.usageError(msgTwoStdin)
	}
	return c.checkCSVFlags(ctx)
}

func (c *console) checkCSVFlags(ctx *cli.Context) error {
	if ctx.Bool("wide") && ctx.Bool("sdmx") {
		return c.usageError(msgWideSDMX)
	}
	if e := ctx.String("encoding"); !slices.Contains(export.Encodings(), e) {
		return c.usageError(msgBadEncoding, e, c.didYouMean(e, export.Encodings()))
	}
	if slices.ContainsFunc(wantedOutputs(ctx.StringSlice("output"), ctx.String("ledger")), isCSV) {
		return nil
	}
	for _, name := range []string{"excel-csv", "encoding", "wide", "sdmx"} {
		if ctx.IsSet(name) {
			return c.usageError(msgCSVOnly, dashed(name))
		}
	}
	return nil
}

// settleDate writes --date as the other parts of the program expect it.
func (c *console) settleDate(ctx *cli.Context) error {
	written := ctx.String("date")
	if written == "" {
		return nil
	}
	date, ok := normalDate(written)
	if ok {
		return ctx.Set("date", date)
	}
	if divided := dividedDate(written); divided != "" {
		return c.usageError(msgRunOnDate, written, divided)
	}
	return c.usageError(msgBadDate, written)
}

// loadRules loads the built-in rules and those the flags name.
func (c *console) loadRules(ctx *cli.Context) (*rules.Set, error) {
	return c.loadNamed(ctx, rules.Options{})
}

// loadNamed loads what o asks for with the rules that the flags name.
func (c *console) loadNamed(ctx *cli.Context, o rules.Options) (*rules.Set, error) {
	o.Dirs, o.Packs = ctx.StringSlice("rules"), ctx.StringSlice("pack")
	set, err := c.load(o)
	if err == nil && !ctx.Bool("quiet") {
		c.sayNotes(set)
	}
	return set, err
}

// sayNotes says what the author of rules should know.
func (c *console) sayNotes(set *rules.Set) {
	for _, note := range set.Notes {
		c.say(c.sprintf(msgRuleNote, note.Text(string(c.language))))
	}
}

// load loads the built-in rules and others that o names.
func (c *console) load(o rules.Options) (*rules.Set, error) {
	for _, dir := range o.Dirs {
		if _, err := os.Stat(dir); err != nil {
			return nil, c.usageError(msgNoRules, dir, c.reason(err))
		}
	}
	o.Version = release
	if o.Lexicon == nil {
		o.Lexicon = extract.Prepare
	}
	largePages()
	set, err := rules.Load(o)
	if err != nil {
		return nil, c.ruleError(err)
	}
	return set, nil
}

// ruleError is the failure that faulty rules end the program with.
func (c *console) ruleError(err error) error {
	faults, ok := errors.AsType[rules.Faults](err)
	switch {
	case !ok:
		return c.usageError(msgRules, err)
	case faults[0].File == "": // no file is to blame but the command line
		return &failure{exitUsage, faults.Text(string(c.language))}
	case len(faults) == 1:
		return c.usageError(msgRules, faults.Text(string(c.language)))
	}
	return c.usageError(msgManyFaults, bare(len(faults)), faults.Text(string(c.language)))
}
