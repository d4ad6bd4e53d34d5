package rules

import "fmt"

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
// takes the language of the text.
func (p Phrase) with(args ...any) Phrase {
	fill := func(lang string) string {
		texts := make([]any, len(args))
		for i, a := range args {
			texts[i] = a
			if inner, ok := a.(Phrase); ok {
				texts[i] = inner.Text(lang)
			}
		}
		return fmt.Sprintf(p.Text(lang), texts...)
	}
	return Phrase{Chinese: fill("zh"), English: fill("en")}
}

// or returns the phrase, or another one if it is empty.
func (p Phrase) or(other Phrase) Phrase {
	if p == (Phrase{}) {
		return other
	}
	return p
}

// keyed names the key of a mapping where a message speaks of its value.
func keyed(key string) Phrase { return Phrase{"键 " + key + " ", key} }
