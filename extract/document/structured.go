package document

import (
	"bytes"
	"context"
	"io"
	"path"
	"slices"
	"strings"
	"unicode/utf8"
)

// part is one paragraph, heading, list item or table row of a format that
// marks them itself. It is to such a format what a line is to plain text.
type part struct {
	text string // without line ends; the cells of a table row separated by tabs
	// fixed says that the format settled the kind; else the words of the text
	// tell headings, list items, captions and furniture.
	fixed bool
	kind  Kind
	level int    // of a fixed heading, from 1
	page  int    // from 1; 0 where the format has none
	place string // sheet and cell, note, chapter; "" if there is none
	line  int    // where the format numbers its lines; 0 counts the parts
	turns []int  // offsets in code points of text at which the next page begins
}

// structured is the whole of a document in a format that is not text.
type structured struct {
	parts    []part
	fields   fields
	notes    []Note
	encoding string // of the text, where that is a question
}

// container is a format that is not plain text. To read another one, add a
// file with its read function and a line in containers.
type container struct {
	name string
	kind string // as binaryKind and markupKind tell it from the content
	// read takes a document apart in bounded time and memory. What the format
	// is but cannot be read (encrypted, damaged) is a *FormatError.
	read func(ctx context.Context, src *source, o *Options) (*structured, error)
}

// containers lists the formats that are taken apart before they are read.
var containers = []container{
	{name: "html", kind: "html", read: readHTML},
	{name: "mhtml", kind: "mhtml", read: readMHTML},
	{name: "docx", kind: "docx", read: readDOCX},
	{name: "xlsx", kind: "xlsx", read: readXLSX},
	{name: "epub", kind: "epub", read: readEPUB},
	{name: "csv", kind: "csv", read: readCSV},
	{name: "pdf", kind: "pdf", read: readPDF},
	{name: "doc", kind: "compound", read: readCompound},
	{name: "rtf", kind: "rtf", read: readRTF},
	{name: "odt", kind: "odt", read: readODT},
	{name: "ods", kind: "ods", read: readODS},
}

// containerOf returns the container that the first bytes show, and of a zip
// file the names of its parts; nil for text. A package of a kind that is not
// read is a *FormatError.
func containerOf(src *source, head []byte, name string) (*container, error) {
	kind := binaryKind(head)
	isPackage := bytes.HasPrefix(head, []byte(zipMark))
	if isPackage {
		kind = packageKind(src, kind)
	}
	if kind == "" && isMHTML(head) {
		kind = "mhtml"
	}
	if kind == "" {
		kind = markupKind(head, name)
	}
	if kind == "" {
		kind = valueKind(name)
	}
	for i := range containers {
		if containers[i].kind == kind {
			return &containers[i], nil
		}
	}
	switch {
	case kind == "zip" && IsPackage(name):
		return nil, &FormatError{Kind: "damaged"}
	case isPackage:
		return nil, &FormatError{Kind: kind}
	}
	return nil, nil
}

// packageEndings are the endings of documents that are zip files inside.
var packageEndings = []string{".docx", ".docm", ".xlsx", ".xlsm", ".pptx", ".epub", ".odt", ".ods", ".odp"}

// IsPackage reports whether a file is named as a document that is a zip file
// inside: as an archive of reports it would be a damaged one.
func IsPackage(name string) bool {
	return slices.Contains(packageEndings, strings.ToLower(path.Ext(name)))
}

// startStructured settles the meta data of a document that was taken apart,
// and stands at its first block.
func (r *Reader) startStructured(c *container, o *Options) error {
	s, err := c.read(o.context(), r.src, o)
	if err != nil {
		return err
	}
	s.parts = cleanParts(s.parts)
	if !slices.ContainsFunc(s.parts, func(p part) bool { return strings.TrimFunc(p.text, isBlank) != "" }) {
		return ErrNoText
	}
	e := &edges{options: *o, format: &format{name: c.name}, cues: newCues(o.Lexicon), fields: s.fields}
	if r.parser = newParser(&structuredRows{parts: s.parts}, e.cues, true); len(s.parts) <= edgeParts {
		r.ready = r.parser.rest()
		e.head = r.ready
	} else {
		e.head, e.tail = structuredBlocks(s.parts[:edgeParts], e.cues), structuredBlocks(s.parts[len(s.parts)-edgeParts:], e.cues)
	}
	r.meta = settleMeta(e)
	r.meta.Encoding = s.encoding
	for _, n := range s.notes {
		r.notes.add(n)
	}
	return nil
}

// cleanParts makes the text of parts one line each, without characters that no
// text has, and cuts endless ones.
func cleanParts(parts []part) []part {
	out := parts
	if slices.ContainsFunc(parts, func(p part) bool { return len(p.text) > maxLine }) {
		out = nil
		for _, p := range parts {
			for len(p.text) > maxLine {
				piece := p
				cut := pieceEnd([]byte(p.text[:maxPiece]))
				piece.text, p.text = p.text[:cut], p.text[cut:]
				out = append(out, piece)
			}
			out = append(out, p)
		}
	}
	for i := range out {
		p := &out[i]
		if strings.ContainsAny(p.text, "\r\n") {
			p.text = lineEndings.Replace(p.text)
		}
		p.text, _, _ = clean([]byte(p.text), false)
	}
	return out
}

var lineEndings = strings.NewReplacer("\r\n", " ", "\r", " ", "\n", " ")

// edgeParts is how many parts at either end the meta data are looked for in.
const edgeParts = 400

// structuredBlocks returns the blocks that the meta data are settled from.
func structuredBlocks(parts []part, c *cues) []*Block {
	return newParser(&structuredRows{parts: parts}, c, true).rest()
}

// structuredRows yields the parts of a document as rows; the text of the
// document is one line a part.
type structuredRows struct {
	parts     []part
	no, start int
}

func (s *structuredRows) next() (row, error) {
	for s.no < len(s.parts) {
		p := &s.parts[s.no]
		l := line{text: p.text, no: s.no + 1, start: s.start, runes: utf8.RuneCountInString(p.text)}
		s.no++
		s.start += l.runes + 1
		r, ok := newRow(l)
		if !ok {
			continue
		}
		if p.line > 0 {
			r.no = p.line
		}
		r.fixed, r.kind, r.level, r.page, r.place, r.turns = p.fixed, p.kind, p.level, p.page, p.place, p.turns
		return r, nil
	}
	return row{}, io.EOF
}
