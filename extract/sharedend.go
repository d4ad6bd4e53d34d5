package extract

import "slices"

// behindSameEnd returns what the last of conjoined names has behind the word for its kind, which the first
// ends with too: 发电量 for 东湾电厂 of 东湾电厂、西湾电厂发电量, 床位数 for 中医院 of 中医院、保健院床位数. Nil
// where the others say which figure they are.
func (n *nouns) behindSameEnd(names [][]glyph) []glyph {
	first, last := names[0], names[len(names)-1]
	if len(names) < 2 || !n.lackFigure(names[:len(names)-1]) || max(n.Figure.suffix(last), n.Bare.suffix(last), n.People.suffix(last)) == 0 || beginsAlike(first, last) {
		return nil
	}
	end := first[len(first)-1].folded
	for i := minSubject - 1; i < len(last)-minSubject; i++ {
		if last[i].folded != end || n.Keep.prefix(last[i:]) > 1 {
			continue
		}
		if whose := last[:i+1]; i+1 == len(first) || max(n.Agent.suffix(whose), n.Body.suffix(whose), n.Bearer.suffix(whose), n.Carrier.suffix(whose)) >= minSubject {
			return last[i+1:]
		}
		return nil
	}
	return nil
}

// beginsAlike reports whether a name begins as another that is conjoined with it: 工业、工业技改投资.
func beginsAlike(first, last []glyph) bool {
	return len(first) <= len(last) && endsWith(last[:len(first)], first)
}

// lackFigure reports whether none of some names says which figure it is.
func (n *nouns) lackFigure(names [][]glyph) bool {
	return !slices.ContainsFunc(names, func(name []glyph) bool {
		return len(name) < minSubject || max(n.Figure.suffix(name), n.Bare.suffix(name), n.Dependent.suffix(name)) > n.Keep.suffix(name)
	})
}

// figureWord returns the word for a figure that the last of conjoined names ends with, for those that
// have none: 参保率 of 失业保险和工伤保险参保率, 漏损率 of 城区和乡镇管网漏损率, 出货量 of 手机、平板出货量.
func (n *nouns) figureWord(names [][]glyph) []glyph {
	last := names[len(names)-1]
	w := n.Rate.suffix(last)
	if w > 1 {
		return last[len(last)-w:]
	}
	const deed = 2 // characters of what the figure is of
	if w == 0 && last[len(last)-1].folded != '量' || len(last) < deed+1+minSubject || !n.lackFigure(names[:len(names)-1]) {
		return last[len(last)-w:]
	}
	return last[len(last)-deed-1:]
}
