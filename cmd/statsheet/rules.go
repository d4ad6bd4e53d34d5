package main

import (
	"github.com/urfave/cli/v2"

	"statsheet/rules"
)

func (c *console) rulesCommand() *cli.Command {
	return &cli.Command{
		Name:        "rules",
		Action:      c.noCommand,
		Subcommands: []*cli.Command{c.ruleListCommand(), c.ruleShowCommand(), c.ruleTestCommand()},
	}
}

// packIDs are the packs of the set, in their order.
func packIDs(set *rules.Set) []string {
	var ids []string
	for _, pack := range set.Packs {
		ids = append(ids, pack.ID)
	}
	return ids
}

// builtinPackIDs completes the name of a pack.
func builtinPackIDs() []string {
	return packIDs(&rules.Set{Packs: rules.Builtins()})
}
