package mention

import "unicode/utf8"

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
	table := s.fold
	for i := 0; i < len(text); {
		c := text[i]
		if c < utf8.RuneSelf {
			dst = append(dst, rune(c))
			i++
			continue
		}
		if c >= 0xE1 && c <= 0xEC && i+2 < len(text) && text[i+1]&0xC0 == 0x80 && text[i+2]&0xC0 == 0x80 {
			r := uint16(c)<<12 | uint16(text[i+1]&0x3F)<<6 | uint16(text[i+2]&0x3F)
			dst = append(dst, rune(table[r]))
			i += 3
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		if r == '，' && wideDigit(text, i-3) && wideDigit(text, i+3) {
			r = ',' // ９，９９９
		}
		i += n
		switch {
		case r < 1<<16:
			r = rune(table[r])
		case r >= 0xF0000:
			r = utf8.RuneError
		}
		dst = append(dst, r)
	}
	return dst
}

// wideDigit reports whether a full-width digit stands at a byte offset.
func wideDigit(text string, i int) bool {
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
