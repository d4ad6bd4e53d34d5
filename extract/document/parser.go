package document

import (
	"strings"
	"unicode/utf8"
)

// layoutRows is how many rows are looked at to tell how a text is set.
const layoutRows = 200

// parser makes blocks of the rows of a text format.
type parser struct {
	rows    rows
	cues    *cues
	layout  layout
	outline outline
	count   int  // rows read
	titled  bool // the title was read
	sub     bool // the row before was the title or its second line
	inTable bool
}

func newParser(src rowSource, c *cues, keepLines bool) *parser {
	p := &parser{rows: rows{src: src}, cues: c}
	if keepLines {
		return p
	}
	// Only short lines are held: a long one shows that the text is not
	// wrapped.
	for i := range layoutRows {
		if r := p.rows.peek(i); r == nil || r.runes > maxWrapWidth {
			break
		}
	}
	sample := p.rows.queue
	if n := len(sample); n > 0 && sample[n-1].runes <= maxWrapWidth {
		p.layout = detectLayout(sample)
	}
	return p
}

// next reads the next block into b; io.EOF at the end.
func (p *parser) next(b *Block) error {
	r, err := p.rows.pop()
	if err != nil {
		return err
	}
	p.count++
	kind, rank, settled := p.first(&r)
	var breaks, wraps []int
	if !settled {
		r, breaks, wraps = p.gather(r)
		kind, rank = p.second(&r)
	}
	*b = Block{
		Kind: kind, Text: r.text, Section: p.outline.path, Line: r.no, Page: r.page, Place: r.place, Start: r.start,
		Breaks: breaks, Gaps: r.gaps, Wraps: wraps, Turns: r.turns, Indent: r.indent, Piece: r.piece,
	}
	if kind == Heading {
		b.Level, b.Section = p.enter(rank, r.text)
	}
	if kind == Table {
		r.restore(b)
	}
	p.inTable = kind == Table
	return nil
}

// rest returns all blocks up to the end, or to an error, which next gives then.
func (p *parser) rest() []*Block {
	var out []*Block
	for {
		b := new(Block)
		if err := p.next(b); err != nil {
			return out
		}
		out = append(out, b)
	}
}

// line reads the next row into b as a block of its own; io.EOF at the end.
func (p *parser) line(b *Block) error {
	r, err := p.rows.pop()
	if err != nil {
		return err
	}
	*b = Block{Text: r.text, Line: r.no, Page: r.page, Place: r.place, Start: r.start, Gaps: r.gaps, Indent: r.indent, Piece: r.piece}
	return nil
}

// rankTitle is the rank of a document's title, rankSub of its second line;
// neither is part of the heading path.
const (
	rankTitle = -100
	rankSub   = -99
)

// enter takes a heading into the outline and returns its level and the path
// above it.
func (p *parser) enter(rank int, text string) (level int, above string) {
	p.sub = rank == rankTitle
	switch rank {
	case rankTitle:
		p.titled = true
		return 1, ""
	case rankSub:
		return 2, p.outline.path
	}
	level, above = p.outline.add(rank, text)
	if rank > 0 {
		level++ // below the title
	}
	return level, above
}

// first settles what one line shows: kinds the format gives, pieces, page
// furniture, table rows, captions.
func (p *parser) first(r *row) (kind Kind, rank int, settled bool) {
	switch {
	case r.fixed:
		return r.kind, p.markedRank(r), true
	case r.piece:
		return Paragraph, 0, true
	case r.runes <= maxCueLine && p.cues.isFurniture(r.text, p.count-1):
		return Furniture, 0, true
	case p.layout.wrapped && isBareNumber(r.text):
		return Furniture, 0, true
	case p.isTableRow(r):
		return Table, 0, true
	case r.runes <= maxByline && p.cues.isCaption(r.text):
		return Caption, 0, true
	}
	return Paragraph, 0, false
}

// markedRank returns the rank of a heading that the format marks as one.
func (p *parser) markedRank(r *row) int {
	if r.kind == Heading && !p.titled && r.level == 1 {
		return rankTitle
	}
	return r.level - 10
}

