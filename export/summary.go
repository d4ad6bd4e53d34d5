package export

import (
	"maps"
	"slices"
	"strings"

	"statsheet/extract"
)

// fateTitle returns what a count of a fate is called: 数据, facts.
func fateTitle(fate, lang string) string {
	if lang != En {
		return fateCodes.Title(fate, lang)
	}
	switch fate {
	case "excluded", "unclaimed":
		return fate
	case "review":
		return "to review"
	}
	return fate + "s"
}

// fateCounts returns the fates that a summary counts, facts first, then in
// the order of the contract, then any other by name. Facts and unclaimed
// numbers are always among them.
func fateCounts(s *extract.Summary) []fateTally {
	var list []fateTally
	known := map[string]bool{}
	for _, c := range fateCodes {
		known[c.Code] = true
		n := fateCount(s, c.Code)
		if n > 0 || c.Code == "fact" || c.Code == "unclaimed" {
			list = append(list, fateTally{c.Code, n})
		}
	}
	for _, fate := range slices.Sorted(maps.Keys(s.Fates)) {
		if !known[fate] && s.Fates[fate] > 0 {
			list = append(list, fateTally{fate, s.Fates[fate]})
		}
	}
	return list
}

type fateTally struct {
	fate string
	n    int
}

// fateCount returns how many numbers of a document have a fate.
func fateCount(s *extract.Summary, fate string) int {
	if fate == "fact" {
		return s.Facts
	}
	return s.Fates[fate]
}

// Numbers is how many numbers the fates of a summary count.
func Numbers(s *extract.Summary) int {
	n := 0
	for _, count := range s.Fates {
		n += count
	}
	return n
}

// SummaryText returns what became of a document's numbers in one line:
// “数据 45 · 日期 30 · 序号 12 · 未归类 3”.
func SummaryText(s extract.Summary, lang string) string {
	var parts []string
	for _, c := range fateCounts(&s) {
		parts = append(parts, fateTitle(c.fate, lang)+" "+Grouped(c.n))
	}
	return strings.Join(parts, " · ")
}

// Total adds up the counts of several documents.
func Total(list []extract.Summary) extract.Summary {
	total := extract.Summary{Fates: map[string]int{}}
	for _, s := range list {
		total.Facts += s.Facts
		total.Bytes += s.Bytes
		for fate, n := range s.Fates {
			total.Fates[fate] += n
		}
	}
	return total
}
