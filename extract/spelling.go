package extract

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"statsheet/rules"
)

// onlyForms returns the traditional form of each simplified character that has but one.
func onlyForms(lex *rules.Lexicon) map[rune]rune {
	forms := make(map[rune]rune, len(lex.Traditional))
	for traditional, simplified := range lex.Traditional {
		if _, several := forms[simplified]; several {
			traditional = 0
		}
		forms[simplified] = traditional
	}
	return forms
}

// spell notes how a text in traditional characters writes the official name of a place that
// it names: 雲林縣, 江蘇省 of 江蘇. What the text does not write itself is written in the
// only form that there is. The place of the document is written as it was given.
func (c *reportContext) spell(official string, text []glyph) {
	if c.spelled[official] != "" || !slices.ContainsFunc(text, isTraditional) && !c.writesTraditional(official) {
		return
	}
	name := []rune(official)
	for i, r := range name {
		at := indexRune(text, r)
		if at >= 0 {
			name[i] = text[at].source
		} else if form := c.x.traditional[r]; form != 0 {
			name[i] = form
		}
	}
	c.spelled[official] = string(name)
}

// calls notes the full name that a text has for the place that it is of, where that has become
// a city or a district since: 海宁县. The first one holds, and one that was given before any.
func (c *reportContext) calls(official, name string) {
	if len(c.homes) == 0 || official != c.homes[0] || c.spelled[official] != "" {
		return
	}
	rank, _ := utf8.DecodeLastRuneInString(official)
	if former, _ := utf8.DecodeLastRuneInString(name); name == official || former != rank {
		c.spelled[official] = name
	}
}

// isTraditional reports whether a character is written otherwise than it is matched.
func isTraditional(g glyph) bool { return g.source != g.folded && g.folded > 0x2E80 }

// writesTraditional reports whether the sentence at work tells that a name which has another
// form in traditional characters, 油尖旺區, is to be written so.
func (c *chronicle) writesTraditional(official string) bool {
	if c.s == nil {
		return false
	}
	if !c.traditionalKnown {
		c.traditionalKnown, c.traditional = true, c.s.isTraditional()
	}
	return c.traditional && strings.ContainsFunc(official, func(r rune) bool { return c.x.traditional[r] != 0 })
}

// isTraditional reports whether the sentence is in traditional characters.
func (s *sentence) isTraditional() bool {
	n := 0
	for i, r := range s.folded {
		if r != s.source[i] && r > 0x2E80 {
			if n++; n == minTraditional {
				return true
			}
		}
	}
	return false
}

// minTraditional is how many characters of a sentence tell that it is in traditional ones.
const minTraditional = 3

// asSpelled writes the places of a region as the text does.
func (c *reportContext) asSpelled(region string) string {
	if strings.Contains(region, unresolved) {
		return ""
	}
	if name, ok := c.spelled[region]; ok || len(c.spelled) == 0 || region == "" {
		return cmp.Or(name, region)
	}
	places := strings.Split(region, "、")
	for i, place := range places {
		places[i] = c.spelledOne(place)
	}
	return strings.Join(places, "、")
}

// spelledOne writes a place, or one behind that which it lies in, as the text does. One taken
// from a fact before is written so, be it longer than its official name: 香港特别行政区.
func (c *reportContext) spelledOne(place string) string {
	if name := c.spelled[place]; name != "" {
		return name
	}
	for i := range place {
		if within := c.spelled[place[:i]]; within != "" {
			rest, again := strings.CutPrefix(place, within)
			if !again {
				rest = place[i:]
			}
			return within + c.spelledOne(rest)
		}
	}
	return place
}
