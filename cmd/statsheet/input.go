package main

import (
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
	passed []string // documents of folders that are read only when named themselves
	links  []link   // of folders that lead to nothing that is read
}

var urlPattern = regexp.MustCompile(`^(?i)[a-z][a-z0-9+.-]+://`)

// findInputs expands the arguments of a command. An input that cannot be found
// stands in the list with its error, so that the others are still read; the error
// returned is wrong usage.
func (c *console) findInputs(command string, arguments []string) ([]input, error) {
	if len(arguments) == 0 {
		return nil, c.usageError(msgNoInput, c.sprintf(msgTryCommand, command))
	}
	l, err := c.listInputs(arguments, "")
	return l.inputs, err
}

// listInputs expands the arguments and the list file, as findInputs does.
func (c *console) listInputs(arguments []string, list string) (*inputList, error) {
	l := &inputList{console: c, seen: map[string]bool{}}
	if list != "" {
		listed, err := c.readList(list)
		if err != nil {
			return l, err
		}
		arguments = append(slices.Clip(arguments), listed...)
	}
	if len(arguments) == 0 {
		return l, c.usageError(msgNoInput, c.text(msgTryExtract))
	}
	if err := c.checkArguments(arguments); err != nil {
		return l, err
	}
	for _, argument := range arguments {
		l.add(argument)
	}
	err := l.findSides()
	tellApart(l.inputs)
	return l, err
}

// checkArguments finds what was certainly not meant: an address, a flag whose
// hyphen a word processor made a dash, a name with blanks that the shell took
// apart.
func (c *console) checkArguments(arguments []string) error {
	for i, argument := range arguments {
		if urlPattern.MatchString(argument) {
			return c.usageError(msgURL, argument)
		}
		if _, err := os.Lstat(argument); err == nil {
			continue
		}
		if name := strings.TrimLeft(argument, dashes); name != argument {
			return c.usageError(msgDash, argument, dashed(name))
		}
		for end := i + 2; end <= min(len(arguments), i+maxPieces); end++ {
			name := strings.Join(arguments[i:end], " ")
			if _, err := os.Stat(name); err == nil {
				return c.usageError(msgBlankInName, argument, name)
			}
		}
	}
	return nil
}

// maxPieces is how many arguments a name with blanks is looked for in.
const maxPieces = 8

// dashes are taken for hyphens: ——output, －o.
const dashes = "—–－―−‐"

// tellApart gives inputs of one name as much of their paths as it takes to
// make the names differ: 2024/年报.docx and 2025/年报.docx. The rows of two
// documents could not be told from each other otherwise.
func tellApart(inputs []input) {
	for again := true; again; {
		again = false
		times := map[string]int{}
		for _, in := range inputs {
			times[in.name]++
		}
		for i := range inputs {
			in := &inputs[i]
			if in.err != nil || times[in.name] < 2 {
				continue
			}
			if longer := in.longerName(); longer != in.name {
				in.name, again = longer, true
			}
		}
	}
}

// longerName is the name with one more folder of the path before it.
func (in *input) longerName() string {
	path := filepath.ToSlash(filepath.Clean(in.path))
	if in.member != "" {
		path += "/" + in.member
	}
	folders, ok := strings.CutSuffix(path, "/"+in.name)
	if !ok {
		return in.name
	}
	return path[strings.LastIndexByte(folders, '/')+1:]
}

// readList reads a file of inputs, one a line. In a list with NUL characters, as
// find -print0 writes it, these are between the names, which may hold anything else.
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
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, c.usageError(msgList, path, c.reason(err))
	}
	names := strings.Split(string(anyText(data)), "\x00")
	if len(names) == 1 {
		names = strings.Split(names[0], "\n")
		for i := range names {
			names[i] = strings.TrimSpace(names[i])
			if inside, ok := strings.CutPrefix(names[i], `"`); ok { // as Windows copies a path
				names[i] = strings.TrimSuffix(inside, `"`)
			}
		}
	}
	names = slices.DeleteFunc(names, func(name string) bool { return name == "" })
	if len(names) == 0 {
		return nil, c.usageError(msgListEmpty, path)
	}
	return names, nil
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
		if !document.IsHidden(filepath.Base(path)) {
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
		if path != root && document.IsHidden(entry.Name()) {
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
		found = l.addEntry(folder, path) || found
		return nil
	})
	if !found {
		l.fail(folder, l.failed(msgEmptyFolder, folder, strings.Join(reportEndings, " ")))
	}
}

// addEntry adds a file of a folder, unless it is no report.
func (l *inputList) addEntry(folder, path string) bool {
	info, err := os.Stat(path) // follows a link to a file; a link to a folder is left
	if err != nil || !info.Mode().IsRegular() {
		l.passLink(path, info, err)
		return false
	}
	if !isReport(path) {
		l.pass(path)
		return false
	}
	name, err := filepath.Rel(folder, path)
	if err != nil {
		name = path
	}
	l.addFile(filepath.ToSlash(name), path, info)
	return true
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
var reportEndings = []string{".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".shtml", ".jsp", ".mht", ".mhtml", ".docx", ".doc", ".wps", ".rtf", ".odt", ".pdf", ".epub", ".zip"}

func isReport(path string) bool {
	ending := strings.ToLower(filepath.Ext(path))
	return (slices.Contains(reportEndings, ending) || ending == "" && holdsText(path)) && !document.IsOutput(path)
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
