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
	edges []trieEdge // of all but the root there are few
	outs  []int32
	fail  int32
}

// trieEdge leads over a letter to another state.
type trieEdge struct {
	letter uint16
	to     int32
}

// literalTrie is all states while the automaton is built.
type literalTrie struct {
	nodes []trieNode
	edges batch[trieEdge]
	outs  batch[int32]
	first [1 << 16]int32 // where the root leads to, by letter; 0 is nowhere
}

// next returns where a state leads to by a letter; 0 if nowhere.
func (t *literalTrie) next(at int32, letter uint16) int32 {
	if at == 0 {
		return t.first[letter]
	}
	for _, e := range t.nodes[at].edges {
		if e.letter == letter {
			return e.to
		}
	}
	return 0
}

// add returns where a state leads to by a letter, which may be a new state.
func (t *literalTrie) add(at int32, letter uint16) int32 {
	to := t.next(at, letter)
	if to == 0 {
		to = int32(len(t.nodes))
		t.nodes = append(t.nodes, trieNode{})
		t.nodes[at].edges = t.edges.append(t.nodes[at].edges, trieEdge{letter, to})
		if at == 0 {
			t.first[letter] = to
		}
	}
	return to
}

// newAutomaton builds the automaton that reports value v for each literal of
// words[v]. Literals with characters outside the basic plane keep only the
// part before, which is a weaker condition; an empty one is always reported
// by the caller.
func newAutomaton(words [][]string) *automaton {
	a := &automaton{output: []bitWord{{}}, letters: new([1 << 16]uint16)}
	trie := &literalTrie{nodes: make([]trieNode, 1)}
	letters := uint16(0)
	for v, list := range words {
		for _, w := range list {
			at := int32(0)
			for _, r := range w {
				at = trie.add(at, a.addLetter(r, &letters))
			}
			trie.nodes[at].outs = trie.outs.append(trie.nodes[at].outs, int32(v))
		}
	}
	trie.link()
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
func (t *literalTrie) link() {
	queue := make([]int32, 1, len(t.nodes))
	for ; len(queue) > 0; queue = queue[1:] {
		at := queue[0]
		for _, e := range t.nodes[at].edges {
			queue = append(queue, e.to)
			if at == 0 {
				continue
			}
			f := t.nodes[at].fail
			for t.next(f, e.letter) == 0 && f != 0 {
				f = t.nodes[f].fail
			}
			to := &t.nodes[e.to]
			to.fail = t.next(f, e.letter)
			to.outs = append(to.outs, t.nodes[to.fail].outs...)
		}
	}
}

// pack lays the states out: those with many followers first, so that the others
// fill the gaps.
func (a *automaton) pack(trie *literalTrie, letters int) {
	nodes := trie.nodes
	order := make([]int32, 0, len(nodes))
	for n := range nodes {
		slices.SortFunc(nodes[n].edges, func(a, b trieEdge) int { return cmp.Compare(a.letter, b.letter) })
		if n > 0 && len(nodes[n].edges) > 0 {
			order = append(order, int32(n))
		}
	}
	slices.SortStableFunc(order, func(m, n int32) int { return cmp.Compare(len(nodes[n].edges), len(nodes[m].edges)) })
	l := cellLayout{used: []bool{true}, free: 1}
	base, at := make([]int32, len(nodes)), make([]int32, len(nodes))
	for _, n := range order {
		base[n] = l.place(nodes[n].edges)
		for _, e := range nodes[n].edges {
			at[e.to] = base[n] + int32(e.letter)
		}
	}
	a.root = make([]int32, letters)
	for _, e := range nodes[0].edges {
		at[e.to] = l.place([]trieEdge{{}})
		a.root[e.letter] = at[e.to]
	}
	a.cells = make([]acCell, len(l.used)+letters) // a state without followers asks there too
	for n, s := range nodes {
		cell := &a.cells[at[n]]
		cell.base, cell.fail = base[n], at[s.fail]
		for _, e := range s.edges {
			if n > 0 {
				a.cells[base[n]+int32(e.letter)].check = at[n]
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
	from int // where the search for several cells begins
}

// patience is how many places are tried for several cells before the search goes on from
// there for all states: those with one follower fill the gaps.
const patience = 64

// place takes cells for the followers of a state, which are sorted by their letters, and
// returns their base.
func (l *cellLayout) place(edges []trieEdge) int32 {
	for l.free < len(l.used) && l.used[l.free] {
		l.free++
	}
	low, from := int(edges[0].letter), l.free
	if len(edges) > 1 {
		from = max(from, l.from)
	}
	base := max(from, low) - low
	for tries := 1; !l.fits(base, edges); tries++ {
		base++
		if tries > patience && len(edges) > 1 {
			l.from = base + low
		}
	}
	if end := base + int(edges[len(edges)-1].letter) + 1; end > len(l.used) {
		l.used = append(l.used, make([]bool, end-len(l.used))...)
	}
	for _, e := range edges {
		l.used[base+int(e.letter)] = true
	}
	return int32(base)
}

func (l *cellLayout) fits(base int, edges []trieEdge) bool {
	for _, e := range edges {
		if x := base + int(e.letter); x < len(l.used) && l.used[x] {
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
