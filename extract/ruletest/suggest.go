package ruletest

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"statsheet/extract"
	"statsheet/rules"
)

// Suggestion is a rule that would catch the numbers of a gap.
type Suggestion struct {
	Pattern string // of the rule; "" if none was found
	File    string // a whole rule file with that rule and its examples
}

// leastWords is how many characters beside a number can name what it counts.
const leastWords = 2

// suggestedPriority comes before the rules that are shipped.
const suggestedPriority = 900

// Suggest finds for each gap a rule that catches it: the words beside the
// number are its indicator. A rule is suggested only when its file loads
// together with the rules of o and its examples hold; else the suggestion is
// empty. It needs a folder for temporary files.
func Suggest(gaps []extract.Gap, o rules.Options) (out []Suggestion, err error) {
	out = make([]Suggestion, len(gaps))
	dir, err := os.MkdirTemp("", "statsheet-")
	if err != nil {
		return nil, fmt.Errorf("finding rules for gaps: %w", err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	for _, side := range []func(extract.Gap) (before, after string){wordsBefore, wordsAfter} {
		tried := map[int]candidate{}
		for i, g := range gaps {
			before, after := side(g)
			if out[i].File == "" && utf8.RuneCountInString(before+after) >= leastWords {
				tried[i] = newCandidate(i+1, g, before, after)
			}
		}
		if err = keepGood(tried, dir, o); err != nil {
			return nil, err
		}
		for i, c := range tried {
			out[i] = c.Suggestion
		}
	}
	return out, nil
}

// candidate is a suggestion that is not tested yet.
type candidate struct {
	Suggestion
	id string // of its pack
}

// keepGood takes away the candidates that do not load or whose examples do not
// hold. All are tested together, with the rules of o.
func keepGood(tried map[int]candidate, dir string, o rules.Options) error {
	o.Packs = nil // a pack that is not named would not apply
	for len(tried) > 0 {
		files := map[string]int{}
		with := o
		for i, c := range tried {
			path := filepath.Join(dir, c.id+".yaml")
			if err := os.WriteFile(path, []byte(c.File), 0o600); err != nil {
				return fmt.Errorf("testing a rule: %w", err)
			}
			files[filepath.ToSlash(path)] = i
			with.Dirs = append(slices.Clip(with.Dirs), path)
		}
		set, err := rules.Load(with)
		if err == nil {
			dropFailed(tried, set)
			return nil
		}
		faults, ok := errors.AsType[rules.Faults](err)
		dropped := false
		for _, f := range faults {
			if i, mine := files[f.File]; mine {
				delete(tried, i)
				dropped = true
			}
		}
		if !ok || !dropped {
			return fmt.Errorf("testing a rule: %w", err)
		}
	}
	return nil
}

// dropFailed takes away the candidates of which an example does not hold.
func dropFailed(tried map[int]candidate, set *rules.Set) {
	x := extract.New(set)
	for i, c := range tried {
		for _, r := range set.Rules {
			if r.Pack.ID != c.id {
				continue
			}
			for _, t := range r.Tests() {
				if run(x, r, t).Outcome != Pass {
					delete(tried, i)
				}
			}
		}
	}
}

// newCandidate writes the rule file for a gap. The words before or after the
// number are the indicator.
func newCandidate(n int, g extract.Gap, before, after string) candidate {
	words := cmp.Or(before, after)
	c := candidate{id: fmt.Sprintf("suggested-%d", n)}
	value := "(?<value>" + g.Number + ")"
	indicator := "(?<indicator>" + quoteWords(words) + ")"
	title, wrong := "多少"+words, "没有写"+words+"有几。"
	c.Pattern = value + " " + indicator
	if before != "" {
		c.Pattern = indicator + " " + value
		title, wrong = words+"多少", words+"没有数字。"
	}
	c.File = fmt.Sprintf(`format: statsheet.rules/v1
pack: {id: %s, title: 建议的规则, version: 0.1.0}
rules:
  - id: gap
    title: %s
    priority: %d
    pattern: %s
    tests:
      - text: %s
        facts: [{mention: %s, rule: gap}]
      - {text: %s, none: true}
`, c.id, quoteYAML(title), suggestedPriority, quoteYAML(c.Pattern), quoteYAML(g.Sentence), quoteYAML(g.Text), quoteYAML(wrong))
	return c
}

// wordSeparators end the words beside a number.
var wordSeparators = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\{[^}]*\}|[\pP\pS\s]+`) })

// wordsBefore returns the words that end where the number begins.
func wordsBefore(g extract.Gap) (before, after string) {
	parts := wordSeparators().Split(g.Left, -1)
	return parts[len(parts)-1], ""
}

// wordsAfter returns the words that begin where the number ends.
func wordsAfter(g extract.Gap) (before, after string) {
	return "", wordSeparators().Split(g.Right, 2)[0]
}

// quoteWords writes words as a pattern that matches them alone.
func quoteWords(s string) string {
	return strings.ReplaceAll(regexp.QuoteMeta(s), "#", `\#`)
}

// quoteYAML writes a text as a scalar of one line.
func quoteYAML(s string) string {
	return "'" + strings.ReplaceAll(strings.Join(strings.Fields(s), " "), "'", "''") + "'"
}
