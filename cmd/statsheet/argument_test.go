package main

import (
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func testConsole(lang language) *console {
	c := &console{streams: streams{in: strings.NewReader(""), out: io.Discard, err: io.Discard}, language: lang}
	c.app = c.newApp()
	return c
}

func TestReorder(t *testing.T) {
	c := testConsole(chinese)
	for _, test := range []struct{ in, want string }{
		{"extract a.txt -o b.csv", "extract -o b.csv -- a.txt"},
		{"extract a.txt -o=b.csv c.txt", "extract -o=b.csv -- a.txt c.txt"},
		{"extract a.txt --quiet b.txt", "extract --quiet -- a.txt b.txt"},
		{"extract - -o -", "extract -o - -- -"},
		{"extract -o b.csv -- --quiet -", "extract -o b.csv -- --quiet -"},
		{"extract a.txt --jobs", "extract --jobs"},
		{"extract a.txt --help", "extract --help"},
		{"--lang en extract a.txt --jobs 2", "--lang en extract --jobs 2 -- a.txt"},
		{"rules show general --merged", "rules show --merged -- general"},
		{"rules --lang en test d", "rules --lang en test -- d"},
		{"extrct a.txt -o b", "-o -- extrct a.txt b"},
		{"extract a.txt --fi --generate-bash-completion", "extract a.txt --fi --generate-bash-completion"},
		{"", ""},
	} {
		args := append([]string{"statsheet"}, strings.Fields(test.in)...)
		want := append([]string{"statsheet"}, strings.Fields(test.want)...)
		if diff := cmp.Diff(want, reorder(c.app, args)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.in, diff)
		}
	}
}

func TestDidYouMean(t *testing.T) {
	names := []string{"extract", "scan", "rules", "version", "completion", "help"}
	for written, want := range map[string]string{
		"extrct": "extract", "scna": "scan", "rule": "rules", "versio": "version", "watch": "", "x": "",
	} {
		got := english.didYouMean(written, names)
		if want == "" && got != "" || want != "" && !strings.Contains(got, " "+want+"?") {
			t.Errorf("%s: %q, want %q", written, got, want)
		}
	}
}

func TestLanguageOf(t *testing.T) {
	for _, test := range []struct {
		args string
		want language
		ok   bool
	}{
		{"extract a.txt", chinese, true},
		{"extract a.txt --lang en", english, true},
		{"--lang=en extract", english, true},
		{"extract -- --lang en", chinese, true},
		{"extract --lang fr", chinese, false},
		{"extract --lang", chinese, true},
	} {
		got, err := languageOf(strings.Fields(test.args))
		if got != test.want || (err == nil) != test.ok {
			t.Errorf("%s: %s, %v", test.args, got, err)
		}
	}
}

// Every command that is named has a help text in both languages, which stays as written.
func TestHelps(t *testing.T) {
	for _, lang := range []language{chinese, english} {
		c := testConsole(lang)
		c.args = commandNames(c.app.Commands)
		for _, command := range c.newApp().Commands {
			if command.CustomHelpTemplate == "" {
				t.Errorf("%s %s: no help", lang, command.Name)
			}
			for _, word := range []string{"{{", "%!", "`"} {
				if strings.Contains(command.CustomHelpTemplate, word) {
					t.Errorf("%s %s: help holds %q", lang, command.Name, word)
				}
			}
			if command.Usage == "" {
				t.Errorf("%s %s: no usage", lang, command.Name)
			}
		}
	}
}

func TestCommandLine(t *testing.T) {
	got := commandLine([]string{"/usr/bin/statsheet", "extract", "--jobs", "4", "我的 报告.txt", "--jobs=2", "-o", "a.csv"})
	if want := "statsheet extract '我的 报告.txt' -o a.csv"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestNormalDate(t *testing.T) {
	for text, want := range map[string]string{
		"2024": "2024", "2024-02": "2024-02", "2024-02-29": "2024-02-29",
		"2024年": "2024", "2024-2": "2024-02", "2024年2月": "2024-02", "2024/2/9": "2024-02-09", "2024.02.09": "2024-02-09",
		"2024年2月29日": "2024-02-29", " ２０２４－０２ ": "2024-02",
		"2023-02-29": "", "2024-13": "", "2024年13月": "", "24": "", "": "", "20240229": "", "202402": "", "2024-00": "", "昨天": "", "2024-02-03-04": "",
		"0000": "", "0000-01": "", "0001": "0001",
	} {
		if got, ok := normalDate(text); got != want && ok || ok != (want != "") {
			t.Errorf("%q: %q, %v, want %q", text, got, ok, want)
		}
	}
}

func TestDividedDate(t *testing.T) {
	for text, want := range map[string]string{
		"20240229": "2024-02-29", "202402": "2024-02", "２０２４０２": "2024-02",
		"20230229": "", "202413": "", "2024": "", "20240": "", "2024022": "", "2024-02": "", "00000101": "", "昨天昨天": "", "": "",
	} {
		if got := dividedDate(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
