package main

import (
	"errors"
)

// The exit codes.
const (
	exitDone   = 0
	exitFailed = 1 // some input failed or a check did not hold; the rest was written
	exitUsage  = 2 // wrong usage: nothing was read or written
)

// failure ends the program with a message for the user. An empty text means
// that all there is to say has been said.
type failure struct {
	code int
	text string
}

func (f *failure) Error() string { return f.text }

// usageError is a failure that the command line itself is the cause of.
func (l language) usageError(m message, args ...any) error {
	return &failure{exitUsage, l.sprintf(m, args...)}
}

// failed is a failure met while working.
func (l language) failed(m message, args ...any) error {
	return &failure{exitFailed, l.sprintf(m, args...)}
}

// exitCode prints what is left to say about err and returns the exit code.
func (c *console) exitCode(err error) int {
	if err == nil {
		return exitDone
	}
	f, ok := errors.AsType[*failure](err)
	if !ok {
		f = &failure{exitFailed, err.Error()}
	}
	if f.text != "" {
		c.complain(f.text)
	}
	return f.code
}
