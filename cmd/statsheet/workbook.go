package main

import (
	"path/filepath"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"statsheet/export"
	"statsheet/extract"
	"statsheet/extract/ruletest"
	"statsheet/rules"
)

var msgNoSuggestion = message{"没有能建议的规则：%v", "no rule can be suggested: %v"}

// workbookOptions adds what a workbook asks for beside the rows: rules for the
// numbers that none claimed, and someone to tell of a backup.
func (c *console) workbookOptions(ctx *cli.Context, o export.Options) export.Options {
	o.Suggest = func(gaps []extract.Gap) []export.Suggestion {
		found, err := ruletest.Suggest(gaps, rules.Options{Dirs: ctx.StringSlice("rules"), Version: release})
		if err != nil {
			c.complain(c.sprintf(msgNoSuggestion, err))
			return nil
		}
		list := make([]export.Suggestion, len(found))
		for i, s := range found {
			list[i] = export.Suggestion(s)
		}
		return list
	}
	if !ctx.Bool("quiet") {
		o.Tell = c.say
	}
	return o
}

// hasWorkbook reports whether one of the files is a workbook.
func (o *outputs) hasWorkbook() bool {
	return slices.ContainsFunc(o.files, func(f outputFile) bool { return hasEnding(f.path, ".xlsx") })
}

func hasEnding(path, ending string) bool { return strings.ToLower(filepath.Ext(path)) == ending }

// viewBeside returns the HTML view among the outputs as a link from path leads
// there; "" if there is none.
func viewBeside(path string, outputs []string) string {
	at := slices.IndexFunc(outputs, func(p string) bool { return hasEnding(p, ".html") })
	if at < 0 {
		return ""
	}
	from, err := filepath.Abs(filepath.Dir(path))
	if err != nil {
		return ""
	}
	to, err := filepath.Abs(outputs[at])
	if err != nil {
		return ""
	}
	rel, err := filepath.Rel(from, to)
	if err != nil {
		return "" // on another volume: a link would not last
	}
	return filepath.ToSlash(rel)
}
