package extract

import (
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"statsheet/extract/document"
)

// joints are what sentences are spliced with: what the context looks for around a figure.
var joints = []string{
	"，", "。", "、", "；", "：", "（", "）", "“", "”", "！这是", "分别", "分别为", "其中", "从", "由", "增长到", "较上年", "同比", "比", "的", "这", "等", "余", "了",
	"个", "人", "9亿元", "5%", "3.1个百分点", "85家：", "2020年", "前三季度", "6、7、8月", "第二、三位", "合计", "方面，", "其次为", "\n", "| ", "一是",
}

// splices returns the joints and all words of the lists, each list once.
func splices(x *Extractor) []string {
	all := slices.Clone(joints)
	for _, list := range slices.Sorted(maps.Keys(x.set.Lexicon.Words)) {
		all = append(all, x.set.Lexicon.Words[list]...)
	}
	return all
}

// spliced returns a text of pieces of the prose of other tests, joined at random by joints and words.
func spliced(random *rand.Rand, pieces int, words []string) string {
	prose := make([][]rune, 0, 1000)
	for _, c := range slices.Concat(accountTests, newscastTests, newsroomTests, yearbookTests) {
		prose = append(prose, []rune(c.text))
	}
	var b strings.Builder
	for range pieces {
		text := prose[random.IntN(len(prose))]
		from := random.IntN(len(text))
		b.WriteString(string(text[from:min(len(text), from+2+random.IntN(30))]))
		for range random.IntN(3) {
			b.WriteString(joints[random.IntN(len(joints))])
			b.WriteString(words[random.IntN(len(words))])
		}
	}
	return b.String()
}

// checkLedger extracts a text and checks its ledger.
func checkLedger(t *testing.T, x *Extractor, text string) {
	t.Helper()
	facts, entries, err := x.Text(text, document.Options{Lexicon: x.set.Lexicon, Date: "2026-01-20"})
	if err != nil {
		t.Fatal(err)
	}
	checkFates(t, facts, entries)
}

// No text that is broken off anywhere stops a run or loses a number.
func TestSplicedProse(t *testing.T) {
	x := tableSet(t)
	random := rand.New(rand.NewPCG(1, 2))
	words := splices(x)
	for range 8 {
		checkLedger(t, x, spliced(random, 1500, words))
	}
}

func FuzzProse(f *testing.F) {
	for _, c := range slices.Concat(accountTests, newscastTests, newsroomTests, yearbookTests) {
		f.Add(c.text)
	}
	x, random := tableSet(f), rand.New(rand.NewPCG(3, 4))
	words := splices(x)
	for range 200 {
		f.Add(spliced(random, 6, words))
	}
	f.Fuzz(func(t *testing.T, text string) { checkLedger(t, x, text) })
}
