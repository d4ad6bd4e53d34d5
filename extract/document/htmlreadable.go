package document

import (
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
)

// maxReadable is how many pieces a page has at most for a second opinion.
const maxReadable = 3000

// secondOpinion parts what stands beside the main text from it where sentences
// alone do not: comments, teasers, a side column of much text. Core is the
// element with most of the sentences, but not nearly all of them.
//
// What readability leaves out as well, and does not stand in the core, is set
// outside. Where readability does not find the core there is no second opinion.
func (p *webPage) secondOpinion(root, core *html.Node, main extent) {
	if core == nil || len(p.list) > maxReadable {
		return
	}
	text := readableText(root)
	inner := p.extents[p.innermost(core)]
	if missed := p.missing(text, inner); text == "" || 10*missed > p.runes[inner.to]-p.runes[inner.from] {
		return
	}
	p.outside = make([]bool, len(p.list))
	for i := main.from; i < main.to; i++ {
		q := &p.list[i]
		p.outside[i] = (i < inner.from || i >= inner.to) && q.isSentence() && q.kind != Table && !strings.Contains(text, string(letters(q.text)))
	}
}

// innermost returns the element in core that others with sentences stand beside,
// as long as one has several, and twice as many as any of those.
func (p *webPage) innermost(core *html.Node) *html.Node {
	for {
		best, second := p.heaviest(core)
		if best == nil || p.sentences(best) < 2 || second != nil && 2*p.weight(second) > p.weight(best) {
			return core
		}
		core = best
	}
}

// missing returns how many letters of the sentences of a stretch are not in a
// text.
func (p *webPage) missing(text string, e extent) int {
	n := 0
	for i := e.from; i < e.to; i++ {
		if q := &p.list[i]; q.isSentence() && !strings.Contains(text, string(letters(q.text))) {
			n += q.runes
		}
	}
	return n
}

// readableText returns the main text of a page as readability finds it, without
// blanks; "" where it finds none. The library may meet pages that it does not
// expect: then it has no opinion.
func readableText(root *html.Node) (text string) {
	defer func() {
		if recover() != nil {
			text = ""
		}
	}()
	parser := readability.NewParser()
	parser.CharThresholds = 150 // Chinese says in one character what takes three letters
	article, err := parser.ParseDocument(root, nil)
	if err != nil || article.Node == nil {
		return ""
	}
	var b strings.Builder
	for n := range article.Node.Descendants() {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
	}
	return string(letters(b.String()))
}
