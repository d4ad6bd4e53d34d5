package extract

import (
	"slices"
	"strings"

	"statsheet/extract/mention"
	"statsheet/rules"
)

// joinRegions reads a run of regions that begins with mark i: 上海浦东新区 is
// one place, 庆阳、酒泉 are two. It also returns the last mark of the run.
func (c *chronicle) joinRegions(i int) (names string, last int) {
	one := c.marks[i].region // the place at work, behind those listed before it
	for ; i+1 < len(c.marks) && c.marks[i+1].region != ""; i++ {
		at, next := c.marks[i].at, c.marks[i+1]
		switch {
		case next.at == at+2 && c.x.nouns.tradesWith(c.s, next.at):
			return names + one, i
		case next.at == at+2 && c.x.nouns.listed(c.s, at+1):
			names, one = names+one+"、", next.region
		case next.at != at+1:
			return names + one, i
		case c.s.mentions[c.s.who[next.at]].Scope != "": // 云州全市 is 云州
		case c.tellsProvince(at, next.at):
			one = next.region
		default:
			one += next.region
		}
	}
	return names + one, i
}

// tellsProvince reports whether a place at a mask offset only says which province the city
// or county at another lies in, as 甘肃 in 甘肃庆阳; a district is named with what it is of.
func (c *current) tellsProvince(at, next int) bool {
	p, in := c.s.mentions[c.s.who[at]].Place, c.s.mentions[c.s.who[next]].Place
	if p < 0 || in < 0 {
		return false
	}
	province, place := &c.x.set.Lexicon.Places[p], c.x.set.Lexicon.Places[in].Name
	return province.Level == "province" && !strings.HasSuffix(province.Name, "市") && (!strings.HasSuffix(place, "区") || strings.HasSuffix(place, "地区"))
}

// countsPlaces reports whether so many places up to a mask offset are only some of those that
// the figure behind them counts, or has something in, which is of where the document is of:
// 甲市、乙市等13个城市, 甲县某站（45.3℃）、乙县（44.1℃）等20个站.
func (c *reportContext) countsPlaces(last, value, named int) bool {
	mask, said := c.s.mask, 0
	for i := last + 1; c.home != "" && i < value; i++ {
		switch r := mask[i]; {
		case r == '等':
			return rules.MaskClass(mask[i+1]).IsFigure() && c.numberAt(i+1) > named
		case r == '（':
			i, said = closeOf(mask, i), 0
		case rules.MaskClass(r) == rules.Region && said == 0:
			named++
		case c.x.nouns.listed(c.s, i):
			said = 0
		case !isHan(r) || said == maxSpot:
			return false
		default:
			said++
		}
	}
	return false
}

// numberAt returns the number at a mask offset where it is whole, else 0.
func (c *current) numberAt(at int) int {
	n, _ := c.s.mentions[c.s.who[at]].Value.Int()
	return n
}

// listsOrdinals reports whether the ordinal at a mask offset is the first of a list of
// them: 第一、第二产业.
func (n *nouns) listsOrdinals(s *sentence, at int) bool {
	if at+2 >= len(s.mask) || !n.listed(s, at+1) {
		return false
	}
	return slices.ContainsFunc(s.mentions, func(m mention.Mention) bool {
		return m.Kind == mention.Ordinal && m.Start == int(s.at[at+2])
	})
}
