package mention

// aside reads a time of which a bracket tells the number, as offices and newspapers of Taiwan
// write it: 今（114）年9月, 去（2024）年同期, 本（11）月, 昨（9）日. The bracket opens at i.
func (sc *scan) aside(i int, m *Mention) bool {
	if _, p := sc.set.AsideLead.before(sc.t, i, sc.from); p < 0 {
		return false
	}
	n, j, digits := sc.plain(i + 1)
	if digits == 0 || !closesAside(sc.rune(j)) {
		return false
	}
	j++
	p := point{end: j + 1}
	switch r := sc.rune(j); {
	case r == '年' && digits == 3 && n >= 100:
		p.Year, p.year, p.end = republic+n, true, sc.yearEnd(j)
	case r == '年' && digits == 4:
		p.Year, p.year, p.end = n, true, sc.yearEnd(j)
	case r == '月' && n >= 1 && n <= 12:
		p.Sub, p.sub = twoDigits(n), true
		sc.dayOf(&p)
	case r == '季' && n >= 1 && n <= 4:
		p.Sub, p.sub = "Q1Q2Q3Q4"[2*n-2:2*n], true
	case r == '日' && n >= 1 && n <= 31:
		p.Now, p.Day, p.day = true, n, true
	default:
		return false
	}
	if p.year {
		sc.part(&p)
	}
	return sc.closed(i-1, &p, m)
}
