package mention

// trie finds the longest of its words that begins (or, when built backwards,
// ends) at an offset. It is a double array: the child of a node by a letter
// stands at the node's base plus the number of the letter, if the cell there
// says that it is a child of that node. The root is cell 0. Words outside the
// basic plane are left out.
type trie struct {
	letters *alphabet
	cells   []cell
	word    []int32 // payload by cell; meant where the cell ends a word
	mask    uint64  // the bit of the trie in alphabet.first
}

// cell is a node of a trie.
type cell struct {
	next  int32 // base of its children (0 if it has none) ×2, +1 if a word ends here
	check int32 // cell of its parent +1; 0 for a free cell
}

// alphabet numbers the runes of the words of all tries of a scanner.
type alphabet struct {
	code  [1 << 16]uint16 // 0 for a rune of no word
	first []uint64        // by code: the bits of the tries with a word that begins with it
	tries uint
}

func newAlphabet() *alphabet { return &alphabet{first: make([]uint64, 1, 1<<12)} }

// of returns the bits of the tries with a word that begins with r.
func (a *alphabet) of(r rune) uint64 {
	if uint32(r) >= 1<<16 {
		return 0
	}
	return a.first[a.code[r]]
}

// add returns the number of a rune of the basic plane, a new one if it has
// none.
func (a *alphabet) add(r rune) uint16 {
	c := &a.code[uint16(r)]
	if *c == 0 {
		*c = uint16(len(a.first))
		a.first = append(a.first, 0)
	}
	return *c
}

// begins reports whether a word may begin with r.
func (t *trie) begins(r rune) bool {
	return t.letters.of(r)&t.mask != 0
}

// longest returns the end of the longest word that begins at an offset and
// its payload; the offset itself and -1 if there is none.
func (t *trie) longest(text []rune, at int) (int, int32) {
	if at >= len(text) || !t.begins(text[at]) {
		return at, -1
	}
	return t.walk(text, at)
}

// walk is longest without the look at the first rune.
func (t *trie) walk(text []rune, at int) (int, int32) {
	end, found, node, next := at, -1, 0, t.cells[0].next
	for i := at; i < len(text) && next > 1 && uint32(text[i]) < 1<<16; i++ {
		x := int(next>>1) + int(t.letters.code[text[i]])
		if x >= len(t.cells) || int(t.cells[x].check) != node+1 {
			break
		}
		if node, next = x, t.cells[x].next; next&1 != 0 {
			end, found = i+1, x
		}
	}
	if found < 0 {
		return at, -1
	}
	return end, t.word[found]
}

// has reports whether a word begins at an offset.
func (t *trie) has(text []rune, at int) bool {
	_, p := t.longest(text, at)
	return p >= 0
}

// before returns the start of the longest word of a backwards trie that ends
// at an offset, no further left than from, and its payload; the offset itself
// and -1 if there is none.
func (t *trie) before(text []rune, at, from int) (int, int32) {
	if at <= from || !t.begins(text[at-1]) {
		return at, -1
	}
	start, found, node, next := at, -1, 0, t.cells[0].next
	for i := at - 1; i >= from && next > 1 && uint32(text[i]) < 1<<16; i-- {
		x := int(next>>1) + int(t.letters.code[text[i]])
		if x >= len(t.cells) || int(t.cells[x].check) != node+1 {
			break
		}
		if node, next = x, t.cells[x].next; next&1 != 0 {
			start, found = i, x
		}
	}
	if found < 0 {
		return at, -1
	}
	return start, t.word[found]
}

// opening tells cheaply whether a word may begin at an offset: filters over
// the first two runes of the words, and over the first three or words of two.
type opening struct{ pairs, thirds filter }

// filter is a set of hashes of pairBits bits.
type filter [1 << (pairBits - 6)]uint64

const pairBits = 19

func (f *filter) add(h uint32)      { f[h>>6] |= 1 << (h & 63) }
func (f *filter) has(h uint32) bool { return f[h>>6]&(1<<(h&63)) != 0 }

// pairHash is the hash of two runes, given as one key.
func pairHash(key uint32) uint32 { return key * 0x9E3779B1 >> (32 - pairBits) }

func pairKey(a, b rune) uint32 { return uint32(a)<<16 | uint32(b) }

// thirdHash goes on from the hash of a pair.
func thirdHash(pair uint32, c rune) uint32 {
	return (pair*0xC2B2AE3D ^ uint32(c)*0x27D4EB2F) >> (32 - pairBits)
}

// add puts the beginning of a word in.
func (o *opening) add(word string) {
	var w [3]rune
	n := 0
	for _, r := range word {
		if w[n] = r; n == 2 {
			n++
			break
		}
		n++
	}
	if n < 2 {
		return
	}
	h := pairHash(pairKey(w[0], w[1]))
	o.pairs.add(h)
	if n > 2 {
		h = thirdHash(h, w[2])
	}
	o.thirds.add(h)
}

// may reports whether a word of two or more runes may begin at an offset.
func (o *opening) may(t []rune, at int) bool {
	if at+1 >= len(t) {
		return false
	}
	h := pairHash(pairKey(t[at], t[at+1]))
	return o.pairs.has(h) && o.goesOn(t, at, h)
}

// goesOn reports whether what follows the pair of runes at an offset, whose
// hash is h, may belong to a word.
func (o *opening) goesOn(t []rune, at int, h uint32) bool {
	return o.thirds.has(h) || at+2 < len(t) && o.thirds.has(thirdHash(h, t[at+2]))
}
