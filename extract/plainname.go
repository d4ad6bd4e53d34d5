package extract

import "slices"

// plainer leaves out of a name what tells nothing of what is counted: that it is of all sorts (各种类型、不同级别的自然保护区),
// that it has to do with what is told (办理相关执行案件), examples of what has a name of its own (获得传感器等实用新型专利),
// and that someone has it (小镇有民宿). The verb that it begins with stays.
func (n *nouns) plainer(text []glyph) []glyph {
	w := n.Do.prefix(text)
	verb, of := text[:w], n.withoutHaving(text)[w:]
	if sorts := n.sorts(of); sorts > 0 {
		of = of[sorts:]
	}
	if vague := n.Vague.prefix(of); w >= minVerb && vague > 0 && len(of)-vague >= minVerb+minSubject && n.Bearer.suffix(of) > 0 && n.AnyKind.prefix(of[vague:]) == 0 {
		of = of[vague:]
	}
	if i := lastIndexRune(of, '等'); i >= minSubject && n.Keep.suffix(of[:i+1]) == 0 && balanced(of[:i]) {
		if class := of[i+1:]; len(class) >= minVerb+minSubject && n.OwnClass.suffix(class) > 0 {
			of = class
		}
	}
	if len(of) == len(text)-w {
		return text
	}
	return slices.Concat(verb, of)
}

// sorts returns the length of what a text begins with that says of a thing only that there are several sorts:
// 各种类型、不同级别的; 0 without it.
func (n *nouns) sorts(text []glyph) int {
	for at := 0; ; {
		anyOf := n.AnySort.prefix(text[at:])
		sort := n.Sort.prefix(text[at+anyOf:])
		if at += anyOf + sort; anyOf == 0 || sort == 0 || at+minSubject >= len(text) {
			return 0
		}
		switch and := n.And.prefix(text[at:]); {
		case text[at].folded == '的':
			return at + 1
		case text[at].folded == '、':
			at++
		case and > 0:
			at += and
		default:
			return 0
		}
	}
}

// withoutHaving leaves out 有 between who has something and what that is: 云峰集团员工 of 云峰集团有员工.
func (n *nouns) withoutHaving(text []glyph) []glyph {
	i, w := n.ThereIs.index(text, minSubject)
	if i < 0 || w > 1 || i+w+minSubject > len(text) || !n.ownWord(text, i, w) || indexRune(text, '的') >= 0 || !balanced(text[:i]) {
		return text
	}
	who, has := text[:i], text[i+w:]
	if max(n.Left.prefix(text[i:]), n.Medial.prefix(text[i:]), n.State.prefix(text[i:])) > w || n.Verbs.prefix(has) > n.Keep.prefix(has) || n.Verbs.suffix(text[:i+w]) > w || n.holds(n.Verbs, who) || n.Function.in(who) || n.Left.suffix(who) > 0 {
		return text
	}
	return slices.Concat(who, has)
}
