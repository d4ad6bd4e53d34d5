package document

import (
	"bytes"
	"os"
	"slices"
)

// ownName is the author of the workbooks and the maker of the pages that
// statsheet writes.
const ownName = "statsheet"

// IsOutput reports whether the file at path is a page or a Markdown table that
// statsheet wrote, so that the reports of a folder can be read beside it.
func IsOutput(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer func() { _ = f.Close() }()
	head := make([]byte, 4<<10)
	n, _ := f.Read(head)
	return isOwnPage(head[:n]) || bytes.HasPrefix(head[:n], []byte("<!-- "+ownName+" -->"))
}

// isOwnPage recognises a page by the name of the program that made it.
func isOwnPage(raw []byte) bool {
	head := raw[:min(len(raw), 4<<10)]
	return bytes.Contains(head, []byte(`<meta name="generator" content="`+ownName+" "))
}

// isOwnOutput recognises the header of the tables that statsheet writes.
func isOwnOutput(header []string) bool {
	for _, own := range [][]string{{"fact_id", "document"}, {"document", "line", "start", "end", "text", "kind"}} {
		if len(header) > len(own) && slices.Equal(header[:len(own)], own) {
			return true
		}
	}
	return false
}
