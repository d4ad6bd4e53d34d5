package main

import (
	"slices"
	"strconv"

	"github.com/urfave/cli/v2"

	"statsheet/rules"
)

var (
	msgPackLine  = message{"%s %s  %s（%d 条规则，%s）", "%s %s  %s (%d rules, %s)"}
	msgWordsLine = message{"%s %s  %s（只有词表，%s）", "%s %s  %s (words only, %s)"}
	msgBuiltin   = message{"内置", "built in"}
	msgStable    = message{"稳定", "stable"}
	msgTentative = message{"试用", "experimental"}
)

func (c *console) ruleListCommand() *cli.Command {
	return &cli.Command{
		Name:         "list",
		Flags:        c.ruleFlags()[:1], // --rules
		BashComplete: c.completeWords(builtinPackIDs),
		Action:       c.listRules,
	}
}

func (c *console) listRules(ctx *cli.Context) error {
	set, err := c.loadRules(ctx)
	if err != nil {
		return err
	}
	wanted := ctx.Args().Slice()
	for _, id := range wanted {
		if !slices.Contains(packIDs(set), id) {
			return c.usageError(msgNoPack, id, c.didYouMean(id, packIDs(set)))
		}
	}
	for _, pack := range set.Packs {
		if len(wanted) == 0 || slices.Contains(wanted, pack.ID) {
			if err := c.listPack(set, pack); err != nil {
				return err
			}
		}
	}
	return nil
}

// listPack prints one pack: what it is, and a line for each of its rules.
func (c *console) listPack(set *rules.Set, pack *rules.Pack) error {
	var rows [][]string
	for _, rule := range set.Rules {
		if rule.Pack == pack {
			status := c.text(msgStable)
			if rule.Status == "experimental" {
				status = c.text(msgTentative)
			}
			rows = append(rows, []string{rule.ID, strconv.Itoa(rule.Priority), strconv.Itoa(len(rule.Tests)), status, rule.Title})
		}
	}
	from := pack.File
	if pack.Builtin {
		from = c.text(msgBuiltin)
	}
	head := c.sprintf(msgPackLine, pack.ID, pack.Version, pack.Title, len(rows), from)
	if len(rows) == 0 {
		head = c.sprintf(msgWordsLine, pack.ID, pack.Version, pack.Title, from)
	}
	err := c.print(head + "\n" + columns(rows))
	return err
}
