package document

import (
	"context"
	"encoding/xml"
	"slices"
	"strings"
)

// wordText is what is known of a Word document while its text is read.
type wordText struct {
	styles  map[string]*wordStyle
	lists   wordLists
	notes   map[string][]part // footnotes and endnotes by kind and id
	out     []part
	tables  []*wordTable     // that are open, the innermost last
	open    []*wordParagraph // paragraphs that are open: a text box stands in one
	pending []part           // text boxes and notes of the open paragraph or table
	carried string           // text of a paragraph whose end was deleted
	props   int              // property elements that are open
	words   bool             // inside an element that holds text
	empty   bool             // the content control shows what to write in it
	lines   int              // line breaks inside paragraphs so far
	note    string           // the note that is being read
}

// wordParagraph is a paragraph that is being read.
type wordParagraph struct {
	text    strings.Builder
	lines   []string
	style   string
	outline string
	list    wordItem
	hidden  bool // the open run is hidden
	joined  bool // the end of the paragraph was deleted
}

// wordSkipped are elements whose content is no text of the document: deleted
// or moved away, instructions, alternatives for old programs, phonetic guides.
var wordSkipped = []string{
	"del", "moveFrom", "Fallback", "rt", "sectPr", "rPrChange", "pPrChange", "tblPrChange", "trPrChange", "tcPrChange", "numberingChange",
}

// wordProps are elements that hold properties.
var wordProps = []string{"pPr", "rPr", "trPr", "tcPr", "tblPr", "sdtPr"}

// walk reads the elements of a part. What stands in text boxes, content
// controls, links and insertions is read as if it stood there itself.
func (d *wordText) walk(ctx context.Context, raw []byte) error {
	x := newXMLStream(ctx, strings.NewReader(string(raw)))
	for t := x.next(); t != nil; t = x.next() {
		if len(d.out)+len(d.pending)+d.lines > maxParts {
			return &FormatError{Kind: "large"}
		}
		switch t := t.(type) {
		case xml.StartElement:
			if d.skips(t) {
				x.skip()
				continue
			}
			d.start(t)
		case xml.EndElement:
			d.end(t.Name)
		case xml.CharData:
			if p := d.paragraph(); p != nil && d.words && !p.hidden {
				p.text.Write(t)
			}
		}
	}
	for len(d.open) > 0 {
		d.endParagraph()
	}
	for len(d.tables) > 0 {
		d.endTable()
	}
	if d.carried != "" {
		d.emit(part{text: d.carried})
	}
	d.flush()
	return x.fault()
}

// skips reports whether the content of an element is left out.
func (d *wordText) skips(e xml.StartElement) bool {
	if d.props > 0 {
		return false
	}
	if e.Name.Local == "sdtContent" && d.empty {
		d.empty = false
		return true
	}
	return slices.Contains(wordSkipped, e.Name.Local)
}

// isWord reports whether a name is of the vocabulary of Word and not of
// drawings, which has paragraphs and tables too.
func isWord(n xml.Name) bool {
	return strings.Contains(n.Space, "wordprocessingml") || n.Space == "w" || n.Space == ""
}

func (d *wordText) paragraph() *wordParagraph {
	if len(d.open) == 0 {
		return nil
	}
	return d.open[len(d.open)-1]
}

func (d *wordText) start(e xml.StartElement) {
	name := e.Name.Local
	if !isWord(e.Name) {
		d.words = name == "t" && strings.Contains(e.Name.Space, "math")
		return
	}
	switch {
	case slices.Contains(wordProps, name):
		d.props++
	case d.props > 0:
		d.property(e)
	case name == "p":
		d.open = append(d.open, &wordParagraph{})
	case name == "tbl":
		d.tables = append(d.tables, &wordTable{depth: len(d.open)})
	case name == "tr" || name == "tc":
		d.tableElement(name)
	case name == "sdt":
		d.empty = false
	case name == "footnote" || name == "endnote":
		d.note = name + value(e, "id")
	case d.paragraph() != nil:
		d.inParagraph(d.paragraph(), e)
	}
}

// inParagraph reads what a paragraph is made of.
func (d *wordText) inParagraph(p *wordParagraph, e xml.StartElement) {
	switch e.Name.Local {
	case "r":
		p.hidden = false
	case "t":
		d.words = true
	case "tab", "ptab":
		p.text.WriteByte('\t')
	case "noBreakHyphen":
		p.text.WriteByte('-')
	case "br", "cr":
		if kind := value(e, "type"); kind == "" || kind == "textWrapping" {
			p.lines = append(p.lines, p.text.String())
			p.text.Reset()
			d.lines++
		}
	case "footnoteReference", "endnoteReference":
		key := strings.TrimSuffix(e.Name.Local, "Reference") + value(e, "id")
		d.pending = append(d.pending, d.notes[key]...)
		delete(d.notes, key)
	}
}

