package rules

import "slices"

// automaton finds many literals in one pass (Aho and Corasick, 1975). Its
// letters are whole characters; the root has a table for all of them, the
// other states, which have few followers, a short list.
type automaton struct {
	class  [256]*[256]uint16 // of a character, by its high and low byte; 0 is none
	root   []int32           // by class
	states []acState
	edges  []acEdge
	output []int32 // what a state reports, see acState
}

type acEdge struct {
	class uint16
	to    int32
}

type acState struct {
	fail          int32
	edge, edgeEnd int32 // into edges
	outs, outsEnd int32 // into output
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
	a := &automaton{}
	trie := []trieNode{{next: map[uint16]int32{}}}
	classes := uint16(0)
	for v, list := range words {
		for _, w := range list {
			at := int32(0)
			for _, r := range w {
				c := a.addClass(r, &classes)
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
	a.pack(trie, int(classes)+1)
	return a
}

func (a *automaton) addClass(r rune, classes *uint16) uint16 {
	r &= 0xFFFF // a character above shares the class of one below: matches grow, none is lost
	page := a.class[r>>8]
	if page == nil {
		page = new([256]uint16)
		a.class[r>>8] = page
	}
	if page[r&255] == 0 {
		*classes++
		page[r&255] = *classes
	}
	return page[r&255]
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

func (a *automaton) pack(trie []trieNode, classes int) {
	a.root = make([]int32, classes)
	for _, n := range trie {
		s := acState{fail: n.fail, edge: int32(len(a.edges)), outs: int32(len(a.output))}
		for _, c := range n.order {
			a.edges = append(a.edges, acEdge{c, n.next[c]})
		}
		slices.Sort(n.outs)
		a.output = append(a.output, slices.Compact(n.outs)...)
		s.edgeEnd, s.outsEnd = int32(len(a.edges)), int32(len(a.output))
		a.states = append(a.states, s)
	}
	for c, to := range trie[0].next {
		a.root[c] = to
	}
}

// step goes from a state over one character.
func (a *automaton) step(at int32, r rune) int32 {
	page := a.class[(r>>8)&255]
	if page == nil {
		return 0
	}
	c := page[r&255]
	if c == 0 {
		return 0
	}
	for at != 0 {
		s := &a.states[at]
		for _, e := range a.edges[s.edge:s.edgeEnd] {
			if e.class == c {
				return e.to
			}
		}
		at = s.fail
	}
	return a.root[c]
}

// reports returns the values to report in a state.
func (a *automaton) reports(at int32) []int32 {
	s := &a.states[at]
	return a.output[s.outs:s.outsEnd]
}
