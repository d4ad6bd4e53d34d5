package export

import (
	"strings"

	"github.com/xuri/excelize/v2"
)

// look is what a cell's style depends on.
type look struct {
	face     face
	accent   accent
	decimals int  // of a number
	indent   int  // steps from the left
	signed   bool // a plus before what is not negative
	bold     bool
	percent  bool   // of a figure
	before   string // a bound that stands before the number
}

// wraps reports whether the text of the cell goes on in a second line.
func (l look) wraps() bool { return l.face == faceProse }

// standOff keeps a text away from the number at its left.
func (l *look) standOff() {
	if l.indent == 0 && (l.face == faceText || l.face == faceProse || l.face == faceLink) {
		l.indent = 1
	}
}

// face is the layout of a cell.
type face uint8

const (
	faceText face = iota
	faceProse
	faceNumber     // 1,234.5 with its own number of decimals
	faceWritten    // 1234.5
	faceNumberText // a number kept as text, at the right
	facePercent    // 5.2%, of 0.052
	faceInt
	faceDate   // a day; decimals 1 shows its month, 2 its year
	faceLink   // leads elsewhere
	faceScript // a file: its first line is seen
	faceHeader
	faceHeaderNumber // above numbers
	faceTotal
	faceTotalNumber
	faceTitle
	faceSection
	faceGuide // a long text on the notes sheet, not wrapped
	faceFigure
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
	inkLink      = "0563C1"
	inkMark      = "C00000"
	inkPlanned   = "1F5FA8"
	inkUnclaimed = "9C0006"
	inkReview    = "7F4F00"
	inkDone      = "375623"
	fillHeader   = "DCE6F1"
	fillInput    = "FFF2CC"
	fillPlanned  = "DDEBF7"
	fillReview   = "FFEB9C"
	fillUnknown  = "FFC7CE"
	fillDone     = "E2EFDA"
	fillBar      = "5B83B5"
	lineHeader   = "8EA9DB"
)

// fontFamily is a font with Chinese and Latin letters that office programs
// have; others take their own.
const fontFamily = "Microsoft YaHei"

// markFont sets the number apart in its sentence.
var markFont = &excelize.Font{Family: fontFamily, Size: 10, Bold: true, Color: inkMark}

// id returns the number of a style.
func (s *styles) id(l look) (int, error) {
	if id, ok := s.ids[l]; ok {
		return id, nil
	}
	style := &excelize.Style{
		Font:      &excelize.Font{Family: fontFamily, Size: 10, Bold: l.bold},
		Alignment: &excelize.Alignment{Vertical: "top", Indent: l.indent},
	}
	if l.indent > 0 {
		style.Alignment.Horizontal = "left"
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
	case faceScript:
		st.Font.Family = "Consolas"
	case faceNumber, faceWritten, faceInt, facePercent, faceDate:
		pattern := l.numberFormat()
		st.CustomNumFmt = &pattern
		st.Alignment.ShrinkToFit = true
		if l.face == faceDate { // at the right it would touch the text beside it
			st.Alignment.Horizontal = "left"
		}
	case faceNumberText:
		st.Alignment.Horizontal = "right"
	case faceLink:
		st.Font.Color, st.Font.Underline = inkLink, "single"
	case faceHeader, faceHeaderNumber, faceTotal, faceTotalNumber, faceTitle, faceSection, faceFigure:
		l.layOutHeading(st)
	}
}

func (l look) layOutHeading(st *excelize.Style) {
	st.Font.Bold, st.Font.Color = true, inkDark
	if size := headingSizes[l.face]; size > 0 {
		st.Font.Size = size
	}
	if l.face == faceHeader || l.face == faceHeaderNumber {
		st.Alignment.Vertical = "center"
		st.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{fillHeader}}
		st.Border = []excelize.Border{{Type: "bottom", Color: lineHeader, Style: 2}}
	}
	if l.face == faceHeaderNumber {
		st.Alignment.Horizontal = "center" // at the right the filter's button would cover it
	}
	if l.face == faceTotal || l.face == faceTotalNumber {
		st.Font.Color = ""
		st.Border = []excelize.Border{{Type: "top", Color: lineHeader, Style: 1}}
	}
	if l.face == faceSection {
		st.Border = []excelize.Border{{Type: "bottom", Color: lineHeader, Style: 1}}
	}
	if l.face == faceTotalNumber || l.face == faceFigure {
		pattern := l.numberFormat()
		st.CustomNumFmt = &pattern
	}
	if l.face == faceFigure {
		st.Alignment.Horizontal = "left"
	}
}

var headingSizes = map[face]float64{faceTitle: 16, faceSection: 12, faceFigure: 16}

var dateFormats = [...]string{"yyyy-mm-dd", "yyyy-mm", "yyyy"}

func (l look) numberFormat() string {
	if l.face == faceInt {
		return "0"
	}
	if l.face == faceDate {
		return dateFormats[l.decimals]
	}
	if l.face == faceWritten {
		return decimalFormat("0", l.decimals)
	}
	pattern := decimalFormat("#,##0", l.decimals)
	if l.face == facePercent || l.percent {
		pattern += "%"
	}
	before := ""
	if l.before != "" {
		before = formulaText(l.before + " ")
	}
	if l.signed {
		return before + "+" + pattern + ";" + before + "-" + pattern + ";" + before + pattern
	}
	return before + pattern
}

func decimalFormat(whole string, decimals int) string {
	if decimals == 0 {
		return whole
	}
	return whole + "." + strings.Repeat("0", decimals)
}

func (l look) colour(st *excelize.Style) {
	ink, fill := l.accent.colours()
	if ink != "" {
		st.Font.Color = ink
	}
	if fill != "" {
		st.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{fill}}
	}
}

// colours returns the colours of an accent; "" leaves them as they are.
func (a accent) colours() (ink, fill string) {
	switch a {
	case plain:
	case quiet:
		return inkQuiet, ""
	case planned:
		return inkPlanned, fillPlanned
	case review:
		return inkReview, fillReview
	case unclaimed:
		return inkUnclaimed, fillUnknown
	case input:
		return inkReview, fillInput
	case settled:
		return inkDone, fillDone
	}
	return "", ""
}
