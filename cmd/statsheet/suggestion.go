package main

import "unicode/utf8"

// didYouMean is the part of a message that names the candidate nearest to
// what was written, or nothing when none is near.
func (l language) didYouMean(written string, candidates []string) string {
	best, distance := "", 1+max(1, utf8.RuneCountInString(written)/3)
	for _, candidate := range candidates {
		if d := editDistance(written, candidate); d < distance {
			best, distance = candidate, d
		}
	}
	if best == "" {
		return ""
	}
	return l.sprintf(msgDidYouMean, best)
}

// editDistance counts the characters to insert, delete, replace or swap with
// their neighbour to make b of a (optimal string alignment).
func editDistance(a, b string) int {
	s, t := []rune(a), []rune(b)
	before, previous := make([]int, len(t)+1), make([]int, len(t)+1)
	for j := range previous {
		previous[j] = j
	}
	for i := 1; i <= len(s); i++ {
		current := make([]int, len(t)+1)
		current[0] = i
		for j := 1; j <= len(t); j++ {
			cost := 1
			if s[i-1] == t[j-1] {
				cost = 0
			}
			current[j] = min(previous[j]+1, current[j-1]+1, previous[j-1]+cost)
			if i > 1 && j > 1 && s[i-1] == t[j-2] && s[i-2] == t[j-1] {
				current[j] = min(current[j], before[j-2]+1)
			}
		}
		before, previous = previous, current
	}
	return previous[len(t)]
}
