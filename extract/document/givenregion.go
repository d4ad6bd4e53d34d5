package document

import (
	"cmp"
	"slices"
	"strings"
)

// official returns the name that the table of places has for a region in short:
// 浙江省 for 浙江, 中国 for 全国. A region in full (天津市河东区), in traditional
// characters, or that the table does not know stays as it is given.
func (c *cues) official(region string) string {
	text, place := c.fold(region), -1
	for len(text) > 0 {
		p, ok := c.gazetteer.match(text)
		if !ok || p.place == noPlace || place >= 0 && !c.gazetteer.lies(p.place, place) {
			place = -1
			break
		}
		place, text = p.place, text[len(p.name):]
	}
	switch {
	case place >= 0:
		if name := c.gazetteer.places[place].Name; strings.HasPrefix(name, region) {
			return name
		}
	case slices.Contains(c.words("own_country"), region):
		return cmp.Or(c.gazetteer.country(), region)
	}
	return region
}