// property reads a property of the open paragraph, run, row or cell.
func (d *wordText) property(e xml.StartElement) {
	if name := e.Name.Local; name == "showingPlcHdr" {
		d.empty = true
	}
	if p := d.paragraph(); p != nil {
		p.property(e, d.props)
	} else if len(d.tables) > 0 {
		d.tables[len(d.tables)-1].property(e)
	}
}

// property reads a property of the paragraph itself (depth 1), or of its run
// or its end.
func (p *wordParagraph) property(e xml.StartElement, depth int) {
	val := value(e, "val")
	switch e.Name.Local {
	case "pStyle":
		p.style = val
	case "outlineLvl":
		p.outline = val
	case "ilvl":
		p.list.level = val
	case "numId":
		p.list.id = val
	case "vanish":
		p.hidden = depth == 1 && val != "0" && val != "false"
	case "del":
		p.joined = p.joined || depth == 2
	}
}

func (d *wordText) end(n xml.Name) {
	d.words = false
	if !isWord(n) {
		return
	}
	switch name := n.Local; {
	case slices.Contains(wordProps, name):
		d.props = max(0, d.props-1)
	case name == "p" && len(d.open) > 0:
		d.endParagraph()
	case name == "tbl" && len(d.tables) > 0:
		d.endTable()
	case name == "footnote" || name == "endnote":
		d.flush()
		d.notes[d.note], d.out = d.out, nil
	}
}

// endParagraph makes parts of the lines of the innermost open paragraph.
func (d *wordText) endParagraph() {
	p := d.paragraph()
	d.open = d.open[:len(d.open)-1]
	lines := append(p.lines, p.text.String())
	if d.carried != "" && d.inFlow() {
		lines[0], d.carried = d.carried+lines[0], ""
	}
	if p.joined && len(lines) == 1 && d.inFlow() {
		d.carried = lines[0]
		return
	}
	first := d.partOf(p)
	for i, text := range lines {
		q := first
		if i > 0 && q.kind != Heading {
			q.text = ""
		}
		if q.text = q.text + strings.TrimFunc(text, func(r rune) bool { return r == ' ' || r == '\u00a0' }); strings.TrimFunc(q.text, isBlank) != "" {
			d.emit(q)
		}
	}
	d.flush()
}

// inFlow reports whether the place is in the text itself: in no table and no
// text box.
func (d *wordText) inFlow() bool { return len(d.open) == 0 && len(d.tables) == 0 }

// partOf returns the part that a paragraph begins, with the number that Word
// gives it as its text so far.
func (d *wordText) partOf(p *wordParagraph) part {
	s := d.style(p.style)
	if p.outline == "" {
		p.outline = s.outline
	}
	if p.list.id == "" {
		p.list.id = s.list.id
	}
	if p.list.level == "" {
		p.list.level = s.list.level
	}
	size := p.text.Len()
	for _, l := range p.lines {
		size += len(l)
	}
	var out part
	if size == 0 {
		return out
	}
	number, bullet := d.lists.number(p.list)
	if number != "" && isDigit(rune((p.text.String() + " ")[0])) {
		number += " "
	}
	out.text = number
	level := strings.IndexByte("012345678", (p.outline + "9")[0])
	switch {
	case s.kind == Furniture || s.kind == Caption:
		out.fixed, out.kind = true, s.kind
	case s.title:
		out.fixed, out.kind = true, Heading
	case level >= 0 && size <= 3*maxCueLine:
		out.fixed, out.kind, out.level = true, Heading, level+1
	case bullet:
		out.fixed, out.kind = true, List
	}
	return out
}

// emit puts a part where it belongs: into the open cell, behind the paragraph
// that holds the text box, or at the end.
func (d *wordText) emit(p part) {
	if n := len(d.tables); n > 0 && d.tables[n-1].depth == len(d.open) {
		d.tables[n-1].add(p)
		return
	}
	if !d.inFlow() {
		d.pending = append(d.pending, p)
		return
	}
	d.out = append(d.out, p)
}

// flush puts notes and text boxes behind what they belong to.
func (d *wordText) flush() {
	if d.inFlow() {
		d.out = append(d.out, d.pending...)
		d.pending = nil
	}
}
