package document

import (
	"slices"
	"strings"
	"unicode"
)

// Characters of the name of a place, with 县 and the like.
const (
	minPlaceName = 3
	maxPlaceName = 9
	maxOffice    = 10 // characters of the name of an office
	yearLength   = 5  // 2024年
)

// titlePlace returns the place that the title of a report is of by its form alone, where the table of
// places does not have it, or only one of a like name: 青云镇 of 青云镇2024年工作总结. "" if there is none.
func (e *edges) titlePlace(title string) string {
	t := e.cues.squash(title)
	at := 0
	for _, w := range e.cues.words("title_start") {
		if strings.HasPrefix(string(t), w) {
			at = len([]rune(w))
		}
	}
	if startsWithYear(t[at:]) {
		at += yearLength
	}
	for at < len(t) {
		p, ok := e.cues.gazetteer.match(t[at:])
		if !ok || !p.full || len(p.name) < minPlaceName {
			break
		}
		at += len(p.name)
	}
	for end := at + 1; end <= min(len(t), at+maxPlaceName) && unicode.Is(unicode.Han, t[end-1]); end++ {
		if name := string(t[at:end]); end-at >= minPlaceName && e.cues.hasEnd("title_place_end", name) && e.cues.properPlace(name) && e.tellsOffice(t[end:]) {
			return name
		}
	}
	return ""
}

// tellsOffice reports whether what stands behind the name of a place in a title is an office or a time, so
// that the name ends there: 人民法院, 2024年.
func (e *edges) tellsOffice(t []rune) bool {
	for end := 0; end <= min(len(t), maxOffice); end++ {
		if (end == 0 || e.cues.hasEnd("title_office_end", string(t[:end]))) && startsWithYear(t[end:]) {
			return true // 水务局|2024年
		}
	}
	return slices.ContainsFunc(e.cues.words("title_office"), func(w string) bool { return strings.HasPrefix(string(t), w) })
}

// properPlace reports whether a name says no kind of place (城市) and not the one spoken of (上半年全县).
func (c *cueWords) properPlace(name string) bool {
	return !c.hasEnd("title_place_kind", name) && !c.says("title_place_not", name)
}

func (c *cueWords) hasEnd(list, text string) bool {
	return slices.ContainsFunc(c.words(list), func(w string) bool { return strings.HasSuffix(text, w) })
}
