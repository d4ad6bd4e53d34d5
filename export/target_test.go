package export

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"

	"statsheet/extract"
)

// only fails unless the folder holds just these files.
func only(t *testing.T, dir string, want ...string) {
	t.Helper()
	list, err := os.ReadDir(dir)
	check(t, err)
	var got []string
	for _, e := range list {
		got = append(got, e.Name())
	}
	if strings.Join(got, " ") != strings.Join(want, " ") {
		t.Errorf("the folder holds %q, want %q", got, want)
	}
}

func contents(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	check(t, err)
	return string(data)
}

// replacing are the endings of formats that replace a file by themselves; a
// store is added to, a data package needs other files.
func replacing() []string {
	var list []string
	for _, f := range formats() {
		if f.ending != "" && f.ending != PackageName && !f.grows() {
			list = append(list, f.ending)
		}
	}
	return list
}

func TestCreateReplacesOnClose(t *testing.T) {
	for _, ending := range replacing() {
		t.Run(ending, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, "facts"+strings.ToUpper(ending))
			check(t, os.WriteFile(path, []byte("old"), 0o640))
			check(t, os.Chmod(path, 0o640))
			w, err := Create(path, sampleOptions())
			check(t, err)
			check(t, w.Fact(&sampleFacts()[0]))
			if contents(t, path) != "old" {
				t.Error("replaced before Close")
			}
			check(t, w.Close())
			if contents(t, path) == "old" {
				t.Error("not replaced")
			}
			info, err := os.Stat(path)
			check(t, err)
			if runtime.GOOS != "windows" && info.Mode().Perm() != 0o640 {
				t.Errorf("mode %v", info.Mode())
			}
			left := []string{filepath.Base(path)}
			if ending == ".xlsx" { // what is no workbook may hold marks all the same
				left = append(left, filepath.Base(backupName(path)))
			}
			only(t, dir, left...)
			check(t, w.Abort())
			check(t, w.Close())
			if err = w.Fact(&extract.Fact{}); !errors.Is(err, errClosed) {
				t.Errorf("write after close: %v", err)
			}
		})
	}
}

func TestAbortKeepsTheOldFile(t *testing.T) {
	for _, ending := range replacing() {
		dir := t.TempDir()
		path := filepath.Join(dir, "facts"+ending)
		w, err := Create(path, Options{})
		check(t, err)
		feedSome(t, w)
		check(t, w.Abort())
		only(t, dir)

		check(t, os.WriteFile(path, []byte("old"), 0o600))
		w, err = Create(path, Options{})
		check(t, err)
		feedSome(t, w)
		check(t, w.Abort())
		check(t, w.Abort())
		only(t, dir, "facts"+ending)
		if contents(t, path) != "old" {
			t.Errorf("%s: the old file is gone", ending)
		}
	}
}

func feedSome(t *testing.T, w Writer) {
	t.Helper()
	for _, f := range sampleFacts() {
		check(t, w.Fact(&f))
	}
}

func TestNewFileHasDefaultPermissions(t *testing.T) {
	dir := t.TempDir()
	want := filepath.Join(dir, "a")
	check(t, os.WriteFile(want, nil, 0o666))
	path := filepath.Join(dir, "b.csv")
	w, err := Create(path, Options{})
	check(t, err)
	check(t, w.Close())
	a, err := os.Stat(want)
	check(t, err)
	b, err := os.Stat(path)
	check(t, err)
	if a.Mode() != b.Mode() {
		t.Errorf("mode %v, others get %v", b.Mode(), a.Mode())
	}
}

func TestSymbolicLinkStays(t *testing.T) {
	dir := t.TempDir()
	file, link := filepath.Join(dir, "real.csv"), filepath.Join(dir, "link.csv")
	if err := os.Symlink("real.csv", link); err != nil {
		t.Skip("no symbolic links here:", err)
	}
	for range 2 { // first to nowhere, then to a file
		w, err := Create(link, Options{})
		check(t, err)
		feedSome(t, w)
		check(t, w.Close())
		if target, err := os.Readlink(link); err != nil || target != "real.csv" {
			t.Errorf("the link became %q, %v", target, err)
		}
		if !strings.Contains(contents(t, file), "绿地面积") {
			t.Error("the file behind the link was not written")
		}
		only(t, dir, "link.csv", "real.csv")
		check(t, os.WriteFile(file, []byte("old"), 0o600))
	}
}

func TestCreateErrors(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "file")
	check(t, os.WriteFile(file, nil, 0o600))
	check(t, os.Mkdir(filepath.Join(dir, "sub.csv"), 0o700))
	tests := []struct{ path, want string }{
		{filepath.Join(dir, "none", "x.csv"), "there is no folder " + filepath.Join(dir, "none") + ": create it first"},
		{filepath.Join(file, "x.csv"), "there is no folder"},
		{filepath.Join(dir, "sub.csv"), "this is a folder; add a file name"},
		{"x.xls", `unknown format .xls, did you mean ".xlsx"?; known are .xlsx .csv .jsonl`},
		{"x.json", `did you mean ".jsonl"?`},
		{"x.cvs", `did you mean ".csv"?`},
		{"x.pdf", "unknown format .pdf; known are .xlsx .csv .jsonl"},
		{"facts", "the name has no ending to tell the format; use one of .xlsx .csv .jsonl"},
		{"facts.", "as in facts.xlsx"},
		{"table", "no ending"},
	}
	for _, tt := range tests {
		for _, open := range []func(string, Options) (Writer, error){Create, CreateLedger} {
			w, err := open(tt.path, Options{})
			if w != nil || err == nil || !strings.Contains(err.Error(), tt.want) || strings.Contains(err.Error(), "\n") {
				t.Errorf("%s: %v, want %s", tt.path, err, tt.want)
			}
		}
	}
	if _, err := Print("tabel", Options{Stdout: &strings.Builder{}}); err == nil || !strings.Contains(err.Error(), `did you mean "table"?`) {
		t.Errorf("got %v", err)
	}
	if _, err := Create("x.csv", Options{Lang: "fr"}); err == nil || !strings.Contains(err.Error(), "unknown language") {
		t.Errorf("got %v", err)
	}
	if _, err := Create("-", Options{}); err == nil {
		t.Error("no Stdout, no error")
	}
	only(t, dir, "file", "sub.csv")
}

