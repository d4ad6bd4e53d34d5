package extract

import "statsheet/rules"

// Trace tells why the numbers of one sentence became what they became.
//
// A sentence is shown as its mask: the cells that rules match. Spans count
// cells.
type Trace struct {
	Document   string
	Block      string // heading, paragraph, list, table, caption, furniture
	Section    string // heading path, " / " between
	Line, Last int    // source lines of the first and the last character
	Sentence   string
	Mask       []MaskCell
	Ruled      bool          // rules were tried: not on a row of a table, nor on page furniture
	Candidates []*rules.Rule // that the prefilter lets through, in the order of the set
	Misses     []Miss        // rules of the user that match nothing in it: those that got furthest first
	Numbers    []TracedNumber
	GaveUp     []string // rules and exclusions that gave up on the sentence
}

// Miss is a rule that matches nothing in a sentence, and how far it got.
type Miss struct {
	Rule *rules.Rule
	rules.Reach
}

// MaskCell is one character of a mask, or one mention, which is one character to
// a rule.
type MaskCell struct {
	Text  string
	Class rules.Class // Text for a character
}

// Pattern returns the cell as a rule's pattern writes it: its text, or the
// placeholder of its class, {period}.
func (c MaskCell) Pattern() string {
	if c.Class == rules.Text {
		return c.Text
	}
	return placeholder(c.Class)
}

// Span is a run of the cells of a mask.
type Span struct{ From, To int }

// TracedNumber is one number of a sentence and all that was tried for it.
type TracedNumber struct {
	Entry
	At      int            // its cell; -1 for a number that stays text in the mask
	Bare    bool           // it has no value: a date, a name
	Period  string         // of a date: what it was resolved to, "" if it could not be
	Exclude *rules.Exclude // the first exclusion that holds it
	Matches []TracedMatch  // of rules for this number: the winner first
	Beside  []*TracedMatch // of rules that hold the number as something else
	Fact    *Fact          // nil where it is none
	Sources []Source       // of the fact's columns
}

// Outcome is what became of a match of a rule for a number.
type Outcome uint8

// The outcomes.
const (
	Won           Outcome = iota // the number's fact is the rule's
	Uneven                       // won, but its two lists differ in length: to be reviewed
	LowerPriority                // than the winner's
	ShorterMatch                 // of the same priority as the winner
	LaterRule                    // of the same priority and length, but later in the files
	Refused                      // one of the rule's unless patterns matched
	Taken                        // an exclusion had claimed the number before any rule
)

// TracedMatch is one match of one rule.
type TracedMatch struct {
	Rule     *rules.Rule
	Span     Span
	Captures []TracedCapture
	Outcome  Outcome
	Unless   string   // the pattern that refused it
	Names    []string // of a rule that pairs two lists: the first list
	Values   []string // and the second

	order int
	rows  []row
}

// TracedCapture is one capture of a match. Of a noun that the pattern began
// with, it is what the walk to the left found.
type TracedCapture struct {
	Group string
	Span  Span
	Text  string
}

// Won returns the match that the number's fact, or its review, is owed to; nil
// if there is none.
func (n *TracedNumber) Won() *TracedMatch {
	if len(n.Matches) > 0 && (n.Matches[0].Outcome == Won || n.Matches[0].Outcome == Uneven) {
		return &n.Matches[0]
	}
	return nil
}

// Origin is where a column of a fact came from.
type Origin string

// The origins, nearest first.
const (
	FromRule      Origin = "rule"      // a fixed value of the rule
	FromMatch     Origin = "match"     // words of the match
	FromClause    Origin = "clause"    // of the number
	FromSentence  Origin = "sentence"  // before the clause
	FromTable     Origin = "table"     // the row's label, the headers or the caption
	FromParagraph Origin = "paragraph" // a sentence before
	FromBelow     Origin = "below"     // of a headline, or a figure called out: the text that tells it again
	FromHeading   Origin = "heading"   // or a short line that introduces the section
	FromTitle     Origin = "title"     // or another line of the document's head
	FromDocument  Origin = "document"  // what is known of the document: Meta
	FromNowhere   Origin = "nowhere"   // the text does not say: as reports mean it
)

// Source says where one column of a fact came from.
type Source struct {
	Column string
	Value  string
	Origin Origin
	Text   string // the words it was read from; of another fact, its indicator and number
	Fact   string // fact_id of the fact it was taken from
	ByDate bool   // the words were resolved by the document's date
}
