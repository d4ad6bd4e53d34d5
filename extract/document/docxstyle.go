package document

import (
	"encoding/xml"
	"strings"
)

// wordStyle is what a style says of its paragraphs.
type wordStyle struct {
	based   string
	kind    Kind // Furniture and Caption only
	title   bool
	outline string
	list    wordItem
}

// style returns what a style and those it is based on say.
func (d *wordText) style(id string) wordStyle {
	var out wordStyle
	for range 20 {
		s := d.styles[id]
		if s == nil {
			break
		}
		if out.kind == Paragraph {
			out.kind = s.kind
		}
		out.title = out.title || s.title
		if out.outline == "" {
			out.outline = s.outline
		}
		if out.list.id == "" {
			out.list.id = s.list.id
		}
		if out.list.level == "" {
			out.list.level = s.list.level
		}
		id = s.based
	}
	return out
}

// readStyles reads the styles and the lists of a document. Without them it is
// read all the same.
func (d *wordText) readStyles(b *bundle, main string) error {
	raw, err := b.part(b.related(main, "styles"))
	if err != nil {
		return err
	}
	var s *wordStyle
	_ = eachElement(b.ctx, raw, func(e xml.StartElement) {
		val := value(e, "val")
		if e.Name.Local == "style" {
			s = &wordStyle{}
			if kind := value(e, "type"); kind == "paragraph" || kind == "" {
				d.styles[value(e, "styleId")] = s
			}
			return
		}
		if s == nil {
			return
		}
		switch e.Name.Local {
		case "name":
			s.named(strings.ToLower(val))
		case "basedOn":
			s.based = val
		case "outlineLvl":
			s.outline = val
		case "numId":
			s.list.id = val
		case "ilvl":
			s.list.level = val
		}
	})
	raw, err = b.part(b.related(main, "numbering"))
	if err != nil {
		return err
	}
	d.lists.read(b.ctx, raw)
	return b.ctx.Err()
}

// named reads what the name of a built-in style means, in English as Word
// keeps it or in Chinese as other programs do.
func (s *wordStyle) named(name string) {
	switch {
	case name == "title", name == "标题":
		s.title = true
	case name == "caption", name == "题注":
		s.kind = Caption
	case strings.HasPrefix(name, "toc "), strings.HasPrefix(name, "目录 "), name == "header", name == "footer", name == "页眉", name == "页脚":
		s.kind = Furniture
	}
	for _, word := range []string{"heading ", "标题 "} {
		if n, ok := strings.CutPrefix(name, word); ok && len(n) == 1 && n >= "1" && n <= "9" {
			s.outline = string('0' + n[0] - '1')
		}
	}
}

// readNotes reads footnotes and endnotes.
func (d *wordText) readNotes(b *bundle, main string) error {
	for _, kind := range []string{"footnotes", "endnotes"} {
		raw, err := b.part(b.related(main, kind))
		if err != nil {
			return err
		}
		if raw == nil {
			continue
		}
		if err = d.walk(b.ctx, raw); err != nil && !isTorn(err) {
			return err
		}
	}
	return nil
}
