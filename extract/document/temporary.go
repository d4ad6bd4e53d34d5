package document

import (
	"errors"
	"os"
)

// TemporaryError says that what a document is copied to while it is read
// could not be made or written.
type TemporaryError struct {
	Folder string // of the temporary files
	Err    error
}

func (e *TemporaryError) Error() string {
	return "write to the temporary folder " + e.Folder + ": " + e.Err.Error()
}

// Unwrap returns what the system answered.
func (e *TemporaryError) Unwrap() error { return e.Err }

// temporaryFile makes a file for a copy.
func temporaryFile() (*os.File, error) {
	f, err := os.CreateTemp("", "statsheet-*")
	if err != nil {
		return nil, &TemporaryError{os.TempDir(), err}
	}
	return f, nil
}

// temporaryFolder makes a folder for what another program reads and writes.
func temporaryFolder() (string, error) {
	folder, err := os.MkdirTemp("", "statsheet-*")
	if err != nil {
		return "", &TemporaryError{os.TempDir(), err}
	}
	return folder, nil
}

// copyError tells a copy that could not be written from a source that could
// not be read.
func copyError(err error, to string) error {
	if path, ok := errors.AsType[*os.PathError](err); ok && path.Path == to {
		return &TemporaryError{os.TempDir(), err}
	}
	return err
}
