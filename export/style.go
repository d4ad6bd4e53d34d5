package export

import (
	"strings"

	"github.com/xuri/excelize/v2"
)

// look is what a cell's style depends on.
type look struct {
	face     face
	accent   accent
	decimals int // of a number
}

// face is the layout of a cell.
type face uint8

const (
	faceText face = iota
	faceProse
	faceNumber     // 1,234.5 with its own number of decimals
	faceWritten    // 1234.5
	faceNumberText // a number kept as text, at the right
	faceInt
	faceHeader
	faceHeaderNumber // above numbers
	faceTotal
	faceTotalNumber
	faceTitle
	faceSection
	faceGuide // a long text on the notes sheet, not wrapped
)

// styles makes the styles of a workbook as they are needed.
type styles struct {
	file *excelize.File
	ids  map[look]int
}

func newStyles(f *excelize.File) *styles { return &styles{file: f, ids: map[look]int{}} }

// Colours, each with one meaning.
const (
	inkDark      = "1F3864"
	inkQuiet     = "7F7F7F"
	inkPlanned   = "1F5FA8"
	inkUnclaimed = "9C0006"
	inkReview    = "7F4F00"
	fillHeader   = "DCE6F1"
	fillPlanned  = "DDEBF7"
	fillReview   = "FFEB9C"
	fillUnknown  = "FFC7CE"
	lineHeader   = "8EA9DB"
)

// id returns the number of a style.
func (s *styles) id(l look) (int, error) {
	if id, ok := s.ids[l]; ok {
		return id, nil
	}
	style := &excelize.Style{
		Font:      &excelize.Font{Family: "Microsoft YaHei", Size: 10},
		Alignment: &excelize.Alignment{Vertical: "top"},
	}
	l.layOut(style)
	l.colour(style)
	id, err := s.file.NewStyle(style)
	if err == nil {
		s.ids[l] = id
	}
	return id, err
}

func (l look) layOut(st *excelize.Style) {
	switch l.face {
	case faceText, faceGuide:
	case faceProse:
		st.Alignment.WrapText = true
	case faceNumber, faceWritten, faceInt:
		pattern := l.numberFormat()
		st.CustomNumFmt = &pattern
		st.Alignment.ShrinkToFit = true
	case faceNumberText:
		st.Alignment.Horizontal = "right"
	case faceHeader, faceHeaderNumber:
		st.Font.Bold, st.Font.Color = true, inkDark
		st.Alignment.Vertical = "center"
		st.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{fillHeader}}
		st.Border = []excelize.Border{{Type: "bottom", Color: lineHeader, Style: 2}}
		if l.face == faceHeaderNumber {
			st.Alignment.Horizontal = "center" // at the right the filter's button would cover it
		}
	case faceTotal, faceTotalNumber:
		st.Font.Bold = true
		st.Border = []excelize.Border{{Type: "top", Color: lineHeader, Style: 1}}
		if pattern := l.numberFormat(); l.face == faceTotalNumber {
			st.CustomNumFmt = &pattern
		}
	case faceTitle:
		st.Font.Bold, st.Font.Color, st.Font.Size = true, inkDark, 16
	case faceSection:
		st.Font.Bold, st.Font.Color, st.Font.Size = true, inkDark, 12
		st.Border = []excelize.Border{{Type: "bottom", Color: lineHeader, Style: 1}}
	}
}

func (l look) numberFormat() string {
	switch {
	case l.face == faceInt:
		return "0"
	case l.face == faceWritten && l.decimals == 0:
		return "0"
	case l.face == faceWritten:
		return "0." + strings.Repeat("0", l.decimals)
	case l.decimals == 0:
		return "#,##0"
	}
	return "#,##0." + strings.Repeat("0", l.decimals)
}

func (l look) colour(st *excelize.Style) {
	var ink, fill string
	switch l.accent {
	case plain:
		return
	case quiet:
		ink = inkQuiet
	case planned:
		ink, fill = inkPlanned, fillPlanned
	case review:
		ink, fill = inkReview, fillReview
	case unclaimed:
		ink, fill = inkUnclaimed, fillUnknown
	}
	st.Font.Color = ink
	if fill != "" {
		st.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{fill}}
	}
}
