package document

import "strings"

// textYear returns the latest year that the text speaks of as past or present,
// passing over years it names once beside others that it names often. A year
// that only serves for comparison (比2016年) is the one before, however often.
func (e *edges) textYear() int {
	told, bases := map[int]int{}, map[int]int{}
	most := 0
	for _, b := range e.head {
		t := []rune(b.Text)
		for _, d := range dates(t) {
			switch {
			case e.isGoal(t, d) || e.isFounding(t, d):
			case e.isBase(t, d):
				bases[d.year]++
			default:
				told[d.year]++
				most = max(most, told[d.year])
			}
		}
	}
	best := 0
	for y, n := range told {
		if n += bases[y]; y > best && n*10 >= most && (n > 1 || most <= 3) {
			best = y
		}
	}
	for y, n := range bases {
		if told[y] == 0 && y >= best && n*10 >= most && (n > 1 || most <= 3) {
			best = y + 1
		}
	}
	return best
}

// comparesYear reports whether the text says what became of a year against the one before, of which it
// does not tell first: 2023年，受理案件9万件，同比上升8%. A sentence of what is to be done, or of a part of the
// year, says nothing of it.
func (e *edges) comparesYear(year int) bool {
	found := false
	for _, b := range e.head {
		t := e.cues.fold(b.Text)
		end := 0 // of the sentence that tells of the year
		for _, d := range dates(t) {
			switch {
			case d.month > 0 || e.isGoal(t, d):
			case d.year == year-1 && e.isBase(t, d):
				found = found || d.start < end
			case d.year == year-1 && !found:
				return false
			case d.year == year:
				said := sentenceAt(t, d)
				if e.cues.says("year_planned", string(said)) {
					continue
				}
				end = d.end + len(sentenceAt(t[d.end:], date{}))
				found = found || e.cues.says("against_last_year", string(t[d.end:end]))
			}
		}
	}
	return found
}

// sentenceAt returns the sentence that a date stands in.
func sentenceAt(t []rune, d date) []rune {
	from, to := d.start, d.end
	for from > 0 && t[from-1] != '。' {
		from--
	}
	for to < len(t) && t[to] != '。' {
		to++
	}
	return t[from:to]
}

// isBase reports whether a year is what something is compared with.
func (e *edges) isBase(t []rune, d date) bool {
	before, after := d.beside(t)
	return e.cues.ends("base_year_before", before) || e.cues.begins("base_year_after", after)
}

// isFounding reports whether a year only says when something began: 1908年创办, 创建于
// 1908年.
func (e *edges) isFounding(t []rune, d date) bool {
	before, after := d.beside(t)
	return e.cues.begins("founding_year_after", strings.TrimPrefix(after, "所")) ||
		e.cues.ends("founding_year_before", strings.TrimSuffix(before, "在"))
}

// isGoal reports whether a year lies ahead: 到2030年, 2025年前, 计划2026年…, not 现将2026年….
func (e *edges) isGoal(t []rune, d date) bool {
	before, after := d.beside(t)
	if e.cues.ends("goal_year_before", before) {
		return !e.cues.ends("known_year_before", before)
	}
	for _, w := range e.cues.words("goal_year_except") {
		before = strings.TrimSuffix(before, w)
	}
	return e.cues.begins("goal_year_after", after) || e.cues.says("goal_year_near", after) || e.cues.says("goal_year_near", before)
}

// beside returns the few characters before a date of a text, and those behind it.
func (d date) beside(t []rune) (before, after string) {
	const near = 6
	return string(t[max(0, d.start-near):d.start]), string(t[d.end:min(len(t), d.end+near)])
}
