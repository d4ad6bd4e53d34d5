package mention

import (
	"math/bits"
	"unicode/utf8"
)

// builder collects the words of a trie.
type builder struct {
	letters *alphabet
	back    bool
	mask    uint64 // the bit of the trie

	nodes []draft
	slots []uint64 // node<<40 | letter<<24 | child, hashed; 0 for an empty slot
	shift uint
}

// draft is a node while the trie is built.
type draft struct {
	parent, word int32 // word is -1 if none ends here
	letter       uint16
}

const hashFactor = 0x9E3779B97F4A7C15

// newBuilder begins a trie of about so many words.
func newBuilder(a *alphabet, words int, backwards bool) *builder {
	b := &builder{letters: a, back: backwards, mask: 1 << (a.tries % 64), nodes: make([]draft, 1, 2*words+2)}
	b.nodes[0].word = -1
	a.tries++
	b.grow(uint(bits.Len(uint(4*words + 16))))
	return b
}

// newTrie builds a trie of words with their payloads; nil stands for 0. Of
// equal words the last one counts.
func newTrie(a *alphabet, words []string, payload []int32, backwards bool) *trie {
	b := newBuilder(a, len(words), backwards)
	for i, w := range words {
		p := int32(0)
		if payload != nil {
			p = payload[i]
		}
		b.insert(w, p)
	}
	return b.trie()
}

// insert adds a word and returns the payload that it had; -1 if it is new.
func (b *builder) insert(w string, payload int32) int32 {
	for i := range len(w) {
		if w[i] >= 0xF0 {
			return -1
		}
	}
	if w == "" {
		return -1
	}
	node := int32(0)
	for len(w) > 0 {
		var r rune
		var size int
		if b.back {
			r, size = utf8.DecodeLastRuneInString(w)
			w = w[:len(w)-size]
		} else {
			r, size = utf8.DecodeRuneInString(w)
			w = w[size:]
		}
		c := b.letters.add(r)
		if node == 0 {
			b.letters.first[c] |= b.mask
		}
		node = b.child(node, c)
	}
	old := b.nodes[node].word
	b.nodes[node].word = payload
	return old
}

// child returns the child of a node by a letter, a new one if there is none.
func (b *builder) child(node int32, c uint16) int32 {
	key := uint64(node)<<16 | uint64(c)
	at := b.slot(key)
	if s := b.slots[at]; s != 0 {
		return int32(s & 0xFFFFFF)
	}
	if len(b.nodes)*2 >= len(b.slots) {
		b.grow(uint(64) - b.shift + 1)
		at = b.slot(key)
	}
	b.slots[at] = key<<24 | uint64(len(b.nodes))
	b.nodes = append(b.nodes, draft{node, -1, c})
	return int32(len(b.nodes) - 1)
}

// slot returns where a key stands or would stand. No key is 0: a letter is
// not.
func (b *builder) slot(key uint64) uint64 {
	for h := key * hashFactor >> b.shift; ; h = (h + 1) & uint64(len(b.slots)-1) {
		if s := b.slots[h]; s == 0 || s>>24 == key {
			return h
		}
	}
}

// grow gives the hash table 1<<width slots.
func (b *builder) grow(width uint) {
	old := b.slots
	b.shift, b.slots = 64-width, make([]uint64, 1<<width)
	for _, s := range old {
		if s != 0 {
			b.slots[b.slot(s>>24)] = s
		}
	}
}

// trie lays the nodes out. Those with several children come first, the others
// fill the gaps.
func (b *builder) trie() *trie {
	l := layout{builder: b, base: make([]int32, len(b.nodes))}
	l.order()
	l.reserve(len(b.nodes) * 9 / 8)
	for _, several := range []bool{true, false} {
		l.from = 0
		for n := range b.nodes {
			if kids := l.children(n); len(kids) > 0 && len(kids) > 1 == several {
				l.place(n, kids)
			}
		}
	}
	return l.trie()
}

// layout is the work of putting nodes into cells.
type layout struct {
	*builder
	start, kids []int32 // the children of node n are kids[start[n]:start[n+1]]
	base        []int32 // of a node; 0 if it has no children
	gap         []int32 // for each cell itself if it is free, else a later one
	from        int     // where the search begins
}

// trie writes the cells.
func (l *layout) trie() *trie {
	t := &trie{
		letters: l.letters, mask: l.mask, cells: make([]cell, len(l.gap)), word: make([]int32, len(l.gap)),
	}
	at := make([]int32, len(l.nodes)) // the cell of a node
	t.cells[0].next = l.base[0] << 1
	for i, d := range l.nodes[1:] {
		x := l.base[d.parent] + int32(d.letter)
		at[i+1] = x
		t.cells[x] = cell{next: l.base[i+1] << 1, check: at[d.parent] + 1}
		if d.word >= 0 {
			t.cells[x].next |= 1
			t.word[x] = d.word
		}
	}
	return t
}

// order groups the nodes by their parents.
func (l *layout) order() {
	n := len(l.nodes)
	l.start, l.kids = make([]int32, n+2), make([]int32, n)
	for _, d := range l.nodes[1:] {
		l.start[d.parent+2]++
	}
	for i := 2; i < n+2; i++ {
		l.start[i] += l.start[i-1]
	}
	for i, d := range l.nodes[1:] {
		l.kids[l.start[d.parent+1]] = int32(i + 1)
		l.start[d.parent+1]++
	}
}

func (l *layout) children(n int) []int32 { return l.kids[l.start[n]:l.start[n+1]] }

// patience is how many free cells are tried for a node with several children
// before the search goes on from there for all nodes.
const patience = 8

// place finds a base for a node such that the cells of its children are free.
func (l *layout) place(n int, kids []int32) {
	low, high := l.nodes[kids[0]].letter, uint16(0)
	for _, k := range kids {
		low, high = min(low, l.nodes[k].letter), max(high, l.nodes[k].letter)
	}
	x := l.free(max(l.from, int(low)+1))
	for tries := 1; !l.fits(x-int(low), int(high), kids); tries++ {
		x = l.free(x + 1)
		if tries > patience && len(kids) > 1 {
			l.from = x
		}
	}
	base := int32(x) - int32(low)
	l.base[n] = base
	for _, k := range kids {
		x := base + int32(l.nodes[k].letter)
		l.gap[x] = x + 1
	}
}

// fits reports whether the cells of some children of a base are free.
func (l *layout) fits(base, high int, kids []int32) bool {
	l.reserve(base + high + 2)
	if len(kids) == 1 {
		return true
	}
	for _, k := range kids {
		if x := base + int(l.nodes[k].letter); l.gap[x] != int32(x) {
			return false
		}
	}
	return true
}

// free returns the first free cell at or behind x.
func (l *layout) free(x int) int {
	l.reserve(x + 1)
	for l.gap[x] != int32(x) {
		next := int(l.gap[x])
		l.reserve(next + 1)
		l.gap[x] = l.gap[next]
		x = next
	}
	return x
}

// reserve makes room for n cells.
func (l *layout) reserve(n int) {
	have := len(l.gap)
	if n <= have {
		return
	}
	l.gap = append(l.gap, make([]int32, n-have+have/8)...)
	for x := have; x < len(l.gap); x++ {
		l.gap[x] = int32(x)
	}
}
