package document

import (
	"bytes"
	"context"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// flatPage reads a page that is nested too deeply, or too large, for a tree:
// all its text in order, its rows as table rows, scripts and the like left
// out.
func flatPage(ctx context.Context, raw []byte) (*structured, error) {
	f := &flat{z: html.NewTokenizer(bytes.NewReader(raw))}
	for n := 0; ; n++ {
		if n%4096 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if len(f.parts) > maxParts {
			return nil, &FormatError{Kind: "large"}
		}
		switch f.z.Next() {
		case html.ErrorToken:
			f.flush()
			return &structured{parts: f.parts, fields: fields{title: f.title}}, nil
		case html.TextToken:
			f.text(string(f.z.Text()))
		case html.StartTagToken, html.SelfClosingTagToken:
			name, _ := f.z.TagName()
			f.open(atom.Lookup(name))
		case html.EndTagToken:
			name, _ := f.z.TagName()
			f.close(atom.Lookup(name))
		case html.CommentToken, html.DoctypeToken:
		}
	}
}

// flat is the state between two tags.
type flat struct {
	z     *html.Tokenizer
	parts []part
	run   textRun
	title string
	skip  atom.Atom // the hidden element that is open
	level int       // of the open heading
	cells []string  // of the open row
	inRow bool
	inTD  bool
}

func (f *flat) text(data string) {
	switch f.skip {
	case 0:
		f.run.add(data, false)
	case atom.Title:
		f.title += tidy(data)
	}
}

func (f *flat) open(a atom.Atom) {
	switch {
	case f.skip != 0:
	case a == atom.Title, a == atom.Script, a == atom.Style, a == atom.Noscript, a == atom.Textarea, a == atom.Iframe, a == atom.Select:
		f.skip = a
	case a == atom.Tr:
		f.row()
		f.inRow = true
	case a == atom.Td || a == atom.Th:
		f.cell()
		f.inTD = f.inRow
	case a == atom.Br || a == atom.Hr || blockElements[a]:
		f.flush()
		f.level = headingLevel(a)
	}
}

func (f *flat) close(a atom.Atom) {
	switch {
	case f.skip != 0:
		if a == f.skip {
			f.skip = 0
		}
	case a == atom.Td || a == atom.Th:
		f.cell()
	case a == atom.Tr || a == atom.Table:
		f.row()
	case blockElements[a]:
		f.flush()
		f.level = 0
	}
}

// cell ends the open cell.
func (f *flat) cell() {
	text, _, _ := f.run.take()
	if f.inTD || text != "" {
		f.cells = append(f.cells, text)
	}
	f.inTD = false
}

func (f *flat) row() {
	f.cell()
	if len(f.cells) > 0 {
		f.parts = append(f.parts, tablePart(f.cells))
	}
	f.cells, f.inRow = nil, false
}

// flush ends a paragraph; in a row it ends a line of a cell only.
func (f *flat) flush() {
	if f.inRow {
		f.run.add(" ", false)
		return
	}
	text, _, _ := f.run.take()
	if text == "" {
		return
	}
	p := part{text: text}
	if f.level > 0 {
		p.fixed, p.kind, p.level = true, Heading, f.level
	}
	f.parts = append(f.parts, p)
}
