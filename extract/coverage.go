package extract

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"
	"unicode"

	"statsheet/extract/document"
	"statsheet/rules"
)

// Coverage gathers over documents the numbers that no rule could make a fact
// of, by the words around them.
type Coverage struct {
	// Width is how many characters of the mask on either side tell one gap
	// from another; a mention is one character. 0 means 6.
	Width int
	// Numbers counts those that may be statistics: quantities, numbers,
	// percentages, ratios, ranges, ranks and durations, by their fate.
	Numbers map[string]int

	gaps map[gapKey]*Gap
	most int // groups that are kept; 0 keeps all
}

// Gap is a group of unclaimed numbers, or of numbers to be reviewed, that
// stand between the same words. Mentions are written as rules write them:
// {quantity}, {period}.
type Gap struct {
	Fate     string // unclaimed, review
	Left     string // from the beginning of the clause, but no more than Width characters
	Number   string // {quantity}, {percent} …
	Right    string // to the end of the clause, but no more than Width characters
	Count    int
	Document string // of the first of them, as its line and text
	Line     int
	Text     string
	Sentence string
	At       int // offset of Text in Sentence, in code points
}

type gapKey struct{ fate, left, number, right string }

// Cover extracts a document and adds what rules left of it to c. Calls for one
// c must not overlap.
func (x *Extractor) Cover(ctx context.Context, doc *document.Reader, o Options, c *Coverage) (Summary, error) {
	c.begin()
	r := x.newRun(doc, Output{})
	r.watch = func(s *sentence, _ []*Fact) {
		for i := range s.mentions {
			if fateOf(s.mentions[i].Kind) == fateUnclaimed {
				c.add(x, s, i, r.summary.Document)
			}
		}
	}
	return r.whole(ctx, doc, o)
}

func (c *Coverage) begin() {
	if c.gaps == nil {
		c.gaps, c.Numbers = map[gapKey]*Gap{}, map[string]int{}
	}
}

// maxGaps is how many groups are kept of one document in a run that has more
// to do than group its numbers.
const maxGaps = 10000

// addGaps counts the numbers of a sentence that no rule claimed.
func (c *Coverage) addGaps(x *Extractor, s *sentence, doc string) {
	for i := range s.mentions {
		if fate := s.fateOf(i); fate == fateUnclaimed || fate == fateReview {
			c.add(x, s, i, doc)
		}
	}
}

// add counts one number of a sentence.
func (c *Coverage) add(x *Extractor, s *sentence, i int, doc string) {
	fate := s.fateOf(i)
	c.Numbers[fate]++
	if fate != fateUnclaimed && fate != fateReview {
		return
	}
	e := x.entry(s, i, doc)
	from, to := s.cellsOf(i)
	key := gapKey{fate: e.Fate, number: placeholder(rules.Number)}
	if to == from+1 {
		key.number = placeholder(s.class(from))
	}
	key.left, key.right = s.leftOf(from, c.width()), s.rightOf(to, c.width())
	g := c.gaps[key]
	if g == nil {
		if c.most > 0 && len(c.gaps) >= c.most {
			return
		}
		g = &Gap{
			Fate: key.fate, Left: key.left, Number: key.number, Right: key.right,
			Document: doc, Line: e.Line, Text: e.Text, Sentence: s.whole, At: e.At,
		}
		c.gaps[key] = g
	}
	g.Count++
}

func (c *Coverage) width() int {
	if c.Width > 0 {
		return c.Width
	}
	return 6
}

// Total returns how many numbers may be statistics.
func (c *Coverage) Total() int {
	n := 0
	for _, count := range c.Numbers {
		n += count
	}
	return n
}

// Share returns the part of those numbers that have a fate, in per cent.
func (c *Coverage) Share(fate string) float64 {
	if total := c.Total(); total > 0 {
		return 100 * float64(c.Numbers[fate]) / float64(total)
	}
	return 0
}

// Gaps returns the groups, most frequent first; those of one size by their
// words.
func (c *Coverage) Gaps() []Gap {
	out := make([]Gap, 0, len(c.gaps))
	for g := range maps.Values(c.gaps) {
		out = append(out, *g)
	}
	slices.SortFunc(out, func(a, b Gap) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(b.Fate, a.Fate), cmp.Compare(a.Left, b.Left),
			cmp.Compare(a.Number, b.Number), cmp.Compare(a.Right, b.Right))
	})
	return out
}

// cellsOf returns the run of the mask that a mention stands in: one cell, or
// several when it stayed text.
func (s *sentence) cellsOf(i int) (from, to int) {
	if at := int(s.maskOf[i]); at >= 0 {
		return at, at + 1
	}
	m := &s.mentions[i]
	for from < len(s.mask) && int(s.at[from]) < m.Start {
		from++
	}
	for to = from; to < len(s.mask) && int(s.at[to]) < m.End; to++ {
	}
	return from, to
}

// leftOf returns the words before a mask offset, back to the end of the clause
// before, which is shown.
func (s *sentence) leftOf(at, width int) string {
	from := at
	for from > 0 && at-from < width {
		from--
		if isClauseEnd(s.mask[from]) {
			break
		}
	}
	return s.words(from, at)
}

// rightOf returns the words after a mask offset, up to the end of the clause,
// which is shown.
func (s *sentence) rightOf(at, width int) string {
	to := at
	for to < len(s.mask) && to-at < width {
		to++
		if isClauseEnd(s.mask[to-1]) {
			break
		}
	}
	return s.words(at, to)
}

// words writes a run of the mask without blanks.
func (s *sentence) words(from, to int) string {
	var b strings.Builder
	for _, r := range s.mask[from:to] {
		switch {
		case rules.IsMask(r):
			b.WriteString(placeholder(rules.MaskClass(r)))
		case !unicode.IsSpace(r):
			b.WriteRune(r)
		}
	}
	return b.String()
}

// placeholder returns how a pattern writes a class of mentions.
func placeholder(c rules.Class) string {
	switch c {
	case rules.Number:
		return "{number}"
	case rules.Percent:
		return "{percent}"
	case rules.Point:
		return "{pp}"
	case rules.Ratio:
		return "{ratio}"
	case rules.Rank:
		return "{rank}"
	case rules.Ordinal:
		return "{ordinal}"
	case rules.Period:
		return "{period}"
	case rules.Region:
		return "{region}"
	case rules.Per:
		return "{per}"
	case rules.Quantity:
		return "{quantity}"
	case rules.Text:
		return ""
	}
	return "{any}"
}
