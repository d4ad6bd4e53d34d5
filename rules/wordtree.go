package rules

import (
	"cmp"
	"slices"
)

// wordTree holds a word list as a tree of characters, forwards or, for
// lookbehinds, backwards. Punctuation in a word stands for both widths.
type wordTree struct {
	first *runeSet // what a word may begin with
	nodes []treeNode
	edges []treeEdge // of a node: sorted by character
}

type treeNode struct {
	from, to int32 // its edges
	end      bool  // a word ends here
}

type treeEdge struct {
	r  rune
	to int32
}

// newWordTree builds the tree of folded words.
func newWordTree(words []string, back bool) *wordTree {
	var runes [][]rune
	for _, w := range words {
		rs := []rune(w)
		if back {
			slices.Reverse(rs)
		}
		runes = append(runes, rs)
	}
	slices.SortFunc(runes, slices.Compare)
	runes = slices.CompactFunc(runes, slices.Equal)
	t := &wordTree{nodes: make([]treeNode, 1)}
	t.grow(0, runes, 0)
	root := t.nodes[0]
	var first charset
	for _, e := range t.edges[root.from:root.to] {
		first = append(first, [2]rune{e.r, e.r})
	}
	t.first = newRuneSet(newCharset(first...))
	return t
}

// grow adds the edges of a node; words are those that go through it, sorted,
// and agree in their first depth characters.
func (t *wordTree) grow(node int32, words [][]rune, depth int) {
	if len(words) > 0 && len(words[0]) == depth {
		t.nodes[node].end = true
		words = words[1:]
	}
	var edges []treeEdge
	var below [][][]rune
	for len(words) > 0 {
		r := words[0][depth]
		n := 1
		for n < len(words) && words[n][depth] == r {
			n++
		}
		to := int32(len(t.nodes))
		t.nodes = append(t.nodes, treeNode{})
		below = append(below, words[:n])
		edges = append(edges, treeEdge{r, to})
		words = words[n:]
	}
	for _, e := range edges {
		if wide, ok := fullWidth(e.r); ok {
			edges = append(edges, treeEdge{wide, e.to})
		}
	}
	slices.SortFunc(edges, func(a, b treeEdge) int { return cmp.Compare(a.r, b.r) })
	t.nodes[node].from = int32(len(t.edges))
	t.edges = append(t.edges, edges...)
	t.nodes[node].to = int32(len(t.edges))
	slices.SortFunc(edges, func(a, b treeEdge) int { return cmp.Compare(a.to, b.to) })
	for i, e := range slices.CompactFunc(edges, func(a, b treeEdge) bool { return a.to == b.to }) {
		t.grow(e.to, below[i], depth+1)
	}
}

// fullWidth returns the other width of a punctuation mark of a folded word.
func fullWidth(r rune) (rune, bool) {
	return r + 0xFEE0, r > ' ' && r < 0x7F && !isWord(r)
}

// child returns where the edge with r leads from a node, 0 if there is none.
func (t *wordTree) child(node int32, r rune) int32 {
	n := &t.nodes[node]
	edges := t.edges[n.from:n.to]
	for len(edges) > 8 {
		if half := len(edges) / 2; edges[half].r <= r {
			edges = edges[half:]
		} else {
			edges = edges[:half]
		}
	}
	for _, e := range edges {
		if e.r == r {
			return e.to
		}
	}
	return 0
}

// bothWidths returns the characters that one of a folded word stands for.
func bothWidths(r rune) charset {
	if wide, ok := fullWidth(r); ok {
		return charset{{r, r}, {wide, wide}}
	}
	return charset{{r, r}}
}
