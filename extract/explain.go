package extract

import (
	"cmp"
	"context"
	"slices"

	"statsheet/extract/document"
	"statsheet/extract/mention"
	"statsheet/rules"
)

// ExplainOptions say what to explain.
type ExplainOptions struct {
	Line int // of the source; 0 means all
}

// Explain calls yield with a trace of each sentence that holds a number, in
// text order. It extracts the whole document as Run does, since a sentence
// takes from those before it, and then tries the rules on the sentence again,
// one by one, to see what each of them finds. An error of yield ends it.
func (x *Extractor) Explain(ctx context.Context, doc *document.Reader, o ExplainOptions, yield func(*Trace) error) (Summary, error) {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	t := &tracer{matcher: &matcher{x: x}, sources: map[*Fact][]Source{}, probes: map[*rules.Rule]*rules.Probe{}}
	r := x.newRun(doc, Output{})
	r.context.watch = func(f *Fact, row *row) { t.sources[f] = r.context.sources(f, row) }
	r.watch = func(s *sentence, facts []*Fact) {
		defer clear(t.sources)
		if ctx.Err() != nil || !s.onLine(o.Line) {
			return
		}
		if trace := t.trace(r.context, s, facts); len(trace.Numbers) > 0 {
			t.held = append(t.held, trace)
		}
		if len(r.context.headlines) > 0 {
			return
		}
		if err := t.release(r.context, yield); err != nil {
			stop(err)
		}
	}
	summary, err := r.whole(ctx, doc, Options{Jobs: 1})
	if err == nil {
		err = t.release(r.context, yield)
	}
	if cause := context.Cause(ctx); cause != nil {
		err = cause
	}
	return summary, err
}

// onLine reports whether a part of the sentence stands on a line of the
// source; every sentence stands on line 0.
func (s *sentence) onLine(line int) bool {
	if line == 0 {
		return true
	}
	first, _ := s.position(0)
	last, _ := s.position(len(s.source) - 1)
	return first <= line && line <= last
}

// tracer tries the rules on a sentence again and keeps what they find.
type tracer struct {
	*matcher
	sources map[*Fact][]Source
	probes  map[*rules.Rule]*rules.Probe
	held    []*Trace // not yet handed out
	matches []*TracedMatch
	gaveUp  []string
}

// release hands out the traces that were held back until it was known of which time the
// figures of a headline are.
func (t *tracer) release(c *reportContext, yield func(*Trace) error) error {
	for _, trace := range t.held {
		for i := range trace.Numbers {
			c.amend(&trace.Numbers[i])
		}
		if err := yield(trace); err != nil {
			return err
		}
	}
	t.held = t.held[:0]
	return nil
}

// find calls do for every match of p, and remembers when the search is given
// up.
func (t *tracer) find(s *sentence, p *rules.Pattern, id string, do func()) {
	t.notes = t.notes[:0]
	t.each(s, p, id, do)
	if len(t.notes) > 0 {
		t.gaveUp = append(t.gaveUp, id)
	}
}

// trace tells all about a sentence whose facts are complete.
func (t *tracer) trace(c *reportContext, s *sentence, facts []*Fact) *Trace {
	out := &Trace{Document: c.meta.Path, Block: s.block.Kind.String(), Section: s.block.Section, Sentence: s.whole}
	out.Line, _ = s.position(0)
	out.Last, _ = s.position(len(s.source) - 1)
	out.Mask = s.maskCells()
	t.matches, t.gaveUp = nil, nil
	var excludes []*rules.Exclude
	if out.Ruled = t.x.ruled(s); out.Ruled {
		excludes = t.excludes(s)
		t.x.set.Candidates(s.mask, &t.candidate)
		for _, i := range t.candidate.Rules {
			out.Candidates = append(out.Candidates, t.x.set.Rules[i])
			t.try(s, t.x.set.Rules[i], i)
		}
		out.Misses = t.misses(s)
	}
	for i := range s.mentions {
		e := t.x.entry(s, i, c.meta.Path)
		if e.Fate == "" {
			continue
		}
		n := TracedNumber{Entry: *e, At: int(s.maskOf[i]), Bare: !s.mentions[i].HasValue, Period: c.resolved(s, i)}
		if excludes != nil {
			n.Exclude = excludes[i]
		}
		t.number(&n, i)
		for _, f := range facts {
			if f.Start == e.Start && f.End == e.End {
				n.Fact, n.Sources = f, t.sources[f]
			}
		}
		out.Numbers = append(out.Numbers, n)
	}
	out.GaveUp = t.gaveUp
	return out
}

// misses tells how far the user's rules got that match nothing in a sentence.
func (t *tracer) misses(s *sentence) []Miss {
	var out []Miss
	for _, r := range t.x.set.Rules {
		if r.Pack.Builtin || slices.ContainsFunc(t.matches, func(m *TracedMatch) bool { return m.Rule == r }) {
			continue
		}
		if t.probes[r] == nil {
			t.probes[r] = rules.NewProbe(r.Pattern)
		}
		if reach, ok := t.probes[r].Reach(rules.NewMask(s.mask)); ok {
			out = append(out, Miss{r, reach})
		}
	}
	slices.SortStableFunc(out, func(a, b Miss) int { return cmp.Compare(b.Share, a.Share) })
	return out
}

