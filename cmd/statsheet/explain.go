package main

import (
	"os"
	"regexp"
	"strconv"
	"strings"

	"github.com/urfave/cli/v2"

	"statsheet/extract"
	"statsheet/extract/document"
	"statsheet/rules"
)

var (
	flagText = message{"解释这段文字 `T`，不读文件", "explain the text `T` instead of a file"}

	msgWhatToExplain = message{"请写一个文件（可带行号，如 报告.txt:12），或用 --text '…' 写一段文字", "name one file (with a line, if you like: report.txt:12), or give a text with --text '…'"}
	msgTextAndFile   = message{"--text 和文件 %s 不能一起用：请去掉一个", "--text and the file %s exclude each other: drop one"}
	msgNoSuchLine    = message{"行号 %s 不对：行从 1 数起", "line %s is wrong: lines count from 1"}
	msgNoNumbers     = message{"没有含数字的句子。", "no sentence with a number."}
	msgNoNumbersLine = message{"第 %d 行没有含数字的句子。", "no sentence with a number on line %d."}
	msgAfterEnd      = message{"第 %d 行没有文字：最后一行文字是第 %d 行。", "no text on line %d: the last line with text is %d."}

	msgDocument = message{"%s · 日期 %s · 地区 %s", "%s · date %s · region %s"}
	msgFoundIn  = message{"%s（取自%s）", "%s (from %s)"}
)

// foundIn says where the reader found a date or region.
var foundIn = map[string]message{
	"flag":     {"命令行选项", "the command line"},
	"format":   {"文件自带的信息", "the file's own fields"},
	"masthead": {"版头", "the masthead"},
	"side":     {"附带文件", "the side file"},
	"title":    {"标题", "the title"},
	"text":     {"正文", "the text"},
	"name":     {"文件名", "the file name"},
}

func (c *console) explainCommand() *cli.Command {
	return &cli.Command{
		Name: "explain",
		Flags: append(c.ruleFlags(),
			&cli.StringFlag{Name: "date", Usage: c.text(flagDate)},
			&cli.StringFlag{Name: "region", Usage: c.text(flagRegion)},
			&cli.StringFlag{Name: "title", Usage: c.text(flagTitle)},
			&cli.StringFlag{Name: "text", Usage: c.text(flagText)},
		),
		Action: c.explain,
	}
}

func (c *console) explain(ctx *cli.Context) error {
	if err := c.checkExplain(ctx); err != nil {
		return err
	}
	path, line, err := c.place(ctx.Args().First())
	if err != nil {
		return err
	}
	set, err := c.loadRules(ctx)
	if err != nil {
		return err
	}
	o := document.Options{Date: ctx.String("date"), Region: ctx.String("region"), Title: ctx.String("title"), Lexicon: set.Lexicon}
	explain := func(doc *document.Reader) error { return c.explainDocument(ctx, set, doc, line) }
	if ctx.IsSet("text") {
		o.Name = "--text"
		return explain(document.FromString(ctx.String("text"), o))
	}
	inputs, err := c.findInputs(ctx.Command.Name, []string{path})
	if err != nil {
		return err
	}
	return c.survey(ctx.Context, inputs, o, explain)
}

// checkExplain finds what is wrong with the command line.
func (c *console) checkExplain(ctx *cli.Context) error {
	switch {
	case ctx.IsSet("text") && ctx.NArg() > 0:
		return c.usageError(msgTextAndFile, ctx.Args().First())
	case !ctx.IsSet("text") && ctx.NArg() != 1:
		return c.usageError(msgWhatToExplain)
	}
	return c.settleDate(ctx)
}

var placePattern = regexp.MustCompile(`^(.+):(\d+)$`)

// place splits FILE:LINE. A file that is called so is a file; line 0 is all of
// it.
func (c *console) place(argument string) (path string, line int, err error) {
	parts := placePattern.FindStringSubmatch(argument)
	if parts == nil {
		return argument, 0, nil
	}
	if _, err = os.Stat(argument); err == nil {
		return argument, 0, nil
	}
	line, err = strconv.Atoi(parts[2])
	if err != nil || line < 1 {
		return "", 0, c.usageError(msgNoSuchLine, parts[2])
	}
	return parts[1], line, nil
}

// explainDocument prints the traces of one document.
func (c *console) explainDocument(ctx *cli.Context, set *rules.Set, doc *document.Reader, line int) error {
	meta := doc.Meta()
	head := c.sprintf(msgDocument, meta.Path, c.found(meta.Date, meta.DateFrom), c.found(meta.Region, meta.RegionFrom))
	if err := c.print(head + "\n"); err != nil {
		return err
	}
	said := false
	summary, err := extract.New(set).Explain(ctx.Context, doc, extract.ExplainOptions{Line: line}, func(t *extract.Trace) error {
		said = true
		return c.print(c.explained(t))
	})
	if err != nil {
		return err
	}
	if !said {
		none := c.text(msgNoNumbers)
		if line > 0 {
			none = c.sprintf(msgNoNumbersLine, line)
		}
		if last := doc.LastLine(); line > last {
			none = c.sprintf(msgAfterEnd, line, last)
		}
		if err := c.print(none + "\n"); err != nil {
			return err
		}
	}
	if c.sayGaveUp(summary) > 0 {
		return &failure{exitFailed, ""}
	}
	return nil
}

// found writes a date or region with where it was found.
func (c *console) found(value, from string) string {
	if value == "" {
		return c.or("")
	}
	if m, ok := foundIn[from]; ok {
		from = c.text(m)
	}
	return c.sprintf(msgFoundIn, value, strings.TrimSpace(from))
}
