package main

import "statsheet/rules"

// didYouMean is the part of a message that names the candidate nearest to
// what was written, or nothing when none is near.
func (l language) didYouMean(written string, candidates []string) string {
	best := rules.Nearest(written, candidates)
	if best == "" {
		return ""
	}
	return l.sprintf(msgDidYouMean, best)
}
