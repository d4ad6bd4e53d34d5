package extract

import "slices"

// split cuts a noun at its conjunctions into want parts: 、 first, and 和 及 与
// too where 、 alone does not give enough.
func (n *nouns) split(text []glyph, want int) [][]glyph {
	if parts := splitAt(text, slash); want > 1 && len(parts) == want {
		return parts // 销售/管理费用率
	}
	if parts := n.splitJoined(text); len(parts) == want {
		return parts
	}
	if parts := n.splitKind(text); want > 1 && len(parts) == want {
		return parts
	}
	parts := splitAt(text, n.comma)
	if len(parts) >= want {
		return parts
	}
	more := n.splitAll(parts)
	if len(more) == want {
		return more
	}
	if fused := n.unfuse(text); len(fused) == want {
		return fused
	}
	if digits := numbered(text); digits == want {
		for i := range digits {
			parts = append(parts, slices.Concat(text[i:i+1], text[digits:]))
		}
		return parts[len(parts)-digits:]
	}
	if len(more) < want || len(parts) == 1 { // nothing tells which of the conjunctions counts
		return more
	}
	return n.splitSome(parts, want)
}

// splitJoined cuts a noun at every conjunction but those inside names that hold one: 教育 and 批发和零售业 of
// 教育和批发和零售业. Nil where there is no such name in it.
func (n *nouns) splitJoined(text []glyph) [][]glyph {
	if !n.Joined.in(text) {
		return nil
	}
	return splitAt(text, func(t []glyph) int {
		if n.inJoined(text, len(text)-len(t)) {
			return 0
		}
		return max(n.comma(t), n.And.prefix(t))
	})
}

// inJoined reports whether what stands at an offset of a text is inside a name that holds a conjunction.
func (n *nouns) inJoined(text []glyph, at int) bool {
	for from, w := n.Joined.index(text, 0); from >= 0 && from < at; from, w = n.Joined.index(text, from+w) {
		if at < from+w {
			return true
		}
	}
	return false
}

// comma returns the length of a 、 that a text begins with, and of a conjunction right behind it.
func (n *nouns) comma(text []glyph) int {
	if text[0].folded == '、' {
		return 1 + n.And.prefix(text[1:]) // 甲、乙、和丙
	}
	return 0
}

// splitKind cuts a noun behind each name of the kind of the last one, that ends as that does: 采矿业、
// 制造业 and 电力、热力、燃气及水生产和供应业, each a 业. Nil where the last name stands alone.
func (n *nouns) splitKind(text []glyph) [][]glyph {
	parts := splitAt(text, func(t []glyph) int {
		return max(n.comma(t), n.And.prefix(t))
	})
	last := parts[len(parts)-1]
	last = last[:len(last)-len(n.swungHead(last))]
	if len(last) < minSubject {
		return nil
	}
	kind := last[len(last)-1].folded
	return splitAt(text, func(t []glyph) int {
		if at := len(text) - len(t); at < minSubject || text[at-1].folded != kind {
			return 0
		}
		return max(n.comma(t), n.And.prefix(t))
	})
}

// splitSome cuts names at as many of the conjunctions in them as it takes to have want, those at the
// end first: 批发和零售、仓储和邮电及其他服务 are three names.
func (n *nouns) splitSome(names [][]glyph, want int) [][]glyph {
	var out [][]glyph
	missing := want - len(names)
	for _, name := range slices.Backward(names) {
		parts := splitAt(name, func(t []glyph) int {
			w := n.And.prefix(t)
			if w == 0 || len(splitAt(t[w:], n.And.prefix)) > missing {
				return 0
			}
			return w
		})
		missing -= len(parts) - 1
		out = slices.Concat(parts, out)
	}
	return out
}

// slash returns the length of a slash that a text begins with.
func slash(text []glyph) int {
	if text[0].folded == '/' {
		return 1
	}
	return 0
}

// splitAll splits names at 和, 及 and the like.
func (n *nouns) splitAll(names [][]glyph) [][]glyph {
	var out [][]glyph
	for _, p := range names {
		out = append(out, splitAt(p, n.And.prefix)...)
	}
	return out
}

// splitAt splits text where sep reports the length of a separator, not inside
// quotations and brackets.
func splitAt(text []glyph, sep func([]glyph) int) [][]glyph {
	var parts [][]glyph
	from := 0
	for i := 1; i < len(text)-1; i++ {
		if w := sep(text[i:]); w > 0 && i > from && i+w < len(text) && balanced(text[from:i]) {
			parts = append(parts, text[from:i])
			from = i + w
			i = from
		}
	}
	return append(parts, text[from:])
}
