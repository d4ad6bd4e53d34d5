package document

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// TestPlain holds the quick look at a line against the slow one.
func TestPlain(t *testing.T) {
	parts := []string{
		"a", "9", " ", "\t", "é", "中", "，", "。", "“", "！", "\uFF5E", "\uE000", "\uF8FF", "\uFFFD", "\u0800", "\u0FFF", "\u1000", "\uD7FF", "\uFB00",
		"𠀀", "\U000F0000", "\xE4", "\xE4\xB8", "\x80", "\xED\xA0\x80", "\xE0\x80\x80", "\xEF\xBC", "\xFF",
	}
	quick := 0
	rapid.Check(t, func(t *rapid.T) {
		raw := strings.Join(rapid.SliceOfN(rapid.SampledFrom(parts), 0, 8).Draw(t, "parts"), "")
		n, ok := plain([]byte(raw))
		if !ok {
			return
		}
		quick++
		if _, private := count([]byte(raw)); !utf8.ValidString(raw) || private || n != utf8.RuneCountInString(raw) {
			t.Fatalf("%q is taken for plain, of %d characters", raw, n)
		}
	})
	if quick < 10 {
		t.Errorf("%d of the lines were plain", quick)
	}
}
