package extract

import (
	"statsheet/extract/document"
	"statsheet/extract/mention"
)

// batchSize is how many bytes of text a worker takes at a time. What is made of
// them should fit into a processor's cache. The first takes firstBatch, each further
// one twice as many, so that all workers have a part in a short report too.
const (
	batchSize  = 16 << 10
	firstBatch = 1 << 10
)

// batch is a run of blocks on its way through the pipeline. It keeps its
// memory and is used again when its facts are handed out.
type batch struct {
	blocks    []*document.Block
	sentences []*sentence
	notes     []document.Note
	finds     []find
	done      chan struct{} // told when analysed

	memory sentenceMemory
	own    []*sentence // of the batch: those of prose
	used   int         // how many of them are in use
}

// find is one thing for the output.
type find struct {
	block *document.Block
	fact  *Fact
	entry *Entry
}

func newBatch() *batch { return &batch{done: make(chan struct{}, 1)} }

// sentence returns a sentence of a block in which nothing is found yet.
func (b *batch) sentence(block *document.Block) *sentence {
	if b.used == len(b.own) {
		b.own = append(b.own, &sentence{})
	}
	s := b.own[b.used]
	b.used++
	*s = sentence{block: block, rows: s.rows[:0], goals: s.goals[:0]}
	return s
}

// reset empties the batch.
func (b *batch) reset() {
	clear(b.blocks)
	clear(b.sentences)
	clear(b.finds)
	b.blocks, b.sentences, b.notes, b.finds, b.used = b.blocks[:0], b.sentences[:0], nil, b.finds[:0], 0
	b.memory.reset()
}

// sentenceMemory is where the sentences of a batch stand side by side.
type sentenceMemory struct {
	source   []rune // as written
	folded   []rune // the same, as the scanner reads it
	mentions []mention.Mention
	masks    arena[rune]
	offsets  arena[int32]
	glyphs   arena[glyph]
	fates    arena[fate]
}

func (m *sentenceMemory) reset() {
	m.source, m.folded, m.mentions = m.source[:0], m.folded[:0], m.mentions[:0]
	m.masks.reset()
	m.offsets.reset()
	m.glyphs.reset()
	m.fates.reset()
}

// arena gives out parts of one slice, so that many small slices cost no memory
// of their own. Where it is full it goes on in a new one; the parts of the old
// one stay as they are.
type arena[T any] struct{ free []T }

// take returns an empty slice with room for n elements.
func (a *arena[T]) take(n int) []T {
	used := len(a.free)
	if cap(a.free)-used < n {
		a.free, used = make([]T, 0, max(2*cap(a.free), 2*n, 64)), 0
	}
	a.free = a.free[:used+n]
	return a.free[used : used : used+n]
}

// give takes back the last n elements of the part that was taken last.
func (a *arena[T]) give(n int) { a.free = a.free[:len(a.free)-n] }

// reset forgets all parts: their memory is used again.
func (a *arena[T]) reset() { a.free = a.free[:0] }
