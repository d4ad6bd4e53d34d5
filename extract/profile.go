package extract

import (
	"cmp"
	"context"
	"errors"
	"io"
	"slices"
	"time"

	"statsheet/extract/document"
	"statsheet/rules"
)

// Profile gathers over documents where the time of rules goes. Times differ
// from run to run; the counts do not.
type Profile struct {
	// Keep is how many of the slowest sentences to keep; 0 means 10.
	Keep      int
	Sentences int             // with a mention, on which rules are tried
	Bytes     int64           // of text
	Compile   time.Duration   // making the regular expressions, once
	Filter    time.Duration   // choosing the candidates
	Time      time.Duration   // trying rules and exclusions
	Notes     []document.Note // rules that gave up, with the sentence

	costs map[string]*RuleCost
	slow  []SentenceCost
}

// RuleCost is what one rule or exclusion did and what it took.
type RuleCost struct {
	ID         string
	Exclude    bool
	Candidates int // sentences on which it was tried
	Matches    int // refused ones too
	Refused    int // by an unless pattern
	Won        int // facts; of an exclusion, numbers it claimed
	Steps      int // how often the search came back to a choice: its work without a clock
	TimeOuts   int // sentences on which it was given up
	Time       time.Duration
	Slowest    time.Duration // on one sentence
	Document   string        // of that sentence
	Line       int
}

// SentenceCost is what the rules took on one sentence.
type SentenceCost struct {
	Document   string
	Line       int
	Sentence   string
	Candidates int
	Time       time.Duration
	Rule       string // the slowest on it
	RuleTime   time.Duration
}

// Profile tries the rules on a document one by one, on one processor, and adds
// what each took to p. Calls for one p must not overlap.
func (x *Extractor) Profile(ctx context.Context, doc *document.Reader, p *Profile) error {
	if p.costs == nil {
		p.costs = map[string]*RuleCost{}
		p.Compile = x.warm()
	}
	w := &stopwatch{matcher: &matcher{x: x}, profile: p, document: doc.Meta().Path}
	for ctx.Err() == nil {
		block, err := doc.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		p.Bytes += int64(len(block.Text)) + 1
		b := newBatch()
		b.blocks = append(b.blocks, block)
		w.analyse(b)
		for _, s := range b.sentences {
			if x.ruled(s) {
				w.sentence(s)
			}
		}
	}
	return context.Cause(ctx)
}

// warm makes every regular expression, which is otherwise done at its first
// use and would be counted against the rule.
func (x *Extractor) warm() time.Duration {
	began := time.Now()
	var m rules.Match
	for _, r := range x.set.Rules {
		for _, p := range append([]*rules.Pattern{r.Pattern}, r.Unless...) {
			_, _ = p.Find(nil, 0, &m) // an error comes again where it is counted
		}
	}
	for _, e := range x.set.Excludes {
		_, _ = e.Pattern.Find(nil, 0, &m)
	}
	return time.Since(began)
}

// Rules returns what each rule took, the slowest first. Rules that were never
// tried are left out.
func (p *Profile) Rules() []RuleCost {
	out := make([]RuleCost, 0, len(p.costs))
	for _, c := range p.costs {
		out = append(out, *c)
	}
	slices.SortFunc(out, func(a, b RuleCost) int { return cmp.Or(cmp.Compare(b.Time, a.Time), cmp.Compare(a.ID, b.ID)) })
	return out
}

// Slowest returns the sentences that took longest, the slowest first.
func (p *Profile) Slowest() []SentenceCost { return slices.Clone(p.slow) }

// keep remembers a sentence if it is among the slowest.
func (p *Profile) keep(c SentenceCost) {
	size := cmp.Or(p.Keep, 10)
	at, _ := slices.BinarySearchFunc(p.slow, c, func(a, b SentenceCost) int { return cmp.Compare(b.Time, a.Time) })
	if at >= size {
		return
	}
	p.slow = slices.Insert(p.slow, at, c)
	p.slow = p.slow[:min(len(p.slow), size)]
}

// stopwatch times the rules on the sentences of a document.
type stopwatch struct {
	*matcher
	profile  *Profile
	document string
}

// sentence times exclusions and candidate rules on one sentence, and counts
// what each won.
func (w *stopwatch) sentence(s *sentence) {
	p := w.profile
	p.Sentences++
	cost := SentenceCost{Document: w.document, Sentence: s.whole()}
	cost.Line, _ = s.position(0)
	claimed := make([]bool, len(s.mentions))
	began := time.Now()
	w.x.set.Candidates(s.mask, &w.candidate)
	p.Filter += time.Since(began)
	for _, i := range w.candidate.Excludes {
		e := w.x.set.Excludes[i]
		w.time(s, &cost, e.ID, true, func(c *RuleCost) {
			w.each(s, e.Pattern, e.ID, func() {
				c.Matches++
				for _, m := range s.who[w.found.Start:w.found.End] {
					if m >= 0 && !claimed[m] {
						claimed[m] = true
						c.Won++
					}
				}
			})
		})
	}
	cost.Candidates = len(w.candidate.Rules)
	for _, i := range w.candidate.Rules {
		r := w.x.set.Rules[i]
		w.time(s, &cost, r.ID, false, func(c *RuleCost) {
			w.each(s, r.Pattern, r.ID, func() {
				c.Matches++
				if w.refused(s, r, span{w.found.Start, w.found.End}) {
					c.Refused++
				}
			})
		})
	}
	for i := range s.rows {
		p.cost(s.rows[i].rule.ID, false).Won++
	}
	p.Time += cost.Time
	if cost.Rule != "" {
		p.keep(cost)
	}
}

// time runs try for one rule and counts what it took.
func (w *stopwatch) time(s *sentence, sentence *SentenceCost, id string, exclude bool, try func(*RuleCost)) {
	c := w.profile.cost(id, exclude)
	c.Candidates++
	before, began := w.found.Work.Steps, time.Now()
	try(c)
	took := time.Since(began)
	c.Steps += w.found.Work.Steps - before
	c.TimeOuts += len(w.notes)
	w.profile.Notes = append(w.profile.Notes, w.notes...)
	w.notes = w.notes[:0]
	c.Time += took
	sentence.Time += took
	if took > c.Slowest {
		c.Slowest, c.Document = took, w.document
		c.Line, _ = s.position(0)
	}
	if took > sentence.RuleTime {
		sentence.Rule, sentence.RuleTime = id, took
	}
}

func (p *Profile) cost(id string, exclude bool) *RuleCost {
	c := p.costs[id]
	if c == nil {
		c = &RuleCost{ID: id, Exclude: exclude}
		p.costs[id] = c
	}
	return c
}
