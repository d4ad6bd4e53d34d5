package main

import (
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"statsheet/extract/ruletest"
	"statsheet/rules"
)

var (
	msgPassed       = message{"PASS  %s（%s 例）", "PASS  %s (%s)"}
	msgPassedUnused = message{"PASS  %s（%s 例，数据都出自别的规则：%s）", "PASS  %s (%s, by other rules: %s)"}
)

func (c *console) ruleTestCommand() *cli.Command {
	return &cli.Command{
		Name:   "test",
		Flags:  c.ruleFlags()[:1], // --rules
		Action: c.testRules,
	}
}

// testRules runs the examples of the rules in the folders named, or of the
// built-in rules. All rules apply to every example, as in a real run.
func (c *console) testRules(ctx *cli.Context) error {
	dirs := slices.Concat(ctx.StringSlice("rules"), ctx.Args().Slice())
	set, err := c.load(rules.Options{Dirs: dirs})
	if err != nil {
		return err
	}
	c.sayNotes(set)
	report := ruletest.Run(set)
	if len(dirs) > 0 {
		report = report.Of(func(r *rules.Rule) bool { return !r.Pack.Builtin })
	}
	if err := c.printReport(report); err != nil {
		return err
	}
	if report.Failed() {
		return &failure{exitFailed, ""}
	}
	return nil
}

// printReport prints a line for each rule whose examples all pass, then
// everything about the other examples.
func (c *console) printReport(report ruletest.Report) error {
	for i := 0; i < len(report.Results); {
		rule, passed, from := report.Results[i].Rule, true, i
		for ; i < len(report.Results) && report.Results[i].Rule == rule; i++ {
			passed = passed && report.Results[i].Outcome == ruletest.Pass
		}
		if !passed {
			continue
		}
		line := c.sprintf(msgPassed, rule.ID, count(i-from, "example", "examples"))
		if slices.Contains(report.Unused, rule) {
			line = c.sprintf(msgPassedUnused, rule.ID, count(i-from, "example", "examples"), strings.Join(winners(report.Results[from:i]), " "))
		}
		if err := c.print(line + "\n"); err != nil {
			return err
		}
	}
	return c.print(report.Text(string(c.language)))
}

// winners are the rules that the facts of examples are of.
func winners(results []ruletest.Result) []string {
	var ids []string
	for i := range results {
		for j := range results[i].Facts {
			if id := results[i].Facts[j].Rule; !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
		}
	}
	return ids
}
