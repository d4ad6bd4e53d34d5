package export

import (
	"database/sql"
	"errors"
	"io"
	"os"
	"strings"

	"statsheet/extract"
)

// newStore writes facts and ledger as a SQLite database, whose tables are
// described in storeschema.go.
//
// Rows go to a part: a database of this run alone, without indexes. A new
// store is its part with the indexes added. A store that exists is left alone
// until the end, when the part is added to it in one transaction; documents of
// the same name are replaced. So a store grows over months, a run that fails
// changes nothing, and others may read meanwhile.
func newStore(w io.Writer, o *Options) (encoder, error) { return openStore(w, o, false) }

// newLedgerStore writes the ledger alone.
func newLedgerStore(w io.Writer, o *Options) (encoder, error) { return openStore(w, o, true) }

// store is the encoder of .db.
type store struct {
	part     *sql.DB
	queue    *storeQueue // of statements on it
	path     string      // of the part
	into     string      // the store that exists; "" if the part becomes the store
	versions map[string]Pack
	rules    map[string]bool
	document storeDocument
	known    map[string]int64 // sentences of the document, as far as they are remembered
	sentence int64            // the last one

	factSpec                   storeSpec[extract.Fact]
	entrySpec                  storeSpec[extract.Entry]
	facts, mentions, sentences *storeTable
	only                       bool // the ledger
}

// storeDocument is the document whose rows are being written.
type storeDocument struct {
	id   int64
	name string
	open bool
}

// knownSentences is how many sentences of a document are remembered, so that
// facts and mentions of one share its row.
const knownSentences = 1 << 14

func openStore(w io.Writer, o *Options, ledgerOnly bool) (encoder, error) {
	t, ok := w.(*target)
	if !ok || t.tmp == "" {
		return nil, errStoreStream
	}
	s := &store{
		path: t.tmp, into: t.grow, only: ledgerOnly, factSpec: storeFacts(), entrySpec: storeMentions(),
		versions: map[string]Pack{}, rules: map[string]bool{}, known: map[string]int64{},
	}
	for _, pack := range o.Packs {
		s.versions[pack.ID] = pack
	}
	if err := s.open(); err != nil {
		return nil, errors.Join(storeError(err), s.discard())
	}
	return s, nil
}

func (s *store) open() (err error) {
	if s.into != "" {
		err = checkStore(s.into)
	}
	if err == nil {
		s.part, err = openDatabase(s.path, partPragmas)
	}
	if err == nil {
		err = createTables(s.part)
	}
	if err == nil {
		_, err = s.part.Exec("BEGIN")
		s.queue = newStoreQueue(s.part)
	}
	for _, table := range []struct {
		into          **storeTable
		name, columns string
	}{
		{&s.sentences, "sentences", sentenceColumns},
		{&s.facts, s.factSpec.table, s.factSpec.names()},
		{&s.mentions, s.entrySpec.table, s.entrySpec.names()},
	} {
		if err == nil {
			*table.into, err = newStoreTable(s.queue, table.name, table.columns)
		}
	}
	return err
}

// Fact adds one row to facts.
func (s *store) Fact(f *extract.Fact) error {
	if s.only {
		return nil
	}
	err := s.begin(f.Document)
	if err == nil {
		err = s.rule(f.Rule)
	}
	var sentence int64
	if err == nil {
		sentence, err = s.sentenceID(f.Sentence, f.Section, f.Line)
	}
	if err == nil {
		err = s.factSpec.add(s.facts, f, s.document.id, sentence)
	}
	return storeError(err)
}

// Entry adds one row to mentions.
func (s *store) Entry(e *extract.Entry) error {
	err := s.begin(e.Document)
	var sentence int64
	if err == nil {
		sentence, err = s.sentenceID(e.Sentence, "", e.Line)
	}
	if err == nil {
		err = s.entrySpec.add(s.mentions, e, s.document.id, sentence)
	}
	return storeError(err)
}

// begin makes the row of a document before its first fact.
func (s *store) begin(name string) error {
	if s.document.open && s.document.name == name {
		return nil
	}
	s.document = storeDocument{id: s.document.id + 1, name: name, open: true}
	clear(s.known)
	return s.queue.exec("INSERT INTO documents (id, document) VALUES (?, ?)", s.document.id, name)
}

// Document completes the row of a document.
func (s *store) Document(d extract.Summary) error {
	if err := s.begin(d.Document); err != nil {
		return storeError(err)
	}
	s.document.open = false
	err := s.queue.exec("UPDATE documents SET title = ?, date = ?, region = ?, facts = ?, numbers = ?, unclaimed = ? WHERE id = ?",
		d.Title, d.Date, d.Region, d.Facts, Numbers(&d), d.Fates["unclaimed"], s.document.id)
	return storeError(err)
}

// rule makes the row of a rule when it first comes.
func (s *store) rule(rule string) error {
	if rule == "" || s.rules[rule] {
		return nil
	}
	s.rules[rule] = true
	id, _, _ := strings.Cut(rule, "/")
	pack := s.versions[id]
	return s.queue.exec("INSERT INTO rules (rule, pack, title, version) VALUES (?, ?, ?, ?)", rule, id, pack.Title, pack.Version)
}

// sentenceID returns the row of a sentence, made when it first comes.
func (s *store) sentenceID(text, section string, line int) (int64, error) {
	if id, ok := s.known[text]; ok {
		return id, nil
	}
	if len(s.known) >= knownSentences {
		clear(s.known)
	}
	s.sentence++
	s.known[text] = s.sentence
	return s.sentence, s.sentences.add(s.sentence, s.document.id, section, line, text)
}

// finish completes the part and makes a store of it, or adds it to one.
func (s *store) finish() error { return storeError(s.complete()) }

func (s *store) complete() error {
	err := errors.Join(s.sentences.flush(), s.facts.flush(), s.mentions.flush(), s.queue.close())
	if err != nil {
		return err
	}
	// A document that did not come to its end is left out, so that it does
	// not take the place of one that did.
	for _, statement := range []string{
		"DELETE FROM mentions WHERE document_id IN (SELECT id FROM documents WHERE facts IS NULL)",
		"DELETE FROM facts WHERE document_id IN (SELECT id FROM documents WHERE facts IS NULL)",
		"DELETE FROM sentences WHERE document_id IN (SELECT id FROM documents WHERE facts IS NULL)",
		"DELETE FROM documents WHERE facts IS NULL",
		"COMMIT",
	} {
		if _, err = s.part.Exec(statement); err != nil {
			return err
		}
	}
	if s.into == "" {
		if err = createIndexes(s.part); err != nil {
			return err
		}
		return s.part.Close()
	}
	if err = s.part.Close(); err != nil {
		return err
	}
	return mergeStore(s.into, s.path)
}

// discard closes the part. The file is the target's.
func (s *store) discard() error {
	if s.part == nil {
		return nil
	}
	_ = s.queue.close() // said already, or given up
	err := s.part.Close()
	for _, ending := range []string{"-journal", "-wal", "-shm"} {
		_ = os.Remove(s.path + ending) // there only after a failure
	}
	return err
}

var errStoreStream = errors.New("a database needs a file, not a device or pipe")
