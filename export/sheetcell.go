package export

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

// maxCell is how many UTF-16 units a cell can hold.
const maxCell = 32767

// cell is what stands in one cell of a worksheet.
type cell struct {
	look
	value   any    // string, int, int64, float64, []excelize.RichTextRun; nil leaves the cell empty
	formula string // value is then what it gives
	text    string // as shown: it decides on widths and heights
}

// field is a column of a worksheet.
type field[T any] struct {
	Column[T]
	folded bool // rarely used: grouped, and folded at first
	added  bool // by the sheet: no column of the contract
	input  bool // filled by the reader
	// make makes the cell where the column's kind does not say it all.
	make func(row *T, lang string) cell
}

// right reports whether what stands in the column is set at its right.
func (f *field[T]) right() bool { return f.Kind == Number || f.Kind == Written || f.Kind == Int }

// lift makes a column of rows of a column of what is in them.
func lift[R, T any](c Column[T], of func(*R) *T) Column[R] {
	out := Column[R]{
		Name: c.Name, Zh: c.Zh, En: c.En, Kind: c.Kind, Width: c.Width, Codes: c.Codes,
		FromOne: c.FromOne, NoteZh: c.NoteZh, NoteEn: c.NoteEn,
	}
	if c.Get != nil {
		out.Get = func(r *R) string { return c.Get(of(r)) }
	}
	if c.Place != nil {
		out.Place = func(r *R) int { return c.Place(of(r)) }
	}
	return out
}

// cell returns the cell of a column.
func (f *field[T]) cell(row *T, lang string) cell {
	if f.make != nil {
		return f.make(row, lang)
	}
	if f.Kind == Int {
		n := f.Place(row)
		if n == 0 && f.FromOne {
			return cell{}
		}
		return cell{look: look{face: faceInt}, value: n, text: strconv.Itoa(n)}
	}
	text := f.Get(row)
	if text == "" {
		return cell{}
	}
	switch f.Kind {
	case Number, Written:
		return numberCell(text, f.Kind, lang)
	case Code:
		if text = f.Codes.Title(text, lang); text == "" {
			return cell{}
		}
	case Prose:
		return proseCell(text, lang)
	case Text, Int:
	}
	return textCell(text, lang)
}

func textCell(text, lang string) cell {
	if text == "" {
		return cell{}
	}
	text = cellText(text, lang)
	return cell{value: text, text: text}
}

func proseCell(text, lang string) cell {
	c := textCell(text, lang)
	c.face = faceProse
	return c
}

func countCell(n int) cell {
	return cell{look: look{face: faceNumber}, value: n, text: Grouped(n)}
}

// numberCell makes a number of an exact decimal, if a spreadsheet can hold
// it: at most 15 significant digits. Others stay text.
func numberCell(text string, kind Kind, lang string) cell {
	shown := text
	if kind == Number {
		shown = grouped(text)
	}
	decimals, ok := spreadsheetNumber(text)
	number := numberOf(text, decimals)
	if !ok || number == nil {
		c := textCell(shown, lang)
		c.face = faceNumberText
		return c
	}
	c := cell{look: look{face: faceNumber, decimals: decimals}, value: number, text: shown}
	if kind == Written {
		c.face = faceWritten
	}
	return c
}

// numberOf returns a plain number as an int64 or float64, nil if it is none.
func numberOf(text string, decimals int) any {
	if decimals == 0 {
		if n, err := strconv.ParseInt(text, 10, 64); err == nil {
			return n
		}
	}
	n, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return nil
	}
	return n
}

// spreadsheetNumber returns how many decimals a number has, and whether a
// spreadsheet shows it digit for digit when it is stored as a number.
func spreadsheetNumber(s string) (decimals int, ok bool) {
	if !isPlainNumber(s) || s[0] == '+' {
		return 0, false
	}
	whole, rest, _ := strings.Cut(strings.TrimPrefix(s, "-"), ".")
	if len(whole) > 1 && whole[0] == '0' {
		return 0, false
	}
	digits := strings.Trim(whole+rest, "0")
	zero := digits == "" && s[0] == '-' // -0 has no cell
	return len(rest), len(digits) <= 15 && len(whole) <= 30 && len(rest) <= 30 && !zero
}

// percentCell makes a true percentage of the decimal of one: 5.2 is 0.052,
// shown as 5.2%. down makes it negative; signed shows a plus.
func percentCell(text string, down, signed bool, lang string) cell {
	text = signedText(text, down)
	decimals, ok := spreadsheetNumber(text)
	value, err := strconv.ParseFloat(text+"e-2", 64) // the nearest double, as in 0.052
	if !ok || err != nil || decimals > 12 {
		c := textCell(grouped(text)+"%", lang)
		c.face = faceNumberText
		return c
	}
	c := cell{look: look{face: facePercent, decimals: decimals, signed: signed}, value: value, text: grouped(text) + "%"}
	if signed && value > 0 {
		c.text = "+" + c.text
	}
	return c
}

// signedText negates a decimal if it is a decline and not written so already.
func signedText(text string, down bool) string {
	if !down || text == "" || text[0] == '-' || strings.Trim(text, "0.") == "" {
		return text
	}
	return "-" + text
}

// markedCell is a sentence in which the number stands out.
func markedCell(sentence, mention string, at int, lang string) cell {
	c := proseCell(sentence, lang)
	from := byteOf(sentence, at)
	if mention == "" || from < 0 || !strings.HasPrefix(sentence[from:], mention) || utf16Len(c.text) >= maxCell-1 {
		return c
	}
	tidy := c.text == sentence // its parts are, too
	runs := make([]excelize.RichTextRun, 0, 3)
	for _, run := range [...]excelize.RichTextRun{{Text: sentence[:from]}, {Text: mention, Font: markFont}, {Text: sentence[from+len(mention):]}} {
		if !tidy {
			run.Text = clean(run.Text)
		}
		if run.Text != "" {
			runs = append(runs, run)
		}
	}
	c.value = runs
	return c
}

// byteOf returns the byte offset of code point n; -1 beyond the end.
func byteOf(s string, n int) int {
	for i := range s {
		if n == 0 {
			return i
		}
		n--
	}
	return -1
}

// cellText fits a text into a cell: cleaned, and cut where it is longer than
// a cell can hold, with a mark that says so.
func cellText(s, lang string) string {
	s = clean(s)
	if len(s) <= maxCell || utf16Len(s) <= maxCell {
		return s
	}
	mark := "…〔过长，已截断〕"
	if lang == En {
		mark = "… [cut: too long for a cell]"
	}
	room := maxCell - utf16Len(mark)
	for i, r := range s {
		if room -= utf16Width(r); room < 0 {
			return s[:i] + mark
		}
	}
	return s
}

func utf16Width(r rune) int {
	if r > 0xFFFF {
		return 2
	}
	return 1
}

func utf16Len(s string) int {
	n := utf8.RuneCountInString(s)
	for _, r := range s {
		if r > 0xFFFF {
			n++
		}
	}
	return n
}

// cellWidth returns the width of a text in characters of a column's width:
// two for a Chinese character.
func cellWidth(s string) int {
	n := 0
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			n++
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if n++; r >= 0x1100 || r >= 0x2010 && r <= 0x2027 { // dashes and “” are wide in a Chinese font
			n++
		}
		i += size
	}
	return n
}
