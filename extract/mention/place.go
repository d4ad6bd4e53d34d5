package mention

import (
	"strings"

	"statsheet/extract/numeral"
	"statsheet/rules"
)

// place takes a place name or a relative place; inside a longer name (甘肃日报,
// 浙江大学) it stays text.
func (sc *scan) place(i, end int, e entry) int {
	if next := sc.beginsName(i, end, e); next > end {
		return next
	}
	if e.role() == rolePlace && sc.hamlet(i, end, e) {
		return end + 1
	}
	if e.role() == rolePlace {
		end, e = sc.withoutRank(i, end, e)
	}
	m := sc.next()
	m.reset(i, end)
	m.Kind, m.Class = Place, rules.Region
	switch {
	case e.role() == roleScope:
		m.Scope = sc.scopes[e.index()]
	case e&manyPlaces != 0:
		m.Place = sc.placeOf(i, sc.samePlaces[e.index()])
	default:
		m.Place = e.index()
	}
	if sc.put(m); m.Place >= 0 {
		return sc.shortPlace(m.Place, m.OuterEnd)
	}
	return m.OuterEnd
}

// beginsName returns where what a place only begins the name of ends: 宁波港, 云南日报; its own end where it is
// whole: 宁波港口, and 浙江省航空货运量, as the full name of a place in a country begins none.
func (sc *scan) beginsName(i, end int, e entry) int {
	next, p := sc.set.PlaceTail.longest(sc.t, end)
	if p < 0 || e.role() == roleScope {
		return end
	}
	full := false
	if e.role() == rolePlace && e&manyPlaces == 0 {
		place := &sc.lex.Places[e.index()]
		if place.Level == "country" {
			return next // 中国石油
		}
		full = next-end > 1 && place.Name == string(sc.t[i:end]) // not 浙江省|队
	}
	if full || sc.set.NoTail.has(sc.t, end) {
		return end
	}
	return next
}

// hamlet reports whether a village follows that only bears the short name of a place:
// 柳林村, but 柳林县村庄 and 柳林村民.
func (sc *scan) hamlet(i, end int, e entry) bool {
	if !sc.set.Hamlet.has(sc.t, end) || sc.set.NoUnit.has(sc.t, end) {
		return false
	}
	return e&manyPlaces != 0 || sc.lex.Places[e.index()].Name != string(sc.t[i:end])
}

// area takes the short name of an area in a list of places that ends with 地区: 东部 of
// 东部、中部和西部地区; elsewhere (城区东部) it stays text.
func (sc *scan) area(i, end int, e entry) int {
	for at := end; strings.ContainsRune("、和及与", sc.rune(at)); {
		next, listed := sc.wordAt(sc.t, at+1)
		switch {
		case listed.is(rolePlace) && strings.HasSuffix(string(sc.t[at+1:next]), areaTail):
			return sc.place(i, end, newEntry(rolePlace, e.index()))
		case !listed.is(roleArea) && !listed.is(rolePlace):
			return i + 1
		}
		at = next
	}
	return i + 1
}

// shortPlace reads the short name of a city that is an everyday word too, which
// it is only right behind the name of what the city lies in: 辽宁朝阳, 山西大同.
func (sc *scan) shortPlace(parent, at int) int {
	end, p := sc.shortCities.longest(sc.t, at)
	if p < 0 || sc.lex.Places[p].Parent != sc.lex.Places[parent].Name || sc.set.PlaceTail.has(sc.t, end) {
		return at
	}
	if longer, e := sc.wordAt(sc.t, at); longer > end || e.is(rolePlace) {
		return at
	}
	m := sc.next()
	m.reset(at, end)
	m.Kind, m.Class, m.Place = Place, rules.Region, int(p)
	return sc.put(m)
}

// withoutRank gives a word its beginning back that the name of a place seems to end
// with: 市场 of 海口市场.
func (sc *scan) withoutRank(i, end int, e entry) (int, entry) {
	if end-i < 3 || !sc.set.OfCity.has(sc.t, end-1) || sc.set.NoTail.has(sc.t, end) {
		return end, e
	}
	if short, p := sc.words.longest(sc.t[:end-1], i); short == end-1 && entry(p).is(rolePlace) {
		return short, entry(p)
	}
	return end, e
}

// placeOf picks the place of a name that several have: the one that lies in
// the place named right before it.
func (sc *scan) placeOf(i int, same []int) int {
	n, first := len(sc.out), same[0]
	if n == sc.base {
		return first
	}
	before := &sc.out[n-1]
	if before.Kind != Place || before.Place < 0 || before.OuterEnd != i {
		return first
	}
	name := sc.lex.Places[before.Place].Name
	for _, p := range same {
		if sc.lex.Places[p].Parent == name {
			return p
		}
	}
	return first
}

// per reads 每万名, 每10万人, 平均每期, 每公斤.
func (sc *scan) per(i int, m *Mention) bool {
	if sc.set.PerNone.has(sc.t, i) {
		return false
	}
	m.reset(i, i+1)
	m.Kind, m.Class = Per, rules.Per
	if at, p := sc.set.PerLead.before(sc.t, i, sc.from); p >= 0 {
		m.Start, m.OuterStart = at, at
	}
	j := i + 1
	counted := false
	if n, ok := numeral.Read(sc.t, j); ok && n.Part == numeral.Whole {
		if at := n.LastScale; at >= j && n.ScaleEnd == at+1 {
			if end, u := sc.units.longest(sc.t, at); u >= 0 && end > at+1 {
				n.End = at
			}
		}
		if n.End > j {
			m.NumStart, m.NumEnd, m.ScaleEnd = j, n.NumEnd, n.ScaleEnd
			m.Value, m.HasValue = n.Value, true
			j, counted = sc.perRange(m, n.End), true
		}
	}
	start, end, u := sc.unit(j)
	switch {
	case counted && sc.set.PerNoun.has(sc.t, j):
		end, _ = sc.set.PerNoun.longest(sc.t, j)
		m.UnitStart, m.UnitEnd, m.End = end, end, end
	case u >= 0:
		m.UnitStart, m.UnitEnd, m.Unit, m.End = start, end, u, end
	case counted && isHan(sc.rune(j)) && m.ScaleEnd > m.NumStart:
		m.UnitStart, m.UnitEnd, m.End = j, j, j
	default:
		return false
	}
	m.OuterEnd = m.End
	return true
}

// perRange reads the upper end of 每5至6辆.
func (sc *scan) perRange(m *Mention, end int) int {
	k, _ := sc.connector(end)
	if k < 0 {
		return end
	}
	n, ok := numeral.Read(sc.t, k)
	if !ok || n.Part != numeral.Whole || n.Value.Cmp(m.Value) <= 0 {
		return end
	}
	m.High, m.HasHigh, m.NumEnd, m.ScaleEnd = n.Value, true, n.NumEnd, n.ScaleEnd
	return n.End
}
