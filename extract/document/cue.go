package document

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"statsheet/rules"
)

// cues tell what a line is, for one reader.
type cues struct {
	*cueWords
	folded, tight []rune // room for the line that is looked at
}

// cueWords are the words that tell what a line is. They come from the word lists
// of rule files; without a lexicon there are none, and a line is judged by its
// shape alone.
//
// A word of a list of whole lines or line starts may hold #, which stands for
// a number in digits or Chinese numerals: 第#版.
type cueWords struct {
	lex       *rules.Lexicon
	complex   runeBits // characters that have a simplified form
	whole     wordSet  // the whole line
	start     wordSet  // the line begins with it
	inside    wordSet  // anywhere in a line that is no sentence
	masthead  wordSet  // 日报: ends the name of a medium
	byline    wordSet  // 省长: before a person's name
	capStart  wordSet
	capEnd    wordSet
	dateLabel wordSet // 发布时间
	speech    wordSet // 会议上
	gazetteer *gazetteer
}

func newCues(lex *rules.Lexicon) *cues {
	if lex == nil {
		return &cues{cueWords: newCueWords(&rules.Lexicon{})}
	}
	return &cues{cueWords: cueWordsOf(lex)}
}

// cueWordsOf returns the words of a lexicon that tell what a line is, gathered once.
func cueWordsOf(lex *rules.Lexicon) *cueWords {
	type kind struct{}
	return lex.Index(kind{}, func() any { return newCueWords(lex) }).(*cueWords)
}

// Prepare makes of a lexicon what the first document would wait for.
func Prepare(lex *rules.Lexicon) { cueWordsOf(lex) }

func newCueWords(lex *rules.Lexicon) *cueWords {
	c := &cueWords{lex: lex}
	for r := range lex.Traditional {
		c.complex.add(r)
	}
	for name, set := range map[string]*wordSet{
		"furniture":             &c.whole,
		"furniture_line_start":  &c.start,
		"furniture_line_inside": &c.inside,
		"masthead_end":          &c.masthead,
		"byline_title":          &c.byline,
		"caption_line_start":    &c.capStart,
		"caption_line_end":      &c.capEnd,
		"date_label":            &c.dateLabel,
		"speech_place":          &c.speech,
	} {
		for _, w := range c.words(name) {
			set.add(c.squash(w))
		}
	}
	c.gazetteer = newGazetteer(c)
	return c
}

func (c *cueWords) words(name string) []string { return c.lex.Words[name] }

// says reports whether a word of a list stands in a text.
func (c *cueWords) says(name, text string) bool {
	return slices.ContainsFunc(c.words(name), func(w string) bool { return strings.Contains(text, w) })
}

// begins reports whether a text begins with a word of a list.
func (c *cueWords) begins(name, text string) bool {
	return slices.ContainsFunc(c.words(name), func(w string) bool { return strings.HasPrefix(text, w) })
}

// ends reports whether a text ends with a word of a list.
func (c *cueWords) ends(name, text string) bool {
	return slices.ContainsFunc(c.words(name), func(w string) bool { return strings.HasSuffix(text, w) })
}

// fold returns text with half-width forms and simplified characters, one rune
// for one rune.
func (c *cueWords) fold(text string) []rune { return c.appendFold(nil, text) }

func (c *cueWords) appendFold(dst []rune, text string) []rune {
	for _, r := range text {
		dst = append(dst, c.foldRune(r))
	}
	return dst
}

func (c *cueWords) foldRune(r rune) rune {
	switch {
	case r >= 0xFF01 && r <= 0xFF5E:
		return r - 0xFEE0
	case r == '\u3000':
		return ' '
	case r < 0x80 || !c.complex.has(r):
		return r
	}
	if s, ok := c.lex.Traditional[r]; ok {
		return s
	}
	return r
}

// squash folds text and drops its blanks: 政 府 工 作 报 告.
func (c *cueWords) squash(text string) []rune {
	return appendTight(nil, c.fold(text))
}

// appendTight appends the characters of text that are no blanks.
func appendTight(dst, text []rune) []rune {
	for _, r := range text {
		if !isBlank(r) {
			dst = append(dst, r)
		}
	}
	return dst
}

const (
	maxCueLine  = 120 // code points of a line that can be furniture
	maxMasthead = 24
	maxByline   = 60
	headRows    = 12 // rows at the beginning where mastheads and bylines stand
)

