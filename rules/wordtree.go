package rules

import (
	"math/bits"
	"slices"
)

// WordTree holds a word list as a tree of characters: from the first of each word on
// or, for a search from right to left, from the last. Punctuation in a word stands for
// both widths.
type WordTree struct {
	first RuneFilter // what a word may begin with
	edges []wordEdge // a hash table, at most half full
	used  int        // of edges
	nodes WordNode
	shift int // of a hash, for its place in edges
}

// WordNode is a node of a tree. The zero value is the root, and where no edge leads.
// The lowest bit says that a word ends there.
type WordNode uint32

const wordEnd WordNode = 1

// End reports whether a word ends at a node.
func (n WordNode) End() bool { return n&wordEnd != 0 }

// wordEdge leads over a character from one node to the next.
type wordEdge struct {
	from, to WordNode // from without its lowest bit; to is 0 in an empty place
	r        rune
}

// NewWordTree builds the tree of folded words; back turns them round.
func NewWordTree(words []string, back bool) *WordTree {
	t := &WordTree{}
	t.resize(max(16, 1<<bits.Len(uint(2*len(words))))) // each word has an edge of its own at least
	for _, w := range words {
		runes := []rune(w)
		if back {
			slices.Reverse(runes)
		}
		t.add(runes)
	}
	return t
}

// add adds a word.
func (t *WordTree) add(word []rune) {
	at := WordNode(0)
	for i, r := range word {
		e := t.edge(at, r)
		if i == len(word)-1 {
			e.to |= wordEnd
		}
		to := e.to
		if i == 0 {
			t.first.Add(r)
		}
		if wide, ok := fullWidth(r); ok {
			t.edge(at, wide).to = to
			if i == 0 {
				t.first.Add(wide)
			}
		}
		at = to
	}
}

// edge returns the edge that leads over r from a node, a new one if there is none.
func (t *WordTree) edge(from WordNode, r rune) *wordEdge {
	if 2*(t.used+1) > len(t.edges) {
		old := t.edges
		t.resize(2 * len(old))
		for _, e := range old {
			if e.to != 0 {
				*t.place(e.from, e.r) = e
			}
		}
	}
	e := t.place(from, r)
	if e.to == 0 {
		t.used++
		t.nodes += 2
		*e = wordEdge{from &^ wordEnd, t.nodes, r}
	}
	return e
}

func (t *WordTree) resize(size int) {
	t.edges, t.shift = make([]wordEdge, size), 32-bits.TrailingZeros(uint(size))
}

// place returns the edge that leads over r from a node, or the empty place for it.
func (t *WordTree) place(from WordNode, r rune) *wordEdge {
	from &^= wordEnd
	for i := (uint32(from)*0x85EBCA77 + uint32(r)*0x9E3779B1) >> (t.shift & 31); ; i++ {
		if e := &t.edges[i&uint32(len(t.edges)-1)]; e.to == 0 || e.r == r && e.from == from {
			return e
		}
	}
}

// May reports whether a word may begin with r. It says so of some characters that none
// begins with, but sooner than Step.
func (t *WordTree) May(r rune) bool { return t.first.May(r) }

// Step returns the node that r leads to from a node, 0 if there is none.
func (t *WordTree) Step(from WordNode, r rune) WordNode { return t.place(from, r).to }

// fullWidth returns the other width of a punctuation mark of a folded word.
func fullWidth(r rune) (rune, bool) {
	return r + 0xFEE0, r > ' ' && r < 0x7F && !isWord(r)
}

// bothWidths returns the characters that one of a folded word stands for.
func bothWidths(r rune) charset {
	if wide, ok := fullWidth(r); ok {
		return charset{{r, r}, {wide, wide}}
	}
	return charset{{r, r}}
}
