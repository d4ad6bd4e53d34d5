package rules

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Nearest returns the known word nearest to the one written, "" if none is so near
// that it may be meant: of three characters one may be wrong, whatever their case.
func Nearest(written string, known []string) string {
	best, least := "", 1<<30
	long := utf8.RuneCountInString(written)
	for _, k := range known {
		if size := utf8.RuneCountInString(k); max(size-long, long-size) > least {
			continue // at least that many are inserted or deleted
		}
		if d := distance(strings.ToLower(written), strings.ToLower(k)); d < least || d == least && k < best {
			best, least = k, d
		}
	}
	size := utf8.RuneCountInString(best)
	if least <= max(1, max(size, long)/3) && least < size {
		return best
	}
	return ""
}

// maxKnown is how many words a hint lists at most.
const maxKnown = 48

// didYouMean returns a hint naming the known word nearest to the one written,
// or, if none is near, the known words themselves when they are few.
func didYouMean(written string, known []string, quote func(string) string) Phrase {
	if best := Nearest(written, known); best != "" {
		return hintDidYouMean.with(quote(best))
	}
	if len(known) == 0 || len(known) > maxKnown {
		return Phrase{}
	}
	return hintKnown.with(listed(known, quote))
}

// listed are the known words in their order.
func listed(known []string, quote func(string) string) Phrase {
	all := slices.Compact(slices.Sorted(slices.Values(known)))
	for i, k := range all {
		all[i] = quote(k)
	}
	return Phrase{strings.Join(all, "、"), strings.Join(all, ", ")}
}

func braced(s string) string { return "{" + s + "}" }

// distance is the number of insertions, deletions, replacements and swaps of
// neighbours that turn a into b (optimal string alignment).
func distance(a, b string) int {
	x, y := []rune(a), []rune(b)
	if len(x) > 64 || len(y) > 64 {
		return max(len(x), len(y))
	}
	var prev2 []int
	prev := make([]int, len(y)+1)
	for j := range prev {
		prev[j] = j
	}
	for i := 1; i <= len(x); i++ {
		cur := make([]int, len(y)+1)
		cur[0] = i
		for j := 1; j <= len(y); j++ {
			cost := 1
			if x[i-1] == y[j-1] {
				cost = 0
			}
			cur[j] = min(prev[j]+1, cur[j-1]+1, prev[j-1]+cost)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				cur[j] = min(cur[j], prev2[j-2]+1)
			}
		}
		prev2, prev = prev, cur
	}
	return prev[len(y)]
}
