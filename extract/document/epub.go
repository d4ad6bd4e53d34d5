package document

import (
	"bytes"
	"context"
	"encoding/xml"
	"net/url"
	"path"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// readEPUB reads a book: its chapters in their order, each as a page whose
// text is all main text.
func readEPUB(ctx context.Context, src *source, _ *Options) (*structured, error) {
	b, err := openBundle(ctx, src)
	if err != nil {
		return nil, err
	}
	k, err := b.book()
	if err != nil {
		return nil, err
	}
	out := &structured{fields: k.fields}
	for _, name := range k.chapters {
		raw, err := b.part(name)
		if err != nil {
			return nil, err
		}
		if raw == nil {
			out.notes = append(out.notes, missingNote(name))
			continue
		}
		parts, err := chapterParts(ctx, raw)
		if err != nil {
			return nil, err
		}
		out.parts = append(out.parts, parts...)
		if len(out.parts) > maxParts {
			return nil, &FormatError{Kind: "large"}
		}
	}
	if len(k.chapters) == 0 {
		return nil, &FormatError{Kind: "damaged"}
	}
	out.parts = titled(out.parts, k.fields.title)
	return out, nil
}

func missingNote(name string) Note {
	return Note{Failure: true, Message: "缺少章节" + name + "，没有读", English: "the chapter " + name + " is missing and was not read"}
}

// titled puts the title of a book before its text, unless the text begins with
// it.
func titled(parts []part, title string) []part {
	for i := range parts[:min(len(parts), headRows)] {
		if sameTitle(parts[i].text, title) {
			parts[i].fixed, parts[i].kind, parts[i].level = true, Heading, 1
			return parts
		}
	}
	if title == "" {
		return parts
	}
	return append([]part{{text: title, fixed: true, kind: Heading, level: 1}}, parts...)
}

// chapterParts returns the parts of one chapter. Its headings stand below the
// title of the book; what it calls itself is where its parts stand.
func chapterParts(ctx context.Context, raw []byte) ([]part, error) {
	if c, known := namedCharset(declaredCharset(raw)); known && c.enc != nil {
		raw = []byte(decodeSample(c, raw))
	}
	var out []part
	if effort(raw) > maxEffort {
		s, err := flatPage(ctx, raw)
		if err != nil {
			return nil, err
		}
		out = s.parts
	} else if root, err := html.Parse(bytes.NewReader(raw)); err == nil {
		for _, q := range treePieces(root).list {
			out = append(out, q.part)
		}
	} else if s, err := flatPage(ctx, raw); err == nil {
		out = s.parts
	}
	place := ""
	for i := range out {
		if out[i].kind == Heading && out[i].fixed {
			if out[i].level++; place == "" {
				place = out[i].text
			}
		}
	}
	for i := range out {
		out[i].place = place
	}
	return out, ctx.Err()
}

// book is what the package file of an EPUB says.
type book struct {
	fields   fields
	chapters []string // parts, in the order of reading
}

func (b *bundle) book() (*book, error) {
	main, err := b.rootFile()
	if err != nil {
		return nil, err
	}
	raw, err := b.part(main)
	if err != nil {
		return nil, err
	}
	if raw == nil {
		return nil, &FormatError{Kind: "damaged"}
	}
	k := &book{}
	items, open := map[string]string{}, ""
	x := newXMLStream(b.ctx, bytes.NewReader(raw))
	for t := x.next(); t != nil; t = x.next() {
		switch t := t.(type) {
		case xml.StartElement:
			open = t.Name.Local
			switch href := value(t, "href"); {
			case open == "item" && !strings.Contains(value(t, "properties"), "nav"):
				items[value(t, "id")] = hrefPart(main, href)
			case open == "itemref" && value(t, "linear") != "no" && items[value(t, "idref")] != "":
				k.chapters = append(k.chapters, items[value(t, "idref")])
			}
		case xml.CharData:
			k.field(open, tidy(string(t)))
		case xml.EndElement:
			open = ""
		}
	}
	if b.locks(k.chapters) {
		return nil, &FormatError{Kind: "encrypted"}
	}
	return k, b.ctx.Err()
}

// locks reports whether a chapter is encrypted; fonts may be.
func (b *bundle) locks(chapters []string) bool {
	raw, err := b.part("META-INF/encryption.xml")
	if err != nil || raw == nil {
		return false
	}
	locked := false
	_ = eachElement(b.ctx, raw, func(e xml.StartElement) {
		if e.Name.Local == "CipherReference" {
			locked = locked || slices.Contains(chapters, hrefPart("", value(e, "URI")))
		}
	})
	return locked
}

func (k *book) field(name, text string) {
	for _, f := range []struct {
		name string
		to   *string
	}{{"title", &k.fields.title}, {"date", &k.fields.date}, {"creator", &k.fields.author}, {"publisher", &k.fields.source}} {
		if f.name == name && *f.to == "" {
			*f.to = text
		}
	}
}

// rootFile returns the part that lists the others.
func (b *bundle) rootFile() (string, error) {
	raw, err := b.part("META-INF/container.xml")
	if err != nil {
		return "", err
	}
	found := ""
	_ = eachElement(b.ctx, raw, func(e xml.StartElement) {
		if e.Name.Local == "rootfile" && found == "" {
			found = path.Clean(value(e, "full-path"))
		}
	})
	return found, nil
}

// hrefPart returns the part that an address in another part leads to.
func hrefPart(owner, href string) string {
	href, _, _ = strings.Cut(href, "#")
	if plain, err := url.PathUnescape(href); err == nil {
		href = plain
	}
	return path.Join(path.Dir(owner), href)
}
