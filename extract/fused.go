package extract

import (
	"slices"
	"strings"
)

// unfuse splits a noun that fuses two: 存贷款余额 → 存款余额, 贷款余额.
func (n *nouns) unfuse(text []glyph) [][]glyph {
	for _, f := range n.fused {
		i, size := f.word.index(text, 0)
		if i < 0 {
			continue
		}
		var out [][]glyph
		for _, part := range f.parts {
			kept := slices.Clone(text[:i])
			for _, at := range part {
				kept = append(kept, text[i+at])
			}
			out = append(out, append(kept, text[i+size:]...))
		}
		return out
	}
	return nil
}

// fusedNoun is a noun that names two things: 存贷款. Its parts are the offsets
// of their characters in it, as an indicator holds characters of the text.
type fusedNoun struct {
	word  *wordset
	parts [][]int
}

// newFused reads entries such as "存贷款 存款 贷款".
func newFused(entries []string) []fusedNoun {
	var out []fusedNoun
	for _, e := range entries {
		words := strings.Fields(e)
		if len(words) < 2 {
			continue
		}
		f := fusedNoun{word: wordsetOf(words[:1])}
		for _, w := range words[1:] {
			f.parts = append(f.parts, placesOf([]rune(w), []rune(words[0])))
		}
		out = append(out, f)
	}
	return out
}

// placesOf returns where the characters of word stand in whole, in order.
func placesOf(word, whole []rune) []int {
	var out []int
	for at := 0; at < len(whole) && len(out) < len(word); at++ {
		if whole[at] == word[len(out)] {
			out = append(out, at)
		}
	}
	return out
}

// numbered counts the digits that a noun such as 一三产业 begins with.
func numbered(text []glyph) int {
	n := 0
	for n < len(text) && strings.ContainsRune("一二三四五六七八九", text[n].folded) {
		n++
	}
	return n
}
