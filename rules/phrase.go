package rules

import (
	"fmt"
	"strconv"
	"strings"
)

// Phrase is one text in the languages of the program.
type Phrase struct{ Chinese, English string }

// Text returns the phrase in a language: en is English, all else Chinese.
func (p Phrase) Text(lang string) string {
	if lang == "en" {
		return p.English
	}
	return p.Chinese
}

// with fills in the verbs of package fmt. An argument that is itself a Phrase
// takes the language of the text; a blank text, which would not be seen, is quoted.
func (p Phrase) with(args ...any) Phrase {
	fill := func(lang string) string {
		texts := make([]any, len(args))
		for i, a := range args {
			switch a := a.(type) {
			case Phrase:
				texts[i] = a.Text(lang)
			case string:
				texts[i] = plain(a)
			default:
				texts[i] = a
			}
		}
		return fmt.Sprintf(p.Text(lang), texts...)
	}
	return Phrase{Chinese: fill("zh"), English: fill("en")}
}

// plain writes a text as it stands, a blank one in quotes.
func plain(s string) string {
	if strings.TrimSpace(s) == "" {
		return strconv.Quote(s)
	}
	return s
}

// keyed names the key of a mapping where a message speaks of its value.
func keyed(key string) Phrase { return Phrase{"键 " + key + " ", key} }
