package rules

import (
	"cmp"
	"slices"
)

// automaton finds many literals in one pass (Aho and Corasick, 1975). Its
// letters are whole characters. The states are the cells of a double array: the
// follower of a state by a letter stands at the state's base plus the number of
// the letter, if the cell there says that it follows that state. The root, state
// 0, has a table of its own.
type automaton struct {
	letters *[1 << 16]uint16 // the number of each character of the basic plane; 0 is none
	root    []int32          // by letter
	cells   []acCell
	output  []bitWord // what states report: how many words, then the words
}

// bitWord is a word of a set of values, or says how many of them follow.
type bitWord struct {
	word int32
	bits uint64
}

type acCell struct {
	base  int32 // of its followers
	check int32 // the state that it follows; 0 for a free cell too
	fail  int32 // the state for the longest end of what was read; 0 is the root
	out   int32 // where in output its values stand; 0 if it reports nothing
}

// trieNode is a state while the automaton is built.
type trieNode struct {
	next  map[uint16]int32
	order []uint16
	outs  []int32
	fail  int32
}

// newAutomaton builds the automaton that reports value v for each literal of
// words[v]. Literals with characters outside the basic plane keep only the
// part before, which is a weaker condition; an empty one is always reported
// by the caller.
func newAutomaton(words [][]string) *automaton {
	a := &automaton{output: []bitWord{{}}, letters: new([1 << 16]uint16)}
	trie := []trieNode{{next: map[uint16]int32{}}}
	letters := uint16(0)
	for v, list := range words {
		for _, w := range list {
			at := int32(0)
			for _, r := range w {
				c := a.addLetter(r, &letters)
				to, ok := trie[at].next[c]
				if !ok {
					to = int32(len(trie))
					trie = append(trie, trieNode{next: map[uint16]int32{}})
					trie[at].next[c] = to
					trie[at].order = append(trie[at].order, c)
				}
				at = to
			}
			trie[at].outs = append(trie[at].outs, int32(v))
		}
	}
	a.link(trie)
	a.pack(trie, int(letters)+1)
	return a
}

// addLetter returns the number of a character. One above the basic plane shares
// the letter of one below: matches grow, none is lost.
func (a *automaton) addLetter(r rune, letters *uint16) uint16 {
	c := &a.letters[uint16(r)]
	if *c == 0 {
		*letters++
		*c = *letters
	}
	return *c
}

// link sets the state to fall back to, and gathers what it reports.
func (a *automaton) link(trie []trieNode) {
	queue := []int32{0}
	for len(queue) > 0 {
		at := queue[0]
		queue = queue[1:]
		for _, c := range trie[at].order {
			to := trie[at].next[c]
			queue = append(queue, to)
			if at == 0 {
				continue
			}
			f := trie[at].fail
			for {
				if next, ok := trie[f].next[c]; ok {
					trie[to].fail = next
					break
				}
				if f == 0 {
					break
				}
				f = trie[f].fail
			}
			trie[to].outs = append(trie[to].outs, trie[trie[to].fail].outs...)
		}
	}
}

// pack lays the states out: those with many followers first, so that the others
// fill the gaps.
func (a *automaton) pack(trie []trieNode, letters int) {
	order := make([]int32, 0, len(trie))
	for n := range trie {
		slices.Sort(trie[n].order)
		if n > 0 && len(trie[n].order) > 0 {
			order = append(order, int32(n))
		}
	}
	slices.SortStableFunc(order, func(m, n int32) int { return cmp.Compare(len(trie[n].order), len(trie[m].order)) })
	l := cellLayout{used: []bool{true}, free: 1}
	base, at := make([]int32, len(trie)), make([]int32, len(trie))
	for _, n := range order {
		base[n] = l.place(trie[n].order)
		for _, c := range trie[n].order {
			at[trie[n].next[c]] = base[n] + int32(c)
		}
	}
	a.root = make([]int32, letters)
	for _, c := range trie[0].order {
		at[trie[0].next[c]] = l.place([]uint16{0})
		a.root[c] = at[trie[0].next[c]]
	}
	a.cells = make([]acCell, len(l.used)+letters) // a state without followers asks there too
	for n, s := range trie {
		cell := &a.cells[at[n]]
		cell.base, cell.fail = base[n], at[s.fail]
		for _, c := range s.order {
			if n > 0 {
				a.cells[base[n]+int32(c)].check = at[n]
			}
		}
		if len(s.outs) > 0 {
			cell.out = a.report(s.outs)
		}
	}
}

// report adds the values that a state reports to output, and returns their place there.
func (a *automaton) report(values []int32) int32 {
	out := len(a.output)
	a.output = append(a.output, bitWord{})
	slices.Sort(values)
	for _, v := range values {
		if last := &a.output[len(a.output)-1]; len(a.output) == out+1 || last.word != v/64 {
			a.output = append(a.output, bitWord{word: v / 64})
		}
		a.output[len(a.output)-1].bits |= 1 << (v % 64)
	}
	a.output[out].word = int32(len(a.output) - out - 1)
	return int32(out)
}

// cellLayout is the work of finding cells for states.
type cellLayout struct {
	used []bool
	free int // no cell before it is free
}

// place takes cells for the followers of a state by some letters, which are
// sorted, and returns their base.
func (l *cellLayout) place(letters []uint16) int32 {
	for l.free < len(l.used) && l.used[l.free] {
		l.free++
	}
	low := int(letters[0])
	base := max(l.free, low) - low
	for !l.fits(base, letters) {
		base++
	}
	if end := base + int(letters[len(letters)-1]) + 1; end > len(l.used) {
		l.used = append(l.used, make([]bool, end-len(l.used))...)
	}
	for _, c := range letters {
		l.used[base+int(c)] = true
	}
	return int32(base)
}

func (l *cellLayout) fits(base int, letters []uint16) bool {
	for _, c := range letters {
		if x := base + int(c); x < len(l.used) && l.used[x] {
			return false
		}
	}
	return true
}

// step goes from a state over one character.
func (a *automaton) step(at int32, r rune) int32 {
	c := int32(a.letters[uint16(r)])
	if c == 0 {
		return 0
	}
	for at != 0 {
		s := &a.cells[at]
		if to := s.base + c; a.cells[to].check == at {
			return to
		}
		at = s.fail
	}
	return a.root[c]
}

// reports returns the values that stand at a place of output.
func (a *automaton) reports(out int32) []bitWord { return a.output[out+1:][:a.output[out].word] }
