package extract

import "statsheet/extract/document"

// Fact is one statistic. All fields are as in the contract of the JSONL
// output: strings, with "" for what is not known, and numbers for places in
// the text.
type Fact struct {
	FactID     string `json:"fact_id"`
	Document   string `json:"document"`
	Block      string `json:"block"`
	Section    string `json:"section"`
	Indicator  string `json:"indicator"`
	Measure    string `json:"measure"`
	Value      string `json:"value"`
	High       string `json:"high"`
	Unit       string `json:"unit"`
	Number     string `json:"number"`
	Scale      string `json:"scale"`
	UnitKind   string `json:"unit_kind"`
	UnitCode   string `json:"unit_code"`
	ValueBase  string `json:"value_base"`
	UnitBase   string `json:"unit_base"`
	Bound      string `json:"bound"`
	Direction  string `json:"direction"`
	Basis      string `json:"basis"`
	BasePeriod string `json:"base_period"`
	Period     string `json:"period"`
	PeriodText string `json:"period_text"`
	Region     string `json:"region"`
	Per        string `json:"per"`
	Status     string `json:"status"`
	PartOf     string `json:"part_of"`
	RelatesTo  string `json:"relates_to"`
	Verb       string `json:"verb"`
	Mention    string `json:"mention"`
	Sentence   string `json:"sentence"`
	Page       int    `json:"page"`
	Line       int    `json:"line"`
	Start      int    `json:"start"`
	End        int    `json:"end"`
	Inherited  string `json:"inherited"`
	Rule       string `json:"rule"`
	// At is the offset of Mention in Sentence, in code points. It is no column.
	At int `json:"-"`
}

// Entry is one line of the ledger: a number of the document and its fate.
type Entry struct {
	Document  string `json:"document"`
	Line      int    `json:"line"`
	Start     int    `json:"start"`
	End       int    `json:"end"`
	Text      string `json:"text"`
	Kind      string `json:"kind"`
	Value     string `json:"value"`
	High      string `json:"high"`
	Unit      string `json:"unit"`
	UnitKind  string `json:"unit_kind"`
	UnitCode  string `json:"unit_code"`
	ValueBase string `json:"value_base"`
	Bound     string `json:"bound"`
	Fate      string `json:"fate"`   // fact, date, ordinal, name, idiom, attribute, excluded, review, unclaimed
	Reason    string `json:"reason"` // of excluded and review: why; of a fact: its rule
	Sentence  string `json:"sentence"`
	// At is the offset of Text in Sentence, in code points. It is no column.
	At int `json:"-"`
}

// Summary counts the fates of a document's numbers.
type Summary struct {
	Document string
	Title    string
	Date     string // the reference date used; "" if none was found
	Region   string
	Source   string // who published it; "" if it does not say
	Author   string
	Format   string // txt, md …
	Encoding string // of the text: utf-8, gb18030 …
	DateFrom string // where the date was found: flag, side, format, masthead, title, text, name
	Facts    int
	Fates    map[string]int
	Notes    []document.Note // what the user should know: undecodable bytes, rule time-outs
	Failed   int             // rules that gave up on a sentence; the run then ends with exit code 1
	Bytes    int64
	// Digest is the same for documents that say the same in whatever format;
	// only where Options ask for it.
	Digest string
	// Gaps are the numbers that no rule claimed and those to be reviewed,
	// grouped; only where Options ask for them.
	Gaps []Gap
}
