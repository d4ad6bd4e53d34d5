package export

import (
	"database/sql"
	"errors"
	"fmt"
	"strings"
)

// storeRows is how many rows one statement inserts.
const storeRows = 16

// storeTable adds rows to a table of the part. The rows are inserted beside
// whatever else goes on.
type storeTable struct {
	width    int        // columns
	one, all *sql.Stmt  // insert one row, or storeRows
	args     []any      // of the rows that wait
	full     chan []any // rows to be inserted; nil when the table is closed
	free     chan []any // memory to be filled again
	failed   chan error // the first that went wrong; closed when nothing more is inserted
}

// newStoreTable prepares adding to the named columns of a table.
func newStoreTable(db *sql.DB, table, columns string) (*storeTable, error) {
	width := strings.Count(columns, ",") + 1
	row := "(?" + strings.Repeat(", ?", width-1) + ")"
	head := fmt.Sprintf("INSERT INTO %s (%s) VALUES ", table, columns)
	one, err := db.Prepare(head + row)
	if err != nil {
		return nil, err
	}
	all, err := db.Prepare(head + row + strings.Repeat(", "+row, storeRows-1))
	if err != nil {
		return nil, err
	}
	t := &storeTable{width: width, one: one, all: all, full: make(chan []any, 2), free: make(chan []any, 4), failed: make(chan error, 1)}
	for range cap(t.free) {
		t.free <- make([]any, 0, storeRows*width)
	}
	t.args = <-t.free
	go t.run(t.full)
	return t, nil
}

// run inserts rows until there are no more. After an error the rest is let go.
func (t *storeTable) run(full <-chan []any) {
	var err error
	for rows := range full {
		if err == nil {
			if err = t.insert(rows); err != nil {
				t.failed <- err
			}
		}
		t.free <- rows[:0]
	}
	close(t.failed)
}

func (t *storeTable) insert(rows []any) error {
	if len(rows) == storeRows*t.width {
		_, err := t.all.Exec(rows...)
		return err
	}
	for at := 0; at < len(rows); at += t.width {
		if _, err := t.one.Exec(rows[at : at+t.width]...); err != nil {
			return err
		}
	}
	return nil
}

// add adds cells of a row, in the order of its columns. A row is inserted when
// it is whole and others wait with it. An error is told once, with one of the
// next rows.
func (t *storeTable) add(cells ...any) error {
	t.args = append(t.args, cells...)
	if len(t.args) < storeRows*t.width {
		return nil
	}
	t.full <- t.args
	t.args = <-t.free
	select {
	case err := <-t.failed:
		return err
	default:
		return nil
	}
}

// flush inserts the rows that wait and closes the table. A second time does
// nothing.
func (t *storeTable) flush() error {
	if t == nil || t.full == nil {
		return nil
	}
	t.full <- t.args
	close(t.full)
	t.full = nil
	return errors.Join(<-t.failed, t.one.Close(), t.all.Close())
}
