package extract

import (
	"fmt"
	"slices"
	"strings"

	"statsheet/extract/document"
	"statsheet/rules"
)

// unresolved is the region of 全市 in a document that is of one of several places of one
// name, until its facts are built: they have none.
const unresolved = "？"

// home is what the table of places knows of the region of a document.
type home struct {
	rows  []int // of the places that it may be, with different places above them
	known bool  // all of it is in the table, or a word for a country or the world
	whole bool  // it is the name of a place, behind those of places that it lies in
}

// locate notes where the document is of: its place and those that it lies in, and
// whether it is of a country or of no place. Several places of one name lie in what
// all of them lie in.
func (c *reportContext) locate() {
	c.roams = c.home == ""
	h := c.readHome()
	if len(h.rows) == 0 {
		return
	}
	place, above := &c.x.set.Lexicon.Places[h.rows[0]], c.x.above(h.rows[0])
	for _, row := range h.rows[1:] {
		others := c.x.above(row)
		above = slices.DeleteFunc(above, func(name string) bool { return !slices.Contains(others, name) })
	}
	c.unsettled = len(h.rows) > 1
	told := c.meta.RegionFrom == "flag" || c.meta.RegionFrom == "side"
	if h.whole && (told || place.Level != "country" && place.Name != c.home) { // 中国 may only be what a text in 中國 is about, and 海宁市 be 海宁县 in it
		c.spelled[place.Name] = c.home
	}
	if place.Level == "country" {
		c.roams = true
		return
	}
	c.homes = append([]string{place.Name}, above...)
}

// readHome finds the region of the document in the table of places.
func (c *reportContext) readHome() home {
	line, end := c.readLine(c.home), 0
	h := home{}
	for i := range line.mentions {
		m := &line.mentions[i]
		switch {
		case m.Class != rules.Region:
			return home{}
		case m.Place < 0, i > 0 && m.Start > end:
			return home{known: true} // 全球, 甲市、乙市
		}
		rows, outer := c.x.rowsOf(m.Place), h.rows
		if i > 0 {
			rows = slices.DeleteFunc(rows, func(row int) bool { return !c.x.liesIn(row, outer) })
		}
		if h.rows, end = rows, m.End; len(rows) == 0 {
			return home{}
		}
	}
	h.known = len(h.rows) > 0
	h.whole = h.known && line.mentions[0].Start == 0 && end == len(line.folded)
	return h
}

// rowsOf returns the places with the name of one.
func (x *Extractor) rowsOf(place int) []int {
	var rows []int
	places := x.set.Lexicon.Places
	for i := range places {
		if places[i].Name == places[place].Name && !slices.ContainsFunc(rows, func(r int) bool { return places[r].Parent == places[i].Parent }) {
			rows = append(rows, i)
		}
	}
	return rows
}

// above returns the places that a place lies in, but for its country.
func (x *Extractor) above(place int) []string {
	var names []string
	places := x.set.Lexicon.Places
	for name := places[place].Parent; name != "" && !slices.Contains(names, name); {
		i := slices.IndexFunc(places, func(p rules.Place) bool { return p.Name == name })
		if i < 0 || places[i].Level == "country" {
			break
		}
		names, name = append(names, name), places[i].Parent
	}
	return names
}

// liesIn reports whether a place lies in one of others.
func (x *Extractor) liesIn(place int, others []int) bool {
	above := x.above(place)
	return slices.ContainsFunc(others, func(o int) bool { return slices.Contains(above, x.set.Lexicon.Places[o].Name) })
}

// homeNotes says where the region of the document is one of several places, or, where
// people gave it, no place of the table.
func (c *reportContext) homeNotes() []document.Note {
	h := c.readHome()
	switch given := c.meta.RegionFrom == "flag" || c.meta.RegionFrom == "side"; {
	case len(h.rows) > 1:
		return []document.Note{c.severalHomes(h.rows)}
	case given && !h.known:
		return []document.Note{c.unknownHome()}
	}
	return nil
}

func (c *reportContext) severalHomes(rows []int) document.Note {
	names := make([]string, len(rows))
	for i, row := range rows {
		p := &c.x.set.Lexicon.Places[row]
		names[i] = p.Parent + p.Name
	}
	return document.Note{
		Message: fmt.Sprintf("地区“%s”有%d处（%s），不能确定的“全省”“全市”地区留空：请用 --region 写明，如 %s", c.home, len(names), strings.Join(names, "、"), names[0]),
		English: fmt.Sprintf("%d places are called %s (%s), and 全省 or 全市 that may be several are left without a region: say which by --region, such as %s", len(names), c.home, strings.Join(names, ", "), names[0]),
	}
}

func (c *reportContext) unknownHome() document.Note {
	places := c.x.set.Lexicon.Places
	names := make([]string, len(places))
	for i := range places {
		names[i] = places[i].Name
	}
	zh, en := "", ""
	if best := rules.Nearest(c.home, names); best != "" {
		zh, en = fmt.Sprintf("（是不是“%s”？）", best), fmt.Sprintf(" (did you mean %s?)", best)
	}
	return document.Note{
		Message: fmt.Sprintf("地名表里没有地区“%s”%s，照写入表：写错了请改正", c.home, zh),
		English: fmt.Sprintf("the region %s is not in the table of places%s: it is used as given; correct it if it is a mistake", c.home, en),
	}
}
