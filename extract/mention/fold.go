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
	all  [1 << 16]uint16 // of both; 0 stands for a surrogate and a digit of full width
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
	t['∶'], t['﹕'] = ':', ':'
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
	f.all = *t
	clear(t[:len(f.low)])
	return &f
}

// Fold appends the runes of text to dst as the scanner reads them: half
// width, simplified, one rune for one rune; private-use characters and bytes
// that are no UTF-8 become U+FFFD.
func (s *Scanner) Fold(dst []rune, text string) []rune {
	base, i, n := len(dst), 0, 0
	dst = dst[:cap(dst)]
	for {
		read, written := s.fold.run(dst[base+n:], text[i:])
		if i, n = i+read, n+written; i == len(text) {
			return dst[:base+n]
		}
		if base+n == len(dst) {
			dst = slices.Grow(dst, (len(text)-i)/2+4)
			dst = dst[:cap(dst)]
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		dst[base+n] = s.fold.rune(r)
		if isWideDigit(text, i) && isWideDigit(text, i-6) && text[i-3:i] == "，" {
			dst[base+n-1] = ',' // ９，９９９
		}
		i, n = i+size, n+1
	}
}

// FoldRunes appends the runes of a text, which Runes returned, as Fold does.
func (s *Scanner) FoldRunes(dst, runes []rune) []rune {
	base := len(dst)
	dst = slices.Grow(dst, len(runes))[:base+len(runes)]
	out := dst[base:]
	for i, r := range runes {
		if uint32(r) < 1<<16 {
			if f := s.fold.all[r]; f != 0 {
				out[i] = rune(f)
				continue
			}
		}
		out[i] = s.fold.rune(r)
		if i >= 2 && isWide(r) && runes[i-1] == '，' && isWide(runes[i-2]) {
			out[i-1] = ',' // ９，９９９
		}
	}
	return dst
}

func isWide(r rune) bool { return r >= '０' && r <= '９' }

// Runes appends the runes of text. A byte that is no UTF-8 becomes U+FFFD, and
// valid is false then.
func Runes(dst []rune, text string) (out []rune, valid bool) {
	valid = true
	for i := 0; i < len(text); {
		dst = slices.Grow(dst, (len(text)-i)/3+8)
		read, written := readRunes(dst[len(dst):cap(dst)], text[i:])
		i, dst = i+read, dst[:len(dst)+written]
		if i == len(text) || len(dst) == cap(dst) {
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		valid = valid && (r != utf8.RuneError || size > 1)
		i, dst = i+size, append(dst, r)
	}
	return dst, valid
}

// readRunes reads what nearly all text consists of, ASCII and characters of three
// bytes, up to the first other character, or nearly to the end of the text.
func readRunes(out []rune, text string) (read, written int) {
	i, n := 0, 0
	for i+8 <= len(text) && n+1 < len(out) {
		b := text[i : i+8]
		w := uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
			uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
		if w&0x80 == 0 {
			out[n] = rune(w & 0x7F)
			i, n = i+1, n+1
			continue
		}
		both := threes(w)
		first, second := uint16(both), uint16(both>>24)
		if w&sixBytes == sixMarks && takesThree(first) && takesThree(second) {
			out[n], out[n+1] = rune(first), rune(second)
			i, n = i+6, n+2
			continue
		}
		if w&threeBytes != threeMarks || !takesThree(first) {
			return i, n
		}
		out[n] = rune(first)
		i, n = i+3, n+1
	}
	for ; i < len(text) && n < len(out) && text[i] < utf8.RuneSelf; i, n = i+1, n+1 {
		out[n] = rune(text[i])
	}
	return i, n
}

// takesThree reports whether UTF-8 writes a character in three bytes.
func takesThree(r uint16) bool { return r >= 0x800 && r>>11 != 0xD800>>11 }

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

// run folds what nearly all text consists of, ASCII and characters of three
// bytes, up to the first other character, or nearly to the end of the text. It
// returns how many bytes it read and how many runes it wrote.
func (t *foldTable) run(out []rune, text string) (read, written int) {
	i, n := 0, 0
	for i < len(text) && n < len(out) {
		if c := text[i]; c < utf8.RuneSelf {
			out[n] = rune(c)
			i, n = i+1, n+1
			continue
		}
		if i+8 <= len(text) && n+1 < len(out) {
			w := eight(text[i : i+8])
			both := threes(w)
			first, second := t.wide[uint16(both)], t.wide[uint16(both>>24)]
			if w&sixBytes == sixMarks && first != 0 && second != 0 {
				out[n], out[n+1] = rune(first), rune(second)
				i, n = i+6, n+2
				continue
			}
		}
		if i+3 > len(text) {
			break
		}
		w := uint64(text[i]) | uint64(text[i+1])<<8 | uint64(text[i+2])<<16
		first := t.wide[uint16(threes(w))]
		if w&threeBytes != threeMarks || first == 0 {
			break
		}
		out[n] = rune(first)
		i, n = i+3, n+1
	}
	return i, n
}

// eight reads the first eight bytes of b as they stand in memory.
func eight(b string) uint64 {
	return uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
		uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
}

// The bits that tell a character of three bytes, as they stand in memory.
const threeBytes, threeMarks = 0xC0C0F0, 0x8080E0

// The same of two such characters.
const sixBytes, sixMarks = threeBytes<<24 | threeBytes, threeMarks<<24 | threeMarks

// threes reads two characters of three bytes each that stand in w: the first
// stands in the low 24 bits of what it returns, the second in the next 24.
func threes(w uint64) uint64 {
	const each = 1<<24 | 1
	return w&(each*0x0F)<<12 | w>>2&(each*0xFC0) | w>>16&(each*0x3F)
}

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
