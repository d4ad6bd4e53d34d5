package export

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
)

// target is the file an output goes to. What is written lands in a temporary
// file of the same folder; commit moves it to its place, discard removes it.
// A device, a pipe or standard output is written straight through.
type target struct {
	path string   // as the user named it
	dest string   // path with symbolic links followed
	tmp  string   // "" when written through
	file *os.File // nil for a stream
	buf  *bufio.Writer
	perm fs.FileMode // of the file that is replaced; 0 for a new one
	grow string      // the file that is added to from tmp, not replaced; "" for none
	// backup is where the file that is replaced is kept, "" for nowhere; kept
	// is called when it is.
	backup string
	kept   func()
	done   bool
}

// newStream returns a target that writes to w and never closes it.
func newStream(w io.Writer) *target {
	return &target{path: "standard output", buf: bufio.NewWriterSize(w, bufferSize)}
}

const bufferSize = 1 << 16

// openTarget prepares writing to path, which grows if the format adds to what
// is there. Nothing that stands there is touched.
func openTarget(path string, grows bool) (*target, error) {
	t := &target{path: path, dest: path}
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		return nil, fmt.Errorf("write %s: this is a folder; add a file name, such as %s", path, filepath.Join(path, "facts.xlsx"))
	case isStream(path, info):
		t.file, err = os.OpenFile(path, os.O_WRONLY|os.O_APPEND, 0) // append: /dev/stdout may be a file with >>
	case err == nil:
		err = t.replace(info)
	case errors.Is(err, fs.ErrNotExist):
		err = t.create()
	}
	if err != nil {
		return nil, fileError(path, err)
	}
	if grows && t.tmp != "" && info != nil && info.Size() > 0 {
		t.grow = t.dest
	}
	t.buf = bufio.NewWriterSize(t.file, bufferSize)
	return t, nil
}

// isStream reports whether path is a device or pipe, or a name of an open
// file such as /dev/stdout, which must be written in place. /dev/shm is a folder of files.
func isStream(path string, info fs.FileInfo) bool {
	if info == nil {
		return false
	}
	abs, err := filepath.Abs(path)
	if err == nil && (strings.HasPrefix(abs, "/dev/") && !strings.HasPrefix(abs, "/dev/shm/") || strings.HasPrefix(abs, "/proc/")) {
		return true
	}
	return !info.Mode().IsRegular()
}

// replace opens the temporary file for one that exists and can be written.
func (t *target) replace(info fs.FileInfo) error {
	f, err := os.OpenFile(t.path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	if err = f.Close(); err != nil {
		return err
	}
	if t.dest, err = filepath.EvalSymlinks(t.path); err != nil {
		return err
	}
	t.perm = info.Mode().Perm()
	return t.openTemporary()
}

// create opens the temporary file for one that does not exist yet. A symbolic
// link to nowhere is followed one step.
func (t *target) create() error {
	if link, err := os.Readlink(t.path); err == nil {
		if !filepath.IsAbs(link) {
			link = filepath.Join(filepath.Dir(t.path), link)
		}
		t.dest = link
	}
	dir := filepath.Dir(t.dest)
	if info, err := os.Stat(dir); err != nil {
		return err
	} else if !info.IsDir() {
		return &fs.PathError{Op: "open", Path: dir, Err: syscall.ENOTDIR}
	}
	return t.openTemporary()
}

func (t *target) openTemporary() error {
	f, err := createTemporary(filepath.Dir(t.dest))
	if err == nil {
		t.file, t.tmp = f, f.Name()
	}
	return err
}

// Write buffers p; an error is sticky.
func (t *target) Write(p []byte) (int, error) { return t.buf.Write(p) }

// commit makes everything written permanent and visible under its name. When
// that fails, the temporary file is removed.
func (t *target) commit() error {
	if t.done {
		return nil
	}
	err := t.buf.Flush()
	if t.tmp != "" && err == nil {
		err = t.settle()
	}
	if err != nil {
		return errors.Join(fileError(t.path, err), t.discard())
	}
	t.done = true
	if t.file == nil || t.tmp != "" {
		return nil
	}
	if err = t.file.Close(); err != nil {
		return fileError(t.path, err)
	}
	return nil
}

// settle brings the temporary file to the disk, and to its name. One that was
// added to another file has done its work.
func (t *target) settle() error {
	if t.grow != "" {
		return errors.Join(t.file.Close(), os.Remove(t.tmp))
	}
	if t.perm != 0 {
		if err := t.file.Chmod(t.perm); err != nil && runtime.GOOS != "windows" {
			return err
		}
	}
	if err := t.file.Sync(); err != nil {
		return err
	}
	if err := t.file.Close(); err != nil {
		return err
	}
	if t.backup != "" {
		if err := keepCopy(t.dest, t.backup); err != nil {
			return err
		}
	}
	if err := os.Rename(t.tmp, t.dest); err != nil {
		return err
	}
	if t.backup != "" && t.kept != nil {
		t.kept()
	}
	return nil
}

// discard gives up: what stood under the name stays.
func (t *target) discard() error {
	if t.done || t.file == nil {
		t.done = true
		return nil
	}
	t.done = true
	err := t.file.Close()
	if errors.Is(err, fs.ErrClosed) {
		err = nil
	}
	if t.tmp != "" {
		if rm := os.Remove(t.tmp); err == nil && !errors.Is(rm, fs.ErrNotExist) {
			err = rm
		}
	}
	if err != nil {
		return fmt.Errorf("remove the temporary file of %s: %w", t.path, err)
	}
	return nil
}

// fileError says what could not be written, why, and what to do about it.
func fileError(path string, err error) error {
	if _, ok := errors.AsType[*FileError](err); ok {
		return err
	}
	return &FileError{path: path, advice: advice(path, err), err: err}
}

// FileError is a failure to write a file: what could not be written, why, and
// what to do about it.
type FileError struct {
	path, advice string
	err          error
}

// Error returns all of it in one line.
func (e *FileError) Error() string {
	reason := e.err
	var pe *fs.PathError
	var le *os.LinkError
	switch {
	case errors.As(e.err, &pe):
		reason = pe.Err
	case errors.As(e.err, &le):
		reason = le.Err
	}
	return fmt.Sprintf("write %s: %v%s", e.path, reason, e.advice)
}

// Unwrap returns the cause.
func (e *FileError) Unwrap() error { return e.err }

// Windows error numbers, which package syscall does not name everywhere.
const (
	errWinSharing  = syscall.Errno(32)
	errWinLock     = syscall.Errno(33)
	errWinDiskFull = syscall.Errno(112)
)

func advice(path string, err error) string {
	windows := runtime.GOOS == "windows"
	switch {
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT), windows && errors.Is(err, errWinDiskFull):
		return "; free some space or choose another place (nothing was replaced)"
	case errors.Is(err, syscall.EFBIG):
		return "; the file is larger than allowed here: choose another place (nothing was replaced)"
	case errors.Is(err, syscall.EROFS):
		return "; choose a place that can be written"
	case windows && (errors.Is(err, errWinSharing) || errors.Is(err, errWinLock)):
		return "; close it in the program that has it open"
	case errors.Is(err, fs.ErrPermission):
		return "; the file or its folder " + filepath.Dir(path) + " may not be written: choose another place, or close the file where it is open"
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR):
		return "; there is no folder " + filepath.Dir(path) + ": create it first or choose another place"
	}
	return ""
}
