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
	runes []rune          // by code
	first []uint64        // by code: the bits of the tries with a word that begins with it
	tries uint
}

func newAlphabet() *alphabet {
	return &alphabet{runes: make([]rune, 1, 1<<12), first: make([]uint64, 1, 1<<12)}
}

// of returns the bits of the tries with a word that may begin with r: of a rune
// outside the basic plane those of another.
func (a *alphabet) of(r rune) uint64 { return a.first[a.code[uint16(r)]] }

// add returns the number of a rune of the basic plane, a new one if it has
// none.
func (a *alphabet) add(r rune) uint16 {
	c := &a.code[uint16(r)]
	if *c == 0 {
		*c = uint16(len(a.first))
		a.runes, a.first = append(a.runes, r), append(a.first, 0)
	}
	return *c
}

// parent returns the cell of the parent of a cell; -1 for the root and a free
// cell.
func (t *trie) parent(x int) int { return int(t.cells[x].check) - 1 }

// rune returns the rune that leads to a cell from its parent.
func (t *trie) rune(x int) rune {
	return t.letters.runes[x-int(t.cells[t.parent(x)].next>>1)]
}

// ends reports whether a word ends at a cell.
func (t *trie) ends(x int) bool { return t.cells[x].next&1 != 0 }

// begins reports whether a word may begin with r.
func (t *trie) begins(r rune) bool {
	return t.letters.of(r)&t.mask != 0
}

// longest returns the end of the longest word that begins at an offset and
// its payload; the offset itself and -1 if there is none.
func (t *trie) longest(text []rune, at int) (int, int32) {
	if at < len(text) && t.begins(text[at]) {
		return t.walk(text, at)
	}
	return at, -1
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
	if at > from && t.begins(text[at-1]) {
		return t.walkBack(text, at, from)
	}
	return at, -1
}

// walkBack is before without the look at the last rune.
func (t *trie) walkBack(text []rune, at, from int) (int, int32) {
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
