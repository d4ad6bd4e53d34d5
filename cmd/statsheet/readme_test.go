package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestReadme runs the commands that the READMEs show in ```console blocks, in
// order and in one folder, and compares what they print. -update writes the
// READMEs anew.
func TestReadme(t *testing.T) {
	shell, err := exec.LookPath("sh")
	if err != nil {
		t.Skip("no sh to run the commands with")
	}
	for _, name := range []string{"README.md", "README.zh-CN.md"} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join("..", "..", name)
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			dir := t.TempDir()
			got := retell(string(data), func(command string) string {
				cmd := exec.CommandContext(t.Context(), shell, "-c", command)
				cmd.Dir = dir
				out, err := cmd.CombinedOutput()
				if err != nil {
					t.Errorf("%s: %v", command, err)
				}
				return string(out)
			})
			if *update {
				if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(strings.Split(string(data), "\n"), strings.Split(got, "\n")); diff != "" {
				t.Errorf("%s shows something else (-shown +printed), see -update:\n%s", name, diff)
			}
		})
	}
}

// retell writes a Markdown text with the output of each command in a console
// block replaced by what run prints.
func retell(text string, run func(command string) string) string {
	var b strings.Builder
	rest := text
	for {
		before, after, found := strings.Cut(rest, "```console\n")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		block, after, _ := strings.Cut(after, "```\n")
		b.WriteString("```console\n")
		for _, command := range commandsOf(block) {
			b.WriteString("$ " + command + "\n" + run(command))
		}
		b.WriteString("```\n")
		rest = after
	}
}

// commandsOf lists the commands of a console block: lines that begin with "$ ",
// with the lines of a here-document up to END.
func commandsOf(block string) []string {
	var commands []string
	here := false
	for line := range strings.Lines(block) {
		line = strings.TrimSuffix(line, "\n")
		command, starts := strings.CutPrefix(line, "$ ")
		switch {
		case here:
			commands[len(commands)-1] += "\n" + line
			here = line != "END"
		case starts:
			commands = append(commands, command)
			here = strings.HasSuffix(command, "<<'END'")
		}
	}
	return commands
}

func TestCommandsOf(t *testing.T) {
	block := "$ cat > a <<'END'\nx\n$ y\nEND\nout\n$ ls\na\n"
	want := []string{"cat > a <<'END'\nx\n$ y\nEND", "ls"}
	if diff := cmp.Diff(want, commandsOf(block)); diff != "" {
		t.Error(diff)
	}
}
