package extract

import "statsheet/extract/mention"

// fateUnclaimed is the fate of a number that might be a statistic and that no
// rule decided on.
const fateUnclaimed = "unclaimed"

// The reasons of fates that no rule gives: codes, which export has texts for.
const (
	ReasonFurniture = "furniture"     // the block belongs to the page: masthead, navigation
	ReasonCaption   = "table/caption" // the block is the caption of a table
	ReasonColumns   = "table/columns" // the header has other columns than the rows
	ReasonRow       = "table/row"     // the cells of the row do not fit the header
	ReasonHeader    = "table/header"  // no header or label tells what the cell is
	ReasonData      = "data"          // the line is data without words, taken as a whole
)

// fateOf gives the fate of a mention that no rule decided on, by its kind;
// "" for a mention that is no number.
func fateOf(k mention.Kind) string {
	switch k {
	case mention.Date:
		return "date"
	case mention.Ordinal:
		return "ordinal"
	case mention.Name:
		return "name"
	case mention.Idiom:
		return "idiom"
	case mention.Attribute, mention.Per, mention.Duration:
		return "attribute" // a length of time that no rule counts says how long something took
	case mention.Place:
		return ""
	case mention.Number, mention.Quantity, mention.Percent, mention.Ratio, mention.Range, mention.Rank:
		return fateUnclaimed
	}
	return fateUnclaimed
}

// ledger accounts for every number of a sentence and appends its entries.
func (r *run) ledger(dst []find, s *sentence) []find {
	for i := range s.mentions {
		fate := s.fateOf(i)
		if fate == "" {
			continue
		}
		r.summary.Fates[fate]++
		if r.out.Entry == nil {
			continue
		}
		e := r.x.entry(s, i, r.summary.Document)
		e.Sentence = s.whole
		dst = append(dst, find{entry: e})
	}
	return dst
}

// fateOf says what became of a mention; "" for one that is no number.
func (s *sentence) fateOf(i int) string {
	if len(s.fates) > 0 && s.fates[i].name != "" {
		return s.fates[i].name
	}
	return fateOf(s.mentions[i].Kind)
}

// entry is the ledger's line for one mention.
func (x *Extractor) entry(s *sentence, i int, doc string) *Entry {
	m := &s.mentions[i]
	e := &Entry{Document: doc, Kind: m.Kind.String(), Fate: s.fateOf(i), Text: s.quote(m.Start, m.End), At: s.within(m.Start)}
	if len(s.fates) > 0 {
		e.Reason = s.fates[i].reason
	}
	e.Line, e.Start = s.position(m.Start)
	e.End = s.endOf(m.End)
	if m.HasValue {
		x.measured(e, m, mention.UnitText(x.set.Lexicon, s.source, m))
	}
	return e
}

// measured fills in what a mention states.
func (x *Extractor) measured(e *Entry, m *mention.Mention, unit string) {
	e.Value, e.Bound = m.Value.String(), m.Bound.String()
	if m.HasHigh {
		e.High = m.High.String()
	}
	lex := x.set.Lexicon
	e.Unit, e.UnitKind, e.UnitCode = unit, mention.UnitKind(lex, m), mention.UnitCode(lex, m)
	e.ValueBase, _ = x.scanner.ValueBase(m)
}
