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

// TestReasonCell wraps why a number is no fact, and leaves the rule of a fact in one line.
func TestReasonCell(t *testing.T) {
	entry := &extract.Entry{Fate: "excluded", Reason: extract.ReasonFurniture}
	if c := reasonCell(entry, En); !c.wraps() || c.text != Reason(extract.ReasonFurniture, En) {
		t.Errorf("%+v", c)
	}
	entry = &extract.Entry{Fate: "fact", Reason: "general/level"}
	if c := reasonCell(entry, En); c.wraps() || c.text != "general/level" {
		t.Errorf("%+v", c)
	}
}

// TestNotesFit keeps what a column holds in the line of the sheet of notes.
func TestNotesFit(t *testing.T) {
	const room = 96
	for _, c := range FactColumns() {
		for _, note := range []string{c.NoteZh, c.NoteEn} {
			if cellWidth(note) > room {
				t.Errorf("%s: %d columns: %s", c.Name, cellWidth(note), note)
			}
		}
	}
}
