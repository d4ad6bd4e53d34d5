package export

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// maxFormulaText is how many characters a text inside a formula may have.
const maxFormulaText = 255

// linkCell shows text, and leads to target when it is clicked. A formula does
// it: a worksheet may hold no more than 65,530 links of the other sort. Where
// a formula cannot hold the target, the text stays alone.
func linkCell(target, text, lang string) cell {
	text = strings.TrimSpace(clean(text)) // a formula's result cannot say that its blanks count
	c := textCell(text, lang)
	if target == "" || text == "" || utf8.RuneCountInString(target) > maxFormulaText || utf8.RuneCountInString(c.text) > maxFormulaText {
		return c
	}
	c.face = faceLink
	c.formula = "HYPERLINK(" + formulaText(target) + "," + formulaText(c.text) + ")"
	return c
}

// formulaText writes a text as a constant of a formula.
func formulaText(s string) string {
	return `"` + strings.ReplaceAll(clean(s), `"`, `""`) + `"`
}

// rowTarget is the target of a link to a row of a worksheet.
func rowTarget(sheet string, row int) string {
	return "#'" + strings.ReplaceAll(sheet, "'", "''") + "'!A" + strconv.Itoa(row)
}

// viewTarget is the target of a link to a fact in the HTML view.
func viewTarget(view, id string) string {
	if view == "" || id == "" {
		return ""
	}
	return viewPath.Replace(view) + "#f-" + id
}

// viewPath escapes what would end the path of a link, or be taken for an
// escape. Other characters, Chinese ones too, stand as they are.
var viewPath = strings.NewReplacer("%", "%25", "#", "%23", "?", "%3F", `\`, "/")
