package rules

import (
	"bytes"
	"strings"
)

// plainList is a word list of a built-in file that is read without the YAML parser.
// To the parser each word is three tokens and a node, and half of the text of these
// files is words.
type plainList []string

// withoutLists returns the text of a built-in file with empty lists for the plain ones
// of its words, which it keeps by the line they begin in, and with empty lines for the
// comments between them.
func (f *file) withoutLists(data []byte) []byte {
	text, out := string(data), make([]byte, 0, len(data))
	f.plain = map[int]plainList{}
	within := false
	for number := 1; text != ""; number++ {
		end := strings.IndexByte(text, '\n') + 1
		if end == 0 {
			end = len(text)
		}
		if strings.IndexByte(" #\n", text[0]) < 0 {
			within = text[:end] == "words:\n"
		}
		if within {
			if strings.HasPrefix(strings.TrimLeft(text[:end], " "), "#") {
				out, text = append(out, '\n'), text[end:]
				continue
			}
			if at, words, after := listIn(text, end); words != nil {
				f.plain[number] = words
				out = append(out, text[:at]...)
				out = append(out, "[]"...)
				lines := strings.Count(text[at:after], "\n")
				out = append(out, bytes.Repeat([]byte{'\n'}, lines)...)
				number, text = number+lines, text[after:]
				end = strings.IndexByte(text, '\n') + 1
			}
		}
		out, text = append(out, text[:end]...), text[end:]
	}
	return out
}

// listIn finds the plain list that begins in the first line of text, which ends at end:
// where it stands, and its words; none if it has to be read as YAML.
func listIn(text string, end int) (at int, words plainList, after int) {
	at = strings.Index(text[:end], ": [") + len(": ")
	size := strings.IndexByte(text[at:], ']')
	if at < len(": ") || size < 0 || !strings.HasPrefix(text[at+size:], "]\n") {
		return 0, nil, 0
	}
	return at, plainWords(text[at+1 : at+size]), at + size + 1
}

// plainWords returns the words of a list that hold nothing but letters, none if YAML
// could mean something else by one of them.
func plainWords(list string) plainList {
	if strings.ContainsFunc(list, hasMeaning) {
		return nil
	}
	list = strings.TrimSuffix(strings.TrimSpace(list), ",")
	words := make(plainList, 0, strings.Count(list, ",")+1)
	for word := range strings.SplitSeq(list, ",") {
		word = strings.TrimSpace(word)
		if word == "" || strings.EqualFold(word, "null") || strings.Contains(word, "\n") {
			return nil
		}
		words = append(words, word)
	}
	return words
}

// hasMeaning reports whether YAML gives a character of a list a meaning, or could.
func hasMeaning(r rune) bool {
	letter := 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	return r < 0x80 && !letter && r != ' ' && r != ',' && r != '\n'
}
