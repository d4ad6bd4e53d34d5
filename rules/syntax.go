package rules

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"
)

// Format is the format of rule files this package reads.
const Format = "statsheet.rules/v1"

// topKeys are the keys a rule file may have.
var topKeys = []string{
	"format", "pack", "units", "words", "places", "periods", "traditional",
	"fragments", "exclude", "targets", "rules",
}

// parse turns the text of the file into YAML nodes and checks its format.
func (f *file) parse(data []byte) {
	if !utf8.Valid(data) || bytes.IndexByte(data, 0) >= 0 {
		f.faults.add(Fault{File: f.shown, Message: msgNotText, Hint: hintSaveUTF8})
		return
	}
	f.lines = strings.Split(string(data), "\n")
	var doc yaml.Node
	err := yaml.Load(data, &doc)
	if errors.Is(err, io.EOF) || err == nil && (doc.Kind == 0 || len(doc.Content) == 0) || len(bytes.TrimSpace(data)) == 0 {
		f.faults.add(Fault{File: f.shown, Message: msgEmpty, Hint: hintFormat})
		return
	}
	if err != nil {
		f.syntaxFault(err)
		return
	}
	top := doc.Content[0]
	if top.Kind == yaml.ScalarNode && top.Tag == "!!null" {
		f.faults.add(Fault{File: f.shown, Message: msgEmpty, Hint: hintFormat})
		return
	}
	if top.Kind != yaml.MappingNode {
		f.fault(top, msgNotKeys.with(kindName(top)), hintFormat)
		return
	}
	f.checkFormat(top)
}

// checkFormat settles the file's format and its top-level keys.
func (f *file) checkFormat(top *yaml.Node) {
	var format *yaml.Node
	for i := 0; i+1 < len(top.Content); i += 2 {
		if top.Content[i].Value == "format" {
			format = top.Content[i+1]
		}
	}
	switch {
	case format == nil:
		f.fault(top, msgNoFormat, hintFormat) // the other faults are told with it
	case format.Value == Format:
	case strings.HasPrefix(format.Value, "statsheet.rules/"):
		f.fault(format, msgNewerFormat.with(format.Value), hintThisReads)
		return
	default:
		f.fault(format, msgUnknownFormat.with(format.Value), hintFormat)
		return
	}
	f.top = top
	f.keys = f.mapping(top, whatTop, topKeys)
}

// syntaxFault explains an error of the YAML parser.
func (f *file) syntaxFault(err error) {
	var le *yaml.LoadError
	switch {
	case strings.Contains(err.Error(), "no documents"):
		f.faults.add(Fault{File: f.shown, Message: msgEmpty, Hint: hintFormat})
		return
	case strings.Contains(err.Error(), "found multiple"):
		f.secondDocument()
		return
	case !errors.As(err, &le):
		f.faults.add(Fault{File: f.shown, Message: msgUnreadableYAML.with(err.Error())})
		return
	}
	if fault, ok := f.findTypo(le.Mark.Line); ok {
		f.faults.add(fault)
		return
	}
	mark := le.Mark
	if le.ContextMark.Line > 0 && strings.Contains(le.Message, "end of stream") {
		mark = le.ContextMark // where the open quote stands, not the end of the file
	}
	msg := msgYAML.with(yamlText(le.Message))
	if le.ContextMsg != "" {
		msg = msgYAMLWithin.with(yamlText(le.ContextMsg), yamlText(le.Message))
	}
	if mark.Line < 1 {
		f.faults.add(Fault{File: f.shown, Message: msg})
		return
	}
	line := ""
	if mark.Line <= len(f.lines) {
		line = f.lines[mark.Line-1]
	}
	f.faults.add(Fault{
		File: f.shown, Line: mark.Line, Column: mark.Column,
		Message: msg, Hint: syntaxHint(le.Message, line),
		Snippet: snippet(mark.Line, line, mark.Column, 1),
	})
}

// secondDocument points at the line that begins a second YAML document.
func (f *file) secondDocument() {
	line, content := 0, false
	for i, l := range f.lines {
		if strings.HasPrefix(l, "---") && content {
			line = i + 1
			break
		}
		content = content || strings.TrimSpace(l) != "" && !strings.HasPrefix(l, "#")
	}
	f.faults.add(f.drawn(line, 1, 3, msgTwoDocuments, hintTwoDocuments))
}

// syntaxHint says what to do about an error of the YAML parser; line is the
// source line it points at.
func syntaxHint(message, line string) Phrase {
	indent := line[:len(line)-len(strings.TrimLeft(line, " \t"))]
	switch {
	case strings.Contains(message, "unknown escape"):
		return hintEscape
	case strings.Contains(indent, "\t"):
		return hintTab
	case strings.Contains(message, "end of stream"):
		return hintOpenQuote
	case strings.Contains(message, "cannot start any token"), strings.Contains(message, "expected key"),
		strings.Contains(message, "mapping values are not allowed"), strings.Contains(message, "<document start>"):
		return hintSingleQuotes
	case strings.Contains(message, "expected '-' indicator"):
		return hintIndent
	case strings.Contains(message, "','"):
		return hintComma
	case strings.Contains(message, "unknown anchor"):
		return hintStar
	}
	return Phrase{}
}

// kindName names a YAML node for messages.
func kindName(n *yaml.Node) Phrase {
	switch n.Kind {
	case yaml.MappingNode:
		return kindMapping
	case yaml.SequenceNode:
		return kindList
	case yaml.AliasNode:
		return kindAlias
	case yaml.ScalarNode:
		if n.Tag == "!!null" {
			return kindNothing
		}
		return kindText
	case yaml.DocumentNode, yaml.StreamNode:
	}
	return kindOther
}
