package export

import (
	"testing"
	"unicode"

	"statsheet/extract"
)

// TestReason checks that every reason the program itself gives is told in words
// of the language, and that the reason of a rule stays as it is.
func TestReason(t *testing.T) {
	for _, code := range []string{
		extract.ReasonFurniture, extract.ReasonCaption, extract.ReasonColumns, extract.ReasonRow, extract.ReasonHeader, extract.ReasonData,
	} {
		zh, en := Reason(code, Zh), Reason(code, En)
		if !hasHan(zh) || hasHan(en) || en == code {
			t.Errorf("%s: %q, %q", code, zh, en)
		}
	}
	for _, lang := range []string{Zh, En} {
		if got := Reason("条款号", lang); got != "条款号" {
			t.Errorf("%s: the reason of a rule became %q", lang, got)
		}
	}
}

func hasHan(s string) bool {
	for _, r := range s {
		if unicode.Is(unicode.Han, r) {
			return true
		}
	}
	return false
}
