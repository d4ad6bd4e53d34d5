package extract

import (
	"slices"
	"strings"

	"statsheet/extract/mention"
	"statsheet/extract/numeral"
	"statsheet/rules"
)

// tableUnit is a unit that stands apart from its numbers: in a header, a row
// label, a caption, a column of units.
type tableUnit struct {
	text   string // as written, without the scale: 元
	scale  string // as written: 亿
	factor numeral.Value
	unit   int // index into Lexicon.Units
	class  rules.Class
	rate   bool
}

// known reports whether there is a unit at all.
func (u *tableUnit) known() bool { return u.text != "" || u.scale != "" }

// relative reports whether it is a unit of comparison: %, 个百分点.
func (u *tableUnit) relative() bool { return u.class == rules.Percent || u.class == rules.Point }

// unit reads a text that is a unit as a whole: 亿元, %, 万平方米, 元/吨.
func (x *Extractor) unit(text []glyph) (tableUnit, bool) {
	text = compact(text)
	if len(text) == 0 || len(text) > maxUnit || numeral.IsDigit(text[0].folded) {
		return tableUnit{}, false
	}
	t := slices.Concat([]rune{'1'}, foldedRunes(text))
	found := x.scanner.Scan(nil, t)
	if len(found) != 1 || found[0].OuterStart != 0 || found[0].OuterEnd != len(t) || !found[0].HasValue {
		return tableUnit{}, false
	}
	m := &found[0]
	if !slices.Contains([]mention.Kind{mention.Quantity, mention.Percent, mention.Duration, mention.Number}, m.Kind) {
		return tableUnit{}, false
	}
	source := append([]rune{'1'}, []rune(written(text))...)
	return tableUnit{
		text: mention.UnitText(x.set.Lexicon, source, m), scale: string(source[m.NumEnd:m.ScaleEnd]),
		factor: m.Value, unit: m.Unit, class: m.Class, rate: m.Rate,
	}, m.ScaleEnd > m.NumEnd || m.UnitEnd > m.UnitStart || m.Class == rules.Percent
}

// maxUnit is how long a unit may be.
const maxUnit = 12

// namedUnit reads what is said to be a unit, be it in the tables or not.
func (x *Extractor) namedUnit(text []glyph) tableUnit {
	if u, ok := x.unit(text); ok {
		return u
	}
	text = compact(text)
	if len(text) == 0 || len(text) > maxUnit || slices.ContainsFunc(text, func(g glyph) bool { return numeral.IsDigit(g.folded) }) {
		return tableUnit{}
	}
	return tableUnit{text: written(text), factor: numeral.Int(1), class: rules.Quantity}
}

// give puts a unit to a number that was written without one.
func (u *tableUnit) give(m *mention.Mention) {
	if !u.known() {
		return
	}
	m.Unit, m.Class, m.Rate = u.unit, u.class, u.rate
	if m.ScaleEnd == m.NumEnd && u.scale != "" {
		m.Value = scaled(m.Value, u.factor)
		if m.HasHigh {
			m.High = scaled(m.High, u.factor)
		}
	}
}

// scaled multiplies a value by a scale, by moving its point where it can.
func scaled(v, factor numeral.Value) numeral.Value {
	for factor.Long == "" && factor.Coef > 1 && factor.Coef%10 == 0 {
		factor.Coef, factor.Exp = factor.Coef/10, factor.Exp+1
	}
	if factor.Coef == 1 {
		return v.Shift(factor.Exp)
	}
	return v.Mul(factor)
}

// unitList reads the units of a line such as 单位：亿元、% .
func (x *Extractor) unitList(text []glyph) []tableUnit {
	var out []tableUnit
	for _, p := range splitAny(text, "、，,；; ") {
		if u := x.namedUnit(trimBrackets(p)); u.known() {
			out = append(out, u)
		}
	}
	return out
}

// splitAny cuts text at any of some characters.
func splitAny(text []glyph, at string) [][]glyph {
	var out [][]glyph
	from := 0
	for i := range text {
		if strings.ContainsRune(at, text[i].folded) {
			out = append(out, text[from:i])
			from = i + 1
		}
	}
	return append(out, text[from:])
}

// trimBrackets strips brackets, punctuation and blanks from both ends of a heading.
func trimBrackets(text []glyph) []glyph {
	return trimFunc(text, func(r rune) bool { return isLooseMark(r) || r == '（' || r == '）' })
}

// trimLoose strips punctuation and blanks from both ends of a heading.
func trimLoose(text []glyph) []glyph {
	return trimFunc(text, func(r rune) bool { return strings.ContainsRune(" 　、，；：。·\t*", r) })
}

// trimFunc strips characters of a kind from both ends of a text.
func trimFunc(text []glyph, is func(rune) bool) []glyph {
	for len(text) > 0 && is(text[0].folded) {
		text = text[1:]
	}
	for len(text) > 0 && is(text[len(text)-1].folded) {
		text = text[:len(text)-1]
	}
	return text
}

// foldedRunes returns the characters of a text as the scanner reads them.
func foldedRunes(text []glyph) []rune {
	out := make([]rune, len(text))
	for i, g := range text {
		out[i] = g.folded
	}
	return out
}

// compact leaves the blanks of a text out.
func compact(text []glyph) []glyph {
	return slices.DeleteFunc(slices.Clone(text), func(g glyph) bool { return strings.ContainsRune(" \t\u3000\n", g.folded) })
}
