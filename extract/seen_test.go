package extract

import (
	"math/rand/v2"
	"testing"
)

func TestSeenPairs(t *testing.T) {
	const n = 6 * manyPairs
	r := rand.New(rand.NewPCG(7, 1))
	var s seenPairs
	want := map[pairKey]int{}
	for range 2 {
		for i := range n {
			seed := r.Uint64N(n)
			if i > n/2 && i%4 == 0 {
				seed = n + r.Uint64N(20) // met thousands of times
			}
			k := pairKey(seed * 0x9E3779B97F4A7C15)
			if got := s.next(k); got != want[k] {
				t.Fatalf("pair %x at %d: %d, want %d", k, i, got, want[k])
			}
			want[k]++
		}
		if s.more == nil || len(s.more.often) == 0 {
			t.Error("the table was not tried")
		}
		s.forget()
		clear(want)
	}
}

// A text without headings keeps some bytes of each fact, no more.
func TestSeenPairsAreSmall(t *testing.T) {
	var table pairTable
	const n = 200_000
	for i := range uint64(n) {
		table.next(pairKey(i * 0x9E3779B97F4A7C15))
	}
	slots := 0
	for i := range table.parts {
		slots += len(table.parts[i].slots)
	}
	if slots > 2*n {
		t.Errorf("%d slots for %d pairs", slots, n)
	}
}
