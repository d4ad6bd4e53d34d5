package rules

import "go.yaml.in/yaml/v4"

// Set is everything a user may edit, loaded, checked and compiled.
type Set struct {
	Packs    []*Pack
	Lexicon  *Lexicon
	Rules    []*Rule    // by priority (high first), then in file order
	Excludes []*Exclude // in file order
	Targets  []*Pattern // cue words that make a clause or heading a target: of those that match at one place the first
	Notes    Notes      // of the user's files

	sources    []*packSource
	prefilters prefilters
}

// Pack is one rule file (or folder of files).
type Pack struct {
	ID, Title, Version string
	Requires           string
	Extends            []string
	Disable            []string
	File               string // as shown in messages
	Builtin            bool
}

// Rule is one entry of a pack's rules.
type Rule struct {
	ID       string // pack/rule
	Pack     *Pack
	Title    string
	Priority int
	Status   string // experimental, stable
	Pattern  *Pattern
	Unless   []*Pattern
	Set      map[string]string // columns with a fixed value
	Measure  string            // that of the column measure, "" without one
	Attach   string            // "previous": inherits the indicator, sets relates_to
	Relate   map[string]string // column (part_of, relates_to) → "previous"
	Zip      []string          // the two groups that are paired one by one
	File     string
	Line     int

	file     *file
	node     *yaml.Node // of the user's rules; see whole
	tests    []Test     // of the user's rules; see Tests
	replaces string     // where the rule stood that this one replaced
}

// Number is the group whose captures are the numbers of the rule's rows.
func (r *Rule) Number() string {
	if r.Zip != nil {
		return r.Zip[1]
	}
	return "value"
}

// Exclude names mentions no rule may use.
type Exclude struct {
	ID      string // pack/id
	Pattern *Pattern
	Reason  string

	file *file
	node *yaml.Node
}

// Test is one example of a rule. Facts give only the columns they assert.
type Test struct {
	Text     string
	Facts    []map[string]string
	None     bool
	KnownGap bool
	File     string
	Line     int
}
