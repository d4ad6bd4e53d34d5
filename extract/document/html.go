package document

import (
	"bytes"
	"context"
	"errors"
	"io"
	"path"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

const (
	maxMarkup = 48 << 20 // bytes of a page or of one part of a package
	maxParts  = 500_000  // paragraphs, table rows and so on of one document
	// maxEffort bounds the work of building a tree, in elements; beyond it a
	// page is read without one.
	maxEffort = 500_000
)

// readHTML reads a web page: its main text, its tables, and what it says about
// itself. A page without a main text is read as a whole.
func readHTML(ctx context.Context, src *source, _ *Options) (*structured, error) {
	c, notes, err := markupCharset(src)
	if err != nil {
		return nil, err
	}
	raw, err := readMost(c.decode(src.from(c.skip)), maxMarkup)
	if err != nil {
		return nil, err
	}
	if isOwnPage(raw) {
		return nil, &FormatError{Kind: "own"}
	}
	out, err := pageOf(ctx, raw)
	if err != nil {
		return nil, err
	}
	out.encoding = c.name
	out.notes = append(notes, out.notes...)
	if n := bytes.Count(raw, []byte("\uFFFD")); n > 0 && c.enc != nil {
		out.notes = append(out.notes, undecodableNote(n))
	}
	return out, nil
}

// readMost reads all of r, or fails when it is longer than most.
func readMost(r io.Reader, most int64) ([]byte, error) {
	raw, err := io.ReadAll(io.LimitReader(r, most+1))
	switch {
	case err != nil && !errors.Is(err, io.ErrUnexpectedEOF):
		return nil, err
	case int64(len(raw)) > most:
		return nil, &FormatError{Kind: "large"}
	}
	return raw, nil
}

// pageOf takes a page apart that is given as UTF-8.
func pageOf(ctx context.Context, raw []byte) (*structured, error) {
	raw = withoutServerTags(raw)
	if effort(raw) <= maxEffort {
		root, err := html.Parse(bytes.NewReader(raw))
		if err == nil {
			return treePage(ctx, root)
		}
	}
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	return flatPage(ctx, raw)
}

// withoutServerTags leaves the directives of server pages out, which no
// browser gets to see: <%@ include … %>.
func withoutServerTags(raw []byte) []byte {
	if !bytes.Contains(raw, []byte("<%")) {
		return raw
	}
	out := make([]byte, 0, len(raw))
	for {
		i := bytes.Index(raw, []byte("<%"))
		if i < 0 {
			return append(out, raw...)
		}
		n := bytes.Index(raw[i:], []byte("%>"))
		if n < 0 {
			return append(out, raw...)
		}
		out = append(out, raw[:i]...)
		raw = raw[i+n+2:]
	}
}

// formatting are the elements that the HTML parser opens again in every
// paragraph until they are closed, so that few bytes can make many elements.
var formatting = []string{"a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"}

// effort estimates how many elements the tree of a page has at most.
func effort(raw []byte) int {
	z := html.NewTokenizer(bytes.NewReader(raw))
	sum, open := 0, 0
	for {
		kind := z.Next()
		if kind == html.ErrorToken || sum > maxEffort {
			return sum
		}
		if kind == html.TextToken {
			sum += 1 + open
			continue
		}
		sum += 1 + open + len(z.Raw())/64 // of which a tag may hold many attributes
		if kind != html.StartTagToken && kind != html.EndTagToken {
			continue
		}
		name, _ := z.TagName()
		switch {
		case !slices.Contains(formatting, string(name)):
		case kind == html.StartTagToken:
			open++
		default:
			open = max(0, open-1)
		}
	}
}

// pageTags are the elements that a page or a piece of one begins with.
var pageTags = []string{
	"!doctype html", "html", "head", "meta", "title", "body", "script", "style", "link", "div", "p", "span", "table", "h1", "h2", "h3",
	"section", "article", "main", "center", "font", "ul", "ol", "br", "a ", "strong", "b>", "img",
}

var (
	pageEndings     = []string{".html", ".htm", ".xhtml", ".shtml", ".jsp", ".jspx", ".asp", ".aspx", ".php"}
	markdownEndings = []string{".md", ".markdown"}
)

// markupKind tells a text that is markup by its first bytes; "" if it is not.
// Markdown may begin with an element too: there only a whole page counts.
func markupKind(head []byte, name string) string {
	ending := strings.ToLower(path.Ext(name))
	page := slices.Contains(pageEndings, ending)
	text := head[:min(len(head), 64<<10)]
	if bytes.IndexByte(text, 0) >= 0 {
		text = bytes.ReplaceAll(text, []byte{0}, nil) // UTF-16
	}
	text = firstTag(text)
	if !page && !bytes.HasPrefix(text, []byte("<")) {
		return "" // as nearly all text
	}
	text = bytes.ToLower(text)
	whole := bytes.HasPrefix(text, []byte("<!doctype html")) || bytes.HasPrefix(text, []byte("<html"))
	switch {
	case whole:
		return "html"
	case slices.Contains(markdownEndings, ending):
		return ""
	case page && bytes.Contains(text, []byte("</")):
		return "html"
	}
	for _, tag := range pageTags {
		rest, ok := bytes.CutPrefix(text, []byte("<"+tag))
		if ok && len(rest) > 0 && (!isASCIILetter(rest[0]) || strings.HasSuffix(tag, " ")) && bytes.IndexByte(rest, '>') >= 0 {
			return "html"
		}
	}
	return ""
}

// firstTag steps over byte order mark, blanks, comments and directives.
func firstTag(text []byte) []byte {
	for _, m := range byteOrderMarks {
		text = bytes.TrimPrefix(text, []byte(m.mark))
	}
	for {
		text = bytes.TrimLeft(text, " \t\r\n\f")
		skipped := false
		for _, s := range [][2]string{{"<!--", "-->"}, {"<%", "%>"}, {"<?", "?>"}} {
			if !bytes.HasPrefix(text, []byte(s[0])) {
				continue
			}
			if end := bytes.Index(text, []byte(s[1])); end >= 0 {
				text, skipped = text[end+len(s[1]):], true
			}
		}
		if !skipped {
			return text
		}
	}
}
