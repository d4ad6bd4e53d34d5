package document

import (
	"bytes"
	"path"
	"strings"
)

// format is one kind of input. To read another one, add a file with its
// functions and a line in formats.
type format struct {
	name string
	// accepts tells from the first bytes of the content, decoded, whether it
	// is this format; named says that the file name has one of its endings.
	accepts func(head []byte, named bool) bool
	endings []string
	// rows splits the decoded lines into rows; fields are the format's own
	// title, date and region.
	rows   func(l *lines) rowSource
	fields func(head []byte) fields
}

// fields are what a format itself says about the document.
type fields struct {
	title, date, region, source, author string
	// weakTitle and weakDate are kept by programs rather than written by
	// people: they count where the text says nothing better.
	weakTitle, weakDate string
}

// formats lists the readers in the order they are asked; the last takes all.
var formats = []format{
	{
		name: "md", endings: []string{".md", ".markdown"}, accepts: isMarkdown,
		rows: newMarkdownRows, fields: frontMatter,
	},
	{
		name: "txt", endings: []string{".txt"}, accepts: func([]byte, bool) bool { return true },
		rows:   func(l *lines) rowSource { return &plainRows{lines: l} },
		fields: func([]byte) fields { return fields{} },
	},
}

// chooseFormat decides by the content; the name only helps.
func chooseFormat(head []byte, name string) *format {
	ending := strings.ToLower(path.Ext(name))
	head = bytes.TrimLeft(head, "\r\n ")
	for i := range formats {
		named := false
		for _, e := range formats[i].endings {
			named = named || e == ending
		}
		if formats[i].accepts(head, named) {
			return &formats[i]
		}
	}
	return &formats[len(formats)-1]
}
