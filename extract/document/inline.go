package document

import (
	"strings"
	"unicode/utf8"
)

// blockTags end a paragraph where they stand in a line of Markdown.
const blockTags = " p br div li ul ol tr td th table h1 h2 h3 h4 h5 h6 section article blockquote hr "

const (
	maxTag  = 2000 // bytes of a tag or address that are looked at
	maxLink = 500  // bytes of the text of a link
)

// inliner leaves the markup out of one line. It emits what stands between
// block tags as rows of their own; markup inside becomes a gap.
type inliner struct {
	row     row
	comment bool // inside <!-- -->
	emit    func(r row, picture bool)

	out   strings.Builder
	runes int   // code points in out
	start int   // offset of the first of them
	gaps  []Gap // so far
	skip  int   // code points left out since the last character
	at    int   // offset of the current place
	links []int // bytes at which an open link's text ends
	i     int   // byte offset of the current place
}

func (in *inliner) run() {
	in.at = in.row.start
	text := in.row.text
	for in.i < len(text) {
		if in.comment {
			in.leaveComment()
			continue
		}
		n, kind := in.markup(text[in.i:])
		switch kind {
		case markBlock:
			in.flush(false)
			in.drop(n)
		case markGap:
			in.drop(n)
		case markNone:
			in.keep()
		}
	}
	in.flush(false)
}

type markKind uint8

const (
	markNone markKind = iota
	markGap
	markBlock
)

// markup returns the bytes of markup at the beginning of rest.
func (in *inliner) markup(rest string) (n int, kind markKind) {
	switch rest[0] {
	case '<':
		return in.tag(rest)
	case '!':
		return in.image(rest)
	case '[':
		return in.link(rest)
	case ']':
		if k := len(in.links); k > 0 && in.links[k-1] == in.i {
			in.links = in.links[:k-1]
			return 1 + address(rest[1:]), markGap
		}
	case '*', '~':
		if len(rest) > 1 && rest[1] == rest[0] {
			return 2, markGap
		}
	case '`':
		return 1, markGap
	case '\\':
		if len(rest) > 1 && strings.IndexByte("\\`*_{}[]()#+-.!|~<>", rest[1]) >= 0 {
			return 1, markGap
		}
	}
	return 0, markNone
}

func (in *inliner) tag(rest string) (int, markKind) {
	if strings.HasPrefix(rest, "<!--") {
		in.comment = true
		return 4, markGap
	}
	head := rest[:min(len(rest), maxTag)]
	end := strings.IndexByte(head, '>')
	name := strings.TrimPrefix(head[1:max(1, end)], "/")
	if end < 2 || name == "" || !isASCIILetter(name[0]) {
		return 0, markNone
	}
	if i := strings.IndexFunc(name, func(r rune) bool { return !isASCIILetter(byte(r)) && (r < '0' || r > '9') || r > 0x7F }); i >= 0 {
		name = name[:i]
	}
	if strings.Contains(blockTags, " "+strings.ToLower(name)+" ") {
		return end + 1, markBlock
	}
	return end + 1, markGap
}

func isASCIILetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func (in *inliner) leaveComment() {
	rest := in.row.text[in.i:]
	end := strings.Index(rest, "-->")
	if end < 0 {
		in.drop(len(rest))
		return
	}
	in.comment = false
	in.drop(end + 3)
}

// link leaves out the [ of a link and remembers where its text ends.
func (in *inliner) link(rest string) (int, markKind) {
	head := rest[:min(len(rest), maxLink)]
	end := strings.Index(head, "](")
	if end < 0 || address(rest[end+1:]) == 0 || strings.ContainsRune(head[1:end], '[') {
		return 0, markNone
	}
	in.links = append(in.links, in.i+end)
	return 1, markGap
}

// image leaves an image out; a line that begins with one gives its
// description as a caption.
func (in *inliner) image(rest string) (int, markKind) {
	if !strings.HasPrefix(rest, "![") {
		return 0, markNone
	}
	end := strings.Index(rest[:min(len(rest), maxLink)], "](")
	if end < 0 {
		return 0, markNone
	}
	n := address(rest[end+1:])
	if n == 0 {
		return 0, markNone
	}
	if strings.TrimSpace(in.out.String()) != "" || end == 2 {
		return end + 1 + n, markGap
	}
	in.flush(false)
	in.drop(2)
	for stop := in.i + end - 2; in.i < stop; {
		in.keep()
	}
	in.flush(true)
	return 1 + n, markGap
}

// address returns the length of (…) at the beginning of text; 0 if it does not
// end within reach.
func address(text string) int {
	if text == "" || text[0] != '(' {
		return 0
	}
	depth := 0
	for i := range min(len(text), maxTag) {
		switch text[i] {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return 0
}

// keep takes one character over.
func (in *inliner) keep() {
	r, n := utf8.DecodeRuneInString(in.row.text[in.i:])
	switch {
	case in.runes == 0 && isBlank(r):
		in.skip = 0
	case in.runes == 0:
		in.start, in.skip = in.at, 0
	case in.skip > 0:
		in.gaps = append(in.gaps, Gap{At: in.runes, Len: in.skip})
		in.skip = 0
	}
	if in.runes > 0 || !isBlank(r) {
		in.out.WriteString(in.row.text[in.i : in.i+n])
		in.runes++
	}
	in.i += n
	in.at++
}

// drop leaves n bytes out.
func (in *inliner) drop(n int) {
	n = min(n, len(in.row.text)-in.i)
	k := utf8.RuneCountInString(in.row.text[in.i : in.i+n])
	in.i += n
	in.at += k
	in.skip += k
}

// flush emits what was kept as a row.
func (in *inliner) flush(picture bool) {
	text := strings.TrimRightFunc(in.out.String(), isBlank)
	if text != "" {
		r := in.row
		r.text, r.start, r.gaps, r.raw = text, in.start, in.gaps, ""
		r.runes = utf8.RuneCountInString(text)
		for len(r.gaps) > 0 && r.gaps[len(r.gaps)-1].At >= r.runes {
			r.gaps = r.gaps[:len(r.gaps)-1]
		}
		if in.i < len(in.row.text) {
			r.after = in.at
		}
		in.emit(r, picture)
	}
	in.out.Reset()
	in.runes, in.skip, in.gaps = 0, 0, nil
}
