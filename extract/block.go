package extract

import (
	"cmp"
	"slices"

	"statsheet/extract/document"
)

// Block is one line or paragraph of a document as outputs that show the text
// receive it.
type Block struct {
	Document string
	Kind     string // heading, paragraph, list, table, caption, furniture
	Level    int    // of a heading: 1 is the highest, the document's title
	Text     string // without the line end; the cells of a table's row are separated by tabs or bars
	Section  string // heading path above it, " / " between
	Line     int    // of its first character, from 1
	Page     int    // from 1; 0 where the format has none
	Place    string // sheet and cell, note, chapter, where the format has such; else ""
	Start    int    // offset of its first code point in the document's text
	// Skips are the stretches of the document's text inside the block that
	// Text leaves out, in order.
	Skips []Skip
}

// Skip says that Len code points of the document's text stand before code
// point At of a block's Text and are not in it: line ends of joined lines,
// markup.
type Skip struct{ At, Len int }

func blockOf(b *document.Block, doc string) *Block {
	out := &Block{
		Document: doc, Kind: b.Kind.String(), Level: b.Level, Text: b.Text, Section: b.Section,
		Line: b.Line, Page: b.Page, Place: b.Place, Start: b.Start,
	}
	for _, at := range b.Breaks {
		out.Skips = append(out.Skips, Skip{at, 1})
	}
	for _, g := range b.Gaps {
		out.Skips = append(out.Skips, Skip(g))
	}
	slices.SortStableFunc(out.Skips, func(x, y Skip) int { return cmp.Compare(x.At, y.At) })
	return out
}

// Find returns the code point of Text that stands at an offset of the
// document's text, such as the Start or End of a fact. For one in a stretch
// that Text leaves out it is the code point after it.
func (b *Block) Find(offset int) int {
	at := offset - b.Start
	for _, s := range b.Skips {
		if at <= s.At {
			break
		}
		at = max(s.At, at-s.Len)
	}
	return at
}
