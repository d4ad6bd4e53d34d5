package export

import (
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"syscall"

	"modernc.org/sqlite"
)

// Settings of the databases. Nothing of a part matters after a failure. A
// store waits for others that write to it, and never loses what it had.
var (
	partPragmas  = []string{"journal_mode = OFF", "synchronous = OFF", "locking_mode = EXCLUSIVE", "cache_size = -32000"}
	storePragmas = []string{"busy_timeout = 10000", "cache_size = -32000"}
)

// openDatabase opens a database that one connection works on.
func openDatabase(path string, pragmas []string) (*sql.DB, error) {
	db, err := sql.Open("sqlite", path)
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1) // pragmas and transactions belong to a connection
	for _, pragma := range pragmas {
		if _, err = db.Exec("PRAGMA " + pragma); err != nil {
			return nil, errors.Join(fmt.Errorf("set %s: %w", pragma, err), db.Close())
		}
	}
	return db, nil
}

// ErrStoreLocked says that another program writes to the store.
var ErrStoreLocked = errors.New("another program is writing to this database; nothing was added")

// ErrNotStore says that the file is no database of this program.
var ErrNotStore = errors.New("this is not a database of statsheet; choose another name (nothing was changed)")

// ErrNewerStore says that a later version of the program made the store.
var ErrNewerStore = errors.New("a newer version of statsheet made this database; nothing was changed")

// ErrStoreDisk says that the disk took no more of the store: SQLite does not say why.
var ErrStoreDisk = errors.New("the disk takes no more: space or the quota may be used up, or the file be larger than the system allows; nothing was added")

// The result codes of SQLite that mean something to a user.
const (
	sqliteBusy, sqliteLocked, sqliteReadOnly, sqliteDisk, sqliteFull, sqliteNotDatabase = 5, 6, 8, 10, 13, 26
)

// storeError puts what SQLite says into the words of the system's errors.
func storeError(err error) error {
	said, ok := errors.AsType[*sqlite.Error](err)
	if !ok {
		return err
	}
	switch said.Code() & 0xff {
	case sqliteBusy, sqliteLocked:
		return ErrStoreLocked
	case sqliteReadOnly:
		return fs.ErrPermission
	case sqliteDisk:
		return ErrStoreDisk
	case sqliteFull:
		return syscall.ENOSPC
	case sqliteNotDatabase:
		return ErrNotStore
	}
	return err
}

// checkStore refuses a file that rows cannot be added to.
func checkStore(path string) error {
	db, err := openDatabase(path, storePragmas)
	if err != nil {
		return err
	}
	var application, version int
	err = errors.Join(db.QueryRow("PRAGMA application_id").Scan(&application), db.QueryRow("PRAGMA user_version").Scan(&version))
	switch {
	case err != nil:
	case application != storeApplication:
		err = ErrNotStore
	case version > storeVersion:
		err = ErrNewerStore
	}
	return errors.Join(err, db.Close())
}

// mergeStore adds the rows of a part to a store, in one transaction. Documents
// of the same name are replaced.
func mergeStore(path, part string) error {
	db, err := openDatabase(path, storePragmas)
	if err != nil {
		return err
	}
	if err = watchKeys(db); err == nil {
		_, err = db.Exec("ATTACH ? AS part", part)
	}
	if err == nil {
		_, err = db.Exec("BEGIN IMMEDIATE")
	}
	if err == nil {
		if err = mergeRows(db); err == nil {
			_, err = db.Exec("COMMIT")
		}
	}
	// Closing takes back what was not committed.
	return errors.Join(err, db.Close())
}

// watchKeys lets SQLite follow foreign keys where tables of others point to
// rows of the store, which may go with their document. Those of the store
// itself hold by the way its rows are deleted and copied.
func watchKeys(db *sql.DB) error {
	var others int
	err := db.QueryRow(`SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%REFERENCES%'
		AND name NOT IN ('sentences', 'facts', 'mentions')`).Scan(&others)
	if err == nil && others > 0 {
		_, err = db.Exec("PRAGMA foreign_keys = ON")
	}
	return err
}

