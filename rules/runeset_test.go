package rules

import (
	"testing"

	"pgregory.net/rapid"
)

// A set holds the runes of its ranges, and those beside their ends only where another holds them.
func TestRuneSet(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rune16 := rapid.Custom(func(t *rapid.T) rune {
			return rapid.SampledFrom([]rune{0, 0xFF, 0x100, 0x4E00, 0xFEFF, 0xFFFF, 0x10000, lastRune - 300}).Draw(t, "near") + rapid.Int32Range(0, 300).Draw(t, "by")
		})
		var ranges [][2]rune
		for range rapid.IntRange(0, 5).Draw(t, "ranges") {
			a, b := rune16.Draw(t, "a"), rune16.Draw(t, "b")
			ranges = append(ranges, [2]rune{min(a, b), max(a, b)})
		}
		c := newCharset(ranges...)
		s := newRuneSet(c)
		for _, r := range append(ranges, [2]rune{0, 0x10000}) {
			for _, x := range []rune{r[0] - 1, r[0], r[0] + 1, r[0] | 0xFF, r[1] - 1, r[1], r[1] + 1} {
				if x >= 0 && x <= lastRune && s.has(x) != (charset{{x, x}}).within(c) {
					t.Fatalf("%x of %x: %v", x, c, s.has(x))
				}
			}
		}
	})
}
