//go:build !unix

package document

import "os/exec"

// stopWithChildren does nothing where programs have no groups: only the
// program itself is ended.
func stopWithChildren(*exec.Cmd) {}
