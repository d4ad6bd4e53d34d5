package mention

import (
	"slices"
	"unicode/utf8"
)

// foldTable maps a rune of the basic plane to the one it is read as; 0 stands
// for a rune that needs a closer look: one that UTF-8 does not write in three
// bytes, a surrogate, a digit of full width.
type foldTable struct {
	wide [1 << 16]uint16
	low  [0x800]uint16   // of the runes that take one byte or two
	lead [1 << 16]uint16 // by the first two of three bytes of UTF-8, as they stand in memory: the rune but for its last six bits; 0 if they begin none
}

// newFoldTable folds full width to half width, traditional to simplified and
// private use to U+FFFD, and bullets to blanks. Chinese punctuation stays: ， is no thousands comma
// unless the digits around it say so.
func newFoldTable(traditional map[rune]rune) *foldTable {
	var f foldTable
	t := &f.wide
	for i := range t {
		t[i] = uint16(i)
	}
	for r := 0xFF01; r <= 0xFF5E; r++ {
		t[r] = uint16(r - 0xFF01 + '!')
	}
	for _, r := range "，：；！？（）" {
		t[r] = uint16(r)
	}
	t['～'], t['﹪'], t['\u3000'], t['\u00A0'] = '~', '%', ' ', ' '
	t['￥'], t['－'], t['−'], t['‐'], t['‑'], t['﹣'] = '¥', '-', '-', '-', '-', '-'
	t['∶'], t['﹕'], t['︰'] = ':', ':', ':'
	t['＄'], t['﹩'] = '$', '$'
	for r := 0xE000; r <= 0xF8FF; r++ {
		t[r] = utf8.RuneError
	}
	for _, r := range "●■□◆◇★☆※▪➢➤►▶◎⊙✓✔√" { // bullets
		t[r] = ' '
	}
	for from, to := range traditional {
		if from > 0 && from < 1<<16 && to > 0 && to < 1<<16 && from >= 0x80 {
			t[from] = uint16(to)
		}
	}
	copy(f.low[:], t[:])
	clear(t[0xD800:0xE000])
	clear(t['０' : '９'+1])
	clear(t[:len(f.low)])
	for r := len(f.low); r < 1<<16; r += 1 << 6 {
		f.lead[0xE0|r>>12|(0x80|r>>6&0x3F)<<8] = uint16(r)
	}
	return &f
}

// Fold appends the runes of text to dst as the scanner reads them: half
// width, simplified, one rune for one rune; private-use characters and bytes
// that are no UTF-8 become U+FFFD.
func (s *Scanner) Fold(dst []rune, text string) []rune {
	_, dst, _ = s.read(nil, dst, text, false)
	return dst
}

// Read appends the runes of text to source, as they are written, and to folded, as
// Fold does. A byte that is no UTF-8 becomes U+FFFD, and valid is false then.
func (s *Scanner) Read(source, folded []rune, text string) (written, read []rune, valid bool) {
	return s.read(source, folded, text, true)
}

