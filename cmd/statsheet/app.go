package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"regexp"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
)

// streams are the standard streams; tests give their own.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// console is what every subcommand works with.
type console struct {
	streams
	language
	args  []string // the command line as given
	app   *cli.App
	shown *shown
}

// say writes a line to standard error; there is nowhere to complain when that
// fails.
func (c *console) say(line string) { _, _ = fmt.Fprintln(c.err, line) }

// complain says what went wrong.
func (c *console) complain(text string) { c.say("statsheet: " + text) }

// run runs one command line and returns the exit code.
func run(ctx context.Context, args []string, s streams) int {
	lang, err := languageOf(args)
	c := &console{streams: s, language: lang, args: args}
	if err != nil {
		return c.exitCode(err)
	}
	c.app = c.newApp()
	if err = c.app.RunContext(ctx, reorder(c.app, args)); err == nil {
		err = c.shown.failure(c)
	}
	return c.exitCode(err)
}

// commands is the table of subcommands, in the order of the help text.
func (c *console) commands() []*cli.Command {
	return []*cli.Command{
		c.extractCommand(),
		c.scanCommand(),
		c.rulesCommand(),
		c.explainCommand(),
		c.coverageCommand(),
		c.profileCommand(),
		c.versionCommand(),
		c.completionCommand(),
		c.helpCommand(),
	}
}

func (c *console) newApp() *cli.App {
	c.shown = &shown{Writer: c.out}
	app := &cli.App{
		Name:                      "statsheet",
		Usage:                     c.text(helpApp.usage),
		Version:                   version(),
		Flags:                     []cli.Flag{c.langFlag(), &cli.BoolFlag{Name: "version", Usage: c.text(helps["version"].usage)}, cli.HelpFlag},
		Commands:                  c.commands(),
		Action:                    c.noCommand,
		OnUsageError:              c.flagError,
		CommandNotFound:           func(*cli.Context, string) {},
		ExitErrHandler:            func(*cli.Context, error) {},
		HideHelpCommand:           true,
		HideVersion:               true,
		EnableBashCompletion:      true,
		DisableSliceFlagSeparator: true,
		Reader:                    c.in,
		Writer:                    c.shown,
		ErrWriter:                 c.err,
	}
	app.CustomAppHelpTemplate = c.helpText(helpApp, "statsheet", app.Commands, app.Flags)
	c.complete("statsheet", app.Commands)
	return app
}

// complete sets what all commands have in common: --lang, the help text and
// the words for usage errors. The help of a command that the command line does not
// name is not laid out: nothing prints it.
func (c *console) complete(path string, commands []*cli.Command) {
	for _, command := range commands {
		command.HideHelpCommand = true
		command.OnUsageError = c.flagError
		command.Before = c.checkValues
		command.Flags = append(command.Flags, c.langFlag())
		name := path + " " + command.Name
		h := helps[strings.TrimPrefix(name, "statsheet ")]
		command.Usage = c.text(h.usage)
		if slices.Contains(c.args, command.Name) {
			command.CustomHelpTemplate = c.helpText(h, name, command.Subcommands, command.Flags)
		}
		c.complete(name, command.Subcommands)
	}
}

func (c *console) langFlag() cli.Flag {
	return &cli.StringFlag{Name: "lang", Usage: c.text(flagLang), Value: string(chinese)}
}

// noCommand is reached when the first argument names no command of the level.
func (c *console) noCommand(ctx *cli.Context) error {
	path, commands, text := c.app.Name, c.app.Commands, c.app.CustomAppHelpTemplate
	if ctx.Command.Name == "rules" {
		path, commands, text = path+" rules", ctx.Command.Subcommands, ctx.Command.CustomHelpTemplate
	}
	name := ctx.Args().First()
	switch {
	case name == "" && ctx.Bool("version"):
		return c.printVersion()
	case name == "":
		c.say(strings.TrimSuffix(plainHelp(text), "\n"))
		return &failure{exitUsage, ""}
	case isPath(name):
		return c.usageError(msgNoCommandFor, name)
	}
	return c.usageError(msgUnknownCommand, name, c.didYouMean(name, commandNames(commands)), path)
}

// flagError says in the user's language what the flag parser met.
func (c *console) flagError(ctx *cli.Context, err error, _ bool) error {
	const undefined, noValue = "flag provided but not defined: -", "flag needs an argument: "
	path := strings.TrimSpace(c.app.Name + " " + commandPath(ctx))
	text := err.Error()
	switch {
	case strings.HasPrefix(text, undefined):
		name := strings.TrimPrefix(text, undefined)
		if _, err := os.Stat("-" + name); err == nil {
			return c.usageError(msgDashFile, "-"+name)
		}
		return c.usageError(msgUnknownFlag, dashed(name), c.didYouMean(dashed(name), flagNames(ctx)), path)
	case strings.HasPrefix(text, noValue):
		return c.usageError(msgFlagValue, dashed(strings.TrimLeft(strings.TrimPrefix(text, noValue), "-")), path)
	}
	if m := badValue.FindStringSubmatch(text); m != nil && m[1] != "" {
		return c.usageError(msgSwitchFlag, dashed(m[3]), m[2], path)
	} else if m != nil {
		return c.usageError(msgNumberFlag, dashed(m[3]), m[2], path)
	}
	return c.usageError(msgBadFlag, text, path)
}

// checkValues finds flags with an empty value, which a shell makes of a variable
// that is not set, and flags for one value that are given two.
func (c *console) checkValues(ctx *cli.Context) error {
	for _, f := range ctx.Command.Flags {
		name := f.Names()[0]
		if !ctx.IsSet(name) {
			continue
		}
		var values []string
		switch f.(type) {
		case *cli.StringFlag:
			values = []string{ctx.String(name)}
			if given := flagValues(c.args, name, ctx.Command.Flags); name != "lang" && len(given) > 1 {
				return c.usageError(msgFlagTwice, dashed(name), strings.Join(given, " "))
			}
		case *cli.StringSliceFlag:
			values = ctx.StringSlice(name)
		}
		if slices.ContainsFunc(values, func(v string) bool { return strings.TrimSpace(v) == "" }) {
			return c.usageError(msgEmptyFlag, dashed(name))
		}
	}
	return nil
}

// badValue is how the flag parser says that the value of a switch or of a
// number is neither.
var badValue = regexp.MustCompile(`^invalid (boolean )?value "(.*)" for (?:flag )?-+([\w-]+): `)

// isPath reports whether what stands in the place of a command is a report.
func isPath(name string) bool {
	_, err := os.Stat(name)
	return err == nil || strings.ContainsAny(name, `./\`)
}

// commandPath is the name of the command ctx stands for, "rules show".
func commandPath(ctx *cli.Context) string {
	var names []string
	for _, parent := range ctx.Lineage() {
		if parent.Command != nil && parent.Command.Name != "" && parent.Command.Name != "statsheet" {
			names = append([]string{parent.Command.Name}, names...)
		}
	}
	return strings.Join(names, " ")
}

func commandNames(commands []*cli.Command) []string {
	var names []string
	for _, command := range commands {
		names = append(names, command.Name)
	}
	return names
}

func flagNames(ctx *cli.Context) []string {
	flags := ctx.App.Flags
	if ctx.Command != nil {
		flags = ctx.Command.Flags
	}
	var names []string
	for _, f := range flags {
		for _, name := range f.Names() {
			names = append(names, dashed(name))
		}
	}
	return names
}

// dashed writes a flag's name as one types it.
func dashed(name string) string {
	if len(name) == 1 {
		return "-" + name
	}
	return "--" + name
}
