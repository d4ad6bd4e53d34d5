package extract

import (
	"unicode"

	"statsheet/extract/document"
	"statsheet/extract/mention"
	"statsheet/extract/numeral"
	"statsheet/rules"
)

// minData is how many bytes of text without a word are data: more than the
// longest row of a table.
const minData = maxRow

// isData reports whether a block is data and no prose: long or part of an
// endless line, and without a letter or Chinese character. Each figure of it
// would be a row that says nothing, and a file of some MB would give millions of
// them.
func isData(b *document.Block) bool {
	if len(b.Text) < minData && !b.Piece {
		return false
	}
	for _, r := range b.Text {
		if unicode.IsLetter(r) {
			return false
		}
	}
	return true
}

// data makes one sentence of a stretch of data, with one mention to be reviewed
// that stands for all figures in it.
func (b *batch) data(block *document.Block, source, folded []rune, all *texts) *sentence {
	s := b.sentence(block)
	s.source, s.folded, s.runs = source, folded, digitRuns(folded)
	n, first := len(source), len(b.memory.mentions)
	all.give(s, 0, n)
	b.memory.mentions = append(b.memory.mentions, mention.Mention{
		Kind: mention.Number, Class: rules.Text, End: n, OuterEnd: n, NumEnd: n, ScaleEnd: n, UnitStart: n, UnitEnd: n, Place: -1,
	})
	s.mentions = b.memory.mentions[first : first+1 : first+1]
	s.buildMask(&b.memory)
	s.fates[0] = fate{name: fateReview, reason: ReasonData}
	return s
}

// digitRuns counts the runs of digits in a text.
func digitRuns(text []rune) int {
	n := 0
	for i, r := range text {
		if numeral.IsDigit(r) && (i == 0 || !numeral.IsDigit(text[i-1])) {
			n++
		}
	}
	return n
}