// maskCells returns the mask of a sentence in a form to be shown.
func (s *sentence) maskCells() []MaskCell {
	out := make([]MaskCell, len(s.mask))
	for i, r := range s.mask {
		out[i] = MaskCell{Text: s.text(i, i+1), Class: rules.MaskClass(r)}
	}
	return out
}

// ruled reports whether rules are tried on a sentence: not on a row of a table,
// whose cells are figures, nor on page furniture.
func (x *Extractor) ruled(s *sentence) bool {
	return s.cells == nil && x.silent(s.block, s) == ""
}

// resolved returns what the context made of a date.
func (c *chronicle) resolved(s *sentence, i int) string {
	if s.mentions[i].Kind != mention.Date {
		return ""
	}
	for _, m := range c.marks {
		if m.region == "" && m.at == int(s.maskOf[i]) {
			return m.period.iso
		}
	}
	return ""
}

// excludes returns for each mention the exclusion that claimed it.
func (t *tracer) excludes(s *sentence) []*rules.Exclude {
	out := make([]*rules.Exclude, len(s.mentions))
	for _, e := range t.x.set.Excludes {
		t.find(s, e.Pattern, e.ID, func() {
			for _, w := range s.who[t.found.Start:t.found.End] {
				if w >= 0 && out[w] == nil && s.fates[w].name == fateExcluded {
					out[w] = e
				}
			}
		})
	}
	return out
}

// try keeps the matches of one rule, refused ones too.
func (t *tracer) try(s *sentence, r *rules.Rule, order int) {
	t.find(s, r.Pattern, r.ID, func() {
		match := span{t.found.Start, t.found.End}
		out := &TracedMatch{Rule: r, Span: Span{match.from, match.to}, order: order, Unless: t.unless(s, r, match)}
		for _, c := range t.found.Captures {
			out.Captures = append(out.Captures, t.capture(s, c))
		}
		t.rows = t.rows[:0]
		t.take(attempt{s, r, order, match})
		if r.Zip != nil {
			l := t.listing()
			for _, n := range l.names {
				out.Names = append(out.Names, written(n))
			}
			for _, v := range l.values {
				if v < 0 {
					continue
				}
				m := &s.mentions[v]
				out.Values = append(out.Values, s.quote(m.Start, m.End))
			}
		}
		out.rows = slices.Clone(t.rows)
		t.matches = append(t.matches, out)
	})
}

// unless returns the first of a rule's unless patterns that refuses a match.
func (t *tracer) unless(s *sentence, r *rules.Rule, match span) string {
	for i, p := range r.Unless {
		one := *r
		one.Unless = r.Unless[i : i+1]
		if t.refused(s, &one, match) {
			return p.Source
		}
	}
	return ""
}

func (t *tracer) capture(s *sentence, c rules.Capture) TracedCapture {
	if c.Lead {
		lead := t.x.nouns.lead(s, c.Start)
		return TracedCapture{Group: c.Group, Span: Span{lead.at.from, lead.at.to}, Text: written(lead.text)}
	}
	return TracedCapture{Group: c.Group, Span: Span{c.Start, c.End}, Text: s.text(c.Start, c.End)}
}

// number sorts the matches that are about one mention: by priority, then the
// longer match, then file order; those that were refused last.
func (t *tracer) number(n *TracedNumber, i int) {
	var refused []TracedMatch
	for _, m := range t.matches {
		at := slices.IndexFunc(m.rows, func(r row) bool { return r.value == i })
		switch {
		case at < 0 && m.Span.From <= n.At && n.At < m.Span.To && m.Unless == "":
			n.Beside = append(n.Beside, m)
		case at < 0:
		case m.Unless != "":
			one := *m
			one.Outcome = Refused
			refused = append(refused, one)
		default:
			one := *m
			if m.rows[at].review {
				one.Outcome = Uneven
			}
			n.Matches = append(n.Matches, one)
		}
	}
	slices.SortStableFunc(n.Matches, func(a, b TracedMatch) int {
		return cmp.Or(cmp.Compare(b.Rule.Priority, a.Rule.Priority), cmp.Compare(b.Span.len(), a.Span.len()), cmp.Compare(a.order, b.order))
	})
	for k := range n.Matches {
		m := &n.Matches[k]
		switch first := &n.Matches[0]; {
		case n.Exclude != nil:
			m.Outcome = Taken
		case k == 0:
		case m.Rule.Priority < first.Rule.Priority:
			m.Outcome = LowerPriority
		case m.Span.len() < first.Span.len():
			m.Outcome = ShorterMatch
		default:
			m.Outcome = LaterRule
		}
	}
	n.Matches = append(n.Matches, refused...)
}

func (s Span) len() int { return s.To - s.From }
