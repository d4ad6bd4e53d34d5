package main

import (
	"fmt"
	"io"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/urfave/cli/v2"
)

// help is the text of --help for one command.
type help struct {
	usage     message // one line
	arguments string  // after the name, in the synopsis
	about     message
	examples  message // one a line: command, then "# what it does"
}

var (
	titleUsage    = message{"用法：", "Usage:"}
	titleCommands = message{"命令：", "Commands:"}
	titleFlags    = message{"选项：", "Flags:"}
	titleExamples = message{"示例：", "Examples:"}
	titleMore     = message{"每个命令的说明：statsheet help 命令", "More on a command: statsheet help COMMAND"}
	flagHelp      = message{"显示这段说明", "show this text"}
	flagLang      = message{"消息、说明和表头的语言：`zh|en`", "language of messages, help and titles: `zh|en`"}
)

// shown is standard output for the command-line library, which prints the help
// but does not tell when that fails.
type shown struct {
	io.Writer
	err error // the first that a write met
}

func (s *shown) Write(p []byte) (int, error) {
	n, err := s.Writer.Write(p)
	if s.err == nil {
		s.err = err
	}
	return n, err
}

// failure is what the user must be told of the help that was printed.
func (s *shown) failure(l *console) error {
	if s.err == nil {
		return nil
	}
	return l.failed(msgStdout, l.reason(s.err))
}

// helpText lays out the help of a command. It becomes a template of the
// command-line library, which finds nothing to fill in.
func (c *console) helpText(h help, path string, commands []*cli.Command, flags []cli.Flag) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n\n%s\n  %s %s\n", c.text(h.usage), c.text(titleUsage), path, h.arguments)
	if about := c.text(h.about); about != "" {
		fmt.Fprintf(&b, "\n%s\n", strings.TrimSpace(about))
	}
	if len(commands) > 0 {
		var rows [][2]string
		for _, command := range commands {
			usage := helps[strings.TrimPrefix(path+" "+command.Name, "statsheet ")].usage
			rows = append(rows, [2]string{command.Name, c.text(usage)})
		}
		fmt.Fprintf(&b, "\n%s\n%s", c.text(titleCommands), aligned(rows))
	}
	fmt.Fprintf(&b, "\n%s\n%s", c.text(titleFlags), aligned(c.flagRows(flags)))
	if examples := strings.TrimSpace(c.text(h.examples)); examples != "" {
		var rows [][2]string
		for line := range strings.Lines(examples) {
			command, what, _ := strings.Cut(strings.TrimSpace(line), "# ")
			if what != "" {
				what = "# " + what
			}
			rows = append(rows, [2]string{strings.TrimSpace(command), what})
		}
		fmt.Fprintf(&b, "\n%s\n%s", c.text(titleExamples), aligned(rows))
	}
	if path == "statsheet" {
		fmt.Fprintf(&b, "\n%s\n", c.text(titleMore))
	}
	return strings.ReplaceAll(b.String(), "{{", bracesInTemplate)
}

// bracesInTemplate is how a template writes two braces.
const bracesInTemplate = "{{`{{`}}"

// plainHelp turns the template of a help text back into the text.
func plainHelp(template string) string { return strings.ReplaceAll(template, bracesInTemplate, "{{") }

func (c *console) flagRows(flags []cli.Flag) [][2]string {
	var rows [][2]string
	for _, f := range flags {
		if f == cli.HelpFlag {
			continue // the last row
		}
		var names []string
		for _, name := range f.Names() {
			names = append(names, dashed(name))
		}
		left := strings.Join(names, ", ")
		usage := ""
		if doc, ok := f.(cli.DocGenerationFlag); ok {
			usage = doc.GetUsage()
			if value := placeholder(usage); value != "" && doc.TakesValue() {
				left += " " + value
			}
		}
		rows = append(rows, [2]string{left, strings.ReplaceAll(usage, "`", "")})
	}
	return append(rows, [2]string{"--help, -h", c.text(flagHelp)})
}

// placeholder is the word in back quotes that names a flag's value.
func placeholder(usage string) string {
	_, after, _ := strings.Cut(usage, "`")
	word, _, _ := strings.Cut(after, "`")
	return word
}

// aligned sets rows in two columns.
func aligned(rows [][2]string) string {
	cells := make([][]string, 0, len(rows))
	for _, row := range rows {
		cells = append(cells, row[:])
	}
	return columns(cells)
}

// columns sets rows in aligned, indented columns; a Chinese character is two
// columns wide.
func columns(rows [][]string) string {
	var widths []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], lipgloss.Width(cell))
		}
	}
	var b strings.Builder
	for _, row := range rows {
		var line strings.Builder
		for i, cell := range row {
			line.WriteString("  " + cell + strings.Repeat(" ", widths[i]-lipgloss.Width(cell)))
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
	return b.String()
}

// helpCommand is "help": the same as --help after the command.
func (c *console) helpCommand() *cli.Command {
	return &cli.Command{
		Name: "help",
		Action: func(ctx *cli.Context) error {
			text, commands := c.app.CustomAppHelpTemplate, c.app.Commands
			for _, name := range ctx.Args().Slice() {
				command := commandNamed(commands, name)
				if command == nil {
					return c.usageError(msgUnknownCommand, name, c.didYouMean(name, commandNames(commands)), c.app.Name)
				}
				text, commands = command.CustomHelpTemplate, command.Subcommands
			}
			return c.print(plainHelp(text))
		},
	}
}
