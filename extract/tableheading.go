package extract

import (
	"slices"
	"strings"

	"statsheet/extract/mention"
	"statsheet/rules"
)

// heading is what a header cell, a row label or a caption says of the numbers
// under or beside it.
type heading struct {
	noun    []glyph // what is named, without period, place, unit and measure
	tail    []glyph // measure words that were taken from the noun
	measure string  // level, change, share, rank; "" if it does not say
	fall    bool    // a change that is stated as a decline
	basis   string
	base    mention.Period // what a change is compared with
	based   bool
	unit    tableUnit
	periods []tablePeriod
	regions []string
	target  bool
	part    bool // 其中：
	lead    int  // columns that 其中： takes
	blank   bool // there is no text
	role    columnRole
}

// tablePeriod is a period of a heading with its characters.
type tablePeriod struct {
	period mention.Period
	text   string
}

// measured reports whether a unit is not a measure word, which may as well be a
// noun: 床位.
func (c *current) measured(u *tableUnit) bool {
	kind := c.x.set.Lexicon.Units[u.unit].Kind
	return u.scale != "" || kind != "count" && kind != "people"
}

// maxHeading is how many characters of a heading are read.
const maxHeading = 200

// readHeading reads the text of a heading.
//
// Algorithm: periods, the place it begins with, units in brackets, the number
// of an item and 其中 are taken out, in this order; of what remains, the longest
// end that is made of measure words alone says what kind of figure it is, and
// the rest is the noun.
func (c *reportContext) readHeading(text []glyph) heading {
	text = text[:min(len(text), maxHeading)]
	h := heading{blank: len(compact(text)) == 0}
	if h.blank {
		return h
	}
	if h.role = c.x.tables.role(compact(text)); h.role != roleNone && h.role != rolePlace {
		return h
	}
	if u, ok := c.x.unit(trimBrackets(text)); ok && (len(trimBrackets(text)) < len(text) || c.measured(&u)) {
		h.unit = u
		return h
	}
	if all := compact(text); c.x.tables.Level.has(all) { // 期末 is no time of its own
		h.measure, h.tail = "level", all
		return h
	}
	rest := c.headingMentions(&h, text)
	rest = c.headingUnit(&h, rest)
	rest = compact(trimLoose(rest))
	if w := c.x.tables.Part.prefix(rest); w > 0 {
		h.part, h.lead, rest = true, 2*w, trimLoose(rest[w:])
	}
	c.headingMeasure(&h, rest)
	if w := c.x.tables.Target.suffix(h.noun); w > 2 || w > 0 && w == len(h.noun) {
		h.target, h.noun = true, trimLoose(h.noun[:len(h.noun)-w])
	}
	if c.x.tables.Total.has(h.noun) {
		h.noun = nil
	}
	return h
}

// headingMentions takes the periods, the leading place and the item number
// out of a heading. A relative period inside a noun (企业本年到位资金) is a part
// of it.
func (c *reportContext) headingMentions(h *heading, text []glyph) []glyph {
	t := foldedRunes(text)
	drop := make([]bool, len(text))
	for _, m := range c.x.scanner.Scan(nil, t) {
		first := len(trimLoose(undropped(text[:m.Start], drop))) == 0
		from, to := m.Start, m.Start
		switch {
		case m.Class == rules.Period:
			from, to = c.headingPeriod(h, text, &m, first)
		case m.Class == rules.Region && first:
			rest := compact(trimLoose(text[m.End:]))
			if c.x.nouns.placed(m.Place) == "area" && len(rest) > 0 && !c.x.tables.Total.has(rest) {
				continue // a part of a name: 西部地区投资
			}
			h.regions, to = append(h.regions, c.place(&m)), m.End
			c.spell(c.place(&m), text[m.Start:m.End])
		case m.Class == rules.Ordinal && first && t[from] != '第':
			to = m.End
		}
		for i := from; i < to; i++ {
			drop[i] = true
		}
	}
	return undropped(text, drop)
}

// headingPeriod takes a period into a heading and returns the span to be left
// out, with 比 before a period that is compared with.
func (c *current) headingPeriod(h *heading, text []glyph, m *mention.Mention, first bool) (from, to int) {
	from, to = m.Start, m.End
	if w := c.x.nouns.Compare.suffix(text[:from]); w > 0 {
		from -= w
		name, size := c.basisAt(text[from:])
		if size > 0 {
			h.basis = name
			return from, max(to, from+size)
		}
		h.base, h.based = m.Period, true
		return from, to
	}
	if !first && !fixed(m.Period) && len(trimLoose(text[to:])) > 0 {
		return from, from
	}
	h.periods = append(h.periods, tablePeriod{m.Period, written(text[from:to])})
	return from, to
}

// fixed reports whether a period names a time by itself.
func fixed(p mention.Period) bool { return p.Year != 0 || p.Sub != "" && !p.Relative }

// placed returns the level of a place, "" for a relative one.
func (n *nouns) placed(place int) string {
	if place < 0 || place >= len(n.places) {
		return ""
	}
	return n.places[place].Level
}

func undropped(text []glyph, drop []bool) []glyph {
	out := make([]glyph, 0, len(text))
	for i, g := range text {
		if !drop[i] {
			out = append(out, g)
		}
	}
	return out
}

