package extract

import (
	"cmp"
	"slices"
	"strings"

	"statsheet/extract/numeral"
)

// groupWords are the words of groups that have no name of their own.
type groupWords struct {
	Sex   *wordset `list:"sex"`       // who of people are counted: 男
	Limit *wordset `list:"limit_end"` // ends of the limits of a group: 以下, 岁
	Team  *wordset `list:"team"`      // ends of the names of groups of people that do something: 党支部
}

// ofGroup completes the name of a group that says only its limits or its sex. Behind
// 干警年龄35岁以下, 36—45岁 is 干警年龄36—45岁; behind 产值1亿元以上的企业, 5000万元以上 is
// 产值5000万元以上的企业; behind 干警116人, 男 is 干警男. Empty for any other name.
func (c *chronicle) ofGroup(name *naming) string {
	g, text := c.last(), name.text
	switch {
	case g == nil || c.spoken == 0 || len(text) == 0:
		return ""
	case c.x.nouns.Sex.has(text):
		return c.ofSex(name.f, text)
	case numeral.IsNumeral(text[0].folded) && c.x.nouns.Limit.suffix(text) > 0:
		whose := g.Indicator
		if name.f.UnitKind != "percent" {
			whose = cmp.Or(c.shared(g), whose) // 老人占人口的19%，其中80岁以上3万人
		}
		return c.x.nouns.band(text, c.x.plain(whose))
	case name.f.UnitKind == g.UnitKind:
		return c.x.nouns.sized(text, c.x.plain(g.Indicator))
	}
	return ""
}

// ofSex names the men or women of the people that the sentence counts before; "" if it
// counts none, or fewer.
func (c *chronicle) ofSex(f *Fact, name []glyph) string {
	all := c.lastInSentence(func(g *Fact) bool {
		whose := c.x.plain(g.Indicator)
		if g.PartOf != "" && !c.partAt(c.naming.r.at(c.s)) {
			return false // 人口9万人，其中城镇5万人；男性…
		}
		return g.Measure == "level" && g.UnitKind == "people" && !c.x.nouns.Sex.in(whose) && c.x.nouns.Limit.suffix(whose) == 0
	})
	if all == nil || exceeds(f, all) {
		return ""
	}
	return all.Indicator + written(name)
}

// band puts the limits that a name consists of in the place of those of another name,
// if they are of the same unit; "" if they are not.
func (n *nouns) band(name, other []glyph) string {
	at := slices.IndexFunc(other, func(g glyph) bool { return numeral.IsDigit(g.folded) })
	end := -1
	for from := max(at, 0); at >= 0; {
		i, w := n.Limit.index(other, from)
		if i < 0 {
			break
		}
		end, from = i+w, i+w
	}
	if end < 0 || n.limited(name) != n.limited(other[at:end]) {
		return ""
	}
	tail := other[end:]
	if open := indexRune(tail, '（'); open == 0 {
		tail = tail[indexRune(tail, '）')+1:] // 5人以下（含）的企业, 5人以上的
	}
	if n.Pull.prefix(tail) > 0 || len(tail) < minSubject {
		tail = nil
	}
	return written(other[:at]) + written(name) + written(tail)
}

// sized gives the things of a size whose measure is said before of those of another: behind
// 年收入50万元以上的村, 100万元以上的村 is 年收入100万元以上的村; behind 产值超百亿元企业, 超50亿元企业 and
// 超50亿元 are 产值超50亿元企业. Empty for other things, or if no size is there.
func (n *nouns) sized(text, other []glyph) string {
	var things []glyph
	if at := sizeAt(other); at >= 0 && text[len(text)-1].folded != other[len(other)-1].folded {
		end := at + 1 + slices.IndexFunc(other[at:], func(g glyph) bool { return g.folded == text[len(text)-1].folded })
		other, things = other[:end], other[end:] // 超50亿元|9家
	}
	i, j := len(text), len(other)
	for i > 0 && j > 0 && text[i-1].folded == other[j-1].folded && !numeral.IsNumeral(text[i-1].folded) && n.Limit.suffix(text[:i]) == 0 {
		i, j = i-1, j-1
	}
	mine, whose := sizeAt(text[:i]), sizeAt(other[:j])
	if i == len(text) || mine < 0 || mine > 1 || whose-mine < minSubject || mine == 1 && text[0].folded != other[whose-1].folded {
		return ""
	}
	if n.limited(text[:i]) != n.limited(other[:j]) {
		return ""
	}
	return written(other[:whose-mine]) + written(text) + written(things)
}

// sizeAt returns where the last number of a text, or the range that it ends, begins, -1 if there is none.
func sizeAt(text []glyph) int {
	i := len(text)
	for i > 0 && !numeral.IsNumeral(text[i-1].folded) {
		i--
	}
	for i > 0 && numeral.IsNumeral(text[i-1].folded) {
		i--
	}
	if i == len(text) || !numeral.IsNumeral(text[i].folded) {
		return -1
	}
	if i > 0 && strings.ContainsRune("—–-~至到", text[i-1].folded) {
		if at := sizeAt(text[:i-1]); at >= 0 && i-1-at <= maxLower {
			return at
		}
	}
	return i
}

const maxLower = 6 // characters of the lower end of a range: 20 of 20至35岁, 100万元 of 100万元—500万元

// limited returns the last character of the unit of the limits that a text ends with:
// 元 of 5000万元以上.
func (n *nouns) limited(text []glyph) rune {
	for w := n.Limit.suffix(text); w > 1 && w < len(text); w = n.Limit.suffix(text) {
		text = text[:len(text)-w]
	}
	return text[len(text)-1].folded
}
