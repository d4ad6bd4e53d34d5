package main

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"statsheet/extract/document"
)

// stdinName is the document name of standard input.
const stdinName = "stdin"

// input is one document to read, or the reason why there is none.
type input struct {
	name string // the document column: with /, relative to the folder named
	path string // to open; "-" is standard input
	// member is a file of the zip archive at path, and size its bytes; "" is
	// the file itself.
	member string
	size   int64
	side   document.Side // what side files say about it
	err    error         // set instead of a document that cannot be found
}

// shown is the input as the user named it.
func (in input) shown() string {
	if in.path == "-" || in.path == "" {
		return in.name
	}
	if in.member != "" {
		return in.path + "/" + in.member
	}
	return in.path
}

// inputList gathers inputs in the order of the command line, each file once.
type inputList struct {
	*console
	inputs []input
	seen   map[string]bool
}

var urlPattern = regexp.MustCompile(`^(?i)[a-z][a-z0-9+.-]+://`)

// findInputs expands the arguments and the list file. An input that cannot be
// found stands in the list with its error, so that the others are still read;
// the error returned is wrong usage.
func (c *console) findInputs(arguments []string, list string) ([]input, error) {
	l := &inputList{console: c, seen: map[string]bool{}}
	if list != "" {
		listed, err := c.readList(list)
		if err != nil {
			return nil, err
		}
		arguments = append(slices.Clip(arguments), listed...)
	}
	if len(arguments) == 0 {
		return nil, c.usageError(msgNoInput)
	}
	for _, argument := range arguments {
		if urlPattern.MatchString(argument) {
			return nil, c.usageError(msgURL, argument)
		}
		l.add(argument)
	}
	return l.inputs, c.findSides(l.inputs)
}

// readList reads a file of inputs, one a line.
func (c *console) readList(path string) ([]string, error) {
	r := c.in
	if path != "-" {
		f, err := os.Open(path)
		if err != nil {
			return nil, c.usageError(msgList, path, c.reason(err))
		}
		defer func() { _ = f.Close() }()
		r = f
	}
	var lines []string
	lineReader := bufio.NewScanner(r)
	for lineReader.Scan() {
		line := strings.TrimSpace(strings.TrimPrefix(lineReader.Text(), "\ufeff"))
		if line != "" {
			lines = append(lines, line)
		}
	}
	if err := lineReader.Err(); err != nil {
		return nil, c.usageError(msgList, path, c.reason(err))
	}
	if len(lines) == 0 {
		return nil, c.usageError(msgListEmpty, path)
	}
	return lines, nil
}

func (l *inputList) add(argument string) {
	if argument == "-" {
		l.once("-", input{name: stdinName, path: "-"})
		return
	}
	info, err := os.Stat(argument)
	switch {
	case err == nil && info.IsDir():
		l.addFolder(argument)
	case err == nil:
		l.addFile(filepath.Base(argument), argument, info)
	case os.IsNotExist(err) && strings.ContainsAny(argument, "*?["):
		l.addGlob(argument)
	case l.addMember(argument):
	case os.IsNotExist(err):
		l.fail(argument, l.failed(msgMissing, argument))
	default:
		l.fail(argument, l.failed(msgUnreadable, argument, l.reason(err)))
	}
}

func (l *inputList) addGlob(pattern string) {
	paths, err := filepath.Glob(pattern)
	if err != nil || len(paths) == 0 {
		l.fail(pattern, l.failed(msgNoMatch, pattern))
		return
	}
	for _, path := range paths {
		if !strings.HasPrefix(filepath.Base(path), ".") {
			l.add(path)
		}
	}
}

// addFolder adds the reports of a folder and its subfolders. Hidden files are
// left out, and so are files that are not text.
func (l *inputList) addFolder(folder string) {
	found := false
	// With a separator behind it a link to a folder is followed, when it is
	// named itself.
	root := folder + string(filepath.Separator)
	_ = filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			l.fail(path, l.failed(msgUnreadable, path, l.reason(err)))
			found = true
			return fs.SkipDir
		}
		if path != root && strings.HasPrefix(entry.Name(), ".") {
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if entry.IsDir() {
			if isJournal(path) { // of a run that was interrupted
				return fs.SkipDir
			}
			return nil
		}
		info, err := os.Stat(path) // follows a link to a file; a link to a folder is left
		if err != nil || !info.Mode().IsRegular() || !isReport(path) {
			return nil
		}
		name, err := filepath.Rel(folder, path)
		if err != nil {
			name = path
		}
		l.addFile(filepath.ToSlash(name), path, info)
		found = true
		return nil
	})
	if !found {
		l.fail(folder, l.failed(msgEmptyFolder, folder, strings.Join(reportEndings, " ")))
	}
}

func (l *inputList) addFile(name, path string, info fs.FileInfo) {
	if !info.Mode().IsRegular() && info.Mode()&fs.ModeNamedPipe == 0 {
		l.fail(path, l.failed(msgSpecial, path))
		return
	}
	if info.Mode().IsRegular() && l.addArchive(name, path) {
		return
	}
	l.once(identity(path), input{name: name, path: path})
}

func (l *inputList) once(key string, in input) {
	if !l.seen[key] {
		l.seen[key] = true
		l.inputs = append(l.inputs, in)
	}
}

func (l *inputList) fail(name string, err error) {
	l.once("failed "+name, input{name: name, err: err})
}

// identity is the same for two ways of naming one file.
func identity(path string) string {
	abs, err := filepath.Abs(path)
	if err != nil {
		return path
	}
	if resolved, err := filepath.EvalSymlinks(abs); err == nil {
		return resolved
	}
	// A file that does not exist yet: its folder may.
	folder, base := filepath.Split(abs)
	if resolved, err := filepath.EvalSymlinks(filepath.Clean(folder)); err == nil {
		return filepath.Join(resolved, base)
	}
	return abs
}

// reportEndings are the endings that a file of a folder is read for. A file
// without an ending is read when it holds text; any other file must be named
// itself, so that tables and earlier outputs are not taken for reports.
var reportEndings = []string{".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".shtml", ".jsp", ".docx", ".doc", ".rtf", ".pdf", ".epub", ".zip"}

func isReport(path string) bool {
	ending := strings.ToLower(filepath.Ext(path))
	return slices.Contains(reportEndings, ending) && !document.IsOutput(path) || ending == "" && holdsText(path)
}

// holdsText reports whether a file begins as text does.
func holdsText(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer func() { _ = f.Close() }()
	head := make([]byte, 4096)
	n, err := io.ReadFull(f, head)
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) {
		return false
	}
	return !bytes.ContainsRune(head[:n], 0)
}
