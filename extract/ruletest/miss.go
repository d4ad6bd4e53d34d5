package ruletest

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"statsheet/extract"
	"statsheet/rules"
)

// missWords say how far a rule got, in one language.
type missWords struct{ reached, nothing, instead, end, mention, shortened string }

var missLanguages = map[string]missWords{
	"zh": {
		reached: "到“%s”都匹配，接着要有 %s，句子里是%s", nothing: "句子里没有 %s", instead: "%s（%s）", end: "结尾",
		mention: "；“%s”整个算一个字，写作 %s", shortened: "…",
	},
	"en": {
		reached: "matches up to “%s”, then wants %s where the sentence has %s", nothing: "the sentence has no %s", instead: "%s (%s)", end: "its end",
		mention: "; “%s” is one character there, written %s", shortened: "…",
	},
}

// shownCells is how many cells of what matched are shown: the last ones.
const shownCells = 12

// MissText tells, in zh or en, how far a rule got in a sentence.
func MissText(lang string, mask []extract.MaskCell, m extract.Miss) string {
	w, ok := missLanguages[lang]
	if !ok {
		w = missLanguages["zh"]
	}
	if m.From < 0 {
		return fmt.Sprintf(w.nothing, m.Next) + w.hint(m, mask...)
	}
	var taken strings.Builder
	if m.To-m.From > shownCells {
		taken.WriteString(w.shortened)
	}
	for _, cell := range mask[max(m.From, m.To-shownCells):m.To] {
		taken.WriteString(cell.Text)
	}
	if m.To == len(mask) {
		return fmt.Sprintf(w.reached, taken.String(), m.Next, w.end)
	}
	there := mask[m.To]
	what := "“" + there.Text + "”"
	if there.Class != rules.Text {
		what = fmt.Sprintf(w.instead, what, there.Pattern())
	}
	return fmt.Sprintf(w.reached, taken.String(), m.Next, what) + w.hint(m, there)
}

// hint tells of a mention that begins as the characters that a rule wants: the
// usual reason why they are not found.
func (w missWords) hint(m extract.Miss, cells ...extract.MaskCell) string {
	first, _ := utf8.DecodeRuneInString(m.Next)
	for _, cell := range cells {
		if m.Literal && cell.Class != rules.Text && strings.HasPrefix(cell.Text, string(first)) {
			return fmt.Sprintf(w.mention, cell.Text, cell.Pattern())
		}
	}
	return ""
}
