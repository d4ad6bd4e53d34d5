package document

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"sync"
)

// maxDecimals is how many decimals the full value of a cell may have: one with
// more is the result of a division, and is read as it is shown.
const maxDecimals = 8

// shownNumber is a number as a cell shows it, with what its format puts around.
var shownNumber = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^([^\d.+\-()]*)(\(?)([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(\)?)([%‰]?)([^\d]*)$`)
})

// fullNumber returns a cell's number in full where its format shows fewer
// decimals than it has, 12.345 for 12.3, or hides its sign. Anything else is
// returned as it is shown: dates, numbers shown in thousands, numbers without
// end. Raw is what the file holds, shown what the cell shows.
func fullNumber(shown, raw string) string {
	if shown == raw {
		return shown
	}
	v, err := strconv.ParseFloat(raw, 64)
	m := shownNumber().FindStringSubmatch(shown)
	if err != nil || m == nil || math.Abs(v) > 1e15 {
		return shown
	}
	before, open, sign, whole, decimals, closed, percent, after := m[1], m[2], m[3], m[4], m[5], m[6], m[7], m[8]
	switch percent {
	case "%":
		v *= 100
	case "‰":
		v *= 1000
	}
	size, err := strconv.ParseFloat(strings.ReplaceAll(whole, ",", "")+decimals, 64)
	unit := math.Pow10(-max(len(decimals)-1, 0))
	if err != nil || math.Abs(math.Abs(v)-size) > unit*0.5000001 || (open == "") != (closed == "") {
		return shown
	}
	full := fullDecimal(math.Abs(v))
	_, fraction, _ := strings.Cut(full, ".")
	if len(fraction) > maxDecimals || len(fraction) < len(decimals) {
		full = whole + decimals
	}
	if sign = strings.TrimPrefix(sign, "-"); v < 0 && strings.Trim(full, "0.") != "" {
		sign = "-"
	}
	return before + sign + full + percent + after
}

// fullDecimal writes a number with the 15 digits that a cell can hold.
func fullDecimal(v float64) string {
	rounded, err := strconv.ParseFloat(strconv.FormatFloat(v, 'g', 15, 64), 64)
	if err != nil {
		rounded = v
	}
	return strconv.FormatFloat(rounded, 'f', -1, 64)
}
