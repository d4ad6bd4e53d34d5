package rules

// When is a period of time as written, before the document's date resolves
// it. Absolute parts are set; a relative year is an offset from the year of
// the reference date.
type When struct {
	Year     int    // 2024; 0 if not given
	RelYear  int    // −1 for 去年; counts when Relative
	Relative bool   // 今年, 去年, 上年, 同期
	Sub      string // "", "Q1".."Q4", "H1", "H2", "01".."12", "01/09" (a span of months)
	Day      int    // 1–31; 0 if not given
	EndYear  int    // 2025 of 2021—2025年; 0 if not a span of years
	EndSub   string // as Sub, for the end of a span
	EndDay   int
	// Steps counts days, weeks, months, quarters or years from the reference date, StepUnit
	// is D, W, M, Q, Y or F, for financial years (0: none); Weekday is 1 for Monday … 7, 0 if not given: 上周五.
	Steps    int
	StepUnit byte
	Weekday  int
	Clock    bool // 16:30: a time of day, which is of no day by itself
	Latest   bool // 周四: the last such day that is not after the reference date
	// Back is a number of years, quarters, months, weeks or days that end at the
	// reference date (五年来, 近十年, 近三个月), BackUnit is Y, Q, M, W or D, F for
	// financial years; below zero, of units that begin there (未来五年).
	Back     int
	BackUnit byte
	Since    bool // 2022年以来, 改革开放以来: runs to the reference date
	Until    bool // 到2030年: a target date
	Point    bool // 末, 底, 目前, 初, 截至12月31日: a point rather than a span
	Now      bool // 目前, 截至目前, 今天
	Same     bool // 同期, 同比's base: the same sub-period a year before
	Report   bool // 报告期内: the period that the document is a report of
	That     bool // 当时: the time told before; where Relative, RelYear counts from its year: 次年
	ToDate   bool // 年初至报告期末: from the beginning of the year to the end of the period near it
	This     bool // 年内, 年初: where nothing is near, of the reference year
}