// replaced are the documents of the store that the part has anew.
const replaced = "(SELECT id FROM main.documents WHERE document IN (SELECT document FROM part.documents))"

func deleteReplaced(db *sql.DB) error {
	for _, statement := range []string{
		"DELETE FROM main.mentions WHERE document_id IN " + replaced,
		"DELETE FROM main.facts WHERE document_id IN " + replaced,
		"DELETE FROM main.sentences WHERE document_id IN " + replaced,
		"DELETE FROM main.documents WHERE id IN " + replaced,
	} {
		if _, err := db.Exec(statement); err != nil {
			return err
		}
	}
	return nil
}

func mergeRows(db *sql.DB) error {
	if err := addColumns(db); err != nil {
		return err
	}
	if err := deleteReplaced(db); err != nil {
		return err
	}
	var documents, sentences int64
	err := errors.Join(db.QueryRow("SELECT ifnull(max(id), 0) FROM main.documents").Scan(&documents),
		db.QueryRow("SELECT ifnull(max(id), 0) FROM main.sentences").Scan(&sentences))
	if err != nil {
		return err
	}
	facts, mentions := storeFacts(), storeMentions()
	for _, statement := range []string{
		`INSERT INTO rules SELECT * FROM part.rules WHERE true
			ON CONFLICT(rule) DO UPDATE SET pack = excluded.pack, title = excluded.title, version = excluded.version`,
		moveRows("documents", documentColumns, documents, sentences),
		moveRows("sentences", sentenceColumns, documents, sentences),
		moveRows(facts.table, facts.names(), documents, sentences),
		moveRows(mentions.table, mentions.names(), documents, sentences),
	} {
		if _, err := db.Exec(statement); err != nil {
			return err
		}
	}
	return nil
}

// moveRows is the statement that copies a table of the part, its keys raised
// above those in use.
func moveRows(table, columns string, documents, sentences int64) string {
	from := strings.Replace(columns, "document_id", fmt.Sprintf("document_id + %d", documents), 1)
	from = strings.Replace(from, "sentence_id", fmt.Sprintf("sentence_id + %d", sentences), 1)
	first := documents
	if table == "sentences" {
		first = sentences
	}
	if rest, ok := strings.CutPrefix(from, "id,"); ok {
		from = fmt.Sprintf("id + %d,", first) + rest
	}
	return fmt.Sprintf("INSERT INTO main.%[1]s (%[2]s) SELECT %[3]s FROM part.%[1]s ORDER BY id", table, columns, from)
}

// addColumns gives a store that is older than a column the column.
func addColumns(db *sql.DB) error {
	facts, mentions := storeFacts(), storeMentions()
	return errors.Join(addMissing(db, &facts), addMissing(db, &mentions))
}

func addMissing[T any](db *sql.DB, spec *storeSpec[T]) error {
	there, err := columnsOf(db, spec.table)
	if err != nil {
		return err
	}
	for _, c := range spec.cols {
		if slices.Contains(there, c.name) {
			continue
		}
		kind, _, _ := strings.Cut(c.kind, " ") // rows that are there have none
		if _, err = db.Exec(fmt.Sprintf("ALTER TABLE main.%s ADD COLUMN %q %s", spec.table, c.name, kind)); err != nil {
			return err
		}
	}
	return nil
}

func columnsOf(db *sql.DB, table string) (names []string, err error) {
	rows, err := db.Query("SELECT name FROM pragma_table_info(?, 'main')", table)
	if err != nil {
		return nil, err
	}
	for rows.Next() {
		var name string
		if err = rows.Scan(&name); err != nil {
			break
		}
		names = append(names, name)
	}
	return names, errors.Join(err, rows.Err(), rows.Close())
}