// second settles what a whole paragraph shows: title, heading, list item.
func (p *parser) second(r *row) (Kind, int) {
	var o opening
	start := o.of(r.text)
	if rank, _ := enumerator(start); r.runes <= maxTitle && (rank > 0 || !endsSentence(r.text) || !p.titled) {
		if rank := p.headRank(r, []rune(r.text)); rank != 0 {
			return Heading, rank
		}
	}
	p.sub = false
	p.titled = p.titled || r.runes > maxTitle || p.count > headRows
	if isListItem(start) {
		return List, 0
	}
	return Paragraph, 0
}

func (p *parser) headRank(r *row, t []rune) int {
	ahead := p.rows.peek
	switch {
	case p.sub && strings.ContainsRune("—-－–（(", t[0]) && !endsSentence(r.text) && hasHan(t):
		return rankSub
	case !p.titled && p.isTitle(r, t, ahead):
		return rankTitle
	}
	return headingRank(r, t, ahead)
}

// isTitle reports whether a row among the first ones can be the title.
func (p *parser) isTitle(r *row, t []rune, ahead func(int) *row) bool {
	if p.count > headRows || endsSentence(r.text) && lastRune(r.text) != '！' || endsClause(r.text) && !strings.ContainsRune("！…", lastRune(r.text)) {
		return false
	}
	rank, _ := enumerator(t)
	if rank > 0 || strings.ContainsAny(r.text, "。；\t|") || isListItem(t) || !hasHan(t) {
		return false
	}
	for i := range 8 {
		next := ahead(i)
		if next == nil {
			return false
		}
		if next.runes > maxHeading || endsSentence(next.text) || p.count == 1 && i < entryRows && !isEntry(t) && isEntry([]rune(next.text)) {
			return true
		}
	}
	return false
}

// isEntry reports whether a short line gives a figure, as a card or a list does: 新增就业 6.8万人. A year or a
// date is none.
func isEntry(t []rune) bool {
	if !hasHan(t) || dateLine(t).year != 0 {
		return false
	}
	for i := 0; i < len(t); i++ {
		n := runOf(t[i:], isDigit)
		if n > 0 && (n != yearDigits || i+n < len(t) && t[i+n] != '年') {
			return true
		}
		i += n
	}
	return false
}

const (
	yearDigits = 4
	entryRows  = 3 // rows behind a title in which the first figure of a card stands
)

// gather joins the wrapped lines of a paragraph.
func (p *parser) gather(r row) (row, []int, []int) {
	if !p.layout.wrapped {
		return r, nil, nil
	}
	var more []row
	last, size := r, len(r.text)
	for size < maxLine {
		next := p.rows.peek(0)
		if !p.layout.joins(&last, next) || p.isTableRow(next) || startsAnew(next) {
			break
		}
		last, _ = p.rows.pop()
		p.count++
		size += len(last.text)
		more = append(more, last)
	}
	return join(r, more)
}

// startsAnew reports whether a row begins with the number of a heading of
// report prose, so that it does not continue the line before.
func startsAnew(r *row) bool {
	rank, _ := enumerator(new(opening).of(r.text))
	return rank > 0 && rank < rankDigit
}

// isTableRow reports whether a row is one of several whose cells are separated
// by tabs or bars.
func (p *parser) isTableRow(r *row) bool {
	if p.inTable && strings.HasPrefix(r.raw, "\t") && r.runes <= maxHeading {
		return true // its first cells are empty
	}
	if cells(r) < 2 {
		return false
	}
	if p.inTable {
		return true
	}
	next := p.rows.peek(0)
	if next == r {
		next = p.rows.peek(1)
	}
	return next != nil && !next.piece && cells(next) >= 2
}

// maxBarRow is the longest line, in code points, whose bars are cells.
const maxBarRow = 500

// cells counts the cells of a line that is separated by tabs or bars.
func cells(r *row) int {
	if n := strings.Count(r.text, "\t"); n > 0 {
		return n + 1
	}
	if r.runes > maxBarRow {
		return 1
	}
	first, _ := utf8.DecodeRuneInString(r.text)
	n := strings.Count(r.text, "|")
	if n == 0 && (isBar(first) || r.runes <= maxHeading) {
		for _, bar := range wideBars {
			n += strings.Count(r.text, bar)
		}
	}
	if isBar(first) {
		n--
	}
	if last, _ := utf8.DecodeLastRuneInString(r.text); n > 0 && isBar(last) {
		n--
	}
	return n + 1
}

// wideBars are the bars beside |.
var wideBars = [...]string{"｜", "│", "┃"}

func isBar(r rune) bool { return r == '|' || r == '｜' || r == '│' || r == '┃' }
