package document

import "statsheet/rules"

// wordSet holds the words of one list by their first rune, so that a line is
// compared with few of them. In a word, # stands for a number.
type wordSet struct {
	words map[rune][][]rune
	heads rules.RuneFilter // the keys of words
}

func (s *wordSet) add(word []rune) {
	if len(word) == 0 {
		return
	}
	if word[0] != '#' {
		s.put(word[0], word)
		return
	}
	for _, r := range numeralRunes {
		s.put(r, word)
	}
}

func (s *wordSet) put(head rune, word []rune) {
	if s.words == nil {
		s.words = map[rune][][]rune{}
	}
	s.words[head] = append(s.words[head], word)
	s.heads.Add(head)
}

// from returns the words that may begin with r.
func (s *wordSet) from(r rune) [][]rune {
	if !s.heads.May(r) {
		return nil
	}
	return s.words[r]
}

// numeralRunes are what # stands for.
const numeralRunes = "0123456789〇○零一二三四五六七八九十百"

// prefix returns the length of what word covers at the beginning of text;
// −1 if it does not match.
func prefix(word, text []rune) int {
	i := 0
	for _, p := range word {
		if p == '#' {
			from := i
			for i < len(text) && isNumeralRune(text[i]) {
				i++
			}
			if i == from {
				return -1
			}
			continue
		}
		if i >= len(text) || text[i] != p {
			return -1
		}
		i++
	}
	return i
}

// at returns the length of the longest word that begins at text[0]; −1 if none
// does.
func (s *wordSet) at(text []rune) int {
	best := -1
	if len(text) > 0 {
		for _, w := range s.from(text[0]) {
			best = max(best, prefix(w, text))
		}
	}
	return best
}

// covers reports whether a word is all of text.
func (s *wordSet) covers(text []rune) bool {
	return len(text) > 0 && s.at(text) == len(text)
}

// ends reports whether a word ends text.
func (s *wordSet) ends(text []rune) bool {
	for i := max(0, len(text)-maxWord); i < len(text); i++ {
		for _, w := range s.from(text[i]) {
			if i+prefix(w, text[i:]) == len(text) {
				return true
			}
		}
	}
	return false
}

// maxWord is the longest word looked for at the end of a line.
const maxWord = 12

// find returns where the first of the words stands and its length; −1 if none
// does.
func (s *wordSet) find(text []rune) (at, n int) {
	for i := range text {
		if n := s.at(text[i:]); n > 0 {
			return i, n
		}
	}
	return -1, 0
}
