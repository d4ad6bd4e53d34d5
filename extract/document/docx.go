package document

import (
	"bytes"
	"context"
	"encoding/xml"
	"slices"
	"strings"
)

// readDOCX reads a Word document: its paragraphs with the numbers that Word
// gives them, tables, text boxes, and the notes behind the paragraphs they
// belong to. Deleted and hidden text, headers, footers and comments are left
// out.
func readDOCX(ctx context.Context, src *source, _ *Options) (*structured, error) {
	b, err := openBundle(ctx, src)
	if err != nil {
		return nil, err
	}
	main := b.related("", "officeDocument")
	if b.files[main] == nil {
		main = "word/document.xml"
	}
	raw, err := b.part(main)
	if err != nil {
		return nil, err
	}
	if raw == nil {
		return nil, &FormatError{Kind: "damaged"}
	}
	d := &wordText{styles: map[string]*wordStyle{}, notes: map[string][]part{}}
	if err = d.readStyles(b, main); err != nil {
		return nil, err
	}
	if err = d.readNotes(b, main); err != nil {
		return nil, err
	}
	err = d.walk(ctx, raw)
	out := &structured{parts: d.out, fields: b.coreFields()}
	if isTorn(err) && len(d.out) > 0 {
		out.notes, err = append(out.notes, tornNote), nil
	}
	switch {
	case isTorn(err):
		return nil, &FormatError{Kind: "damaged"}
	case err != nil:
		return nil, err
	}
	settleHeadings(out.parts, out.fields.weakTitle)
	return out, nil
}

// coreFields reads the properties that office programs keep. They are weak:
// titles and dates are often those of the file that was copied.
func (b *bundle) coreFields() fields {
	name := b.related("", "core-properties")
	if name == "" {
		name = "docProps/core.xml"
	}
	raw, err := b.part(name)
	if err != nil || raw == nil {
		return fields{}
	}
	texts := map[string]string{}
	x := newXMLStream(b.ctx, bytes.NewReader(raw))
	open := ""
	for t := x.next(); t != nil; t = x.next() {
		switch t := t.(type) {
		case xml.StartElement:
			open = t.Name.Local
		case xml.CharData:
			texts[open] += string(t)
		case xml.EndElement:
			open = ""
		}
	}
	f := fields{weakTitle: tidy(texts["title"]), author: tidy(texts["creator"]), weakDate: tidy(texts["modified"])}
	if created := tidy(texts["created"]); f.weakDate == "" || created != "" && created < f.weakDate {
		f.weakDate = created
	}
	return f
}

// settleHeadings gives headings their levels: the title is of level 1, those
// that the format numbers from 1 stand below it. Where there is no title, the
// only heading of the highest level is one when it comes first.
func settleHeadings(parts []part, title string) {
	var marked []int
	for i := range parts {
		switch p := &parts[i]; {
		case p.kind == Heading && p.fixed:
			marked = append(marked, i)
		case i < headRows && !p.fixed && sameTitle(p.text, title):
			p.fixed, p.kind, p.level = true, Heading, 0
			marked = append(marked, i)
		}
	}
	level := func(i int) int { return parts[i].level }
	if len(marked) > 0 && !slices.ContainsFunc(marked, func(i int) bool { return level(i) == 0 }) {
		top := level(marked[0])
		others := slices.ContainsFunc(marked[1:], func(i int) bool { return level(i) <= top })
		if first := strings.TrimSpace(parts[marked[0]].text); marked[0] < headRows && !others && len(marked) > 1 && isTitleText(first) {
			parts[marked[0]].level = 0
		}
	}
	for _, i := range marked {
		parts[i].level = min(parts[i].level+1, 9)
	}
}

// isTitleText reports whether a heading can be the title: it has no number.
func isTitleText(text string) bool {
	rank, _ := enumerator(new(opening).of(text))
	return rank == 0 && !endsSentence(text)
}
