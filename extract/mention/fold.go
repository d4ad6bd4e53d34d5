package mention

import (
	"slices"
	"unicode/utf8"
)

// foldTable maps a rune of the basic plane to the one it is read as.
type foldTable [1 << 16]uint16

// newFoldTable folds full width to half width, traditional to simplified and
// private use to U+FFFD. Chinese punctuation stays: ， is no thousands comma
// unless the digits around it say so.
func newFoldTable(traditional map[rune]rune) *foldTable {
	var t foldTable
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
	for from, to := range traditional {
		if from > 0 && from < 1<<16 && to > 0 && to < 1<<16 && from >= 0x80 {
			t[from] = uint16(to)
		}
	}
	return &t
}

// Fold appends the runes of text to dst as the scanner reads them: half
// width, simplified, one rune for one rune; private-use characters and bytes
// that are no UTF-8 become U+FFFD.
func (s *Scanner) Fold(dst []rune, text string) []rune {
	if cap(dst)-len(dst) < len(text) {
		dst = slices.Grow(dst, utf8.RuneCountInString(text))
	}
	out, i, n := dst[len(dst):cap(dst)], 0, 0
	for {
		read, written := s.fold.run(out[n:], text[i:])
		if i, n = i+read, n+written; i == len(text) {
			return dst[:len(dst)+n]
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case r < 1<<16:
			r = rune(s.fold[r])
		case r >= 0xF0000:
			r = utf8.RuneError
		}
		if isWideDigit(text, i) && isWideDigit(text, i-6) && text[i-3:i] == "，" {
			out[n-1] = ',' // ９，９９９
		}
		out[n] = r
		i, n = i+size, n+1
	}
}

// run folds what nearly all text consists of, ASCII and characters of three
// bytes, up to the first other character, full-width digit, or the last two
// bytes. It returns how many bytes it read and how many runes it wrote.
func (t *foldTable) run(out []rune, text string) (read, written int) {
	i := 0
	for n := range out {
		if i+2 >= len(text) {
			return i, n
		}
		lead := text[i]
		if lead < utf8.RuneSelf {
			out[n] = rune(lead)
			i++
			continue
		}
		w := uint32(lead) | uint32(text[i+1])<<8 | uint32(text[i+2])<<16
		r := (w&0x0F)<<12 | (w>>8&0x3F)<<6 | w>>16&0x3F
		// Not overlong, no surrogate, no digit of full width.
		if w&0xC0C0F0 != 0x8080E0 || r-0x800 >= 0xD800-0x800 && r-0xE000 >= 0xFF10-0xE000 && r < 0xFF1A {
			return i, n
		}
		out[n] = rune(t[r])
		i += 3
	}
	return i, len(out)
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
