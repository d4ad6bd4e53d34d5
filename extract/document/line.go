package document

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"strings"
	"unicode/utf8"
)

// maxLine is the longest line in bytes; a longer one is cut into pieces of
// maxPiece or less, so that what is found in one is bounded.
const (
	maxLine  = 64 << 10
	maxPiece = 16 << 10
)

// line is one line of the source, or a piece of an endless one.
type line struct {
	text  string // clean: valid UTF-8, no private-use character, no line end
	start int    // offset of its first code point
	runes int    // code points of text
	no    int    // from 1
	piece bool   // part of a line that was cut
}

// lines cuts decoded text into lines. A line ends with \n, \r\n or \r, each
// counted as one code point.
type lines struct {
	r        io.Reader
	lossy    bool // the decoder writes U+FFFD for what it cannot read
	notes    *notes
	buf      []byte
	pos, end int
	lf, cr   mark
	eof      bool
	err      error
	offset   int
	no       int
	inPiece  bool
}

// mark remembers where the next line end of one kind stands, so that no byte
// is searched twice.
type mark struct {
	at   int // −1: none in what was searched
	seen int // bytes before it were searched
}

// newLines cuts what r reads, which is about so many bytes.
func newLines(r io.Reader, size int64, lossy bool, n *notes) *lines {
	room := min(size+1, 64<<10)
	return &lines{r: r, lossy: lossy, notes: n, buf: make([]byte, room), lf: mark{at: -1}, cr: mark{at: -1}, no: 1}
}

// next returns the next line, io.EOF after the last one. A text that ends
// with a line end has no empty line after it.
func (l *lines) next() (line, error) {
	for {
		end, width := l.lineEnd()
		limit := maxLine
		if l.inPiece {
			limit = maxPiece
		}
		if width > 0 && end-l.pos <= limit {
			return l.take(end, width, l.inPiece), nil
		}
		if l.end-l.pos > limit {
			return l.take(l.clauseEnd(), 0, true), nil
		}
		if l.eof {
			if l.pos == l.end {
				return line{}, l.err
			}
			return l.take(l.end, 0, l.inPiece), nil
		}
		l.fill()
	}
}

// lineEnd finds the next line end in the buffer; width 0 if there is none yet.
func (l *lines) lineEnd() (end, width int) {
	lf, cr := l.find(&l.lf, '\n'), l.find(&l.cr, '\r')
	switch {
	case cr < 0 && lf < 0:
		return 0, 0
	case cr < 0 || lf >= 0 && lf < cr:
		return lf, 1
	case lf == cr+1:
		return cr, 2
	case cr == l.end-1 && !l.eof:
		return 0, 0 // a \n may follow
	default:
		return cr, 1
	}
}

func (l *lines) find(m *mark, b byte) int {
	if m.at >= l.pos {
		return m.at
	}
	from := max(m.seen, l.pos)
	if i := bytes.IndexByte(l.buf[from:l.end], b); i >= 0 {
		m.at = from + i
		m.seen = m.at + 1
	} else {
		m.at, m.seen = -1, l.end
	}
	return m.at
}

func (m *mark) shift(n int) {
	m.seen = max(0, m.seen-n)
	if m.at -= n; m.at < 0 {
		m.at = -1
	}
}

func (l *lines) fill() {
	if l.pos > 0 {
		copy(l.buf, l.buf[l.pos:l.end])
		l.lf.shift(l.pos)
		l.cr.shift(l.pos)
		l.end -= l.pos
		l.pos = 0
	}
	if l.end == len(l.buf) {
		l.buf = append(l.buf, make([]byte, max(len(l.buf), 1<<10))...)
	}
	n, err := l.r.Read(l.buf[l.end:])
	l.end += n
	if err != nil {
		l.eof, l.err = true, err
	}
}

// take returns the line up to end and steps over its line end.
func (l *lines) take(end, width int, piece bool) line {
	text, runes, bad := clean(l.buf[l.pos:end], l.lossy)
	if bad > 0 && !l.lossy {
		if other, name := foreignLine(l.buf[l.pos:end]); name != "" {
			text, runes, bad = clean(other, true)
			l.notes.foreign(l.no, name)
		}
	}
	out := line{text: text, start: l.offset, runes: runes, no: l.no, piece: piece}
	if bad > 0 {
		l.notes.undecodable(l.no, bad)
	}
	l.pos = end + width
	l.offset += runes
	wasPiece := l.inPiece
	l.inPiece = width == 0 && piece
	if l.inPiece && !wasPiece {
		l.notes.cut(l.no)
	}
	if width > 0 {
		l.offset++
		l.no++
	}
	return out
}

