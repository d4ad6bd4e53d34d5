package main

import (
	"statsheet/export"
	"statsheet/extract"
)

// originName says where a column came from.
var originName = map[extract.Origin]message{
	extract.FromRule:      {"规则里写定", "set by the rule"},
	extract.FromMatch:     {"匹配到的字", "the match"},
	extract.FromClause:    {"本分句", "the clause"},
	extract.FromSentence:  {"本句前文", "earlier in the sentence"},
	extract.FromTable:     {"行首、表头或表题", "the row, the headers or the caption"},
	extract.FromParagraph: {"本段前文", "earlier in the paragraph"},
	extract.FromBelow:     {"下文同一数字", "the same figure in the text below"},
	extract.FromHeading:   {"小标题或引导句", "the heading or lead-in"},
	extract.FromTitle:     {"标题或文首", "the title or head of the document"},
	extract.FromDocument:  {"整份报告", "the document"},
	extract.FromNowhere:   {"原文没有写明", "not said in the text"},
}

var (
	msgSource = message{"%s %s ← %s", "%s %s ← %s"}
	msgQuoted = message{"“%s”", ` "%s"`}
	msgByDate = message{"，按报告日期换算", ", resolved by the document's date"}
	msgUsual  = message{"，按报告惯例", ", as reports mean it"}
	msgEmpty  = message{"（空）", "(none)"}
)

// sources lists where the columns of a fact came from, one a line.
func (e *explanation) sources(n *extract.TracedNumber) []string {
	var lines []string
	for _, s := range n.Sources {
		lines = append(lines, e.source(n, s))
	}
	return lines
}

func (e *explanation) source(n *extract.TracedNumber, s extract.Source) string {
	title, value := s.Column, ""
	for _, col := range export.FactColumns() {
		if col.Name == s.Column {
			title, value = col.Title(string(e.language)), col.Codes.Title(s.Value, string(e.language))
		}
	}
	from, words := e.text(originName[s.Origin]), s.Text
	switch {
	case s.Column == "region" && s.Origin == extract.FromDocument:
		from, words = e.sprintf(msgFoundIn, from, e.text(foundIn[s.Text])), ""
	case (s.Column == "part_of" || s.Column == "relates_to") && words != "":
		value, words = words, ""
	case s.Column == "indicator" && s.Origin == extract.FromMatch && n.Won() != nil:
		words = ""
	}
	if words != "" {
		from += e.sprintf(msgQuoted, words)
	}
	if s.ByDate {
		from += e.text(msgByDate)
	}
	if s.Origin == extract.FromNowhere && s.Value != "" {
		from += e.text(msgUsual)
	}
	if value == "" {
		value = e.text(msgEmpty)
	}
	return e.sprintf(msgSource, title, value, from)
}
