package document

import (
	"bytes"
	"os"
	"regexp"
	"slices"
)

// ownName is the author of the workbooks and the maker of the pages that
// statsheet writes.
const ownName = "statsheet"

// ownHead is how many bytes of a file show that statsheet wrote it.
const ownHead = 4 << 10

// IsOutput reports whether the file at path is a page or a text that statsheet
// wrote, so that the reports of a folder can be read beside it.
func IsOutput(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer func() { _ = f.Close() }()
	head := make([]byte, ownHead)
	n, _ := f.Read(head)
	return isOwnPage(head[:n]) || isOwnText(head[:n])
}

// isOwnPage recognises a page by the name of the program that made it.
func isOwnPage(raw []byte) bool {
	head := raw[:min(len(raw), ownHead)]
	return bytes.Contains(head, []byte(`<meta name="generator" content="`+ownName+" "))
}

// ownTexts are how the texts that statsheet writes begin: Markdown, facts and
// numbers as JSONL, the description of a data package.
var ownTexts = regexp.MustCompile(`^(?:<!-- ` + ownName + ` -->|\{"fact_id":"|` +
	`\{"document":"(?:[^"\\]|\\.)*","line":\d+,"start":\d+,|\{\s*"profile": "[^"]*",\s*"name": "` + ownName + `")`)

// isOwnText recognises a text by its first bytes.
func isOwnText(raw []byte) bool { return ownTexts.Match(raw[:min(len(raw), ownHead)]) }

// ownHeaders are how the headers of the tables begin that statsheet writes:
// facts, numbers, wide rows, SDMX.
var ownHeaders = [][]string{
	{"fact_id", "document"},
	{"document", "line", "start", "end", "text", "kind"},
	{"indicator", "region", "period", "per", "unit", "level"},
	{"STRUCTURE", "STRUCTURE_ID", "ACTION", "FACT_ID"},
}

// isOwnOutput recognises the header of the tables that statsheet writes.
func isOwnOutput(header []string) bool {
	return slices.ContainsFunc(ownHeaders, func(own []string) bool {
		return len(header) > len(own) && slices.Equal(header[:len(own)], own)
	})
}
