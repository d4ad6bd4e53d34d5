package main

import (
	"errors"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// passedEndings are the endings of what may hold statistics and is not read of
// its own accord. Pictures, scripts and styles, which lie beside saved pages,
// are not worth a word.
var passedEndings = []string{".xlsx", ".xlsm", ".xls", ".csv", ".tsv", ".et", ".ods", ".ppt", ".pptx", ".odp", ".rar", ".7z", ".eml"}

// pass takes note of a file of a folder that is not read.
func (l *inputList) pass(path string) {
	if name := strings.ToLower(filepath.Base(path)); name != sideTable && slices.Contains(passedEndings, filepath.Ext(name)) {
		l.passed = append(l.passed, path)
	}
}

// keptPattern is the ending of a workbook that was kept before it was replaced.
var keptPattern = regexp.MustCompile(`\.bak\d*\.xlsx$`)

// notePassed says which files of the folders are not read, but for outputs
// and what was kept of them.
func (l *inputList) notePassed(outputs []wanted) {
	own := map[string]bool{}
	for _, out := range outputs {
		own[identity(out.path)] = true
	}
	passed := slices.DeleteFunc(slices.Clone(l.passed), func(path string) bool {
		return l.seen[identity(path)] || own[identity(keptPattern.ReplaceAllString(path, ".xlsx"))]
	})
	switch len(passed) {
	case 0:
	case 1:
		l.say(l.sprintf(msgLeftOne, passed[0]))
	default:
		l.say(l.sprintf(msgLeft, bare(len(passed)), passed[0]))
	}
	l.noteLinks()
}

// link is a link of a folder that is not followed, and why.
type link struct{ path, why string }

// passLink takes note of a link of a folder that leads nowhere, in a circle or to
// a folder, unless its name is that of no report.
func (l *inputList) passLink(path string, info fs.FileInfo, err error) {
	ending := strings.ToLower(filepath.Ext(path))
	switch {
	case err == nil && info.IsDir():
		l.links = append(l.links, link{path, l.text(msgLinkFolder)})
	case errors.Is(err, fs.ErrNotExist) && mayHoldFigures(ending):
		l.links = append(l.links, link{path, l.text(msgLinkNowhere)})
	case err != nil && mayHoldFigures(ending):
		l.links = append(l.links, link{path, l.reason(err)})
	}
}

// mayHoldFigures reports whether a name of this ending may be a report's.
func mayHoldFigures(ending string) bool {
	return ending == "" || slices.Contains(reportEndings, ending) || slices.Contains(passedEndings, ending)
}

// noteLinks says which links of the folders are not followed.
func (l *inputList) noteLinks() {
	switch len(l.links) {
	case 0:
	case 1:
		l.say(l.sprintf(msgLeftLink, l.links[0].path, l.links[0].why))
	default:
		l.say(l.sprintf(msgLeftLinks, bare(len(l.links)), l.links[0].path, l.links[0].why))
	}
}
