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
	queue    *storeQueue
	width    int        // columns
	one, all *sql.Stmt  // insert one row, or storeRows
	args     []any      // of the rows that wait
	free     chan []any // memory of rows that are inserted
}

// newStoreTable prepares adding to the named columns of a table.
func newStoreTable(q *storeQueue, table, columns string) (*storeTable, error) {
	width := strings.Count(columns, ",") + 1
	row := "(?" + strings.Repeat(", ?", width-1) + ")"
	head := fmt.Sprintf("INSERT INTO %s (%s) VALUES ", table, columns)
	one, err := q.db.Prepare(head + row)
	if err != nil {
		return nil, err
	}
	all, err := q.db.Prepare(head + row + strings.Repeat(", "+row, storeRows-1))
	return &storeTable{queue: q, width: width, one: one, all: all, free: make(chan []any, storeJobs)}, err
}

// add adds cells of a row, in the order of its columns. A row is inserted when
// it is whole and others wait with it.
func (t *storeTable) add(cells ...any) error {
	if t.args == nil {
		t.args = t.memory()
	}
	t.args = append(t.args, cells...)
	if len(t.args) < storeRows*t.width {
		return nil
	}
	rows := t.args
	t.args = nil
	return t.queue.do(func() error {
		_, err := t.all.Exec(rows...)
		select {
		case t.free <- rows[:0]:
		default:
		}
		return err
	})
}

func (t *storeTable) memory() []any {
	select {
	case m := <-t.free:
		return m
	default:
		return make([]any, 0, storeRows*t.width)
	}
}

// flush inserts the rows that wait.
func (t *storeTable) flush() error {
	rows := t.args
	t.args = nil
	return t.queue.do(func() error {
		for at := 0; at < len(rows); at += t.width {
			if _, err := t.one.Exec(rows[at : at+t.width]...); err != nil {
				return err
			}
		}
		return errors.Join(t.one.Close(), t.all.Close())
	})
}