// headingUnit takes a unit out of a heading: in brackets, or behind a stroke
// or a comma. Other brackets that are no part of a name go too.
func (c *current) headingUnit(h *heading, text []glyph) []glyph {
	for from := 0; ; {
		open, closed := nextBracket(text, from)
		if open < 0 {
			break
		}
		inside := text[open+1 : closed]
		u, ok := c.x.unit(trimBrackets(c.unitWord(inside)))
		if !ok && len(compact(inside)) > 0 {
			from = closed + 1
			continue
		}
		if ok {
			h.unit = u
		}
		text = slices.Concat(text[:open], text[closed+1:])
		from = open
	}
	if n := len(text); n > 1 && !h.unit.known() && (text[n-1].folded == '%' || text[n-1].folded == '‰') {
		h.unit, _ = c.x.unit(text[n-1:])
		text = text[:n-1]
	}
	if i := slices.IndexFunc(text, func(g glyph) bool { return strings.ContainsRune("/，,：", g.folded) }); i > 0 && !h.unit.known() {
		if u, ok := c.x.unit(c.unitWord(text[i+1:])); ok {
			h.unit, text = u, text[:i]
		}
	}
	return c.x.nouns.dropAsides(text)
}

// unitWord leaves 单位： out before a unit.
func (c *current) unitWord(text []glyph) []glyph {
	text = trimLoose(text)
	return text[c.x.tables.Unit.prefix(text):]
}

// headingMeasure parts the measure words at the end of a heading from its
// noun.
func (c *current) headingMeasure(h *heading, text []glyph) {
	t := c.x.tables
	h.noun = text
	for _, k := range []struct {
		measure string
		core    *wordset
	}{{"change", t.Change}, {"rank", t.Rank}, {"share", t.Share}, {"level", t.Level}} {
		at := c.measureTail(text, k.core)
		if at < 0 || k.measure == "level" && at > 0 {
			continue
		}
		h.measure = k.measure
		if k.measure == "change" {
			h.fall = c.falls(text[at:])
			if b := c.basisIn(text[at:]); b != "" {
				h.basis = b
			}
		}
		if k.measure == "change" || at == 0 {
			h.noun, h.tail = trimLoose(text[:at]), text[at:]
		}
		return
	}
	if h.based || h.basis != "" {
		h.measure = "change"
	}
}

// measureTail returns where the longest end of a heading begins that is made
// of measure words with one of core among them; -1 if there is none.
func (c *current) measureTail(text []glyph, core *wordset) int {
	for at := range text {
		if c.measureWord(text[at:], core) == 0 {
			continue
		}
		found, i := false, at
		for i < len(text) {
			found = found || core.prefix(text[i:]) > 0
			w := max(c.measureWord(text[i:], core), c.x.tables.Filler.prefix(text[i:])) // which say nothing by themselves
			if w == 0 {
				break
			}
			i += w
		}
		if found && i == len(text) {
			return at
		}
	}
	return -1
}

// measureWord returns the length of the measure word that text begins with.
func (c *current) measureWord(text []glyph, core *wordset) int {
	return max(core.prefix(text), c.x.tables.Before.prefix(text), c.x.nouns.Compare.prefix(text), c.x.words.AnyBasis.prefix(text))
}

// basisIn returns the basis that words name, "" if they name none.
func (c *current) basisIn(text []glyph) string {
	name, _ := c.basisWord(text)
	return name
}

// basisWord returns the basis that words name, and the word that names it.
func (c *current) basisWord(text []glyph) (name string, word []glyph) {
	at, size := c.x.words.AnyBasis.index(text, 0)
	if size == 0 {
		return "", nil
	}
	for _, b := range c.x.words.bases {
		if w := b.words.prefix(text[at:]); w > 0 {
			return b.name, text[at : at+w] // qoq of 季度环比
		}
	}
	return "", nil
}

// basisAt returns the basis whose words text begins with, and their length: yoy
// of 比上年同期.
func (c *current) basisAt(text []glyph) (name string, size int) {
	if c.x.words.AnyBasis.prefix(text) == 0 {
		return "", 0
	}
	for _, b := range c.x.words.bases {
		if w := b.words.prefix(text); w > size {
			name, size = b.name, w
		}
	}
	return name, size
}

// falls reports whether all words of change in a heading are of decline.
func (c *current) falls(text []glyph) bool {
	fall := false
	for i := 0; i < len(text); {
		w := c.x.tables.Change.prefix(text[i:])
		switch {
		case w == 0:
			w = 1
		case c.x.tables.Fall.prefix(text[i:]) == w:
			fall = true
		case c.basisIn(text[i:i+w]) == "":
			return false
		}
		i += w
	}
	return fall
}

// merge adds what a heading below, or to the right, says to h.
func (h heading) merge(g heading) heading {
	if len(g.noun) > 0 && !slices.Equal(g.noun, h.noun) {
		h.noun = slices.Concat(h.noun, g.noun)
	}
	if g.measure != "" && (g.measure != "level" || h.measure == "") {
		h.measure, h.fall, h.tail = g.measure, g.fall, g.tail
	}
	if g.basis != "" {
		h.basis = g.basis
	}
	if g.based {
		h.base, h.based = g.base, true
	}
	if g.unit.known() {
		h.unit = g.unit
	}
	h.periods = slices.Concat(h.periods, g.periods)
	h.regions = slices.Concat(h.regions, g.regions)
	h.target, h.part, h.blank = h.target || g.target, h.part || g.part, h.blank && g.blank
	h.lead += g.lead
	h.role = max(h.role, g.role)
	return h
}
