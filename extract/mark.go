package extract

import (
	"slices"
	"strings"
	"unicode"

	"statsheet/extract/mention"
	"statsheet/rules"
)

// mark is a period or region that stands in the sentence.
type mark struct {
	at     int // mask offset
	period when
	region string
	home   bool // a place that is the document's, which does not say it: 我省
	same   bool // 同期, 上年: the period before the one that the text is about
}

// findMarks lists the periods and regions of a sentence.
func (c *reportContext) findMarks(s *sentence) []mark {
	marks := c.marks[:0]
	near := c.near()
	for n := range s.mentions {
		m := &s.mentions[n]
		at := int(s.maskOf[n])
		if m.Class == rules.Region {
			region := c.placeWritten(s, m, at)
			marks = append(marks, mark{at: at, region: region, home: region == ""})
		}
		if m.Class != rules.Period || c.isPlanName(s, m) {
			continue
		}
		if c.x.nouns.datesLine(s, at) {
			marks = c.withoutSeat(marks, at)
			continue
		}
		w := c.timeOf(m, at, near)
		if w = c.afterMark(w, m, at, lastTime(marks)); !c.setsOut(at) {
			w = c.asBefore(w, m)
		}
		w.text = s.quote(m.Start, m.End)
		w.tells(s, m, near)
		marks = append(marks, mark{at: at, period: w, same: m.Period.Same || m.Period.StepUnit == 'Q' && m.Period.Steps == -1})
		if w.year != 0 && !c.bases[at] && !m.Period.Same && !c.setsRecord(at) && !c.aside(s, at) && (len(w.iso) != len(near.iso) || w.iso > near.iso || !c.addsFigure(at)) {
			near = w
		}
	}
	return marks
}

// placeWritten returns the place that a mention names, and notes what the text calls it: one that has
// another rank by now keeps the one that the text writes, 海宁县.
func (c *reportContext) placeWritten(s *sentence, m *mention.Mention, at int) string {
	place := c.place(m)
	c.spell(place, s.runeGlyphs(m.Start, m.End))
	c.note(place)
	if c.formerName(s, m, at) {
		former := s.quote(m.Start, m.End+1)
		c.calls(place, former)
		return former
	}
	if m.Place >= 0 && m.End-m.Start > 2 {
		c.calls(place, s.quote(m.Start, m.End))
	}
	return place
}

// tells notes which years the words of a period tell: 全年 tells the one told just before.
func (w *when) tells(s *sentence, m *mention.Mention, near when) {
	w.told = m.Period.Year != 0 || near.told && !m.Period.Relative && len(w.iso) == len("2018") && w.iso == near.iso
	w.both = w.both || m.Period.EndYear != 0 && unicode.IsDigit(s.folded[m.Start]) || strings.Contains(w.text, "到") || strings.Contains(w.text, "至")
}

// afterMark resolves what counts from the mark before it: 当时 of 仅次于2003年，当时…, 前四年 of
// “十四五”前四年, and 全年 or 今年 of 截至10月底，今年…, which is as long as is known by then.
func (c *reportContext) afterMark(w when, m *mention.Mention, at int, before *mark) when {
	switch {
	case before == nil:
		return w
	case m.Period.That && c.bases[before.at]:
		return resolve(m.Period, c.ref, before.period)
	case m.Period.BackUnit == 'Y' && c.s.folded[m.Start] == '前' && at-before.at <= 2 && before.period.years():
		return before.period.first(m.Period.Back)
	case c.setsOut(at) && m.Period.Relative:
		return w
	case !isThatYear(m.Period) || before.period.year != w.year || before.period.sub == "" || c.x.words.AsOf.prefix(c.x.plain(before.period.text)) == 0:
		return w
	case before.period.sub == "12" && !before.period.day():
		return w
	case before.period.month() && !before.period.day() && before.period.sub != "01":
		return withinSub(w.year, "01/"+before.period.sub, 0)
	case m.Period == (mention.Period{}):
		return before.period
	}
	return w
}

// lastTime returns the last of some marks that is a period, nil without one.
func lastTime(marks []mark) *mark {
	for i := range slices.Backward(marks) {
		if marks[i].region == "" && !marks[i].home {
			return &marks[i]
		}
	}
	return nil
}

// formerName reports whether a place is written with another rank than it has by
// now: 监利县 of what has become 监利市.
func (c *current) formerName(s *sentence, m *mention.Mention, at int) bool {
	if m.Place < 0 || at+1 >= len(s.mask) || !isPlaceEnd(s, at+1) {
		return false
	}
	p := &c.x.set.Lexicon.Places[m.Place]
	return p.Level == "county" && s.quote(m.Start, m.End) != p.Name && c.x.words.OfCounty.prefix(s.maskGlyphs()[at+1:]) == 0
}

// isGoal reports whether words of what is to be stand in the clause of the period at a mask
// offset, or in the one behind it that it opens alone, or end the one before: 下半年，全市预计…;
// 业内预计，四季度成交….
func (c *current) isGoal(at int) bool {
	from, end := clauseStart(c.s.mask, at), clauseEnd(c.s.mask, at)
	return slices.ContainsFunc(c.s.goals, func(g span) bool {
		opened := end == at+1 && g.from > end && g.from < clauseEnd(c.s.mask, min(end+1, len(c.s.mask))) && c.s.figures(at, g.from) == 0
		return opened || g.from >= from && g.from < at || c.x.words.Will.has(c.s.glyphs(g.from, g.to)) && g.from > at && g.to <= end || g.to == from-1
	})
}

// toCome reports whether the period at a mask offset is that of what is
// announced, which holds for the sentence alone: 展会将于9月举办.
func (c *current) toCome(at int) bool {
	return c.x.words.ToCome.suffix(c.s.maskGlyphs()[:at]) > 0
}

// endsThen reports whether a period is one before which things were otherwise, which
// holds for its sentence alone: 2018年以前，年收入不足3万元.
func (c *current) endsThen(w when) bool {
	return c.x.ends(w.text, c.x.words.UntilThen)
}

// isPlanName reports whether a period is only the name of a plan: “十四五”规划,
// “十四五”实现良好开局.
func (c *reportContext) isPlanName(s *sentence, m *mention.Mention) bool {
	if m.Period.EndYear == 0 || m.End >= len(s.folded) || c.x.words.PlanTime.suffix(s.runeGlyphs(m.Start, m.End)) > 0 {
		return false
	}
	if inTag(s, m) && c.looksAhead(resolve(m.Period, c.ref, when{})) {
		return true
	}
	after := s.runeGlyphs(m.End, min(m.End+planNameReach, len(s.folded)))
	if i := slices.IndexFunc(after, func(g glyph) bool { return isClauseEnd(g.folded) }); i >= 0 {
		after = after[:i]
	}
	i, _ := c.x.words.PlanUse.index(after, 0)
	return i >= 0
}

const planNameReach = 8 // characters after the name of a plan that tell its use
