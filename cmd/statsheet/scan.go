package main

import (
	"context"
	"errors"
	"math"
	"slices"

	"github.com/urfave/cli/v2"

	"statsheet/export"
	"statsheet/extract"
	"statsheet/extract/document"
	"statsheet/rules"
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
	inputs, err := c.findInputs(ctx.Command.Name, ctx.Args().Slice())
	if err != nil {
		return err
	}
	set, err := c.loadNamed(ctx, rules.Options{Lexicon: extract.PrepareScan, LexiconOnly: true})
	if err != nil {
		return err
	}
	run := scanning{console: c, extractor: extract.New(set), options: document.Options{Lexicon: set.Lexicon, KeepLines: true}}
	if format == "table" {
		if run.table, err = export.PrintLedger(format, c.exportOptions(set)); err != nil {
			return err
		}
	} else {
		run.encode = export.EntryJSON()
	}
	defer collect(scanPercent, math.MaxInt64)()
	failed := false
	for _, in := range inputs {
		err := run.input(ctx.Context, in)
		switch {
		case ctx.Err() != nil:
			return errors.Join(c.failed(msgInterrupt), run.close())
		case run.err != nil:
			return run.close()
		case err != nil:
			failed = true
			c.complain(c.inputError(in, err))
		}
	}
	if err := run.close(); err != nil {
		return err
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

// scanning is one scan over all inputs: into a table, or into lines that are
// encoded where they are found.
type scanning struct {
	*console
	extractor *extract.Extractor
	options   document.Options
	table     export.Writer // nil for lines
	encode    func([]byte, *extract.Entry) []byte
	err       error // the first that went wrong with the output: nothing more is written
}

// input scans one input.
func (s *scanning) input(ctx context.Context, in input) (err error) {
	if in.err != nil {
		return in.err
	}
	doc, err := s.openInput(ctx, in, s.options)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, doc.Close()) }()
	err = s.extractor.Scan(ctx, doc, extract.Options{}, extract.ScanOutput{
		Encode: s.encode, Batch: s.batch, Places: s.table != nil,
	})
	if err == nil && s.table != nil {
		s.err = s.table.Document(extract.Summary{Document: in.name})
	}
	return err
}

// batch writes what a stretch of an input gave.
func (s *scanning) batch(entries []extract.Entry, encoded []byte) error {
	if s.table == nil {
		_, s.err = s.out.Write(encoded)
		return s.err
	}
	for i := range entries {
		if s.err = s.table.Entry(&entries[i]); s.err != nil {
			break
		}
	}
	return s.err
}

// close completes the output and says what was wrong with it.
func (s *scanning) close() error {
	if s.table != nil {
		if err := s.table.Close(); s.err == nil {
			s.err = err
		}
	}
	if s.err != nil {
		return s.failed(msgStdout, s.reason(s.err))
	}
	return nil
}
