package extract

import "math/bits"

// seenPairs counts how often each pair of sentence and mention was met since a
// heading. A text of some GB may have no heading at all: what goes beyond
// manyPairs is kept in some ten bytes a pair, without pointers.
type seenPairs struct {
	first map[pairKey]int
	more  *pairTable // nil up to manyPairs
}

// pairKey is the hash of a pair.
type pairKey uint64

const manyPairs = 1 << 15

// next returns how often a pair was met before, and counts it.
func (s *seenPairs) next(k pairKey) int {
	n, ok := s.first[k]
	switch {
	case ok || len(s.first) < manyPairs:
		if s.first == nil {
			s.first = map[pairKey]int{}
		}
		s.first[k] = n + 1
		return n
	case s.more == nil:
		s.more = &pairTable{}
	}
	return s.more.next(k)
}

// forget empties s.
func (s *seenPairs) forget() {
	clear(s.first)
	s.more = nil
}

// pairTable is a hash table in parts that grow one by one, so that never much
// is copied at a time.
type pairTable struct {
	parts [1 << 8]pairPart
	often map[pairKey]int // of those met maxPairCount times or more
}

// pairPart holds the pairs that share their first byte: the other seven and, in
// the lowest byte of a slot, how often the pair was met.
type pairPart struct {
	slots []uint64 // 0 is empty
	used  int
}

const maxPairCount = 1<<8 - 1

func (t *pairTable) next(k pairKey) int {
	p, key := &t.parts[k>>56], uint64(k)<<8
	if 4*(p.used+1) > 3*len(p.slots) {
		p.grow()
	}
	slot := p.find(key)
	if *slot == 0 {
		*slot = key
		p.used++
	}
	n := int(*slot & maxPairCount)
	if n < maxPairCount {
		*slot++
		return n
	}
	if t.often == nil {
		t.often = map[pairKey]int{}
	}
	t.often[k]++
	return maxPairCount - 1 + t.often[k]
}

// find returns the slot of a key, or the empty one where it belongs.
func (p *pairPart) find(key uint64) *uint64 {
	at, _ := bits.Mul64(key, uint64(len(p.slots)))
	for {
		slot := &p.slots[at]
		if *slot == 0 || *slot&^maxPairCount == key {
			return slot
		}
		if at++; at == uint64(len(p.slots)) {
			at = 0
		}
	}
}

func (p *pairPart) grow() {
	old := p.slots
	p.slots = make([]uint64, max(16, len(old)+len(old)/4))
	for _, slot := range old {
		if slot != 0 {
			*p.find(slot &^ maxPairCount) = slot
		}
	}
}
