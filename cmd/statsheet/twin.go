package main

import (
	"slices"

	"statsheet/extract"
	"statsheet/extract/document"
)

var msgTwin = message{"文字与 %s 相同，数据重复计入；只要一份，请去掉其中一个", "says the same as %s, so that its facts are counted twice; drop one of them if one is meant"}

// noteTwin notes of a document that an earlier one says the same, in whatever
// format or place: a copy, an archive beside its files, a .docx and its .pdf.
func (r *reading) noteTwin(s *extract.Summary) {
	if s.Digest == "" || s.Facts == 0 {
		return
	}
	first, ok := r.said[s.Digest]
	if !ok {
		if r.said == nil {
			r.said = map[string]string{}
		}
		r.said[s.Digest] = s.Document
		return
	}
	note := document.Note{Message: chinese.sprintf(msgTwin, first), English: english.sprintf(msgTwin, first)}
	s.Notes = slices.Insert(slices.Clone(s.Notes), 0, note) // of many notes the first are printed
}
