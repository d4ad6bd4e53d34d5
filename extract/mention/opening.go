package mention

// opening tells cheaply whether a word may begin at an offset: filters over
// the first two runes of the words, and over the first three or words of two.
type opening struct{ pairs, thirds filter }

// filter is a set of hashes of pairBits bits.
type filter [1 << (pairBits - 6)]uint64

const pairBits = 19

func (f *filter) add(h uint32)        { f[h>>6] |= 1 << (h & 63) }
func (f *filter) bit(h uint32) uint64 { return f[h>>6] >> (h & 63) & 1 }
func (f *filter) has(h uint32) bool   { return f[h>>6]&(1<<(h&63)) != 0 }

// pairHash is the hash of two runes, given as one key.
func pairHash(key uint32) uint32 { return key * 0x9E3779B1 >> (32 - pairBits) }

func pairKey(a, b rune) uint32 { return uint32(a)<<16 | uint32(b) }

// thirdHash goes on from the hash of a pair.
func thirdHash(pair uint32, c rune) uint32 {
	return (pair*0xC2B2AE3D ^ uint32(c)*0x27D4EB2F) >> (32 - pairBits)
}

// loadOpening puts in how the words begin. A word of two runes that is text
// hides a word that begins inside it and goes on behind it, as 提高 does 高安 in
// 提高安全: it needs to be seen only before a rune that goes on so.
func (s *Scanner) loadOpening() {
	t, o := s.words, &s.opening
	seconds := make(map[rune][]rune)
	for x := range t.cells {
		if first := t.parent(x); first > 0 && t.parent(first) == 0 {
			seconds[t.rune(first)] = append(seconds[t.rune(first)], t.rune(x))
		}
	}
	for x := range t.cells {
		second := t.parent(x)
		if second <= 0 {
			continue
		}
		first := t.parent(second)
		switch {
		case first == 0:
			h := pairHash(pairKey(t.rune(second), t.rune(x)))
			o.pairs.add(h)
			switch {
			case !t.ends(x):
			case s.flags[t.rune(second)]|s.flags[t.rune(x)] == 0 && entry(t.word[x]).is(roleText):
				for _, r := range seconds[t.rune(x)] {
					o.thirds.add(thirdHash(h, r))
				}
			default:
				o.thirds.add(h)
			}
		case t.parent(first) == 0:
			o.thirds.add(thirdHash(pairHash(pairKey(t.rune(first), t.rune(second))), t.rune(x)))
		}
	}
}

// may reports whether a word of two or more runes may begin at an offset.
func (o *opening) may(t []rune, at int) bool {
	if at+1 >= len(t) {
		return false
	}
	h := pairHash(pairKey(t[at], t[at+1]))
	return o.pairs.has(h) && o.goesOn(h, third(t, at))
}

// third returns the rune two behind an offset, 0 behind the end.
func third(t []rune, at int) rune {
	if at+2 < len(t) {
		return t[at+2]
	}
	return 0
}

// goesOn reports whether a pair of runes, given as its hash, may belong to a
// word when r follows.
func (o *opening) goesOn(pair uint32, r rune) bool {
	return o.thirds.bit(pair)|o.thirds.bit(thirdHash(pair, r)) != 0
}
