package export

import (
	"database/sql"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"statsheet/extract"
)

// ask returns what a query on a store gives: columns by tabs, rows by lines.
func ask(t *testing.T, path, query string) string {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	check(t, err)
	defer func() { check(t, db.Close()) }()
	rows, err := db.Query(query)
	check(t, err)
	columns, err := rows.Columns()
	check(t, err)
	var b strings.Builder
	for rows.Next() {
		cells, into := make([]sql.NullString, len(columns)), make([]any, len(columns))
		for i := range cells {
			into[i] = &cells[i]
		}
		check(t, rows.Scan(into...))
		for i, cell := range cells {
			if i > 0 {
				b.WriteByte('\t')
			}
			if !cell.Valid {
				cell.String = "∅"
			}
			b.WriteString(cell.String)
		}
		b.WriteByte('\n')
	}
	check(t, errors.Join(rows.Err(), rows.Close()))
	return strings.TrimSuffix(b.String(), "\n")
}

// asks fails unless the query gives this.
func asks(t *testing.T, path, query, want string) {
	t.Helper()
	if got := ask(t, path, query); got != want {
		t.Errorf("%s\n gave %q\n want %q", query, got, want)
	}
}

// sound fails if a key of the store leads nowhere or its index is out of step.
func sound(t *testing.T, path string) {
	t.Helper()
	asks(t, path, "PRAGMA foreign_key_check", "")
	asks(t, path, "PRAGMA integrity_check", "ok")
	db, err := sql.Open("sqlite", path)
	check(t, err)
	defer func() { check(t, db.Close()) }()
	_, err = db.Exec("INSERT INTO sentences_fts(sentences_fts, rank) VALUES ('integrity-check', 1)")
	check(t, err)
}

func sampleStore(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "facts.db")
	w, err := Create(path, sampleOptions())
	check(t, err)
	feed(t, w)
	only(t, filepath.Dir(path), "facts.db")
	return path
}

// writeDocument adds one document with n facts and one mention of each.
func writeDocument(t *testing.T, w Writer, name string, n int) {
	t.Helper()
	for i := range n {
		id := name + strconv.Itoa(i)
		text := "本市新修步道" + strconv.Itoa(i+1) + "公里。"
		check(t, w.Fact(&extract.Fact{FactID: id, Document: name, Value: strconv.Itoa(i + 1), Unit: "公里", Sentence: text, Line: i + 1, Rule: "general/level"}))
		check(t, w.Entry(&extract.Entry{Document: name, Text: strconv.Itoa(i+1) + "公里", Fate: "fact", Sentence: text, Line: i + 1}))
	}
	check(t, w.Document(extract.Summary{Document: name, Title: "步道" + strconv.Itoa(n), Facts: n, Fates: map[string]int{"fact": n}}))
}

func writeStore(t *testing.T, path string, documents map[string]int) {
	t.Helper()
	w, err := Create(path, sampleOptions())
	check(t, err)
	for _, name := range []string{"甲.txt", "乙.txt", "丙.txt"} {
		if n, ok := documents[name]; ok {
			writeDocument(t, w, name, n)
		}
	}
	check(t, w.Close())
}

