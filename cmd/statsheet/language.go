package main

import (
	"fmt"
	"slices"
	"strings"

	"statsheet/export"
)

// language is the language of messages, help texts and sheet titles.
type language string

const (
	chinese language = "zh"
	english language = "en"
)

// message is one text in the languages of the program. It may hold the verbs
// of package fmt, in the same order in each language.
type message struct{ zh, en string }

// text returns m in the language l.
func (l language) text(m message) string {
	if l == english {
		return m.en
	}
	return m.zh
}

// sprintf formats m in the language l.
func (l language) sprintf(m message, args ...any) string {
	words := slices.Clone(args)
	for i, arg := range args {
		if n, ok := arg.(counted); ok {
			words[i] = l.count(n)
		}
	}
	return fmt.Sprintf(l.text(m), words...)
}

// counted is how many of something there are, for the verb %s of a message: 12,120
// in Chinese, which has its measure word in the message, and 12,120 facts in
// English.
type counted struct {
	n         int
	one, many string // the English noun; "" where the message has it
}

// count is a number in a message.
func count(n int, one, many string) counted { return counted{n, one, many} }

// bare is a number whose noun is the same for one and for many, or stands before it.
func bare(n int) counted { return counted{n: n} }

func (l language) count(c counted) string {
	text := export.Grouped(c.n)
	switch {
	case l != english || c.many == "":
		return text
	case c.n == 1:
		return text + " " + c.one
	}
	return text + " " + c.many
}

// languageOf finds --lang in a command line that has not been parsed yet, so
// that even a usage error is in the right language.
func languageOf(args []string) (language, error) {
	value := string(chinese)
	for i, arg := range args {
		if arg == "--" {
			break
		}
		name, v, given := strings.Cut(strings.TrimLeft(arg, "-"), "=")
		if name != "lang" || !strings.HasPrefix(arg, "-") {
			continue
		}
		switch {
		case given:
			value = v
		case i+1 < len(args):
			value = args[i+1]
		} // else the flag parser says that the value is missing
	}
	switch l := language(value); l {
	case chinese, english:
		return l, nil
	default:
		return chinese, chinese.usageError(msgLang, value)
	}
}