func TestUnwritable(t *testing.T) {
	if runtime.GOOS == "windows" || os.Geteuid() == 0 {
		t.Skip("every file can be written here")
	}
	dir := t.TempDir()
	path := filepath.Join(dir, "facts.csv")
	check(t, os.WriteFile(path, []byte("old"), 0o400))
	_, err := Create(path, Options{})
	if !errors.Is(err, fs.ErrPermission) || !strings.Contains(err.Error(), "may not be written") {
		t.Errorf("read-only file: %v", err)
	}
	check(t, os.Chmod(dir, 0o500))
	t.Cleanup(func() { check(t, os.Chmod(dir, 0o700)) }) // so that it can be removed
	_, err = Create(filepath.Join(dir, "new.csv"), Options{})
	if !errors.Is(err, fs.ErrPermission) || !strings.Contains(err.Error(), "may not be written") {
		t.Errorf("read-only folder: %v", err)
	}
	only(t, dir, "facts.csv")
}

func TestFullDevice(t *testing.T) {
	if _, err := os.Stat("/dev/full"); err != nil {
		t.Skip("no /dev/full here")
	}
	dir := t.TempDir()
	for _, ending := range append(replacing(), "") {
		path := "/dev/full"
		if ending != "" {
			path = filepath.Join(dir, "full"+ending)
			check(t, os.Symlink("/dev/full", path))
		}
		w, err := Create(path, Options{})
		check(t, err)
		check(t, w.Fact(&sampleFacts()[0]))
		err = w.Close()
		if !errors.Is(err, syscall.ENOSPC) || !strings.Contains(err.Error(), "write "+path) || !strings.Contains(err.Error(), "free some space") || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %v", ending, err)
		}
	}
}

func TestDeviceIsWrittenThrough(t *testing.T) {
	if _, err := os.Stat("/dev/null"); err != nil {
		t.Skip("no /dev/null here")
	}
	w, err := Create("/dev/null", Options{})
	check(t, err)
	feedSome(t, w)
	check(t, w.Close())
	info, err := os.Stat("/dev/null")
	check(t, err)
	if info.Mode().IsRegular() {
		t.Error("the device was replaced")
	}
}

// failing is a writer that takes a number of bytes and then no more.
type failing struct{ room int }

var errFull = errors.New("full")

func (f *failing) Write(p []byte) (int, error) {
	if f.room -= len(p); f.room < 0 {
		return 0, errFull
	}
	return len(p), nil
}

func TestFailingStream(t *testing.T) {
	for _, name := range []string{"xlsx", "csv", "jsonl", "table"} {
		for _, room := range []int{0, 100, 70000} {
			w, err := Print(name, Options{Stdout: &failing{room}})
			check(t, err)
			for _, f := range manyFacts(4000) {
				if err = w.Fact(&f); err != nil {
					break
				}
			}
			if err == nil {
				err = w.Document(extract.Summary{})
			}
			if closed := w.Close(); !errors.Is(closed, errFull) || err != nil && !errors.Is(err, errFull) {
				t.Errorf("%s with room for %d: %v, on close %v", name, room, err, closed)
			}
			check(t, w.Abort())
		}
	}
}

// A file that fails midway leaves neither a part of itself nor the loss of
// the old one.
func TestFailureLeavesTheFolderAsItWas(t *testing.T) {
	for _, ending := range replacing() {
		dir := t.TempDir()
		path := filepath.Join(dir, "facts"+ending)
		check(t, os.WriteFile(path, []byte("old"), 0o600))
		w, err := Create(path, Options{})
		check(t, err)
		check(t, w.(*output).target.file.Close()) // every write fails from here on
		for _, f := range manyFacts(4000) {
			if err = w.Fact(&f); err != nil {
				break
			}
		}
		if closed := w.Close(); closed == nil || !strings.Contains(closed.Error(), "write "+path) {
			t.Errorf("%s: closed with %v", ending, closed)
		}
		only(t, dir, "facts"+ending)
		if contents(t, path) != "old" {
			t.Error("the old file is gone")
		}
	}
}

func TestTemporaryNamesDoNotCollide(t *testing.T) {
	dir := t.TempDir()
	var writers []Writer
	for _, name := range []string{"a.csv", "b.csv", "c.jsonl", "d.xlsx"} {
		w, err := Create(filepath.Join(dir, name), Options{})
		check(t, err)
		writers = append(writers, w)
	}
	for _, w := range writers {
		feedSome(t, w)
		check(t, w.Close())
	}
	only(t, dir, "a.csv", "b.csv", "c.jsonl", "d.xlsx")
}
