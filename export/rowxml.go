package export

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// The rows of long worksheets are written down here, in the very bytes that
// excelize's StreamWriter would write, to which a test holds them: with it, a
// workbook of 40,000 facts took half as long again. Everything else of a workbook
// is written by excelize.

// appendRow writes a row around its cells.
func appendRow(dst []byte, number int, height float64, level int, cells []byte) []byte {
	dst = append(dst, `<row r="`...)
	dst = strconv.AppendInt(dst, int64(number), 10)
	dst = append(dst, `" ht="`...)
	dst = strconv.AppendFloat(dst, height, 'f', -1, 64)
	dst = append(dst, `" customHeight="1"`...)
	if level > 0 {
		dst = append(dst, ` outlineLevel="`...)
		dst = strconv.AppendInt(dst, int64(level), 10)
		dst = append(dst, '"')
	}
	dst = append(dst, '>')
	dst = append(dst, cells...)
	return append(dst, "</row>"...)
}

// appendCell writes a cell that stands in a column and a row.
func appendCell(dst []byte, column string, row, style int, c *cell) ([]byte, error) {
	dst = append(dst, `<c r="`...)
	dst = append(dst, column...)
	dst = strconv.AppendInt(dst, int64(row), 10)
	if style != 0 {
		dst = append(dst, `" s="`...)
		dst = strconv.AppendInt(dst, int64(style), 10)
	}
	switch v := c.value.(type) {
	case int:
		dst = append(dst, `"><v>`...)
		dst = strconv.AppendInt(dst, int64(v), 10)
		dst = append(dst, "</v></c>"...)
	case int64:
		dst = append(dst, `"><v>`...)
		dst = strconv.AppendInt(dst, v, 10)
		dst = append(dst, "</v></c>"...)
	case float64:
		dst = append(dst, `"><v>`...)
		dst = strconv.AppendFloat(dst, v, 'f', -1, 64)
		dst = append(dst, "</v></c>"...)
	case string:
		dst = appendTextCell(dst, v, c.formula)
	case []excelize.RichTextRun:
		dst = append(dst, `" t="inlineStr"><is>`...)
		for i := range v {
			dst = appendRun(dst, &v[i])
		}
		dst = append(dst, "</is></c>"...)
	default:
		return nil, fmt.Errorf("a cell cannot hold a %T", v)
	}
	return dst, nil
}

// appendTextCell writes the rest of a cell that holds a text, or a formula
// that gives it.
func appendTextCell(dst []byte, text, formula string) []byte {
	if formula != "" {
		dst = append(dst, `" t="str"><f>`...)
		dst = appendEscaped(dst, formula)
		dst = append(dst, "</f><v>"...)
		dst = appendEscaped(dst, underscored(text))
		return append(dst, "</v></c>"...)
	}
	dst = append(dst, `" t="inlineStr"><is>`...)
	dst = appendText(dst, text)
	return append(dst, "</is></c>"...)
}

// markProperties are those of markFont.
const markProperties = `<rPr><rFont val="` + fontFamily + `"></rFont><family val="2"></family><b val="1"></b><color rgb="FF` + inkMark + `"></color><sz val="10"></sz></rPr>`

func appendRun(dst []byte, run *excelize.RichTextRun) []byte {
	dst = append(dst, "<r>"...)
	if run.Font == markFont {
		dst = append(dst, markProperties...)
	}
	dst = appendText(dst, run.Text)
	return append(dst, "</r>"...)
}

// appendText writes a text, and says so where the blanks at its ends count.
func appendText(dst []byte, text string) []byte {
	if text != "" && (isBlank(text[0]) || isBlank(text[len(text)-1])) {
		dst = append(dst, `<t xml:space="preserve">`...)
	} else {
		dst = append(dst, "<t>"...)
	}
	dst = appendEscaped(dst, underscored(text))
	return append(dst, "</t>"...)
}

func isBlank(b byte) bool { return b == ' ' || b == '\t' || b == '\n' || b == '\r' }

// underscored guards what a spreadsheet would take for an escaped character:
// _x0041_ stands for A, so its first line is written as _x005F_.
func underscored(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	var b strings.Builder
	for i := range len(s) {
		b.WriteByte(s[i])
		if isEscape(s[i:]) {
			b.WriteString("x005F_")
		}
	}
	return b.String()
}

// isEscape reports whether s begins with an escaped character.
func isEscape(s string) bool {
	if len(s) < 7 || s[0] != '_' || s[1] != 'x' || s[6] != '_' {
		return false
	}
	_, err := strconv.ParseUint(s[2:6], 16, 16)
	return err == nil
}

// appendEscaped writes a clean text as XML.
func appendEscaped(dst []byte, s string) []byte {
	from := 0
	for i := range len(s) {
		if s[i] > '>' {
			continue
		}
		if e := escapes[s[i]]; e != "" {
			dst = append(dst, s[from:i]...)
			dst = append(dst, e...)
			from = i + 1
		}
	}
	return append(dst, s[from:]...)
}

// escapes are the characters that mean something in XML, or would be taken for
// blanks.
var escapes = ['>' + 1]string{'"': "&#34;", '\'': "&#39;", '&': "&amp;", '<': "&lt;", '>': "&gt;", '\t': "&#x9;", '\r': "&#xD;"}
