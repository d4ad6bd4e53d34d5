//go:build unix

package document

import (
	"os/exec"
	"syscall"
)

// stopWithChildren makes the end of a program's context end the programs it
// started as well: LibreOffice is a script that starts another.
func stopWithChildren(process *exec.Cmd) {
	process.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	process.Cancel = func() error { return syscall.Kill(-process.Process.Pid, syscall.SIGKILL) }
}
