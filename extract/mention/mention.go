package mention

import (
	"statsheet/extract/numeral"
	"statsheet/rules"
)

// Kind is what a mention is; String gives the contract's spelling.
type Kind uint8

// The kinds of mention.
const (
	Number    Kind = iota // 120
	Quantity              // 49.8万人
	Percent               // 5.2%
	Ratio                 // 3:2:1, 三分之一
	Range                 // 5%—8%
	Rank                  // 第3位
	Ordinal               // 第三批
	Date                  // 2024年
	Duration              // 3年
	Name                  // 一带一路
	Idiom                 // 一系列
	Attribute             // 35周岁以下
	Place                 // 浙江省; not a number
	Per                   // 每万名; its number is not a statistic
)

// Bound is how a number limits what it states; String gives eq, approx, over,
// at_least, under, at_most, near.
type Bound uint8

// The bounds.
const (
	Exact Bound = iota
	Approx
	Over
	AtLeast
	Under
	AtMost
	Near
)

// Period is a period of time as a date says it or a word means it.
type Period = rules.When

// Mention is one expression found in a sentence. Offsets count runes of the
// sentence.
type Mention struct {
	Kind  Kind
	Class rules.Class // its class in the mask; Text keeps it as text
	Bound Bound

	// Start and End enclose the characters of the quantity itself: number,
	// scale, 余/多, unit; words of a bound before it (超, 约) are outside.
	Start, End int
	// OuterStart and OuterEnd also enclose the bound words around it
	// (超49.8万人, 5%以上). The mask replaces this span.
	OuterStart, OuterEnd int
	// NumStart..NumEnd is the number as written (49.8), ScaleEnd ends its
	// scale (万), UnitStart..UnitEnd is the unit as written (人; empty if none).
	NumStart, NumEnd, ScaleEnd, UnitStart, UnitEnd int

	Value numeral.Value
	High  numeral.Value // the upper end of a range; see HasHigh
	// HasValue and HasHigh tell whether Value and High mean anything.
	HasValue, HasHigh bool

	Unit   int  // index into Lexicon.Units
	Rate   bool // the unit as written goes on behind a stroke: 元/头
	Lent   bool // the scale is that of a later number; see Scale
	Period Period
	Place  int    // index into Lexicon.Places; -1 if none or relative (全省)
	Scope  string // of a relative place: 全国, 全省, 全市, 我县 …; else ""
}
