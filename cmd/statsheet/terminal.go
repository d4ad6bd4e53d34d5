package main

import (
	"os"
	"slices"
	"strings"

	"github.com/charmbracelet/x/term"

	"statsheet/export"
	"statsheet/rules"
)

// exportOptions say how outputs look: language, terminal, and what the
// workbook tells about the run.
func (c *console) exportOptions(set *rules.Set) export.Options {
	o := export.Options{
		Lang: string(c.language), Stdout: c.out,
		Program: "statsheet " + release, Command: commandLine(c.args),
	}
	for _, pack := range set.Packs {
		o.Packs = append(o.Packs, export.Pack{ID: pack.ID, Title: pack.Title, Version: pack.Version})
	}
	o.Rule = func(id string) (export.Rule, bool) {
		i := slices.IndexFunc(set.Rules, func(r *rules.Rule) bool { return r.ID == id })
		if i < 0 {
			return export.Rule{}, false
		}
		rule := set.Rules[i]
		return export.Rule{ID: id, Title: rule.Title, Pack: rule.Pack.ID, Status: rule.Status, Examples: len(rule.Tests())}, true
	}
	if fd, ok := c.terminal(); ok {
		o.Color = os.Getenv("NO_COLOR") == ""
		if width, _, err := term.GetSize(fd); err == nil {
			o.Width = width
		}
	}
	return o
}

// terminal returns the descriptor of standard output; ok says that it is a
// terminal.
func (c *console) terminal() (fd uintptr, ok bool) {
	f, isFile := c.out.(*os.File)
	if !isFile {
		return 0, false
	}
	return f.Fd(), term.IsTerminal(f.Fd())
}

// commandLine is the command line as one would type it again. --jobs and
// --resume are left out: they must not change any output.
func commandLine(args []string) string {
	words := []string{"statsheet"}
	for i := 1; i < len(args); i++ {
		switch {
		case strings.TrimLeft(args[i], "-") == "jobs":
			i++
		case strings.HasPrefix(strings.TrimLeft(args[i], "-"), "jobs="):
		case args[i] == "--resume" || args[i] == "-resume":
		default:
			words = append(words, quoted(args[i]))
		}
	}
	return strings.Join(words, " ")
}

// quoted puts quotes around a word that a shell would take apart.
func quoted(word string) string {
	if word != "" && !strings.ContainsAny(word, " \t\n'\"\\$`*?[]{}()<>|&;!#~") {
		return word
	}
	return "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
}
