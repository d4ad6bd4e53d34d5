package main

import (
	"os"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"statsheet/rules"
)

var flagMerged = message{"打印合并后的规则，注明各部分来自哪个文件", "print the rules after merging, with the file each part is from"}

func (c *console) ruleShowCommand() *cli.Command {
	return &cli.Command{
		Name: "show",
		Flags: append(c.ruleFlags()[:1], // --rules
			&cli.BoolFlag{Name: "merged", Usage: c.text(flagMerged)}),
		BashComplete: c.completeWords(builtinPackIDs),
		Action:       c.showRules,
	}
}

func (c *console) showRules(ctx *cli.Context) error {
	merged := ctx.Bool("merged")
	if ctx.NArg() > 1 || ctx.NArg() == 0 && !merged {
		return c.usageError(msgOnePack)
	}
	id := ctx.Args().First()
	set, err := c.loadRules(ctx)
	if err != nil {
		return err
	}
	if pack, _, isRule := strings.Cut(id, "/"); isRule && slices.Contains(packIDs(set), pack) {
		return c.usageError(msgPackOfRule, id, pack)
	}
	at := slices.Index(packIDs(set), id)
	if id != "" && at < 0 {
		return c.usageError(msgNoPack, id, c.didYouMean(id, packIDs(set)))
	}
	var text []byte
	switch {
	case merged && id != "":
		text, err = c.mergedPack(ctx.StringSlice("rules"), id)
	case merged:
		text, err = set.Merged()
	case set.Packs[at].Builtin:
		text, err = rules.Source(id)
	default:
		text, err = os.ReadFile(set.Packs[at].File)
	}
	if err != nil {
		return err
	}
	return c.print(string(text))
}

// mergedPack prints one pack and those it extends.
func (c *console) mergedPack(dirs []string, id string) ([]byte, error) {
	set, err := c.load(rules.Options{Dirs: dirs, Packs: []string{id}})
	if err != nil {
		return nil, err
	}
	return set.Merged()
}
