package export

import "database/sql"

// storeQueue carries out statements on a database beside whatever else goes
// on, one after another in the order they come: equal facts give equal bytes.
type storeQueue struct {
	db     *sql.DB
	jobs   chan func() error // nil when the queue is closed
	failed chan error        // the first that went wrong; closed when nothing more is done
}

// storeJobs is how many statements wait at most.
const storeJobs = 8

func newStoreQueue(db *sql.DB) *storeQueue {
	q := &storeQueue{db: db, jobs: make(chan func() error, storeJobs), failed: make(chan error, 1)}
	go q.run(q.jobs)
	return q
}

// run does what comes. After an error the rest is let go.
func (q *storeQueue) run(jobs <-chan func() error) {
	var err error
	for job := range jobs {
		if err != nil {
			continue
		}
		if err = job(); err != nil {
			q.failed <- err
		}
	}
	close(q.failed)
}

// do adds a job. An error is told once, with one of the next jobs.
func (q *storeQueue) do(job func() error) error {
	q.jobs <- job
	select {
	case err := <-q.failed:
		return err
	default:
		return nil
	}
}

// exec adds a statement.
func (q *storeQueue) exec(statement string, args ...any) error {
	return q.do(func() error {
		_, err := q.db.Exec(statement, args...)
		return err
	})
}

// close waits until all is done. A second time does nothing.
func (q *storeQueue) close() error {
	if q == nil || q.jobs == nil {
		return nil
	}
	close(q.jobs)
	q.jobs = nil
	return <-q.failed
}
