package main

import (
	"embed"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
)

// The scripts ask the program itself what can come next, by its hidden flag
// --generate-bash-completion; so they never go stale.
//
//go:embed completion
var completionScripts embed.FS

var shells = []string{"bash", "zsh", "fish", "powershell"}

func (c *console) completionCommand() *cli.Command {
	return &cli.Command{
		Name:         "completion",
		BashComplete: c.completeWords(func() []string { return shells }),
		Action: func(ctx *cli.Context) error {
			shell := ctx.Args().First()
			if ctx.NArg() != 1 || !slices.Contains(shells, shell) {
				return c.usageError(msgShell, shell, c.didYouMean(shell, shells))
			}
			script, err := completionScripts.ReadFile("completion/" + shell)
			if err != nil {
				return err
			}
			return c.print(string(script))
		},
	}
}

// completeWords completes an argument with words, and flags as ever.
func (c *console) completeWords(words func() []string) cli.BashCompleteFunc {
	return func(ctx *cli.Context) {
		// The last word is the hidden flag; the one before it is being typed.
		if n := len(c.args); n > 2 && strings.HasPrefix(c.args[n-2], "-") {
			cli.DefaultCompleteWithFlags(ctx.Command)(ctx)
			return
		}
		for _, word := range words() {
			_, _ = c.out.Write([]byte(word + "\n"))
		}
	}
}
