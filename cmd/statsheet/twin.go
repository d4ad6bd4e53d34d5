package main

import (
	"slices"

	"statsheet/extract"
	"statsheet/extract/document"
)

var (
	msgTwin      = message{"文字与 %s 相同，数据重复计入；只要一份，请去掉其中一个", "says the same as %s, so that its facts are counted twice; drop one of them if one is meant"}
	msgMoreTwins = message{"提示：还有 %s 份文件的文字与别的文件相同，数据重复计入，用 --verbose 查看", "note: %s with the same text as others, so that their facts are counted twice; see all with --verbose"}
)

// fewTwins is how many documents that say the same as others are named without --verbose.
const fewTwins = 3

// noteTwin notes of a document that an earlier one says the same, in whatever
// format or place: a copy, an archive beside its files, a .docx and its .pdf. It
// returns how many of the notes are not worth a line of their own after many such.
func (r *reading) noteTwin(s *extract.Summary) (hidden int) {
	if s.Digest == "" || s.Facts == 0 {
		return 0
	}
	first, ok := r.said[s.Digest]
	if !ok {
		if r.said == nil {
			r.said = map[string]string{}
		}
		r.said[s.Digest] = s.Document
		return 0
	}
	note := document.Note{Message: chinese.sprintf(msgTwin, first), English: english.sprintf(msgTwin, first)}
	s.Notes = slices.Insert(slices.Clone(s.Notes), 0, note) // of many notes the first are printed
	if r.tally.twins++; r.tally.twins > fewTwins && !r.verbose {
		return 1
	}
	return 0
}
