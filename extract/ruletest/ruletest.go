// Package ruletest runs the examples that stand inside rule files.
package ruletest

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"statsheet/extract"
	"statsheet/extract/document"
	"statsheet/rules"
)

// Outcome is how an example came out; String gives PASS, FAIL, GAP or FIXED.
type Outcome uint8

// The outcomes.
const (
	Pass  Outcome = iota
	Fail          // the facts are not as the example says
	Gap           // as Fail, of an example marked known_gap
	Fixed         // an example marked known_gap that passes now: take the mark away
)

// String returns the outcome's name.
func (o Outcome) String() string { return [...]string{"PASS", "FAIL", "GAP", "FIXED"}[o] }

// Result is the outcome of one example.
type Result struct {
	Rule    *rules.Rule
	Test    rules.Test
	Outcome Outcome
	// Missing are the expected facts that were not found, each with the fact
	// nearest to it.
	Missing []Missing
	// Unwanted are facts of the rule in a text that must have none.
	Unwanted []extract.Fact
	// Facts and Ledger are all that was found in the text.
	Facts  []extract.Fact
	Ledger []extract.Entry
	// Masks are the sentences of the text as patterns see them; nil for an
	// example that passed.
	Masks []Mask
	// Err is why the text could not be read; the outcome is Fail then.
	Err error
}

// Mask is a sentence as patterns see it, and how far the rule got in it.
type Mask struct {
	Cells []extract.MaskCell
	Miss  *extract.Miss // nil for a rule that matches, or that is built in
}

// String writes a mask with placeholders for the mentions.
func (m Mask) String() string {
	var b strings.Builder
	for _, cell := range m.Cells {
		b.WriteString(cell.Pattern())
	}
	return b.String()
}

// Missing is an expected fact that was not found.
type Missing struct {
	Want    map[string]string
	Nearest *extract.Fact // the fact that agrees in most columns; nil without any
	Got     map[string]string
}

// Report is the outcome of all examples of a set.
type Report struct {
	Results []Result // by rule, in the order of their ids, then in file order
	// Untested are rules without an example that must match, or without one
	// that must not.
	Untested []*rules.Rule
	// Unused are rules with examples that must match and whose facts all come
	// from other rules: the rule itself finds nothing in them.
	Unused []*rules.Rule
}

// Run runs the examples of all rules of a set. Each text is a document of its
// own; all rules of the set apply to it.
func Run(set *rules.Set) Report {
	var report Report
	x := extract.New(set)
	for _, r := range byID(set) {
		yes, no, used := false, false, false
		for _, t := range r.Tests() {
			yes, no = yes || !t.None, no || t.None
			res := run(x, r, t)
			used = used || res.uses(r)
			report.Results = append(report.Results, res)
		}
		if !yes || !no {
			report.Untested = append(report.Untested, r)
		}
		if yes && !used {
			report.Unused = append(report.Unused, r)
		}
	}
	return report
}

// Of returns what the report says of some rules.
func (r Report) Of(wanted func(*rules.Rule) bool) Report {
	var some Report
	for i := range r.Results {
		if wanted(r.Results[i].Rule) {
			some.Results = append(some.Results, r.Results[i])
		}
	}
	other := func(rule *rules.Rule) bool { return !wanted(rule) }
	some.Untested = slices.DeleteFunc(slices.Clone(r.Untested), other)
	some.Unused = slices.DeleteFunc(slices.Clone(r.Unused), other)
	return some
}

// uses reports whether a fact of the example is of the rule.
func (res *Result) uses(r *rules.Rule) bool {
	return slices.ContainsFunc(res.Facts, func(f extract.Fact) bool { return f.Rule == r.ID })
}

// Count returns how many examples had an outcome.
func (r Report) Count(o Outcome) int {
	n := 0
	for i := range r.Results {
		if r.Results[i].Outcome == o {
			n++
		}
	}
	return n
}

// Failed reports whether an example failed.
func (r Report) Failed() bool { return r.Count(Fail) > 0 }

// run runs one example.
func run(x *extract.Extractor, r *rules.Rule, t rules.Test) Result {
	out := Result{Rule: r, Test: t}
	out.Facts, out.Ledger, out.Err = x.Text(closed(t.Text), document.Options{Name: "test"})
	if out.Err != nil {
		out.Err = fmt.Errorf("reading the example: %w", out.Err)
		return out
	}
	if t.None {
		for _, f := range out.Facts {
			if f.Rule == r.ID {
				out.Unwanted = append(out.Unwanted, f)
			}
		}
	} else {
		out.Missing = compare(t.Facts, out.Facts)
	}
	if out.Outcome = outcome(len(out.Missing)+len(out.Unwanted) == 0, t.KnownGap); out.Outcome == Fail {
		out.Masks, out.Err = masks(x, r, t.Text)
	}
	return out
}

// masks returns the sentences of a text as patterns see them.
func masks(x *extract.Extractor, r *rules.Rule, text string) ([]Mask, error) {
	var out []Mask
	doc := document.FromString(closed(text), document.Options{Name: "test"})
	_, err := x.Explain(context.Background(), doc, extract.ExplainOptions{}, func(t *extract.Trace) error {
		m := Mask{Cells: t.Mask}
		if i := slices.IndexFunc(t.Misses, func(miss extract.Miss) bool { return miss.Rule == r }); i >= 0 {
			m.Miss = &t.Misses[i]
		}
		out = append(out, m)
		return nil
	})
	return out, err
}

func outcome(ok, knownGap bool) Outcome {
	switch {
	case ok && knownGap:
		return Fixed
	case ok:
		return Pass
	case knownGap:
		return Gap
	}
	return Fail
}

// closed ends a text with a full stop where it has no punctuation at its end:
// a line without any would be read as a heading.
func closed(text string) string {
	text = strings.TrimRightFunc(text, unicode.IsSpace)
	if r, _ := utf8.DecodeLastRuneInString(text); unicode.IsPunct(r) && r != '%' && r != '”' && r != '）' {
		return text
	}
	return text + "。"
}
