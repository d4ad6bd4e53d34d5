package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/vbauerster/mpb/v8"

	"statsheet/extract"
)

func TestProgressText(t *testing.T) {
	p := &progress{language: english, files: 2000, size: 52_000_000}
	if got := p.text(0); got != "files 0/2,000 · 0.0/52.0 MB · facts 0" {
		t.Error(got)
	}
	p.read.Store(12)
	p.done.Store(13_000_000)
	p.facts.Store(4321)
	if got := p.text(5 * time.Second); got != "files 12/2,000 · 13.0/52.0 MB · facts 4,321 · 2.6 MB/s · 0:15 left" {
		t.Error(got)
	}
	p.language = chinese
	if got := p.text(3 * time.Hour); got != "文件 12/2,000 · 13.0/52.0 MB · 数据 4,321 · 0.0 MB/s · 还要 9:00:00" {
		t.Error(got)
	}
}

// What is said goes above the bar, and the bar goes away.
func TestProgressBar(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.txt")
	if err := os.WriteFile(path, make([]byte, 1000), 0o600); err != nil {
		t.Fatal(err)
	}
	var screen, plain bytes.Buffer
	c := &console{streams: streams{err: &plain}, language: english}
	in := input{name: "a.txt", path: path}
	p := newProgress(c, []input{in}, mpb.WithOutput(&screen), mpb.WithAutoRefresh())
	c.say("a note")
	out := p.count(extract.Output{Fact: func(*extract.Fact) error { return nil }})
	if err := out.Fact(&extract.Fact{}); err != nil {
		t.Fatal(err)
	}
	p.finish(in)
	if got := p.text(0); got != "files 1/1 · 0.0/0.0 MB · facts 1" {
		t.Error(got)
	}
	p.close()
	c.say("the end")
	if plain.String() != "the end\n" || !strings.Contains(screen.String(), "a note\n") {
		t.Errorf("screen %q, after it %q", screen.String(), plain.String())
	}
	if newProgress(c, []input{{name: stdinName, path: "-"}}, mpb.WithOutput(&screen)) != nil {
		t.Error("a bar for an input of unknown size")
	}
	var none *progress // no terminal
	none.reads(nil)
	none.finish(in)
	none.close()
}

// On a terminal there is a bar; elsewhere, and with --quiet, there is none.
func TestProgressOnATerminal(t *testing.T) {
	script, err := exec.LookPath("script")
	if err != nil {
		t.Skip("no script to make a terminal with")
	}
	reports := manyReports(t, 120)
	run := func(flags string) string {
		command := "stty cols 120 rows 30; statsheet extract " + reports + " --date 2025 -o a.jsonl --lang en " + flags
		c := exec.CommandContext(t.Context(), script, "-qec", command, "/dev/null")
		c.Dir = t.TempDir()
		c.Stdin = strings.NewReader("")
		out, err := c.CombinedOutput()
		if err != nil {
			t.Skipf("script does not work here: %v: %s", err, out)
		}
		return string(out)
	}
	if out := run(""); !strings.Contains(out, "/120 · ") || !strings.Contains(out, "wrote a.jsonl") {
		t.Errorf("no bar in %q", out)
	}
	for _, flags := range []string{"--quiet", "2>err.txt; cat err.txt"} {
		if out := run(flags); strings.Contains(out, "/120 · ") {
			t.Errorf("a bar with %s: %q", flags, out)
		}
	}
}
