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
			case isBase(t, d):
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

// comparesYear reports whether the text says what became of a year against the one before, which it
// does not tell of itself: 2023年，受理案件9万件，同比上升8%.
func (e *edges) comparesYear(year int) bool {
	found := false
	for _, b := range e.head {
		t := []rune(b.Text)
		for _, d := range dates(t) {
			switch {
			case d.month > 0 || isBase(t, d) || e.isGoal(t, d):
			case d.year == year-1:
				return false
			case d.year == year:
				said, _, _ := strings.Cut(string(t[d.end:]), "。")
				found = found || e.cues.says("against_last_year", said)
			}
		}
	}
	return found
}

// isBase reports whether a year is what something is compared with.
func isBase(t []rune, d date) bool {
	if d.start == 0 {
		return false
	}
	if strings.ContainsRune("比较与和同", t[d.start-1]) {
		return true
	}
	return strings.HasPrefix(string(t[d.end:]), "同期")
}

// isFounding reports whether a year only says when something began: 1908年创办, 创建于
// 1908年.
func (e *edges) isFounding(t []rune, d date) bool {
	after := string(t[d.end:min(len(t), d.end+6)])
	before := string(t[max(0, d.start-6):d.start])
	for _, w := range e.cues.words("founding_year_after") {
		if strings.HasPrefix(strings.TrimPrefix(after, "所"), w) {
			return true
		}
	}
	for _, w := range e.cues.words("founding_year_before") {
		if strings.HasSuffix(strings.TrimSuffix(before, "在"), w) {
			return true
		}
	}
	return false
}

// isUntil reports whether a text ends with a word for the time up to which
// figures are known: 截至.
func isUntil(t []rune) bool {
	s := string(t[max(0, len(t)-3):])
	return strings.HasSuffix(s, "截至") || strings.HasSuffix(s, "截止到") || strings.HasSuffix(s, "截止至") || strings.HasSuffix(s, "截至到")
}

// isGoal reports whether a year lies ahead: 到2030年, 2025年前, 计划2026年…, not 现将2026年….
func (e *edges) isGoal(t []rune, d date) bool {
	if d.start > 0 && strings.ContainsRune("到至与—-", t[d.start-1]) {
		return !isUntil(t[:d.start])
	}
	after := string(t[d.end:min(len(t), d.end+6)])
	before := string(t[max(0, d.start-6):d.start])
	for _, w := range e.cues.words("goal_year_except") {
		before = strings.TrimSuffix(before, w)
	}
	for _, w := range e.cues.words("goal_year_after") {
		if strings.HasPrefix(after, w) {
			return true
		}
	}
	for _, w := range e.cues.words("goal_year_near") {
		if strings.Contains(after, w) || strings.Contains(before, w) {
			return true
		}
	}
	return false
}