// isFurniture reports whether a short line belongs to the page and not to the
// report. Mastheads and time stamps count among the first rows only.
func (c *cues) isFurniture(text string, index int) bool {
	if first, _ := utf8.DecodeRuneInString(text); endsSentence(text) && !c.mayStart(first) {
		return false
	}
	folded := c.appendFold(c.folded[:0], text)
	t := appendTight(c.tight[:0], folded)
	c.folded, c.tight = folded, t
	switch {
	case len(t) == 0 || len(t) > maxCueLine:
		return len(t) == 0
	case c.whole.covers(t):
		return true
	case c.start.at(t) > 0 && (len(t) <= maxByline || !hasSentence(t)):
		return true
	case endsSentence(text):
		return false
	case hasPrefixFold(t, "http://", "https://", "www.") || isPageNumber(t):
		return true
	}
	if at, _ := c.inside.find(t); at >= 0 && !hasSentence(t) {
		return true
	}
	if c.isPageLine(folded) || c.isByline(folded) {
		return true
	}
	return index < headRows && (c.isMasthead(t) || isTimeStamp(folded))
}

// mayStart reports whether a line that begins with r can be furniture by its
// beginning.
func (c *cues) mayStart(r rune) bool {
	return c.start.from(c.foldRune(r)) != nil
}

func hasSentence(t []rune) bool {
	return slices.ContainsFunc(t, func(r rune) bool { return r == '。' || r == ';' })
}

func hasPrefixFold(t []rune, prefixes ...string) bool {
	if t[0] >= utf8.RuneSelf {
		return false // as nearly all lines
	}
	for _, p := range prefixes {
		if len(t) >= len(p) && strings.EqualFold(string(t[:len(p)]), p) {
			return true
		}
	}
	return false
}

// isPageNumber recognises - 12 - and 3/12.
func isPageNumber(t []rune) bool {
	if !slices.ContainsFunc(t, isPageMark) {
		return false // as nearly all lines
	}
	s := string(t)
	if inner := strings.Trim(s, "-—·"); len(s) > len(inner) && !isDigit(t[0]) && !isDigit(t[len(t)-1]) {
		return isBareNumber(inner)
	}
	a, b, ok := strings.Cut(s, "/")
	return ok && isBareNumber(a) && isBareNumber(b)
}

func isPageMark(r rune) bool { return r == '-' || r == '—' || r == '·' || r == '/' }

// isPageLine recognises the line at the head or foot of a newspaper page: the
// name of the paper at its beginning and a full date.
func (c *cues) isPageLine(t []rune) bool {
	at, n := c.masthead.find(t)
	if at < 1 || at+n > maxMasthead || hasSentence(t) {
		return false
	}
	for _, d := range dates(t) {
		if d.day > 0 {
			return true
		}
	}
	return false
}

// isMasthead recognises a line with the name of a medium and little else.
func (c *cues) isMasthead(t []rune) bool {
	at, n := c.masthead.find(t)
	return at >= 1 && len(t) <= maxMasthead && len(t)-at-n <= 6 && !strings.ContainsAny(string(t), ",。:!?;《")
}

// isByline recognises a line that ends with an office and a person's name:
// 省长 张三; 本报记者 李四.
func (c *cues) isByline(folded []rune) bool {
	if len(folded) > maxByline {
		return false
	}
	end := -1
	for i, r := range folded {
		if isDigit(r) {
			return false
		}
		if n := c.byline.at(folded[i:]); n > 0 {
			end = max(end, i+n)
		}
	}
	if end < 0 || end == len(folded) || !isBlank(folded[end]) {
		return false
	}
	letters := 0
	for _, r := range folded[end:] {
		switch {
		case isBlank(r) || r == '·':
		case unicode.Is(unicode.Han, r):
			letters++
		default:
			return false
		}
	}
	return letters >= 2 && letters <= 12
}

// isTimeStamp recognises a line that gives the time a page was published and
// little else.
func isTimeStamp(t []rune) bool {
	if len(t) > 40 || hasSentence(t) {
		return false
	}
	for i := 1; i+2 < len(t); i++ {
		if t[i] == ':' && isDigit(t[i-1]) && isDigit(t[i+1]) && isDigit(t[i+2]) {
			return isDigit(t[0])
		}
	}
	return dateLine(t).year > 0
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// isCaption recognises the line above or below a table or picture: 表1 …,
// 图为…, 单位：亿元.
func (c *cues) isCaption(text string) bool {
	if endsSentence(text) {
		return false
	}
	t := c.appendFold(c.folded[:0], text)
	c.folded = t
	if len(t) > maxByline || len(t) == 0 {
		return false
	}
	if c.capEnd.ends(t) {
		return true
	}
	n := c.capStart.at(t)
	switch {
	case n <= 0 || hasSentence(t):
		return false
	case n == len(t) || !isNumeralRune(t[n-1]):
		return true
	}
	return isBlank(t[n]) || strings.ContainsRune(":.-、—", t[n])
}
