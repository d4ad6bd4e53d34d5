package document

// Kind is what a block is; String gives heading, paragraph, list, table,
// caption or furniture.
type Kind uint8

// The kinds of block.
const (
	Paragraph Kind = iota
	Heading
	List
	Table
	Caption
	Furniture // masthead, navigation, copyright: in the ledger, never a fact
)

var kindNames = [...]string{"paragraph", "heading", "list", "table", "caption", "furniture"}

// String returns the name of the kind as facts show it.
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return "unknown"
}

// Block is one line or paragraph of a document.
type Block struct {
	Kind    Kind
	Level   int    // of a heading: 1 is the highest
	Text    string // without the line end
	Section string // heading path above it, " / " between
	Line    int    // of its first character, from 1
	Page    int    // from 1; 0 where the format has none
	Place   string // sheet and cell, note, chapter, where the format has such; else ""
	Start   int    // offset of its first code point in the document's text
	Indent  int    // blanks before Text in its line
	Piece   bool   // of an endless line, which was cut
	// Breaks are offsets (in code points of Text) before which the source has
	// a line end that Text leaves out: hard-wrapped lines that were joined.
	// Between Latin letters or digits the line end stays in Text as a space
	// and is no break.
	Breaks []int
	// Gaps are stretches of the source that Text leaves out, in order: the
	// markup inside a Markdown line, the indent of a joined line.
	Gaps []Gap
	// Wraps are the offsets (in code points of Text) at which another line of
	// the source begins.
	Wraps []int
	// Turns are the offsets (in code points of Text) at which another page of
	// the source begins.
	Turns []int
}

// Gap says that Len code points of the source, without a line end, stand
// before offset At of a block's text and are not in it.
type Gap struct{ At, Len int }

// Span returns where the code points from..to of Text stand in the document's
// text: the offset of the first one and the offset after the last one.
// Breaks and gaps between them are inside, those around them are not.
func (b *Block) Span(from, to int) (start, end int) {
	start = b.offset(from)
	if to <= from {
		return start, start
	}
	return start, b.offset(to-1) + 1
}

func (b *Block) offset(i int) int {
	at := b.Start + i
	for _, k := range b.Breaks {
		if k > i {
			break
		}
		at++
	}
	for _, g := range b.Gaps {
		if g.At > i {
			break
		}
		at += g.Len
	}
	return at
}

// lastLine returns the line that the block ends on.
func (b *Block) lastLine() int { return b.Line + len(b.Wraps) }

// LineAt returns the source line of code point i of Text.
func (b *Block) LineAt(i int) int {
	n := b.Line
	for _, w := range b.Wraps {
		if w > i {
			break
		}
		n++
	}
	return n
}

// PageAt returns the page of code point i of Text, 0 where the format has
// none.
func (b *Block) PageAt(i int) int {
	n := b.Page
	for _, t := range b.Turns {
		if t > i {
			break
		}
		n++
	}
	return n
}

// Meta is what is known about a document before its first fact.
type Meta struct {
	Path   string // as shown in facts, with /
	Title  string
	Date   string // YYYY, YYYY-MM or YYYY-MM-DD; "" if not found
	Region string // full name; "" if not found
	// Source is who published it and Author who wrote it, as the format's own
	// fields say; "" where they do not.
	Source, Author string
	Format         string // txt, md, html
	// Encoding is the name of the encoding it was read as: utf-8, gb18030 …
	Encoding string
	// DateFrom and RegionFrom say where Date and Region were found: flag, side,
	// format, masthead, title, text, name; "" if not found.
	DateFrom, RegionFrom string
}
