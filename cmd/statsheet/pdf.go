package main

import (
	"context"
	"os"
	"os/exec"

	"statsheet/extract/document"
)

// pdfCommand is the command, for this program only, that reads one PDF from
// standard input for another process of it.
const pdfCommand = "read-pdf-for-statsheet"

// pdfProcess starts this program again to read a PDF, so that a PDF that
// takes too long can be stopped.
func pdfProcess(ctx context.Context) *exec.Cmd {
	program, err := os.Executable()
	if err != nil {
		program = os.Args[0]
	}
	process := exec.CommandContext(ctx, program)
	process.Args = []string{"statsheet", pdfCommand}
	return process
}

// servePDF is the whole of that other process; it returns the exit code. What
// is wrong with a PDF is said by the process that asked.
func servePDF() int {
	if err := document.ServePDF(os.Stdin, os.Stdout); err != nil {
		_, _ = os.Stderr.WriteString(err.Error() + "\n")
		return exitFailed
	}
	return 0
}
