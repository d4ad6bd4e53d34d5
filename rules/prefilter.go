package rules

import (
	"cmp"
	"math/bits"
	"slices"
	"strconv"
)

// prefilter tells which of many patterns may match a mask, without trying
// them. Each pattern asks for a few needs; equal needs are kept once, under a
// number. A pattern is looked at only when the rarest of its needs, its
// trigger, is met.
type prefilter struct {
	literals *automaton
	byMark   [][]uint64 // needs met by a mask character, a bit each, by its offset from maskFirst
	trigger  [][]int32  // by need: the patterns whose trigger it is; triggers have the lowest numbers
	others   [][]int32  // by pattern: its other needs
	always   []uint64   // patterns without needs
	words    int        // of a set of needs
}

// tally is what one pass over a mask finds. It keeps its memory.
type tally struct {
	met   []uint64 // by need
	found []uint64 // by pattern
}

func newPrefilter(patterns [][]need) *prefilter {
	p := &prefilter{
		byMark: make([][]uint64, 2*RangeOffset),
		others: make([][]int32, len(patterns)),
		always: make([]uint64, (len(patterns)+63)/64),
	}
	n := needNumbers{ids: map[string]int32{}}
	for i, needs := range patterns {
		if len(needs) == 0 {
			p.always[i/64] |= 1 << (i % 64)
			continue
		}
		slices.SortStableFunc(needs, func(a, b need) int { return cmp.Compare(b.score(), a.score()) }) // the rarest first
		rarest := int(n.number(needs[0]))
		if rarest == len(p.trigger) {
			p.trigger = append(p.trigger, nil)
		}
		p.trigger[rarest] = append(p.trigger[rarest], int32(i))
	}
	for i, needs := range patterns {
		for _, d := range needs {
			if id := n.number(d); !slices.Contains(p.others[i], id) {
				p.others[i] = append(p.others[i], id)
			}
		}
		if len(needs) > 0 {
			p.others[i] = p.others[i][1:]
		}
	}
	p.index(n.all)
	return p
}

// needNumbers numbers different needs, in the order in which they are asked for.
type needNumbers struct {
	ids map[string]int32
	all []need
	key []byte // room for that of the need at work
}

func (n *needNumbers) number(d need) int32 {
	n.key = d.appendKey(n.key[:0])
	id, ok := n.ids[string(n.key)]
	if !ok {
		id = int32(len(n.all))
		n.ids[string(n.key)] = id
		n.all = append(n.all, d)
	}
	return id
}

// index builds the automaton and the table of mask characters.
func (p *prefilter) index(all []need) {
	p.words = (len(all) + 63) / 64
	rows := make([]uint64, p.words*len(p.byMark))
	words := make([][]string, len(all))
	for i := range p.byMark {
		p.byMark[i] = rows[i*p.words : (i+1)*p.words]
	}
	for id, d := range all {
		words[id] = d.literals
		for _, r := range d.marks {
			for x := r[0]; x <= r[1]; x++ {
				p.byMark[x-maskFirst][id/64] |= 1 << (id % 64)
			}
		}
	}
	for i := 1; i < len(p.byMark); i++ {
		if slices.Equal(p.byMark[i], p.byMark[i-1]) { // as nearly all units of a kind are
			p.byMark[i] = p.byMark[i-1]
		}
	}
	p.literals = newAutomaton(words)
}

// appendKey appends what tells a need from others: its literals, and the ranges of its marks.
func (d need) appendKey(key []byte) []byte {
	for _, w := range d.literals {
		key = append(append(key, w...), 0)
	}
	for _, r := range d.marks {
		key = strconv.AppendInt(key, int64(r[0]), 10)
		key = append(key, '-')
		key = append(strconv.AppendInt(key, int64(r[1]), 10), 0)
	}
	return key
}

// search finds the patterns whose needs the mask meets.
func (p *prefilter) search(mask []rune, t *tally) {
	if len(t.found) != len(p.always) || len(t.met) != p.words {
		*t = tally{met: make([]uint64, p.words), found: make([]uint64, len(p.always))}
	}
	clear(t.met)
	p.scan(mask, t.met)
	copy(t.found, p.always)
	for w := 0; w*64 < len(p.trigger); w++ {
		for word := t.met[w]; word != 0; word &= word - 1 {
			need := w*64 + bits.TrailingZeros64(word)
			if need >= len(p.trigger) {
				return
			}
			for _, i := range p.trigger[need] {
				if t.all(p.others[i]) {
					t.found[uint32(i)/64] |= 1 << (uint32(i) % 64)
				}
			}
		}
	}
}

// patterns appends the patterns found from one to another, in order and
// counted from the first.
func (t *tally) patterns(from, to int, dst []int) []int {
	for w := from / 64; w*64 < to; w++ {
		for word := t.found[w]; word != 0; word &= word - 1 {
			if i := w*64 + bits.TrailingZeros64(word); i >= from && i < to {
				dst = append(dst, i-from)
			}
		}
	}
	return dst
}

// everything notes that any of n patterns may match.
func (t *tally) everything(n int) {
	t.found = make([]uint64, (n+63)/64)
	for i := range t.found {
		t.found[i] = ^uint64(0)
	}
}

// scan notes the needs that the mask meets.
func (p *prefilter) scan(mask []rune, met []uint64) {
	a, at := p.literals, int32(0)
	for _, r := range mask {
		if IsMask(r) {
			for i, word := range p.byMark[r-maskFirst] {
				met[i] |= word
			}
			at = 0
			continue
		}
		if at = a.step(at, r); at == 0 {
			continue
		}
		if out := a.cells[at].out; out != 0 {
			for _, s := range a.reports(out) {
				met[s.word] |= s.bits
			}
		}
	}
}

func (t *tally) all(ids []int32) bool {
	for _, id := range ids {
		if t.met[uint32(id)/64]>>(uint32(id)%64)&1 == 0 {
			return false
		}
	}
	return true
}
