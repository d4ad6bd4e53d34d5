package extract

import (
	"fmt"

	"statsheet/extract/document"
)

// gaveUpNote says that a rule took too much time over a sentence.
func gaveUpNote(id string, s *sentence) document.Note {
	line, _ := s.position(0)
	return document.Note{
		Line: line, Failure: true,
		Message: fmt.Sprintf("规则 %s 在第%d行的一句上试了太多次，已放弃：%s", id, line, s.whole()),
		English: fmt.Sprintf("rule %s gave up on a sentence in line %d, too much backtracking: %s", id, line, s.whole()),
	}
}

// cutNote says that a sentence was too long.
func cutNote(s *sentence) document.Note {
	line, _ := s.position(0)
	return document.Note{
		Line:    line,
		Message: fmt.Sprintf("第%d行有一句超过%d字，分段读取", line, maxSentence),
		English: fmt.Sprintf("line %d: a sentence longer than %d characters was cut", line, maxSentence),
	}
}
