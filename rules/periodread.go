package rules

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"
)

// readPeriods reads the period words.
func (b *lexiconBuilder) readPeriods(f *file, n *yaml.Node) {
	for key, value := range f.pairs(n, keyed("periods")) {
		word := strings.TrimSpace(key.Value)
		known := f.checkWord(key, word, whatPeriodWord, nil)
		when, ok := f.readMeaning(value, word)
		if !known || !ok {
			continue
		}
		w := PeriodWord{Word: word, Means: value.Value, When: when}
		if i, ok := b.periods[word]; ok {
			b.lex.Periods[i] = w
			continue
		}
		b.periods[word] = len(b.lex.Periods)
		b.lex.Periods = append(b.lex.Periods, w)
	}
}

// readMeaning reads what a period word means. Carets stand under the part of it that
// is wrong.
func (f *file) readMeaning(n *yaml.Node, word string) (When, bool) {
	if !isText(n) {
		f.text(n, whatMeaning.with(word))
		return When{}, false
	}
	means := n.Value
	if strings.TrimSpace(means) == "" {
		f.fault(n, msgEmptyKey.with(whatMeaning.with(word)), hintMeaning)
		return When{}, false
	}
	p, at, end := parseMeaning(means)
	if at == end {
		return p, true
	}
	part, hint := means[at:end], hintMeaning
	if near := Nearest(part, meaningWords); near != "" && near != part && unicode.IsLetter(rune(part[0])) {
		hint = hintDidYouMean.with(near)
	}
	from := utf8.RuneCountInString(means[:at])
	f.faultIn(n, from, from+utf8.RuneCountInString(part), msgMeaning.with(whatMeaning.with(word), part), hint)
	return When{}, false
}

// checkWord tells of a word without a letter, or a sign of its own: blanks,
// punctuation and digits are what stands between words.
func (f *file) checkWord(at *yaml.Node, word string, what Phrase, sign func(rune) bool) bool {
	f.noteSeveral(at, word)
	for _, r := range word {
		if unicode.IsLetter(r) || sign != nil && sign(r) {
			return true
		}
	}
	if strings.TrimSpace(word) == "" {
		f.fault(at, msgEmptyKey.with(what), Phrase{})
	} else {
		f.fault(at, msgNoLetter.with(what, word), Phrase{})
	}
	return false
}
