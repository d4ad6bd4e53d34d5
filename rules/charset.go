package rules

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// charset is a set of characters: sorted ranges that do not touch.
type charset [][2]rune

const (
	maskLast = maskFirst + 2*RangeOffset - 1
	lastRune = unicode.MaxRune
)

// newCharset sorts and joins ranges.
func newCharset(ranges ...[2]rune) charset {
	rs := slices.Clone(ranges)
	slices.SortFunc(rs, func(a, b [2]rune) int { return int(a[0]) - int(b[0]) })
	var out charset
	for _, r := range rs {
		if n := len(out); n > 0 && r[0] <= out[n-1][1]+1 {
			out[n-1][1] = max(out[n-1][1], r[1])
			continue
		}
		out = append(out, r)
	}
	return out
}

// charsOf is the set of the characters of s.
func charsOf(s string) charset {
	var rs [][2]rune
	for _, r := range s {
		rs = append(rs, [2]rune{r, r})
	}
	return newCharset(rs...)
}

// tableChars turns a table of the unicode package into a charset.
func tableChars(t *unicode.RangeTable) charset {
	var rs [][2]rune
	add := func(lo, hi, stride rune) {
		if stride == 1 {
			rs = append(rs, [2]rune{lo, hi})
			return
		}
		for r := lo; r <= hi; r += stride {
			rs = append(rs, [2]rune{r, r})
		}
	}
	for _, r := range t.R16 {
		add(rune(r.Lo), rune(r.Hi), rune(r.Stride))
	}
	for _, r := range t.R32 {
		add(rune(r.Lo), rune(r.Hi), rune(r.Stride))
	}
	return newCharset(rs...)
}

func (c charset) or(more ...charset) charset {
	for _, m := range more {
		c = c.merge(m)
	}
	return c
}

// merge joins two sets in one pass over their ranges.
func (c charset) merge(d charset) charset {
	switch {
	case len(d) == 0:
		return slices.Clip(c)
	case len(c) == 0:
		return slices.Clip(d)
	}
	out := make(charset, 0, len(c)+len(d))
	for len(c) > 0 || len(d) > 0 {
		if len(c) == 0 || len(d) > 0 && d[0][0] < c[0][0] {
			c, d = d, c
		}
		if n := len(out); n > 0 && c[0][0] <= out[n-1][1]+1 {
			out[n-1][1] = max(out[n-1][1], c[0][1])
		} else {
			out = append(out, c[0])
		}
		c = c[1:]
	}
	return out
}

// not is every character outside c.
func (c charset) not() charset {
	var out charset
	next := rune(0)
	for _, r := range c {
		if r[0] > next {
			out = append(out, [2]rune{next, r[0] - 1})
		}
		next = r[1] + 1
	}
	if next <= lastRune {
		out = append(out, [2]rune{next, lastRune})
	}
	return out
}

// minus is what of c is not in d.
func (c charset) minus(d charset) charset { return c.not().or(d).not() }

// overlaps reports whether c and d share a character.
func (c charset) overlaps(d charset) bool {
	for i, j := 0, 0; i < len(c) && j < len(d); {
		switch {
		case c[i][1] < d[j][0]:
			i++
		case d[j][1] < c[i][0]:
			j++
		default:
			return true
		}
	}
	return false
}

// within reports whether all of c is in d.
func (c charset) within(d charset) bool {
	i := 0
	for _, r := range c {
		for i < len(d) && d[i][1] < r[0] {
			i++
		}
		if i == len(d) || r[0] < d[i][0] || r[1] > d[i][1] {
			return false
		}
	}
	return true
}

// size is how many characters c holds.
func (c charset) size() int {
	n := 0
	for _, r := range c {
		n += int(r[1]-r[0]) + 1
	}
	return n
}

// without reports whether c is told by what is not in it.
func (c charset) without() bool {
	return len(c) > 0 && c[0][0] == 0 && c[len(c)-1][1] == lastRune
}

