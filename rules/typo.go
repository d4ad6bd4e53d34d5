package rules

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"
)

// typo is a slip of typing that makes a line mean something else to YAML. The
// parser complains only where the consequences show, often a line further down.
type typo struct {
	pattern *regexp.Regexp // its first group is what is wrong, its second the key
	message Phrase
	hint    Phrase // %s is the key
}

// typos are the slips that Chinese input methods and a missing blank make.
var typos = sync.OnceValue(func() []typo {
	return []typo{
		{regexp.MustCompile(`^\s*(?:-\s*)?([A-Za-z_]+)(：)`), msgFullColon, hintFullColon},
		{regexp.MustCompile(`[{,，]\s*([A-Za-z_]+)(：)`), msgFullColon, hintFullColon},
		{regexp.MustCompile(`(，)\s*([A-Za-z_]+)\s*[:：]`), msgFullComma, hintFullComma},
		{regexp.MustCompile(`^\s*(?:-\s*)?([A-Za-z_]+):\s*([［｛【])`), msgFullBracket, hintFullBracket},
		{regexp.MustCompile(`[{,]\s*([A-Za-z_]+):\s*([［｛【])`), msgFullBracket, hintFullBracket},
		{regexp.MustCompile(`^\s*(-)([A-Za-z_]+):`), msgDashBlank, hintDashBlank},
		{regexp.MustCompile(`^\s*(?:- +)?([A-Za-z_]+)(:)[^\s:]`), msgColonBlank, hintColonBlank},
		{regexp.MustCompile(`^\s*(?:- *)?\{ *([A-Za-z_]+):[^'"]*\s(#)`), msgComment, hintComment},
	}
})

// typoLines is how far above the place of a YAML error a slip is looked for.
const typoLines = 3

// findTypo returns the fault that a slip at line, or in one of the lines
// before it, makes; ok is false when there is none.
func (f *file) findTypo(line int) (fault Fault, ok bool) {
	for no, left := min(line, len(f.lines)), typoLines; no > 0 && left > 0; no-- {
		text := strings.TrimRight(f.lines[no-1], "\r")
		if strings.TrimSpace(text) == "" {
			continue
		}
		left--
		for _, t := range typos() {
			if at, end, key, found := t.find(text); found {
				column := utf8.RuneCountInString(text[:at]) + 1
				return Fault{
					File: f.shown, Line: no, Column: column, Message: t.message.with(key), Hint: t.hint.with(key),
					Snippet: snippet(no, text, column, utf8.RuneCountInString(text[at:end])),
				}, true
			}
		}
	}
	return Fault{}, false
}

// find looks for the slip beside a key that rule files have.
func (t *typo) find(text string) (at, end int, key string, ok bool) {
	for _, m := range t.pattern.FindAllStringSubmatchIndex(text, -1) {
		first, second := text[m[2]:m[3]], text[m[4]:m[5]]
		switch {
		case slices.Contains(fileKeys, first):
			return m[4], m[5], first, true
		case slices.Contains(fileKeys, second):
			return m[2], m[3], second, true
		}
	}
	return 0, 0, "", false
}

// glued takes a key apart that swallowed its value, since its colon is none to
// YAML: none：true, text:甲. name is "" for any other key.
func (f *file) glued(key *yaml.Node, known []string) (name string, value *yaml.Node) {
	at := strings.IndexAny(key.Value, "：:")
	if at < 0 || !slices.Contains(known, key.Value[:at]) {
		return "", nil
	}
	colon, size := utf8.DecodeRuneInString(key.Value[at:])
	name = key.Value[:at]
	if colon == ':' {
		f.fault(key, msgColonBlank.with(name), hintColonBlank.with(name))
	} else {
		f.fault(key, msgFullColon.with(name), hintFullColon.with(name))
	}
	rest := *key
	rest.Value = strings.TrimSpace(key.Value[at+size:])
	rest.Column += utf8.RuneCountInString(strings.TrimSuffix(key.Value, rest.Value))
	if key.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) != 0 {
		rest.Column++ // the quotation mark before the key
	}
	rest.Style = 0
	return name, &rest
}

// fileKeys are the keys that rule files are mostly made of.
var fileKeys = slices.Concat(topKeys, packKeys, ruleKeys, excludeKeys, testKeys, Columns)

// quotedFully reports whether a text stands in the quotation marks of Chinese
// text, which are characters like any other to YAML.
func quotedFully(text string) bool {
	for _, pair := range []string{"‘’", "“”", "＇＇", "＂＂", "‘‘", "’’", "““", "””"} {
		open, size := utf8.DecodeRuneInString(pair)
		if strings.HasPrefix(text, string(open)) && strings.HasSuffix(text, pair[size:]) {
			return true
		}
	}
	return false
}
