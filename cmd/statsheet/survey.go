package main

import (
	"context"
	"errors"

	"statsheet/export"
	"statsheet/extract/document"
)

// survey reads inputs one after the other with do. An input that cannot be
// read is said and left; the error then is the failure to end with.
func (c *console) survey(ctx context.Context, inputs []input, o document.Options, do func(*document.Reader) error) error {
	failed := false
	for _, in := range inputs {
		err := c.surveyOne(ctx, in, o, do)
		if ctx.Err() != nil {
			return c.failed(msgInterrupt)
		}
		if err != nil {
			failed = true
			if text := c.inputError(in, err); text != "" {
				c.complain(text)
			}
		}
	}
	if failed {
		return &failure{exitFailed, ""}
	}
	return nil
}

// surveyOne reads one input. Its name is the path, so that what is printed can
// be typed again.
func (c *console) surveyOne(ctx context.Context, in input, o document.Options, do func(*document.Reader) error) (err error) {
	if in.err != nil {
		return in.err
	}
	in.name = in.shown()
	if in.path == "-" {
		in.name = stdinName
	}
	doc, err := c.openInput(ctx, in, o)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, doc.Close()) }()
	return do(doc)
}

// print writes to standard output.
func (c *console) print(text string) error {
	if _, err := c.out.Write([]byte(text)); err != nil {
		return c.failed(msgStdout, c.reason(err))
	}
	return nil
}

// codeTitle returns what a code of a ledger column is called: 未归类, unclaimed.
func (c *console) codeTitle(column, code string) string {
	for _, col := range export.EntryColumns() {
		if col.Name == column {
			return col.Codes.Title(code, string(c.language))
		}
	}
	return code
}
