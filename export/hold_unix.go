//go:build linux || darwin || freebsd || netbsd || openbsd || dragonfly

package export

import (
	"os"
	"syscall"
)

// hold keeps others from holding the file until it is closed. It fails at once
// where somebody holds it.
func hold(f *os.File) error {
	return syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB) //nolint:gosec // a descriptor
}