// clauseEnd chooses where to cut an endless line.
func (l *lines) clauseEnd() int { return l.pos + pieceEnd(l.buf[l.pos:l.pos+maxPiece]) }

// pieceEnd returns where a piece of an endless line ends: after the last
// sentence end in its second half, else after the last comma, else between two
// characters.
func pieceEnd(piece []byte) int {
	half := len(piece) / 2
	for _, ends := range [...][]string{{"。", "！", "？", "；"}, {"，", "、", ", ", " "}} {
		best := -1
		for _, e := range ends {
			if i := bytes.LastIndex(piece[half:], []byte(e)); i >= 0 {
				best = max(best, half+i+len(e))
			}
		}
		if best > 0 {
			return best
		}
	}
	end := len(piece)
	for range utf8.UTFMax - 1 {
		if utf8.RuneStart(piece[end-1]) {
			break
		}
		end--
	}
	if r, n := utf8.DecodeRune(piece[end-1:]); r == utf8.RuneError && n <= 1 && piece[end-1] >= utf8.RuneSelf {
		end--
	}
	return end
}

// clean makes text of raw bytes: what is not UTF-8 and what is private use
// becomes U+FFFD. It returns the number of code points and of faults.
func clean(raw []byte, lossy bool) (text string, runes, bad int) {
	if lossy {
		bad = bytes.Count(raw, []byte("\uFFFD"))
	}
	if n, ok := plain(raw); ok {
		return string(raw), n, bad
	}
	if utf8.Valid(raw) {
		if n, private := count(raw); !private {
			return string(raw), n, bad
		}
	}
	var b strings.Builder
	b.Grow(len(raw))
	for i := 0; i < len(raw); {
		r, n := utf8.DecodeRune(raw[i:])
		if r == utf8.RuneError && n == 1 {
			bad++
		}
		if isPrivate(r) {
			r = utf8.RuneError
		}
		b.WriteRune(r)
		runes++
		i += n
	}
	return b.String(), runes, bad
}

// plain counts the code points of what nearly all lines are: ASCII, Chinese
// characters with their punctuation, and forms of full width. ok is false for a
// line with others.
func plain(b []byte) (runes int, ok bool) {
	for i := 0; i < len(b); runes++ {
		if i+8 <= len(b) && isHanPair(binary.LittleEndian.Uint64(b[i:])) {
			i, runes = i+6, runes+1
			continue
		}
		if b[i] < utf8.RuneSelf {
			i++
			continue
		}
		if i+2 >= len(b) || b[i+1]&0xC0 != 0x80 || b[i+2]&0xC0 != 0x80 {
			return 0, false
		}
		if c := b[i]; c < 0xE1 || c > 0xEC && (c != 0xEF || b[i+1] < 0xBC) {
			return 0, false
		}
		i += 3
	}
	return runes, true
}

// isHanPair reports whether the first six of eight bytes, as they stand in memory, are
// two characters that begin with E1 to EC.
func isHanPair(w uint64) bool {
	const each = 1<<24 | 1 // character
	low := w & (0x0F * each)
	return w&(0xC0C0F0*each) == 0x8080E0*each && (low+0x0F*each)&^(low+0x03*each)&(0x10*each) == 0x10*each
}

// count counts the code points of valid UTF-8 and tells whether one may be of
// private use.
func count(b []byte) (runes int, private bool) {
	for i, c := range b {
		if c&0xC0 != 0x80 {
			runes++
			if c >= 0xEE && (c == 0xEE || c >= 0xF3 || c == 0xEF && b[i+1] < 0xA4) {
				private = true
			}
		}
	}
	return runes, private
}

func isPrivate(r rune) bool {
	return r >= 0xE000 && r <= 0xF8FF || r >= 0xF0000
}

// isEOF reports whether err is the regular end of a source.
func isEOF(err error) bool { return errors.Is(err, io.EOF) }
