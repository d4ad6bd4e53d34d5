package extract

import (
	"slices"
	"strings"

	"statsheet/extract/numeral"
)

// standsFor names a row whose noun only stands for figures just named: 执行率 for 后者 of 结案率、
// 执行率分别为95%、90%，后者提高2个百分点. What it says itself goes behind their names.
func (c *chronicle) standsFor(name *naming) string {
	n, text := c.x.nouns, name.text
	latter, former, those := n.Latter.prefix(text), n.Former.prefix(text), n.Those.prefix(text)
	w := max(latter, former, those)
	if w == 0 {
		return ""
	}
	want := 2
	if v, ok := numeral.Parse(string(text[0].folded)); ok {
		many, _ := v.Int()
		want = max(want, many)
	}
	names := c.antecedents(want)
	if len(names) < want {
		return ""
	}
	said := n.saidOfThose(text[w:])
	switch {
	case latter > 0:
		return names[1] + written(said)
	case former > 0:
		return names[0] + written(said)
	}
	return c.x.together(names) + written(said)
}

// saidOfThose returns what a text says of the figures that a word before it stands for, without what
// it only sets them beside: nothing of 后者|比上年提高.
func (n *nouns) saidOfThose(text []glyph) []glyph {
	text = n.trim(text)
	if n.Compare.prefix(text) > 0 {
		return nil
	}
	return text
}

// antecedents returns the names of the last so many figures of the paragraph, in the order of
// the text, as many as there are.
func (c *chronicle) antecedents(want int) []string {
	var names []string
	for _, g := range slices.Backward(c.earlier()) {
		again := slices.Index(names, g.Indicator)
		switch {
		case g.Indicator == "":
			continue
		case again >= 0:
			names = slices.Delete(names, again, again+1) // told again behind the other: 前者提高2个百分点，后者…
		case len(names) == want:
			slices.Reverse(names)
			return names
		}
		names = append(names, g.Indicator)
	}
	slices.Reverse(names)
	return names
}

// together joins names, with the preposition and the figure that all of them have told once.
func (x *Extractor) together(names []string) string {
	first := x.plain(names[0])
	front := written(first[:x.nouns.Toward.prefix(first)])
	figure := written(first[len(first)-x.nouns.Figure.suffix(first):])
	out := make([]string, len(names))
	for i, name := range names {
		if !strings.HasPrefix(name, front) || !strings.HasSuffix(name, figure) || len(name) <= len(front)+len(figure) {
			return strings.Join(names, "、")
		}
		out[i] = name[len(front) : len(name)-len(figure)]
	}
	return front + strings.Join(out, "、") + figure
}

// byMeasure names a count behind whose number only the unit of a figure stands that is named
// before it: 公屋供应量 of 公屋供应量约3万个单位.
func (c *current) byMeasure(name *naming) string {
	r, n, value := name.r, c.x.nouns, name.r.at(c.s)
	if r.lead >= 0 || r.namedBefore(c.s) || !c.countsThings(r) || len(name.text) > maxCounted || c.s.mask[value+1] == '的' {
		return ""
	}
	text := n.lead(c.s, value).text
	if len(text) <= minSubject || !n.isFigure(text) || n.Whole.suffix(text) != 1 || n.Rate.suffix(text) > 0 || lastIndexRune(text, '、') >= 0 || n.Manner.suffix(text) > 0 {
		return ""
	}
	return written(text)
}

// maxCounted is how many characters a noun behind a count may have that says no more than its unit.
const maxCounted = 3
