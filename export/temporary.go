package export

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
	"sync"
	"syscall"
)

// createTemporary makes a file in a folder that carries the number of this
// process in its name, and holds it until it is closed. Those that processes
// which were killed have left there are removed.
func createTemporary(dir string) (*os.File, error) {
	sweepTemporaries(dir)
	for n := 0; ; n++ {
		name := filepath.Join(dir, fmt.Sprintf(".statsheet-%d-%d.tmp", os.Getpid(), n))
		f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o666)
		if errors.Is(err, fs.ErrExist) && n < 10000 {
			continue
		}
		if err == nil {
			_ = hold(f) // where it cannot be held, the number has to do
		}
		return f, err
	}
}

var temporaryName = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\.statsheet-([1-9][0-9]{0,9})-[0-9]{1,5}\.tmp$`) })

// sweepTemporaries removes the temporary files in a folder whose process is
// gone. One that somebody holds stays: its process may run where this one
// cannot see it, in another container that shares the folder. What cannot be
// removed stays as well; it does no harm.
func sweepTemporaries(dir string) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return // writing there will say why
	}
	for _, e := range entries {
		m := temporaryName().FindStringSubmatch(e.Name())
		if m == nil || !e.Type().IsRegular() {
			continue
		}
		if pid, failed := strconv.Atoi(m[1]); failed == nil && pid != os.Getpid() && isGone(pid) {
			removeUnheld(filepath.Join(dir, e.Name()))
		}
	}
}

func removeUnheld(path string) {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return
	}
	err = hold(f)
	_ = f.Close() // nothing was written; Windows removes no open file
	if err == nil {
		_ = os.Remove(path)
	}
}

// errWinNoProcess is what Windows says of the number of a process that is gone.
const errWinNoProcess = syscall.Errno(87)

// isGone reports whether no process has the number, as far as the system
// tells.
func isGone(pid int) bool {
	p, err := os.FindProcess(pid)
	if err != nil {
		return runtime.GOOS == "windows" && errors.Is(err, errWinNoProcess)
	}
	defer func() { _ = p.Release() }() // no more than a number
	if runtime.GOOS == "windows" {
		return false
	}
	err = p.Signal(syscall.Signal(0))
	return errors.Is(err, os.ErrProcessDone) || errors.Is(err, syscall.ESRCH)
}
