package document

import (
	"archive/zip"
	"context"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strings"
)

const (
	maxBundle  = 256 << 20 // bytes of all parts of a package that are read
	maxTokens  = 4_000_000 // tags and texts of one XML part
	maxNesting = 2_000     // elements inside each other
)

// bundle is a zip file whose parts make a document: docx, xlsx, epub.
type bundle struct {
	ctx   context.Context
	zip   *zip.Reader
	files map[string]*zip.File
	left  int64 // bytes that may still be read
}

func openBundle(ctx context.Context, src *source) (*bundle, error) {
	z, err := zip.NewReader(src, src.size)
	if err != nil {
		return nil, &FormatError{Kind: "damaged"}
	}
	b := &bundle{ctx: ctx, zip: z, files: map[string]*zip.File{}, left: maxBundle}
	for _, f := range z.File {
		name := strings.TrimPrefix(strings.ReplaceAll(f.Name, "\\", "/"), "/")
		if _, twice := b.files[name]; !twice {
			b.files[name] = f
		}
	}
	return b, nil
}

// part returns a part of the package as a whole; nil if there is none.
func (b *bundle) part(name string) ([]byte, error) {
	f := b.files[name]
	if f == nil {
		return nil, nil
	}
	if f.Flags&1 != 0 {
		return nil, &FormatError{Kind: "encrypted"}
	}
	r, err := f.Open()
	if err != nil {
		return nil, &FormatError{Kind: "damaged"}
	}
	defer func() { _ = r.Close() }()
	raw, err := readMost(r, min(maxMarkup, b.left))
	var large *FormatError
	switch {
	case errors.As(err, &large):
		return nil, err
	case err != nil:
		return nil, &FormatError{Kind: "damaged"}
	}
	b.left -= int64(len(raw))
	return raw, nil
}

// relation leads from one part of a package to another.
type relation struct{ id, kind, target string }

// relations returns where a part leads; owner "" is the package itself.
func (b *bundle) relations(owner string) []relation {
	folder, file := path.Split(owner)
	raw, err := b.part(folder + "_rels/" + file + ".rels")
	if err != nil {
		return nil
	}
	var out []relation
	_ = eachElement(b.ctx, raw, func(e xml.StartElement) {
		target := value(e, "Target")
		if e.Name.Local != "Relationship" || target == "" || value(e, "TargetMode") == "External" {
			return
		}
		if inside, ok := strings.CutPrefix(target, "/"); ok {
			target = path.Clean(inside)
		} else {
			target = path.Join(folder, target)
		}
		out = append(out, relation{value(e, "Id"), path.Base(value(e, "Type")), target})
	})
	return out
}

// related returns the first part of a kind that a part leads to; "" if there
// is none.
func (b *bundle) related(owner, kind string) string {
	for _, r := range b.relations(owner) {
		if r.kind == kind {
			return r.target
		}
	}
	return ""
}

// value returns an attribute of an element by its local name; "" if it has
// none.
func value(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// xmlStream reads the tokens of an XML part in bounded work. It keeps what is
// read of a part that is not well-formed: end says how it ended.
type xmlStream struct {
	ctx    context.Context
	dec    *xml.Decoder
	tokens int
	depth  int
	err    error
}

func newXMLStream(ctx context.Context, raw io.Reader) *xmlStream {
	d := xml.NewDecoder(raw)
	d.Strict = false
	d.Entity = xml.HTMLEntity
	d.CharsetReader = func(label string, in io.Reader) (io.Reader, error) {
		c, known := namedCharset(strings.ToLower(label))
		if !known {
			return in, nil
		}
		return c.decode(in), nil
	}
	return &xmlStream{ctx: ctx, dec: d}
}

// next returns the next token, nil at the end.
func (x *xmlStream) next() xml.Token {
	if x.err != nil {
		return nil
	}
	x.tokens++
	switch {
	case x.tokens > maxTokens:
		x.err = &FormatError{Kind: "large"}
	case x.tokens%4096 == 0 && x.ctx.Err() != nil:
		x.err = x.ctx.Err()
	}
	if x.err != nil {
		return nil
	}
	t, err := x.dec.Token()
	if err != nil {
		x.err = err
		return nil
	}
	switch t.(type) {
	case xml.StartElement:
		x.depth++
	case xml.EndElement:
		x.depth--
	}
	if x.depth > maxNesting {
		x.err = &FormatError{Kind: "large"}
		return nil
	}
	return t
}

// skip reads to the end of the element that was read last.
func (x *xmlStream) skip() {
	for depth := x.depth - 1; x.depth > depth; {
		if x.next() == nil {
			return
		}
	}
}

// fault returns why a part could not be read to its end: an error of its own
// kind, errTorn for one that is not well-formed, nil at its regular end.
func (x *xmlStream) fault() error {
	var known *FormatError
	switch {
	case errors.Is(x.err, io.EOF):
		return nil
	case errors.As(x.err, &known), errors.Is(x.err, context.Canceled), errors.Is(x.err, context.DeadlineExceeded):
		return x.err
	}
	return errTorn
}

// errTorn says that a part ends too early or is not well-formed.
var errTorn = errors.New("the file is damaged and was read in part")

func isTorn(err error) bool { return errors.Is(err, errTorn) }

// tornNote is the same as a note for a document of which something was read.
var tornNote = Note{Failure: true, Message: "文件已损坏，只读出前面一部分", English: "the file is damaged: only its beginning was read"}

// eachElement calls f for every element of an XML part.
func eachElement(ctx context.Context, raw []byte, f func(xml.StartElement)) error {
	x := newXMLStream(ctx, strings.NewReader(string(raw)))
	for t := x.next(); t != nil; t = x.next() {
		if e, ok := t.(xml.StartElement); ok {
			f(e)
		}
	}
	return x.fault()
}

// packageKind tells what a zip file is by the names of all its parts; guess
// where they cannot be read.
func packageKind(src *source, guess string) string {
	z, err := zip.NewReader(src, src.size)
	if err != nil {
		return guess
	}
	types, folders := false, map[string]bool{}
	for _, f := range z.File {
		name := strings.ReplaceAll(f.Name, "\\", "/")
		types = types || name == "[Content_Types].xml"
		folder, _, inside := strings.Cut(name, "/")
		folders[folder] = folders[folder] || inside
		switch {
		case name == "META-INF/container.xml":
			return "epub"
		case name == "mimetype" && f.UncompressedSize64 < 100:
			if kind := openDocument(f); kind != "" {
				return kind
			}
		}
	}
	for _, p := range zipParts {
		if folder, ok := strings.CutSuffix(p.part, "/"); ok && types && folders[folder] {
			return p.kind
		}
	}
	return "zip"
}

// openDocument tells the kinds of file that begin with their own name.
func openDocument(f *zip.File) string {
	r, err := f.Open()
	if err != nil {
		return ""
	}
	defer func() { _ = r.Close() }()
	raw, err := readMost(r, 100)
	switch name := strings.TrimSpace(string(raw)); {
	case err != nil:
		return ""
	case name == "application/epub+zip":
		return "epub"
	case strings.HasPrefix(name, "application/vnd.oasis.opendocument.text"):
		return "odt"
	case strings.HasPrefix(name, "application/vnd.oasis.opendocument.spreadsheet"):
		return "ods"
	case strings.HasPrefix(name, "application/vnd.oasis.opendocument."):
		return "odf"
	}
	return ""
}
