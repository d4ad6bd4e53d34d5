package export

import (
	"database/sql"
	"errors"
	"fmt"
	"strings"
)

// storeRows is how many rows one statement inserts.
const storeRows = 16

// storeTable adds rows to a table of the part.
type storeTable struct {
	width    int       // columns
	one, all *sql.Stmt // insert one row, or storeRows
	args     []any     // of the rows that wait
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
	return &storeTable{width: width, one: one, all: all, args: make([]any, 0, storeRows*width)}, err
}

// add adds cells of a row, in the order of its columns. A row is inserted when
// it is whole and others wait with it.
func (t *storeTable) add(cells ...any) error {
	t.args = append(t.args, cells...)
	if len(t.args) < storeRows*t.width {
		return nil
	}
	_, err := t.all.Exec(t.args...)
	t.args = t.args[:0]
	return err
}

// flush inserts the rows that wait.
func (t *storeTable) flush() error {
	for at := 0; at < len(t.args); at += t.width {
		if _, err := t.one.Exec(t.args[at : at+t.width]...); err != nil {
			return err
		}
	}
	t.args = t.args[:0]
	return errors.Join(t.one.Close(), t.all.Close())
}
