package rules

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"sort"
	"strings"

	"go.yaml.in/yaml/v4"
)

// maxFile is the size a rule file or word file may have.
const maxFile = 4 << 20

//go:embed default
var builtin embed.FS

// root is a place rule files come from: the built-in folder, or a folder or
// file of the user.
type root struct {
	fsys    fs.FS
	shown   string   // put before a path in messages; "" for none
	paths   []string // the rule files, sorted
	builtin bool
}

// file is one rule file, parsed to YAML nodes.
type file struct {
	root   *root
	path   string // within the root
	shown  string // in messages
	data   []byte
	lines  []string
	top    *yaml.Node // the mapping; nil if it could not be read
	keys   map[string]*yaml.Node
	faults *sink
	notes  *sink
	pack   *packSource
	unread unread
	plain  map[int]plainList // of a built-in file, by line
}

func builtinRoot() (*root, error) {
	sub, err := fs.Sub(builtin, "default")
	if err != nil {
		return nil, fmt.Errorf("opening the built-in rules: %w", err)
	}
	return folderRoot(sub, "default", true)
}

// userRoot opens a folder or a single rule file.
func userRoot(name string) (*root, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, fmt.Errorf("reading rules: %w", err)
	}
	if info.IsDir() {
		return folderRoot(os.DirFS(name), filepath.ToSlash(filepath.Clean(name)), false)
	}
	dir, base := filepath.Split(filepath.Clean(name))
	if dir == "" {
		dir = "."
	}
	shown := strings.TrimSuffix(filepath.ToSlash(dir), "/")
	if shown == "." && !strings.HasPrefix(name, "./") {
		shown = ""
	}
	return &root{fsys: os.DirFS(dir), shown: shown, paths: []string{base}}, nil
}

func folderRoot(fsys fs.FS, shown string, isBuiltin bool) (*root, error) {
	r := &root{fsys: fsys, shown: shown, builtin: isBuiltin}
	err := fs.WalkDir(fsys, ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		hidden := p != "." && strings.HasPrefix(d.Name(), ".")
		if d.IsDir() {
			if hidden {
				return fs.SkipDir
			}
			return nil
		}
		if ext := path.Ext(p); !hidden && (ext == ".yaml" || ext == ".yml") {
			r.paths = append(r.paths, p)
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("reading rules in %s: %w", shown, err)
	}
	sort.Strings(r.paths)
	return r, nil
}

// file is the rule file at a path of the root. Its faults go to s.
func (r *root) file(p string, s *sink) *file {
	return &file{root: r, path: p, shown: path.Join(r.shown, p), faults: s}
}

// open reads and parses the file, of a built-in one all but the examples and the plain
// lists of words; without its rules if bare.
func (f *file) open(bare bool) {
	switch {
	case !f.read():
	case f.root.builtin && bare:
		f.parse(f.withoutLists(withoutRules(f.data)))
	case f.root.builtin:
		f.parse(f.withoutLists(withoutExamples(f.data)))
	default:
		f.parse(f.data)
	}
}

// read reads the file.
func (f *file) read() bool {
	data, err := readCapped(f.root.fsys, f.path)
	if err != nil {
		f.fail(err)
		return false
	}
	f.data = bytes.TrimPrefix(data, []byte("\xEF\xBB\xBF"))
	return true
}

// fail records a fault of the file as a whole.
func (f *file) fail(err error) {
	f.faults.add(Fault{File: f.shown, Message: msgUnreadable.with(reason(err))})
}

// What readCapped does not read.
var (
	errTooLarge   = errors.New("file too large")
	errNotRegular = errors.New("not a regular file")
)

// reason is an error's text without the path that the message shows anyway.
func reason(err error) Phrase {
	switch {
	case errors.Is(err, errTooLarge):
		return reasonTooLarge.with(maxFile >> 20)
	case errors.Is(err, errNotRegular):
		return reasonNotRegular
	case errors.Is(err, fs.ErrNotExist):
		return reasonMissing
	case errors.Is(err, fs.ErrPermission):
		return reasonForbidden
	case errors.Is(err, fs.ErrInvalid):
		return reasonPath
	}
	if pe, ok := errors.AsType[*fs.PathError](err); ok {
		err = pe.Err
	}
	return reasonOfTheSystem.with(err)
}

// readCapped reads a file of at most maxFile bytes.
func readCapped(fsys fs.FS, name string) ([]byte, error) {
	h, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer func() { _ = h.Close() }()
	info, err := h.Stat()
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, errNotRegular
	}
	var data bytes.Buffer
	data.Grow(int(min(info.Size(), maxFile)) + bytes.MinRead)
	if _, err = data.ReadFrom(io.LimitReader(h, maxFile+1)); err != nil {
		return nil, err
	}
	if data.Len() > maxFile {
		return nil, errTooLarge
	}
	return data.Bytes(), nil
}
