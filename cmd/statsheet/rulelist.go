package main

import (
	"slices"
	"strconv"

	"github.com/urfave/cli/v2"

	"statsheet/rules"
)

var (
	msgPackLine  = message{"%s %s  %s（%s 条规则，%s）", "%s %s  %s (%s, %s)"}
	msgWordsLine = message{"%s %s  %s（只有词表，%s）", "%s %s  %s (words only, %s)"}
	msgBuiltin   = message{"内置", "built in"}
	msgStable    = message{"稳定", "stable"}
	msgTentative = message{"试用", "experimental"}

	titlePriority   = message{"优先级", "Priority"}
	titleExamplesOf = message{"例句", "Examples"}
	titleRuleStatus = message{"状态", "Status"}
	titleTitle      = message{"名称", "Title"}
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
	rows := [][]string{{c.text(titleRule), c.text(titlePriority), c.text(titleExamplesOf), c.text(titleRuleStatus), c.text(titleTitle)}}
	for _, rule := range set.Rules {
		if rule.Pack == pack {
			status := c.text(msgStable)
			if rule.Status == "experimental" {
				status = c.text(msgTentative)
			}
			rows = append(rows, []string{rule.ID, strconv.Itoa(rule.Priority), strconv.Itoa(len(rule.Tests())), status, rule.Title})
		}
	}
	from := pack.File
	if pack.Builtin {
		from = c.text(msgBuiltin)
	}
	head := c.sprintf(msgPackLine, pack.ID, pack.Version, pack.Title, count(len(rows)-1, "rule", "rules"), from)
	if len(rows) == 1 {
		return c.print(c.sprintf(msgWordsLine, pack.ID, pack.Version, pack.Title, from) + "\n")
	}
	return c.print(head + "\n" + columns(rows))
}
