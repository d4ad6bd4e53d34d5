package export

import (
	"strconv"

	"github.com/xuri/excelize/v2"
)

// lane writes the rows of one worksheet beside whatever else goes on: half of
// the work of a row is to write it down. What a row looks like is settled
// before, in the order of the rows, so the bytes do not depend on the lanes.
type lane struct {
	stream *excelize.StreamWriter
	full   chan []laneRow // to be written
	free   chan []laneRow // to be filled again
	batch  []laneRow      // being filled
	used   int            // of batch
	done   chan error     // told once
	ended  bool
}

// laneRow is a row with the memory of its cells. Cells that stay empty are nil
// in row.
type laneRow struct {
	number  int
	options excelize.RowOpts
	cells   []excelize.Cell
	row     []any
}

const (
	laneBatch   = 64 // rows
	laneBatches = 4
)

// openLane begins to write rows of so many columns.
func openLane(stream *excelize.StreamWriter, columns int) *lane {
	l := &lane{stream: stream, full: make(chan []laneRow, laneBatches), free: make(chan []laneRow, laneBatches), done: make(chan error, 1)}
	for range laneBatches {
		batch := make([]laneRow, laneBatch)
		for i := range batch {
			batch[i].cells, batch[i].row = make([]excelize.Cell, columns), make([]any, columns)
		}
		l.free <- batch
	}
	go l.run()
	return l
}

func (l *lane) run() {
	var err error
	for batch := range l.full {
		for i := range batch {
			if r := &batch[i]; err == nil {
				err = l.stream.SetRow("A"+strconv.Itoa(r.number), r.row, r.options)
			}
		}
		l.free <- batch[:cap(batch)]
	}
	l.done <- err
}

// next returns the memory of the next row. It is written when it is full.
func (l *lane) next() *laneRow {
	if l.used == len(l.batch) {
		if l.used > 0 {
			l.full <- l.batch
		}
		l.batch, l.used = <-l.free, 0
	}
	l.used++
	r := &l.batch[l.used-1]
	clear(r.row)
	return r
}

// end waits until all rows are written and returns what went wrong.
func (l *lane) end() error {
	if l == nil || l.ended {
		return nil
	}
	l.ended = true
	if l.used > 0 {
		l.full <- l.batch[:l.used]
	}
	close(l.full)
	return <-l.done
}
