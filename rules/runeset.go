package rules

// runeSet is a charset made for asking whether it holds a rune: 64 pages of
// the basic plane share their bits with equal pages.
type runeSet struct {
	page  [256]uint8 // by the high byte of a rune: index into pages
	pages [][4]uint64
	above charset // what lies above the basic plane
}

func newRuneSet(c charset) *runeSet {
	s := &runeSet{}
	var bits [256][4]uint64
	for _, r := range c {
		for x := r[0]; x <= min(r[1], 0xFFFF); {
			word := &bits[x>>8][x>>6&3]
			if x&63 == 0 && r[1]-x >= 63 {
				*word = ^uint64(0)
				x += 64
				continue
			}
			*word |= 1 << (x & 63)
			x++
		}
		if r[1] > 0xFFFF {
			s.above = append(s.above, [2]rune{max(r[0], 0x10000), r[1]})
		}
	}
	seen := make(map[[4]uint64]uint8, 8)
	for i := range bits {
		b := bits[i]
		if i > 0 && b == bits[i-1] { // as nearly all are
			s.page[i] = s.page[i-1]
			continue
		}
		at, ok := seen[b]
		if !ok {
			at = uint8(len(s.pages)) // the last of 256 pages is 255
			seen[b] = at
			s.pages = append(s.pages, b)
		}
		s.page[i] = at
	}
	return s
}

// has reports whether the set holds r.
func (s *runeSet) has(r rune) bool {
	if uint32(r) > 0xFFFF {
		return s.hasAbove(r)
	}
	return s.pages[s.page[r>>8]][r>>6&3]>>(uint32(r)&63)&1 != 0
}

func (s *runeSet) hasAbove(r rune) bool {
	for _, c := range s.above {
		if r >= c[0] && r <= c[1] {
			return true
		}
	}
	return false
}