func TestGoldenStore(t *testing.T) {
	path := sampleStore(t)
	var b strings.Builder
	b.WriteString(ask(t, path, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sentences_fts_%'"))
	for _, table := range []string{"documents", "rules", "sentences", "facts", "mentions"} {
		b.WriteString("\n\n" + table + "\n" + ask(t, path, "SELECT * FROM "+table))
	}
	golden(t, "facts.db.txt", []byte(b.String()+"\n"))
}

func TestStoreReadsBack(t *testing.T) {
	path := sampleStore(t)
	sound(t, path)
	facts := sampleFacts()
	for _, c := range FactColumns() {
		name := c.Name
		if c.Kind == Number {
			name += exactSuffix
		}
		got := strings.Split(ask(t, path, `SELECT "`+name+`" FROM facts ORDER BY id`), "\n")
		for i := range facts {
			want := c.Text(&facts[i])
			if c.Kind == Int && c.FromOne && want == "0" {
				want = "∅"
			}
			if got[i] != want {
				t.Errorf("%s of row %d: %q, want %q", c.Name, i, got[i], want)
			}
		}
	}
	asks(t, path, "SELECT typeof(value), value FROM facts WHERE indicator IN ('公园', '误差', '调水量', '绿地面积') ORDER BY id",
		"integer\t36\ninteger\t4\nreal\t1284.5\nreal\t3.2\ninteger\t126000000000000\nreal\t-0.0025")
	asks(t, path, "SELECT sum(value) FROM facts WHERE unit = '个'", "52")
	asks(t, path, "SELECT document, title, facts, numbers, unclaimed FROM documents", "parks/2024.txt\t江岸市2024年园林绿化情况\t9\t21\t1\nwater.md\t\t3\t3\t0")
	asks(t, path, "SELECT rule, pack, title, version FROM rules", "general/level\tgeneral\t通用\t1.0.0")
	asks(t, path, "SELECT text, fate FROM mentions WHERE fate IN ('review', 'unclaimed')", "1%和2%\treview\n9999\tunclaimed")
}

// Sentences are found by three characters or more of Chinese, and by two with
// LIKE.
func TestStoreSearch(t *testing.T) {
	path := sampleStore(t)
	const by = "SELECT DISTINCT f.indicator FROM sentences_fts s JOIN facts f ON f.sentence_id = s.rowid WHERE "
	asks(t, path, by+`sentences_fts MATCH '社区花园'`, "社区花园\n投入")
	asks(t, path, by+`sentences_fts MATCH '"人均绿" OR "28.6"' ORDER BY f.id`, "“口袋”公园占比\n人均绿地\n社区花园\n投入")
	asks(t, path, by+"s.sentence LIKE '%花园%'", "社区花园\n投入")
	asks(t, path, by+"sentences_fts MATCH '没有的词'", "")
}

// A store grows: new documents are added, those of the same name replaced.
func TestStoreGrows(t *testing.T) {
	path := filepath.Join(t.TempDir(), "facts.db")
	writeStore(t, path, map[string]int{"甲.txt": 20, "乙.txt": 3})
	writeStore(t, path, map[string]int{"乙.txt": 5, "丙.txt": 2})
	sound(t, path)
	asks(t, path, "SELECT document, title, facts FROM documents ORDER BY id", "甲.txt\t步道20\t20\n乙.txt\t步道5\t5\n丙.txt\t步道2\t2")
	asks(t, path, "SELECT document, count(*), sum(value) FROM facts GROUP BY document ORDER BY min(id)", "甲.txt\t20\t210\n乙.txt\t5\t15\n丙.txt\t2\t3")
	asks(t, path, "SELECT d.document, count(*) FROM mentions m JOIN documents d ON d.id = m.document_id GROUP BY 1 ORDER BY d.id", "甲.txt\t20\n乙.txt\t5\n丙.txt\t2")
	asks(t, path, "SELECT count(*) FROM facts f JOIN sentences s ON s.id = f.sentence_id AND s.sentence = f.sentence AND s.document_id = f.document_id", "27")
	asks(t, path, "SELECT count(*) FROM sentences_fts WHERE sentences_fts MATCH '新修步道'", "27")
	only(t, filepath.Dir(path), "facts.db")

	// The ledger alone, into a store of its own.
	ledger := filepath.Join(t.TempDir(), "ledger.db")
	for range 2 {
		w, err := CreateLedger(ledger, sampleOptions())
		check(t, err)
		writeDocument(t, w, "甲.txt", 4)
		check(t, w.Close())
	}
	sound(t, ledger)
	asks(t, ledger, "SELECT (SELECT count(*) FROM facts), (SELECT count(*) FROM mentions)", "0\t4")
}

// A table of somebody else's that points to facts follows when they go.
func TestStoreWithATableOfOthers(t *testing.T) {
	path := filepath.Join(t.TempDir(), "facts.db")
	writeStore(t, path, map[string]int{"甲.txt": 2})
	db, err := openDatabase(path, nil)
	check(t, err)
	_, err = db.Exec("CREATE TABLE notes (fact INTEGER REFERENCES facts(id) ON DELETE CASCADE, note TEXT); INSERT INTO notes SELECT id, 'x' FROM facts")
	check(t, err)
	check(t, db.Close())
	writeStore(t, path, map[string]int{"乙.txt": 1})
	asks(t, path, "SELECT count(*) FROM notes", "2")
	writeStore(t, path, map[string]int{"甲.txt": 3})
	asks(t, path, "SELECT count(*), (SELECT count(*) FROM facts) FROM notes", "0\t4")
	sound(t, path)
}

// Two reports of one name in one run are both kept.
func TestStoreTwinDocuments(t *testing.T) {
	path := filepath.Join(t.TempDir(), "facts.db")
	for range 2 {
		w, err := Create(path, sampleOptions())
		check(t, err)
		writeDocument(t, w, "甲.txt", 1)
		writeDocument(t, w, "甲.txt", 2)
		check(t, w.Close())
	}
	sound(t, path)
	asks(t, path, "SELECT count(*), (SELECT count(*) FROM documents) FROM facts", "3\t2")
}

// A document that broke off does not take the place of a whole one.
func TestStoreLeavesOutWhatBrokeOff(t *testing.T) {
	path := filepath.Join(t.TempDir(), "facts.db")
	writeStore(t, path, map[string]int{"甲.txt": 4})
	w, err := Create(path, sampleOptions())
	check(t, err)
	check(t, w.Fact(&extract.Fact{FactID: "x", Document: "甲.txt", Value: "9", Sentence: "半句"}))
	writeDocument(t, w, "乙.txt", 1)
	check(t, w.Close())
	sound(t, path)
	asks(t, path, "SELECT document, count(*) FROM facts GROUP BY 1 ORDER BY 2 DESC", "甲.txt\t4\n乙.txt\t1")
}

// Until the end, and after a failure, the store is as it was.
func TestStoreStaysUntilTheEnd(t *testing.T) {
	path := filepath.Join(t.TempDir(), "facts.db")
	writeStore(t, path, map[string]int{"甲.txt": 4})
	before := contents(t, path)
	w, err := Create(path, sampleOptions())
	check(t, err)
	writeDocument(t, w, "甲.txt", 400)
	if contents(t, path) != before {
		t.Error("changed before the end")
	}
	check(t, w.Abort())
	only(t, filepath.Dir(path), "facts.db")
	if contents(t, path) != before {
		t.Error("changed by a run that was given up")
	}
}

// While another program writes to the store, nothing is added.
func TestStoreLocked(t *testing.T) {
	defer func(pragmas []string) { storePragmas = pragmas }(storePragmas)
	storePragmas = append([]string{"busy_timeout = 10"}, storePragmas[1:]...)
	path := filepath.Join(t.TempDir(), "facts.db")
	writeStore(t, path, map[string]int{"甲.txt": 4})
	other, err := openDatabase(path, nil)
	check(t, err)
	_, err = other.Exec("BEGIN IMMEDIATE")
	check(t, err)
	w, err := Create(path, sampleOptions())
	check(t, err)
	writeDocument(t, w, "乙.txt", 1)
	if err = w.Close(); !errors.Is(err, ErrStoreLocked) || !strings.Contains(err.Error(), "write "+path) {
		t.Errorf("closed with %v", err)
	}
	check(t, other.Close())
	asks(t, path, "SELECT count(*) FROM facts", "4")
	only(t, filepath.Dir(path), "facts.db")
}

// A full disk, while rows are written or at the end, leaves the store as it
// was.
func TestStoreFullDisk(t *testing.T) {
	defer func(part, whole []string) { partPragmas, storePragmas = part, whole }(partPragmas, storePragmas)
	for _, full := range []*[]string{&partPragmas, &storePragmas} {
		path := filepath.Join(t.TempDir(), "facts.db")
		writeStore(t, path, map[string]int{"甲.txt": 4})
		before := contents(t, path)
		*full = append([]string{"max_page_count = 60"}, *full...)
		w, err := Create(path, sampleOptions())
		check(t, err)
		for i := range 4000 {
			text := strings.Repeat("满", 100) + strconv.Itoa(i)
			if err = w.Fact(&extract.Fact{Document: "乙.txt", Sentence: text}); err != nil {
				break
			}
		}
		if err == nil {
			err = w.Document(extract.Summary{Document: "乙.txt"})
		}
		if closed := w.Close(); !errors.Is(closed, syscall.ENOSPC) || !strings.Contains(closed.Error(), "free some space") || err != nil && !errors.Is(err, syscall.ENOSPC) {
			t.Errorf("%v, closed with %v", err, closed)
		}
		*full = (*full)[1:]
		if contents(t, path) != before {
			t.Error("the store changed")
		}
		only(t, filepath.Dir(path), "facts.db")
	}
}

func TestStoreNeedsAFile(t *testing.T) {
	if _, err := Print("sqlite", Options{Stdout: io.Discard}); !errors.Is(err, errStoreStream) {
		t.Errorf("standard output: %v", err)
	}
	if _, err := os.Stat("/dev/null"); err != nil {
		t.Skip("no /dev/null here")
	}
	link := filepath.Join(t.TempDir(), "null.db")
	check(t, os.Symlink("/dev/null", link))
	if _, err := Create(link, Options{}); !errors.Is(err, errStoreStream) {
		t.Errorf("a device: %v", err)
	}
}

// What is no store, or one of a later version, is refused and left alone.
func TestStoreRefuses(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "facts.db")
	check(t, os.WriteFile(path, []byte(strings.Repeat("not a database ", 100)), 0o600))
	_, err := Create(path, Options{})
	if !errors.Is(err, ErrNotStore) {
		t.Errorf("a text file: %v", err)
	}
	only(t, dir, "facts.db")

	foreign := filepath.Join(dir, "other.db")
	db, err := openDatabase(foreign, nil)
	check(t, err)
	_, err = db.Exec("CREATE TABLE facts (a)")
	check(t, errors.Join(err, db.Close()))
	if _, err = Create(foreign, Options{}); !errors.Is(err, ErrNotStore) {
		t.Errorf("a database of another program: %v", err)
	}

	later := filepath.Join(dir, "later.db")
	writeStore(t, later, map[string]int{"甲.txt": 1})
	db, err = openDatabase(later, nil)
	check(t, err)
	_, err = db.Exec("PRAGMA user_version = 99")
	check(t, errors.Join(err, db.Close()))
	if _, err = Create(later, Options{}); !errors.Is(err, ErrNewerStore) {
		t.Errorf("a later version: %v", err)
	}
	only(t, dir, "facts.db", "later.db", "other.db")
}

// A store made before there was a column gets it.
func TestStoreOfFewerColumns(t *testing.T) {
	path := filepath.Join(t.TempDir(), "facts.db")
	writeStore(t, path, map[string]int{"甲.txt": 2})
	db, err := openDatabase(path, nil)
	check(t, err)
	_, err = db.Exec("ALTER TABLE facts DROP COLUMN inherited; ALTER TABLE mentions DROP COLUMN value_base")
	check(t, errors.Join(err, db.Close()))
	writeStore(t, path, map[string]int{"乙.txt": 1})
	sound(t, path)
	asks(t, path, "SELECT document, inherited FROM facts ORDER BY id", "甲.txt\t∅\n甲.txt\t∅\n乙.txt\t")
}

// The same facts give the same file.
func TestStoreIsReproducible(t *testing.T) {
	write := func() string {
		path := filepath.Join(t.TempDir(), "facts.db")
		writeStore(t, path, map[string]int{"甲.txt": 700})
		writeStore(t, path, map[string]int{"乙.txt": 300})
		return contents(t, path)
	}
	if first := write(); first != write() {
		t.Error("two runs gave different files")
	}
}

// An error is told with a later row or at the end, and what comes then is let
// go.
func TestStoreQueueStopsAtAnError(t *testing.T) {
	db, err := openDatabase(filepath.Join(t.TempDir(), "x.db"), nil)
	check(t, err)
	q := newStoreQueue(db)
	done := 0
	err = q.exec("INSERT INTO nowhere VALUES (1)")
	for range 3 * storeJobs {
		err = errors.Join(err, q.do(func() error { done++; return nil }))
	}
	if err = errors.Join(err, q.close()); err == nil || !strings.Contains(err.Error(), "nowhere") || done != 0 {
		t.Errorf("error %v, %d jobs done", err, done)
	}
	check(t, q.close())
	check(t, db.Close())
}
