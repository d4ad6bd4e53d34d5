package mention

// clock reads a time of day: 10时30分, 上午9点, 零时. dated says that a day
// stands before it, so that a plain 9点 is a time.
func (sc *scan) clock(i int, dated bool) int {
	n, j, digits := sc.plain(i)
	if digits == 0 || n > 24 {
		return i
	}
	switch r, next := sc.rune(j), sc.rune(j+1); {
	case r == '时' && !isAny(next, "间代期刻段速差效常候局点任尚隔装髦"):
	case r == '点' && (next == '半' || next == '钟' || next == '整'):
		return j + 2
	case r == '点' && (dated || sc.near(sc.set.ClockCue, i, 4)):
	default:
		return i
	}
	j++
	if m, k, digits := sc.plain(j); digits > 0 && m < 60 && sc.rune(k) == '分' {
		j = k + 1
	}
	return j
}

// clockOnly reads a time of day without a day, and the hours of 0—24时.
func (sc *scan) clockOnly(i int, m *Mention) bool {
	from := i
	if _, j, digits := sc.plain(i); digits > 0 && mayConnect(sc.rune(j)) {
		from, _ = sc.connector(j)
	}
	end := sc.clock(max(from, i), false)
	if end == max(from, i) {
		return false
	}
	m.reset(i, end)
	m.Kind = Date
	return true
}
