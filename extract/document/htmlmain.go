package document

import (
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// treePage takes a page apart by its tree.
//
// The main text is found by the density of sentences: from the whole page down
// to the child that holds nearly all of the sentences, as long as there is
// one. Links and what calls itself navigation, footer, comment and so on do
// not count. What stands between the title and the main text is kept, for it
// says when and by whom the page was written; a sentence anywhere else is page
// furniture; all other text of the page is left out.
func treePage(ctx context.Context, root *html.Node) (*structured, error) {
	found := treePieces(root)
	if found.full {
		return nil, &FormatError{Kind: "large"}
	}
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	p := &webPage{list: found.list, extents: found.extents, gone: make([]bool, len(found.list))}
	p.weighAll()
	p.fields = pageFields(root, found.list)
	main, core := p.main(root)
	p.secondOpinion(root, core, main)
	return &structured{parts: p.choose(main), fields: p.fields}, nil
}

// webPage is a page whose main text is looked for.
type webPage struct {
	list    []piece
	extents map[*html.Node]extent
	fields  fields
	gone    []bool // pieces that are copies
	outside []bool // sentences beside the main text; nil for none
	// runes and counts are of the sentences before each piece.
	runes, counts []int
}

// isSentence reports whether a piece is prose or figures, as the main text has
// them and menus have not.
func (p *piece) isSentence() bool {
	switch {
	case p.header || p.isLinks():
		return false
	case p.kind == Table && p.fixed:
		return strings.ContainsAny(p.text, "0123456789")
	}
	return p.runes >= 12 && (strings.ContainsAny(p.text, "。；！？!?;") || strings.Count(p.text, "，") >= 2)
}

// weighAll adds up the sentences. Where most of them stand in elements that
// call themselves navigation and the like, such names mean nothing.
func (p *webPage) weighAll() {
	p.weigh()
	beside := 0
	for i := range p.list {
		if q := &p.list[i]; q.beside && q.isSentence() {
			beside += q.runes
		}
	}
	if whole := p.runes[len(p.list)]; whole == 0 || beside > 2*whole {
		for i := range p.list {
			p.list[i].beside = false
		}
		p.weigh()
	}
}

func (p *webPage) weigh() {
	p.runes, p.counts = make([]int, len(p.list)+1), make([]int, len(p.list)+1)
	for i := range p.list {
		p.runes[i+1], p.counts[i+1] = p.runes[i], p.counts[i]
		if q := &p.list[i]; q.isSentence() && !q.beside && !p.gone[i] {
			p.runes[i+1] += q.runes
			p.counts[i+1]++
		}
	}
}

// weight returns the letters of the sentences in an element.
func (p *webPage) weight(n *html.Node) int {
	e := p.extents[n]
	return p.runes[e.to] - p.runes[e.from]
}

// sentences returns how many there are in an element.
func (p *webPage) sentences(n *html.Node) int {
	e := p.extents[n]
	return p.counts[e.to] - p.counts[e.from]
}

// main returns the pieces of the element that holds the main text. Core is the
// element in it with most of the sentences, where one has several, twice as many as
// any beside it; nil where none has.
func (p *webPage) main(root *html.Node) (main extent, core *html.Node) {
	n := root
	for {
		best, second := p.heaviest(n)
		switch {
		case best == nil:
			return p.extents[n], nil
		case second != nil && p.dropCopy(best, second):
			continue
		case p.weight(best)*10 < p.weight(n)*9, p.weight(best) < p.weight(n) && p.sentences(best) < 2:
			if p.sentences(best) < 2 || second != nil && 2*p.weight(second) > p.weight(best) {
				best = nil
			}
			return p.extents[n], best
		}
		n = best
	}
}

// heaviest returns the two children with the most sentences. Elements without
// paragraphs of their own are none.
func (p *webPage) heaviest(n *html.Node) (best, second *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch w := p.weight(c); {
		case w == 0:
		case best == nil || w > p.weight(best):
			best, second = c, best
		case second == nil || w > p.weight(second):
			second = c
		}
	}
	return best, second
}

// dropCopy drops the later one of two elements with the same sentences: many
// pages hold their text twice, for screens of two sizes.
func (p *webPage) dropCopy(a, b *html.Node) bool {
	if 2*p.weight(b) < p.weight(a) {
		return false
	}
	first, later := p.extents[a], p.extents[b]
	if later.from < first.from {
		first, later = later, first
	}
	texts := map[string]bool{}
	for i := first.from; i < first.to; i++ {
		texts[p.list[i].text] = true
	}
	same, all := 0, 0
	for i := later.from; i < later.to; i++ {
		if q := &p.list[i]; q.isSentence() {
			all += q.runes
			if texts[q.text] {
				same += q.runes
			}
		}
	}
	if same*10 < all*9 {
		return false
	}
	for i := later.from; i < later.to; i++ {
		p.gone[i] = true
	}
	p.weigh()
	return true
}

// choose returns the parts of the page: its title, what stands between that
// and the main text, the main text, and as furniture the sentences elsewhere.
func (p *webPage) choose(main extent) []part {
	from, title := p.titleAt(main)
	all := p.runes[main.to] == p.runes[main.from]
	var out []part
	if title < 0 && p.fields.title != "" {
		out = append(out, part{text: p.fields.title, fixed: true, kind: Heading, level: 1})
	}
	for i := range p.list {
		q := &p.list[i]
		inside := i >= main.from && i < main.to && (p.outside == nil || !p.outside[i])
		switch {
		case p.gone[i]:
		case i == title:
			out = append(out, part{text: q.text, fixed: true, kind: Heading, level: 1})
		case inside && !q.beside && (all || !q.isLinks()):
			out = append(out, q.part)
		case i < main.from && i > from && !q.isLinks() && tells(q):
			out = append(out, q.part)
		case q.isSentence():
			out = append(out, part{text: q.text, fixed: true, kind: Furniture})
		}
	}
	return out
}

// tells reports whether a piece between title and text may say when, where or
// by whom the page was written, or be a second title.
func tells(q *piece) bool {
	return !q.beside && (q.runes >= 8 || strings.ContainsAny(q.text, "0123456789"))
}

// titleAt returns the piece that is the title, −1 if none is, and the piece
// from which on the lines before the main text belong to it.
func (p *webPage) titleAt(main extent) (from, title int) {
	title = -1
	for i := range p.list {
		q := &p.list[i]
		if i >= main.from && (i >= main.to || q.isSentence()) {
			break
		}
		if !p.gone[i] && sameTitle(q.text, p.fields.title) && !q.isLinks() && (title < 0 || q.header && !p.list[title].header) {
			title = i
		}
	}
	if title >= 0 {
		return title, title
	}
	return len(p.list), -1
}

// sameTitle compares two titles without their blanks.
func sameTitle(a, b string) bool {
	if b == "" || utf8.RuneCountInString(a) > 2*utf8.RuneCountInString(b)+20 {
		return false
	}
	return slices.Equal(letters(a), letters(b))
}

func letters(text string) []rune {
	return slices.DeleteFunc([]rune(text), isBlank)
}