// read is Read; without keep source stays as it is.
func (s *Scanner) read(source, folded []rune, text string, keep bool) ([]rune, []rune, bool) {
	valid := true
	for i := 0; i < len(text); {
		folded = slices.Grow(folded, (len(text)-i)/3+8)
		room := folded[len(folded):cap(folded)]
		as := room
		if keep {
			source = slices.Grow(source, len(room))
			as = source[len(source):cap(source)]
		}
		bytes, n := s.fold.run(as, room, text[i:])
		i, folded = i+bytes, folded[:len(folded)+n]
		if keep {
			source = source[:len(source)+n]
		}
		if i == len(text) || n == len(room) {
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		valid = valid && (r != utf8.RuneError || size > 1)
		folded = append(folded, s.fold.rune(r))
		if keep {
			source = append(source, r)
		}
		if isWideDigit(text, i) && isWideDigit(text, i-6) && text[i-3:i] == "，" {
			folded[len(folded)-2] = ',' // ９，９９９
		}
		i += size
	}
	return source, folded, valid
}

// rune folds any rune.
func (t *foldTable) rune(r rune) rune {
	switch {
	case r < rune(len(t.low)):
		return rune(t.low[r])
	case r >= '０' && r <= '９':
		return r - '０' + '0'
	case r < 1<<16:
		return rune(t.wide[r])
	case r >= 0xF0000:
		return utf8.RuneError
	}
	return r
}

// run reads what nearly all text consists of, ASCII and characters of three
// bytes, up to the first other character, or nearly to the end of the text or the
// slices. It returns how many bytes it read and how many runes it wrote to both
// slices, which may be the same one: what is folded stays then.
func (t *foldTable) run(source, folded []rune, text string) (read, written int) {
	i, n := 0, 0
	source = source[:len(folded)]
	for i+8 <= len(text) && n+1 < len(folded) {
		w := eight(text[i : i+8])
		if w&0x80 == 0 {
			source[n], folded[n] = rune(w&0x7F), rune(w&0x7F)
			i, n = i+1, n+1
			continue
		}
		a, b := t.three(w), t.three(w>>24)
		first, second := t.wide[a], t.wide[b]
		if w&sixBytes == sixMarks && first != 0 && second != 0 {
			source[n], source[n+1] = rune(a), rune(b)
			folded[n], folded[n+1] = rune(first), rune(second)
			i, n = i+6, n+2
			continue
		}
		if w&threeBytes != threeMarks || first == 0 {
			return i, n
		}
		source[n], folded[n] = rune(a), rune(first)
		i, n = i+3, n+1
	}
	for ; i+3 <= len(text) && n < len(folded); i, n = i+3, n+1 {
		w := uint64(text[i]) | uint64(text[i+1])<<8 | uint64(text[i+2])<<16
		a := t.three(w)
		if w&threeBytes != threeMarks || t.wide[a] == 0 {
			break
		}
		source[n], folded[n] = rune(a), rune(t.wide[a])
	}
	return i, n
}

// three returns the rune of three bytes that stand in the lowest bytes of w; one
// that is folded to 0 if the first two begin none.
func (t *foldTable) three(w uint64) uint16 { return t.lead[uint16(w)] | uint16(w>>16&0x3F) }

// eight reads the first eight bytes of b as they stand in memory.
func eight(b string) uint64 {
	return uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
		uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
}

// The bits that tell the last byte of a character of three, as they stand in memory.
const threeBytes, threeMarks = 0xC00000, 0x800000

// The same of two such characters.
const sixBytes, sixMarks = threeBytes<<24 | threeBytes, threeMarks<<24 | threeMarks

// isWideDigit reports whether a full-width digit stands at a byte offset.
func isWideDigit(text string, i int) bool {
	return i >= 0 && i+2 < len(text) && text[i] == 0xEF && text[i+1] == 0xBC && text[i+2] >= 0x90 && text[i+2] <= 0x99
}

// numeralLead tells by the two last bytes of a three-byte character, in a
// table for each first byte, whether it may belong to a number.
type numeralLead [16][64]uint64

var numeralBytes = func() (t numeralLead) {
	const chars = "〇零○一二三四五六七八九十百千万亿兆两半几廿卅卌壹贰叁肆伍陆柒捌玖拾佰仟俩萬億兩幾貳參陸" +
		"０１２３４５６７８９①②③④⑤⑥⑦⑧⑨⑩⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽"
	for _, r := range chars {
		t[r>>12][r>>6&0x3F] |= 1 << (r & 0x3F)
	}
	return t
}()

// HasNumber reports whether text holds a character that may belong to a
// number. It reads bytes and is much cheaper than a scan.
func HasNumber(text string) bool {
	for i := 0; i < len(text); {
		c := text[i]
		switch {
		case c < utf8.RuneSelf:
			if c-'0' <= 9 {
				return true
			}
			i++
		case c >= 0xE0 && c < 0xF0 && i+2 < len(text):
			if numeralBytes[c&0x0F][text[i+1]&0x3F]>>(text[i+2]&0x3F)&1 != 0 {
				return true
			}
			i += 3
		default:
			i++
		}
	}
	return false
}
