package rules

import "sync"

// Lexicon is what the scanner and the context stage know about words: units,
// word lists, places, periods and the character table. All of it comes from
// rule files.
type Lexicon struct {
	// Units holds every unit and measure word. Index 0 is the unit of a
	// quantity whose measure word is not in the table (Name "", Kind "count").
	Units []Unit
	// UnitSets are the named sets of units that {quantity:NAME} refers to,
	// as indexes into Units.
	UnitSets map[string][]int
	// Words are the word lists by name, each in the order of the files,
	// without repeats. Names that the program itself reads are listed in
	// wordlist.go.
	Words map[string][]string
	// Places are the names of countries, provinces, prefectures, counties
	// and named regions.
	Places []Place
	// Periods maps a period word to what it means, as a small formula (see
	// ParsePeriod).
	Periods []PeriodWord
	// Traditional maps a traditional character to its simplified form, one
	// rune for one rune.
	Traditional map[rune]rune

	indexes sync.Map // see Index
}

// Index returns what another package makes of the lexicon to find its words
// fast. It is made once and kept with the lexicon; kind tells the indexes apart.
// Several goroutines may ask at the same time.
func (l *Lexicon) Index(kind any, build func() any) any {
	made, ok := l.indexes.Load(kind)
	if !ok {
		made, _ = l.indexes.LoadOrStore(kind, sync.OnceValue(build))
	}
	return made.(func() any)()
}

// Unit is one unit or measure word.
type Unit struct {
	Name    string   // as written: 人, 亩, 元, 个百分点
	Aliases []string // other spellings: 圆 for 元, km for 公里
	Before  []string // spellings that stand before the number: $, 人民币
	Kind    string   // count, people, money, percent, point, length, area …
	Code    string   // ISO 4217 for money, UCUM for physical units, else ""
	Factor  string   // exact decimal or quotient, 0.5 or 2000/3: one unit is Factor × Base; "" if none
	Base    string   // the unit to convert to: m2, kg; "" if none
	Source  string   // where the factor is from
}

// Place is one named place.
type Place struct {
	Name    string   // full name: 浙江省
	Aliases []string // short forms found in prose: 浙江
	Code    string   // GB/T 2260 code, ISO 3166 code of a country, or ""
	Level   string   // country, province, prefecture, county, area
	Parent  string   // full name of the place it lies in, or ""
}

// PeriodWord says what a relative or named period means.
type PeriodWord struct {
	Word  string // 去年, 上半年, 十四五
	Means string // "year-1", "H1", "2021/2025"; see ParsePeriod
	When  When
}
