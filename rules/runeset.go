package rules

import "slices"

// runeSet is a charset made for asking whether it holds a rune: 64 pages of
// the basic plane share their bits with equal pages.
type runeSet struct {
	page  [256]uint8 // by the high byte of a rune: index into pages
	pages [][4]uint64
	above charset // what lies above the basic plane
}

func newRuneSet(c charset) *runeSet {
	s := &runeSet{}
	for low := rune(0); low <= 0xFFFF; {
		for len(c) > 0 && c[0][1] < low {
			c = c[1:]
		}
		bits, end := pageOf(c, low)
		at := slices.Index(s.pages, bits)
		if at < 0 {
			at = len(s.pages)
			s.pages = append(s.pages, bits)
		}
		for ; low < end; low += pageSize {
			s.page[low>>8] = uint8(at) // the last of 256 pages is 255
		}
	}
	for _, r := range c {
		if r[1] > 0xFFFF {
			s.above = append(s.above, [2]rune{max(r[0], 0x10000), r[1]})
		}
	}
	return s
}

const pageSize = 256

// pageOf returns the bits of the page that begins with low, and where a page begins that
// may have other bits; no range of c ends before low.
func pageOf(c charset, low rune) (bits [4]uint64, end rune) {
	const pages = 0x10000
	last := low + pageSize - 1
	switch {
	case len(c) == 0:
		return bits, pages
	case c[0][0] > last:
		return bits, min(c[0][0]&^(pageSize-1), pages)
	case c[0][0] <= low && c[0][1] >= last:
		return [4]uint64{^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0)}, min((c[0][1]+1)&^(pageSize-1), pages)
	}
	for ; len(c) > 0 && c[0][0] <= last; c = c[1:] {
		for x := max(c[0][0], low); x <= min(c[0][1], last); x++ {
			bits[x>>6&3] |= 1 << (x & 63)
		}
	}
	return bits, low + pageSize
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
