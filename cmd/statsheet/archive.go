package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"statsheet/extract/document"
)

// addArchive adds the reports of a zip archive, each as a document of its own
// named after both: 报告.zip/一月.txt. It reports whether the file is one.
func (l *inputList) addArchive(name, path string) bool {
	if document.IsPackage(path) {
		return false
	}
	members, err := document.Members(path)
	if err != nil {
		in := input{name: name, path: path}
		in.err = &failure{exitFailed, l.inputError(in, err)}
		l.once(identity(path), in)
		return true
	}
	found := false
	for _, m := range members {
		if slices.Contains(reportEndings, strings.ToLower(filepath.Ext(m.Name))) {
			l.member(name, path, m)
			found = true
		}
	}
	if !found && len(members) > 0 {
		l.fail(path, l.failed(msgEmptyArchive, path, strings.Join(reportEndings, " ")))
	}
	return len(members) > 0
}

func (l *inputList) member(name, path string, m document.Member) {
	l.once(identity(path)+"\x00"+m.Name, input{name: name + "/" + m.Name, path: path, member: m.Name, size: m.Size})
}

// addMember adds one file of an archive, named as it is in the output:
// 报告.zip/一月.txt. It reports whether there is one.
func (l *inputList) addMember(argument string) bool {
	argument = filepath.ToSlash(argument)
	for i, r := range argument {
		if r != '/' || i == 0 {
			continue
		}
		path, wanted := argument[:i], argument[i+1:]
		info, err := os.Stat(filepath.FromSlash(path))
		if err != nil || !info.Mode().IsRegular() {
			continue
		}
		members, err := document.Members(path)
		if err != nil {
			return false
		}
		for _, m := range members {
			if m.Name == wanted {
				l.member(filepath.Base(path), path, m)
				return true
			}
		}
		return false
	}
	return false
}
