package document

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// isMarkdown recognises Markdown by its name, or by two different signs of it
// among the first lines.
func isMarkdown(head []byte, named bool) bool {
	if named {
		return true
	}
	signs := 0
	if cutFrontMatter(head) != nil {
		signs = 2
	}
	heading, bold, link, rule := 0, 0, 0, 0
	for i, l := range bytes.Split(head, []byte("\n")) {
		if i > 200 {
			break
		}
		l = bytes.TrimSpace(l)
		if level, n := atxHeading(string(headOf(l, 200))); level > 0 && n < len(l) {
			heading = 1
		}
		if bytes.Count(l, []byte("**")) >= 2 {
			bold = 1
		}
		if bytes.Contains(l, []byte("](")) {
			link = 1
		}
		if isDelimiterRow(string(headOf(l, 200))) {
			rule = 1
		}
	}
	return signs+heading+bold+link+rule >= 2
}

func headOf(b []byte, n int) []byte { return b[:min(n, len(b))] }

// cutFrontMatter returns what stands between two lines of --- at the very
// beginning; nil if there is nothing.
func cutFrontMatter(head []byte) []byte {
	after, ok := bytes.CutPrefix(head, []byte("---"))
	if !ok {
		return nil
	}
	line, after, ok := bytes.Cut(after, []byte("\n"))
	if !ok || len(bytes.TrimSpace(line)) > 0 {
		return nil
	}
	for _, end := range []string{"\n---", "\n..."} {
		if i := bytes.Index(after, []byte(end)); i >= 0 && bytes.Contains(after[:i], []byte(":")) {
			return after[:i]
		}
	}
	return nil
}

var frontKeys = map[string]string{
	"title": "title", "标题": "title", "題目": "title", "题目": "title",
	"date": "date", "published": "date", "pubdate": "date", "日期": "date", "时间": "date", "发布日期": "date",
	"region": "region", "地区": "region",
}

// frontMatter reads title, date and region from the lines of a front matter.
func frontMatter(head []byte) fields {
	var f fields
	matter := cutFrontMatter(bytes.ReplaceAll(head, []byte("\r\n"), []byte("\n")))
	for l := range strings.Lines(string(matter)) {
		key, value, ok := strings.Cut(l, ":")
		if !ok {
			continue
		}
		value = strings.Trim(strings.TrimSpace(value), "\"'")
		switch frontKeys[strings.ToLower(strings.TrimSpace(key))] {
		case "title":
			f.title = value
		case "date":
			f.date = value
		case "region":
			f.region = value
		}
	}
	return f
}

// markdownRows reads the rows of Markdown. A marker at the beginning of a line
// is left out by moving the start of the row, markup inside by a gap; lines of
// markup alone give no row.
type markdownRows struct {
	lines   *lines
	queue   []row
	state   mdState
	fence   string // the marker that closes the fenced block
	prose   bool   // the fenced block has no language
	blank   bool
	comment bool
}

type mdState uint8

const (
	mdStart mdState = iota
	mdMatter
	mdBody
	mdFence
)

func newMarkdownRows(l *lines) rowSource { return &markdownRows{lines: l} }

func (m *markdownRows) next() (row, error) {
	for len(m.queue) == 0 {
		l, err := m.lines.next()
		if err != nil {
			return row{}, err
		}
		r, ok := newRow(l)
		if !ok {
			m.blank = true
			continue
		}
		m.read(r)
	}
	r := m.queue[0]
	m.queue = m.queue[1:]
	r.blank, m.blank = m.blank, false
	return r, nil
}

func (m *markdownRows) emit(r row) { m.queue = append(m.queue, r) }

// fixed emits a row whose kind is settled.
func (m *markdownRows) fixed(r row, k Kind, level int) {
	r.fixed, r.kind, r.level = true, k, level
	m.emit(r)
}

