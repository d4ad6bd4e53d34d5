package export

import (
	"database/sql"
	"fmt"
	"strconv"
	"strings"

	"statsheet/extract"
)

// The columns of documents and sentences.
const (
	documentColumns = "id, document, title, date, region, facts, numbers, unclaimed"
	sentenceColumns = "id, document_id, section, line, sentence"
)

// The tables of a store:
//
//	documents  one row a report: title, date, region, how many facts, numbers, unclaimed ones
//	rules      one row a rule that found a fact, with its pack and the pack's version
//	sentences  one row a sentence that holds a number
//	facts      one row a fact, the columns of the contract
//	mentions   one row a number, the columns of the ledger
//	sentences_fts  the full-text index of sentences, by three characters at a time
//
// facts and mentions point to their document and sentence, facts to their
// rule. A document takes its rows along when it is deleted. A number is two
// columns: value for reckoning (an integer, or the nearest double) and
// value_text with the exact number.
const storeTables = `
CREATE TABLE documents (
  id INTEGER PRIMARY KEY, document TEXT NOT NULL, title TEXT, date TEXT, region TEXT,
  facts INTEGER, numbers INTEGER, unclaimed INTEGER
);
CREATE TABLE rules (
  rule TEXT PRIMARY KEY, pack TEXT NOT NULL, title TEXT NOT NULL, version TEXT NOT NULL
);
CREATE TABLE sentences (
  id INTEGER PRIMARY KEY, document_id INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
  section TEXT NOT NULL, line INTEGER NOT NULL, sentence TEXT NOT NULL
);
`

// storeIndexes are added when the rows are there. The triggers keep the
// full-text index in step with the sentences, whoever changes them.
const storeIndexes = `
CREATE INDEX documents_document ON documents(document);
CREATE INDEX sentences_document ON sentences(document_id);
CREATE INDEX facts_document ON facts(document_id);
CREATE INDEX facts_sentence ON facts(sentence_id);
CREATE INDEX facts_fact ON facts(fact_id);
CREATE INDEX facts_indicator ON facts(indicator, region, period);
CREATE INDEX facts_rule ON facts(rule);
CREATE INDEX mentions_document ON mentions(document_id);
CREATE INDEX mentions_sentence ON mentions(sentence_id);
CREATE INDEX mentions_fate ON mentions(fate);
CREATE VIRTUAL TABLE sentences_fts USING fts5(sentence, content='sentences', content_rowid='id', tokenize='trigram');
INSERT INTO sentences_fts(sentences_fts) VALUES ('rebuild');
CREATE TRIGGER sentences_added AFTER INSERT ON sentences BEGIN
  INSERT INTO sentences_fts(rowid, sentence) VALUES (new.id, new.sentence);
END;
CREATE TRIGGER sentences_deleted AFTER DELETE ON sentences BEGIN
  INSERT INTO sentences_fts(sentences_fts, rowid, sentence) VALUES ('delete', old.id, old.sentence);
END;
CREATE TRIGGER sentences_changed AFTER UPDATE OF sentence ON sentences BEGIN
  INSERT INTO sentences_fts(sentences_fts, rowid, sentence) VALUES ('delete', old.id, old.sentence);
  INSERT INTO sentences_fts(rowid, sentence) VALUES (new.id, new.sentence);
END;
`

// What marks a file as a store, and the form of its tables.
const (
	storeApplication = 0x73737374 // "ssst"
	storeVersion     = 1
)

func createTables(db *sql.DB) error {
	statements := storeTables + storeFacts().create() + storeMentions().create() +
		fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d;", storeApplication, storeVersion)
	_, err := db.Exec(statements)
	return err
}

func createIndexes(db *sql.DB) error {
	_, err := db.Exec(storeIndexes)
	return err
}

// storeColumn is a column of facts or mentions.
type storeColumn[T any] struct {
	name, kind string
	value      func(*T) any
}

// storeSpec is the table of facts, or that of mentions.
type storeSpec[T any] struct {
	table string
	cols  []storeColumn[T]
}

func storeFacts() storeSpec[extract.Fact] { return newStoreSpec("facts", FactColumns()) }

// storeMentions leaves the sentence to the table of sentences.
func storeMentions() storeSpec[extract.Entry] {
	cols := EntryColumns()
	return newStoreSpec("mentions", cols[:len(cols)-1])
}

func newStoreSpec[T any](table string, cols []Column[T]) storeSpec[T] {
	spec := storeSpec[T]{table: table}
	add := func(name, kind string, value func(*T) any) {
		spec.cols = append(spec.cols, storeColumn[T]{name, kind, value})
	}
	for _, c := range cols {
		text := func(row *T) any { return c.Get(row) }
		switch {
		case c.Kind == Int:
			add(c.Name, "INTEGER", func(row *T) any { return storePlace(c.Place(row), c.FromOne) })
		case c.Kind == Number:
			add(c.Name, "NUMERIC", func(row *T) any { return storeNumber(c.Get(row)) })
			add(c.Name+exactSuffix, "TEXT NOT NULL", text)
		case c.Name == "rule":
			add(c.Name, "TEXT REFERENCES rules(rule)", func(row *T) any { return storeKey(c.Get(row)) })
		default:
			add(c.Name, "TEXT NOT NULL", text)
		}
	}
	return spec
}

// storeKey is a reference; null for none.
func storeKey(s string) any {
	if s == "" {
		return nil
	}
	return s
}

func storePlace(n int, fromOne bool) any {
	if n == 0 && fromOne {
		return nil
	}
	return int64(n)
}

// storeNumber is the number to reckon with; null for what is no plain number.
func storeNumber(s string) any {
	if !isPlainNumber(s) {
		return nil
	}
	if n, err := strconv.ParseInt(s, 10, 64); err == nil {
		return n
	}
	f, err := strconv.ParseFloat(s, 64)
	if err != nil { // beyond a double
		return nil
	}
	return f
}

// create is the statement that makes the table.
func (s storeSpec[T]) create() string {
	var b strings.Builder
	fmt.Fprintf(&b, "CREATE TABLE %s (\n  id INTEGER PRIMARY KEY,\n", s.table)
	b.WriteString("  document_id INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,\n")
	b.WriteString("  sentence_id INTEGER NOT NULL REFERENCES sentences(id) ON DELETE CASCADE")
	for _, c := range s.cols {
		fmt.Fprintf(&b, ",\n  %q %s", c.name, c.kind)
	}
	b.WriteString("\n);\n")
	return b.String()
}

// names are the columns but id, quoted, between commas.
func (s storeSpec[T]) names() string {
	names := []string{"document_id", "sentence_id"}
	for _, c := range s.cols {
		names = append(names, strconv.Quote(c.name))
	}
	return strings.Join(names, ", ")
}

// add adds the row to its table.
func (s storeSpec[T]) add(t *storeTable, row *T, document, sentence int64) error {
	err := t.add(document, sentence)
	for i := range s.cols {
		if err == nil {
			err = t.add(s.cols[i].value(row))
		}
	}
	return err
}
