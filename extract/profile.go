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
	Candidates int // sentences on which it was tried: with its words, and a number left that it may claim
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
	w.probe = w.time
	b := newBatch()
	for ctx.Err() == nil {
		block, err := doc.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		p.Bytes += int64(len(block.Text)) + 1
		b.reset()
		b.blocks = append(b.blocks, block)
		w.analyse(b)
		w.note()
		for _, s := range b.sentences {
			if x.ruled(s) {
				w.count(s)
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
			_, _ = p.Find(rules.Mask{}, 0, &m) // an error comes again where it is counted
		}
	}
	for _, e := range x.set.Excludes {
		_, _ = e.Pattern.Find(rules.Mask{}, 0, &m)
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

	at   *sentence    // the sentence at work
	cost SentenceCost // of it
}

// count counts a sentence, the facts that rules won on it, and what choosing
// its candidates takes.
func (w *stopwatch) count(s *sentence) {
	p := w.profile
	p.Sentences++
	began := time.Now()
	w.x.set.Candidates(s.mask, &w.candidate)
	p.Filter += time.Since(began)
	for i := range s.rows {
		p.cost(s.rows[i].rule.ID, false).Won++
	}
}

// time runs try, the work of one rule on a sentence, and counts what it took. A
// rule is tried only while a number is free that it may claim.
func (w *stopwatch) time(s *sentence, id string, exclude bool, try func()) {
	if s != w.at {
		w.note()
		w.at, w.cost = s, SentenceCost{Document: w.document, Sentence: string(s.source)}
		w.cost.Line, _ = s.position(0)
	}
	c := w.profile.cost(id, exclude)
	c.Candidates++
	steps, matches, refusals, notes, claimed := w.found.Work.Steps, w.matches, w.refusals, len(w.notes), s.claimed()
	began := time.Now()
	try()
	took := time.Since(began)
	c.Steps += w.found.Work.Steps - steps
	c.Matches += w.matches - matches
	c.Refused += w.refusals - refusals
	c.TimeOuts += len(w.notes) - notes
	w.profile.Notes = append(w.profile.Notes, w.notes[notes:]...)
	if exclude {
		c.Won += s.claimed() - claimed
	} else {
		w.cost.Candidates++
	}
	c.Time += took
	w.cost.Time += took
	if took > c.Slowest {
		c.Slowest, c.Document, c.Line = took, w.document, w.cost.Line
	}
	if took > w.cost.RuleTime {
		w.cost.Rule, w.cost.RuleTime = id, took
	}
}

// claimed counts the mentions that have a fate.
func (s *sentence) claimed() int {
	n := 0
	for i := range s.fates {
		if s.fates[i].name != "" {
			n++
		}
	}
	return n
}

// note ends the sentence at work.
func (w *stopwatch) note() {
	if w.at == nil {
		return
	}
	w.profile.Time += w.cost.Time
	w.profile.keep(w.cost)
	w.at = nil
}

func (p *Profile) cost(id string, exclude bool) *RuleCost {
	c := p.costs[id]
	if c == nil {
		c = &RuleCost{ID: id, Exclude: exclude}
		p.costs[id] = c
	}
	return c
}
