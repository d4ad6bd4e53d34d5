package main

import (
	"os"

	"github.com/urfave/cli/v2"

	"statsheet/extract/ruletest"
	"statsheet/rules"
)

var msgPassed = message{"PASS  %s（%d 例）", "PASS  %s (%d examples)"}

func (c *console) ruleTestCommand() *cli.Command {
	return &cli.Command{Name: "test", Action: c.testRules}
}

// testRules runs the examples of the rules in the folders named, or of the
// built-in rules. All rules apply to every example, as in a real run.
func (c *console) testRules(ctx *cli.Context) error {
	dirs := ctx.Args().Slice()
	for _, dir := range dirs {
		if _, err := os.Stat(dir); err != nil {
			return c.usageError(msgMissing, dir)
		}
	}
	set, err := rules.Load(rules.Options{Dirs: dirs, Version: release})
	if err != nil {
		return c.ruleError(exitFailed, err) // a check that did not hold
	}
	report := ruletest.Run(set)
	if len(dirs) > 0 {
		report = ofUser(report)
	}
	if err := c.printReport(report); err != nil {
		return err
	}
	if report.Failed() {
		return &failure{exitFailed, ""}
	}
	return nil
}

// ofUser leaves the built-in rules out of a report.
func ofUser(all ruletest.Report) ruletest.Report {
	var report ruletest.Report
	for _, res := range all.Results {
		if !res.Rule.Pack.Builtin {
			report.Results = append(report.Results, res)
		}
	}
	for _, rule := range all.Untested {
		if !rule.Pack.Builtin {
			report.Untested = append(report.Untested, rule)
		}
	}
	return report
}

// printReport prints a line for each rule whose examples all pass, then
// everything about the other examples.
func (c *console) printReport(report ruletest.Report) error {
	for i := 0; i < len(report.Results); {
		rule, passed, from := report.Results[i].Rule, true, i
		for ; i < len(report.Results) && report.Results[i].Rule == rule; i++ {
			passed = passed && report.Results[i].Outcome == ruletest.Pass
		}
		if passed {
			if err := c.print(c.sprintf(msgPassed, rule.ID, i-from) + "\n"); err != nil {
				return err
			}
		}
	}
	err := c.print(report.Text(string(c.language)))
	return err
}
