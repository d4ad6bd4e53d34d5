package export

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"testing"
)

// goneProcess returns the number of a process that has ended.
func goneProcess(t *testing.T) int {
	t.Helper()
	self, err := os.Executable()
	check(t, err)
	cmd := exec.CommandContext(t.Context(), self, "-test.run", "^$")
	check(t, cmd.Run())
	return cmd.ProcessState.Pid()
}

func TestLeftoversAreRemoved(t *testing.T) {
	dir, gone := t.TempDir(), goneProcess(t)
	put := func(name string) string {
		path := filepath.Join(dir, name)
		check(t, os.WriteFile(path, []byte("half"), 0o600))
		return path
	}
	name := func(pid, n int) string { return fmt.Sprintf(".statsheet-%d-%d.tmp", pid, n) }
	put(name(gone, 0))
	put(name(gone, 12))
	stay := []string{
		name(os.Getpid(), 77), name(os.Getppid(), 0), // alive
		name(gone, 0) + ".bak", "x" + name(gone, 0), fmt.Sprintf(".statsheet-%d.tmp", gone), fmt.Sprintf(".statsheet-%d-x.tmp", gone),
		fmt.Sprintf(".statsheet-0%d-1.tmp", gone), ".statsheet--1.tmp", "facts.csv",
	}
	for _, n := range stay {
		put(n)
	}
	check(t, os.Mkdir(filepath.Join(dir, name(gone, 3)), 0o700))
	stay = append(stay, name(gone, 3))
	if err := os.Symlink("facts.csv", filepath.Join(dir, name(gone, 4))); err == nil {
		stay = append(stay, name(gone, 4))
	}
	if runtime.GOOS == "linux" { // another container writes it
		held, err := os.OpenFile(put(name(gone, 5)), os.O_RDWR, 0)
		check(t, err)
		defer func() { check(t, held.Close()) }()
		check(t, hold(held))
		stay = append(stay, name(gone, 5))
	}
	w, err := Create(filepath.Join(dir, "new.csv"), Options{})
	check(t, err)
	check(t, w.Close())
	slices.Sort(stay)
	var left []string
	entries, err := os.ReadDir(dir)
	check(t, err)
	for _, e := range entries {
		if e.Name() != "new.csv" {
			left = append(left, e.Name())
		}
	}
	if !slices.Equal(left, stay) {
		t.Errorf("left are %q, want %q", left, stay)
	}
}

func TestIsGone(t *testing.T) {
	if isGone(os.Getpid()) || !isGone(goneProcess(t)) {
		t.Error("a process is taken for another's state")
	}
}