func (m *markdownRows) read(r row) {
	switch {
	case r.piece:
		m.emit(r)
	case m.state == mdStart:
		m.state = mdBody
		if strings.TrimRight(r.text, "-") == "" && len(r.text) == 3 && r.start == 0 {
			m.state = mdMatter
			return
		}
		m.body(r)
	case m.state == mdMatter:
		if r.text == "---" || r.text == "..." {
			m.state = mdBody
			return
		}
		m.fixed(r, Furniture, 0)
	case m.state == mdFence:
		m.fenced(r)
	default:
		m.body(r)
	}
}

func (m *markdownRows) fenced(r row) {
	if strings.HasPrefix(r.text, m.fence) && strings.Trim(r.text, m.fence[:1]) == "" {
		m.state = mdBody
		return
	}
	if m.prose {
		m.emit(r)
		return
	}
	m.fixed(r, Furniture, 0)
}

func (m *markdownRows) body(r row) {
	if f := fenceMark(r.text); f != "" {
		m.state, m.fence = mdFence, f
		info := strings.TrimSpace(strings.TrimLeft(r.text, f[:1]))
		m.prose = info == "" || info == "text" || info == "txt"
		return
	}
	if isRule(r.text) || isDelimiterRow(r.text) {
		return
	}
	for strings.HasPrefix(r.text, ">") && !m.comment {
		if r = advance(r, 1); r.text == "" {
			return
		}
	}
	if level, n := atxHeading(r.text); level > 0 && !m.comment {
		m.heading(r, level, n)
		return
	}
	m.inline(r)
}

// inline emits the pieces of a line between block tags.
func (m *markdownRows) inline(r row) {
	in := &inliner{row: r, comment: m.comment, emit: m.emitText}
	in.run()
	m.comment = in.comment
}

// emitText emits a piece of text, its list marker left out.
func (m *markdownRows) emitText(r row, picture bool) {
	switch {
	case picture:
		m.fixed(r, Caption, 0)
	case len(r.text) > 2 && strings.ContainsRune("-*+", rune(r.text[0])) && r.text[1] == ' ':
		m.fixed(advance(r, 1), List, 0)
	default:
		m.emit(r)
	}
}

func (m *markdownRows) heading(r row, level, n int) {
	r = advance(r, n)
	text := strings.TrimRight(r.text, "# ")
	if text == "" {
		return
	}
	r.runes -= len(r.text) - len(text)
	r.text = text
	in := &inliner{row: r, emit: func(h row, _ bool) { m.fixed(h, Heading, level) }}
	in.run()
}

// advance moves the start of a row over n bytes of ASCII and the blanks after
// them.
func advance(r row, n int) row {
	rest := strings.TrimLeftFunc(r.text[n:], isBlank)
	skipped := utf8.RuneCountInString(r.text[:len(r.text)-len(rest)])
	r.text, r.raw = rest, ""
	r.start += skipped
	r.runes -= skipped
	r.indent += skipped
	gaps := r.gaps
	r.gaps = nil
	for _, g := range gaps {
		if g.At <= skipped { // before the first character that stays
			r.start += g.Len
			continue
		}
		r.gaps = append(r.gaps, Gap{At: g.At - skipped, Len: g.Len})
	}
	return r
}

// atxHeading recognises # to ###### and returns the level and the length of
// the marker; 0 if the line is none.
func atxHeading(text string) (level, n int) {
	for n < len(text) && text[n] == '#' {
		n++
	}
	if n == 0 || n > 6 || n < len(text) && text[n] != ' ' && text[n] != '\t' {
		return 0, 0
	}
	return n, n
}

func fenceMark(text string) string {
	for _, c := range []string{"`", "~"} {
		n := len(text) - len(strings.TrimLeft(text, c))
		if n >= 3 && !strings.Contains(text[n:], c) {
			return text[:n]
		}
	}
	return ""
}

// isRule recognises a line of ---, *** or ===.
func isRule(text string) bool {
	for _, c := range []string{"-", "*", "_", "="} {
		if strings.Trim(text, c+" ") == "" && strings.Count(text, c) >= 2 {
			return true
		}
	}
	return false
}

// isDelimiterRow recognises | --- | :-: |.
func isDelimiterRow(text string) bool {
	return strings.Contains(text, "--") && strings.Contains(text, "|") && strings.Trim(text, "|-: \t") == ""
}
