package extract

import (
	"fmt"

	"statsheet/extract/document"
)

// notedRunes is how much of a sentence a note shows; the line leads to the rest.
const notedRunes = 60

// gaveUpNote says that a rule took too much time over a sentence.
func gaveUpNote(id string, s *sentence) document.Note {
	line, _ := s.position(0)
	shown := s.whole
	if runes := []rune(shown); len(runes) > notedRunes {
		shown = string(runes[:notedRunes]) + "…"
	}
	return document.Note{
		Line: line, Failure: true,
		Message: fmt.Sprintf("规则 %s 在第%d行的一句上试了太多次，已放弃：%s", id, line, shown),
		English: fmt.Sprintf("rule %s gave up on a sentence in line %d, too much backtracking: %s", id, line, shown),
	}
}

// longNotes gathers what is said of sentences that were cut and of stretches of
// data: once a line, and of a document's first lines only, so that a file of any
// size gives a few lines and a sum.
type longNotes struct{ cuts, data longLines }

// longLines are the lines of one sort.
type longLines struct {
	first []longLine // maxLongLines of them
	last  int        // the line that was counted last
	lines int        // in all
	runs  int        // of digits in all of them
}

type longLine struct{ line, runs int }

const maxLongLines = 10

// note counts a sentence that was cut, or a stretch of data.
func (n *longNotes) note(s *sentence) {
	switch {
	case s.runs > 0:
		n.data.count(s)
	case s.cut:
		n.cuts.count(s)
	}
}

func (l *longLines) count(s *sentence) {
	line, _ := s.position(0)
	if line != l.last {
		l.last = line
		l.lines++
		if l.lines <= maxLongLines {
			l.first = append(l.first, longLine{line: line})
		}
	}
	if l.runs += s.runs; l.lines <= maxLongLines {
		l.first[len(l.first)-1].runs += s.runs
	}
}

// all returns the notes.
func (n *longNotes) all() []document.Note {
	var out []document.Note
	for _, c := range n.cuts.first {
		out = append(out, document.Note{
			Line:    c.line,
			Message: fmt.Sprintf("第%d行有一句超过%d字或%d个数，分段读取", c.line, maxSentence.characters, maxSentence.numbers),
			English: fmt.Sprintf("line %d: a sentence longer than %d characters or %d figures was cut", c.line, maxSentence.characters, maxSentence.numbers),
		})
	}
	if n.cuts.lines > maxLongLines {
		out = append(out, document.Note{
			Message: fmt.Sprintf("共%d行有这样的长句", n.cuts.lines),
			English: fmt.Sprintf("%d lines with such sentences in all", n.cuts.lines),
		})
	}
	for _, d := range n.data.first {
		out = append(out, document.Note{
			Line:    d.line,
			Message: fmt.Sprintf("第%d行是没有文字的数据（%d串数字），不逐个读取，整段列在数字清单里（待复核）", d.line, d.runs),
			English: fmt.Sprintf("line %d is data without words (%d runs of digits): not read one by one, but listed in the ledger as stretches to review", d.line, d.runs),
		})
	}
	if n.data.lines > maxLongLines {
		out = append(out, document.Note{
			Message: fmt.Sprintf("共%d行这样的数据，%d串数字", n.data.lines, n.data.runs),
			English: fmt.Sprintf("%d lines of such data in all, %d runs of digits", n.data.lines, n.data.runs),
		})
	}
	return out
}