// text writes c as a character class of regexp2.
func (c charset) text() string {
	var b strings.Builder
	b.WriteByte('[')
	if c.without() {
		b.WriteByte('^')
		c = c.not()
		if len(c) == 0 {
			return `[\s\S]`
		}
	}
	if len(c) == 0 {
		return "(?!)"
	}
	for _, r := range c {
		writeRune(&b, r[0])
		if r[1] > r[0] {
			if r[1] > r[0]+1 {
				b.WriteByte('-')
			}
			writeRune(&b, r[1])
		}
	}
	b.WriteByte(']')
	return b.String()
}

const hexDigits = "0123456789ABCDEF"

// writeRune writes one character for regexp2, escaped where it must be.
func writeRune(b *strings.Builder, r rune) {
	switch {
	case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9', r == '_':
		b.WriteRune(r)
	case r < 0x80 && r > ' ' && r != 0x7f:
		b.WriteByte('\\')
		b.WriteRune(r)
	case r < 0x10000 && (r < 0xA0 || r >= 0xD800 && r <= 0xF8FF || !unicode.IsPrint(r)):
		b.WriteString(`\u`)
		for shift := 12; shift >= 0; shift -= 4 {
			b.WriteByte(hexDigits[r>>shift&15])
		}
	case utf8.ValidRune(r):
		b.WriteRune(r)
	}
}

// marks is the punctuation that ends a noun. Signs that stand inside names
// (· - & / . + %) are not in it.
const marks = "!\"'(),:;<>?[\\]^`{|}~" +
	"，。；：？！、（）【】〔〕［］｛｝《》〈〉「」『』“”‘’…—–―～〜＜＞｜＼＾｀＂＇" +
	"•●○■□◆◇▲△▼▽★☆※→⇒︰﹐﹑﹔﹕﹖﹗﹙﹚"

// commonMarks is those of them that are not rare.
const commonMarks = "(),，。；：！？、（）“”《》"

// sets of characters that placeholders stand for.
type alphabet struct {
	marks, space, mask, char charset
	simple                   charset // of a noun in a list: char without conjunctions
	digits                   charset
}

func newAlphabet() *alphabet {
	a := &alphabet{
		marks: charsOf(marks),
		space: tableChars(unicode.White_Space),
		mask:  charset{{maskFirst, maskLast}},

		digits: tableChars(unicode.Nd),
	}
	a.char = a.marks.or(a.space, a.mask).not()
	a.simple = a.char.minus(charsOf("和及与以"))
	return a
}

// classRange is the mask runes of a class without units, with and without an
// upper end.
func classRange(c Class) charset {
	r := MaskRune(c, 0, false)
	return newCharset([2]rune{r, r}, [2]rune{r + RangeOffset, r + RangeOffset})
}

// unitRunes is the mask runes of quantities of the given units.
func unitRunes(units []int) charset {
	rs := make([][2]rune, 0, 2*len(units))
	for _, ranged := range []bool{false, true} { // one after the other: sorted already
		for _, u := range units {
			r := MaskRune(Quantity, u, ranged)
			rs = append(rs, [2]rune{r, r})
		}
	}
	return newCharset(rs...)
}

// maskChars returns the mask runes of a placeholder, nil if the name is not
// that of a mention.
func maskChars(name string) charset {
	switch name {
	case "quantity":
		const half = maskUnit - maskFirst
		return charset{{maskUnit, maskFirst + RangeOffset - 1}, {maskUnit + RangeOffset, maskFirst + RangeOffset + half + (RangeOffset - half) - 1}}
	case "any":
		return charset{{maskFirst + rune(Number), maskLast}}
	case "range":
		return charset{{maskFirst + RangeOffset, maskLast}}
	}
	if c, ok := maskNames[name]; ok {
		return classRange(c)
	}
	return nil
}

var maskNames = map[string]Class{
	"percent": Percent, "pp": Point, "number": Number, "ratio": Ratio, "rank": Rank,
	"ordinal": Ordinal, "period": Period, "region": Region, "per": Per,
}
