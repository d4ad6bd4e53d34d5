package document

import "fmt"

// Note is something a reader should know about a document: undecodable bytes,
// a line that was cut. Message says it in Chinese, English in English.
type Note struct {
	Line    int
	Message string
	English string
	Failure bool // something was left undone: an error rather than a remark
}

// Text returns the note in a language: en is English, all else Chinese.
func (n Note) Text(lang string) string {
	if lang == "en" {
		return n.English
	}
	return n.Message
}

// maxNotes bounds the notes of one sort, so that a damaged file of any size
// gives a few lines and a sum.
const maxNotes = 10

// notes collects the notes of one reader.
type notes struct {
	list     []Note
	badLines int
	badRunes int
	cuts     int
	foreigns int
}

// add takes a note of a format's own.
func (n *notes) add(note Note) { n.list = append(n.list, note) }

// change says that the file was written to while it was read.
func (n *notes) change() {
	n.add(Note{
		Failure: true,
		Message: "文件在读的时候被改动：结果可能不全，请重新运行",
		English: "the file was changed while it was read: the result may be incomplete, run again",
	})
}

func (n *notes) undecodable(line, count int) {
	n.badLines++
	n.badRunes += count
	if n.badLines <= maxNotes {
		n.list = append(n.list, Note{
			Line:    line,
			Message: fmt.Sprintf("第%d行有%d处字节无法解码，以“\uFFFD”代替", line, count),
			English: fmt.Sprintf("line %d: %d undecodable byte sequences replaced by U+FFFD", line, count),
		})
	}
}

// nullsNote says that a text holds bytes that no text has.
var nullsNote = Note{Message: "文件里有空字节（NUL），按空格读取", English: "the file holds NUL bytes, which were read as blanks"}

// foreign tells of a line in another encoding than the text.
func (n *notes) foreign(line int, encoding string) {
	n.foreigns++
	if n.foreigns <= maxNotes {
		n.list = append(n.list, Note{
			Line:    line,
			Message: fmt.Sprintf("第%d行的编码与全文不同，按%s读取", line, encoding),
			English: fmt.Sprintf("line %d is in another encoding than the text and was read as %s", line, encoding),
		})
	}
}

func (n *notes) cut(line int) {
	n.cuts++
	if n.cuts <= maxNotes {
		n.list = append(n.list, Note{
			Line:    line,
			Message: fmt.Sprintf("第%d行过长，分段读取", line),
			English: fmt.Sprintf("line %d is very long and was read in pieces", line),
		})
	}
}

// all returns the notes so far, with a sum where some were left out.
func (n *notes) all() []Note {
	out := append([]Note(nil), n.list...)
	if n.badLines > maxNotes {
		out = append(out, Note{
			Message: fmt.Sprintf("共%d行、%d处字节无法解码；文件编码可能判断有误", n.badLines, n.badRunes),
			English: fmt.Sprintf("%d undecodable byte sequences in %d lines in all; the encoding may be wrong", n.badRunes, n.badLines),
		})
	}
	if n.foreigns > maxNotes {
		out = append(out, Note{
			Message: fmt.Sprintf("共%d行的编码与全文不同", n.foreigns),
			English: fmt.Sprintf("%d lines in another encoding in all", n.foreigns),
		})
	}
	if n.cuts > maxNotes {
		out = append(out, Note{
			Message: fmt.Sprintf("共分段%d处", n.cuts),
			English: fmt.Sprintf("%d cuts in all", n.cuts),
		})
	}
	return out
}
