package main

import (
	"fmt"
	"strings"
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
	return fmt.Sprintf(l.text(m), args...)
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
