package main

import (
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
)

// completionFlag is what the completion scripts append to a command line.
const completionFlag = "--generate-bash-completion"

// reorder moves the flags that stand after arguments to the front, where the
// flag parser looks for them: "extract a.txt -o b.csv" becomes "extract -o
// b.csv -- a.txt". What follows "--" is never a flag, nor is a lone "-".
func reorder(app *cli.App, args []string) []string {
	if len(args) < 2 || args[len(args)-1] == completionFlag {
		return args
	}
	out := args[:1:1]
	rest, flags, commands := args[1:], app.Flags, app.Commands
	for {
		front, after := leadingFlags(rest, flags)
		out = append(out, front...)
		rest = after
		if len(rest) == 0 {
			return out
		}
		command := commandNamed(commands, rest[0])
		if command == nil {
			break
		}
		out = append(out, rest[0])
		rest, flags, commands = rest[1:], command.Flags, command.Subcommands
	}
	front, arguments, alone := sortArguments(rest, flags)
	out = append(out, front...)
	if len(arguments) > 0 && !alone {
		out = append(append(out, "--"), arguments...)
	}
	return out
}

func commandNamed(commands []*cli.Command, name string) *cli.Command {
	for _, c := range commands {
		if c.HasName(name) {
			return c
		}
	}
	return nil
}

// leadingFlags splits args at the first one that is neither a flag nor the
// value of a flag.
func leadingFlags(args []string, flags []cli.Flag) (front, rest []string) {
	i := 0
	for i < len(args) && isFlag(args[i]) {
		i = min(i+flagWidth(args[i], flags), len(args))
	}
	return args[:i], args[i:]
}

// sortArguments separates flags (with their values) from arguments. It tells
// whether the flags stand alone: help is asked for, or the last flag lacks its
// value.
func sortArguments(args []string, flags []cli.Flag) (front, arguments []string, alone bool) {
	for i := 0; i < len(args); {
		if args[i] == "--" {
			return front, append(arguments, args[i+1:]...), alone
		}
		if !isFlag(args[i]) {
			arguments = append(arguments, args[i])
			i++
			continue
		}
		next := i + flagWidth(args[i], flags)
		alone = alone || args[i] == "--help" || args[i] == "-h" || next > len(args)
		front = append(front, args[i:min(next, len(args))]...)
		i = next
	}
	return front, arguments, alone
}

// flagValues are the different values that args give to the flag of that name.
func flagValues(args []string, name string, flags []cli.Flag) []string {
	var values []string
	for i := 0; i < len(args) && args[i] != "--"; {
		next := i + 1
		if isFlag(args[i]) {
			next = i + flagWidth(args[i], flags)
			flag, value, given := strings.Cut(args[i], "=")
			if !given && next == i+2 && next <= len(args) {
				value = args[i+1]
			}
			if strings.TrimLeft(flag, "-") == name && !slices.Contains(values, value) {
				values = append(values, value)
			}
		}
		i = next
	}
	return values
}

func isFlag(arg string) bool {
	return len(arg) > 1 && arg[0] == '-' && arg != "--"
}

// flagWidth is the number of arguments a flag takes up: 2 when its value is
// the next one.
func flagWidth(arg string, flags []cli.Flag) int {
	name, _, given := strings.Cut(strings.TrimLeft(arg, "-"), "=")
	if given {
		return 1
	}
	for _, f := range flags {
		if doc, ok := f.(cli.DocGenerationFlag); ok && doc.TakesValue() && slices.Contains(f.Names(), name) {
			return 2
		}
	}
	return 1
}
