package main

import (
	"context"
	"errors"
	"slices"

	"github.com/urfave/cli/v2"

	"statsheet/export"
	"statsheet/extract"
	"statsheet/extract/document"
)

var (
	flagFormat     = message{"输出格式：`jsonl|table`", "output format: `jsonl|table`"}
	flagScanFormat = message{
		"输出格式：`jsonl|table`；不写时终端上是 table，否则是 jsonl",
		"output format: `jsonl|table`; without it table on a terminal, else jsonl",
	}
)

var scanFormats = []string{"jsonl", "table"}

func (c *console) scanCommand() *cli.Command {
	return &cli.Command{
		Name: "scan",
		Flags: append(c.ruleFlags(),
			&cli.StringFlag{Name: "format", Usage: c.text(flagScanFormat)}),
		Action: c.scan,
	}
}

func (c *console) scan(ctx *cli.Context) error {
	format := c.scanFormat(ctx)
	if !slices.Contains(scanFormats, format) {
		return c.usageError(msgBadFormat, format, c.didYouMean(format, scanFormats))
	}
	inputs, err := c.findInputs(ctx.Args().Slice(), "")
	if err != nil {
		return err
	}
	set, err := c.loadRules(ctx)
	if err != nil {
		return err
	}
	out, err := export.PrintLedger(format, c.exportOptions(set))
	if err != nil {
		return err
	}
	x, failed := extract.New(set), false
	for _, in := range inputs {
		err := c.scanOne(ctx.Context, x, in, document.Options{Lexicon: set.Lexicon, KeepLines: true}, out)
		if ctx.Err() != nil {
			return errors.Join(c.failed(msgInterrupt), out.Close())
		}
		if err != nil {
			failed = true
			c.complain(c.inputError(in, err))
		}
	}
	if err := out.Close(); err != nil {
		return c.failed(msgOutput, c.text(msgStdout), c.reason(err))
	}
	if failed {
		return &failure{exitFailed, ""}
	}
	return nil
}

// scanFormat is the format asked for; without one a terminal gets a table and
// anything else, a file or a pipe, JSONL.
func (c *console) scanFormat(ctx *cli.Context) string {
	if format := ctx.String("format"); format != "" || ctx.IsSet("format") {
		return format
	}
	if _, terminal := c.terminal(); terminal {
		return "table"
	}
	return "jsonl"
}

func (c *console) scanOne(ctx context.Context, x *extract.Extractor, in input, o document.Options, out export.Writer) (err error) {
	if in.err != nil {
		return in.err
	}
	doc, err := c.openInput(ctx, in, o)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, doc.Close()) }()
	if err := x.Scan(ctx, doc, out.Entry); err != nil {
		return err
	}
	return out.Document(extract.Summary{Document: in.name})
}
