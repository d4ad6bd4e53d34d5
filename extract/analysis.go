package extract

import (
	"slices"
	"strings"

	"statsheet/extract/document"
	"statsheet/extract/mention"
)

// analyse finds the mentions of a batch and lets the rules claim them: one kind of
// work at a time, so that its code and tables stay in a processor's cache.
func (m *matcher) analyse(b *batch) {
	m.kept = sentenceMemory{}
	for _, block := range b.blocks {
		if mention.HasNumber(block.Text) || m.x.setsContext(block) {
			m.block(b, block)
		}
	}
	m.scan(b)
	m.mask(b)
	m.chosen = m.chosen[:0]
	for _, s := range b.sentences {
		if s.due {
			m.choose(s)
		}
	}
	for _, s := range b.sentences {
		if s.due {
			m.match(s)
		}
	}
	b.notes, m.notes = m.notes, nil
}

// flow is a block that is read sentence by sentence.
type flow struct {
	block *document.Block
	tight tight
	texts texts
}

// unread is a sentence of prose that is not scanned yet, or what a block was made
// into at once.
type unread struct {
	made     *sentence
	of       int32 // index into matcher.flows
	from, to int32
	cut      bool
}

// block cuts a block into sentences.
func (m *matcher) block(b *batch, block *document.Block) {
	source, folded, valid := m.runes(b, block)
	all := newTexts(block, source, valid)
	if block.Kind == document.Table && len(source) <= maxRow {
		m.tableRow(block, source, folded, &all)
		return
	}
	if isData(block) {
		m.unread = append(m.unread, unread{made: b.data(block, source, folded, &all)})
		return
	}
	p := flow{block, tight{source: source, folded: folded}, all}
	if hasBlank(block.Text) {
		p.tight = tighten(source, folded)
	}
	m.flows = append(m.flows, p)
	of := int32(len(m.flows) - 1)
	sentences(p.tight.folded, func(from, to int, cut bool) {
		m.unread = append(m.unread, unread{of: of, from: int32(from), to: int32(to), cut: cut})
	})
}

// scan finds the mentions of what is not read yet, and makes sentences of those that have any.
func (m *matcher) scan(b *batch) {
	var passed unread // from its beginning, what stands before the sentence at work without any
	for _, p := range m.unread {
		if p.made != nil {
			b.sentences = append(b.sentences, p.made)
			continue
		}
		of := &m.flows[p.of]
		first, folded := len(b.memory.mentions), of.tight.folded[p.from:p.to]
		b.memory.mentions = m.x.scanner.Scan(b.memory.mentions, folded)
		n := len(b.memory.mentions)
		if n == first {
			if passed.to == 0 || passed.of != p.of {
				passed = p
			}
			passed.to = p.to
			continue
		}
		s := b.sentence(of.block)
		if passed.to > 0 && passed.of == p.of {
			s.passed = of.tight.folded[passed.from:passed.to]
		}
		passed = unread{}
		s.start, s.source, s.folded, s.origin, s.cut = int(p.from), of.tight.source[p.from:p.to], folded, of.tight.origin, p.cut
		s.mentions = b.memory.mentions[first:n:n]
		of.texts.give(s, s.blockAt(0), s.blockAt(len(folded)-1)+1)
		b.sentences = append(b.sentences, s)
	}
	clear(m.unread)
	clear(m.flows)
	m.unread, m.flows = m.unread[:0], m.flows[:0]
}

// mask makes the masks of the sentences of prose, and says on which of them rules
// are tried.
func (m *matcher) mask(b *batch) {
	for _, s := range b.sentences {
		if s.mask != nil {
			continue
		}
		s.buildMask(&b.memory)
		why := m.x.silent(s.block, s)
		if s.due = why == ""; !s.due {
			for i := range s.mentions {
				s.fates[i] = silenced(s.block, &s.mentions[i], why)
			}
		}
	}
}

// runes returns the text of a block as written and folded, in the memory of
// the batch, and whether it was UTF-8. Rows of a table, which are kept for rows
// after them, get their own.
func (m *matcher) runes(b *batch, block *document.Block) (source, folded []rune, valid bool) {
	if block.Kind == document.Table {
		return m.x.scanner.Read(nil, nil, block.Text)
	}
	memory, from := &b.memory, len(b.memory.source)
	memory.source, memory.folded, valid = m.x.scanner.Read(memory.source, memory.folded, block.Text)
	to := len(memory.source)
	return memory.source[from:to:to], memory.folded[from:to:to], valid
}

// setsContext reports whether a block without numbers may still matter to the
// facts after it.
func (x *Extractor) setsContext(block *document.Block) bool {
	return block.Kind == document.Heading || block.Kind == document.Table || block.Line <= openingLines && x.tellsYear(block.Text)
}

// tellsYear reports whether a text names a year without a digit: 今年以来.
func (x *Extractor) tellsYear(text string) bool {
	return slices.ContainsFunc(x.set.Lexicon.Words["year_said"], func(w string) bool { return strings.Contains(text, w) })
}

const openingLines = 4 // lines of a document that may say of when it is
