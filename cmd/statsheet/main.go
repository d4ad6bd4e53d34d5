// Command statsheet reads Chinese report prose and writes a spreadsheet of the
// statistics in it.
//
// Each subcommand is one file, and one line in the table of app.go. What a
// person reads on the terminal is Chinese, or English with --lang en; both
// stand side by side as a message.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	if len(os.Args) == 2 && os.Args[1] == pdfCommand {
		os.Exit(servePDF())
	}
	collect(streamPercent, streamMemory)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	// After the first signal the default is back: a second one ends at once.
	context.AfterFunc(ctx, stop)
	code := run(ctx, os.Args, streams{in: os.Stdin, out: os.Stdout, err: os.Stderr})
	stop()
	os.Exit(code)
}
